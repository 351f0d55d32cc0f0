## The page

site-title = Your site
# The title of a page whose form has faults.
site-failed = Error: { $title }
site-meanwhile = Changed in another window
site-meanwhile-how = Somebody saved this after you opened the page. What you typed is in the form below and has not been saved yet. Save again to replace what stands now, or <a href="{ $url }">keep what stands now</a>.

## The name

# Over the name of the site and a line about it.
site-group-name = Site
site-name = Name
site-name-hint = At the top of every page, in feeds, and in the browser’s tab. At most 80 characters.
site-line = One line about it
site-line-hint = Large on the home page; small where search engines and feeds list you. Leave it empty to say nothing. At most 200 characters.
site-powered = Say “Powered by Byline” at the foot of every page
site-powered-on = Another admin has just switched this on. Save again to replace that.
site-powered-off = Another admin has just switched this off. Save again to replace that.
site-name-save = Save
site-name-saved = Saved. Every page shows it.
site-line-characters = The line holds characters that cannot be shown.
site-line-long = The line has at most 200 characters.

## The time zone

site-zone = Time zone
site-zone-label = The site’s time zone
site-zone-hint = All dates and times go by it, in the archive and in the search as well. Choose one, or type its name, like Europe/Berlin.
site-zone-save = Save the time zone
# $zone is like Europe/Berlin.
site-zone-saved = Saved. All dates and times are those of { $zone } now.
site-zone-unknown = We don’t know that time zone. Choose one from the list, or write it like Europe/Berlin.

## The colour

site-appearance = Appearance
site-colour = Colour
site-colour-hint = Links, buttons and small marks have it. Pick one, or type it like #9b2d1f. On dark pages it is shown lighter, so that it reads as well there.
# A button; $colour is like #9b2d1f.
site-colour-use = Use { $colour }
site-colour-pick = Pick a colour
site-colour-looks = It looks like this.
site-colour-would-look = It would look like this. It is not saved yet.
site-colour-nearest-would-look = { $colour } would look like this. It is not saved yet.
# An example of how the colour looks. At most 30 letters fit.
site-sample-line = A line with <tspan fill="{ $colour }" text-decoration="underline">a link</tspan> in it
# On a button, as an example. At most 11 letters fit.
site-sample-button = Publish
# On something that is chosen, as an example. At most 11 letters fit.
site-sample-selected = Selected
# $contrast and $least are numbers with one decimal.
site-swatch = { $paper ->
    [dark] On dark pages: <code>{ $colour }</code>. Words in it have a contrast of { $contrast } where they read worst; text needs { $least }.
   *[light] On light pages: <code>{ $colour }</code>. Words in it have a contrast of { $contrast } where they read worst; text needs { $least }.
}
# A number with one decimal: 4.5.
site-decimal = { $whole }.{ $tenth }
site-colour-save = Save the colour
site-colour-try = See how it looks
site-colour-ours = Back to Byline’s own
site-colour-saved = Saved. Every page has the new colour.
site-colour-unread = We can’t read that as a colour. Write it like #9b2d1f, or pick one.

## Which programs are welcome

site-machines = Search engines and AI
site-machines-hint = Search engines always find what you have published. Whether AI crawlers, which read for language models, may read it too is yours to say, in <a href="{ $url }">robots.txt</a>: the honest ones do as it says.
site-machines-welcome = AI crawlers are welcome
site-machines-save = Save the choice
site-machines-saved = Saved. AI crawlers find your choice in robots.txt from now on.
site-machines-welcomed = Another admin has just welcomed them. Save again to replace that.
site-machines-sent-away = Another admin has just asked them to stay away. Save again to replace that.

## What somebody else saved meanwhile

site-emptied = Another admin has just emptied this. Save again to replace that.
site-set = Another admin has just set this to “{ $theirs }”. Save again to replace it.

## The language

site-language = Language
# Over the choice of languages.
site-language-label = Everything the site says itself
site-language-hint = Buttons, dates, messages, feeds: for everybody, you included. What you and others have written stays as it is.
# A box to tick; $language is what those call it who speak it.
site-language-keeps = Mark all articles so far as written in { $language }, except those that name a language themselves
site-language-save = Save the language
# Said in the new language; $language is what those call it who speak it.
site-language-saved = Saved. The site speaks { $language } now.
site-language-unknown = Choose one of the languages in the list.

## What the name lacks

site-title-unreadable = The name holds characters that cannot be shown.
site-title-missing = Give your site a name.
site-title-too-long = A site’s name has at most 80 characters.

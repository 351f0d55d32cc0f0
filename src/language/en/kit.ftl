## Time

month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December

just-now = just now
minutes-ago = { $count ->
    [one] { $count } minute ago
   *[other] { $count } minutes ago
}
hours-ago = { $count ->
    [one] { $count } hour ago
   *[other] { $count } hours ago
}
days-ago = { $count ->
    [one] { $count } day ago
   *[other] { $count } days ago
}

## The frame around every page

layout-skip = Skip to content
layout-home-page = Home page
# The first step of the way to a page, as search engines show it.
layout-home = Home
layout-articles = Articles
layout-sections = Sections
# What the navigation of the whole site is called.
layout-site = Site
layout-search = Search
layout-desk = Desk
layout-moderation = Moderation
# How many comments wait, in a small badge.
layout-to-review = <span class="count">{ $count }<span class="unseen"> to review</span></span>
layout-your-account = <span class="unseen">Your account, </span><bdi>{ $name }</bdi>
layout-sign-out = Sign out
layout-sign-in = Sign in
layout-sign-up = Sign up
layout-from-moderators = From the moderators
layout-something-new = There is something new from the moderators for you
# What the navigation at the end of a page is called.
layout-footer = Footer
layout-in-numbers = Moderation in numbers
layout-archive = Archive
layout-feed = Feed
layout-colours = Colours
# Light or dark, as the reader’s device says.
layout-scheme-auto = Auto
layout-scheme-light = Light
layout-scheme-dark = Dark
layout-powered = Powered by Byline

## The navigation of the desk

layout-new-article = New article
layout-appeals = Appeals
layout-to-answer = <span class="count">{ $count }<span class="unseen"> to answer</span></span>
layout-people = People
layout-comment-rules = Rules for comments
layout-your-site = Your site

## Lists and messages

# What the links to the other pages of a list are called.
layout-pages = Pages
layout-first-page = First page
layout-last-page = Last page
layout-nothing-further = There is nothing further in this list.
layout-reply = Reply
layout-undo = Undo

## Forms

layout-attention = { $count ->
    [one] One thing needs your attention
   *[other] { $count } things need your attention
}
layout-of-field = { $field }: { $message }
layout-field-error = <span class="unseen">Error: </span>{ $message }

## What a page says of itself to search engines

kit-articles-tagged = Articles about { $name }, on { $site }.
kit-articles-by = Articles by { $name }, on { $site }.
# In a section.
kit-articles-in-section = Articles in { $name }, on { $site }.
kit-articles-in-series = Articles in the series { $name }, on { $site }.
# $name is a year: 2026.
kit-articles-of-year = Articles from { $name }, on { $site }.
# $name is a month with its year: November 2026.
kit-articles-of-month = Articles from { $name }, on { $site }.

## In which order threads are read

kit-sorting-oldest = Oldest
kit-sorting-newest = Newest
kit-sorting-best = Best

## Pages for programs

feed-by = By { $author }, { $day }.
feed-by-updated = By { $author }, { $day }, updated { $updated }.
feed-articles = Articles
# Static pages: about us, and the like.
feed-pages = Pages
feed-which-address = Say about which address, as ?url=…
feed-formats = This site answers in the formats json and xml.
kit-no-picture = There is no such picture.

## Pages that say what went wrong

error-to-home-page = Go to the home page
error-unknown = That didn’t work
error-unknown-why = The request could not be understood.
error-forbidden = You can’t do this here
error-barred = You can only read just now
error-see-why = See why
error-conflict = Somebody was faster
error-duplicate-why = The same thing was stored a moment ago. Go back, reload the page, and look.
error-impossible = That can’t be done here
error-unreadable = We can’t read that
error-misdirected = This form belongs to another site
error-misdirected-why = It was sent to an address this site does not answer for. Open the page here and try again.
error-signed-out = You’re signed out
error-signed-out-why = Your words are kept below. Sign in in another tab, come back, and send them again.
error-too-many = That was a lot at once
error-too-many-why = You’re quick. Wait a little; your words are kept.
error-too-large = That’s too long
error-too-large-why = A form here may hold up to { $size } kB. Go back: your browser still has your words. Shorten them and send them again.
error-too-slow = That took too long
error-too-slow-why = The form did not arrive in time, so nothing was done. Go back and send it again.
error-busy = Back in a moment
error-busy-why = The site is busy just now, and nothing was changed.
error-search-rests = Search is resting. Try the archive, or search again in a moment.
error-updating = Back in a few minutes
error-updating-why = We’re updating. Nothing is lost; this page will be here again.
error-not-found = We can’t find that page
error-not-found-why = It may have moved, or the address may have a slip in it.
error-gone-why = The article it belongs to was withdrawn.
error-method-why = This address does not take this kind of request. Open the page and use its buttons.
error-ours = Something broke on our side
error-ours-why = It has been logged under the reference below. Try again in a minute.
error-retry-minutes = { $count ->
    [one] Try again in 1 minute.
   *[other] Try again in { $count } minutes.
}
error-retry-seconds = { $count ->
    [one] Try again in 1 second.
   *[other] Try again in { $count } seconds.
}
error-logged = It has been logged as <code>{ $reference }</code>.
error-your-text = Your text
error-send-again = Send it again
# What a list of pages is called that are like the address somebody came to.
error-near = What is like it
error-did-you-mean = { $count ->
    [one] Did you mean this?
   *[other] Did you mean one of these?
}

## Requests that are refused

error-need-staff = You need to be one of this site’s writers or moderators for this.
error-need-writer = You need to be one of this site’s writers for this.
error-need-editor = You need to be an editor for this.
error-need-picker = You need to be an editor or a moderator for this.
error-need-moderator = You need to be a moderator for this.
error-need-admin = You need to be an admin for this.
error-forged = This form was not sent from a page of this site, so nothing was done. Open the page here and send it again. If you did, your browser hides where forms come from: allow it to send the Origin header.
error-only-forms = This page takes forms, nothing else.
error-broke-off = The request broke off.
error-form-not-text = The form holds bytes that are not text (UTF-8).
error-form-fields = The form does not have the fields this page asks for.
# The words auto, light and dark are typed as they are.
error-scheme = It can be auto, light or dark.

## Texts of articles and comments

markdown-too-long = This text is too long. It can be { $size } KiB at most.
markdown-too-many-characters = This text is too long. It can have { $limit } characters at most.
# $limit is a number of lines.
markdown-too-many-lines = This text has too many lines. It can have { $limit } at most.
markdown-too-complex = This text has too much formatting. Please make it simpler.
# $code names the character as Unicode does: U+0007.
markdown-not-text = Line { $line } contains a character that cannot be shown ({ $code }). Please remove it.
# A table without headings, to those who hear a page.
markdown-code = Code
markdown-table = Table
markdown-table-of = Table: { $columns }
# Of an entry in a list of tasks.
markdown-done = Done
markdown-to-do = To do
markdown-remote-picture = Picture on another site
markdown-follow-feed = Follow the feed
markdown-questions = Questions and answers
# On a link from the author’s question to the form for comments.
markdown-answer = Answer in the comments
# Under a footnote; $number is the number of the note, or 1-2 for the second place that refers to it.
markdown-back-to-reference = Back to reference { $number }

## The colour of a site

# $colour is one of the words below, $nearest a code like #7a5c00.
colour-too-light = This { $colour } is too light to read on white. We’d use { $nearest }.
colour-white = white
colour-grey = grey
colour-pink = pink
colour-red = red
colour-orange = orange
colour-yellow = yellow
colour-green = green
colour-turquoise = turquoise
colour-blue = blue
colour-purple = purple

## Films

# Under a film that lies elsewhere; $provider is like YouTube.
markdown-embed-asks = Nothing is loaded from { $provider } until you press play.

## The form of the editor

editor-title = Title
editor-standfirst = Standfirst
editor-standfirst-hint = One or two sentences under the title, also shown in lists. 500 characters at most.
editor-text = Text
# Stands in the empty field for the text.
editor-text-placeholder = Write …

## How to write

# In the messages that end in “-how”, what stands between backquotes, stars and brackets are marks of Markdown.
editor-help = How to write headings, links, pictures and blocks
editor-help-heading = Heading
editor-help-heading-how = <code>## A heading</code> and <code>### a smaller one</code>
editor-help-emphasis = Emphasis
editor-help-emphasis-how = <code>*italic*</code>, <code>**bold**</code>, <code>`code`</code>
editor-help-link = Link
# The words of a link, in an example.
editor-help-link-words = the words
editor-help-picture = Picture
# Stands for the description of a picture, in an example.
editor-help-picture-shows = what it shows
# Stands for the caption of a picture, in an example.
editor-help-picture-caption = The caption
editor-help-film = Film or recording
editor-help-film-how = its address, or a link to it, alone in a paragraph: YouTube, Vimeo, Dailymotion, Internet Archive, Spotify
editor-help-list = List
editor-help-list-how = <code>- one</code> on each line, or <code>1. first</code>
editor-help-quotation = Quotation
# The words of a quotation, in an example.
editor-help-quotation-words = Their words
editor-help-table = Table
# A table in Markdown: keep the strokes, and the columns one below the other.
editor-help-table-example =
    | Boat | Leaves |
    |------|--------|
    | Last | 23:09  |
editor-help-footnote = Footnote
editor-help-footnote-how = <code>words[^1]</code>, and <code>[^1]: the note</code> further down
editor-help-code = Code
editor-help-aside = An aside
editor-help-aside-title = Did you know?
editor-help-aside-text = The crossing takes nineteen minutes.
editor-help-faq = Questions and answers
editor-help-faq-question = Does the morning boat wait?
editor-help-faq-answer = No, only the last one.
editor-help-question = A question for readers
editor-help-question-text = Would you rather arrive on time, or together?
editor-help-subscribe = The newsletter line
editor-help-subscribe-text = New articles, about twice a month.

## Settings of an article

editor-settings = Settings
# The last part of an article’s web address.
editor-address = Address
editor-address-hint = The part after the site’s name, such as <code>the-last-boat</code>. Left empty, it is made from the title. Old addresses keep working.
editor-tags = Tags
editor-tags-hint = Separated by commas. The first one is shown over the title.
editor-section = Section
# No section.
editor-section-none = None
editor-section-hint = Shown over the title, in place of the first tag.
# One series.
editor-series = Series
editor-series-hint = Articles to be read in an order. A new name begins a new series.
# Which part of a series it is, as a number.
editor-part = Part
editor-part-hint = Left empty, it comes last.
editor-prompt = Prompt for comments
editor-prompt-hint = A question to your readers, shown over the comment form.
editor-comments-open = Comments are open
editor-premoderated = A person reads every comment before it appears
editor-page = This is a static page (like About): no date, not listed, in the site’s menu

## How it is found

editor-found = Search and sharing
editor-result = How a search result looks
# Stands where the title will stand.
editor-result-title = The title
# Stands where the description will stand.
editor-result-text = The standfirst, or how the text begins
editor-result-hint = How a search result looks with what was last saved or previewed.
editor-search-title = Title in search results
editor-search-title-hint = 70 characters at most. Left empty, it is the title.
editor-search-description = Description in search results
editor-search-description-hint = 200 characters at most. Left empty, it is the standfirst, or how the text begins.
# Followed by a web address.
editor-canonical = First published at
editor-canonical-hint = The whole address, if this text stood on another site first: search engines then show that page.
editor-hidden = Ask search engines not to show it

## Buttons of the editor

editor-update = Update
editor-preview = Preview
# Makes a published article a draft again.
editor-unpublish = Unpublish
editor-save = Save
editor-save-draft = Save draft
editor-publish = Publish
editor-publish-again = Publish again
# Takes a published article away for good; asks first.
editor-withdraw = Withdraw…

## The page of the editor

# The title of a page whose form has faults.
editor-failed = Error: { $title }
editor-heading-edit = Edit: { $title }
editor-heading-new-page = New page
editor-heading-new-article = New article
editor-unsaved = Not saved yet.
editor-draft-saved = Draft. Saved { $when }.
editor-published-saved = Published. Saved { $when }.
editor-withdrawn-saved = Withdrawn. Saved { $when }.
# A link to the article as readers see it.
editor-view = View

## What was done

editor-saved = Saved.
editor-published = Published.
editor-unpublished = Saved as a draft. Readers do not see it any more.
editor-view-it = View it
editor-withdrawn = Withdrawn. Its address says so from now on.

## Withdrawing

editor-withdraw-title = Withdraw { $title }
editor-withdraw-heading = Withdraw “{ $title }”?
editor-withdraw-readers = Readers who follow a link to it will read that its author withdrew it.
editor-withdraw-comments = { $count ->
    [one] Its comment is no longer shown.
   *[other] Its { $count } comments are no longer shown.
}
editor-withdraw-stays = The text stays here at the desk, and you can publish it again.
editor-withdraw-it = Withdraw the article
# Leaves the article where it is.
editor-withdraw-keep = Keep it

## What is wrong

editor-fault-no-title = Give it a title. You can change it later.
editor-fault-too-long = This is too long. { $limit } characters are the most.
editor-fault-direction = This holds hidden characters that turn the direction of the text. Type it anew.
editor-fault-address-letters = An address has up to 80 small letters a–z, digits and single hyphens, like the-last-boat.
editor-fault-address-reserved = A page of this site lives at this address. Choose another.
editor-fault-tags-many = { $limit } tags are the most.
editor-fault-tag-letters = Each tag needs a letter or a digit.
editor-fault-section = There is no such section. Choose another one.
editor-fault-series-letters = The name of a series needs a letter or a digit.
editor-fault-whole-address = This has to be the whole address of a page, like https://example.org/the-last-boat.
editor-fault-broken-escape = In an address, two digits or letters from a to f have to follow each % (a % itself is written %25).
editor-fault-part = A part is a number from 1 to 9999, like 3.
editor-fault-text-long = This text is too long. { $limit } KiB are the most.
editor-address-taken = Another article lives at this address. Choose another one.
editor-address-was-used = This is an old address of another article, and still leads there. Choose another one.
editor-section-gone = This section was deleted meanwhile. Choose another one.
editor-stale = Somebody saved a newer version meanwhile.
editor-may-not-publish = You need to be an author or an editor to publish. An editor can publish your draft.
editor-never-published = Only what was published can be withdrawn.
editor-changed-meanwhile = Somebody changed this article meanwhile. Open it again, look, and decide then.

## Two versions of an article

editor-conflict-title = Error: a newer version was saved
editor-conflict-heading = Two versions
# $when is a day and a time.
editor-conflict-own = You saved a newer version in another window on { $when }.
editor-conflict-other = { $name } saved a newer version on { $when }.
editor-conflict-not-lost = Nothing of yours is lost: it is below, and has not been saved yet.
# What the two versions are called.
editor-conflict-this-window = In this window
editor-conflict-other-window = In the other window
editor-conflict-yours = Yours
editor-conflict-theirs = By { $name }
# Explain how words are marked that stand in one of the versions only.
editor-conflict-this-window-only = In this window only
editor-conflict-other-window-only = In the other window only
editor-conflict-yours-only = Yours only
editor-conflict-theirs-only = By { $name } only
# Buttons.
editor-conflict-keep-this = Keep this one (overwrites the other)
editor-conflict-keep-mine = Keep mine (overwrites theirs)
editor-conflict-keep-other = Keep the other one
editor-conflict-keep-theirs = Keep theirs
editor-conflict-differs = What differs in the text
# Read aloud before the words that stand in one of the versions only; the bracket is closed behind them.
editor-conflict-said-yours = {"[yours: "}
editor-conflict-said-theirs = {"[theirs: "}
# Whether an article takes comments: one of the two.
editor-comments = Comments
editor-comments-are-open = Open
editor-comments-are-closed = Closed
editor-comments-read-first = Comments are read first
editor-found-by-search = Shown by search engines
# Whether it is an article or a static page.
editor-kind = Kind
editor-kind-article = Article
editor-kind-page = Static page
editor-yes = Yes
editor-no = No

## The desk

desk-title = Desk
desk-new-article = New article
desk-new-page = New page
# Over what the owner of a new site does next.
desk-next = Next
desk-next-article = Write the first article
desk-next-site = Name the site and pick its colour
desk-next-comments = Say how comments are taken in
desk-to-review = { $count ->
    [one] { $count } comment to review
   *[other] { $count } comments to review
}
desk-caught-up = All caught up. Nothing is waiting.
# The comment that has waited longest; $when is “3 hours ago”, or a day.
desk-oldest = The oldest came { $when }.
desk-drafts = Your drafts
desk-drafts-none = No drafts. <a href="{ $url }">Start one</a>.
# An article without a title.
desk-untitled = Untitled
# $when is “3 hours ago”, or a day.
desk-draft-changed = changed <time datetime="{ $datetime }" title="{ $full }">{ $when }</time>
desk-recent = Lately published
desk-recent-none = Nothing published yet. What readers can open will be listed here.
desk-comments = { $count ->
    [one] { $count } comment
   *[other] { $count } comments
}

## The list of articles at the desk

desk-articles = Articles
desk-articles-by-state = Articles by state
# The states by which articles are listed: plural, but for the first.
desk-tab-all = All
desk-tab-drafts = Drafts
desk-tab-published = Published
desk-tab-withdrawn = Withdrawn
desk-newer = Newer articles
desk-older = Older articles
desk-none = Nothing written yet. What you begin is kept here, and nobody else reads it until you publish it.
desk-none-draft = No drafts. What you begin is kept here until you publish it.
desk-none-withdrawn = Nothing was withdrawn. What you take back will be listed here, and can be published again.
desk-write = Write an article
desk-articles-caption = Articles, the last changed first
# The heads of the columns.
desk-column-title = Title
desk-column-author = Author
desk-column-tag = Tag
desk-column-state = State
desk-column-changed = Changed
desk-column-comments = Comments
# The state of one article.
desk-draft = Draft
desk-published = Published
desk-withdrawn = Withdrawn
# A link to an article as readers see it; its title is read aloud only.
desk-view = View<span class="unseen"> { $title }</span>
# The word is shown where there is no room for columns.
desk-comment-cell = { $count ->
    [one] { $count }<span class="narrow"> comment</span>
   *[other] { $count }<span class="narrow"> comments</span>
}

## Sections and series at the desk

desk-sections = Sections
desk-sections-none = No sections yet. A section is a lasting part of the site, like Food or Weather; the first five stand in its menu.
desk-section-articles = { $count ->
    [one] { $count } article
   *[other] { $count } articles
}
desk-section-articles-premoderated = { $count ->
    [one] { $count } article. Every comment is read first
   *[other] { $count } articles. Every comment is read first
}
# Buttons; the name of the section or series is read aloud only.
desk-section-up = Up<span class="unseen">: { $name }</span>
desk-section-down = Down<span class="unseen">: { $name }</span>
desk-change = Change<span class="unseen"> { $name }</span>
desk-delete = Delete…<span class="unseen"> { $name }</span>
desk-section-new = New section
desk-section-make = Make the section
desk-section-title = { $name }, section
desk-section-heading = Section { $name }
# The name of a section or series.
desk-name = Name
desk-section-name-hint = One or two words, up to 40 characters. Its address is made from it; an old address leads to the new one.
desk-description = Description
desk-section-description-hint = A sentence about it, shown over its articles. 500 characters at most.
desk-section-premoderated = A person reads every comment in it before it appears
desk-save = Save
desk-back = Back
desk-section-delete-title = Delete { $name }
desk-section-delete-heading = Delete the section “{ $name }”?
desk-section-delete-articles = { $count ->
    [0] No article is in it.
    [one] { $count } article will stand without a section; nothing of them is lost, and their own addresses stay.
   *[other] { $count } articles will stand without a section; nothing of them is lost, and their own addresses stay.
}
desk-section-delete-address = The section’s own address leads nowhere then.
desk-section-delete-it = Delete the section
# Leaves the section where it is.
desk-section-delete-keep = Keep it
desk-section-made = The section is there.
# Said of what a form holds about a section or a series.
desk-saved = Saved.
# Said of a section.
desk-section-moved = Moved.
desk-section-moves = A section moves up or down.
desk-section-deleted = Deleted. Its articles stand without a section.
# Several series.
desk-all-series = Series
desk-series-none = No series yet. Name one in an article’s settings, and the article is its first part.
desk-series-see-articles = See the articles
# One series.
desk-series = Series
desk-series-address-stays = Its address stays <code>{ $url }</code>.
desk-series-description-hint = A sentence about it, shown over its parts. 500 characters at most.
desk-series-needs-name = A series needs a name with a letter or a digit.

## The language of an article

editor-language = Language
# The first choice: whatever language the site speaks.
editor-language-site = As the site ({ $name })
editor-language-hint = What its title and text are written in. Screen readers and translators go by it; the comments stay in the site’s language.
editor-fault-language = This is no tag of a language, such as “pt-BR”. Choose one of the list.

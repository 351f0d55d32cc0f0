## The archive

finding-archive = Archive
finding-archive-description = Everything on { $site }, by year.
finding-archive-empty = Nothing published yet. Here everything will stand by year and month.
finding-see-home = See the home page
finding-archive-all-of = All of { $year }
finding-archive-whole = The whole archive
# The title of a page; $when is a year or a month like “November 2026”.
finding-archive-of = { $when }, archive
finding-archive-of-further = { $when }, archive, older titles
finding-newer-titles = Newer titles
finding-older-titles = Older titles
finding-archive-nothing-from = Nothing from { $when }
finding-archive-none-then = No article was published then.

## Sections

# Over a name.
finding-section = Section
finding-section-further = Section, older articles
finding-section-empty = Nothing in this section yet. Readers see it with its first article.
finding-section-needs-name = A section needs a name with a letter or a digit.
finding-section-taken = There is a section of this name already. Choose another name.
finding-section-was-used = Another section was called so, and old links still lead to it. Choose another name.
finding-section-too-many = 20 sections are the most. Delete one first.
finding-needs-editor = You need to be an editor for this.

## Series and tags

finding-series-parts = { $count ->
    [one] 1 part
   *[other] { $count } parts
}
# Over a name, and over a choice.
finding-tag = Tag
finding-tag-further = Tag, older articles
finding-tag-empty = No articles with this tag yet.

## Search

finding-search = Search
# The button.
finding-search-button = Search
# What a search form is called by screen readers.
finding-on-this-site = On this site
finding-search-this-site = Search this site
finding-words-to-look-for = Words to look for
finding-words-or-phrase = Words, or “a phrase”
# The title of a page.
finding-search-for = { $words }, search
finding-search-for-page = { $words }, search, page { $page }
finding-description = Articles and comments on { $site }, found by their words.
# Before the tabs “Articles” and “Comments”.
finding-look-in = Look in
finding-articles = Articles
finding-comments = Comments
finding-narrow = Narrow it down
finding-author = Author
finding-written-by = Written by
finding-whole-name = The whole name, as it stands above the comment.
finding-year = Year
# Whatever the tag, the author or the year.
finding-any = Any
# The button after what results can be narrowed by.
finding-apply = Apply
finding-recent-tags = Recent tags
finding-nothing-to-find = Nothing is published yet, so there is nothing to be found.

## What was found

finding-results = { $count ->
    [one] 1 result for <strong><bdi>{ $words }</bdi></strong>
   *[other] { $count } results for <strong><bdi>{ $words }</bdi></strong>
}
finding-more-results = More than { $count } results for <strong><bdi>{ $words }</bdi></strong>
finding-results-of-all = { $count ->
    [one] 1 result
   *[other] { $count } results
}
finding-more-results-of-all = More than { $count } results
# The page of an author, and the one of a tag, of which the words are the name.
finding-all-by = Everything by <a href="{ $url }"><bdi>{ $name }</bdi></a>
finding-all-about = Everything tagged <a href="{ $url }"><bdi>{ $name }</bdi></a>
finding-cut = That was a lot of words. We looked for the first of them.
finding-comment-on = on <a href="{ $url }">{ $title }</a>
finding-muted = You muted <bdi>{ $name }</bdi>. Show what they say
# To the page of results before this one, and to the one after it.
finding-better = Previous results
finding-more = More results
finding-first-page = First page

## Where nothing was found

finding-nothing-found = Nothing found for “<bdi>{ $words }</bdi>”.
finding-nothing-chosen = Nothing matches what you chose.
finding-did-you-mean = Did you mean <a href="{ $url }"><strong><bdi>{ $words }</bdi></strong></a>?
finding-unfiltered = Look without narrowing it down
finding-other-words = Try fewer or other words, or look through <a href="{ $url }">the archive</a>.
finding-no-word = There is no word in that to look for. Type one, or part of one.
finding-resting = Search is resting. Try it again in a moment, or look through <a href="{ $url }">the archive</a>.

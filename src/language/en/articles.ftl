## An article and what stands about it

articles-reading-time = { $minutes } min read
articles-comments = { $count ->
    [0] No comments yet
    [one] 1 comment
   *[other] { $count } comments
}
# The same as a link in a list, with the title for screen readers.
articles-card-comments = { $count ->
    [0] No comments yet<span class="unseen"> on { $title }</span>
    [one] 1 comment<span class="unseen"> on { $title }</span>
   *[other] { $count } comments<span class="unseen"> on { $title }</span>
}
articles-count = { $count ->
    [one] 1 article
   *[other] { $count } articles
}
# The first author; further ones follow, each after articles-names-next, the last after articles-names-last.
articles-byline = By <a href="{ $url }" rel="author"><bdi>{ $name }</bdi></a>
articles-names-next = {", "}
articles-names-last = {" and "}
articles-updated = updated <time datetime="{ $datetime }" title="{ $full }">{ $day }</time>
articles-not-published = Not published
articles-series-line = Part { $position } of { $count }: <a href="{ $url }">{ $name }</a>
# Over the table of contents.
articles-contents = In this article
articles-tags = Tags
articles-about-author = About the author
articles-as-markdown = This text as Markdown
articles-edit = Edit
articles-draft-banner = Draft. Only people who may edit it can see it.

## Ways within a page

articles-skip-to-article = Skip to article
articles-skip-to-comments = Skip to comments
articles-skip-to-content = Skip to content
articles-skip-to-editor = Skip to the editor

## Ways on from an article

articles-read-more = Read more
articles-series = Series
articles-previous-part = Previous part
articles-next-part = Next part
articles-older-and-newer = Older and newer articles
# The article before this one; its title follows.
articles-older = Older
articles-newer = Newer

## Lists

articles-latest = Latest articles
articles-see-latest = See the latest articles
articles-older-articles = Older articles
articles-newer-articles = Newer articles
# A further page of what is called $name: a tag, a section, somebody who writes.
articles-further = { $name }, older articles
articles-feed = Feed

## The home page

articles-home-further = Older articles - { $site }
articles-home-empty = Nothing published yet. The first article will stand here.
articles-follow-feed = <a href="{ $url }">Follow the feed</a> to hear of it.
# What a writer sees on a site without any article.
articles-home-empty-writers = Nothing published yet.
articles-write-first = Write the first article

## The page of somebody who writes

# Over a name.
articles-author = Author
articles-author-further = Author, older articles
articles-author-comments = Comments
articles-author-empty = No articles by <bdi>{ $name }</bdi> yet.

## An article that was withdrawn

articles-withdrawn = Withdrawn
articles-withdrawn-on = This article was withdrawn on { $day }.
articles-withdrawn-by-author = This article was withdrawn by its author on { $day }.
articles-go-home = Go to the home page
articles-edit-it = Edit it

## The preview

articles-preview-of = Preview: { $title }
articles-preview-error = Error: Preview: { $title }
articles-preview-banner = Preview. This is not saved yet. <a href="{ $url }">Go on writing</a>
articles-go-on-writing = Go on writing

## What not everybody may

articles-needs-writer = You need to be a writer for this.
articles-was-published = This article was published. Ask an editor to change it.

## What a script adds to an article

reading-copy = Copy
reading-copied = Copied
reading-not-copied = Could not be copied
reading-copy-link = Copy link
reading-share = Share
reading-close = Close
reading-restored = What you had written is here again.
reading-discard = Discard it

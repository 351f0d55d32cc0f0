## Comments under an article

comments-title = Comments
comments-new-since = { $count ->
    [one] { $count } new comment since your last visit.
   *[other] { $count } new comments since your last visit.
}
comments-new-since-many = { $count } or more new comments since your last visit.
comments-new = { $count ->
    [one] { $count } new comment
   *[other] { $count } new comments
}
comments-new-many = { $count } or more new comments
# The way to the first comment that is new.
comments-show-first-new = Show the first
comments-closed-thanks = { $closed } Thank you to everyone who took part.
comments-see-why = See why, and what you can do
comments-leave = Leave a Comment
comments-no-more = There are no more comments here.
comments-none-yet = No comments yet. Start the conversation.
comments-orders = Order of the comments
comments-earlier = Earlier comments
comments-later = Later comments
comments-feed-link = Feed of these comments
comments-follow = Follow these comments
comments-unfollow = You follow these comments. Stop following
# Said by a script while somebody reads; it puts the number in the place of %n.
comments-arrived = { $count ->
    [one] { $count } new comment: Show
   *[other] { $count } new comments: Show
}
comments-picks = Chosen by the editors
comments-pick-in-place = <bdi>{ $author }</bdi><span class="unseen">: read the comment in its place</span>
comments-article-withdrawn = This article was withdrawn, so it takes no comments any more.

## Feeds of comments

comments-feed-title = Comments on { $title }
comments-on-article = Comments on “{ $title }”
comments-by-person = Comments by { $name }
# The title of a comment in a feed: its author, and its article.
comments-feed-entry = { $name } on “{ $title }”

## The form

comments-signed-in-as = You’re signed in as <strong><bdi>{ $name }</bdi></strong>.
comments-not-you = Not you?
# A field people do not see; programs fill it in.
comments-leave-empty = Leave this empty
comments-your-reply = Your reply
comments-markdown-hint = Markdown works: **bold**, *italic*, `code`, &gt; quote, [a link](https://…).
comments-account-needed = You need an account to comment. It takes a minute; your words are kept.
comments-first-held = A first comment is read by a person before it appears, usually within a day.
comments-preview = Preview
comments-post = Post comment
comments-post-reply = Post reply
comments-sign-in-to-post = Sign in to post
comments-be-kind = Be kind, be concrete, stay with the subject.
comments-house-rules = House rules

## A thread on pages of its own

comments-replies-title = Replies to { $author }
comments-replies-heading = Replies to <bdi>{ $author }</bdi>
comments-replies-gone = Replies to a comment that is gone
comments-skip-to-replies = Skip to replies
comments-thread = The thread
comments-no-more-replies = There are no more replies here.
comments-no-replies = No replies yet.
comments-earlier-replies = Earlier replies
comments-later-replies = Later replies
comments-back-to-place = Back to its place under the article

## What stands beside a name

# The comment is the reader’s own.
comment-badge-you = You
# Who wrote the article.
comment-badge-author = Author
comment-badge-moderator = Moderator
comment-badge-editor = Editor
# Who writes articles here, though not this one.
comment-badge-writer = Writer
comment-badge-pick = Editors’ pick
# The comment is new to the reader.
comment-badge-new = New
comment-replying-to-here = replying to <a href="{ $url }"><bdi>{ $name }</bdi></a>
comment-replying-to-elsewhere = replying to <a href="{ $url }" rel="nofollow"><bdi>{ $name }</bdi></a>
comment-replying-to-line = replying to <a href="{ $url }"><bdi>a comment that is gone</bdi></a>
comment-replying-to-gone = replying to a comment that is gone
comment-edited = { $count ->
    [0] edited within a minute
    [one] edited a minute later
   *[other] edited { $count } minutes later
}
comment-next-new = Next new comment
comment-muted = You muted <bdi>{ $author }</bdi>. Show what they say

## Buttons on a comment: what is not seen is read aloud after them

comment-reply = Reply<span class="unseen"> to { $author }</span>
comment-reply-gone = Reply<span class="unseen"> where a comment is gone</span>
comment-quote = Quote<span class="unseen"> the comment by { $author }</span>
comment-recommend = Recommend<span class="unseen"> the comment by { $author }</span>
comment-recommended = Recommended<span class="unseen"> by you: the comment by { $author }. Take it back.</span>
comment-take-back = Take it back
# Before the number of readers who recommend it.
comment-recommended-by = Recommended
comment-pick = Pick<span class="unseen"> the comment by { $author }</span>
comment-unpick = Unpick<span class="unseen"> the comment by { $author }</span>
comment-follow = Follow<span class="unseen"> the thread by { $author }</span>
comment-following = Following<span class="unseen"> the thread by { $author }. Stop following it.</span>
comment-report = Report<span class="unseen"> the comment by { $author }</span>
comment-moderate = Moderate<span class="unseen"> the comment by { $author }</span>
comment-moderate-gone = Moderate<span class="unseen"> the thread where a comment is gone</span>
comment-more-about = More about <bdi>{ $author }</bdi>
comment-erase = Erase for good…
comment-edit = Edit<span class="unseen"> your comment</span>
comment-delete = Delete<span class="unseen"> your comment</span>
comment-undelete = Undo<span class="unseen"> the deletion of your comment</span>
comment-edit-for = { $count ->
    [one] You can edit for { $count } more minute
   *[other] You can edit for { $count } more minutes
}
# How much longer something can be edited, in a sentence of another page: “You can edit for 12 more minutes.”
comment-minutes-more = { $count ->
    [one] { $count } more minute
   *[other] { $count } more minutes
}
comment-replies = { $count ->
    [one] { $count } reply
   *[other] { $count } replies
}
comment-thread-rest = Continue this thread ({ $count } more)

## Where a comment stands

comment-state-waiting = Waiting for review
comment-state-published = Published
comment-state-rejected = Not published
comment-state-rejected-because = Not published: { $reason }
comment-state-removed = Removed by a moderator
comment-state-removed-because = Removed by a moderator: { $reason }
comment-state-deleted = Deleted
# What was found in it; each is a clause from the screening-because messages.
comment-reasons-and = { $reasons } and { $next }
# Follows “Waiting for review”, or a sentence that says so.
comment-because = {" "}because { $reasons }
comment-only-you = { $state }. Only you can see this.
comment-only-you-waiting = Waiting for review. Only you can see this.
comment-only-you-because = Waiting for review because { $reasons }. Only you can see this.
comment-ask-again = Ask for another look
comment-line-deleted = Deleted by its author.
comment-line-spam = Removed by a moderator: spam.
comment-line-removed = Removed by a moderator.
comment-line-removed-because = Removed by a moderator: { $reason }.
comment-line-hidden = This comment is not shown.
comment-kept-until = Its text is kept until { $day }, then erased.
comment-erased-soon = Its text is about to be erased.
comment-taken-down-after = A moderator took it down after that. { $end }
comment-article-unpublished = What it is about is not published any more, so nobody else sees it.

## What is said when one was posted

comment-posted = Your comment was posted.
comment-waits = Your comment waits for review.
comment-waits-because = Your comment waits for review because { $reasons }.
comment-unpublished-because = Your comment was not published because { $reason }. You can write it in other words.
comment-sent-before = You sent this comment before.
comment-told-parent-removed = { $told } What you answered was removed meanwhile.
comment-parent-removed-line = What you answered was removed meanwhile. Your reply will stand under this line.
comment-go-to-own = Go to your comment
comment-already-posted = You already posted this.
comment-account-reads = Your account only reads just now.
comment-signed-out = You’re signed out.
comment-signed-out-kept = You’re signed out. Your words are kept.
comment-signed-in-unposted = You’re signed in. { $why }

## Why one was not posted

comment-unposted = Your comment was not posted yet. Read it again and post it.
comment-thread-locked = { $closed } You can post your words as a comment of their own.
comment-no-parent = The comment you answer is not here. You can post your words as a comment of their own.
comment-parent-removed = The comment you answer is gone meanwhile. You can post your words as a comment of their own.
comment-parent-reported = You have reported the comment you answer. You can answer it when a moderator has decided.
comment-too-deep = This conversation is as deep as it goes. You can post your words as a comment of their own.
comment-too-deep-answer-earlier = This conversation is as deep as it goes. Answer an earlier comment.
comment-error-title = Error: your comment was not posted
comment-unposted-heading = Your comment was not posted yet
comment-text-kept = Your text is kept below.
comment-back-to-article = Back to the article

## Pages of one comment

comment-by-title = A comment by { $author }
comment-by-heading = A comment by <bdi>{ $author }</bdi>
comment-yours = Your comment
# What it said before it was edited.
comment-history = History
comment-its-place = Its place in the conversation
comment-back-to-conversation = Back to the conversation
comment-reply-to-title = Reply to { $author }
comment-reply-to-heading = Reply to <bdi>{ $author }</bdi>
comment-reply-to-gone = Reply to a comment that is gone
comment-preview-title = Preview of your comment
comment-preview-told = This is how your comment will look. It has not been posted yet.
comment-gone = This comment is gone
comment-gone-removed = A moderator removed this comment. The conversation goes on without it.
comment-gone-withdrawn = The article under which it stood was withdrawn, and its comments with it.
comment-go-home = Go to the home page
comment-nothing-to-answer = There is nothing to answer here
comment-nothing-to-answer-told = The comment may have been deleted by its author, or the address may have a slip in it. Go back, reload the page, and answer what is there.

## Editors, moderators, recommendations

comment-pick-forbidden = You need to be an editor or a moderator for this.
comment-picked-told = The comment by { $author } stands among the editors’ picks.
comment-unpicked-told = The comment by { $author } is no longer among the editors’ picks.
comment-lock-forbidden = You need to be a moderator for this.
comment-lock-already-closed = This thread is closed already.
comment-lock-nothing-to-close = Nobody finds this comment any more, so there is nothing to close.
comment-lock-already-open = This thread is open already.
comment-recommend-own = This comment is yours. Recommending it is for others.

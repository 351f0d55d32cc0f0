## Closing a thread

more-thread-open = Open this thread again
more-thread-close-why = Why the thread is closed, for everyone to read (optional)
more-thread-close = Close this thread to answers

## Changing a comment

more-error-title = Error: { $title }
more-preview-title = Preview: { $title }
more-edit = Edit your comment
more-edit-previewed = This is how it will look. It has not been changed yet.
more-edit-left = { $count ->
    [one] Readers will see that it was edited. You can edit for { $count } more minute.
   *[other] Readers will see that it was edited. You can edit for { $count } more minutes.
}
more-edit-changed = What your comment says now
more-your-comment = Your comment
more-markdown-hint = Markdown works: **bold**, *italic*, `code`, > quote, [a link](https://…).
more-preview = Preview
more-save = Save
more-back-without-saving = Back without saving
more-edit-refused-title = Error: your comment was not changed
more-edit-refused = Your comment was not changed
more-edit-refused-kept = What you wrote is kept below.
more-what-you-wrote = What you wrote
more-back-to-your-comment = Back to your comment
# $because is empty, or tells why, as in “ because you are new here”.
more-edited-held = Your comment is changed. It waits for review now{ $because }.
more-edited = Your comment is changed.
more-edit-stale = You changed this comment in another window meanwhile. Both texts are here: save this one, and it takes the other’s place.
more-edit-too-late = A comment can be edited for 15 minutes after it was posted. You can add a reply to it, or delete it.
more-edit-answered = Your comment has been answered, so it stays as it is; write a reply instead.
more-edit-deleted = You deleted this comment. Take that back first, then edit it.
more-edit-decided = A moderator has decided about this comment, so it cannot be edited any more.
# $why is a sentence.
more-edit-closed = { $why } Your comment stays as it is, and you can delete it.

## The history of a comment

more-history-title = History of a comment by { $name }
more-history = History of a comment by <bdi>{ $name }</bdi>
more-history-never-edited = It was never edited.
more-history-for-whom = Its author and moderators can see this.
more-history-only = The only text
more-history-now = The text now
more-history-first = The first text
more-history-text = Text { $number } of { $count }
more-history-posted = Posted <time datetime="{ $datetime }">{ $when }</time>
more-history-edited = Edited <time datetime="{ $datetime }">{ $when }</time>
more-history-as-typed = As typed, with its signs for formatting
more-back-to-comment = Back to the comment

## Deleting a comment

more-deleted = Your comment is deleted. You can take that back for 30 days.
more-deletion-conflict = This comment changed in the same moment. Look at it again.
# $because is empty, or tells why, as in “ because you are new here”.
more-restored-held = Your comment is back, and waits for review{ $because }.
more-restored = Your comment is back.
more-not-deleted = This comment is not deleted.
more-restored-too-late = You deleted this comment more than 30 days ago: its text is gone.
more-restored-taken-down = A moderator took this comment down meanwhile, so it stays deleted.
more-restored-unfit = What this comment says is no comment by the rules of today, so it stays deleted.
# $why is a sentence.
more-stays-deleted = { $why } The comment stays deleted.

## Following

more-following = What you follow
more-your-account = Your account
more-following-none = You follow no conversation. Press “Follow” over the comments of an article, or under the comment that began a thread: what is new there will be listed here.
more-follows-thread-by = A thread begun by <bdi>{ $name }</bdi> on <a href="{ $url }#comments">{ $article }</a>
more-follows-thread = A thread on <a href="{ $url }#comments">{ $article }</a>
more-follows-article = All comments on <a href="{ $url }#comments">{ $article }</a>
more-follows-thread-by-gone = A thread begun by <bdi>{ $name }</bdi> on an article that is not published any more
more-follows-thread-gone = A thread on an article that is not published any more
more-follows-article-gone = All comments on an article that is not published any more
more-follows-nothing-new = Nothing new since your last visit.
more-follow-stop = Stop following
more-newer = Newer
more-older = Older
more-follow-stopped = You no longer follow that conversation.
more-follow-article = You follow these comments. What is new is listed in your account, under “What you follow”.
more-follow-article-stopped = You no longer follow these comments.
more-follow-thread = You follow this thread. What is new is listed in your account, under “What you follow”.
more-follow-thread-stopped = You no longer follow this thread.
more-follow-too-many = You follow 1,000 conversations, and there is no room for more. Stop following one first.

## Muting

more-muted = Whom you muted
more-muted-none = You have muted nobody. If you would rather not read somebody here, open their page by the name over a comment: you find “Mute” there.
more-muted-what = Their comments are folded for you. Nobody is told, and nobody else sees a difference.
# $ago is “3 hours ago” or a day.
more-muted-since = since <time datetime="{ $datetime }" title="{ $full }">{ $ago }</time>
more-unmute-whom = Unmute<span class="unseen"> { $name }</span>
more-unmute = Unmute
more-mute = Mute
more-mute-is = You muted <bdi>{ $name }</bdi>: their comments are folded for you.
more-mute-would = Folds the comments by <bdi>{ $name }</bdi> for you. Nobody is told.
more-mute-self = This is you. Your own comments are always shown to you.
more-mute-too-many = You have muted 500 people, and there is no room for more. Unmute somebody first.
more-mute-done = You have muted { $name }. Their comments are folded for you, and nobody is told.
more-mute-undone = You see the comments by { $name } again.

## The page of somebody

more-person-title = Comments by { $name }
# Stands over the name.
more-person-kicker = Comments by
more-person-since = Here since { $day }
more-person-articles = Articles
more-person-feed = Feed
more-on-article = on <a href="{ $url }">{ $title }</a>
# A badge beside the name of somebody who moderates.
more-badge-moderator = Moderator
# A badge beside the name of somebody who writes articles here.
more-badge-author = Author
more-newer-comments = Newer comments
more-older-comments = Older comments

## Reporting

more-report-title = Report a comment by { $name }
more-report-heading = Report this comment
more-report-standfirst = Only the moderators see who reported it and why. You will see here what became of it.
more-report-legend = What is wrong with it?
more-report-own-words = In your own words
# Names the reason `more-reason-other`.
more-report-hint = Up to { $most } characters. You may leave it empty, unless you chose “Something else”.
# The button.
more-report = Report
more-report-or-mute = Would you only rather not read <bdi>{ $name }</bdi>? <a href="{ $url }">Mute them</a>: their comments are folded for you, and nobody is told.
more-back-to-conversation = Back to the conversation
more-reason-off-topic = Off-topic
more-reason-abusive = Abusive
more-reason-hateful = Hateful
more-reason-spam = Spam
more-reason-misinformation = Misinformation
more-reason-illegal = Illegal
more-reason-other = Something else
more-meaning-off-topic = It has nothing to do with the article.
more-meaning-abusive = It attacks or threatens somebody.
more-meaning-hateful = It attacks people for what they are.
more-meaning-spam = It is advertising.
more-meaning-misinformation = It says something that is not so.
more-meaning-illegal = It breaks the law.
more-meaning-other = Say what, below.
# $became is the sentence that says what became of it.
more-reported-on = You reported this on { $day }. { $became }
more-report-undecided = A moderator will look at it.
more-report-upheld = A moderator removed it.
more-report-dismissed = A moderator kept it.
more-report-choose = Choose what is wrong with it.
more-report-too-long = Say it in at most { $most } characters; these are { $count }.
more-report-say = Say what is wrong with it.
more-report-hidden = Thank you. It is hidden until a moderator has looked at it.
more-report-taken = Thank you. A moderator will look at it.
more-report-own = This is your own comment, so there is nothing to report.
more-report-answered = You answered this comment, so the judgement is left to others. You can report what is said to you in reply.
# $became is the sentence that says what became of it.
more-report-already = You have reported this comment. { $became }
more-report-gone = This comment is not shown any more. Thank you all the same.
more-report-too-many = You have reported a lot today. The moderators have it all; come back tomorrow for more.

## One’s own reports

more-reports = Your reports
more-reports-none = You have not reported anything. What you report will be listed here, with what became of it.
# $became is the sentence that says what became of it.
more-reports-comment = A comment by <bdi>{ $name }</bdi>. { $became }
more-reports-note = “{ $note }”
more-newer-reports = Newer reports
more-older-reports = Older reports

## Leaving

more-leaving-last-admin = You are the only admin of this site. Make somebody else one first, with byline user role.
more-leaving-has-articles = You are the author of articles here. Hand them over first: whoever runs this site does that with byline user hand-over.
more-hand-over-to-writer = Articles go to somebody who writes.
more-leaving-choose = Choose what becomes of your comments.
more-leaving-asked = Your account is deleted on { $when }. Until then you can stay.
more-leaving-cancelled = You stay. Your account is not deleted.
more-leaving-keeps-text = Your comments stay, without your name.
more-leaving-removes-text = Your comments are erased with it.
# How those are called who have left, beside what they wrote. `accounts-closing-keep` quotes it.
more-former-member = Former member

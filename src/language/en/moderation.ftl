## The queues

# The name of a queue, over its page and in the tabs.
moderation-queue-review = To review
moderation-queue-reported = Reported
moderation-queue-held = Held
moderation-queue-spam = Spam
moderation-queue-removed = Removed
moderation-queue-rejected = Rejected
moderation-queue-published = Published
# The tab that leads to the moderation log.
moderation-log = Log
moderation-tabs = Comments by state
moderation-see-list = See the list
moderation-one-at-a-time = One at a time
moderation-one-before = Go back one
moderation-one-after = Leave it for later
moderation-older = Older comments
moderation-newer = Newer comments

moderation-empty-review = All caught up. Nothing is waiting.
moderation-empty-reported = Nobody has reported anything. What readers report will be listed here.
moderation-empty-held = Nothing is held. What has to be read before it appears will wait here.
moderation-empty-published = No comments yet. Those that readers see will be listed here.
moderation-empty-rejected = Nothing has been rejected. What you refuse before anybody saw it will be listed here.
moderation-empty-spam = No spam. What you mark as spam will be listed here, and can be restored.
moderation-empty-removed = Nothing has been removed. What you take down will be listed here, and can be restored.
moderation-nothing-found = Nothing here is what you are looking for.

# The name of the form that narrows the queue, for those who hear the page.
moderation-in-queue = In this queue
moderation-look-for = Look for words
moderation-held-because = Held because of
moderation-any-reason = Any reason
# The button of the form that narrows the queue.
moderation-look = Look
# Over the list of what the queue is narrowed to.
moderation-shown-only = Shown are only comments
moderation-narrowed-author = Comments <bdi>by { $name }</bdi>
moderation-narrowed-article = Comments <bdi>on { $title }</bdi>
# The way back from the comments of one person to all.
moderation-all-people = all people
# The way back from the comments on one article to all.
moderation-all-articles = all articles
moderation-looks-further = This is what was found among the next { $count } comments; the page after looks further.
moderation-whole-queue = See the whole queue
# A link, while the queue is open. A “#” stands for the number at times.
moderation-arrivals = { $count ->
    [one] { $count } new. Show
   *[other] { $count } new. Show
}
moderation-arrivals-most = { $count } or more new. Show
moderation-failed = That did not work. Try again.
moderation-unreached = No connection. Nothing was changed; try again.

## For what a comment is held, in the list to choose from

moderation-held-repeat = Repeat
moderation-held-copied = Copied
moderation-held-banned = Banned
moderation-held-links = Links
moderation-held-spam = Spam
moderation-held-suspect = Suspect
# Many comments of its author were refused lately.
moderation-held-history = History
# A service outside has doubts about it.
moderation-held-outside = Outside
# A service outside did not answer.
moderation-held-unanswered = Unanswered
moderation-held-first-comment = First comment
moderation-held-premoderated = Premoderated
moderation-held-rewritten = Rewritten
moderation-held-reported = Reported
moderation-held-imported = Imported

## Many comments at once

# Before the buttons for all comments that are selected.
moderation-selected-none = Those selected:
# A “#” stands for the number at times.
moderation-selected = { $count ->
    [one] { $count } selected:
   *[other] { $count } selected:
}
moderation-reason-choose = Reason…
moderation-own-words = In your own words
moderation-bulk-approved = { $count ->
    [one] Approved { $count } comment.
   *[other] Approved { $count } comments.
}
moderation-bulk-rejected = { $count ->
    [one] Rejected { $count } comment.
   *[other] Rejected { $count } comments.
}
moderation-bulk-spam = { $count ->
    [one] Marked as spam: { $count } comment.
   *[other] Marked as spam: { $count } comments.
}
moderation-bulk-undone = { $count ->
    [one] Undone for { $count } comment.
   *[other] Undone for { $count } comments.
}
moderation-bulk-nothing = Nothing was changed.
moderation-bulk-noted = { $count ->
    [one] { $count } of them had been deleted by their authors.
   *[other] { $count } of them had been deleted by their authors.
}
# After the colon stands a sentence that says why.
moderation-bulk-left = { $count ->
    [one] { $count } was left as before: { $why }
   *[other] { $count } were left as before: { $why }
}
moderation-bulk-impossible = That cannot be done with a comment that stands there.
moderation-bulk-undecided = This cannot be decided about these comments. Nothing was changed.
moderation-bulk-none = Choose some comments first. Nothing was changed.
moderation-bulk-too-many = Choose at most 200 comments at once. Nothing was changed.
moderation-bulk-unexplained = Choose a reason, or say why in your own words. Nothing was changed, and what you chose is still chosen.
moderation-no-such-comment = There is no such comment.

## The keyboard

moderation-keys-on = Keyboard shortcuts: on
moderation-keys-off = Keyboard shortcuts: off
moderation-turn-on = Turn them on
moderation-turn-off = Turn them off
moderation-keys-reject = <kbd>r</kbd> then <kbd>1</kbd>–<kbd>8</kbd>
moderation-key-next = next comment, the one before
moderation-key-approve = approve, keep or restore
moderation-key-reject = reject or remove, for that reason
moderation-key-spam = spam
moderation-key-undo = undo the last decision
moderation-key-open = open it in its place
moderation-key-author = its author
moderation-key-select = select
moderation-key-view = one at a time, or the list
moderation-key-queues = the queues, from the left
moderation-key-look = look for words
moderation-key-list = this list

## A comment to decide on

moderation-select = Select the comment by { $name }
# Before the title of the article, in a line of facts.
moderation-on = on <a href="{ $url }">{ $title }</a>
moderation-claimed = <bdi>{ $name }</bdi> is looking at this
# Before a list of sites.
moderation-links-to = Links to
moderation-why-here = Why it is here
moderation-decide-on = Decide on the comment by { $name }
moderation-reply = Reply<span class="unseen"> to { $name }</span>
moderation-more-by = More by <bdi>{ $name }</bdi>
moderation-more-on = More on this article
moderation-erase-link = Erase for good…
# When its author came; in a line of facts.
moderation-joined = joined { $when }
# When its author closed their account; in a line of facts.
moderation-gone = left { $when }
moderation-imported = imported
moderation-record-none = nothing published yet
moderation-record = { $published ->
    [one] { $published } published
   *[other] { $published } published
}
moderation-record-removed = { $published ->
    [one] { $published } published
   *[other] { $published } published
}, { $removed ->
    [one] { $removed } removed
   *[other] { $removed } removed
}
# Nobody but the site itself where it is 0.
moderation-reports = { $count ->
    [0] Noticed by this site: { $reasons }.
    [one] { $count } reader: { $reasons }.
   *[other] { $count } readers: { $reasons }.
}
moderation-reports-more = { $count ->
    [one] And { $count } more.
   *[other] And { $count } more.
}
moderation-report = { $name }: { $reason }.
moderation-report-note = { $name }: { $reason }. “{ $note }”
moderation-report-own = This site: { $reason }.
moderation-report-own-note = This site: { $reason }. “{ $note }”
# How often whoever reports was right before.
moderation-accuracy-first = Their first report.
moderation-accuracy-one-right = Their one report before was right.
moderation-accuracy-one-wrong = Their one report before was not right.
moderation-accuracy-all = All { $all } reports of theirs before were right.
moderation-accuracy-none = None of their { $all } reports before was right.
moderation-accuracy-some = { $right } of their { $all } reports before were right.
# What is wrong with it, as a reader reported it.
moderation-reported-off-topic = off-topic
moderation-reported-abusive = abusive
moderation-reported-hateful = hateful
moderation-reported-spam = spam
moderation-reported-misinformation = misinformation
moderation-reported-illegal = illegal
moderation-reported-other = other

## What can be done about a comment

# Buttons.
moderation-approve = Approve
moderation-keep = Keep
moderation-restore = Restore
moderation-spam = Spam
moderation-reject = Reject
moderation-remove = Remove
moderation-mark-spam = Mark as spam
moderation-reject-means = It is not shown. Only its author sees it, with the reason.
moderation-remove-means = If somebody answered it, a line saying so stays in its place, with the reason.
moderation-words-author = In your own words, for its author to read
moderation-words-everyone = In your own words, for everyone to read
moderation-reason = Reason
# A reason, as it stands beside its button.
moderation-reason-spam = Spam
moderation-reason-abuse = Abuse
moderation-reason-off-topic = Off-topic
moderation-reason-hate = Hateful
moderation-reason-harassment = Harassment
moderation-reason-misinformation = Misinformation
moderation-reason-illegal = Illegal
moderation-reason-other = Other
# The same for everybody to read, after a colon: Removed by a moderator: off-topic.
moderation-public-spam = spam
moderation-public-abuse = abuse
moderation-public-off-topic = off-topic
moderation-public-hate = hateful
moderation-public-harassment = harassment
moderation-public-misinformation = it says what is not so
moderation-public-illegal = the law forbids it

## What was done

# A participle that says what became of a comment. It stands before “by Sam”, in quotes, and alone in a list.
moderation-done-approve = approved
moderation-done-reject = rejected
moderation-done-spam = marked as spam
moderation-done-remove = removed
moderation-done-restore = restored
moderation-done-keep = kept
moderation-done-undo = put back
moderation-done-erase = erased
# The same, where a decision was taken back.
moderation-undone-back = taken back
moderation-undone-held = held again
moderation-undone-published = published again
moderation-undone-rejected = rejected again
moderation-undone-spam = marked as spam again
moderation-undone-removed = removed again
# “done” is one of these participles, with a capital; “when” is like “3 hours ago”.
moderation-decided = { $done } by { $name } { $when }.
moderation-decided-because = { $done } by { $name } { $when }: { $why }.
# “done” is one of these participles.
moderation-already = Already { $done } by { $name } { $when }.

moderation-told-approve = Approved { $name }’s comment.
moderation-told-reject = Rejected { $name }’s comment.
moderation-told-spam = Marked { $name }’s comment as spam.
moderation-told-remove = Removed { $name }’s comment.
moderation-told-restore = Restored { $name }’s comment.
moderation-told-keep = Kept { $name }’s comment. The reports are dismissed.
moderation-told-undo = Put back { $name }’s comment.
moderation-told-erase = Erased { $name }’s comment.
moderation-told-noted = { $name } deleted this comment meanwhile. Your decision is in the log.
moderation-told-undone-held = Undone. { $name }’s comment waits for review again.
moderation-told-undone-reported = Undone. { $name }’s comment counts as reported again.
moderation-told-undone-published = Undone. { $name }’s comment is published again.
moderation-told-undone-rejected = Undone. { $name }’s comment is rejected again.
moderation-told-undone-spam = Undone. { $name }’s comment counts as spam again.
moderation-told-undone-removed = Undone. { $name }’s comment is removed again.
moderation-told-undone-deleted = Undone. { $name }’s comment stays deleted by its author.
# How many comments are left in the queue.
moderation-left = { $count ->
    [0] Nothing is left here.
    [one] { $count } left.
   *[other] { $count } left.
}
# The link to the comment that was decided about.
moderation-see-it = See it

## Why it was not done

moderation-unexplained = Choose a reason, or say why in your own words. Nothing was changed.
moderation-own = This is your own comment. Somebody else decides about it.
moderation-impossible = This cannot be decided about a comment that stands there. Nothing was changed: go back, reload the page, and use its buttons.
moderation-rewritten = Its author changed it meanwhile. Read it again.
moderation-deleted-meanwhile = Its author deleted it meanwhile.
moderation-changed-meanwhile = This comment has changed meanwhile. Look at it again.
moderation-text-erased = Its text was erased for good: there is nothing to decide any more.
moderation-undo-erased = Its text was erased for good, so it stays as it is.
moderation-undo-deleted = Its author deleted it meanwhile, so it stays deleted.
moderation-undo-late = That was decided more than 30 days ago and cannot be undone any more. You can decide about the comment anew.
moderation-undone-by = { $name } undid this { $when }.
# “when” is like “3 hours ago”.
moderation-meanwhile-approve = Meanwhile { $name } approved it ({ $when }). Look at the comment again.
moderation-meanwhile-reject = Meanwhile { $name } rejected it ({ $when }). Look at the comment again.
moderation-meanwhile-spam = Meanwhile { $name } marked it as spam ({ $when }). Look at the comment again.
moderation-meanwhile-remove = Meanwhile { $name } removed it ({ $when }). Look at the comment again.
moderation-meanwhile-restore = Meanwhile { $name } restored it ({ $when }). Look at the comment again.
moderation-meanwhile-keep = Meanwhile { $name } kept it ({ $when }). Look at the comment again.
moderation-meanwhile-undo = Meanwhile { $name } took a decision back ({ $when }). Look at the comment again.
moderation-meanwhile-erase = Meanwhile { $name } erased it ({ $when }). Look at the comment again.
moderation-note-no-text = The note holds characters that are not text.
moderation-note-long = A note has at most 200 characters.
moderation-reason-unknown = The reason is none of those on the page.
moderation-form-no-action = The form does not say what is to be done.
moderation-form-no-picks = The form does not say which comments are chosen, where they stood, and which of their words were read. Nothing was decided: go back, reload the page, and choose again.
moderation-form-no-status = The form does not say where the comment stood.
moderation-form-no-version = The form does not say which words of the comment were read. Nothing was decided: go back, reload the page, and use its buttons.
moderation-form-no-kind = The form does not say what is to be decided.
moderation-admins-only = You need to be an admin for this.
moderation-admins-judge = You need to be an admin to decide about somebody with this role.
moderation-moderators-only = You need to be a moderator for this.

## Threads

moderation-closed = This thread is closed: nobody can answer in it.
moderation-opened = This thread is open again.

## Erasing a comment

moderation-erasure-title = Erase a comment by { $name }
moderation-erasure-heading = Erase a comment by <bdi>{ $name }</bdi>
moderation-the-comment = The comment
moderation-erasure-means = What it says, and said before it was edited, is wiped at once, for everybody and for good. The log keeps that you did it, and your reason.
moderation-erasure-name = The author’s name, to confirm
moderation-erasure-name-wrong = Type the author’s name as it stands here: { $name }
moderation-erasure-why = Reason, for the log
moderation-erasure-why-hint = At most 200 characters.
moderation-erasure-why-missing = Say why, for the log.
moderation-erasure-why-long = Say it in at most { $most } characters.
moderation-erase = Erase for good
moderation-erasure-back = Back without erasing
moderation-erased = The comment by { $name } is erased.
moderation-erased-already = The text of this comment is erased already.
# Before the title of a page whose form cannot be used as it was sent.
moderation-error-title = Error:

## Deciding about somebody

moderation-state-told = Told them:
moderation-state-staff = For staff:
moderation-state-by = by <bdi>{ $name }</bdi>
# A button that ends what was decided about somebody; “what” is like “Suspended until 1 June”.
moderation-lift = Lift<span class="unseen">: { $what }</span>
moderation-how-long = How long
moderation-end-day = The day it ends, as it begins ({ $zone })
moderation-their-comments = Their comments
# Over the choices that keep somebody from signing up anew.
moderation-coming-back = Coming back
moderation-judge-message = What they are told
moderation-judge-note = For staff only
moderation-preview = Preview
moderation-will-read = What they will read
moderation-what-covers = What it covers
# “what” is like “Suspended until 1 June 2026, 00:00 CEST”.
moderation-judged = { $what }: { $name }.
moderation-judged-again = Undone. { $what }: { $name }.
moderation-lifted-premoderated = Lifted: { $name } is not read before publication any more.
moderation-lifted-warned = Lifted: { $name } is not warned any more.
moderation-lifted-suspended = Lifted: { $name } is not suspended any more.
moderation-lifted-banned = Lifted: { $name } is not banned any more.
moderation-lifted-untrusted = Lifted: { $name } is not no longer trusted any more.
moderation-not-premoderated = Undone: { $name } is not read before publication any more.
moderation-not-warned = Undone: { $name } is not warned any more.
moderation-not-suspended = Undone: { $name } is not suspended any more.
moderation-not-banned = Undone: { $name } is not banned any more.
moderation-not-untrusted = Undone: { $name } is not no longer trusted any more.

## What somebody was told, on the page of their account

moderation-you-published = Your comment is published.
moderation-you-held = Your comment waits for review again.
# “state” is like “Removed by a moderator: off-topic”.
moderation-you-decided = Your comment: { $state }.
moderation-you-otherwise = That was decided otherwise since.
# A link.
moderation-appeal = Appeal
moderation-you-lifted = Lifted by a moderator.
moderation-you-read = You have read this.
moderation-you-over = This is over.
moderation-you-not-premoderated = Your comments appear without being read first again.
moderation-you-not-warned = A message to you was taken back. There is nothing you have to read.
moderation-you-not-barred = Your account can comment, vote and report again.
moderation-you-not-untrusted = Your comments are checked as before again.
moderation-you-put-back = They were put back since.
moderation-you-back-but-some = Your comments that were taken down together are back, but for those that were decided otherwise since.
moderation-you-back = Your comments that were taken down together are back.
moderation-you-coming-back = Your comments that were taken down together are being put back.
moderation-you-letter = The moderators wrote to you. Nothing was decided about you, and this cannot be answered here.
moderation-you-appealed-put-back = You appealed, and your comments are put back.
moderation-you-appealed-erased = You appealed, and the moderators agreed with you; your comment had been erased meanwhile.
moderation-you-appealed-deleted = You appealed, and the moderators agreed with you; you had deleted your comment meanwhile. As long as that can be taken back, it appears again then.
moderation-you-appealed-back = You appealed, and your comment is back.
moderation-you-appealed-lifted = You appealed, and it is lifted.
moderation-you-appealed-in-vain = You appealed, and it stays as it was decided.
moderation-your-comment = Your comment

## The moderation log

log-title = Moderation log
log-in-numbers = In numbers, for readers
log-narrow = Narrow the log
# The name of the form that narrows the log, for those who hear the page.
log-in-log = In the log
log-by = Decided by (the whole name)
log-about = About (the whole name)
log-action = What was done
log-anything = Anything
log-about-comments = About comments
log-about-people = About people
# Any reason.
log-any = Any
log-article = Address of the article
log-since = First day ({ $zone })
log-until = Last day ({ $zone })
log-show = Show
log-show-all = Show everything
log-looked-through = This is what was found among { $count } lines at the most; the page after looks further.
log-nothing-here = Nothing among these is what you are looking for.
log-nothing-found = Nothing in the log is what you are looking for.
log-empty = No decisions yet. Each one will be listed here and stays.
log-as-file = As a file: <a href="{ $csv }" download>table (CSV)</a>, <a href="{ $json }" download>JSON Lines</a>
log-newer = Newer decisions
log-older = Older decisions
log-undo-comment-of = Undo<span class="unseen"> what { $by } decided about the comment by { $about }</span>
log-undo-about = Undo<span class="unseen"> what { $by } decided about { $about }</span>
log-no-article = No article has the address “{ $address }”.
log-no-action = Choose what was done from the list.
log-no-reason = Choose a reason from the list.
log-days-reversed = The last day comes before the first.
log-nobody = Nobody here is called “{ $name }”.
log-no-day = “{ $day }” is no day. Write it as year, month and day, like 2026-06-01.

# Before what was said about a decision: who reads it. A colon follows.
log-told-everyone = Told everyone
log-told-author = Told its author
log-told-them = Told them
log-they-said = They said
log-for-staff = For staff
# Before what a ban covers besides the account. A colon follows.
log-covers = Covers

# What was done, in the list to choose from.
log-act-undo = undid a decision
log-act-lift = lifted
log-act-clean-up = took comments down
log-act-put-back = put comments back
log-act-upheld = agreed with an appeal
log-act-turned-down = turned an appeal down
log-act-letter = wrote to somebody
log-act-pick = picked
log-act-unpick = took a pick back
log-act-close = closed a thread
log-act-open = opened a thread again

# Lines of the log about comments. “about” wrote the comment.
log-approve = <strong><a href="{ $by_url }"><bdi>{ $by }</bdi></a></strong> <span class="verb">approved</span> a comment by <a href="{ $about_url }"><bdi>{ $about }</bdi></a> on <a class="under" href="{ $article_url }">{ $article }</a>
log-reject = <strong><a href="{ $by_url }"><bdi>{ $by }</bdi></a></strong> <span class="verb">rejected</span> a comment by <a href="{ $about_url }"><bdi>{ $about }</bdi></a> on <a class="under" href="{ $article_url }">{ $article }</a>
log-spam = <strong><a href="{ $by_url }"><bdi>{ $by }</bdi></a></strong> <span class="verb">marked as spam</span> a comment by <a href="{ $about_url }"><bdi>{ $about }</bdi></a> on <a class="under" href="{ $article_url }">{ $article }</a>
log-remove = <strong><a href="{ $by_url }"><bdi>{ $by }</bdi></a></strong> <span class="verb">removed</span> a comment by <a href="{ $about_url }"><bdi>{ $about }</bdi></a> on <a class="under" href="{ $article_url }">{ $article }</a>
log-restore = <strong><a href="{ $by_url }"><bdi>{ $by }</bdi></a></strong> <span class="verb">restored</span> a comment by <a href="{ $about_url }"><bdi>{ $about }</bdi></a> on <a class="under" href="{ $article_url }">{ $article }</a>
log-keep = <strong><a href="{ $by_url }"><bdi>{ $by }</bdi></a></strong> <span class="verb">kept</span> a comment by <a href="{ $about_url }"><bdi>{ $about }</bdi></a> on <a class="under" href="{ $article_url }">{ $article }</a>
log-undo = <strong><a href="{ $by_url }"><bdi>{ $by }</bdi></a></strong> <span class="verb">put back</span> a comment by <a href="{ $about_url }"><bdi>{ $about }</bdi></a> on <a class="under" href="{ $article_url }">{ $article }</a>
log-erase = <strong><a href="{ $by_url }"><bdi>{ $by }</bdi></a></strong> <span class="verb">erased</span> a comment by <a href="{ $about_url }"><bdi>{ $about }</bdi></a> on <a class="under" href="{ $article_url }">{ $article }</a>
# What had been taken back is done again.
log-approve-again = <strong><a href="{ $by_url }"><bdi>{ $by }</bdi></a></strong> <span class="verb">approved again</span> a comment by <a href="{ $about_url }"><bdi>{ $about }</bdi></a> on <a class="under" href="{ $article_url }">{ $article }</a>
log-reject-again = <strong><a href="{ $by_url }"><bdi>{ $by }</bdi></a></strong> <span class="verb">rejected again</span> a comment by <a href="{ $about_url }"><bdi>{ $about }</bdi></a> on <a class="under" href="{ $article_url }">{ $article }</a>
log-spam-again = <strong><a href="{ $by_url }"><bdi>{ $by }</bdi></a></strong> <span class="verb">marked as spam again</span> a comment by <a href="{ $about_url }"><bdi>{ $about }</bdi></a> on <a class="under" href="{ $article_url }">{ $article }</a>
log-remove-again = <strong><a href="{ $by_url }"><bdi>{ $by }</bdi></a></strong> <span class="verb">removed again</span> a comment by <a href="{ $about_url }"><bdi>{ $about }</bdi></a> on <a class="under" href="{ $article_url }">{ $article }</a>
log-restore-again = <strong><a href="{ $by_url }"><bdi>{ $by }</bdi></a></strong> <span class="verb">restored again</span> a comment by <a href="{ $about_url }"><bdi>{ $about }</bdi></a> on <a class="under" href="{ $article_url }">{ $article }</a>
log-keep-again = <strong><a href="{ $by_url }"><bdi>{ $by }</bdi></a></strong> <span class="verb">kept again</span> a comment by <a href="{ $about_url }"><bdi>{ $about }</bdi></a> on <a class="under" href="{ $article_url }">{ $article }</a>
log-undo-again = <strong><a href="{ $by_url }"><bdi>{ $by }</bdi></a></strong> <span class="verb">put back again</span> a comment by <a href="{ $about_url }"><bdi>{ $about }</bdi></a> on <a class="under" href="{ $article_url }">{ $article }</a>
log-erase-again = <strong><a href="{ $by_url }"><bdi>{ $by }</bdi></a></strong> <span class="verb">erased again</span> a comment by <a href="{ $about_url }"><bdi>{ $about }</bdi></a> on <a class="under" href="{ $article_url }">{ $article }</a>
# “what” is a participle like “removed”.
log-undid = <strong><a href="{ $by_url }"><bdi>{ $by }</bdi></a></strong> <span class="verb">undid “{ $what }” for</span> a comment by <a href="{ $about_url }"><bdi>{ $about }</bdi></a> on <a class="under" href="{ $article_url }">{ $article }</a>
log-noted = <strong><a href="{ $by_url }"><bdi>{ $by }</bdi></a></strong> <span class="verb">noted “{ $what }” for</span> a comment by <a href="{ $about_url }"><bdi>{ $about }</bdi></a> on <a class="under" href="{ $article_url }">{ $article }</a>
log-undid-decision = <strong><a href="{ $by_url }"><bdi>{ $by }</bdi></a></strong> <span class="verb">undid a decision about</span> a comment by <a href="{ $about_url }"><bdi>{ $about }</bdi></a> on <a class="under" href="{ $article_url }">{ $article }</a>
log-pick = <strong><a href="{ $by_url }"><bdi>{ $by }</bdi></a></strong> <span class="verb">picked</span> a comment by <a href="{ $about_url }"><bdi>{ $about }</bdi></a> on <a class="under" href="{ $article_url }">{ $article }</a>
log-unpick = <strong><a href="{ $by_url }"><bdi>{ $by }</bdi></a></strong> <span class="verb">took back the pick of</span> a comment by <a href="{ $about_url }"><bdi>{ $about }</bdi></a> on <a class="under" href="{ $article_url }">{ $article }</a>
log-close = <strong><a href="{ $by_url }"><bdi>{ $by }</bdi></a></strong> <span class="verb">closed</span> the thread under a comment by <a href="{ $about_url }"><bdi>{ $about }</bdi></a> on <a class="under" href="{ $article_url }">{ $article }</a>
log-open = <strong><a href="{ $by_url }"><bdi>{ $by }</bdi></a></strong> <span class="verb">opened</span> the thread again under a comment by <a href="{ $about_url }"><bdi>{ $about }</bdi></a> on <a class="under" href="{ $article_url }">{ $article }</a>
log-upheld-on = <strong><a href="{ $by_url }"><bdi>{ $by }</bdi></a></strong> <span class="verb">agreed with</span> the appeal of <a href="{ $about_url }"><bdi>{ $about }</bdi></a> on <a class="under" href="{ $article_url }">{ $article }</a>
log-turned-down-on = <strong><a href="{ $by_url }"><bdi>{ $by }</bdi></a></strong> <span class="verb">turned down</span> the appeal of <a href="{ $about_url }"><bdi>{ $about }</bdi></a> on <a class="under" href="{ $article_url }">{ $article }</a>

# Lines of the log about people. “about” is the person.
log-upheld = <strong><a href="{ $by_url }"><bdi>{ $by }</bdi></a></strong> <span class="verb">agreed with</span> the appeal of <a href="{ $about_url }"><bdi>{ $about }</bdi></a>
log-turned-down = <strong><a href="{ $by_url }"><bdi>{ $by }</bdi></a></strong> <span class="verb">turned down</span> the appeal of <a href="{ $about_url }"><bdi>{ $about }</bdi></a>
# “what” is like “Suspended until 1 June 2026, 00:00 CEST”.
log-lifted = <strong><a href="{ $by_url }"><bdi>{ $by }</bdi></a></strong> <span class="verb">lifted</span> “{ $what }” for <a href="{ $about_url }"><bdi>{ $about }</bdi></a>
log-premoderated = <strong><a href="{ $by_url }"><bdi>{ $by }</bdi></a></strong> <span class="verb">had</span> the comments of <a href="{ $about_url }"><bdi>{ $about }</bdi></a> read before publication
log-warned = <strong><a href="{ $by_url }"><bdi>{ $by }</bdi></a></strong> <span class="verb">warned</span> <a href="{ $about_url }"><bdi>{ $about }</bdi></a>
# “what” is like “1 June 2026, 00:00”.
log-suspended = <strong><a href="{ $by_url }"><bdi>{ $by }</bdi></a></strong> <span class="verb">suspended</span> <a href="{ $about_url }"><bdi>{ $about }</bdi></a> until { $what }
log-suspended-anew = <strong><a href="{ $by_url }"><bdi>{ $by }</bdi></a></strong> <span class="verb">changed</span> the suspension of <a href="{ $about_url }"><bdi>{ $about }</bdi></a>: until { $what }
log-banned = <strong><a href="{ $by_url }"><bdi>{ $by }</bdi></a></strong> <span class="verb">banned</span> <a href="{ $about_url }"><bdi>{ $about }</bdi></a>
log-untrusted = <strong><a href="{ $by_url }"><bdi>{ $by }</bdi></a></strong> <span class="verb">took trust away from</span> <a href="{ $about_url }"><bdi>{ $about }</bdi></a>
log-clean-up-day = <strong><a href="{ $by_url }"><bdi>{ $by }</bdi></a></strong> <span class="verb">took down</span> the last day’s comments by <a href="{ $about_url }"><bdi>{ $about }</bdi></a>
log-clean-up-all = <strong><a href="{ $by_url }"><bdi>{ $by }</bdi></a></strong> <span class="verb">took down</span> all comments by <a href="{ $about_url }"><bdi>{ $about }</bdi></a>
log-put-back = <strong><a href="{ $by_url }"><bdi>{ $by }</bdi></a></strong> <span class="verb">put back</span> what was taken down of <a href="{ $about_url }"><bdi>{ $about }</bdi></a>
log-letter = <strong><a href="{ $by_url }"><bdi>{ $by }</bdi></a></strong> <span class="verb">wrote to</span> <a href="{ $about_url }"><bdi>{ $about }</bdi></a>
# A line this version of the program does not know; “what” is the word stored with it.
log-unknown = <strong><a href="{ $by_url }"><bdi>{ $by }</bdi></a></strong> <span class="verb">{ $what }</span> <a href="{ $about_url }"><bdi>{ $about }</bdi></a>

## Pages of people, appeals and numbers

# The title of a page whose form could not be read.
people-failed = Error: { $title }

## The list of people

people-heading = People
people-name-begins-with = Name begins with
people-find = Find
people-tabs = People by what was decided about them
people-tab-everybody = All
people-none-called = Nobody’s name begins with “<bdi>{ $name }</bdi>”. <a href="{ $url }">Show everybody</a>.
people-none-in-state = Nobody is in this state. Whoever you put into it will be listed here.
# The links to the page of the list before this one, and to the one after.
people-before = People before
people-more = More people

## What somebody is, beside their name

people-role-reader = Reader
people-role-contributor = Contributor
people-role-author = Author
people-role-editor = Editor
people-role-moderator = Moderator
people-role-admin = Admin
# Somebody whose comments were imported from another system.
people-imported = Imported
# { $when } is “3 hours ago” or a day.
people-joined = joined { $when }
people-cannot-sign-in = cannot sign in

## The page of a person

people-all-people = All people
people-log = All that was decided about them and their comments
people-email = E-mail address
people-in-force = In force
people-nothing-in-force = Nothing: they take part like everybody.
people-decide-about = Decide about { $name }
people-history = History
# Who decided or wrote.
people-by = by <bdi>{ $name }</bdi>
# Stands in the place of a name that is not known.
people-somebody = somebody
people-is-you = This is you. Nobody decides about themselves here.
people-has-left = They have left and cannot sign in, so there is nothing to keep them from.
people-is-imported = Their words were imported and they cannot sign in, so there is nothing to keep them from.
people-admins-only = Only an admin decides about somebody with this role.

## What was decided about somebody: a tab, the title of a decision, and the beginning of a sentence before a colon

people-premoderated = Read before publication
people-warned = Warned
people-suspended = Suspended
people-banned = Banned
people-untrusted = No longer trusted
# { $what } is one of those; { $until } is a day and the time.
people-until = { $what } until { $until }
# { $what } says which addresses: “every address at example.org and below”.
people-covers = Covers { $what }.
people-covered = Covered { $what }.
# { $when } is “3 hours ago” or a day.
people-lifted = Lifted by { $name } { $when }.
people-read = Read { $when }.
people-replaced = Replaced by { $name } { $when }.
people-ended = Ended { $when }.

## Why something was decided

people-reason = Reason
people-choose-reason = Choose a reason.
people-cause-spam = Advertising
people-cause-abuse = Attacks on people
people-cause-hate = Hatred
people-cause-impersonation = Passing for somebody else
people-cause-disruption = Disrupting conversations
people-cause-other = Other

## Buttons to decide about somebody, and what will happen

people-premoderate = Read first
people-premoderate-explained = Each of their comments waits for a moderator before it appears.
people-warn = Warn
people-warn-explained = They read your message and say so before they can take part again.
people-suspend = Suspend
people-suspend-explained = They can read, sign in and appeal, but not comment, vote, report or edit until then.
people-ban = Ban
people-ban-explained = They can read, sign in and appeal, but not comment, vote, report or edit.
people-untrust = Take trust away
people-untrust-explained = Their comments are checked like those of somebody new, however many they have.
people-change-end = Change its end
people-change-end-explained = It ends then, sooner or later than now. The history keeps both.

# How long somebody is suspended.
people-span-day = A day
people-span-week = 7 days
people-span-month = 30 days
# Stands before a field for a day.
people-span-date = Until the day

# What a ban does with their comments.
people-scope-leave = Leave them
people-scope-day = Remove those of the last 24 hours
people-scope-all = Remove all

# What a ban can cover beside the account.
people-cover-spellings = Nobody signs up with this address in another spelling (name+anything@…, dots at providers that ignore them)
people-cover-domain = Nobody signs up with an address at { $domain } or below it
people-effect-spellings = Nobody signs up with their address in any spelling as long as the ban holds.
people-effect-domain = Nobody signs up with an address at { $domain } or below it as long as the ban holds.
# How many other accounts have such an address.
people-effect-today = { $count ->
    [0] No other account of today has one.
    [one] { $count } account of today would be covered: it is not touched.
   *[other] { $count } accounts of today would be covered: they are not touched.
}

people-warning-empty = Write what they should read before they go on.
people-other-empty = Say what it is: the reason alone does not tell them.
people-text-too-long = This has at most { $most } characters; yours has { $count }.
people-choose-how-long = Choose how long they only read.
people-day-unreadable = Write the day as year, month and day, like 2026-06-01; it ends as that day begins ({ $zone }).
people-day-too-early = That day has begun already. Choose a later one.
people-day-too-late = A suspension lasts five years at most. To shut them out for good, ban them.
people-everybodys-domain = Very many people have their mail at this domain: all of them would be shut out. Ban this account alone, or its address in every spelling.

## How far somebody is trusted, and why

people-trust-staff = Trusted: they work here.
people-trust-trusted = Trusted: { $comments ->
    [one] { $comments } published comment
   *[other] { $comments } published comments
} over { $days ->
    [one] { $days } day
   *[other] { $days } days
}, none removed in { $clean } days.
people-trust-new = New here: nothing published yet.
people-trust-revoked = Not trusted: a moderator took trust away.
people-trust-few = Not trusted yet: { $comments ->
    [one] { $comments } published comment
   *[other] { $comments } published comments
}; it takes { $enough } over { $long } days.
# { $days } is how old the first of them is.
people-trust-young = Not trusted yet: { $comments ->
    [one] { $comments } published comment
   *[other] { $comments } published comments
}, the first { $days ->
    [one] { $days } day
   *[other] { $days } days
} old; it takes { $long } days.
people-trust-removed = Not trusted: a comment of theirs was removed lately. If nothing else is, they are again in { $days ->
    [one] { $days } day
   *[other] { $days } days
}.

## How good somebody’s reports were

people-reported-nothing = Has reported nothing.
people-reported-undecided = Reported { $count ->
    [one] { $count } comment
   *[other] { $count } comments
}; nothing is decided about that yet.
# Before one of the sentences that follow.
people-reported = Reported { $count ->
    [one] { $count } comment
   *[other] { $count } comments
}.
people-reports-one-right = The one report decided about was right.
people-reports-one-wrong = The one report decided about was not right.
people-reports-all-right = All { $all } reports decided about were right.
people-reports-none-right = None of the { $all } reports decided about was right.
people-reports-some-right = { $right } of the { $all } reports decided about were right.

## What staff note about somebody

people-notes = Notes for staff
people-notes-none = None yet. What you note here, only moderators and admins read.
people-new-note = New note
people-add-note = Add note
people-note-kept = Your note is kept.
people-note-empty = Write what your colleagues should know.
people-note-too-long = A note has at most { $most } characters; this one has { $count }.

## The comments of somebody

people-comments = Comments
people-comments-tabs = Their comments by state
# Tabs over comments.
people-tab-all-comments = All
people-tab-published = Published
people-tab-held = Held
people-tab-spam = Spam
people-tab-rejected = Rejected
people-tab-removed = Removed
people-tab-deleted = Deleted
# One comment.
people-status-published = Published
people-status-held = Held
people-status-spam = Spam
people-status-rejected = Rejected
people-status-removed = Removed
people-status-deleted = Deleted
people-no-comments = None here.
# The article a comment stands under.
people-comment-on = on <a href="{ $url }">{ $title }</a>
people-newer-comments = Newer comments
people-older-comments = Older comments

## Comments of somebody that are taken down together, and put back

people-clean-up = Take comments down…
people-clean-up-hint = Readers are told the reason in their places. { $name } is told once for all of them, and can appeal.
# Which comments.
people-clean-up-which = Which
people-clean-up-day = Those of the last 24 hours
people-clean-up-all = All
people-take-them-down = Take them down
people-choose-comments = Choose which comments to take down.
people-clean-ups = Comments taken down together
people-look-again = Look again
people-put-all-back = Put all back
# { $when } is “3 hours ago” or a day.
people-put-back-already = { $name } has them put back already ({ $when }).
people-clean-up-too-late = That was more than 30 days ago and cannot be put back at once any more. You can decide about each comment.
# Readers see it as the reason, where nothing else is said.
people-taken-down-together = taken down together with others

# Each of the four stands after another sentence, so it begins with a space.
people-begun-removed = {" "}Their comments are removed.
people-begun-removing = {" "}Their comments are being removed; the page says how far that is.
people-begun-restored = {" "}Their comments are back.
people-begun-restoring = {" "}Their comments are being put back; the page says how far that is.

people-taking-down-day = { $count ->
    [one] Taking down comments from the 24 hours before: { $count } comment so far.
   *[other] Taking down comments from the 24 hours before: { $count } comments so far.
}
people-taking-down-all = { $count ->
    [one] Taking down comments of all: { $count } comment so far.
   *[other] Taking down comments of all: { $count } comments so far.
}
people-took-down-day = { $count ->
    [one] Took down { $count } comment from the 24 hours before.
   *[other] Took down { $count } comments from the 24 hours before.
}
people-took-down-all = { $count ->
    [one] Took down all their comments: { $count } comment.
   *[other] Took down all their comments: { $count } comments.
}
# { $restored } is how many of them are back so far.
people-putting-back = { $count ->
    [one] Putting back { $count } comment: { $restored } so far.
   *[other] Putting back { $count } comments: { $restored } so far.
}
people-has-put-all-back = { $count ->
    [one] Took down { $count } comment, and put all back.
   *[other] Took down { $count } comments, and put all back.
}
people-has-put-some-back = { $count ->
    [one] Took down { $count } comment, and put { $restored } back. About { $kept } it was decided otherwise since.
   *[other] Took down { $count } comments, and put { $restored } back. About { $kept } it was decided otherwise since.
}

# What their author is told. { $when } is a day and the time; { $why } is “advertising”, for example.
people-told-day = Your comments from the 24 hours before { $when } were taken down together.
people-told-day-why = Your comments from the 24 hours before { $when } were taken down together: { $why }.
people-told-all = Your comments from before { $when } were taken down together.
people-told-all-why = Your comments from before { $when } were taken down together: { $why }.

## How a moderator likes to work

people-habits-one = You see one comment at a time from now on.
people-habits-list = You see the whole list from now on.
people-habits-keys = Single keys work from now on. Press ? to see which.
people-habits-no-keys = Single keys do nothing from now on.
people-habits-unchanged = Nothing was changed.
people-habits-unknown = There is no such way to work.

## What moderators write to somebody

letters-heading = Messages from moderators
letters-none = None yet.
letters-write-to = Write to <bdi>{ $name }</bdi>…
letters-hint = They find it in their account and can go on as before. Who wrote it they are not told, and they cannot answer it here.
letters-your-message = Your message
letters-send = Send
letters-sent = { $name } will find your message in their account.
letters-empty = Write what they should read.
letters-too-long = A message has at most { $most } characters; this one has { $count }.
letters-deleted = The text was deleted with the account.

## Appeals, as moderators see them

appeals-heading = Appeals
appeals-none = No appeal waits for an answer. Whoever was decided about can appeal once, and you read it here.
# What the moderator had written to the person.
appeals-told = They were told: <bdi>{ $text }</bdi>
# Stands in the place of what was decided.
appeals-is-gone = This is gone
appeals-your-answer = Your answer
# Buttons under an answer: what becomes of the appeal.
appeals-agree = Agree with them
appeals-restore = Restore the comment
appeals-lift = Lift it
appeals-leave-it = Leave it as decided
appeals-no-outcome = The form does not say what is to become of the appeal.
appeals-answered-and-put-right = Answered, and put right.
appeals-answered-but-gone = Answered. The comment was deleted or erased meanwhile, so nothing appears just now.
appeals-answered-and-stays = Answered. It stays as it was decided.
appeals-not-your-own = Nobody answers their own appeal.
appeals-has-changed = This appeal has changed meanwhile. Look at it again.
# { $when } is “3 hours ago” or a day.
appeals-already-answered = Already answered by { $name } { $when }.
appeals-faster-upheld = Already answered by { $name } { $when }: it was put right.
appeals-faster-turned-down = Already answered by { $name } { $when }: it stays as it was decided.
appeals-unsent = Your answer to <a href="{ $url }"><bdi>{ $name }</bdi></a> was not sent; it is below.
appeals-what-they-were-answered = What they were answered
appeals-what-you-wrote = What you wrote

## An appeal, as the person sees it who appeals

appeals-own-heading = Appeal
appeals-own-standfirst = A moderator looks at it again and answers you. You can appeal once.
appeals-what-was-decided = What was decided
appeals-why-otherwise = Why should it be decided otherwise?
appeals-send = Send appeal
appeals-sent = Your appeal is sent. A moderator answers it here.
appeals-sent-before = You have appealed already. A moderator answers each appeal once.
appeals-your-appeal = Your appeal
appeals-will-be-answered = A moderator will answer you here.
# The heading over the answer.
appeals-own-upheld = A moderator agreed with you.
appeals-own-turned-down = It stays as it was decided.
appeals-back-to-account = Back to your account
appeals-erased = This comment was erased for good: no appeal brings it back.
# For an appeal and for the answer to one.
appeals-too-short = Write a sentence or two.
appeals-too-long = This has at most { $most } characters; yours has { $count }.

## Moderation in numbers

numbers-heading = Moderation in numbers
numbers-description = What became of comments here in the last 30 days, and how long it took.
numbers-log = Moderation log
numbers-standfirst = What people here decided about comments in the 30 days up to <time datetime="{ $datetime }">{ $day }</time>. It names nobody and quotes nothing.
numbers-is-public = Readers see this page. The end of every page leads here.
numbers-hide = Hide it from readers
numbers-hidden = Readers do not see this page any more.
numbers-is-private = Only those who moderate see this page.
numbers-show = Show it to readers
numbers-shown = Readers see this page now. Every page leads here at its end.
numbers-is-private-to-moderators = Only those who moderate see this page; an admin can show it to readers.
# { $wait } is one of the three that follow.
numbers-median-wait = Half of the comments that waited for a moderator were decided about within <strong>{ $wait }</strong>.
numbers-minutes = { $count ->
    [one] a minute
   *[other] { $count } minutes
}
numbers-hours = { $count ->
    [one] an hour
   *[other] { $count } hours
}
numbers-days = { $count ->
    [one] a day
   *[other] { $count } days
}
numbers-outcomes = { $count ->
    [one] What became of one comment
   *[other] What became of { $count } comments
}
numbers-published = Published
numbers-rejected = Rejected before anybody saw them
numbers-removed = Removed
numbers-spam = Marked as spam
numbers-reasons = Why comments were rejected or removed
# { $count } is how many decisions are looked at.
numbers-cut = There were more; these are the latest { $count }.
numbers-explained = Each decision is made by a person and can be changed: of each comment the last one counts, and what was taken back does not. Comments that appeared at once and that nobody objected to are not counted either.
numbers-none = Nobody had to decide about a comment in these 30 days.

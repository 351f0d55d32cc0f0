## The rules for comments: the form on the desk

rules-title = Rules for comments
rules-title-error = Error: Rules for comments
rules-saved = Saved. The rules hold from now on.
rules-save = Save

rules-first-heading = Who is read first
rules-premoderated = A person reads every comment before it appears
rules-first-held = Read the first comments of somebody new
rules-first-held-hint = This many have to be published before theirs appear at once. 0 lets everybody’s appear at once.
rules-held-history = Hold after many refused comments, in %
rules-held-history-hint = When this share of somebody’s comments of the last week was refused, the next waits. 0 switches it off.

rules-open-heading = When comments are open
rules-close-after = Close an article’s comments after days
rules-close-after-hint = 0 keeps them open.
rules-hours = Staffed hours
rules-hours-hint = Comments are taken only while somebody is there to read them. Leave all of it empty to take them at any hour.
# Days of the week, short, beside boxes to tick.
rules-day-mon = Mon
rules-day-tue = Tue
rules-day-wed = Wed
rules-day-thu = Thu
rules-day-fri = Fri
rules-day-sat = Sat
rules-day-sun = Sun
# A time of day at which the hours begin.
rules-from = From
# A time of day at which the hours end.
rules-to = To
rules-zone = Time zone
rules-zone-hint = Like Europe/Berlin.

rules-held-heading = What is held
rules-holds-repeats = Hold what was said before: twice by one person, or by three people in a day
rules-held-links = Hold with this many links
rules-held-links-hint = 0 switches it off.
rules-held-links-of-trusted = The same for trusted people
rules-held-links-of-trusted-hint = Trusted is who has ten published comments over two weeks, and none removed for a month.
rules-held-spam = Hold from this spam score, in %
rules-held-spam-hint = The score learns from what you mark as spam, and counts once it has seen 50 comments of each kind. 0 switches it off.
rules-spam-from = Call it spam from this score, in %
rules-spam-from-hint = 0 switches it off.
rules-least-seconds = Refuse a form that comes back within seconds
rules-least-seconds-hint = Nobody writes that fast. 0 switches it off.

rules-lists-heading = Words and sites
# HTML.
rules-lists-hint = One entry on each line: a word, several words, or a site such as <code>example.org</code> with all that is below it. Whole words are found, in any spelling that looks the same: “press” is not found in “WordPress”. An accent makes another word, as “año” is not “ano”: where people write “casíno”, list it too.
# The name of a list of words.
rules-banned = Not wanted
rules-banned-hint = A comment that has one of these is rejected, whoever wrote it; its author sees which.
# The name of a list of words.
rules-suspect = Looked at
rules-suspect-hint = A comment that has one of these appears and is reported to you.
rules-holds-suspect = Hold it instead, until you have looked

rules-outside-heading = Outside check
rules-outside-hint = “Ask the outside check” below sends it the sentence you try, or one of ours, and tells you what came back. No comment is made, and nothing is saved.
rules-outside-ask = Ask the outside check
rules-outside-nobody = Nobody outside this site is asked about comments. Whoever runs the server can name a service that is.
# $place is an address; $unanswered is “held”, or something else.
rules-outside-asked = Before a comment of somebody who is not trusted appears, a service at { $place } is asked about it. It is told the text, the article, the author’s name and whether they are new here. The rules on this page hold as well, whatever it says. When it does not answer within two seconds, the comment { $unanswered ->
    [held] waits for a moderator
   *[taken] is treated as if nobody had been asked
}. Whoever runs the server has set this.

rules-try-heading = Try it
rules-try = Try it
rules-try-hint = See what these rules would have done with the last 1,000 comments. Tried are words and sites, links, and the spam score as far as it has learned by now; nobody counts as trusted but those who work here. Hours, first and refused comments, repeats, and whether a person reads first play no part. Nothing is saved.
rules-sentence = And with a sentence
rules-sentence-hint = As if somebody with one published comment had just written it, at an hour when comments are open.

## What is wrong with the form

rules-number = Give a whole number from { $least } to { $most }.
rules-too-many-entries = A list has at most { $most } entries.
# After up to five messages about lines of a list.
rules-more-faults = So it is with { $count } more.

## Other rules were saved meanwhile

rules-meanwhile-heading = Other rules were saved meanwhile
# HTML.
rules-meanwhile = Somebody saved the rules after you opened this page. Nothing of yours is lost: it is in the form below, and has not been saved yet. Save again to replace what stands now, or <a href="{ $url }">keep what stands now</a>.
rules-stands = What stands now
rules-stands-now = Stands now: { $value }
rules-yours = Yours: { $value }
rules-yes = Yes
rules-no = No
rules-any-hour = At any hour
rules-premoderated-short = A person reads every comment
rules-holds-repeats-short = Hold what was said before
rules-holds-suspect-short = Hold what is looked at

## What the rules would do

rules-tried-heading = What these rules would do
rules-tried-sentence = Your sentence: { $said }
rules-tried-unsaved = Nothing is saved yet.
rules-tried-none = There are no comments yet to try this on.
rules-tried-latest = This would have rejected { $rejected }, called { $spam } spam, held { $held } and reported { $flagged } of the last { $count } comments.
rules-tried-cut = This would have rejected { $rejected }, called { $spam } spam, held { $held } and reported { $flagged } of the last { $count } comments; more could not be looked at within a second.
rules-tried-all = { $count ->
    [one] This would have rejected { $rejected }, called { $spam } spam, held { $held } and reported { $flagged } of the one comment there is.
   *[other] This would have rejected { $rejected }, called { $spam } spam, held { $held } and reported { $flagged } of the { $count } comments there are.
}
# Headings over comments that would have met the same fate.
rules-tried-rejected = Rejected ({ $count })
rules-tried-spam = Called spam ({ $count })
rules-tried-held = Held ({ $count })
rules-tried-flagged = Published and reported ({ $count })
# After the first 50 comments of a list.
rules-tried-more = And { $count } more.
# Where one comment stands.
rules-is-spam = Marked as spam
rules-is-held = Waiting for review
rules-is-published = Published
rules-is-refused = Refused before
# What would become of the sentence that is tried.
rules-would-appear = It would appear at once.
rules-would-be-flagged = It would appear at once, and be reported to the moderators.
rules-would-be-held = It would wait for a moderator.
rules-would-be-spam = It would be taken for spam.
rules-would-be-rejected = It would be rejected.
rules-would-be-refused = It would not be taken.

## What the outside check says when it is tried. “It” is a service on the Internet

rules-heard-heading = What the outside check says
rules-heard-nobody = Nobody outside this site is asked, so there was nobody to try.
rules-heard-often = It was asked often just now. Ask again in { $count } seconds.
# $word is a word of a protocol: none, publish, hold, spam, reject.
rules-heard = It answered “{ $word }” in { $ms } ms.
rules-heard-why = It answered “{ $word }” in { $ms } ms, because “{ $why }”.
# After what it answered: what would become of a comment.
rules-heard-none = Nothing would speak for the comment or against it.
rules-heard-publish = Unless a rule here holds it, the comment would appear.
rules-heard-hold = The comment would wait for a moderator.
rules-heard-spam = The comment would be filed as spam.
rules-heard-reject = The comment would be rejected.
rules-heard-missing = It did not answer, because { $silence ->
    [too-slow] it took longer than two seconds
    [failed] it reported a failure
    [unreadable] its answer could not be understood
    [too-long] its answer was too long
    [busy] it was asked about too many comments at once
   *[unreachable] it could not be reached
}.
rules-heard-too-slow = There was no answer within two seconds.
rules-heard-unsigned = It answered in { $ms } ms with status { $status }: it did not accept the signature. Both sides need the same secret, and clocks less than five minutes apart.
rules-heard-elsewhere = It answered in { $ms } ms with status { $status }, which leads elsewhere. Give the server that address itself: nobody follows it.
rules-heard-failed = It answered in { $ms } ms with status { $status }, which is no success.
rules-heard-unreadable = It answered in { $ms } ms, and the answer could not be understood. One that can is {"{"}"verdict":"none"{"}"}.
rules-heard-too-long = It answered in { $ms } ms, with more than 64 KiB.
rules-heard-busy = It is asked about too many comments at this moment. Try again.
rules-heard-unreachable = It could not be reached, or the connection broke. Does it run, and listen there?
# After why there was no answer.
rules-heard-then-held = A comment would wait for a moderator.
rules-heard-then-taken = A comment would be treated as if nobody had been asked.

## Lines of a list that are no entries

screening-entry-no-word = Line { $line }, “{ $text }”, has no letter and no digit, so nothing could be found by it.
screening-entry-one-letter = Line { $line }, “{ $text }”, is one letter alone, which is found in almost every comment.
screening-entry-one-left = Line { $line }, “{ $text }”, is one letter without its signs, and only letters and digits are looked for; one letter is found in almost every comment.
screening-entry-no-site = Line { $line }, “{ $text }”, names no site, such as example.org, behind “http://” or “https://”.
screening-entry-too-long = Line { $line }, “{ $text }”, is longer than 200 characters; a few words find more.

## Why a comment waits, or is not published: for its author.
## Each follows “because”, or a colon, and can be joined to another of them by “and”.
## In German they are main clauses, to follow “denn” (not “weil”).

screening-because-repeat = you said the same a moment ago
screening-because-copied = several people posted the same words
# $entries: “casino” and “example.org”.
screening-because-banned = it has { $entries }, which is not wanted here
screening-because-spam = it looks like advertising
screening-because-suspect = some of its words are looked at first
screening-because-links = { $count ->
    [one] it has a link
   *[other] it has several links
}
screening-because-history = some of your latest comments were not published
screening-because-outside = the service that checks comments for this site objects
screening-because-unanswered = the service that checks comments for this site did not answer
screening-because-new = you are new here
screening-because-read-first = { $whose ->
    [person] a moderator reads your comments before they appear
    [article] every comment here is read by a person before it appears
   *[site] every comment is read by a person before it appears
}
screening-because-rewritten = a moderator approved it in other words
screening-because-reported = readers have reported it
screening-because-imported = it was waiting when it was imported

## What was found in a comment: for moderators. “They” is its author, “it” the comment

screening-found-repeat = They said the same a moment ago, and sent it again.
screening-found-copied = { $count ->
    [one] Somebody else said the same within a day.
   *[other] { $count } others said the same within a day.
}
# $entries: “casino”, “example.org”.
screening-found-banned = It has what is not wanted here: { $entries }.
screening-found-suspect = It has what is looked at: { $entries }.
# $like: Like 14 comments you marked as spam: cheap, casino.
screening-found-spam = { $like } ({ $percent } % spam)
screening-found-links = { $count ->
    [0] It has several links.
    [one] It has a link.
   *[other] It has { $count } links.
}
screening-found-history = { $refused ->
    [one] Of their comments of the last week, { $refused } was refused and { $published } published.
   *[other] Of their comments of the last week, { $refused } were refused and { $published } published.
}
screening-found-outside = The outside check objects: “{ $why }”.
screening-found-outside-silent = The outside check objects, and does not say why.
screening-found-unanswered = The outside check did not answer, because { $silence ->
    [too-slow] it took longer than two seconds
    [failed] it reported a failure
    [unreadable] its answer could not be understood
    [too-long] its answer was too long
    [busy] it was asked about too many comments at once
   *[unreachable] it could not be reached
}.
screening-found-new = { $count ->
    [0] They are new here.
    [one] They have only one published comment.
   *[other] They have only { $count } published comments.
}
screening-found-read-first = { $whose ->
    [person] Their comments are read before they appear.
    [article] Every comment on this article is read before it appears.
   *[site] Every comment is read before it appears.
}
screening-found-rewritten = Its author changed it after it was approved.
screening-found-reported = Readers have reported it.
screening-found-imported = It was waiting when it was imported.

# An entry of a list of words, in quotation marks.
screening-entry = “{ $entry }”
# The same, where the comment has it in another spelling.
screening-entry-written = “{ $entry }”, written “{ $written }”
# Joins two entries, or such a pair and a third.
screening-entries = { $first } and { $second }

## Why a comment is not taken: for its author

screening-expired = This page was open for a long time. Read your comment again and post it.
screening-filled-in = Your browser filled in a field that people leave empty. It is empty again: read your comment and post it.
screening-too-soon = That was very quick. Read your comment again and post it; your text is kept.
screening-closed = Comments are closed.
screening-closed-since = Comments closed on { $day }.
screening-locked = This thread was closed by a moderator on { $day }.
screening-locked-reason = This thread was closed by a moderator on { $day }: { $reason }.
# $why is one of the reasons above, such as: it looks like advertising.
screening-unwanted = This cannot be posted because { $why }. Say it in other words.
screening-too-short = Write at least { $least } characters.
screening-too-long = A comment has at most { $most } characters; this one has { $count }.
screening-too-heavy = A comment has at most 16 KiB; this one has { $count } bytes. Shorten it a little.
screening-too-many-lines = A comment has at most { $most } lines; this one has { $count }.
# $wait: in 40 seconds.
screening-too-fast = You’re posting quickly. Try again { $wait }; your text is kept.
screening-enough-today = You have posted a lot for your first day. Try again { $wait }; your text is kept.
screening-heated = This thread is heated: your next comment here is possible { $wait }; your text is kept.
screening-repeat = You already posted this. Post it again if you mean to; a person will read it first.
# How long to wait, within a sentence: Try again in 40 seconds.
screening-wait-seconds = { $count ->
    [one] in a second
   *[other] in { $count } seconds
}
screening-wait-minutes = { $count ->
    [one] in a minute
   *[other] in { $count } minutes
}
screening-wait-hours = { $count ->
    [one] in an hour
   *[other] in { $count } hours
}

## The hours at which comments are open

# $days is one of those below; $from and $to are times of day, $zone a time zone.
screening-hours = Comments are open { $days }, { $from }–{ $to } ({ $zone }).
screening-hours-all-day = Comments are open { $days } ({ $zone }).
screening-days-all = every day
screening-days-one = { $day ->
    [tue] on Tuesdays
    [wed] on Wednesdays
    [thu] on Thursdays
    [fri] on Fridays
    [sat] on Saturdays
    [sun] on Sundays
   *[mon] on Mondays
}
screening-days-range = { $first ->
    [tue] Tuesday
    [wed] Wednesday
    [thu] Thursday
    [fri] Friday
    [sat] Saturday
    [sun] Sunday
   *[mon] Monday
} to { $last ->
    [tue] Tuesday
    [wed] Wednesday
    [thu] Thursday
    [fri] Friday
    [sat] Saturday
    [sun] Sunday
   *[mon] Monday
}
# $rest: Monday, Wednesday; $last: Friday. Both are made of screening-days-listed.
screening-days-list = { $rest } and { $last }
screening-days-listed = { $day ->
    [tue] Tuesday
    [wed] Wednesday
    [thu] Thursday
    [fri] Friday
    [sat] Saturday
    [sun] Sunday
   *[mon] Monday
}
screening-hours-no-day = Tick a day at least, or leave all hours open.
screening-hours-no-time = Give a time like 08:00.
screening-hours-no-zone = Give a time zone like Europe/Berlin.

## The spam score, for moderators

spam-like-nothing = Nothing in it was in what you marked as spam.
# $words: cheap, casino, link to example.test.
spam-like = { $count ->
    [one] Like a comment you marked as spam: { $words }.
   *[other] Like { $count } comments you marked as spam: { $words }.
}
# What a comment has, in a list of such things with commas between them.
spam-one-link = a link
spam-two-links = two links
spam-some-links = three links or more
spam-many-links = six links or more
spam-hardly-more = little more than a link
spam-capitals = mostly capitals
spam-price = a price
spam-mixed = words in mixed alphabets
# $host is the name of a site.
spam-link-to = link to { $host }

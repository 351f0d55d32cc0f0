## Signing up and in

accounts-error-title = Error: { $title }
accounts-name = Name
accounts-name-hint = Shown beside your comments.
accounts-email = E-mail
accounts-email-hint = Never shown to anyone.
accounts-password = Password
accounts-password-hint = 8 characters or more. Four words are better than one with symbols.
# The page, its button and the links to it.
accounts-sign-in = Sign in
accounts-sign-up = Sign up
accounts-new-here-question = New here?
accounts-sign-up-standfirst = An account lets you comment. It takes a minute.
accounts-create = Create account
accounts-have-one-question = Already have an account?
accounts-sign-in-to-go-on = Sign in to go on.
accounts-mismatch = That e-mail and password don’t match.
accounts-welcome = Welcome, { $name }.
accounts-signed-out = You’re signed out.

## Signing up with a comment that waits

accounts-join = One more step
accounts-join-standfirst = Your comment is kept. Sign up or sign in, and it goes on its way.
accounts-join-first-held = A first comment is read by a person before it appears.
accounts-join-comment = Your comment
accounts-join-new = New here
accounts-join-sign-up = Sign up and post
accounts-join-known = I have an account
accounts-join-sign-in = Sign in and post

## What is wrong with a name, an address or a password

accounts-email-taken = There is an account with this address already. Sign in instead.
accounts-name-imitates = This name could be taken for somebody who works here, or for the site. Choose another.
accounts-address-covered = Nobody can sign up with this address here. If you have an account, sign in instead.
accounts-name-taken = Somebody here has this name, or one that looks the same. Add something to yours.
# Follow after `accounts-address-covered`. The names are those of pages of the site.
accounts-covered-write = If that seems wrong to you, write to the people who run this site.
accounts-covered-look-one = Look on “{ $one }” for how to reach them.
accounts-covered-look-two = Look on “{ $one }” or “{ $two }” for how to reach them.
accounts-covered-look-three = Look on “{ $one }” or “{ $two }” or “{ $three }” for how to reach them.
accounts-name-missing = Give the name to show beside what you write.
accounts-name-length = A name has 2 to 40 characters.
accounts-name-characters = A name can hold letters, digits, spaces and the signs - ' . and ’, nothing else.
accounts-name-accents = A letter of a name can have four different accents, not more.
accounts-name-reserved = This name could be taken for the site itself. Choose another.
accounts-email-missing = Tell us the e-mail address to sign in with.
accounts-email-no-at = That doesn’t look like an e-mail address: it needs an @.
accounts-email-malformed = That doesn’t look like an e-mail address, like ana@example.org.
accounts-password-short = A password has at least 8 characters; 15 are better.
accounts-password-long = A password has at most 256 characters.
# $help is one of the sentences below.
accounts-password-weak = This password is easy to guess. { $help }
accounts-weak-add-words = Add a word or two that do not belong together.
accounts-weak-rows = Straight rows of keys are easy to guess.
accounts-weak-patterns = Short keyboard patterns are easy to guess.
accounts-weak-repeats = Repeats like "aaa" are easy to guess.
accounts-weak-repeated-parts = Repeats like "abcabcabc" are only slightly harder to guess than "abc".
accounts-weak-top-10 = This is a top-10 common password.
accounts-weak-top-100 = This is a top-100 common password.
accounts-weak-common = This is a very common password.
accounts-weak-similar = This is similar to a commonly used password.
accounts-weak-sequences = Sequences like abc or 6543 are easy to guess.
accounts-weak-years = Recent years are easy to guess.
accounts-weak-word = A word by itself is easy to guess.
accounts-weak-dates = Dates are often easy to guess.
accounts-weak-names-alone = Names and surnames by themselves are easy to guess.
accounts-weak-names = Common names and surnames are easy to guess.

## Too many tries

accounts-too-many = { $count ->
    [1] Too many tries. Wait a minute.
   *[other] Too many tries. Wait { $count } minutes.
}
accounts-too-many-accounts = { $count ->
    [1] Many accounts were asked for from where you are. Try again in a minute; all but your password is kept below.
   *[other] Many accounts were asked for from where you are. Try again in { $count } minutes; all but your password is kept below.
}
accounts-current-password-wrong = That is not your current password.

## One’s own account

accounts-yours = Your account
accounts-role = Role
accounts-member-since = Member since
# The jobs people have here, each as the value of “Role”.
accounts-role-reader = Reader
accounts-role-contributor = Contributor
accounts-role-author = Author
accounts-role-editor = Editor
accounts-role-moderator = Moderator
accounts-role-admin = Admin
accounts-from-moderators = From the moderators
accounts-read-all = I have read all of this
accounts-read = I have read this
# Marks a message not read yet.
accounts-unread = New
accounts-comments = Your comments
accounts-comments-none = You have not commented yet. Your comments and what became of them will be listed here.
# $because is empty, or tells why, as in “ because you are new here”.
accounts-comment-held = Waiting for review{ $because }
accounts-comment-erased = Erased
accounts-comment-not-shown = Not shown: its article is not published
# A link to the form by which somebody asks for another look.
accounts-appeal = Appeal
accounts-history = History
accounts-change-password-heading = Change your password
accounts-current-password = Current password
accounts-new-password = New password
accounts-new-password-hint = 8 characters or more. You will be signed out everywhere else.
# The button.
accounts-change-password = Change password
accounts-password-changed = Your password is changed. You’re signed out everywhere else.

## Deleting one’s account

accounts-delete = Delete your account
accounts-delete-what = Your name goes, and your comments with it or without it, as you choose.
# The link to the page on which that is done.
accounts-delete-link = Delete your account…
accounts-closes = Your account is deleted on { $when }.
accounts-closes-rethink = Change your mind
accounts-delete-standfirst = In 24 hours your name, your e-mail address and your password are gone, and you are signed out everywhere. Until then you can change your mind.
accounts-stay-what = You can change your mind until then. After that nobody can bring it back.
# The button by which somebody keeps the account after all.
accounts-stay = Stay
accounts-closing = What becomes of your comments?
# Quotes the line that stands in the place of a comment deleted by its author.
accounts-closing-remove = Remove my text. Where somebody answered, a line stays that says “Deleted by its author”.
# Quotes `more-former-member`.
accounts-closing-keep = Keep my text and remove my name. They will be by a “Former member”.
accounts-delete-mine = Delete my account
accounts-back = Back to your account

## Messages from the moderators

accounts-warning-title = A message to you
accounts-warning-heading = A moderator has written to you
accounts-warning-standfirst = Read it, and then you can go on here.
accounts-warning-waits = Your words are kept meanwhile.
accounts-warning-read = Thank you for reading it. You can take part again.
# $why is the sentence that says what else keeps somebody from taking part.
accounts-warning-read-barred = Thank you for reading it. { $why }

## How somebody stands here

# What was done to somebody, as it reads in a sentence after their name: “Ana is banned”.
accounts-done-premoderated = read before publication
accounts-done-warned = warned
accounts-done-suspended = suspended
accounts-done-banned = banned
accounts-done-untrusted = no longer trusted
# Why something was decided about somebody, for themselves, after a colon: “…any more: advertising.”
accounts-cause-spam = advertising
accounts-cause-abuse = attacks on other people
accounts-cause-hate = hateful words
accounts-cause-impersonation = passing for somebody else
accounts-cause-disruption = disrupting conversations
# Each without a reason, and with $why, which is a cause from above or a moderator’s own words.
accounts-barred-until = Your account can’t comment, vote or report until { $until }.
accounts-barred-until-why = Your account can’t comment, vote or report until { $until }: { $why }.
accounts-barred = Your account can’t comment, vote or report any more.
accounts-barred-why = Your account can’t comment, vote or report any more: { $why }.
accounts-warned = A moderator has written to you. Read it first, then go on here.
accounts-premoderated = A moderator reads your comments before they appear.
accounts-premoderated-why = A moderator reads your comments before they appear: { $why }.
accounts-untrusted = Your comments are checked like those of somebody new.
accounts-untrusted-why = Your comments are checked like those of somebody new: { $why }.

## Deciding about people

# $ago is “3 hours ago” or a day, here and below.
accounts-already-premoderated = { $name } is read before publication already, by { $by } { $ago }. Nothing was changed.
accounts-already-warned = { $name } is warned already, by { $by } { $ago }. Nothing was changed.
accounts-already-suspended = { $name } is suspended already, by { $by } { $ago }. Nothing was changed.
accounts-already-banned = { $name } is banned already, by { $by } { $ago }. Nothing was changed.
accounts-already-untrusted = { $name } is no longer trusted already, by { $by } { $ago }. Nothing was changed.
accounts-already-anew = Meanwhile { $by } decided anew ({ $ago }). Look at that.
accounts-replaced-by = { $by } has put another in its place ({ $ago }). Look at that one.
accounts-lifted-by = Already lifted by { $by } { $ago }.
accounts-read-already = They have read it already; there is nothing to lift.
accounts-ended-already = It has ended by itself already.
accounts-lifted-too-long-ago = That was lifted more than 30 days ago and cannot be undone any more. You can decide anew.
accounts-would-have-ended = It would have ended by itself meanwhile: there is nothing to put back.
accounts-another-kind = That would be another kind of decision.
accounts-needs-moderator = You need to be a moderator for this.
accounts-not-oneself = Nobody decides about themselves here.
accounts-needs-admin = You need to be an admin to decide about somebody with this role.
accounts-only-admin = This is the only admin.

## What a ban covers

# Stand after “Covers”.
accounts-covers-spellings = every spelling of their address
accounts-covers-domain = every address at { $domain } and below
accounts-covers-and = { $one }, and { $another }

## Setting a site up

setup-heading = Set up your blog
setup-standfirst = A name for the site, an account for you, and it is yours.
setup-standfirst-closed = This page opens with the one-time address printed where Byline was started.
setup-site = Your site
setup-site-name = Name of the site
setup-site-name-hint = Shown at the top of every page.
# The heading over the fields for one’s own account.
setup-language = Language of the site
setup-you = You
setup-name = Your name
setup-name-hint = Shown as the byline of what you write.
setup-email-hint = You sign in with it. Never shown to anyone.
setup-create = Create my blog
# What is in <strong> is printed in English, in the terminal.
setup-look = Look for the line that begins with <strong>Set up your blog at</strong> in the terminal or the log of the service, and open that address. Start Byline again to print a new one.
setup-done-already = This site has been set up already.
setup-done-already-sign-in = This site has been set up already. Sign in instead.
setup-taken = An account with this name or address exists already.
setup-welcome = Welcome, { $name }. This is your desk.

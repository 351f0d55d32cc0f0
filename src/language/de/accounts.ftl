## Registrieren und anmelden

accounts-error-title = Fehler: { $title }
accounts-name = Name
accounts-name-hint = Steht neben Ihren Kommentaren.
accounts-email = E-Mail
accounts-email-hint = Bekommt niemand zu sehen.
accounts-password = Passwort
accounts-password-hint = 8 Zeichen oder mehr. Vier Wörter sind besser als eines mit Sonderzeichen.
# The page, its button and the links to it.
accounts-sign-in = Anmelden
accounts-sign-up = Registrieren
accounts-new-here-question = Neu hier?
accounts-sign-up-standfirst = Mit einem Konto können Sie kommentieren. Es dauert nur eine Minute.
accounts-create = Konto anlegen
accounts-have-one-question = Sie haben schon ein Konto?
accounts-sign-in-to-go-on = Melden Sie sich an, um fortzufahren.
accounts-mismatch = E-Mail und Passwort passen nicht zusammen.
accounts-welcome = Willkommen, { $name }.
accounts-signed-out = Sie sind abgemeldet.

## Registrieren mit einem wartenden Kommentar

accounts-join = Nur noch ein Schritt
accounts-join-standfirst = Ihr Kommentar ist gesichert. Registrieren Sie sich oder melden Sie sich an, dann wird er abgesendet.
accounts-join-first-held = Den ersten Kommentar liest ein Mensch, bevor er erscheint.
accounts-join-comment = Ihr Kommentar
accounts-join-new = Neu hier
accounts-join-sign-up = Registrieren und absenden
accounts-join-known = Ich habe ein Konto
accounts-join-sign-in = Anmelden und absenden

## Was an Name, Adresse oder Passwort nicht stimmt

accounts-email-taken = Mit dieser Adresse gibt es schon ein Konto. Melden Sie sich stattdessen an.
accounts-name-imitates = Unter diesem Namen könnte man Sie für jemanden aus dem Team oder für die Website selbst halten. Wählen Sie einen anderen.
accounts-address-covered = Mit dieser Adresse kann sich hier niemand registrieren. Wenn Sie ein Konto haben, melden Sie sich stattdessen an.
accounts-name-taken = Diesen Namen oder einen, der genauso aussieht, trägt hier schon jemand. Ergänzen Sie Ihren um etwas.
# Follow after `accounts-address-covered`. The names are those of pages of the site.
accounts-covered-write = Wenn Ihnen das falsch vorkommt, schreiben Sie an die Menschen, die diese Website betreiben.
accounts-covered-look-one = Wie Sie sie erreichen, steht auf „{ $one }“.
accounts-covered-look-two = Wie Sie sie erreichen, steht auf „{ $one }“ oder „{ $two }“.
accounts-covered-look-three = Wie Sie sie erreichen, steht auf „{ $one }“, „{ $two }“ oder „{ $three }“.
accounts-name-missing = Geben Sie den Namen an, der neben Ihren Texten stehen soll.
accounts-name-length = Ein Name hat 2 bis 40 Zeichen.
accounts-name-characters = Ein Name kann Buchstaben, Ziffern, Leerzeichen und die Zeichen - ' . und ’ enthalten, sonst nichts.
accounts-name-accents = Ein Buchstabe in einem Namen kann höchstens vier verschiedene Akzente tragen.
accounts-name-reserved = Unter diesem Namen könnte man Sie für die Website selbst halten. Wählen Sie einen anderen.
accounts-email-missing = Nennen Sie uns die E-Mail-Adresse, mit der Sie sich anmelden möchten.
accounts-email-no-at = Das sieht nicht wie eine E-Mail-Adresse aus: Es fehlt ein @.
accounts-email-malformed = Das sieht nicht wie eine E-Mail-Adresse aus. Ein Beispiel: ana@example.org.
accounts-password-short = Ein Passwort hat mindestens 8 Zeichen; 15 sind besser.
accounts-password-long = Ein Passwort hat höchstens 256 Zeichen.
# $help is one of the sentences below.
accounts-password-weak = Dieses Passwort ist leicht zu erraten. { $help }
accounts-weak-add-words = Fügen Sie ein oder zwei Wörter hinzu, die nicht zusammengehören.
accounts-weak-rows = Tasten, die in einer Reihe liegen, sind leicht zu erraten.
accounts-weak-patterns = Kurze Muster auf der Tastatur sind leicht zu erraten.
accounts-weak-repeats = Wiederholungen wie „aaa“ sind leicht zu erraten.
accounts-weak-repeated-parts = Wiederholungen wie „abcabcabc“ sind kaum schwerer zu erraten als „abc“.
accounts-weak-top-10 = Es ist eines der zehn häufigsten Passwörter.
accounts-weak-top-100 = Es ist eines der hundert häufigsten Passwörter.
accounts-weak-common = Es ist ein sehr häufiges Passwort.
accounts-weak-similar = Es ähnelt einem häufigen Passwort.
accounts-weak-sequences = Folgen wie abc oder 6543 sind leicht zu erraten.
accounts-weak-years = Jahreszahlen aus jüngerer Zeit sind leicht zu erraten.
accounts-weak-word = Ein einzelnes Wort ist leicht zu erraten.
accounts-weak-dates = Datumsangaben sind oft leicht zu erraten.
accounts-weak-names-alone = Vor- und Nachnamen allein sind leicht zu erraten.
accounts-weak-names = Häufige Vor- und Nachnamen sind leicht zu erraten.

## Zu viele Versuche

accounts-too-many = { $count ->
    [one] Zu viele Versuche. Warten Sie eine Minute.
   *[other] Zu viele Versuche. Warten Sie { $count } Minuten.
}
accounts-too-many-accounts = { $count ->
    [one] Von Ihrem Anschluss aus wurden viele Konten angefordert. Versuchen Sie es in einer Minute noch einmal; bis auf Ihr Passwort steht unten noch alles.
   *[other] Von Ihrem Anschluss aus wurden viele Konten angefordert. Versuchen Sie es in { $count } Minuten noch einmal; bis auf Ihr Passwort steht unten noch alles.
}
accounts-current-password-wrong = Das ist nicht Ihr aktuelles Passwort.

## Das eigene Konto

accounts-yours = Ihr Konto
accounts-role = Rolle
accounts-member-since = Mitglied seit
# The jobs people have here, each as the value of “Role”.
accounts-role-reader = Leser:in
accounts-role-contributor = Gastautor:in
accounts-role-author = Autor:in
accounts-role-editor = Redaktion
accounts-role-moderator = Moderation
accounts-role-admin = Administration
accounts-from-moderators = Von der Moderation
accounts-read-all = Ich habe das alles gelesen
accounts-read = Ich habe das gelesen
# Marks a message not read yet.
accounts-unread = Neu
accounts-comments = Ihre Kommentare
accounts-comments-none = Sie haben noch nichts kommentiert. Ihre Kommentare und was aus ihnen wurde, stehen dann hier.
# $because is empty, or tells why, as in “ because you are new here”.
accounts-comment-held = Wartet auf Prüfung{ $because }
accounts-comment-erased = Endgültig gelöscht
accounts-comment-not-shown = Nicht zu sehen: Der Artikel ist nicht veröffentlicht
# A link to the form by which somebody asks for another look.
accounts-appeal = Einspruch erheben
accounts-history = Verlauf
accounts-change-password-heading = Passwort ändern
accounts-current-password = Aktuelles Passwort
accounts-new-password = Neues Passwort
accounts-new-password-hint = 8 Zeichen oder mehr. Überall sonst werden Sie abgemeldet.
# The button.
accounts-change-password = Passwort ändern
accounts-password-changed = Ihr Passwort ist geändert. Überall sonst sind Sie abgemeldet.

## Das eigene Konto löschen

accounts-delete = Konto löschen
accounts-delete-what = Ihr Name verschwindet; ob Ihre Kommentare bleiben, entscheiden Sie.
# The link to the page on which that is done.
accounts-delete-link = Konto löschen …
accounts-closes = Ihr Konto wird am { $when } gelöscht.
accounts-closes-rethink = Doch behalten
accounts-delete-standfirst = In 24 Stunden sind Ihr Name, Ihre E-Mail-Adresse und Ihr Passwort gelöscht, und Sie sind überall abgemeldet. Bis dahin können Sie es sich anders überlegen.
accounts-stay-what = Bis dahin können Sie es sich anders überlegen. Danach kann es niemand mehr zurückholen.
# The button by which somebody keeps the account after all.
accounts-stay = Bleiben
accounts-closing = Was geschieht mit Ihren Kommentaren?
# Quotes the line that stands in the place of a comment deleted by its author.
accounts-closing-remove = Meine Texte löschen. Wo jemand geantwortet hat, bleibt eine Zeile stehen: „Gelöscht von der Person, die den Kommentar geschrieben hat“.
# Quotes `more-former-member`.
accounts-closing-keep = Meine Texte behalten und meinen Namen entfernen. Darüber steht dann „Ehemaliges Mitglied“.
accounts-delete-mine = Mein Konto löschen
accounts-back = Zurück zu Ihrem Konto

## Nachrichten der Moderation

accounts-warning-title = Eine Nachricht an Sie
accounts-warning-heading = Die Moderation hat Ihnen geschrieben
accounts-warning-standfirst = Lesen Sie die Nachricht, dann können Sie hier weitermachen.
accounts-warning-waits = Was Sie geschrieben haben, bleibt so lange gesichert.
accounts-warning-read = Danke fürs Lesen. Sie können wieder mitmachen.
# $why is the sentence that says what else keeps somebody from taking part.
accounts-warning-read-barred = Danke fürs Lesen. { $why }

## Was über jemanden entschieden wurde

# What was done to somebody, as it reads in a sentence after their name: “Ana is banned”.
accounts-done-premoderated = wird vorab gelesen
accounts-done-warned = verwarnt
accounts-done-suspended = vorübergehend gesperrt
accounts-done-banned = gesperrt
accounts-done-untrusted = Vertrauen entzogen
# Why something was decided about somebody, for themselves, after a colon: “…any more: advertising.”
accounts-cause-spam = Werbung
accounts-cause-abuse = Angriffe auf andere
accounts-cause-hate = hasserfüllte Äußerungen
accounts-cause-impersonation = Auftreten unter falschem Namen
accounts-cause-disruption = Stören von Unterhaltungen
# Each without a reason, and with $why, which is a cause from above or a moderator’s own words.
accounts-barred-until = Mit Ihrem Konto können Sie bis zum { $until } nicht kommentieren, abstimmen oder melden.
accounts-barred-until-why = Mit Ihrem Konto können Sie bis zum { $until } nicht kommentieren, abstimmen oder melden: { $why }.
accounts-barred = Mit Ihrem Konto können Sie nicht mehr kommentieren, abstimmen oder melden.
accounts-barred-why = Mit Ihrem Konto können Sie nicht mehr kommentieren, abstimmen oder melden: { $why }.
accounts-warned = Die Moderation hat Ihnen geschrieben. Lesen Sie das zuerst, dann können Sie hier weitermachen.
accounts-premoderated = Die Moderation liest Ihre Kommentare, bevor sie erscheinen.
accounts-premoderated-why = Die Moderation liest Ihre Kommentare, bevor sie erscheinen: { $why }.
accounts-untrusted = Ihre Kommentare werden geprüft wie die einer neuen Person.
accounts-untrusted-why = Ihre Kommentare werden geprüft wie die einer neuen Person: { $why }.

## Über Personen entscheiden

# $ago is “3 hours ago” or a day, here and below.
accounts-already-premoderated = Kommentare von { $name } werden schon vorab gelesen ({ $by }, { $ago }). Es wurde nichts geändert.
accounts-already-warned = { $name } ist schon verwarnt ({ $by }, { $ago }). Es wurde nichts geändert.
accounts-already-suspended = { $name } ist schon vorübergehend gesperrt ({ $by }, { $ago }). Es wurde nichts geändert.
accounts-already-banned = { $name } ist schon gesperrt ({ $by }, { $ago }). Es wurde nichts geändert.
accounts-already-untrusted = { $name } wurde das Vertrauen schon entzogen ({ $by }, { $ago }). Es wurde nichts geändert.
accounts-already-anew = Inzwischen hat { $by } neu entschieden ({ $ago }). Sehen Sie sich das an.
accounts-replaced-by = { $by } hat eine andere Entscheidung an ihre Stelle gesetzt ({ $ago }). Sehen Sie sich diese an.
accounts-lifted-by = Schon aufgehoben ({ $by }, { $ago }).
accounts-read-already = Die Nachricht wurde schon gelesen; es gibt nichts aufzuheben.
accounts-ended-already = Das ist schon von selbst abgelaufen.
accounts-lifted-too-long-ago = Das wurde vor mehr als 30 Tagen aufgehoben und lässt sich nicht mehr rückgängig machen. Sie können neu entscheiden.
accounts-would-have-ended = Das wäre inzwischen von selbst abgelaufen: Es gibt nichts wiederherzustellen.
accounts-another-kind = Das wäre eine andere Art von Entscheidung.
accounts-needs-moderator = Dafür müssen Sie zur Moderation gehören.
accounts-not-oneself = Über sich selbst entscheidet hier niemand.
accounts-needs-admin = Über jemanden mit dieser Rolle entscheidet nur die Administration.
accounts-only-admin = Außer dieser Person gehört niemand zur Administration.

## Was eine Sperre umfasst

# Stand after “Covers”.
accounts-covers-spellings = jede Schreibweise der Adresse
accounts-covers-domain = jede Adresse bei { $domain } und darunter
accounts-covers-and = { $one } und { $another }

## Eine Website einrichten

setup-heading = Richten Sie Ihr Blog ein
setup-standfirst = Ein Name für die Website, ein Konto für Sie, und schon gehört sie Ihnen.
setup-standfirst-closed = Diese Seite öffnet sich mit der Einmal-Adresse, die beim Start von Byline ausgegeben wurde.
setup-site = Ihre Website
setup-site-name = Name der Website
setup-site-name-hint = Steht oben auf jeder Seite.
# The heading over the fields for one’s own account.
setup-language = Sprache der Website
setup-you = Sie
setup-name = Ihr Name
setup-name-hint = Steht über dem, was Sie schreiben.
setup-email-hint = Damit melden Sie sich an. Bekommt niemand zu sehen.
setup-create = Mein Blog anlegen
# What is in <strong> is printed in English, in the terminal.
setup-look = Suchen Sie im Terminal oder im Protokoll des Dienstes nach der Zeile, die mit <strong>Set up your blog at</strong> beginnt, und öffnen Sie die Adresse, die dort steht. Starten Sie Byline neu, um eine neue zu bekommen.
setup-done-already = Diese Website ist schon eingerichtet.
setup-done-already-sign-in = Diese Website ist schon eingerichtet. Melden Sie sich stattdessen an.
setup-taken = Ein Konto mit diesem Namen oder dieser Adresse gibt es schon.
setup-welcome = Willkommen, { $name }. Das ist Ihr Schreibtisch.

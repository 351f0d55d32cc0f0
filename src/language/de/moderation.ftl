## The queues

# The name of a queue, over its page and in the tabs.
moderation-queue-review = Zu prüfen
moderation-queue-reported = Gemeldet
moderation-queue-held = Zurückgehalten
moderation-queue-spam = Spam
moderation-queue-removed = Entfernt
moderation-queue-rejected = Abgelehnt
moderation-queue-published = Veröffentlicht
# The tab that leads to the moderation log.
moderation-log = Protokoll
moderation-tabs = Kommentare nach Status
moderation-see-list = Als Liste ansehen
moderation-one-at-a-time = Einzeln ansehen
moderation-one-before = Einen zurück
moderation-one-after = Später entscheiden
moderation-older = Ältere Kommentare
moderation-newer = Neuere Kommentare

moderation-empty-review = Alles erledigt. Es wartet nichts.
moderation-empty-reported = Bisher hat niemand etwas gemeldet. Was Leserinnen und Leser melden, steht dann hier.
moderation-empty-held = Es wird nichts zurückgehalten. Was vor dem Erscheinen gelesen werden muss, wartet dann hier.
moderation-empty-published = Noch keine Kommentare. Was alle sehen können, steht dann hier.
moderation-empty-rejected = Bisher wurde nichts abgelehnt. Was Sie ablehnen, bevor es jemand gesehen hat, steht dann hier.
moderation-empty-spam = Kein Spam. Was Sie als Spam markieren, steht dann hier und lässt sich wiederherstellen.
moderation-empty-removed = Bisher wurde nichts entfernt. Was Sie entfernen, steht dann hier und lässt sich wiederherstellen.
moderation-nothing-found = Hier ist nichts, was Ihrer Suche entspricht.

# The name of the form that narrows the queue, for those who hear the page.
moderation-in-queue = In dieser Warteschlange
moderation-look-for = Nach Wörtern suchen
moderation-held-because = Warum zurückgehalten
moderation-any-reason = Jeder Grund
# The button of the form that narrows the queue.
moderation-look = Suchen
# Over the list of what the queue is narrowed to.
moderation-shown-only = Nur diese Kommentare werden angezeigt
moderation-narrowed-author = Kommentare <bdi>von { $name }</bdi>
moderation-narrowed-article = Kommentare <bdi>zu { $title }</bdi>
# The way back from the comments of one person to all.
moderation-all-people = von allen
# The way back from the comments on one article to all.
moderation-all-articles = zu allen Artikeln
moderation-looks-further = Das fand sich unter den nächsten { $count } Kommentaren; die folgende Seite sucht weiter.
moderation-whole-queue = Die ganze Warteschlange ansehen
# A link, while the queue is open. A “#” stands for the number at times.
moderation-arrivals = { $count ->
    [one] { $count } neuer: anzeigen
   *[other] { $count } neue: anzeigen
}
moderation-arrivals-most = Mindestens { $count } neue: anzeigen
moderation-failed = Das hat nicht geklappt. Versuchen Sie es noch einmal.
moderation-unreached = Keine Verbindung. Es wurde nichts geändert; versuchen Sie es noch einmal.

## For what a comment is held, in the list to choose from

moderation-held-repeat = Wiederholung
moderation-held-copied = Abgeschrieben
moderation-held-banned = Unerwünscht
moderation-held-links = Links
moderation-held-spam = Spam
moderation-held-suspect = Verdächtig
# Many comments of its author were refused lately.
moderation-held-history = Vorgeschichte
# A service outside has doubts about it.
moderation-held-outside = Externer Dienst
# A service outside did not answer.
moderation-held-unanswered = Keine Antwort
moderation-held-first-comment = Erster Kommentar
moderation-held-premoderated = Wird vorab gelesen
moderation-held-rewritten = Nachträglich geändert
moderation-held-reported = Gemeldet
moderation-held-imported = Importiert

## Many comments at once

# Before the buttons for all comments that are selected.
moderation-selected-none = Die ausgewählten:
# A “#” stands for the number at times.
moderation-selected = { $count ->
    [one] { $count } ausgewählt:
   *[other] { $count } ausgewählt:
}
moderation-reason-choose = Grund …
moderation-own-words = In eigenen Worten
moderation-bulk-approved = { $count ->
    [one] { $count } Kommentar freigegeben.
   *[other] { $count } Kommentare freigegeben.
}
moderation-bulk-rejected = { $count ->
    [one] { $count } Kommentar abgelehnt.
   *[other] { $count } Kommentare abgelehnt.
}
moderation-bulk-spam = { $count ->
    [one] { $count } Kommentar als Spam markiert.
   *[other] { $count } Kommentare als Spam markiert.
}
moderation-bulk-undone = { $count ->
    [one] Für { $count } Kommentar rückgängig gemacht.
   *[other] Für { $count } Kommentare rückgängig gemacht.
}
moderation-bulk-nothing = Es wurde nichts geändert.
moderation-bulk-noted = { $count ->
    [one] { $count } davon hatte die Person, von der er ist, schon gelöscht.
   *[other] { $count } davon hatten die Personen, von denen sie sind, schon gelöscht.
}
# After the colon stands a sentence that says why.
moderation-bulk-left = { $count ->
    [one] { $count } blieb unverändert: { $why }
   *[other] { $count } blieben unverändert: { $why }
}
moderation-bulk-impossible = Das geht bei einem Kommentar mit diesem Status nicht.
moderation-bulk-undecided = Das lässt sich über diese Kommentare nicht entscheiden. Es wurde nichts geändert.
moderation-bulk-none = Wählen Sie zuerst Kommentare aus. Es wurde nichts geändert.
moderation-bulk-too-many = Wählen Sie höchstens 200 Kommentare auf einmal aus. Es wurde nichts geändert.
moderation-bulk-unexplained = Wählen Sie einen Grund oder nennen Sie ihn in eigenen Worten. Es wurde nichts geändert, und Ihre Auswahl besteht noch.
moderation-no-such-comment = Diesen Kommentar gibt es nicht.

## The keyboard

moderation-keys-on = Tastenkürzel: an
moderation-keys-off = Tastenkürzel: aus
moderation-turn-on = Einschalten
moderation-turn-off = Ausschalten
moderation-keys-reject = <kbd>r</kbd>, dann <kbd>1</kbd>–<kbd>8</kbd>
moderation-key-next = nächster Kommentar, voriger
moderation-key-approve = freigeben, behalten oder wiederherstellen
moderation-key-reject = ablehnen oder entfernen, aus diesem Grund
moderation-key-spam = Spam
moderation-key-undo = letzte Entscheidung rückgängig machen
moderation-key-open = an seiner Stelle öffnen
moderation-key-author = wer ihn geschrieben hat
moderation-key-select = auswählen
moderation-key-view = einzeln oder als Liste
moderation-key-queues = die Warteschlangen, von links
moderation-key-look = nach Wörtern suchen
moderation-key-list = diese Liste

## A comment to decide on

moderation-select = Den Kommentar von { $name } auswählen
# Before the title of the article, in a line of facts.
moderation-on = zu <a href="{ $url }">{ $title }</a>
moderation-claimed = <bdi>{ $name }</bdi> sieht sich das gerade an
# Before a list of sites.
moderation-links-to = Links zu
moderation-why-here = Warum er hier steht
moderation-decide-on = Über den Kommentar von { $name } entscheiden
moderation-reply = Antworten<span class="unseen"> an { $name }</span>
moderation-more-by = Mehr von <bdi>{ $name }</bdi>
moderation-more-on = Mehr zu diesem Artikel
moderation-erase-link = Endgültig löschen …
# When its author came; in a line of facts.
moderation-joined = registriert: { $when }
# When its author closed their account; in a line of facts.
moderation-gone = Konto geschlossen: { $when }
moderation-imported = importiert
moderation-record-none = noch nichts veröffentlicht
moderation-record = { $published ->
    [one] { $published } veröffentlicht
   *[other] { $published } veröffentlicht
}
moderation-record-removed = { $published ->
    [one] { $published } veröffentlicht
   *[other] { $published } veröffentlicht
}, { $removed ->
    [one] { $removed } entfernt
   *[other] { $removed } entfernt
}
# Nobody but the site itself where it is 0.
moderation-reports = { $count ->
    [0] Von dieser Website bemerkt: { $reasons }.
    [one] Von { $count } Person gemeldet: { $reasons }.
   *[other] Von { $count } Personen gemeldet: { $reasons }.
}
moderation-reports-more = { $count ->
    [one] Und { $count } weitere.
   *[other] Und { $count } weitere.
}
moderation-report = { $name }: { $reason }.
moderation-report-note = { $name }: { $reason }. „{ $note }“
moderation-report-own = Diese Website: { $reason }.
moderation-report-own-note = Diese Website: { $reason }. „{ $note }“
# How often whoever reports was right before.
moderation-accuracy-first = Erste Meldung dieser Person.
moderation-accuracy-one-right = Die eine frühere Meldung dieser Person war berechtigt.
moderation-accuracy-one-wrong = Die eine frühere Meldung dieser Person war nicht berechtigt.
moderation-accuracy-all = Alle { $all } früheren Meldungen dieser Person waren berechtigt.
moderation-accuracy-none = Keine der { $all } früheren Meldungen dieser Person war berechtigt.
moderation-accuracy-some = { $right ->
    [one] { $right } der { $all } früheren Meldungen dieser Person war berechtigt.
   *[other] { $right } der { $all } früheren Meldungen dieser Person waren berechtigt.
}
# What is wrong with it, as a reader reported it.
moderation-reported-off-topic = am Thema vorbei
moderation-reported-abusive = beleidigend
moderation-reported-hateful = hasserfüllt
moderation-reported-spam = Spam
moderation-reported-misinformation = Falschinformation
moderation-reported-illegal = rechtswidrig
moderation-reported-other = etwas anderes

## What can be done about a comment

# Buttons.
moderation-approve = Freigeben
moderation-keep = Behalten
moderation-restore = Wiederherstellen
moderation-spam = Spam
moderation-reject = Ablehnen
moderation-remove = Entfernen
moderation-mark-spam = Als Spam markieren
moderation-reject-means = Er wird nicht gezeigt. Nur wer ihn geschrieben hat, sieht ihn, mit dem Grund.
moderation-remove-means = Hat jemand darauf geantwortet, bleibt an seiner Stelle eine Zeile stehen, die das sagt, mit dem Grund.
moderation-words-author = In eigenen Worten, für die Person, die ihn geschrieben hat
moderation-words-everyone = In eigenen Worten, für alle lesbar
moderation-reason = Grund
# A reason, as it stands beside its button.
moderation-reason-spam = Spam
moderation-reason-abuse = Beleidigung
moderation-reason-off-topic = Am Thema vorbei
moderation-reason-hate = Hass
moderation-reason-harassment = Belästigung
moderation-reason-misinformation = Falschinformation
moderation-reason-illegal = Rechtswidrig
moderation-reason-other = Etwas anderes
# The same for everybody to read, after a colon: Removed by a moderator: off-topic.
moderation-public-spam = Spam
moderation-public-abuse = Beleidigung
moderation-public-off-topic = am Thema vorbei
moderation-public-hate = Hass
moderation-public-harassment = Belästigung
moderation-public-misinformation = enthält Unwahres
moderation-public-illegal = gesetzlich verboten

## What was done

# A participle that says what became of a comment. It stands before “by Sam”, in quotes, and alone in a list.
moderation-done-approve = freigegeben
moderation-done-reject = abgelehnt
moderation-done-spam = als Spam markiert
moderation-done-remove = entfernt
moderation-done-restore = wiederhergestellt
moderation-done-keep = behalten
moderation-done-undo = zurückversetzt
moderation-done-erase = endgültig gelöscht
# The same, where a decision was taken back.
moderation-undone-back = zurückgenommen
moderation-undone-held = wieder zurückgehalten
moderation-undone-published = wieder veröffentlicht
moderation-undone-rejected = wieder abgelehnt
moderation-undone-spam = wieder als Spam markiert
moderation-undone-removed = wieder entfernt
# “done” is one of these participles, with a capital; “when” is like “3 hours ago”.
moderation-decided = { $done } von { $name } ({ $when }).
moderation-decided-because = { $done } von { $name } ({ $when }): { $why }.
# “done” is one of these participles.
moderation-already = Schon von { $name } { $done } ({ $when }).

moderation-told-approve = Kommentar von { $name } freigegeben.
moderation-told-reject = Kommentar von { $name } abgelehnt.
moderation-told-spam = Kommentar von { $name } als Spam markiert.
moderation-told-remove = Kommentar von { $name } entfernt.
moderation-told-restore = Kommentar von { $name } wiederhergestellt.
moderation-told-keep = Kommentar von { $name } behalten. Die Meldungen sind damit erledigt.
moderation-told-undo = Kommentar von { $name } zurückversetzt.
moderation-told-erase = Kommentar von { $name } endgültig gelöscht.
moderation-told-noted = { $name } hat diesen Kommentar inzwischen gelöscht. Ihre Entscheidung steht im Protokoll.
moderation-told-undone-held = Rückgängig gemacht. Der Kommentar von { $name } wartet wieder auf Prüfung.
moderation-told-undone-reported = Rückgängig gemacht. Der Kommentar von { $name } gilt wieder als gemeldet.
moderation-told-undone-published = Rückgängig gemacht. Der Kommentar von { $name } ist wieder veröffentlicht.
moderation-told-undone-rejected = Rückgängig gemacht. Der Kommentar von { $name } ist wieder abgelehnt.
moderation-told-undone-spam = Rückgängig gemacht. Der Kommentar von { $name } gilt wieder als Spam.
moderation-told-undone-removed = Rückgängig gemacht. Der Kommentar von { $name } ist wieder entfernt.
moderation-told-undone-deleted = Rückgängig gemacht. { $name } hat den Kommentar selbst gelöscht, und das bleibt so.
# How many comments are left in the queue.
moderation-left = { $count ->
    [0] Hier ist nichts mehr übrig.
    [one] Noch { $count } übrig.
   *[other] Noch { $count } übrig.
}
# The link to the comment that was decided about.
moderation-see-it = Ansehen

## Why it was not done

moderation-unexplained = Wählen Sie einen Grund oder nennen Sie ihn in eigenen Worten. Es wurde nichts geändert.
moderation-own = Das ist Ihr eigener Kommentar. Darüber entscheidet jemand anderes.
moderation-impossible = Das lässt sich über einen Kommentar mit diesem Status nicht entscheiden. Es wurde nichts geändert: Gehen Sie zurück, laden Sie die Seite neu und verwenden Sie ihre Schaltflächen.
moderation-rewritten = Wer den Kommentar geschrieben hat, hat ihn inzwischen geändert. Lesen Sie ihn noch einmal.
moderation-deleted-meanwhile = Wer den Kommentar geschrieben hat, hat ihn inzwischen gelöscht.
moderation-changed-meanwhile = Dieser Kommentar hat sich inzwischen geändert. Sehen Sie ihn sich noch einmal an.
moderation-text-erased = Der Text wurde endgültig gelöscht: Es gibt nichts mehr zu entscheiden.
moderation-undo-erased = Der Text wurde endgültig gelöscht, deshalb bleibt es dabei.
moderation-undo-deleted = Wer den Kommentar geschrieben hat, hat ihn inzwischen gelöscht; das bleibt so.
moderation-undo-late = Das wurde vor mehr als 30 Tagen entschieden und lässt sich nicht mehr rückgängig machen. Sie können neu über den Kommentar entscheiden.
moderation-undone-by = { $name } hat das rückgängig gemacht ({ $when }).
# “when” is like “3 hours ago”.
moderation-meanwhile-approve = Inzwischen hat { $name } ihn freigegeben ({ $when }). Sehen Sie sich den Kommentar noch einmal an.
moderation-meanwhile-reject = Inzwischen hat { $name } ihn abgelehnt ({ $when }). Sehen Sie sich den Kommentar noch einmal an.
moderation-meanwhile-spam = Inzwischen hat { $name } ihn als Spam markiert ({ $when }). Sehen Sie sich den Kommentar noch einmal an.
moderation-meanwhile-remove = Inzwischen hat { $name } ihn entfernt ({ $when }). Sehen Sie sich den Kommentar noch einmal an.
moderation-meanwhile-restore = Inzwischen hat { $name } ihn wiederhergestellt ({ $when }). Sehen Sie sich den Kommentar noch einmal an.
moderation-meanwhile-keep = Inzwischen hat { $name } ihn behalten ({ $when }). Sehen Sie sich den Kommentar noch einmal an.
moderation-meanwhile-undo = Inzwischen hat { $name } eine Entscheidung zurückgenommen ({ $when }). Sehen Sie sich den Kommentar noch einmal an.
moderation-meanwhile-erase = Inzwischen hat { $name } ihn endgültig gelöscht ({ $when }). Sehen Sie sich den Kommentar noch einmal an.
moderation-note-no-text = Die Anmerkung enthält Zeichen, die kein Text sind.
moderation-note-long = Eine Anmerkung hat höchstens 200 Zeichen.
moderation-reason-unknown = Dieser Grund steht auf der Seite nicht zur Wahl.
moderation-form-no-action = Das Formular sagt nicht, was geschehen soll.
moderation-form-no-picks = Das Formular sagt nicht, welche Kommentare gewählt sind, welchen Status sie hatten und in welcher Fassung sie gelesen wurden. Es wurde nichts entschieden: Gehen Sie zurück, laden Sie die Seite neu und wählen Sie noch einmal aus.
moderation-form-no-status = Das Formular sagt nicht, welchen Status der Kommentar hatte.
moderation-form-no-version = Das Formular sagt nicht, welche Fassung des Kommentars gelesen wurde. Es wurde nichts entschieden: Gehen Sie zurück, laden Sie die Seite neu und verwenden Sie ihre Schaltflächen.
moderation-form-no-kind = Das Formular sagt nicht, was entschieden werden soll.
moderation-admins-only = Dafür müssen Sie zur Administration gehören.
moderation-admins-judge = Über jemanden mit dieser Rolle entscheidet nur die Administration.
moderation-moderators-only = Dafür müssen Sie zur Moderation gehören.

## Threads

moderation-closed = Diese Unterhaltung ist geschlossen: Niemand kann darin antworten.
moderation-opened = Diese Unterhaltung ist wieder offen.

## Erasing a comment

moderation-erasure-title = Einen Kommentar von { $name } endgültig löschen
moderation-erasure-heading = Einen Kommentar von <bdi>{ $name }</bdi> endgültig löschen
moderation-the-comment = Der Kommentar
moderation-erasure-means = Was darin steht und vor früheren Bearbeitungen stand, wird sofort gelöscht, für alle und endgültig. Das Protokoll hält fest, dass Sie es getan haben und warum.
moderation-erasure-name = Zur Bestätigung: der Name, unter dem der Kommentar steht
moderation-erasure-name-wrong = Geben Sie den Namen so ein, wie er hier steht: { $name }
moderation-erasure-why = Grund, fürs Protokoll
moderation-erasure-why-hint = Höchstens 200 Zeichen.
moderation-erasure-why-missing = Nennen Sie den Grund, fürs Protokoll.
moderation-erasure-why-long = Sagen Sie es in höchstens { $most } Zeichen.
moderation-erase = Endgültig löschen
moderation-erasure-back = Zurück, ohne zu löschen
moderation-erased = Der Kommentar von { $name } ist endgültig gelöscht.
moderation-erased-already = Der Text dieses Kommentars ist schon endgültig gelöscht.
# Before the title of a page whose form cannot be used as it was sent.
moderation-error-title = Fehler:

## Deciding about somebody

moderation-state-told = Der Person mitgeteilt:
moderation-state-staff = Nur intern:
moderation-state-by = von <bdi>{ $name }</bdi>
# A button that ends what was decided about somebody; “what” is like “Suspended until 1 June”.
moderation-lift = Aufheben<span class="unseen">: { $what }</span>
moderation-how-long = Wie lange
moderation-end-day = Endet mit Beginn dieses Tages ({ $zone })
moderation-their-comments = Die Kommentare der Person
# Over the choices that keep somebody from signing up anew.
moderation-coming-back = Falls die Person wiederkommt
moderation-judge-message = Was der Person mitgeteilt wird
moderation-judge-note = Nur intern
moderation-preview = Vorschau
moderation-will-read = Das wird die Person lesen
moderation-what-covers = Was die Sperre umfasst
# “what” is like “Suspended until 1 June 2026, 00:00 CEST”.
moderation-judged = { $what }: { $name }.
moderation-judged-again = Rückgängig gemacht. { $what }: { $name }.
moderation-lifted-premoderated = Aufgehoben: Kommentare von { $name } werden nicht mehr vorab gelesen.
moderation-lifted-warned = Aufgehoben: { $name } ist nicht mehr verwarnt.
moderation-lifted-suspended = Aufgehoben: { $name } ist nicht mehr vorübergehend gesperrt.
moderation-lifted-banned = Aufgehoben: { $name } ist nicht mehr gesperrt.
moderation-lifted-untrusted = Aufgehoben: { $name } kann wieder Vertrauen genießen.
moderation-not-premoderated = Rückgängig gemacht: Kommentare von { $name } werden nicht mehr vorab gelesen.
moderation-not-warned = Rückgängig gemacht: { $name } ist nicht mehr verwarnt.
moderation-not-suspended = Rückgängig gemacht: { $name } ist nicht mehr vorübergehend gesperrt.
moderation-not-banned = Rückgängig gemacht: { $name } ist nicht mehr gesperrt.
moderation-not-untrusted = Rückgängig gemacht: { $name } kann wieder Vertrauen genießen.

## What somebody was told, on the page of their account

moderation-you-published = Ihr Kommentar ist veröffentlicht.
moderation-you-held = Ihr Kommentar wartet wieder auf Prüfung.
# “state” is like “Removed by a moderator: off-topic”.
moderation-you-decided = Ihr Kommentar: { $state }.
moderation-you-otherwise = Darüber wurde seither anders entschieden.
# A link.
moderation-appeal = Einspruch erheben
moderation-you-lifted = Von der Moderation aufgehoben.
moderation-you-read = Sie haben das gelesen.
moderation-you-over = Das ist vorbei.
moderation-you-not-premoderated = Ihre Kommentare erscheinen wieder, ohne vorher gelesen zu werden.
moderation-you-not-warned = Eine Nachricht an Sie wurde zurückgenommen. Es gibt nichts, was Sie lesen müssten.
moderation-you-not-barred = Mit Ihrem Konto können Sie wieder kommentieren, abstimmen und melden.
moderation-you-not-untrusted = Ihre Kommentare werden wieder so geprüft wie zuvor.
moderation-you-put-back = Sie wurden seither wiederhergestellt.
moderation-you-back-but-some = Ihre gemeinsam entfernten Kommentare sind wieder da, außer denen, über die seither anders entschieden wurde.
moderation-you-back = Ihre gemeinsam entfernten Kommentare sind wieder da.
moderation-you-coming-back = Ihre gemeinsam entfernten Kommentare werden gerade wiederhergestellt.
moderation-you-letter = Die Moderation hat Ihnen geschrieben. Über Sie wurde nichts entschieden, und hier lässt sich darauf nicht antworten.
moderation-you-appealed-put-back = Sie haben Einspruch erhoben, und Ihre Kommentare werden wiederhergestellt.
moderation-you-appealed-erased = Sie haben Einspruch erhoben, und die Moderation hat Ihnen recht gegeben; Ihr Kommentar war inzwischen endgültig gelöscht worden.
moderation-you-appealed-deleted = Sie haben Einspruch erhoben, und die Moderation hat Ihnen recht gegeben; Sie hatten Ihren Kommentar inzwischen gelöscht. Machen Sie das rückgängig, solange es noch geht, dann erscheint er wieder.
moderation-you-appealed-back = Sie haben Einspruch erhoben, und Ihr Kommentar ist wieder da.
moderation-you-appealed-lifted = Sie haben Einspruch erhoben, und die Entscheidung ist aufgehoben.
moderation-you-appealed-in-vain = Sie haben Einspruch erhoben, und es bleibt bei der Entscheidung.
moderation-your-comment = Ihr Kommentar

## The moderation log

log-title = Moderationsprotokoll
log-in-numbers = In Zahlen, öffentlich
log-narrow = Protokoll eingrenzen
# The name of the form that narrows the log, for those who hear the page.
log-in-log = Im Protokoll
log-by = Entschieden von (ganzer Name)
log-about = Betrifft (ganzer Name)
log-action = Was geschehen ist
log-anything = Alles
log-about-comments = Zu Kommentaren
log-about-people = Zu Personen
# Any reason.
log-any = Jeder
log-article = Adresse des Artikels
log-since = Erster Tag ({ $zone })
log-until = Letzter Tag ({ $zone })
log-show = Anzeigen
log-show-all = Alles anzeigen
log-looked-through = Das fand sich unter höchstens { $count } Zeilen; die folgende Seite sucht weiter.
log-nothing-here = Darunter ist nichts, was Ihrer Suche entspricht.
log-nothing-found = Im Protokoll steht nichts, was Ihrer Suche entspricht.
log-empty = Noch keine Entscheidungen. Jede wird hier verzeichnet und bleibt.
log-as-file = Als Datei: <a href="{ $csv }" download>Tabelle (CSV)</a>, <a href="{ $json }" download>JSON Lines</a>
log-newer = Neuere Entscheidungen
log-older = Ältere Entscheidungen
log-undo-comment-of = Rückgängig machen<span class="unseen">, was { $by } über den Kommentar von { $about } entschieden hat</span>
log-undo-about = Rückgängig machen<span class="unseen">, was { $by } über { $about } entschieden hat</span>
log-no-article = Kein Artikel hat die Adresse „{ $address }“.
log-no-action = Wählen Sie aus der Liste, was geschehen ist.
log-no-reason = Wählen Sie einen Grund aus der Liste.
log-days-reversed = Der letzte Tag liegt vor dem ersten.
log-nobody = Hier heißt niemand „{ $name }“.
log-no-day = „{ $day }“ ist kein Tag. Schreiben Sie Jahr, Monat und Tag, zum Beispiel 2026-06-01.

# Before what was said about a decision: who reads it. A colon follows.
log-told-everyone = Allen mitgeteilt
log-told-author = Der Person mitgeteilt, die ihn geschrieben hat
log-told-them = Der Person mitgeteilt
log-they-said = Die Person schrieb
log-for-staff = Nur intern
# Before what a ban covers besides the account. A colon follows.
log-covers = Umfasst

# What was done, in the list to choose from.
log-act-undo = Entscheidung rückgängig gemacht
log-act-lift = aufgehoben
log-act-clean-up = Kommentare entfernt
log-act-put-back = Kommentare wiederhergestellt
log-act-upheld = Einspruch stattgegeben
log-act-turned-down = Einspruch zurückgewiesen
log-act-letter = jemandem geschrieben
log-act-pick = als Empfehlung der Redaktion ausgewählt
log-act-unpick = Empfehlung der Redaktion zurückgenommen
log-act-close = Unterhaltung geschlossen
log-act-open = Unterhaltung wieder geöffnet

# Lines of the log about comments. “about” wrote the comment.
log-approve = <strong><a href="{ $by_url }"><bdi>{ $by }</bdi></a></strong> hat einen Kommentar von <a href="{ $about_url }"><bdi>{ $about }</bdi></a> zu <a class="under" href="{ $article_url }">{ $article }</a> <span class="verb">freigegeben</span>
log-reject = <strong><a href="{ $by_url }"><bdi>{ $by }</bdi></a></strong> hat einen Kommentar von <a href="{ $about_url }"><bdi>{ $about }</bdi></a> zu <a class="under" href="{ $article_url }">{ $article }</a> <span class="verb">abgelehnt</span>
log-spam = <strong><a href="{ $by_url }"><bdi>{ $by }</bdi></a></strong> hat einen Kommentar von <a href="{ $about_url }"><bdi>{ $about }</bdi></a> zu <a class="under" href="{ $article_url }">{ $article }</a> <span class="verb">als Spam markiert</span>
log-remove = <strong><a href="{ $by_url }"><bdi>{ $by }</bdi></a></strong> hat einen Kommentar von <a href="{ $about_url }"><bdi>{ $about }</bdi></a> zu <a class="under" href="{ $article_url }">{ $article }</a> <span class="verb">entfernt</span>
log-restore = <strong><a href="{ $by_url }"><bdi>{ $by }</bdi></a></strong> hat einen Kommentar von <a href="{ $about_url }"><bdi>{ $about }</bdi></a> zu <a class="under" href="{ $article_url }">{ $article }</a> <span class="verb">wiederhergestellt</span>
log-keep = <strong><a href="{ $by_url }"><bdi>{ $by }</bdi></a></strong> hat einen Kommentar von <a href="{ $about_url }"><bdi>{ $about }</bdi></a> zu <a class="under" href="{ $article_url }">{ $article }</a> <span class="verb">behalten</span>
log-undo = <strong><a href="{ $by_url }"><bdi>{ $by }</bdi></a></strong> hat einen Kommentar von <a href="{ $about_url }"><bdi>{ $about }</bdi></a> zu <a class="under" href="{ $article_url }">{ $article }</a> <span class="verb">zurückversetzt</span>
log-erase = <strong><a href="{ $by_url }"><bdi>{ $by }</bdi></a></strong> hat einen Kommentar von <a href="{ $about_url }"><bdi>{ $about }</bdi></a> zu <a class="under" href="{ $article_url }">{ $article }</a> <span class="verb">endgültig gelöscht</span>
# What had been taken back is done again.
log-approve-again = <strong><a href="{ $by_url }"><bdi>{ $by }</bdi></a></strong> hat einen Kommentar von <a href="{ $about_url }"><bdi>{ $about }</bdi></a> zu <a class="under" href="{ $article_url }">{ $article }</a> <span class="verb">wieder freigegeben</span>
log-reject-again = <strong><a href="{ $by_url }"><bdi>{ $by }</bdi></a></strong> hat einen Kommentar von <a href="{ $about_url }"><bdi>{ $about }</bdi></a> zu <a class="under" href="{ $article_url }">{ $article }</a> <span class="verb">wieder abgelehnt</span>
log-spam-again = <strong><a href="{ $by_url }"><bdi>{ $by }</bdi></a></strong> hat einen Kommentar von <a href="{ $about_url }"><bdi>{ $about }</bdi></a> zu <a class="under" href="{ $article_url }">{ $article }</a> <span class="verb">wieder als Spam markiert</span>
log-remove-again = <strong><a href="{ $by_url }"><bdi>{ $by }</bdi></a></strong> hat einen Kommentar von <a href="{ $about_url }"><bdi>{ $about }</bdi></a> zu <a class="under" href="{ $article_url }">{ $article }</a> <span class="verb">wieder entfernt</span>
log-restore-again = <strong><a href="{ $by_url }"><bdi>{ $by }</bdi></a></strong> hat einen Kommentar von <a href="{ $about_url }"><bdi>{ $about }</bdi></a> zu <a class="under" href="{ $article_url }">{ $article }</a> <span class="verb">erneut wiederhergestellt</span>
log-keep-again = <strong><a href="{ $by_url }"><bdi>{ $by }</bdi></a></strong> hat einen Kommentar von <a href="{ $about_url }"><bdi>{ $about }</bdi></a> zu <a class="under" href="{ $article_url }">{ $article }</a> <span class="verb">erneut behalten</span>
log-undo-again = <strong><a href="{ $by_url }"><bdi>{ $by }</bdi></a></strong> hat einen Kommentar von <a href="{ $about_url }"><bdi>{ $about }</bdi></a> zu <a class="under" href="{ $article_url }">{ $article }</a> <span class="verb">wieder zurückversetzt</span>
log-erase-again = <strong><a href="{ $by_url }"><bdi>{ $by }</bdi></a></strong> hat einen Kommentar von <a href="{ $about_url }"><bdi>{ $about }</bdi></a> zu <a class="under" href="{ $article_url }">{ $article }</a> <span class="verb">erneut endgültig gelöscht</span>
# “what” is a participle like “removed”.
log-undid = <strong><a href="{ $by_url }"><bdi>{ $by }</bdi></a></strong> hat <span class="verb">„{ $what }“ rückgängig gemacht</span> bei einem Kommentar von <a href="{ $about_url }"><bdi>{ $about }</bdi></a> zu <a class="under" href="{ $article_url }">{ $article }</a>
log-noted = <strong><a href="{ $by_url }"><bdi>{ $by }</bdi></a></strong> hat <span class="verb">„{ $what }“ vermerkt</span> bei einem Kommentar von <a href="{ $about_url }"><bdi>{ $about }</bdi></a> zu <a class="under" href="{ $article_url }">{ $article }</a>
log-undid-decision = <strong><a href="{ $by_url }"><bdi>{ $by }</bdi></a></strong> hat eine Entscheidung über einen Kommentar von <a href="{ $about_url }"><bdi>{ $about }</bdi></a> zu <a class="under" href="{ $article_url }">{ $article }</a> <span class="verb">rückgängig gemacht</span>
log-pick = <strong><a href="{ $by_url }"><bdi>{ $by }</bdi></a></strong> hat einen Kommentar von <a href="{ $about_url }"><bdi>{ $about }</bdi></a> zu <a class="under" href="{ $article_url }">{ $article }</a> <span class="verb">als Empfehlung der Redaktion ausgewählt</span>
log-unpick = <strong><a href="{ $by_url }"><bdi>{ $by }</bdi></a></strong> hat die Empfehlung der Redaktion für einen Kommentar von <a href="{ $about_url }"><bdi>{ $about }</bdi></a> zu <a class="under" href="{ $article_url }">{ $article }</a> <span class="verb">zurückgenommen</span>
log-close = <strong><a href="{ $by_url }"><bdi>{ $by }</bdi></a></strong> hat die Unterhaltung unter einem Kommentar von <a href="{ $about_url }"><bdi>{ $about }</bdi></a> zu <a class="under" href="{ $article_url }">{ $article }</a> <span class="verb">geschlossen</span>
log-open = <strong><a href="{ $by_url }"><bdi>{ $by }</bdi></a></strong> hat die Unterhaltung unter einem Kommentar von <a href="{ $about_url }"><bdi>{ $about }</bdi></a> zu <a class="under" href="{ $article_url }">{ $article }</a> <span class="verb">wieder geöffnet</span>
log-upheld-on = <strong><a href="{ $by_url }"><bdi>{ $by }</bdi></a></strong> hat dem Einspruch von <a href="{ $about_url }"><bdi>{ $about }</bdi></a> zu <a class="under" href="{ $article_url }">{ $article }</a> <span class="verb">stattgegeben</span>
log-turned-down-on = <strong><a href="{ $by_url }"><bdi>{ $by }</bdi></a></strong> hat den Einspruch von <a href="{ $about_url }"><bdi>{ $about }</bdi></a> zu <a class="under" href="{ $article_url }">{ $article }</a> <span class="verb">zurückgewiesen</span>

# Lines of the log about people. “about” is the person.
log-upheld = <strong><a href="{ $by_url }"><bdi>{ $by }</bdi></a></strong> hat dem Einspruch von <a href="{ $about_url }"><bdi>{ $about }</bdi></a> <span class="verb">stattgegeben</span>
log-turned-down = <strong><a href="{ $by_url }"><bdi>{ $by }</bdi></a></strong> hat den Einspruch von <a href="{ $about_url }"><bdi>{ $about }</bdi></a> <span class="verb">zurückgewiesen</span>
# “what” is like “Suspended until 1 June 2026, 00:00 CEST”.
log-lifted = <strong><a href="{ $by_url }"><bdi>{ $by }</bdi></a></strong> hat „{ $what }“ für <a href="{ $about_url }"><bdi>{ $about }</bdi></a> <span class="verb">aufgehoben</span>
log-premoderated = <strong><a href="{ $by_url }"><bdi>{ $by }</bdi></a></strong> lässt die Kommentare von <a href="{ $about_url }"><bdi>{ $about }</bdi></a> <span class="verb">vorab lesen</span>
log-warned = <strong><a href="{ $by_url }"><bdi>{ $by }</bdi></a></strong> hat <a href="{ $about_url }"><bdi>{ $about }</bdi></a> <span class="verb">verwarnt</span>
# “what” is like “1 June 2026, 00:00”.
log-suspended = <strong><a href="{ $by_url }"><bdi>{ $by }</bdi></a></strong> hat <a href="{ $about_url }"><bdi>{ $about }</bdi></a> bis zum { $what } <span class="verb">vorübergehend gesperrt</span>
log-suspended-anew = <strong><a href="{ $by_url }"><bdi>{ $by }</bdi></a></strong> hat die vorübergehende Sperre von <a href="{ $about_url }"><bdi>{ $about }</bdi></a> <span class="verb">geändert</span>: bis zum { $what }
log-banned = <strong><a href="{ $by_url }"><bdi>{ $by }</bdi></a></strong> hat <a href="{ $about_url }"><bdi>{ $about }</bdi></a> <span class="verb">gesperrt</span>
log-untrusted = <strong><a href="{ $by_url }"><bdi>{ $by }</bdi></a></strong> hat <a href="{ $about_url }"><bdi>{ $about }</bdi></a> <span class="verb">das Vertrauen entzogen</span>
log-clean-up-day = <strong><a href="{ $by_url }"><bdi>{ $by }</bdi></a></strong> hat die Kommentare von <a href="{ $about_url }"><bdi>{ $about }</bdi></a> aus den letzten 24 Stunden <span class="verb">entfernt</span>
log-clean-up-all = <strong><a href="{ $by_url }"><bdi>{ $by }</bdi></a></strong> hat alle Kommentare von <a href="{ $about_url }"><bdi>{ $about }</bdi></a> <span class="verb">entfernt</span>
log-put-back = <strong><a href="{ $by_url }"><bdi>{ $by }</bdi></a></strong> hat die entfernten Kommentare von <a href="{ $about_url }"><bdi>{ $about }</bdi></a> <span class="verb">wiederhergestellt</span>
log-letter = <strong><a href="{ $by_url }"><bdi>{ $by }</bdi></a></strong> hat an <a href="{ $about_url }"><bdi>{ $about }</bdi></a> <span class="verb">geschrieben</span>
# A line this version of the program does not know; “what” is the word stored with it.
log-unknown = <strong><a href="{ $by_url }"><bdi>{ $by }</bdi></a></strong>: <span class="verb">{ $what }</span>, <a href="{ $about_url }"><bdi>{ $about }</bdi></a>

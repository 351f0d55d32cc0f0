## The rules for comments: the form on the desk

rules-title = Regeln für Kommentare
rules-title-error = Fehler: Regeln für Kommentare
rules-saved = Gespeichert. Die Regeln gelten ab jetzt.
rules-save = Speichern

rules-first-heading = Was zuerst gelesen wird
rules-premoderated = Ein Mensch liest jeden Kommentar, bevor er erscheint
rules-first-held = So viele erste Kommentare von Neuen vorab lesen
rules-first-held-hint = So viele müssen veröffentlicht sein, bevor weitere sofort erscheinen. Bei 0 erscheinen alle sofort.
rules-held-history = Zurückhalten nach vielen Ablehnungen, ab Anteil in %
rules-held-history-hint = Wurde dieser Anteil der Kommentare einer Person in der letzten Woche abgelehnt, wartet der nächste. 0 schaltet das ab.

rules-open-heading = Wann kommentiert werden kann
rules-close-after = Kommentare eines Artikels schließen nach Tagen
rules-close-after-hint = Bei 0 bleiben sie offen.
rules-hours = Betreute Zeiten
rules-hours-hint = Kommentare werden nur angenommen, solange jemand da ist, der sie liest. Lassen Sie alles leer, um sie rund um die Uhr anzunehmen.
# Days of the week, short, beside boxes to tick.
rules-day-mon = Mo
rules-day-tue = Di
rules-day-wed = Mi
rules-day-thu = Do
rules-day-fri = Fr
rules-day-sat = Sa
rules-day-sun = So
# A time of day at which the hours begin.
rules-from = Von
# A time of day at which the hours end.
rules-to = Bis
rules-zone = Zeitzone
rules-zone-hint = Zum Beispiel Europe/Berlin.

rules-held-heading = Was zurückgehalten wird
rules-holds-repeats = Zurückhalten, was schon gesagt wurde: zweimal von einer Person oder von drei Personen an einem Tag
rules-held-links = Zurückhalten ab so vielen Links
rules-held-links-hint = 0 schaltet das ab.
rules-held-links-of-trusted = Dasselbe für vertrauenswürdige Personen
rules-held-links-of-trusted-hint = Als vertrauenswürdig gilt, wer über zwei Wochen hinweg zehn veröffentlichte Kommentare gesammelt hat, wenn im letzten Monat keiner entfernt wurde.
rules-held-spam = Zurückhalten ab diesem Spam-Wert, in %
rules-held-spam-hint = Der Wert lernt aus dem, was Sie als Spam markieren, und zählt, sobald er von jeder Sorte 50 Kommentare kennt. 0 schaltet das ab.
rules-spam-from = Als Spam einstufen ab diesem Wert, in %
rules-spam-from-hint = 0 schaltet das ab.
rules-least-seconds = Formulare ablehnen, die schneller zurückkommen, in Sekunden
rules-least-seconds-hint = So schnell schreibt niemand. 0 schaltet das ab.

rules-lists-heading = Wörter und Websites
# HTML.
rules-lists-hint = Ein Eintrag pro Zeile: ein Wort, mehrere Wörter oder eine Website wie <code>example.org</code> mit allem, was darunter liegt. Gefunden werden ganze Wörter, in jeder Schreibweise, die gleich aussieht: „press“ wird in „WordPress“ nicht gefunden. Mit einem Akzent ist es ein anderes Wort, so wie „año“ nicht „ano“ ist: Wo jemand „casíno“ schreibt, nehmen Sie auch das in die Liste auf.
# The name of a list of words.
rules-banned = Unerwünscht
rules-banned-hint = Ein Kommentar, in dem davon etwas steht, wird abgelehnt, egal von wem er ist; wer ihn geschrieben hat, erfährt, woran es lag.
# The name of a list of words.
rules-suspect = Zu prüfen
rules-suspect-hint = Ein Kommentar, in dem davon etwas steht, erscheint und wird Ihnen gemeldet.
rules-holds-suspect = Stattdessen zurückhalten, bis Sie ihn angesehen haben

rules-outside-heading = Externe Prüfung
rules-outside-hint = „Externe Prüfung fragen“ weiter unten schickt ihr den Satz, den Sie ausprobieren, oder einen von uns und zeigt Ihnen, was zurückkam. Dabei entsteht kein Kommentar, und nichts wird gespeichert.
rules-outside-ask = Externe Prüfung fragen
rules-outside-nobody = Außerhalb dieser Website wird niemand zu Kommentaren befragt. Wer den Server betreibt, kann einen Dienst dafür angeben.
# $place is an address; $unanswered is “held”, or something else.
rules-outside-asked = Bevor ein Kommentar von jemandem erscheint, der noch nicht als vertrauenswürdig gilt, wird ein Dienst unter { $place } dazu befragt. Er erfährt den Text, den Artikel, den Namen der Person und ob sie hier neu ist. Die Regeln auf dieser Seite gelten trotzdem, was auch immer er sagt. Antwortet er nicht innerhalb von zwei Sekunden, { $unanswered ->
    [held] wartet der Kommentar auf Prüfung
   *[taken] wird der Kommentar behandelt, als wäre niemand befragt worden
}. Das hat festgelegt, wer den Server betreibt.

rules-try-heading = Ausprobieren
rules-try = Ausprobieren
rules-try-hint = Sehen Sie nach, was diese Regeln mit den letzten 1.000 Kommentaren gemacht hätten. Geprüft werden Wörter und Websites, Links und der Spam-Wert, soweit er bisher gelernt hat; als vertrauenswürdig gilt dabei nur, wer hier arbeitet. Zeiten, erste und abgelehnte Kommentare, Wiederholungen und die Frage, ob zuerst ein Mensch liest, spielen keine Rolle. Nichts wird gespeichert.
rules-sentence = Und mit einem Satz
rules-sentence-hint = Als hätte ihn gerade jemand mit einem veröffentlichten Kommentar geschrieben, zu einer Zeit, in der kommentiert werden kann.

## What is wrong with the form

rules-number = Geben Sie eine ganze Zahl von { $least } bis { $most } an.
rules-too-many-entries = Eine Liste hat höchstens { $most } Einträge.
# After up to five messages about lines of a list.
rules-more-faults = { $count ->
    [one] So ist es noch in { $count } weiteren Zeile.
   *[other] So ist es noch in { $count } weiteren Zeilen.
}

## Other rules were saved meanwhile

rules-meanwhile-heading = Inzwischen wurden andere Regeln gespeichert
# HTML.
rules-meanwhile = Jemand hat die Regeln gespeichert, nachdem Sie diese Seite geöffnet haben. Von Ihren Änderungen geht nichts verloren: Sie stehen unten im Formular und sind noch nicht gespeichert. Speichern Sie noch einmal, um zu ersetzen, was jetzt gilt, oder <a href="{ $url }">lassen Sie gelten, was jetzt gilt</a>.
rules-stands = Was jetzt gilt
rules-stands-now = Jetzt gilt: { $value }
rules-yours = Ihre Eingabe: { $value }
rules-yes = Ja
rules-no = Nein
rules-any-hour = Rund um die Uhr
rules-premoderated-short = Ein Mensch liest jeden Kommentar
rules-holds-repeats-short = Zurückhalten, was schon gesagt wurde
rules-holds-suspect-short = Zurückhalten, was zu prüfen ist

## What the rules would do

rules-tried-heading = Was diese Regeln tun würden
rules-tried-sentence = Ihr Satz: { $said }
rules-tried-unsaved = Noch ist nichts gespeichert.
rules-tried-none = Es gibt noch keine Kommentare, an denen sich das ausprobieren ließe.
rules-tried-latest = Von den letzten { $count } Kommentaren hätten diese Regeln { $rejected } abgelehnt, { $spam } als Spam eingestuft, { $held } zurückgehalten und { $flagged } gemeldet.
rules-tried-cut = { $count ->
    [one] Vom letzten Kommentar hätten diese Regeln { $rejected } abgelehnt, { $spam } als Spam eingestuft, { $held } zurückgehalten und { $flagged } gemeldet; mehr ließen sich in einer Sekunde nicht ansehen.
   *[other] Von den letzten { $count } Kommentaren hätten diese Regeln { $rejected } abgelehnt, { $spam } als Spam eingestuft, { $held } zurückgehalten und { $flagged } gemeldet; mehr ließen sich in einer Sekunde nicht ansehen.
}
rules-tried-all = { $count ->
    [one] Von dem einen Kommentar, den es gibt, hätten diese Regeln { $rejected } abgelehnt, { $spam } als Spam eingestuft, { $held } zurückgehalten und { $flagged } gemeldet.
   *[other] Von den { $count } Kommentaren, die es gibt, hätten diese Regeln { $rejected } abgelehnt, { $spam } als Spam eingestuft, { $held } zurückgehalten und { $flagged } gemeldet.
}
# Headings over comments that would have met the same fate.
rules-tried-rejected = Abgelehnt ({ $count })
rules-tried-spam = Als Spam eingestuft ({ $count })
rules-tried-held = Zurückgehalten ({ $count })
rules-tried-flagged = Veröffentlicht und gemeldet ({ $count })
# After the first 50 comments of a list.
rules-tried-more = { $count ->
    [one] Und { $count } weiterer.
   *[other] Und { $count } weitere.
}
# Where one comment stands.
rules-is-spam = Als Spam markiert
rules-is-held = Wartet auf Prüfung
rules-is-published = Veröffentlicht
rules-is-refused = Schon abgelehnt
# What would become of the sentence that is tried.
rules-would-appear = Er würde sofort erscheinen.
rules-would-be-flagged = Er würde sofort erscheinen und der Moderation gemeldet.
rules-would-be-held = Er würde auf Prüfung warten.
rules-would-be-spam = Er würde als Spam eingestuft.
rules-would-be-rejected = Er würde abgelehnt.
rules-would-be-refused = Er würde nicht angenommen.

## What the outside check says when it is tried. “It” is a service on the Internet

rules-heard-heading = Was die externe Prüfung sagt
rules-heard-nobody = Außerhalb dieser Website wird niemand befragt, also gab es nichts auszuprobieren.
rules-heard-often = { $count ->
    [one] Der Dienst wurde gerade oft gefragt. Fragen Sie in { $count } Sekunde wieder.
   *[other] Der Dienst wurde gerade oft gefragt. Fragen Sie in { $count } Sekunden wieder.
}
# $word is a word of a protocol: none, publish, hold, spam, reject.
rules-heard = Die Antwort nach { $ms } ms lautet „{ $word }“.
rules-heard-why = Die Antwort nach { $ms } ms lautet „{ $word }“, mit der Begründung „{ $why }“.
# After what it answered: what would become of a comment.
rules-heard-none = Nichts spräche für oder gegen den Kommentar.
rules-heard-publish = Wenn keine Regel hier ihn zurückhält, würde der Kommentar erscheinen.
rules-heard-hold = Der Kommentar würde auf Prüfung warten.
rules-heard-spam = Der Kommentar würde als Spam abgelegt.
rules-heard-reject = Der Kommentar würde abgelehnt.
rules-heard-missing = Der Dienst hat nicht geantwortet, { $silence ->
    [too-slow] weil es länger als zwei Sekunden gedauert hat
    [failed] weil er einen Fehler gemeldet hat
    [unreadable] weil seine Antwort nicht zu verstehen war
    [too-long] weil seine Antwort zu lang war
    [busy] weil er zu viele Anfragen auf einmal hatte
   *[unreachable] weil er nicht zu erreichen war
}.
rules-heard-too-slow = Innerhalb von zwei Sekunden kam keine Antwort.
rules-heard-unsigned = Die Antwort kam nach { $ms } ms mit dem Status { $status }: Der Dienst hat die Signatur nicht akzeptiert. Beide Seiten brauchen dasselbe Geheimnis und Uhren, die weniger als fünf Minuten voneinander abweichen.
rules-heard-elsewhere = Die Antwort kam nach { $ms } ms mit dem Status { $status }, der anderswohin führt. Geben Sie dem Server gleich die richtige Adresse: Weiterleitungen folgt er nicht.
rules-heard-failed = Die Antwort kam nach { $ms } ms mit dem Status { $status }, der keinen Erfolg bedeutet.
rules-heard-unreadable = Die Antwort kam nach { $ms } ms, war aber nicht zu verstehen. Verständlich wäre zum Beispiel {"{"}"verdict":"none"{"}"}.
rules-heard-too-long = Die Antwort kam nach { $ms } ms, war aber länger als 64 KiB.
rules-heard-busy = Der Dienst bearbeitet gerade zu viele Anfragen. Versuchen Sie es noch einmal.
rules-heard-unreachable = Der Dienst war nicht zu erreichen, oder die Verbindung brach ab. Läuft er, und ist die Adresse richtig?
# After why there was no answer.
rules-heard-then-held = Ein Kommentar würde auf Prüfung warten.
rules-heard-then-taken = Ein Kommentar würde behandelt, als wäre niemand befragt worden.

## Lines of a list that are no entries

screening-entry-no-word = Zeile { $line }, „{ $text }“, enthält keinen Buchstaben und keine Ziffer, sodass sich damit nichts finden ließe.
screening-entry-one-letter = Zeile { $line }, „{ $text }“, ist nur ein einzelner Buchstabe, der in fast jedem Kommentar vorkommt.
screening-entry-one-left = Zeile { $line }, „{ $text }“, ist ohne die Zeichen nur ein einzelner Buchstabe, und gesucht wird nur nach Buchstaben und Ziffern; ein einzelner Buchstabe kommt in fast jedem Kommentar vor.
screening-entry-no-site = Zeile { $line }, „{ $text }“, nennt hinter „http://“ oder „https://“ keine Website wie example.org.
screening-entry-too-long = Zeile { $line }, „{ $text }“, ist länger als 200 Zeichen; mit wenigen Wörtern finden Sie mehr.

## Why a comment waits, or is not published: for its author.
## Each follows “because”, or a colon, and can be joined to another of them by “and”.
## In German they are main clauses, to follow “denn” (not “weil”).

screening-because-repeat = Sie haben gerade eben dasselbe geschrieben
screening-because-copied = mehrere Personen haben denselben Text geschrieben
# $entries: “casino” and “example.org”.
screening-because-banned = der Text enthält { $entries }, was hier nicht erwünscht ist
screening-because-spam = der Text sieht nach Werbung aus
screening-because-suspect = einige Wörter darin werden zuerst geprüft
screening-because-links = { $count ->
    [one] der Text enthält einen Link
   *[other] der Text enthält mehrere Links
}
screening-because-history = einige Ihrer letzten Kommentare wurden nicht veröffentlicht
screening-because-outside = der Dienst, der Kommentare für diese Website prüft, hat Einwände
screening-because-unanswered = der Dienst, der Kommentare für diese Website prüft, hat nicht geantwortet
screening-because-new = Sie sind neu hier
screening-because-read-first = { $whose ->
    [person] die Moderation liest Ihre Kommentare, bevor sie erscheinen
    [article] ein Mensch liest hier jeden Kommentar, bevor er erscheint
   *[site] ein Mensch liest jeden Kommentar, bevor er erscheint
}
screening-because-rewritten = die Moderation hatte eine andere Fassung freigegeben
screening-because-reported = der Kommentar wurde gemeldet
screening-because-imported = der Kommentar wartete schon, als er importiert wurde

## What was found in a comment: for moderators. “They” is its author, “it” the comment

screening-found-repeat = Dieselbe Person hat das gerade erst geschrieben und noch einmal abgeschickt.
screening-found-copied = { $count ->
    [one] Innerhalb eines Tages hat noch jemand dasselbe geschrieben.
   *[other] Innerhalb eines Tages haben { $count } andere dasselbe geschrieben.
}
# $entries: “casino”, “example.org”.
screening-found-banned = Darin steht, was hier nicht erwünscht ist: { $entries }.
screening-found-suspect = Darin steht, was zu prüfen ist: { $entries }.
# $like: Like 14 comments you marked as spam: cheap, casino.
screening-found-spam = { $like } (zu { $percent } % Spam)
screening-found-links = { $count ->
    [0] Der Kommentar enthält mehrere Links.
    [one] Der Kommentar enthält einen Link.
   *[other] Der Kommentar enthält { $count } Links.
}
screening-found-history = { $refused ->
    [one] Von den Kommentaren dieser Person aus der letzten Woche wurde { $refused } abgelehnt, veröffentlicht: { $published }.
   *[other] Von den Kommentaren dieser Person aus der letzten Woche wurden { $refused } abgelehnt, veröffentlicht: { $published }.
}
screening-found-outside = Die externe Prüfung hat Einwände: „{ $why }“.
screening-found-outside-silent = Die externe Prüfung hat Einwände und sagt nicht, warum.
screening-found-unanswered = Die externe Prüfung hat nicht geantwortet, { $silence ->
    [too-slow] weil es länger als zwei Sekunden gedauert hat
    [failed] weil sie einen Fehler gemeldet hat
    [unreadable] weil ihre Antwort nicht zu verstehen war
    [too-long] weil ihre Antwort zu lang war
    [busy] weil sie zu viele Anfragen auf einmal hatte
   *[unreachable] weil sie nicht zu erreichen war
}.
screening-found-new = { $count ->
    [0] Wer das geschrieben hat, ist neu hier.
    [one] Wer das geschrieben hat, hat erst einen veröffentlichten Kommentar.
   *[other] Wer das geschrieben hat, hat erst { $count } veröffentlichte Kommentare.
}
screening-found-read-first = { $whose ->
    [person] Die Kommentare dieser Person werden gelesen, bevor sie erscheinen.
    [article] Jeder Kommentar zu diesem Artikel wird gelesen, bevor er erscheint.
   *[site] Jeder Kommentar wird gelesen, bevor er erscheint.
}
screening-found-rewritten = Der Kommentar wurde nach der Freigabe geändert.
screening-found-reported = Der Kommentar wurde gemeldet.
screening-found-imported = Der Kommentar wartete schon, als er importiert wurde.

# An entry of a list of words, in quotation marks.
screening-entry = „{ $entry }“
# The same, where the comment has it in another spelling.
screening-entry-written = „{ $entry }“, geschrieben „{ $written }“
# Joins two entries, or such a pair and a third.
screening-entries = { $first } und { $second }

## Why a comment is not taken: for its author

screening-expired = Diese Seite war lange geöffnet. Lesen Sie Ihren Kommentar noch einmal durch und senden Sie ihn dann ab.
screening-filled-in = Ihr Browser hat ein Feld ausgefüllt, das Menschen leer lassen. Jetzt ist es wieder leer: Lesen Sie Ihren Kommentar durch und senden Sie ihn ab.
screening-too-soon = Das ging sehr schnell. Lesen Sie Ihren Kommentar noch einmal durch und senden Sie ihn dann ab; Ihr Text bleibt erhalten.
screening-closed = Die Kommentare sind geschlossen.
screening-closed-since = Die Kommentare wurden am { $day } geschlossen.
screening-locked = Diese Unterhaltung wurde am { $day } von der Moderation geschlossen.
screening-locked-reason = Diese Unterhaltung wurde am { $day } von der Moderation geschlossen: { $reason }.
# $why is one of the reasons above, such as: it looks like advertising.
screening-unwanted = Das lässt sich so nicht veröffentlichen, denn { $why }. Sagen Sie es mit anderen Worten.
screening-too-short = Schreiben Sie mindestens { $least } Zeichen.
screening-too-long = Ein Kommentar hat höchstens { $most } Zeichen; dieser hat { $count }.
screening-too-heavy = Ein Kommentar hat höchstens 16 KiB; dieser hat { $count } Bytes. Kürzen Sie ihn ein wenig.
screening-too-many-lines = Ein Kommentar hat höchstens { $most } Zeilen; dieser hat { $count }.
# $wait: in 40 seconds.
screening-too-fast = Sie schreiben gerade sehr schnell hintereinander. Versuchen Sie es { $wait } noch einmal; Ihr Text bleibt erhalten.
screening-enough-today = Für den ersten Tag haben Sie schon viel geschrieben. Versuchen Sie es { $wait } noch einmal; Ihr Text bleibt erhalten.
screening-heated = In dieser Unterhaltung geht es hitzig zu: Ihr nächster Kommentar ist hier { $wait } möglich; Ihr Text bleibt erhalten.
screening-repeat = Das haben Sie schon geschrieben. Wenn es Absicht ist, senden Sie es noch einmal ab; dann liest es zuerst ein Mensch.
# How long to wait, within a sentence: Try again in 40 seconds.
screening-wait-seconds = { $count ->
    [one] in einer Sekunde
   *[other] in { $count } Sekunden
}
screening-wait-minutes = { $count ->
    [one] in einer Minute
   *[other] in { $count } Minuten
}
screening-wait-hours = { $count ->
    [one] in einer Stunde
   *[other] in { $count } Stunden
}

## The hours at which comments are open

# $days is one of those below; $from and $to are times of day, $zone a time zone.
screening-hours = Kommentieren ist { $days } von { $from } bis { $to } Uhr möglich ({ $zone }).
screening-hours-all-day = Kommentieren ist { $days } möglich ({ $zone }).
screening-days-all = täglich
screening-days-one = { $day ->
    [tue] dienstags
    [wed] mittwochs
    [thu] donnerstags
    [fri] freitags
    [sat] samstags
    [sun] sonntags
   *[mon] montags
}
screening-days-range = { $first ->
    [tue] dienstags
    [wed] mittwochs
    [thu] donnerstags
    [fri] freitags
    [sat] samstags
    [sun] sonntags
   *[mon] montags
} bis { $last ->
    [tue] dienstags
    [wed] mittwochs
    [thu] donnerstags
    [fri] freitags
    [sat] samstags
    [sun] sonntags
   *[mon] montags
}
# $rest: Monday, Wednesday; $last: Friday. Both are made of screening-days-listed.
screening-days-list = { $rest } und { $last }
screening-days-listed = { $day ->
    [tue] dienstags
    [wed] mittwochs
    [thu] donnerstags
    [fri] freitags
    [sat] samstags
    [sun] sonntags
   *[mon] montags
}
screening-hours-no-day = Wählen Sie mindestens einen Tag aus, oder lassen Sie alle Zeiten offen.
screening-hours-no-time = Geben Sie eine Uhrzeit wie 08:00 an.
screening-hours-no-zone = Geben Sie eine Zeitzone wie Europe/Berlin an.

## The spam score, for moderators

spam-like-nothing = Nichts davon stand in dem, was Sie als Spam markiert haben.
# $words: cheap, casino, link to example.test.
spam-like = { $count ->
    [one] Ähnelt einem Kommentar, den Sie als Spam markiert haben: { $words }.
   *[other] Ähnelt { $count } Kommentaren, die Sie als Spam markiert haben: { $words }.
}
# What a comment has, in a list of such things with commas between them.
spam-one-link = ein Link
spam-two-links = zwei Links
spam-some-links = drei Links oder mehr
spam-many-links = sechs Links oder mehr
spam-hardly-more = kaum mehr als ein Link
spam-capitals = fast nur Großbuchstaben
spam-price = ein Preis
spam-mixed = Wörter aus gemischten Alphabeten
# $host is the name of a site.
spam-link-to = Link zu { $host }

## Unterhaltungen schließen

more-thread-open = Unterhaltung wieder öffnen
more-thread-close-why = Warum die Unterhaltung geschlossen wird, für alle lesbar (freiwillig)
more-thread-close = Unterhaltung für Antworten schließen

## Einen Kommentar bearbeiten

more-error-title = Fehler: { $title }
more-preview-title = Vorschau: { $title }
more-edit = Kommentar bearbeiten
more-edit-previewed = So wird es aussehen. Noch ist nichts geändert.
more-edit-left = { $count ->
    [one] Alle sehen dann, dass der Kommentar bearbeitet wurde. Sie haben noch { $count } Minute Zeit.
   *[other] Alle sehen dann, dass der Kommentar bearbeitet wurde. Sie haben noch { $count } Minuten Zeit.
}
more-edit-changed = Was jetzt in Ihrem Kommentar steht
more-your-comment = Ihr Kommentar
more-markdown-hint = Sie können Markdown verwenden: **fett**, *kursiv*, `Code`, > Zitat, [ein Link](https://…).
more-preview = Vorschau
more-save = Speichern
more-back-without-saving = Zurück, ohne zu speichern
more-edit-refused-title = Fehler: Ihr Kommentar wurde nicht geändert
more-edit-refused = Ihr Kommentar wurde nicht geändert
more-edit-refused-kept = Was Sie geschrieben haben, steht unten.
more-what-you-wrote = Was Sie geschrieben haben
more-back-to-your-comment = Zurück zu Ihrem Kommentar
# $because is empty, or tells why, as in “ because you are new here”.
more-edited-held = Ihr Kommentar ist geändert. Er wartet jetzt auf Prüfung{ $because }.
more-edited = Ihr Kommentar ist geändert.
more-edit-stale = Sie haben diesen Kommentar inzwischen in einem anderen Fenster geändert. Hier stehen beide Fassungen: Wenn Sie diese speichern, ersetzt sie die andere.
more-edit-too-late = Ein Kommentar lässt sich 15 Minuten lang bearbeiten. Sie können noch darauf antworten oder ihn löschen.
more-edit-answered = Auf Ihren Kommentar wurde schon geantwortet, deshalb bleibt er, wie er ist. Schreiben Sie stattdessen eine Antwort.
more-edit-deleted = Sie haben diesen Kommentar gelöscht. Machen Sie das zuerst rückgängig, dann können Sie ihn bearbeiten.
more-edit-decided = Die Moderation hat über diesen Kommentar entschieden, deshalb lässt er sich nicht mehr bearbeiten.
# $why is a sentence.
more-edit-closed = { $why } Ihr Kommentar bleibt, wie er ist; löschen können Sie ihn.

## Verlauf eines Kommentars

more-history-title = Verlauf eines Kommentars von { $name }
more-history = Verlauf eines Kommentars von <bdi>{ $name }</bdi>
more-history-never-edited = Er wurde nie bearbeitet.
more-history-for-whom = Das sehen nur die Moderation und wer den Kommentar geschrieben hat.
more-history-only = Die einzige Fassung
more-history-now = Die Fassung jetzt
more-history-first = Die erste Fassung
more-history-text = Fassung { $number } von { $count }
more-history-posted = Geschrieben: <time datetime="{ $datetime }">{ $when }</time>
more-history-edited = Bearbeitet: <time datetime="{ $datetime }">{ $when }</time>
more-history-as-typed = Wie getippt, mit den Formatierungszeichen
more-back-to-comment = Zurück zum Kommentar

## Einen Kommentar löschen

more-deleted = Ihr Kommentar ist gelöscht. Sie können das 30 Tage lang rückgängig machen.
more-deletion-conflict = Dieser Kommentar hat sich im selben Augenblick geändert. Sehen Sie ihn sich noch einmal an.
# $because is empty, or tells why, as in “ because you are new here”.
more-restored-held = Ihr Kommentar ist wieder da und wartet auf Prüfung{ $because }.
more-restored = Ihr Kommentar ist wieder da.
more-not-deleted = Dieser Kommentar ist nicht gelöscht.
more-restored-too-late = Sie haben diesen Kommentar vor mehr als 30 Tagen gelöscht: Sein Text ist nicht mehr da.
more-restored-taken-down = Die Moderation hat diesen Kommentar inzwischen entfernt, deshalb bleibt er gelöscht.
more-restored-unfit = Nach den heutigen Regeln ist das kein zulässiger Kommentar mehr, deshalb bleibt er gelöscht.
# $why is a sentence.
more-stays-deleted = { $why } Der Kommentar bleibt gelöscht.

## Folgen

more-following = Unterhaltungen, denen Sie folgen
more-your-account = Ihr Konto
more-following-none = Sie folgen noch keiner Unterhaltung. Drücken Sie „Folgen“ über den Kommentaren eines Artikels oder unter dem Kommentar, mit dem eine Unterhaltung begann: Was dort neu ist, steht dann hier.
more-follows-thread-by = Unterhaltung zu <a href="{ $url }#comments">{ $article }</a>, begonnen von <bdi>{ $name }</bdi>
more-follows-thread = Unterhaltung zu <a href="{ $url }#comments">{ $article }</a>
more-follows-article = Alle Kommentare zu <a href="{ $url }#comments">{ $article }</a>
more-follows-thread-by-gone = Unterhaltung, die <bdi>{ $name }</bdi> begonnen hat, zu einem Artikel, der nicht mehr veröffentlicht ist
more-follows-thread-gone = Unterhaltung zu einem Artikel, der nicht mehr veröffentlicht ist
more-follows-article-gone = Alle Kommentare zu einem Artikel, der nicht mehr veröffentlicht ist
more-follows-nothing-new = Nichts Neues seit Ihrem letzten Besuch.
more-follow-stop = Nicht mehr folgen
more-newer = Neuere
more-older = Ältere
more-follow-stopped = Sie folgen dieser Unterhaltung nicht mehr.
more-follow-article = Sie folgen diesen Kommentaren. Was neu ist, steht in Ihrem Konto unter „Unterhaltungen, denen Sie folgen“.
more-follow-article-stopped = Sie folgen diesen Kommentaren nicht mehr.
more-follow-thread = Sie folgen dieser Unterhaltung. Was neu ist, steht in Ihrem Konto unter „Unterhaltungen, denen Sie folgen“.
more-follow-thread-stopped = Sie folgen dieser Unterhaltung nicht mehr.
more-follow-too-many = Sie folgen 1.000 Unterhaltungen, mehr geht nicht. Hören Sie zuerst auf, einer davon zu folgen.

## Ausblenden

more-muted = Ausgeblendete Personen
more-muted-none = Sie haben niemanden ausgeblendet. Wenn Sie jemanden hier lieber nicht lesen möchten, öffnen Sie die Seite der Person über den Namen am Kommentar: Dort finden Sie „Ausblenden“.
more-muted-what = Die Kommentare dieser Personen sind für Sie zugeklappt. Niemand erfährt davon, und für alle anderen ändert sich nichts.
# $ago is “3 hours ago” or a day.
more-muted-since = ausgeblendet: <time datetime="{ $datetime }" title="{ $full }">{ $ago }</time>
more-unmute-whom = Wieder einblenden<span class="unseen">: { $name }</span>
more-unmute = Wieder einblenden
more-mute = Ausblenden
more-mute-is = Sie haben <bdi>{ $name }</bdi> ausgeblendet: Die Kommentare dieser Person sind für Sie zugeklappt.
more-mute-would = Klappt die Kommentare von <bdi>{ $name }</bdi> für Sie zu. Niemand erfährt davon.
more-mute-self = Das sind Sie selbst. Ihre eigenen Kommentare sehen Sie immer.
more-mute-too-many = Sie haben 500 Personen ausgeblendet, mehr geht nicht. Blenden Sie zuerst jemanden wieder ein.
more-mute-done = Sie haben { $name } ausgeblendet. Die Kommentare dieser Person sind für Sie zugeklappt, und niemand erfährt davon.
more-mute-undone = Sie sehen die Kommentare von { $name } wieder.

## Seite einer Person

more-person-title = Kommentare von { $name }
# Stands over the name.
more-person-kicker = Kommentare von
more-person-since = Dabei seit dem { $day }
more-person-articles = Artikel
more-person-feed = Feed
more-on-article = zu <a href="{ $url }">{ $title }</a>
# A badge beside the name of somebody who moderates.
more-badge-moderator = Moderation
# A badge beside the name of somebody who writes articles here.
more-badge-author = Schreibt hier
more-newer-comments = Neuere Kommentare
more-older-comments = Ältere Kommentare

## Melden

more-report-title = Einen Kommentar von { $name } melden
more-report-heading = Diesen Kommentar melden
more-report-standfirst = Nur die Moderation sieht, wer ihn gemeldet hat und warum. Sie sehen hier, was daraus wird.
more-report-legend = Was stimmt damit nicht?
more-report-own-words = In eigenen Worten
# Names the reason `more-reason-other`.
more-report-hint = Bis zu { $most } Zeichen. Das Feld kann leer bleiben, außer bei „Etwas anderes“.
# The button.
more-report = Melden
more-report-or-mute = Möchten Sie <bdi>{ $name }</bdi> nur lieber nicht lesen? <a href="{ $url }">Blenden Sie die Person aus</a>: Die Kommentare sind dann für Sie zugeklappt, und niemand erfährt davon.
more-back-to-conversation = Zurück zur Unterhaltung
more-reason-off-topic = Am Thema vorbei
more-reason-abusive = Beleidigend
more-reason-hateful = Hasserfüllt
more-reason-spam = Spam
more-reason-misinformation = Falschinformation
more-reason-illegal = Rechtswidrig
more-reason-other = Etwas anderes
more-meaning-off-topic = Er hat nichts mit dem Artikel zu tun.
more-meaning-abusive = Er greift jemanden an oder droht.
more-meaning-hateful = Er greift Menschen dafür an, was sie sind.
more-meaning-spam = Er ist Werbung.
more-meaning-misinformation = Er behauptet etwas, das nicht stimmt.
more-meaning-illegal = Er verstößt gegen das Gesetz.
more-meaning-other = Sagen Sie unten, was.
# $became is the sentence that says what became of it.
more-reported-on = Von Ihnen gemeldet am { $day }. { $became }
more-report-undecided = Die Moderation sieht sich das an.
more-report-upheld = Die Moderation hat den Kommentar entfernt.
more-report-dismissed = Die Moderation hat den Kommentar stehen lassen.
more-report-choose = Wählen Sie aus, was damit nicht stimmt.
more-report-too-long = Sagen Sie es in höchstens { $most } Zeichen; jetzt sind es { $count }.
more-report-say = Sagen Sie, was damit nicht stimmt.
more-report-hidden = Danke. Der Kommentar ist verborgen, bis die Moderation ihn geprüft hat.
more-report-taken = Danke. Die Moderation sieht sich das an.
more-report-own = Das ist Ihr eigener Kommentar, da gibt es nichts zu melden.
more-report-answered = Sie haben auf diesen Kommentar geantwortet, deshalb urteilen andere darüber. Was man Ihnen erwidert, können Sie melden.
# $became is the sentence that says what became of it.
more-report-already = Sie haben diesen Kommentar gemeldet. { $became }
more-report-gone = Dieser Kommentar wird nicht mehr gezeigt. Trotzdem danke.
more-report-too-many = Sie haben heute viel gemeldet. Die Moderation hat alles erhalten; morgen können Sie weiter melden.

## Eigene Meldungen

more-reports = Ihre Meldungen
more-reports-none = Sie haben noch nichts gemeldet. Was Sie melden, steht dann hier, und auch, was daraus wurde.
# $became is the sentence that says what became of it.
more-reports-comment = Ein Kommentar von <bdi>{ $name }</bdi>. { $became }
more-reports-note = „{ $note }“
more-newer-reports = Neuere Meldungen
more-older-reports = Ältere Meldungen

## Das Konto löschen

more-leaving-last-admin = Sie verwalten diese Website als einzige Person. Geben Sie zuerst jemand anderem diese Rolle, mit byline user role.
more-leaving-has-articles = Hier stehen Artikel von Ihnen. Übergeben Sie diese zuerst: Wer diese Website betreibt, macht das mit byline user hand-over.
more-hand-over-to-writer = Artikel gehen an jemanden, der hier schreibt.
more-leaving-choose = Wählen Sie aus, was mit Ihren Kommentaren geschieht.
more-leaving-asked = Ihr Konto wird am { $when } gelöscht. Bis dahin können Sie es sich anders überlegen.
more-leaving-cancelled = Sie bleiben. Ihr Konto wird nicht gelöscht.
more-leaving-keeps-text = Ihre Kommentare bleiben, ohne Ihren Namen.
more-leaving-removes-text = Ihre Kommentare werden mitgelöscht.
# How those are called who have left, beside what they wrote. `accounts-closing-keep` quotes it.
more-former-member = Ehemaliges Mitglied

## Kommentare unter einem Artikel

comments-title = Kommentare
comments-new-since = { $count ->
    [one] { $count } neuer Kommentar seit Ihrem letzten Besuch.
   *[other] { $count } neue Kommentare seit Ihrem letzten Besuch.
}
comments-new-since-many = Mindestens { $count } neue Kommentare seit Ihrem letzten Besuch.
comments-new = { $count ->
    [one] { $count } neuer Kommentar
   *[other] { $count } neue Kommentare
}
comments-new-many = mindestens { $count } neue Kommentare
# Der Weg zum ersten neuen Kommentar.
comments-show-first-new = Zum ersten
comments-closed-thanks = { $closed } Danke an alle, die mitdiskutiert haben.
comments-see-why = Warum das so ist und was Sie tun können
comments-leave = Kommentar schreiben
comments-no-more = Hier gibt es keine weiteren Kommentare.
comments-none-yet = Noch keine Kommentare. Machen Sie den Anfang.
comments-orders = Reihenfolge der Kommentare
comments-earlier = Frühere Kommentare
comments-later = Spätere Kommentare
comments-feed-link = Feed dieser Kommentare
comments-follow = Diesen Kommentaren folgen
comments-unfollow = Sie folgen diesen Kommentaren. Nicht mehr folgen
# Sagt ein Skript, während jemand liest; es setzt die Zahl an die Stelle von %n.
comments-arrived = { $count ->
    [one] { $count } neuer Kommentar: anzeigen
   *[other] { $count } neue Kommentare: anzeigen
}
comments-picks = Empfehlungen der Redaktion
comments-pick-in-place = <bdi>{ $author }</bdi><span class="unseen">: den Kommentar an seiner Stelle lesen</span>
comments-article-withdrawn = Dieser Artikel wurde zurückgezogen und kann nicht mehr kommentiert werden.

## Feeds von Kommentaren

comments-feed-title = Kommentare zu „{ $title }“
comments-on-article = Kommentare zu „{ $title }“
comments-by-person = Kommentare von { $name }
# Der Titel eines Kommentars in einem Feed: von wem er ist, und der Artikel.
comments-feed-entry = { $name } zu „{ $title }“

## Das Formular

comments-signed-in-as = Sie sind als <strong><bdi>{ $name }</bdi></strong> angemeldet.
comments-not-you = Sie sind das nicht?
# Ein Feld, das Menschen nicht sehen; Programme füllen es aus.
comments-leave-empty = Dieses Feld leer lassen
comments-your-reply = Ihre Antwort
comments-markdown-hint = Sie können Markdown verwenden: **fett**, *kursiv*, `Code`, &gt; Zitat, [ein Link](https://…).
comments-account-needed = Zum Kommentieren brauchen Sie ein Konto. Das dauert eine Minute; Ihr Text bleibt erhalten.
comments-first-held = Den ersten Kommentar liest ein Mensch, bevor er erscheint, meist innerhalb eines Tages.
comments-preview = Vorschau
comments-post = Kommentar absenden
comments-post-reply = Antwort absenden
comments-sign-in-to-post = Anmelden und absenden
comments-be-kind = Bleiben Sie freundlich, konkret und beim Thema.
comments-house-rules = Hausregeln

## Eine Unterhaltung auf eigenen Seiten

comments-replies-title = Antworten an { $author }
comments-replies-heading = Antworten an <bdi>{ $author }</bdi>
comments-replies-gone = Antworten auf einen Kommentar, den es nicht mehr gibt
comments-skip-to-replies = Zu den Antworten springen
comments-thread = Die Unterhaltung
comments-no-more-replies = Hier gibt es keine weiteren Antworten.
comments-no-replies = Noch keine Antworten.
comments-earlier-replies = Frühere Antworten
comments-later-replies = Spätere Antworten
comments-back-to-place = Zurück an ihre Stelle unter dem Artikel

## Was neben einem Namen steht

# Der Kommentar ist der eigene.
comment-badge-you = Sie
# Wer den Artikel geschrieben hat.
comment-badge-author = Schrieb den Artikel
comment-badge-moderator = Moderation
comment-badge-editor = Redaktion
# Wer hier Artikel schreibt, wenn auch nicht diesen.
comment-badge-writer = Schreibt hier
comment-badge-pick = Empfehlung der Redaktion
# Der Kommentar ist neu für die Person, die liest.
comment-badge-new = Neu
comment-replying-to-here = Antwort an <a href="{ $url }"><bdi>{ $name }</bdi></a>
comment-replying-to-elsewhere = Antwort an <a href="{ $url }" rel="nofollow"><bdi>{ $name }</bdi></a>
comment-replying-to-line = Antwort auf <a href="{ $url }"><bdi>einen Kommentar, den es nicht mehr gibt</bdi></a>
comment-replying-to-gone = Antwort auf einen Kommentar, den es nicht mehr gibt
comment-edited = { $count ->
    [0] innerhalb einer Minute bearbeitet
    [one] eine Minute später bearbeitet
   *[other] { $count } Minuten später bearbeitet
}
comment-next-new = Nächster neuer Kommentar
comment-muted = Sie haben <bdi>{ $author }</bdi> ausgeblendet. Trotzdem anzeigen

## Knöpfe an einem Kommentar: was man nicht sieht, wird danach vorgelesen

comment-reply = Antworten<span class="unseen"> an { $author }</span>
comment-reply-gone = Antworten<span class="unseen">, wo ein Kommentar fehlt</span>
comment-quote = Zitieren<span class="unseen">: Kommentar von { $author }</span>
comment-recommend = Empfehlen<span class="unseen">: Kommentar von { $author }</span>
comment-recommended = Empfohlen<span class="unseen"> von Ihnen: Kommentar von { $author }. Zurücknehmen.</span>
comment-take-back = Zurücknehmen
# Vor der Zahl der Leute, die ihn empfehlen.
comment-recommended-by = Empfohlen
comment-pick = Hervorheben<span class="unseen">: Kommentar von { $author }</span>
comment-unpick = Nicht mehr hervorheben<span class="unseen">: Kommentar von { $author }</span>
comment-follow = Folgen<span class="unseen">: Unterhaltung von { $author }</span>
comment-following = Sie folgen<span class="unseen"> der Unterhaltung von { $author }. Nicht mehr folgen.</span>
comment-report = Melden<span class="unseen">: Kommentar von { $author }</span>
comment-moderate = Moderieren<span class="unseen">: Kommentar von { $author }</span>
comment-moderate-gone = Moderieren<span class="unseen">: Unterhaltung, in der ein Kommentar fehlt</span>
comment-more-about = Mehr über <bdi>{ $author }</bdi>
comment-erase = Endgültig löschen …
comment-edit = Bearbeiten<span class="unseen">: Ihr Kommentar</span>
comment-delete = Löschen<span class="unseen">: Ihr Kommentar</span>
comment-undelete = Rückgängig machen<span class="unseen">: Löschung Ihres Kommentars</span>
comment-edit-for = { $count ->
    [one] Sie können ihn noch { $count } Minute bearbeiten
   *[other] Sie können ihn noch { $count } Minuten bearbeiten
}
# Wie lange sich etwas noch bearbeiten lässt, im Satz einer anderen Seite: „Sie können ihn noch 12 Minuten bearbeiten.“
comment-minutes-more = { $count ->
    [one] noch { $count } Minute
   *[other] noch { $count } Minuten
}
comment-replies = { $count ->
    [one] { $count } Antwort
   *[other] { $count } Antworten
}
comment-thread-rest = Unterhaltung fortsetzen (noch { $count })

## Wo ein Kommentar steht

comment-state-waiting = Wartet auf Prüfung
comment-state-published = Veröffentlicht
comment-state-rejected = Nicht veröffentlicht
comment-state-rejected-because = Nicht veröffentlicht: { $reason }
comment-state-removed = Von der Moderation entfernt
comment-state-removed-because = Von der Moderation entfernt: { $reason }
comment-state-deleted = Gelöscht
# Was gefunden wurde; jeder Grund ist ein Hauptsatz aus den Meldungen screening-because.
comment-reasons-and = { $reasons }, und { $next }
# Folgt auf „Wartet auf Prüfung“ oder einen Satz, der das sagt.
comment-because = , denn { $reasons }
comment-only-you = { $state }. Nur Sie können das sehen.
comment-only-you-waiting = Wartet auf Prüfung. Nur Sie können das sehen.
comment-only-you-because = Wartet auf Prüfung, denn { $reasons }. Nur Sie können das sehen.
comment-ask-again = Um erneute Prüfung bitten
comment-line-deleted = Gelöscht von der Person, die den Kommentar geschrieben hat.
comment-line-spam = Von der Moderation entfernt: Spam.
comment-line-removed = Von der Moderation entfernt.
comment-line-removed-because = Von der Moderation entfernt: { $reason }.
comment-line-hidden = Dieser Kommentar wird nicht angezeigt.
comment-kept-until = Sein Text bleibt bis zum { $day } erhalten und wird dann endgültig gelöscht.
comment-erased-soon = Sein Text wird in Kürze endgültig gelöscht.
comment-taken-down-after = Die Moderation hat ihn danach entfernt. { $end }
comment-article-unpublished = Der Artikel dazu ist nicht mehr veröffentlicht, daher sieht diesen Kommentar sonst niemand.

## Was gesagt wird, wenn einer abgesendet wurde

comment-posted = Ihr Kommentar wurde veröffentlicht.
comment-waits = Ihr Kommentar wartet auf Prüfung.
comment-waits-because = Ihr Kommentar wartet auf Prüfung, denn { $reasons }.
comment-unpublished-because = Ihr Kommentar wurde nicht veröffentlicht, denn { $reason }. Sie können ihn anders formulieren.
comment-sent-before = Diesen Kommentar haben Sie schon einmal gesendet.
comment-told-parent-removed = { $told } Worauf Sie geantwortet haben, wurde inzwischen entfernt.
comment-parent-removed-line = Worauf Sie antworten, wurde inzwischen entfernt. Ihre Antwort wird unter dieser Zeile stehen.
comment-go-to-own = Zu Ihrem Kommentar
comment-already-posted = Das haben Sie bereits geschrieben.
comment-account-reads = Mit Ihrem Konto können Sie zurzeit nur lesen.
comment-signed-out = Sie sind abgemeldet.
comment-signed-out-kept = Sie sind abgemeldet. Ihr Text bleibt erhalten.
comment-signed-in-unposted = Sie sind angemeldet. { $why }

## Warum einer nicht abgesendet wurde

comment-unposted = Ihr Kommentar ist noch nicht abgesendet. Lesen Sie ihn noch einmal und senden Sie ihn ab.
comment-thread-locked = { $closed } Sie können Ihren Text als eigenen Kommentar absenden.
comment-no-parent = Der Kommentar, auf den Sie antworten, ist hier nicht zu finden. Sie können Ihren Text als eigenen Kommentar absenden.
comment-parent-removed = Den Kommentar, auf den Sie antworten, gibt es inzwischen nicht mehr. Sie können Ihren Text als eigenen Kommentar absenden.
comment-parent-reported = Sie haben den Kommentar gemeldet, auf den Sie antworten. Antworten können Sie, sobald die Moderation entschieden hat.
comment-too-deep = Tiefer lässt sich diese Unterhaltung nicht verschachteln. Sie können Ihren Text als eigenen Kommentar absenden.
comment-too-deep-answer-earlier = Tiefer lässt sich diese Unterhaltung nicht verschachteln. Antworten Sie auf einen früheren Kommentar.
comment-error-title = Fehler: Ihr Kommentar wurde nicht abgesendet
comment-unposted-heading = Ihr Kommentar ist noch nicht abgesendet
comment-text-kept = Ihr Text steht unten und geht nicht verloren.
comment-back-to-article = Zurück zum Artikel

## Seiten eines einzelnen Kommentars

comment-by-title = Ein Kommentar von { $author }
comment-by-heading = Ein Kommentar von <bdi>{ $author }</bdi>
comment-yours = Ihr Kommentar
# Was er sagte, bevor er bearbeitet wurde.
comment-history = Verlauf
comment-its-place = Zu seiner Stelle in der Unterhaltung
comment-back-to-conversation = Zurück zur Unterhaltung
comment-reply-to-title = Antwort an { $author }
comment-reply-to-heading = Antwort an <bdi>{ $author }</bdi>
comment-reply-to-gone = Antwort auf einen Kommentar, den es nicht mehr gibt
comment-preview-title = Vorschau Ihres Kommentars
comment-preview-told = So wird Ihr Kommentar aussehen. Er ist noch nicht abgesendet.
comment-gone = Diesen Kommentar gibt es nicht mehr
comment-gone-removed = Die Moderation hat diesen Kommentar entfernt. Die Unterhaltung geht ohne ihn weiter.
comment-gone-withdrawn = Der Artikel, unter dem er stand, wurde zurückgezogen und mit ihm seine Kommentare.
comment-go-home = Zur Startseite
comment-nothing-to-answer = Hier gibt es nichts zu beantworten
comment-nothing-to-answer-told = Vielleicht wurde der Kommentar gelöscht, oder in der Adresse steckt ein Tippfehler. Gehen Sie zurück, laden Sie die Seite neu und antworten Sie auf das, was dort steht.

## Redaktion, Moderation, Empfehlungen

comment-pick-forbidden = Das kann nur, wer zur Redaktion oder zur Moderation gehört.
comment-picked-told = Der Kommentar von { $author } steht bei den Empfehlungen der Redaktion.
comment-unpicked-told = Der Kommentar von { $author } steht nicht mehr bei den Empfehlungen der Redaktion.
comment-lock-forbidden = Das kann nur, wer zur Moderation gehört.
comment-lock-already-closed = Diese Unterhaltung ist schon geschlossen.
comment-lock-nothing-to-close = Diesen Kommentar findet niemand mehr, also gibt es nichts zu schließen.
comment-lock-already-open = Diese Unterhaltung ist schon offen.
comment-recommend-own = Das ist Ihr eigener Kommentar. Empfehlen können ihn nur andere.

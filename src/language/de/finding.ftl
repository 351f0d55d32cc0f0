## Das Archiv

finding-archive = Archiv
finding-archive-description = Alles auf { $site }, nach Jahren geordnet.
finding-archive-empty = Noch ist nichts erschienen. Hier wird alles nach Jahr und Monat geordnet stehen.
finding-see-home = Zur Startseite
finding-archive-all-of = Das ganze Jahr { $year }
finding-archive-whole = Das ganze Archiv
finding-archive-of = { $when }, Archiv
finding-archive-of-further = { $when }, Archiv, ältere Titel
finding-newer-titles = Neuere Titel
finding-older-titles = Ältere Titel
finding-archive-nothing-from = { $when }: nichts erschienen
finding-archive-none-then = In dieser Zeit ist kein Artikel erschienen.

## Ressorts

finding-section = Ressort
finding-section-further = Ressort, ältere Artikel
finding-section-empty = In diesem Ressort steht noch nichts. Mit dem ersten Artikel wird es für alle sichtbar.
finding-section-needs-name = Ein Ressort braucht einen Namen mit mindestens einem Buchstaben oder einer Ziffer.
finding-section-taken = Ein Ressort mit diesem Namen gibt es schon. Wählen Sie einen anderen.
finding-section-was-used = Ein anderes Ressort hieß früher so, und alte Links führen noch dorthin. Wählen Sie einen anderen Namen.
finding-section-too-many = Mehr als 20 Ressorts sind nicht möglich. Löschen Sie zuerst eines.
finding-needs-editor = Dafür müssen Sie zur Redaktion gehören.

## Serien und Schlagwörter

finding-series-parts = { $count ->
    [one] 1 Teil
   *[other] { $count } Teile
}
finding-tag = Schlagwort
finding-tag-further = Schlagwort, ältere Artikel
finding-tag-empty = Noch keine Artikel mit diesem Schlagwort.

## Suche

finding-search = Suche
finding-search-button = Suchen
finding-on-this-site = Auf dieser Website
finding-search-this-site = Diese Website durchsuchen
finding-words-to-look-for = Suchwörter
finding-words-or-phrase = Wörter, „Wortfolge“
finding-search-for = { $words }, Suche
finding-search-for-page = { $words }, Suche, Seite { $page }
finding-description = Artikel und Kommentare auf { $site }, an ihren Wörtern zu finden.
finding-look-in = Suchen in
finding-articles = Artikel
finding-comments = Kommentare
finding-narrow = Eingrenzen
finding-author = Autorin oder Autor
finding-written-by = Geschrieben von
finding-whole-name = Der ganze Name, wie er über dem Kommentar steht.
finding-year = Jahr
finding-any = Alle
# The button after what results can be narrowed by.
finding-apply = Anwenden
finding-recent-tags = Aktuelle Schlagwörter
finding-nothing-to-find = Noch ist nichts veröffentlicht, also gibt es auch nichts zu finden.

## Was gefunden wurde

finding-results = { $count ->
    [one] 1 Treffer für <strong><bdi>{ $words }</bdi></strong>
   *[other] { $count } Treffer für <strong><bdi>{ $words }</bdi></strong>
}
finding-more-results = Mehr als { $count } Treffer für <strong><bdi>{ $words }</bdi></strong>
finding-results-of-all = { $count ->
    [one] 1 Treffer
   *[other] { $count } Treffer
}
finding-more-results-of-all = Mehr als { $count } Treffer
# The page of an author, and the one of a tag, of which the words are the name.
finding-all-by = Alles von <a href="{ $url }"><bdi>{ $name }</bdi></a>
finding-all-about = Alles unter <a href="{ $url }"><bdi>{ $name }</bdi></a>
finding-cut = Das waren viele Wörter. Gesucht haben wir nach den ersten davon.
finding-comment-on = zu <a href="{ $url }">{ $title }</a>
finding-muted = Sie haben <bdi>{ $name }</bdi> ausgeblendet. Trotzdem anzeigen
finding-better = Vorherige Treffer
finding-more = Weitere Treffer
finding-first-page = Erste Seite

## Wo nichts gefunden wurde

finding-nothing-found = Nichts gefunden für „<bdi>{ $words }</bdi>“.
finding-nothing-chosen = Zu dieser Auswahl gibt es nichts.
finding-did-you-mean = Meinten Sie <a href="{ $url }"><strong><bdi>{ $words }</bdi></strong></a>?
finding-unfiltered = Ohne Eingrenzung suchen
finding-other-words = Versuchen Sie es mit weniger oder anderen Wörtern, oder stöbern Sie <a href="{ $url }">im Archiv</a>.
finding-no-word = Darin steht kein Wort, nach dem sich suchen lässt. Geben Sie eines ein oder einen Teil davon.
finding-resting = Die Suche macht gerade Pause. Versuchen Sie es gleich noch einmal, oder stöbern Sie <a href="{ $url }">im Archiv</a>.

## Ein Artikel und was um ihn steht

articles-reading-time = { $minutes } Min. Lesezeit
articles-comments = { $count ->
    [0] Noch keine Kommentare
    [one] 1 Kommentar
   *[other] { $count } Kommentare
}
articles-card-comments = { $count ->
    [0] Noch keine Kommentare<span class="unseen"> zu { $title }</span>
    [one] 1 Kommentar<span class="unseen"> zu { $title }</span>
   *[other] { $count } Kommentare<span class="unseen"> zu { $title }</span>
}
articles-count = { $count ->
    [one] 1 Artikel
   *[other] { $count } Artikel
}
articles-byline = Von <a href="{ $url }" rel="author"><bdi>{ $name }</bdi></a>
articles-names-next = {", "}
articles-names-last = {" und "}
articles-updated = aktualisiert am <time datetime="{ $datetime }" title="{ $full }">{ $day }</time>
articles-not-published = Nicht veröffentlicht
articles-series-line = Teil { $position } von { $count }: <a href="{ $url }">{ $name }</a>
articles-contents = In diesem Artikel
articles-tags = Schlagwörter
articles-about-author = Über die Autorin oder den Autor
articles-as-markdown = Dieser Text als Markdown
articles-edit = Bearbeiten
articles-draft-banner = Entwurf. Nur wer ihn bearbeiten darf, kann ihn sehen.

## Wege innerhalb einer Seite

articles-skip-to-article = Zum Artikel springen
articles-skip-to-comments = Zu den Kommentaren springen
articles-skip-to-content = Zum Inhalt springen
articles-skip-to-editor = Zum Editor springen

## Wege von einem Artikel weiter

articles-read-more = Weiterlesen
articles-series = Serie
articles-previous-part = Voriger Teil
articles-next-part = Nächster Teil
articles-older-and-newer = Ältere und neuere Artikel
articles-older = Älterer Artikel
articles-newer = Neuerer Artikel

## Listen

articles-latest = Neueste Artikel
articles-see-latest = Die neuesten Artikel ansehen
articles-older-articles = Ältere Artikel
articles-newer-articles = Neuere Artikel
articles-further = { $name }, ältere Artikel
articles-feed = Feed

## Die Startseite

articles-home-further = Ältere Artikel - { $site }
articles-home-empty = Noch ist nichts erschienen. Hier wird der erste Artikel stehen.
articles-follow-feed = <a href="{ $url }">Folgen Sie dem Feed</a>, um davon zu erfahren.
articles-home-empty-writers = Noch ist nichts erschienen.
articles-write-first = Den ersten Artikel schreiben

## Die Seite von jemandem, der schreibt

articles-author = Artikel von
articles-author-further = Ältere Artikel von
articles-author-comments = Kommentare
articles-author-empty = Noch keine Artikel von <bdi>{ $name }</bdi>.

## Ein zurückgezogener Artikel

articles-withdrawn = Zurückgezogen
articles-withdrawn-on = Dieser Artikel wurde am { $day } zurückgezogen.
articles-withdrawn-by-author = Dieser Artikel wurde am { $day } von seiner Autorin oder seinem Autor zurückgezogen.
articles-go-home = Zur Startseite
articles-edit-it = Artikel bearbeiten

## Die Vorschau

articles-preview-of = Vorschau: { $title }
articles-preview-error = Fehler: Vorschau: { $title }
articles-preview-banner = Vorschau. Das ist noch nicht gespeichert. <a href="{ $url }">Weiterschreiben</a>
articles-go-on-writing = Weiterschreiben

## Was nicht alle dürfen

articles-needs-writer = Dafür brauchen Sie Schreibrechte.
articles-was-published = Dieser Artikel ist veröffentlicht. Bitten Sie die Redaktion, ihn zu ändern.

## Was ein Skript einem Artikel hinzufügt

reading-copy = Kopieren
reading-copied = Kopiert
reading-not-copied = Ließ sich nicht kopieren
reading-copy-link = Link kopieren
reading-share = Teilen
reading-close = Schließen
reading-restored = Was Sie geschrieben hatten, ist wieder da.
reading-discard = Verwerfen

## Zeit

month-1 = Januar
month-2 = Februar
month-3 = März
month-4 = April
month-5 = Mai
month-6 = Juni
month-7 = Juli
month-8 = August
month-9 = September
month-10 = Oktober
month-11 = November
month-12 = Dezember

just-now = gerade eben
minutes-ago = { $count ->
    [one] vor { $count } Minute
   *[other] vor { $count } Minuten
}
hours-ago = { $count ->
    [one] vor { $count } Stunde
   *[other] vor { $count } Stunden
}
days-ago = { $count ->
    [one] vor { $count } Tag
   *[other] vor { $count } Tagen
}

## Der Rahmen um jede Seite

layout-skip = Zum Inhalt springen
layout-home-page = Startseite
layout-home = Startseite
layout-articles = Artikel
layout-sections = Ressorts
layout-site = Website
layout-search = Suche
layout-desk = Schreibtisch
layout-moderation = Moderation
layout-to-review = <span class="count">{ $count }<span class="unseen"> zu prüfen</span></span>
layout-your-account = <span class="unseen">Ihr Konto, </span><bdi>{ $name }</bdi>
layout-sign-out = Abmelden
layout-sign-in = Anmelden
layout-sign-up = Registrieren
layout-from-moderators = Von der Moderation
layout-something-new = Die Moderation hat Ihnen etwas mitgeteilt
layout-footer = Fußzeile
layout-in-numbers = Moderation in Zahlen
layout-archive = Archiv
layout-feed = Feed
layout-colours = Farben
layout-scheme-auto = Automatisch
layout-scheme-light = Hell
layout-scheme-dark = Dunkel
layout-powered = Läuft mit Byline

## Die Navigation des Schreibtischs

layout-new-article = Neuer Artikel
layout-appeals = Einsprüche
layout-to-answer = <span class="count">{ $count }<span class="unseen"> zu beantworten</span></span>
layout-people = Personen
layout-comment-rules = Regeln für Kommentare
layout-your-site = Ihre Website

## Listen und Meldungen

layout-pages = Seiten
layout-first-page = Erste Seite
layout-last-page = Letzte Seite
layout-nothing-further = In dieser Liste folgt nichts mehr.
layout-reply = Antworten
layout-undo = Rückgängig machen

## Formulare

layout-attention = { $count ->
    [one] Eine Angabe braucht noch Ihre Aufmerksamkeit
   *[other] { $count } Angaben brauchen noch Ihre Aufmerksamkeit
}
layout-of-field = { $field }: { $message }
layout-field-error = <span class="unseen">Fehler: </span>{ $message }

## Was eine Seite Suchmaschinen von sich sagt

kit-articles-tagged = Artikel zum Schlagwort „{ $name }“ auf { $site }.
kit-articles-by = Artikel von { $name } auf { $site }.
kit-articles-in-section = Artikel aus dem Ressort „{ $name }“ auf { $site }.
kit-articles-in-series = Artikel der Serie „{ $name }“ auf { $site }.
kit-articles-of-year = Artikel aus dem Jahr { $name } auf { $site }.
kit-articles-of-month = Artikel aus dem { $name } auf { $site }.

## In welcher Reihenfolge Unterhaltungen gelesen werden

kit-sorting-oldest = Älteste
kit-sorting-newest = Neueste
kit-sorting-best = Beste

## Seiten für Programme

feed-by = Von { $author }, { $day }.
feed-by-updated = Von { $author }, { $day }, aktualisiert am { $updated }.
feed-articles = Artikel
feed-pages = Seiten
feed-which-address = Geben Sie an, um welche Adresse es geht: ?url=…
feed-formats = Diese Website antwortet in den Formaten json und xml.
kit-no-picture = Dieses Bild gibt es nicht.

## Seiten, die sagen, was schiefging

error-to-home-page = Zur Startseite
error-unknown = Das hat nicht geklappt
error-unknown-why = Die Anfrage war nicht zu verstehen.
error-forbidden = Das können Sie hier nicht tun
error-barred = Zurzeit können Sie nur lesen
error-see-why = Warum das so ist
error-conflict = Jemand war schneller
error-duplicate-why = Dasselbe wurde gerade eben schon gespeichert. Gehen Sie zurück, laden Sie die Seite neu und sehen Sie nach.
error-impossible = Das geht hier nicht
error-unreadable = Das können wir nicht lesen
error-misdirected = Dieses Formular gehört zu einer anderen Website
error-misdirected-why = Es ging an eine Adresse, für die diese Website nicht zuständig ist. Öffnen Sie die Seite hier und versuchen Sie es noch einmal.
error-signed-out = Sie sind abgemeldet
error-signed-out-why = Ihr Text steht noch unten. Melden Sie sich in einem anderen Tab an, kommen Sie zurück und senden Sie ihn noch einmal.
error-too-many = Das war viel auf einmal
error-too-many-why = Sie sind schnell. Warten Sie ein wenig; Ihr Text bleibt erhalten.
error-too-large = Das ist zu lang
error-too-large-why = Ein Formular darf hier bis zu { $size } kB groß sein. Gehen Sie zurück: Ihr Browser hat Ihren Text noch. Kürzen Sie ihn und senden Sie ihn noch einmal.
error-too-slow = Das hat zu lange gedauert
error-too-slow-why = Das Formular kam nicht rechtzeitig an, deshalb ist nichts geschehen. Gehen Sie zurück und senden Sie es noch einmal.
error-busy = Gleich wieder da
error-busy-why = Die Website ist gerade ausgelastet; es wurde nichts geändert.
error-search-rests = Die Suche macht gerade Pause. Stöbern Sie im Archiv, oder suchen Sie gleich noch einmal.
error-updating = In ein paar Minuten wieder da
error-updating-why = Wir aktualisieren gerade. Nichts geht verloren; diese Seite ist bald wieder da.
error-not-found = Diese Seite finden wir nicht
error-not-found-why = Vielleicht ist sie umgezogen, oder in der Adresse steckt ein Tippfehler.
error-gone-why = Der Artikel, zu dem es gehört, wurde zurückgezogen.
error-method-why = Diese Adresse nimmt solche Anfragen nicht an. Öffnen Sie die Seite und nutzen Sie ihre Schaltflächen.
error-ours = Bei uns ist etwas kaputtgegangen
error-ours-why = Der Fehler ist unter der Kennung unten vermerkt. Versuchen Sie es in einer Minute noch einmal.
error-retry-minutes = { $count ->
    [one] Versuchen Sie es in einer Minute noch einmal.
   *[other] Versuchen Sie es in { $count } Minuten noch einmal.
}
error-retry-seconds = { $count ->
    [one] Versuchen Sie es in einer Sekunde noch einmal.
   *[other] Versuchen Sie es in { $count } Sekunden noch einmal.
}
error-logged = Der Fehler ist als <code>{ $reference }</code> vermerkt.
error-your-text = Ihr Text
error-send-again = Noch einmal senden
error-near = Ähnliche Seiten
error-did-you-mean = { $count ->
    [one] Meinten Sie diese Seite?
   *[other] Meinten Sie eine dieser Seiten?
}

## Anfragen, die abgewiesen werden

error-need-staff = Dafür brauchen Sie Schreibrechte auf dieser Website oder müssen zur Moderation gehören.
error-need-writer = Dafür brauchen Sie Schreibrechte auf dieser Website.
error-need-editor = Dafür müssen Sie zur Redaktion gehören.
error-need-picker = Dafür müssen Sie zur Redaktion oder zur Moderation gehören.
error-need-moderator = Dafür müssen Sie zur Moderation gehören.
error-need-admin = Dafür müssen Sie zur Administration gehören.
error-forged = Dieses Formular kam nicht von einer Seite dieser Website, deshalb ist nichts geschehen. Öffnen Sie die Seite hier und senden Sie es noch einmal. Falls Sie das schon getan haben, verbirgt Ihr Browser, woher Formulare kommen: Erlauben Sie ihm, den Header „Origin“ zu senden.
error-only-forms = Diese Seite nimmt nur Formulare an, nichts anderes.
error-broke-off = Die Anfrage ist abgebrochen.
error-form-not-text = Das Formular enthält Bytes, die kein Text sind (UTF-8).
error-form-fields = Das Formular hat nicht die Felder, die diese Seite erwartet.
error-scheme = Möglich sind auto, light und dark.

## Texte von Artikeln und Kommentaren

markdown-too-long = Dieser Text ist zu lang. Er darf höchstens { $size } KiB groß sein.
markdown-too-many-characters = Dieser Text ist zu lang. Er darf höchstens { $limit } Zeichen haben.
markdown-too-many-lines = Dieser Text hat zu viele Zeilen. Es dürfen höchstens { $limit } sein.
markdown-too-complex = Dieser Text ist zu aufwendig formatiert. Bitte vereinfachen Sie ihn.
markdown-not-text = Zeile { $line } enthält ein Zeichen, das sich nicht darstellen lässt ({ $code }). Bitte entfernen Sie es.
markdown-code = Code
markdown-table = Tabelle
markdown-table-of = Tabelle: { $columns }
markdown-done = Erledigt
markdown-to-do = Offen
markdown-remote-picture = Bild auf einer anderen Website
markdown-follow-feed = Dem Feed folgen
markdown-questions = Fragen und Antworten
markdown-answer = In den Kommentaren antworten
markdown-back-to-reference = Zurück zu Verweis { $number }

## Die Farbe einer Website

colour-too-light = Dieses { $colour } ist zu hell, um es auf Weiß zu lesen. Wir würden { $nearest } nehmen.
colour-white = Weiß
colour-grey = Grau
colour-pink = Rosa
colour-red = Rot
colour-orange = Orange
colour-yellow = Gelb
colour-green = Grün
colour-turquoise = Türkis
colour-blue = Blau
colour-purple = Lila

## Films

# Under a film that lies elsewhere; $provider is like YouTube.
markdown-embed-asks = Von { $provider } wird nichts geladen, bevor Sie auf Abspielen drücken.

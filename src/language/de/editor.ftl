## The form of the editor

editor-title = Titel
editor-standfirst = Vorspann
editor-standfirst-hint = Ein, zwei Sätze unter dem Titel, die auch in Listen stehen. Höchstens 500 Zeichen.
editor-text = Text
# Stands in the empty field for the text.
editor-text-placeholder = Schreiben Sie …

## How to write

# In the messages that end in “-how”, what stands between backquotes, stars and brackets are marks of Markdown.
editor-help = So schreiben Sie Überschriften, Links, Bilder und Blöcke
editor-help-heading = Überschrift
editor-help-heading-how = <code>## Eine Überschrift</code> und <code>### eine kleinere</code>
editor-help-emphasis = Hervorhebung
editor-help-emphasis-how = <code>*kursiv*</code>, <code>**fett**</code>, <code>`Code`</code>
editor-help-link = Link
# The words of a link, in an example.
editor-help-link-words = die Wörter
editor-help-picture = Bild
# Stands for the description of a picture, in an example.
editor-help-picture-shows = was es zeigt
# Stands for the caption of a picture, in an example.
editor-help-picture-caption = Die Bildunterschrift
editor-help-film = Film oder Aufnahme
editor-help-film-how = die Adresse oder ein Link dorthin, allein in einem Absatz: YouTube, Vimeo, Dailymotion, Internet Archive, Spotify
editor-help-list = Liste
editor-help-list-how = <code>- eins</code> in jeder Zeile, oder <code>1. erstens</code>
editor-help-quotation = Zitat
# The words of a quotation, in an example.
editor-help-quotation-words = Die Worte anderer
editor-help-table = Tabelle
# A table in Markdown: keep the strokes, and the columns one below the other.
editor-help-table-example =
    | Schiff  | Ab    |
    |---------|-------|
    | Letztes | 23:09 |
editor-help-footnote = Fußnote
editor-help-footnote-how = <code>Wörter[^1]</code>, und weiter unten <code>[^1]: die Anmerkung</code>
editor-help-code = Code
editor-help-aside = Ein Kasten
editor-help-aside-title = Wussten Sie schon?
editor-help-aside-text = Die Überfahrt dauert neunzehn Minuten.
editor-help-faq = Fragen und Antworten
editor-help-faq-question = Wartet das Schiff am Morgen?
editor-help-faq-answer = Nein, nur das letzte.
editor-help-question = Eine Frage an die Leserschaft
editor-help-question-text = Kommen Sie lieber pünktlich an oder gemeinsam?
editor-help-subscribe = Die Zeile für den Newsletter
editor-help-subscribe-text = Neue Artikel, etwa zweimal im Monat.

## Settings of an article

editor-settings = Einstellungen
# The last part of an article’s web address.
editor-address = Adresse
editor-address-hint = Der Teil nach dem Namen der Website, etwa <code>das-letzte-schiff</code>. Bleibt das Feld leer, entsteht sie aus dem Titel. Alte Adressen funktionieren weiter.
editor-tags = Schlagwörter
editor-tags-hint = Durch Kommas getrennt. Das erste steht über dem Titel.
editor-section = Ressort
# No section.
editor-section-none = Keines
editor-section-hint = Steht über dem Titel, an der Stelle des ersten Schlagworts.
# One series.
editor-series = Serie
editor-series-hint = Artikel, die man der Reihe nach liest. Ein neuer Name beginnt eine neue Serie.
# Which part of a series it is, as a number.
editor-part = Teil
editor-part-hint = Bleibt das Feld leer, kommt der Artikel ans Ende.
editor-prompt = Frage für die Kommentare
editor-prompt-hint = Eine Frage an Ihre Leserschaft, über dem Kommentarfeld.
editor-comments-open = Kommentare sind offen
editor-premoderated = Ein Mensch liest jeden Kommentar, bevor er erscheint
editor-page = Das ist eine feste Seite (etwa „Über uns“): ohne Datum, in keiner Liste, im Menü der Website

## How it is found

editor-found = Suchmaschinen und Teilen
editor-result = So sieht ein Suchergebnis aus
# Stands where the title will stand.
editor-result-title = Der Titel
# Stands where the description will stand.
editor-result-text = Der Vorspann oder der Anfang des Textes
editor-result-hint = So sieht ein Suchergebnis aus, nach dem letzten Speichern oder der letzten Vorschau.
editor-search-title = Titel in Suchergebnissen
editor-search-title-hint = Höchstens 70 Zeichen. Bleibt das Feld leer, ist es der Titel.
editor-search-description = Beschreibung in Suchergebnissen
editor-search-description-hint = Höchstens 200 Zeichen. Bleibt das Feld leer, ist es der Vorspann oder der Anfang des Textes.
# Followed by a web address.
editor-canonical = Zuerst veröffentlicht unter
editor-canonical-hint = Die ganze Adresse, falls der Text zuerst auf einer anderen Website stand: Suchmaschinen zeigen dann jene Seite.
editor-hidden = Suchmaschinen bitten, den Text nicht zu zeigen

## Buttons of the editor

editor-update = Aktualisieren
editor-preview = Vorschau
# Makes a published article a draft again.
editor-unpublish = Zum Entwurf machen
editor-save = Speichern
editor-save-draft = Entwurf speichern
editor-publish = Veröffentlichen
editor-publish-again = Wieder veröffentlichen
# Takes a published article away for good; asks first.
editor-withdraw = Zurückziehen …

## The page of the editor

# The title of a page whose form has faults.
editor-failed = Fehler: { $title }
editor-heading-edit = Bearbeiten: { $title }
editor-heading-new-page = Neue Seite
editor-heading-new-article = Neuer Artikel
editor-unsaved = Noch nicht gespeichert.
editor-draft-saved = Entwurf. Gespeichert am { $when }.
editor-published-saved = Veröffentlicht. Gespeichert am { $when }.
editor-withdrawn-saved = Zurückgezogen. Gespeichert am { $when }.
# A link to the article as readers see it.
editor-view = Ansehen

## What was done

editor-saved = Gespeichert.
editor-published = Veröffentlicht.
editor-unpublished = Als Entwurf gespeichert. Für Leserinnen und Leser ist der Artikel nicht mehr zu sehen.
editor-view-it = Ansehen
editor-withdrawn = Zurückgezogen. Unter der Adresse steht das von nun an.

## Withdrawing

editor-withdraw-title = { $title } zurückziehen
editor-withdraw-heading = „{ $title }“ zurückziehen?
editor-withdraw-readers = Wer einem Link dorthin folgt, liest, dass der Artikel zurückgezogen wurde.
editor-withdraw-comments = { $count ->
    [one] Sein Kommentar ist dann nicht mehr zu sehen.
   *[other] Seine { $count } Kommentare sind dann nicht mehr zu sehen.
}
editor-withdraw-stays = Der Text bleibt hier auf dem Schreibtisch, und Sie können ihn wieder veröffentlichen.
editor-withdraw-it = Artikel zurückziehen
# Leaves the article where it is.
editor-withdraw-keep = Doch nicht

## What is wrong

editor-fault-no-title = Geben Sie dem Text einen Titel. Sie können ihn später ändern.
editor-fault-too-long = Das ist zu lang. Möglich sind höchstens { $limit } Zeichen.
editor-fault-direction = Hier stehen unsichtbare Zeichen, die die Schreibrichtung umkehren. Tippen Sie es bitte neu.
editor-fault-address-letters = Eine Adresse hat bis zu 80 Kleinbuchstaben a–z, Ziffern und einzelne Bindestriche, wie das-letzte-schiff.
editor-fault-address-reserved = Unter dieser Adresse steht schon eine Seite dieser Website. Wählen Sie eine andere.
editor-fault-tags-many = Möglich sind höchstens { $limit } Schlagwörter.
editor-fault-tag-letters = Jedes Schlagwort braucht einen Buchstaben oder eine Ziffer.
editor-fault-section = Dieses Ressort gibt es nicht. Wählen Sie ein anderes.
editor-fault-series-letters = Der Name einer Serie braucht einen Buchstaben oder eine Ziffer.
editor-fault-whole-address = Das muss die ganze Adresse einer Seite sein, wie https://example.org/das-letzte-schiff.
editor-fault-broken-escape = In einer Adresse müssen auf jedes % zwei Ziffern oder Buchstaben von a bis f folgen (ein % selbst schreibt man %25).
editor-fault-part = Ein Teil ist eine Zahl von 1 bis 9999, zum Beispiel 3.
editor-fault-text-long = Dieser Text ist zu lang. Möglich sind höchstens { $limit } KiB.
editor-address-taken = Unter dieser Adresse steht schon ein anderer Artikel. Wählen Sie eine andere.
editor-address-was-used = Das ist eine alte Adresse eines anderen Artikels und führt noch dorthin. Wählen Sie eine andere.
editor-section-gone = Dieses Ressort wurde inzwischen gelöscht. Wählen Sie ein anderes.
editor-stale = Inzwischen hat jemand eine neuere Fassung gespeichert.
editor-may-not-publish = Veröffentlichen kann nur, wer die Rolle „Autorschaft“ hat oder zur Redaktion gehört. Die Redaktion kann Ihren Entwurf veröffentlichen.
editor-never-published = Zurückziehen lässt sich nur, was veröffentlicht war.
editor-changed-meanwhile = Inzwischen hat jemand diesen Artikel geändert. Öffnen Sie ihn neu, sehen Sie ihn sich an und entscheiden Sie dann.

## Two versions of an article

editor-conflict-title = Fehler: Eine neuere Fassung wurde gespeichert
editor-conflict-heading = Zwei Fassungen
# $when is a day and a time.
editor-conflict-own = Sie haben am { $when } in einem anderen Fenster eine neuere Fassung gespeichert.
editor-conflict-other = { $name } hat am { $when } eine neuere Fassung gespeichert.
editor-conflict-not-lost = Von Ihnen ist nichts verloren: Ihre Fassung steht unten und ist noch nicht gespeichert.
# What the two versions are called.
editor-conflict-this-window = In diesem Fenster
editor-conflict-other-window = Im anderen Fenster
editor-conflict-yours = Ihre Fassung
editor-conflict-theirs = Von { $name }
# Explain how words are marked that stand in one of the versions only.
editor-conflict-this-window-only = Nur in diesem Fenster
editor-conflict-other-window-only = Nur im anderen Fenster
editor-conflict-yours-only = Nur in Ihrer Fassung
editor-conflict-theirs-only = Nur bei { $name }
# Buttons.
editor-conflict-keep-this = Diese behalten (überschreibt die andere)
editor-conflict-keep-mine = Meine behalten (überschreibt die andere)
editor-conflict-keep-other = Die andere behalten
editor-conflict-keep-theirs = Die andere behalten
editor-conflict-differs = Was sich im Text unterscheidet
# Read aloud before the words that stand in one of the versions only; the bracket is closed behind them.
editor-conflict-said-yours = {"[Ihre Fassung: "}
editor-conflict-said-theirs = {"[die andere: "}
# Whether an article takes comments: one of the two.
editor-comments = Kommentare
editor-comments-are-open = Offen
editor-comments-are-closed = Geschlossen
editor-comments-read-first = Kommentare werden vorab gelesen
editor-found-by-search = In Suchmaschinen zu finden
# Whether it is an article or a static page.
editor-kind = Art
editor-kind-article = Artikel
editor-kind-page = Feste Seite
editor-yes = Ja
editor-no = Nein

## The desk

desk-title = Schreibtisch
desk-new-article = Neuer Artikel
desk-new-page = Neue Seite
# Over what the owner of a new site does next.
desk-next = Die nächsten Schritte
desk-next-article = Den ersten Artikel schreiben
desk-next-site = Der Website Namen und Farbe geben
desk-next-comments = Festlegen, wie Kommentare angenommen werden
desk-to-review = { $count ->
    [one] { $count } Kommentar zu prüfen
   *[other] { $count } Kommentare zu prüfen
}
desk-caught-up = Alles erledigt. Nichts wartet.
# The comment that has waited longest; $when is “3 hours ago”, or a day.
desk-oldest = Der älteste Kommentar: { $when }.
desk-drafts = Ihre Entwürfe
desk-drafts-none = Keine Entwürfe. <a href="{ $url }">Beginnen Sie einen</a>.
# An article without a title.
desk-untitled = Ohne Titel
# $when is “3 hours ago”, or a day.
desk-draft-changed = geändert: <time datetime="{ $datetime }" title="{ $full }">{ $when }</time>
desk-recent = Zuletzt veröffentlicht
desk-recent-none = Noch nichts veröffentlicht. Was alle lesen können, steht dann hier.
desk-comments = { $count ->
    [one] { $count } Kommentar
   *[other] { $count } Kommentare
}

## The list of articles at the desk

desk-articles = Artikel
desk-articles-by-state = Artikel nach Status
# The states by which articles are listed: plural, but for the first.
desk-tab-all = Alle
desk-tab-drafts = Entwürfe
desk-tab-published = Veröffentlicht
desk-tab-withdrawn = Zurückgezogen
desk-newer = Neuere Artikel
desk-older = Ältere Artikel
desk-none = Noch nichts geschrieben. Was Sie beginnen, liegt hier, und sonst liest es niemand, bis Sie es veröffentlichen.
desk-none-draft = Keine Entwürfe. Was Sie beginnen, liegt hier, bis Sie es veröffentlichen.
desk-none-withdrawn = Es wurde nichts zurückgezogen. Was Sie zurückziehen, steht dann hier und lässt sich wieder veröffentlichen.
desk-write = Einen Artikel schreiben
desk-articles-caption = Artikel, die zuletzt geänderten zuerst
# The heads of the columns.
desk-column-title = Titel
desk-column-author = Von
desk-column-tag = Schlagwort
desk-column-state = Status
desk-column-changed = Geändert
desk-column-comments = Kommentare
# The state of one article.
desk-draft = Entwurf
desk-published = Veröffentlicht
desk-withdrawn = Zurückgezogen
# A link to an article as readers see it; its title is read aloud only.
desk-view = Ansehen<span class="unseen">: { $title }</span>
# The word is shown where there is no room for columns.
desk-comment-cell = { $count ->
    [one] { $count }<span class="narrow"> Kommentar</span>
   *[other] { $count }<span class="narrow"> Kommentare</span>
}

## Sections and series at the desk

desk-sections = Ressorts
desk-sections-none = Noch keine Ressorts. Ein Ressort ist ein fester Teil der Website, wie Küche oder Wetter; die ersten fünf stehen im Menü.
desk-section-articles = { $count ->
    [one] { $count } Artikel
   *[other] { $count } Artikel
}
desk-section-articles-premoderated = { $count ->
    [one] { $count } Artikel. Jeder Kommentar wird vorab gelesen
   *[other] { $count } Artikel. Jeder Kommentar wird vorab gelesen
}
# Buttons; the name of the section or series is read aloud only.
desk-section-up = Nach oben<span class="unseen">: { $name }</span>
desk-section-down = Nach unten<span class="unseen">: { $name }</span>
desk-change = Ändern<span class="unseen">: { $name }</span>
desk-delete = Löschen …<span class="unseen"> { $name }</span>
desk-section-new = Neues Ressort
desk-section-make = Ressort anlegen
desk-section-title = { $name }, Ressort
desk-section-heading = Ressort { $name }
# The name of a section or series.
desk-name = Name
desk-section-name-hint = Ein, zwei Wörter, höchstens 40 Zeichen. Daraus entsteht die Adresse; eine alte Adresse führt zur neuen.
desk-description = Beschreibung
desk-section-description-hint = Ein Satz dazu, der über den Artikeln steht. Höchstens 500 Zeichen.
desk-section-premoderated = Ein Mensch liest hier jeden Kommentar, bevor er erscheint
desk-save = Speichern
desk-back = Zurück
desk-section-delete-title = { $name } löschen
desk-section-delete-heading = Das Ressort „{ $name }“ löschen?
desk-section-delete-articles = { $count ->
    [0] Kein Artikel gehört dazu.
    [one] { $count } Artikel steht dann ohne Ressort da; von ihm geht nichts verloren, und seine Adresse bleibt.
   *[other] { $count } Artikel stehen dann ohne Ressort da; von ihnen geht nichts verloren, und ihre Adressen bleiben.
}
desk-section-delete-address = Die Adresse des Ressorts führt dann ins Leere.
desk-section-delete-it = Ressort löschen
# Leaves the section where it is.
desk-section-delete-keep = Doch nicht
desk-section-made = Das Ressort ist angelegt.
# Said of what a form holds about a section or a series.
desk-saved = Gespeichert.
# Said of a section.
desk-section-moved = Verschoben.
desk-section-moves = Ein Ressort rückt nach oben oder nach unten.
desk-section-deleted = Gelöscht. Seine Artikel stehen nun ohne Ressort da.
# Several series.
desk-all-series = Serien
desk-series-none = Noch keine Serien. Nennen Sie eine in den Einstellungen eines Artikels, und er ist ihr erster Teil.
desk-series-see-articles = Zu den Artikeln
# One series.
desk-series = Serie
desk-series-address-stays = Ihre Adresse bleibt <code>{ $url }</code>.
desk-series-description-hint = Ein Satz dazu, der über den Teilen steht. Höchstens 500 Zeichen.
desk-series-needs-name = Eine Serie braucht einen Namen mit einem Buchstaben oder einer Ziffer.

## The language of an article

editor-language = Sprache
# The first choice: whatever language the site speaks.
editor-language-site = Wie die Website ({ $name })
editor-language-hint = In der Titel und Text geschrieben sind. Vorlese- und Übersetzungsprogramme richten sich danach; die Kommentare bleiben in der Sprache der Website.
editor-fault-language = Das ist kein Kürzel einer Sprache wie „pt-BR“. Wählen Sie eine aus der Liste.

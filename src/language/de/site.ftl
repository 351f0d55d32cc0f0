## The page

site-title = Ihre Website
# The title of a page whose form has faults.
site-failed = Fehler: { $title }
site-meanwhile = In einem anderen Fenster geändert
site-meanwhile-how = Jemand hat das gespeichert, nachdem Sie die Seite geöffnet hatten. Was Sie eingegeben haben, steht unten im Formular und ist noch nicht gespeichert. Speichern Sie noch einmal, um zu ersetzen, was jetzt gilt, oder <a href="{ $url }">lassen Sie es, wie es jetzt ist</a>.

## The name

# Over the name of the site and a line about it.
site-group-name = Website
site-name = Name
site-name-hint = Oben auf jeder Seite, in Feeds und im Tab des Browsers. Höchstens 80 Zeichen.
site-line = Eine Zeile dazu
site-line-hint = Groß auf der Startseite, klein in Suchmaschinen und Feeds. Lassen Sie das Feld leer, wenn dort nichts stehen soll. Höchstens 200 Zeichen.
site-powered = Am Fuß jeder Seite „Läuft mit Byline“ zeigen
site-powered-on = Jemand anderes aus der Administration hat das gerade eingeschaltet. Speichern Sie noch einmal, um das zu ersetzen.
site-powered-off = Jemand anderes aus der Administration hat das gerade ausgeschaltet. Speichern Sie noch einmal, um das zu ersetzen.
site-name-save = Speichern
site-name-saved = Gespeichert. Jede Seite zeigt es.
site-line-characters = Die Zeile enthält Zeichen, die sich nicht darstellen lassen.
site-line-long = Die Zeile hat höchstens 200 Zeichen.

## The time zone

site-zone = Zeitzone
site-zone-label = Zeitzone der Website
site-zone-hint = Nach ihr richten sich alle Tage und Uhrzeiten, auch im Archiv und in der Suche. Wählen Sie eine aus, oder geben Sie ihren Namen ein, etwa Europe/Berlin.
site-zone-save = Zeitzone speichern
# $zone is like Europe/Berlin.
site-zone-saved = Gespeichert. Alle Tage und Uhrzeiten sind jetzt die von { $zone }.
site-zone-unknown = Diese Zeitzone kennen wir nicht. Wählen Sie eine aus der Liste aus, oder schreiben Sie ihren Namen wie Europe/Berlin.

## The colour

site-appearance = Aussehen
site-colour = Farbe
site-colour-hint = Links, Schaltflächen und kleine Zeichen haben sie. Wählen Sie eine aus, oder geben Sie sie in der Form #9b2d1f ein. Auf dunklen Seiten erscheint sie heller, damit sie sich dort ebenso gut liest.
# A button; $colour is like #9b2d1f.
site-colour-use = { $colour } nehmen
site-colour-pick = Eine Farbe auswählen
site-colour-looks = So sieht sie aus.
site-colour-would-look = So würde sie aussehen. Sie ist noch nicht gespeichert.
site-colour-nearest-would-look = So würde { $colour } aussehen. Die Farbe ist noch nicht gespeichert.
# An example of how the colour looks. At most 30 letters fit.
site-sample-line = Eine Zeile mit <tspan fill="{ $colour }" text-decoration="underline">einem Link</tspan>
# On a button, as an example. At most 11 letters fit.
site-sample-button = Publizieren
# On something that is chosen, as an example. At most 11 letters fit.
site-sample-selected = Ausgewählt
# $contrast and $least are numbers with one decimal.
site-swatch = { $paper ->
    [dark] Auf dunklen Seiten: <code>{ $colour }</code>. Wörter in dieser Farbe haben dort, wo sie sich am schlechtesten lesen, einen Kontrast von { $contrast }; Text braucht { $least }.
   *[light] Auf hellen Seiten: <code>{ $colour }</code>. Wörter in dieser Farbe haben dort, wo sie sich am schlechtesten lesen, einen Kontrast von { $contrast }; Text braucht { $least }.
}
# A number with one decimal: 4.5.
site-decimal = { $whole },{ $tenth }
site-colour-save = Farbe speichern
site-colour-try = Ansehen, wie sie aussieht
site-colour-ours = Zurück zur Farbe von Byline
site-colour-saved = Gespeichert. Jede Seite hat die neue Farbe.
site-colour-unread = Das erkennen wir nicht als Farbe. Schreiben Sie sie in der Form #9b2d1f, oder wählen Sie eine aus.

## Which programs are welcome

site-machines = Suchmaschinen und KI
site-machines-hint = Suchmaschinen finden immer, was Sie veröffentlicht haben. Ob auch KI-Crawler es lesen dürfen, die für Sprachmodelle lesen, bestimmen Sie, in der <a href="{ $url }">robots.txt</a>: Die ehrlichen halten sich daran.
site-machines-welcome = KI-Crawler sind willkommen
site-machines-save = Auswahl speichern
site-machines-saved = Gespeichert. KI-Crawler finden Ihre Wahl ab jetzt in der robots.txt.
site-machines-welcomed = Jemand anderes aus der Administration hat sie gerade willkommen geheißen. Speichern Sie noch einmal, um das zu ersetzen.
site-machines-sent-away = Jemand anderes aus der Administration hat sie gerade gebeten fernzubleiben. Speichern Sie noch einmal, um das zu ersetzen.

## What somebody else saved meanwhile

site-emptied = Jemand anderes aus der Administration hat das gerade geleert. Speichern Sie noch einmal, um das zu ersetzen.
site-set = Jemand anderes aus der Administration hat hier gerade „{ $theirs }“ gespeichert. Speichern Sie noch einmal, um es zu ersetzen.

## Die Sprache

site-language = Sprache
site-language-label = Alles, was die Website selbst sagt
site-language-hint = Schaltflächen, Datumsangaben, Hinweise, Feeds: für alle, auch für Sie. Was Sie und andere geschrieben haben, bleibt, wie es ist.
# A box to tick; $language is what those call it who speak it.
site-language-keeps = Alle bisherigen Artikel als { $language } kennzeichnen, außer denen, die selbst eine Sprache nennen
site-language-save = Sprache speichern
site-language-saved = Gespeichert. Die Website spricht jetzt { $language }.
site-language-unknown = Wählen Sie eine der Sprachen aus der Liste.

## Was dem Namen fehlt

site-title-unreadable = Der Name enthält Zeichen, die sich nicht darstellen lassen.
site-title-missing = Geben Sie Ihrer Website einen Namen.
site-title-too-long = Der Name einer Website hat höchstens 80 Zeichen.

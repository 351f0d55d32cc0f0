## Why a file is not taken as a picture

media-empty = Diese Datei ist leer. Wählen Sie das Bild noch einmal aus.
media-too-large = Diese Datei hat { $size } MB; höchstens { $most } MB sind möglich. Speichern Sie das Bild kleiner oder als JPEG.
# $format is the name of a format, like TIFF.
media-kind = Das ist ein Bild im Format { $format }, das nicht jeder Browser anzeigt. Speichern Sie es als JPEG oder PNG.
media-svg = Das ist eine SVG-Datei. Darin können Skripte stecken, deshalb wird sie nicht angenommen. Speichern Sie das Bild als PNG.
media-page = Das ist eine Webseite und kein Bild, was immer der Name sagt. Speichern Sie das Bild selbst.
media-unknown = Dieses Bildformat kennen wir nicht. Möglich sind JPEG, PNG, GIF und WebP.
media-broken = Dieses Bild ist beschädigt: Ein Teil fehlt oder ist falsch. Speichern oder senden Sie es noch einmal.
media-pixels = Dieses Bild hat { $width } × { $height } Pixel; höchstens { $megapixels } Megapixel und { $side } Pixel Seitenlänge sind möglich. Speichern Sie es kleiner.
media-memory = Dieses Bild einzulesen würde zu viel Speicher brauchen. Speichern Sie es kleiner oder als JPEG, das nicht progressiv ist.
media-frames = Dieses GIF hat { $frames } Einzelbilder; höchstens { $most } sind möglich. Kürzen Sie es, oder stellen Sie es anderswo als Video ein und verlinken Sie darauf.
media-moving = Dieses { $format } bewegt sich; das wird nicht angenommen. Speichern Sie es als GIF oder als Standbild.

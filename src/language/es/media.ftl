## Why a file is not taken as a picture

media-empty = Este archivo está vacío. Elige la imagen otra vez.
media-too-large = Este archivo ocupa { $size } MB; el máximo son { $most } MB. Guarda la imagen más pequeña o como JPEG.
# $format is the name of a format, like TIFF.
media-kind = Es una imagen en formato { $format }, que no todos los navegadores muestran. Guárdala como JPEG o PNG.
media-svg = Es un SVG, que puede contener scripts y por eso no se admite. Guárdalo como PNG.
media-page = Es una página web y no una imagen, diga lo que diga su nombre. Guarda la imagen misma.
media-unknown = No es una imagen que conozcamos. Se admiten JPEG, PNG, GIF y WebP.
media-broken = Esta imagen está dañada: le falta una parte o es incorrecta. Guárdala o envíala otra vez.
media-pixels = Esta imagen tiene { $width } × { $height } píxeles; el máximo son { $megapixels } megapíxeles y { $side } píxeles por lado. Guárdala más pequeña.
media-memory = Leer esta imagen ocuparía demasiada memoria. Guárdala más pequeña o como un JPEG no progresivo.
media-frames = Este GIF tiene { $frames } fotogramas; el máximo son { $most }. Acórtalo, o súbelo a otro lugar como vídeo y enlázalo.
media-moving = Este { $format } se mueve, y eso no se admite. Guárdalo como GIF o como imagen fija.

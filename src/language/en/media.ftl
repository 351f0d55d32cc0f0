## Why a file is not taken as a picture

media-empty = This file is empty. Choose the picture once more.
media-too-large = This file has { $size } MB; { $most } MB are the most. Save the picture smaller, or as JPEG.
# $format is the name of a format, like TIFF.
media-kind = This is a picture in the format { $format }, which not every browser shows. Save it as JPEG or PNG.
media-svg = This is an SVG, which can hold scripts and is not taken for that. Save it as PNG.
media-page = This is a web page and not a picture, whatever its name says. Save the picture itself.
media-unknown = This is no picture we know. JPEG, PNG, GIF and WebP are taken.
media-broken = This picture is damaged: a part of it is missing or wrong. Save or send it once more.
media-pixels = This picture has { $width } × { $height } pixels; { $megapixels } megapixels and { $side } pixels a side are the most. Save it smaller.
media-memory = Reading this picture would take too much memory. Save it smaller, or as a JPEG that is not progressive.
media-frames = This GIF has { $frames } frames; { $most } are the most. Make it shorter, or put it up as a video elsewhere and link to that.
media-moving = This { $format } moves, which is not taken. Save it as a GIF, or as a still.

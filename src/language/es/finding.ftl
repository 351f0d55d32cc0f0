## El archivo

finding-archive = Archivo
finding-archive-description = Todo lo publicado en { $site }, por años.
finding-archive-empty = Aún no hay nada publicado. Aquí aparecerá todo por años y meses.
finding-see-home = Ver la página de inicio
finding-archive-all-of = Todo { $year }
finding-archive-whole = Todo el archivo
finding-archive-of = { $when }, archivo
finding-archive-of-further = { $when }, archivo, títulos anteriores
finding-newer-titles = Títulos más recientes
finding-older-titles = Títulos anteriores
finding-archive-nothing-from = Nada de { $when }
finding-archive-none-then = En esas fechas no se publicó ningún artículo.

## Secciones

finding-section = Sección
finding-section-further = Sección, artículos anteriores
finding-section-empty = Aún no hay nada en esta sección. Será visible cuando tenga su primer artículo.
finding-section-needs-name = Una sección necesita un nombre con alguna letra o cifra.
finding-section-taken = Ya hay una sección con este nombre. Elige otro.
finding-section-was-used = Otra sección se llamaba así, y los enlaces antiguos aún llevan a ella. Elige otro nombre.
finding-section-too-many = No puede haber más de 20 secciones. Elimina una primero.
finding-needs-editor = Para esto tienes que formar parte de la redacción.

## Series y etiquetas

finding-series-parts = { $count ->
    [one] 1 parte
   *[other] { $count } partes
}
finding-tag = Etiqueta
finding-tag-further = Etiqueta, artículos anteriores
finding-tag-empty = Aún no hay artículos con esta etiqueta.

## Búsqueda

finding-search = Búsqueda
finding-search-button = Buscar
finding-on-this-site = En este sitio
finding-search-this-site = Buscar en este sitio
finding-words-to-look-for = Palabras que buscas
finding-words-or-phrase = Palabras o «frase»
finding-search-for = { $words }, búsqueda
finding-search-for-page = { $words }, búsqueda, página { $page }
finding-description = Artículos y comentarios de { $site }, por sus palabras.
finding-look-in = Buscar en
finding-articles = Artículos
finding-comments = Comentarios
finding-narrow = Acotar la búsqueda
finding-author = Autor o autora
finding-written-by = Escrito por
finding-whole-name = El nombre entero, como aparece sobre el comentario.
finding-year = Año
finding-any = Cualquiera
# The button after what results can be narrowed by.
finding-apply = Aplicar
finding-recent-tags = Etiquetas recientes
finding-nothing-to-find = Todavía no hay nada publicado, así que no hay nada que encontrar.

## Lo que se encontró

finding-results = { $count ->
    [one] 1 resultado para <strong><bdi>{ $words }</bdi></strong>
   *[other] { $count } resultados para <strong><bdi>{ $words }</bdi></strong>
}
finding-more-results = Más de { $count } resultados para <strong><bdi>{ $words }</bdi></strong>
finding-results-of-all = { $count ->
    [one] 1 resultado
   *[other] { $count } resultados
}
finding-more-results-of-all = Más de { $count } resultados
# The page of an author, and the one of a tag, of which the words are the name.
finding-all-by = Todo lo de <a href="{ $url }"><bdi>{ $name }</bdi></a>
finding-all-about = Todo sobre <a href="{ $url }"><bdi>{ $name }</bdi></a>
finding-cut = Eran muchas palabras. Hemos buscado las primeras.
finding-comment-on = en <a href="{ $url }">{ $title }</a>
finding-muted = Has silenciado a <bdi>{ $name }</bdi>. Mostrar lo que dice
finding-better = Resultados anteriores
finding-more = Más resultados
finding-first-page = Primera página

## Cuando no se encuentra nada

finding-nothing-found = No se ha encontrado nada para «<bdi>{ $words }</bdi>».
finding-nothing-chosen = Nada coincide con lo que has elegido.
finding-did-you-mean = ¿Querías decir <a href="{ $url }"><strong><bdi>{ $words }</bdi></strong></a>?
finding-unfiltered = Buscar sin acotar
finding-other-words = Prueba con menos palabras o con otras, o echa un vistazo <a href="{ $url }">al archivo</a>.
finding-no-word = Ahí no hay ninguna palabra que buscar. Escribe una, o parte de una.
finding-resting = La búsqueda está descansando. Inténtalo de nuevo en un momento o echa un vistazo <a href="{ $url }">al archivo</a>.

## Un artículo y lo que lo rodea

articles-reading-time = { $minutes } min de lectura
articles-comments = { $count ->
    [0] Aún no hay comentarios
    [one] 1 comentario
   *[other] { $count } comentarios
}
articles-card-comments = { $count ->
    [0] Aún no hay comentarios<span class="unseen"> en { $title }</span>
    [one] 1 comentario<span class="unseen"> en { $title }</span>
   *[other] { $count } comentarios<span class="unseen"> en { $title }</span>
}
articles-count = { $count ->
    [one] 1 artículo
   *[other] { $count } artículos
}
articles-byline = Por <a href="{ $url }" rel="author"><bdi>{ $name }</bdi></a>
articles-names-next = {", "}
articles-names-last = {" y "}
articles-updated = actualizado el <time datetime="{ $datetime }" title="{ $full }">{ $day }</time>
articles-not-published = Sin publicar
articles-series-line = Parte { $position } de { $count }: <a href="{ $url }">{ $name }</a>
articles-contents = En este artículo
articles-tags = Etiquetas
articles-about-author = Sobre quien firma
articles-as-markdown = Este texto en Markdown
articles-edit = Editar
articles-draft-banner = Borrador. Solo lo ven quienes pueden editarlo.

## Caminos dentro de una página

articles-skip-to-article = Saltar al artículo
articles-skip-to-comments = Saltar a los comentarios
articles-skip-to-content = Saltar al contenido
articles-skip-to-editor = Saltar al editor

## Para seguir leyendo

articles-read-more = Sigue leyendo
articles-series = Serie
articles-previous-part = Parte anterior
articles-next-part = Parte siguiente
articles-older-and-newer = Artículos anteriores y posteriores
articles-older = Artículo anterior
articles-newer = Artículo siguiente

## Listas

articles-latest = Últimos artículos
articles-see-latest = Ver los últimos artículos
articles-older-articles = Artículos anteriores
articles-newer-articles = Artículos más recientes
articles-further = { $name }, artículos anteriores
articles-feed = Feed

## La portada

articles-home-further = Artículos anteriores - { $site }
articles-home-empty = Aún no hay nada publicado. Aquí aparecerá el primer artículo.
articles-follow-feed = <a href="{ $url }">Sigue el feed</a> para enterarte.
articles-home-empty-writers = Aún no hay nada publicado.
articles-write-first = Escribir el primer artículo

## La página de quien escribe

articles-author = Artículos de
articles-author-further = Artículos anteriores de
articles-author-comments = Comentarios
articles-author-empty = Aún no hay artículos de <bdi>{ $name }</bdi>.

## Un artículo retirado

articles-withdrawn = Retirado
articles-withdrawn-on = Este artículo se retiró el { $day }.
articles-withdrawn-by-author = Su autor o autora retiró este artículo el { $day }.
articles-go-home = Ir a la página de inicio
articles-edit-it = Editarlo

## La vista previa

articles-preview-of = Vista previa: { $title }
articles-preview-error = Error: Vista previa: { $title }
articles-preview-banner = Vista previa. Aún no se ha guardado. <a href="{ $url }">Seguir escribiendo</a>
articles-go-on-writing = Seguir escribiendo

## Lo que no todo el mundo puede

articles-needs-writer = Para esto necesitas permiso para escribir.
articles-was-published = Este artículo ya está publicado. Pide a la redacción que lo cambie.

## Lo que un guion añade a un artículo

reading-copy = Copiar
reading-copied = Copiado
reading-not-copied = No se pudo copiar
reading-copy-link = Copiar enlace
reading-share = Compartir
reading-close = Cerrar
reading-restored = Lo que habías escrito está aquí de nuevo.
reading-discard = Descartarlo

## The form of the editor

editor-title = Título
editor-standfirst = Entradilla
editor-standfirst-hint = Una o dos frases bajo el título, que también aparecen en las listas. Como máximo, 500 caracteres.
editor-text = Texto
# Stands in the empty field for the text.
editor-text-placeholder = Escribe…

## How to write

# In the messages that end in “-how”, what stands between backquotes, stars and brackets are marks of Markdown.
editor-help = Cómo se escriben títulos, enlaces, imágenes y bloques
editor-help-heading = Título de apartado
editor-help-heading-how = <code>## Un título</code> y <code>### otro más pequeño</code>
editor-help-emphasis = Énfasis
editor-help-emphasis-how = <code>*cursiva*</code>, <code>**negrita**</code>, <code>`código`</code>
editor-help-link = Enlace
# The words of a link, in an example.
editor-help-link-words = las palabras
editor-help-picture = Imagen
# Stands for the description of a picture, in an example.
editor-help-picture-shows = qué muestra
# Stands for the caption of a picture, in an example.
editor-help-picture-caption = El pie de foto
editor-help-film = Vídeo o grabación
editor-help-film-how = su dirección, o un enlace a ella, sola en un párrafo: YouTube, Vimeo, Dailymotion, Internet Archive, Spotify
editor-help-list = Lista
editor-help-list-how = <code>- uno</code> en cada línea, o <code>1. primero</code>
editor-help-quotation = Cita
# The words of a quotation, in an example.
editor-help-quotation-words = Sus palabras
editor-help-table = Tabla
# A table in Markdown: keep the strokes, and the columns one below the other.
editor-help-table-example =
    | Barco  | Sale  |
    |--------|-------|
    | Último | 23:09 |
editor-help-footnote = Nota al pie
editor-help-footnote-how = <code>palabras[^1]</code> y, más abajo, <code>[^1]: la nota</code>
editor-help-code = Código
editor-help-aside = Un recuadro
editor-help-aside-title = ¿Lo sabías?
editor-help-aside-text = La travesía dura diecinueve minutos.
editor-help-faq = Preguntas y respuestas
editor-help-faq-question = ¿Espera el barco de la mañana?
editor-help-faq-answer = No, solo el último.
editor-help-question = Una pregunta para quienes leen
editor-help-question-text = ¿Prefieres llegar a tiempo o en compañía?
editor-help-subscribe = La línea del boletín
editor-help-subscribe-text = Artículos nuevos, unas dos veces al mes.

## Settings of an article

editor-settings = Ajustes
# The last part of an article’s web address.
editor-address = Dirección
editor-address-hint = La parte que sigue al nombre del sitio, como <code>el-ultimo-barco</code>. Si la dejas vacía, se forma a partir del título. Las direcciones antiguas siguen funcionando.
editor-tags = Etiquetas
editor-tags-hint = Separadas por comas. La primera aparece sobre el título.
editor-section = Sección
# No section.
editor-section-none = Ninguna
editor-section-hint = Aparece sobre el título, en lugar de la primera etiqueta.
# One series.
editor-series = Serie
editor-series-hint = Artículos que se leen en orden. Un nombre nuevo abre una serie nueva.
# Which part of a series it is, as a number.
editor-part = Parte
editor-part-hint = Si la dejas vacía, el artículo va al final.
editor-prompt = Pregunta para los comentarios
editor-prompt-hint = Una pregunta a quienes te leen, sobre el formulario de comentarios.
editor-comments-open = Los comentarios están abiertos
editor-premoderated = Una persona lee cada comentario antes de que aparezca
editor-page = Es una página fija (como «Acerca de»): sin fecha, fuera de las listas, en el menú del sitio

## How it is found

editor-found = Buscadores y enlaces compartidos
editor-result = Cómo se ve un resultado de búsqueda
# Stands where the title will stand.
editor-result-title = El título
# Stands where the description will stand.
editor-result-text = La entradilla o el comienzo del texto
editor-result-hint = Así se ve un resultado de búsqueda con lo último que guardaste o viste en la vista previa.
editor-search-title = Título en los resultados de búsqueda
editor-search-title-hint = Como máximo, 70 caracteres. Si lo dejas vacío, es el título.
editor-search-description = Descripción en los resultados de búsqueda
editor-search-description-hint = Como máximo, 200 caracteres. Si la dejas vacía, es la entradilla o el comienzo del texto.
# Followed by a web address.
editor-canonical = Publicado primero en
editor-canonical-hint = La dirección completa, si el texto apareció antes en otro sitio: los buscadores mostrarán entonces aquella página.
editor-hidden = Pedir a los buscadores que no lo muestren

## Buttons of the editor

editor-update = Actualizar
editor-preview = Vista previa
# Makes a published article a draft again.
editor-unpublish = Volver a borrador
editor-save = Guardar
editor-save-draft = Guardar borrador
editor-publish = Publicar
editor-publish-again = Volver a publicar
# Takes a published article away for good; asks first.
editor-withdraw = Retirar…

## The page of the editor

# The title of a page whose form has faults.
editor-failed = Error: { $title }
editor-heading-edit = Editar: { $title }
editor-heading-new-page = Página nueva
editor-heading-new-article = Artículo nuevo
editor-unsaved = Aún sin guardar.
editor-draft-saved = Borrador. Guardado el { $when }.
editor-published-saved = Publicado. Guardado el { $when }.
editor-withdrawn-saved = Retirado. Guardado el { $when }.
# A link to the article as readers see it.
editor-view = Ver

## What was done

editor-saved = Guardado.
editor-published = Publicado.
editor-unpublished = Guardado como borrador. Ya no está a la vista del público.
editor-view-it = Verlo
editor-withdrawn = Retirado. A partir de ahora, su dirección lo indica.

## Withdrawing

editor-withdraw-title = Retirar { $title }
editor-withdraw-heading = ¿Retirar «{ $title }»?
editor-withdraw-readers = Quien siga un enlace hasta él leerá que su autor o autora lo ha retirado.
editor-withdraw-comments = { $count ->
    [one] Su comentario deja de mostrarse.
   *[other] Sus { $count } comentarios dejan de mostrarse.
}
editor-withdraw-stays = El texto se queda aquí, en el escritorio, y puedes volver a publicarlo.
editor-withdraw-it = Retirar el artículo
# Leaves the article where it is.
editor-withdraw-keep = Dejarlo como está

## What is wrong

editor-fault-no-title = Ponle un título. Podrás cambiarlo más tarde.
editor-fault-too-long = Es demasiado largo. El máximo son { $limit } caracteres.
editor-fault-direction = Hay aquí caracteres ocultos que cambian la dirección del texto. Vuelve a escribirlo.
editor-fault-address-letters = Una dirección tiene hasta 80 letras minúsculas a–z, cifras y guiones sueltos, como el-ultimo-barco.
editor-fault-address-reserved = En esta dirección hay ya una página del sitio. Elige otra.
editor-fault-tags-many = El máximo son { $limit } etiquetas.
editor-fault-tag-letters = Cada etiqueta necesita una letra o una cifra.
editor-fault-section = Esa sección no existe. Elige otra.
editor-fault-series-letters = El nombre de una serie necesita una letra o una cifra.
editor-fault-whole-address = Tiene que ser la dirección completa de una página, como https://example.org/el-ultimo-barco.
editor-fault-broken-escape = En una dirección, a cada % tienen que seguirle dos cifras o letras de la a a la f (el propio % se escribe %25).
editor-fault-part = Una parte es un número del 1 al 9999, como 3.
editor-fault-text-long = Este texto es demasiado largo. El máximo son { $limit } KiB.
editor-address-taken = En esta dirección hay ya otro artículo. Elige otra.
editor-address-was-used = Es una dirección antigua de otro artículo y todavía lleva a él. Elige otra.
editor-section-gone = Entretanto, se ha eliminado esta sección. Elige otra.
editor-stale = Entretanto, alguien ha guardado una versión más reciente.
editor-may-not-publish = Para publicar hay que tener el rol «Autoría» o formar parte de la redacción. La redacción puede publicar tu borrador.
editor-never-published = Solo se puede retirar lo que se ha publicado.
editor-changed-meanwhile = Entretanto, alguien ha cambiado este artículo. Ábrelo de nuevo, míralo y decide entonces.

## Two versions of an article

editor-conflict-title = Error: se ha guardado una versión más reciente
editor-conflict-heading = Dos versiones
# $when is a day and a time.
editor-conflict-own = Guardaste una versión más reciente en otra ventana el { $when }.
editor-conflict-other = { $name } guardó una versión más reciente el { $when }.
editor-conflict-not-lost = No se ha perdido nada tuyo: está abajo y aún no se ha guardado.
# What the two versions are called.
editor-conflict-this-window = En esta ventana
editor-conflict-other-window = En la otra ventana
editor-conflict-yours = La tuya
editor-conflict-theirs = De { $name }
# Explain how words are marked that stand in one of the versions only.
editor-conflict-this-window-only = Solo en esta ventana
editor-conflict-other-window-only = Solo en la otra ventana
editor-conflict-yours-only = Solo en la tuya
editor-conflict-theirs-only = Solo en la de { $name }
# Buttons.
editor-conflict-keep-this = Quedarse con esta (sobrescribe la otra)
editor-conflict-keep-mine = Quedarse con la mía (sobrescribe la otra)
editor-conflict-keep-other = Quedarse con la otra
editor-conflict-keep-theirs = Quedarse con la otra
editor-conflict-differs = Qué cambia en el texto
# Read aloud before the words that stand in one of the versions only; the bracket is closed behind them.
editor-conflict-said-yours = {"[la tuya: "}
editor-conflict-said-theirs = {"[la otra: "}
# Whether an article takes comments: one of the two.
editor-comments = Comentarios
editor-comments-are-open = Abiertos
editor-comments-are-closed = Cerrados
editor-comments-read-first = Los comentarios se leen antes
editor-found-by-search = Visible en buscadores
# Whether it is an article or a static page.
editor-kind = Tipo
editor-kind-article = Artículo
editor-kind-page = Página fija
editor-yes = Sí
editor-no = No

## The desk

desk-title = Escritorio
desk-new-article = Artículo nuevo
desk-new-page = Página nueva
# Over what the owner of a new site does next.
desk-next = Próximos pasos
desk-next-article = Escribe el primer artículo
desk-next-site = Ponle nombre al sitio y elige su color
desk-next-comments = Decide cómo se reciben los comentarios
desk-to-review = { $count ->
    [one] { $count } comentario por revisar
   *[other] { $count } comentarios por revisar
}
desk-caught-up = Todo al día. No hay nada en espera.
# The comment that has waited longest; $when is “3 hours ago”, or a day.
desk-oldest = El más antiguo: { $when }.
desk-drafts = Tus borradores
desk-drafts-none = No hay borradores. <a href="{ $url }">Empieza uno</a>.
# An article without a title.
desk-untitled = Sin título
# $when is “3 hours ago”, or a day.
desk-draft-changed = último cambio: <time datetime="{ $datetime }" title="{ $full }">{ $when }</time>
desk-recent = Publicado recientemente
desk-recent-none = Aún no hay nada publicado. Aquí aparecerá lo que cualquiera puede leer.
desk-comments = { $count ->
    [one] { $count } comentario
   *[other] { $count } comentarios
}

## The list of articles at the desk

desk-articles = Artículos
desk-articles-by-state = Artículos por estado
# The states by which articles are listed: plural, but for the first.
desk-tab-all = Todos
desk-tab-drafts = Borradores
desk-tab-published = Publicados
desk-tab-withdrawn = Retirados
desk-newer = Artículos más recientes
desk-older = Artículos anteriores
desk-none = Aún no hay nada escrito. Lo que empieces se guarda aquí, y nadie más lo lee hasta que lo publiques.
desk-none-draft = No hay borradores. Lo que empieces se guarda aquí hasta que lo publiques.
desk-none-withdrawn = No se ha retirado nada. Lo que retires aparecerá aquí y podrá volver a publicarse.
desk-write = Escribir un artículo
desk-articles-caption = Artículos, primero los últimos modificados
# The heads of the columns.
desk-column-title = Título
desk-column-author = Autoría
desk-column-tag = Etiqueta
desk-column-state = Estado
desk-column-changed = Modificado
desk-column-comments = Comentarios
# The state of one article.
desk-draft = Borrador
desk-published = Publicado
desk-withdrawn = Retirado
# A link to an article as readers see it; its title is read aloud only.
desk-view = Ver<span class="unseen"> { $title }</span>
# The word is shown where there is no room for columns.
desk-comment-cell = { $count ->
    [one] { $count }<span class="narrow"> comentario</span>
   *[other] { $count }<span class="narrow"> comentarios</span>
}

## Sections and series at the desk

desk-sections = Secciones
desk-sections-none = Aún no hay secciones. Una sección es una parte estable del sitio, como Cocina o El tiempo; las cinco primeras están en el menú.
desk-section-articles = { $count ->
    [one] { $count } artículo
   *[other] { $count } artículos
}
desk-section-articles-premoderated = { $count ->
    [one] { $count } artículo. Cada comentario se lee antes
   *[other] { $count } artículos. Cada comentario se lee antes
}
# Buttons; the name of the section or series is read aloud only.
desk-section-up = Subir<span class="unseen">: { $name }</span>
desk-section-down = Bajar<span class="unseen">: { $name }</span>
desk-change = Cambiar<span class="unseen">: { $name }</span>
desk-delete = Eliminar…<span class="unseen"> { $name }</span>
desk-section-new = Sección nueva
desk-section-make = Crear la sección
desk-section-title = { $name }, sección
desk-section-heading = Sección { $name }
# The name of a section or series.
desk-name = Nombre
desk-section-name-hint = Una o dos palabras, hasta 40 caracteres. A partir del nombre se forma la dirección; una dirección antigua lleva a la nueva.
desk-description = Descripción
desk-section-description-hint = Una frase sobre ella, que aparece encima de sus artículos. Como máximo, 500 caracteres.
desk-section-premoderated = Una persona lee aquí cada comentario antes de que aparezca
desk-save = Guardar
desk-back = Volver
desk-section-delete-title = Eliminar { $name }
desk-section-delete-heading = ¿Eliminar la sección «{ $name }»?
desk-section-delete-articles = { $count ->
    [0] No contiene ningún artículo.
    [one] { $count } artículo quedará sin sección; no se pierde nada de él, y su dirección se mantiene.
   *[other] { $count } artículos quedarán sin sección; no se pierde nada de ellos, y sus direcciones se mantienen.
}
desk-section-delete-address = La dirección de la sección dejará de llevar a ninguna parte.
desk-section-delete-it = Eliminar la sección
# Leaves the section where it is.
desk-section-delete-keep = Conservarla
desk-section-made = La sección está creada.
# Said of what a form holds about a section or a series.
desk-saved = Guardado.
# Said of a section.
desk-section-moved = Cambiada de sitio.
desk-section-moves = Una sección sube o baja.
desk-section-deleted = Eliminada. Sus artículos quedan sin sección.
# Several series.
desk-all-series = Series
desk-series-none = Aún no hay series. Pon nombre a una en los ajustes de un artículo, y el artículo será su primera parte.
desk-series-see-articles = Ver los artículos
# One series.
desk-series = Serie
desk-series-address-stays = Su dirección sigue siendo <code>{ $url }</code>.
desk-series-description-hint = Una frase sobre ella, que aparece encima de sus partes. Como máximo, 500 caracteres.
desk-series-needs-name = Una serie necesita un nombre con una letra o una cifra.

## The language of an article

editor-language = Idioma
# The first choice: whatever language the site speaks.
editor-language-site = Como el sitio ({ $name })
editor-language-hint = En el que están escritos el título y el texto. Los lectores de pantalla y los traductores se guían por él; los comentarios siguen en el idioma del sitio.
editor-fault-language = Eso no es la etiqueta de un idioma, como «pt-BR». Elige uno de la lista.

## Tiempo

month-1 = enero
month-2 = febrero
month-3 = marzo
month-4 = abril
month-5 = mayo
month-6 = junio
month-7 = julio
month-8 = agosto
month-9 = septiembre
month-10 = octubre
month-11 = noviembre
month-12 = diciembre

just-now = ahora mismo
minutes-ago = { $count ->
    [one] hace { $count } minuto
   *[other] hace { $count } minutos
}
hours-ago = { $count ->
    [one] hace { $count } hora
   *[other] hace { $count } horas
}
days-ago = { $count ->
    [one] hace { $count } día
   *[other] hace { $count } días
}

## El marco de cada página

layout-skip = Saltar al contenido
layout-home-page = Página de inicio
layout-home = Inicio
layout-articles = Artículos
layout-sections = Secciones
layout-site = Sitio
layout-search = Buscar
layout-desk = Escritorio
layout-moderation = Moderación
layout-to-review = <span class="count">{ $count }<span class="unseen"> por revisar</span></span>
layout-your-account = <span class="unseen">Tu cuenta, </span><bdi>{ $name }</bdi>
layout-sign-out = Cerrar sesión
layout-sign-in = Iniciar sesión
layout-sign-up = Registrarse
layout-from-moderators = Del equipo de moderación
layout-something-new = El equipo de moderación tiene novedades para ti
layout-footer = Pie de página
layout-in-numbers = La moderación en cifras
layout-archive = Archivo
layout-feed = Feed
layout-colours = Colores
layout-scheme-auto = Automático
layout-scheme-light = Claro
layout-scheme-dark = Oscuro
layout-powered = Funciona con Byline

## La navegación del escritorio

layout-new-article = Artículo nuevo
layout-appeals = Recursos
layout-to-answer = <span class="count">{ $count }<span class="unseen"> por responder</span></span>
layout-people = Personas
layout-comment-rules = Reglas para los comentarios
layout-your-site = Tu sitio

## Listas y mensajes

layout-pages = Páginas
layout-first-page = Primera página
layout-last-page = Última página
layout-nothing-further = No hay nada más en esta lista.
layout-reply = Responder
layout-undo = Deshacer

## Formularios

layout-attention = { $count ->
    [one] Hay algo que revisar
   *[other] Hay { $count } cosas que revisar
}
layout-of-field = { $field }: { $message }
layout-field-error = <span class="unseen">Error: </span>{ $message }

## Lo que una página dice de sí misma a los buscadores

kit-articles-tagged = Artículos sobre «{ $name }» en { $site }.
kit-articles-by = Artículos de { $name } en { $site }.
kit-articles-in-section = Artículos de la sección «{ $name }» en { $site }.
kit-articles-in-series = Artículos de la serie «{ $name }» en { $site }.
kit-articles-of-year = Artículos de { $name } en { $site }.
kit-articles-of-month = Artículos de { $name } en { $site }.

## En qué orden se leen los hilos

kit-sorting-oldest = Más antiguos
kit-sorting-newest = Más recientes
kit-sorting-best = Mejores

## Páginas para programas

feed-by = Por { $author }, { $day }.
feed-by-updated = Por { $author }, { $day }, actualizado el { $updated }.
feed-articles = Artículos
feed-pages = Páginas
feed-which-address = Indica de qué dirección se trata: ?url=…
feed-formats = Este sitio responde en los formatos json y xml.
kit-no-picture = Esa imagen no existe.

## Páginas que dicen qué ha fallado

error-to-home-page = Ir a la página de inicio
error-unknown = No ha funcionado
error-unknown-why = No hemos entendido la petición.
error-forbidden = Aquí no puedes hacer esto
error-barred = De momento solo puedes leer
error-see-why = Ver por qué
error-conflict = Alguien se ha adelantado
error-duplicate-why = Lo mismo se guardó hace un momento. Vuelve atrás, recarga la página y compruébalo.
error-impossible = Eso no se puede hacer aquí
error-unreadable = No podemos leer eso
error-misdirected = Este formulario es de otro sitio
error-misdirected-why = Se ha enviado a una dirección que no es de este sitio. Abre la página aquí e inténtalo de nuevo.
error-signed-out = Tu sesión está cerrada
error-signed-out-why = Tu texto sigue aquí abajo. Inicia sesión en otra pestaña, vuelve y envíalo de nuevo.
error-too-many = Eso ha sido mucho de golpe
error-too-many-why = Vas muy rápido. Espera un poco; tu texto no se pierde.
error-too-large = Es demasiado largo
error-too-large-why = Aquí un formulario puede tener hasta { $size } kB. Vuelve atrás: tu navegador aún conserva tu texto. Acórtalo y envíalo de nuevo.
error-too-slow = Ha tardado demasiado
error-too-slow-why = El formulario no ha llegado a tiempo, así que no se ha hecho nada. Vuelve atrás y envíalo de nuevo.
error-busy = Volvemos enseguida
error-busy-why = El sitio está muy ocupado ahora mismo y no se ha cambiado nada.
error-search-rests = La búsqueda está descansando. Echa un vistazo al archivo o busca de nuevo en un momento.
error-updating = Volvemos en unos minutos
error-updating-why = Estamos actualizando. No se pierde nada; esta página volverá a estar aquí.
error-not-found = No encontramos esa página
error-not-found-why = Puede que se haya movido o que haya una errata en la dirección.
error-gone-why = Se retiró el artículo al que pertenece.
error-method-why = Esta dirección no admite este tipo de peticiones. Abre la página y usa sus botones.
error-ours = Algo ha fallado por nuestra parte
error-ours-why = El fallo ha quedado registrado con la referencia de abajo. Inténtalo de nuevo en un minuto.
error-retry-minutes = { $count ->
    [one] Inténtalo de nuevo en 1 minuto.
   *[other] Inténtalo de nuevo en { $count } minutos.
}
error-retry-seconds = { $count ->
    [one] Inténtalo de nuevo en 1 segundo.
   *[other] Inténtalo de nuevo en { $count } segundos.
}
error-logged = El fallo ha quedado registrado como <code>{ $reference }</code>.
error-your-text = Tu texto
error-send-again = Enviar de nuevo
error-near = Páginas parecidas
error-did-you-mean = { $count ->
    [one] ¿Buscabas esta?
   *[other] ¿Buscabas alguna de estas?
}

## Peticiones que se rechazan

error-need-staff = Para esto necesitas permiso para escribir o moderar en este sitio.
error-need-writer = Para esto necesitas permiso para escribir en este sitio.
error-need-editor = Para esto tienes que formar parte de la redacción.
error-need-picker = Para esto tienes que formar parte de la redacción o del equipo de moderación.
error-need-moderator = Para esto tienes que formar parte del equipo de moderación.
error-need-admin = Para esto tienes que formar parte de la administración.
error-forged = Este formulario no se ha enviado desde una página de este sitio, así que no se ha hecho nada. Abre la página aquí y envíalo de nuevo. Si ya lo has hecho así, tu navegador oculta de dónde vienen los formularios: permítele enviar la cabecera «Origin».
error-only-forms = Esta página solo admite formularios, nada más.
error-broke-off = La petición se ha interrumpido.
error-form-not-text = El formulario contiene bytes que no son texto (UTF-8).
error-form-fields = El formulario no tiene los campos que pide esta página.
error-scheme = Puede ser auto, light o dark.

## Textos de artículos y comentarios

markdown-too-long = Este texto es demasiado largo. Puede tener { $size } KiB como máximo.
markdown-too-many-characters = Este texto es demasiado largo. Puede tener { $limit } caracteres como máximo.
markdown-too-many-lines = Este texto tiene demasiadas líneas. Puede tener { $limit } como máximo.
markdown-too-complex = Este texto tiene demasiado formato. Simplifícalo, por favor.
markdown-not-text = La línea { $line } contiene un carácter que no se puede mostrar ({ $code }). Quítalo, por favor.
markdown-code = Código
markdown-table = Tabla
markdown-table-of = Tabla: { $columns }
markdown-done = Hecho
markdown-to-do = Pendiente
markdown-remote-picture = Imagen en otro sitio
markdown-follow-feed = Seguir el feed
markdown-questions = Preguntas y respuestas
markdown-answer = Responder en los comentarios
markdown-back-to-reference = Volver a la referencia { $number }

## El color de un sitio

colour-too-light = Este { $colour } es demasiado claro para leerse sobre blanco. Recomendamos { $nearest }.
colour-white = blanco
colour-grey = gris
colour-pink = rosa
colour-red = rojo
colour-orange = naranja
colour-yellow = amarillo
colour-green = verde
colour-turquoise = turquesa
colour-blue = azul
colour-purple = morado

## Films

# Under a film that lies elsewhere; $provider is like YouTube.
markdown-embed-asks = No se carga nada de { $provider } hasta que pulses reproducir.

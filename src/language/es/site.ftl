## The page

site-title = Tu sitio
# The title of a page whose form has faults.
site-failed = Error: { $title }
site-meanwhile = Cambiado en otra ventana
site-meanwhile-how = Alguien ha guardado esto después de que abrieras la página. Lo que escribiste está en el formulario de abajo y aún no se ha guardado. Guarda de nuevo para reemplazar lo que hay ahora, o <a href="{ $url }">deja lo que hay ahora</a>.

## The name

# Over the name of the site and a line about it.
site-group-name = Sitio
site-name = Nombre
site-name-hint = En lo alto de cada página, en los feeds y en la pestaña del navegador. Como máximo, 80 caracteres.
site-line = Una línea sobre él
site-line-hint = Grande en la página de inicio; pequeña donde te muestran buscadores y feeds. Déjala vacía para no decir nada. Como máximo, 200 caracteres.
site-powered = Mostrar «Funciona con Byline» al pie de cada página
site-powered-on = Otra persona de la administración acaba de activarlo. Guarda de nuevo para reemplazarlo.
site-powered-off = Otra persona de la administración acaba de desactivarlo. Guarda de nuevo para reemplazarlo.
site-name-save = Guardar
site-name-saved = Guardado. Todas las páginas lo muestran.
site-line-characters = La línea contiene caracteres que no se pueden mostrar.
site-line-long = La línea tiene como máximo 200 caracteres.

## The time zone

site-zone = Zona horaria
site-zone-label = Zona horaria del sitio
site-zone-hint = Por ella se rigen todas las fechas y horas, también en el archivo y en la búsqueda. Elige una o escribe su nombre, por ejemplo Europe/Berlin.
site-zone-save = Guardar la zona horaria
# $zone is like Europe/Berlin.
site-zone-saved = Guardado. Todas las fechas y horas son ahora las de { $zone }.
site-zone-unknown = No conocemos esa zona horaria. Elige una de la lista o escribe su nombre, como Europe/Berlin.

## The colour

site-appearance = Aspecto
site-colour = Color
site-colour-hint = Lo llevan los enlaces, los botones y las marcas pequeñas. Elige uno o escríbelo como #9b2d1f. En las páginas oscuras se muestra más claro, para que se lea igual de bien.
# A button; $colour is like #9b2d1f.
site-colour-use = Usar { $colour }
site-colour-pick = Elegir un color
site-colour-looks = Se ve así.
site-colour-would-look = Se vería así. Aún no está guardado.
site-colour-nearest-would-look = { $colour } se vería así. Aún no está guardado.
# An example of how the colour looks. At most 30 letters fit.
site-sample-line = Una línea con <tspan fill="{ $colour }" text-decoration="underline">un enlace</tspan>
# On a button, as an example. At most 11 letters fit.
site-sample-button = Publicar
# On something that is chosen, as an example. At most 11 letters fit.
site-sample-selected = Elegido
# $contrast and $least are numbers with one decimal.
site-swatch = { $paper ->
    [dark] En páginas oscuras: <code>{ $colour }</code>. Donde peor se leen, las palabras en este color tienen un contraste de { $contrast }; un texto necesita { $least }.
   *[light] En páginas claras: <code>{ $colour }</code>. Donde peor se leen, las palabras en este color tienen un contraste de { $contrast }; un texto necesita { $least }.
}
# A number with one decimal: 4.5.
site-decimal = { $whole },{ $tenth }
site-colour-save = Guardar el color
site-colour-try = Ver cómo queda
site-colour-ours = Volver al color de Byline
site-colour-saved = Guardado. Todas las páginas tienen el nuevo color.
site-colour-unread = No podemos leer eso como un color. Escríbelo como #9b2d1f o elige uno.

## Which programs are welcome

site-machines = Buscadores e IA
site-machines-hint = Los buscadores siempre encuentran lo que has publicado. Si también pueden leerlo los rastreadores de IA, que leen para modelos de lenguaje, lo decides tú, en <a href="{ $url }">robots.txt</a>: los honrados hacen lo que allí se dice.
site-machines-welcome = Los rastreadores de IA son bienvenidos
site-machines-save = Guardar la elección
site-machines-saved = Guardado. Los rastreadores de IA encuentran tu elección en robots.txt desde ahora.
site-machines-welcomed = Otra persona de la administración acaba de darles la bienvenida. Guarda de nuevo para reemplazarlo.
site-machines-sent-away = Otra persona de la administración acaba de pedirles que no vengan. Guarda de nuevo para reemplazarlo.

## What somebody else saved meanwhile

site-emptied = Otra persona de la administración acaba de vaciarlo. Guarda de nuevo para reemplazarlo.
site-set = Otra persona de la administración acaba de poner aquí «{ $theirs }». Guarda de nuevo para reemplazarlo.

## El idioma

site-language = Idioma
site-language-label = Todo lo que el sitio dice por sí mismo
site-language-hint = Botones, fechas, mensajes, feeds: para todo el mundo, también para ti. Lo que tú y otras personas habéis escrito queda como está.
# A box to tick; $language is what those call it who speak it.
site-language-keeps = Marcar todos los artículos anteriores como escritos en { $language }, salvo los que ya indican un idioma
site-language-save = Guardar el idioma
site-language-saved = Guardado. Idioma del sitio: { $language }.
site-language-unknown = Elige uno de los idiomas de la lista.

## Lo que le falta al nombre

site-title-unreadable = El nombre contiene caracteres que no se pueden mostrar.
site-title-missing = Dale un nombre a tu sitio.
site-title-too-long = El nombre de un sitio tiene como máximo 80 caracteres.

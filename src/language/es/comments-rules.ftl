## The rules for comments: the form on the desk

rules-title = Reglas para los comentarios
rules-title-error = Error: Reglas para los comentarios
rules-saved = Guardado. Las reglas se aplican desde ahora.
rules-save = Guardar

rules-first-heading = Qué se lee antes
rules-premoderated = Una persona lee cada comentario antes de que aparezca
rules-first-held = Leer antes los primeros comentarios de quien acaba de llegar
rules-first-held-hint = Cuántos deben publicarse antes de que los siguientes aparezcan al momento. Con 0, los de todo el mundo aparecen al momento.
rules-held-history = Retener tras muchos comentarios rechazados, en %
rules-held-history-hint = Cuando se ha rechazado esta parte de los comentarios de una persona en la última semana, el siguiente espera. Con 0 se desactiva.

rules-open-heading = Cuándo se puede comentar
rules-close-after = Cerrar los comentarios de un artículo al cabo de estos días
rules-close-after-hint = Con 0 siguen abiertos.
rules-hours = Horario atendido
rules-hours-hint = Solo se aceptan comentarios mientras hay alguien para leerlos. Déjalo todo vacío para aceptarlos a cualquier hora.
# Days of the week, short, beside boxes to tick.
rules-day-mon = Lun
rules-day-tue = Mar
rules-day-wed = Mié
rules-day-thu = Jue
rules-day-fri = Vie
rules-day-sat = Sáb
rules-day-sun = Dom
# A time of day at which the hours begin.
rules-from = Desde
# A time of day at which the hours end.
rules-to = Hasta
rules-zone = Zona horaria
rules-zone-hint = Por ejemplo, Europe/Berlin.

rules-held-heading = Qué se retiene
rules-holds-repeats = Retener lo que ya se ha dicho: dos veces por la misma persona, o por tres personas en un día
rules-held-links = Retener a partir de este número de enlaces
rules-held-links-hint = Con 0 se desactiva.
rules-held-links-of-trusted = Lo mismo para las personas de confianza
rules-held-links-of-trusted-hint = Es de confianza quien tiene diez comentarios publicados a lo largo de dos semanas y ninguno retirado desde hace un mes.
rules-held-spam = Retener a partir de esta puntuación de spam, en %
rules-held-spam-hint = La puntuación aprende de lo que marcas como spam y cuenta en cuanto ha visto 50 comentarios de cada tipo. Con 0 se desactiva.
rules-spam-from = Considerarlo spam a partir de esta puntuación, en %
rules-spam-from-hint = Con 0 se desactiva.
rules-least-seconds = Rechazar un formulario que vuelve antes de estos segundos
rules-least-seconds-hint = Nadie escribe tan deprisa. Con 0 se desactiva.

rules-lists-heading = Palabras y sitios
# HTML.
rules-lists-hint = Una entrada en cada línea: una palabra, varias palabras o un sitio como <code>example.org</code> con todo lo que cuelga de él. Se buscan palabras enteras, con cualquier grafía que se vea igual: «press» no se encuentra en «WordPress». Con una tilde es otra palabra, como «año» no es «ano»: si alguien escribe «casíno», añádelo también a la lista.
# The name of a list of words.
rules-banned = No deseado
rules-banned-hint = Un comentario que contiene algo de esto se rechaza, sea de quien sea; quien lo escribió ve qué es.
# The name of a list of words.
rules-suspect = Por revisar
rules-suspect-hint = Un comentario que contiene algo de esto aparece y se te notifica como denuncia.
rules-holds-suspect = Mejor retenerlo hasta que lo hayas mirado

rules-outside-heading = Comprobación externa
rules-outside-hint = «Consultar la comprobación externa», más abajo, le envía la frase que pruebas, o una nuestra, y te dice qué ha respondido. No se crea ningún comentario ni se guarda nada.
rules-outside-ask = Consultar la comprobación externa
rules-outside-nobody = No se consulta a nadie de fuera de este sitio sobre los comentarios. Quien administra el servidor puede indicar un servicio para ello.
# $place is an address; $unanswered is “held”, or something else.
rules-outside-asked = Antes de que aparezca un comentario de alguien que no es de confianza, se consulta a un servicio en { $place }. Se le comunican el texto, el artículo, el nombre de quien escribe y si acaba de llegar. Las reglas de esta página se aplican igualmente, diga lo que diga. Si no responde en dos segundos, el comentario { $unanswered ->
    [held] queda en espera de revisión
   *[taken] se trata como si no se hubiera consultado a nadie
}. Así lo ha fijado quien administra el servidor.

rules-try-heading = Haz la prueba
rules-try = Probar
rules-try-hint = Mira qué habrían hecho estas reglas con los últimos 1000 comentarios. Se prueban las palabras y los sitios, los enlaces y la puntuación de spam según lo que ha aprendido hasta ahora; solo cuenta como persona de confianza quien trabaja aquí. No influyen el horario, los primeros comentarios ni los rechazados, las repeticiones ni si una persona lee antes. No se guarda nada.
rules-sentence = Y con una frase
rules-sentence-hint = Como si la acabara de escribir alguien con un comentario publicado, a una hora en la que se puede comentar.

## What is wrong with the form

rules-number = Indica un número entero de { $least } a { $most }.
rules-too-many-entries = Una lista tiene como máximo { $most } entradas.
# After up to five messages about lines of a list.
rules-more-faults = { $count ->
    [one] Lo mismo ocurre en { $count } línea más.
   *[other] Lo mismo ocurre en { $count } líneas más.
}

## Other rules were saved meanwhile

rules-meanwhile-heading = Entretanto, se han guardado otras reglas
# HTML.
rules-meanwhile = Alguien guardó las reglas después de que abrieras esta página. No se pierde nada de lo tuyo: está en el formulario de abajo y aún no se ha guardado. Guarda otra vez para sustituir lo que rige ahora, o <a href="{ $url }">conserva lo que rige ahora</a>.
rules-stands = Lo que rige ahora
rules-stands-now = Rige ahora: { $value }
rules-yours = Lo tuyo: { $value }
rules-yes = Sí
rules-no = No
rules-any-hour = A cualquier hora
rules-premoderated-short = Una persona lee cada comentario
rules-holds-repeats-short = Retener lo que ya se ha dicho
rules-holds-suspect-short = Retener lo que está por revisar

## What the rules would do

rules-tried-heading = Qué harían estas reglas
rules-tried-sentence = Tu frase: { $said }
rules-tried-unsaved = Aún no se ha guardado nada.
rules-tried-none = Todavía no hay comentarios con los que probarlo.
rules-tried-latest = De los últimos { $count } comentarios, estas reglas habrían rechazado { $rejected }, considerado spam { $spam }, retenido { $held } y denunciado { $flagged }.
rules-tried-cut = { $count ->
    [one] Del último comentario, estas reglas habrían rechazado { $rejected }, considerado spam { $spam }, retenido { $held } y denunciado { $flagged }; no se han podido mirar más en un segundo.
   *[other] De los últimos { $count } comentarios, estas reglas habrían rechazado { $rejected }, considerado spam { $spam }, retenido { $held } y denunciado { $flagged }; no se han podido mirar más en un segundo.
}
rules-tried-all = { $count ->
    [one] Del único comentario que hay, estas reglas habrían rechazado { $rejected }, considerado spam { $spam }, retenido { $held } y denunciado { $flagged }.
   *[other] De los { $count } comentarios que hay, estas reglas habrían rechazado { $rejected }, considerado spam { $spam }, retenido { $held } y denunciado { $flagged }.
}
# Headings over comments that would have met the same fate.
rules-tried-rejected = Rechazados ({ $count })
rules-tried-spam = Considerados spam ({ $count })
rules-tried-held = Retenidos ({ $count })
rules-tried-flagged = Publicados y denunciados ({ $count })
# After the first 50 comments of a list.
rules-tried-more = Y { $count } más.
# Where one comment stands.
rules-is-spam = Marcado como spam
rules-is-held = En espera de revisión
rules-is-published = Publicado
rules-is-refused = Ya rechazado
# What would become of the sentence that is tried.
rules-would-appear = Aparecería al momento.
rules-would-be-flagged = Aparecería al momento y se denunciaría al equipo de moderación.
rules-would-be-held = Quedaría en espera de revisión.
rules-would-be-spam = Se tomaría por spam.
rules-would-be-rejected = Se rechazaría.
rules-would-be-refused = No se aceptaría.

## What the outside check says when it is tried. “It” is a service on the Internet

rules-heard-heading = Qué dice la comprobación externa
rules-heard-nobody = No se consulta a nadie de fuera de este sitio, así que no había nada que probar.
rules-heard-often = { $count ->
    [one] Se ha consultado muchas veces hace un momento. Vuelve a consultar dentro de { $count } segundo.
   *[other] Se ha consultado muchas veces hace un momento. Vuelve a consultar dentro de { $count } segundos.
}
# $word is a word of a protocol: none, publish, hold, spam, reject.
rules-heard = Ha respondido «{ $word }» en { $ms } ms.
rules-heard-why = Ha respondido «{ $word }» en { $ms } ms, con este motivo: «{ $why }».
# After what it answered: what would become of a comment.
rules-heard-none = Nada hablaría a favor ni en contra del comentario.
rules-heard-publish = El comentario aparecería, salvo que una regla de aquí lo retenga.
rules-heard-hold = El comentario quedaría en espera de revisión.
rules-heard-spam = El comentario se archivaría como spam.
rules-heard-reject = El comentario se rechazaría.
rules-heard-missing = No ha respondido porque { $silence ->
    [too-slow] ha tardado más de dos segundos
    [failed] ha comunicado un fallo
    [unreadable] su respuesta no se ha podido entender
    [too-long] su respuesta era demasiado larga
    [busy] se le ha consultado sobre demasiados comentarios a la vez
   *[unreachable] no se ha podido contactar con el servicio
}.
rules-heard-too-slow = No ha habido respuesta en dos segundos.
rules-heard-unsigned = Ha respondido en { $ms } ms con el estado { $status }: no ha aceptado la firma. Ambas partes necesitan el mismo secreto y relojes con menos de cinco minutos de diferencia.
rules-heard-elsewhere = Ha respondido en { $ms } ms con el estado { $status }, que lleva a otra parte. Indica al servidor directamente esa otra dirección: nadie sigue la redirección.
rules-heard-failed = Ha respondido en { $ms } ms con el estado { $status }, que no indica éxito.
rules-heard-unreadable = Ha respondido en { $ms } ms, pero la respuesta no se ha podido entender. Una que sí se entiende es {"{"}"verdict":"none"{"}"}.
rules-heard-too-long = Ha respondido en { $ms } ms, con más de 64 KiB.
rules-heard-busy = En este momento se le está consultando sobre demasiados comentarios. Inténtalo de nuevo.
rules-heard-unreachable = No se ha podido contactar con el servicio, o se ha cortado la conexión. ¿Está en marcha y escucha en esa dirección?
# After why there was no answer.
rules-heard-then-held = Un comentario quedaría en espera de revisión.
rules-heard-then-taken = Un comentario se trataría como si no se hubiera consultado a nadie.

## Lines of a list that are no entries

screening-entry-no-word = La línea { $line }, «{ $text }», no tiene ninguna letra ni cifra, así que no serviría para encontrar nada.
screening-entry-one-letter = La línea { $line }, «{ $text }», es una sola letra, que aparece en casi todos los comentarios.
screening-entry-one-left = La línea { $line }, «{ $text }», es una sola letra si se quitan los signos, y solo se buscan letras y cifras; una sola letra aparece en casi todos los comentarios.
screening-entry-no-site = La línea { $line }, «{ $text }», no indica ningún sitio, como example.org, después de «http://» o «https://».
screening-entry-too-long = La línea { $line }, «{ $text }», tiene más de 200 caracteres; con pocas palabras se encuentra más.

## Why a comment waits, or is not published: for its author.
## Each follows “because”, or a colon, and can be joined to another of them by “and”.
## In German they are main clauses, to follow “denn” (not “weil”).

screening-because-repeat = acabas de decir lo mismo
screening-because-copied = varias personas han publicado el mismo texto
# $entries: “casino” and “example.org”.
screening-because-banned = contiene { $entries }, algo que aquí no se admite
screening-because-spam = parece publicidad
screening-because-suspect = algunas de sus palabras se revisan antes
screening-because-links = { $count ->
    [one] contiene un enlace
   *[other] contiene varios enlaces
}
screening-because-history = algunos de tus últimos comentarios no se publicaron
screening-because-outside = el servicio que comprueba los comentarios de este sitio pone reparos
screening-because-unanswered = el servicio que comprueba los comentarios de este sitio no ha respondido
screening-because-new = llevas poco tiempo aquí
screening-because-read-first = { $whose ->
    [person] el equipo de moderación lee tus comentarios antes de que aparezcan
    [article] aquí una persona lee cada comentario antes de que aparezca
   *[site] una persona lee cada comentario antes de que aparezca
}
screening-because-rewritten = el equipo de moderación aprobó otra versión
screening-because-reported = ha recibido denuncias
screening-because-imported = ya estaba en espera cuando se importó

## What was found in a comment: for moderators. “They” is its author, “it” the comment

screening-found-repeat = La misma persona acababa de decir lo mismo y lo ha enviado otra vez.
screening-found-copied = { $count ->
    [one] Otra persona ha dicho lo mismo en el plazo de un día.
   *[other] Otras { $count } personas han dicho lo mismo en el plazo de un día.
}
# $entries: “casino”, “example.org”.
screening-found-banned = Contiene algo que aquí no se admite: { $entries }.
screening-found-suspect = Contiene algo que está por revisar: { $entries }.
# $like: Like 14 comments you marked as spam: cheap, casino.
screening-found-spam = { $like } ({ $percent } % de spam)
screening-found-links = { $count ->
    [0] Contiene varios enlaces.
    [one] Contiene un enlace.
   *[other] Contiene { $count } enlaces.
}
screening-found-history = { $refused ->
    [one] De sus comentarios de la última semana, se ha rechazado { $refused }; publicados: { $published }.
   *[other] De sus comentarios de la última semana, se han rechazado { $refused }; publicados: { $published }.
}
screening-found-outside = La comprobación externa pone reparos: «{ $why }».
screening-found-outside-silent = La comprobación externa pone reparos y no dice por qué.
screening-found-unanswered = La comprobación externa no ha respondido porque { $silence ->
    [too-slow] ha tardado más de dos segundos
    [failed] ha comunicado un fallo
    [unreadable] su respuesta no se ha podido entender
    [too-long] su respuesta era demasiado larga
    [busy] se le ha consultado sobre demasiados comentarios a la vez
   *[unreachable] no se ha podido contactar con el servicio
}.
screening-found-new = { $count ->
    [0] Quien lo ha escrito acaba de llegar.
    [one] Quien lo ha escrito solo tiene un comentario publicado.
   *[other] Quien lo ha escrito solo tiene { $count } comentarios publicados.
}
screening-found-read-first = { $whose ->
    [person] Los comentarios de esta persona se leen antes de que aparezcan.
    [article] Cada comentario de este artículo se lee antes de que aparezca.
   *[site] Cada comentario se lee antes de que aparezca.
}
screening-found-rewritten = Se cambió después de que se aprobara.
screening-found-reported = Ha recibido denuncias.
screening-found-imported = Ya estaba en espera cuando se importó.

# An entry of a list of words, in quotation marks.
screening-entry = «{ $entry }»
# The same, where the comment has it in another spelling.
screening-entry-written = «{ $entry }», escrito «{ $written }»
# Joins two entries, or such a pair and a third.
screening-entries = { $first } y { $second }

## Why a comment is not taken: for its author

screening-expired = Esta página llevaba mucho tiempo abierta. Vuelve a leer tu comentario y publícalo.
screening-filled-in = Tu navegador ha rellenado un campo que las personas dejan vacío. Ya está vacío otra vez: lee tu comentario y publícalo.
screening-too-soon = Ha sido muy rápido. Vuelve a leer tu comentario y publícalo; tu texto se conserva.
screening-closed = Los comentarios están cerrados.
screening-closed-since = Los comentarios se cerraron el { $day }.
screening-locked = El equipo de moderación cerró este hilo el { $day }.
screening-locked-reason = El equipo de moderación cerró este hilo el { $day }: { $reason }.
# $why is one of the reasons above, such as: it looks like advertising.
screening-unwanted = No se puede publicar porque { $why }. Dilo con otras palabras.
screening-too-short = Escribe al menos { $least } caracteres.
screening-too-long = Un comentario tiene como máximo { $most } caracteres; este tiene { $count }.
screening-too-heavy = Un comentario tiene como máximo 16 KiB; este tiene { $count } bytes. Acórtalo un poco.
screening-too-many-lines = Un comentario tiene como máximo { $most } líneas; este tiene { $count }.
# $wait: in 40 seconds.
screening-too-fast = Estás publicando muy deprisa. Inténtalo de nuevo { $wait }; tu texto se conserva.
screening-enough-today = Has publicado mucho para ser tu primer día. Inténtalo de nuevo { $wait }; tu texto se conserva.
screening-heated = Los ánimos están caldeados en este hilo: podrás volver a comentar aquí { $wait }; tu texto se conserva.
screening-repeat = Ya has publicado esto. Si es a propósito, publícalo otra vez; una persona lo leerá antes.
# How long to wait, within a sentence: Try again in 40 seconds.
screening-wait-seconds = { $count ->
    [one] dentro de un segundo
   *[other] dentro de { $count } segundos
}
screening-wait-minutes = { $count ->
    [one] dentro de un minuto
   *[other] dentro de { $count } minutos
}
screening-wait-hours = { $count ->
    [one] dentro de una hora
   *[other] dentro de { $count } horas
}

## The hours at which comments are open

# $days is one of those below; $from and $to are times of day, $zone a time zone.
screening-hours = Se puede comentar { $days }, de { $from } a { $to } ({ $zone }).
screening-hours-all-day = Se puede comentar { $days } ({ $zone }).
screening-days-all = todos los días
screening-days-one = { $day ->
    [tue] los martes
    [wed] los miércoles
    [thu] los jueves
    [fri] los viernes
    [sat] los sábados
    [sun] los domingos
   *[mon] los lunes
}
screening-days-range = de { $first ->
    [tue] martes
    [wed] miércoles
    [thu] jueves
    [fri] viernes
    [sat] sábado
    [sun] domingo
   *[mon] lunes
} a { $last ->
    [tue] martes
    [wed] miércoles
    [thu] jueves
    [fri] viernes
    [sat] sábado
    [sun] domingo
   *[mon] lunes
}
# $rest: Monday, Wednesday; $last: Friday. Both are made of screening-days-listed.
screening-days-list = los { $rest } y { $last }
screening-days-listed = { $day ->
    [tue] martes
    [wed] miércoles
    [thu] jueves
    [fri] viernes
    [sat] sábados
    [sun] domingos
   *[mon] lunes
}
screening-hours-no-day = Marca al menos un día o deja libre todo el horario.
screening-hours-no-time = Indica una hora como 08:00.
screening-hours-no-zone = Indica una zona horaria como Europe/Berlin.

## The spam score, for moderators

spam-like-nothing = Nada de lo que contiene aparecía en lo que has marcado como spam.
# $words: cheap, casino, link to example.test.
spam-like = { $count ->
    [one] Se parece a un comentario que has marcado como spam: { $words }.
   *[other] Se parece a { $count } comentarios que has marcado como spam: { $words }.
}
# What a comment has, in a list of such things with commas between them.
spam-one-link = un enlace
spam-two-links = dos enlaces
spam-some-links = tres enlaces o más
spam-many-links = seis enlaces o más
spam-hardly-more = poco más que un enlace
spam-capitals = casi todo en mayúsculas
spam-price = un precio
spam-mixed = palabras con alfabetos mezclados
# $host is the name of a site.
spam-link-to = enlace a { $host }

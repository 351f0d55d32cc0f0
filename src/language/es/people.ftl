## Páginas de personas, recursos y cifras

# El título de una página cuyo formulario no se pudo leer.
people-failed = Error: { $title }

## La lista de personas

people-heading = Personas
people-name-begins-with = El nombre empieza por
people-find = Buscar
people-tabs = Personas según lo que se decidió sobre ellas
people-tab-everybody = Todas
people-none-called = Ningún nombre empieza por «<bdi>{ $name }</bdi>». <a href="{ $url }">Mostrar a todo el mundo</a>.
people-none-in-state = Ahora mismo no hay nadie aquí. Si decides esto sobre alguien, aparecerá en esta lista.
# Los enlaces a la página de la lista anterior a esta y a la siguiente.
people-before = Personas anteriores
people-more = Más personas

## Qué es alguien, junto a su nombre

people-role-reader = Lector/a
people-role-contributor = Colaborador/a
people-role-author = Autor/a
people-role-editor = Redacción
people-role-moderator = Moderación
people-role-admin = Administración
# Alguien cuyos comentarios se importaron de otro sistema.
people-imported = Cuenta importada
# { $when } es «hace 3 horas» o un día.
people-joined = alta: { $when }
people-cannot-sign-in = no puede iniciar sesión

## La página de una persona

people-all-people = Todas las personas
people-log = Todo lo que se decidió sobre esta persona y sus comentarios
people-email = Correo electrónico
people-in-force = En vigor
people-nothing-in-force = Nada: participa como todo el mundo.
people-decide-about = Decidir sobre { $name }
people-history = Historial
# Quién lo decidió o lo escribió.
people-by = por <bdi>{ $name }</bdi>
# Ocupa el lugar de un nombre que no se conoce.
people-somebody = alguien
people-is-you = Eres tú. Nadie decide aquí sobre su propia cuenta.
people-has-left = Se ha ido y no puede iniciar sesión, así que no hay nada que impedirle.
people-is-imported = Sus textos se importaron y no puede iniciar sesión, así que no hay nada que impedirle.
people-admins-only = Sobre alguien con este rol solo decide la administración.

## Lo que se decidió sobre alguien: una pestaña, el título de una decisión y el comienzo de una frase antes de dos puntos

people-premoderated = Lectura previa
people-warned = Advertencia
people-suspended = Suspensión
people-banned = Bloqueo
people-untrusted = Confianza retirada
# { $what } es una de ellas; { $until } es un día y la hora.
people-until = { $what } hasta el { $until }
# { $what } dice qué direcciones: «cualquier dirección de example.org y sus subdominios».
people-covers = Abarca { $what }.
people-covered = Abarcaba { $what }.
# { $when } es «hace 3 horas» o un día.
people-lifted = { $name } levantó la medida ({ $when }).
people-read = Lectura confirmada: { $when }.
people-replaced = { $name } sustituyó la medida ({ $when }).
people-ended = Terminó: { $when }.

## Por qué se decidió algo

people-reason = Motivo
people-choose-reason = Elige un motivo.
people-cause-spam = Publicidad
people-cause-abuse = Ataques a personas
people-cause-hate = Odio
people-cause-impersonation = Se hace pasar por otra persona
people-cause-disruption = Entorpece las conversaciones
people-cause-other = Otro

## Botones para decidir sobre alguien, y qué pasará

people-premoderate = Leer antes
people-premoderate-explained = Cada comentario suyo espera a que lo lea el equipo de moderación antes de aparecer.
people-warn = Advertir
people-warn-explained = Tiene que leer tu mensaje y confirmarlo antes de volver a participar.
people-suspend = Suspender
people-suspend-explained = Puede leer, iniciar sesión y recurrir, pero hasta entonces no puede comentar, votar, denunciar ni editar.
people-ban = Bloquear
people-ban-explained = Puede leer, iniciar sesión y recurrir, pero no comentar, votar, denunciar ni editar.
people-untrust = Retirar la confianza
people-untrust-explained = Sus comentarios se revisan como los de alguien que acaba de llegar, por muchos que tenga.
people-change-end = Cambiar el fin
people-change-end-explained = Terminará entonces, antes o después de lo previsto. El historial conserva ambas cosas.

# Cuánto dura una suspensión.
people-span-day = Un día
people-span-week = 7 días
people-span-month = 30 días
# Va delante de un campo para un día.
people-span-date = Hasta el día

# Qué hace un bloqueo con sus comentarios.
people-scope-leave = Dejarlos
people-scope-day = Retirar los de las últimas 24 horas
people-scope-all = Retirar todos

# Lo que un bloqueo puede abarcar además de la cuenta.
people-cover-spellings = Nadie se registra con esta dirección escrita de otra forma (nombre+loquesea@…, puntos en los proveedores que los ignoran)
people-cover-domain = Nadie se registra con una dirección de { $domain } o de sus subdominios
people-effect-spellings = Mientras dure el bloqueo, nadie podrá registrarse con su dirección, se escriba como se escriba.
people-effect-domain = Mientras dure el bloqueo, nadie podrá registrarse con una dirección de { $domain } o de sus subdominios.
# Cuántas otras cuentas tienen una dirección así.
people-effect-today = { $count ->
    [0] Ninguna otra cuenta actual tiene una dirección así.
    [one] Afectaría a { $count } cuenta actual: no se toca.
   *[other] Afectaría a { $count } cuentas actuales: no se tocan.
}

people-warning-empty = Escribe lo que debe leer antes de continuar.
people-other-empty = Di de qué se trata: el motivo por sí solo no lo explica.
people-text-too-long = Puede tener { $most } caracteres como máximo; el tuyo tiene { $count }.
people-choose-how-long = Elige durante cuánto tiempo solo podrá leer.
people-day-unreadable = Escribe el día como año, mes y día, por ejemplo 2026-06-01; terminará cuando empiece ese día ({ $zone }).
people-day-too-early = Ese día ya ha empezado. Elige uno posterior.
people-day-too-late = Una suspensión dura cinco años como máximo. Para excluir a alguien para siempre, elige «Bloquear».
people-everybodys-domain = Muchísima gente tiene su correo en este dominio, y quedaría excluida. Bloquea solo esta cuenta, o su dirección en cualquiera de sus formas.

## Hasta qué punto se confía en alguien, y por qué

people-trust-staff = De confianza: trabaja aquí.
people-trust-trusted = De confianza: { $comments ->
    [one] { $comments } comentario publicado
   *[other] { $comments } comentarios publicados
} a lo largo de { $days ->
    [one] { $days } día
   *[other] { $days } días
}, ninguno retirado en los últimos { $clean } días.
people-trust-new = Acaba de llegar: aún no hay nada publicado.
people-trust-revoked = Sin confianza: el equipo de moderación se la retiró.
people-trust-few = Aún no es de confianza: { $comments ->
    [one] { $comments } comentario publicado
   *[other] { $comments } comentarios publicados
}; hacen falta { $enough } a lo largo de { $long } días.
# { $days } es cuánto hace del primero.
people-trust-young = Aún no es de confianza: { $comments ->
    [one] { $comments } comentario publicado
   *[other] { $comments } comentarios publicados
}, el primero de hace { $days ->
    [one] { $days } día
   *[other] { $days } días
}; hacen falta { $long } días.
people-trust-removed = Sin confianza: hace poco se retiró un comentario suyo. Si no se retira ningún otro, la recuperará en { $days ->
    [one] { $days } día
   *[other] { $days } días
}.

## Lo acertadas que fueron las denuncias de alguien

people-reported-nothing = No ha denunciado nada.
people-reported-undecided = Ha denunciado { $count ->
    [one] { $count } comentario
   *[other] { $count } comentarios
}; aún no se ha decidido nada al respecto.
# Antes de una de las frases que siguen.
people-reported = Ha denunciado { $count ->
    [one] { $count } comentario
   *[other] { $count } comentarios
}.
people-reports-one-right = La única denuncia resuelta estaba justificada.
people-reports-one-wrong = La única denuncia resuelta no estaba justificada.
people-reports-all-right = Las { $all } denuncias resueltas estaban justificadas.
people-reports-none-right = Ninguna de las { $all } denuncias resueltas estaba justificada.
people-reports-some-right = De las { $all } denuncias resueltas, { $right ->
    [one] { $right } estaba justificada
   *[other] { $right } estaban justificadas
}.

## Lo que el equipo anota sobre alguien

people-notes = Notas para el equipo
people-notes-none = Aún no hay ninguna. Lo que anotes aquí solo lo leen el equipo de moderación y la administración.
people-new-note = Nota nueva
people-add-note = Añadir nota
people-note-kept = Tu nota se ha guardado.
people-note-empty = Escribe lo que el equipo debería saber.
people-note-too-long = Una nota tiene { $most } caracteres como máximo; esta tiene { $count }.

## Los comentarios de alguien

people-comments = Comentarios
people-comments-tabs = Sus comentarios según su estado
# Pestañas sobre comentarios.
people-tab-all-comments = Todos
people-tab-published = Publicados
people-tab-held = Retenidos
people-tab-spam = Spam
people-tab-rejected = Rechazados
people-tab-removed = Retirados
people-tab-deleted = Eliminados
# Un comentario.
people-status-published = Publicado
people-status-held = Retenido
people-status-spam = Spam
people-status-rejected = Rechazado
people-status-removed = Retirado
people-status-deleted = Eliminado
people-no-comments = Aquí no hay ninguno.
# El artículo bajo el que está un comentario.
people-comment-on = en <a href="{ $url }">{ $title }</a>
people-newer-comments = Comentarios más recientes
people-older-comments = Comentarios más antiguos

## Comentarios de alguien que se retiran juntos, y se restauran

people-clean-up = Retirar comentarios…
people-clean-up-hint = En su lugar, todo el mundo lee el motivo. { $name } recibe un único aviso por todos ellos y puede recurrir.
# Qué comentarios.
people-clean-up-which = Cuáles
people-clean-up-day = Los de las últimas 24 horas
people-clean-up-all = Todos
people-take-them-down = Retirarlos
people-choose-comments = Elige qué comentarios quieres retirar.
people-clean-ups = Comentarios retirados en conjunto
people-look-again = Volver a mirar
people-put-all-back = Restaurar todos
# { $when } es «hace 3 horas» o un día.
people-put-back-already = { $name } ya ha pedido restaurarlos ({ $when }).
people-clean-up-too-late = De eso hace más de 30 días y ya no se puede deshacer de una vez. Puedes decidir sobre cada comentario.
# Se lee como motivo cuando no se dice otra cosa.
people-taken-down-together = retirado junto con otros

# Cada una de las cuatro frases va detrás de otra, así que empieza con un espacio.
people-begun-removed = {" "}Sus comentarios se han retirado.
people-begun-removing = {" "}Sus comentarios se están retirando; la página muestra el progreso.
people-begun-restored = {" "}Sus comentarios están de vuelta.
people-begun-restoring = {" "}Sus comentarios se están restaurando; la página muestra el progreso.

people-taking-down-day = { $count ->
    [one] Se están retirando los comentarios de las 24 horas anteriores: { $count } comentario hasta ahora.
   *[other] Se están retirando los comentarios de las 24 horas anteriores: { $count } comentarios hasta ahora.
}
people-taking-down-all = { $count ->
    [one] Se están retirando todos sus comentarios: { $count } comentario hasta ahora.
   *[other] Se están retirando todos sus comentarios: { $count } comentarios hasta ahora.
}
people-took-down-day = { $count ->
    [one] Se retiró { $count } comentario de las 24 horas anteriores.
   *[other] Se retiraron { $count } comentarios de las 24 horas anteriores.
}
people-took-down-all = { $count ->
    [one] Se retiraron todos sus comentarios: { $count } comentario.
   *[other] Se retiraron todos sus comentarios: { $count } comentarios.
}
# { $restored } es cuántos han vuelto hasta ahora.
people-putting-back = { $count ->
    [one] Se está restaurando { $count } comentario: { $restored } hasta ahora.
   *[other] Se están restaurando { $count } comentarios: { $restored } hasta ahora.
}
people-has-put-all-back = { $count ->
    [one] Se retiró { $count } comentario y se restauró.
   *[other] Se retiraron { $count } comentarios y se restauraron todos.
}
people-has-put-some-back = { $count ->
    [one] { $count } comentario retirado, { $restored } de vuelta. Sobre { $kept } se ha decidido otra cosa desde entonces.
   *[other] { $count } comentarios retirados, { $restored } de vuelta. Sobre { $kept } se ha decidido otra cosa desde entonces.
}

# Lo que lee quien los escribió. { $when } es un día y la hora; { $why } es, por ejemplo, «publicidad».
people-told-day = Tus comentarios de las 24 horas anteriores al { $when } se retiraron en conjunto.
people-told-day-why = Tus comentarios de las 24 horas anteriores al { $when } se retiraron en conjunto: { $why }.
people-told-all = Tus comentarios anteriores al { $when } se retiraron en conjunto.
people-told-all-why = Tus comentarios anteriores al { $when } se retiraron en conjunto: { $why }.

## Cómo trabaja quien modera

people-habits-one = A partir de ahora ves los comentarios de uno en uno.
people-habits-list = A partir de ahora ves la lista completa.
people-habits-keys = A partir de ahora funcionan las teclas sueltas. Pulsa ? para ver cuáles.
people-habits-no-keys = A partir de ahora las teclas sueltas no hacen nada.
people-habits-unchanged = No se ha cambiado nada.
people-habits-unknown = Esa forma de trabajar no existe.

## Lo que la moderación escribe a alguien

letters-heading = Mensajes del equipo de moderación
letters-none = Aún no hay ninguno.
letters-write-to = Escribir a <bdi>{ $name }</bdi>…
letters-hint = Encuentra el mensaje en su cuenta y puede seguir como hasta ahora. No se le dice quién lo escribió, y no puede responder aquí.
letters-your-message = Tu mensaje
letters-send = Enviar
letters-sent = { $name } encontrará tu mensaje en su cuenta.
letters-empty = Escribe lo que debe leer.
letters-too-long = Un mensaje tiene { $most } caracteres como máximo; este tiene { $count }.
letters-deleted = El texto se eliminó junto con la cuenta.

## Recursos, como los ve la moderación

appeals-heading = Recursos
appeals-none = Ningún recurso espera respuesta. Quien se vea afectado por una decisión puede recurrirla una vez, y lo leerás aquí.
# Lo que la moderación había escrito a la persona.
appeals-told = Se le comunicó: <bdi>{ $text }</bdi>
# Ocupa el lugar de lo que se decidió.
appeals-is-gone = Ya no existe
appeals-your-answer = Tu respuesta
# Botones bajo una respuesta: qué pasa con el recurso.
appeals-agree = Dar la razón
appeals-restore = Restaurar el comentario
appeals-lift = Levantar la medida
appeals-leave-it = Mantener la decisión
appeals-no-outcome = El formulario no dice qué debe pasar con el recurso.
appeals-answered-and-put-right = Respondido y corregido.
appeals-answered-but-gone = Respondido. Entretanto, el comentario se eliminó o se borró definitivamente, así que por ahora no aparece nada.
appeals-answered-and-stays = Respondido. La decisión se mantiene.
appeals-not-your-own = Nadie responde a su propio recurso.
appeals-has-changed = Este recurso ha cambiado entretanto. Míralo de nuevo.
# { $when } es «hace 3 horas» o un día.
appeals-already-answered = { $name } ya ha respondido ({ $when }).
appeals-faster-upheld = { $name } ya ha respondido ({ $when }): la decisión se corrigió.
appeals-faster-turned-down = { $name } ya ha respondido ({ $when }): la decisión se mantiene.
appeals-unsent = Tu respuesta a <a href="{ $url }"><bdi>{ $name }</bdi></a> no se ha enviado; la tienes más abajo.
appeals-what-they-were-answered = Lo que se le respondió
appeals-what-you-wrote = Lo que escribiste

## Un recurso, como lo ve quien recurre

appeals-own-heading = Recurso
appeals-own-standfirst = El equipo de moderación lo mira de nuevo y te responde. Puedes recurrir una vez.
appeals-what-was-decided = Lo que se decidió
appeals-why-otherwise = ¿Por qué debería decidirse otra cosa?
appeals-send = Enviar recurso
appeals-sent = Tu recurso se ha enviado. El equipo de moderación te responderá aquí.
appeals-sent-before = Ya has recurrido. El equipo de moderación responde a cada recurso una sola vez.
appeals-your-appeal = Tu recurso
appeals-will-be-answered = El equipo de moderación te responderá aquí.
# El encabezado sobre la respuesta.
appeals-own-upheld = El equipo de moderación te da la razón.
appeals-own-turned-down = La decisión se mantiene.
appeals-back-to-account = Volver a tu cuenta
appeals-erased = Este comentario se borró definitivamente: ningún recurso lo trae de vuelta.
# Para un recurso y para la respuesta a uno.
appeals-too-short = Escribe una o dos frases.
appeals-too-long = Puede tener { $most } caracteres como máximo; el tuyo tiene { $count }.

## La moderación en cifras

numbers-heading = La moderación en cifras
numbers-description = Qué pasó aquí con los comentarios en los últimos 30 días y cuánto se tardó.
numbers-log = Registro de moderación
numbers-standfirst = Lo que aquí han decidido personas sobre los comentarios en los 30 días hasta el <time datetime="{ $datetime }">{ $day }</time>. No nombra a nadie ni cita nada.
numbers-is-public = Esta página es pública. Al final de cada página hay un enlace que trae aquí.
numbers-hide = Dejar de mostrarla al público
numbers-hidden = Esta página ya no es pública.
numbers-is-private = Solo el equipo de moderación ve esta página.
numbers-show = Mostrarla al público
numbers-shown = Esta página ya es pública. Al final de cada página hay un enlace que trae aquí.
numbers-is-private-to-moderators = Solo el equipo de moderación ve esta página; la administración puede mostrarla al público.
# { $wait } es una de las tres que siguen.
numbers-median-wait = La mitad de los comentarios que esperaban revisión se resolvió en <strong>{ $wait }</strong> como máximo.
numbers-minutes = { $count ->
    [one] un minuto
   *[other] { $count } minutos
}
numbers-hours = { $count ->
    [one] una hora
   *[other] { $count } horas
}
numbers-days = { $count ->
    [one] un día
   *[other] { $count } días
}
numbers-outcomes = { $count ->
    [one] Qué pasó con un comentario
   *[other] Qué pasó con { $count } comentarios
}
numbers-published = Publicados
numbers-rejected = Rechazados antes de que nadie los viera
numbers-removed = Retirados
numbers-spam = Marcados como spam
numbers-reasons = Por qué se rechazaron o retiraron comentarios
# { $count } es cuántas decisiones se tienen en cuenta.
numbers-cut = Hubo más decisiones; estas son las { $count } más recientes.
numbers-explained = Cada decisión la toma una persona y puede cambiarse: de cada comentario cuenta la última, y lo que se revocó no cuenta. Tampoco cuentan los comentarios que aparecieron de inmediato y a los que nadie puso objeciones.
numbers-none = En estos 30 días nadie tuvo que decidir sobre ningún comentario.

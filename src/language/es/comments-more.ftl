## Cerrar hilos

more-thread-open = Volver a abrir este hilo
more-thread-close-why = Por qué se cierra el hilo, a la vista de todo el mundo (opcional)
more-thread-close = Cerrar este hilo a respuestas

## Editar un comentario

more-error-title = Error: { $title }
more-preview-title = Vista previa: { $title }
more-edit = Editar tu comentario
more-edit-previewed = Así se verá. Todavía no se ha cambiado nada.
more-edit-left = { $count ->
    [one] Quienes lo lean verán que se ha editado. Puedes editarlo { $count } minuto más.
   *[other] Quienes lo lean verán que se ha editado. Puedes editarlo { $count } minutos más.
}
more-edit-changed = Lo que dice ahora tu comentario
more-your-comment = Tu comentario
more-markdown-hint = Puedes usar Markdown: **negrita**, *cursiva*, `código`, > cita, [un enlace](https://…).
more-preview = Vista previa
more-save = Guardar
more-back-without-saving = Volver sin guardar
more-edit-refused-title = Error: tu comentario no se ha cambiado
more-edit-refused = Tu comentario no se ha cambiado
more-edit-refused-kept = Lo que escribiste se conserva abajo.
more-what-you-wrote = Lo que escribiste
more-back-to-your-comment = Volver a tu comentario
# $because is empty, or tells why, as in “ because you are new here”.
more-edited-held = Tu comentario se ha cambiado. Ahora está en espera de revisión{ $because }.
more-edited = Tu comentario se ha cambiado.
more-edit-stale = Entretanto, cambiaste este comentario en otra ventana. Aquí tienes los dos textos: si guardas este, sustituirá al otro.
more-edit-too-late = Un comentario se puede editar durante los 15 minutos siguientes a su publicación. Puedes añadirle una respuesta o eliminarlo.
more-edit-answered = Ya han respondido a tu comentario, así que se queda como está; escribe mejor una respuesta.
more-edit-deleted = Eliminaste este comentario. Primero deshaz eso y después edítalo.
more-edit-decided = El equipo de moderación ya ha decidido sobre este comentario, así que ya no se puede editar.
# $why is a sentence.
more-edit-closed = { $why } Tu comentario se queda como está, pero puedes eliminarlo.

## Historial de un comentario

more-history-title = Historial de un comentario de { $name }
more-history = Historial de un comentario de <bdi>{ $name }</bdi>
more-history-never-edited = Nunca se ha editado.
more-history-for-whom = Solo lo ven quien lo escribió y el equipo de moderación.
more-history-only = El único texto
more-history-now = El texto actual
more-history-first = El primer texto
more-history-text = Texto { $number } de { $count }
more-history-posted = Publicado: <time datetime="{ $datetime }">{ $when }</time>
more-history-edited = Editado: <time datetime="{ $datetime }">{ $when }</time>
more-history-as-typed = Tal como se escribió, con sus signos de formato
more-back-to-comment = Volver al comentario

## Eliminar un comentario

more-deleted = Tu comentario se ha eliminado. Puedes deshacerlo durante 30 días.
more-deletion-conflict = Este comentario ha cambiado en ese mismo momento. Míralo otra vez.
# $because is empty, or tells why, as in “ because you are new here”.
more-restored-held = Tu comentario ha vuelto y está en espera de revisión{ $because }.
more-restored = Tu comentario ha vuelto.
more-not-deleted = Este comentario no está eliminado.
more-restored-too-late = Eliminaste este comentario hace más de 30 días: su texto ya no existe.
more-restored-taken-down = Entretanto, el equipo de moderación ha retirado este comentario, así que sigue eliminado.
more-restored-unfit = Según las reglas actuales, lo que dice no vale como comentario, así que sigue eliminado.
# $why is a sentence.
more-stays-deleted = { $why } El comentario sigue eliminado.

## Seguir

more-following = Lo que sigues
more-your-account = Tu cuenta
more-following-none = No sigues ninguna conversación. Pulsa «Seguir» encima de los comentarios de un artículo o debajo del comentario que abrió un hilo: lo nuevo aparecerá aquí.
more-follows-thread-by = Un hilo que abrió <bdi>{ $name }</bdi> en <a href="{ $url }#comments">{ $article }</a>
more-follows-thread = Un hilo en <a href="{ $url }#comments">{ $article }</a>
more-follows-article = Todos los comentarios de <a href="{ $url }#comments">{ $article }</a>
more-follows-thread-by-gone = Un hilo que abrió <bdi>{ $name }</bdi> en un artículo que ya no está publicado
more-follows-thread-gone = Un hilo en un artículo que ya no está publicado
more-follows-article-gone = Todos los comentarios de un artículo que ya no está publicado
more-follows-nothing-new = Nada nuevo desde tu última visita.
more-follow-stop = Dejar de seguir
more-newer = Más recientes
more-older = Más antiguos
more-follow-stopped = Ya no sigues esa conversación.
more-follow-article = Sigues estos comentarios. Lo nuevo aparece en tu cuenta, en «Lo que sigues».
more-follow-article-stopped = Ya no sigues estos comentarios.
more-follow-thread = Sigues este hilo. Lo nuevo aparece en tu cuenta, en «Lo que sigues».
more-follow-thread-stopped = Ya no sigues este hilo.
more-follow-too-many = Sigues 1000 conversaciones y no caben más. Deja de seguir una primero.

## Silenciar

more-muted = Personas silenciadas
more-muted-none = No has silenciado a nadie. Si prefieres no leer a alguien, abre su página pulsando el nombre que aparece sobre el comentario: allí encontrarás «Silenciar».
more-muted-what = Ves plegados sus comentarios. No se avisa a nadie, y nadie más nota ninguna diferencia.
# $ago is “3 hours ago” or a day.
more-muted-since = silenciada: <time datetime="{ $datetime }" title="{ $full }">{ $ago }</time>
more-unmute-whom = Dejar de silenciar<span class="unseen"> a { $name }</span>
more-unmute = Dejar de silenciar
more-mute = Silenciar
more-mute-is = Has silenciado a <bdi>{ $name }</bdi>: ves plegados sus comentarios.
more-mute-would = Pliega para ti los comentarios de <bdi>{ $name }</bdi>. No se avisa a nadie.
more-mute-self = Esta es tu página. Tus propios comentarios se te muestran siempre.
more-mute-too-many = Has silenciado a 500 personas y no caben más. Deja de silenciar a alguien primero.
more-mute-done = Has silenciado a { $name }. Verás plegados sus comentarios, y no se avisa a nadie.
more-mute-undone = Vuelves a ver los comentarios de { $name }.

## La página de alguien

more-person-title = Comentarios de { $name }
# Stands over the name.
more-person-kicker = Comentarios de
more-person-since = Aquí desde el { $day }
more-person-articles = Artículos
more-person-feed = Feed
more-on-article = en <a href="{ $url }">{ $title }</a>
# A badge beside the name of somebody who moderates.
more-badge-moderator = Moderación
# A badge beside the name of somebody who writes articles here.
more-badge-author = Escribe aquí
more-newer-comments = Comentarios más recientes
more-older-comments = Comentarios más antiguos

## Denunciar

more-report-title = Denunciar un comentario de { $name }
more-report-heading = Denunciar este comentario
more-report-standfirst = Solo el equipo de moderación ve quién lo denunció y por qué. Aquí verás en qué quedó.
more-report-legend = ¿Qué tiene de malo?
more-report-own-words = Con tus propias palabras
# Names the reason `more-reason-other`.
more-report-hint = Hasta { $most } caracteres. Puedes dejarlo vacío, salvo que hayas elegido «Otra cosa».
# The button.
more-report = Denunciar
more-report-or-mute = ¿Solo prefieres no leer a <bdi>{ $name }</bdi>? <a href="{ $url }">Puedes silenciar a esta persona</a>: verás plegados sus comentarios, y no se avisa a nadie.
more-back-to-conversation = Volver a la conversación
more-reason-off-topic = Fuera de tema
more-reason-abusive = Ofensivo
more-reason-hateful = De odio
more-reason-spam = Spam
more-reason-misinformation = Desinformación
more-reason-illegal = Ilegal
more-reason-other = Otra cosa
more-meaning-off-topic = No tiene nada que ver con el artículo.
more-meaning-abusive = Ataca o amenaza a alguien.
more-meaning-hateful = Ataca a personas por lo que son.
more-meaning-spam = Es publicidad.
more-meaning-misinformation = Dice algo que no es cierto.
more-meaning-illegal = Infringe la ley.
more-meaning-other = Di qué, más abajo.
# $became is the sentence that says what became of it.
more-reported-on = Lo denunciaste el { $day }. { $became }
more-report-undecided = El equipo de moderación lo revisará.
more-report-upheld = El equipo de moderación lo retiró.
more-report-dismissed = El equipo de moderación lo mantuvo.
more-report-choose = Elige qué tiene de malo.
more-report-too-long = Dilo en { $most } caracteres como máximo; ahora son { $count }.
more-report-say = Di qué tiene de malo.
more-report-hidden = Gracias. Queda oculto hasta que el equipo de moderación lo haya revisado.
more-report-taken = Gracias. El equipo de moderación lo revisará.
more-report-own = Este comentario es tuyo, así que no hay nada que denunciar.
more-report-answered = Respondiste a este comentario, así que la decisión queda en manos de otras personas. Sí puedes denunciar lo que te contesten.
# $became is the sentence that says what became of it.
more-report-already = Ya denunciaste este comentario. { $became }
more-report-gone = Este comentario ya no se muestra. Gracias de todos modos.
more-report-too-many = Hoy has denunciado mucho. El equipo de moderación lo tiene todo; vuelve mañana si hay más.

## Las denuncias propias

more-reports = Tus denuncias
more-reports-none = No has denunciado nada. Lo que denuncies aparecerá aquí, junto con lo que haya sido de ello.
# $became is the sentence that says what became of it.
more-reports-comment = Un comentario de <bdi>{ $name }</bdi>. { $became }
more-reports-note = «{ $note }»
more-newer-reports = Denuncias más recientes
more-older-reports = Denuncias más antiguas

## Marcharse

more-leaving-last-admin = Eres la única persona que administra este sitio. Dale antes ese rol a otra persona, con byline user role.
more-leaving-has-articles = Aquí hay artículos tuyos. Cédelos antes: quien lleva este sitio lo hace con byline user hand-over.
more-hand-over-to-writer = Los artículos pasan a alguien que escribe aquí.
more-leaving-choose = Elige qué será de tus comentarios.
more-leaving-asked = Tu cuenta se eliminará el { $when }. Hasta entonces puedes quedarte.
more-leaving-cancelled = Te quedas. Tu cuenta no se eliminará.
more-leaving-keeps-text = Tus comentarios se quedan, sin tu nombre.
more-leaving-removes-text = Tus comentarios se borrarán con la cuenta.
# How those are called who have left, beside what they wrote. `accounts-closing-keep` quotes it.
more-former-member = Antiguo miembro

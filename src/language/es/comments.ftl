## Comentarios bajo un artículo

comments-title = Comentarios
comments-new-since = { $count ->
    [one] { $count } comentario nuevo desde tu última visita.
   *[other] { $count } comentarios nuevos desde tu última visita.
}
comments-new-since-many = Al menos { $count } comentarios nuevos desde tu última visita.
comments-new = { $count ->
    [one] { $count } comentario nuevo
   *[other] { $count } comentarios nuevos
}
comments-new-many = al menos { $count } comentarios nuevos
# El camino al primer comentario nuevo.
comments-show-first-new = Ver el primero
comments-closed-thanks = { $closed } Gracias a todas las personas que han participado.
comments-see-why = Ver por qué y qué puedes hacer
comments-leave = Escribe un comentario
comments-no-more = Aquí no hay más comentarios.
comments-none-yet = Aún no hay comentarios. Empieza la conversación.
comments-orders = Orden de los comentarios
comments-earlier = Comentarios anteriores
comments-later = Comentarios posteriores
comments-feed-link = Feed de estos comentarios
comments-follow = Seguir estos comentarios
comments-unfollow = Sigues estos comentarios. Dejar de seguirlos
# Lo dice un script mientras alguien lee; pone el número en el lugar de %n.
comments-arrived = { $count ->
    [one] { $count } comentario nuevo: mostrar
   *[other] { $count } comentarios nuevos: mostrar
}
comments-picks = Selección de la redacción
comments-pick-in-place = <bdi>{ $author }</bdi><span class="unseen">: leer el comentario en su lugar</span>
comments-article-withdrawn = Este artículo se retiró, así que ya no admite comentarios.

## Feeds de comentarios

comments-feed-title = Comentarios sobre «{ $title }»
comments-on-article = Comentarios sobre «{ $title }»
comments-by-person = Comentarios de { $name }
# El título de un comentario en un feed: quién lo escribió y el artículo.
comments-feed-entry = { $name } sobre «{ $title }»

## El formulario

comments-signed-in-as = Has iniciado sesión como <strong><bdi>{ $name }</bdi></strong>.
comments-not-you = ¿No eres tú?
# Un campo que las personas no ven; los programas lo rellenan.
comments-leave-empty = Deja esto vacío
comments-your-reply = Tu respuesta
comments-markdown-hint = Puedes usar Markdown: **negrita**, *cursiva*, `código`, &gt; cita, [un enlace](https://…).
comments-account-needed = Para comentar necesitas una cuenta. Se crea en un minuto, y tu texto se conserva.
comments-first-held = Una persona lee el primer comentario antes de que aparezca, normalmente en menos de un día.
comments-preview = Vista previa
comments-post = Publicar comentario
comments-post-reply = Publicar respuesta
comments-sign-in-to-post = Iniciar sesión y publicar
comments-be-kind = Escribe con amabilidad, ve a lo concreto y no te salgas del tema.
comments-house-rules = Normas de la casa

## Un hilo en sus propias páginas

comments-replies-title = Respuestas a { $author }
comments-replies-heading = Respuestas a <bdi>{ $author }</bdi>
comments-replies-gone = Respuestas a un comentario que ya no está
comments-skip-to-replies = Saltar a las respuestas
comments-thread = El hilo
comments-no-more-replies = Aquí no hay más respuestas.
comments-no-replies = Aún no hay respuestas.
comments-earlier-replies = Respuestas anteriores
comments-later-replies = Respuestas posteriores
comments-back-to-place = Volver a su lugar bajo el artículo

## Lo que figura junto a un nombre

# El comentario es de quien lee.
comment-badge-you = Tú
# Quien escribió el artículo.
comment-badge-author = Escribió el artículo
comment-badge-moderator = Moderación
comment-badge-editor = Redacción
# Quien escribe artículos aquí, aunque no este.
comment-badge-writer = Escribe aquí
comment-badge-pick = Selección de la redacción
# El comentario es nuevo para quien lee.
comment-badge-new = Nuevo
comment-replying-to-here = en respuesta a <a href="{ $url }"><bdi>{ $name }</bdi></a>
comment-replying-to-elsewhere = en respuesta a <a href="{ $url }" rel="nofollow"><bdi>{ $name }</bdi></a>
comment-replying-to-line = en respuesta a <a href="{ $url }"><bdi>un comentario que ya no está</bdi></a>
comment-replying-to-gone = en respuesta a un comentario que ya no está
comment-edited = { $count ->
    [0] editado en menos de un minuto
    [one] editado un minuto después
   *[other] editado { $count } minutos después
}
comment-next-new = Siguiente comentario nuevo
comment-muted = Has silenciado a <bdi>{ $author }</bdi>. Mostrar lo que dice

## Botones de un comentario: lo que no se ve se lee en voz alta a continuación

comment-reply = Responder<span class="unseen"> a { $author }</span>
comment-reply-gone = Responder<span class="unseen"> donde falta un comentario</span>
comment-quote = Citar<span class="unseen"> el comentario de { $author }</span>
comment-recommend = Recomendar<span class="unseen"> el comentario de { $author }</span>
comment-recommended = Recomendado<span class="unseen"> por ti: el comentario de { $author }. Retirar la recomendación.</span>
comment-take-back = Retirar la recomendación
# Antes del número de personas que lo recomiendan.
comment-recommended-by = Recomendado
comment-pick = Destacar<span class="unseen"> el comentario de { $author }</span>
comment-unpick = Dejar de destacar<span class="unseen"> el comentario de { $author }</span>
comment-follow = Seguir<span class="unseen"> el hilo de { $author }</span>
comment-following = Siguiendo<span class="unseen"> el hilo de { $author }. Dejar de seguirlo.</span>
comment-report = Denunciar<span class="unseen"> el comentario de { $author }</span>
comment-moderate = Moderar<span class="unseen"> el comentario de { $author }</span>
comment-moderate-gone = Moderar<span class="unseen"> el hilo donde falta un comentario</span>
comment-more-about = Más sobre <bdi>{ $author }</bdi>
comment-erase = Borrar definitivamente…
comment-edit = Editar<span class="unseen"> tu comentario</span>
comment-delete = Eliminar<span class="unseen"> tu comentario</span>
comment-undelete = Deshacer<span class="unseen"> la eliminación de tu comentario</span>
comment-edit-for = { $count ->
    [one] Puedes editarlo { $count } minuto más
   *[other] Puedes editarlo { $count } minutos más
}
# Cuánto tiempo más se puede editar algo, en una frase de otra página: «Puedes editarlo 12 minutos más».
comment-minutes-more = { $count ->
    [one] { $count } minuto más
   *[other] { $count } minutos más
}
comment-replies = { $count ->
    [one] { $count } respuesta
   *[other] { $count } respuestas
}
comment-thread-rest = Continuar este hilo ({ $count } más)

## En qué estado está un comentario

comment-state-waiting = En espera de revisión
comment-state-published = Publicado
comment-state-rejected = No publicado
comment-state-rejected-because = No publicado: { $reason }
comment-state-removed = Retirado por el equipo de moderación
comment-state-removed-because = Retirado por el equipo de moderación: { $reason }
comment-state-deleted = Eliminado
# Lo que se encontró; cada motivo es una oración de los mensajes screening-because.
comment-reasons-and = { $reasons } y { $next }
# Sigue a «En espera de revisión» o a una frase que lo dice.
comment-because = {" "}porque { $reasons }
comment-only-you = { $state }. Solo tú puedes verlo.
comment-only-you-waiting = En espera de revisión. Solo tú puedes verlo.
comment-only-you-because = En espera de revisión porque { $reasons }. Solo tú puedes verlo.
comment-ask-again = Pedir otra revisión
comment-line-deleted = Eliminado por quien lo escribió.
comment-line-spam = Retirado por el equipo de moderación: spam.
comment-line-removed = Retirado por el equipo de moderación.
comment-line-removed-because = Retirado por el equipo de moderación: { $reason }.
comment-line-hidden = Este comentario no se muestra.
comment-kept-until = Su texto se conserva hasta el { $day }; después se borra definitivamente.
comment-erased-soon = Su texto está a punto de borrarse definitivamente.
comment-taken-down-after = Después, el equipo de moderación lo retiró. { $end }
comment-article-unpublished = El artículo ya no está publicado, así que nadie más ve el comentario.

## Lo que se dice cuando se envía uno

comment-posted = Tu comentario se ha publicado.
comment-waits = Tu comentario está en espera de revisión.
comment-waits-because = Tu comentario está en espera de revisión porque { $reasons }.
comment-unpublished-because = Tu comentario no se ha publicado porque { $reason }. Puedes escribirlo con otras palabras.
comment-sent-before = Ya habías enviado este comentario.
comment-told-parent-removed = { $told } Entretanto, se retiró el comentario al que respondías.
comment-parent-removed-line = Entretanto, se retiró el comentario al que respondías. Tu respuesta aparecerá bajo esta línea.
comment-go-to-own = Ir a tu comentario
comment-already-posted = Esto ya lo publicaste.
comment-account-reads = Por ahora, con tu cuenta solo puedes leer.
comment-signed-out = Tu sesión está cerrada.
comment-signed-out-kept = Tu sesión está cerrada. Tu texto se conserva.
comment-signed-in-unposted = Has iniciado sesión. { $why }

## Por qué no se publicó uno

comment-unposted = Tu comentario aún no se ha publicado. Vuelve a leerlo y publícalo.
comment-thread-locked = { $closed } Puedes publicar tu texto como un comentario aparte.
comment-no-parent = El comentario al que respondes no está aquí. Puedes publicar tu texto como un comentario aparte.
comment-parent-removed = El comentario al que respondes ya no está. Puedes publicar tu texto como un comentario aparte.
comment-parent-reported = Has denunciado el comentario al que respondes. Podrás responder cuando el equipo de moderación haya decidido.
comment-too-deep = Esta conversación no admite más niveles. Puedes publicar tu texto como un comentario aparte.
comment-too-deep-answer-earlier = Esta conversación no admite más niveles. Responde a un comentario anterior.
comment-error-title = Error: tu comentario no se ha publicado
comment-unposted-heading = Tu comentario aún no se ha publicado
comment-text-kept = Tu texto se conserva aquí abajo.
comment-back-to-article = Volver al artículo

## Páginas de un solo comentario

comment-by-title = Un comentario de { $author }
comment-by-heading = Un comentario de <bdi>{ $author }</bdi>
comment-yours = Tu comentario
# Lo que decía antes de editarse.
comment-history = Historial
comment-its-place = Ir a su lugar en la conversación
comment-back-to-conversation = Volver a la conversación
comment-reply-to-title = Responder a { $author }
comment-reply-to-heading = Responder a <bdi>{ $author }</bdi>
comment-reply-to-gone = Responder a un comentario que ya no está
comment-preview-title = Vista previa de tu comentario
comment-preview-told = Así se verá tu comentario. Aún no se ha publicado.
comment-gone = Este comentario ya no está
comment-gone-removed = El equipo de moderación retiró este comentario. La conversación sigue sin él.
comment-gone-withdrawn = Se retiró el artículo en el que estaba y, con él, sus comentarios.
comment-go-home = Ir a la página de inicio
comment-nothing-to-answer = Aquí no hay nada que responder
comment-nothing-to-answer-told = Puede que quien escribió el comentario lo haya eliminado o que la dirección tenga una errata. Vuelve atrás, recarga la página y responde a lo que haya.

## Redacción, moderación, recomendaciones

comment-pick-forbidden = Para esto tienes que formar parte de la redacción o del equipo de moderación.
comment-picked-told = El comentario de { $author } está en la selección de la redacción.
comment-unpicked-told = El comentario de { $author } ya no está en la selección de la redacción.
comment-lock-forbidden = Para esto tienes que formar parte del equipo de moderación.
comment-lock-already-closed = Este hilo ya está cerrado.
comment-lock-nothing-to-close = Nadie encuentra ya este comentario, así que no hay nada que cerrar.
comment-lock-already-open = Este hilo ya está abierto.
comment-recommend-own = Este comentario es tuyo. Solo otras personas pueden recomendarlo.

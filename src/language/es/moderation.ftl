## The queues

# The name of a queue, over its page and in the tabs.
moderation-queue-review = Por revisar
moderation-queue-reported = Denunciados
moderation-queue-held = Retenidos
moderation-queue-spam = Spam
moderation-queue-removed = Retirados
moderation-queue-rejected = Rechazados
moderation-queue-published = Publicados
# The tab that leads to the moderation log.
moderation-log = Registro
moderation-tabs = Comentarios por estado
moderation-see-list = Ver la lista
moderation-one-at-a-time = De uno en uno
moderation-one-before = Volver al anterior
moderation-one-after = Dejarlo para después
moderation-older = Comentarios más antiguos
moderation-newer = Comentarios más recientes

moderation-empty-review = Todo al día. No hay nada en espera.
moderation-empty-reported = Nadie ha denunciado nada. Lo que se denuncie aparecerá aquí.
moderation-empty-held = No hay nada retenido. Lo que haya que leer antes de publicarse esperará aquí.
moderation-empty-published = Todavía no hay comentarios. Los que todo el mundo pueda ver aparecerán aquí.
moderation-empty-rejected = No se ha rechazado nada. Lo que rechaces antes de que alguien lo vea aparecerá aquí.
moderation-empty-spam = No hay spam. Lo que marques como spam aparecerá aquí y se podrá restaurar.
moderation-empty-removed = No se ha retirado nada. Lo que retires aparecerá aquí y se podrá restaurar.
moderation-nothing-found = Aquí no hay nada de lo que buscas.

# The name of the form that narrows the queue, for those who hear the page.
moderation-in-queue = En esta cola
moderation-look-for = Buscar palabras
moderation-held-because = Motivo de la retención
moderation-any-reason = Cualquier motivo
# The button of the form that narrows the queue.
moderation-look = Buscar
# Over the list of what the queue is narrowed to.
moderation-shown-only = Solo se muestran comentarios
moderation-narrowed-author = Comentarios <bdi>de { $name }</bdi>
moderation-narrowed-article = Comentarios <bdi>en { $title }</bdi>
# The way back from the comments of one person to all.
moderation-all-people = de todo el mundo
# The way back from the comments on one article to all.
moderation-all-articles = en todos los artículos
moderation-looks-further = Esto es lo que se ha encontrado entre los { $count } comentarios siguientes; la próxima página sigue buscando.
moderation-whole-queue = Ver toda la cola
# A link, while the queue is open. A “#” stands for the number at times.
moderation-arrivals = { $count ->
    [one] { $count } nuevo: mostrar
   *[other] { $count } nuevos: mostrar
}
moderation-arrivals-most = Al menos { $count } nuevos: mostrar
moderation-failed = No ha funcionado. Inténtalo de nuevo.
moderation-unreached = Sin conexión. No se ha cambiado nada; inténtalo de nuevo.

## For what a comment is held, in the list to choose from

moderation-held-repeat = Repetido
moderation-held-copied = Copiado
moderation-held-banned = No deseado
moderation-held-links = Enlaces
moderation-held-spam = Spam
moderation-held-suspect = Sospechoso
# Many comments of its author were refused lately.
moderation-held-history = Historial
# A service outside has doubts about it.
moderation-held-outside = Servicio externo
# A service outside did not answer.
moderation-held-unanswered = Sin respuesta
moderation-held-first-comment = Primer comentario
moderation-held-premoderated = Lectura previa
moderation-held-rewritten = Reescrito
moderation-held-reported = Denunciado
moderation-held-imported = Importado

## Many comments at once

# Before the buttons for all comments that are selected.
moderation-selected-none = Los seleccionados:
# A “#” stands for the number at times.
moderation-selected = { $count ->
    [one] { $count } seleccionado:
   *[other] { $count } seleccionados:
}
moderation-reason-choose = Motivo…
moderation-own-words = Con tus propias palabras
moderation-bulk-approved = { $count ->
    [one] { $count } comentario aprobado.
   *[other] { $count } comentarios aprobados.
}
moderation-bulk-rejected = { $count ->
    [one] { $count } comentario rechazado.
   *[other] { $count } comentarios rechazados.
}
moderation-bulk-spam = { $count ->
    [one] { $count } comentario marcado como spam.
   *[other] { $count } comentarios marcados como spam.
}
moderation-bulk-undone = { $count ->
    [one] Deshecho en { $count } comentario.
   *[other] Deshecho en { $count } comentarios.
}
moderation-bulk-nothing = No se ha cambiado nada.
moderation-bulk-noted = { $count ->
    [one] { $count } de ellos ya lo había eliminado quien lo escribió.
   *[other] { $count } de ellos ya los habían eliminado quienes los escribieron.
}
# After the colon stands a sentence that says why.
moderation-bulk-left = { $count ->
    [one] { $count } se quedó como estaba: { $why }
   *[other] { $count } se quedaron como estaban: { $why }
}
moderation-bulk-impossible = Eso no se puede hacer con un comentario en ese estado.
moderation-bulk-undecided = Eso no se puede decidir sobre estos comentarios. No se ha cambiado nada.
moderation-bulk-none = Selecciona antes algún comentario. No se ha cambiado nada.
moderation-bulk-too-many = Selecciona como máximo 200 comentarios a la vez. No se ha cambiado nada.
moderation-bulk-unexplained = Elige un motivo o explícalo con tus propias palabras. No se ha cambiado nada, y lo que seleccionaste sigue seleccionado.
moderation-no-such-comment = Ese comentario no existe.

## The keyboard

moderation-keys-on = Atajos de teclado: activados
moderation-keys-off = Atajos de teclado: desactivados
moderation-turn-on = Activarlos
moderation-turn-off = Desactivarlos
moderation-keys-reject = <kbd>r</kbd> y luego <kbd>1</kbd>–<kbd>8</kbd>
moderation-key-next = comentario siguiente, el anterior
moderation-key-approve = aprobar, mantener o restaurar
moderation-key-reject = rechazar o retirar, por ese motivo
moderation-key-spam = spam
moderation-key-undo = deshacer la última decisión
moderation-key-open = abrirlo en su sitio
moderation-key-author = quien lo escribió
moderation-key-select = seleccionar
moderation-key-view = de uno en uno, o la lista
moderation-key-queues = las colas, desde la izquierda
moderation-key-look = buscar palabras
moderation-key-list = esta lista

## A comment to decide on

moderation-select = Seleccionar el comentario de { $name }
# Before the title of the article, in a line of facts.
moderation-on = en <a href="{ $url }">{ $title }</a>
moderation-claimed = <bdi>{ $name }</bdi> lo está mirando
# Before a list of sites.
moderation-links-to = Enlaza a
moderation-why-here = Por qué está aquí
moderation-decide-on = Decidir sobre el comentario de { $name }
moderation-reply = Responder<span class="unseen"> a { $name }</span>
moderation-more-by = Más de <bdi>{ $name }</bdi>
moderation-more-on = Más en este artículo
moderation-erase-link = Borrar definitivamente…
# When its author came; in a line of facts.
moderation-joined = alta: { $when }
# When its author closed their account; in a line of facts.
moderation-gone = baja: { $when }
moderation-imported = importado
moderation-record-none = nada publicado todavía
moderation-record = { $published ->
    [one] { $published } publicado
   *[other] { $published } publicados
}
moderation-record-removed = { $published ->
    [one] { $published } publicado
   *[other] { $published } publicados
}, { $removed ->
    [one] { $removed } retirado
   *[other] { $removed } retirados
}
# Nobody but the site itself where it is 0.
moderation-reports = { $count ->
    [0] Detectado por este sitio: { $reasons }.
    [one] Denunciado por { $count } persona: { $reasons }.
   *[other] Denunciado por { $count } personas: { $reasons }.
}
moderation-reports-more = { $count ->
    [one] Y { $count } más.
   *[other] Y { $count } más.
}
moderation-report = { $name }: { $reason }.
moderation-report-note = { $name }: { $reason }. «{ $note }»
moderation-report-own = Este sitio: { $reason }.
moderation-report-own-note = Este sitio: { $reason }. «{ $note }»
# How often whoever reports was right before.
moderation-accuracy-first = Es su primera denuncia.
moderation-accuracy-one-right = Su única denuncia anterior estaba justificada.
moderation-accuracy-one-wrong = Su única denuncia anterior no estaba justificada.
moderation-accuracy-all = Sus { $all } denuncias anteriores estaban todas justificadas.
moderation-accuracy-none = Ninguna de sus { $all } denuncias anteriores estaba justificada.
moderation-accuracy-some = { $right ->
    [one] { $right } de sus { $all } denuncias anteriores estaba justificada.
   *[other] { $right } de sus { $all } denuncias anteriores estaban justificadas.
}
# What is wrong with it, as a reader reported it.
moderation-reported-off-topic = fuera de tema
moderation-reported-abusive = ofensivo
moderation-reported-hateful = de odio
moderation-reported-spam = spam
moderation-reported-misinformation = desinformación
moderation-reported-illegal = ilegal
moderation-reported-other = otro motivo

## What can be done about a comment

# Buttons.
moderation-approve = Aprobar
moderation-keep = Mantener
moderation-restore = Restaurar
moderation-spam = Spam
moderation-reject = Rechazar
moderation-remove = Retirar
moderation-mark-spam = Marcar como spam
moderation-reject-means = No se muestra. Solo lo ve quien lo escribió, con el motivo.
moderation-remove-means = Si alguien respondió, en su lugar queda una línea que lo dice, con el motivo.
moderation-words-author = Con tus propias palabras, para que las lea quien lo escribió
moderation-words-everyone = Con tus propias palabras, para que las lea todo el mundo
moderation-reason = Motivo
# A reason, as it stands beside its button.
moderation-reason-spam = Spam
moderation-reason-abuse = Insultos
moderation-reason-off-topic = Fuera de tema
moderation-reason-hate = Odio
moderation-reason-harassment = Acoso
moderation-reason-misinformation = Desinformación
moderation-reason-illegal = Ilegal
moderation-reason-other = Otro motivo
# The same for everybody to read, after a colon: Removed by a moderator: off-topic.
moderation-public-spam = spam
moderation-public-abuse = insultos
moderation-public-off-topic = fuera de tema
moderation-public-hate = odio
moderation-public-harassment = acoso
moderation-public-misinformation = dice algo que no es cierto
moderation-public-illegal = la ley lo prohíbe

## What was done

# A participle that says what became of a comment. It stands before “by Sam”, in quotes, and alone in a list.
moderation-done-approve = aprobado
moderation-done-reject = rechazado
moderation-done-spam = marcado como spam
moderation-done-remove = retirado
moderation-done-restore = restaurado
moderation-done-keep = mantenido
moderation-done-undo = devuelto a su estado
moderation-done-erase = borrado definitivamente
# The same, where a decision was taken back.
moderation-undone-back = anulado
moderation-undone-held = retenido de nuevo
moderation-undone-published = publicado de nuevo
moderation-undone-rejected = rechazado de nuevo
moderation-undone-spam = marcado de nuevo como spam
moderation-undone-removed = retirado de nuevo
# “done” is one of these participles, with a capital; “when” is like “3 hours ago”.
moderation-decided = { $done } por { $name } ({ $when }).
moderation-decided-because = { $done } por { $name } ({ $when }): { $why }.
# “done” is one of these participles.
moderation-already = Ya ha sido { $done } por { $name } ({ $when }).

moderation-told-approve = Comentario de { $name } aprobado.
moderation-told-reject = Comentario de { $name } rechazado.
moderation-told-spam = Comentario de { $name } marcado como spam.
moderation-told-remove = Comentario de { $name } retirado.
moderation-told-restore = Comentario de { $name } restaurado.
moderation-told-keep = Comentario de { $name } mantenido. Las denuncias quedan desestimadas.
moderation-told-undo = Comentario de { $name } devuelto a su estado.
moderation-told-erase = Comentario de { $name } borrado definitivamente.
moderation-told-noted = { $name } eliminó este comentario entretanto. Tu decisión consta en el registro.
moderation-told-undone-held = Deshecho. El comentario de { $name } vuelve a estar en espera de revisión.
moderation-told-undone-reported = Deshecho. El comentario de { $name } vuelve a constar como denunciado.
moderation-told-undone-published = Deshecho. El comentario de { $name } vuelve a estar publicado.
moderation-told-undone-rejected = Deshecho. El comentario de { $name } vuelve a estar rechazado.
moderation-told-undone-spam = Deshecho. El comentario de { $name } vuelve a constar como spam.
moderation-told-undone-removed = Deshecho. El comentario de { $name } vuelve a estar retirado.
moderation-told-undone-deleted = Deshecho. { $name } eliminó su comentario, y así se queda.
# How many comments are left in the queue.
moderation-left = { $count ->
    [0] Aquí no queda nada.
    [one] Queda { $count }.
   *[other] Quedan { $count }.
}
# The link to the comment that was decided about.
moderation-see-it = Verlo

## Why it was not done

moderation-unexplained = Elige un motivo o explícalo con tus propias palabras. No se ha cambiado nada.
moderation-own = Este comentario es tuyo. Sobre él decide otra persona.
moderation-impossible = Eso no se puede decidir sobre un comentario en ese estado. No se ha cambiado nada: vuelve atrás, recarga la página y usa sus botones.
moderation-rewritten = Quien lo escribió lo ha cambiado entretanto. Léelo de nuevo.
moderation-deleted-meanwhile = Quien lo escribió lo ha eliminado entretanto.
moderation-changed-meanwhile = Este comentario ha cambiado entretanto. Míralo de nuevo.
moderation-text-erased = Su texto se borró definitivamente: ya no hay nada que decidir.
moderation-undo-erased = Su texto se borró definitivamente, así que se queda como está.
moderation-undo-deleted = Quien lo escribió lo ha eliminado entretanto, así que sigue eliminado.
moderation-undo-late = Eso se decidió hace más de 30 días y ya no se puede deshacer. Puedes volver a decidir sobre el comentario.
moderation-undone-by = { $name } lo deshizo ({ $when }).
# “when” is like “3 hours ago”.
moderation-meanwhile-approve = Entretanto, { $name } lo aprobó ({ $when }). Mira de nuevo el comentario.
moderation-meanwhile-reject = Entretanto, { $name } lo rechazó ({ $when }). Mira de nuevo el comentario.
moderation-meanwhile-spam = Entretanto, { $name } lo marcó como spam ({ $when }). Mira de nuevo el comentario.
moderation-meanwhile-remove = Entretanto, { $name } lo retiró ({ $when }). Mira de nuevo el comentario.
moderation-meanwhile-restore = Entretanto, { $name } lo restauró ({ $when }). Mira de nuevo el comentario.
moderation-meanwhile-keep = Entretanto, { $name } lo mantuvo ({ $when }). Mira de nuevo el comentario.
moderation-meanwhile-undo = Entretanto, { $name } anuló una decisión ({ $when }). Mira de nuevo el comentario.
moderation-meanwhile-erase = Entretanto, { $name } lo borró definitivamente ({ $when }). Mira de nuevo el comentario.
moderation-note-no-text = La nota contiene caracteres que no son texto.
moderation-note-long = Una nota tiene como máximo 200 caracteres.
moderation-reason-unknown = El motivo no es ninguno de los que ofrece la página.
moderation-form-no-action = El formulario no dice qué hay que hacer.
moderation-form-no-picks = El formulario no dice qué comentarios están seleccionados, en qué estado se encontraban ni qué versión de ellos se leyó. No se ha decidido nada: vuelve atrás, recarga la página y selecciona de nuevo.
moderation-form-no-status = El formulario no dice en qué estado se encontraba el comentario.
moderation-form-no-version = El formulario no dice qué versión del comentario se leyó. No se ha decidido nada: vuelve atrás, recarga la página y usa sus botones.
moderation-form-no-kind = El formulario no dice qué hay que decidir.
moderation-admins-only = Para esto tienes que formar parte de la administración.
moderation-admins-judge = Sobre alguien con este rol solo decide la administración.
moderation-moderators-only = Para esto tienes que formar parte del equipo de moderación.

## Threads

moderation-closed = Este hilo está cerrado: nadie puede responder en él.
moderation-opened = Este hilo vuelve a estar abierto.

## Erasing a comment

moderation-erasure-title = Borrar definitivamente un comentario de { $name }
moderation-erasure-heading = Borrar definitivamente un comentario de <bdi>{ $name }</bdi>
moderation-the-comment = El comentario
moderation-erasure-means = Lo que dice, y lo que decía antes de editarse, se borra en el acto, para todo el mundo y definitivamente. En el registro consta que lo hiciste y tu motivo.
moderation-erasure-name = El nombre de quien lo escribió, para confirmar
moderation-erasure-name-wrong = Escribe el nombre tal como aparece aquí: { $name }
moderation-erasure-why = Motivo, para el registro
moderation-erasure-why-hint = 200 caracteres como máximo.
moderation-erasure-why-missing = Di el motivo, para el registro.
moderation-erasure-why-long = Dilo en { $most } caracteres como máximo.
moderation-erase = Borrar definitivamente
moderation-erasure-back = Volver sin borrar
moderation-erased = El comentario de { $name } se ha borrado definitivamente.
moderation-erased-already = El texto de este comentario ya está borrado definitivamente.
# Before the title of a page whose form cannot be used as it was sent.
moderation-error-title = Error:

## Deciding about somebody

moderation-state-told = Se le dijo:
moderation-state-staff = Solo para el equipo:
moderation-state-by = por <bdi>{ $name }</bdi>
# A button that ends what was decided about somebody; “what” is like “Suspended until 1 June”.
moderation-lift = Levantar<span class="unseen">: { $what }</span>
moderation-how-long = Cuánto tiempo
moderation-end-day = Termina al empezar este día ({ $zone })
moderation-their-comments = Sus comentarios
# Over the choices that keep somebody from signing up anew.
moderation-coming-back = Si intenta volver
moderation-judge-message = Lo que se le dice
moderation-judge-note = Solo para el equipo
moderation-preview = Vista previa
moderation-will-read = Lo que va a leer
moderation-what-covers = Lo que abarca
# “what” is like “Suspended until 1 June 2026, 00:00 CEST”.
moderation-judged = { $what }: { $name }.
moderation-judged-again = Deshecho. { $what }: { $name }.
moderation-lifted-premoderated = Medida levantada: los comentarios de { $name } ya no se leen antes de publicarse.
moderation-lifted-warned = Medida levantada: { $name } ya no tiene ninguna advertencia.
moderation-lifted-suspended = Medida levantada: { $name } ya no tiene ninguna suspensión.
moderation-lifted-banned = Medida levantada: { $name } ya no tiene ningún bloqueo.
moderation-lifted-untrusted = Medida levantada: { $name } puede volver a tener nuestra confianza.
moderation-not-premoderated = Deshecho: los comentarios de { $name } ya no se leen antes de publicarse.
moderation-not-warned = Deshecho: { $name } ya no tiene ninguna advertencia.
moderation-not-suspended = Deshecho: { $name } ya no tiene ninguna suspensión.
moderation-not-banned = Deshecho: { $name } ya no tiene ningún bloqueo.
moderation-not-untrusted = Deshecho: { $name } puede volver a tener nuestra confianza.

## What somebody was told, on the page of their account

moderation-you-published = Tu comentario está publicado.
moderation-you-held = Tu comentario vuelve a estar en espera de revisión.
# “state” is like “Removed by a moderator: off-topic”.
moderation-you-decided = Tu comentario: { $state }.
moderation-you-otherwise = Desde entonces se ha decidido otra cosa.
# A link.
moderation-appeal = Recurrir
moderation-you-lifted = El equipo de moderación levantó la medida.
moderation-you-read = Ya lo has leído.
moderation-you-over = Esto ha terminado.
moderation-you-not-premoderated = Tus comentarios vuelven a publicarse sin que nadie los lea antes.
moderation-you-not-warned = Se ha retirado un mensaje que te enviamos. No tienes que leer nada.
moderation-you-not-barred = Con tu cuenta puedes volver a comentar, votar y denunciar.
moderation-you-not-untrusted = Tus comentarios vuelven a revisarse como antes.
moderation-you-put-back = Desde entonces se han restaurado.
moderation-you-back-but-some = Tus comentarios retirados en conjunto han vuelto, salvo aquellos sobre los que desde entonces se ha decidido otra cosa.
moderation-you-back = Tus comentarios retirados en conjunto han vuelto.
moderation-you-coming-back = Tus comentarios retirados en conjunto se están restaurando.
moderation-you-letter = El equipo de moderación te ha escrito. No se ha decidido nada sobre ti, y aquí no se puede responder.
moderation-you-appealed-put-back = Recurriste, y tus comentarios se están restaurando.
moderation-you-appealed-erased = Recurriste, y el equipo de moderación te dio la razón; entretanto, tu comentario se había borrado definitivamente.
moderation-you-appealed-deleted = Recurriste, y el equipo de moderación te dio la razón; entretanto, habías eliminado tu comentario. Si deshaces eso mientras aún se pueda, volverá a aparecer.
moderation-you-appealed-back = Recurriste, y tu comentario ha vuelto.
moderation-you-appealed-lifted = Recurriste, y la medida se ha levantado.
moderation-you-appealed-in-vain = Recurriste, y la decisión se mantiene.
moderation-your-comment = Tu comentario

## The moderation log

log-title = Registro de moderación
log-in-numbers = En cifras, para el público
log-narrow = Acotar el registro
# The name of the form that narrows the log, for those who hear the page.
log-in-log = En el registro
log-by = Decidido por (nombre completo)
log-about = Sobre (nombre completo)
log-action = Qué se hizo
log-anything = Cualquier cosa
log-about-comments = Sobre comentarios
log-about-people = Sobre personas
# Any reason.
log-any = Cualquiera
log-article = Dirección del artículo
log-since = Primer día ({ $zone })
log-until = Último día ({ $zone })
log-show = Mostrar
log-show-all = Mostrar todo
log-looked-through = Esto es lo que se ha encontrado entre { $count } líneas como máximo; la próxima página sigue buscando.
log-nothing-here = Entre estas no hay nada de lo que buscas.
log-nothing-found = En el registro no hay nada de lo que buscas.
log-empty = Todavía no hay decisiones. Cada una aparecerá aquí, y aquí se quedará.
log-as-file = Como archivo: <a href="{ $csv }" download>tabla (CSV)</a>, <a href="{ $json }" download>JSON Lines</a>
log-newer = Decisiones más recientes
log-older = Decisiones más antiguas
log-undo-comment-of = Deshacer<span class="unseen"> lo que { $by } decidió sobre el comentario de { $about }</span>
log-undo-about = Deshacer<span class="unseen"> lo que { $by } decidió sobre { $about }</span>
log-no-article = Ningún artículo tiene la dirección «{ $address }».
log-no-action = Elige en la lista qué se hizo.
log-no-reason = Elige un motivo de la lista.
log-days-reversed = El último día es anterior al primero.
log-nobody = Aquí nadie se llama «{ $name }».
log-no-day = «{ $day }» no es un día. Escribe año, mes y día, como 2026-06-01.

# Before what was said about a decision: who reads it. A colon follows.
log-told-everyone = Se dijo a todo el mundo
log-told-author = Se dijo a quien lo escribió
log-told-them = Se le dijo
log-they-said = Dijo
log-for-staff = Solo para el equipo
# Before what a ban covers besides the account. A colon follows.
log-covers = Abarca

# What was done, in the list to choose from.
log-act-undo = decisión deshecha
log-act-lift = medida levantada
log-act-clean-up = comentarios retirados en conjunto
log-act-put-back = comentarios restaurados en conjunto
log-act-upheld = recurso estimado
log-act-turned-down = recurso desestimado
log-act-letter = mensaje enviado a alguien
log-act-pick = incluido en la selección de la redacción
log-act-unpick = quitado de la selección de la redacción
log-act-close = hilo cerrado
log-act-open = hilo abierto de nuevo

# Lines of the log about comments. “about” wrote the comment.
log-approve = <strong><a href="{ $by_url }"><bdi>{ $by }</bdi></a></strong> <span class="verb">aprobó</span> un comentario de <a href="{ $about_url }"><bdi>{ $about }</bdi></a> en <a class="under" href="{ $article_url }">{ $article }</a>
log-reject = <strong><a href="{ $by_url }"><bdi>{ $by }</bdi></a></strong> <span class="verb">rechazó</span> un comentario de <a href="{ $about_url }"><bdi>{ $about }</bdi></a> en <a class="under" href="{ $article_url }">{ $article }</a>
log-spam = <strong><a href="{ $by_url }"><bdi>{ $by }</bdi></a></strong> <span class="verb">marcó como spam</span> un comentario de <a href="{ $about_url }"><bdi>{ $about }</bdi></a> en <a class="under" href="{ $article_url }">{ $article }</a>
log-remove = <strong><a href="{ $by_url }"><bdi>{ $by }</bdi></a></strong> <span class="verb">retiró</span> un comentario de <a href="{ $about_url }"><bdi>{ $about }</bdi></a> en <a class="under" href="{ $article_url }">{ $article }</a>
log-restore = <strong><a href="{ $by_url }"><bdi>{ $by }</bdi></a></strong> <span class="verb">restauró</span> un comentario de <a href="{ $about_url }"><bdi>{ $about }</bdi></a> en <a class="under" href="{ $article_url }">{ $article }</a>
log-keep = <strong><a href="{ $by_url }"><bdi>{ $by }</bdi></a></strong> <span class="verb">mantuvo</span> un comentario de <a href="{ $about_url }"><bdi>{ $about }</bdi></a> en <a class="under" href="{ $article_url }">{ $article }</a>
log-undo = <strong><a href="{ $by_url }"><bdi>{ $by }</bdi></a></strong> <span class="verb">devolvió a su estado</span> un comentario de <a href="{ $about_url }"><bdi>{ $about }</bdi></a> en <a class="under" href="{ $article_url }">{ $article }</a>
log-erase = <strong><a href="{ $by_url }"><bdi>{ $by }</bdi></a></strong> <span class="verb">borró definitivamente</span> un comentario de <a href="{ $about_url }"><bdi>{ $about }</bdi></a> en <a class="under" href="{ $article_url }">{ $article }</a>
# What had been taken back is done again.
log-approve-again = <strong><a href="{ $by_url }"><bdi>{ $by }</bdi></a></strong> <span class="verb">volvió a aprobar</span> un comentario de <a href="{ $about_url }"><bdi>{ $about }</bdi></a> en <a class="under" href="{ $article_url }">{ $article }</a>
log-reject-again = <strong><a href="{ $by_url }"><bdi>{ $by }</bdi></a></strong> <span class="verb">volvió a rechazar</span> un comentario de <a href="{ $about_url }"><bdi>{ $about }</bdi></a> en <a class="under" href="{ $article_url }">{ $article }</a>
log-spam-again = <strong><a href="{ $by_url }"><bdi>{ $by }</bdi></a></strong> <span class="verb">volvió a marcar como spam</span> un comentario de <a href="{ $about_url }"><bdi>{ $about }</bdi></a> en <a class="under" href="{ $article_url }">{ $article }</a>
log-remove-again = <strong><a href="{ $by_url }"><bdi>{ $by }</bdi></a></strong> <span class="verb">volvió a retirar</span> un comentario de <a href="{ $about_url }"><bdi>{ $about }</bdi></a> en <a class="under" href="{ $article_url }">{ $article }</a>
log-restore-again = <strong><a href="{ $by_url }"><bdi>{ $by }</bdi></a></strong> <span class="verb">volvió a restaurar</span> un comentario de <a href="{ $about_url }"><bdi>{ $about }</bdi></a> en <a class="under" href="{ $article_url }">{ $article }</a>
log-keep-again = <strong><a href="{ $by_url }"><bdi>{ $by }</bdi></a></strong> <span class="verb">volvió a mantener</span> un comentario de <a href="{ $about_url }"><bdi>{ $about }</bdi></a> en <a class="under" href="{ $article_url }">{ $article }</a>
log-undo-again = <strong><a href="{ $by_url }"><bdi>{ $by }</bdi></a></strong> <span class="verb">volvió a devolver a su estado</span> un comentario de <a href="{ $about_url }"><bdi>{ $about }</bdi></a> en <a class="under" href="{ $article_url }">{ $article }</a>
log-erase-again = <strong><a href="{ $by_url }"><bdi>{ $by }</bdi></a></strong> <span class="verb">volvió a borrar definitivamente</span> un comentario de <a href="{ $about_url }"><bdi>{ $about }</bdi></a> en <a class="under" href="{ $article_url }">{ $article }</a>
# “what” is a participle like “removed”.
log-undid = <strong><a href="{ $by_url }"><bdi>{ $by }</bdi></a></strong> <span class="verb">deshizo «{ $what }» en</span> un comentario de <a href="{ $about_url }"><bdi>{ $about }</bdi></a> en <a class="under" href="{ $article_url }">{ $article }</a>
log-noted = <strong><a href="{ $by_url }"><bdi>{ $by }</bdi></a></strong> <span class="verb">anotó «{ $what }» en</span> un comentario de <a href="{ $about_url }"><bdi>{ $about }</bdi></a> en <a class="under" href="{ $article_url }">{ $article }</a>
log-undid-decision = <strong><a href="{ $by_url }"><bdi>{ $by }</bdi></a></strong> <span class="verb">deshizo una decisión sobre</span> un comentario de <a href="{ $about_url }"><bdi>{ $about }</bdi></a> en <a class="under" href="{ $article_url }">{ $article }</a>
log-pick = <strong><a href="{ $by_url }"><bdi>{ $by }</bdi></a></strong> <span class="verb">incluyó en la selección de la redacción</span> un comentario de <a href="{ $about_url }"><bdi>{ $about }</bdi></a> en <a class="under" href="{ $article_url }">{ $article }</a>
log-unpick = <strong><a href="{ $by_url }"><bdi>{ $by }</bdi></a></strong> <span class="verb">quitó de la selección de la redacción</span> un comentario de <a href="{ $about_url }"><bdi>{ $about }</bdi></a> en <a class="under" href="{ $article_url }">{ $article }</a>
log-close = <strong><a href="{ $by_url }"><bdi>{ $by }</bdi></a></strong> <span class="verb">cerró</span> el hilo bajo un comentario de <a href="{ $about_url }"><bdi>{ $about }</bdi></a> en <a class="under" href="{ $article_url }">{ $article }</a>
log-open = <strong><a href="{ $by_url }"><bdi>{ $by }</bdi></a></strong> <span class="verb">volvió a abrir</span> el hilo bajo un comentario de <a href="{ $about_url }"><bdi>{ $about }</bdi></a> en <a class="under" href="{ $article_url }">{ $article }</a>
log-upheld-on = <strong><a href="{ $by_url }"><bdi>{ $by }</bdi></a></strong> <span class="verb">estimó</span> el recurso de <a href="{ $about_url }"><bdi>{ $about }</bdi></a> en <a class="under" href="{ $article_url }">{ $article }</a>
log-turned-down-on = <strong><a href="{ $by_url }"><bdi>{ $by }</bdi></a></strong> <span class="verb">desestimó</span> el recurso de <a href="{ $about_url }"><bdi>{ $about }</bdi></a> en <a class="under" href="{ $article_url }">{ $article }</a>

# Lines of the log about people. “about” is the person.
log-upheld = <strong><a href="{ $by_url }"><bdi>{ $by }</bdi></a></strong> <span class="verb">estimó</span> el recurso de <a href="{ $about_url }"><bdi>{ $about }</bdi></a>
log-turned-down = <strong><a href="{ $by_url }"><bdi>{ $by }</bdi></a></strong> <span class="verb">desestimó</span> el recurso de <a href="{ $about_url }"><bdi>{ $about }</bdi></a>
# “what” is like “Suspended until 1 June 2026, 00:00 CEST”.
log-lifted = <strong><a href="{ $by_url }"><bdi>{ $by }</bdi></a></strong> <span class="verb">levantó</span> «{ $what }» a <a href="{ $about_url }"><bdi>{ $about }</bdi></a>
log-premoderated = <strong><a href="{ $by_url }"><bdi>{ $by }</bdi></a></strong> <span class="verb">dispuso</span> que los comentarios de <a href="{ $about_url }"><bdi>{ $about }</bdi></a> se lean antes de publicarse
log-warned = <strong><a href="{ $by_url }"><bdi>{ $by }</bdi></a></strong> <span class="verb">envió una advertencia</span> a <a href="{ $about_url }"><bdi>{ $about }</bdi></a>
# “what” is like “1 June 2026, 00:00”.
log-suspended = <strong><a href="{ $by_url }"><bdi>{ $by }</bdi></a></strong> <span class="verb">suspendió</span> a <a href="{ $about_url }"><bdi>{ $about }</bdi></a> hasta el { $what }
log-suspended-anew = <strong><a href="{ $by_url }"><bdi>{ $by }</bdi></a></strong> <span class="verb">cambió</span> la suspensión de <a href="{ $about_url }"><bdi>{ $about }</bdi></a>: hasta el { $what }
log-banned = <strong><a href="{ $by_url }"><bdi>{ $by }</bdi></a></strong> <span class="verb">bloqueó</span> a <a href="{ $about_url }"><bdi>{ $about }</bdi></a>
log-untrusted = <strong><a href="{ $by_url }"><bdi>{ $by }</bdi></a></strong> <span class="verb">retiró la confianza</span> a <a href="{ $about_url }"><bdi>{ $about }</bdi></a>
log-clean-up-day = <strong><a href="{ $by_url }"><bdi>{ $by }</bdi></a></strong> <span class="verb">retiró</span> los comentarios de <a href="{ $about_url }"><bdi>{ $about }</bdi></a> de las últimas 24 horas
log-clean-up-all = <strong><a href="{ $by_url }"><bdi>{ $by }</bdi></a></strong> <span class="verb">retiró</span> todos los comentarios de <a href="{ $about_url }"><bdi>{ $about }</bdi></a>
log-put-back = <strong><a href="{ $by_url }"><bdi>{ $by }</bdi></a></strong> <span class="verb">restauró</span> los comentarios retirados de <a href="{ $about_url }"><bdi>{ $about }</bdi></a>
log-letter = <strong><a href="{ $by_url }"><bdi>{ $by }</bdi></a></strong> <span class="verb">escribió</span> a <a href="{ $about_url }"><bdi>{ $about }</bdi></a>
# A line this version of the program does not know; “what” is the word stored with it.
log-unknown = <strong><a href="{ $by_url }"><bdi>{ $by }</bdi></a></strong>: <span class="verb">{ $what }</span>, <a href="{ $about_url }"><bdi>{ $about }</bdi></a>

## Registrarse e iniciar sesión

accounts-error-title = Error: { $title }
accounts-name = Nombre
accounts-name-hint = Se muestra junto a tus comentarios.
accounts-email = Correo electrónico
accounts-email-hint = No se muestra nunca a nadie.
accounts-password = Contraseña
accounts-password-hint = 8 caracteres o más. Cuatro palabras son mejores que una con símbolos.
# The page, its button and the links to it.
accounts-sign-in = Iniciar sesión
accounts-sign-up = Registrarse
accounts-new-here-question = ¿Es tu primera vez?
accounts-sign-up-standfirst = Con una cuenta puedes comentar. Se tarda un minuto.
accounts-create = Crear cuenta
accounts-have-one-question = ¿Ya tienes una cuenta?
accounts-sign-in-to-go-on = Inicia sesión para continuar.
accounts-mismatch = El correo electrónico y la contraseña no coinciden.
accounts-welcome = Te damos la bienvenida, { $name }.
accounts-signed-out = Has cerrado la sesión.

## Registrarse con un comentario en espera

accounts-join = Un paso más
accounts-join-standfirst = Tu comentario está guardado. Regístrate o inicia sesión y se enviará.
accounts-join-first-held = El primer comentario lo lee una persona antes de que aparezca.
accounts-join-comment = Tu comentario
accounts-join-new = Es mi primera vez
accounts-join-sign-up = Registrarse y publicar
accounts-join-known = Ya tengo una cuenta
accounts-join-sign-in = Iniciar sesión y publicar

## Qué falla en el nombre, la dirección o la contraseña

accounts-email-taken = Ya hay una cuenta con esta dirección. Inicia sesión con ella.
accounts-name-imitates = Con este nombre te podrían tomar por alguien que trabaja aquí o por el propio sitio. Elige otro.
accounts-address-covered = Nadie puede registrarse aquí con esta dirección. Si tienes una cuenta, inicia sesión.
accounts-name-taken = Alguien de aquí ya tiene este nombre, o uno que se ve igual. Añade algo al tuyo.
# Follow after `accounts-address-covered`. The names are those of pages of the site.
accounts-covered-write = Si te parece un error, escribe a quienes llevan este sitio.
accounts-covered-look-one = Mira en «{ $one }» cómo ponerte en contacto.
accounts-covered-look-two = Mira en «{ $one }» o en «{ $two }» cómo ponerte en contacto.
accounts-covered-look-three = Mira en «{ $one }», en «{ $two }» o en «{ $three }» cómo ponerte en contacto.
accounts-name-missing = Indica el nombre que se mostrará junto a lo que escribas.
accounts-name-length = Un nombre tiene de 2 a 40 caracteres.
accounts-name-characters = Un nombre puede llevar letras, cifras, espacios y los signos - ' . y ’, nada más.
accounts-name-accents = Una letra de un nombre puede llevar como máximo cuatro acentos distintos.
accounts-name-reserved = Con este nombre te podrían tomar por el propio sitio. Elige otro.
accounts-email-missing = Dinos la dirección de correo electrónico con la que vas a iniciar sesión.
accounts-email-no-at = Eso no parece una dirección de correo electrónico: le falta una @.
accounts-email-malformed = Eso no parece una dirección de correo electrónico. Un ejemplo: ana@example.org.
accounts-password-short = Una contraseña tiene al menos 8 caracteres; mejor, 15.
accounts-password-long = Una contraseña tiene como máximo 256 caracteres.
# $help is one of the sentences below.
accounts-password-weak = Esta contraseña es fácil de adivinar. { $help }
accounts-weak-add-words = Añade una o dos palabras que no tengan que ver entre sí.
accounts-weak-rows = Las teclas seguidas de una fila son fáciles de adivinar.
accounts-weak-patterns = Los patrones cortos de teclado son fáciles de adivinar.
accounts-weak-repeats = Las repeticiones como «aaa» son fáciles de adivinar.
accounts-weak-repeated-parts = Las repeticiones como «abcabcabc» apenas son más difíciles de adivinar que «abc».
accounts-weak-top-10 = Es una de las 10 contraseñas más usadas.
accounts-weak-top-100 = Es una de las 100 contraseñas más usadas.
accounts-weak-common = Es una contraseña muy usada.
accounts-weak-similar = Se parece a una contraseña muy usada.
accounts-weak-sequences = Las secuencias como abc o 6543 son fáciles de adivinar.
accounts-weak-years = Los años recientes son fáciles de adivinar.
accounts-weak-word = Una palabra sola es fácil de adivinar.
accounts-weak-dates = Las fechas suelen ser fáciles de adivinar.
accounts-weak-names-alone = Los nombres y apellidos solos son fáciles de adivinar.
accounts-weak-names = Los nombres y apellidos comunes son fáciles de adivinar.

## Demasiados intentos

accounts-too-many = { $count ->
    [one] Demasiados intentos. Espera un minuto.
   *[other] Demasiados intentos. Espera { $count } minutos.
}
accounts-too-many-accounts = { $count ->
    [one] Desde tu conexión se han pedido muchas cuentas. Inténtalo de nuevo en un minuto; abajo se conserva todo menos tu contraseña.
   *[other] Desde tu conexión se han pedido muchas cuentas. Inténtalo de nuevo en { $count } minutos; abajo se conserva todo menos tu contraseña.
}
accounts-current-password-wrong = Esa no es tu contraseña actual.

## La cuenta propia

accounts-yours = Tu cuenta
accounts-role = Rol
accounts-member-since = Miembro desde
# The jobs people have here, each as the value of “Role”.
accounts-role-reader = Lector/a
accounts-role-contributor = Colaborador/a
accounts-role-author = Autor/a
accounts-role-editor = Redacción
accounts-role-moderator = Moderación
accounts-role-admin = Administración
accounts-from-moderators = Del equipo de moderación
accounts-read-all = He leído todo esto
accounts-read = He leído esto
# Marks a message not read yet.
accounts-unread = Nuevo
accounts-comments = Tus comentarios
accounts-comments-none = Todavía no has comentado. Aquí aparecerán tus comentarios y lo que haya sido de ellos.
# $because is empty, or tells why, as in “ because you are new here”.
accounts-comment-held = En espera de revisión{ $because }
accounts-comment-erased = Borrado definitivamente
accounts-comment-not-shown = No se muestra: su artículo no está publicado
# A link to the form by which somebody asks for another look.
accounts-appeal = Recurrir
accounts-history = Historial
accounts-change-password-heading = Cambiar tu contraseña
accounts-current-password = Contraseña actual
accounts-new-password = Contraseña nueva
accounts-new-password-hint = 8 caracteres o más. Se cerrará tu sesión en todos los demás dispositivos.
# The button.
accounts-change-password = Cambiar contraseña
accounts-password-changed = Tu contraseña se ha cambiado. Se ha cerrado tu sesión en todos los demás dispositivos.

## Eliminar la cuenta propia

accounts-delete = Eliminar tu cuenta
accounts-delete-what = Tu nombre desaparece; si tus comentarios se quedan, lo decides tú.
# The link to the page on which that is done.
accounts-delete-link = Eliminar tu cuenta…
accounts-closes = Tu cuenta se eliminará el { $when }.
accounts-closes-rethink = Cambiar de idea
accounts-delete-standfirst = En 24 horas habrán desaparecido tu nombre, tu dirección de correo electrónico y tu contraseña, y se cerrará tu sesión en todas partes. Hasta entonces puedes cambiar de idea.
accounts-stay-what = Hasta entonces puedes cambiar de idea. Después nadie podrá recuperarla.
# The button by which somebody keeps the account after all.
accounts-stay = Quedarme
accounts-closing = ¿Qué será de tus comentarios?
# Quotes the line that stands in the place of a comment deleted by its author.
accounts-closing-remove = Eliminar mis textos. Donde alguien haya respondido quedará una línea que dice «Eliminado por quien lo escribió».
# Quotes `more-former-member`.
accounts-closing-keep = Conservar mis textos y quitar mi nombre. Figurarán como de «Antiguo miembro».
accounts-delete-mine = Eliminar mi cuenta
accounts-back = Volver a tu cuenta

## Mensajes del equipo de moderación

accounts-warning-title = Un mensaje para ti
accounts-warning-heading = El equipo de moderación te ha escrito
accounts-warning-standfirst = Léelo y después podrás continuar aquí.
accounts-warning-waits = Entretanto, se conserva lo que has escrito.
accounts-warning-read = Gracias por leerlo. Ya puedes volver a participar.
# $why is the sentence that says what else keeps somebody from taking part.
accounts-warning-read-barred = Gracias por leerlo. { $why }

## La situación de alguien aquí

# What was done to somebody, as it reads in a sentence after their name: “Ana is banned”.
accounts-done-premoderated = lectura previa
accounts-done-warned = advertencia
accounts-done-suspended = suspensión
accounts-done-banned = bloqueo
accounts-done-untrusted = confianza retirada
# Why something was decided about somebody, for themselves, after a colon: “…any more: advertising.”
accounts-cause-spam = publicidad
accounts-cause-abuse = ataques a otras personas
accounts-cause-hate = palabras de odio
accounts-cause-impersonation = hacerse pasar por otra persona
accounts-cause-disruption = perturbar las conversaciones
# Each without a reason, and with $why, which is a cause from above or a moderator’s own words.
accounts-barred-until = Con tu cuenta no puedes comentar, votar ni denunciar hasta el { $until }.
accounts-barred-until-why = Con tu cuenta no puedes comentar, votar ni denunciar hasta el { $until }: { $why }.
accounts-barred = Con tu cuenta ya no puedes comentar, votar ni denunciar.
accounts-barred-why = Con tu cuenta ya no puedes comentar, votar ni denunciar: { $why }.
accounts-warned = El equipo de moderación te ha escrito. Léelo primero y después continúa aquí.
accounts-premoderated = El equipo de moderación lee tus comentarios antes de que aparezcan.
accounts-premoderated-why = El equipo de moderación lee tus comentarios antes de que aparezcan: { $why }.
accounts-untrusted = Tus comentarios se revisan como los de alguien que acaba de llegar.
accounts-untrusted-why = Tus comentarios se revisan como los de alguien que acaba de llegar: { $why }.

## Decidir sobre personas

# $ago is “3 hours ago” or a day, here and below.
accounts-already-premoderated = Los comentarios de { $name } ya se leen antes de publicarse ({ $by }, { $ago }). No se ha cambiado nada.
accounts-already-warned = { $name } ya tiene una advertencia ({ $by }, { $ago }). No se ha cambiado nada.
accounts-already-suspended = { $name } ya tiene una suspensión ({ $by }, { $ago }). No se ha cambiado nada.
accounts-already-banned = { $name } ya tiene un bloqueo ({ $by }, { $ago }). No se ha cambiado nada.
accounts-already-untrusted = A { $name } ya se le retiró la confianza ({ $by }, { $ago }). No se ha cambiado nada.
accounts-already-anew = Entretanto, { $by } ha tomado otra decisión ({ $ago }). Mírala.
accounts-replaced-by = { $by } la ha sustituido por otra decisión ({ $ago }). Mírala.
accounts-lifted-by = La medida ya está levantada ({ $by }, { $ago }).
accounts-read-already = Ya ha leído el mensaje; no hay nada que levantar.
accounts-ended-already = La medida ya ha terminado por sí sola.
accounts-lifted-too-long-ago = La medida se levantó hace más de 30 días y eso ya no se puede deshacer. Puedes decidir de nuevo.
accounts-would-have-ended = Entretanto, la medida habría terminado por sí sola: no hay nada que restablecer.
accounts-another-kind = Eso sería otro tipo de decisión.
accounts-needs-moderator = Para esto tienes que formar parte del equipo de moderación.
accounts-not-oneself = Nadie decide aquí sobre su propia cuenta.
accounts-needs-admin = Sobre alguien con este rol solo decide la administración.
accounts-only-admin = Es la única persona que administra el sitio.

## Qué abarca un bloqueo

# Stand after “Covers”.
accounts-covers-spellings = su dirección en cualquier grafía
accounts-covers-domain = toda dirección de { $domain } o de sus subdominios
accounts-covers-and = { $one } y { $another }

## Configurar un sitio

setup-heading = Configura tu blog
setup-standfirst = Un nombre para el sitio, una cuenta para ti, y ya es tuyo.
setup-standfirst-closed = Esta página se abre con la dirección de un solo uso que se mostró al iniciar Byline.
setup-site = Tu sitio
setup-site-name = Nombre del sitio
setup-site-name-hint = Se muestra arriba en todas las páginas.
# The heading over the fields for one’s own account.
setup-language = Idioma del sitio
setup-you = Tú
setup-name = Tu nombre
setup-name-hint = Se muestra como firma de lo que escribes.
setup-email-hint = Con él inicias sesión. No se muestra nunca a nadie.
setup-create = Crear mi blog
# What is in <strong> is printed in English, in the terminal.
setup-look = Busca en el terminal o en el registro del servicio la línea que empieza por <strong>Set up your blog at</strong> y abre esa dirección. Vuelve a iniciar Byline para obtener otra.
setup-done-already = Este sitio ya está configurado.
setup-done-already-sign-in = Este sitio ya está configurado. Inicia sesión.
setup-taken = Ya existe una cuenta con este nombre o esta dirección.
setup-welcome = Te damos la bienvenida, { $name }. Este es tu escritorio.

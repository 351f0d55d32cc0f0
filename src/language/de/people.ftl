## Seiten über Personen, Einsprüche und Zahlen

# Der Titel einer Seite, deren Formular nicht gelesen werden konnte.
people-failed = Fehler: { $title }

## Die Liste der Personen

people-heading = Personen
people-name-begins-with = Name beginnt mit
people-find = Suchen
people-tabs = Personen nach dem, was über sie entschieden wurde
people-tab-everybody = Alle
people-none-called = Kein Name beginnt mit „<bdi>{ $name }</bdi>“. <a href="{ $url }">Alle anzeigen</a>.
people-none-in-state = Das gilt derzeit für niemanden. Wenn Sie so über jemanden entscheiden, erscheint die Person hier.
# Die Links zur Seite der Liste vor dieser und zu der danach.
people-before = Vorherige Personen
people-more = Weitere Personen

## Was jemand ist, neben dem Namen

people-role-reader = Leser:in
people-role-contributor = Gastautor:in
people-role-author = Autor:in
people-role-editor = Redaktion
people-role-moderator = Moderation
people-role-admin = Administration
# Jemand, dessen Kommentare aus einem anderen System importiert wurden.
people-imported = Importiert
# { $when } ist „vor 3 Stunden“ oder ein Tag.
people-joined = registriert: { $when }
people-cannot-sign-in = kann sich nicht anmelden

## Die Seite einer Person

people-all-people = Alle Personen
people-log = Alle Entscheidungen über die Person und ihre Kommentare
people-email = E-Mail-Adresse
people-in-force = Was gilt
people-nothing-in-force = Nichts: Die Person kann mitmachen wie alle.
people-decide-about = Über { $name } entscheiden
people-history = Verlauf
# Wer entschieden oder geschrieben hat.
people-by = von <bdi>{ $name }</bdi>
# Steht an der Stelle eines Namens, der nicht bekannt ist.
people-somebody = jemand
people-is-you = Das sind Sie. Hier entscheidet niemand über sich selbst.
people-has-left = Die Person ist gegangen und kann sich nicht anmelden; es gibt also nichts, was man ihr verwehren müsste.
people-is-imported = Die Texte dieser Person wurden importiert, und sie kann sich nicht anmelden; es gibt also nichts, was man ihr verwehren müsste.
people-admins-only = Über jemanden mit dieser Rolle entscheidet nur die Administration.

## Was über jemanden entschieden wurde: ein Reiter, der Titel einer Entscheidung und der Anfang eines Satzes vor einem Doppelpunkt

people-premoderated = Wird vorab gelesen
people-warned = Verwarnt
people-suspended = Vorübergehend gesperrt
people-banned = Gesperrt
people-untrusted = Vertrauen entzogen
# { $what } ist eines davon; { $until } ist ein Tag mit Uhrzeit.
people-until = { $what } bis zum { $until }
# { $what } sagt, welche Adressen: „jede Adresse bei example.org und darunter“.
people-covers = Gilt auch für { $what }.
people-covered = Galt auch für { $what }.
# { $when } ist „vor 3 Stunden“ oder ein Tag.
people-lifted = Von { $name } aufgehoben ({ $when }).
people-read = Gelesen: { $when }.
people-replaced = Von { $name } ersetzt ({ $when }).
people-ended = Beendet: { $when }.

## Warum etwas entschieden wurde

people-reason = Grund
people-choose-reason = Wählen Sie einen Grund.
people-cause-spam = Werbung
people-cause-abuse = Angriffe auf andere
people-cause-hate = Hass
people-cause-impersonation = Gibt sich als jemand anderes aus
people-cause-disruption = Stört Unterhaltungen
people-cause-other = Anderes

## Knöpfe, um über jemanden zu entscheiden, und was dann geschieht

people-premoderate = Vorab lesen
people-premoderate-explained = Jeder Kommentar der Person wartet auf Prüfung, bevor er erscheint.
people-warn = Verwarnen
people-warn-explained = Die Person liest Ihre Nachricht und bestätigt das, bevor sie wieder mitmachen kann.
people-suspend = Vorübergehend sperren
people-suspend-explained = Die Person kann lesen, sich anmelden und Einspruch erheben, aber bis dahin nicht kommentieren, abstimmen, melden oder bearbeiten.
people-ban = Sperren
people-ban-explained = Die Person kann lesen, sich anmelden und Einspruch erheben, aber nicht kommentieren, abstimmen, melden oder bearbeiten.
people-untrust = Vertrauen entziehen
people-untrust-explained = Die Kommentare der Person werden geprüft wie die einer neuen Person, egal wie viele es schon sind.
people-change-end = Ende ändern
people-change-end-explained = Die Sperre endet dann, früher oder später als bisher. Im Verlauf bleibt beides stehen.

# Wie lange jemand gesperrt ist.
people-span-day = Einen Tag
people-span-week = 7 Tage
people-span-month = 30 Tage
# Steht vor einem Feld für einen Tag.
people-span-date = Bis zu diesem Tag

# Was bei einer Sperre mit den Kommentaren geschieht.
people-scope-leave = Stehen lassen
people-scope-day = Die der letzten 24 Stunden entfernen
people-scope-all = Alle entfernen

# Was eine Sperre außer dem Konto umfassen kann.
people-cover-spellings = Niemand registriert sich mit dieser Adresse in anderer Schreibweise (name+irgendwas@…, Punkte bei Anbietern, die sie ignorieren)
people-cover-domain = Niemand registriert sich mit einer Adresse bei { $domain } oder darunter
people-effect-spellings = Solange die Sperre gilt, kann sich niemand mit dieser Adresse registrieren, in welcher Schreibweise auch immer.
people-effect-domain = Solange die Sperre gilt, kann sich niemand mit einer Adresse bei { $domain } oder darunter registrieren.
# Wie viele andere Konten eine solche Adresse haben.
people-effect-today = { $count ->
    [0] Kein anderes der heutigen Konten hat eine solche Adresse.
    [one] { $count } heutiges Konto wäre betroffen: Es bleibt, wie es ist.
   *[other] { $count } heutige Konten wären betroffen: Sie bleiben, wie sie sind.
}

people-warning-empty = Schreiben Sie, was die Person lesen soll, bevor sie weitermacht.
people-other-empty = Sagen Sie, worum es geht: Der Grund allein sagt es nicht.
people-text-too-long = Höchstens { $most } Zeichen sind möglich; Ihr Text hat { $count }.
people-choose-how-long = Wählen Sie, wie lange die Person nur lesen kann.
people-day-unreadable = Schreiben Sie den Tag als Jahr, Monat und Tag, etwa 2026-06-01; die Sperre endet, wenn dieser Tag beginnt ({ $zone }).
people-day-too-early = Dieser Tag hat schon begonnen. Wählen Sie einen späteren.
people-day-too-late = Eine vorübergehende Sperre dauert höchstens fünf Jahre. Um jemanden für immer auszuschließen, wählen Sie „Sperren“.
people-everybodys-domain = Sehr viele Menschen haben ihre Post bei dieser Domain: Sie alle wären ausgeschlossen. Sperren Sie nur dieses Konto oder die Adresse in jeder Schreibweise.

## Wie weit jemand Vertrauen genießt, und warum

people-trust-staff = Genießt Vertrauen: arbeitet hier.
people-trust-trusted = Genießt Vertrauen: { $comments ->
    [one] { $comments } veröffentlichter Kommentar
   *[other] { $comments } veröffentlichte Kommentare
} über { $days ->
    [one] { $days } Tag
   *[other] { $days } Tage
} hinweg, in den letzten { $clean } Tagen keiner entfernt.
people-trust-new = Neu hier: noch nichts veröffentlicht.
people-trust-revoked = Genießt kein Vertrauen: Die Moderation hat es entzogen.
people-trust-few = Genießt noch kein Vertrauen: { $comments ->
    [one] { $comments } veröffentlichter Kommentar
   *[other] { $comments } veröffentlichte Kommentare
}; nötig sind { $enough } über { $long } Tage hinweg.
# { $days } ist, wie alt der erste davon ist.
people-trust-young = Genießt noch kein Vertrauen: { $comments ->
    [one] { $comments } veröffentlichter Kommentar
   *[other] { $comments } veröffentlichte Kommentare
}, der erste vor { $days ->
    [one] { $days } Tag
   *[other] { $days } Tagen
}; nötig sind { $long } Tage.
people-trust-removed = Genießt kein Vertrauen: Vor Kurzem wurde ein Kommentar entfernt. Kommt kein weiterer hinzu, ist das Vertrauen in { $days ->
    [one] { $days } Tag
   *[other] { $days } Tagen
} wieder da.

## Wie berechtigt die Meldungen einer Person waren

people-reported-nothing = Hat nichts gemeldet.
people-reported-undecided = Hat { $count ->
    [one] { $count } Kommentar
   *[other] { $count } Kommentare
} gemeldet; darüber ist noch nicht entschieden.
# Vor einem der folgenden Sätze.
people-reported = Hat { $count ->
    [one] { $count } Kommentar
   *[other] { $count } Kommentare
} gemeldet.
people-reports-one-right = Die eine Meldung, über die entschieden wurde, war berechtigt.
people-reports-one-wrong = Die eine Meldung, über die entschieden wurde, war nicht berechtigt.
people-reports-all-right = Alle { $all } Meldungen, über die entschieden wurde, waren berechtigt.
people-reports-none-right = Keine der { $all } Meldungen, über die entschieden wurde, war berechtigt.
people-reports-some-right = Von den { $all } Meldungen, über die entschieden wurde, { $right ->
    [one] war { $right }
   *[other] waren { $right }
} berechtigt.

## Was das Team über jemanden notiert

people-notes = Notizen für das Team
people-notes-none = Noch keine. Was Sie hier notieren, lesen nur Moderation und Administration.
people-new-note = Neue Notiz
people-add-note = Notiz hinzufügen
people-note-kept = Ihre Notiz ist gespeichert.
people-note-empty = Schreiben Sie, was das Team wissen sollte.
people-note-too-long = Eine Notiz hat höchstens { $most } Zeichen; diese hat { $count }.

## Die Kommentare einer Person

people-comments = Kommentare
people-comments-tabs = Kommentare der Person nach Status
# Reiter über Kommentaren.
people-tab-all-comments = Alle
people-tab-published = Veröffentlicht
people-tab-held = Zurückgehalten
people-tab-spam = Spam
people-tab-rejected = Abgelehnt
people-tab-removed = Entfernt
people-tab-deleted = Gelöscht
# Ein Kommentar.
people-status-published = Veröffentlicht
people-status-held = Zurückgehalten
people-status-spam = Spam
people-status-rejected = Abgelehnt
people-status-removed = Entfernt
people-status-deleted = Gelöscht
people-no-comments = Hier sind keine.
# Der Artikel, unter dem ein Kommentar steht.
people-comment-on = zu <a href="{ $url }">{ $title }</a>
people-newer-comments = Neuere Kommentare
people-older-comments = Ältere Kommentare

## Kommentare einer Person, die gemeinsam entfernt und wiederhergestellt werden

people-clean-up = Kommentare entfernen …
people-clean-up-hint = An ihrer Stelle lesen alle den Grund. { $name } erfährt es einmal für alle und kann Einspruch erheben.
# Welche Kommentare.
people-clean-up-which = Welche
people-clean-up-day = Die der letzten 24 Stunden
people-clean-up-all = Alle
people-take-them-down = Entfernen
people-choose-comments = Wählen Sie, welche Kommentare entfernt werden sollen.
people-clean-ups = Gemeinsam entfernte Kommentare
people-look-again = Noch einmal nachsehen
people-put-all-back = Alle wiederherstellen
# { $when } ist „vor 3 Stunden“ oder ein Tag.
people-put-back-already = { $name } lässt sie schon wiederherstellen ({ $when }).
people-clean-up-too-late = Das ist mehr als 30 Tage her und lässt sich nicht mehr auf einmal rückgängig machen. Sie können über jeden Kommentar einzeln entscheiden.
# Steht als Grund da, wo sonst nichts gesagt ist.
people-taken-down-together = gemeinsam mit anderen entfernt

# Jeder der vier Sätze steht nach einem anderen und beginnt deshalb mit einem Leerzeichen.
people-begun-removed = {" "}Die Kommentare sind entfernt.
people-begun-removing = {" "}Die Kommentare werden entfernt; die Seite zeigt, wie weit das ist.
people-begun-restored = {" "}Die Kommentare sind wieder da.
people-begun-restoring = {" "}Die Kommentare werden wiederhergestellt; die Seite zeigt, wie weit das ist.

people-taking-down-day = { $count ->
    [one] Die Kommentare aus den 24 Stunden davor werden entfernt: bisher { $count } Kommentar.
   *[other] Die Kommentare aus den 24 Stunden davor werden entfernt: bisher { $count } Kommentare.
}
people-taking-down-all = { $count ->
    [one] Alle Kommentare der Person werden entfernt: bisher { $count } Kommentar.
   *[other] Alle Kommentare der Person werden entfernt: bisher { $count } Kommentare.
}
people-took-down-day = { $count ->
    [one] { $count } Kommentar aus den 24 Stunden davor entfernt.
   *[other] { $count } Kommentare aus den 24 Stunden davor entfernt.
}
people-took-down-all = { $count ->
    [one] Alle Kommentare der Person entfernt: { $count } Kommentar.
   *[other] Alle Kommentare der Person entfernt: { $count } Kommentare.
}
# { $restored } ist, wie viele davon bisher wieder da sind.
people-putting-back = { $count ->
    [one] { $count } Kommentar wird wiederhergestellt: bisher { $restored }.
   *[other] { $count } Kommentare werden wiederhergestellt: bisher { $restored }.
}
people-has-put-all-back = { $count ->
    [one] { $count } Kommentar entfernt und wiederhergestellt.
   *[other] { $count } Kommentare entfernt und alle wiederhergestellt.
}
people-has-put-some-back = { $count ->
    [one] { $count } Kommentar entfernt, { $restored } wiederhergestellt. Über { $kept } wurde seither anders entschieden.
   *[other] { $count } Kommentare entfernt, { $restored } wiederhergestellt. Über { $kept } wurde seither anders entschieden.
}

# Was die Person erfährt, die sie geschrieben hat. { $when } ist ein Tag mit Uhrzeit; { $why } ist zum Beispiel „Werbung“.
people-told-day = Ihre Kommentare aus den 24 Stunden vor dem { $when } wurden gemeinsam entfernt.
people-told-day-why = Ihre Kommentare aus den 24 Stunden vor dem { $when } wurden gemeinsam entfernt: { $why }.
people-told-all = Ihre Kommentare aus der Zeit vor dem { $when } wurden gemeinsam entfernt.
people-told-all-why = Ihre Kommentare aus der Zeit vor dem { $when } wurden gemeinsam entfernt: { $why }.

## Wie jemand beim Moderieren arbeitet

people-habits-one = Ab jetzt sehen Sie einen Kommentar nach dem anderen.
people-habits-list = Ab jetzt sehen Sie die ganze Liste.
people-habits-keys = Ab jetzt wirken einzelne Tasten. Welche, zeigt die Taste ?.
people-habits-no-keys = Ab jetzt bewirken einzelne Tasten nichts.
people-habits-unchanged = Es wurde nichts geändert.
people-habits-unknown = Diese Arbeitsweise gibt es nicht.

## Was die Moderation jemandem schreibt

letters-heading = Nachrichten der Moderation
letters-none = Noch keine.
letters-write-to = An <bdi>{ $name }</bdi> schreiben …
letters-hint = Die Person findet die Nachricht in ihrem Konto und kann weitermachen wie bisher. Wer sie geschrieben hat, erfährt sie nicht, und antworten kann sie hier nicht.
letters-your-message = Ihre Nachricht
letters-send = Senden
letters-sent = { $name } findet Ihre Nachricht im eigenen Konto.
letters-empty = Schreiben Sie, was die Person lesen soll.
letters-too-long = Eine Nachricht hat höchstens { $most } Zeichen; diese hat { $count }.
letters-deleted = Der Text wurde mit dem Konto gelöscht.

## Einsprüche, wie die Moderation sie sieht

appeals-heading = Einsprüche
appeals-none = Kein Einspruch wartet auf eine Antwort. Wer von einer Entscheidung betroffen ist, kann einmal Einspruch erheben, und Sie lesen ihn hier.
# Was die Moderation der Person geschrieben hatte.
appeals-told = Mitgeteilt wurde: <bdi>{ $text }</bdi>
# Steht an der Stelle dessen, was entschieden wurde.
appeals-is-gone = Nicht mehr vorhanden
appeals-your-answer = Ihre Antwort
# Knöpfe unter einer Antwort: was aus dem Einspruch wird.
appeals-agree = Recht geben
appeals-restore = Kommentar wiederherstellen
appeals-lift = Aufheben
appeals-leave-it = Bei der Entscheidung bleiben
appeals-no-outcome = Das Formular sagt nicht, was aus dem Einspruch werden soll.
appeals-answered-and-put-right = Beantwortet und berichtigt.
appeals-answered-but-gone = Beantwortet. Der Kommentar wurde inzwischen gelöscht, deshalb erscheint jetzt nichts.
appeals-answered-and-stays = Beantwortet. Es bleibt bei der Entscheidung.
appeals-not-your-own = Niemand beantwortet den eigenen Einspruch.
appeals-has-changed = Dieser Einspruch hat sich inzwischen geändert. Sehen Sie ihn sich noch einmal an.
# { $when } ist „vor 3 Stunden“ oder ein Tag.
appeals-already-answered = { $name } hat schon geantwortet ({ $when }).
appeals-faster-upheld = { $name } hat schon geantwortet ({ $when }): Die Entscheidung wurde berichtigt.
appeals-faster-turned-down = { $name } hat schon geantwortet ({ $when }): Es bleibt bei der Entscheidung.
appeals-unsent = Ihre Antwort an <a href="{ $url }"><bdi>{ $name }</bdi></a> wurde nicht gesendet; sie steht unten.
appeals-what-they-were-answered = Was geantwortet wurde
appeals-what-you-wrote = Was Sie geschrieben haben

## Ein Einspruch, wie ihn die Person sieht, die ihn erhebt

appeals-own-heading = Einspruch
appeals-own-standfirst = Die Moderation sieht es sich noch einmal an und antwortet Ihnen. Sie können einmal Einspruch erheben.
appeals-what-was-decided = Was entschieden wurde
appeals-why-otherwise = Warum sollte anders entschieden werden?
appeals-send = Einspruch senden
appeals-sent = Ihr Einspruch ist gesendet. Die Moderation beantwortet ihn hier.
appeals-sent-before = Sie haben schon Einspruch erhoben. Die Moderation beantwortet jeden Einspruch einmal.
appeals-your-appeal = Ihr Einspruch
appeals-will-be-answered = Die Moderation wird Ihnen hier antworten.
# Die Überschrift über der Antwort.
appeals-own-upheld = Die Moderation gibt Ihnen recht.
appeals-own-turned-down = Es bleibt bei der Entscheidung.
appeals-back-to-account = Zurück zu Ihrem Konto
appeals-erased = Dieser Kommentar wurde endgültig gelöscht: Kein Einspruch bringt ihn zurück.
# Für einen Einspruch und für die Antwort darauf.
appeals-too-short = Schreiben Sie ein oder zwei Sätze.
appeals-too-long = Höchstens { $most } Zeichen sind möglich; Ihr Text hat { $count }.

## Moderation in Zahlen

numbers-heading = Moderation in Zahlen
numbers-description = Was hier in den letzten 30 Tagen aus Kommentaren wurde und wie lange es gedauert hat.
numbers-log = Moderationsprotokoll
numbers-standfirst = Was Menschen hier in den 30 Tagen bis zum <time datetime="{ $datetime }">{ $day }</time> über Kommentare entschieden haben. Niemand wird genannt, nichts wird zitiert.
numbers-is-public = Diese Seite ist öffentlich. Jede Seite führt an ihrem Ende hierher.
numbers-hide = Nicht mehr öffentlich zeigen
numbers-hidden = Diese Seite ist nicht mehr öffentlich.
numbers-is-private = Nur die Moderation sieht diese Seite.
numbers-show = Öffentlich zeigen
numbers-shown = Diese Seite ist jetzt öffentlich. Jede Seite führt an ihrem Ende hierher.
numbers-is-private-to-moderators = Nur die Moderation sieht diese Seite; die Administration kann sie öffentlich zeigen.
# { $wait } ist eine der drei folgenden Angaben, im Dativ.
numbers-median-wait = Bei der Hälfte der Kommentare, die auf Prüfung warteten, fiel die Entscheidung in höchstens <strong>{ $wait }</strong>.
numbers-minutes = { $count ->
    [one] einer Minute
   *[other] { $count } Minuten
}
numbers-hours = { $count ->
    [one] einer Stunde
   *[other] { $count } Stunden
}
numbers-days = { $count ->
    [one] einem Tag
   *[other] { $count } Tagen
}
numbers-outcomes = { $count ->
    [one] Was aus einem Kommentar wurde
   *[other] Was aus { $count } Kommentaren wurde
}
numbers-published = Veröffentlicht
numbers-rejected = Abgelehnt, bevor jemand sie sah
numbers-removed = Entfernt
numbers-spam = Als Spam markiert
numbers-reasons = Warum Kommentare abgelehnt oder entfernt wurden
# { $count } ist, wie viele Entscheidungen berücksichtigt sind.
numbers-cut = Es gab mehr Entscheidungen; dies sind die { $count } neuesten.
numbers-explained = Jede Entscheidung trifft ein Mensch, und jede lässt sich ändern: Von jedem Kommentar zählt die letzte, und was zurückgenommen wurde, zählt nicht. Kommentare, die sofort erschienen und die niemand beanstandet hat, sind ebenfalls nicht mitgezählt.
numbers-none = In diesen 30 Tagen musste niemand über einen Kommentar entscheiden.

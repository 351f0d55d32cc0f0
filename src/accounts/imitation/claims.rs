//! What people call themselves who say that they work here.

use super::words;
use crate::accounts::name::looks;
use std::sync::LazyLock;

/// Words by which somebody claims to work here, wherever in a name they stand.
const ANYWHERE: &[&str] = &[
    "admin",
    "admins",
    "administrator",
    "administrators",
    "administration",
    "mod",
    "mods",
    "moderator",
    "moderators",
    "moderation",
    "staff",
    "sysadmin",
    "webmaster",
    // German, Dutch, Polish
    "moderatorin",
    "moderatoren",
    "administratorin",
    "redaktion",
    "moderatie",
    "beheerder",
    "redactie",
    "moderatorka",
    "moderacja",
    "administratorka",
    "administracja",
    "redakcja",
    // Spanish, Portuguese
    "moderador",
    "moderadora",
    "moderadores",
    "moderación",
    "moderação",
    "administrador",
    "administradora",
    "administración",
    "administração",
    "redacción",
    "redação",
    // French, Italian
    "modérateur",
    "modérateurs",
    "modératrice",
    "modération",
    "administrateur",
    "administratrice",
    "rédaction",
    "moderatore",
    "moderatori",
    "moderatrice",
    "moderazione",
    "amministratore",
    "amministratrice",
    "amministrazione",
    "redazione",
    // Russian, Ukrainian
    "модератор",
    "модераторы",
    "модерация",
    "админ",
    "админы",
    "администратор",
    "администрация",
    "редакция",
    "модераторка",
    "модератори",
    "модерація",
    "адмін",
    "адміністратор",
    "адміністрація",
    "редакція",
];
/// The same, so long that nothing else holds them: found within words, too.
const WITHIN: &[&str] = &[
    "administrator",
    "administrador",
    "administrateur",
    "moderator",
    "moderation",
    "moderador",
    "modérateur",
    "webmaster",
    "модератор",
    "администратор",
];
/// Words that claim it where nothing else is said but of what: `Owner`, `Blog Owner`, not `Ana Editor`.
const ALONE: &[&str] = &[
    "owner",
    "owners",
    "editor",
    "editors",
    "editorial",
    "team",
    "support",
    "official",
    "publisher",
    "founder",
    "system",
    "betreiber",
    "inhaber",
    "eigenaar",
    "właściciel",
    "zespół",
    "propietario",
    "proprietario",
    "propriétaire",
    "equipo",
    "équipe",
    "soporte",
    "suporte",
    "oficial",
    "officiel",
    "offiziell",
    "ufficiale",
    "владелец",
    "команда",
    "поддержка",
    "власник",
    "підтримка",
];
/// What somebody may claim to work for, or as; the words of the site's name are among these as well.
const AROUND: &[&str] = &[
    "the",
    "site",
    "website",
    "blog",
    "forum",
    "comment",
    "comments",
    "community",
    "byline",
    "super",
    "head",
    "chief",
    "real",
    "verified",
    "account",
    "kommentar",
    "kommentare",
    "супер",
];
/// Words between those.
const BETWEEN: &[&str] = &[
    "this", "our", "of", "in", "for", "and", "at", "a", "der", "die", "das", "des", "de", "du",
    "la", "le", "les", "el", "del", "il", "van", "het",
];

static CLAIMS: LazyLock<[Vec<String>; 5]> =
    LazyLock::new(|| [ANYWHERE, WITHIN, ALONE, AROUND, BETWEEN].map(all));

fn all(words: &[&str]) -> Vec<String> {
    words.iter().copied().map(looks).collect()
}

/// Whether a name says that its owner works here, on a site with this `title`.
pub(super) fn claims_office(name: &str, title: &str) -> bool {
    let [anywhere, within, alone, around, between] = &*CLAIMS;
    let whole = looks(name);
    let title = words(title, false);
    let claims = anywhere.iter().chain(alone).map(|word| (word, true));
    let others = around.iter().chain(&title).map(|word| (word, false));
    let known: Vec<(&String, bool)> = claims.chain(others).collect();
    let says_so = |words: Vec<String>| {
        let told = words.iter().filter(|word| !between.contains(word));
        words.iter().any(|word| anywhere.contains(word))
            || is_made_of(&told.map(String::as_str).collect::<String>(), &known)
    };
    within.iter().any(|claim| whole.contains(claim))
        || [true, false].iter().any(|bare| says_so(words(name, *bare)))
}

/// Whether a text is made of such words alone, and one of them claims something.
fn is_made_of(text: &str, known: &[(&String, bool)]) -> bool {
    // For each place in the text: whether words lead there without a claim, and with one.
    let mut led = vec![[false; 2]; text.len() + 1];
    led[0][0] = true;
    for at in 0..text.len() {
        let [without, with] = led[at];
        let Some(rest) = text.get(at..).filter(|_| without || with) else {
            continue;
        };
        let next = known.iter().filter(|(word, _)| rest.starts_with(*word));
        for (word, claims) in next {
            let there = &mut led[at + word.len()];
            there[0] |= without && !claims;
            there[1] |= with || *claims;
        }
    }
    led[text.len()][1]
}

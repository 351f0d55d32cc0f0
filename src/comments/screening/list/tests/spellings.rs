//! Words written so that nobody finds them but those who read them.

use super::{Said, found, list};

#[test]
fn no_trick_of_spelling_hides_a_word() {
    let casino = list("casino");
    for (trick, text) in [
        ("white on black, in circles", "🅒🅐🅢🅘🅝🅞"),
        ("white on black, in squares", "🅲🅰🆂🅸🅽🅾"),
        ("in circles", "ⓒⓐⓢⓘⓝⓞ"),
        ("in squares", "🄲🄰🅂🄸🄽🄾"),
        ("in brackets", "⒞⒜⒮⒤⒩⒪"),
        ("letters of flags", "🇨🇦🇸🇮🇳🇴"),
        ("letters of flags, apart", "🇨 🇦 🇸 🇮 🇳 🇴"),
        ("letters of mathematics", "𝓬𝓪𝓼𝓲𝓷𝓸 "),
        ("full width", "ｃａｓｉｎｏ"),
        ("small capitals", "ᴄᴀꜱɪɴᴏ"),
        ("raised letters", "ᶜᵃˢⁱⁿᵒ"),
        ("letters of another script", "саsіnо"),
        ("a dotless i", "CAS\u{131}NO"),
        ("a filler for a space", "best\u{3164}casino\u{3164}here"),
        ("a filler within", "cas\u{3164}ino"),
        ("other fillers", "ca\u{115F}s\u{1160}in\u{FFA0}o"),
        ("Braille without a dot", "best\u{2800}casino\u{2800}here"),
        ("the same within", "cas\u{2800}ino"),
        ("variation selectors", "c\u{FE0F}a\u{FE0E}s\u{E0100}ino"),
        ("tags", "c\u{E0061}a\u{E0062}sino\u{E007F}"),
        ("zero width", "ca\u{200B}s\u{2060}i\u{FEFF}no"),
        (
            "strokes",
            "c\u{337}a\u{337}s\u{337}i\u{337}n\u{337}o\u{337}",
        ),
        ("marks no letter has", "c\u{35B}as\u{30A}in\u{33E}o"),
        (
            "a pile of marks",
            "c\u{300}\u{315}\u{35C}a\u{316}\u{31A}\u{321}s\u{489}i\u{356}n\u{329}o\u{334}",
        ),
        ("accents on many letters", "cásìñö"),
        ("digits", "c4s1n0"),
        ("signs for letters", "c@s!no"),
        ("a sign of money", "ca$ino!"),
        ("spelled out", "c a s i n o"),
        ("spelled out with signs", "c.a.s.i.n.o, c-a-s"),
        ("spelled out with many signs", "c.a-s/i n:o"),
        ("spelled out behind a letter", "a c a s i n o"),
        ("a Cyrillic capital I", "CAS\u{406}NO"),
        ("a Greek capital I", "CAS\u{399}NO"),
        ("a palochka", "CAS\u{4C0}NO"),
        ("a small palochka", "cas\u{4CF}no"),
        ("a click", "cas\u{1C0}no"),
        ("a Cyrillic capital I, spelled out", "C A S \u{406} N O"),
        ("a Cyrillic capital I beside a sign", "C@S\u{406}NO"),
        ("a Cyrillic capital I beside digits", "C4S\u{406}N0"),
        ("Cherokee", "Best ᏟᎪᏚᏆNᎾ here"),
        ("Lisu", "ꓚꓮꓢꓲꓠꓳ"),
        ("a small l", "CASlNO"),
        ("a capital of mathematics", "CAS\u{1D408}NO"),
        ("a line", "cas|no"),
        ("digits and a sign", "c@s1n0"),
        ("digits and two signs", "c@$1n0"),
        ("a digit and another sign", "ca$in0"),
        ("a digit before a sign", "c4$ino"),
        ("digits, spelled out", "c 4 s 1 n 0"),
        ("signs of full width", "c＠s！no"),
        ("a sign turned round", "cas¡no"),
        ("a sign behind what prints nothing", "c\u{200B}@\u{301}sino"),
        ("a sign of notes between lines", "cas\u{FFF9}in\u{FFFB}o"),
        ("a sign kept for later", "cas\u{FFF0}ino"),
        ("a note without a head", "cas\u{1D159}ino"),
        (
            "thin spaces",
            "c\u{2009}a\u{200A}s\u{202F}i\u{2006}n\u{205F}o",
        ),
        ("a hair space", "cas\u{200A}ino"),
        ("an end of a line nobody sees", "cas\u{2028}ino"),
        ("an end of a paragraph nobody sees", "cas\u{2029}ino"),
    ] {
        assert_eq!(found(&casino, text, &[]), ["casino"], "{trick}: {text}");
        let told = casino.find(&Said::of(text, &[]));
        let written = told[0].written.as_deref().unwrap_or("casino");
        assert!(text.contains(written), "{trick}: {written}");
    }
}

#[test]
fn nor_does_it_hide_other_words() {
    for (entry, texts) in [
        (
            "viagra",
            &["V\u{406}AGRA", "VlAGRA", "v1@gra", "v|agra"][..],
        ),
        (
            "pills",
            &[
                "P\u{406}LLS",
                "p\u{406}\u{406}\u{406}s",
                "pi||s",
                "p!!1s",
                "pIlIs",
            ],
        ),
        (
            "idiot",
            &[
                "\u{406}D\u{406}OT",
                "\u{406}\u{414}\u{406}OT, \u{406}D\u{406}OT",
                "!d!ot",
                "|diot",
            ],
        ),
        ("loans", &["Ioans", "|oans", "1oans"]),
        ("million", &["m1ll10n", "m111i0n"]),
        ("shit", &["$hit", "$h!t", "sh!t!"]),
        ("asshole", &["a$$hole", "@$$hole", "@$$h0le"]),
        ("boobs", &["boob$", "b00b$"]),
        ("fuck", &["a f u c k", "I f u c k", "f.u.c.k"]),
        (
            "porn",
            &["a p o r n", "p.0.r.n", "p\u{2009}o\u{200A}r\u{2006}n"],
        ),
        (
            "cheap pills",
            &[
                "cheap p1lls",
                "ch3ap p1lls",
                "cheap p.i.l.l.s",
                "cheap, p!lls",
                "c.h.e.a.p p i l l s",
                "ch\u{435}ap P\u{406}LLS",
                "so ch3@p pil|s now",
                "cheap pill$",
            ],
        ),
    ] {
        for text in texts {
            assert_eq!(found(&list(entry), text, &[]), [entry], "{text}");
        }
    }
}

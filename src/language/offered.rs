//! The languages writers choose from, and what is known of languages by their tags alone.

use super::tongue::Tongue;

/// Those that are written in Latin letters with signs that Western Europe does not know: a font of their own.
const MORE_LATIN_LETTERS: [&str; 20] = [
    "az", "bs", "cs", "cy", "eo", "hr", "hu", "kk", "lt", "lv", "mi", "mt", "pl", "ro", "sh", "sk",
    "sl", "tk", "tr", "uz",
];

impl Tongue {
    /// Whether a text in it needs letters beyond those of Western Europe (Unicode’s block Latin Extended-A).
    pub fn has_more_latin_letters(&self) -> bool {
        let main = self.stored().split('-').next().unwrap_or_default();
        MORE_LATIN_LETTERS.contains(&main)
    }
}

/// Their tags, and what those call them who speak them, in the order of that.
pub const OFFERED: [(&str, &str); 51] = [
    ("id", "Bahasa Indonesia"),
    ("ms", "Bahasa Melayu"),
    ("bs", "Bosanski"),
    ("ca", "Català"),
    ("cs", "Čeština"),
    ("cy", "Cymraeg"),
    ("da", "Dansk"),
    ("de", "Deutsch"),
    ("et", "Eesti"),
    ("en", "English"),
    ("es", "Español"),
    ("eu", "Euskara"),
    ("fr", "Français"),
    ("ga", "Gaeilge"),
    ("gl", "Galego"),
    ("hr", "Hrvatski"),
    ("is", "Íslenska"),
    ("it", "Italiano"),
    ("sw", "Kiswahili"),
    ("lv", "Latviešu"),
    ("lt", "Lietuvių"),
    ("hu", "Magyar"),
    ("nl", "Nederlands"),
    ("nb", "Norsk bokmål"),
    ("pl", "Polski"),
    ("pt", "Português"),
    ("pt-BR", "Português (Brasil)"),
    ("ro", "Română"),
    ("sk", "Slovenčina"),
    ("sl", "Slovenščina"),
    ("fi", "Suomi"),
    ("sv", "Svenska"),
    ("vi", "Tiếng Việt"),
    ("tr", "Türkçe"),
    ("el", "Ελληνικά"),
    ("bg", "Български"),
    ("ru", "Русский"),
    ("sr", "Српски"),
    ("uk", "Українська"),
    ("he", "עברית"),
    ("ar", "العربية"),
    ("fa", "فارسی"),
    ("ur", "اردو"),
    ("hi", "हिन्दी"),
    ("bn", "বাংলা"),
    ("ta", "தமிழ்"),
    ("th", "ไทย"),
    ("ko", "한국어"),
    ("ja", "日本語"),
    ("zh", "中文"),
    ("zh-Hant", "中文（繁體）"),
];

/// The languages that have a code of two letters (ISO 639-1).
pub(super) const TWO_LETTERS: &str = "aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy \
    da de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is \
    it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd \
    ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg sh si sk sl sm sn so sq sr ss st su \
    sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu";

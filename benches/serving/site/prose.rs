//! Text that weighs what people's text weighs: the words of the demo, as often as they are in it, in
//! another order. It is compressed about as well as what somebody wrote.

use super::dice::Dice;
use anyhow::Result;
use byline::demo::Demo;

/// A writer who uses the demo's words.
pub struct Prose {
    words: Vec<String>,
    /// Chance, for whatever else is up to it.
    pub dice: Dice,
}

impl Prose {
    /// The same seed writes the same texts.
    pub fn new(seed: u64) -> Result<Prose> {
        let demo = Demo::read()?;
        let texts = demo.articles.iter().map(|article| article.body.as_str());
        let plain = |word: &&str| word.chars().all(|c| c.is_alphabetic() || c == '’');
        let words = texts.flat_map(|text| text.split_whitespace()).filter(plain);
        Ok(Prose {
            words: words.map(str::to_lowercase).collect(),
            dice: Dice::new(seed),
        })
    }

    /// Every word there is, for telling whether they have changed.
    pub fn vocabulary(&self) -> String {
        self.words.join(" ")
    }

    /// A headline.
    pub fn title(&mut self) -> String {
        let words = self.dice.between(3, 8);
        self.words(words)
    }

    /// An article in Markdown of about 1,000 words: sections, some emphasis, a link in each.
    pub fn article(&mut self) -> String {
        let mut text = String::new();
        for _ in 0..4 {
            text += &format!("## {}\n\n", self.title());
            for _ in 0..3 {
                text += &self.sentences(70);
                text += &format!(" *{}.*\n\n", self.words(6));
            }
            let (about, words) = (self.words(3), self.sentences(30));
            text += &format!("[{about}](https://example.org/) {words}\n\n");
        }
        text
    }

    /// A comment in Markdown of so many words.
    pub fn comment(&mut self, least: usize, most: usize) -> String {
        let words = self.dice.between(least, most);
        self.sentences(words)
    }

    /// Sentences of so many words together.
    fn sentences(&mut self, mut words: usize) -> String {
        let mut text = String::new();
        while words > 0 {
            let mut some = self.dice.between(5, 18).min(words);
            if words - some < 3 {
                some = words;
            }
            words -= some;
            text += &self.words(some);
            text += if words > 0 { ". " } else { "." };
        }
        text
    }

    /// Words with a capital at their beginning.
    fn words(&mut self, number: usize) -> String {
        let mut text = String::new();
        for at in 0..number {
            let word = self.dice.one_of(&self.words);
            let mut letters = word.chars();
            match letters.next() {
                Some(first) if at == 0 => text.extend(first.to_uppercase()),
                Some(first) => text.extend([' ', first]),
                None => {}
            }
            text += letters.as_str();
        }
        text
    }
}

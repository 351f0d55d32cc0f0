//! Reads the program's own files: its code without comments, without what stands in strings, and
//! without its tests.

use std::path::{Path, PathBuf};

/// One file of the project.
pub struct Source {
    /// Its path from the project's folder, like `src/web/form.rs`.
    pub path: String,
    /// All of it.
    pub text: String,
    /// What the compiler acts on: comments and the insides of strings are blank, tests are left out,
    /// and each line keeps its number.
    pub code: String,
}

impl Source {
    /// Reads a file of the project.
    pub fn read(path: &Path) -> Source {
        let text = std::fs::read_to_string(path).unwrap();
        let name = path.strip_prefix(root()).unwrap().to_str().unwrap();
        let code = if name.ends_with(".rs") {
            without_tests(&without_words(&text))
        } else {
            String::new()
        };
        Source {
            path: name.replace('\\', "/"),
            text,
            code,
        }
    }

    /// The file's name without its folder.
    pub fn name(&self) -> &str {
        self.path.rsplit('/').next().unwrap_or_default()
    }

    /// Whether the file holds handlers and their pages, or a part of such a file that has a folder of
    /// its own.
    pub fn is_pages(&self) -> bool {
        let mut parts = self.path.split('/');
        parts.next() == Some("src")
            && parts.any(|part| {
                part.ends_with("pages.rs") || part.ends_with("_pages") || part == "pages"
            })
    }

    /// The feature, or other first folder or file of `src`, that the file belongs to.
    pub fn part(&self) -> &str {
        let below = self.path.strip_prefix("src/").unwrap_or(&self.path);
        below
            .split('/')
            .next()
            .unwrap_or_default()
            .trim_end_matches(".rs")
    }

    /// Each place in the code where `word` stands, as a line's number and text.
    pub fn places<'a>(&'a self, word: &'a str) -> impl Iterator<Item = (usize, &'a str)> + 'a {
        let lines = self.code.lines().zip(self.text.lines()).enumerate();
        lines
            .filter(move |(_, (code, _))| holds(code, word))
            .map(|(number, (_, text))| (number + 1, text.trim()))
    }

    /// Every path that begins with `crate::` or stands in a `use`, written out: `crate::{a, b::c}` is
    /// `crate::a` and `crate::b::c`.
    pub fn paths(&self) -> Vec<String> {
        let mut found = Vec::new();
        let mut rest = self.code.as_str();
        while let Some(start) = rest.find("crate::") {
            let from = &rest[start..];
            spread("", from, &mut found);
            rest = &from["crate::".len()..];
        }
        found
    }
}

/// The project's folder.
pub fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Every file below `folder` whose name ends in `ending`, in order.
pub fn files(folder: &str, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![root().join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.to_str().unwrap().ends_with(ending) {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

/// The Rust files of the program, without the files that are all tests.
pub fn program() -> Vec<Source> {
    let sources: Vec<_> = files("src", ".rs")
        .iter()
        .map(|path| Source::read(path))
        .filter(|source| !source.path.contains("/tests/") && source.name() != "tests.rs")
        .collect();
    assert!(sources.len() > 50, "src was not found");
    sources
}

/// Every template.
pub fn templates() -> Vec<Source> {
    let sources: Vec<_> = files("templates", "")
        .iter()
        .map(|path| Source::read(path))
        .collect();
    assert!(sources.len() > 10, "templates were not found");
    sources
}

/// Whether `word` stands in `line`, and not as a part of a longer name.
pub fn holds(line: &str, word: &str) -> bool {
    let part_of_name = |letter: char| letter.is_alphanumeric() || letter == '_';
    line.match_indices(word).any(|(at, _)| {
        let before = line[..at].chars().next_back();
        let after = line[at + word.len()..].chars().next();
        let starts = word.starts_with(part_of_name) && before.is_some_and(part_of_name);
        let ends = word.ends_with(part_of_name) && after.is_some_and(part_of_name);
        !starts && !ends
    })
}

/// Writes the paths at the beginning of `text` out, each behind `before`; answers how long they are.
fn spread(before: &str, text: &str, found: &mut Vec<String>) -> usize {
    let name = |letter: char| letter.is_alphanumeric() || matches!(letter, '_' | ':' | '*');
    let long = text.find(|letter| !name(letter)).unwrap_or(text.len());
    let path = format!("{before}{}", &text[..long]);
    if !text[long..].starts_with('{') || !path.ends_with("::") {
        found.push(path);
        return long;
    }
    let mut at = long + 1;
    while at < text.len() && !text[at..].starts_with('}') {
        if text[at..].starts_with(name) {
            at += spread(&path, &text[at..], found);
            // What follows `as` is another name for the same thing.
            let rest = &text[at..];
            at += rest.find([',', '}']).unwrap_or(rest.len());
        } else {
            at += text[at..].chars().next().map_or(1, char::len_utf8);
        }
    }
    at + 1
}

/// `text` with blanks in the place of comments and of what stands between quotation marks.
fn without_words(text: &str) -> String {
    let letters: Vec<char> = text.chars().collect();
    let mut code = String::with_capacity(text.len());
    let mut at = 0;
    let blank = |letter: char| if letter == '\n' { '\n' } else { ' ' };
    while at < letters.len() {
        let rest = &letters[at..];
        let end = match rest {
            ['/', '/', ..] => length_until(rest, &['\n']),
            ['/', '*', ..] => length_until(&rest[2..], &['*', '/']) + 4,
            ['r', '#', '"', ..] => length_until(&rest[3..], &['"', '#']) + 5,
            ['r', '"', ..] if !in_a_name(&letters, at) => length_until(&rest[2..], &['"']) + 3,
            ['"', ..] => length_of_string(rest),
            ['\'', '\\', ..] => 2 + length_until(&rest[2..], &['\'']).max(1) + 1,
            ['\'', _, '\'', ..] => 3,
            _ => 0,
        };
        if end == 0 {
            code.push(letters[at]);
            at += 1;
            continue;
        }
        let end = (at + end).min(letters.len());
        let literal = letters[at] != '/';
        for (place, letter) in letters[at..end].iter().enumerate() {
            let edge = literal && (place == 0 || at + place + 1 == end);
            code.push(if edge { *letter } else { blank(*letter) });
        }
        at = end;
    }
    code
}

fn in_a_name(letters: &[char], at: usize) -> bool {
    at > 0 && (letters[at - 1].is_alphanumeric() || letters[at - 1] == '_')
}

fn length_until(letters: &[char], end: &[char]) -> usize {
    letters
        .windows(end.len())
        .position(|window| window == end)
        .unwrap_or(letters.len())
}

fn length_of_string(letters: &[char]) -> usize {
    let mut at = 1;
    while at < letters.len() && letters[at] != '"' {
        at += if letters[at] == '\\' { 2 } else { 1 };
    }
    at + 1
}

/// `code` without what is compiled for tests alone.
fn without_tests(code: &str) -> String {
    let mut kept = String::with_capacity(code.len());
    let mut rest = code;
    while let Some(start) = rest.find("#[cfg(test)]") {
        let (before, test) = rest.split_at(start);
        kept.push_str(before);
        let long = length_of_item(test);
        kept.extend(test[..long].chars().filter(|letter| *letter == '\n'));
        rest = &test[long..];
    }
    kept.push_str(rest);
    kept
}

/// How long the item at the beginning of `code` is: to its `;` or to the end of its braces.
fn length_of_item(code: &str) -> usize {
    let mut depth = 0;
    for (at, letter) in code.char_indices() {
        match letter {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        if depth == 0 && (letter == ';' || letter == '}') {
            return at + 1;
        }
    }
    code.len()
}

#[test]
fn comments_strings_and_tests_are_not_code() {
    let text = r##"
        let url = "https://x.unwrap()"; // .unwrap()
        let quote = '"'; let end = '\''; let name: &'static str = r#"a "b" .unwrap()"#;
        /* .unwrap() */ call();
        #[cfg(test)]
        mod tests { fn f() { x.unwrap() } }
        use crate::{a, b::{c, d as e}, f::*};
        after();
    "##;
    let code = without_tests(&without_words(text));
    assert!(!code.contains("unwrap"), "{code}");
    assert!(
        code.contains("call()") && code.contains("after()"),
        "{code}"
    );
    assert_eq!(code.lines().count(), text.lines().count());
    let source = Source {
        path: String::new(),
        text: text.to_owned(),
        code,
    };
    assert_eq!(
        source.paths(),
        ["crate::a", "crate::b::c", "crate::b::d", "crate::f::*"]
    );
}

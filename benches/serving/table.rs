//! Tables in Markdown, with the bar beside what was seen.

use std::fmt;

/// A table as it grows.
pub struct Table {
    title: String,
    rows: Vec<Vec<String>>,
}

impl Table {
    /// A table with these columns; the first holds words, the others figures.
    pub fn new(title: impl Into<String>, columns: &[&str]) -> Table {
        let rule = (0..columns.len()).map(|at| if at == 0 { "---" } else { "--:" });
        Table {
            title: title.into(),
            rows: vec![
                columns.iter().map(|&column| column.into()).collect(),
                rule.map(str::to_owned).collect(),
            ],
        }
    }

    /// A further row; cells at its end may be left out.
    pub fn row(&mut self, cells: impl Into<Vec<String>>) {
        let mut cells = cells.into();
        eprintln!("  {}", cells.join(" | "));
        cells.resize(self.rows[0].len(), String::new());
        self.rows.push(cells);
    }
}

impl fmt::Display for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "\n### {}\n", self.title)?;
        for row in &self.rows {
            writeln!(f, "| {} |", row.join(" | "))?;
        }
        Ok(())
    }
}

/// What a figure has to reach.
#[derive(Clone, Copy)]
pub enum Bar {
    /// So much or more.
    AtLeast(f64),
    /// So much or less.
    AtMost(f64),
    /// Anything: it is told for comparison.
    None,
}

impl Bar {
    /// What was seen, and the bar behind a mark: ✓ reached, ✗ missed.
    pub fn told(self, seen: f64) -> String {
        let mark = |reached| if reached { '✓' } else { '✗' };
        match self {
            Bar::AtLeast(bar) => format!("{} {} ≥ {bar}", number(seen), mark(seen >= bar)),
            Bar::AtMost(bar) => format!("{} {} ≤ {bar}", number(seen), mark(seen <= bar)),
            Bar::None => number(seen),
        }
    }
}

/// A number as people read it: `12,345`, `45.6`, `0.78`.
pub fn number(value: f64) -> String {
    match value.abs() {
        _ if !value.is_finite() => "–".into(),
        size if size < 10.0 => format!("{value:.2}"),
        size if size < 100.0 => format!("{value:.1}"),
        _ => {
            let digits = format!("{value:.0}");
            let mut told = String::new();
            for (at, digit) in digits.chars().enumerate() {
                if at > 0 && (digits.len() - at).is_multiple_of(3) {
                    told.push(',');
                }
                told.push(digit);
            }
            told
        }
    }
}

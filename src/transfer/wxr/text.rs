//! The text of one element, gathered from plain text, CDATA sections and references.

/// So many CDATA sections in one element are remembered for `finish` to mend; a real element has one or two.
const CUTS: usize = 256;

/// Text being gathered up to a limit.
pub(super) struct Text {
    kept: String,
    limit: usize,
    cuts: Vec<Cut>,
    ends_plain: bool,
}

enum Cut {
    Opens(usize),
    Closes(usize),
}

impl Text {
    pub fn new(limit: usize) -> Self {
        Self {
            kept: String::new(),
            limit,
            cuts: Vec::new(),
            ends_plain: false,
        }
    }

    /// Appends plain text; false when the limit is passed.
    pub fn push_plain(&mut self, text: &str) -> bool {
        self.ends_plain = self.ends_plain || !text.is_empty();
        self.append(text)
    }

    /// Appends one character that was written as a reference; false when the limit is passed.
    pub fn push_char(&mut self, character: char) -> bool {
        self.append(character.encode_utf8(&mut [0; 4]))
    }

    /// Appends a CDATA section; false when the limit is passed.
    pub fn push_cdata(&mut self, text: &str) -> bool {
        let opens = self.kept.len();
        let fits = self.append(text);
        if self.cuts.len() < CUTS {
            self.cuts.push(Cut::Opens(opens));
            self.cuts.push(Cut::Closes(self.kept.len()));
        }
        self.ends_plain = false;
        fits
    }

    /// The whole text without the white space around it.
    ///
    /// Some exporters put text that holds `]]>` into a CDATA section as it is. The section then ends too
    /// early and `]]>` is left over at the very end, where XML allows none; the marks in between are put back.
    pub fn finish(self) -> String {
        let text = self.kept.trim();
        let begun_by_cdata = matches!(self.cuts.first(),
            Some(Cut::Opens(at)) if self.kept.get(..*at).is_some_and(|before| before.trim().is_empty()));
        if !(self.ends_plain && begun_by_cdata && text.ends_with("]]>")) {
            return text.to_owned();
        }
        let mut mended = String::with_capacity(self.kept.len() + 16);
        let mut from = 0;
        for (index, cut) in self.cuts.iter().enumerate() {
            let (at, mark) = match cut {
                Cut::Opens(at) => (*at, "<![CDATA["),
                Cut::Closes(at) => (*at, "]]>"),
            };
            mended.push_str(self.kept.get(from..at).unwrap_or_default());
            if index > 0 {
                mended.push_str(mark);
            }
            from = at;
        }
        mended.push_str(self.kept.get(from..).unwrap_or_default());
        let mended = mended.trim();
        mended
            .strip_suffix("]]>")
            .unwrap_or(mended)
            .trim()
            .to_owned()
    }

    fn append(&mut self, text: &str) -> bool {
        if self.kept.len() + text.len() > self.limit {
            return false;
        }
        if !text.contains('\r') {
            self.kept.push_str(text);
            return true;
        }
        // XML 1.0 section 2.11: every line end is read as \n.
        let mut lines = text.split('\r');
        self.kept.push_str(lines.next().unwrap_or_default());
        for line in lines {
            if !line.starts_with('\n') {
                self.kept.push('\n');
            }
            self.kept.push_str(line);
        }
        true
    }
}

//! Characters as the search sees them: width, case and traditional forms folded, punctuation
//! dropped or taken as a break, and the pinyin readings of each character of the data.

/// Syllable and the characters read so, a line each; a character may stand in several lines.
const READINGS: &str = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/data/readings.txt"));
/// A character of the data and the traditional forms of it, a line each.
const VARIANTS: &str = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/data/variants.txt"));

/// What a character counts as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Folded {
    /// Compared with other characters.
    Char(char),
    /// Separates words: nothing matches across it.
    Break,
    /// As if it weren't there: spaces, quotation marks, brackets.
    Nothing,
}

/// The folding and pinyin tables.
#[derive(Debug)]
pub struct Characters {
    /// Sorted by character, then as in the table.
    readings: Vec<(char, &'static str)>,
    /// Traditional to simplified, sorted.
    simplified: Vec<(char, char)>,
}

impl Characters {
    /// The tables that ship with the data.
    pub fn bundled() -> Characters {
        Characters::new(READINGS, VARIANTS)
    }

    pub fn new(readings: &'static str, variants: &'static str) -> Characters {
        let mut of_char = Vec::new();
        for line in readings.lines() {
            let end = line.find(|c: char| !c.is_ascii_lowercase()).unwrap_or(line.len());
            let (syllable, characters) = line.split_at(end);
            of_char.extend(characters.chars().map(|c| (c, syllable)));
        }
        of_char.sort_by_key(|&(c, _)| c);
        let mut simplified = Vec::new();
        for line in variants.lines() {
            let mut characters = line.chars();
            if let Some(to) = characters.next() {
                simplified.extend(characters.map(|from| (from, to)));
            }
        }
        simplified.sort_unstable();
        Characters { readings: of_char, simplified }
    }

    /// The pinyin syllables of a folded character, without tones, ü as v; empty if it has none.
    pub fn readings(&self, c: char) -> &[(char, &'static str)] {
        let start = self.readings.partition_point(|&(other, _)| other < c);
        let end = self.readings.partition_point(|&(other, _)| other <= c);
        self.readings.get(start..end).unwrap_or_default()
    }

    pub fn fold(&self, c: char) -> Folded {
        let narrow = match c {
            '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(c) - 0xFEE0).unwrap_or(c),
            other => other,
        };
        let lower = match narrow {
            'ü' | 'Ü' => 'v',
            ascii if ascii.is_ascii() => ascii.to_ascii_lowercase(),
            other => other,
        };
        match lower {
            'a'..='z' | '0'..='9' | '.' | '%' | '+' | '-' => Folded::Char(lower),
            '"' | '\'' | '(' | ')' | '[' | ']' | '<' | '>' | '{' | '}' | '“' | '”' | '‘' | '’' | '《' | '》'
            | '〈' | '〉' | '「' | '」' | '『' | '』' | '【' | '】' => Folded::Nothing,
            space if space.is_whitespace() || space.is_control() => Folded::Nothing,
            mark if mark.is_ascii() => Folded::Break,
            '\u{2010}'..='\u{206F}' | '\u{3000}'..='\u{303F}' | '\u{FF00}'..='\u{FFEF}' | '·' => Folded::Break,
            other => Folded::Char(self.simplify(other)),
        }
    }

    fn simplify(&self, c: char) -> char {
        match self.simplified.binary_search_by_key(&c, |&(from, _)| from) {
            Ok(i) => self.simplified.get(i).map_or(c, |&(_, to)| to),
            Err(_) => c,
        }
    }
}

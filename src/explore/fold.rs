//! Characters as the search sees them: width, case and traditional forms folded, punctuation
//! dropped or taken as a break, and the pinyin readings of each character of the data.

use super::order;

/// Syllable and the characters read so, a line each; a character may stand in several lines.
const READINGS: &str = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/data/readings.txt"));
/// A character of the data and the traditional forms of it, a line each.
const VARIANTS: &str = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/data/variants.txt"));

/// Stands for a break in folded text; no folded character is equal to it.
pub const BREAK: char = '\0';

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
    /// Sorted by character.
    spellings: Vec<(char, &'static str)>,
    /// Traditional to simplified, sorted.
    simplified: Vec<(char, char)>,
}

impl Characters {
    /// The tables that ship with the data.
    pub fn bundled() -> Characters {
        Characters::new(READINGS, VARIANTS)
    }

    pub fn new(readings: &'static str, variants: &'static str) -> Characters {
        let mut spellings = Vec::new();
        for line in readings.lines() {
            let end = line
                .find(|c: char| !c.is_ascii_lowercase())
                .unwrap_or(line.len());
            let (syllable, characters) = line.split_at(end);
            for c in characters.chars() {
                spellings.push((c, syllable));
                spellings.extend(also_typed(syllable).iter().map(|other| (c, *other)));
            }
        }
        let spellings = order::by_key(spellings, |&(c, _)| c);
        let mut simplified = Vec::new();
        for line in variants.lines() {
            let mut characters = line.chars();
            if let Some(to) = characters.next() {
                simplified.extend(characters.map(|from| (from, to)));
            }
        }
        let simplified = order::by_key(simplified, |&(from, _)| from);
        Characters {
            spellings,
            simplified,
        }
    }

    /// How the readings of a folded character are typed, without tones; empty if it has none.
    pub fn spellings(&self, c: char) -> &[(char, &'static str)] {
        let start = self.spellings.partition_point(|&(other, _)| other < c);
        let tail = self.spellings.get(start..).unwrap_or_default();
        let length = tail.iter().take_while(|&&(other, _)| other == c).count();
        tail.get(..length).unwrap_or_default()
    }

    pub fn fold(&self, c: char) -> Folded {
        let narrow = match c {
            '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(c) - 0xFEE0).unwrap_or(c),
            'ü' | 'Ü' => 'v',
            other => other,
        };
        match narrow.to_ascii_lowercase() {
            kept @ ('a'..='z' | '0'..='9' | '.' | '%' | '+' | '-') => Folded::Char(kept),
            '"' | '\'' | '(' | ')' | '[' | ']' | '<' | '>' | '{' | '}' | '“' | '”' | '‘' | '’'
            | '《' | '》' | '〈' | '〉' | '「' | '」' | '『' | '』' | '【' | '】' => {
                Folded::Nothing
            }
            // What pasted text carries unseen: joiners, marks of direction, variation selectors, accents.
            '\u{AD}'
            | '\u{300}'..='\u{36F}'
            | '\u{200B}'..='\u{200F}'
            | '\u{2060}'..='\u{206F}'
            | '\u{FE00}'..='\u{FE0F}'
            | '\u{FEFF}' => Folded::Nothing,
            space if space.is_whitespace() || space.is_control() => Folded::Nothing,
            mark if mark.is_ascii() => Folded::Break,
            '\u{2010}'..='\u{205E}' | '\u{3001}'..='\u{303F}' | '\u{FF00}'..='\u{FFEF}' | '·' => {
                Folded::Break
            }
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

/// Other ways to type a syllable: ü, which the table writes v, is also u (keyboards without ü) and
/// yu (passports).
fn also_typed(syllable: &str) -> &'static [&'static str] {
    match syllable {
        "lv" => &["lu", "lyu"],
        "nv" => &["nu", "nyu"],
        "lve" => &["lue", "lyue"],
        "nve" => &["nue", "nyue"],
        _ => &[],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folded(words: &str) -> String {
        let characters = Characters::new("lv旅\nyan滟\n", "滟灩\n养養\n");
        words
            .chars()
            .filter_map(|c| match characters.fold(c) {
                Folded::Char(c) => Some(c),
                Folded::Break => Some('|'),
                Folded::Nothing => None,
            })
            .collect()
    }

    #[test]
    fn width_case_forms_and_marks_are_folded() {
        assert_eq!(folded("５Ｇ 養灩滟"), "5g养滟滟");
        assert_eq!(folded("“两山”、20.7％,(《a》)"), "两山|20.7%|a");
        assert_eq!(folded("Lü\u{200B}\u{3000}\t"), "lv");
    }

    #[test]
    fn u_with_dots_is_typed_in_three_ways() {
        let characters = Characters::new("lv旅率\nshuai率\n", "");
        let of = |c| {
            characters
                .spellings(c)
                .iter()
                .map(|(_, s)| *s)
                .collect::<Vec<_>>()
        };
        assert_eq!(of('旅'), ["lv", "lu", "lyu"]);
        assert_eq!(of('率'), ["lv", "lu", "lyu", "shuai"]);
        assert!(of('x').is_empty());
    }
}

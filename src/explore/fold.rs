//! Characters as the search sees them: width, case and traditional forms folded, punctuation dropped
//! or taken as a break, each distinct one with a small code, and how the codes are typed as pinyin.

use super::tables::{FINALS, FORM_BASE, FORMS, MORE, is_listed};

// What the build script packed of `data/readings.txt` and `data/variants.txt`; see `tables.rs`.
const FIRST_CHARACTERS: &str = include_str!(concat!(env!("OUT_DIR"), "/first.txt"));
const PINYIN: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/readings.bin"));
const ALL_FORMS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/forms.bin"));

/// The code of a break, and of unknown characters: nothing matches across it.
pub const BREAK: u16 = 0;
/// Stands for characters that are ignored; no code is that high.
pub const NOTHING: u16 = u16::MAX;
/// Characters from here on get no code: nobody writes with them.
const END: usize = 0x3_0000;

/// A syllable as it is typed, without tone; zeros follow.
pub type Spelling = [u8; 6];

/// What a character counts as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Folded {
    /// Compared with other characters.
    Char(char),
    /// Separates words: nothing matches across it.
    Break,
    /// As if it weren't there: quotation marks, brackets; spaces in a text, while in a question they separate words.
    Nothing,
}

/// The characters known so far, each interned as a small code, and the tables.
#[derive(Debug)]
pub struct Characters {
    /// For each character as published its code, [`BREAK`] or [`NOTHING`].
    codes: Vec<u16>,
    /// The folded character of each code.
    letters: Vec<char>,
    /// How codes are typed; some in several ways.
    spelled: Vec<(Spelling, u16)>,
}

impl Characters {
    /// The characters of the bundled reports, given their text: the packed tables fit no other.
    pub fn of(text: &str) -> Characters {
        Characters::new(
            FIRST_CHARACTERS.chars().chain(text.chars()),
            PINYIN,
            ALL_FORMS,
        )
    }

    /// Reads what `tables::pack` made: its first characters and the text's own, readings and forms.
    pub fn new(text: impl Iterator<Item = char>, readings: &[u8], forms: &[u8]) -> Characters {
        let mut characters = Characters {
            codes: vec![BREAK; END],
            letters: vec!['\0'],
            spelled: Vec::new(),
        };
        let mut readings = readings.chunks_exact(2);
        let mut forms = forms.chunks_exact(2);
        for c in text {
            if !is_listed(c) || characters.code(c) != BREAK {
                continue;
            }
            let code = characters.intern(c);
            while let Some(&[initial, last]) = readings.next() {
                let spelling = spelling(initial, last);
                // Characters of the data that are not in the report's text have none.
                if spelling != Spelling::default() {
                    characters.spelled.push((spelling, code));
                }
                let mut more = last & FORMS;
                while more != 0
                    && let Some(&[high, low]) = forms.next()
                {
                    more = high & FORMS;
                    let high = (high & !FORMS) + FORM_BASE;
                    characters.set(usize::from(high) << 8 | usize::from(low), code);
                }
                if last & MORE == 0 {
                    break;
                }
            }
        }
        characters
    }

    /// The code of a character as published or folded; [`BREAK`] for one that was never interned, which this doesn't change.
    pub fn code(&self, c: char) -> u16 {
        self.codes.get(c as usize).copied().unwrap_or(BREAK)
    }

    /// The codes of the letters of a term; [`NOTHING`] for those that no text has.
    pub fn codes(&self, letters: &[char]) -> Vec<u16> {
        let codes = letters.iter().map(|&letter| match self.code(letter) {
            BREAK => NOTHING,
            code => code,
        });
        codes.collect()
    }

    fn set(&mut self, c: usize, code: u16) {
        if let Some(known) = self.codes.get_mut(c) {
            *known = code;
        }
    }

    /// The code of a character of a text, a new one for a new character.
    pub fn intern(&mut self, c: char) -> u16 {
        let known = self.code(c);
        if known != BREAK {
            return known;
        }
        let code = match folded(c) {
            Folded::Break => BREAK,
            Folded::Nothing => NOTHING,
            Folded::Char(letter) if self.code(letter) != BREAK => self.code(letter),
            Folded::Char(letter) => {
                // Out of codes: further distinct characters match nothing.
                let new = self.letters.len();
                if new >= usize::from(NOTHING) || letter as usize >= END {
                    return BREAK;
                }
                self.letters.push(letter);
                self.set(letter as usize, new as u16);
                new as u16
            }
        };
        self.set(c as usize, code);
        code
    }

    /// The folded character of a code.
    pub fn letter(&self, code: u16) -> Option<char> {
        self.letters.get(usize::from(code)).copied()
    }

    /// The folded character at a place of a text in codes; `\0` for a break and beyond its ends.
    pub fn letter_at(&self, codes: &[u16], at: usize) -> char {
        let code = codes.get(at).copied().unwrap_or(BREAK);
        self.letter(code).unwrap_or_default()
    }

    /// One more than the highest code.
    pub fn alphabet_size(&self) -> usize {
        self.letters.len()
    }

    /// All ways in which codes are typed as pinyin.
    pub fn spelled(&self) -> &[(Spelling, u16)] {
        &self.spelled
    }

    /// What a character counts as: 養 as 养, Ａ as a. One that isn't known yet stays as it is, but for width and case.
    pub fn fold(&self, c: char) -> Folded {
        match folded(c) {
            Folded::Char(c) => Folded::Char(match self.code(c) {
                BREAK | NOTHING => c,
                code => self.letter(code).unwrap_or(c),
            }),
            other => other,
        }
    }
}

fn spelling(initial: u8, last: u8) -> Spelling {
    let mut spelling = Spelling::default();
    let begin = match initial {
        b'@' => &[][..],
        b'a'.. => &[initial],
        _ => &[initial.to_ascii_lowercase(), b'h'],
    };
    let place = usize::from(last & (MORE - 1));
    let rest = FINALS.split(' ').nth(place).unwrap_or_default();
    let letters = begin.iter().copied().chain(rest.bytes());
    spelling
        .iter_mut()
        .zip(letters)
        .for_each(|(to, letter)| *to = letter);
    spelling
}

/// Folds everything but the traditional forms.
fn folded(c: char) -> Folded {
    let narrow = match c {
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(c) - 0xFEE0).unwrap_or(c),
        'ü' | 'Ü' => 'v',
        other => other,
    };
    match narrow.to_ascii_lowercase() {
        kept @ ('a'..='z' | '0'..='9' | '.' | '%' | '+' | '-') => Folded::Char(kept),
        '"' | '\'' | '(' | ')' | '[' | ']' | '<' | '>' | '{' | '}' => Folded::Nothing,
        // Quotation marks and brackets; the invisible characters of pasted text: joiners, direction marks, variation
        // selectors, combining accents.
        '\u{2018}'..='\u{201F}'
        | '\u{3008}'..='\u{3011}'
        | '\u{AD}'
        | '\u{300}'..='\u{36F}'
        | '\u{200B}'..='\u{200F}'
        | '\u{2060}'..='\u{206F}'
        | '\u{FE00}'..='\u{FE0F}'
        | '\u{FEFF}' => Folded::Nothing,
        space if space.is_whitespace() || space.is_control() => Folded::Nothing,
        mark if mark.is_ascii() => Folded::Break,
        '〇' => Folded::Char('零'),
        '\u{2010}'..='\u{205E}' | '\u{3001}'..='\u{303F}' | '\u{FF00}'..='\u{FFEF}' | '·' => {
            Folded::Break
        }
        other => Folded::Char(other),
    }
}

#[cfg(test)]
pub mod tests {
    use super::super::tables::pack;
    use super::*;

    /// As the page has them of these tables and this text.
    pub fn characters(readings: &str, variants: &str, text: &str) -> Characters {
        let tables = pack(readings, variants, text).unwrap();
        let known = tables.first.chars().chain(text.chars());
        Characters::new(known, &tables.readings, &tables.forms)
    }

    fn typed(characters: &Characters, c: char) -> Vec<String> {
        let of = characters
            .spelled()
            .iter()
            .filter(|(_, code)| *code == characters.code(c));
        of.map(|(spelling, _)| {
            let letters = spelling.iter().filter(|letter| **letter != 0);
            letters.map(|&letter| char::from(letter)).collect()
        })
        .collect()
    }

    #[test]
    fn width_case_forms_and_marks_are_folded() {
        let characters = characters("lv旅\nyan滟\nyang养\n", "滟灩\n养養飬\n", "灩养");
        let folded = |words: &str| -> String {
            let fold = |c| match characters.fold(c) {
                Folded::Char(c) => Some(c),
                Folded::Break => Some('|'),
                Folded::Nothing => None,
            };
            words.chars().filter_map(fold).collect()
        };
        assert_eq!(folded("５Ｇ 養飬灩滟"), "5g养养滟滟");
        assert_eq!(folded("“两山”、20.7％,(《a》)"), "两山|20.7%|a");
        assert_eq!(folded("二〇二四"), "二零二四");
        assert_eq!(folded("Lü\u{200B}\u{3000}\t"), "lv");
    }

    #[test]
    fn readings_come_back_whatever_the_text() {
        let readings = "a阿\ner儿\nlv旅率\nnve虐\nshuai率\nzhuang庄\nshi石\ndan石\n";
        for text in ["", "石旅率", "虐,庄a儿霾阿旅"] {
            let characters = characters(readings, "", text);
            let of = |c| typed(&characters, c);
            assert_eq!(of('旅'), ["lv", "lu", "lyu"]);
            assert_eq!(of('率'), ["lv", "lu", "lyu", "shuai"]);
            assert_eq!(of('虐'), ["nve", "nue", "nyue"]);
            assert_eq!(of('石'), ["shi", "dan"]);
            assert_eq!([of('阿'), of('儿'), of('庄')], [["a"], ["er"], ["zhuang"]]);
        }
    }

    #[test]
    fn a_character_is_interned_once_in_all_its_forms() {
        let mut characters = characters("yang养\n", "养養\n", "养");
        let size = characters.alphabet_size();
        assert_eq!(characters.intern('養'), characters.intern('养'));
        assert_eq!(characters.alphabet_size(), size);
        assert_eq!(characters.intern('Ｇ'), characters.intern('g'));
        assert_eq!(characters.code('g'), characters.code('Ｇ'));
        assert_eq!(characters.letter(characters.code('Ｇ')), Some('g'));
        assert_eq!(characters.intern('“'), NOTHING);
        assert_eq!(
            [characters.intern('、'), characters.intern('\u{3FFFF}')],
            [BREAK; 2]
        );
    }
}

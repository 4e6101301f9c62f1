//! The tables of readings and traditional forms, packed for the page. A character is not written down:
//! its place among those of the reports' text says which it is. The build script packs, `fold.rs` reads.

use std::collections::{BTreeMap, BTreeSet};

/// The ends of syllables, after the initial; ü is v. The empty final comes first.
pub const FINALS: &str = " a ai an ang ao e ei en eng er i ia ian iang iao ie in ing iong iu o ong ou u ua uai uan uang ue ui un uo v ve yu yue";
/// With a final: another reading of the same character follows.
pub const MORE: u8 = 1 << 6;
/// With a final, that its character has traditional forms; with a form, that another one follows.
pub const FORMS: u8 = 1 << 7;
/// Added to the first byte of a form: leaves its highest bit free.
pub const FORM_BASE: u8 = 0x30;

/// What the page is given.
#[derive(Debug, Default)]
pub struct Tables {
    /// Characters to be interned before the text's own: those that it lacks, or has in another form.
    pub first: String,
    /// For each character in the order of interning: initial and final, perhaps several times. zh, ch, sh
    /// are capital letters, no initial is `@`.
    pub readings: Vec<u8>,
    /// For each character that has any: the forms, two bytes each.
    pub forms: Vec<u8>,
}

/// Whether a character has a place in the tables, as only those with a code have (`END` in `fold.rs`).
pub fn is_listed(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{FAFF}' | '\u{10000}'..='\u{2FFFF}')
}

/// Whether a traditional form fits into two bytes together with the bit of [`FORMS`]. Others are left out: hardly anybody
/// can type them.
pub fn has_room(form: char) -> bool {
    ('\u{3400}'..='\u{9FFF}').contains(&form)
}

/// Packs the lines of `data/readings.txt` and `data/variants.txt` for a text. The error names a syllable that is none.
pub fn pack(readings: &str, variants: &str, text: &str) -> Result<Tables, String> {
    let (spellings, forms) = (parse_readings(readings), parse_variants(variants));
    let has = |c: &char| text.contains(*c);
    let first: BTreeSet<char> = (spellings.keys().filter(|c| !has(c)))
        .chain(
            forms
                .iter()
                .filter(|(_, own)| own.iter().any(has))
                .map(|(c, _)| c),
        )
        .copied()
        .collect();
    // Those that sound alike beside each other: fewer bytes, compressed.
    let mut first: Vec<char> = first.into_iter().collect();
    first.sort_by_key(|c| spellings.get(c));
    let mut tables = Tables {
        first: first.into_iter().collect(),
        ..Tables::default()
    };
    let mut known: BTreeSet<char> = BTreeSet::new();
    for c in tables
        .first
        .clone()
        .chars()
        .chain(text.chars())
        .filter(|c| is_listed(*c))
    {
        if !known.insert(c) {
            continue;
        }
        let none = vec![String::new()];
        let own = spellings.get(&c).unwrap_or(&none);
        let other = forms.get(&c).map(Vec::as_slice).unwrap_or_default();
        tables.add_readings(c, own, other)?;
        tables.add_forms(other);
        known.extend(other);
    }
    Ok(tables)
}

impl Tables {
    fn add_readings(&mut self, c: char, own: &[String], forms: &[char]) -> Result<(), String> {
        for (i, syllable) in own.iter().enumerate() {
            let (initial, rest) = divided(syllable);
            let Some(place) = FINALS.split(' ').position(|known| known == rest) else {
                return Err(format!(
                    "{c} is read {syllable}: FINALS in src/explore/tables.rs lacks {rest}"
                ));
            };
            let more = if i + 1 < own.len() { MORE } else { 0 };
            let formed = if i == 0 && !forms.is_empty() {
                FORMS
            } else {
                0
            };
            self.readings.extend([initial, place as u8 | more | formed]);
        }
        Ok(())
    }

    fn add_forms(&mut self, forms: &[char]) {
        for (i, &form) in forms.iter().enumerate() {
            let [high, low] = (form as u16).to_be_bytes();
            let more = if i + 1 < forms.len() { FORMS } else { 0 };
            self.forms.extend([(high - FORM_BASE) | more, low]);
        }
    }
}

/// The syllables of each character, as they are typed.
fn parse_readings(lines: &str) -> BTreeMap<char, Vec<String>> {
    let mut spellings: BTreeMap<char, Vec<String>> = BTreeMap::new();
    for line in lines.lines() {
        let syllable = line.trim_end_matches(|c: char| !c.is_ascii());
        for c in line.chars().filter(|c| !c.is_ascii()) {
            let own = spellings.entry(c).or_default();
            own.push(syllable.to_owned());
            own.extend(also_typed(syllable));
        }
    }
    spellings
}

/// The traditional forms of each character, as far as there is room for them.
fn parse_variants(lines: &str) -> BTreeMap<char, Vec<char>> {
    let mut forms = BTreeMap::new();
    for line in lines.lines() {
        let mut characters = line.chars();
        if let Some(c) = characters.next() {
            forms.insert(c, characters.filter(|form| has_room(*form)).collect());
        }
    }
    forms
}

/// A syllable's initial as its byte, and the rest.
fn divided(syllable: &str) -> (u8, &str) {
    match syllable.as_bytes() {
        [first @ (b'z' | b'c' | b's'), b'h', ..] => {
            (first.to_ascii_uppercase(), syllable.get(2..).unwrap_or(""))
        }
        [b'a' | b'e' | b'o', ..] | [] => (b'@', syllable),
        [first, ..] => (*first, syllable.get(1..).unwrap_or("")),
    }
}

/// Other ways to type a syllable: ü, which the table writes v, is also u (keyboards without ü) and
/// yu (passports).
fn also_typed(syllable: &str) -> Vec<String> {
    if syllable.bytes().any(|byte| byte == b'v') {
        ["u", "yu"].map(|other| syllable.replace('v', other)).into()
    } else {
        Vec::new()
    }
}

#[cfg(test)]
mod tests {
    use super::super::fold::tests::characters;
    use super::*;

    /// A form that two bytes don't hold is interned as a character of its own.
    #[test]
    fn only_forms_that_have_room_are_packed() {
        for rare in ['\u{21ED5}', '\u{F900}', '\u{E000}'] {
            let variants = format!("岁歲{rare}\n旧舊\n");
            let characters = characters("sui岁\njiu旧\n", &variants, "岁旧");
            let code = characters.code('岁');
            assert_eq!(characters.code('歲'), code);
            assert_eq!(characters.code('舊'), characters.code('旧'));
            assert_ne!(characters.code(rare), code, "{rare}");
        }
    }

    #[test]
    fn a_syllable_that_is_none_is_not_packed_as_another() {
        let says = pack("sui岁\nsxi旧\n", "", "旧").err().unwrap();
        assert!(says.contains("旧") && says.contains("sxi"), "{says}");
        assert!(pack("sui岁\nm呒\n", "", "呒").is_ok(), "an initial alone");
    }

    /// Characters that get no code don't shift the readings of those behind them, however often they stand there.
    #[test]
    fn a_character_without_a_code_takes_no_readings() {
        let characters = characters("sui岁\njiu旧\n", "", "\u{30EDD}\u{30EDD}岁旧");
        let typed = |c| {
            let code = characters.code(c);
            let mut all = characters.spelled().iter();
            let (spelling, _) = all.find(|(_, own)| *own == code).unwrap();
            String::from_utf8_lossy(spelling).replace('\0', "")
        };
        assert_eq!([typed('岁'), typed('旧')], ["sui", "jiu"]);
    }
}

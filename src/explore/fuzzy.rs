//! Words of the report that are read almost like a term that finds nothing.

use super::automaton::{Automaton, Offsets};
use super::fold::{BREAK, Spelling};
use super::index::Index;
use super::order::{self, Buckets};
use super::term::letters;

/// A word as it stands in the folded text.
#[derive(Debug)]
struct Candidate<'a> {
    codes: &'a [u16],
    /// How many entries have it.
    entries: usize,
    last_entry: usize,
    /// What stood before and behind it the first time.
    beside: [u16; 2],
    /// Whether it is, on either side, more than a part of one longer word: 电桩 stands after 充 alone.
    stands_alone: [bool; 2],
    /// Whether it begins or ends a clause, or is beside a number: 动城 (推动城市…) never is.
    has_border: bool,
}

/// Only the first so many different words are kept.
const MAX_CANDIDATES: usize = 32;
/// A word of two characters of which only one is known is meant if it stands in so many entries: 电子 is no answer to 电梯.
const MIN_ENTRIES: usize = 3;
/// So many letters are pinyin that a slip may be in.
const MIN_PINYIN_LETTERS: usize = 4;
/// Longer terms are not mended: an offset before a slip, one after it and one within a swap each have a bit.
pub const MAX_LETTERS: usize = 20;
const SLIPPED: usize = MAX_LETTERS + 1;
const SWAPPED: usize = 2 * SLIPPED;

fn count_latin(letters: &[char]) -> usize {
    let latin = letters.iter().filter(|letter| letter.is_ascii_lowercase());
    latin.count()
}

impl Index {
    /// The words nearest to a term, those of most entries first: pronounced like its characters (养劳 →
    /// 养老), or with a full pinyin that differs by one letter more, less or other, or by two letters
    /// swapped (gongnuna → 供暖). One character whose reading isn't known stands for any; a single other
    /// one must then leave little doubt. Nothing for pinyin of less than four letters.
    pub fn similar_words(&self, term: &str) -> Vec<String> {
        let letters = letters(term);
        let count = letters.len();
        let characters = self.characters();
        let latin = count_latin(&letters);
        let has_chinese = letters.iter().any(|letter| !letter.is_ascii());
        if !(2..=MAX_LETTERS).contains(&count) || latin < MIN_PINYIN_LETTERS && !has_chinese {
            return Vec::new();
        }
        let is_unknown = |letter: &char| {
            let own = characters.code(*letter);
            !letter.is_ascii() && !characters.spelled().iter().any(|(_, code)| *code == own)
        };
        let unknown: Vec<bool> = letters.iter().map(is_unknown).collect();
        let has_unknown = unknown.contains(&true);
        let words = self.candidates(&self.sounds_like(&letters, &unknown));
        let mut sorted = Buckets::new();
        for (at, candidate) in words.iter().enumerate() {
            order::insert(&mut sorted, !(candidate.entries as u64), at);
        }
        let mut best = Vec::new();
        for candidate in order::flatten(&sorted)
            .iter()
            .filter_map(|at| words.get(*at))
        {
            // Two characters that meet once are hardly a word (提高重… for 高中), one letter off a single one even less.
            let is_word = match latin {
                0 => count > 2 || candidate.entries > 1 && (has_unknown || candidate.has_border),
                _ => candidate.codes.len() > 1,
            };
            // Where any character may stand, a short word may not go on.
            let ends = [unknown.first(), unknown.last()];
            let is_whole = ends
                .into_iter()
                .zip(candidate.stands_alone)
                .all(|(end, alone)| {
                    alone || count > 3 || !has_unknown || count == 3 && end == Some(&false)
                });
            if is_word && is_whole {
                best.push(candidate);
            }
        }
        if count == 2 && has_unknown {
            let second = best.get(1).map_or(0, |candidate| candidate.entries);
            best.truncate(1);
            best.retain(|candidate| candidate.entries >= MIN_ENTRIES.max(second * 2));
        }
        let written = |candidate: &&Candidate| {
            let codes = candidate.codes.iter();
            codes.filter_map(|&code| characters.letter(code)).collect()
        };
        best.iter().map(written).collect()
    }

    /// What reads words that sound like these letters, where they are pinyin also with one slip of the finger. Letters
    /// whose sound isn't known (`unknown`) stand for any; then no other stands for its like.
    fn sounds_like(&self, letters: &[char], unknown: &[bool]) -> Automaton {
        let characters = self.characters();
        let count = letters.len();
        let whole = 1 << count | 1 << (SLIPPED + count);
        let mut automaton = Automaton::new(SWAPPED + SLIPPED, characters.width(), whole, 0);
        let mut typed = [0; 26];
        for (at, &letter) in letters.iter().enumerate() {
            if let Some(offsets) = typed.get_mut((letter as usize).wrapping_sub(97)) {
                *offsets |= 1 << at;
            }
        }
        let has_unknown = unknown.contains(&true);
        for (at, (&letter, &may_be_any)) in letters.iter().zip(unknown).enumerate() {
            let own = characters.code(letter);
            let mut add = |state: usize, code, to| automaton.add(state + at, code, to << at);
            if own != BREAK {
                add(0, own, 2);
                add(SLIPPED, own, 2 << SLIPPED);
            }
            for &(spelling, code) in characters.spelled() {
                if code == own && !has_unknown {
                    for &(sound, other) in characters.spelled() {
                        if sound == spelling {
                            add(0, other, 2);
                        }
                    }
                }
                if may_be_any {
                    add(0, code, 2 << SLIPPED);
                }
                if count_latin(letters) >= MIN_PINYIN_LETTERS {
                    for state in [0, SLIPPED, SWAPPED] {
                        let from = 1 << (state + at);
                        add(
                            state,
                            code,
                            advance_with_slip(from, &spelling, &typed) >> at,
                        );
                    }
                }
            }
        }
        automaton
    }

    /// The different words that the automaton matches, in the order they are met.
    fn candidates(&self, automaton: &Automaton) -> Vec<Candidate<'_>> {
        let mut words: Vec<Candidate> = Vec::new();
        for entry in 0..self.len() {
            for &field in self.fields(entry) {
                let codes = self.codes(field);
                let mut next = 0;
                while let Some(found) = automaton.next(codes, next) {
                    next = found.start + 1;
                    let ends = [found.start.wrapping_sub(1), found.start + found.length];
                    let beside = ends.map(|at| self.neighbour(codes, at));
                    let tail = codes.get(found.start..).unwrap_or_default();
                    let codes = tail.get(..found.length).unwrap_or_default();
                    if let Some(word) = words.iter_mut().find(|word| word.codes == codes) {
                        word.entries += usize::from(word.last_entry != entry);
                        word.last_entry = entry;
                        let sides = beside.iter().zip(word.beside);
                        for (alone, (now, first)) in word.stands_alone.iter_mut().zip(sides) {
                            *alone |= *now != first;
                        }
                        word.has_border |= beside.contains(&BREAK);
                    } else if words.len() < MAX_CANDIDATES {
                        words.push(Candidate {
                            codes,
                            entries: 1,
                            last_entry: entry,
                            beside,
                            stands_alone: beside.map(|code| code == BREAK),
                            has_border: beside.contains(&BREAK),
                        });
                    }
                }
            }
        }
        words
    }

    /// What stands at a place of a text; a digit is as good as a border.
    fn neighbour(&self, codes: &[u16], at: usize) -> u16 {
        let code = codes.get(at).copied().unwrap_or(BREAK);
        let letter = self.characters().letter(code).unwrap_or_default();
        if letter.is_ascii_digit() { BREAK } else { code }
    }
}

/// Where pinyin typed with at most one slip can be after reading a syllable `from` a state; `typed` has the
/// offsets of each letter.
fn advance_with_slip(mut from: Offsets, spelling: &Spelling, typed: &[Offsets; 26]) -> Offsets {
    const LANE: Offsets = (1 << SLIPPED) - 1;
    for letter in spelling.iter().take_while(|letter| **letter != 0) {
        let same = typed.get(usize::from(letter.wrapping_sub(b'a')));
        let same = same.copied().unwrap_or(0);
        let exact = from & LANE;
        let next = (exact & same) << 1;
        // A letter left out, another one, one too many after it.
        let slipped = exact
            | exact << 1
            | next << 1
            | (from >> SLIPPED & LANE & same) << 1
            | (from >> SWAPPED & same) << 2;
        from = next | (slipped & LANE) << SLIPPED | (exact & same >> 1) << SWAPPED;
    }
    from
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::explore::fold::tests::characters;
    use crate::explore::{Entry, FacetValues, Priority, Subject};

    fn index() -> Index {
        let characters = characters(
            "gong供公\nnuan暖\nyang养\nlao老劳\njiu旧就\nxiao小\nqu区\nxi习\nye业\njin近\nting停\nche车\nchang厂场\n",
            "",
            "",
        );
        let sentences = vec!["集中供暖", "养老;老旧小区", "停车场;停车"];
        let entry = |name| Entry {
            subject: Subject::Indicator(0),
            name,
            figures: Vec::new(),
            sentences: sentences.clone(),
            facet_values: vec![FacetValues::default()],
            priority: Priority::Rest,
        };
        Index::new(
            &[
                entry("供暖"),
                entry("就业"),
                entry("就业,就近"),
                entry("就业;"),
            ],
            characters,
        )
    }

    #[test]
    fn a_word_pronounced_alike() {
        let alike = |words_typed: &str| index().similar_words(words_typed);
        assert_eq!(alike("养劳"), ["养老"]);
        assert_eq!(alike("停车厂"), ["停车场"]);
        assert_eq!(alike("老灸小区"), ["老旧小区"]);
        assert_eq!(alike("停扯"), ["停车"]);
        assert_eq!(
            alike("就页"),
            ["就业"],
            "in more than twice as many entries as 就近"
        );
        for none in ["地铁", "养", "养就", "霾霾老", "养养", "霾供"] {
            assert_eq!(alike(none), [""; 0], "{none}");
        }
    }

    #[test]
    fn a_word_spelled_alike() {
        let alike = |typed: &str| index().similar_words(typed);
        for typo in [
            "gongnuna",
            "gognnuan",
            "gonnuan",
            "gongnuann",
            "gongmuan",
            "gonguan",
            "gonngnuan",
        ] {
            assert_eq!(alike(typo), ["供暖"], "{typo}");
        }
        assert_eq!(alike("gonngunan"), [""; 0], "two edits");
        assert_eq!(
            alike("laojixuiaoqu"),
            ["老旧小区"],
            "swapped over the border of two syllables"
        );
        assert_eq!(alike("gon"), [""; 0]);
    }
}

//! Words of the report that are read almost like a term that finds nothing.

use super::automaton::{Automaton, Offsets};
use super::fold::{BREAK, Spelling};
use super::index::Index;
use super::order::{self, Buckets};
use super::term::letters;

/// A word as it stands in the folded text.
#[derive(Debug)]
pub struct Candidate<'a> {
    codes: &'a [u16],
    /// How many entries have it.
    pub entries: usize,
    last_entry: usize,
    /// The codes before and behind it the first time.
    beside: [u16; 2],
    /// For each side, whether different characters, or a break, were met there: 电桩 only ever follows 充, so it is
    /// part of a longer word.
    pub stands_alone: [bool; 2],
    /// Whether it begins or ends a clause or is beside a number anywhere: 动城 (推动城市…) never is.
    has_border: bool,
}

/// What is known of how a term sounds.
struct Sound {
    /// How many of its letters are Latin.
    latin: usize,
    /// For each letter, whether it is a character whose sound isn't known.
    unknown: Vec<bool>,
    /// Whether it is the pinyin of two characters, complete.
    is_two_syllables: bool,
}

/// Whether what stands right behind a number counts as a word: 万人 is no answer to 军人.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Units {
    Taken,
    LeftOut,
}

/// Only the first so many different candidates are kept.
const MAX_CANDIDATES: usize = 32;
/// A word of two characters of which one is unknown is meant only if it stands in so many entries: 电子 is no answer to 电梯.
const MIN_ENTRIES: usize = 3;
/// Fewer letters are not searched for slips, and name nothing.
pub const MIN_PINYIN_LETTERS: usize = 4;
/// Longer terms are not mended: three times their offsets must fit into 64 bits, as below.
pub const MAX_LETTERS: usize = 20;

// The states of the automaton are the bits of a word, in three lanes of 21. The state at bit n of a lane (n letters of
// the term are read) means:
//
//   bit  62 …… 42 | 41 …… 21 | 20 …… 0
//        swapped  | slipped  | exact
//
//   exact    without a slip so far;
//   slipped  with one slip before;
//   swapped  the letter after the next one came first: the next one must follow, which leads to slipped n + 2.
const LANE: usize = MAX_LETTERS + 1;
const SLIPPED: usize = LANE;
const SWAPPED: usize = 2 * LANE;

impl Sound {
    fn has_unknown(&self) -> bool {
        self.unknown.contains(&true)
    }
}

impl Candidate<'_> {
    /// Whether it may be the word that was meant by a term of this sound. Pinyin that is two whole syllables is no slip in
    /// a piece of two words (laoren is not 造人, of 打造人才).
    fn is_plausible(&self, sound: &Sound) -> bool {
        let count = sound.unknown.len();
        let has_unknown = sound.has_unknown();
        let [first, last] = self.stands_alone;
        // Two characters that meet once are hardly a word (提高重… for 高中), one letter off a single one even less.
        let is_word = match sound.latin {
            0 => count > 2 || self.entries > 1 && (has_unknown || self.has_border),
            _ if sound.is_two_syllables && self.codes.len() == 2 => first && last,
            _ => self.codes.len() > 1,
        };
        // Where any character matches, a short candidate must not be part of a longer word; and the first of three tells
        // names apart (of two towns).
        let whole = match sound.unknown[..] {
            [_, _] => first && last,
            [is_unknown, _, _] => last && !is_unknown,
            _ => true,
        };
        is_word && (whole || !has_unknown)
    }
}

impl Index {
    /// The words nearest to a term, those of most entries first: pronounced like its characters (养劳 →
    /// 养老), or with a full pinyin that differs by one letter more, less or other, or by two letters
    /// swapped (gongnuna → 供暖). A character whose reading isn't known matches any; if only one known character is
    /// left beside it, a word is returned only if no other is plausible and no other piece of the text more frequent (医宝 →
    /// 医保, but not 二桥 → 二期). Nothing for pinyin of fewer than four letters.
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
        let sound = Sound {
            latin,
            unknown: letters.iter().map(is_unknown).collect(),
            is_two_syllables: self.is_two_syllables(term),
        };
        let is_vague = count == 2 && sound.has_unknown();
        let units = if is_vague {
            Units::LeftOut
        } else {
            Units::Taken
        };
        let candidates = self.candidates(&self.sounds_like(&letters, &sound), units);
        let mut best = Vec::new();
        for candidate in by_entries(&candidates)
            .iter()
            .filter_map(|at| candidates.get(*at))
        {
            if candidate.is_plausible(&sound) {
                best.push(candidate);
            }
        }
        if is_vague {
            let most = candidates.iter().map(|candidate| candidate.entries).max();
            let is_clear =
                |only: &Candidate| only.entries >= MIN_ENTRIES && Some(only.entries) == most;
            if !matches!(best.as_slice(), [only] if is_clear(only)) {
                best.clear();
            }
        }
        let written = |candidate: &&Candidate| {
            let codes = candidate.codes.iter();
            codes.filter_map(|&code| characters.letter(code)).collect()
        };
        best.iter().map(written).collect()
    }

    /// Whether a term is the pinyin of two characters, complete.
    fn is_two_syllables(&self, term: &str) -> bool {
        let is_syllable = |letters: &str| {
            let spelled = self.characters().spelled().iter();
            let mut spelled =
                spelled.map(|(spelling, _)| spelling.iter().take_while(|one| **one != 0));
            spelled.any(|spelling| spelling.eq(letters.as_bytes()))
        };
        (1..term.len()).any(|at| {
            let parts = term.split_at_checked(at);
            parts.is_some_and(|(first, second)| is_syllable(first) && is_syllable(second))
        })
    }

    /// An automaton for words that sound like these letters; where they are pinyin, also with one slip of the finger. A
    /// letter whose sound isn't known matches any character; the others then match only themselves.
    fn sounds_like(&self, letters: &[char], sound: &Sound) -> Automaton {
        let characters = self.characters();
        let count = letters.len();
        let whole = 1 << count | 1 << (SLIPPED + count);
        let mut automaton = Automaton::new(3 * LANE, characters.alphabet_size(), whole, 0);
        let mut typed = [0; 26];
        for (at, &letter) in letters.iter().enumerate() {
            if let Some(offsets) = typed.get_mut((letter as usize).wrapping_sub(b'a' as usize)) {
                *offsets |= 1 << at;
            }
        }
        let has_unknown = sound.has_unknown();
        for (at, (&letter, &may_be_any)) in letters.iter().zip(&sound.unknown).enumerate() {
            let own = characters.code(letter);
            let mut add = |state: usize, code, to| automaton.add(state + at, code, to);
            // The state after this letter.
            let next = 1 << (at + 1);
            if own != BREAK {
                add(0, own, next);
                add(SLIPPED, own, next << SLIPPED);
            }
            for &(spelling, code) in characters.spelled() {
                if code == own && !has_unknown {
                    for &(alike, other) in characters.spelled() {
                        if alike == spelling {
                            add(0, other, next);
                        }
                    }
                }
                if may_be_any {
                    add(0, code, next << SLIPPED);
                }
                if sound.latin >= MIN_PINYIN_LETTERS {
                    for state in [0, SLIPPED, SWAPPED] {
                        let from = 1 << (state + at);
                        add(state, code, advance_with_slip(from, &spelling, &typed));
                    }
                }
            }
        }
        automaton
    }

    /// The different words that the automaton matches, in the order of the index.
    pub fn candidates(&self, automaton: &Automaton, units: Units) -> Vec<Candidate<'_>> {
        let mut words: Vec<Candidate> = Vec::new();
        for entry in 0..self.entry_count() {
            for &field in self.fields(entry) {
                let codes = self.codes(field);
                let mut next = 0;
                while let Some(found) = automaton.next(codes, next) {
                    next = found.start + 1;
                    let ends = [found.start.wrapping_sub(1), found.start + found.length];
                    let before = self.characters().letter_at(codes, ends[0]);
                    if units == Units::LeftOut && before.is_ascii_digit() {
                        continue;
                    }
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

    /// The code at a place of a text; a digit counts as a break.
    fn neighbour(&self, codes: &[u16], at: usize) -> u16 {
        match self.characters().letter_at(codes, at) {
            letter if letter.is_ascii_digit() => BREAK,
            _ => codes.get(at).copied().unwrap_or(BREAK),
        }
    }
}

/// The candidates' positions, those of most entries first.
fn by_entries(candidates: &[Candidate]) -> Vec<usize> {
    let mut sorted = Buckets::new();
    for (at, candidate) in candidates.iter().enumerate() {
        order::insert(&mut sorted, !(candidate.entries as u64), at);
    }
    order::flatten(&sorted)
}

fn count_latin(letters: &[char]) -> usize {
    let latin = letters.iter().filter(|letter| letter.is_ascii_lowercase());
    latin.count()
}

/// The states (see above) after a character of the text that is typed as `spelling`, from the states `from`. `typed` has
/// the offsets at which each letter stands in the term.
fn advance_with_slip(mut from: Offsets, spelling: &Spelling, typed: &[Offsets; 26]) -> Offsets {
    const IN_LANE: Offsets = (1 << LANE) - 1;
    for letter in spelling.iter().take_while(|letter| **letter != 0) {
        let same = typed.get(usize::from(letter.wrapping_sub(b'a')));
        let same = same.copied().unwrap_or(0);
        let exact = from & IN_LANE;
        let next = (exact & same) << 1;
        // Slips of this letter: left out, another one typed in its place, one too many after it. Then what goes on after a
        // slip, and the second letter of two that are swapped.
        let slipped = exact
            | exact << 1
            | next << 1
            | (from >> SLIPPED & IN_LANE & same) << 1
            | (from >> SWAPPED & same) << 2;
        from = next | (slipped & IN_LANE) << SLIPPED | (exact & same >> 1) << SWAPPED;
    }
    from
}

#[cfg(test)]
mod tests;

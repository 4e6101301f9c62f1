//! Words of the report that are read almost like a term that finds nothing.

use super::automaton::{Automaton, Offsets};
use super::candidate::{Candidate, Sound};
use super::fold::{BREAK, Spelling};
use super::index::Index;
use super::order::{self, Buckets};
use super::term::letters;

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

impl Index {
    /// The words nearest to a term, those of most entries first: pronounced like its characters (养劳 →
    /// 养老), or with a full pinyin that differs by one letter more, less or other, or by two letters
    /// swapped (gongnuna → 供暖). A character whose reading isn't known matches any, but not beside a single one (地震 is not
    /// 地方). Nothing for pinyin of fewer than four letters.
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
        if count == 2 && sound.has_unknown() {
            return Vec::new();
        }
        let candidates = self.candidates(&self.sounds_like(&letters, &sound));
        let mut best = Vec::new();
        for at in by_entries(&candidates) {
            if let Some(candidate) = candidates.get(at)
                && candidate.is_plausible(&sound)
            {
                let codes = candidate.codes.iter();
                best.push(codes.filter_map(|&code| characters.letter(code)).collect());
            }
        }
        best
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
                        if said(&alike) == said(&spelling) {
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
}

/// The candidates' positions, those of most entries first.
fn by_entries(candidates: &[Candidate]) -> Vec<usize> {
    let mut sorted = Buckets::new();
    for (at, candidate) in candidates.iter().enumerate() {
        order::insert(&mut sorted, !(candidate.entries as u64), at);
    }
    order::flatten(&sorted)
}

/// A spelling as many readers say it: without the g of ang, eng and ing (裕明大道 for 裕民大道). That other syllables begin
/// with g, and no longer do here, makes none of them equal.
fn said(spelling: &Spelling) -> Spelling {
    spelling.map(|letter| if letter == b'g' { 0 } else { letter })
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

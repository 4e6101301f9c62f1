//! Pieces of the text that may be a word that was meant.

use super::automaton::Automaton;
use super::fold::BREAK;
use super::index::Index;

/// A word as it stands in the folded text.
#[derive(Debug)]
pub struct Candidate<'a> {
    pub codes: &'a [u16],
    /// How many entries have it.
    pub entries: usize,
    last_entry: usize,
    /// The codes before and behind it the first time.
    beside: [u16; 2],
    /// For each side, whether different characters, or a break, were met there: 电桩 only ever follows 充, so it is
    /// part of a longer word.
    stands_alone: [bool; 2],
    /// Whether it begins or ends a clause or is beside a number anywhere: 动城 (推动城市…) never is.
    has_border: bool,
}

/// What is known of how a term sounds.
pub struct Sound {
    /// How many of its letters are Latin.
    pub latin: usize,
    /// For each letter, whether it is a character whose sound isn't known.
    pub unknown: Vec<bool>,
    /// Whether it is the pinyin of two characters, complete.
    pub is_two_syllables: bool,
}

/// Only the first so many different candidates are kept.
const MAX_CANDIDATES: usize = 32;
/// Two characters hardly stand together in so many entries by chance.
const MIN_ENTRIES: usize = 3;
/// So many characters in a row are hardly there by chance, either.
const LONG: usize = 4;

impl Sound {
    pub fn has_unknown(&self) -> bool {
        self.unknown.contains(&true)
    }
}

impl Candidate<'_> {
    /// Whether it may be the word that was meant by a term of this sound. Pinyin that is two whole syllables is no slip in
    /// a piece of two words (laoren is not 造人, of 打造人才).
    pub fn is_plausible(&self, sound: &Sound) -> bool {
        let count = sound.unknown.len();
        let [first, last] = self.stands_alone;
        // Two characters that meet once are hardly a word (提高重… for 高中), one letter off a single one even less.
        let is_word = match sound.latin {
            0 => {
                let is_frequent = self.entries >= MIN_ENTRIES && last;
                count > 2 || self.entries > 1 && (self.has_border || is_frequent)
            }
            _ if sound.is_two_syllables && self.codes.len() == 2 => first && last,
            _ => self.codes.len() > 1,
        };
        // Where any character matches, a short candidate must not be part of a longer word; and the first of three tells
        // names apart (of two towns).
        let whole = match sound.unknown[..] {
            [is_unknown, _, _] if sound.has_unknown() => last && !is_unknown,
            _ => true,
        };
        is_word && whole
    }

    /// Whether it is taken for a word: long, frequent, or not always with the same characters beside it. Of 草店镇 the last
    /// two are none.
    pub fn is_word(&self) -> bool {
        let [first, last] = self.stands_alone;
        let count = self.codes.len();
        last || count >= LONG || self.entries >= MIN_ENTRIES || count == 2 && first
    }
}

impl Index {
    /// The different words that the automaton matches, in the order of the index; not the unit of a number (万人 is no answer
    /// to 军人).
    pub fn candidates(&self, automaton: &Automaton) -> Vec<Candidate<'_>> {
        let mut words: Vec<Candidate> = Vec::new();
        for entry in 0..self.entry_count() {
            for &field in self.fields(entry) {
                let codes = self.codes(field);
                let mut next = 0;
                while let Some(found) = automaton.next(codes, next) {
                    next = found.start + 1;
                    let ends = [found.start.wrapping_sub(1), found.start + found.length];
                    let before = self.characters().letter_at(codes, ends[0]);
                    if before.is_ascii_digit() {
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

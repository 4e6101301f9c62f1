//! One notation of a term of the question, and how it matches text: as written, or as pinyin in whole
//! syllables and initials, mixed freely, aligned to characters.

use super::automaton::{Automaton, Match, Offsets};
use super::fold::{BREAK, Characters, NOTHING, Spelling};
use super::numerals;
use super::term::letters;

/// One notation of a term, compiled to an automaton over codes.
#[derive(Debug)]
pub struct TermMatcher {
    automaton: Automaton,
    /// The first letter and the last.
    ends: [char; 2],
    /// The codes of the letters; [`NOTHING`] for those that no text has, and alone where the term is rewritten.
    written: Vec<u16>,
    /// A number written the other way, which must not be part of a longer number in the text.
    pub is_rewritten: bool,
    /// No match stands in the text as typed, since it has letters that no text has, or is rewritten.
    pub is_never_written: bool,
}

impl TermMatcher {
    /// Longer terms are cut: their offsets, and two for the ends, must fit into 64 bits.
    const MAX_LETTERS: usize = 60;

    /// For a term as typed; only its first 60 letters are matched.
    pub fn new(term: &str, characters: &Characters) -> TermMatcher {
        let mut letters = letters(term);
        letters.truncate(Self::MAX_LETTERS);
        let end = 1 << letters.len();
        let mut automaton =
            Automaton::new(letters.len(), characters.alphabet_size(), end, end << 1);
        let written = characters.codes(&letters);
        automaton.add_all(&written);
        for (offset, &letter) in letters.iter().enumerate() {
            let rest = letters.get(offset..).unwrap_or_default();
            for (spelling, code) in characters.spelled() {
                if char::from(spelling[0]) == letter {
                    automaton.add(offset, *code, advance(rest, spelling) << offset);
                }
            }
        }
        TermMatcher {
            automaton,
            ends: [letters.first(), letters.last()].map(|end| end.copied().unwrap_or_default()),
            is_never_written: written.contains(&NOTHING),
            written,
            is_rewritten: false,
        }
    }

    /// For a term whose number was typed the other way: 12 for 十二. The text may say 两 for its 二.
    pub fn rewritten(term: &str, characters: &Characters) -> TermMatcher {
        let mut matcher = TermMatcher::new(term, characters);
        let two = characters.code('两');
        for (offset, letter) in term.chars().take(Self::MAX_LETTERS).enumerate() {
            if letter == '二' && two != BREAK {
                matcher.automaton.add(offset, two, 1 << (offset + 1));
            }
        }
        matcher.is_rewritten = true;
        matcher.is_never_written = true;
        matcher.written = vec![NOTHING];
        matcher
    }

    /// The first match that begins at `start` or later.
    pub fn next(&self, codes: &[u16], start: usize) -> Option<Match> {
        self.automaton.next(codes, start)
    }

    /// Whether a match stands in the text as it was typed.
    pub fn is_written(&self, codes: &[u16], found: &Match) -> bool {
        let tail = codes.get(found.start..).unwrap_or_default();
        tail.starts_with(&self.written)
    }

    /// Whether it begins with a Latin letter, which nearly always means pinyin.
    pub fn is_latin(&self) -> bool {
        self.ends[0].is_ascii_alphabetic()
    }

    /// Whether a match stands right behind a number.
    pub fn follows_number(&self, codes: &[u16], found: &Match, characters: &Characters) -> bool {
        let before = characters.letter_at(codes, found.start.wrapping_sub(1));
        before.is_ascii_digit()
    }

    /// Whether a number at the ends of a match goes on in the text: 160 in 1160.
    pub fn is_part_of_number(&self, codes: &[u16], found: &Match, characters: &Characters) -> bool {
        let at = |place| characters.letter_at(codes, place);
        let end = found.start + found.length;
        let before = found.start.wrapping_sub(1);
        self.goes_on(self.ends[0], at(before), at(before.wrapping_sub(1)))
            || self.goes_on(self.ends[1], at(end), at(end + 1))
    }

    fn goes_on(&self, own: char, next: char, second: char) -> bool {
        let digit = if next == '.' { second } else { next };
        own.is_ascii_digit() && digit.is_ascii_digit()
            || self.is_rewritten && numerals::is_numeral(own) && numerals::is_numeral(next)
    }
}

/// The offsets into the `rest` of a term, a bit each, after a character of the text that is typed as `spelling`: the whole
/// syllable or its initial. One past the end means that the term ends within the syllable.
fn advance(rest: &[char], spelling: &Spelling) -> Offsets {
    let pairs = rest.iter().zip(spelling);
    let same = pairs
        .take_while(|(letter, typed)| **letter == char::from(**typed))
        .count();
    // The initial alone.
    let mut after = 2;
    if same >= 2 && spelling[1] == b'h' {
        after |= 1 << 2;
    }
    if spelling.get(same).is_none_or(|next| *next == 0) {
        after |= 1 << same;
    } else if same == rest.len() {
        after |= 2 << same;
    }
    after
}

//! One word of the question, and how it matches text: as written, or as pinyin in whole syllables
//! and initials, mixed freely, aligned to characters.

use super::fold::{Characters, Folded, Spelling};
use super::{Query, numerals};

/// Offsets into a pattern, a bit each; the bit at its length means that it has matched.
pub type Offsets = u64;

/// How a match ends. The better one is less.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Ending {
    /// With a character, a whole syllable or an initial.
    #[default]
    Whole,
    /// Within a syllable that is still being typed.
    Begun,
}

/// One way to write a term.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pattern {
    letters: Vec<char>,
    /// A rewritten numeral must be a whole number of the text.
    rewritten: bool,
}

/// A word of the question with its other ways of writing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    pub patterns: Vec<Pattern>,
}

impl Pattern {
    /// Longer words are cut: the offsets must fit in 64 bits, two of them for the ends.
    const LONGEST: usize = 60;

    fn new(letters: &[char], rewritten: bool) -> Pattern {
        let letters = letters.iter().copied().take(Self::LONGEST).collect();
        Pattern { letters, rewritten }
    }

    pub fn letters(&self) -> &[char] {
        &self.letters
    }

    /// Matched in full.
    pub fn end(&self) -> Offsets {
        1 << self.letters.len()
    }

    /// Matched up to the beginning of a last syllable that is still being typed.
    pub fn begun_end(&self) -> Offsets {
        self.end() << 1
    }

    /// Where the pattern can be after reading, at `offset`, a character that is typed as `spelling`.
    pub fn read(&self, offset: usize, spelling: &Spelling) -> Offsets {
        let rest = self.letters.get(offset..).unwrap_or_default();
        let pairs = rest.iter().zip(spelling);
        let same = pairs
            .take_while(|(letter, typed)| **letter == char::from(**typed))
            .count();
        if same == 0 {
            return 0;
        }
        // The initial alone.
        let mut after = 1 << (offset + 1);
        if same >= 2 && spelling[1] == b'h' {
            after |= 1 << (offset + 2);
        }
        if spelling.get(same).is_none_or(|next| *next == 0) {
            after |= 1 << (offset + same);
        } else if same == rest.len() {
            after |= self.begun_end();
        }
        after
    }

    /// Whether it is a numeral written the other way.
    pub fn is_rewritten(&self) -> bool {
        self.rewritten
    }

    /// Whether a number at the pattern's ends goes on in the text (160 in 1160), for a match of
    /// `length` characters from `start` on. `at` gives the characters of the text.
    pub fn is_part_of_number(
        &self,
        at: impl Fn(usize) -> Option<char>,
        start: usize,
        length: usize,
    ) -> bool {
        let end = start + length;
        let before = |n: usize| start.checked_sub(n).and_then(&at);
        let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
        let numeral = |c: Option<char>| self.rewritten && c.is_some_and(numerals::is_numeral);
        let first = self.letters.first().copied();
        let last = self.letters.last().copied();
        digit(first) && (digit(before(1)) || (before(1) == Some('.') && digit(before(2))))
            || digit(last) && (digit(at(end)) || (at(end) == Some('.') && digit(at(end + 1))))
            || numeral(first) && numeral(before(1))
            || numeral(last) && numeral(at(end))
    }
}

impl Term {
    pub fn new(letters: &[char]) -> Term {
        let mut patterns = vec![Pattern::new(letters, false)];
        patterns.extend(numerals::rewritten(letters).map(|other| Pattern::new(&other, true)));
        Term { patterns }
    }

    /// The words of the question, folded and split where they are separated. Repeated words count once.
    pub fn all(words: &str, characters: &Characters) -> Vec<Term> {
        let mut terms: Vec<Term> = Vec::new();
        let mut letters: Vec<char> = Vec::new();
        for c in words
            .chars()
            .take(Query::MAX_WORDS)
            .chain(std::iter::once(' '))
        {
            match characters.fold(c) {
                Folded::Char(c) => letters.push(c),
                Folded::Nothing if !c.is_whitespace() => {}
                Folded::Nothing | Folded::Break => {
                    let term = Term::new(&letters);
                    if !letters.is_empty() && !terms.contains(&term) {
                        terms.push(term);
                    }
                    letters.clear();
                }
            }
        }
        terms
    }

    /// The folded letters as typed.
    pub fn letters(&self) -> &[char] {
        self.patterns.first().map_or(&[], Pattern::letters)
    }

    /// Pinyin typed with spaces between syllables, as one term: lao jiu → laojiu. `None` for a
    /// single term and for anything but letters.
    pub fn joined(terms: &[Term]) -> Option<Term> {
        let letters: Vec<char> = terms.iter().flat_map(Term::letters).copied().collect();
        (terms.len() > 1 && letters.iter().all(char::is_ascii_lowercase))
            .then(|| Term::new(&letters))
    }

    /// Whether every text that has `self` also has `shorter`, perhaps with a begun ending.
    pub fn extends(&self, shorter: &Term) -> bool {
        match (self.patterns.as_slice(), shorter.patterns.as_slice()) {
            ([long], [short]) => long.letters.starts_with(&short.letters),
            _ => self == shorter,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::fold::tests::characters;
    use super::*;

    #[test]
    fn terms_are_split_at_spaces_and_marks() {
        let characters = characters("yang养\n", "养養\n", "");
        let terms = |words: &str| {
            let all = Term::all(words, &characters);
            all.iter()
                .map(|term| term.letters().iter().collect::<String>())
                .collect::<Vec<_>>()
        };
        assert_eq!(
            terms(" 養老\u{3000}1000户,5Ｇ 5g "),
            ["养老", "1000户", "5g"]
        );
        assert_eq!(terms("ting'che “两山”"), ["tingche", "两山"]);
        assert!(terms(" ,、《》").is_empty());
    }
}

//! One word of the question, and how it matches text: as written, or as pinyin in whole syllables
//! and initials, mixed freely, aligned to characters.

use super::fold::{Characters, Folded};
use super::numerals;
use crate::report::Span;

/// Offsets into a pattern, a bit each; the bit at its length means that it has matched.
pub type Offsets = u64;

/// One way to write a term.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pattern {
    letters: Vec<char>,
    /// Digits of a rewritten numeral must be a whole number of the text.
    whole_numbers_only: bool,
}

/// A word of the question with its other ways of writing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    pub patterns: Vec<Pattern>,
}

impl Pattern {
    /// Longer words are cut: the offsets must fit in 64 bits, two of them for the ends.
    const LONGEST: usize = 60;

    fn new(letters: &[char], whole_numbers_only: bool) -> Pattern {
        let letters = letters.iter().copied().take(Self::LONGEST).collect();
        Pattern { letters, whole_numbers_only }
    }

    pub fn len(&self) -> usize {
        self.letters.len()
    }

    pub fn is_empty(&self) -> bool {
        self.letters.is_empty()
    }

    /// Matched in full.
    pub fn end(&self) -> Offsets {
        1 << self.letters.len()
    }

    /// Matched up to the beginning of a last syllable that is still being typed.
    pub fn begun_end(&self) -> Offsets {
        self.end() << 1
    }

    /// Where the pattern can be after reading the folded character `c` at `offset`.
    pub fn step(&self, offset: usize, c: char, characters: &Characters) -> Offsets {
        let Some(rest) = self.letters.get(offset..).filter(|rest| !rest.is_empty()) else { return 0 };
        let mut after = 0;
        if rest.first() == Some(&c) {
            after |= 1 << (offset + 1);
        }
        if !rest.first().is_some_and(char::is_ascii_lowercase) {
            return after;
        }
        for &(_, syllable) in characters.readings(c) {
            for spelling in spellings(syllable) {
                let same = rest.iter().zip(spelling.chars()).take_while(|(a, b)| **a == *b).count();
                if same == 0 {
                    continue;
                }
                if same == spelling.len() {
                    after |= 1 << (offset + same);
                } else if same == rest.len() {
                    after |= self.begun_end();
                }
                after |= 1 << (offset + 1);
                if same >= 2 && matches!(spelling.as_bytes(), [b'z' | b'c' | b's', b'h', ..]) {
                    after |= 1 << (offset + 2);
                }
            }
        }
        after
    }

    /// Whether the pattern stands at `text` exactly as written.
    pub fn is_written_at(&self, text: &[char]) -> bool {
        text.starts_with(&self.letters)
    }

    pub fn starts_with_digit(&self) -> bool {
        self.letters.first().is_some_and(char::is_ascii_digit)
    }

    pub fn ends_with_digit(&self) -> bool {
        self.letters.last().is_some_and(char::is_ascii_digit)
    }

    pub fn whole_numbers_only(&self) -> bool {
        self.whole_numbers_only
    }

    pub fn has_latin(&self) -> bool {
        self.letters.iter().any(char::is_ascii_lowercase)
    }

    pub fn letters(&self) -> &[char] {
        &self.letters
    }
}

/// A syllable as people type it: ü is v, u or yu (nv, lu, lyu).
fn spellings(syllable: &'static str) -> impl Iterator<Item = &'static str> {
    let other = match syllable {
        "lv" => ["lu", "lyu"],
        "nv" => ["nu", "nyu"],
        "lve" => ["lue", "lyue"],
        "nve" => ["nue", "nyue"],
        _ => ["", ""],
    };
    std::iter::once(syllable).chain(other).filter(|spelling| !spelling.is_empty())
}

impl Term {
    fn new(letters: &[char]) -> Term {
        let mut patterns = vec![Pattern::new(letters, false)];
        patterns.extend(numerals::rewritten(letters).map(|other| Pattern::new(&other, true)));
        Term { patterns }
    }

    /// The words of the question, folded and split where they are separated. Repeated words count once.
    pub fn all(words: &str, characters: &Characters) -> Vec<Term> {
        let mut terms: Vec<Term> = Vec::new();
        let mut letters: Vec<char> = Vec::new();
        for c in words.chars().chain(std::iter::once(' ')) {
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

    /// All Latin terms typed with spaces between syllables, as one: lao jiu → laojiu.
    pub fn joined(terms: &[Term]) -> Option<Vec<Term>> {
        let letters: Vec<char> = terms.iter().filter_map(|term| term.patterns.first()).flat_map(|p| p.letters.clone()).collect();
        let all_latin = letters.iter().all(char::is_ascii_lowercase);
        (terms.len() > 1 && all_latin).then(|| vec![Term::new(&letters)])
    }

    /// Whether every text that has `self` also has `shorter`, whatever the text.
    pub fn extends(&self, shorter: &Term) -> bool {
        match (self.patterns.as_slice(), shorter.patterns.as_slice()) {
            ([long], [short]) => long.letters.starts_with(&short.letters) && short.len() < Pattern::LONGEST,
            _ => self == shorter,
        }
    }
}

/// The folded text with, for each of its characters, the byte range it came from.
pub fn folded(text: &str, characters: &Characters) -> Vec<(char, Span)> {
    text.char_indices()
        .filter_map(|(at, c)| {
            let span = at..at + c.len_utf8();
            match characters.fold(c) {
                Folded::Char(c) => Some((c, span)),
                Folded::Break => Some((BREAK, span)),
                Folded::Nothing => None,
            }
        })
        .collect()
}

/// Stands for a break in folded text; no pattern contains it.
pub const BREAK: char = '\0';

/// The parts of `text` that match any of the terms, in order, joined where they touch or overlap.
pub fn highlights(text: &str, terms: &[Term], characters: &Characters) -> Vec<Span> {
    let folded = folded(text, characters);
    let mut spans: Vec<Span> = Vec::new();
    for pattern in terms.iter().flat_map(|term| &term.patterns) {
        let found = matches_in(&folded, pattern, characters, pattern.end());
        let found = if found.is_empty() {
            matches_in(&folded, pattern, characters, pattern.end() | pattern.begun_end())
        } else {
            found
        };
        spans.extend(found);
    }
    spans.sort_by_key(|span| (span.start, span.end));
    let mut joined: Vec<Span> = Vec::new();
    for span in spans {
        match joined.last_mut() {
            Some(last) if span.start <= last.end => last.end = last.end.max(span.end),
            _ => joined.push(span),
        }
    }
    joined
}

/// The longest match at each place where one begins; pinyin only where nothing is written so.
fn matches_in(folded: &[(char, Span)], pattern: &Pattern, characters: &Characters, ends: Offsets) -> Vec<Span> {
    let letters: Vec<char> = folded.iter().map(|(c, _)| *c).collect();
    let mut written = Vec::new();
    let mut spelled = Vec::new();
    for start in 0..letters.len() {
        let tail = letters.get(start..).unwrap_or_default();
        let mut reached: Offsets = 1;
        let mut length = None;
        for (read, &c) in tail.iter().enumerate() {
            let mut next = 0;
            for offset in 0..pattern.len() {
                if reached & (1 << offset) != 0 {
                    next |= pattern.step(offset, c, characters);
                }
            }
            if next & ends != 0 {
                length = Some(read + 1);
            }
            reached = next;
            if reached == 0 {
                break;
            }
        }
        let Some(length) = length.filter(|_| !pattern.is_empty()) else { continue };
        if pattern.whole_numbers_only() && is_part_of_number(&letters, start, length, pattern) {
            continue;
        }
        let first = folded.get(start).map(|(_, span)| span.start);
        let last = folded.get(start + length - 1).map(|(_, span)| span.end);
        if let Some((first, last)) = first.zip(last) {
            if pattern.is_written_at(tail) { &mut written } else { &mut spelled }.push(first..last);
        }
    }
    if written.is_empty() { spelled } else { written }
}

/// Whether digits at the pattern's ends go on in the text: 160 in 1160.
pub fn is_part_of_number(letters: &[char], start: usize, length: usize, pattern: &Pattern) -> bool {
    let at = |i: Option<usize>| i.and_then(|i| letters.get(i)).copied();
    let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    let end = start + length;
    let before = at(start.checked_sub(1));
    let after = at(Some(end));
    let goes_on_before =
        digit(before) || (before == Some('.') && digit(at(start.checked_sub(2))));
    let goes_on_after = digit(after) || (after == Some('.') && digit(at(Some(end + 1))));
    (pattern.starts_with_digit() && goes_on_before) || (pattern.ends_with_digit() && goes_on_after)
}

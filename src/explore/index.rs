//! The folded text of all entries, as small codes in one array.

use super::Entry;
use super::automaton::Automaton;
use super::fold::{BREAK, Characters, Folded};
use super::order;
use super::term::Pattern;

/// The folded text of all entries. Each distinct character has a code; code 0 is the break.
#[derive(Debug)]
pub struct Index {
    characters: Characters,
    /// The character of each code.
    alphabet: Vec<char>,
    /// How each code is typed as pinyin, sorted by the spelling.
    spelled: Vec<(&'static str, u16)>,
    codes: Vec<u16>,
    fields: Vec<Field>,
    /// For each entry, where its fields begin in `fields`; one more at the end.
    first_field: Vec<usize>,
}

/// A stretch of the codes: one text of one entry.
#[derive(Debug, Clone, Copy)]
pub struct Field {
    /// 0 name, 1 figure, 2 sentence.
    pub kind: u32,
    start: usize,
    end: usize,
}

/// A raw character that hasn't been met, and one that counts as nothing; no code is that high.
const UNSEEN: u16 = u16::MAX;
const NOTHING: u16 = u16::MAX - 1;

impl Index {
    pub fn new(entries: &[Entry], characters: Characters) -> Index {
        let mut index = Index {
            characters,
            alphabet: vec![BREAK],
            spelled: Vec::new(),
            codes: Vec::new(),
            fields: Vec::new(),
            first_field: Vec::with_capacity(entries.len() + 1),
        };
        // Growing by doubling would leave the phone with twice the memory.
        let length = |entry: &Entry| {
            let figures = entry.figures.iter().map(|text| text.chars().count());
            let sentences = entry.sentences.iter().map(|text| text.chars().count());
            entry.name.chars().count() + figures.chain(sentences).sum::<usize>()
        };
        index.codes.reserve_exact(entries.iter().map(length).sum());
        // Each character of the common plane is folded once; the others are rare.
        let mut known = vec![UNSEEN; 0x1_0000];
        for entry in entries {
            index.first_field.push(index.fields.len());
            index.add(0, entry.name, &mut known);
            for figure in &entry.figures {
                index.add(1, figure, &mut known);
            }
            for sentence in &entry.sentences {
                index.add(2, sentence, &mut known);
            }
        }
        index.first_field.push(index.fields.len());
        let of = |(code, c)| {
            index
                .characters
                .spellings(c)
                .iter()
                .map(move |&(_, spelling)| (spelling, code))
        };
        let spelled = index.coded_letters().flat_map(of).collect();
        index.spelled = order::by_key(spelled, |&(spelling, _)| spelling);
        index
    }

    fn add(&mut self, kind: u32, text: &str, known: &mut [u16]) {
        let start = self.codes.len();
        for c in text.chars() {
            let code = match known.get_mut(c as usize) {
                Some(code) => {
                    if *code == UNSEEN {
                        *code = self.coded(c);
                    }
                    *code
                }
                None => self.coded(c),
            };
            if code != NOTHING {
                self.codes.push(code);
            }
        }
        let end = self.codes.len();
        if end > start {
            self.fields.push(Field { kind, start, end });
        }
    }

    fn coded(&mut self, c: char) -> u16 {
        match self.characters.fold(c) {
            Folded::Nothing => NOTHING,
            Folded::Break => 0,
            Folded::Char(c) => self.code(c).unwrap_or_else(|| {
                // More distinct characters than codes: the last ones match nothing.
                let new = u16::try_from(self.alphabet.len())
                    .ok()
                    .filter(|&new| new < NOTHING)
                    .unwrap_or(0);
                if new != 0 {
                    self.alphabet.push(c);
                }
                new
            }),
        }
    }

    /// The code of a folded character; `None` if no text has it.
    pub fn code(&self, c: char) -> Option<u16> {
        self.coded_letters()
            .find(|&(_, known)| known == c)
            .map(|(code, _)| code)
    }

    /// The character of a code.
    pub fn letter(&self, code: u16) -> Option<char> {
        self.alphabet.get(usize::from(code)).copied()
    }

    /// The codes of all characters but the break.
    pub fn coded_letters(&self) -> impl Iterator<Item = (u16, char)> {
        (0..NOTHING).zip(self.alphabet.iter().copied()).skip(1)
    }

    pub fn characters(&self) -> &Characters {
        &self.characters
    }

    /// The number of codes.
    pub fn width(&self) -> usize {
        self.alphabet.len()
    }

    /// All codes that are typed as pinyin, each with a way to type it.
    pub fn spelled(&self) -> &[(&'static str, u16)] {
        &self.spelled
    }

    /// The codes that are typed as pinyin beginning with `letter`.
    fn spelled_from(&self, letter: char) -> &[(&'static str, u16)] {
        let first = |spelling: &str| spelling.chars().next().unwrap_or_default();
        let start = self
            .spelled
            .partition_point(|(spelling, _)| first(spelling) < letter);
        let end = self
            .spelled
            .partition_point(|(spelling, _)| first(spelling) <= letter);
        self.spelled.get(start..end).unwrap_or_default()
    }

    /// The number of entries.
    pub fn len(&self) -> usize {
        self.first_field.len().saturating_sub(1)
    }

    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The fields of an entry: name, figures, sentences.
    pub fn fields(&self, entry: usize) -> &[Field] {
        let start = self.first_field.get(entry).copied().unwrap_or(0);
        let end = self.first_field.get(entry + 1).copied().unwrap_or(start);
        self.fields.get(start..end).unwrap_or_default()
    }

    pub fn codes(&self, field: Field) -> &[u16] {
        self.codes.get(field.start..field.end).unwrap_or_default()
    }

    /// A pattern, made ready for walking through the codes.
    pub fn automaton(&self, pattern: &Pattern) -> Automaton {
        let letters = pattern.letters();
        let mut automaton = Automaton::new(
            letters.len(),
            self.width(),
            pattern.end(),
            pattern.begun_end(),
        );
        for (offset, &letter) in letters.iter().enumerate() {
            if let Some(code) = self.code(letter) {
                automaton.add(offset, code, 1 << (offset + 1));
            }
            for &(spelling, code) in self.spelled_from(letter) {
                automaton.add(offset, code, pattern.read(offset, spelling));
            }
        }
        automaton
    }
}

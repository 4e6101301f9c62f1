//! The folded text of all entries, as small codes in one array.

use super::Entry;
use super::fold::{Characters, NOTHING};
use super::numerals::is_passed_over;

/// The folded text of all entries; punctuation is a break.
#[derive(Debug)]
pub struct Index {
    characters: Characters,
    codes: Vec<u16>,
    fields: Vec<Field>,
    /// For each entry, where its fields begin in `fields`; one more at the end.
    first_field: Vec<usize>,
    contexts: Vec<Vec<usize>>,
}

/// What a field is, in the order of rank: a match in a name ranks highest.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FieldKind {
    Name,
    Figure,
    Sentence,
}

/// A stretch of the codes: one text of one entry.
#[derive(Debug, Clone, Copy)]
pub struct Field {
    pub kind: FieldKind,
    start: usize,
    end: usize,
}

impl Index {
    /// Folds every text of the entries. `characters` learns those that it doesn't know.
    pub fn new(entries: &[Entry], characters: Characters) -> Index {
        let mut index = Index {
            characters,
            codes: Vec::new(),
            fields: Vec::new(),
            first_field: Vec::with_capacity(entries.len() + 1),
            contexts: entries.iter().map(|entry| entry.contexts.clone()).collect(),
        };
        // Reserved exactly: growing by doubling could take a phone twice the memory.
        let (mut fields, mut length) = (0, 0);
        for entry in entries {
            let figures = entry.figures.iter().map(String::as_str);
            let sentences = entry.sentences.iter().copied();
            for text in figures.chain(sentences).chain([entry.name]) {
                fields += 1;
                length += text.bytes().filter(|byte| byte & 0xC0 != 0x80).count();
            }
        }
        index.fields.reserve_exact(fields);
        index.codes.reserve_exact(length);
        for entry in entries {
            index.first_field.push(index.fields.len());
            index.add(FieldKind::Name, entry.name);
            for figure in &entry.figures {
                index.add(FieldKind::Figure, figure);
            }
            for sentence in &entry.sentences {
                index.add(FieldKind::Sentence, sentence);
            }
        }
        index.first_field.push(index.fields.len());
        index
    }

    fn add(&mut self, kind: FieldKind, text: &str) {
        let start = self.codes.len();
        for (at, c) in text.char_indices() {
            let code = self.characters.intern(c);
            if code != NOTHING && !is_passed_over(text, at) {
                self.codes.push(code);
            }
        }
        let end = self.codes.len();
        if end > start {
            self.fields.push(Field { kind, start, end });
        }
    }

    pub fn characters(&self) -> &Characters {
        &self.characters
    }

    /// The number of entries.
    pub fn entry_count(&self) -> usize {
        self.first_field.len().saturating_sub(1)
    }

    /// The fields of an entry: name, figures, sentences.
    pub fn fields(&self, entry: usize) -> &[Field] {
        match self.first_field.get(entry..) {
            Some(&[start, end, ..]) => self.fields.get(start..end).unwrap_or_default(),
            _ => &[],
        }
    }

    /// The entries that are the contexts of one.
    pub fn contexts(&self, entry: usize) -> &[usize] {
        self.contexts.get(entry).map_or(&[], Vec::as_slice)
    }

    /// The codes of a field's characters; none for a field of another index that is longer.
    pub fn codes(&self, field: Field) -> &[u16] {
        self.codes.get(field.start..field.end).unwrap_or_default()
    }
}

//! The search: one pass over the folded text of all entries, as small codes in one array.
//!
//! Each distinct character has a code; each pattern becomes a table from (offset, code) to the offsets
//! that reading the character leads to. A match is then a walk through that table, and a character that
//! no match can begin with costs one look-up.

use super::Entry;
use super::fold::Characters;
use super::term::{BREAK, Offsets, Pattern, Term, folded, is_part_of_number};

/// How well an entry matches; less is better. Field, place in the field, writing and number borders
/// of each term, added up over the terms.
pub type Rank = u32;

const PART_OF_NUMBER: Rank = 1 << 12;
const FIELD: Rank = 1 << 8;
const MIDDLE: Rank = 1 << 4;
const SPELLED: Rank = 1;

/// An entry that has every term.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hit {
    /// Position among the entries.
    pub entry: usize,
    pub rank: Rank,
}

/// What a search found, with what a longer question can start from.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Found {
    /// In the order of the entries.
    pub hits: Vec<Hit>,
    /// The terms that were matched, for highlighting.
    pub terms: Vec<Term>,
    asked: Vec<Term>,
    /// Entries that match if the last syllable of a term may be unfinished: a superset of any extension's hits.
    begun: Vec<usize>,
}

struct Field {
    entry: usize,
    /// 0 name, 1 figure, 2 sentence.
    rank: Rank,
    start: usize,
    end: usize,
}

/// The folded text of all entries.
pub struct Index {
    characters: Characters,
    /// The distinct folded characters; a code is a position here. Code 0 is the break.
    alphabet: Vec<char>,
    codes: Vec<u16>,
    fields: Vec<Field>,
    /// For each entry, where its fields begin in `fields`; one more at the end.
    first_field: Vec<usize>,
}

impl Index {
    pub fn new(entries: &[Entry], characters: Characters) -> Index {
        let mut index = Index {
            characters,
            alphabet: vec![BREAK],
            codes: Vec::new(),
            fields: Vec::new(),
            first_field: Vec::with_capacity(entries.len() + 1),
        };
        // A direct table for the common plane: one look-up a character while indexing.
        let mut code_of = vec![0u16; 0x1_0000];
        for (position, entry) in entries.iter().enumerate() {
            index.first_field.push(index.fields.len());
            index.add(position, 0, entry.name, &mut code_of);
            for figure in &entry.figures {
                index.add(position, 1, figure, &mut code_of);
            }
            for sentence in &entry.sentences {
                index.add(position, 2, sentence, &mut code_of);
            }
        }
        index.first_field.push(index.fields.len());
        index
    }

    fn add(&mut self, entry: usize, rank: Rank, text: &str, code_of: &mut [u16]) {
        let start = self.codes.len();
        for (c, _) in folded(text, &self.characters) {
            // Characters beyond the common plane, and more distinct ones than codes, match nothing.
            let code = match code_of.get_mut(c as usize) {
                Some(code) if *code == 0 && c != BREAK => {
                    *code = u16::try_from(self.alphabet.len()).unwrap_or(0);
                    if *code != 0 {
                        self.alphabet.push(c);
                    }
                    *code
                }
                Some(code) => *code,
                None => 0,
            };
            self.codes.push(code);
        }
        let end = self.codes.len();
        if end > start {
            self.fields.push(Field { entry, rank, start, end });
        }
    }

    pub fn characters(&self) -> &Characters {
        &self.characters
    }

    /// The number of entries.
    pub fn len(&self) -> usize {
        self.first_field.len().saturating_sub(1)
    }

    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The entries that have every word, each in any of its fields. Without words, all of them.
    /// `earlier` may be the result of any other search of this index: it is used where the new
    /// words only add to the old ones.
    pub fn search(&self, words: &str, earlier: Option<&Found>) -> Found {
        let asked = Term::all(words, &self.characters);
        if asked.is_empty() {
            let hits = (0..self.len()).map(|entry| Hit { entry, rank: 0 }).collect();
            return Found { hits, ..Found::default() };
        }
        let earlier = earlier.filter(|earlier| narrows(&asked, &earlier.asked));
        if let Some(joined) = Term::joined(&asked) {
            let found = self.matching(&joined, None);
            if !found.hits.is_empty() {
                // The joined word's entries are no superset for an extension: start afresh then.
                return Found { asked: Vec::new(), ..found };
            }
        }
        self.matching(&asked, earlier.map(|earlier| earlier.begun.as_slice()))
    }

    fn matching(&self, terms: &[Term], among: Option<&[usize]>) -> Found {
        let mut candidates: Vec<(Hit, bool)> = match among {
            Some(entries) => entries.iter().map(|&entry| (Hit { entry, rank: 0 }, true)).collect(),
            None => (0..self.len()).map(|entry| (Hit { entry, rank: 0 }, true)).collect(),
        };
        for term in terms {
            let tables: Vec<Table> =
                term.patterns.iter().map(|pattern| Table::new(pattern, &self.alphabet, &self.characters)).collect();
            candidates.retain_mut(|(hit, whole)| {
                let fields = self.fields_of(hit.entry);
                let best = tables.iter().filter_map(|table| self.best(fields, table)).min();
                let Some((begun, rank)) = best else { return false };
                hit.rank += rank;
                *whole &= !begun;
                true
            });
        }
        let begun = candidates.iter().map(|(hit, _)| hit.entry).collect();
        let any_whole = candidates.iter().any(|(_, whole)| *whole);
        let hits = candidates.iter().filter(|(_, whole)| *whole || !any_whole).map(|(hit, _)| *hit).collect();
        Found { hits, terms: terms.to_vec(), asked: terms.to_vec(), begun }
    }

    fn fields_of(&self, entry: usize) -> &[Field] {
        let start = self.first_field.get(entry).copied().unwrap_or(0);
        let end = self.first_field.get(entry + 1).copied().unwrap_or(start);
        let fields = self.fields.get(start..end).unwrap_or_default();
        debug_assert!(fields.iter().all(|field| field.entry == entry));
        fields
    }

    /// The best match in the fields: unfinished or not, then by rank.
    fn best(&self, fields: &[Field], table: &Table) -> Option<(bool, Rank)> {
        let mut best: Option<(bool, Rank)> = None;
        for field in fields {
            let codes = self.codes.get(field.start..field.end).unwrap_or_default();
            for start in 0..codes.len() {
                let Some((begun, length)) = table.walk(codes.get(start..).unwrap_or_default()) else { continue };
                if let Some(quality) = self.quality(codes, start, length, table.pattern) {
                    let rank = quality + field.rank * FIELD;
                    if best.is_none_or(|known| (begun, rank) < known) {
                        best = Some((begun, rank));
                    }
                }
            }
        }
        best
    }

    /// The rank within a field of a match that reads `length` codes; `None` if it doesn't count.
    fn quality(&self, codes: &[u16], start: usize, length: usize, pattern: &Pattern) -> Option<Rank> {
        let mut rank = if start == 0 { 0 } else { MIDDLE };
        if pattern.starts_with_digit() || pattern.ends_with_digit() {
            // Enough neighbours to see a decimal point and a digit on either side.
            let from = start.saturating_sub(2);
            let around = self.letters(codes.get(from..(start + length + 2).min(codes.len())).unwrap_or_default());
            if is_part_of_number(&around, start - from, length, pattern) {
                if pattern.whole_numbers_only() {
                    return None;
                }
                rank += PART_OF_NUMBER;
            }
        }
        let here = self.letters(codes.get(start..start + length).unwrap_or_default());
        if pattern.has_latin() && !pattern.is_written_at(&here) || pattern.whole_numbers_only() {
            rank += SPELLED;
        }
        Some(rank)
    }

    fn letters(&self, codes: &[u16]) -> Vec<char> {
        codes.iter().map(|&code| self.alphabet.get(usize::from(code)).copied().unwrap_or(BREAK)).collect()
    }
}

/// Whether every entry that has all the `new` words has all the `old` ones.
fn narrows(new: &[Term], old: &[Term]) -> bool {
    !old.is_empty() && old.iter().all(|shorter| new.iter().any(|term| term.extends(shorter)))
}

/// A pattern's steps for every code of the alphabet.
struct Table<'a> {
    pattern: &'a Pattern,
    /// Offset after offset, a step for each code.
    steps: Vec<Offsets>,
    width: usize,
}

impl<'a> Table<'a> {
    fn new(pattern: &'a Pattern, alphabet: &[char], characters: &Characters) -> Table<'a> {
        let mut steps = Vec::with_capacity(alphabet.len() * pattern.len());
        for offset in 0..pattern.len() {
            steps.extend(alphabet.iter().map(|&c| if c == BREAK { 0 } else { pattern.step(offset, c, characters) }));
        }
        Table { pattern, steps, width: alphabet.len() }
    }

    /// Matches at the beginning of `codes`: the number of codes read, and whether the last syllable
    /// was only begun. A match written out in full wins, then the shortest.
    fn walk(&self, codes: &[u16]) -> Option<(bool, usize)> {
        let end = self.pattern.end();
        let begun_end = self.pattern.begun_end();
        let mut begun = None;
        let mut reached: Offsets = 1;
        for (read, &code) in codes.iter().enumerate() {
            let mut next = 0;
            let mut offsets = reached & (end - 1);
            while offsets != 0 {
                let offset = offsets.trailing_zeros() as usize;
                offsets &= offsets - 1;
                next |= self.steps.get(offset * self.width + usize::from(code)).copied().unwrap_or(0);
            }
            if next & end != 0 {
                return Some((false, read + 1));
            }
            if next & begun_end != 0 && begun.is_none() {
                begun = Some((true, read + 1));
            }
            if next == 0 {
                break;
            }
            reached = next;
        }
        begun
    }
}

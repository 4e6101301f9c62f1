//! The search: one pass over the index for each term, narrowing the entries that are left.

use super::automaton::{Ending, Match};
use super::index::{Field, Index};
use super::numerals;
use super::term::{distinct, joined, narrows};
use super::way::Way;

/// How well an entry matches; less is better. Number borders, how much of the syllables was typed, field, place in the
/// field and writing of each term, added up over the terms. None outweighs the one before it: a question has at most
/// 50 terms of 100 letters together ([`Query::MAX_CHARACTERS`]).
///
/// [`Query::MAX_CHARACTERS`]: super::Query::MAX_CHARACTERS
pub type Rank = u32;

/// At most one a term; the rest of the bits.
const PART_OF_NUMBER: Rank = 1 << 26;
/// For each character that letters were read as: of shui 水 is one, 社会 (s, hui) two. At most 100.
const CHARACTER: Rank = 1 << 19;
/// At most two a term.
const FIELD: Rank = 1 << 12;
const MIDDLE: Rank = 1 << 6;
const SPELLED: Rank = 1;

/// An entry that has every term.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hit {
    /// Position among the entries.
    pub entry: usize,
    pub rank: Rank,
}

/// What a search found, with what a longer question can start from.
#[derive(Debug, Default)]
pub struct Found {
    /// In the order of the entries.
    pub hits: Vec<Hit>,
    /// The ways of writing of each term that was matched, for highlighting; none without words.
    pub ways: Vec<Vec<Way>>,
    /// The terms that were matched.
    terms: Vec<String>,
    /// How the hits end: all are whole, or there is no whole one.
    pub ending: Ending,
    /// The terms as asked; `terms` may have joined them.
    asked: Vec<String>,
    /// Entries that have all `terms`, whole or begun: a superset of any extension's hits.
    begun: Vec<usize>,
}

impl Found {
    /// All of so many entries: what no words find.
    pub fn all(count: usize) -> Found {
        Found {
            hits: (0..count).map(|entry| Hit { entry, rank: 0 }).collect(),
            begun: (0..count).collect(),
            ..Found::default()
        }
    }

    /// The terms as asked.
    pub fn asked(&self) -> &[String] {
        &self.asked
    }

    /// Whether these very terms were asked.
    pub fn answers(&self, asked: &[String]) -> bool {
        self.asked == asked
    }
}

impl Index {
    /// The entries that have every term, each in any of its fields; without terms, all of them.
    /// Pinyin in several terms is tried as one first: lao jiu. `earlier` may be the result of any
    /// other search of this index: it is used where the new terms only add to the old ones.
    pub fn search(&self, asked: Vec<String>, earlier: Option<&Found>) -> Found {
        let mut found = Found::default();
        if let Some(joined) = joined(&asked) {
            found = self.matching(vec![joined], earlier);
        }
        if found.hits.is_empty() {
            found = self.matching(distinct(&asked), earlier);
        }
        found.asked = asked;
        found
    }

    fn matching(&self, terms: Vec<String>, earlier: Option<&Found>) -> Found {
        let earlier = earlier.filter(|earlier| narrows(&terms, &earlier.terms));
        let mut found = Found {
            ending: Ending::Begun,
            ..Found::default()
        };
        for term in &terms {
            let mut ways = vec![Way::new(term, self.characters())];
            if let Some(other) = numerals::rewritten(term) {
                ways.push(Way::rewritten(&other, self.characters()));
            }
            found.ways.push(ways);
        }
        found.terms = terms;
        let most = earlier.map_or(self.len(), |earlier| earlier.begun.len());
        'entries: for at in 0..most {
            let entry = earlier.map_or(Some(&at), |earlier| earlier.begun.get(at));
            let mut hit = Hit {
                entry: entry.copied().unwrap_or(at),
                rank: 0,
            };
            let mut ending = Ending::Whole;
            for ways in &found.ways {
                let Some((ends, rank)) = self.best(hit.entry, ways) else {
                    continue 'entries;
                };
                hit.rank += rank;
                ending = ending.max(ends);
            }
            found.begun.push(hit.entry);
            if ending < found.ending {
                found.ending = ending;
                found.hits.clear();
            }
            if ending == found.ending {
                found.hits.push(hit);
            }
        }
        found
    }

    /// The best match in the fields of an entry: by ending, then by rank.
    fn best(&self, entry: usize, ways: &[Way]) -> Option<(Ending, Rank)> {
        let mut best = None;
        for way in ways {
            let mut at_least = if way.is_never_written { SPELLED } else { 0 };
            if way.is_latin() {
                at_least += CHARACTER;
            }
            for &field in self.fields(entry) {
                let codes = self.codes(field);
                let mut next = 0;
                // Until what is left of the field can be no better.
                while best.is_none_or(|best| best > (Ending::Whole, place(field, next) + at_least))
                    && let Some(found) = way.next(codes, next)
                {
                    next = found.start + 1;
                    if let Some(rank) = self.rank(codes, &found, way) {
                        let better = (found.ending, place(field, found.start) + rank);
                        if best.is_none_or(|best| best > better) {
                            best = Some(better);
                        }
                    }
                }
            }
        }
        best
    }

    /// What a match's writing and number borders add to its rank; `None` if it doesn't count. Letters that are read as
    /// the unit of a number (yiyuan: 2.5亿元) hardly ever meant it.
    pub fn rank(&self, codes: &[u16], found: &Match, way: &Way) -> Option<Rank> {
        let is_part = way.is_part_of_number(codes, found, self.characters());
        if is_part && way.is_rewritten {
            return None;
        }
        let mut rank = 0;
        let spelled = way.is_rewritten || !way.is_written(codes, found);
        if spelled {
            rank += SPELLED;
        }
        if is_part || spelled && way.follows_number(codes, found, self.characters()) {
            rank += PART_OF_NUMBER;
        }
        if way.is_latin() {
            let read_as = if spelled { found.length } else { 1 };
            rank += Rank::try_from(read_as).unwrap_or(0) * CHARACTER;
        }
        Some(rank)
    }
}

/// What a match's place adds to its rank.
fn place(field: Field, start: usize) -> Rank {
    field.kind as Rank * FIELD + if start == 0 { 0 } else { MIDDLE }
}

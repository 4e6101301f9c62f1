//! The search: one pass over the index for each term, narrowing the entries that are left.

use super::automaton::Automaton;
use super::fold::{BREAK, NOTHING};
use super::index::{Field, Index};
use super::term::{Ending, Pattern, Term};

/// How well an entry matches; less is better. Number borders, field, place in the field and writing
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
#[derive(Debug, Default)]
pub struct Found {
    /// In the order of the entries.
    pub hits: Vec<Hit>,
    /// The ways of writing of each term that was matched, for highlighting; none without words.
    pub ways: Vec<Vec<Way>>,
    /// The terms that were matched.
    terms: Vec<Term>,
    /// How the hits end: all are whole, or there is no whole one.
    pub ending: Ending,
    /// The terms as asked; `terms` may have joined them.
    asked: Vec<Term>,
    /// Entries that have all `terms`, whole or begun: a superset of any extension's hits.
    begun: Vec<usize>,
}

impl Found {
    /// The terms as asked.
    pub fn asked(&self) -> &[Term] {
        &self.asked
    }

    /// Whether these very terms were asked.
    pub fn answers(&self, asked: &[Term]) -> bool {
        self.asked == asked
    }
}

impl Index {
    /// The entries that have every term, each in any of its fields; without terms, all of them.
    /// Pinyin in several terms is tried as one first: lao jiu. `earlier` may be the result of any
    /// other search of this index: it is used where the new terms only add to the old ones.
    pub fn search(&self, asked: Vec<Term>, earlier: Option<&Found>) -> Found {
        if let Some(joined) = Term::joined(&asked) {
            let found = self.matching(vec![joined], earlier);
            if !found.hits.is_empty() {
                return Found { asked, ..found };
            }
        }
        Found {
            asked: asked.clone(),
            ..self.matching(asked, earlier)
        }
    }

    fn matching(&self, terms: Vec<Term>, earlier: Option<&Found>) -> Found {
        let earlier = earlier.filter(|earlier| narrows(&terms, &earlier.terms));
        let mut found = Found {
            ending: Ending::Begun,
            ..Found::default()
        };
        for term in &terms {
            let ways = term.patterns.iter().map(|pattern| self.way(pattern));
            found.ways.push(ways.collect());
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

    /// A pattern, made ready.
    pub fn way(&self, pattern: &Pattern) -> Way {
        let code = |letter: &char| match self.characters().code(*letter) {
            BREAK => NOTHING,
            code => code,
        };
        let written: Vec<u16> = pattern.letters().iter().map(code).collect();
        let spelled = pattern.is_rewritten() || written.contains(&NOTHING);
        Way {
            pattern: pattern.clone(),
            automaton: self.automaton(pattern),
            written,
            at_least: if spelled { SPELLED } else { 0 },
        }
    }

    /// The best match in the fields of an entry: by ending, then by rank.
    fn best(&self, entry: usize, ways: &[Way]) -> Option<(Ending, Rank)> {
        let mut best = None;
        for way in ways {
            for &field in self.fields(entry) {
                let codes = self.codes(field);
                let mut next = 0;
                // Until what is left of the field can be no better.
                while best
                    .is_none_or(|best| best > (Ending::Whole, place(field, next) + way.at_least))
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

    /// What a match's writing and number borders add to its rank; `None` if it doesn't count.
    pub fn rank(&self, codes: &[u16], found: &Match, way: &Way) -> Option<Rank> {
        let at = |i: usize| {
            codes
                .get(i)
                .and_then(|&code| self.characters().letter(code))
        };
        let part = way.pattern.is_part_of_number(at, found.start, found.length);
        if way.pattern.is_rewritten() {
            return if part { None } else { Some(SPELLED) };
        }
        let part = if part { PART_OF_NUMBER } else { 0 };
        Some(if way.is_written(codes, found) {
            part
        } else {
            part + SPELLED
        })
    }
}

/// What a match's place adds to its rank.
fn place(field: Field, start: usize) -> Rank {
    field.kind * FIELD + if start == 0 { 0 } else { MIDDLE }
}

/// Whether every entry that has all the `new` terms has all the `old` ones, perhaps begun.
fn narrows(new: &[Term], old: &[Term]) -> bool {
    !old.is_empty()
        && old
            .iter()
            .all(|shorter| new.iter().any(|term| term.extends(shorter)))
}

/// One way to write a term, made ready.
#[derive(Debug)]
pub struct Way {
    pattern: Pattern,
    automaton: Automaton,
    /// The codes of its letters; [`NOTHING`] for those that no text has.
    pub written: Vec<u16>,
    /// What its writing adds to any rank.
    at_least: Rank,
}

/// A place in codes that a pattern matches.
#[derive(Debug, Clone, Copy)]
pub struct Match {
    pub start: usize,
    pub length: usize,
    pub ending: Ending,
}

impl Way {
    /// The first match that begins at `start` or later.
    pub fn next(&self, codes: &[u16], start: usize) -> Option<Match> {
        self.automaton.next(codes, start)
    }

    /// Whether a match stands in the text as it was typed.
    pub fn is_written(&self, codes: &[u16], found: &Match) -> bool {
        let tail = codes.get(found.start..).unwrap_or_default();
        tail.starts_with(&self.written)
    }
}

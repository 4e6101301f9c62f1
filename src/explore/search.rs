//! The search: one pass over the index for each term, narrowing the entries that are left.

use super::automaton::Automaton;
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
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Found {
    /// In the order of the entries.
    pub hits: Vec<Hit>,
    /// The terms that were matched, for highlighting; none without words.
    pub terms: Vec<Term>,
    /// How the hits end: all are whole, or there is no whole one.
    pub ending: Ending,
    /// The terms as asked; `terms` may have joined them.
    asked: Vec<Term>,
    /// Entries that have all `terms`, whole or begun: a superset of any extension's hits.
    begun: Vec<usize>,
}

impl Found {
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
        let candidate = |entry| (Hit { entry, rank: 0 }, Ending::Whole);
        let mut candidates: Vec<(Hit, Ending)> =
            match earlier.filter(|earlier| narrows(&terms, &earlier.terms)) {
                Some(earlier) => earlier
                    .begun
                    .iter()
                    .map(|&entry| candidate(entry))
                    .collect(),
                None => (0..self.len()).map(candidate).collect(),
            };
        for term in &terms {
            let ways: Vec<Way> = term
                .patterns
                .iter()
                .map(|pattern| Way::new(pattern, self))
                .collect();
            candidates.retain_mut(|(hit, ending)| {
                let found = ways
                    .iter()
                    .filter_map(|way| self.best(hit.entry, way))
                    .min();
                if let Some((ends, rank)) = found {
                    hit.rank += rank;
                    *ending = ends.max(*ending);
                }
                found.is_some()
            });
        }
        let ending = candidates
            .iter()
            .map(|(_, ending)| *ending)
            .min()
            .unwrap_or_default();
        Found {
            hits: candidates
                .iter()
                .filter(|(_, ends)| *ends == ending)
                .map(|(hit, _)| *hit)
                .collect(),
            begun: candidates.iter().map(|(hit, _)| hit.entry).collect(),
            asked: Vec::new(),
            terms,
            ending,
        }
    }

    /// The best match in the fields of an entry: by ending, then by rank.
    fn best(&self, entry: usize, way: &Way) -> Option<(Ending, Rank)> {
        let mut best: Option<(Ending, Rank)> = None;
        for &field in self.fields(entry) {
            let codes = self.codes(field);
            let mut next = 0;
            // Until what is left of the field can be no better.
            while best.is_none_or(|best| best > (Ending::Whole, place(field, next) + way.at_least))
            {
                let Some(start) = way.automaton.next_start(codes, next) else {
                    break;
                };
                next = start + 1;
                let tail = codes.get(start..).unwrap_or_default();
                let Some((ending, length)) = way.automaton.walk(tail) else {
                    continue;
                };
                if let Some(rank) = self.rank(codes, start, length, way) {
                    let found = (ending, place(field, start) + rank);
                    best = Some(best.map_or(found, |best| best.min(found)));
                }
            }
        }
        best
    }

    /// What a match's writing and number borders add to its rank; `None` if it doesn't count.
    fn rank(&self, codes: &[u16], start: usize, length: usize, way: &Way) -> Option<Rank> {
        let at = |i: usize| codes.get(i).and_then(|&code| self.letter(code));
        let part = way.pattern.is_part_of_number(at, start, length);
        if way.pattern.is_rewritten() {
            return if part { None } else { Some(SPELLED) };
        }
        let written = || {
            way.pattern
                .letters()
                .iter()
                .enumerate()
                .all(|(i, &letter)| at(start + i) == Some(letter))
        };
        let spelled = way.pattern.has_latin() && !written();
        Some(if part { PART_OF_NUMBER } else { 0 } + if spelled { SPELLED } else { 0 })
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
struct Way<'a> {
    pattern: &'a Pattern,
    automaton: Automaton,
    /// What its writing adds to any rank.
    at_least: Rank,
}

impl Way<'_> {
    fn new<'a>(pattern: &'a Pattern, index: &Index) -> Way<'a> {
        let never_written = pattern
            .letters()
            .iter()
            .any(|&letter| index.code(letter).is_none());
        let spelled = pattern.is_rewritten() || never_written;
        Way {
            pattern,
            automaton: index.automaton(pattern),
            at_least: if spelled { SPELLED } else { 0 },
        }
    }
}

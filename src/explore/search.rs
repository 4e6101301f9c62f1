//! The search: one pass over the index for each term, narrowing the entries that are left.

use super::automaton::{Match, MatchKind};
use super::index::{Field, Index};
use super::matcher::TermMatcher;
use super::numerals;
use super::term::{joined_pinyin, narrows};
use crate::report::distinct;

/// How well an entry matches; less is better. Number borders, how much of the syllables was typed, field, place in the
/// field and writing of each term, added up over the terms. None outweighs the one before it: a question has at most
/// 50 terms of 100 letters together ([`Query::MAX_CHARACTERS`]).
///
/// [`Query::MAX_CHARACTERS`]: super::Query::MAX_CHARACTERS
pub type Rank = u32;

/// At most one a term; it may use the remaining bits.
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

/// What a search found, and what a narrower search can start from.
#[derive(Debug, Default)]
pub struct Found {
    /// In the order of the entries.
    pub hits: Vec<Hit>,
    /// The matchers of each term, one a notation, for highlighting; none without words.
    pub matchers: Vec<Vec<TermMatcher>>,
    /// The terms that were matched.
    terms: Vec<String>,
    /// All hits are of this kind: complete, unless no entry matches completely.
    pub match_kind: MatchKind,
    /// The terms as asked; `terms` may have joined them.
    asked: Vec<String>,
    /// Entries that have all `terms`, completely or as a prefix, even as parts of numbers in a context: a superset of any
    /// extension's hits. None without terms, which nothing extends.
    matched: Vec<usize>,
}

impl Found {
    /// All of so many entries: the result without words.
    pub fn all(count: usize) -> Found {
        Found {
            hits: (0..count).map(|entry| Hit { entry, rank: 0 }).collect(),
            ..Found::default()
        }
    }

    /// The terms as asked.
    pub fn asked(&self) -> &[String] {
        &self.asked
    }
}

impl Index {
    /// The entries that have every term, each in any of its fields or, but for one at least, in the paragraphs that tell
    /// of it; without terms, all of them.
    /// Pinyin in several terms is tried as one first: lao jiu. `earlier` may be the result of any
    /// other search of this index: it is used where each new term extends an old one (`narrows`).
    pub fn search(&self, asked: Vec<String>, earlier: Option<&Found>) -> Found {
        let mut found = Found::default();
        if let Some(joined) = joined_pinyin(&asked) {
            found = self.matching(vec![joined], earlier);
        }
        if found.hits.is_empty() {
            found = self.matching(distinct(asked.iter().cloned()), earlier);
        }
        found.asked = asked;
        found
    }

    fn matching(&self, terms: Vec<String>, earlier: Option<&Found>) -> Found {
        let earlier = earlier.filter(|earlier| narrows(&terms, &earlier.terms));
        let mut found = Found {
            match_kind: MatchKind::Prefix,
            ..Found::default()
        };
        for term in &terms {
            let mut matchers = vec![TermMatcher::new(term, self.characters())];
            if let Some(other) = numerals::rewritten(term) {
                matchers.push(TermMatcher::rewritten(&other, self.characters()));
            }
            found.matchers.push(matchers);
        }
        found.terms = terms;
        let are_several = found.matchers.len() > 1;
        let most = earlier.map_or(self.entry_count(), |earlier| earlier.matched.len());
        'entries: for at in 0..most {
            let entry = earlier.map_or(Some(&at), |earlier| earlier.matched.get(at));
            let mut hit = Hit {
                entry: entry.copied().unwrap_or(at),
                rank: 0,
            };
            let mut match_kind = MatchKind::Complete;
            let mut has_own = !are_several;
            let mut is_hit = true;
            for matchers in &found.matchers {
                let mut best = self.best(self.fields(hit.entry), matchers);
                has_own |= best.is_some();
                if best.is_none()
                    && are_several
                    && let Some((kind, is_part)) = self.in_context(hit.entry, matchers)
                {
                    is_hit &= !is_part;
                    best = Some((kind, PART_OF_NUMBER));
                }
                let Some((kind, rank)) = best else {
                    continue 'entries;
                };
                hit.rank += rank;
                match_kind = match_kind.max(kind);
            }
            // What only stands beside an entry is not what it is about.
            if !has_own {
                continue;
            }
            found.matched.push(hit.entry);
            if !is_hit {
                continue;
            }
            if match_kind < found.match_kind {
                found.match_kind = match_kind;
                found.hits.clear();
            }
            if match_kind == found.match_kind {
                found.hits.push(hit);
            }
        }
        found
    }

    /// How a term matches in the paragraphs that tell of an entry, as if they were one text: the best kind, and whether all
    /// of that kind are parts of numbers or their units, which is no hit there. What is a hit ranks as a part of a number
    /// does in the entry's own texts.
    fn in_context(&self, entry: usize, matchers: &[TermMatcher]) -> Option<(MatchKind, bool)> {
        let mut best = None;
        for &at in self.contexts(entry) {
            // The first field of a paragraph is its text.
            if let Some(text) = self.fields(at).get(..1)
                && let Some((kind, rank)) = self.best(text, matchers)
            {
                let own = (kind, rank >= PART_OF_NUMBER);
                if best.is_none_or(|best| best > own) {
                    best = Some(own);
                }
            }
        }
        best
    }

    /// The best match in some fields: by kind, then by rank.
    #[inline(never)]
    fn best(&self, fields: &[Field], matchers: &[TermMatcher]) -> Option<(MatchKind, Rank)> {
        let mut best = None;
        for matcher in matchers {
            let mut at_least = if matcher.is_never_written { SPELLED } else { 0 };
            if matcher.is_latin() {
                at_least += CHARACTER;
            }
            for &field in fields {
                let codes = self.codes(field);
                let mut next = 0;
                // Until the rest of the field can't rank better.
                while best.is_none_or(|best| {
                    best > (MatchKind::Complete, position_rank(field, next) + at_least)
                }) && let Some(found) = matcher.next(codes, next)
                {
                    next = found.start + 1;
                    if let Some(rank) = self.rank(codes, &found, matcher) {
                        let better = (found.kind, position_rank(field, found.start) + rank);
                        if best.is_none_or(|best| best > better) {
                            best = Some(better);
                        }
                    }
                }
            }
        }
        best
    }

    /// What a match adds to the rank by how it is written and where numbers begin and end; `None` if it doesn't count.
    /// Letters that match the unit of a number (yiyuan: 2.5亿元) rank low: they are hardly ever meant so.
    pub fn rank(&self, codes: &[u16], found: &Match, matcher: &TermMatcher) -> Option<Rank> {
        let is_part = matcher.is_part_of_number(codes, found, self.characters());
        if is_part && matcher.is_rewritten {
            return None;
        }
        let mut rank = 0;
        let spelled = !matcher.is_written(codes, found);
        if spelled {
            rank += SPELLED;
        }
        if is_part || spelled && matcher.follows_number(codes, found, self.characters()) {
            rank += PART_OF_NUMBER;
        }
        if matcher.is_latin() {
            let read_as = if spelled { found.length } else { 1 };
            rank += Rank::try_from(read_as).unwrap_or(0) * CHARACTER;
        }
        Some(rank)
    }
}

/// What the field and the position of a match add to its rank.
fn position_rank(field: Field, start: usize) -> Rank {
    field.kind as Rank * FIELD + if start == 0 { 0 } else { MIDDLE }
}

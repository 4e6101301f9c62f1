//! What else to ask when nothing is found.

use super::fold::Folded;
use super::near::Near;
use super::order;
use super::term::Term;
use super::{Explorer, Picked, Query};

/// Other words that do find something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggestion {
    pub words: String,
    /// How many entries they find, over all views.
    pub count: usize,
    /// The facets they find it with: the question's, or none.
    pub picked: Picked,
}

/// More suggestions are no help.
const MOST: usize = 3;
/// Further terms are not mended: each costs a look through everything.
const MOST_TERMS: usize = 4;

impl Explorer {
    /// At most three other questions for one whose words find nothing in any view, best first:
    /// the report's word for it, a word that sounds or is spelled alike, fewer words, parts of
    /// a word. None if it has no words, or if its words do find something with the facets open.
    pub fn suggest(&self, query: &Query) -> Vec<Suggestion> {
        let asked = Term::all(&query.words, self.index.characters());
        if asked.is_empty() || self.finds(asked.clone()) {
            return Vec::new();
        }
        let terms = Term::joined(&asked).map_or_else(|| asked.clone(), |joined| vec![joined]);
        let mut offers = Offers {
            explorer: self,
            query,
            made: Vec::new(),
        };
        for (i, term) in terms.iter().enumerate() {
            for words in self.said_otherwise(term) {
                offers.make(&terms, i, &words);
            }
        }
        for (i, term) in terms.iter().enumerate().take(MOST_TERMS) {
            if terms.len() == 1 || !self.finds(vec![term.clone()]) {
                offers.make_all(&terms, i, self.index.pronounced_alike(term));
                offers.make_all(&terms, i, self.index.spelled_alike(term));
            }
        }
        if asked.len() > 1 {
            for i in 0..asked.len().min(MOST_TERMS) {
                offers.make(&asked, i, "");
            }
        }
        if let ([term], []) = (terms.as_slice(), offers.made.as_slice()) {
            offers.make_of_parts(term);
        }
        offers.best()
    }

    fn finds(&self, terms: Vec<Term>) -> bool {
        self.count(terms, &Query::default()) > 0
    }

    /// The term with what readers say replaced by what the report says; pinyin must be all of it.
    fn said_otherwise(&self, term: &Term) -> Vec<String> {
        let characters = self.index.characters();
        let letters = term.letters();
        let mut all = Vec::new();
        for synonym in self.synonyms {
            let from: Vec<char> = synonym
                .from
                .chars()
                .filter_map(|c| match characters.fold(c) {
                    Folded::Char(c) => Some(c),
                    Folded::Break | Folded::Nothing => None,
                })
                .collect();
            let at = letters
                .windows(from.len().max(1))
                .position(|part| part == from);
            if let Some((before, tail)) = at.and_then(|at| letters.split_at_checked(at)) {
                let after = tail.iter().skip(from.len());
                all.push(
                    before
                        .iter()
                        .copied()
                        .chain(synonym.to.chars())
                        .chain(after.copied())
                        .collect(),
                );
            } else if term.reads_all(&from, characters) {
                all.push(synonym.to.to_owned());
            }
        }
        all
    }
}

fn may_cut((before, after): (&[char], &[char])) -> bool {
    before
        .last()
        .zip(after.first())
        .is_some_and(|(before, after)| !(before.is_ascii() && after.is_ascii()))
}

/// Suggestions in the making.
struct Offers<'a> {
    explorer: &'a Explorer,
    query: &'a Query,
    made: Vec<Suggestion>,
}

impl Offers<'_> {
    /// Offers the terms with one of them replaced (left out, if `by` is empty), if that finds anything.
    fn make(&mut self, terms: &[Term], replaced: usize, by: &str) {
        let written = |(i, term): (usize, &Term)| {
            if i == replaced {
                by.to_owned()
            } else {
                term.letters().iter().collect::<String>()
            }
        };
        let words: Vec<String> = terms
            .iter()
            .enumerate()
            .map(written)
            .filter(|word| !word.is_empty())
            .collect();
        self.offer(words.join(" "));
    }

    fn make_all(&mut self, terms: &[Term], replaced: usize, by: Vec<Near>) {
        for near in by.into_iter().take(MOST) {
            self.make(
                terms,
                replaced,
                &near.letters.into_iter().collect::<String>(),
            );
        }
    }

    /// Offers both parts of a long word side by side (农村道路 → 农村 道路), else its longest beginning
    /// and its end, where they find anything. Pinyin and numbers are not cut.
    fn make_of_parts(&mut self, term: &Term) {
        let index = &self.explorer.index;
        let letters = term.letters();
        let count = letters.len();
        let cut = |at: usize| letters.split_at_checked(at).filter(|parts| may_cut(*parts));
        let mut longest = None;
        let mut earlier = None;
        for (first, rest) in (2..count).filter_map(cut) {
            let found = index.search(vec![Term::new(first)], earlier.as_ref());
            if found.hits.is_empty() {
                break;
            }
            longest = Some(first);
            if rest.len() > 1
                && !index
                    .search(vec![Term::new(first), Term::new(rest)], Some(&found))
                    .hits
                    .is_empty()
            {
                self.offer([first, rest].map(String::from_iter).join(" "));
            }
            earlier = Some(found);
        }
        if self.made.is_empty() && count > 3 {
            if let Some(first) = longest {
                self.offer(first.iter().collect());
            }
            let before = self.made.len();
            for (_, end) in (count - 4.min(count - 1)..count - 1).filter_map(cut) {
                if self.made.len() == before {
                    self.offer(end.iter().collect());
                }
            }
        }
    }

    fn offer(&mut self, words: String) {
        let enough = if self.query.picked.is_empty() {
            MOST
        } else {
            2 * MOST
        };
        if self.made.len() >= enough || self.made.iter().any(|made| made.words == words) {
            return;
        }
        let terms = Term::all(&words, self.explorer.index.characters());
        if terms.is_empty() {
            return;
        }
        let open = Query::default();
        for query in [self.query, &open] {
            let count = self.explorer.count(terms.clone(), query);
            if count > 0 {
                self.made.push(Suggestion {
                    words,
                    count,
                    picked: query.picked,
                });
                return;
            }
        }
    }

    /// Those that keep the facets first.
    fn best(self) -> Vec<Suggestion> {
        let picked = self.query.picked;
        let mut best = order::by_key(self.made, |made| made.picked != picked);
        best.truncate(MOST);
        best
    }
}

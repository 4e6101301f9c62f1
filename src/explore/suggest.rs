//! What else to ask when nothing is found, or only what the report calls otherwise.

use super::automaton::Match;
use super::near::LONGEST;
use super::term::{distinct, joined, letters, terms};
use super::way::Way;
use super::{Explorer, Picked, Query, View};
use crate::report::occurrences;

/// Other words that do find something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggestion {
    pub words: String,
    /// How many entries they find on the view.
    pub count: usize,
    /// The facets they find it with: the question's, or none.
    pub picked: Picked,
    /// Where they find it: the question's view, else the one that counts all.
    pub view: View,
}

/// More suggestions are no help.
const MOST: usize = 3;
/// Further terms are not mended: each costs a look through everything.
const MOST_TERMS: usize = 4;

impl Explorer {
    /// At most three other questions for one that finds nothing on its view, best first: the report's
    /// word for it, a word that sounds or is spelled alike, fewer words, parts of a word. Where the words
    /// do find something elsewhere, fewer words only. None without words.
    pub fn suggest(&self, query: &Query) -> Vec<Suggestion> {
        let asked = terms(&query.words, self.index().characters());
        if asked.is_empty() || self.count(asked.clone(), query) > 0 {
            return Vec::new();
        }
        let open = Query::default();
        let is_lost = self.count(asked.clone(), &open) == 0;
        let joined = joined(&asked);
        let asked = distinct(&asked);
        let terms = joined.map_or_else(|| asked.clone(), |joined| vec![joined]);
        let mut offers = Offers::new(self, query);
        for (i, term) in terms.iter().enumerate().filter(|_| is_lost) {
            for words in self.said_otherwise(term) {
                offers.make(&terms, i, &words);
            }
        }
        for (i, term) in terms.iter().enumerate().take(MOST_TERMS) {
            if self.count(vec![term.clone()], &open) == 0 {
                for words in self.index().near(term).iter().take(MOST) {
                    offers.make(&terms, i, words);
                }
            }
        }
        if asked.len() > 1 {
            for i in 0..asked.len().min(MOST_TERMS) {
                offers.make(&asked, i, "");
            }
        }
        if is_lost && let ([term], []) = (terms.as_slice(), offers.made.as_slice()) {
            offers.make_of_parts(&letters(term));
        }
        offers.made.truncate(MOST);
        offers.made
    }

    /// The report's words for a single word that finds something, but that readers mean otherwise: GDP stands in the
    /// report for itself only as part of another name. None without words.
    pub fn suggest_also(&self, query: &Query) -> Vec<Suggestion> {
        let mut offers = Offers::new(self, query);
        let words = query.words.trim();
        // Without a look at the index, which is made for the first words only.
        if !words.is_empty()
            && let [term] = terms(words, self.index().characters()).as_slice()
        {
            let asked = self.codes(term);
            for synonym in self.synonyms {
                if self.codes(synonym.from) == asked {
                    offers.offer(synonym.to.to_owned());
                }
            }
        }
        offers.made
    }

    fn codes(&self, words: &str) -> Vec<u16> {
        let characters = self.index().characters();
        words.chars().map(|c| characters.code(c)).collect()
    }

    /// The term with what readers say replaced by what the report says, and what the report says alone (村里修路 →
    /// 道路); pinyin must be all of it.
    fn said_otherwise(&self, term: &str) -> Vec<String> {
        let mut all = Vec::new();
        let way = Way::new(term, self.index().characters());
        for synonym in self.synonyms {
            let from = self.codes(synonym.from);
            let whole = |found: &Match| found.length == from.len();
            if let Some(at) = occurrences(term, synonym.from).first() {
                let part = |range| term.get(range).unwrap_or_default();
                all.push([part(0..at.start), synonym.to, part(at.end..term.len())].concat());
            } else if way.next(&from, 0).filter(whole).is_none() {
                continue;
            }
            all.push(synonym.to.to_owned());
        }
        all
    }
}

/// Suggestions in the making: first those that keep view and facets.
struct Offers<'a> {
    explorer: &'a Explorer,
    query: &'a Query,
    made: Vec<Suggestion>,
    /// How many keep them.
    kept: usize,
}

impl<'a> Offers<'a> {
    fn new(explorer: &'a Explorer, query: &'a Query) -> Offers<'a> {
        Offers {
            explorer,
            query,
            made: Vec::new(),
            kept: 0,
        }
    }

    /// Offers the terms with one of them replaced (left out, if `by` is empty), if that finds anything.
    fn make(&mut self, terms: &[String], replaced: usize, by: &str) {
        let mut terms = terms.to_vec();
        terms.remove(replaced);
        if !by.is_empty() {
            terms.insert(replaced, by.to_owned());
        }
        self.offer(terms.join(" "));
    }

    /// Offers both parts of a long word side by side (农村道路 → 农村 道路), else the longest part
    /// at its beginning or end that finds anything. Pinyin and numbers are not cut.
    fn make_of_parts(&mut self, letters: &[char]) {
        let count = letters.len().min(LONGEST);
        let is_cut = |at: &usize| {
            let beside = letters.get(at - 1..at + 1).unwrap_or_default();
            !beside.iter().all(char::is_ascii)
        };
        let part = |from: usize, to: usize| -> String {
            letters.get(from..to).unwrap_or_default().iter().collect()
        };
        for at in (2..count.max(1) - 1).filter(is_cut) {
            self.offer([part(0, at), part(at, count)].join(" "));
        }
        for length in (2..count).rev() {
            if self.made.is_empty() && count > 3 {
                if is_cut(&length) {
                    self.offer(part(0, length));
                }
                if is_cut(&(count - length)) {
                    self.offer(part(count - length, count));
                }
            }
        }
    }

    fn offer(&mut self, words: String) {
        let terms = terms(&words, self.explorer.index().characters());
        if terms.is_empty()
            || self.made.len() >= 2 * MOST
            || self.made.iter().any(|made| made.words == words)
        {
            return;
        }
        let (on_view, open) = (Query::on(self.query.view), Query::default());
        for query in [self.query, &on_view, &open] {
            let count = self.explorer.count(terms.clone(), query);
            if count > 0 {
                let keeps = query.picked == self.query.picked && query.view == self.query.view;
                let place = if keeps { self.kept } else { self.made.len() };
                self.kept += usize::from(keeps);
                let made = Suggestion {
                    words,
                    count,
                    picked: query.picked,
                    view: query.view,
                };
                self.made.insert(place, made);
                return;
            }
        }
    }
}

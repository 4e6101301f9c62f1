//! What else to ask when nothing is found, or when the report has other words for what was asked.

use super::matcher::TermMatcher;
use super::rephrase::Pick;
use super::term::{joined_pinyin, terms};
use super::{Explorer, Query, Selection, View};
use crate::report::{Synonym, add_new, distinct, join, occurrences};

/// Other words that do find something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggestion {
    /// May be empty beside picks.
    pub words: String,
    /// What is picked in place of words that name it: of 停车 2024 the year.
    pub picks: Vec<Pick>,
    /// How many entries they find on the view.
    pub count: usize,
    /// The facets they find it with: the question's, or none; and the picks.
    pub picked: Selection,
    /// Where they find it: the question's view, else the one that counts all.
    pub view: View,
}

/// More suggestions would not help.
const MAX_SUGGESTIONS: usize = 3;
/// Further terms are not mended: each costs a pass over the index.
const MAX_MENDED_TERMS: usize = 4;
/// Bytes of a Chinese character, which alone is no word.
const CHARACTER: usize = 3;

impl Explorer {
    /// At most three other questions for one that finds nothing on its view, best first: choices in place of their
    /// names (also without the rest, where it finds nothing), a word that sounds or is spelled alike, the report's word for
    /// it, the same without what is said in passing (什么时候), the words of it that the report has, fewer words. Where the
    /// words do find something elsewhere, choices in place of whole words, words spelled alike and fewer words only. None
    /// without words.
    pub fn suggest(&self, query: &Query) -> Vec<Suggestion> {
        let asked = terms(&query.words, self.index().characters());
        if asked.is_empty() || self.count(asked.clone(), query) > 0 {
            return Vec::new();
        }
        let open = Query::default();
        let is_lost = self.count(asked.clone(), &open) == 0;
        let joined = joined_pinyin(&asked);
        let mut offers = Offers::new(self, query);
        let mut asked = distinct(asked.iter().cloned());
        if is_lost {
            asked = self.without_phrases(asked);
        }
        let terms = joined.map_or_else(|| asked.clone(), |joined| vec![joined]);
        let (picks, rest) = if is_lost {
            self.extract_choices(&terms)
        } else {
            Default::default()
        };
        let plain = join(&rest, " ");
        if !picks.is_empty() {
            offers.offer(plain.clone(), &picks);
            offers.otherwise(&rest, &picks);
        }
        for pick in &picks {
            offers.offer(plain.clone(), &[*pick]);
        }
        for (i, term) in terms.iter().enumerate() {
            for (pick, rest) in self.named_choices(term) {
                if is_lost || rest.is_empty() {
                    offers.make(&terms, i, &rest, &[pick]);
                }
            }
        }
        for (i, term) in terms.iter().enumerate().take(MAX_MENDED_TERMS) {
            if !self.is_known(term) && !self.finds(term) {
                for words in self.index().similar_words(term) {
                    offers.make(&terms, i, &words, &[]);
                }
            }
        }
        if is_lost {
            offers.otherwise(&terms, &[]);
            offers.offer(join(&asked, " "), &[]);
            offers.make_of_pieces(&rest, &picks);
            offers.offer(String::new(), &picks);
        }
        for i in 0..asked.len().min(MAX_MENDED_TERMS) {
            offers.make(&asked, i, "", &[]);
        }
        offers.made.truncate(MAX_SUGGESTIONS);
        offers.made
    }

    /// Whether a term finds anything at all.
    fn finds(&self, term: &str) -> bool {
        self.count(vec![term.to_owned()], &Query::default()) > 0
    }

    /// Whether a term is a word that readers say, or names a choice: no slip.
    fn is_known(&self, term: &str) -> bool {
        let pinyin = self.pinyin(term);
        let mut synonyms = self.synonyms.iter();
        synonyms.any(|one| self.is_reader_word(term, pinyin.as_ref(), one))
            || self
                .named_choices(term)
                .iter()
                .any(|(_, rest)| rest.is_empty())
    }

    /// Whether a term, or the pinyin that it is, says a synonym's word.
    fn is_reader_word(&self, term: &str, pinyin: Option<&TermMatcher>, one: &Synonym) -> bool {
        self.is_said(term, one.from) || pinyin.is_some_and(|pinyin| self.spells(pinyin, one.from))
    }

    /// At most three for a single word that finds something, but perhaps not what was meant: the report's words for it
    /// (GDP stands in the report only as part of another name), and the choice that it names. None without words.
    pub fn suggest_also(&self, query: &Query) -> Vec<Suggestion> {
        let mut offers = Offers::new(self, query);
        let words = query.words.trim();
        // Checked first, so that the index isn't made while nothing is typed.
        if !words.is_empty()
            && let [term] = terms(words, self.index().characters()).as_slice()
        {
            let pinyin = self.pinyin(term);
            for synonym in self.synonyms {
                if self.is_reader_word(term, pinyin.as_ref(), synonym) {
                    offers.offer(synonym.to.to_owned(), &[]);
                }
            }
            for (pick, rest) in self.named_choices(term) {
                if rest.is_empty() && !query.picked.has(pick.0, pick.1) {
                    offers.offer(rest, &[pick]);
                }
            }
        }
        offers.made.truncate(MAX_SUGGESTIONS);
        offers.made
    }
}

fn has(words: &str, part: &str) -> bool {
    !occurrences(words, part).is_empty()
}

/// Collects suggestions: first those that keep view and facets.
struct Offers<'a> {
    explorer: &'a Explorer,
    query: &'a Query,
    made: Vec<Suggestion>,
    /// How many of them keep view and facets.
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

    /// Offers the terms with each of them put in the report's words, with these picks.
    fn otherwise(&mut self, terms: &[String], picks: &[Pick]) {
        for (i, term) in terms.iter().enumerate() {
            for words in self.explorer.rephrased(term) {
                self.make(terms, i, &words, picks);
            }
        }
    }

    /// Offers the terms with one of them replaced (left out, if `by` is empty or another one of them), if that finds
    /// anything with these picks.
    fn make(&mut self, terms: &[String], replaced: usize, by: &str, picks: &[Pick]) {
        let mut terms = terms.to_vec();
        terms.remove(replaced);
        if !by.is_empty() && !terms.iter().any(|term| term == by) {
            terms.insert(replaced, by.to_owned());
        }
        self.offer(join(&terms, " "), picks);
    }

    /// Offers the report's words for the terms together; then these and what of the terms finds anything when they are
    /// cut into words: together with these picks, and each alone.
    fn make_of_pieces(&mut self, asked: &[String], picks: &[Pick]) {
        let mut all = Vec::new();
        let finds = |words: &String| self.explorer.finds(words);
        for term in asked {
            all.extend(self.explorer.rephrased(term).into_iter().find(finds));
        }
        self.offer(join(&all, " "), &[]);
        let index = self.explorer.index();
        let apart = index.with_words_apart(&join(asked, " "));
        let mut together = all.clone();
        for words in terms(&apart, index.characters()) {
            if words.len() > CHARACTER && finds(&words) {
                // 养老综合体 says 养老, too.
                if !all.iter().any(|one| has(one, &words)) {
                    together.push(words.clone());
                }
                add_new(&mut all, words);
            }
        }
        self.offer(join(&together, " "), picks);
        for words in all {
            self.offer(words.clone(), picks);
            self.offer(words, &[]);
        }
    }

    fn offer(&mut self, words: String, picks: &[Pick]) {
        let terms = terms(&words, self.explorer.index().characters());
        let is_made = |made: &Suggestion| made.words == words && made.picks == picks;
        if terms.is_empty() && picks.is_empty()
            || self.made.len() >= 2 * MAX_SUGGESTIONS
            || self.made.iter().any(is_made)
        {
            return;
        }
        let (on_view, open) = (Query::on(self.query.view), Query::default());
        for query in [self.query, &on_view, &open] {
            let mut picked = query.picked;
            for &(facet, choice) in picks {
                picked.clear(facet);
                picked.pick(facet, choice);
            }
            let asked = Query {
                picked,
                ..query.seen_on(query.view)
            };
            let count = self.explorer.count(terms.clone(), &asked);
            // 头路 finds what 断头路 finds, which stands there already; so does 医院 看病 beside 医院.
            let is_same = |made: &Suggestion| {
                made.count == count
                    && made.picked == picked
                    && made.view == query.view
                    && (has(&words, &made.words)
                        || has(&made.words, &words) && !has(&made.words, " "))
            };
            if count > 0 && self.made.iter().any(is_same) {
                return;
            }
            if count > 0 {
                let keeps = query.picked == self.query.picked && query.view == self.query.view;
                let place = if keeps { self.kept } else { self.made.len() };
                self.kept += usize::from(keeps);
                let made = Suggestion {
                    words,
                    picks: picks.to_vec(),
                    count,
                    picked,
                    view: query.view,
                };
                self.made.insert(place, made);
                return;
            }
        }
    }
}

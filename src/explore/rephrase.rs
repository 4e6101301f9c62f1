//! A term of a question in other words: without what readers say in passing, with a choice in place of its name, with the
//! report's word for the reader's.

use super::automaton::Match;
use super::matcher::TermMatcher;
use super::term::{letters, terms};
use super::{Explorer, Facet};
use crate::report::{concat, join, occurrences};

/// A facet and the position of one of its choices.
pub type Pick = (Facet, usize);

/// Behind the number of a year, where readers write it.
const YEAR: &str = "年";

impl Explorer {
    /// The terms without what readers say in passing (随州供暖什么时候 → 供暖). A term of which less than two
    /// characters would be left stays.
    pub fn without_phrases(&self, mut terms: Vec<String>) -> Vec<String> {
        for phrase in self.synonyms.iter().filter(|known| known.to.is_empty()) {
            for term in &mut terms {
                let cut = self.replaced(term, phrase.from, "");
                if let Some(cut) = cut.filter(|cut| letters(cut).len() > 1) {
                    *term = cut;
                }
            }
        }
        terms
    }

    /// The choices that a term names, each with what else the term says: 随县公路 → 随县 and 公路. A year or a place may
    /// stand anywhere in it, a place of three characters also without the last one; a topic or a group of people is
    /// named by at least two characters that its name begins with, and by nothing else.
    pub fn named_choices(&self, term: &str) -> Vec<(Pick, String)> {
        let mut named = Vec::new();
        for facet in [Facet::Year, Facet::Place, Facet::Audience, Facet::Topic] {
            for (at, choice) in self.vocabulary().choices(facet).iter().enumerate() {
                let name = choice.name.as_str();
                let rest = match facet {
                    Facet::Year => self
                        .replaced(term, &concat(&[name, YEAR]), "")
                        .or_else(|| self.replaced(term, name, "")),
                    // The first place is all of them.
                    Facet::Place if at == 0 => None,
                    Facet::Place => self.replaced(term, name, "").or_else(|| {
                        // 广水市 is also 广水; of a longer name the first two characters say something else.
                        let (end, last) = name.char_indices().nth(2)?;
                        let is_last = end + last.len_utf8() == name.len();
                        let short = name.get(..end).filter(|_| is_last)?;
                        self.replaced(term, short, "")
                    }),
                    _ => (name.starts_with(term) && letters(term).len() > 1).then(String::new),
                };
                named.extend(rest.map(|rest| ((facet, at), rest)));
            }
        }
        named
    }

    /// All choices that the terms name, one of a facet, and what else they say: 老人2024 → both, and nothing else.
    pub fn extract_choices(&self, terms: &[String]) -> (Vec<Pick>, Vec<String>) {
        let (mut picks, mut others) = (Vec::<Pick>::new(), Vec::new());
        for term in terms {
            let mut rest = term.clone();
            loop {
                let mut named = self.named_choices(&rest).into_iter();
                let is_new =
                    |(pick, _): &(Pick, String)| picks.iter().all(|(own, _)| *own != pick.0);
                let Some((pick, left)) = named.find(is_new) else {
                    break;
                };
                picks.push(pick);
                rest = left;
            }
            if !rest.is_empty() {
                others.push(rest);
            }
        }
        (picks, others)
    }

    /// The term with what readers say replaced by what the report says, and what the report says alone (村里修路 →
    /// 道路); pinyin must be all of it.
    pub fn rephrased(&self, term: &str) -> Vec<String> {
        let mut all = Vec::new();
        let matcher = TermMatcher::new(term, self.index().characters());
        for synonym in self.synonyms.iter().filter(|known| !known.to.is_empty()) {
            if let Some(said) = self.replaced(term, synonym.from, synonym.to) {
                all.push(said);
            } else {
                let characters = self.index().characters();
                let from: Vec<u16> = synonym.from.chars().map(|c| characters.code(c)).collect();
                let whole = |found: &Match| found.length == from.len();
                if matcher.next(&from, 0).filter(whole).is_none() {
                    continue;
                }
            }
            all.push(synonym.to.to_owned());
        }
        all
    }

    /// Whether a term is these words, as the index reads both.
    pub fn is_said(&self, term: &str, words: &str) -> bool {
        term == self.folded(words)
    }

    /// The term with the first place of some words in it replaced; `None` if it has none.
    fn replaced(&self, term: &str, words: &str, by: &str) -> Option<String> {
        let at = occurrences(term, &self.folded(words)).into_iter().next()?;
        Some(concat(&[term.get(..at.start)?, by, term.get(at.end..)?]))
    }

    /// Words as terms are: 5G → 5g.
    fn folded(&self, words: &str) -> String {
        join(&terms(words, self.index().characters()), "")
    }
}

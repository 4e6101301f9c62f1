//! A term of a question in other words: without what readers say in passing, with a choice in place of its name, with the
//! report's word for the reader's.

use super::fuzzy::MIN_PINYIN_LETTERS;
use super::matcher::TermMatcher;
use super::term::{letters, terms};
use super::{Explorer, Facet};
use crate::report::{add_new, concat, join, occurrences};

/// A facet and the position of one of its choices.
pub type Pick = (Facet, usize);

/// What readers may write behind the number of a year.
const YEAR: &str = "年";

impl Explorer {
    /// The terms without what readers say in passing (随州供暖什么时候 → 供暖). A term of which fewer than two
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

    /// The choices that a term names, each with the rest of the term: 随县公路 → 随县 and 公路. A year or a place may
    /// stand anywhere in it, a place of three characters also without the last one, or the term be its end; for a topic or
    /// an audience, the whole term must be the beginning of its name, at least two characters. Pinyin spells so much of a
    /// name, and nothing else.
    pub fn named_choices(&self, term: &str) -> Vec<(Pick, String)> {
        let mut named = Vec::new();
        let pinyin = self.pinyin(term);
        for facet in [Facet::Year, Facet::Place, Facet::Audience, Facet::Topic] {
            for (at, choice) in self.vocabulary().choices(facet).iter().enumerate() {
                let name = choice.name.as_str();
                let folded = self.folded(name);
                let spelled = pinyin
                    .as_ref()
                    .map_or(0, |pinyin| self.spelled(pinyin, name));
                let rest = match facet {
                    Facet::Year => self
                        .replaced(term, &concat(&[name, YEAR]), "")
                        .or_else(|| self.replaced(term, name, "")),
                    // The first place is the whole city.
                    Facet::Place if at == 0 => None,
                    Facet::Place
                        if spelled > 1 && spelled + 1 >= letters(name).len()
                            || letters(term).len() > 2 && folded.ends_with(term) =>
                    {
                        Some(String::new())
                    }
                    Facet::Place => self.replaced(term, name, "").or_else(|| {
                        // 广水市 is also called 广水; the first two characters of a longer name mean something else.
                        let (end, last) = name.char_indices().nth(2)?;
                        let is_last = end + last.len_utf8() == name.len();
                        let short = name.get(..end).filter(|_| is_last)?;
                        self.replaced(term, short, "")
                    }),
                    _ => (spelled > 1 || folded.starts_with(term) && letters(term).len() > 1)
                        .then(String::new),
                };
                named.extend(rest.map(|rest| ((facet, at), rest)));
            }
        }
        named
    }

    /// Takes out of the terms the choices that they name, at most one of a facet, wherever it is said; the choices and
    /// the rest: of 老人2024 both and nothing.
    pub fn extract_choices(&self, terms: &[String]) -> (Vec<Pick>, Vec<String>) {
        let (mut picks, mut others) = (Vec::<Pick>::new(), Vec::new());
        for term in terms {
            let mut rest = term.clone();
            loop {
                let mut named = self.named_choices(&rest).into_iter();
                let fits = |(pick, _): &(Pick, String)| {
                    picks.iter().all(|own| own.0 != pick.0 || own == pick)
                };
                let Some((pick, left)) = named.find(fits) else {
                    break;
                };
                add_new(&mut picks, pick);
                rest = left;
            }
            if !rest.is_empty() {
                others.push(rest);
            }
        }
        (picks, others)
    }

    /// The term with a reader's word replaced by the report's, and the report's word alone (村里修路 → 道路); before, what
    /// ends with the reader's word, since that may be a name (裕民大道通车 → 裕民大道). Pinyin must spell the reader's word
    /// completely.
    pub fn rephrased(&self, term: &str) -> Vec<String> {
        let mut all = Vec::new();
        let matcher = TermMatcher::new(term, self.index().characters());
        for synonym in self.synonyms.iter().filter(|known| !known.to.is_empty()) {
            let from = self.folded(synonym.from);
            if let Some((before, behind)) = around(term, &from) {
                if !before.is_empty() {
                    all.push(concat(&[before, &from]));
                }
                all.push(concat(&[before, synonym.to, behind]));
            } else if !self.spells(&matcher, synonym.from) {
                continue;
            }
            all.push(synonym.to.to_owned());
        }
        all
    }

    /// A term that may be pinyin; of fewer letters too many words begin with them.
    pub fn pinyin(&self, term: &str) -> Option<TermMatcher> {
        let is_pinyin =
            term.len() >= MIN_PINYIN_LETTERS && term.bytes().all(|byte| byte.is_ascii_lowercase());
        is_pinyin.then(|| TermMatcher::new(term, self.index().characters()))
    }

    /// Whether a term spells these words completely.
    pub fn spells(&self, term: &TermMatcher, words: &str) -> bool {
        self.spelled(term, words) == letters(words).len()
    }

    /// How many characters of these words, from the first one on, a term spells.
    fn spelled(&self, term: &TermMatcher, words: &str) -> usize {
        let characters = self.index().characters();
        let codes: Vec<u16> = words.chars().map(|c| characters.code(c)).collect();
        match term.next(&codes, 0) {
            Some(found) if found.start == 0 => found.length,
            _ => 0,
        }
    }

    /// Whether a term is these words once they are folded.
    pub fn is_said(&self, term: &str, words: &str) -> bool {
        term == self.folded(words)
    }

    /// The term with the first occurrence of these words replaced; `None` without one.
    pub fn replaced(&self, term: &str, words: &str, by: &str) -> Option<String> {
        let (before, behind) = around(term, &self.folded(words))?;
        Some(concat(&[before, by, behind]))
    }

    /// Words folded as terms are: 5G → 5g.
    fn folded(&self, words: &str) -> String {
        join(&terms(words, self.index().characters()), "")
    }
}

/// What stands in a term before and behind the first occurrence of these words; `None` without one.
fn around<'a>(term: &'a str, words: &str) -> Option<(&'a str, &'a str)> {
    let at = occurrences(term, words).into_iter().next()?;
    Some((term.get(..at.start)?, term.get(at.end..)?))
}

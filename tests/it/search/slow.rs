//! The search as one would write it down first: every place of every text is tried, letter by letter.

use std::collections::HashMap;

use report_explorer::explore::fold::{Characters, Folded};
use report_explorer::explore::numerals;

/// A text of an entry: 0 name, 1 figure, 2 sentence, 3 context, which is the only sentence of a later entry.
pub type Field = (u32, String);
pub const CONTEXT: u32 = 3;

/// How an entry matches, better ones less: begun, parts of numbers or read as their units, characters that letters
/// are read as, fields, middles, spelled ones.
pub type Rank = (bool, u32, usize, u32, u32, u32);

pub struct Slow {
    pub characters: Characters,
    /// The table as it stands in `data/`, by character.
    spellings: HashMap<char, Vec<String>>,
}

/// A match in a text: from and to which character, and whether its last syllable is only begun.
pub type Match = (usize, usize, bool);
/// A word in its ways of writing.
pub type Term = Vec<Vec<char>>;

impl Slow {
    pub fn new() -> Slow {
        let mut spellings: HashMap<char, Vec<String>> = HashMap::new();
        for line in include_str!("../../../data/readings.txt").lines() {
            let (syllable, of) = line.split_at(line.find(|c: char| !c.is_ascii()).unwrap());
            let ways = match syllable.split_once('v') {
                Some((initial, rest)) => ["v", "u", "yu"]
                    .map(|letter| [initial, letter, rest].concat())
                    .to_vec(),
                None => vec![syllable.to_owned()],
            };
            for c in of.chars() {
                spellings.entry(c).or_default().extend(ways.clone());
            }
        }
        Slow {
            characters: Characters::of(report_explorer::report::bundled::TEXT),
            spellings,
        }
    }

    /// How a folded character is typed as pinyin.
    pub fn spellings(&self, c: char) -> &[String] {
        self.spellings.get(&c).map_or(&[], Vec::as_slice)
    }

    pub fn fold(&self, text: &str) -> Vec<char> {
        let text: Vec<char> = text.chars().collect();
        let fold = |(at, c): (usize, &char)| match self.characters.fold(*c) {
            _ if groups_thousands(&text, at) || says_more(&text, at) => None,
            Folded::Char(c) => Some(c),
            Folded::Break => Some('|'),
            Folded::Nothing => None,
        };
        text.iter().enumerate().filter_map(fold).collect()
    }

    /// The words of a question, each in its ways of writing: once as one word, where all are letters, and apart.
    pub fn terms(&self, words: &str) -> (Option<Term>, Vec<Term>) {
        let words: String = words.chars().take(100).collect();
        let mut terms: Vec<Vec<char>> = Vec::new();
        for word in words.split(char::is_whitespace).map(|word| self.fold(word)) {
            for term in word.split(|c| *c == '|').filter(|term| !term.is_empty()) {
                terms.push(term.to_vec());
            }
        }
        let joined = terms.concat();
        let ways = |term: &Vec<char>| {
            let cut = |letters: &str| letters.chars().take(60).collect();
            let term = String::from_iter(term);
            std::iter::once(cut(&term))
                .chain(numerals::rewritten(&term).map(|other| cut(&other)))
                .collect()
        };
        let is_pinyin = terms.len() > 1 && joined.iter().all(|c| c.is_ascii_lowercase());
        // To repeat a word asks for nothing more, but a syllable may come twice: shi shi.
        let mut apart: Vec<Term> = Vec::new();
        for term in terms.iter().map(ways) {
            if !apart.contains(&term) {
                apart.push(term);
            }
        }
        (is_pinyin.then(|| ways(&joined)), apart)
    }

    /// The entries that a question finds, best first.
    pub fn search(&self, entries: &[Vec<Field>], words: &str) -> Vec<usize> {
        let (joined, apart) = self.terms(words);
        let found = joined.map(|joined| self.having(entries, &[joined]));
        found
            .filter(|found| !found.is_empty())
            .unwrap_or_else(|| self.having(entries, &apart))
    }

    fn having(&self, entries: &[Vec<Field>], terms: &[Vec<Vec<char>>]) -> Vec<usize> {
        let mut ranked: Vec<(Rank, usize)> = Vec::new();
        for (i, fields) in entries.iter().enumerate() {
            let (own, contexts): (Vec<Field>, Vec<Field>) = fields
                .iter()
                .cloned()
                .partition(|(kind, _)| *kind != CONTEXT);
            let own: Vec<Option<Rank>> = terms.iter().map(|term| self.rank(&own, term)).collect();
            if !terms.is_empty() && own.iter().all(Option::is_none) {
                continue;
            }
            // A word that only the context has: no part of a number, and as bad as one.
            let in_context = |term| match self.rank(&contexts, term) {
                Some((begun, 0, ..)) => Some((begun, 1, 0, 0, 0, 0)),
                _ => None,
            };
            let all = own.into_iter().zip(terms);
            let ranks: Vec<Option<Rank>> = all
                .map(|(own, term)| own.or_else(|| in_context(term)))
                .collect();
            if let Some(ranks) = ranks.into_iter().collect::<Option<Vec<Rank>>>() {
                let sum = ranks
                    .iter()
                    .fold((false, 0, 0, 0, 0, 0), |sum: Rank, rank| {
                        (
                            sum.0 | rank.0,
                            sum.1 + rank.1,
                            sum.2 + rank.2,
                            sum.3 + rank.3,
                            sum.4 + rank.4,
                            sum.5 + rank.5,
                        )
                    });
                ranked.push((sum, i));
            }
        }
        let any_whole = ranked.iter().any(|((begun, ..), _)| !begun);
        ranked.retain(|((begun, ..), _)| !(any_whole && *begun));
        ranked.sort();
        ranked.into_iter().map(|(_, i)| i).collect()
    }

    fn rank(&self, fields: &[Field], ways: &[Vec<char>]) -> Option<Rank> {
        let mut all: Vec<Rank> = Vec::new();
        for (kind, text) in fields {
            let text = self.fold(text);
            for (way, pattern) in ways.iter().enumerate() {
                for (start, end, begun) in self.matches(&text, pattern, way > 0) {
                    let written = text[start..end] == pattern[..];
                    let part = cuts_number(&text, start, end, pattern);
                    let spelled = !written || way > 0;
                    let is_unit = spelled && start > 0 && text[start - 1].is_ascii_digit();
                    let read_as = match pattern[0].is_ascii_alphabetic() {
                        true if spelled => end - start,
                        true => 1,
                        false => 0,
                    };
                    all.push((
                        begun,
                        (part || is_unit).into(),
                        read_as,
                        *kind,
                        u32::from(start > 0),
                        spelled.into(),
                    ));
                }
            }
        }
        all.into_iter().min()
    }

    /// Every match of a pattern; a rewritten numeral only as a whole number.
    pub fn matches(&self, text: &[char], pattern: &[char], rewritten: bool) -> Vec<Match> {
        let mut all = Vec::new();
        for start in 0..text.len() {
            for (length, begun) in self.lengths(&text[start..], pattern, rewritten) {
                let end = start + length;
                if !(rewritten
                    && (cuts_number(text, start, end, pattern)
                        || cuts_numeral(text, start, end, pattern)))
                {
                    all.push((start, end, begun));
                }
            }
        }
        all
    }

    /// How many characters of `text` the pattern can read from its beginning. 2 is written 二 or 两.
    fn lengths(&self, text: &[char], pattern: &[char], rewritten: bool) -> Vec<(usize, bool)> {
        let (Some(first), Some((c, text))) = (pattern.first(), text.split_first()) else {
            return if pattern.is_empty() {
                vec![(0, false)]
            } else {
                Vec::new()
            };
        };
        let mut read: Vec<usize> = Vec::new();
        let mut all = Vec::new();
        if c == first && *c != '|' || rewritten && (*first, *c) == ('二', '两') {
            read.push(1);
        }
        for spelling in self.spellings(*c) {
            let spelling: Vec<char> = spelling.chars().collect();
            let initial = if spelling.get(1) == Some(&'h') { 2 } else { 1 };
            read.extend(
                [1, initial, spelling.len()]
                    .into_iter()
                    .filter(|&n| pattern.starts_with(&spelling[..n])),
            );
            if spelling.len() > pattern.len() && spelling.starts_with(pattern) {
                all.push((1, true));
            }
        }
        read.sort();
        read.dedup();
        for n in read {
            all.extend(
                self.lengths(text, &pattern[n..], rewritten)
                    .into_iter()
                    .map(|(length, begun)| (length + 1, begun)),
            );
        }
        all
    }
}

/// Whether a comma stands behind one to three digits and before just three.
fn groups_thousands(text: &[char], at: usize) -> bool {
    let is_digit = |c: &&char| c.is_ascii_digit();
    let before = text[..at].iter().rev().take_while(is_digit).count();
    let after = text[at + 1..].iter().take_while(is_digit).count();
    text[at] == ',' && (1..=3).contains(&before) && after == 3
}

/// Whether a number is said to be more: 2500余, 20多.
fn says_more(text: &[char], at: usize) -> bool {
    "余多".contains(text[at]) && at > 0 && text[at - 1].is_ascii_digit()
}

/// Whether a number that the pattern begins or ends with is longer in the text.
fn cuts_number(text: &[char], start: usize, end: usize, pattern: &[char]) -> bool {
    let before: String = text[..start].iter().rev().take(2).collect();
    let after: String = text[end..].iter().take(2).collect();
    let goes_on = |beside: &str| {
        let beside = beside.strip_prefix('.').unwrap_or(beside);
        beside.starts_with(|c: char| c.is_ascii_digit())
    };
    let digit = |c: Option<&char>| c.is_some_and(char::is_ascii_digit);
    digit(pattern.first()) && goes_on(&before) || digit(pattern.last()) && goes_on(&after)
}

fn cuts_numeral(text: &[char], start: usize, end: usize, pattern: &[char]) -> bool {
    let numeral = |c: Option<&char>| c.is_some_and(|c| "零一二两三四五六七八九十百千".contains(*c));
    numeral(pattern.first()) && start > 0 && numeral(text.get(start - 1))
        || numeral(pattern.last()) && numeral(text.get(end))
}

//! The words of a question, folded.

use super::fold::{Characters, Folded};
use super::{Query, numerals};
use crate::report::join;

/// The words of the question, folded and split where they are separated.
pub fn terms(words: &str, characters: &Characters) -> Vec<String> {
    let mut folded = String::new();
    let end = words.char_indices().nth(Query::MAX_CHARACTERS);
    let words = end.map_or(words, |(end, _)| words.get(..end).unwrap_or_default());
    for (at, c) in words.char_indices() {
        match characters.fold(c) {
            _ if numerals::is_passed_over(words, at) => {}
            Folded::Char(c) => folded.push(c),
            Folded::Nothing if !c.is_whitespace() => {}
            Folded::Nothing | Folded::Break => folded.push(' '),
        }
    }
    let terms = folded.split(' ').filter(|term| !term.is_empty());
    terms.map(str::to_owned).collect()
}

/// Pinyin typed with spaces between syllables, as one term: lao jiu → laojiu, shi shi → shishi. `None` for a single
/// term and for anything but letters.
pub fn joined_pinyin(terms: &[String]) -> Option<String> {
    let joined = join(terms, "");
    (terms.len() > 1 && joined.bytes().all(|letter| letter.is_ascii_lowercase())).then_some(joined)
}

/// Whether every entry that has all the `new` terms has all the `old` ones, at least as prefixes. Each new term extends an
/// old one: another could be the only one of an entry's own texts, where all old ones stand in its context. A numeral that
/// has another notation extends nothing but itself.
pub fn narrows(new: &[String], old: &[String]) -> bool {
    let is_other = |term: &str| numerals::rewritten(term).is_some();
    let extends = |long: &String, short: &String| {
        long == short || long.starts_with(short.as_str()) && !is_other(long) && !is_other(short)
    };
    let is_kept = |short: &String| new.iter().any(|long| extends(long, short));
    let is_old = |long: &String| old.iter().any(|short| extends(long, short));
    !old.is_empty() && old.iter().all(is_kept) && new.iter().all(is_old)
}

/// A term as letters.
pub fn letters(term: &str) -> Vec<char> {
    term.chars().collect()
}

#[cfg(test)]
mod tests {
    use super::super::fold::tests::characters;
    use super::*;

    #[test]
    fn terms_are_split_at_spaces_and_marks() {
        let characters = characters("yang养\n", "养養\n", "");
        let terms = |words: &str| terms(words, &characters);
        let many = terms(" 養老\u{3000}1000户,5Ｇ 5g ");
        assert_eq!(many, ["养老", "1000户", "5g", "5g"]);
        assert_eq!(terms("ting'che “两山”"), ["tingche", "两山"]);
        assert!(terms(" ,、《》").is_empty());
        assert_eq!(terms("1,000户 10,000"), ["1000户", "10000"]);
        assert_eq!(
            terms("2024,112个 160，112"),
            ["2024", "112个", "160", "112"]
        );
        assert_eq!(
            terms("5,10 2023,2024 ,100"),
            ["5", "10", "2023", "2024", "100"]
        );
        assert_eq!(terms("5,2024"), ["5", "2024"], "no group has four digits");
        // Only digits in a row are a number.
        assert_eq!(terms("2024 1,000户"), ["2024", "1000户"]);
        assert_eq!(terms("5G 5,000座"), ["5g", "5000座"]);
    }
}

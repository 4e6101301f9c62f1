//! The words in a term that stand in the text.

use super::automaton::Automaton;
use super::fold::BREAK;
use super::fuzzy::Units;
use super::index::Index;
use super::term::letters;

/// A shorter piece is no word.
const MIN_LETTERS: usize = 2;
/// Longer ones are not looked for: each length costs a pass over the index.
const MAX_LETTERS: usize = 8;
/// So many characters in a row are hardly there by chance.
const LONG: usize = 4;
/// Nor are those that so many entries have.
const MANY_ENTRIES: usize = 3;

impl Index {
    /// Terms with spaces around the words in them that stand in a text as they are typed, each the longest that begins
    /// where the one before it ends: 我想去看编钟小学 → 我想去看 编钟小学.
    ///
    /// Source: forward maximum matching, after Liang Nanyuan, 书面汉语自动分词系统——CDWS (1987).
    pub fn with_words_apart(&self, terms: &str) -> String {
        let letters = letters(terms);
        let mut apart = String::new();
        let mut start = 0;
        while start < letters.len() {
            let most = (letters.len() - start).min(MAX_LETTERS);
            let mut lengths = (MIN_LETTERS..=most).rev();
            let word = lengths.find(|length| self.is_word(&letters, start, start + length));
            let end = start + word.unwrap_or(1);
            let space = if word.is_some() { " " } else { "" };
            apart.push_str(space);
            for &letter in letters.get(start..end).unwrap_or_default() {
                apart.push(letter);
            }
            apart.push_str(space);
            start = end;
        }
        apart
    }

    /// Whether this piece of a term stands in the text and is taken for a word: long, or not always with the same
    /// characters beside it. Of 草店镇 the last two are none. What begins with a digit isn't
    /// cut off: it could be the end of a number.
    fn is_word(&self, letters: &[char], start: usize, end: usize) -> bool {
        let count = end - start;
        let mut exact = Automaton::new(count, self.characters().alphabet_size(), 1 << count, 0);
        for (at, &letter) in letters.iter().skip(start).take(count).enumerate() {
            let code = self.characters().code(letter);
            if code != BREAK {
                exact.add(at, code, 1 << (at + 1));
            }
        }
        let is_number = letters.get(start).is_some_and(char::is_ascii_digit);
        let found = self.candidates(&exact, Units::LeftOut);
        !is_number
            && found.iter().any(|word| {
                let [first, last] = word.stands_alone;
                last || count >= LONG
                    || word.entries >= MANY_ENTRIES
                    || count == MIN_LETTERS && first
            })
    }
}

//! The words in a term that stand in the text.

use super::automaton::Automaton;
use super::fold::NOTHING;
use super::index::Index;
use super::term::letters;

/// A shorter piece is no word.
const MIN_LETTERS: usize = 2;
/// Longer ones are not looked for: each length costs a pass over the index.
const MAX_LETTERS: usize = 8;

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
            let piece = |length| letters.get(start..start + length).unwrap_or_default();
            let mut lengths = (MIN_LETTERS..=most).rev();
            let begins = start == 0 || letters.get(start - 1) == Some(&' ');
            let word = lengths.find(|&length| self.is_word(piece(length), begins));
            let length = word.unwrap_or(1);
            let space = if word.is_some() { " " } else { "" };
            apart.push_str(space);
            apart.extend(piece(length));
            apart.push_str(space);
            start += length;
        }
        apart
    }

    /// Whether these letters of a term stand in the text as a word. What begins with a digit isn't cut off: it could be the
    /// end of a number. Two with which a term `begins` are one also where the text has them in the middle of a name: of
    /// 森林公园 the last two.
    fn is_word(&self, letters: &[char], begins: bool) -> bool {
        let codes = self.characters().codes(letters);
        if codes.contains(&NOTHING) || letters.first().is_some_and(char::is_ascii_digit) {
            return false;
        }
        let alphabet = self.characters().alphabet_size();
        let mut exact = Automaton::new(codes.len(), alphabet, 1 << codes.len(), 0);
        exact.add_all(&codes);
        let found = self.candidates(&exact);
        let is_alone = begins && letters.len() == MIN_LETTERS;
        found.iter().any(|one| is_alone || one.is_word())
    }
}

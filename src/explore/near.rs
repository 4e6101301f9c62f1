//! Words of the report that are read almost like a term that finds nothing.

use std::cmp::Reverse;

use super::automaton::Automaton;
use super::index::Index;
use super::order;
use super::term::{Ending, Term};
use super::typo::{LONGEST, one_edit};

/// A word as it stands in the folded text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Near {
    pub letters: Vec<char>,
    /// How many entries have it.
    pub entries: usize,
    /// Whether it is more than the end of one longer word: 电桩 stands after 充 alone.
    pub stands_alone: bool,
}

/// More different words than this are not near any more.
const MOST: usize = 32;

impl Index {
    /// Words that are pronounced like the term's characters: 养劳 → 养老. A character whose reading
    /// isn't known stands for any one; then the others, at least half of the word, must be the same,
    /// and a single one of them must leave little doubt.
    pub fn pronounced_alike(&self, term: &Term) -> Vec<Near> {
        let letters = term.letters();
        let spellings = |letter| self.characters().spellings(letter);
        let is_known = |letter: &char| {
            letter.is_ascii() || !spellings(*letter).is_empty() || self.code(*letter).is_some()
        };
        let count = letters.len();
        let known = letters.iter().filter(|letter| is_known(letter)).count();
        let has_chinese = letters.iter().any(|letter| !letter.is_ascii());
        if !(2..=LONGEST).contains(&count) || known * 2 < count || !has_chinese {
            return Vec::new();
        }
        let mut automaton = Automaton::new(count, self.width(), 1 << count, 0);
        for (offset, letter) in letters.iter().enumerate() {
            for (code, other) in self.coded_letters() {
                let alike = || {
                    spellings(*letter)
                        .iter()
                        .any(|(_, way)| spellings(other).iter().any(|(_, w)| w == way))
                };
                let reads = *letter == other
                    || known == count && alike()
                    || !is_known(letter) && !other.is_ascii();
                if reads {
                    automaton.add(offset, code, 1 << (offset + 1));
                }
            }
        }
        let mut words = self.words(&automaton);
        if count == 2 {
            // Two characters that meet once are hardly a word: 提高重… for 高中.
            words.retain(|near| near.entries > 1);
        }
        if known == 1 {
            words.retain(|near| near.stands_alone);
            let second = words.get(1).map_or(0, |near| near.entries);
            words.retain(|near| near.entries >= second * 2);
            words.truncate(1);
        }
        words
    }

    /// Words whose full pinyin differs from the term by one letter more, less or other, or by two
    /// letters swapped; those first: gongnuna → 供暖. Nothing for terms of less than four letters.
    pub fn spelled_alike(&self, term: &Term) -> Vec<Near> {
        let letters = term.letters();
        let count = letters.len();
        let latin = letters
            .iter()
            .filter(|letter| letter.is_ascii_lowercase())
            .count();
        if latin < 4 || count > LONGEST {
            return Vec::new();
        }
        let words = self.words(&one_edit(letters, self));
        order::by_key(words, |near| !self.is_swapped(letters, &near.letters))
    }

    fn is_swapped(&self, letters: &[char], word: &[char]) -> bool {
        (1..letters.len()).any(|i| {
            let mut swapped = letters.to_vec();
            swapped.swap(i - 1, i);
            Term::new(&swapped).reads_all(word, self.characters())
        })
    }

    /// The different words that the automaton matches, those of most entries first.
    fn words(&self, automaton: &Automaton) -> Vec<Near> {
        let mut words: Vec<Seen> = Vec::new();
        for entry in 0..self.len() {
            for &field in self.fields(entry) {
                let codes = self.codes(field);
                let mut next = 0;
                while let Some(start) = automaton.next_start(codes, next) {
                    next = start + 1;
                    let tail = codes.get(start..).unwrap_or_default();
                    let Some((Ending::Whole, length)) = automaton.walk(tail) else {
                        continue;
                    };
                    let before = start.checked_sub(1).and_then(|at| codes.get(at)).copied();
                    let codes = tail.get(..length).unwrap_or_default();
                    let full = words.len() >= MOST;
                    match words.iter_mut().find(|word| word.codes == codes) {
                        Some(word) => {
                            word.entries += usize::from(word.last_entry != entry);
                            word.last_entry = entry;
                            word.stands_alone |= before != word.before;
                        }
                        None if full => {}
                        None => {
                            let stands_alone = before.is_none_or(|code| code == 0);
                            words.push(Seen {
                                codes,
                                entries: 1,
                                last_entry: entry,
                                before,
                                stands_alone,
                            });
                        }
                    }
                }
            }
        }
        let words = order::by_key(words, |word| Reverse(word.entries));
        let near = |word: Seen| Near {
            letters: word
                .codes
                .iter()
                .filter_map(|&code| self.letter(code))
                .collect(),
            entries: word.entries,
            stands_alone: word.stands_alone,
        };
        words.into_iter().map(near).collect()
    }
}

/// A word while it is being counted.
struct Seen<'a> {
    codes: &'a [u16],
    entries: usize,
    last_entry: usize,
    /// What stood before it the first time.
    before: Option<u16>,
    stands_alone: bool,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::explore::fold::Characters;
    use crate::explore::{Entry, Face, Subject};

    fn index() -> Index {
        let characters = Characters::new(
            "gong供公\nnuan暖\nyang养\nlao老劳\njiu旧就\nxiao小\nqu区\nxi习\nye业\njin近\nting停\nche车\nchang厂场\n",
            "",
        );
        let sentences = vec!["集中供暖", "养老;老旧小区", "停车场"];
        let entry = |name| Entry {
            subject: Subject::Indicator(0),
            name,
            figures: Vec::new(),
            sentences: sentences.clone(),
            faces: vec![Face::default()],
        };
        Index::new(
            &[entry("供暖"), entry("就业"), entry("就业,就近")],
            characters,
        )
    }

    fn words(found: Vec<Near>) -> Vec<String> {
        found
            .into_iter()
            .map(|near| near.letters.into_iter().collect())
            .collect()
    }

    fn term(words: &str) -> Term {
        Term::new(&words.chars().collect::<Vec<_>>())
    }

    #[test]
    fn a_word_pronounced_alike() {
        let alike = |words_typed: &str| words(index().pronounced_alike(&term(words_typed)));
        assert_eq!(alike("养劳"), ["养老"]);
        assert_eq!(alike("停车厂"), ["停车场"]);
        assert_eq!(alike("老灸小区"), ["老旧小区"]);
        assert_eq!(alike("停扯"), ["停车"]);
        assert_eq!(alike("就页"), ["就业"], "in twice as many entries as 就近");
        for none in ["地铁", "养", "养就", "霾霾老", "养养", "霾供"] {
            assert_eq!(alike(none), [""; 0], "{none}");
        }
    }

    #[test]
    fn a_word_spelled_alike() {
        let alike = |typed: &str| words(index().spelled_alike(&term(typed)));
        for typo in [
            "gongnuna",
            "gognnuan",
            "gonnuan",
            "gongnuann",
            "gongmuan",
            "gonguan",
            "gonngnuan",
        ] {
            assert_eq!(alike(typo), ["供暖"], "{typo}");
        }
        assert_eq!(alike("gonngunan"), [""; 0], "two edits");
        assert_eq!(
            alike("laojixuiaoqu"),
            ["老旧小区"],
            "swapped over the border of two syllables"
        );
        assert_eq!(alike("gon"), [""; 0]);
    }
}

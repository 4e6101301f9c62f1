//! Pinyin with one slip of the finger.

use super::automaton::Automaton;
use super::index::Index;

/// Longer terms are not mended: three sets of states, one for each offset, must fit in 64.
pub const LONGEST: usize = 20;

/// Reads `letters`, at most [`LONGEST`], in whole syllables with exactly one edit. The states are the
/// offsets before the edit, those after it, and those within a swap over the border of two
/// syllables, at its first letter.
pub fn one_edit(letters: &[char], index: &Index) -> Automaton {
    let count = letters.len();
    let edited = count + 1;
    let swapping = 2 * edited;
    let typed: Vec<u8> = letters
        .iter()
        .map(|&c| u8::try_from(c).unwrap_or(0))
        .collect();
    let mut automaton = Automaton::new(3 * edited, index.width(), 1 << (edited + count), 0);
    for (at, &letter) in letters
        .iter()
        .enumerate()
        .filter(|(_, letter)| !letter.is_ascii_lowercase())
    {
        if let Some(code) = index.code(letter) {
            automaton.add(at, code, 1 << (at + 1));
            automaton.add(edited + at, code, 1 << (edited + at + 1));
        }
    }
    for &(spelling, code) in index.spelled() {
        let syllable = spelling.as_bytes();
        let Some((&last, but_last)) = syllable.split_last() else {
            continue;
        };
        for at in 0..count {
            let rest = typed.get(at..).unwrap_or_default();
            if rest.starts_with(syllable) {
                automaton.add(at, code, 1 << (at + syllable.len()));
                automaton.add(edited + at, code, 1 << (edited + at + syllable.len()));
            }
            for length in but_last.len().max(1)..=syllable.len() + 1 {
                if rest
                    .get(..length)
                    .is_some_and(|part| differ_by_one(part, syllable))
                {
                    automaton.add(at, code, 1 << (edited + at + length));
                }
            }
            if rest.starts_with(but_last) && rest.get(syllable.len()) == Some(&last) {
                automaton.add(at, code, 1 << (swapping + at + but_last.len()));
            }
            // The first letter came before the last one of the syllable before.
            if let ([first, from_second @ ..], [swapped, _, after @ ..]) = (syllable, rest)
                && first == swapped
                && after.starts_with(from_second)
            {
                automaton.add(swapping + at, code, 1 << (edited + at + 1 + syllable.len()));
            }
        }
    }
    automaton
}

/// Whether one letter more, less or other, or two neighbours swapped, makes `a` into `b`.
fn differ_by_one(a: &[u8], b: &[u8]) -> bool {
    let before = a.iter().zip(b).take_while(|(a, b)| a == b).count();
    let (a, b) = (
        a.get(before..).unwrap_or_default(),
        b.get(before..).unwrap_or_default(),
    );
    let after = a
        .iter()
        .rev()
        .zip(b.iter().rev())
        .take_while(|(a, b)| a == b)
        .count();
    let left = (
        a.get(..a.len() - after).unwrap_or_default(),
        b.get(..b.len() - after).unwrap_or_default(),
    );
    match left {
        ([_], [_]) | ([_], []) | ([], [_]) => true,
        ([a, b], [c, d]) => a == d && b == c,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_edit_is_one() {
        let differ = |a: &str, b: &str| differ_by_one(a.as_bytes(), b.as_bytes());
        assert!(
            differ("nuna", "nuan")
                && differ("nua", "nuan")
                && differ("nuann", "nuan")
                && differ("muan", "nuan")
        );
        assert!(
            !differ("nuan", "nuan")
                && !differ("naun2", "nuan")
                && !differ("uann", "nuna")
                && !differ("", "ab")
        );
    }
}

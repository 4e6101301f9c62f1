//! Which parts of a text the question matched, exact on the text as published.

use super::fold::{BREAK, Characters, Folded};
use super::order;
use super::term::{Ending, Offsets, Pattern, Term};
use crate::report::Span;

/// The parts of `text` that match any of the terms, in order, joined where they touch or overlap.
/// Where a term stands as written, its matches as pinyin are left out.
pub fn highlights(
    text: &str,
    terms: &[Term],
    ending: Ending,
    characters: &Characters,
) -> Vec<Span> {
    if terms.is_empty() {
        return Vec::new();
    }
    let (letters, places): (Vec<char>, Vec<Span>) = folded(text, characters).unzip();
    let mut spans: Vec<Span> = Vec::new();
    for pattern in terms.iter().flat_map(|term| &term.patterns) {
        for found in matches_in(&letters, pattern, pattern.ends(ending), characters) {
            let first = places.get(found.start);
            let last = found.end.checked_sub(1).and_then(|last| places.get(last));
            spans.extend(first.zip(last).map(|(first, last)| first.start..last.end));
        }
    }
    let spans = order::by_key(spans, |span| span.start);
    let mut joined: Vec<Span> = Vec::new();
    for span in spans {
        match joined.last_mut() {
            Some(last) if span.start <= last.end => last.end = last.end.max(span.end),
            _ => joined.push(span),
        }
    }
    joined
}

/// The folded text with, for each of its characters, the byte range it came from.
fn folded<'a>(
    text: &'a str,
    characters: &'a Characters,
) -> impl Iterator<Item = (char, Span)> + 'a {
    text.char_indices().filter_map(|(at, c)| {
        let place = at..at + c.len_utf8();
        match characters.fold(c) {
            Folded::Char(c) => Some((c, place)),
            Folded::Break => Some((BREAK, place)),
            Folded::Nothing => None,
        }
    })
}

/// The longest match at each place where one begins.
fn matches_in(
    letters: &[char],
    pattern: &Pattern,
    ends: Offsets,
    characters: &Characters,
) -> Vec<Span> {
    let mut written = Vec::new();
    let mut spelled = Vec::new();
    for start in 0..letters.len() {
        let tail = letters.get(start..).unwrap_or_default();
        let is_written = tail.starts_with(pattern.letters());
        let length = if is_written {
            pattern.letters().len()
        } else {
            longest(tail, pattern, ends, characters)
        };
        let at = |i: usize| letters.get(i).copied();
        if length == 0 || pattern.is_rewritten() && pattern.is_part_of_number(at, start, length) {
            continue;
        }
        if is_written {
            &mut written
        } else {
            &mut spelled
        }
        .push(start..start + length);
    }
    if written.is_empty() { spelled } else { written }
}

/// The number of characters that the longest match at the beginning of `tail` reads; 0 without one.
fn longest(tail: &[char], pattern: &Pattern, ends: Offsets, characters: &Characters) -> usize {
    let mut reached: Offsets = 1;
    let mut length = 0;
    for (read, &c) in tail.iter().enumerate() {
        reached = pattern.step(reached & (pattern.end() - 1), c, characters);
        if reached & ends != 0 {
            length = read + 1;
        }
        if reached == 0 {
            break;
        }
    }
    length
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marked(text: &str, words: &str, ending: Ending) -> Vec<String> {
        let characters = Characters::new("lao老\njiu旧\nxiao小\nqu区\nshi十\ner二\n", "旧舊\n");
        let spans = highlights(text, &Term::all(words, &characters), ending, &characters);
        spans
            .into_iter()
            .map(|span| text[span].to_owned())
            .collect()
    }

    #[test]
    fn what_matched_is_marked_in_the_original() {
        assert_eq!(
            marked("改造“老”旧小区160个", "laojiu", Ending::Whole),
            ["老”旧"]
        );
        assert_eq!(
            marked("老舊小区,老旧小区", "老旧 qu", Ending::Whole),
            ["老舊", "区", "老旧", "区"]
        );
        assert_eq!(marked("老旧小区", "laojiuxi", Ending::Whole), [""; 0]);
        assert_eq!(marked("老旧小区", "laojiuxi", Ending::Begun), ["老旧小"]);
        assert_eq!(marked("十二连增,二十二", "12", Ending::Whole), ["十二"]);
        assert_eq!(marked("5G小区", "５ｇ", Ending::Whole), ["5G"]);
        assert_eq!(marked("老、旧", "laojiu", Ending::Whole), [""; 0]);
        assert_eq!(
            marked("老旧小区", "小 旧 老旧", Ending::Whole),
            ["老旧小"],
            "touching and overlapping"
        );
    }
}

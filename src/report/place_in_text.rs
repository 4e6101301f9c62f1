//! Where words stand in other words, as byte ranges.

use std::ops::Range;

/// A byte range on character borders of the text it belongs to.
pub type Span = Range<usize>;

/// What ends a sentence, or a part of one that could stand alone.
const STOPS: [char; 7] = ['。', '；', ';', '！', '？', '!', '?'];
/// What may follow a stop and still belong to its sentence.
const CLOSING: [char; 7] = ['”', '’', '）', '」', '』', ')', '"'];

/// All places where `needle` stands in `text`, including overlapping ones. A needle that begins or ends with a digit matches
/// only whole numbers: 160 is not found in 1160, nor 8% in 18.8%.
pub fn occurrences(text: &str, needle: &str) -> Vec<Span> {
    let mut spans: Vec<Span> = Vec::new();
    if needle.is_empty() {
        return spans;
    }
    // Tries each place in turn: the standard library's search is 2 KB of Wasm.
    for (start, there) in text.as_bytes().windows(needle.len()).enumerate() {
        let span = start..start + needle.len();
        if there == needle.as_bytes() && on_number_borders(text, &span) {
            spans.push(span);
        }
    }
    spans
}

/// The single place of `quote` in `text`; `None` if it stands there not at all or more than once, including overlapping
/// places.
pub fn quote_span(text: &str, quote: &str) -> Option<Span> {
    only(occurrences(text, quote))
}

/// The single place of the figure `raw` within the single place of `quote` in `text`.
pub fn figure_span(text: &str, quote: &str, raw: &str) -> Option<Span> {
    let quote_at = quote_span(text, quote)?;
    let raw_at = only(occurrences(quote, raw))?;
    Some(quote_at.start + raw_at.start..quote_at.start + raw_at.end)
}

/// The sentence of a text that `quote` stands in, without its stop, and the quote's place in the sentence; the quote alone
/// where it has no single place in the text. A quote may go over several sentences.
pub fn sentence_around<'a>(text: &'a str, quote: &'a str) -> (&'a str, Span) {
    let Some(Span { start, end }) = quote_span(text, quote) else {
        return (quote, 0..quote.len());
    };
    let (mut from, mut to) = (0, text.len());
    let is_whole = quote.ends_with(STOPS);
    for (at, c) in text.char_indices() {
        let (next, is_stop) = (at + c.len_utf8(), STOPS.contains(&c));
        if next <= start && (is_stop || at == from && CLOSING.contains(&c)) {
            from = next;
        } else if is_stop && (at >= end || is_whole && next == end) {
            to = at.max(end);
            break;
        }
    }
    (&text[from..to], start - from..end - from)
}

fn only(mut spans: Vec<Span>) -> Option<Span> {
    if spans.len() == 1 { spans.pop() } else { None }
}

fn on_number_borders(text: &str, span: &Span) -> bool {
    let digit = |b: Option<&u8>| b.is_some_and(u8::is_ascii_digit);
    let bytes = text.as_bytes();
    let before = &bytes[..span.start];
    let after = &bytes[span.end..];
    let starts_in_number = digit(bytes.get(span.start))
        && (digit(before.last())
            || (before.last() == Some(&b'.')
                && digit(before.len().checked_sub(2).and_then(|i| before.get(i)))));
    let ends_in_number = digit(span.end.checked_sub(1).and_then(|i| bytes.get(i)))
        && (digit(after.first()) || (after.first() == Some(&b'.') && digit(after.get(1))));
    !starts_in_number && !ends_in_number
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_matches_only_as_a_whole() {
        assert_eq!(occurrences("充电桩1160根,小区160个", "160"), vec![23..26]);
        assert!(occurrences("下降18.8%", "8%").is_empty());
        assert!(occurrences("增长6.2%", "6").is_empty());
        assert_eq!(occurrences("共5.8.", "5.8"), vec![3..6]);
        assert_eq!(occurrences("见.5个", "5个"), vec![4..8]);
    }

    #[test]
    fn a_sentence_goes_from_stop_to_stop() {
        let text = "实施改造。新增车位3468个,打造街区;完善设施;收尾";
        for (quote, sentence, at) in [
            ("车位3468个", "新增车位3468个,打造街区", 6),
            ("实施改造", "实施改造", 0),
            ("街区;完善", "新增车位3468个,打造街区;完善设施", 26),
            ("完善设施;", "完善设施;", 0),
            ("收尾", "收尾", 0),
            ("不在其中", "不在其中", 0),
        ] {
            let place = at..at + quote.len();
            assert_eq!(sentence_around(text, quote), (sentence, place), "{quote}");
        }
    }

    #[test]
    fn a_closing_mark_belongs_to_the_sentence_before() {
        let text = "他们说“好！”新增5个？再增5个";
        assert_eq!(sentence_around(text, "新增5个"), ("新增5个", 0..10));
        assert_eq!(sentence_around(text, "再增"), ("再增5个", 0..6));
        let quoted = "打造“街区”新增5个。";
        let sentence = ("打造“街区”新增5个", 18..28);
        assert_eq!(sentence_around(quoted, "新增5个"), sentence);
    }

    #[test]
    fn a_quote_that_stands_twice_has_no_place() {
        assert_eq!(quote_span("增长8%;增长8%", "增长8%"), None);
        assert_eq!(quote_span("老老老", "老老"), None, "places may overlap");
        assert_eq!(occurrences("老老老", "老老"), vec![0..6, 3..9]);
        assert_eq!(occurrences("11,1,1", "1,1"), vec![3..6]);
        assert_eq!(
            figure_span("新增5个,改造5条", "改造5条", "5条"),
            Some(17..21)
        );
    }
}

//! The report's words on screen: full-width punctuation, the reader's words and the figures marked.

use super::Page;
use super::element::{Node, element, live, many, with_readings};
use crate::report::Span;
use crate::report::typography::full_width;

/// A piece of a text: whether the reader's words are in it, and its characters for the screen.
type Piece = (bool, String);

/// What holds the words around a quote; nothing else is of this kind.
pub const AROUND: &str = "small";

/// Words of the report with the reader's own marked; follows the question.
pub fn marked(page: Page, text: &'static str) -> Node {
    part(page, text, 0..text.len())
}

/// A quote, by its place in a text, with its figures set off, which stand in their order. Of figures that share their
/// characters one is enough. What stands around it is quieter.
pub fn quote(
    page: Page,
    text: &'static str,
    quote: Span,
    figures: impl IntoIterator<Item = Span>,
) -> Node {
    let around = |span: Span| {
        let around = element(AROUND)
            .class("around")
            .child(part(page, text, span));
        around.node()
    };
    let mut parts = Vec::new();
    if quote.start > 0 {
        parts.push(around(0..quote.start));
    }
    let mut at = quote.start;
    for figure in figures {
        if figure.start < at {
            continue;
        }
        parts.push(part(page, text, at..figure.start));
        at = figure.end;
        let inside = element("strong").child(part(page, text, figure));
        parts.push(inside.node());
    }
    parts.push(part(page, text, at..quote.end));
    if quote.end < text.len() {
        parts.push(around(quote.end..text.len()));
    }
    many(parts)
}

/// One part of a text for the screen, with the reader's words marked.
pub fn part(page: Page, text: &'static str, span: Span) -> Node {
    if span.is_empty() {
        return many([]);
    }
    live(move || {
        let found = page
            .answer
            .with(|answer| page.explorer.highlights(answer, text));
        let pieces = pieces(text, span.clone(), &found);
        many(pieces.into_iter().map(|(marked, piece)| {
            if marked {
                element("mark").text(&piece).node()
            } else {
                with_readings(&piece)
            }
        }))
    })
}

/// Cuts a part of a text where marks begin and end.
fn pieces(text: &str, span: Span, marks: &[Span]) -> Vec<Piece> {
    let mut all = Vec::new();
    let mut at = span.start;
    for mark in marks
        .iter()
        .filter(|mark| mark.end > span.start && mark.start < span.end)
    {
        let (start, end) = (mark.start.max(span.start), mark.end.min(span.end));
        all.push((false, shown(text, at..start)));
        all.push((true, shown(text, start..end)));
        at = end;
    }
    all.push((false, shown(text, at..span.end)));
    all.retain(|(_, words)| !words.is_empty());
    all
}

/// A part of a text with the punctuation that its neighbours ask for.
fn shown(text: &str, span: Span) -> String {
    let before = text
        .get(..span.start)
        .and_then(|before| before.chars().next_back());
    let after = text.get(span.end..).and_then(|after| after.chars().next());
    full_width(text.get(span).unwrap_or_default(), before, after)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_cut_at_marks_and_widened_across_them() {
        let cut = |marks: &[Span]| pieces("停车位,学位", 0..16, marks);
        assert_eq!(cut(&[]), [(false, "停车位\u{FF0C}学位".to_owned())]);
        let marked = cut(&[0..6, 9..10]);
        assert_eq!(
            marked,
            [
                (true, "停车"),
                (false, "位"),
                (true, "\u{FF0C}"),
                (false, "学位")
            ]
            .map(|(m, w)| (m, w.to_owned()))
        );
    }
}

//! Of brackets that don't fit, the mend after which the file can be read furthest.

use serde::de::IgnoredAny;

use super::syntax;

/// Whether the closing bracket at a place is one too many. Otherwise the last that is `open` there was never closed, or by
/// one of another kind.
pub fn is_too_many(json: &str, here: usize, open: char) -> bool {
    let closing = closing_of(open).to_string();
    let behind = here + 1;
    let left_out = reach(json, here..behind, "");
    let closed = reach(json, here..here, &closing);
    let exchanged = reach(json, here..behind, &closing);
    left_out > closed.max(exchanged)
}

/// Whether a { is missing before the key at `key`, where something else is `open`. Otherwise that was never closed.
pub fn is_too_few(json: &str, key: usize, open: char) -> bool {
    let before = json.get(..key).unwrap_or_default().trim_end();
    let end = before.strip_suffix(',').unwrap_or(before).len();
    let closing = closing_of(open).to_string();
    reach(json, key..key, "{") > reach(json, end..end, &closing)
}

/// How far a file can be read with some of its signs replaced, counted in bytes of the file as it is; the whole of it is
/// further than any place.
fn reach(json: &str, span: std::ops::Range<usize>, with: &str) -> usize {
    let (Some(before), Some(after)) = (json.get(..span.start), json.get(span.end..)) else {
        return 0;
    };
    let mended = [before, with, after].concat();
    match serde_json::from_str::<IgnoredAny>(&mended) {
        Ok(_) => usize::MAX,
        Err(error) => (syntax::offset(&mended, &error) + span.len()).saturating_sub(with.len()),
    }
}

/// The sign that closes what another opens.
pub fn closing_of(open: char) -> char {
    if open == '{' { '}' } else { ']' }
}

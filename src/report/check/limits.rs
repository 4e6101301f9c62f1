//! What limits a figure: the word that stands beside it in the text.

use super::entry::EntryCheck;
use super::written;
use crate::report::{Bound, Reading, Side, Span};

/// Words that end as a bound does and limit nothing: what is saved in 节约5亿元 is all of it.
const NO_BOUNDS: [&str; 22] = [
    "节约", "集约", "签约", "预约", "履约", "违约", "续约", "契约", "合约", "公约", "条约", "制约",
    "最近", "附近", "邻近", "临近", "就近", "靠近", "新近", "相近", "担负", "肩负",
];

/// What limits or turns a figure and is no [`Bound`]: without it the figure would say something else.
const UNKNOWN_BEFORE: [&str; 17] = [
    "不突破",
    "不多于",
    "多于",
    "少于",
    "不大于",
    "大于",
    "不小于",
    "小于",
    "不足",
    "不超",
    "超",
    "至多",
    "最多",
    "最少",
    "负",
    "-",
    "－",
];
const UNKNOWN_AFTER: [&str; 6] = ["上下", "不到", "之内", "以外", "开外", "之多"];

/// Words that begin as one of those and limit nothing.
const NO_BOUNDS_AFTER: [&str; 5] = ["上下游", "以外资", "以外贸", "以外商", "以外向"];

/// The word that limits a figure stands beside it, and is recorded where it stands.
pub fn check(words: &str, span: &Span, reading: &Reading, entry: &mut EntryCheck) {
    let before = words.get(..span.start).unwrap_or_default();
    let after = words.get(span.end..).unwrap_or_default();
    if written::is_an_end(before, reading.raw, after) {
        entry.add("raw", written::partial_range(reading.raw));
        return;
    }
    if let Some(word) = unknown_bound(before, after) {
        entry.add("bound", unknown(word));
        return;
    }
    let standing = written::bound_inside(reading.raw)
        .or_else(|| Bound::all_at(Side::After).find(|bound| after.starts_with(bound.word())))
        .or_else(|| bound_before(before).filter(|_| !in_a_word(before)));
    if standing != reading.bound {
        let word = |bound: Option<Bound>| bound.map_or("（没有）", Bound::word);
        let message = format!(
            "写的是“{}”，原文数字旁边是“{}”",
            word(reading.bound),
            word(standing)
        );
        entry.add("bound", message);
    }
}

/// What to say of a figure into which the word that limits it was copied; without that word no other finding of the figure
/// would lead to the right end.
pub fn copied(raw: &str) -> Option<String> {
    let known = |side| Bound::all_at(side).map(Bound::word);
    let before = known(Side::Before).chain(UNKNOWN_BEFORE);
    let before = before.filter(|word| raw.starts_with(word));
    let mut after = known(Side::After).chain(UNKNOWN_AFTER);
    let word = before
        .max_by_key(|word| word.len())
        .or_else(|| after.find(|word| raw.ends_with(word)))?;
    let is_known = [Side::Before, Side::After].map(known);
    let is_known = is_known.into_iter().flatten().any(|known| known == word);
    Some(if is_known {
        format!("raw 不含限定词“{word}”；请从 raw 里删去，写进 bound")
    } else {
        unknown(word)
    })
}

fn unknown(word: &str) -> String {
    format!("原文数字旁边的“{word}”程序还不认得，漏掉它意思就变了；请告诉维护程序的人")
}

fn in_a_word(before: &str) -> bool {
    NO_BOUNDS.iter().any(|word| before.ends_with(word))
}

/// The longest, since 高于 ends 不高于, too.
fn bound_before(before: &str) -> Option<Bound> {
    Bound::all_at(Side::Before)
        .filter(|bound| before.ends_with(bound.word()))
        .max_by_key(|bound| bound.word().len())
}

/// A limit that the program cannot record, if one stands beside a figure.
fn unknown_bound(before: &str, after: &str) -> Option<&'static str> {
    let known = bound_before(before).map(|bound| bound.word().len());
    let unknown = UNKNOWN_BEFORE.into_iter();
    unknown
        .filter(|word| before.ends_with(word) && Some(word.len()) > known && !in_a_word(before))
        .max_by_key(|word| word.len())
        .or_else(|| {
            let mut unknown = UNKNOWN_AFTER.into_iter();
            let in_a_word = NO_BOUNDS_AFTER.iter().any(|word| after.starts_with(word));
            unknown.find(|word| after.starts_with(word) && !in_a_word)
        })
}

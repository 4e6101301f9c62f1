//! What limits a figure: the word that stands beside it in the text.

use super::entry::EntryCheck;
use super::written;
use crate::report::{Bound, Reading, Side, Span};

/// Words that end as a bound does and limit nothing: what is saved in 节约5亿元 is all of it.
const NO_BOUNDS: [&str; 32] = [
    "节约", "集约", "签约", "预约", "履约", "违约", "续约", "契约", "合约", "公约", "条约", "制约",
    "最近", "附近", "邻近", "临近", "就近", "靠近", "新近", "相近", "担负", "肩负", "邀约", "相约",
    "拉近", "走近", "赶超", "反超", "高超", "村超", "中超", "英超",
];

/// What limits or turns a figure and is no [`Bound`]: without it the figure would say something else.
const UNKNOWN_BEFORE: [&str; 27] = [
    "不突破",
    "不多于",
    "多于",
    "少于",
    "不大于",
    "大于",
    "不小于",
    "小于",
    "不止",
    "不超",
    "超出",
    "至多",
    "最多",
    "最少",
    "最低",
    "最高",
    "负",
    "-",
    "－",
    "≥",
    "≧",
    ">",
    "＞",
    "≤",
    "≦",
    "<",
    "＜",
];
const UNKNOWN_AFTER: [&str; 19] = [
    "上下",
    "不到",
    "之内",
    "以外",
    "开外",
    "之多",
    "之上",
    "之下",
    "有余",
    "及以上",
    "及以下",
    "或以上",
    "或以下",
    "（含）以上",
    "（含）以下",
    "(含)以上",
    "(含)以下",
    "+",
    "＋",
];

/// What may stand between a bound and its figure, behind which: 突破了30万户, 约为5%. Behind others it ends a verb: 邀约了100家.
const PARTICLES: [(char, &[&str]); 2] =
    [('了', &["突破", "超过", "高于", "低于"]), ('为', &["约"])];

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
    let inside = written::bound_inside(reading.raw);
    let behind = Bound::all_at(Side::After).find(|bound| after.starts_with(bound.word()));
    let in_front = bound_before(before).filter(|_| !in_a_word(before));
    if let (Some(one), Some(other)) = (in_front, inside.or(behind)) {
        let message = format!(
            "原文数字旁边有“{}”又有“{}”，程序只能记一个，漏掉哪个意思都变了；{}",
            one.word(),
            other.word(),
            written::INSTEAD
        );
        entry.add("bound", message);
        return;
    }
    let standing = inside.or(behind).or(in_front);
    if standing != reading.bound {
        let message = match (standing, reading.bound) {
            (None, _) => "原文数字旁边没有限定词；请删去 bound".to_owned(),
            (Some(standing), written) => format!(
                "{}，原文数字旁边是“{}”；请照原文写 bound",
                written.map_or("没有写".to_owned(), |one| format!(
                    "写的是“{}”",
                    one.word()
                )),
                standing.word()
            ),
        };
        entry.add("bound", message);
    }
}

/// What to say of a figure into which the word that limits it was copied; without that word no other finding of the figure
/// would lead to the right end.
pub fn copied(raw: &str) -> Option<String> {
    let known = |side| Bound::all_at(side).map(Bound::word);
    let longest = |side, unknown: &[&'static str], stands: &dyn Fn(&str) -> bool| {
        let words = known(side).chain(unknown.iter().copied());
        let word = words
            .filter(|word| stands(word))
            .max_by_key(|word| word.len());
        word.map(|word| (side, word))
    };
    let before = longest(Side::Before, &UNKNOWN_BEFORE, &|word| raw.starts_with(word));
    let after = || longest(Side::After, &UNKNOWN_AFTER, &|word| raw.ends_with(word));
    let (side, word) = before.or_else(after)?;
    Some(if known(side).any(|known| known == word) {
        format!("raw 不含限定词“{word}”；请从 raw 里删去，写进 bound")
    } else {
        unknown(word)
    })
}

fn unknown(word: &str) -> String {
    format!(
        "原文数字旁边的“{word}”程序还不认得，漏掉它意思就变了；{}",
        written::INSTEAD
    )
}

/// What stands before a figure, as far as it limits nothing: 增长 of 增长了约为5%.
pub fn without_bound(before: &str) -> &str {
    let mut beside = before;
    for bound in Bound::all_at(Side::Before) {
        let bare = without_particle(beside);
        beside = bare.strip_suffix(bound.word()).unwrap_or(beside);
    }
    beside.trim_end_matches('了')
}

/// What stands before a figure, without what may come between.
fn without_particle(before: &str) -> &str {
    let bare = PARTICLES.iter().find_map(|(particle, behind)| {
        let bare = before.strip_suffix(*particle)?;
        behind
            .iter()
            .any(|word| bare.ends_with(word))
            .then_some(bare)
    });
    bare.unwrap_or(before)
}

fn in_a_word(before: &str) -> bool {
    let before = without_particle(before);
    NO_BOUNDS.iter().any(|word| before.ends_with(word))
}

/// The longest, since 高于 ends 不高于, too.
fn bound_before(before: &str) -> Option<Bound> {
    let before = without_particle(before);
    Bound::all_at(Side::Before)
        .filter(|bound| before.ends_with(bound.word()))
        .max_by_key(|bound| bound.word().len())
}

/// A limit that the program cannot record, if one stands beside a figure.
fn unknown_bound(before: &str, after: &str) -> Option<&'static str> {
    let known = bound_before(before).map(|bound| bound.word().len());
    let bare = without_particle(before);
    let unknown = UNKNOWN_BEFORE.into_iter();
    unknown
        .filter(|word| bare.ends_with(word) && Some(word.len()) > known && !in_a_word(before))
        .max_by_key(|word| word.len())
        .or_else(|| {
            let mut unknown = UNKNOWN_AFTER.into_iter();
            let in_a_word = NO_BOUNDS_AFTER.iter().any(|word| after.starts_with(word));
            unknown.find(|word| after.starts_with(word) && !in_a_word)
        })
}

//! How a figure is written: its unit and what stands inside it, and ways that the page can't show, said with what to do
//! instead.

use crate::report::quantity::numbers;
use crate::report::{Bound, Reading, Side, figure_span};

/// What stands between the ends of a range.
const BETWEEN: [char; 9] = ['-', '—', '–', '－', '−', '～', '~', '至', '到'];

/// What says that a number is rounded and is no bound that can be recorded.
const ROUNDED: [char; 2] = ['几', '来'];

/// What looks like a decimal point and is none.
const POINTS: [char; 5] = ['．', '·', '・', '•', '。'];

/// What is left to do with a figure that can't be recorded.
pub const INSTEAD: &str =
    "请删去这条读数，把这个数字写进 ledger（reason 写“写法特别，原文如此”），并告诉维护程序的人";

fn is_number(c: char) -> bool {
    c.is_ascii_digit() || c == '.'
}

/// Why a reading can't be written so; `None` for 160个, 2500余万元, 1-3个 and 6%至7%.
pub fn unsupported_format(raw: &str) -> Option<String> {
    if raw.contains(|c| matches!(c, '０'..='９' | '％')) {
        return Some(
            "全角的数字和百分号要写成半角（６％ 写成 6%），text 和引文里也一样".to_owned(),
        );
    }
    if let Some(half) = half_width_point(raw) {
        return Some(format!("小数点要写成半角“.”：{half}；text 和引文里也一样"));
    }
    let tail = tail(raw);
    if let Some(rounded) = tail.chars().take(3).find(|c| ROUNDED.contains(c)) {
        return Some(format!(
            "“{raw}”里的“{rounded}”网页还显示不了（只认“余”“多”，如 2500余万元），删掉它意思就变了；{INSTEAD}"
        ));
    }
    let head = raw.strip_suffix(tail).unwrap_or(raw);
    let between = head.trim_matches(is_number);
    if between.is_empty() || is_range(between, tail) {
        return None;
    }
    if between.starts_with([',', '，']) {
        return Some(format!(
            "“{raw}”千位有逗号，网页还显示不了，原文又不能改；{INSTEAD}"
        ));
    }
    if numbers(raw).len() < 2 {
        return Some(format!(
            "“{raw}”要从数字抄起；前面的“{between}”请从 raw 里删去"
        ));
    }
    if between.contains('/') {
        return Some(format!("“{raw}”是分数，网页还显示不了；{INSTEAD}"));
    }
    if between.contains(BETWEEN) {
        return Some(format!(
            "“{raw}”这种区间网页还显示不了（只认 1-3个、1至3个、6%至7% 这几种写法），拆成两条就不是原意；{INSTEAD}"
        ));
    }
    Some(format!(
        "“{raw}”里不止一个数字；一条读数只写一个，请分成几条，raw 各抄各的（两个数字是一个区间的，只认 1-3个、1至3个、6%至7% 这几种写法）"
    ))
}

/// What to do with a number that is written in words, as in 十大工程.
pub fn in_words(reading: &Reading) -> Option<String> {
    let raw = reading.raw;
    // Full-width digits are numbers, too.
    let is_in_words = !raw.is_empty() && !raw.contains(char::is_numeric);
    let mut written = numbers(reading.quote).into_iter();
    let is_cut = written.any(|number| Some(number) == reading.value);
    is_in_words.then(|| match is_cut {
        true => format!("“{raw}”里没有数字；请从引文里的数字抄起"),
        false => format!(
            "“{raw}”里没有阿拉伯数字；请删去 value、upto、unit、bound，measure 写 statement"
        ),
    })
}

/// A figure with its decimal point as the program knows it, where it has another.
fn half_width_point(raw: &str) -> Option<String> {
    let at = raw.find(POINTS)?;
    let (before, after) = (raw.get(..at)?, raw.get(at..)?);
    let after = after.trim_start_matches(POINTS);
    let is_digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    let is_point = is_digit(before.chars().next_back()) && is_digit(after.chars().next());
    is_point.then(|| [before, ".", after].concat())
}

/// The figure with its unit, where only the rest of that was left in the quote.
pub fn with_unit(reading: &Reading) -> Option<String> {
    let raw = reading.raw;
    let span = figure_span(reading.quote, reading.quote, raw)?;
    let after = reading.quote.get(span.end..)?;
    let rest = reading.unit.strip_prefix(&*unit(raw))?;
    let inside = Bound::all_at(Side::Inside).map(Bound::word);
    let mut insides = inside.chain([""]);
    let inside = insides.find(|word| {
        let rest = after
            .strip_prefix(word)
            .map(|after| after.starts_with(rest));
        rest == Some(true)
    })?;
    (!rest.is_empty()).then(|| [raw, inside, rest].concat())
}

/// What stands behind a figure's last digit.
fn tail(raw: &str) -> &str {
    raw.rsplit(is_number).next().unwrap_or_default()
}

/// Whether what stands between two numbers makes them a range: 1-3个, 6%至7%, not 1个至180元.
fn is_range(between: &str, unit: &str) -> bool {
    let joined = between.strip_prefix(unit).unwrap_or(between);
    let mut joined = joined.chars();
    joined.next().is_some_and(|c| BETWEEN.contains(&c)) && joined.next().is_none()
}

/// A figure's unit: what stands behind its last digit, without 余 and 多.
pub fn unit(raw: &str) -> String {
    let inside = bound_inside(raw).map_or("", Bound::word);
    tail(raw).replacen(inside, "", 1)
}

/// The bound that stands between number and unit, if there is one: at once or behind 万 and its like (2500万余元), since
/// 多 begins words, too (3个多式联运).
pub fn bound_inside(raw: &str) -> Option<Bound> {
    let rest = tail(raw).trim_start_matches(['十', '百', '千', '万', '亿']);
    Bound::all_at(Side::Inside).find(|bound| rest.starts_with(bound.word()))
}

/// Whether a figure is only one end of a range: what stands beside it leads to another number of its unit (提高10%至180元
/// is none).
pub fn is_an_end(before: &str, raw: &str, after: &str) -> bool {
    let unit = tail(raw);
    let next = after.strip_prefix(BETWEEN).unwrap_or_default();
    let last = before.strip_suffix(BETWEEN).unwrap_or_default();
    let behind = next.trim_start_matches(is_number);
    let is_first = behind.len() < next.len() && behind.starts_with(unit);
    // 1-3个 and 1个-3个.
    let last = last.strip_suffix(unit).unwrap_or(last);
    is_first || last.ends_with(is_number)
}

/// What to say of such a figure.
pub fn partial_range(raw: &str) -> String {
    format!("“{raw}”只是原文区间的一头；请把区间抄全（1-3个、1至3个、6%至7%），写 value 和 upto")
}

//! Ways to write a figure that the page can't show as one: said with what to do instead.

/// What stands between the ends of a range.
const BETWEEN: [char; 9] = ['-', '—', '–', '－', '−', '～', '~', '至', '到'];

/// What says that a number is rounded and is no bound that can be recorded.
const ROUNDED: [char; 3] = ['多', '几', '来'];

const INSTEAD: &str =
    "请删去这条读数，把这个数字写进 ledger（reason 写“写法特别，原文如此”），并告诉维护程序的人";

/// Why a reading can't be written so; `None` for 160个, 2500余万元 and 1-3个.
pub fn unusual(raw: &str) -> Option<String> {
    if raw.contains(|c| matches!(c, '０'..='９' | '％')) {
        return Some(
            "全角的数字和百分号要写成半角（６％ 写成 6%），text 和引文里也一样".to_owned(),
        );
    }
    let is_number = |c: char| c.is_ascii_digit() || c == '.';
    let start = raw.find(is_number).unwrap_or(raw.len());
    let end = raw.rfind(is_number).map_or(start, |last| last + 1);
    let inside = raw.get(start..end).unwrap_or_default();
    let signs: String = inside.chars().filter(|c| !is_number(*c)).collect();
    let unit = raw.get(end..).unwrap_or_default();
    if let Some(rounded) = unit.chars().take(3).find(|c| ROUNDED.contains(c)) {
        return Some(format!(
            "“{raw}”里的“{rounded}”网页还显示不了（只认“余”，如 2500余万元），删掉它意思就变了；{INSTEAD}"
        ));
    }
    if signs.is_empty() || signs == "-" {
        return None;
    }
    if signs.contains(BETWEEN) || signs.starts_with([',', '，']) {
        return Some(format!(
            "“{raw}”这种写法网页还显示不了（区间只认 1-3个 这一种，千位不能有逗号），原文又不能改；{INSTEAD}"
        ));
    }
    Some(format!(
        "“{raw}”里不止一个数字；一条读数只写一个，请分成几条，raw 各抄各的"
    ))
}

/// Whether a figure is only one end of a range: what stands beside it leads to another number of its unit (提高10%至180元
/// is none).
pub fn is_an_end(before: &str, raw: &str, after: &str) -> bool {
    let is_number = |c: char| c.is_ascii_digit() || c == '.';
    let unit = raw.rsplit(is_number).next().unwrap_or_default();
    let next = after.strip_prefix(BETWEEN).unwrap_or_default();
    let last = before.strip_suffix(BETWEEN).unwrap_or_default();
    let behind = next.trim_start_matches(is_number);
    let is_first = behind.len() < next.len() && behind.starts_with(unit);
    // 1-3个 and 1个-3个.
    let last = last.strip_suffix(unit).unwrap_or(last);
    is_first || last.ends_with(is_number)
}

/// What to say of such a figure.
pub fn one_end(raw: &str) -> String {
    format!(
        "“{raw}”只是原文区间的一头；1-3个 这样的请抄全，写 value 和 upto；写成别样的（1至3个、6%至7%），{INSTEAD}"
    )
}

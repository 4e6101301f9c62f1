//! What stands where a value belongs and is none of JSON's: numbers, yes and no, and remarks, as people write them.

const NUMBER: &str = "数字要写成半角，中间不加逗号，不加引号，如 1160、6.2";

/// What else people write for true and false.
const YES_AND_NO: [&str; 10] = [
    "true", "false", "yes", "no", "是", "否", "对", "有", "无", "真",
];

/// Whether a remark begins here.
pub fn remark(rest: &str) -> Option<&'static str> {
    let is_one = rest.starts_with("//") || rest.starts_with("/*");
    is_one.then_some("JSON 不能写注释，请删去")
}

/// What to write instead of what begins here, behind `before`; `None` where it may be anything.
pub fn explained(before: &str, rest: &str) -> Option<&'static str> {
    let there = rest.chars().next()?;
    let behind_digit = before.ends_with(|c: char| c.is_ascii_digit());
    let is_point = there == '．' || there == '·';
    if half_width_digit(there).is_some() || (behind_digit && is_point) {
        return Some(NUMBER);
    }
    // 1,160: the comma ended the number.
    let last = before.trim_end().strip_suffix([',', '，']);
    let is_digit = there.is_ascii_digit();
    if is_digit && last.is_some_and(|last| last.ends_with(|c: char| c.is_ascii_digit())) {
        return Some(NUMBER);
    }
    if there == '.' && rest.chars().nth(1).is_some_and(|c| c.is_ascii_digit()) {
        return Some("小数点前面的 0 也要写；请写全，如 0.5");
    }
    if there == '+' {
        return Some(NUMBER);
    }
    let end = rest.find([',', '}', ']', '\n', ' ']).unwrap_or(rest.len());
    let word = rest.get(..end)?.to_lowercase();
    let is_yes = YES_AND_NO.contains(&word.as_str());
    is_yes.then_some("只能写 true 或 false（小写，不加引号）；文字要用一对半角引号括起来")
}

/// The digit that a full-width one stands for.
pub fn half_width_digit(c: char) -> Option<char> {
    let digit = u32::from(c).checked_sub(u32::from('０'))?;
    char::from_digit(digit, 10)
}

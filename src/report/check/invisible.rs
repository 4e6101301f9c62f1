//! Characters that nobody sees or that only look like others: a quote with one of them doesn't stand in the text, and a word
//! with one isn't found.

use super::{Findings, radicals, syntax};

/// What a clerk would call a character that nobody sees; `None` for all others.
pub fn name(c: char) -> Option<&'static str> {
    let name = match c {
        '\u{A0}' | '\u{202F}' => "不换行空格",
        '\u{AD}' => "软连字符",
        '\u{200B}' => "零宽空格",
        '\u{200C}' | '\u{200D}' | '\u{2060}' => "零宽连接符",
        '\u{FEFF}' => "字节顺序标记（BOM）",
        '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => {
            "文字方向标记"
        }
        '\u{FE00}'..='\u{FE0F}' | '\u{E0100}'..='\u{E01EF}' => "异体字选择符",
        '\u{2000}'..='\u{200A}' => "特殊宽度的空格",
        '\u{3164}' => "看不见的填充符",
        '\u{2028}' | '\u{2029}' => "行分隔符",
        // Tabs and ends of lines have their own words.
        '\u{0}'..='\u{8}' | '\u{B}' | '\u{C}' | '\u{E}'..='\u{1F}' | '\u{7F}'..='\u{9F}' => {
            "控制字符"
        }
        _ => return None,
    };
    Some(name)
}

/// One finding for each line and character. The file's text shows them all: escapes are no way to write one.
pub fn check(json: &str, findings: &mut Findings) {
    let mut start = 0;
    for line in json.split_inclusive('\n') {
        let mut seen: Vec<char> = Vec::new();
        for (at, c) in line.char_indices() {
            if seen.contains(&c) {
                continue;
            }
            let times = || line.matches(c).count();
            let shown = || syntax::shown(json, start + at);
            let message = if let Some(name) = name(c) {
                format!(
                    "这一行有 {} 个看不见的字符：{name}（U+{:04X}），第一个在【这里】后面：{}；请删去，该有空格的地方换成普通空格",
                    times(),
                    u32::from(c),
                    shown()
                )
            } else if let Some(mend) = radicals::explained(c) {
                format!(
                    "{mend}；这一行有 {} 处，第一个在【这里】后面：{}",
                    times(),
                    shown()
                )
            } else {
                continue;
            };
            seen.push(c);
            findings.add(syntax::place(json, start + at), "", message);
        }
        start += line.len();
    }
}

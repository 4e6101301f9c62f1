//! The English of the names and remarks of the data, a line each.

use super::Finding;

/// Each name with its English, or what to mend, a finding a line. Empty lines and a byte order mark are nothing.
pub fn read(text: &str) -> Result<Vec<(&str, &str)>, Vec<Finding>> {
    let lines = text.trim_start_matches('\u{FEFF}').lines().enumerate();
    let lines = lines.map(|(at, line)| (at + 1, line.trim()));
    let mut names = Vec::new();
    let mut findings = Vec::new();
    for (number, line) in lines.filter(|(_, line)| !line.is_empty()) {
        match line.split_once(" = ") {
            Some(pair) => names.push(pair),
            None => findings.push(Finding {
                file: "data/names.en.txt".to_owned(),
                entry: format!("第 {number} 行"),
                field: String::new(),
                message: format!("要写成“中文 = English”，等号两边各一个空格；现在写的是“{line}”"),
                may_be_consequence: false,
            }),
        }
    }
    if findings.is_empty() {
        Ok(names)
    } else {
        Err(findings)
    }
}

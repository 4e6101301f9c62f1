//! What is wrong with the English names.

use report_explorer::report::check::names;

#[test]
fn a_line_that_is_no_name_and_its_english_is_found() {
    let mistakes = "甲=A\n乙 = B\n\n丙\n = C\n丁 = \n戊 ＝ E\n";
    let said: Vec<String> = names::read(mistakes)
        .unwrap_err()
        .iter()
        .map(ToString::to_string)
        .collect();
    let lines = [1, 4, 5, 6, 7].map(|line| {
        format!("data/names.en.txt：第 {line} 行：要写成“中文 = English”，等号两边各一个空格")
    });
    assert_eq!(said.len(), lines.len(), "{said:#?}");
    for (said, line) in said.iter().zip(&lines) {
        assert!(said.starts_with(line), "{said}");
    }
}

/// An editor may put a mark before the first line, and carriage returns behind all.
#[test]
fn empty_lines_and_what_an_editor_adds_are_nothing() {
    let text = "\u{FEFF}甲 = A\r\n\r\n  \n乙、丙 = B = C \n";
    assert_eq!(
        names::read(text),
        Ok(vec![("甲", "A"), ("乙、丙", "B = C")])
    );
}

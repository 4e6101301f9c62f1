//! What is wrong with the English names.

use report_explorer::report::Report;
use report_explorer::report::check::names;

use super::first;

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

#[test]
fn a_name_has_one_line_and_its_english_is_english() {
    let said: Vec<String> = names::read("甲 = A\n乙 = 乙B\n甲 = C\n丙 = C𠀀\n丁 = D\u{F900}\n")
        .unwrap_err()
        .iter()
        .map(ToString::to_string)
        .collect();
    assert_eq!(
        said,
        [
            "data/names.en.txt：第 2 行：英文里有汉字（“乙B”）；请改成英文",
            "data/names.en.txt：第 3 行：“甲”前面第 1 行已经有了；请删去一行",
            "data/names.en.txt：第 4 行：英文里有汉字（“C𠀀”）；请改成英文",
            "data/names.en.txt：第 5 行：英文里有汉字（“D\u{F900}”）；请改成英文",
        ]
    );
}

/// A name that the report changed would be shown in Chinese, and nobody would know.
#[test]
fn a_line_that_no_report_uses_is_found() {
    let report = Report::parse(first().as_bytes()).unwrap();
    let caveat = report.notes[0].says;
    let text = format!("工业 = Industry\n{caveat} = A\n工  业 = B\n");
    let said: Vec<String> = names::left_over(&text, &[("a", &report)])
        .iter()
        .map(ToString::to_string)
        .collect();
    let says = "data/names.en.txt：第 3 行：报告里没有“工  业”；请照 data 里的文字一字不差地抄，不用了的就删去这一行";
    assert_eq!(said, [says]);
}

/// Remarks of readings and of what is not compared are shown in English, too.
#[test]
fn a_line_of_any_part_of_a_report_is_used() {
    let report = Report::parse(first().as_bytes()).unwrap();
    let mut indicators = report.indicators.iter();
    let apart = indicators.find(|one| !one.apart.is_empty()).unwrap().apart;
    let mut readings = report.indicators.iter().flat_map(|one| &one.readings);
    let caveat = readings.find(|one| !one.caveat.is_empty()).unwrap().caveat;
    let (city, name) = (report.about.city, report.about.name());
    let text = format!("{apart} = A\n{caveat} = B\n{city} = C\n{name} = D\n");
    assert_eq!(names::left_over(&text, &[("a", &report)]), []);
}

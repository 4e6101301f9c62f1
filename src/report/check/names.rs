//! The English of the names and remarks of the data, a line each.

use super::Finding;
use super::tables::is_han;
use crate::report::Report;

/// Each name with its English, or what to mend, a finding a line. Empty lines and a byte order mark are nothing.
pub fn read(text: &str) -> Result<Vec<(&str, &str)>, Vec<Finding>> {
    let mut names: Vec<(usize, (&str, &str))> = Vec::new();
    let mut findings = Vec::new();
    for (number, line) in lines(text) {
        let Some((name, english)) = line.split_once(" = ") else {
            let message = format!("要写成“中文 = English”，等号两边各一个空格；现在写的是“{line}”");
            findings.push(finding(number, message));
            continue;
        };
        let mut earlier = names.iter();
        if let Some((first, _)) = earlier.find(|(_, (other, _))| *other == name) {
            let message = format!("“{name}”前面第 {first} 行已经有了；请删去一行");
            findings.push(finding(number, message));
        }
        if english.contains(is_han) {
            let message = format!("英文里有汉字（“{english}”）；请改成英文");
            findings.push(finding(number, message));
        }
        names.push((number, (name, english)));
    }
    if findings.is_empty() {
        Ok(names.into_iter().map(|(_, pair)| pair).collect())
    } else {
        Err(findings)
    }
}

/// A finding for each line that is of no report: its words were changed there, or were never the same.
pub fn left_over(text: &str, reports: &[(&str, &Report)]) -> Vec<Finding> {
    let used: Vec<String> = reports
        .iter()
        .flat_map(|(_, report)| translated(report))
        .collect();
    let lines = lines(text).filter_map(|(number, line)| Some((number, line.split_once(" = ")?.0)));
    let unused = lines.filter(|(_, name)| !used.iter().any(|used| used == name));
    unused
        .map(|(number, name)| {
            let message =
                format!("报告里没有“{name}”；请照 data 里的文字一字不差地抄，不用了的就删去这一行");
            finding(number, message)
        })
        .collect()
}

/// All of a report that may have English.
fn translated(report: &Report) -> Vec<String> {
    let about = &report.about;
    let choices = report.facets().into_iter();
    let choices = choices.flat_map(|(_, list)| list.iter().map(|choice| choice.name));
    let notes = report.notes.iter().map(|note| note.says);
    let remarks = report.indicators.iter().flat_map(|one| {
        let caveats = one.readings.iter().map(|reading| reading.caveat);
        caveats.chain([one.apart])
    });
    let all = choices.chain(notes).chain(remarks).chain([about.city]);
    all.map(str::to_owned).chain([about.name()]).collect()
}

/// The lines that say something, counted from 1.
fn lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let lines = text.trim_start_matches('\u{FEFF}').lines().enumerate();
    let lines = lines.map(|(at, line)| (at + 1, line.trim()));
    lines.filter(|(_, line)| !line.is_empty())
}

fn finding(number: usize, message: String) -> Finding {
    Finding::of_entry("data/names.en.txt", format!("第 {number} 行"), message)
}

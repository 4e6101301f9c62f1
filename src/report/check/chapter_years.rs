//! A chapter whose heading names the other of the report's two years: one thing to mend, which would otherwise be said of
//! every entry in it.

use super::Findings;
use super::entry::nth_reading;
use crate::report::{Report, Section};

/// A chapter of another year than its heading.
struct Forgotten<'a> {
    section: &'a Section,
    /// Those of the text below it that follow.
    paragraphs: Vec<&'a str>,
    stated: u16,
    meant: u16,
}

/// Puts a finding for each such chapter in the place of those of its entries that are of the heading's year. They come
/// first of those from `from` on.
pub fn check(report: &Report, from: usize, findings: &mut Findings) {
    let about = &report.about;
    let mut all = Vec::new();
    walk(
        &report.text,
        [about.reviewed; 2],
        &[about.reviewed, about.planned],
        None,
        &mut all,
    );
    let is_right = |at: &str, year: u16| {
        let mut all = all.iter();
        all.any(|one| one.meant == year && one.paragraphs.contains(&at))
    };
    let mut right: Vec<String> = Vec::new();
    for indicator in &report.indicators {
        let readings = indicator.readings.iter().enumerate();
        let readings = readings.filter(|(_, one)| is_right(one.at, one.year));
        let entry = |at| format!("indicators › {} › {}", indicator.id, nth_reading(at));
        right.extend(readings.map(|(at, _)| entry(at)));
    }
    let projects = report.projects.iter();
    let projects = projects.filter(|one| is_right(one.at, one.year));
    right.extend(projects.map(|one| format!("projects › {}", one.id)));
    let mut others = findings.all.split_off(from);
    others.retain(|one| one.field != "year" || !right.contains(&one.entry));
    for one in &all {
        let (stated, meant) = (one.stated, one.meant);
        let there = match one.section.year {
            Some(_) => format!("这里是 {stated}"),
            None => format!("这里没有写，就算作 {stated}"),
        };
        let message = format!(
            "标题写 {meant}，{there}；请写 \"year\": {meant}，如果这一章说的确是 {stated} 年，就照原文改标题"
        );
        findings.add(format!("text › {}", one.section.id), "year", message);
    }
    findings.all.append(&mut others);
}

/// `stated` and `meant` are the years that the sections have from above; `within` is the chapter whose year they lack.
fn walk<'a>(
    sections: &'a [Section],
    [stated, meant]: [u16; 2],
    years: &[u16],
    within: Option<usize>,
    all: &mut Vec<Forgotten<'a>>,
) {
    for section in sections {
        let own = section.year.unwrap_or(stated);
        let named = year_of(section.heading).filter(|year| years.contains(year));
        let inherited = section.year.is_none().then_some(meant);
        let within = within.filter(|_| section.year.is_none());
        let expected = inherited.unwrap_or(own);
        let (meant, within) = match named.filter(|year| *year != expected) {
            Some(year) => {
                all.push(Forgotten {
                    section,
                    paragraphs: Vec::new(),
                    stated: own,
                    meant: year,
                });
                (year, Some(all.len() - 1))
            }
            None => (expected, within),
        };
        if let Some(chapter) = within.and_then(|at| all.get_mut(at)) {
            let paragraphs = section.paragraphs.iter();
            chapter.paragraphs.extend(paragraphs.map(|one| one.id));
        }
        walk(&section.sections, [own, meant], years, within, all);
    }
}

/// The year that a heading names, where that is the only number of four digits, and first or last: 展望 2025, but not
/// 为2025年开好局.
fn year_of(heading: &str) -> Option<u16> {
    let numbers = heading.split(|c: char| !c.is_ascii_digit());
    let mut numbers = numbers.filter(|number| number.len() == 4);
    let only = numbers.next().filter(|_| numbers.next().is_none())?;
    let heading = heading.trim();
    let is_its_own = heading.starts_with(only) || heading.trim_end_matches('年').ends_with(only);
    only.parse().ok().filter(|_| is_its_own)
}

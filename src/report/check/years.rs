//! Years of the report itself that are wrong, or changed in one place only: one thing to mend, which would be said of every
//! entry.

use super::{Findings, chapter_years};
use crate::report::Report;

/// What is wrong with the years as a whole.
struct Misdated {
    entry: &'static str,
    field: &'static str,
    message: String,
    /// The fields whose findings follow from it.
    follow: &'static [&'static str],
}

/// Puts one finding in the place of those of years, from the first of the checks on.
pub fn summarise(report: &Report, from: usize, findings: &mut Findings) {
    let wrong = misdated(report).or_else(|| {
        chapter_years::check(report, from, findings);
        let mine = findings.all.get(from..).unwrap_or_default();
        let apart = mine
            .iter()
            .filter(|one| one.field == "year" && one.is_of_an_entry());
        all_apart(report, apart.count())
    });
    let Some(wrong) = wrong else {
        return told(report, findings);
    };
    let mut own = findings.all.split_off(from.min(findings.all.len()));
    own.retain(|one| !(one.is_of_an_entry() && wrong.follow.contains(&one.field.as_str())));
    findings.add(wrong.entry, wrong.field, wrong.message);
    findings.all.append(&mut own);
}

/// What the document says of itself speaks of no other years: that of last year's is easily left behind.
fn told(report: &Report, findings: &mut Findings) {
    let about = &report.about;
    let texts = [
        ("title", about.title),
        ("subtitle", about.subtitle),
        ("document", about.document),
        ("source", about.source),
    ];
    for (field, text) in texts {
        let years = text.split(|c: char| !c.is_ascii_digit());
        let mut years = years.filter(|run| run.len() == 4 && run.starts_with("20"));
        let own = [about.reviewed, about.planned].map(|year| year.to_string());
        if let Some(other) = years.find(|year| !own.iter().any(|own| own == year)) {
            let message = format!(
                "写的是 {other} 年，可是这份报告回顾 {} 年、展望 {} 年；请改对",
                about.reviewed, about.planned
            );
            findings.add("about", field, message);
        }
    }
}

/// Whether the report's own years are wrong.
fn misdated(report: &Report) -> Option<Misdated> {
    let about = &report.about;
    let readings = report.indicators.iter().flat_map(|one| &one.readings);
    let [result, target] = [false, true].map(|is_target| {
        let own = readings.clone();
        let own = own.filter(|one| one.is_target() == is_target);
        usual(own.map(|one| one.year).collect())
    });
    let follow = &["year", "status", "stage"][..];
    if about.reviewed.checked_add(1) != Some(about.planned) {
        let is_planned = result.is_none_or(|year| year == about.reviewed);
        let usual = result.zip(target).map(|(result, target)| {
            format!("：多数结果说的是 {result} 年，多数目标说的是 {target} 年")
        });
        let message = format!(
            "展望的年份应当是回顾的下一年，现在写的是回顾 {} 年、展望 {} 年；请先把这里改对{}。各条的年份改好再查",
            about.reviewed,
            about.planned,
            usual.unwrap_or_default()
        );
        return Some(Misdated {
            entry: "about",
            field: if is_planned { "planned" } else { "reviewed" },
            message,
            follow,
        });
    }
    if let (Some(result), Some(target)) = (result, target)
        && result != about.reviewed
        && target != about.planned
    {
        let message = format!(
            "写的是回顾 {} 年、展望 {} 年，可是多数结果说的是 {result} 年，多数目标说的是 {target} 年；请先把这里的年份或各条的 year 改对，各条的年份改好再查",
            about.reviewed, about.planned
        );
        return Some(Misdated {
            entry: "about",
            field: "reviewed",
            message,
            follow,
        });
    }
    None
}

/// Whether so many entries stand `apart` from their chapters that the chapters' years are likelier wrong.
fn all_apart(report: &Report, apart: usize) -> Option<Misdated> {
    let readings = report.indicators.iter().map(|one| one.readings.len());
    let all = readings.sum::<usize>() + report.projects.len();
    (apart * 2 > all).then(|| Misdated {
        entry: "text",
        field: "year",
        message: "多数指标和项目的 year 与所在章节的不同；请先核对 text 里各章的 year，各条的年份改好再查".to_owned(),
        follow: &["year"],
    })
}

/// The year that more than half of them are.
fn usual(years: Vec<u16>) -> Option<u16> {
    let count = |year: u16| years.iter().filter(|other| **other == year).count();
    let mut each = years.iter().copied();
    each.find(|year| count(*year) * 2 > years.len())
}

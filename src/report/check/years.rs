//! Years of the report itself that are wrong, or changed in one place only: one thing to mend, which would be said of every
//! entry.

use super::Findings;
use crate::report::Report;

/// Puts one finding in the place of those of years, from the first of the checks on.
pub fn summarise(report: &Report, from: usize, findings: &mut Findings) {
    let about = &report.about;
    let readings = report.indicators.iter().flat_map(|one| &one.readings);
    let year_of = |is_target: bool| {
        let own = readings.clone();
        usual(
            own.filter(|one| one.is_target() == is_target)
                .map(|one| one.year)
                .collect(),
        )
    };
    let mine = findings.all.get(from..).unwrap_or_default();
    let apart = mine
        .iter()
        .filter(|one| one.field == "year" && one.is_of_an_entry());
    let follow_on = &["year", "status", "stage"][..];
    let (entry, field, follow, says) = if about.reviewed.checked_add(1) != Some(about.planned) {
        let (result, target) = (year_of(false), year_of(true));
        let field = if result == Some(about.reviewed) || result.is_none() {
            "planned"
        } else {
            "reviewed"
        };
        let usual = result.zip(target).map(|(result, target)| {
            format!("：多数结果说的是 {result} 年，多数目标说的是 {target} 年")
        });
        let says = format!(
            "展望的年份应当是回顾的下一年，现在写的是回顾 {} 年、展望 {} 年；请先把这里改对{}。各条的年份改好再查",
            about.reviewed,
            about.planned,
            usual.unwrap_or_default()
        );
        ("about", field, follow_on, says)
    } else if let (Some(result), Some(target)) = (year_of(false), year_of(true))
        && result != about.reviewed
        && target != about.planned
    {
        let says = format!(
            "写的是回顾 {} 年、展望 {} 年，可是多数结果说的是 {result} 年，多数目标说的是 {target} 年；请先把这里的年份或各条的 year 改对，各条的年份改好再查",
            about.reviewed, about.planned
        );
        ("about", "reviewed", follow_on, says)
    } else if apart.count() * 2 > readings.clone().count() + report.projects.len() {
        let says = "多数指标和项目的 year 与所在章节的不同；请先核对 text 里各章的 year，各条的年份改好再查";
        ("text", "year", &["year"][..], says.to_owned())
    } else {
        return;
    };
    let mut at = 0..;
    let is_earlier = |at: Option<usize>| at.is_some_and(|at| at < from);
    findings.all.retain(|one| {
        is_earlier(at.next()) || !one.is_of_an_entry() || !follow.contains(&one.field.as_str())
    });
    findings.add(entry, field, says);
    if let Some(own) = findings.all.get_mut(from..) {
        own.rotate_right(1);
    }
}

/// The year that more than half of them are.
fn usual(years: Vec<u16>) -> Option<u16> {
    let count = |year: u16| years.iter().filter(|other| **other == year).count();
    let mut each = years.iter().copied();
    each.find(|year| count(*year) * 2 > years.len())
}

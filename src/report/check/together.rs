//! What is wrong across the files: two reports of one year, an indicator with two names, an id that meant something else.

use super::{Finding, Findings};
use crate::report::{Report, Section};

/// So many ids are listed in a finding; of more, their number says enough.
const SHOWN: usize = 10;

/// What has an id that links carry: the page shows the newest report, so that a link shared before leads to what has the
/// id now.
struct Linked {
    entry: &'static str,
    /// What is to be done beside going on with the numbers.
    or: &'static str,
    of: fn(&Report) -> Vec<Meaning>,
}

/// An id with what it stands for: still the same where one of these is.
type Meaning = (&'static str, [String; 2]);

const LINKED: [Linked; 4] = [
    Linked {
        entry: "text › 章节",
        or: "",
        of: chapters,
    },
    Linked {
        entry: "text › 段落",
        or: "",
        of: |report| {
            let paragraphs = report.paragraphs().into_iter();
            let words = |text: &str| [text.to_owned(), text.to_owned()];
            paragraphs
                .map(|(one, _)| (one.id, words(one.text)))
                .collect()
        },
    },
    Linked {
        entry: "projects",
        or: "；还是同一个项目的，name 就照用原来的",
        of: |report| {
            let projects = report.projects.iter();
            let words = projects.map(|one| (one.id, [one.name, one.quote].map(str::to_owned)));
            words.collect()
        },
    },
    Linked {
        entry: "notes",
        or: "",
        of: |report| {
            let notes = report.notes.iter();
            notes
                .map(|one| (one.id, [one.quote, one.quote].map(str::to_owned)))
                .collect()
        },
    },
];

/// Everything that is wrong across the files: a year has one report, an indicator means the same in each, and no id of a
/// chapter, paragraph, project or note stands for something else than in the reports of earlier years.
pub fn check_together(reports: &[(&str, &Report)]) -> Vec<Finding> {
    let mut all = Vec::new();
    for (at, (file, report)) in reports.iter().enumerate() {
        let mut findings = Findings {
            file: (*file).to_owned(),
            all: Vec::new(),
        };
        let listed = reports.get(..at).unwrap_or_default();
        years(report, listed, &mut findings);
        city(report, listed, &mut findings);
        // Links were shared of what was published first, whatever the order of the list.
        let mut published = reports.to_vec();
        published.retain(|(_, other)| other.about.planned < report.about.planned);
        indicators(report, &published, &mut findings);
        for linked in &LINKED {
            ids(linked, report, &published, &mut findings);
        }
        all.extend(findings.all);
    }
    all
}

fn years(report: &Report, earlier: &[(&str, &Report)], findings: &mut Findings) {
    let year = report.about.planned;
    let mut others = earlier.iter();
    if let Some((other, _)) = others.find(|(_, other)| other.about.planned == year) {
        let message = format!(
            "{other} 也展望 {year} 年；一年只能有一份报告，请改年份，或从 data/reports.rs 里删去一份"
        );
        findings.add("about", "planned", message);
    }
}

/// All are of one city, whose name the page takes from the newest.
fn city(report: &Report, others: &[(&str, &Report)], findings: &mut Findings) {
    let own = report.about.city;
    if let Some((other, first)) = others.first()
        && first.about.city != own
    {
        let message = format!(
            "写的是“{own}”，{other} 里是“{}”；请写成一样的",
            first.about.city
        );
        findings.add("about", "city", message);
    }
}

fn indicators(report: &Report, earlier: &[(&str, &Report)], findings: &mut Findings) {
    for indicator in &report.indicators {
        let mut others = earlier.iter().flat_map(|(_, other)| &other.indicators);
        let other = others.find(|other| other.id == indicator.id && other.name != indicator.name);
        if let Some(other) = other {
            let message = format!(
                "另一份报告里同一个 id 叫“{}”；同一指标用同一个名字，不同指标换一个 id",
                other.name
            );
            findings.add(format!("indicators › {}", indicator.id), "name", message);
        }
        // Under another id its years would stand apart.
        let mut earlier = earlier.iter().rev();
        let twin = earlier.find_map(|(file, other)| {
            let is_there = |id| other.indicators.iter().any(|one| one.id == id);
            let mut same = other
                .indicators
                .iter()
                .filter(|one| one.name == indicator.name);
            let same = same.find(|_| !is_there(indicator.id))?;
            Some((file, same.id))
        });
        if let Some((file, id)) = twin {
            let message = format!("{file} 里同名的指标是 {id}；请沿用同一个 id");
            findings.add(format!("indicators › {}", indicator.id), "id", message);
        }
    }
}

/// One finding for each earlier report: who copied last year's ids has one thing to mend.
fn ids(linked: &Linked, report: &Report, earlier: &[(&str, &Report)], findings: &mut Findings) {
    let own = (linked.of)(report);
    let numbered = earlier.iter().flat_map(|(_, other)| (linked.of)(other));
    let numbered = numbered.map(|(id, _)| id).filter(|id| is_numbered(id));
    let last = numbered.max_by_key(|id| (id.len(), *id));
    let last = last.map_or(String::new(), |id| format!("（{id}）"));
    for (file, other) in earlier {
        let before = (linked.of)(other);
        let is_other = |(id, words): &&Meaning| {
            let mut same = before.iter().filter(|(other, _)| other == id);
            same.any(|(_, old)| old.iter().zip(words).all(|(old, new)| old != new))
        };
        let used: Vec<&str> = own.iter().filter(is_other).map(|(id, _)| *id).collect();
        if used.is_empty() {
            continue;
        }
        let shown: Vec<&str> = used.iter().take(SHOWN).copied().collect();
        let more = match used.len() {
            count if count > SHOWN => format!(" 等 {count} 个"),
            _ => String::new(),
        };
        let message = format!(
            "{file} 里的 {}{more} 说的是别的内容，旧链接会指错；请接着以前最大的号{last}往下编{}",
            shown.join("、"),
            linked.or
        );
        findings.add(linked.entry, "id", message);
    }
}

/// The chapters with a number as their id. One that is named, as `review`, may have other words each year, and so may any
/// have another year in its heading.
fn chapters(report: &Report) -> Vec<Meaning> {
    let words = |section: &Section| {
        let heading = section.heading.replace(|c: char| c.is_ascii_digit(), "");
        [heading.clone(), heading]
    };
    let sections = report.sections().into_iter();
    let numbered = sections.filter(|section| is_numbered(section.id));
    numbered
        .map(|section| (section.id, words(section)))
        .collect()
}

fn is_numbered(id: &str) -> bool {
    id.contains(|c: char| c.is_ascii_digit())
}

//! References and quotes of every entry.

use super::Findings;
use crate::report::{Choice, Report, Stage, concat, occurrences, quote_span};

pub fn check(report: &Report, findings: &mut Findings) {
    about(report, findings);
    facets(report, findings);
    names(report, findings);
    projects(report, findings);
    notes(report, findings);
    synonyms(report, findings);
}

fn about(report: &Report, findings: &mut Findings) {
    let about = &report.about;
    for (field, words) in [
        ("city", about.city),
        ("title", about.title),
        ("document", about.document),
        ("source", about.source),
    ] {
        if words.trim().is_empty() {
            findings.add("about", field, "不能空着，每一页上都要用；请填上");
        }
    }
    let titles = concat(&[about.title, about.subtitle]);
    if !titles.contains(about.document.trim()) {
        let says = format!(
            "标题和副标题里没有“{}”；请照那里写它是什么文件",
            about.document
        );
        findings.add("about", "document", says);
    }
}

/// The facets that the data name have some choices, and not too many.
fn facets(report: &Report, findings: &mut Findings) {
    for (key, choices) in [
        ("topics", &report.topics),
        ("places", &report.places),
        ("audiences", &report.audiences),
    ] {
        if choices.is_empty() {
            findings.add("整个文件", key, "至少要有一条");
        }
        let (most, given) = (Choice::MAX_PER_FACET, choices.len());
        if given > most {
            let says = format!("最多 {most} 条，现在有 {given} 条");
            findings.add("整个文件", key, says);
        }
        for choice in choices.iter().filter(|one| one.name.trim().is_empty()) {
            let entry = format!("{key} › {}", choice.id);
            findings.add(entry, "name", "不能空着；请写读者看到的名字");
        }
    }
}

fn names(report: &Report, findings: &mut Findings) {
    let mut names: Vec<&str> = Vec::new();
    for indicator in &report.indicators {
        if indicator.name.trim().is_empty() {
            let entry = format!("indicators › {}", indicator.id);
            findings.add(entry, "name", "指标没有名称");
        }
        if names.contains(&indicator.name) {
            let entry = format!("indicators › {}", indicator.id);
            findings.add(
                entry,
                "name",
                "与另一个指标同名；同一指标的读数写在一起，不同指标的名字要分得清",
            );
        }
        names.push(indicator.name);
    }
}

fn projects(report: &Report, findings: &mut Findings) {
    for (at, project) in report.projects.iter().enumerate() {
        let entry = format!("projects › {}", project.id);
        known(
            &report.topics,
            project.topic,
            "topics",
            "topic",
            &entry,
            findings,
        );
        if !project.place.is_empty() {
            known(
                &report.places,
                project.place,
                "places",
                "place",
                &entry,
                findings,
            );
        }
        for audience in &project.audiences {
            known(
                &report.audiences,
                audience,
                "audiences",
                "for",
                &entry,
                findings,
            );
        }
        if project.year == report.about.planned && project.stage != Stage::Planned {
            findings.add(
                entry.clone(),
                "stage",
                "展望的一年里的项目都是计划；请写 planned",
            );
        }
        if project.name.trim().is_empty() {
            findings.add(entry.clone(), "name", "项目没有名称");
        }
        year(
            report,
            project.at,
            project.year,
            project.quote,
            &entry,
            findings,
        );
        quote(report, project.at, project.quote, &entry, findings);
        let twin = |other: &&crate::report::Project| {
            (other.name, other.at, other.quote) == (project.name, project.at, project.quote)
        };
        if let Some(other) = report.projects.iter().take(at).find(twin) {
            findings.add(
                entry,
                "name",
                format!("与 {} 的名称和出处完全相同；请删去一条或改名", other.id),
            );
        }
    }
}

fn notes(report: &Report, findings: &mut Findings) {
    for note in &report.notes {
        let entry = format!("notes › {}", note.id);
        quote(report, note.at, note.quote, &entry, findings);
        if note.says.is_empty() {
            findings.add(entry, "says", "请说明为什么看起来有误");
        }
    }
}

fn synonyms(report: &Report, findings: &mut Findings) {
    let found = |words: &str| {
        let in_names = report
            .indicators
            .iter()
            .any(|indicator| indicator.name.contains(words))
            || report
                .projects
                .iter()
                .any(|project| project.name.contains(words));
        in_names
            || report
                .paragraphs()
                .iter()
                .any(|(paragraph, _)| paragraph.text.contains(words))
    };
    for synonym in &report.synonyms {
        let entry = format!("synonyms › {}", synonym.from);
        if synonym.from.is_empty() {
            findings.add(entry.clone(), "from", "请写读者的说法");
        }
        if !found(synonym.to) {
            findings.add(
                entry,
                "to",
                format!("报告里找不到“{}”；请换成报告里的说法", synonym.to),
            );
        }
    }
}

/// A reference to one of the choices of a facet.
pub fn known(
    choices: &[Choice],
    id: &str,
    list: &str,
    field: &str,
    entry: &str,
    findings: &mut Findings,
) {
    if !choices.iter().any(|choice| choice.id == id) {
        let all: Vec<&str> = choices.iter().map(|choice| choice.id).collect();
        findings.add(
            entry,
            field,
            format!("{list} 里没有“{id}”；可以写：{}", all.join("、")),
        );
    }
}

/// A quote must stand once in the words that `at` names.
pub fn quote(report: &Report, at: &str, quote: &str, entry: &str, findings: &mut Findings) {
    let Some(words) = report.text_at(at) else {
        findings.add(
            entry,
            "at",
            format!("正文里没有“{at}”这一段；请写 text 中的 id"),
        );
        return;
    };
    if quote_span(words, quote).is_none() {
        let says = match occurrences(words, quote).len() {
            0 => format!("“{quote}”不在 {at} 里；请从原文照抄（注意半角标点）"),
            times => format!("“{quote}”在 {at} 里出现了 {times} 次；请多抄几个字，使它只出现一次"),
        };
        findings.add(entry, "quote", says);
    }
}

/// An entry speaks of the year of its section, unless its own words name another.
pub fn year(
    report: &Report,
    at: &str,
    year: u16,
    quote: &str,
    entry: &str,
    findings: &mut Findings,
) {
    let of_section = report
        .paragraphs()
        .into_iter()
        .find(|(paragraph, _)| paragraph.id == at);
    if let Some((_, expected)) = of_section
        && year != expected
        && !quote.contains(&year.to_string())
    {
        findings.add(
            entry,
            "year",
            format!("这一段说的是 {expected} 年；引文里没有写 {year} 年"),
        );
    }
}

//! References and quotes of every entry.

use super::entry::EntryCheck;
use super::{Findings, WHOLE_FILE};
use crate::report::{Choice, Report, Stage, Synonym, concat};

/// Of more words that the report lacks it is told at once.
const FEW: usize = 5;

/// Everything of the entries but their figures: what they refer to, their quotes and years, and what may not be empty.
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
        let message = format!(
            "标题和副标题里没有“{}”；请照那里写它是什么文件",
            about.document
        );
        findings.add("about", "document", message);
    }
}

/// The facets that the data name have some choices, and not too many.
fn facets(report: &Report, findings: &mut Findings) {
    for (key, choices) in report.facets() {
        if choices.is_empty() {
            findings.add(WHOLE_FILE, key, "至少要有一条");
        }
        let (most, given) = (Choice::MAX_PER_FACET, choices.len());
        if given > most {
            let message = format!("最多 {most} 条，现在有 {given} 条");
            findings.add(WHOLE_FILE, key, message);
        }
        for (at, choice) in choices.iter().enumerate() {
            let mut earlier = choices.iter().take(at);
            let twin = earlier.find(|other| other.name == choice.name);
            let message = match twin {
                _ if choice.name.trim().is_empty() => "不能空着；请写读者看到的名字".to_owned(),
                Some(other) => format!("与 {} 同名，读者分不清；请改名，或合成一条", other.id),
                None => continue,
            };
            findings.add(format!("{key} › {}", choice.id), "name", message);
        }
    }
}

fn names(report: &Report, findings: &mut Findings) {
    let mut names: Vec<&str> = Vec::new();
    for indicator in &report.indicators {
        let entry = format!("indicators › {}", indicator.id);
        let mut entry = EntryCheck::new(report, entry, findings);
        if indicator.name.trim().is_empty() {
            entry.add("name", "不能空着；请写量的是什么");
        }
        if names.contains(&indicator.name) {
            let message = "与另一个指标同名；同一指标的读数写在一起，不同指标的名字要分得清";
            entry.add("name", message);
        }
        names.push(indicator.name);
    }
}

fn projects(report: &Report, findings: &mut Findings) {
    for (at, project) in report.projects.iter().enumerate() {
        let entry = format!("projects › {}", project.id);
        let mut entry = EntryCheck::new(report, entry, findings);
        entry.topic_and_audiences(project.topic, &project.audiences);
        entry.place(project.place);
        if project.year >= report.about.planned && project.stage != Stage::Planned {
            entry.add("stage", "展望的一年和以后的项目都是计划；请写 planned");
        }
        if project.name.trim().is_empty() {
            entry.add("name", "不能空着；请写项目叫什么");
        }
        entry.year(project.at, project.year, project.quote);
        entry.quote(project.at, project.quote);
        let twin = |other: &&crate::report::Project| {
            (other.name, other.at, other.quote) == (project.name, project.at, project.quote)
        };
        if let Some(other) = report.projects.iter().take(at).find(twin) {
            let message = format!("与 {} 的名称和出处完全相同；请删去一条或改名", other.id);
            entry.add("name", message);
        }
    }
}

fn notes(report: &Report, findings: &mut Findings) {
    for note in &report.notes {
        let entry = format!("notes › {}", note.id);
        let mut entry = EntryCheck::new(report, entry, findings);
        entry.quote(note.at, note.quote);
        if note.says.trim().is_empty() {
            entry.add("says", "请说明为什么看起来有误");
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
            || report
                .sections()
                .iter()
                .any(|section| section.heading.contains(words))
    };
    // In a new file the names that they lead to are still to be written.
    let is_begun = !report.indicators.is_empty() || !report.projects.is_empty();
    let is_lost = |one: &&Synonym| is_begun && !found(one.to);
    let lost: Vec<&Synonym> = report.synonyms.iter().filter(is_lost).collect();
    let mut add = |synonym: &Synonym, field, message: String| {
        findings.add(format!("synonyms › {}", synonym.from), field, message);
    };
    for synonym in &report.synonyms {
        if synonym.from.trim().is_empty() {
            add(synonym, "from", "请写读者的说法".to_owned());
        }
    }
    for synonym in lost.iter().filter(|_| lost.len() <= FEW) {
        let message = format!(
            "报告里找不到“{}”；请换成报告里的说法，没有就删去这一条",
            synonym.to
        );
        add(synonym, "to", message);
    }
    if lost.len() > FEW {
        let named = lost.iter().map(|one| format!("{} → {}", one.from, one.to));
        let message = format!(
            "有 {} 条的 to 在报告里找不到，多半是上一年留下的；请换成报告里的说法，没有的就删去：{}",
            lost.len(),
            named.collect::<Vec<_>>().join("、")
        );
        findings.add("synonyms", "to", message);
    }
}

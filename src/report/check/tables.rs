//! The characters that the tables of `data/` lack.

use super::Finding;
use crate::report::{Choice, Report};

/// A finding if a Chinese character that is searched has no line in `data/readings.txt`, itself or as a form of one in
/// `data/variants.txt`: by its pinyin nobody would find it.
pub fn without_pinyin(
    reports: &[(&str, &Report)],
    readings: &str,
    variants: &str,
) -> Option<Finding> {
    let mut lacking: Vec<char> = Vec::new();
    let words = reports.iter().flat_map(|(_, report)| searched(report));
    for c in words.flat_map(str::chars).filter(|c| is_han(*c)) {
        if !readings.contains(c) && !variants.contains(c) && !lacking.contains(&c) {
            lacking.push(c);
        }
    }
    let shown: String = lacking.iter().take(20).collect();
    (!lacking.is_empty()).then(|| {
        let message = format!(
            "报告里有 {} 个新的字还没有读音（{shown}{}），打拼音找不到它们；请等别的问题都改好以后运行：EXPLORER_WRITE_TABLES=1 cargo test --test it tables",
            lacking.len(),
            if lacking.len() > 20 { "…" } else { "" }
        );
        Finding::of_file("data/readings.txt", message)
    })
}

/// What the reader's words are looked for in, and what they may be other words for.
fn searched(report: &Report) -> Vec<&str> {
    let sections = report.sections().into_iter().map(|one| one.heading);
    let paragraphs = report.paragraphs().into_iter().map(|(one, _)| one.text);
    let indicators = report.indicators.iter().map(|one| one.name);
    let projects = report.projects.iter().map(|one| one.name);
    let synonyms = report.synonyms.iter().flat_map(|one| [one.from, one.to]);
    let choices = [&report.topics, &report.places, &report.audiences];
    let choices = choices.into_iter().flatten().map(|one: &Choice| one.name);
    let texts = sections.chain(paragraphs).chain(indicators);
    texts
        .chain(projects)
        .chain(synonyms)
        .chain(choices)
        .collect()
}

/// Whether it is an ideograph, also a rare one.
pub(super) fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}')
}

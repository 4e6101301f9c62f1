//! The report's text: nothing empty, nothing left over from an editor, digits that the program knows.

use super::values::half_width_digit;
use super::{Findings, WHOLE_FILE};
use crate::report::Report;

/// What is wrong with headings and paragraphs, whatever the entries say of them.
pub fn check(report: &Report, findings: &mut Findings) {
    if report.text.is_empty() {
        findings.add(WHOLE_FILE, "text", "没有正文；请写上各章");
    }
    for section in report.sections() {
        let entry = format!("text › {}", section.id);
        if section.heading.trim().is_empty() {
            findings.add(&entry, "heading", "标题是空的；请填上原文的标题");
        }
        if section.paragraphs.is_empty() && section.sections.is_empty() {
            let message = "这一章下面没有正文；请补上 paragraphs，或者 sections";
            findings.add(&entry, "paragraphs", message);
        }
        half_width(section.heading, &entry, "heading", findings);
    }
    for (paragraph, _) in report.paragraphs() {
        let entry = format!("text › {}", paragraph.id);
        if paragraph.text.trim().is_empty() {
            findings.add(&entry, "text", "这一段是空的；请填上原文或删去这一段");
        }
        if paragraph.text.contains("**") {
            findings.add(
                &entry,
                "text",
                "还留着 Markdown 的星号，请删去；段首小标题写进 lead",
            );
        }
        if !paragraph.text.starts_with(paragraph.lead) {
            findings.add(&entry, "lead", "必须是 text 的开头几个字，照抄");
        }
        half_width(paragraph.text, &entry, "text", findings);
    }
}

/// Full-width digits and their signs: the one thing that is written otherwise than published.
fn half_width(words: &str, entry: &str, field: &str, findings: &mut Findings) {
    let is_wide = |c: char| half_width_digit(c).is_some();
    let belongs = |c: &char| is_wide(*c) || matches!(c, '．' | '％' | '0'..='9' | '.');
    let is_digit = |c: char| c.is_ascii_digit() || is_wide(c);
    let mut rest = words;
    let mut found: Vec<String> = Vec::new();
    while let Some(start) = rest.find(|c| is_digit(c) || c == '％') {
        let run: String = rest
            .get(start..)
            .unwrap_or_default()
            .chars()
            .take_while(belongs)
            .collect();
        let at = words.len() - rest.len() + start;
        rest = rest.get(start + run.len()..).unwrap_or_default();
        let run = run.trim_end_matches('．');
        // What begins a paragraph may be its number in a list: 1．2025年底前.
        let is_point = at > 0 && run.contains('．');
        if !is_point && !run.contains(|c| is_wide(c) || c == '％') {
            continue;
        }
        let half = run.chars().map(|c| match c {
            '．' if at > 0 => '.',
            '％' => '%',
            own => half_width_digit(own).unwrap_or(own),
        });
        let half: String = half.collect();
        found.push(format!("{run} 写成 {half}"));
    }
    if !found.is_empty() {
        let message = format!(
            "全角的数字、小数点和百分号程序认不得，请都改成半角：{}；引文和 raw 也一样（只有这一点可以和原文不同）",
            found.join("、")
        );
        findings.add(entry, field, message);
    }
}

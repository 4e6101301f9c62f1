//! Spaces at the ends of what is shown: with one, a name isn't found, and words stand apart that belong together.

use super::Findings;
use super::entry::{nth, nth_reading};
use crate::report::Report;

/// A finding for each text that begins or ends with one. Quotes and figures must be the text's own and are found so; what is
/// all spaces is empty and has its own words.
pub fn check(report: &Report, findings: &mut Findings) {
    let mut add = |entry: String, field: &str, words: &str| {
        let bare = words.trim();
        if bare != words && !bare.is_empty() {
            findings.add(entry, field, "开头或结尾有空格，请删去");
        }
    };
    let about = &report.about;
    for (field, words) in [
        ("city", about.city),
        ("title", about.title),
        ("subtitle", about.subtitle),
        ("document", about.document),
        ("source", about.source),
    ] {
        add("about".to_owned(), field, words);
    }
    for (key, choices) in report.facets() {
        for choice in choices {
            add(format!("{key} › {}", choice.id), "name", choice.name);
        }
    }
    for synonym in &report.synonyms {
        let entry = format!("synonyms › {}", synonym.from);
        add(entry.clone(), "from", synonym.from);
        add(entry, "to", synonym.to);
    }
    for section in report.sections() {
        add(format!("text › {}", section.id), "heading", section.heading);
    }
    for (paragraph, _) in report.paragraphs() {
        let entry = format!("text › {}", paragraph.id);
        add(entry.clone(), "lead", paragraph.lead);
        add(entry, "text", paragraph.text);
    }
    for indicator in &report.indicators {
        let entry = format!("indicators › {}", indicator.id);
        add(entry.clone(), "name", indicator.name);
        add(entry.clone(), "apart", indicator.apart);
        for (at, reading) in indicator.readings.iter().enumerate() {
            let entry = format!("{entry} › {}", nth_reading(at));
            add(entry, "caveat", reading.caveat);
        }
    }
    for project in &report.projects {
        add(format!("projects › {}", project.id), "name", project.name);
    }
    for note in &report.notes {
        add(format!("notes › {}", note.id), "says", note.says);
    }
    for (at, line) in report.ledger.iter().enumerate() {
        add(format!("ledger › {}", nth(at)), "reason", line.reason);
    }
}

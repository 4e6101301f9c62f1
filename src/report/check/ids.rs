//! Ids: what others refer to, and on the page the names of elements.

use super::Findings;
use crate::report::{Choice, Report};

/// Elements of the page's own, on one page or another. What a link of the text leads to must not be one of them.
pub const OF_THE_PAGE: [&str; 32] = [
    "app",
    "asking",
    "boot-failed",
    "charts",
    "choices",
    "copied",
    "display",
    "elder",
    "figures",
    "filters",
    "for-me",
    "full",
    "heading",
    "language",
    "looks",
    "offline",
    "plain-snippet",
    "printed",
    "projects",
    "q",
    "read",
    "read-missing",
    "read-stop",
    "results",
    "rows",
    "ruby",
    "share",
    "shown",
    "snippet",
    "sort",
    "text",
    "top",
];

/// How the ids begin that the page makes: of cards, figures and projects, and of a chart's parts.
pub const BEGIN_ON_THE_PAGE: [&str; 15] = [
    "c-",
    "f-",
    "j-",
    "as-picture-",
    "as-table-",
    "at-",
    "back-",
    "canvas-",
    "chart-",
    "on-",
    "picture-",
    "ring-",
    "says-",
    "seen-",
    "table-",
];

/// An address takes a place of 80 characters (`explore/url.rs`): a figure's is `f-`, an id, and which of its readings.
const LONGEST: usize = 64;

/// Each id is plain, short enough and once in its list; what stands on the page of the text is once among all that does,
/// the page's own elements too.
pub fn check(report: &Report, findings: &mut Findings) {
    let choices = |key, list: &[Choice]| {
        let ids = list.iter().map(|choice| (key, choice.id));
        ids.collect::<Vec<_>>()
    };
    for (key, list) in report.facets() {
        unique(&choices(key, list), findings);
    }
    let indicators = report.indicators.iter();
    let indicators: Vec<_> = indicators.map(|one| ("indicators", one.id)).collect();
    unique(&indicators, findings);
    let projects = report.projects.iter();
    let projects: Vec<_> = projects.map(|one| ("projects", one.id)).collect();
    unique(&projects, findings);
    numbered(report, findings);
    on_the_page(report, findings);
}

/// A project's number is a part of the links to it; words would make each phone load more.
fn numbered(report: &Report, findings: &mut Findings) {
    for project in report.projects.iter().filter(|one| !one.id.is_empty()) {
        let is_number = project.id.bytes().all(|b| b.is_ascii_digit());
        let digits = project.id.len();
        if !is_number || digits < 3 || digits > 3 && project.id.starts_with('0') {
            let message = "项目的 id 是三位数字，照 005 这样编；新的接着以前最大的号往下编";
            findings.add(format!("projects › {}", project.id), "id", message);
        }
    }
}

/// Sections, paragraphs and notes stand on one page under their own ids, among what is the page's.
fn on_the_page(report: &Report, findings: &mut Findings) {
    let sections = report.sections();
    let sections = sections.iter().map(|section| ("text", section.id));
    let paragraphs = report.paragraphs();
    let paragraphs = paragraphs
        .iter()
        .map(|(paragraph, _)| ("text", paragraph.id));
    let notes = report.notes.iter().map(|note| ("notes", note.id));
    let ids: Vec<_> = sections.chain(paragraphs).chain(notes).collect();
    unique(&ids, findings);
    for (key, id) in ids {
        let begins = BEGIN_ON_THE_PAGE
            .iter()
            .find(|begin| id.starts_with(**begin));
        let message = match begins {
            _ if OF_THE_PAGE.contains(&id) => {
                "网页自己用了这个 id；请换一个，如 s01、p01、n01".to_owned()
            }
            Some(begin) => format!("“{begin}”开头的 id 网页自己要用；请换一个，如 s01、p01、n01"),
            None => continue,
        };
        findings.add(format!("{key} › {id}"), "id", message);
    }
}

/// Ids that must differ, each with the list of the file that it is of.
fn unique(ids: &[(&str, &str)], findings: &mut Findings) {
    for (at, (key, id)) in ids.iter().enumerate() {
        let entry = format!("{key} › {id}");
        // A cell of a table that begins with a hyphen would be taken for a formula, and is written with a mark before it.
        let is_plain = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
        if id.is_empty() || id.starts_with('-') || !id.bytes().all(is_plain) {
            findings.add(
                entry.clone(),
                "id",
                "只能用小写英文字母、数字和连字符，不能为空，也不能用连字符开头",
            );
        }
        if id.len() > LONGEST {
            let message = format!(
                "太长了，链接里放不下；最多 {LONGEST} 个字符，现在有 {} 个",
                id.len()
            );
            findings.add(entry.clone(), "id", message);
        }
        let earlier = ids.iter().take(at).find(|(_, earlier)| earlier == id);
        if let Some((other, _)) = earlier {
            let message = if other == key {
                "这个 id 用了两次；请改其中一个".to_owned()
            } else {
                format!("这个 id 在 {other} 里也用了一次；请改其中一个")
            };
            findings.add(entry, "id", message);
        }
    }
}

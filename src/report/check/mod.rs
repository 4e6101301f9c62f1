//! Proves a data file against its own text. Every finding is listed, in a clerk's words; nothing stops
//! at the first.

mod entries;
mod figures;
mod parts;
mod readings;

use super::Report;

/// Something to mend in a data file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    pub file: String,
    /// Which entry, as `indicators › gdp › readings[0]`.
    pub entry: String,
    /// Empty where the whole entry is meant.
    pub field: String,
    /// What is wrong and what to do.
    pub says: String,
}

impl std::fmt::Display for Finding {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "{}：{}", self.file, self.entry)?;
        if !self.field.is_empty() {
            write!(out, " 的 {}", self.field)?;
        }
        write!(out, "：{}", self.says)
    }
}

/// Collects the findings of one file.
pub(crate) struct Findings {
    file: String,
    all: Vec<Finding>,
}

impl Findings {
    pub(crate) fn add(&mut self, entry: impl Into<String>, field: &str, says: impl Into<String>) {
        let finding = Finding {
            file: self.file.clone(),
            entry: entry.into(),
            field: field.to_owned(),
            says: says.into(),
        };
        if !self.all.contains(&finding) {
            self.all.push(finding);
        }
    }
}

/// Everything that is wrong in one file of `data/`; empty if all is well. Entries that cannot be read
/// are reported and left out of the further checks. Keeps the text of unreadable files' entries in
/// memory for good: meant for a tool that ends.
pub fn check(file: &str, json: &'static str) -> Vec<Finding> {
    let mut findings = Findings {
        file: file.to_owned(),
        all: Vec::new(),
    };
    match parts::read(json, &mut findings) {
        Some(report) => check_report(&report, &mut findings),
        None if findings.all.is_empty() => findings.add(
            "整个文件",
            "",
            "读不出报告的内容；请对照 data/README.md 检查",
        ),
        None => {}
    }
    findings.all
}

/// Everything that is wrong across the files: an indicator must mean the same in each.
pub fn check_together(reports: &[(&str, &Report)]) -> Vec<Finding> {
    let mut all = Vec::new();
    for (at, (file, report)) in reports.iter().enumerate() {
        let mut findings = Findings {
            file: (*file).to_owned(),
            all: Vec::new(),
        };
        for indicator in &report.indicators {
            let earlier = reports
                .iter()
                .take(at)
                .flat_map(|(_, other)| &other.indicators);
            if let Some(other) = earlier
                .into_iter()
                .find(|other| other.id == indicator.id && other.name != indicator.name)
            {
                findings.add(
                    format!("indicators › {}", indicator.id),
                    "name",
                    format!(
                        "另一份报告里同一个 id 叫“{}”；同一指标用同一个名字，不同指标换一个 id",
                        other.name
                    ),
                );
            }
        }
        all.extend(findings.all);
    }
    all
}

fn check_report(report: &Report, findings: &mut Findings) {
    entries::check(report, findings);
    figures::check(report, findings);
}

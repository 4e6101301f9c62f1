//! Lists everything that is wrong in `data/`, in a clerk's words. Exit code 1 if there is anything.

use std::path::Path;
use std::process::ExitCode;

use report_explorer::report::Report;
use report_explorer::report::check::{Finding, check, check_together, listed, names, unread};

include!("../../data/reports.rs");

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/data");

fn main() -> ExitCode {
    let mut findings = Vec::new();
    let mut reports = Vec::new();
    for (file, content) in REPORTS {
        findings.extend(check(file, content));
        if let Ok(report) = Report::parse(content) {
            reports.push((*file, report));
        }
    }
    let readable: Vec<(&str, &Report)> = reports
        .iter()
        .map(|(file, report)| (*file, report))
        .collect();
    findings.extend(check_together(&readable));
    findings.extend(unlisted());
    let table = |name: &str| std::fs::read_to_string(Path::new(FOLDER).join(name));
    if let (Ok(readings), Ok(variants)) = (table("readings.txt"), table("variants.txt")) {
        findings.extend(unread(&readable, &readings, &variants));
    }
    if let Ok(text) = table("names.en.txt") {
        findings.extend(names::read(&text).err().into_iter().flatten());
    }
    if !findings.is_empty() {
        list(&findings);
        return ExitCode::FAILURE;
    }
    for (file, report) in &readable {
        let readings: usize = report
            .indicators
            .iter()
            .map(|indicator| indicator.readings.len())
            .sum();
        println!(
            "{file}：没有问题。{} 段正文、{} 个指标（{readings} 条读数）、{} 个项目、{} 条注。",
            report.paragraphs().len(),
            report.indicators.len(),
            report.projects.len(),
            report.notes.len(),
        );
    }
    ExitCode::SUCCESS
}

/// What to mend first, then what may be gone with it.
fn list(findings: &[Finding]) {
    let (later, first): (Vec<_>, Vec<_>) = findings.iter().partition(|one| one.may_follow);
    for finding in &first {
        println!("{finding}");
    }
    println!("共 {} 处要改。写法见 data/README.md。", first.len());
    if !later.is_empty() {
        println!(
            "\n下面 {} 处可能只是由上面的错引起的。先改上面的，再运行一次，还在的才要改：",
            later.len()
        );
    }
    for finding in later {
        println!("{finding}");
    }
}

/// Data files that `reports.rs` doesn't name: they would silently stay out of the site.
fn unlisted() -> Vec<Finding> {
    let Ok(entries) = std::fs::read_dir(FOLDER) else {
        return Vec::new();
    };
    let names = entries.filter_map(|entry| Some(entry.ok()?.file_name().to_str()?.to_owned()));
    let is_listed = |file: &str| REPORTS.iter().any(|(listed, _)| *listed == file);
    let missing = names.filter(|name| listed::is_report(name));
    missing
        .map(|name| (format!("data/{name}"), listed::line(&name)))
        .filter(|(file, _)| !is_listed(file))
        .map(|(file, line)| Finding {
            says: format!(
                "没有列进 data/reports.rs，网页里不会有它；请在那里最后一行 ]; 的上面加上一行：\n    {line}"
            ),
            file,
            entry: "整个文件".to_owned(),
            field: String::new(),
            may_follow: false,
        })
        .collect()
}

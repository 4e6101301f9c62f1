//! Tells everything that is wrong in `data/`, in a clerk's words; of the same mistake made many times a few. Exit code 1 if
//! there is anything.

use std::collections::BTreeSet;
use std::io::{Error, ErrorKind};
use std::path::Path;
use std::process::ExitCode;

use report_explorer::report::Report;
use report_explorer::report::check::{
    Finding, check, check_together, listed, listing, names, without_pinyin,
};

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
    let folder = Path::new(FOLDER);
    findings.extend(unlisted(folder));
    let mut table = |name: &str| {
        let read = std::fs::read_to_string(folder.join(name));
        let finding = |error| findings.push(unreadable(&format!("data/{name}"), &error));
        read.map_err(finding).ok()
    };
    let (readings, variants) = (table("readings.txt"), table("variants.txt"));
    let names = table("names.en.txt");
    if let (Some(readings), Some(variants)) = (readings, variants) {
        findings.extend(without_pinyin(&readable, &readings, &variants));
    }
    if let Some(names) = names {
        findings.extend(names::read(&names).err().into_iter().flatten());
        // Of reports that can't be read nobody knows what they use.
        if reports.len() == REPORTS.len() {
            findings.extend(names::left_over(&names, &readable));
        }
    }
    if !findings.is_empty() {
        print!("{}", listing(&findings));
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

/// What to do about a file or folder that can't be read: without it a part of the check would silently be left out.
fn unreadable(file: &str, error: &Error) -> Finding {
    let message = match error.kind() {
        ErrorKind::InvalidData => "不是 UTF-8 编码；请在编辑器里另存为 UTF-8".to_owned(),
        ErrorKind::NotFound => format!("缺少 {file}；请从版本库恢复"),
        _ => format!("打不开（{error}）；请看看有没有权限，或从版本库恢复"),
    };
    Finding::of_file(file, message)
}

/// Data files that `reports.rs` doesn't name: they would silently stay out of the site.
fn unlisted(folder: &Path) -> Vec<Finding> {
    let entries = match std::fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) => return vec![unreadable("data", &error)],
    };
    let names = entries.filter_map(|entry| Some(entry.ok()?.file_name().to_str()?.to_owned()));
    // In the same order on each machine.
    let names: BTreeSet<String> = names.collect();
    let is_listed = |file: &str| REPORTS.iter().any(|(listed, _)| *listed == file);
    let missing = names.into_iter().filter_map(|name| {
        let file = format!("data/{name}");
        let message = match listed::right_name(&name) {
            _ if is_listed(&file) => return None,
            Some(right) if folder.join(&right).exists() => {
                format!("这是 {right} 的副本；请移出 data/")
            }
            Some(right) => format!("文件名写得不对；请改名为 {right}"),
            None if !listed::is_report(&name) => return None,
            None => {
                let then = if listed::is_named_by_year(&name) {
                    let line = listed::line(&name);
                    format!("就在那里最后一行 ]; 的上面加上一行：\n    {line}")
                } else {
                    "请先改名为 年份.json，年份用半角数字".to_owned()
                };
                format!(
                    "没有列进 data/reports.rs，网页里不会有它；多余的（备份、副本、编辑器的临时文件）请移出 data/，确是报告，{then}"
                )
            }
        };
        Some(Finding::of_file(file, message))
    });
    missing.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Who copied the line of a backup would have it published.
    #[test]
    fn a_file_that_is_not_named_by_its_year_has_no_line_to_copy() {
        let folder = std::env::temp_dir().join(format!("explorer-check-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        for (name, has_line) in [("甲 - 副本.json", false), ("3000.json", true)] {
            let file = folder.join(name);
            std::fs::write(&file, "{}").unwrap();
            let said = unlisted(&folder);
            std::fs::remove_file(file).unwrap();
            assert_eq!(said.len(), 1, "{said:#?}");
            assert_eq!(
                said[0].message.contains("include_bytes!"),
                has_line,
                "{name}"
            );
        }
        std::fs::remove_dir(folder).unwrap();
    }

    #[test]
    fn what_cannot_be_read_is_a_finding() {
        let nowhere = Path::new(FOLDER).join("nowhere");
        let said = unlisted(&nowhere);
        assert_eq!(said.len(), 1);
        assert_eq!(said[0].message, "缺少 data；请从版本库恢复");
        let file = "data/readings.txt";
        let missing = std::fs::read_to_string(nowhere).unwrap_err();
        let said = unreadable(file, &missing).to_string();
        assert_eq!(
            said,
            "data/readings.txt：整个文件：缺少 data/readings.txt；请从版本库恢复"
        );
        let icon = concat!(env!("CARGO_MANIFEST_DIR"), "/public/icon-192.png");
        let other = std::fs::read_to_string(icon).unwrap_err();
        assert!(unreadable(file, &other).message.contains("另存为 UTF-8"));
    }
}

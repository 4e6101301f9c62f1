//! `data/reports.rs`, half edited.

use report_explorer::report::check::listed::{line, read, right_name};

/// The list as it was with one report.
fn list() -> String {
    let lines = include_str!("../../../data/reports.rs").lines();
    let first = lines.filter(|line| !line.contains("\"data/") || line.contains("2024.json"));
    first.map(|line| [line, "\n"].concat()).collect()
}

fn names(names: &[&str]) -> Vec<String> {
    names.iter().map(|name| (*name).to_owned()).collect()
}

/// The list with a line more at its end.
fn with(line: &str) -> String {
    list().replace("];", &format!("    {line}\n];"))
}

#[test]
fn the_list_is_read_as_the_compiler_reads_it() {
    let both = names(&["2024.json", "2025.json", "report.schema.json", "README.md"]);
    assert_eq!(read(&list(), &both), Ok(names(&["data/2024.json"])));
    let next = with(&line("2025.json"));
    assert_eq!(
        read(&next, &both),
        Ok(names(&["data/2024.json", "data/2025.json"]))
    );
    let without = next.replace("))),\n];", ")))\n];");
    assert_ne!(without, next);
    assert!(
        read(&without, &both).is_ok(),
        "the last comma may be missing"
    );
}

#[test]
fn a_line_that_is_wrong_is_told_with_the_one_to_write() {
    let both = names(&["2024.json", "2025.json"]);
    let right = line("2025.json");
    let second_old = right.replace("\"/data/2025", "\"/data/2024");
    let first_old = right.replace("\"data/2025", "\"data/2024");
    let told = |list: &str, names: &[String], says: &[&str]| {
        let mistakes = read(list, names).unwrap_err();
        assert!(
            mistakes.len() == 1 && says.iter().all(|words| mistakes[0].contains(words)),
            "{mistakes:#?} lacks {says:?}"
        );
    };
    for wrong in [
        &second_old,
        &first_old,
        "2025.json",
        &right.replace(')', ""),
        &right.replace('"', "“"),
    ] {
        told(&with(wrong), &both, &["第 4 行", "应当是", &right]);
    }
    // A comma is missing before the last line.
    let joined = with(&right).replacen("))),", ")))", 1);
    told(&joined, &both, &["第 3 行", &line("2024.json")]);
    // A file that isn't there, perhaps by another name.
    let gone = ["第 4 行", "data/ 里没有 2025.json"];
    told(&with(&right), &names(&["2024.json"]), &gone);
    let other = names(&["2024.json", "2025年.json"]);
    told(
        &with(&right),
        &other,
        &[
            gone[0],
            gone[1],
            "没有列进来的 2025年.json",
            &line("2025年.json"),
        ],
    );
    told(
        &with(&line("2024.json")),
        &both,
        &["第 4 行", "前面已经列过"],
    );
    for end in ["];", "pub const REPORTS"] {
        told(
            &list().replace(end, ""),
            &both,
            &["整个文件应当是", &right, "];"],
        );
    }
}

/// An editor may hide the end of a name, or put one more.
#[test]
fn a_name_that_looks_right_is_told() {
    for (name, right) in [
        ("2025.json.txt", Some("2025.json")),
        ("2025 .json", Some("2025.json")),
        ("2025.JSON", Some("2025.json")),
        ("2025.json", None),
        ("2025 - 副本.json", None),
        ("~$2025.json", None),
        ("readings.txt", None),
        ("report.schema.json", None),
    ] {
        assert_eq!(right_name(name).as_deref(), right, "{name}");
    }
    let mistakes = read(
        &with(&line("2025.json")),
        &names(&["2024.json", "2025.json.txt"]),
    );
    let says = "data/ 里的 2025.json.txt 请改名为 2025.json";
    assert!(mistakes.unwrap_err()[0].contains(says));
}

//! What is wrong with the text's own entries.

use super::{broken, first, found, is_the_only};

/// A chapter has many paragraphs: the one that can't be read is named.
#[test]
fn a_paragraph_that_cannot_be_read_is_named() {
    for (from, to, entry, field) in [
        (
            "\"id\": \"p05\", \"lead\"",
            "\"id\": \"p05\", \"leed\"",
            "text › s01 › s02 › 第 4 段（p05，“人居环境持续改善…”）",
            "leed",
        ),
        (
            "\"id\": \"p05\", \"lead\"",
            "\"lead\"",
            "text › s01 › s02 › 第 4 段（“人居环境持续改善…”）",
            "id",
        ),
        (
            "\"item\": true",
            "\"item\": \"true\"",
            "text › s11 › s21 › 第 1 段（p67，“打通裕民大道、汉…”）",
            "item",
        ),
        (
            "\"id\": \"s02\", \"heading\"",
            "\"id\": \"s02\", \"heding\"",
            "text › s01 › s02",
            "heding",
        ),
    ] {
        let (later, own): (Vec<_>, Vec<_>) = broken(from, to)
            .into_iter()
            .partition(|one| one.may_be_consequence);
        assert!(
            own.len() == 1 && own[0].entry == entry && own[0].field == field,
            "{to}: {own:#?}"
        );
        assert!(!later.is_empty());
    }
    // The others of its chapter are read nevertheless.
    let found = broken("\"id\": \"p05\", \"lead\"", "\"id\": \"p05\", \"leed\"");
    assert!(
        found.iter().all(|one| !one.message.contains("“p04”")),
        "{found:#?}"
    );
}

/// Those of last year's report are told at once, and not while a new file's entries are still to be written.
#[test]
fn words_that_a_new_report_lacks_are_one_finding() {
    let lost: String = (0..9)
        .map(|at| format!("{{\"from\": \"甲{at}\", \"to\": \"甲乙丙丁\"}}, "))
        .collect();
    let begin = "\"synonyms\": [";
    let findings = broken(begin, &[begin, &lost].concat());
    is_the_only(findings, "synonyms", "to", "有 9 条的 to 在报告里找不到");

    let mut begun: serde_json::Value = serde_json::from_str(first()).unwrap();
    for list in ["indicators", "projects", "notes", "ledger"] {
        begun[list] = serde_json::Value::Array(Vec::new());
    }
    let said = found(begun.to_string());
    assert!(!said.is_empty());
    assert!(said.iter().all(|one| !one.entry.starts_with("synonyms")));
}

//! What stands where another kind of value belongs.

use report_explorer::report::check::Finding;

use super::{broken, first, found};

/// Where a list has a plain text instead of an entry, or a value is of a kind that serde has no Chinese for.
#[test]
fn an_entry_of_another_kind_is_explained_without_english() {
    let entry = "这里要写一条，用花括号 { } 括起来，照 data/README.md";
    let text = "这里要写文字，用引号括起来";
    for (from, to, at, field, says) in [
        (
            "\"topics\": [",
            "\"topics\": [\"economy\", ",
            "topics › 第 1 条",
            "",
            entry,
        ),
        (
            "\"paragraphs\": [",
            "\"paragraphs\": [\"甲\", ",
            "text › s01 › 第 1 段（“甲…”）",
            "",
            entry,
        ),
        (
            "\"readings\": [",
            "\"readings\": [5, ",
            "indicators › gdp › 第 1 条读数",
            "",
            entry,
        ),
        (
            "\"status\": \"target\"",
            "\"status\": 5",
            "indicators › gdp › 第 2 条读数",
            "status",
            text,
        ),
        (
            "\"stage\": \"planned\"",
            "\"stage\": null",
            "projects › 097",
            "stage",
            text,
        ),
    ] {
        let said = broken(from, to);
        let own = (&*said[0].entry, &*said[0].field, &*said[0].message);
        assert_eq!(own, (at, field, says), "{said:#?}");
    }
}

#[test]
fn a_file_without_its_first_part_is_told_what_is_missing() {
    let start = first().find("\"about\":").unwrap();
    let end = start + first()[start..].find("},").unwrap() + "},".len();
    let said = found([&first()[..start], &first()[end..]].concat());
    assert_eq!(said.len(), 1, "{said:#?}");
    assert_eq!(
        said[0].to_string(),
        "data/x.json：整个文件 的 about：缺少这一项，请补上"
    );
    let other = broken("\"about\": {", "\"about\": 5, \"abuot\": {");
    let other: Vec<String> = other.iter().map(Finding::to_string).collect();
    assert!(
        other.contains(
            &"data/x.json：about：这里要写一条，用花括号 { } 括起来，照 data/README.md".to_owned()
        ),
        "{other:#?}"
    );
}

//! The check against broken data: what the clerk is told.

mod chapter_years;
mod characters;
mod compare;
mod figures;
mod files;
mod forms;
mod kinds;
mod levels;
mod listed;
mod measures;
mod names;
mod once;
mod places;
mod readings;
mod respectively;
mod rules;
mod signs;
mod spaces;
mod summary;
mod syntax;
mod texts;
mod together;
mod written;

use crate::report_2024;
use report_explorer::explore::{Vocabulary, url};
use report_explorer::report::check::{Finding, check};

include!("../../data/reports.rs");

fn first() -> &'static str {
    std::str::from_utf8(REPORTS[0].1).unwrap()
}

/// What is found in a file.
fn found(json: String) -> Vec<Finding> {
    check("data/x.json", Box::leak(json.into_boxed_str()).as_bytes())
}

/// What is found once something in the file is another.
fn broken(from: &str, to: &str) -> Vec<Finding> {
    assert!(first().contains(from), "the file has no {from}");
    found(first().replacen(from, to, 1))
}

/// What is found once some words of the file, wherever they stand, are others.
fn reworded(words: &[(&str, &str)]) -> Vec<String> {
    let reword = |json: String, (from, to): &(&str, &str)| {
        assert!(json.contains(from), "the file has no {from}");
        json.replace(from, to)
    };
    let findings = found(words.iter().fold(first().to_owned(), reword));
    findings.iter().map(Finding::to_string).collect()
}

/// The same, as far as it says this.
fn reworded_saying(words: &[(&str, &str)], what: &str) -> Vec<String> {
    let mut said = reworded(words);
    said.retain(|one| one.contains(what));
    said
}

/// What replaces what, and the entry, the field and words of what is found.
type Row<'a> = (&'a str, &'a str, &'a str, &'a str, &'a str);

/// Each mistake is one thing to mend.
fn each_is_found(rows: &[Row]) {
    for (from, to, entry, field, words) in rows {
        is_the_only(broken(from, to), entry, field, words);
    }
}

/// Whether there is one finding but those that may come of it.
fn is_the_only(mut findings: Vec<Finding>, entry: &str, field: &str, words: &str) {
    findings.retain(|one| !one.may_be_consequence);
    assert!(
        findings.len() == 1
            && findings[0].entry == entry
            && findings[0].field == field
            && findings[0].message.contains(words),
        "{entry} {field} {words}: {findings:#?}"
    );
}

/// Each id is a part of some address, which is read no further than that.
#[test]
fn an_id_is_no_longer_than_an_address_takes() {
    let id = |letters: usize| "a".repeat(letters);
    let to = |letters: usize| format!("\"id\": \"{}\", \"name\": \"新增停车位\"", id(letters));
    let from = "\"id\": \"parking-spaces\", \"name\": \"新增停车位\"";
    let about = |letters: usize| {
        let mut said = broken(from, &to(letters));
        said.retain(|one| one.field == "id");
        said
    };
    assert_eq!(about(64), []);
    let said = about(65);
    assert!(
        said.len() == 1 && said[0].message.contains("最多 64 个字符，现在有 65 个"),
        "{said:#?}"
    );
    let place = format!("f-{}-999", id(64));
    let vocabulary = Vocabulary::new(report_2024::report());
    let read = url::read("/indicators.html", "", &format!("#{place}"), &vocabulary);
    assert_eq!(read.target, place);
}

#[test]
fn a_reading_that_stands_twice_is_found() {
    let start = first().find("\"id\": \"gdp\"").unwrap();
    let reading = &first()[start + first()[start..].find("{\"year\"").unwrap()..];
    let reading = &reading[..=reading.find('}').unwrap()];
    let twice = [reading, ", ", reading].concat();
    let findings = found(first().replacen(reading, &twice, 1));
    assert!(
        findings
            .iter()
            .any(|finding| finding.to_string().contains("同一处")),
        "{findings:?}"
    );
}

/// Each way to break the file, and the field and words that the clerk is told.
#[test]
fn broken_data_is_explained_all_at_once() {
    let cases = [
        ("\"hedge\": \"力争\", ", "", "请写进 hedge"),
        (
            "\"stage\": \"planned\"",
            "\"stage\": \"done\"",
            "请写 planned",
        ),
        (
            "\"status\": \"target\"",
            "\"status\": \"result\"",
            "请写 target",
        ),
        (
            "\"value\": 160,",
            "\"value\": 161,",
            "old-estates › 第 1 条读数 的 value",
        ),
        (
            "\"raw\": \"160个\"",
            "\"raw\": \"160座\"",
            "indicators › old-estates › 第 1 条读数 的 raw",
        ),
        ("\"raw\": \"160个\"", "\"row\": \"160个\"", "不认识这一项"),
        ("\"unit\": \"根\"", "\"unit\": \"棵\"", "units 里没有“棵”"),
        (
            "\"id\": \"public-toilets\"",
            "\"id\": \"back-lanes\"",
            "用了两次",
        ),
        (
            "\"id\": \"n15\"",
            "\"id\": \"p17\"",
            "notes › p17 的 id：这个 id 在 text 里也用了一次",
        ),
        (
            "\"id\": \"s02\"",
            "\"id\": \"results\"",
            "text › results 的 id：网页自己用了",
        ),
        ("\"id\": \"n15\"", "\"id\": \"-n15\"", "连字符开头"),
        (
            "\"id\": \"n15\"",
            "\"id\": \"c-gdp\"",
            "notes › c-gdp 的 id：“c-”开头",
        ),
        (
            "\"compare\": \"again\"",
            "\"compare\": \"agian\"",
            "不认识“agian”",
        ),
        (
            "\"compare\": \"floor\"",
            "\"compare\": \"again\"",
            "不都是办成或要办的数量",
        ),
        (
            "\"raw\": \"6.5%\"}",
            "\"raw\": \"6.5%\", \"place\": \"zengdu\"}",
            "indicators › gdp 的 compare：这几条读数说的不是同一个地点",
        ),
        (
            "\"bound\": \"余\", ",
            "",
            "indicators › new-city-roads › 第 1 条读数 的 bound",
        ),
        ("\"value\": 43,", "\"value\": \"43\",", "数字（不加引号）"),
        (
            "\"year\": 2024",
            "\"year\": 2023.5",
            "的 year：这里要写整数：四位数的年份",
        ),
        (
            "\"year\": 2024",
            "\"year\": 70000",
            "的 year：这里要写整数：四位数的年份",
        ),
        (
            "\"reviewed\": 2023",
            "\"reviewed\": -1",
            "about 的 reviewed：这里要写整数",
        ),
        (
            "\"topic\": \"jobs\"",
            "\"topic\": \"job\"",
            "topics 里没有“job”",
        ),
        (
            "改造老旧小区160个、",
            "改造老旧小区161个、",
            "projects › 010 的 quote：“改造老旧小区160个”不在 p05 里",
        ),
        ("\"ledger\": [", "\"ledger\": [ ,", "不是合法的 JSON"),
        ("\"kind\": \"works\"", "\"kind\": \"work\"", "不认识“work”"),
        (
            "{\"at\": \"p04\", \"quote\": \"新建5G基站606座\", \"raw\": \"5G\", \"reason\": \"技术名称的一部分\"},",
            "",
            "没有去处",
        ),
    ];
    for (from, to, says) in cases {
        let findings = broken(from, to);
        let findings: Vec<String> = findings.iter().map(Finding::to_string).collect();
        assert!(
            findings.iter().any(|finding| finding.contains(says)),
            "{to}: {findings:#?} lacks {says}"
        );
        assert!(
            findings
                .iter()
                .all(|finding| finding.starts_with("data/x.json：")),
            "{findings:#?}"
        );
    }
    let two = first()
        .replacen("\"value\": 160,", "\"value\": 161,", 1)
        .replacen("\"value\": 43,", "\"value\": \"43\",", 1);
    let two = found(two);
    assert!(
        two.iter().any(|f| f.entry.contains("old-estates"))
            && two.iter().any(|f| f.entry.contains("back-lanes"))
    );
}

/// One mistake of the clerk is one thing to mend; what comes of it elsewhere is said to be that.
#[test]
fn what_follows_from_a_mistake_is_told_apart() {
    let mistake = |from: &str, to: &str| {
        let (later, own): (Vec<_>, Vec<_>) = broken(from, to)
            .into_iter()
            .partition(|finding| finding.may_be_consequence);
        (own, later.len())
    };
    for (at, from, to) in [
        ("old-estates", "\"raw\": \"160个\"", "\"row\": \"160个\""),
        ("old-estates", "\"value\": 160,", "\"value\": \"160\","),
        (
            "projects › 010",
            "\"quote\": \"改造老旧小区160个\"",
            "\"quote\": \"改造老旧小区160座\"",
        ),
    ] {
        let (own, later) = mistake(from, to);
        assert_eq!(own.len(), 1, "{to}: {own:#?}");
        assert!(later > 0, "{to}");
        assert!(own[0].entry.contains(at), "{own:#?}");
    }
    let (own, later) = mistake("\"value\": 160,", "\"value\": 161,");
    assert_eq!((own.len(), later), (1, 0));
}

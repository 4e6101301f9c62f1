//! What is wrong with several reports beside each other.

use report_explorer::report::Report;
use report_explorer::report::check::{Finding, check_together};

use super::first;

/// The report, and a later one in which some words are others.
fn with_next(words: &[(&str, &str)]) -> Vec<Finding> {
    let reword = |json: String, (from, to): &(&str, &str)| {
        assert!(json.contains(from), "the file has no {from}");
        json.replacen(from, to, 1)
    };
    let years = ("\"planned\": 2024", "\"planned\": 2025");
    let json = [&[years], words]
        .concat()
        .iter()
        .fold(first().to_owned(), reword);
    let report = Report::parse(first().as_bytes()).unwrap();
    let next = Report::parse(Box::leak(json.into_boxed_str()).as_bytes()).unwrap();
    check_together(&[("a", &report), ("b", &next)])
}

#[test]
fn a_year_has_one_report() {
    let report = Report::parse(first().as_bytes()).unwrap();
    let mut later = report.clone();
    later.about.planned += 1;
    assert_eq!(check_together(&[("a", &report), ("b", &later)]), []);
    let said = check_together(&[("a", &report), ("b", &later), ("c", &report)]);
    assert!(
        said.len() == 1
            && said[0].file == "c"
            && said[0].entry == "about"
            && said[0].field == "planned",
        "{said:#?}"
    );
    assert!(said[0].message.contains('a'), "{said:#?}");
}

#[test]
fn an_indicator_has_one_name() {
    let said = with_next(&[("\"name\": \"改造背街小巷\"", "\"name\": \"改造小巷\"")]);
    assert!(
        said.len() == 1
            && said[0].file == "b"
            && said[0].entry == "indicators › back-lanes"
            && said[0].field == "name"
            && said[0].message.contains("叫“改造背街小巷”"),
        "{said:#?}"
    );
}

#[test]
fn an_indicator_keeps_its_id() {
    let said = with_next(&[("\"id\": \"back-lanes\"", "\"id\": \"back-lanes-2025\"")]);
    assert!(
        said.len() == 1
            && said[0].entry == "indicators › back-lanes-2025"
            && said[0].field == "id"
            && said[0].message == "a 里同名的指标是 back-lanes；请沿用同一个 id",
        "{said:#?}"
    );
}

/// A link shared last year must not lead to something else.
#[test]
fn an_id_is_not_used_again_for_something_else() {
    let roads = "新建农村公路700公里";
    for (words, entry, ids) in [
        (
            &[("\"text\": \"预计地区", "\"text\": \"今年地区")][..],
            "text › 段落",
            "p01",
        ),
        (
            &[("城市和产业集中高质量发展破题开篇", "产业强市")],
            "text › 章节",
            "s03",
        ),
        (
            &[("\"quote\": \"八个方面工作\"", "\"quote\": \"八个方面\"")],
            "notes",
            "n01",
        ),
        (
            &[
                (
                    "\"name\": \"新建农村公路\", \"kind\"",
                    "\"name\": \"公园\", \"kind\"",
                ),
                (
                    &format!("\"quote\": \"{roads}\", \"figures\""),
                    "\"quote\": \"公园\", \"figures\"",
                ),
                (
                    "\"name\": \"新建公共充电桩\", \"kind\"",
                    "\"name\": \"充电\", \"kind\"",
                ),
            ],
            "projects",
            "005",
        ),
    ] {
        let said = with_next(words);
        let says = format!("a 里的 {ids} 说的是别的内容");
        assert!(
            said.len() == 1
                && said[0].file == "b"
                && said[0].entry == entry
                && said[0].field == "id"
                && said[0].message.contains(&says),
            "{words:?}: {said:#?} lacks {says}"
        );
    }
    // All of them are one thing to mend, which says where to go on.
    let said = with_next(&[
        ("\"text\": \"预计地区", "\"text\": \"今年地区"),
        ("\"text\": \"全市常住", "\"text\": \"全省常住"),
        ("\"text\": \"基础设施", "\"text\": \"设施"),
    ]);
    let says = "a 里的 p01、p02、p04 说的是别的内容";
    assert!(
        said.len() == 1 && said[0].message.contains(says) && said[0].message.contains("p71"),
        "{said:#?}"
    );
    // The first of them ends `about`.
    let many: Vec<(&str, &str)> = (0..30).map(|_| ("。\"}", "！\"}")).collect();
    let said = with_next(&many);
    assert!(
        said.len() == 1 && said[0].message.contains(" 等 29 个 说的是别的内容"),
        "{said:#?}"
    );
}

/// What goes on keeps its address: a project with new words, a chapter whose heading has the year in it or whose id is its
/// meaning, a topic by a better name.
#[test]
fn what_goes_on_keeps_its_id() {
    let said = with_next(&[
        ("“快递进村”实现全覆盖\"}", "“快递进村”\"}"),
        (
            "\"name\": \"新建公共充电桩\", \"kind\"",
            "\"name\": \"充电桩\", \"kind\"",
        ),
        ("\"heading\": \"回眸 2023\"", "\"heading\": \"回眸 2024\""),
        ("\"name\": \"交通停车\"", "\"name\": \"交通出行\""),
    ]);
    assert_eq!(said, []);
    let named = first().replace("\"id\": \"s03\"", "\"id\": \"review\"");
    let other = named.replace("城市和产业集中高质量发展破题开篇", "产业强市");
    let [first, next] = [named, other].map(|json| {
        let json: &'static str = Box::leak(json.into_boxed_str());
        Report::parse(json.as_bytes()).unwrap()
    });
    let mut next = next;
    next.about.planned += 1;
    assert_eq!(check_together(&[("a", &first), ("b", &next)]), []);
}

/// Links were shared of the earlier year, wherever its file is listed.
#[test]
fn which_report_came_first_is_told_by_its_year() {
    let json = first()
        .replacen("\"planned\": 2024", "\"planned\": 2025", 1)
        .replacen("\"text\": \"预计地区", "\"text\": \"今年地区", 1);
    let [report, next] = [first().to_owned(), json].map(|json| {
        let json: &'static str = Box::leak(json.into_boxed_str());
        Report::parse(json.as_bytes()).unwrap()
    });
    for listed in [
        [("a", &report), ("b", &next)],
        [("b", &next), ("a", &report)],
    ] {
        let said = check_together(&listed);
        assert!(
            said.len() == 1 && said[0].file == "b" && said[0].message.contains("a 里的"),
            "{said:#?}"
        );
    }
}

#[test]
fn all_reports_are_of_one_city() {
    let said = with_next(&[("\"city\": \"随州市\"", "\"city\": \"随洲市\"")]);
    assert!(
        said.len() == 1 && said[0].field == "city" && said[0].message.contains("a 里是“随州市”"),
        "{said:#?}"
    );
}

/// Of the numbers the highest is the last, whatever they begin with.
#[test]
fn the_last_id_is_the_highest_number() {
    let json = first().replace("\"p71\"", "\"p100\"");
    let next = json.replacen("\"text\": \"预计地区", "\"text\": \"今年地区", 1);
    let [report, mut next] = [json, next].map(|json| {
        let json: &'static str = Box::leak(json.into_boxed_str());
        Report::parse(json.as_bytes()).unwrap()
    });
    next.about.planned += 1;
    let said = check_together(&[("a", &report), ("b", &next)]);
    assert!(
        said.len() == 1 && said[0].message.contains("（p100）"),
        "{said:#?}"
    );
}

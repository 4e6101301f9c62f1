//! What is wrong with a whole file, or with several beside each other.

use report_explorer::report::check::{Finding, check, check_together};
use report_explorer::report::{Choice, Report};

use super::{broken, first, found, reworded};

#[test]
fn what_an_editor_makes_of_a_file_is_read_or_explained() {
    let marked: &'static str = Box::leak(["\u{FEFF}", first()].concat().into_boxed_str());
    assert_eq!(check("data/x.json", marked.as_bytes()), []);
    assert!(Report::parse(marked.as_bytes()).is_ok());
    // 随 in GBK.
    let says = check("data/x.json", b"{\"about\": \"\xCB\xE6\"}");
    assert!(says[0].to_string().contains("另存为 UTF-8"), "{says:#?}");
    let says = broken("\"city\":", "\"city\": \"甲市\", \"city\":");
    assert_eq!(says.len(), 1);
    assert!(
        says[0].field == "city" && says[0].says.contains("写了两次"),
        "{says:#?}"
    );
}

/// A program that writes JSON may write each character as an escape, which the types cannot borrow.
#[test]
fn escapes_are_explained_also_beside_other_findings() {
    let city = ("\"city\": \"", "\"city\": \"\\u7532");
    let says = "不能用反斜杠转义";
    let own = broken(city.0, city.1);
    assert!(own.len() == 1 && own[0].says.contains(says), "{own:#?}");
    assert!(own[0].entry.contains("行"), "{own:#?}");
    let with = |from: &str, to: &str| {
        let findings = found(first().replacen(city.0, city.1, 1).replacen(from, to, 1));
        let (escapes, others): (Vec<Finding>, Vec<_>) = findings
            .into_iter()
            .partition(|one| one.says.contains(says));
        (escapes.len(), others.len())
    };
    assert_eq!(with("\"value\": 160,", "\"value\": 161,"), (1, 1));
    // What the parts show is not said again.
    let quoted = broken("\"city\": \"", "\"city\": \"\\\"");
    assert!(
        quoted.len() == 1 && quoted[0].entry == "about" && quoted[0].field == "city",
        "{quoted:#?}"
    );
}

#[test]
fn a_key_that_stands_twice_is_found_beside_other_findings() {
    let twice = first().replacen("\"city\":", "\"city\": \"甲市\", \"city\":", 1);
    let findings = found(twice.replacen("\"value\": 160,", "\"value\": 161,", 1));
    let fields: Vec<&str> = findings.iter().map(|one| one.field.as_str()).collect();
    assert_eq!(fields, ["value", "city"]);
}

/// Last year's file with only some of its years changed is one thing to mend, not hundreds.
#[test]
fn years_that_were_changed_in_one_place_only_are_one_finding() {
    let about = (
        "\"reviewed\": 2023, \"planned\": 2024",
        "\"reviewed\": 2024, \"planned\": 2025",
    );
    let text = [
        (
            "\"heading\": \"回眸 2023\", \"year\": 2023",
            "\"heading\": \"回眸 2023\", \"year\": 2024",
        ),
        (
            "\"heading\": \"展望 2024\", \"year\": 2024",
            "\"heading\": \"展望 2024\", \"year\": 2025",
        ),
    ];
    let entries = [
        ("\"year\": 2024, ", "\"year\": 2025, "),
        ("\"year\": 2023, ", "\"year\": 2024, "),
    ];
    for words in [&[about][..], &[about, text[0], text[1]], &entries] {
        let said = reworded(words);
        assert!(
            said.len() == 1 && said[0].starts_with("data/x.json：about 的 reviewed"),
            "{words:?}: {said:#?}"
        );
        assert!(
            said[0].contains("2023") && said[0].contains("2025"),
            "{said:?}"
        );
    }
    // The chapters' years alone are still the old ones.
    let chapters = [
        ("回眸 2023\", \"year\": 2024", "回眸 2023\", \"year\": 2023"),
        ("展望 2024\", \"year\": 2025", "展望 2024\", \"year\": 2024"),
        (
            "八个方面工作\", \"year\": 2025",
            "八个方面工作\", \"year\": 2024",
        ),
    ];
    let said = reworded(&[&[about, entries[0], entries[1]][..], &chapters].concat());
    assert!(
        said.len() == 1 && said[0].starts_with("data/x.json：text 的 year"),
        "{said:#?}"
    );
    // Another slip is still said.
    let said = reworded(&[about, ("\"value\": 160,", "\"value\": 161,")]);
    assert!(
        said.len() == 2 && said.iter().any(|one| one.contains("的 value")),
        "{said:#?}"
    );
    // A few years that are wrong are said one by one.
    let few = broken(
        "\"year\": 2024, \"status\": \"target\"",
        "\"year\": 2023, \"status\": \"target\"",
    );
    assert!(
        !few.is_empty() && few.iter().all(|one| one.entry.contains("readings[")),
        "{few:#?}"
    );
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
    assert!(said[0].says.contains('a'), "{said:#?}");
}

#[test]
fn a_facet_has_no_more_choices_than_the_page_can_hold() {
    let most = Choice::MOST;
    let more: Vec<String> = (0..most)
        .map(|at| format!("{{\"id\": \"more-{at}\", \"name\": \"更多\"}}, "))
        .collect();
    let said = broken("\"topics\": [", &["\"topics\": [", &more.concat()].concat());
    assert!(
        said.len() == 1 && said[0].field == "topics" && said[0].says.contains("最多 32 条"),
        "{said:#?}"
    );
}

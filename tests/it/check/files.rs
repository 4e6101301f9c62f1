//! What is wrong with a whole file, or with several beside each other.

use report_explorer::report::check::{Finding, check, without_pinyin};
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
    let says = check("data/x.json", b"{\n\"about\":\n \"\xCB\"}");
    assert!(says[0].message.contains("从第 3 行起"), "{says:#?}");
    let says = broken("\"city\":", "\"city\": \"甲市\", \"city\":");
    assert_eq!(says.len(), 1);
    assert!(
        says[0].field == "city" && says[0].message.contains("写了两次"),
        "{says:#?}"
    );
}

/// A program that writes JSON may write each character as an escape, which the types cannot borrow.
#[test]
fn escapes_are_explained_also_beside_other_findings() {
    let city = ("\"city\": \"", "\"city\": \"\\u7532");
    let says = "不能用反斜杠转义";
    let own = broken(city.0, city.1);
    assert!(own.len() == 1 && own[0].message.contains(says), "{own:#?}");
    assert!(own[0].entry.contains("行"), "{own:#?}");
    let with = |from: &str, to: &str| {
        let findings = found(first().replacen(city.0, city.1, 1).replacen(from, to, 1));
        let (escapes, others): (Vec<Finding>, Vec<_>) = findings
            .into_iter()
            .partition(|one| one.message.contains(says));
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
    // Another mistake is still said.
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
        !few.is_empty() && few.iter().all(|one| one.entry.contains("条读数")),
        "{few:#?}"
    );
}

/// Who errs in one year of the report is told that, and not that each target is a result.
#[test]
fn the_years_of_a_report_follow_each_other() {
    for (from, to, field) in [
        ("\"planned\": 2024", "\"planned\": 2025", "planned"),
        ("\"planned\": 2024", "\"planned\": 2023", "planned"),
        ("\"reviewed\": 2023", "\"reviewed\": 2022", "reviewed"),
        ("\"reviewed\": 2023", "\"reviewed\": 65535", "reviewed"),
    ] {
        let said = broken(from, to);
        assert!(
            said.len() == 1 && said[0].entry == "about" && said[0].field == field,
            "{to}: {said:#?}"
        );
        assert!(
            said[0]
                .message
                .contains("多数结果说的是 2023 年，多数目标说的是 2024 年"),
            "{said:#?}"
        );
    }
}

#[test]
fn a_facet_has_no_more_choices_than_the_page_can_hold() {
    let most = Choice::MAX_PER_FACET;
    let more: Vec<String> = (0..most)
        .map(|at| format!("{{\"id\": \"more-{at}\", \"name\": \"更多{at}\"}}, "))
        .collect();
    let said = broken("\"topics\": [", &["\"topics\": [", &more.concat()].concat());
    assert!(
        said.len() == 1 && said[0].field == "topics" && said[0].message.contains("最多 32 条"),
        "{said:#?}"
    );
}

#[test]
fn a_document_is_called_what_its_titles_call_it() {
    let said = broken(
        "\"document\": \"政府工作报告摘录\"",
        "\"document\": \"政府工作总结\"",
    );
    assert!(
        said.len() == 1 && said[0].entry == "about" && said[0].field == "document",
        "{said:#?}"
    );
}

#[test]
fn what_every_page_says_of_the_report_is_not_empty() {
    for (key, entry, field) in [
        ("\"city\": \"随州市\"", "about", "city"),
        (
            "\"title\": \"加快打造城乡融合发展示范区\"",
            "about",
            "title",
        ),
        ("\"document\": \"政府工作报告摘录\"", "about", "document"),
        (
            "\"source\": \"随州市人民政府工作报告摘录，回顾2023年，部署2024年。\"",
            "about",
            "source",
        ),
        ("\"name\": \"家长\"", "audiences › parents", "name"),
        (
            "\"name\": \"新增停车位\"",
            "indicators › parking-spaces",
            "name",
        ),
    ] {
        for nothing in ["", " "] {
            let said = broken(key, &format!("\"{field}\": \"{nothing}\""));
            assert!(
                said.len() == 1 && said[0].entry == entry && said[0].field == field,
                "{key}: {said:#?}"
            );
        }
    }
}

/// The tables of pinyin are made by a test that a clerk may forget.
#[test]
fn a_character_without_a_reading_is_found() {
    let table = |name: &str| {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/data/");
        std::fs::read_to_string([folder, name].concat()).unwrap()
    };
    let (readings, variants) = (table("readings.txt"), table("variants.txt"));
    let report = Report::parse(first().as_bytes()).unwrap();
    assert_eq!(
        without_pinyin(&[("a", &report)], &readings, &variants),
        None
    );
    let other = first().replacen("城乡融合发展美丽画卷", "龘龘融合发展美丽画卷", 1);
    let other = Report::parse(Box::leak(other.into_boxed_str()).as_bytes()).unwrap();
    let said = without_pinyin(&[("a", &report), ("b", &other)], &readings, &variants).unwrap();
    assert!(
        said.file == "data/readings.txt" && said.message.contains("1 个新的字还没有读音（龘）"),
        "{said}"
    );
}

/// The sentence about the document is easily left as it was.
#[test]
fn the_document_speaks_of_its_own_years() {
    let source = "回顾2023年，部署2024年。";
    assert!(first().contains(source));
    let said = reworded(&[(source, "回顾2022年，部署2023年。")]);
    assert!(
        said.len() == 1 && said[0].starts_with("data/x.json：about 的 source：写的是 2022 年"),
        "{said:#?}"
    );
}

/// What happened earlier says so in its own words.
#[test]
fn an_entry_may_speak_of_the_year_that_its_quote_names() {
    let roads = |year: &str| {
        let mut said = reworded(&[
            ("新建农村公路700公里", &format!("{year}新建农村公路700公里")),
            (
                "\"year\": 2023, \"status\": \"result\", \"value\": 700,",
                "\"year\": 2022, \"status\": \"result\", \"value\": 700,",
            ),
        ]);
        said.retain(|one| one.contains(" 的 year："));
        said.len()
    };
    assert_eq!((roads(""), roads("2022年")), (1, 0));
}

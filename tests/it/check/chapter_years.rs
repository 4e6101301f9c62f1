//! A chapter whose heading names another year than it.

use super::{is_the_only, reworded};

const AHEAD: &str = "\"heading\": \"展望 2024\", \"year\": 2024";

#[test]
fn a_year_that_was_forgotten_is_said_of_the_chapter() {
    for (year, says) in [
        (", \"year\": 2023", "标题写 2024，这里是 2023"),
        ("", "标题写 2024，这里没有写，就算作 2023"),
    ] {
        let said = reworded(&[(AHEAD, &AHEAD.replace(", \"year\": 2024", year))]);
        let entry = "data/x.json：text › s08 的 year：";
        assert!(
            said.len() == 1 && said[0].starts_with(entry) && said[0].contains(says),
            "{said:#?} lacks {says}"
        );
    }
}

/// A plan that reaches on, or both years, are no year of the chapter.
#[test]
fn a_heading_may_name_other_years() {
    for heading in [
        "展望 2035",
        "从 2023 到 2024",
        "2023 年和 2024 年",
        "第 20240 次",
        "为 2023 年补课",
    ] {
        let to = AHEAD.replace("展望 2024", heading);
        let said = reworded(&[(AHEAD, &to)]);
        assert!(!said.iter().any(|one| one.contains("的 year")), "{said:#?}");
    }
}

/// All that says another year than both heading and chapter is still said.
#[test]
fn a_year_of_an_entry_is_its_own() {
    let target = "\"year\": 2024, \"status\": \"target\", \"value\": 6.5";
    let json = super::first().replace(AHEAD, &AHEAD.replace(", \"year\": 2024", ""));
    let mut said = super::found(json.replace(target, &target.replace("2024", "2026")));
    said.retain(|one| one.entry != "text › s08");
    is_the_only(said, "indicators › gdp › 第 2 条读数", "year", "2026");
}

/// What is wrong with an entry of such a chapter beside its year is still said.
#[test]
fn other_mistakes_of_the_chapter_are_said_too() {
    let forgotten = AHEAD.replace(", \"year\": 2024", "");
    let said = reworded(&[(AHEAD, &forgotten), ("\"value\": 6.5,", "\"value\": 6.6,")]);
    assert!(
        said.len() == 2
            && said[0].contains("text › s08 的 year")
            && said[1].contains("gdp › 第 2 条读数 的 value"),
        "{said:#?}"
    );
}

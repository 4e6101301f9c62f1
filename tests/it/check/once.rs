//! One mistake is said once: what would be said of it a second time is left out.

use super::{broken, each_is_found, is_the_only, reworded, reworded_saying};

/// Which are said of comparing, once some words of the file are others.
fn compared(words: &[(&str, &str)]) -> Vec<String> {
    reworded_saying(words, " 的 compare：")
}

#[test]
fn a_mistake_of_a_reading_is_told_once() {
    each_is_found(&[
        (
            "\"quote\": \"地区生产总值增长6.5%\"",
            "\"quote\": \"地区生产总值增长了6.5%\"",
            "indicators › gdp › 第 2 条读数",
            "quote",
            "不在 p28 里",
        ),
        // A verb that the text lacks is not also one that nobody knows.
        (
            "\"direction\": \"降低\"",
            "\"direction\": \"飙升\"",
            "indicators › energy-intensity › 第 1 条读数",
            "direction",
            "p19 里没有“飙升”这个词",
        ),
        // An estimate without its hedge, which the quote has.
        (
            "\"value\": 6.2, \"unit\": \"%\", \"hedge\": \"预计\"",
            "\"value\": 6.2, \"unit\": \"%\"",
            "indicators › gdp › 第 1 条读数",
            "hedge",
            "引文里有“预计”，请写进 hedge",
        ),
        // What is no statement may have a bound: it lacks its value.
        (
            "\"measure\": \"statement\", \"at\": \"p02\"",
            "\"measure\": \"count\", \"bound\": \"以上\", \"at\": \"p02\"",
            "indicators › household-income › 第 1 条读数",
            "value",
            "缺少数值",
        ),
    ]);
    let said = reworded(&[
        ("700公里", "700"),
        (
            "\"value\": 700, \"unit\": \"公里\", ",
            "\"value\": 700, \"unit\": \"\", ",
        ),
    ]);
    let says = "rural-roads › 第 1 条读数 的 unit：缺少单位";
    assert!(said.len() == 1 && said[0].contains(says), "{said:#?}");
}

/// A quote of nothing is not said to look like the text.
#[test]
fn a_quote_of_nothing_is_not_in_the_text() {
    let parcels = "\"at\": \"p04\", \"quote\": \"“快递进村”实现全覆盖\"}";
    let said = broken(parcels, "\"at\": \"p04\", \"quote\": \"\"}");
    is_the_only(said, "projects › 009", "quote", "“”不在 p04 里");
}

#[test]
fn each_comparison_breaks_one_rule_of_a_change() {
    let sum = "\"value\": 115, \"unit\": \"亿元\", \"measure\": \"sum\"";
    let said = compared(&[(sum, &sum.replace("sum", "count"))]);
    assert!(
        said.len() == 1 && said[0].contains("没有一条是总量"),
        "{said:#?}"
    );
    // Two results, and two targets: that there is nothing to compare is all.
    for (from, to, says) in [
        (
            "\"status\": \"target\", \"value\": 10,",
            "\"status\": \"result\", \"value\": 10,",
            "却只有结果",
        ),
        (
            "\"status\": \"result\", \"value\": 115,",
            "\"status\": \"target\", \"value\": 115,",
            "却只有目标",
        ),
    ] {
        let said = compared(&[(from, to)]);
        assert!(said.len() == 1 && said[0].contains(says), "{said:#?}");
    }
    // One year alone bears no other comparison, either.
    let said = compared(&[
        (
            "\"for\": [\"elders\"], \"compare\": \"again\"",
            "\"for\": [\"elders\"], \"compare\": \"rate\"",
        ),
        (
            "\"status\": \"target\", \"value\": 112",
            "\"status\": \"result\", \"value\": 112",
        ),
    ]);
    assert!(
        said.len() == 2 && said[1].contains("或删去 compare") && !said[1].contains("或改写"),
        "{said:#?}"
    );
}

/// Of the projects that share a sentence the first is told which figures none of them lists.
#[test]
fn a_figure_that_no_project_lists_is_told_once() {
    let said = reworded(&[
        (", \"figures\": [\"cold-storage\"]", ""),
        (", \"figures\": [\"charging-points\"]", ""),
    ]);
    for id in ["cold-storage", "charging-points"] {
        let says = format!("projects › 007 的 figures：引文里有指标“{id}”的数字");
        assert!(said.iter().any(|one| one.contains(&says)), "{said:#?}");
    }
    assert_eq!(said.len(), 2, "{said:#?}");
}

/// Years of all targets, or of all results, are wrong where they stand, as long as the others are the report's.
#[test]
fn years_of_half_of_the_readings_say_nothing_of_the_report() {
    let target = "\"year\": 2024, \"status\": \"target\"";
    let said = reworded(&[(target, &target.replace("2024", "2025"))]);
    let targets = super::first().matches(target).count();
    assert_eq!(said.len(), targets, "{said:#?}");
    let is_own = |one: &String| one.contains("条读数 的 year：");
    assert!(said.iter().all(is_own), "{said:#?}");
    let results = ["result", "estimate"].map(|status| {
        let from = format!("\"year\": 2023, \"status\": \"{status}\"");
        (from.clone(), from.replace("2023", "2022"))
    });
    let [results, estimates] = &results;
    let said = reworded(&[(&results.0, &results.1), (&estimates.0, &estimates.1)]);
    let of_the_report = |one: &String| one.contains("：about");
    assert!(
        !said.is_empty() && !said.iter().any(of_the_report),
        "{said:#?}"
    );
}

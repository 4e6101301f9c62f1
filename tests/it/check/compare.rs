//! What may be compared: each rule that is broken has its own words.

use super::reworded;

#[test]
fn each_rule_of_a_comparison_is_named() {
    let estates = "\"topic\": \"city\", \"for\": [\"elders\"], \"compare\": \"again\"";
    let as_kind = |kind: &str| estates.replace("again", kind);
    let target = "\"value\": 112, \"unit\": \"个\", \"measure\": \"count\"";
    let cases = [
        (
            estates,
            as_kind("rate"),
            "可是它们不都是增减速度（measure 为 growth）；请照原文改，或改写 again",
        ),
        (estates, as_kind("floor"), "可是目标不是底线"),
        (estates, as_kind("change"), "可是没有一条是增幅"),
        (
            "\"compare\": \"floor\"",
            "\"compare\": \"again\"".to_owned(),
            "它们不都是办成或要办的数量",
        ),
        (
            "\"compare\": \"floor\"",
            "\"compare\": \"again\"".to_owned(),
            "或改写 floor",
        ),
        (
            "\"compare\": \"change\"",
            "\"compare\": \"rate\"".to_owned(),
            "单位不同（亿元、%）",
        ),
        (
            target,
            target.replace("count", "added"),
            "可是measure 不同（count、added）",
        ),
    ];
    for (from, to, says) in cases {
        let said = reworded(&[(from, &to)]);
        let named = |one: &String| one.contains(" 的 compare") && one.contains(says);
        assert!(said.iter().any(named), "{to}: {said:#?} lacks {says}");
    }
    // One year alone.
    let status = (
        "\"status\": \"target\", \"value\": 112",
        "\"status\": \"result\", \"value\": 112",
    );
    let said = reworded(&[status]);
    assert!(
        said.iter()
            .any(|one| one.contains("写了 again，却只有结果")),
        "{said:#?}"
    );
}

/// A rate of growth with a sum as its target would be drawn nowhere.
#[test]
fn a_change_goes_from_a_sum_to_a_rate() {
    let said = reworded(&[
        (
            "\"year\": 2023, \"status\": \"result\", \"value\": 115,",
            "swapped",
        ),
        (
            "\"year\": 2024, \"status\": \"target\", \"value\": 10, \"unit\": \"%\", \"hedge\": \"力争\"",
            "\"year\": 2023, \"status\": \"result\", \"value\": 10, \"unit\": \"%\", \"hedge\": \"力争\"",
        ),
        (
            "swapped",
            "\"year\": 2024, \"status\": \"target\", \"value\": 115,",
        ),
    ]);
    let says =
        "indicators › exports 的 compare：写了 change，可是结果里没有总量，或者目标里没有增幅";
    assert!(said.iter().any(|one| one.contains(says)), "{said:#?}");
}

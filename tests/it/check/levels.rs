//! What lies ahead.

use super::reworded;

/// A year after the planned one has no results yet either, and what is to be built then is planned.
#[test]
fn what_lies_ahead_is_aimed_at() {
    let target = "\"year\": 2024, \"status\": \"target\", \"value\": 112";
    let project = |year: u16, stage: &str| {
        format!(
            "\"stage\": \"{stage}\", \"year\": {year}, \"for\": [\"drivers\"], \"livelihood\": true"
        )
    };
    for year in [2024, 2030] {
        let result = format!("\"year\": {year}, \"status\": \"result\", \"value\": 112");
        let done = project(year, "done");
        for (words, says) in [
            (
                (target, &result),
                "readings[1] 的 status：展望的一年和以后还没有结果；请写 target",
            ),
            (
                (&*project(2024, "planned"), &done),
                "的 stage：展望的一年和以后的项目都是计划；请写 planned",
            ),
        ] {
            let said = reworded(&[(words.0, words.1)]);
            assert!(
                said.iter().any(|one| one.contains(says)),
                "{year}: {said:#?}"
            );
        }
    }
}

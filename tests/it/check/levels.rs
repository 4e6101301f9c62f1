//! What a figure came to, and what lies ahead.

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
                "第 2 条读数 的 status：展望的一年和以后还没有结果；请写 target",
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

/// What sank to 59% is 59, and would be drawn and worded as 59 less.
#[test]
fn a_new_level_is_no_change() {
    let rate = "\"measure\": \"share\", \"direction\": \"提升至\"";
    let said = |words: &str, measure: &str, direction: &str| {
        let words = format!("城镇化率{words}59%");
        let reading = format!("\"measure\": \"{measure}\", \"direction\": \"{direction}\"");
        reworded(&[("城镇化率提升至59%", &words), (rate, &reading)])
    };
    for (words, measure, direction) in [
        ("提升至", "share", "提升至"),
        ("下降至", "share", "下降至"),
        ("达到", "share", "达到"),
        ("下降到近年最低的", "share", "下降到"),
        ("下降为", "share", "下降为"),
        ("下降到位,占", "share", "下降"),
        // So much less, or a rate.
        ("减少", "growth", "减少"),
        ("增长速度回落至", "growth", "增长"),
    ] {
        assert_eq!(
            said(words, measure, direction),
            [""; 0],
            "{words} {measure}"
        );
    }
    for (words, measure, direction, own) in [
        ("提升至", "share", "提升", "提升至"),
        ("下降到", "level", "下降", "下降到"),
        ("下降到了", "level", "下降", "下降到"),
        ("下降50%至", "sum", "下降", "至"),
        ("回落至", "growth", "回落", "回落至"),
        ("下降到近年最低的", "share", "下降", "下降到"),
        ("下降到近年最低的", "growth", "下降", "下降到"),
        ("提升至新高的", "growth", "提升", "提升至"),
        ("下降为", "growth", "下降", "下降为"),
    ] {
        let said = said(words, measure, direction);
        let says = format!("第 1 条读数 的 direction：引文里“59%”的前面是“{own}”");
        assert!(
            said.iter().any(|one| one.contains(&says)),
            "{words} {measure}: {said:#?}"
        );
        let is_rate = |one: &String| one.contains("measure 不写 growth");
        assert_eq!(said.iter().any(is_rate), measure == "growth", "{said:#?}");
    }
    // A bound may stand between.
    let bound = format!("\"bound\": \"约\", {rate}").replace("提升至", "下降");
    let said = reworded(&[("城镇化率提升至59%", "城镇化率下降至约59%"), (rate, &bound)]);
    assert!(
        said.len() == 1 && said[0].contains("direction 请写“下降至”"),
        "{said:#?}"
    );
    let fewer = format!("\"bound\": \"不到\", {rate}").replace("提升至", "下降");
    let fewer = fewer.replace("share", "growth");
    let fewer = reworded(&[("城镇化率提升至59%", "城镇化率下降不到59%"), (rate, &fewer)]);
    assert_eq!(fewer, [""; 0]);
}

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

/// A target for 2027 is none for the planned year.
#[test]
fn a_year_to_reach_a_figure_in_is_the_figures() {
    let said = |words: &str| reworded(&[("城镇化率提升至59%", words)]);
    for (words, year) in [
        ("到2027年,城镇化率提升至59%", "2027"),
        ("力争到2027年,达到新水平,城镇化率提升至59%", "2027"),
        ("到2020年有进步,到2027年底城镇化率提升至59%", "2027"),
    ] {
        let said = said(words);
        let says =
            format!("第 1 条读数 的 year：原文在这个数字前面说的是“到{year}年”；请写 {year}");
        assert!(
            said.iter().any(|one| one.contains(&says)),
            "{words}: {said:#?}"
        );
    }
    for words in [
        "到2023年,城镇化率提升至59%",
        "到2027年达到新水平。城镇化率提升至59%",
        "到2027年达到新水平,今年城镇化率提升至59%",
        "到2027年达到新水平,2023年城镇化率提升至59%",
        "达到新水平,城镇化率提升至59%",
    ] {
        let said = said(words);
        let is_year = |one: &String| one.contains("的 year：");
        assert!(!said.iter().any(is_year), "{words}: {said:#?}");
    }
}

/// The name of a rate says what a figure is, whatever leads to it; and one character of a verb is none.
#[test]
fn a_figure_of_a_rate_by_name_is_a_rate() {
    let share = "\"measure\": \"share\", \"direction\": \"提升至\"";
    let said = |words: &str, measure: &str, verb: &str| {
        let words = format!("城镇化率{words}59%");
        let reading = format!("\"measure\": \"{measure}\", \"direction\": \"{verb}\"");
        reworded(&[("城镇化率提升至59%", &words), (share, &reading)])
    };
    for (words, verb) in [
        ("增速为", "增速"),
        ("增幅达", "增幅"),
        ("降幅", "降幅"),
        ("增", "增"),
        ("下调", "下调"),
    ] {
        assert_eq!(said(words, "growth", verb), [""; 0], "{words}");
        let other = said(words, "share", verb);
        assert!(
            other.len() == 1
                && other[0].contains("的 measure：")
                && other[0].contains("请写 growth"),
            "{words}: {other:#?}"
        );
    }
    let part = said("下降", "growth", "降");
    assert!(
        part.len() == 1 && part[0].contains("旁边的却是“下降”"),
        "{part:#?}"
    );
}

/// Of two words that limit a figure the data has room for one; signs for them it doesn't know.
#[test]
fn what_limits_a_figure_and_has_no_place_in_the_data_is_told() {
    let bound = "\"measure\": \"share\", \"direction\": \"提升至\"";
    let said = |words: &str, own: &str| {
        let own = format!("\"bound\": \"{own}\", {bound}");
        reworded(&[("城镇化率提升至59%", words), (bound, &own)])
    };
    let two = said("城镇化率提升至不低于59%左右", "左右");
    assert!(
        two.len() == 1 && two[0].contains("有“不低于”又有“左右”") && two[0].contains("ledger"),
        "{two:#?}"
    );
    assert_eq!(said("城镇化率提升至不低于59%", "不低于"), [""; 0]);
    for (words, sign) in [("≥59%", "≥"), ("最低59%", "最低"), ("59%+", "+")] {
        let said = reworded(&[("城镇化率提升至59%", &format!("城镇化率提升至{words}"))]);
        let says = format!("原文数字旁边的“{sign}”程序还不认得");
        assert!(
            said.iter().any(|one| one.contains(&says)),
            "{words}: {said:#?}"
        );
    }
}

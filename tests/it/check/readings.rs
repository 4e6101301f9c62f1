//! What is wrong with a reading's words.

use super::reworded;

/// A bound's character at the end of another word limits nothing; as a word of its own it must be recorded.
#[test]
fn a_bound_is_a_word_of_its_own() {
    let none: [String; 0] = [];
    let saved = [
        ("今年投入82亿元", "今年节约82亿元"),
        ("\"direction\": \"投入\"", "\"direction\": \"节约\""),
    ];
    assert_eq!(reworded(&saved), none);
    let years = [
        ("今年投入82亿元", "最近3年"),
        ("\"raw\": \"82亿元\"", "\"raw\": \"3年\""),
        (
            "\"value\": 82, \"unit\": \"亿元\"",
            "\"value\": 3, \"unit\": \"年\"",
        ),
        (", \"direction\": \"投入\"", ""),
        ("\"units\": [", "\"units\": [\"年\", "),
    ];
    assert_eq!(reworded(&years), none);
    for bound in ["约", "大约", "近", "将近"] {
        let said = reworded(&[("今年投入82亿元", &format!("今年投入{bound}82亿元"))]);
        assert!(
            said.len() == 1 && said[0].contains("第 1 条读数 的 bound"),
            "{bound}: {said:#?}"
        );
    }
}

/// Whatever word says that no less is enough.
#[test]
fn a_floor_is_a_floor_in_each_of_its_words() {
    for word in ["不低于", "不少于", "至少"] {
        let words = [
            ("稳定在95%以上", &*format!("稳定在{word}95%")),
            (
                "\"value\": 95, \"unit\": \"%\", \"bound\": \"以上\"",
                &format!("\"value\": 95, \"unit\": \"%\", \"bound\": \"{word}\""),
            ),
        ];
        assert_eq!(reworded(&words), [""; 0], "{word}");
    }
    let words = [
        ("稳定在95%以上", "稳定在95%左右"),
        (
            "\"value\": 95, \"unit\": \"%\", \"bound\": \"以上\"",
            "\"value\": 95, \"unit\": \"%\", \"bound\": \"左右\"",
        ),
    ];
    let said = reworded(&words);
    assert!(
        said.len() == 2 && said[0].contains("pension-coverage 的 compare"),
        "{said:#?}"
    );
}

/// A rate is drawn as a rise or a fall by its verb alone.
#[test]
fn a_rate_says_whether_it_rose_or_fell() {
    let none: [String; 0] = [];
    let energy =
        |direction: &str| format!("\"growth\", \"direction\": \"{direction}\", \"at\": \"p19\"");
    let fell = energy("降低");
    for (words, verb) in [
        ("同比回落", "回落"),
        ("压减", "压减"),
        ("总体负增长", "负增长"),
        ("减少了", "减少"),
        // Another thing's name may have a verb of the other kind in it.
        ("降低,工业增加值能耗", "降低"),
    ] {
        let words = format!("能耗{words}4.3%");
        let words = [("能耗降低4.3%", words.as_str()), (&fell, &energy(verb))];
        assert_eq!(reworded(&words), none, "{words:?}");
    }
    let said = |words: &[(&str, &str)], says: &str| {
        let findings = reworded(words);
        let named = "data/x.json：indicators › energy-intensity › 第 1 条读数 的 direction：";
        assert!(
            findings.len() == 1 && findings[0].starts_with(named) && findings[0].contains(says),
            "{words:?}: {findings:#?} lacks {says}"
        );
    };
    said(
        &[(&fell, "\"growth\", \"at\": \"p19\"")],
        "不写就会当成增长",
    );
    let turned = ("能耗降低4.3%", "能耗同比变动4.3%");
    said(&[turned, (&fell, &energy("变动"))], "并告诉维护程序的人");
    let rose = energy("增长");
    let slower = ("能耗降低4.3%", "能耗增长势头明显回落约4.3%");
    let bound = ("\"value\": 4.3,", "\"bound\": \"约\", \"value\": 4.3,");
    said(&[slower, bound, (&fell, &rose)], "旁边的却是“回落”");
    said(
        &[("能耗降低4.3%", "能耗负增长4.3%"), (&fell, &rose)],
        "旁边的却是“负增长”",
    );
    said(
        &[("能耗降低4.3%", "能耗负增长,为4.3%"), (&fell, &rose)],
        "前面没有“增长”",
    );
    said(
        &[("\"quote\": \"单位GDP能耗降低4.3%\"", "\"quote\": \"4.3%\"")],
        "前面没有“降低”",
    );
}

/// What grows by points, by times or by per mille is no rate in per cent: its figure is what was added.
#[test]
fn a_change_in_another_unit_is_added() {
    for (figure, value, unit) in [
        ("1.2个百分点", "1.2", "个百分点"),
        ("1.5倍", "1.5", "倍"),
        ("3‰", "3", "‰"),
    ] {
        let said = |measure: &str| {
            reworded(&[
                ("能耗降低4.3%", &format!("能耗降低{figure}")),
                ("\"raw\": \"4.3%\"", &format!("\"raw\": \"{figure}\"")),
                (
                    "\"value\": 4.3, \"unit\": \"%\", \"measure\": \"growth\"",
                    &format!(
                        "\"value\": {value}, \"unit\": \"{unit}\", \"measure\": \"{measure}\""
                    ),
                ),
                ("\"units\": [", &format!("\"units\": [\"{unit}\", ")),
            ])
        };
        let wrong = said("growth");
        let says = "的 measure：growth 只用于单位是 % 的增减速度；增减了多少个百分点、倍、‰ 的，measure 写 added";
        assert!(wrong.len() == 1 && wrong[0].contains(says), "{wrong:#?}");
        assert_eq!(said("added"), [""; 0], "{figure}");
    }
}

/// The text's rate stands before and after these words, and the reading says so, as far as it has a `bound`.
fn limited(before: &str, after: &str, bound: &str) -> Vec<String> {
    let bound = match bound {
        "" => String::new(),
        word => format!(", \"bound\": \"{word}\""),
    };
    reworded(&[
        ("稳定在95%以上", &*format!("稳定在{before}95%{after}")),
        (
            "\"value\": 95, \"unit\": \"%\", \"bound\": \"以上\"",
            &format!("\"value\": 95, \"unit\": \"%\"{bound}"),
        ),
        ("\"compare\": \"floor\", ", ""),
    ])
}

/// 不超过 recorded as 超过 would say the opposite, left out it would say too much.
#[test]
fn a_limit_is_recorded_by_its_whole_word() {
    for (before, after) in [
        ("不超过", ""),
        ("不高于", ""),
        ("不低于", ""),
        ("高于", ""),
        ("低于", ""),
        ("至少", ""),
        ("不到", ""),
        ("逾", ""),
        ("超", ""),
        ("不足", ""),
        ("", "以下"),
        ("突破了", ""),
        ("超过了", ""),
        ("约为", ""),
    ] {
        let word = [before, after].concat().replace(['了', '为'], "");
        let named = |finding: &String| finding.contains(" 的 bound：");
        let said = limited(before, after, &word);
        assert!(!said.iter().any(named), "{said:#?}");
        for wrong in ["", "超过", "左右"] {
            let said = limited(before, after, wrong);
            let says = format!("原文数字旁边是“{word}”；请照原文写 bound");
            if wrong != word {
                assert!(
                    said.iter().any(|one| one.contains(&says)),
                    "{wrong}: {said:#?}"
                );
            }
        }
    }
    // The end of another word, also before 了 and 为.
    for before in "签约 签约了 预约为 邀约了 拉近了 赶超 赶超了 背负了".split(' ')
    {
        let said = limited(before, "", "");
        let named = |finding: &String| finding.contains(" 的 bound：");
        assert!(!said.iter().any(named), "{said:#?}");
    }
}

#[test]
fn a_limit_that_cannot_be_recorded_is_a_finding() {
    let before = "不突破 至多 - 超出 不超 不止 多于 不多于 大于 不大于 小于 不小于 少于 最多 最少";
    let after =
        "上下 之上 有余 之内 以外 开外 之多 及以上 及以下 或以上 或以下 （含）以上 (含)以下";
    let before = before.split(' ').map(|word| (word, ""));
    let after = after.split(' ').map(|word| ("", word));
    for (before, after) in before.chain(after) {
        let said = limited(before, after, "");
        let says = format!("“{before}{after}”程序还不认得");
        assert!(said.iter().any(|one| one.contains(&says)), "{said:#?}");
    }
    // Known words that such a one begins or ends, and words that only begin like one.
    for (before, after, bound) in [
        ("超过", "", "超过"),
        ("不少于", "", "不少于"),
        ("", "以外资为主", ""),
        ("", "上下游", ""),
    ] {
        let said = limited(before, after, bound);
        assert!(
            !said.iter().any(|one| one.contains(" 的 bound：")),
            "{said:#?}"
        );
    }
}

/// A hedge that another sentence of the paragraph has is not the figure's.
#[test]
fn a_hedge_is_the_quote_s() {
    let said = reworded(&[("\"value\": 3468,", "\"hedge\": \"新增\", \"value\": 3468,")]);
    let says = "只写 预计、力争、确保";
    assert!(said.len() == 1 && said[0].contains(says), "{said:#?}");
    let text = "力争外贸出口增长10%";
    let quote = format!("\"quote\": \"{text}\"");
    let words = [
        (text, "确保稳定,力争外贸出口增长10%"),
        (
            &*quote.replace(text, "确保稳定,力争外贸出口增长10%"),
            &*quote,
        ),
    ];
    assert_eq!(reworded(&words), [""; 0]);
    let hedge = "\"value\": 10, \"unit\": \"%\", \"hedge\": \"力争\"";
    let other = hedge.replace("力争", "确保");
    let said = reworded(&[words[0], words[1], (hedge, &other)]);
    let says =
        "indicators › exports › 第 2 条读数 的 hedge：引文里是“力争”，写的是“确保”；请照引文写";
    assert!(said.len() == 1 && said[0].contains(says), "{said:#?}");
}

/// What the text only expects is no result, and nothing is an estimate that the text doesn't call one.
#[test]
fn an_estimate_is_what_the_text_expects() {
    let one = |words: &[(&str, &str)], entry: &str, says: &str| {
        let said = reworded(words);
        assert!(
            said.len() == 1 && said[0].contains(entry) && said[0].contains(says),
            "{words:?}: {said:#?} lacks {says}"
        );
    };
    let gdp = "\"status\": \"estimate\", \"value\": 6.2";
    one(
        &[(gdp, &gdp.replace("estimate", "result"))],
        "indicators › gdp › 第 1 条读数 的 status",
        "请写 estimate",
    );
    let tail = "\"unit\": \"%\", \"hedge\": \"预计\", \"measure\"";
    let hedge = ["\"value\": 20.7, ", tail].concat();
    one(
        &[(&hedge, &hedge.replace("\"hedge\": \"预计\", ", ""))],
        "indicators › budget-revenue › 第 1 条读数 的 hedge",
        "status 就写 result",
    );
    // An estimate is 预计 alone.
    let words = "社会消费品零售总额增长8%";
    let hedge = "\"status\": \"estimate\", \"value\": 8, \"unit\": \"%\", \"hedge\": \"预计\"";
    let hoped = (&*hedge.replace("预计", "力争"), format!("力争,{words}"));
    one(
        &[
            (words, &hoped.1),
            (
                &format!("\"quote\": \"{}\"", hoped.1),
                &format!("\"quote\": \"{words}\""),
            ),
            (hedge, hoped.0),
        ],
        "indicators › retail-sales › 第 1 条读数 的 status",
        "estimate 只用于“预计”",
    );
    // So the way out is one.
    let tail = "\"unit\": \"%\", \"hedge\": \"预计\", \"measure\"";
    let hedge = ["\"value\": 20.7, ", tail].concat();
    let both = ["\"status\": \"estimate\", ", &hedge].concat();
    let out = both.replace("estimate", "result");
    let out = out.replace("\"hedge\": \"预计\", ", "");
    assert_eq!(reworded(&[(&both, &out)]), [""; 0]);
}

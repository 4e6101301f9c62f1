//! Figures that are written as the page can't show them: the clerk is told what to write instead.

use super::{first, found, reworded};

/// A figure of the text and its reading's, rewritten.
fn written(from: &str, to: &str) -> Vec<String> {
    let raw = (format!("\"raw\": \"{from}\""), format!("\"raw\": \"{to}\""));
    let words = [
        (raw.0.as_str(), "\"raw\": \"…\""),
        (from, to),
        ("\"raw\": \"…\"", raw.1.as_str()),
    ];
    reworded(&words)
}

#[test]
fn a_figure_that_cannot_be_shown_is_told_with_a_way_out() {
    for (from, to, says) in [
        ("3468个", "3,468个", "千位有逗号"),
        ("700公里", "700来公里", "“来”网页还显示不了"),
        ("1.7万套", "1.7万来套", "“来”网页还显示不了"),
    ] {
        let said = written(from, to);
        assert!(
            said.len() == 1 && said[0].contains(" 的 raw：") && said[0].contains(says),
            "{to}: {said:#?} lacks {says}"
        );
        assert!(said[0].contains("写进 ledger"), "{said:#?}");
    }
    let two = reworded(&[("\"raw\": \"22%\"", "\"raw\": \"22%、18%\"")]);
    assert!(two.len() == 1 && two[0].contains("请分成几条"), "{two:#?}");
}

/// Who counts in words is told one thing, and who does as told nothing more.
#[test]
fn a_number_in_words_is_no_figure() {
    let figure = "\"value\": 59, \"unit\": \"%\", \"measure\": \"share\"";
    let said = |measure: &str| {
        reworded(&[
            ("提升至59%", "提升至约十大工程"),
            ("\"raw\": \"59%\"", "\"raw\": \"十大工程\""),
            (figure, measure),
        ])
    };
    for measure in [figure, &figure.replace("share", "growth")] {
        let said = said(measure);
        let says = "urbanisation › 第 1 条读数 的 raw：“十大工程”里没有阿拉伯数字；请删去 value、upto、unit、bound，measure 写 statement";
        assert!(said.len() == 1 && said[0].contains(says), "{said:#?}");
    }
    assert_eq!(said("\"measure\": \"statement\""), [""; 0]);
    // A figure that was copied without its number is one all the same.
    let cut = reworded(&[("\"raw\": \"59%\"", "\"raw\": \"%\"")]);
    let says = "“%”里没有数字；请从引文里的数字抄起";
    assert!(cut[0].contains(says), "{cut:#?}");
}

/// As reports write ranges; value and upto are the same in all of them.
#[test]
fn a_range_may_be_written_in_many_ways() {
    for to in ["1—3个", "1至3个", "1个～3个", "1个到3个"] {
        assert_eq!(written("1-3个", to), [""; 0], "{to}");
    }
    let other = written("1-3个", "1个和3个");
    assert!(
        other.iter().any(|one| one.contains("不止一个数字")),
        "{other:#?}"
    );
    // To make two figures of these would say something else.
    for (to, says) in [
        ("1/3个", "“1/3个”是分数"),
        ("1万至3万个", "这种区间网页还显示不了"),
    ] {
        let said = written("1-3个", to);
        assert!(
            said.iter()
                .any(|one| one.contains(says) && one.contains("写进 ledger")),
            "{said:#?}"
        );
    }
}

/// 多 is a bound like 余, and must be recorded as one; at the start of a word it is none.
#[test]
fn some_more_is_recorded() {
    for (from, to, json) in [
        ("700公里", "700多公里", "\"value\": 700, "),
        ("1.7万套", "1.7万多套", "\"value\": 1.7, "),
    ] {
        let said = written(from, to);
        assert!(
            said.len() == 1 && said[0].contains("原文数字旁边是“多”"),
            "{said:#?}"
        );
        let bound = format!("{json}\"bound\": \"多\", ");
        let said = reworded(&[
            (&format!("\"raw\": \"{from}\""), "\"raw\": \"…\""),
            (from, to),
            ("\"raw\": \"…\"", &format!("\"raw\": \"{to}\"")),
            (json, &bound),
        ]);
        assert_eq!(said, [""; 0]);
    }
}

#[test]
fn one_end_of_a_range_is_no_figure() {
    for (from, raw, value) in [
        ("1至3个", "3个", "3"),
        ("1-3个", "3个", "3"),
        ("1个-3个", "1个", "1"),
    ] {
        let said = reworded(&[
            ("1-3个", from),
            (
                &format!("\"raw\": \"{from}\""),
                &format!("\"raw\": \"{raw}\""),
            ),
            ("\"value\": 1, \"upto\": 3", &format!("\"value\": {value}")),
        ]);
        assert!(
            said[0].contains("leading-industries › 第 1 条读数 的 raw：")
                && said[0].contains("区间的一头"),
            "{from}: {said:#?}"
        );
    }
}

#[test]
fn full_width_digits_are_to_be_written_half_width() {
    let said = written("700公里", "７００公里");
    assert!(
        said.len() == 2
            && said.iter().any(|one| one.contains("text › p04 的 text") && one.contains("７００ 写成 700"))
            && said.iter().any(|one| one.contains("rural-roads › 第 1 条读数 的 raw") && one.contains("半角")),
        "{said:#?}"
    );
    let said = reworded(&[("市场占有率稳居全国第一", "市场占有率升到5.5％")]);
    assert!(
        said.iter().any(|one| one.contains("5.5％ 写成 5.5%")),
        "{said:#?}"
    );
}

/// Who does as told is told nothing more.
#[test]
fn the_way_out_is_one() {
    let start = first().find("{\"id\": \"leading-industries\"").unwrap();
    let indicator = &first()[start..];
    let indicator = &indicator[..indicator.find("]},").unwrap() + "]},".len()];
    let json = first()
        .replace(indicator, "")
        .replace(", \"figures\": [\"leading-industries\"]", "")
        .replace("1-3个", "3来个")
        .replace(
            "\"ledger\": [",
            "\"ledger\": [{\"at\": \"p56\", \"quote\": \"支持每个县市区发展3来个主导产业\", \"raw\": \"3来个\", \"reason\": \"写法特别\"},",
        );
    assert_eq!(found(json), []);
}

#[test]
fn a_growth_to_a_new_level_is_no_range() {
    let said = reworded(&[("1-3个", "1个至180元")]);
    assert!(
        !said.iter().any(|one| one.contains("区间的一头")),
        "{said:#?}"
    );
}

/// A clerk who copies the word that limits a figure is told that, and nothing that would lose it.
#[test]
fn a_limit_is_no_part_of_the_figure() {
    for (from, to, word) in [("15亿元", "超过15亿元", "超过"), ("95%", "95%以上", "以上")]
    {
        let (from, to) = (format!("\"raw\": \"{from}\""), format!("\"raw\": \"{to}\""));
        let said = reworded(&[(&from, &to)]);
        let says = format!(" 的 raw：raw 不含限定词“{word}”；请从 raw 里删去，写进 bound");
        assert!(!said.is_empty());
        assert!(said.iter().all(|one| one.ends_with(&says)), "{said:#?}");
    }
    let written = |to: &str| written("3468个", to);
    for (to, word) in [
        ("约3468个", "约"),
        ("超3468个", "超"),
        ("不超过3468个", "不超过"),
        ("3468个左右", "左右"),
    ] {
        let said = written(to);
        assert!(said.len() == 1, "{said:#?}");
        assert!(
            said[0].contains(&format!("不含限定词“{word}”")),
            "{said:#?}"
        );
    }
    for (to, word) in [
        ("超出3468个", "超出"),
        ("3468个之多", "之多"),
        ("3468个及以上", "及以上"),
    ] {
        let said = written(to);
        assert!(said.len() == 1, "{said:#?}");
        assert!(
            said[0].contains(&format!("“{word}”程序还不认得")),
            "{said:#?}"
        );
    }
}

#[test]
fn words_before_a_number_make_no_second_one() {
    let raw = ("\"raw\": \"15亿元\"", "\"raw\": \"税费免超过15亿元\"");
    let said = reworded(&[raw]);
    assert!(
        said.iter().any(|one| one.contains("要从数字抄起")),
        "{said:#?}"
    );
    assert!(
        !said.iter().any(|one| one.contains("不止一个数字")),
        "{said:#?}"
    );
}

/// What is missing in the figure stands right behind it in the quote.
#[test]
fn a_unit_that_was_left_behind_is_told() {
    for (from, to, says) in [
        ("6.2%", "6.2", "raw 要连单位照抄：6.2%"),
        ("1.7万套", "1.7万", "raw 要连单位照抄：1.7万套"),
        ("1300余名", "1300", "raw 要连单位照抄：1300余名"),
    ] {
        let (from, to) = (format!("\"raw\": \"{from}\""), format!("\"raw\": \"{to}\""));
        let said = reworded(&[(&from, &to)]);
        let one = said.iter().filter(|one| one.contains("条读数"));
        let one: Vec<_> = one.collect();
        assert!(
            one.len() == 1 && one[0].contains(" 的 raw：") && one[0].ends_with(says),
            "{to}: {said:#?} lacks {says}"
        );
    }
    let said = reworded(&[("\"value\": 160, \"unit\": \"个\", ", "\"value\": 160, ")]);
    let says = "没有写单位；请照 raw 写 个";
    assert!(said.len() == 1 && said[0].contains(says), "{said:#?}");
}

#[test]
fn a_point_is_half_width() {
    for point in ['．', '·', '・', '。'] {
        let said = written("59%", &format!("58{point}5%"));
        let says = "小数点要写成半角“.”：58.5%";
        let raw = said.iter().find(|one| one.contains(" 的 raw：")).unwrap();
        assert!(raw.contains(says), "{said:#?} lacks {says}");
    }
    // Of the text only what is no sign of its own: 5·12 is a day.
    let said = reworded(&[("市场占有率稳居全国第一", "市场占有率升到6．2%")]);
    assert!(
        said.iter().any(|one| one.contains("6．2 写成 6.2")),
        "{said:#?}"
    );
    // Nor is the number of a paragraph in a list.
    for (from, to) in [
        ("全市常住人口", "1．2025年底前,全市常住人口"),
        ("全市常住人口", "１．全市常住人口"),
    ] {
        let said = reworded(&[(from, to)]);
        assert!(!said.iter().any(|one| one.contains("1.")), "{said:#?}");
    }
    let said = reworded(&[("市场占有率稳居全国第一", "市场占有率升到5·12")]);
    assert!(!said.iter().any(|one| one.contains("写成")), "{said:#?}");
}

/// A decimal that no entry reads is one number.
#[test]
fn a_decimal_is_one_number() {
    let said = reworded(&[("市场占有率稳居全国第一", "市场占有率升到45.3%。1.")]);
    let numbers: Vec<_> = said.iter().filter(|one| one.contains("没有去处")).collect();
    assert!(
        numbers.len() == 2 && numbers[0].contains("数字 45.3（") && numbers[1].contains("数字 1（"),
        "{said:#?}"
    );
}

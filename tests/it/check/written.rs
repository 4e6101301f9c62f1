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
        ("1-3个", "1—3个", "区间只认 1-3个"),
        ("1-3个", "1至3个", "区间只认 1-3个"),
        ("1-3个", "1个～3个", "区间只认 1-3个"),
        ("3468个", "3,468个", "千位不能有逗号"),
        ("700公里", "700多公里", "“多”网页还显示不了"),
        ("1.7万套", "1.7万多套", "“多”网页还显示不了"),
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
            said[0].contains("leading-industries › readings[0] 的 raw：")
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
            && said.iter().any(|one| one.contains("rural-roads › readings[0] 的 raw") && one.contains("半角")),
        "{said:#?}"
    );
    let said = reworded(&[("市场占有率稳居全国第一", "市场占有率升到5.5％")]);
    assert!(
        said.iter().any(|one| one.contains("％ 写成 %")),
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
        .replace("1-3个", "1至3个")
        .replace(
            "\"ledger\": [",
            "\"ledger\": [{\"at\": \"p56\", \"quote\": \"支持每个县市区发展1至3个主导产业\", \"raw\": \"1至3个\", \"reason\": \"写法特别\"},",
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

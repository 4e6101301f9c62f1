//! Figures, ranges and points that only look like what the check explains, and some that look otherwise and are.

use super::reworded;

/// What is said of the text's range once it is written so and the reading is its first end.
fn first_end(text: &str) -> Vec<String> {
    reworded(&[
        ("1-3个", text),
        (&format!("\"raw\": \"{text}\""), "\"raw\": \"1个\""),
        ("\"value\": 1, \"upto\": 3", "\"value\": 1"),
    ])
}

#[test]
fn a_range_has_two_numbers_of_one_unit() {
    let is_end = |one: &String| one.contains("区间的一头");
    assert!(first_end("1个到3个").iter().any(is_end));
    for text in ["1个到3座", "1个到个体户"] {
        let said = first_end(text);
        assert!(!said.iter().any(is_end), "{text}: {said:#?}");
    }
    // One sign between them, not two.
    let said = reworded(&[("1-3个", "1-～3个")]);
    assert!(
        said.len() == 1 && said[0].contains("这种区间网页还显示不了"),
        "{said:#?}"
    );
}

/// 来 says that a number is rounded as long as it stands near it.
#[test]
fn a_rounded_number_has_its_word_beside_it() {
    for (figure, is_rounded) in [("700公里来", true), ("700个面向未来", false)] {
        let said = reworded(&[("700公里", figure)]);
        let named = said.iter().any(|one| one.contains("里的“来”网页"));
        assert_eq!(named, is_rounded, "{figure}: {said:#?}");
    }
}

#[test]
fn a_point_stands_between_digits() {
    for (figure, is_point) in [("5·9%", true), ("甲·9%", false)] {
        let said = reworded(&[("59%", figure)]);
        let named = said.iter().any(|one| one.contains("小数点要写成半角"));
        assert_eq!(named, is_point, "{figure}: {said:#?}");
    }
    // It is none at the end, nor in the number of a paragraph.
    for (from, to, says) in [
        (
            "市场占有率稳居全国第一",
            "市场占有率升到５．",
            "：５ 写成 5；",
        ),
        (
            "全市常住人口",
            "１．２,全市常住人口",
            "：１．２ 写成 1．2；",
        ),
    ] {
        let said = reworded(&[(from, to)]);
        assert!(said.iter().any(|one| one.contains(says)), "{said:#?}");
    }
}

/// What begins a paragraph may be its number in a list.
#[test]
fn a_list_number_is_apart_from_the_figure_behind_it() {
    let said = reworded(&[("\"text\": \"全市常住", "\"text\": \"1.160个,全市常住")]);
    assert_eq!(said.len(), 2, "{said:#?}");
    for (one, number) in said.iter().zip(["1", "160"]) {
        let says = format!("text › p02：数字 {number}（“");
        assert!(one.contains(&says), "{said:#?} lacks {says}");
    }
}

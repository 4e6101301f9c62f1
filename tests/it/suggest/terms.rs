//! Which terms of a question are mended, left out or taken for a choice, and with what it is asked again.

use report_explorer::explore::{Facet, Query, Suggestion, View};

use super::offered;
use crate::report_2024::explorer;
use crate::searches::query;

fn words(made: &[Suggestion]) -> Vec<&str> {
    made.iter().map(|made| made.words.as_str()).collect()
}

#[test]
fn what_is_offered_for_several_terms_comes_in_this_order() {
    for (asked, expected) in [
        // The slip may be behind words that are found, and any term the one too many.
        ("老旧小区 停扯", &["老旧小区 停车", "老旧小区"] as &[&str]),
        ("老旧小区 改造 地铁", &["老旧小区 改造", "老旧小区", "改造"]),
        // Mended, it is the other one; said twice, it is said once.
        ("养老 养劳", &["养老"]),
        ("停车厂 停车厂", &["停车场", "停车"]),
        ("香菇出口", &["香菇 出口", "香菇", "出口"]),
        ("企业什么时候", &["企业+", "企业与开放+", "企业"]),
        ("随县修路 停车", &["断头路", "停车", "随县+"]),
        ("随县修路 随县停车", &["断头路", "停车", "随县+"]),
    ] {
        assert_eq!(offered(asked), expected, "{asked}");
    }
}

/// 路 would be all that is left; 新区 is too short an end of a place's name; tingche is not how 交通停车 begins, and guang
/// is but the beginning of 广水市 and of a reader's word.
#[test]
fn too_little_or_the_middle_of_a_name_names_nothing() {
    for none in ["路什么时候", "新区", "城区", "tingche", "guang"] {
        assert_eq!(offered(none), [""; 0], "{none}");
    }
}

/// 文化旅 is one character away.
#[test]
fn a_readers_word_is_not_taken_for_a_slip() {
    let offered = offered("文化路");
    assert!(!offered.is_empty());
    assert!(!offered.contains(&"文化旅".to_owned()), "{offered:?}");
}

/// With the choices it finds nothing there.
#[test]
fn where_the_choices_are_in_the_way_the_view_is_kept_without_them() {
    let asked = Query::on(View::Projects).with_words("养劳");
    let asked = asked.toggled(Facet::Stage, 2).toggled(Facet::Topic, 3);
    let made = explorer().suggest(&asked);
    assert_eq!(words(&made), ["养老"]);
    assert!(made[0].picked.is_empty());
    assert_eq!(made[0].view, View::Projects);
}

/// It stands in the text, but no project says it.
#[test]
fn a_year_is_offered_where_no_item_says_it() {
    let made = explorer().suggest(&Query::on(View::Projects).with_words("2024年"));
    assert_eq!(made[0].picks, [(Facet::Year, 1)]);
    assert_eq!((made[0].words.as_str(), made[0].view), ("", View::Projects));
}

#[test]
fn a_year_that_is_named_stands_in_place_of_the_one_picked() {
    let made = explorer().suggest(&query("停车 2024").toggled(Facet::Year, 0));
    let years: Vec<usize> = made[0].picked.choices(Facet::Year).collect();
    assert_eq!((made[0].words.as_str(), years), ("停车", vec![1]));
}

/// 业数 finds something elsewhere.
#[test]
fn what_finds_something_on_the_view_comes_first() {
    let made = explorer().suggest(&Query::on(View::Projects).with_words("中央 业数"));
    let views: Vec<View> = made.iter().map(|made| made.view).collect();
    assert_eq!(words(&made), ["中央", "业数"]);
    assert_eq!(views, [View::Projects, View::Overview]);
}

#[test]
fn words_that_find_something_elsewhere_are_not_cut() {
    let made = explorer().suggest(&Query::on(View::Projects).with_words("改造老旧小区 城乡"));
    assert_eq!(words(&made), ["城乡", "改造老旧小区"]);
}

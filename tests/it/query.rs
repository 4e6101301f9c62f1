//! The question's transitions: what each changes, and what it keeps.

use report_explorer::explore::{Facet, Query, Show, Sort, View};

/// Else the address would lead to an item that the new answer may not have.
#[test]
fn a_changed_question_leads_to_no_item_any_more() {
    let at = Query::to(View::Charts, "p05");
    for (change, query) in [
        ("view", at.seen_on(View::Text)),
        ("words", at.with_words("停车")),
        ("toggled", at.toggled(Facet::Year, 0)),
        ("opened", at.opened(Facet::Year)),
        ("sorted", at.sorted(Sort::Year)),
        ("shown", at.shown_as(Show::Table)),
        ("cleared", at.cleared()),
    ] {
        assert_eq!(query.target, "", "{change}");
    }
}

#[test]
fn a_cleared_question_keeps_its_view_its_order_and_how_charts_are_shown() {
    let on = Query::on(View::Charts)
        .sorted(Sort::Year)
        .shown_as(Show::Table);
    let asked = on.with_words("停车").toggled(Facet::Stage, 0);
    assert_eq!(asked.cleared(), on);
}

#[test]
fn only_words_and_choices_are_asked() {
    for nothing in ["", " ", "\t\n", "\u{3000}"] {
        let query = Query::on(View::Text).with_words(nothing);
        assert!(query.is_open(), "{nothing:?}");
        assert!(!query.toggled(Facet::Stage, 0).is_open());
    }
    assert!(!Query::default().with_words(" 停").is_open());
    let typed = Query::default().with_words("停\t车\0\u{7f}位");
    assert_eq!(typed.words, "停 车  位", "control characters are spaces");
}

//! The search box. Without the app it is a form that asks the projects' page.

use super::element::{Node, effect, element};
use super::link::down_to_answer;
use super::looks::skip;
use super::{Page, texts};
use crate::browser;
use crate::explore::{Query, View};
use crate::report::decimal;

/// The box's id, by which the start takes over what was typed into the prerendered one.
pub const ID: &str = "q";

/// What stands in the box, as far as it is asked.
pub fn typed() -> String {
    let typed = browser::place::input_value(ID).unwrap_or_default();
    Query::default().with_words(&typed).words
}

pub fn search(page: Page) -> Node {
    // Only words from elsewhere (the start, Back, a link, "clear all") are written into the box, so that an input method that
    // is composing isn't disturbed. As a property: the caret then stands behind them.
    effect(move || {
        let words = page.query.with(|query| query.words.clone());
        if typed() != words {
            browser::place::set_input_value(ID, &words);
        }
    });
    let input = element("input")
        .attr("id", ID)
        .attr("type", "search")
        .attr("name", "q")
        .attr("placeholder", texts::SEARCH_HINT)
        .attr("maxlength", &decimal(Query::MAX_CHARACTERS))
        .attr("autocomplete", "off")
        .attr("autocapitalize", "none")
        .attr("spellcheck", "false")
        .attr("enterkeyhint", "search")
        .on("input", move |_| page.ask_typed(&typed()))
        // The reader leaves the box, perhaps for the link to this page.
        .on("change", |_| browser::address::flush())
        .on("compositionstart", |_| {
            browser::address::composition_started()
        })
        .on("compositionend", |_| browser::address::composition_ended());
    element("form")
        .class("search")
        .attr("role", "search")
        .attr("action", View::Projects.file())
        .on("submit", move |event| {
            // The answer is there already: it is shown, and a phone's keyboard put away.
            event.prevent_default();
            browser::address::sent();
            if browser::looks::is_touch_only() {
                browser::place::blur(ID);
                down_to_answer(&page.query.get_untracked());
            }
        })
        .child(
            element("label")
                .attr("for", ID)
                .class("visually-hidden")
                .text(texts::SEARCH_LABEL),
        )
        .child(input)
        .child(element("button").attr("type", "submit").text(texts::SEARCH))
        // Some forty choices stand between the words and what they find.
        .child(skip())
        .node()
}

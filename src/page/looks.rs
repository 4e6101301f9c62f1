//! The choice of type size and colours. `public/looks.js` makes it work, before the app and without it.

use super::element::{Element, Node, element};
use super::words;

/// The controls, for the build to write into the pages.
pub fn looks() -> Node {
    let elder = element("button")
        .attr("id", "elder")
        .attr("type", "button")
        .attr("aria-pressed", "false")
        .text(words::ELDER);
    let details = element("details")
        .child(element("summary").text(words::LOOKS))
        .child(
            element("div")
                .class("looks-choices")
                .child(choices("size", words::SIZE, words::SIZES))
                .child(choices("theme", words::THEME, words::THEMES)),
        );
    element("div")
        .attr("id", "looks")
        .attr("role", "region")
        .attr("aria-label", words::LOOKS)
        .child(elder)
        .child(details)
        .node()
}

fn choices(name: &str, title: &str, choices: &[(&'static str, &'static str)]) -> Element {
    let choices = choices.iter().map(|&(value, says)| {
        let input = element("input")
            .attr("type", "radio")
            .attr("name", &["looks-", name].concat())
            .attr("value", value);
        element("label").child(input).text(says).node()
    });
    element("fieldset")
        .child(element("legend").text(title))
        .children(choices)
}

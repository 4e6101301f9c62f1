//! The choice of type size and colours, and reading aloud. `public/looks.js` and `public/speech.js` make
//! them work, before the app and without it.

use super::element::{Element, Node, element, many};
use super::words;

/// The controls, and before them the way past them, for the build to write into the pages.
pub fn looks() -> Node {
    let elder = element("button")
        .attr("id", "elder")
        .attr("type", "button")
        .attr("aria-pressed", "false")
        .text(words::ELDER);
    let button = |id: &str| {
        element("button")
            .attr("id", id)
            .attr("type", "button")
            .attr("hidden", "")
    };
    let read = button("read")
        .attr("data-start", words::READ)
        .attr("data-pause", words::READ_PAUSE)
        .attr("data-resume", words::READ_RESUME)
        .text(words::READ);
    let stop = button("read-stop").text(words::READ_STOP);
    let missing = element("p")
        .attr("id", "read-missing")
        .attr("hidden", "")
        .text(words::READ_MISSING);
    let details = element("details")
        .child(element("summary").text(words::LOOKS))
        .child(
            element("div")
                .class("looks-choices")
                .child(choices("size", words::SIZE, words::SIZES))
                .child(choices("theme", words::THEME, words::THEMES))
                .child(missing),
        );
    let skip = element("a")
        .class("skip")
        .attr("href", "#results")
        .text(words::SKIP);
    let looks = element("section")
        .attr("id", "looks")
        .attr("aria-label", words::LOOKS)
        .child(read)
        .child(stop)
        .child(elder)
        .child(details);
    many([skip.node(), looks.node()])
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

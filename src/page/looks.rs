//! The choice of type size and colours, reading aloud, and sharing. `looks.js`, `speech.js` and `share.js`
//! of `public/` make them work, before the app and without it.

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
        .attr("id", "display")
        .child(element("summary").text(words::LOOKS))
        .child(
            element("div")
                .class("looks-choices")
                .child(choices("size", words::SIZE, words::SIZES))
                .child(choices("theme", words::THEME, words::THEMES))
                .child(choices("ruby", words::RUBY, words::RUBIES))
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
        .child(share())
        .child(details);
    many([skip.node(), looks.node()])
}

/// The link to what is on screen; `public/share.js` fills it in and copies it.
fn share() -> Element {
    let address = element("input")
        .attr("data-share", "")
        .attr("type", "text")
        .attr("readonly", "")
        .attr("aria-label", words::SHARE_ADDRESS);
    let copy = element("button")
        .attr("data-share", "")
        .attr("type", "button")
        .attr("data-done", words::COPIED)
        .attr("data-by-hand", words::COPY_BY_HAND)
        .text(words::COPY_LINK);
    let send = element("button")
        .attr("data-share", "")
        .attr("type", "button")
        .attr("hidden", "")
        .text(words::SEND);
    let said = element("p").attr("data-share", "").attr("role", "status");
    element("details")
        .attr("id", "share")
        .child(element("summary").text(words::SHARE))
        .child(
            element("div")
                .class("looks-choices")
                .child(element("p").text(words::SHARE_LEAD))
                .child(address)
                .child(copy)
                .child(send)
                .child(said),
        )
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

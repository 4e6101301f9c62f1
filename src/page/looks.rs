//! The choice of type size, colours, readings and language, reading aloud, and sharing. `looks.js`, `read.js` and `share.js`
//! of `public/` make them work, before the app and without it.

use super::element::{Element, Node, element, many, with_readings};
use super::texts;
use crate::explore::url;
use crate::report::concat;
use crate::texts::untranslated;

/// The skip link and the controls, for the build to write into the pages.
pub fn looks() -> Node {
    let elder = element("button")
        .attr("id", "elder")
        .attr("type", "button")
        .attr("aria-pressed", "false")
        .text(texts::ELDER);
    let button = |id: &str| {
        element("button")
            .attr("id", id)
            .attr("type", "button")
            .attr("hidden", "")
    };
    let read = button("read")
        .attr("data-start", texts::READ)
        .attr("data-pause", texts::READ_PAUSE)
        .attr("data-resume", texts::READ_RESUME)
        .attr("data-one", texts::READ_ONE)
        .text(texts::READ);
    let stop = button("read-stop").text(texts::READ_STOP);
    let missing = element("p")
        .attr("id", "read-missing")
        .attr("hidden", "")
        .text(texts::READ_MISSING);
    let details = element("details")
        .attr("id", "display")
        .child(element("summary").text(texts::LOOKS))
        .child(
            element("div")
                .class("looks-choices")
                .child(choices("size", texts::SIZE, texts::SIZES))
                .child(choices("theme", texts::THEME, texts::THEMES))
                .child(choices("ruby", texts::RUBY, texts::RUBIES))
                .child(missing),
        );
    let looks = element("section")
        .attr("id", "looks")
        .attr("aria-label", texts::LOOKS)
        .child(read)
        .child(stop)
        .child(language())
        .child(elder)
        .child(share_panel())
        .child(details);
    many([skip().node(), looks.node()])
}

/// The skip link past everything before the answer; visible while it has the focus.
pub fn skip() -> Element {
    element("a")
        .class("skip")
        .attr("href", &concat(&["#", url::RESULTS]))
        .text(texts::SKIP)
}

/// Switches to the other language; the style sheet shows the one that isn't on.
fn language() -> Element {
    let names = texts::LANGUAGES.iter().map(|(_, code, says)| {
        element("span")
            .attr("lang", code)
            .children(shortened(says))
            .node()
    });
    element("button")
        .attr("id", "language")
        .attr("type", "button")
        .children(names)
}

/// A language's name, of which a phone shows only the first two letters.
fn shortened(name: &str) -> Vec<Node> {
    let (short, rest) = name.split_at_checked(2).unwrap_or((name, ""));
    let rest = (!rest.is_empty()).then(|| element("span").class("rest").text(rest).node());
    [with_readings(short)].into_iter().chain(rest).collect()
}

/// The link to what is on screen; `public/share.js` fills it in and copies it. What `take.js`, `take-ways.js`,
/// `share-picture.js`, `read.js` and `speech.js` say stands here, too: once, and not in the app.
fn share_panel() -> Element {
    let address = element("input")
        .attr("data-share", "")
        .attr("type", "text")
        .attr("readonly", "")
        .attr("aria-label", texts::SHARE_ADDRESS);
    let copy = element("button")
        .attr("data-share", "")
        .attr("type", "button")
        .attr("data-done", texts::COPIED)
        .attr("data-by-hand", texts::COPY_BY_HAND)
        .text(texts::COPY_LINK);
    let send = element("button")
        .attr("data-share", "")
        .attr("type", "button")
        .attr("hidden", "")
        .text(texts::SEND);
    let said = element("p").attr("data-share", "").attr("role", "status");
    element("details")
        .attr("id", "share")
        .attr("data-scan", texts::SCAN)
        .attr("data-quote", texts::IN_WORDS)
        .attr("data-year-word", untranslated::YEAR_SIGN)
        .attr("data-target-word", untranslated::YEAR_TARGET)
        .attr("data-failed", texts::NOT_TAKEN)
        .child(element("summary").text(texts::SHARE))
        .child(
            element("div")
                .class("looks-choices")
                .child(element("p").text(texts::SHARE_LEAD))
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
            .attr("name", &concat(&["looks-", name]))
            .attr("value", value);
        element("label").child(input).text(says).node()
    });
    element("fieldset")
        .child(element("legend").text(title))
        .children(choices)
}

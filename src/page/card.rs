//! One indicator: its figures in large type, with their bounds, and the sentences they come from.

use super::deferred::deferred;
use super::element::{Element, Node, element, many};
use super::link::link;
use super::marked::{marked, quote};
use super::{Page, texts};
use crate::explore::{Query, View};
use crate::report::typography::full_width;
use crate::report::{
    Choice, Indicator, Reading, Report, Status, concat, decimal, figure_span, quote_span,
    sentence_around,
};
use crate::texts::charts::FALL_IS_GOOD;
use crate::texts::fill;

pub fn card(page: Page, indicator: &'static Indicator) -> Node {
    let fall = indicator
        .fall_is_good
        .then(|| element("p").class("card-says").text(FALL_IS_GOOD));
    element("li")
        .class("card")
        .attr("id", &card_id(indicator))
        .attr("tabindex", "-1")
        .attr("data-item", "")
        .child(
            element("p")
                .class("card-topic")
                .text(topic(page.report(), indicator.topic)),
        )
        .child(share_button(indicator.name))
        .child(heading(page).child(marked(page, indicator.name)))
        .child(
            element("div")
                .class("card-figures")
                .children(indicator.readings.iter().map(figure)),
        )
        .child(comparison(indicator))
        .child(fall)
        .child(sources(page, indicator))
        .node()
}

/// How the figures compare, or why they don't; `None` where nothing is said of that.
pub fn comparison(indicator: &Indicator) -> Option<Element> {
    let says = match indicator.compare {
        Some(_) => texts::compare(indicator).to_owned(),
        None => full_width(indicator.apart, None, None),
    };
    (!says.is_empty()).then(|| element("p").class("card-says").text(&says))
}

/// An item's heading. On the overview it is one level below the heading of its kind.
pub fn heading(page: Page) -> Element {
    let heading = element("h2");
    match page.query.with_untracked(|query| query.view) {
        View::Overview => heading.attr("aria-level", "3"),
        _ => heading,
    }
}

/// The button that makes a picture of an item (`public/share-picture.js`, which `take.js` fetches). Its label comes from
/// the style sheet, so that an item's text is only the report's.
pub fn share_button(name: &str) -> Element {
    element("button")
        .class("card-share")
        .attr("type", "button")
        .attr("data-take", "share")
        .attr("data-says", texts::PICTURE)
        .attr("aria-expanded", "false")
        .attr("aria-label", &fill(texts::SHARE_PICTURE, &[name]))
}

/// A reading: the year and what the figure is, the figure itself.
pub fn figure(reading: &'static Reading) -> Node {
    let figure = reading.figure();
    let class = match (reading.status, reading.value) {
        (Status::Target, Some(_)) => "figure target",
        (Status::Target, None) => "figure target words-only",
        (_, Some(_)) => "figure result",
        (_, None) => "figure result words-only",
    };
    let status = texts::status(reading.status);
    let [hedge, verb] = reading.words_before(status);
    let year = fill(texts::YEAR_OF, &[&decimal(reading.year.into()), status]);
    let part = |tag, class, text: &str| element(tag).class(class).text(text);
    // The style sheet hides a verb that several figures share: in an element of its own, without a gap left behind.
    let before = match [hedge, figure.before] {
        ["", ""] => part("span", "figure-word figure-verb", verb),
        _ => part("span", "figure-word", hedge)
            .child(part("span", "figure-verb", verb))
            .text(figure.before),
    };
    let number = full_width(figure.number, None, None);
    let value = element("span")
        .class("figure-value")
        .child(before)
        .child(part("b", "figure-number", &number))
        .child(part("span", "figure-unit", figure.unit))
        .child(part("span", "figure-word", figure.after));
    element("p")
        .class(class)
        .child(part("span", "figure-year", &year))
        .text(" ")
        .child(value)
        .node()
}

fn sources(page: Page, indicator: &'static Indicator) -> Node {
    let page = page.settled();
    let source = move |(at, reading): (usize, &'static Reading)| {
        let caveat =
            (!reading.caveat.is_empty()).then(|| element("p").class("caveat").text(reading.caveat));
        let to = Query::to(View::Text, figure_id(indicator, at));
        let which = fill(
            texts::ABOUT_YEAR,
            &[indicator.name, &decimal(reading.year.into())],
        );
        let text = page.report().text_at(reading.at).unwrap_or_default();
        let (sentence, place) = sentence_around(text, reading.quote);
        let figure = figure_span(sentence, reading.quote, reading.raw);
        let quote = quote(page, sentence, place, figure);
        element("div")
            .child(element("blockquote").child(element("p").child(quote)))
            .child(caveat)
            .child(as_published(page, reading.at, sentence))
            .child(
                link(page, to)
                    .class("in-text")
                    .text(texts::IN_TEXT)
                    .child(element("span").class("visually-hidden").text(&which)),
            )
            .node()
    };
    let which = element("span")
        .class("visually-hidden")
        .text(&fill(texts::ABOUT, &[indicator.name]));
    element("details")
        .class("sources")
        .child(element("summary").text(texts::SOURCE).child(which))
        .child(deferred(page, 1, move || {
            many(indicator.readings.iter().enumerate().map(source))
        }))
        .node()
}

/// The notes on what looks wrong in a quote.
pub fn as_published(page: Page, at: &'static str, quote: &'static str) -> Node {
    let words = page.report().text_at(at).unwrap_or_default();
    let shown = quote_span(words, quote).unwrap_or(0..0);
    let notes = page.report().notes.iter().filter(|note| {
        note.at == at
            && quote_span(words, note.quote)
                .is_some_and(|span| span.start < shown.end && shown.start < span.end)
    });
    many(notes.map(|note| note_line(note.quote, note.says).node()))
}

/// A note: the words that look wrong, and why.
pub fn note_line(quote: &'static str, says: &'static str) -> Element {
    let quote = full_width(quote, None, None);
    element("p")
        .class("as-published")
        .child(element("b").text(texts::AS_PUBLISHED))
        .text(&concat(&[" ", &fill(texts::OF, &[&quote, says])]))
}

/// The id of an indicator's card.
pub fn card_id(indicator: &Indicator) -> String {
    concat(&["c-", indicator.id])
}

/// The id of a figure in the text.
pub fn figure_id(indicator: &Indicator, reading: usize) -> String {
    concat(&["f-", indicator.id, "-", &decimal(reading)])
}

/// A topic's name; its id if the report has none, which the check forbids.
pub fn topic(report: &Report, id: &'static str) -> &'static str {
    choice_name_by_id(&report.topics, id)
}

/// A choice's name by its id.
pub fn choice_name_by_id(choices: &[Choice], id: &'static str) -> &'static str {
    choices
        .iter()
        .find(|choice| choice.id == id)
        .map_or(id, |choice| choice.name)
}

//! A chart point by point: under the finger, with keys or with buttons, each figure in words.

use std::ptr;
use std::sync::Arc;

use super::card::figure_id;
use super::charts::part_id;
use super::chosen::{Chosen, hold, is_held, release, remember};
use super::drawn::Kept;
use super::element::{Element, Node, element, live, with_readings};
use super::link::live_link;
use super::{Page, texts};
use crate::browser;
use crate::charts::{Chart, ChartKind, Rect, Source, Step, step};
use crate::explore::{Facet, Query, View};
use crate::report::{Stated, concat, decimal};
use crate::texts::fill;

/// Who chooses a point, and so whether a screen reader is told.
#[derive(Clone, Copy)]
enum ChosenBy {
    /// A mouse that moves across: whoever moves it sees the words.
    Hover,
    /// A click, a tap, a key or a button.
    Act,
}

impl ChosenBy {
    /// The value of `aria-live`.
    fn live(self) -> &'static str {
        match self {
            ChosenBy::Hover => "off",
            ChosenBy::Act => "polite",
        }
    }
}

/// The picture, what its chosen point says, and the buttons from point to point.
pub fn walk(
    page: Page,
    chart: &Arc<Chart>,
    chosen: Chosen,
    placed: &Kept,
    canvas: Element,
) -> Node {
    let kind = chart.kind;
    let count = chart.points.len();
    let pointed = placed.clone();
    let point = move |event: leptos::ev::Event| point_at(page, kind, chosen, &pointed, &event);
    let on_key = move |event: leptos::ev::Event| walk_by_key(page, kind, count, chosen, &event);
    element("div")
        .class("picture")
        .attr("id", &part_id("picture", kind))
        .attr("role", "group")
        .attr("tabindex", "0")
        .attr("aria-label", &fill(texts::WALK, &[&chart.title]))
        .on("keydown", on_key)
        .child(canvas.on("pointermove", point.clone()).on("click", point))
        .child(
            element("span")
                .class("ring")
                .attr("id", &part_id("ring", kind))
                .attr("hidden", ""),
        )
        // Within the picture, so that the style sheet can keep it on the screen with the chosen point.
        .child(
            said(page, chart.clone(), chosen)
                .child(element("span").class("at").attr("id", &part_id("at", kind)))
                .child(step_buttons(page, kind, count, chosen)),
        )
        .node()
}

/// The buttons from point to point.
fn step_buttons(page: Page, kind: ChartKind, count: usize, chosen: Chosen) -> Element {
    let button = |says, taken| {
        element("button")
            .attr("type", "button")
            .text(says)
            .on("click", move |_| walk_by(page, kind, count, chosen, taken))
    };
    element("div")
        .class("steps")
        .child(button(texts::BACK, Step::Back).attr("id", &part_id("back", kind)))
        .child(button(texts::ON, Step::Next).attr("id", &part_id("on", kind)))
}

fn walk_by_key(
    page: Page,
    kind: ChartKind,
    count: usize,
    chosen: Chosen,
    event: &leptos::ev::Event,
) {
    let taken = match browser::key(event).as_str() {
        "ArrowLeft" | "ArrowUp" => Step::Back,
        "ArrowRight" | "ArrowDown" => Step::Next,
        "Home" => Step::First,
        "End" => Step::Last,
        // A first Escape gives up the point, a second one leaves the picture.
        "Escape" if chosen.get_untracked().is_some() => {
            keep(page, kind, chosen, None);
            // The link to its sentence, which may have the focus, is hidden with it.
            return browser::place::focus_on(&part_id("picture", kind));
        }
        "Escape" => return browser::place::blur(&part_id("picture", kind)),
        _ => return,
    };
    event.prevent_default();
    walk_by(page, kind, count, chosen, taken);
}

fn walk_by(page: Page, kind: ChartKind, count: usize, chosen: Chosen, taken: Step) {
    keep(
        page,
        kind,
        chosen,
        step(chosen.get_untracked(), count, taken),
    );
}

/// Chooses the point under a tap or a mouse. A tap arrives as a click; the pointer movement before it is ignored. A mouse
/// on its way to the chosen point's link crosses other points: one that was clicked stays chosen.
fn point_at(page: Page, kind: ChartKind, chosen: Chosen, placed: &Kept, event: &leptos::ev::Event) {
    let is_click = event.type_() == "click";
    let is_held = chosen.get_untracked().is_some() && is_held(kind);
    if !is_click && (is_held || !browser::is_mouse(event)) {
        return;
    }
    let at = browser::pointer_position(event).and_then(|at| placed.borrow().hit(at));
    if is_click {
        keep(page, kind, chosen, at);
    } else if at != chosen.get_untracked() {
        // Only where the point changes: a pointer sends many moves within one.
        release(kind);
        choose(page, kind, chosen, at, ChosenBy::Hover);
    }
}

/// Chooses a point and holds it: it is announced, and scrolled into view once its words are laid out.
fn keep(page: Page, kind: ChartKind, chosen: Chosen, to: Option<usize>) {
    hold(kind);
    choose(page, kind, chosen, to, ChosenBy::Act);
    browser::place::show_soon(part_id("ring", kind));
}

fn choose(page: Page, kind: ChartKind, chosen: Chosen, to: Option<usize>, by: ChosenBy) {
    browser::place::set_attribute(&part_id("says", kind), "aria-live", by.live());
    // The style sheet keeps the words off the point under a mouse.
    browser::place::set_attribute(&part_id("ring", kind), "data-live", by.live());
    // A click on the point that is chosen already announces nothing again.
    if chosen.get_untracked() == to {
        return;
    }
    chosen.set(to);
    remember(page, kind, to);
}

/// What the chosen point says, announced too, and the link to where it comes from: one element for all points, so that it
/// keeps the focus.
fn said(page: Page, chart: Arc<Chart>, chosen: Chosen) -> Element {
    let (kind, linked) = (chart.kind, chart.clone());
    let says = live(move || {
        let at = chosen.get().and_then(|at| chart.points.get(at));
        with_readings(at.map_or(texts::HINT, |point| &point.says))
    });
    let way = match kind {
        ChartKind::Projects => texts::THESE,
        _ => texts::IN_TEXT,
    };
    element("div")
        .class("said")
        .child(
            element("p")
                .attr("id", &part_id("says", kind))
                .attr("aria-live", "polite")
                .child(says),
        )
        .child(
            live_link(page, move |_| source(page, &linked, chosen.get()))
                .class("in-text")
                .text(way),
        )
}

/// Updates the step buttons and the number beside them. As attributes: live elements for each would be far more code.
#[inline(never)]
pub fn update_steps(chart: &Chart, at: Option<usize>) {
    let (number, count) = (at.map_or(0, |at| at + 1), chart.points.len());
    let place = concat(&[&decimal(number), "/", &decimal(count)]);
    let is_so = |is_so| if is_so { "true" } else { "false" };
    for (name, attribute, text) in [
        ("at", "data-at", place.as_str()),
        // Not `disabled`, which would take the focus away.
        ("back", "aria-disabled", is_so(number == 1)),
        ("on", "aria-disabled", is_so(number == count)),
    ] {
        browser::place::set_attribute(&part_id(name, chart.kind), attribute, text);
    }
}

/// Where a point comes from. The charts themselves where none is chosen or it comes from an earlier report: the style
/// sheet recognises that address and hides the link.
fn source(page: Page, chart: &Chart, at: Option<usize>) -> Query {
    match at
        .and_then(|at| chart.points.get(at))
        .map(|point| point.source)
    {
        Some(Source::Reading(Stated {
            report,
            indicator,
            reading,
        })) if ptr::eq(report, page.report()) => {
            let mut all = indicator.readings.iter();
            let number = all.position(|own| ptr::eq(own, reading));
            let place = number.map(|number| figure_id(indicator, number));
            Query::to(View::Text, place.unwrap_or_default())
        }
        Some(Source::Projects { topic, stage, .. }) => {
            let to = page
                .query
                .with_untracked(|query| query.seen_on(View::Projects))
                .opened(Facet::Topic)
                .opened(Facet::Stage)
                .toggled(Facet::Stage, stage.position());
            match page.explorer.vocabulary().position(Facet::Topic, topic.id) {
                Some(topic) => to.toggled(Facet::Topic, topic),
                None => to,
            }
        }
        _ => Query::on(View::Charts),
    }
}

/// Moves the ring around the chosen point; hides it without one.
pub fn move_ring(kind: ChartKind, around: Option<Rect>) {
    let rect = around.map(|rect| [rect.left, rect.top, rect.width, rect.height]);
    browser::canvas::position_over(&part_id("ring", kind), rect);
}

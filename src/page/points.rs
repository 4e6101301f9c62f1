//! A chart point by point: under the finger, with keys or with buttons, each figure in words.

use std::cell::{Cell, RefCell};
use std::sync::Arc;

use super::card::figure_id;
use super::charts::part_id;
use super::element::{Element, Node, element, live, with_readings};
use super::link::live_link;
use super::tracked::TrackedNumber;
use super::{Page, texts};
use crate::browser;
use crate::charts::{Chart, ChartKind, Source, Step, hit, outlines, step};
use crate::explore::{Facet, Query, View};
use crate::report::concat;
use crate::texts::fill;

/// The point that the reader is at, by its number.
#[derive(Clone, Copy)]
pub struct Chosen(TrackedNumber);

/// What the bar of views may cover at the top of the screen; in em.
const COVERED: f64 = 5.0;

/// No chart has so many points.
const NONE: usize = usize::MAX;

impl Chosen {
    /// Follows what is chosen.
    pub fn get(self) -> Option<usize> {
        Some(self.0.get()).filter(|at| *at != NONE)
    }

    pub fn get_untracked(self) -> Option<usize> {
        Some(self.0.get_untracked()).filter(|at| *at != NONE)
    }

    fn set(self, at: Option<usize>) {
        self.0.set(at.unwrap_or(NONE));
    }
}

thread_local! {
    /// The point that was chosen last: the question's address, the chart, the point's number.
    static LAST: RefCell<Option<(String, ChartKind, usize)>> = const { RefCell::new(None) };
    /// The charts whose point stays when a mouse passes others, a bit each.
    static STAYING: Cell<u32> = const { Cell::new(0) };
}

fn bit(kind: ChartKind) -> u32 {
    1 << kind as u32
}

fn stay(kind: ChartKind, stays: bool) {
    let others = STAYING.get() & !bit(kind);
    STAYING.set(if stays { others | bit(kind) } else { others });
}

/// The point of a chart that comes up: none, or where the reader was when they left for its sentence and come back.
pub fn chosen(page: Page, kind: ChartKind) -> Chosen {
    let here = page.query.with_untracked(|query| page.address(query));
    let at = LAST.with_borrow(|last| match last {
        Some((address, chart, at)) if *chart == kind && *address == here => *at,
        _ => NONE,
    });
    stay(kind, at != NONE);
    Chosen(TrackedNumber::new(at))
}

/// The picture, what its chosen point says, and the buttons from point to point.
pub fn walk(page: Page, chart: &Arc<Chart>, chosen: Chosen, canvas: Element) -> Node {
    let kind = chart.kind;
    let count = chart.points.len();
    let take = move |taken| {
        let to = step(chosen.get_untracked(), count, taken);
        keep(page, kind, chosen, to);
    };
    let pointed = chart.clone();
    let point = move |event: leptos::ev::Event| point_at(page, &pointed, chosen, &event);
    let on_key = move |event: leptos::ev::Event| {
        let taken = match browser::key(&event).as_str() {
            "ArrowLeft" | "ArrowUp" => Step::Back,
            "ArrowRight" | "ArrowDown" => Step::On,
            "Home" => Step::First,
            "End" => Step::Last,
            // From the point first, then from the picture.
            "Escape" if chosen.get_untracked().is_some() => {
                keep(page, kind, chosen, None);
                // The way to its sentence goes away with it.
                return browser::place::focus_on(&part_id("picture", kind));
            }
            "Escape" => return browser::place::blur(&part_id("picture", kind)),
            _ => return,
        };
        event.prevent_default();
        take(taken);
    };
    let seen = chart.clone();
    let press = move |taken| match chosen.get_untracked() {
        None if taken == Step::On => keep(page, kind, chosen, Some(first_seen(&seen))),
        _ => take(taken),
    };
    let button = |says, taken| {
        let press = press.clone();
        element("button")
            .attr("type", "button")
            .text(says)
            .on("click", move |_| press(taken))
    };
    let steps = element("div")
        .class("steps")
        .child(button(texts::BACK, Step::Back).attr("id", &part_id("back", kind)))
        .child(button(texts::ON, Step::On).attr("id", &part_id("on", kind)));
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
                .child(steps),
        )
        .node()
}

/// Chooses the point that a tap or a mouse is on. A tap comes as a click; the movement before it says nothing. A mouse on
/// its way to what the chosen point says crosses others: one that was clicked stays.
fn point_at(page: Page, chart: &Chart, chosen: Chosen, event: &leptos::ev::Event) {
    let kind = chart.kind;
    let is_click = event.type_() == "click";
    let stays = chosen.get_untracked().is_some() && STAYING.get() & bit(kind) != 0;
    if !is_click && (stays || !browser::is_mouse(event)) {
        return;
    }
    let (width, text) = measures(kind);
    let at = browser::pointer_position(event).and_then(|at| hit(chart, width, text, at));
    if is_click {
        keep(page, kind, chosen, at);
    } else if at != chosen.get_untracked() {
        // A pointer moves more often than from point to point.
        stay(kind, false);
        go(page, kind, chosen, at, "off");
    }
}

/// The picture's width and its size of text.
fn measures(kind: ChartKind) -> (f64, f64) {
    let width = browser::canvas::width(&part_id("picture", kind)).unwrap_or_default();
    (width, browser::looks::current().text)
}

/// The first point that is on the screen: who is halfway through a picture begins there, who sees its end only at the
/// last. Its first where all of it is.
fn first_seen(chart: &Chart) -> usize {
    let (width, text) = measures(chart.kind);
    let Some(top) = browser::canvas::top(&part_id("picture", chart.kind)).filter(|top| *top < 0.0)
    else {
        return 0;
    };
    let outlines = outlines(chart, width, text);
    let mut all = outlines.iter();
    all.position(|rect| top + rect.top >= COVERED * text)
        .unwrap_or(outlines.len().saturating_sub(1))
}

/// Goes to a point, to stay there: it is spoken, and brought on the screen with what it says once that is laid out.
fn keep(page: Page, kind: ChartKind, chosen: Chosen, to: Option<usize>) {
    stay(kind, true);
    go(page, kind, chosen, to, "polite");
    browser::place::show_soon(part_id("ring", kind));
}

/// `live` is how the words are spoken: a mouse on its way says nothing, who moves it sees them.
fn go(page: Page, kind: ChartKind, chosen: Chosen, to: Option<usize>, live: &str) {
    browser::place::set_attribute(&part_id("says", kind), "aria-live", live);
    // What a mouse points at is not to be covered by what is said of it: see the style sheet.
    browser::place::set_attribute(&part_id("ring", kind), "data-live", live);
    // Who goes to where they are, as by a click, is told nothing anew.
    if chosen.get_untracked() == to {
        return;
    }
    chosen.set(to);
    let here = page.query.with_untracked(|query| page.address(query));
    LAST.with_borrow_mut(|last| match (to, &last) {
        (Some(at), _) => *last = Some((here, kind, at)),
        // The point of another chart is still there.
        (None, Some((_, chart, _))) if *chart != kind => {}
        (None, _) => *last = None,
    });
}

/// What the chosen point says, spoken too, and the way to where it comes from: one link, so that it keeps the focus.
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

/// Has the buttons and the number beside them say where the reader is. As attributes: a part of the page that follows for
/// each would be far more code.
#[inline(never)]
pub fn tell(chart: &Chart, at: Option<usize>) {
    let (number, count) = (at.map_or(0, |at| at + 1), chart.points.len());
    let place = concat(&[&number.to_string(), "/", &count.to_string()]);
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

/// Where a point comes from. Where none is chosen, or it comes from an earlier report, the charts themselves: the style
/// sheet knows that by the address.
fn source(page: Page, chart: &Chart, at: Option<usize>) -> Query {
    match at
        .and_then(|at| chart.points.get(at))
        .map(|point| &point.source)
    {
        Some(&Source::Reading(id, reading)) => {
            let mut all = page.report().indicators.iter();
            let indicator = all.find(|indicator| indicator.id == id);
            let place = indicator.map(|indicator| figure_id(indicator, reading));
            Query::to(View::Text, place.unwrap_or_default())
        }
        Some(&Source::Projects(topic, stage)) => {
            let to = page
                .query
                .with_untracked(|query| query.seen_on(View::Projects))
                .opened(Facet::Topic)
                .opened(Facet::Stage)
                .toggled(Facet::Stage, stage as usize);
            match page.explorer.vocabulary().position(Facet::Topic, topic) {
                Some(topic) => to.toggled(Facet::Topic, topic),
                None => to,
            }
        }
        Some(Source::Earlier) | None => Query::on(View::Charts),
    }
}

/// Lays the ring around the chosen point; a picture of this width and size of text.
pub fn ring(chart: &Chart, width: f64, text: f64, at: Option<usize>) {
    let rect = at.and_then(|at| outlines(chart, width, text).get(at).copied());
    let rect = rect.map(|rect| [rect.left, rect.top, rect.width, rect.height]);
    browser::canvas::position_over(&part_id("ring", chart.kind), rect);
}

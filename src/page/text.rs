//! The whole report, word for word: every figure leads to its card, every doubtful word to its note.

use super::card::note_line;
use super::deferred::deferred;
use super::derived::{Computed, Derived};
use super::element::{Node, element, live, many, nothing};
use super::link::link;
use super::marked::marked;
use super::passage::with_links;
use super::{Page, texts};
use crate::explore::{Query, Subject, View};
use crate::report::typography::full_width;
use crate::report::{Paragraph, Section};

/// For each paragraph, whether it passes the question and is built by now.
type Shown = Computed<Vec<bool>>;

pub fn text(page: Page) -> Node {
    let shown = Shown::new(move |earlier| {
        if page.is_top_only() && !earlier.is_empty() {
            return None;
        }
        let shown = shown(page);
        (shown != *earlier).then_some(shown)
    });
    let sections = parts_of_report(page, &page.report().text, 2, &shown, 0);
    let contents = move || {
        let sections = page.report().text.iter();
        let contents = sections.map(|section| content(page, section));
        element("ul").children(contents).node()
    };
    let contents = element("details")
        .class("contents")
        .child(element("summary").text(texts::CONTENTS))
        .child(deferred(page, 1, contents));
    let about = &page.report().about;
    let title = [about.title, about.subtitle]
        .map(|line| element("p").class("report-title").text(line).node());
    let report = element("article").class("report").children(title);
    element("div")
        .child(contents)
        .child(report.children(sections))
        .node()
}

/// Whether each paragraph is shown, by position, up to the last that is.
fn shown(page: Page) -> Vec<bool> {
    let mut shown = Vec::new();
    page.answer.with(|answer| {
        for &entry in answer
            .list(View::Text)
            .iter()
            .take(page.render_budget.get())
        {
            if let Some(Subject::Paragraph(position)) = page.subject(entry) {
                shown.resize(shown.len().max(position + 1), false);
                shown[position] = true;
            }
        }
    });
    shown
}

/// A section's line in the table of contents, with those below it.
fn content(page: Page, section: &'static Section) -> Node {
    let below = section
        .sections
        .iter()
        .map(|section| content(page, section));
    let below = (!section.sections.is_empty()).then(|| element("ul").children(below));
    let to = link(page, Query::to(View::Text, section.id)).text(&full_width(
        section.heading,
        None,
        None,
    ));
    element("li").child(to).child(below).node()
}

/// How many paragraphs a section has, including those of the sections below.
fn length(section: &Section) -> usize {
    section.paragraphs.len() + section.sections.iter().map(length).sum::<usize>()
}

/// Sections one after the other; `first` is the position of their first paragraph.
fn parts_of_report(
    page: Page,
    sections: &'static [Section],
    level: usize,
    shown: &Shown,
    mut first: usize,
) -> Vec<Node> {
    let part = |section| {
        let part = part_of_report(page, section, level, shown, first);
        first += length(section);
        part
    };
    sections.iter().map(part).collect()
}

/// Whether any of `count` paragraphs from a position on is shown.
fn any_shown(shown: &Shown, from: usize, count: usize) -> Derived<bool> {
    let shown = shown.clone();
    Derived::new(move |_| shown.with(|shown| shown.iter().skip(from).take(count).any(|is| *is)))
}

/// A section, as long as one of its paragraphs is shown.
fn part_of_report(
    page: Page,
    section: &'static Section,
    level: usize,
    shown: &Shown,
    first: usize,
) -> Node {
    let visible = any_shown(shown, first, length(section));
    let shown = shown.clone();
    live(move || {
        if !visible.get() {
            return nothing();
        }
        let tag = match level {
            2 => "h2",
            3 => "h3",
            _ => "h4",
        };
        let heading = element(tag)
            .attr("id", section.id)
            .attr("tabindex", "-1")
            .children(with_links(page, section.id, section.heading, 0));
        let paragraphs = section
            .paragraphs
            .iter()
            .enumerate()
            .map(|(at, paragraph)| {
                // A value of its own, so that other paragraphs which come or go don't rebuild this one.
                let visible = any_shown(&shown, first + at, 1);
                live(move || match visible.get() {
                    true => passage(page, paragraph),
                    // Of several in a row the style sheet shows one, and none while more is being built.
                    false => element("p").class("left-out").text(texts::LEFT_OUT).node(),
                })
            });
        let own = section.paragraphs.len();
        let below = parts_of_report(page, &section.sections, level + 1, &shown, first + own);
        element("section")
            .child(heading)
            .child(notes(page, section.id))
            .children(paragraphs)
            .children(below)
            .node()
    })
}

/// One paragraph with its notes.
fn passage(page: Page, paragraph: &'static Paragraph) -> Node {
    let words = element("p")
        .class(if paragraph.item {
            "passage item"
        } else {
            "passage"
        })
        .attr("id", paragraph.id)
        .attr("tabindex", "-1")
        .attr("data-item", "")
        .children(with_links(
            page,
            paragraph.id,
            paragraph.text,
            paragraph.lead_and_rest().0.len(),
        ));
    many([words.node(), notes(page, paragraph.id)])
}

/// A paragraph among matches of other kinds.
pub fn excerpt(page: Page, paragraph: &'static Paragraph) -> Node {
    element("li")
        .class("excerpt")
        .attr("data-item", "")
        .child(element("p").child(marked(page, paragraph.text)))
        .child(
            link(page, Query::to(View::Text, paragraph.id))
                .class("in-text")
                .text(texts::IN_TEXT),
        )
        .node()
}

fn notes(page: Page, at: &'static str) -> Node {
    let notes = page.report().notes.iter().filter(|note| note.at == at);
    many(notes.map(|note| {
        note_line(note.quote, note.says)
            .attr("id", note.id)
            .attr("tabindex", "-1")
            .node()
    }))
}

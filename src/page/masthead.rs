//! The line above every view, and the one below.

use super::element::{Element, Node, element};
use super::filters::{name_of, picked};
use super::link::link;
use super::{Page, texts};
use crate::explore::{Query, View};
use crate::report::{Report, concat, join};
use crate::texts::{fill, untranslated};

pub fn masthead(page: Page) -> Node {
    let name = link(page, Query::on(View::Overview))
        .class("masthead-name")
        .text(&page.report_name());
    element("header").class("masthead").child(name).node()
}

pub fn footer(page: Page) -> Node {
    let about = &page.report().about;
    let line = |text: String| element("p").text(&text);
    element("footer")
        .class("footer")
        .child(line(concat(&[about.title, about.subtitle])))
        .child(element("p").class("footer-source").text(about.source))
        .child(line(texts::FOOTER.to_owned()))
        .child(
            element("p")
                .child(file("plain.html", texts::KEEP))
                .text(" ")
                .child(file("downloads.html", texts::DOWNLOADS))
                .text(" ")
                .child(file("embed.html", texts::EMBED)),
        )
        .node()
}

/// A link to a page that the build writes beside the app's own.
fn file(name: &'static str, says: &str) -> Element {
    element("a").attr("href", name).text(says)
}

/// The document's title on a view.
pub fn title(report: &Report, view: View) -> String {
    let name = report.about.name();
    match view {
        View::Overview => fill(texts::TITLE, &[&name, report.about.title]),
        other => fill(texts::TITLE, &[texts::view(other), &name]),
    }
}

/// The document's title with what is asked, for the history and for who shares the link or only hears the page. Follows the
/// question.
pub fn titled(page: Page) -> String {
    let (view, words) = page
        .query
        .with(|query| (query.view, query.words.trim().to_owned()));
    let mut title = title(page.report(), view);
    let mut picks = Vec::new();
    for (facet, choice) in picked(page) {
        picks.push(name_of(page, facet, choice));
    }
    if !picks.is_empty() {
        title = fill(texts::TITLE, &[&join(&picks, untranslated::AND), &title]);
    }
    match words.as_str() {
        "" => title,
        words => fill(texts::ASKED, &[words, &title]),
    }
}

//! The five pages, each with its own content: what a phone shows before the Wasm arrives.

use std::error::Error;
use std::fs;
use std::path::Path;

use leptos::prelude::*;
use report_explorer::explore::{Explorer, Query, View};
use report_explorer::page::{AROUND, INITIAL_ITEMS, Page, app, looks, texts, title};
use report_explorer::report::{Archive, Report, Status};
use report_explorer::texts::{build, untranslated};

use super::markup::{escaped, link, rewritten};
use super::pictures::Picture;
use super::placeholders::filled;
use super::plain;
use super::shares;
use super::site::{IMAGE, Site, canonical};

/// Fills the page that Trunk wrote, once for each view.
pub fn write(
    template: &str,
    archive: &'static Archive,
    explorer: &'static Explorer,
    pictures: &[Picture],
    site: &Site,
    folder: &Path,
) -> Result<(), Box<dyn Error>> {
    let template = strip_comments(template);
    let report = archive.newest();
    let about = &report.about;
    for view in View::ALL {
        let mut content = prerendered(archive, explorer, view);
        for picture in pictures {
            content = picture.put_into(&content);
        }
        let page = filled(
            View::Overview.file(),
            &template,
            &[
                ("{{title}}", &escaped(&title(report, view))),
                (
                    "{{description}}",
                    &escaped(&texts::lead(view, about.reviewed, about.planned)),
                ),
                (&canonical("{{address}}"), &site.canonical(view.file())),
                ("{{address}}", &escaped(&site.address(view.file()))),
                ("{{image}}", &escaped(&site.address(IMAGE))),
                ("{{failed}}", &sentence_with_link(build::FAILED)),
                (
                    "{{no-script}}",
                    &sentence_with_link(untranslated::NO_SCRIPT),
                ),
                ("{{asking}}", build::ASKING),
                ("{{full}}", build::FULL),
                ("{{ready}}", build::READY),
                ("{{newer}}", build::NEWER),
                ("{{update}}", build::UPDATE),
                ("{{no-words}}", untranslated::NO_WORDS),
                ("{{looks}}", &static_html(looks())),
                ("{{view}}", &content),
            ],
        )?;
        fs::write(folder.join(view.file()), page)?;
    }
    Ok(())
}

/// The template without what only those need who read it in the repository: comments, a line each, and indents.
fn strip_comments(template: &str) -> String {
    let is_comment = |line: &str| line.starts_with("<!--") && line.ends_with("-->");
    let lines = template.lines().map(str::trim);
    let lines: Vec<&str> = lines
        .filter(|line| !line.is_empty() && !is_comment(line))
        .collect();
    lines.join("\n")
}

/// A sentence with a link to the whole report in its middle.
fn sentence_with_link([before, inside, after]: [&str; 3]) -> String {
    let inside = link(plain::FILE, inside);
    [escaped(before), inside, escaped(after)].concat()
}

/// The view as HTML, nothing asked.
fn prerendered(archive: &'static Archive, explorer: &'static Explorer, view: View) -> String {
    let html = Owner::new().with(|| {
        let page = Page::new(archive, explorer, Query::on(view), INITIAL_ITEMS);
        page.show_all();
        static_html(app(page))
    });
    let html = without_places(&without_names(&html));
    shares::linked(&without_context(archive.newest(), &html))
}

/// The page without what stands around the quotes of its cards, some 2 KB of what is kept for no network: each has a link
/// to its place in the text. But what makes a figure an estimate stays with it.
fn without_context(report: &Report, html: &str) -> String {
    let readings = report.indicators.iter().flat_map(|one| &one.readings);
    let estimates = readings.filter(|reading| reading.status == Status::Estimate);
    let hedges: Vec<&str> = estimates
        .map(|reading| reading.hedge)
        .filter(|hedge| !hedge.is_empty())
        .collect();
    let (open, close) = (["<", AROUND, " "].concat(), ["</", AROUND, ">"].concat());
    let rest = |piece: &str| match piece.split_once(&close) {
        Some((around, rest)) if !hedges.iter().any(|hedge| around.contains(hedge)) => {
            rest.to_owned()
        }
        _ => [&open, piece].concat(),
    };
    rewritten(html, &open, rest)
}

/// The page without the names of items in what their buttons and links are called: with some 2.5 KB of what is kept for no
/// network they would only say the item's own heading again. The app, which a moment later takes the page's place, has
/// them.
fn without_names(html: &str) -> String {
    let called = [" aria-label=\"", texts::PICTURE].concat();
    let html = rewritten(html, &called, |piece| {
        let rest = piece.find('"').map_or(piece, |end| &piece[end..]);
        [&called, rest].concat()
    });
    let link = [texts::IN_TEXT, "<span class=\"visually-hidden\">"].concat();
    rewritten(&html, &link, |piece| {
        // A name's rare characters are in spans of their own.
        let rest = piece.find("</a>").map_or("", |end| &piece[end..]);
        [texts::IN_TEXT, rest].concat()
    })
}

/// The page without what lets the app put the focus on headings and items. A browser that follows a link to one of them
/// goes on with Tab from there even so.
fn without_places(html: &str) -> String {
    rewritten(html, " id=\"", |piece| {
        let (id, rest) = piece.split_once('"').unwrap_or((piece, ""));
        let rest = rest.strip_prefix(" tabindex=\"-1\"").unwrap_or(rest);
        [" id=\"", id, "\"", rest].concat()
    })
}

/// A part of the page as HTML. The markers that hydration would need are left out: the app mounts
/// afresh. Inputs have no end tag; the builder gives every element one.
fn static_html(part: AnyView) -> String {
    let html = part.to_html();
    ["<!>", "<!--<() />-->", "</input>"]
        .iter()
        .fold(html, |html, unneeded| html.replace(unneeded, ""))
}

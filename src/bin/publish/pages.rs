//! The five pages, each with its own content: what a phone shows before the Wasm arrives.

use std::error::Error;
use std::fs;
use std::path::Path;

use leptos::prelude::*;
use report_explorer::explore::{Explorer, Query, View};
use report_explorer::page::{AROUND, InitialItems, Page, app, looks, texts, title};
use report_explorer::report::Archive;
use report_explorer::texts::{build, untranslated};

use super::markup::{escaped, link, rewritten};
use super::pictures::Picture;
use super::plain;
use super::shares;
use super::site::{IMAGE, Site, canonical};

const PLACEHOLDERS: [&str; 14] = [
    "{{view}}",
    "{{looks}}",
    "{{failed}}",
    "{{no-script}}",
    "{{asking}}",
    "{{full}}",
    "{{ready}}",
    "{{newer}}",
    "{{update}}",
    "{{no-words}}",
    "{{title}}",
    "{{description}}",
    "{{address}}",
    "{{image}}",
];

/// Fills the page that Trunk wrote, once for each view.
pub fn write(
    template: &str,
    archive: &'static Archive,
    explorer: &'static Explorer,
    pictures: &[Picture],
    site: &Site,
    folder: &Path,
) -> Result<(), Box<dyn Error>> {
    for placeholder in PLACEHOLDERS {
        if !template.contains(placeholder) {
            return Err(format!("index.html has no {placeholder} to fill").into());
        }
    }
    let template = lean(template);
    let report = archive.newest();
    let about = &report.about;
    for view in View::ALL {
        let mut content = prerendered(archive, explorer, view);
        for picture in pictures {
            content = picture.put_into(&content);
        }
        let page = template
            .replace("{{title}}", &escaped(&title(report, view)))
            .replace(
                "{{description}}",
                &escaped(&texts::lead(view, about.reviewed, about.planned)),
            )
            .replace(&canonical("{{address}}"), &site.canonical(view.file()))
            .replace("{{address}}", &escaped(&site.address(view.file())))
            .replace("{{image}}", &escaped(&site.address(IMAGE)))
            .replace("{{failed}}", &around_link(build::FAILED))
            .replace("{{no-script}}", &around_link(untranslated::NO_SCRIPT))
            .replace("{{asking}}", build::ASKING)
            .replace("{{full}}", build::FULL)
            .replace("{{ready}}", build::READY)
            .replace("{{newer}}", build::NEWER)
            .replace("{{update}}", build::UPDATE)
            .replace("{{no-words}}", untranslated::NO_WORDS)
            .replace("{{looks}}", &bare(looks()))
            .replace("{{view}}", &content);
        fs::write(folder.join(view.file()), page)?;
    }
    Ok(())
}

/// The template without what only those need who read it in the repository: comments, a line each, and indents.
fn lean(template: &str) -> String {
    let is_comment = |line: &str| line.starts_with("<!--") && line.ends_with("-->");
    let lines = template.lines().map(str::trim);
    let lines: Vec<&str> = lines
        .filter(|line| !line.is_empty() && !is_comment(line))
        .collect();
    lines.join("\n")
}

/// A sentence with a link to the whole report in its middle.
fn around_link([before, inside, after]: [&str; 3]) -> String {
    let inside = link(plain::FILE, inside);
    [escaped(before), inside, escaped(after)].concat()
}

/// The view as HTML, nothing asked.
fn prerendered(archive: &'static Archive, explorer: &'static Explorer, view: View) -> String {
    let html = Owner::new().with(|| {
        bare(app(Page::new(
            archive,
            explorer,
            Query::on(view),
            InitialItems::All,
        )))
    });
    shares::linked(&without_context(&without_names(&html)))
}

/// The page without what stands around the quotes of its cards, some 2 KB of what is kept for no network: each has a link
/// to its place in the text.
fn without_context(html: &str) -> String {
    let (open, close) = (["<", AROUND, " "].concat(), ["</", AROUND, ">"].concat());
    let rest = |piece: &str| {
        piece
            .split_once(&close)
            .map_or(piece, |(_, rest)| rest)
            .to_owned()
    };
    rewritten(html, &open, rest)
}

/// The page without the names of items in what their buttons are called: some 1.5 KB of what is kept for no network. The
/// app, which a moment later takes the page's place, has them.
fn without_names(html: &str) -> String {
    let called = [" aria-label=\"", texts::PICTURE].concat();
    rewritten(html, &called, |piece| {
        let rest = piece.find('"').map_or(piece, |end| &piece[end..]);
        [&called, rest].concat()
    })
}

/// A part of the page as HTML. The markers that hydration would need are left out: the app mounts
/// afresh. Inputs have no end tag; the builder gives every element one.
fn bare(part: AnyView) -> String {
    let html = part.to_html();
    ["<!>", "<!--<() />-->", "</input>"]
        .iter()
        .fold(html, |html, unneeded| html.replace(unneeded, ""))
}

//! What the build's own small pages have in common: head, header, style sheet.

use std::error::Error;

use super::markup::escaped;
use super::site::{IMAGE, Site};
use report_explorer::page::texts::TITLE;
use report_explorer::texts::fill;

/// The script that leads a reader on into the explorer at once.
pub const OPEN: &str = "./open.js";

/// A small page of the build.
pub struct SmallPage<'a> {
    pub file: &'a str,
    pub title: &'a str,
    pub description: &'a str,
    pub scripts: &'a [&'a str],
    pub main: String,
}

/// The style sheet's element, as Trunk wrote it into its page.
pub fn style_sheet(template: &str) -> Result<&str, Box<dyn Error>> {
    let from = template.find("<link rel=\"stylesheet\"");
    let tail = from.and_then(|from| template.get(from..));
    tail.and_then(|tail| tail.get(..=tail.find('>')?))
        .ok_or_else(|| "index.html links no style sheet".into())
}

/// The page as HTML. `name` is the site's, and its link goes home.
pub fn html(page: &SmallPage, name: &str, style_sheet: &str, site: &Site) -> String {
    // `squeeze.mjs` puts looks.js into this script. A page that leads on at once has no looks, and the title of what it is
    // about.
    let (looks, title) = match page.scripts.contains(&OPEN) {
        true => ("", page.title.to_owned()),
        false => (
            "<script src=\"./boot.js\"></script>\n",
            fill(TITLE, &[page.title, name]),
        ),
    };
    let scripts = page
        .scripts
        .iter()
        .map(|script| format!("<script defer src=\"{script}\"></script>\n"));
    format!(
        "<!doctype html>\n<html lang=\"zh-Hans\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1, viewport-fit=cover\">\n\
         <title>{whole_title}</title>\n<meta name=\"description\" content=\"{description}\">\n\
         <meta property=\"og:title\" content=\"{title}\">\n\
         <meta property=\"og:description\" content=\"{description}\">\n\
         <meta property=\"og:type\" content=\"article\">\n\
         <meta property=\"og:url\" content=\"{address}\">\n\
         <meta property=\"og:image\" content=\"{image}\">\n\
         {canonical}\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n\
         <link rel=\"icon\" href=\"./icon.svg\" type=\"image/svg+xml\">\n\
         {looks}{style_sheet}\n{scripts}</head>\n<body>\n\
         <header class=\"masthead\"><a class=\"masthead-name\" href=\"index.html\">{name}</a></header>\n\
         <main>\n{main}</main>\n</body>\n</html>\n",
        whole_title = escaped(&title),
        title = escaped(page.title),
        description = escaped(page.description),
        address = escaped(&site.address(page.file)),
        canonical = site.canonical(page.file),
        image = escaped(&site.address(IMAGE)),
        scripts = scripts.collect::<String>(),
        name = escaped(name),
        main = page.main,
    )
}

//! The page that makes the snippet for other sites, and lists the pages for sharing.

use report_explorer::explore::View;
use report_explorer::page::words as page_words;
use report_explorer::report::Report;

use super::frame::SmallPage;
use super::markup::{escaped, holding, link, saying};
use super::shares::Share;
use super::words;

pub fn page<'a>(report: &Report, shares: &[Share]) -> SmallPage<'a> {
    let views = View::ALL.map(|view| {
        let file = view.file();
        (
            file.strip_suffix(".html").unwrap_or(file),
            page_words::view(view),
        )
    });
    let topics = [("", words::ANY)]
        .into_iter()
        .chain(report.topics.iter().map(|topic| (topic.id, topic.name)));
    let topic = page_words::facet(report_explorer::explore::Facet::Topic);
    let fields = [
        chooser(words::VIEW, "view", views),
        labelled(words::WORDS, "<input name=\"q\" autocomplete=\"off\">"),
        chooser(topic, "topic", topics),
        chooser(words::SIZE, "size", words::SIZES),
        chooser(words::THEME, "theme", words::THEMES),
    ];
    let area = |id: &str, rows: u8| {
        format!(
            "<textarea id=\"{id}\" rows=\"{rows}\" readonly spellcheck=\"false\" aria-label=\"{}\"></textarea>\n\
             <button type=\"button\" data-copies=\"{id}\">{}</button>\n",
            words::EMBED,
            words::COPY
        )
    };
    let status = format!(
        "<p id=\"copied\" role=\"status\" data-done=\"{}\" data-selected=\"{}\"></p>\n",
        words::COPIED,
        words::SELECTED
    );
    let shares = shares
        .iter()
        .map(|share| holding("li", &link(&share.file, &share.title)));
    let main = [
        saying("h1", words::EMBED),
        saying("p class=\"lead\"", words::EMBED_LEAD),
        holding("form id=\"choices\" class=\"snippet\"", &fields.concat()),
        holding(
            "div class=\"snippet\"",
            &[
                area("snippet", 3),
                saying("p", words::EMBED_PLAIN),
                area("plain-snippet", 3),
                status,
            ]
            .concat(),
        ),
        saying("h2", words::PREVIEW),
        holding("div id=\"shown\" class=\"preview\"", ""),
        saying("h2", words::SHARE),
        saying("p class=\"lead\"", words::SHARE_LEAD),
        holding("ul class=\"contents\"", &shares.collect::<String>()),
    ];
    SmallPage {
        file: "embed.html",
        title: words::EMBED,
        description: words::EMBED_LEAD,
        scripts: &["./embed.js", "./embed-page.js"],
        main: main.concat(),
    }
}

fn chooser<'a>(
    label: &str,
    name: &str,
    choices: impl IntoIterator<Item = (&'a str, &'a str)>,
) -> String {
    let options = choices
        .into_iter()
        .map(|(value, says)| saying(&format!("option value=\"{}\"", escaped(value)), says));
    let tag = format!("select name=\"{name}\"");
    labelled(label, &holding(&tag, &options.collect::<String>()))
}

fn labelled(label: &str, field: &str) -> String {
    holding("label", &[&escaped(label), field].concat())
}

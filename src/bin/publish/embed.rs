//! The page that makes the snippet for other sites, and lists the pages for sharing.

use report_explorer::charts::Chart;
use report_explorer::explore::{Facet, Sort, View, Vocabulary};
use report_explorer::page::{chart_id, choice_name, texts as page_texts};
use report_explorer::report::Report;

use super::markup::{element, escaped, link, text_element};
use super::shares::Share;
use super::small_page::SmallPage;
use report_explorer::texts::{build as texts, untranslated};

/// `embed.html`. `public/embed-page.js` makes the snippet of the form's choices; without a script it says so.
pub fn page<'a>(report: &Report, charts: &[Chart], shares: &[Share]) -> SmallPage<'a> {
    let area = |id: &str, what: &str| {
        format!(
            "<textarea id=\"{id}\" rows=\"3\" readonly spellcheck=\"false\" aria-label=\"{what}\"></textarea>\n\
             <button type=\"button\" data-copies=\"{id}\" aria-label=\"{copy}：{what}\">{copy}</button>\n",
            copy = texts::COPY
        )
    };
    let status = format!(
        "<p id=\"copied\" role=\"status\" data-done=\"{}\" data-selected=\"{}\"></p>\n",
        page_texts::COPIED,
        texts::SELECTED
    );
    let shares = shares
        .iter()
        .map(|share| element("li", &link(&share.file, &share.title)));
    let main = [
        text_element("h1", page_texts::EMBED),
        text_element("p class=\"lead\"", texts::EMBED_LEAD),
        element(
            "noscript",
            &text_element("p", untranslated::EMBED_NO_SCRIPT),
        ),
        form(report, charts),
        element(
            "div class=\"snippet\"",
            &[
                area("snippet", texts::SNIPPET),
                text_element("p", texts::EMBED_PLAIN),
                area("plain-snippet", texts::PLAIN_SNIPPET),
                status,
            ]
            .concat(),
        ),
        text_element("h2", texts::PREVIEW),
        element("div id=\"shown\" class=\"preview\"", ""),
        text_element("h2", texts::SHARE),
        text_element("p class=\"lead\"", texts::SHARE_LEAD),
        element("ul class=\"contents\"", &shares.collect::<String>()),
    ];
    SmallPage {
        file: "embed.html",
        title: page_texts::EMBED,
        description: texts::EMBED_LEAD,
        scripts: &["./embed.js", "./embed-page.js"],
        main: main.concat(),
    }
}

/// What can be chosen, a field for each parameter of the element.
fn form(report: &Report, charts: &[Chart]) -> String {
    let views = View::ALL.map(|view| option(name(view), page_texts::view(view)));
    // A chart alone is a place in its view.
    let alone = charts.iter().map(|chart| {
        let value = format!("{}#{}", name(View::Charts), chart_id(chart.kind));
        option(&value, &chart.title)
    });
    let alone = element(
        &format!("optgroup label=\"{}\"", texts::ONE_CHART),
        &alone.collect::<String>(),
    );
    let vocabulary = Vocabulary::new(report);
    let facets = Facet::ALL.map(|facet| {
        let all = [("", texts::ANY)].into_iter();
        let choices = vocabulary.choices(facet).iter().enumerate();
        let named: Vec<_> = choices
            .map(|(at, choice)| (choice.id.as_str(), choice_name(&vocabulary, facet, at)))
            .collect();
        let named = named.iter().map(|(id, name)| (*id, name.as_str()));
        chooser(page_texts::facet(facet), facet.key(), all.chain(named))
    });
    let sorts = Sort::ALL.map(|sort| (sort.key(), page_texts::sort(sort)));
    let sizes = page_texts::SIZES.iter().copied();
    let languages = page_texts::LANGUAGES.iter();
    let languages = languages.map(|&(value, _, says)| (value, says));
    let fields = [
        select(texts::VIEW, "view", &[views.concat(), alone].concat()),
        labelled(texts::WORDS, "<input name=\"q\" autocomplete=\"off\">"),
        facets.concat(),
        chooser(page_texts::SORT, "sort", sorts),
        chooser(page_texts::LANGUAGE, "lang", languages),
        chooser(page_texts::SIZE, "size", sizes),
        chooser(
            page_texts::THEME,
            "theme",
            page_texts::THEMES.iter().copied(),
        ),
    ];
    element("form id=\"choices\" class=\"snippet\"", &fields.concat())
}

fn chooser<'a>(
    label: &str,
    name: &str,
    choices: impl IntoIterator<Item = (&'a str, &'a str)>,
) -> String {
    let options = choices.into_iter().map(|(value, says)| option(value, says));
    select(label, name, &options.collect::<String>())
}

fn select(label: &str, name: &str, options: &str) -> String {
    labelled(label, &element(&format!("select name=\"{name}\""), options))
}

fn option(value: &str, says: &str) -> String {
    text_element(&format!("option value=\"{}\"", escaped(value)), says)
}

/// A view as `embed.js` calls it: its file without the ending.
fn name(view: View) -> &'static str {
    let file = view.file();
    file.strip_suffix(".html").unwrap_or(file)
}

fn labelled(label: &str, field: &str) -> String {
    element("label", &[&escaped(label), field].concat())
}

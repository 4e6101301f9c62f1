//! The whole report in one file without script: for keeping, for printing, and for engines that run
//! nothing else.

mod charts;

use std::error::Error;

use report_explorer::charts::Chart;
use report_explorer::explore::View;
use report_explorer::report::typography::full_width;
use report_explorer::report::{Indicator, Paragraph, Project, Reading, Report, Section, Status};
use report_explorer::texts::{fill, page as page_texts};

use super::markup::{element, escaped, link, text_element, with_readings};
use super::pictures;
use report_explorer::texts::untranslated as texts;

/// A promise to everyone who links to it.
pub const FILE: &str = "plain.html";

/// The page. Its one style block is what a content policy must admit by its hash.
pub fn page(report: &Report, charts: &[Chart]) -> Result<String, Box<dyn Error>> {
    let about = &report.about;
    let name = about.name();
    let style = [
        include_str!("../../style/tokens.css"),
        include_str!("plain.css"),
        &pictures::dark_rules(),
    ]
    .concat();
    let figures: Result<Vec<String>, _> = charts.iter().map(charts::figure).collect();
    let parts = [
        ("text", texts::TEXT, article(report)),
        ("figures", texts::ALL_FIGURES, indicators(report)),
        ("charts", texts::CHARTS, figures?.concat()),
        ("projects", texts::PROJECTS, projects(report)),
    ];
    let contents = parts.each_ref().map(|(id, title, _)| {
        let below = report.text.iter().map(|section| {
            let to = ["#", section.id].concat();
            element("li", &link(&to, &screen_text(section.heading)))
        });
        let below = match *id {
            "text" => element("ul", &below.collect::<String>()),
            _ => String::new(),
        };
        element("li", &[link(&["#", id].concat(), title), below].concat())
    });
    let body = [
        text_element("h1", &name),
        text_element("p", &[about.title, about.subtitle].concat()),
        text_element("p class=\"lead\"", about.source),
        text_element("p class=\"lead\"", texts::PLAIN),
        // Before what it changes: the style sheet has nothing else to go by.
        format!(
            "<input type=\"checkbox\" id=\"ruby\"> <label for=\"ruby\">{}</label>\n",
            page_texts::RUBY
        ),
        // What leads on from a screen: on paper it is left out as a whole.
        element(
            "nav",
            &[
                element("p", &link(View::Overview.file(), texts::OPEN)),
                text_element("h2", page_texts::CONTENTS),
                element("ul", &contents.concat()),
            ]
            .concat(),
        ),
        element(
            "main",
            &parts
                .each_ref()
                .map(|(id, title, content)| {
                    let heading = text_element(&format!("h2 id=\"{id}\""), title);
                    [heading, content.clone()].concat()
                })
                .concat(),
        ),
        text_element("p class=\"quiet\"", page_texts::FOOTER),
    ];
    Ok(format!(
        "<!doctype html>\n<html lang=\"zh-Hans\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{title}</title>\n<meta name=\"description\" content=\"{description}\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n\
         <meta name=\"format-detection\" content=\"telephone=no\">\n\
         <link rel=\"icon\" href=\"data:,\">\n\
         <style>{style}</style>\n</head>\n<body>\n{body}</body>\n</html>\n",
        title = escaped(&fill(page_texts::TITLE, &[&name, about.title])),
        description = escaped(texts::PLAIN),
        body = body.concat(),
    ))
}

/// The report's words with the punctuation of the screen.
fn screen_text(text: &str) -> String {
    full_width(text, None, None)
}

fn article(report: &Report) -> String {
    let sections = report
        .text
        .iter()
        .map(|section| section_html(report, section, 3));
    element("article", &sections.collect::<String>())
}

fn section_html(report: &Report, section: &Section, level: usize) -> String {
    let heading = format!("h{} id=\"{}\"", level.min(6), section.id);
    let mut all = text_element(&heading, &screen_text(section.heading));
    all.push_str(&notes(report, section.id));
    for one in &section.paragraphs {
        all.push_str(&paragraph(one));
        all.push_str(&notes(report, one.id));
    }
    for below in &section.sections {
        all.push_str(&section_html(report, below, level + 1));
    }
    all
}

fn paragraph(paragraph: &Paragraph) -> String {
    let (lead, rest) = paragraph.lead_and_rest();
    let tag = match paragraph.item {
        true => format!("p class=\"item\" id=\"{}\"", paragraph.id),
        false => format!("p id=\"{}\"", paragraph.id),
    };
    let lead = match lead {
        "" => String::new(),
        lead => format!("<strong>{}</strong>", with_readings(&screen_text(lead))),
    };
    element(&tag, &[lead, with_readings(&screen_text(rest))].concat())
}

fn notes(report: &Report, at: &str) -> String {
    let notes = report.notes.iter().filter(|note| note.at == at);
    notes
        .map(|note| {
            let says = fill(page_texts::OF, &[&screen_text(note.quote), note.says]);
            text_element(
                "p class=\"note\"",
                &[page_texts::AS_PUBLISHED, " ", &says].concat(),
            )
        })
        .collect()
}

/// All indicators, a table for each topic.
fn indicators(report: &Report) -> String {
    by_topic(report, texts::FIGURE_HEAD, |topic| {
        let of_topic = report.indicators.iter().filter(|one| one.topic == topic);
        of_topic.map(|one| indicator(report, one)).collect()
    })
}

/// All projects, a table for each topic.
fn projects(report: &Report) -> String {
    by_topic(report, texts::PROJECT_HEAD, |topic| {
        let of_topic = report.projects.iter().filter(|one| one.topic == topic);
        of_topic.map(project).collect()
    })
}

fn by_topic(report: &Report, head: [&str; 3], rows: impl Fn(&str) -> String) -> String {
    let tables = report.topics.iter().map(|topic| {
        let rows = rows(topic.id);
        if rows.is_empty() {
            return rows;
        }
        let head = head
            .map(|cell| text_element("th scope=\"col\"", cell))
            .concat();
        let table = [
            element("thead", &element("tr", &head)),
            element("tbody", &rows),
        ];
        [
            text_element("h3", topic.name),
            element("table class=\"quotes\"", &table.concat()),
        ]
        .concat()
    });
    tables.collect()
}

/// An indicator's readings, a row each; the name stands once.
fn indicator(report: &Report, indicator: &Indicator) -> String {
    let rows = indicator.readings.iter().enumerate();
    rows.map(|(at, reading)| {
        let name = match at {
            0 => format!(
                "<th scope=\"rowgroup\" rowspan=\"{}\">{}</th>",
                indicator.readings.len(),
                with_readings(indicator.name)
            ),
            _ => String::new(),
        };
        let class = match reading.status {
            Status::Target => "target",
            Status::Result | Status::Estimate => "result",
        };
        let figure = format!(
            "{} <span class=\"{class}\">{}</span>",
            fill(
                page_texts::YEAR_OF,
                &[
                    &reading.year.to_string(),
                    page_texts::status(reading.status)
                ]
            ),
            escaped(&figure_text(reading)),
        );
        let caveat = match reading.caveat {
            "" => String::new(),
            caveat => text_element("p class=\"note\"", caveat),
        };
        // What makes it an estimate may stand at the beginning of the sentence.
        let words = match reading.quote.contains(reading.hedge) {
            true => reading.quote,
            false => report.sentence(reading.at, reading.quote),
        };
        let quote = [quoted(words, reading.at), caveat].concat();
        element(
            "tr",
            &[name, element("td", &figure), element("td", &quote)].concat(),
        )
    })
    .collect()
}

/// The figure with the report's hedge and verb. What the row says already is left out.
fn figure_text(reading: &Reading) -> String {
    let [hedge, verb] = reading.words_before(page_texts::status(reading.status));
    [hedge, verb, &screen_text(&reading.figure().text())].concat()
}

fn project(project: &Project) -> String {
    let stage = fill(
        page_texts::YEAR_STAGE,
        &[&project.year.to_string(), page_texts::stage(project.stage)],
    );
    let cells = [
        text_element("th scope=\"row\"", &screen_text(project.name)),
        text_element("td", &stage),
        element("td", &quoted(project.quote, project.at)),
    ];
    element("tr", &cells.concat())
}

/// A sentence with the way to its place in the text.
fn quoted(quote: &str, at: &str) -> String {
    let to = format!("<a class=\"at\" href=\"#{at}\">{}</a>", texts::PARAGRAPH);
    [&with_readings(&screen_text(quote)), " ", &to].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lead_that_is_not_the_texts_hides_nothing() {
        let html = |lead| {
            paragraph(&Paragraph {
                id: "p",
                lead,
                item: false,
                text: "甲。乙",
            })
        };
        assert!(html("甲。").contains("<strong>甲。</strong>乙"));
        for wrong in ["丙", "a", "甲。乙丙丁"] {
            assert!(html(wrong).contains("<p id=\"p\">甲。乙</p>"), "{wrong}");
        }
    }
}

//! The whole report in one file without script: for keeping, for printing, and for engines that run
//! nothing else.

use std::error::Error;

use report_explorer::charts::{Chart, Legend, Table};
use report_explorer::explore::View;
use report_explorer::report::typography::full_width;
use report_explorer::report::{Indicator, Project, Reading, Report, Section, Status};
use report_explorer::texts::{fill, page as page_texts};

use super::markup::{escaped, holding, link, saying, with_readings};
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
        &pictures::night(),
    ]
    .concat();
    let figures: Result<Vec<String>, _> = charts.iter().map(chart).collect();
    let parts = [
        ("text", texts::TEXT, article(report)),
        ("figures", texts::ALL_FIGURES, indicators(report)),
        ("charts", texts::CHARTS, figures?.concat()),
        ("projects", texts::PROJECTS, projects(report)),
    ];
    let contents = parts.each_ref().map(|(id, title, _)| {
        let below = report.text.iter().map(|section| {
            let to = ["#", section.id].concat();
            holding("li", &link(&to, &shown(section.heading)))
        });
        let below = match *id {
            "text" => holding("ul", &below.collect::<String>()),
            _ => String::new(),
        };
        holding("li", &[link(&["#", id].concat(), title), below].concat())
    });
    let body = [
        saying("h1", &name),
        saying("p", &[about.title, about.subtitle].concat()),
        saying("p class=\"lead\"", about.source),
        saying("p class=\"lead\"", texts::PLAIN),
        // Before what it changes: the style sheet has nothing else to go by.
        format!(
            "<input type=\"checkbox\" id=\"ruby\"> <label for=\"ruby\">{}</label>\n",
            page_texts::RUBY
        ),
        // What leads on from a screen: on paper it is left out as a whole.
        holding(
            "nav",
            &[
                holding("p", &link(View::Overview.file(), texts::OPEN)),
                saying("h2", page_texts::CONTENTS),
                holding("ul", &contents.concat()),
            ]
            .concat(),
        ),
        holding(
            "main",
            &parts
                .each_ref()
                .map(|(id, title, content)| {
                    let heading = saying(&format!("h2 id=\"{id}\""), title);
                    [heading, content.clone()].concat()
                })
                .concat(),
        ),
        saying("p class=\"quiet\"", page_texts::FOOTER),
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
fn shown(text: &str) -> String {
    full_width(text, None, None)
}

fn article(report: &Report) -> String {
    let sections = report.text.iter().map(|section| part(report, section, 3));
    holding("article", &sections.collect::<String>())
}

fn part(report: &Report, section: &Section, level: usize) -> String {
    let heading = format!("h{} id=\"{}\"", level.min(6), section.id);
    let mut all = saying(&heading, &shown(section.heading));
    all.push_str(&notes(report, section.id));
    for paragraph in &section.paragraphs {
        let (lead, rest) = paragraph.text.split_at(paragraph.lead.len());
        let tag = match paragraph.item {
            true => format!("p class=\"item\" id=\"{}\"", paragraph.id),
            false => format!("p id=\"{}\"", paragraph.id),
        };
        let lead = match lead {
            "" => String::new(),
            lead => format!("<strong>{}</strong>", with_readings(&shown(lead))),
        };
        all.push_str(&holding(
            &tag,
            &[lead, with_readings(&shown(rest))].concat(),
        ));
        all.push_str(&notes(report, paragraph.id));
    }
    for below in &section.sections {
        all.push_str(&part(report, below, level + 1));
    }
    all
}

fn notes(report: &Report, at: &str) -> String {
    let notes = report.notes.iter().filter(|note| note.at == at);
    notes
        .map(|note| {
            let says = fill(page_texts::OF, &[&shown(note.quote), note.says]);
            saying(
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
        of_topic.map(indicator).collect()
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
        let head = head.map(|cell| saying("th scope=\"col\"", cell)).concat();
        let table = [
            holding("thead", &holding("tr", &head)),
            holding("tbody", &rows),
        ];
        [
            saying("h3", topic.name),
            holding("table class=\"quotes\"", &table.concat()),
        ]
        .concat()
    });
    tables.collect()
}

/// An indicator's readings, a row each; the name stands once.
fn indicator(indicator: &Indicator) -> String {
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
            escaped(&said(reading)),
        );
        let caveat = match reading.caveat {
            "" => String::new(),
            caveat => saying("p class=\"note\"", caveat),
        };
        let quote = [quoted(reading.quote, reading.at), caveat].concat();
        holding(
            "tr",
            &[name, holding("td", &figure), holding("td", &quote)].concat(),
        )
    })
    .collect()
}

/// The figure with the report's reserve and verb. What the row says already is left out.
fn said(reading: &Reading) -> String {
    let [hedge, verb] = reading.words_before(page_texts::status(reading.status));
    [hedge, verb, &shown(&reading.figure().text())].concat()
}

fn project(project: &Project) -> String {
    let stage = fill(
        page_texts::YEAR_STAGE,
        &[&project.year.to_string(), page_texts::stage(project.stage)],
    );
    let cells = [
        saying("th scope=\"row\"", &shown(project.name)),
        saying("td", &stage),
        holding("td", &quoted(project.quote, project.at)),
    ];
    holding("tr", &cells.concat())
}

/// A sentence with the way to its place in the text.
fn quoted(quote: &str, at: &str) -> String {
    let to = format!("<a class=\"at\" href=\"#{at}\">{}</a>", texts::PARAGRAPH);
    [&with_readings(&shown(quote)), " ", &to].concat()
}

fn chart(chart: &Chart) -> Result<String, Box<dyn Error>> {
    let caption = [
        saying("h3", &chart.title),
        saying("p", &chart.sentence),
        holding(
            "ul class=\"legend\"",
            &chart.legend.iter().map(legend).collect::<String>(),
        ),
    ];
    let parts = [
        holding("figcaption", &caption.concat()),
        pictures::inline(chart)?,
        table(&chart.table),
    ];
    Ok(holding("figure", &parts.concat()))
}

fn legend(legend: &Legend) -> String {
    let sample = format!("<span class=\"sample {}\"></span>", legend.pattern.id());
    holding("li", &[sample, escaped(&legend.label)].concat())
}

fn table(table: &Table) -> String {
    let head = table
        .head
        .iter()
        .map(|cell| saying("th scope=\"col\"", cell));
    let remark = format!("td colspan=\"{}\"", table.head.len());
    let rows = table.rows.iter().map(|row| {
        let cells = row.iter().enumerate().map(|(at, cell)| match at {
            0 if row.len() == 1 => saying(&remark, cell),
            0 => saying("th scope=\"row\"", cell),
            _ => saying("td", cell),
        });
        holding("tr", &cells.collect::<String>())
    });
    let parts = [
        holding("thead", &holding("tr", &head.collect::<String>())),
        holding("tbody", &rows.collect::<String>()),
    ];
    holding("table", &parts.concat())
}

//! The data to take away: tables for spreadsheet programs, the data file itself with its schema, and a
//! page that says what they are. Their names are a promise to everyone who links to them.

use std::error::Error;
use std::fs;
use std::path::Path;

use report_explorer::charts::{self, csv};
use report_explorer::page::{choice_name_by_id, project_id, texts as page_texts};
use report_explorer::report::{Project, Report};

use super::markup::{element, escaped, link, text_element};
use super::site::Site;
use super::small_page::SmallPage;
use report_explorer::texts::{build as texts, fill, untranslated};

include!("../../../data/reports.rs");

const FILE: &str = "downloads.html";
const INDICATORS: &str = "indicators.csv";
const PROJECTS: &str = "projects.csv";
const REPORT: &str = "report.json";
/// By this name the data file refers to it.
const SCHEMA: &str = "report.schema.json";

/// Writes the files of the newest report.
pub fn write(report: &Report, folder: &Path) -> Result<(), Box<dyn Error>> {
    fs::write(folder.join(INDICATORS), indicators(report))?;
    fs::write(folder.join(PROJECTS), projects(report))?;
    fs::write(folder.join(REPORT), data_file(report)?)?;
    fs::write(
        folder.join(SCHEMA),
        include_str!("../../../data/report.schema.json"),
    )?;
    Ok(())
}

/// The page that offers them, with how to cite them.
pub fn page<'a>(report: &Report, name: &str, site: &Site) -> SmallPage<'a> {
    let files = [
        (INDICATORS, texts::INDICATORS_FILE),
        (PROJECTS, texts::PROJECTS_FILE),
        (REPORT, texts::REPORT_FILE),
        (SCHEMA, texts::SCHEMA_FILE),
    ];
    let files = files.map(|(file, says)| element("li", &link(file, says)));
    let about = &report.about;
    let citation = format!(
        "{name}：{}{}。{}",
        about.title, about.subtitle, about.source
    );
    let main = [
        text_element("h1", page_texts::DOWNLOADS),
        text_element("p class=\"lead\"", texts::DOWNLOADS_LEAD),
        element("ul class=\"contents\"", &files.concat()),
        text_element("h2", texts::CITATION),
        text_element("p", &citation),
        element("p", &own_address(site)),
        text_element("h2", texts::LICENCE),
        text_element("p", texts::LICENCE_LINE),
    ];
    SmallPage {
        file: FILE,
        title: page_texts::DOWNLOADS,
        description: texts::DOWNLOADS_LEAD,
        scripts: &[],
        main: main.concat(),
    }
}

/// Where the site will stand only its editor knows. Without their word the reader sees it: a link's words alone, copied,
/// would be no address.
fn own_address(site: &Site) -> String {
    let here = site.address(FILE);
    let address = match here.as_str() {
        FILE => text_element("span", texts::ADDRESS_BY_HAND),
        whole => link(whole, whole),
    };
    [escaped(texts::ADDRESS), address].concat()
}

/// A row a reading; what limits a figure stands in columns of its own, the sentence last.
fn indicators(report: &Report) -> String {
    let readings = report
        .indicators
        .iter()
        .flat_map(|indicator| indicator.readings.iter().map(move |each| (indicator, each)));
    let rows: Vec<Vec<String>> = readings
        .map(|(indicator, reading)| {
            let own = [
                indicator.id,
                choice_name_by_id(&report.topics, indicator.topic),
                place(report, reading.place),
                &audiences(report, &indicator.audiences),
                // With its bound: without it a floor would look exact.
                &reading.figure().text(),
                &as_published(report, reading.at, reading.quote),
            ];
            let mut cells: Vec<String> = own.map(str::to_owned).into();
            // What may not be compared is said of each: a table shows them one below the other.
            let remark = charts::remark(indicator, reading);
            let remark = charts::remarks(&[indicator.apart, &remark]);
            cells.extend(charts::cells(report, indicator.name, reading, &remark));
            cells
        })
        .collect();
    let columns = [&untranslated::INDICATOR_COLUMNS, untranslated::FIGURES].concat();
    csv(&columns, &rows)
}

/// A place's name; what names none is about the whole.
fn place(report: &Report, id: &'static str) -> &'static str {
    match report.places.first() {
        Some(whole) if id.is_empty() => whole.name,
        _ => choice_name_by_id(&report.places, id),
    }
}

/// Whom it concerns, by their names.
fn audiences(report: &Report, ids: &[&'static str]) -> String {
    let names = ids
        .iter()
        .map(|id| choice_name_by_id(&report.audiences, id));
    names.collect::<Vec<_>>().join(untranslated::AND)
}

/// A project's own figures of its own year, as published: what the sentence says of others, or of the year before, is left
/// to the tables of the indicators.
fn figures(report: &Report, project: &Project) -> String {
    let own = report.figures_of(project).into_iter();
    let own = own.filter(|(_, reading, _)| reading.year == project.year);
    let figures = own.map(|(_, reading, _)| reading.figure().text());
    figures
        .collect::<Vec<_>>()
        .join(untranslated::BETWEEN_FIGURES)
}

/// What looks wrong in the sentence of a quote, and why: a row taken out of the file has the page's warnings with it.
fn as_published(report: &Report, at: &'static str, quote: &'static str) -> String {
    let sentence = report.sentence(at, quote);
    let notes = report
        .notes
        .iter()
        .filter(|note| note.at == at && sentence.contains(note.quote));
    let said = notes.map(|note| fill(page_texts::OF, &[note.quote, note.says]));
    said.collect::<Vec<_>>().concat()
}

fn projects(report: &Report) -> String {
    let rows: Vec<Vec<String>> = report
        .projects
        .iter()
        .map(|project| {
            let livelihood = if project.livelihood {
                page_texts::LIVELIHOOD
            } else {
                ""
            };
            [
                // The anchor, not the number: a spreadsheet would make 1 of 001.
                &project_id(project),
                project.name,
                page_texts::kind(project.kind),
                choice_name_by_id(&report.topics, project.topic),
                page_texts::stage(project.stage),
                &project.year.to_string(),
                place(report, project.place),
                &audiences(report, &project.audiences),
                livelihood,
                &figures(report, project),
                &project.figures.join(untranslated::AND),
                &as_published(report, project.at, project.quote),
                project.at,
                report.sentence(project.at, project.quote),
            ]
            .map(str::to_owned)
            .into()
        })
        .collect();
    csv(&untranslated::PROJECT_COLUMNS, &rows)
}

/// The data file that this report was read from, as it is.
fn data_file(report: &Report) -> Result<&'static [u8], Box<dyn Error>> {
    let is_it = |content: &&'static [u8]| {
        Report::parse(content).is_ok_and(|read| read.about.planned == report.about.planned)
    };
    let mut contents = REPORTS.iter().map(|&(_, content)| content);
    let found = contents.find(is_it);
    let missing = || {
        fill(
            untranslated::REPORT_HAS_NO_FILE,
            &[&report.about.planned.to_string()],
        )
    };
    found.ok_or_else(|| missing().into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_address_to_cite_is_whole_where_it_is_known() {
        let known = own_address(&Site("https://a.example/b/".to_owned()));
        let whole = "https://a.example/b/downloads.html";
        assert!(known.ends_with(&link(whole, whole)), "{known}");
        let unknown = own_address(&Site(String::new()));
        let by_hand = text_element("span", texts::ADDRESS_BY_HAND);
        assert!(unknown.ends_with(&by_hand), "{unknown}");
    }

    #[test]
    fn no_two_columns_have_one_name() {
        let indicators = [&untranslated::INDICATOR_COLUMNS, untranslated::FIGURES].concat();
        for columns in [
            &indicators[..],
            &untranslated::PROJECT_COLUMNS,
            untranslated::COUNTS,
        ] {
            for (at, name) in columns.iter().enumerate() {
                assert!(!columns[at + 1..].contains(name), "{name}");
            }
        }
    }
}

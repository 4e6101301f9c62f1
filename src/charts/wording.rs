//! How years, figures and lists are worded. Figures stay in the report's own characters.

use crate::report::{Indicator, Reading, Report, Status, concat, decimal, join};
use crate::texts::{charts as texts, fill, page, untranslated};

/// In a cell without a figure.
pub const NONE: &str = "—";

/// A year in words: 2030年.
pub fn year(year: u16) -> String {
    fill(page::YEAR, &[&decimal(year.into())])
}

/// Something of a year: 2030年目标.
pub fn of_year(year: u16, what: &str) -> String {
    fill(page::YEAR_OF, &[&decimal(year.into()), what])
}

/// Whether the results of a chart are all estimates, all final, or some of each.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ResultStatus {
    Estimates,
    Results,
    Mixed,
}

impl ResultStatus {
    /// Of results of one chart; without any as if all were final.
    pub fn of<'a>(results: impl Iterator<Item = &'a Reading>) -> ResultStatus {
        let (mut estimates, mut all) = (0, 0);
        for result in results {
            estimates += usize::from(result.status == Status::Estimate);
            all += 1;
        }
        match estimates {
            0 => ResultStatus::Results,
            _ if estimates == all => ResultStatus::Estimates,
            _ => ResultStatus::Mixed,
        }
    }

    /// For a legend or the head of a column.
    pub fn word(self) -> &'static str {
        match self {
            ResultStatus::Estimates => texts::ESTIMATES,
            ResultStatus::Results => texts::RESULTS,
            ResultStatus::Mixed => texts::MIXED,
        }
    }

    /// For a sentence.
    pub fn noun(self) -> &'static str {
        match self {
            ResultStatus::Estimates => texts::ESTIMATED,
            ResultStatus::Results => texts::RESULTS,
            ResultStatus::Mixed => texts::RESULTS_OR_ESTIMATED,
        }
    }

    /// The figure below a heading that says [`ResultStatus::word`] already.
    pub fn figure(self, reading: &Reading) -> String {
        match self {
            ResultStatus::Estimates => concat(&[fall(reading), &reading.figure().text()]),
            ResultStatus::Results | ResultStatus::Mixed => figure(reading),
        }
    }
}

/// The figure with its year and what it is: 2030年预计增长8%, 2031年目标增长8%.
pub fn figure_with_year(reading: &Reading) -> String {
    let text = if reading.is_target() {
        texts::YEAR_TARGET
    } else {
        texts::YEAR_FIGURE
    };
    fill(
        text,
        &[&decimal(reading.year.into()), &figure_with_verb(reading)],
    )
}

/// The figure with the report's hedge (预计, 力争) and, for a fall, its verb instead of a minus sign.
pub fn figure(reading: &Reading) -> String {
    concat(&[hedge(reading), fall(reading), &reading.figure().text()])
}

/// The figure with hedge and verb: 预计增长8%.
pub fn figure_with_verb(reading: &Reading) -> String {
    let [_, verb] = reading.words_before("");
    concat(&[hedge(reading), verb, &reading.figure().text()])
}

/// The indicator's name, with the place of a reading that is not about the whole.
pub fn name_with_place(report: &Report, indicator: &Indicator, reading: &Reading) -> String {
    match report
        .places
        .iter()
        .skip(1)
        .find(|place| place.id == reading.place)
    {
        Some(place) => fill(untranslated::NAMED, &[indicator.name, place.name]),
        None => indicator.name.to_owned(),
    }
}

/// Two or three names, in quotation marks since they may contain 和 and 与 themselves.
pub fn quoted_names(names: &[&str]) -> String {
    let text = match names.len() {
        2 => texts::TWO,
        _ => texts::THREE,
    };
    fill(text, names)
}

/// 甲, 甲、乙, 甲、乙、丙.
pub fn listed(all: &[String]) -> String {
    let mut list = String::new();
    for one in all {
        list = match list.as_str() {
            "" => one.clone(),
            before => fill(texts::LIST, &[before, one]),
        };
    }
    list
}

/// Texts as the cells of a row.
// Never inlined, since it is called from many places and the Wasm is to be small.
#[inline(never)]
pub fn owned(texts: &[&str]) -> Vec<String> {
    let mut all = Vec::new();
    for text in texts {
        all.push((*text).to_owned());
    }
    all
}

/// Remarks as one, each said once.
pub fn remarks(all: &[&str]) -> String {
    let mut said: Vec<&str> = Vec::new();
    for remark in all
        .iter()
        .map(|remark| remark.strip_suffix('。').unwrap_or(remark))
    {
        if !remark.is_empty() && !said.contains(&remark) {
            said.push(remark);
        }
    }
    join(&said, texts::SEMICOLON)
}

/// Moves the last column's remarks, as far as there are any, below their rows: few and long, they don't deserve a column.
pub fn with_remarks_below(mut head: Vec<String>, rows: Vec<Vec<String>>) -> super::Table {
    head.pop();
    let mut all = Vec::new();
    for mut row in rows {
        let remark = row.pop().unwrap_or_default();
        all.push(row);
        if !remark.is_empty() {
            all.push(vec![remark]);
        }
    }
    super::Table {
        head,
        rows: all,
        good_falls_said: false,
    }
}

fn hedge(reading: &Reading) -> &'static str {
    match reading.status {
        Status::Estimate if reading.hedge.is_empty() => ResultStatus::Estimates.word(),
        _ => reading.hedge,
    }
}

fn fall(reading: &Reading) -> &'static str {
    if reading.falls() {
        reading.direction
    } else {
        ""
    }
}

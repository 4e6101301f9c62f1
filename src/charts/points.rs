//! The points of a chart one by one: each in words, with its place in the report and its cells.

use super::wording::{self, owned};
use super::{ChartKind, growth};
use crate::report::{Choice, Indicator, Reading, Report, Stage, Stated, concat, decimal};
use crate::texts::{charts as texts, fill, page, untranslated};

/// What one mark of the picture stands for.
#[derive(Debug, Clone)]
pub struct Point {
    /// Name, year and figure with all its words and the remark on it, to be read or spoken.
    pub says: String,
    pub source: Source,
}

/// Where a point comes from.
#[derive(Debug, Clone, Copy)]
pub enum Source {
    /// A figure of a bundled report. The indicator is the newest report's, which may name it otherwise.
    Reading(Stated),
    /// The projects of a topic in a stage: of which year, if all are of one, and how many.
    Projects {
        topic: &'static Choice,
        stage: Stage,
        year: Option<u16>,
        count: usize,
    },
}

impl Point {
    /// A figure in a chart of this kind, where the indicator is called `name`.
    pub fn reading(kind: ChartKind, name: &str, stated: Stated) -> Point {
        let figure = wording::figure_with_year(stated.reading);
        let mut says = fill(texts::POINT, &[name, &figure]);
        let remark = remark(kind, stated.indicator, stated.reading);
        if !remark.is_empty() {
            says = concat(&[&says, texts::STOP, &remark, texts::STOP]);
        }
        Point {
            says,
            source: Source::Reading(stated),
        }
    }

    /// The cells of the columns of a chart of this kind.
    pub fn cells(&self, kind: ChartKind) -> Vec<String> {
        match self.source {
            Source::Reading(stated) => {
                let Stated {
                    report,
                    indicator,
                    reading,
                } = stated;
                let name = wording::name_with_place(report, indicator, reading);
                cells(report, &name, reading, &remark(kind, indicator, reading))
            }
            Source::Projects {
                topic,
                stage,
                year,
                count,
            } => owned(&[
                topic.name,
                &year.map_or_else(String::new, |year| decimal(year.into())),
                page::stage(stage),
                &decimal(count),
                untranslated::ITEMS,
                texts::COUNTED_HERE,
            ]),
        }
    }
}

/// What a reader should know beside a figure: where growth is ranked what a fall means, elsewhere what is said beside it.
pub fn remark(kind: ChartKind, indicator: &Indicator, reading: &Reading) -> String {
    match kind {
        ChartKind::Growth => growth::remark(indicator, reading),
        _ => wording::remarks(&[reading.caveat, &also(indicator, reading)]),
    }
}

/// The indicator's other figures of the same year, kind and place, in words: a target may be stated twice (增长6%左右，力争
/// 6.5%), and a chart of one target for each result draws the first. Mostly empty.
fn also(indicator: &Indicator, reading: &Reading) -> String {
    let is_alike = |other: &&Reading| {
        (other.year, other.is_target(), other.place)
            == (reading.year, reading.is_target(), reading.place)
            && (other.unit, other.measure) == (reading.unit, reading.measure)
            && other.raw != reading.raw
    };
    let mut said = String::new();
    for other in indicator.readings.iter().filter(is_alike) {
        said = wording::remarks(&[&said, &beside(other)]);
    }
    said
}

/// A figure that is not drawn, in words.
pub fn beside(reading: &Reading) -> String {
    fill(texts::ALSO, &[&wording::figure_with_year(reading)])
}

/// The cells of [`untranslated::FIGURES`].
pub fn cells(report: &Report, name: &str, reading: &Reading, remark: &str) -> Vec<String> {
    let [number, upto] = reading.value.map_or(["", ""], |_| reading.ends());
    owned(&[
        name,
        &decimal(reading.year.into()),
        page::status(reading.status),
        reading.hedge,
        reading.direction,
        reading.bound.map_or("", |bound| bound.word()),
        number,
        upto,
        reading.unit,
        remark,
        reading.at,
        report.sentence(reading.at, reading.quote),
    ])
}

//! The data as a file of `data/` holds it. The build script reads these types too.

use super::bound::Bound;
use super::list::List;
use serde::Deserialize;

/// One report, as a file of `data/` holds it. The strings borrow from the file's text,
/// so a file must not use backslash escapes inside strings (the check says so).
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Report {
    #[serde(rename = "$schema", default)]
    pub schema: &'static str,
    pub about: About,
    pub topics: List<Choice>,
    /// The first place is the whole city: what an entry means that names no place.
    pub places: List<Choice>,
    pub audiences: List<Choice>,
    pub units: List<&'static str>,
    #[serde(default)]
    pub synonyms: List<Synonym>,
    pub text: List<Section>,
    pub indicators: List<Indicator>,
    pub projects: List<Project>,
    #[serde(default)]
    pub notes: List<Note>,
    #[serde(default)]
    pub ledger: List<LedgerLine>,
}

impl Report {
    /// Reads a report from a file's content: JSON, perhaps behind a byte order mark, with which some editors begin a file.
    /// The error names line and column; the field only where one is missing, unknown or twice there.
    pub fn parse(content: &'static [u8]) -> Result<Report, serde_json::Error> {
        let mark = "\u{FEFF}".as_bytes();
        serde_json::from_slice(content.strip_prefix(mark).unwrap_or(content))
    }
}

/// What describes the report as a whole.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct About {
    pub city: &'static str,
    pub title: &'static str,
    pub subtitle: &'static str,
    /// What kind of document it is, in words of the title or subtitle: 政府工作报告摘录.
    pub document: &'static str,
    /// The year looked back on.
    pub reviewed: u16,
    /// The year looked ahead to.
    pub planned: u16,
    /// What the document is, in one sentence for the reader.
    pub source: &'static str,
}

/// One value of a facet that the data names itself: a topic, a place, an audience.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    pub id: &'static str,
    pub name: &'static str,
}

/// What readers say (`from`) and what the report says (`to`).
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Synonym {
    pub from: &'static str,
    pub to: &'static str,
}

/// A heading with what stands below it.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Section {
    pub id: &'static str,
    pub heading: &'static str,
    /// The year that this section and those below it speak of.
    #[serde(default)]
    pub year: Option<u16>,
    #[serde(default)]
    pub paragraphs: List<Paragraph>,
    #[serde(default)]
    pub sections: List<Section>,
}

/// One paragraph or list item. `lead`, where present, is the beginning of `text`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Paragraph {
    pub id: &'static str,
    #[serde(default)]
    pub lead: &'static str,
    #[serde(default)]
    pub item: bool,
    pub text: &'static str,
}

/// One measured thing, with everything the report says of it.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Indicator {
    pub id: &'static str,
    pub name: &'static str,
    pub topic: &'static str,
    #[serde(default, rename = "for")]
    pub audiences: List<&'static str>,
    /// One of the main ones, which the overview shows.
    #[serde(default)]
    pub headline: bool,
    /// How result and target may stand side by side; `None`: they may not.
    #[serde(default)]
    pub compare: Option<Compare>,
    /// Why result and target may not be compared.
    #[serde(default)]
    pub apart: &'static str,
    /// Whether less is better: energy used, accidents.
    #[serde(default)]
    pub fall_is_good: bool,
    pub readings: List<Reading>,
}

/// How a result and a target of the same indicator may be read together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Compare {
    /// Two rates of growth: a lower one is slower growth, not a fall.
    Rate,
    /// A quantity done in one year and promised again in the next.
    Again,
    /// The target is a floor to stay above.
    Floor,
    /// A level in one year and a promised change of it in the next.
    Change,
}

/// One figure, or one statement without a figure, with the words it comes from.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reading {
    pub year: u16,
    pub status: Status,
    /// In `unit`, as published: 7 with 万亩. Absent for a statement without a number.
    #[serde(default)]
    pub value: Option<f64>,
    /// The upper end of a range whose lower end is `value`.
    #[serde(default)]
    pub upto: Option<f64>,
    #[serde(default)]
    pub unit: &'static str,
    #[serde(default)]
    pub bound: Option<Bound>,
    /// The report's own hedge: 预计, 力争, 确保.
    #[serde(default)]
    pub hedge: &'static str,
    pub measure: Measure,
    /// The report's verb: 增长, 下降, 改造.
    #[serde(default)]
    pub direction: &'static str,
    /// A place's id; empty for the whole city.
    #[serde(default)]
    pub place: &'static str,
    /// The paragraph's id.
    pub at: &'static str,
    /// Words of that paragraph, verbatim.
    pub quote: &'static str,
    /// Words of the quote, verbatim: the figure with its unit, or the statement.
    pub raw: &'static str,
    /// What a reader should know before using the figure.
    #[serde(default)]
    pub caveat: &'static str,
}

/// Whether a reading was reached, reached as far as the report can tell yet (预计), or aimed at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Status {
    Result,
    Estimate,
    Target,
}

/// What kind of quantity a figure is: only like may be drawn beside like.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Measure {
    /// A rate of change against the year before, positive as published also for falls.
    Growth,
    /// A stock at a time.
    Level,
    /// What came to a stock: 新增就业.
    Added,
    /// Things done or to be done in the year.
    Count,
    /// A part of a whole: how many are insured.
    Share,
    /// An amount of money.
    Sum,
    /// Words without a number.
    Statement,
}

/// A project, facility, programme, quantity of works, document, honour or event.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Project {
    pub id: &'static str,
    pub name: &'static str,
    pub kind: ProjectKind,
    pub topic: &'static str,
    pub stage: Stage,
    pub year: u16,
    #[serde(default)]
    pub place: &'static str,
    #[serde(default, rename = "for")]
    pub audiences: List<&'static str>,
    /// One of the promises listed as 民生工程.
    #[serde(default)]
    pub livelihood: bool,
    pub at: &'static str,
    pub quote: &'static str,
    /// Ids of the indicators whose figures stand in the quote.
    #[serde(default)]
    pub figures: List<&'static str>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ProjectKind {
    /// Something that is built: a bridge, a factory.
    Project,
    /// A place that people go to: a school, a park.
    Facility,
    /// A campaign or measure.
    Programme,
    /// So many of a kind, done or to be done: 改造老旧小区160个.
    Works,
    /// A plan, a rule or another paper.
    Document,
    /// A prize or a place in a list.
    Honour,
    Event,
}

/// How far a project is, by the report's words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Stage {
    Done,
    Underway,
    Planned,
}

/// 原文如此: words that look wrong and stay as published.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Note {
    pub id: &'static str,
    /// A paragraph's or a section's id.
    pub at: &'static str,
    pub quote: &'static str,
    pub says: &'static str,
}

/// A figure of the text that is no indicator, and why.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LedgerLine {
    /// A paragraph's or a section's id.
    pub at: &'static str,
    pub quote: &'static str,
    pub raw: &'static str,
    pub reason: &'static str,
}

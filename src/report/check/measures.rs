//! A change by so much, told from what something came to: each is drawn and worded in its own way.

use super::{limits, word};
use crate::report::quantity::{FALLS, RISES};
use crate::report::{Measure, Reading, figure_span};

/// Units of a change that is no rate in per cent.
const POINTS: [&str; 3] = ["百分点", "倍", "‰"];

/// What stands before a figure that something came to: 提高到95%, 提高,占比为95%.
const CAME_TO: [&str; 7] = ["至", "到", "达", "为", "占", "在", "是"];

/// Names of a rate of change, which say what a figure is whatever leads to it: 增速为8%, 增幅达8%.
pub const RATES: [&str; 4] = ["增速", "增幅", "涨幅", "降幅"];
/// So many characters may stand between such a name and its figure.
const NEAR: usize = 4;

/// Why a change is recorded as another kind of quantity; of 增长 and its like with % and with points alone.
pub fn mistaken(reading: &Reading) -> Option<String> {
    let change = rate(reading)
        .map(str::to_owned)
        .or_else(|| Some(format!("{}了多少", changes_by(reading)?)))?;
    let raw = reading.raw;
    let (kind, right) = match reading.unit {
        "%" => ("增减速度", Measure::Growth),
        unit if POINTS.iter().any(|points| unit.ends_with(points)) => ("增减", Measure::Added),
        _ => return None,
    };
    // A unit that isn't for rates has its own finding, and so have words.
    let is_said = matches!(reading.measure, Measure::Growth | Measure::Statement);
    (reading.measure != right && !is_said).then(|| {
        let right = word(right);
        format!("引文里“{raw}”说的是{change}，是{kind}；请写 {right}")
    })
}

/// The name of a rate beside its figure in per cent.
fn rate(reading: &Reading) -> Option<&'static str> {
    let span = figure_span(reading.quote, reading.quote, reading.raw)?;
    let before = reading.quote.get(..span.start)?;
    let is_near =
        |name: &&str| between(before, name).is_some_and(|between| between.chars().count() <= NEAR);
    RATES
        .into_iter()
        .filter(|_| reading.unit == "%")
        .find(is_near)
}

/// The verb of a figure that says by how much something changed: beside it, or the recorded one further away.
fn changes_by(reading: &Reading) -> Option<&'static str> {
    let span = figure_span(reading.quote, reading.quote, reading.raw)?;
    let before = limits::without_bound(reading.quote.get(..span.start)?);
    if CAME_TO.iter().any(|to| before.ends_with(to)) {
        return None;
    }
    let verbs = RISES.iter().chain(&FALLS).copied();
    let beside = verbs.filter(|verb| before.ends_with(verb));
    // In the same clause: 分别增长5%、6%, not 提高,超过60%.
    let recorded = || {
        let between = between(before, reading.direction)?;
        let mut verbs = RISES.iter().chain(&FALLS).copied();
        verbs.find(|verb| *verb == reading.direction && led_to(between).is_none())
    };
    beside.max_by_key(|verb| verb.len()).or_else(recorded)
}

/// What stands between a verb and its figure, given what stands before the figure; `None` where the verb isn't in the same
/// clause.
pub fn between<'a>(before: &'a str, verb: &str) -> Option<&'a str> {
    let (_, between) = before.rsplit_once(verb)?;
    (!between.contains([',', '，', ';', '；'])).then_some(between)
}

/// What makes a verb lead to what something came to, right behind it: 下降到近年最低的4.8%, 下降为4.8%.
pub fn led_to(between: &str) -> Option<&'static str> {
    ["至", "到", "为"]
        .into_iter()
        .find(|to| between.starts_with(to))
}

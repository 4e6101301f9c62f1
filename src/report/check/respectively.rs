//! Figures that a sentence gives one after the other (甲、乙分别增长22%、18%): the first is the first thing's.

use super::Findings;
use super::entry::nth_reading;
use crate::report::{Indicator, Reading, Report, figure_span};

/// Stands between the things and their figures.
const RESPECTIVELY: &str = "分别";

/// A reading of such a sentence, with its indicator and its number there.
type Told<'a> = (&'a Indicator, usize, &'a Reading);

/// A finding for each two indicators that a sentence names in one order while their figures stand in the other. Where it
/// doesn't name both in words of their own there is none.
pub fn check(report: &Report, findings: &mut Findings) {
    let told: Vec<Told> = report
        .indicators
        .iter()
        .flat_map(|indicator| {
            let readings = indicator.readings.iter().enumerate();
            readings.map(move |(nth, reading)| (indicator, nth, reading))
        })
        .filter(|(_, _, reading)| reading.quote.contains(RESPECTIVELY))
        .collect();
    for (at, one) in told.iter().enumerate() {
        let mut earlier = told.iter().take(at);
        if let Some(other) = earlier.find(|other| is_swapped(one, other)) {
            let (indicator, nth, reading) = one;
            let entry = format!("indicators › {} › {}", indicator.id, nth_reading(*nth));
            let message = format!(
                "引文用“{RESPECTIVELY}”把数字和前面的事一一对上，照那个次序，“{}”不是这条的；请和 {} 的那条核对，数字是不是抄反了",
                reading.raw, other.0.id
            );
            findings.add(entry, "raw", message);
        }
    }
}

fn is_swapped(one: &Told, other: &Told) -> bool {
    let is_one_sentence = one.2.at == other.2.at && one.2.quote == other.2.quote;
    if !is_one_sentence || one.0.id == other.0.id {
        return false;
    }
    let place = |own: &Told, beside: &Told| {
        let (things, _) = own.2.quote.split_once(RESPECTIVELY)?;
        let figure = figure_span(own.2.quote, own.2.quote, own.2.raw)?;
        let thing = own_words(own.0.name, beside.0.name, things)?;
        (figure.start > things.len()).then_some((thing, figure.start))
    };
    match (place(one, other), place(other, one)) {
        (Some(one), Some(other)) => {
            one.0 != other.0 && one.1 != other.1 && (one.0 < other.0) != (one.1 < other.1)
        }
        _ => false,
    }
}

/// Where the longest part of a name, of two characters at least, stands among the things, if the other name lacks it.
fn own_words(name: &str, other: &str, things: &str) -> Option<usize> {
    let ends: Vec<usize> = name.char_indices().map(|(at, _)| at).collect();
    let ends = [ends, vec![name.len()]].concat();
    for count in (2..ends.len()).rev() {
        let parts = ends.windows(count + 1);
        let mut parts = parts.filter_map(|ends| name.get(ends[0]..ends[count]));
        let is_own = |part: &&str| things.contains(part) && !other.contains(part);
        if let Some(part) = parts.find(is_own) {
            return things.find(part);
        }
    }
    None
}

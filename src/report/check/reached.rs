//! The year in which a figure is to be reached, where the text names it: 到2027年,高新技术企业达到400家.

use super::entry::EntryCheck;
use crate::report::{Reading, figure_span};

/// Words behind which a sentence speaks of the section's own year again.
const OWN_YEAR: [&str; 4] = ["今年", "当年", "本年", "年内"];
const YEAR_DIGITS: usize = 4;

/// The reading has the year that stands in front of its figure.
pub fn check(reading: &Reading, entry: &mut EntryCheck) {
    let words = entry.report.text_at(reading.at).unwrap_or_default();
    let Some(span) = figure_span(words, reading.quote, reading.raw) else {
        return;
    };
    let before = words.get(..span.start).unwrap_or_default();
    if let Some(year) = named(before).filter(|year| *year != reading.year.to_string()) {
        let message = format!("原文在这个数字前面说的是“到{year}年”；请写 {year}，引文从那里抄起");
        entry.add("year", message);
    }
}

/// The last year in a figure's sentence that is named as one to come to, if no other year is spoken of behind it.
fn named(before: &str) -> Option<&str> {
    let sentence = before.rsplit(['。', '；', ';']).next()?;
    let (at, to) = sentence
        .rmatch_indices('到')
        .find(|(at, to)| year(sentence.get(at + to.len()..).unwrap_or_default()).is_some())?;
    let named = sentence.get(at + to.len()..)?;
    let behind = named.get(YEAR_DIGITS..)?;
    let mut places = behind.char_indices();
    let is_left = OWN_YEAR.iter().any(|word| behind.contains(word))
        || places.any(|(at, _)| behind.get(at..).and_then(year).is_some());
    year(named).filter(|_| !is_left)
}

/// The year that a text begins with.
fn year(text: &str) -> Option<&str> {
    let (digits, rest) = text.split_at_checked(YEAR_DIGITS)?;
    let is_year = digits.bytes().all(|byte| byte.is_ascii_digit()) && rest.starts_with('年');
    is_year.then_some(digits)
}

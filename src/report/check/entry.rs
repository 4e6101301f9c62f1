//! What is checked alike of every entry: what it refers to, its quote, its year.

use super::{Findings, invisible, radicals};
use crate::report::{Choice, Report, figure_span, occurrences, quote_span};

/// Which of a list's entries is meant, where it has no id of its own: counted from 1, as people do.
pub fn nth(at: usize) -> String {
    format!("第 {} 条", at + 1)
}

/// Which of an indicator's readings is meant.
pub fn nth_reading(at: usize) -> String {
    nth(at) + "读数"
}

/// An entry of a report, as `indicators › gdp › 第 1 条读数`, and where its findings go.
pub struct EntryCheck<'a> {
    pub report: &'a Report,
    entry: String,
    findings: &'a mut Findings,
}

impl<'a> EntryCheck<'a> {
    /// `entry` is how the clerk finds it; it is in front of each finding.
    pub fn new(report: &'a Report, entry: String, findings: &'a mut Findings) -> Self {
        Self {
            report,
            entry,
            findings,
        }
    }

    /// A part of the entry.
    pub fn below(&mut self, part: &str) -> EntryCheck<'_> {
        let entry = format!("{} › {part}", self.entry);
        EntryCheck::new(self.report, entry, self.findings)
    }

    /// A finding of this entry.
    pub fn add(&mut self, field: &str, message: impl Into<String>) {
        self.findings.add(self.entry.as_str(), field, message);
    }

    /// References to the report's lists; one that leads nowhere is told with all there are.
    pub fn topic_and_audiences(&mut self, topic: &str, audiences: &[&str]) {
        let report = self.report;
        self.known("topic", topic, "topics", &report.topics);
        for audience in audiences {
            self.known("for", audience, "audiences", &report.audiences);
        }
        self.distinct("for", audiences);
    }

    /// Each id of a list once.
    pub fn distinct(&mut self, field: &str, ids: &[&str]) {
        for (at, id) in ids.iter().enumerate() {
            if ids.iter().take(at).any(|earlier| earlier == id) {
                self.add(field, format!("“{id}”写了两次；请删去一个"));
            }
        }
    }

    /// None is the whole city, which is never named itself.
    pub fn place(&mut self, place: &str) {
        let places = &self.report.places;
        if !place.is_empty() && places.first().is_none_or(|whole| whole.id != place) {
            self.known(
                "place",
                place,
                "places",
                places.get(1..).unwrap_or_default(),
            );
        }
    }

    /// A reference to one of the choices of a list of the file.
    fn known(&mut self, field: &str, id: &str, list: &str, choices: &[Choice]) {
        if !choices.iter().any(|choice| choice.id == id) {
            let all: Vec<&str> = choices.iter().map(|choice| choice.id).collect();
            let message = match all.as_slice() {
                [] => format!("{list} 里没有“{id}”；请在那里加上它，或删去这一项"),
                _ => format!("{list} 里没有“{id}”；可以写：{}", all.join("、")),
            };
            self.add(field, message);
        }
    }

    /// A quote must stand once in the words that `at` names.
    pub fn quote(&mut self, at: &str, quote: &str) {
        let Some(words) = self.report.text_at(at) else {
            self.add("at", format!("正文里没有“{at}”这一段；请写 text 中的 id"));
            return;
        };
        if quote_span(words, quote).is_none() {
            let message = match occurrences(words, quote).len() {
                0 if looks_the_same(words, quote) => {
                    format!("“{quote}”与 {at} 里的只差部首符号、看不见的字符；请都改成普通的字")
                }
                0 => format!("“{quote}”不在 {at} 里；请从原文照抄（注意半角标点）"),
                times => {
                    format!("“{quote}”在 {at} 里出现了 {times} 次；请多抄几个字，使它只出现一次")
                }
            };
            self.add("quote", message);
        }
    }

    /// A figure must stand once in its quote, which stands in the words.
    pub fn raw(&mut self, words: &str, quote: &str, raw: &str) {
        if figure_span(words, quote, raw).is_none() {
            let message = format!("“{raw}”应当在引文里恰好出现一次，照抄");
            self.add("raw", message);
        }
    }

    /// An entry speaks of the year of its section, unless its own words name another.
    pub fn year(&mut self, at: &str, year: u16, quote: &str) {
        let mut paragraphs = self.report.paragraphs().into_iter();
        let of_section = paragraphs.find(|(paragraph, _)| paragraph.id == at);
        if let Some((_, expected)) = of_section
            && year != expected
            && !quote.contains(&year.to_string())
        {
            let message = format!(
                "这一段说的是 {expected} 年，引文里没有写 {year} 年；请把 year 改成 {expected}，或把引文抄到写着 {year} 年的地方"
            );
            self.add("year", message);
        }
    }
}

/// Whether words hold a quote but for signs that nobody can tell apart.
fn looks_the_same(words: &str, quote: &str) -> bool {
    let plain =
        |words: &str| radicals::replaced(words).replace(|c| invisible::name(c).is_some(), "");
    !quote.is_empty() && plain(words).contains(&plain(quote))
}

//! A number with its unit and bound, and how it reads. Figures on screen are the report's own
//! characters; nothing here formats a number anew.

use super::joined::concat;
use super::{Indicator, Measure, Reading, Side, Status};

/// The verbs of a rate of change that say that something became more. Used only by the check: whatever is not a fall is
/// drawn as a rise, so a rate's verb must be in one of the two lists.
pub const RISES: [&str; 10] = [
    "增长", "增加", "上升", "提高", "提升", "上涨", "回升", "攀升", "扩大", "递增",
];

/// The verbs that say that something became less.
pub const FALLS: [&str; 13] = [
    "下降",
    "降低",
    "减少",
    "回落",
    "下滑",
    "下跌",
    "压减",
    "压降",
    "缩减",
    "缩小",
    "收窄",
    "负增长",
    "双双下降",
];

/// A reading's figure, cut up for display: `before` number `unit` `after`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    /// Bound words that stand before a number: 超过, 突破.
    pub before: &'static str,
    /// The published digits ("6.2", "1-3", "6%至7"), or the words of a statement.
    pub number: &'static str,
    /// Unit with what is attached to the number: 余万元, %.
    pub unit: &'static str,
    /// Bound words that stand after the unit: 以上, 左右.
    pub after: &'static str,
}

impl Figure {
    /// The figure as one string, in reading order.
    pub fn text(&self) -> String {
        concat(&[self.before, self.number, self.unit, self.after])
    }
}

impl Reading {
    /// The figure for display, in the report's own characters.
    pub fn figure(&self) -> Figure {
        if self.value.is_none() {
            return Figure {
                before: "",
                number: self.raw,
                unit: "",
                after: "",
            };
        }
        // A range may have its unit twice, 6%至7%: all up to its last digit is the number.
        let end = self.raw.bytes().rposition(|byte| byte.is_ascii_digit());
        let (number, unit) = self.raw.split_at(end.map_or(0, |last| last + 1));
        let (before, after) = match self.bound.map(|bound| (bound.side(), bound.word())) {
            // Stands inside raw already.
            None | Some((Side::Inside, _)) => ("", ""),
            Some((Side::After, word)) => ("", word),
            Some((Side::Before, word)) => (word, ""),
        };
        Figure {
            before,
            number,
            unit,
            after,
        }
    }

    /// The number as published, and the upper end where it is a range ("" where it is none).
    pub fn ends(&self) -> [&'static str; 2] {
        let number = self.figure().number;
        // Positions of bytes: code for a search by characters would be larger.
        let is_between = |byte: u8| !(byte.is_ascii_digit() || byte == b'.');
        let between = number
            .bytes()
            .position(is_between)
            .filter(|_| self.upto.is_some());
        let last = number.bytes().rposition(is_between).map_or(0, |at| at + 1);
        match between {
            Some(between) => [&number[..between], &number[last..]],
            None => [number, ""],
        }
    }

    /// The signed rate of change in per cent, a fall negative; `None` for anything else.
    pub fn signed_growth(&self) -> Option<f64> {
        if self.measure != Measure::Growth || self.unit != "%" {
            return None;
        }
        self.value
            .map(|value| if self.falls() { -value } else { value })
    }

    /// Whether the report's verb says that something became less.
    pub fn falls(&self) -> bool {
        FALLS.contains(&self.direction)
    }

    pub fn is_target(&self) -> bool {
        self.status == Status::Target
    }

    /// Whether it is an exact number: without a bound and no range.
    pub fn is_exact(&self) -> bool {
        self.bound.is_none() && self.upto.is_none()
    }

    /// The report's hedge and verb, as they stand before the figure and beside `status`. Nothing is said twice:
    /// neither a hedge that is the status (预计) nor a verb that the figure begins with (完成 of 完成省定目标).
    pub fn words_before(&self, status: &str) -> [&'static str; 2] {
        let (mut hedge, mut verb) = (self.hedge, self.direction);
        if hedge == status {
            hedge = "";
        }
        if self.figure().text().starts_with(verb) {
            verb = "";
        }
        [hedge, verb]
    }
}

impl Indicator {
    /// Whether a target is slower growth than the latest result of its place, both exact.
    pub fn target_is_slower(&self) -> bool {
        let rate = |reading: &Reading| {
            let rate = reading.signed_growth();
            rate.filter(|rate| *rate > 0.0 && reading.is_exact())
        };
        let readings = || self.readings.iter();
        readings().any(|target| {
            let results = readings().filter(|result| {
                !result.is_target()
                    && result.place == target.place
                    && result.signed_growth().is_some()
            });
            let latest = results.max_by_key(|result| result.year);
            target.is_target() && rate(target).is_some() && rate(target) < latest.and_then(rate)
        })
    }
}

/// The numbers of a verbatim figure: "1-3个" gives 1 and 3, "2500余万元" gives 2500.
/// Empty where there is none.
pub fn numbers(raw: &str) -> Vec<f64> {
    raw.split(|c: char| !(c.is_ascii_digit() || c == '.'))
        .filter_map(|run| run.trim_matches('.').parse().ok())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::{Bound, List};
    use super::*;

    #[test]
    fn no_verb_says_both() {
        assert!(RISES.iter().all(|verb| !FALLS.contains(verb)));
    }

    const PLAIN: Reading = Reading {
        year: 0,
        status: Status::Target,
        value: None,
        upto: None,
        unit: "",
        bound: None,
        hedge: "",
        measure: Measure::Count,
        direction: "",
        place: "",
        at: "",
        quote: "",
        raw: "",
        caveat: "",
    };

    #[test]
    fn no_word_before_a_figure_is_said_twice() {
        let said = |hedge, direction, bound, raw, value| {
            let reading = Reading {
                hedge,
                direction,
                bound,
                raw,
                value,
                ..PLAIN
            };
            reading.words_before("目标")
        };
        let over = Some(Bound::Past);
        assert_eq!(
            said("力争", "增长", over, "8%", Some(8.0)),
            ["力争", "增长"]
        );
        assert_eq!(said("目标", "突破", over, "8亿元", Some(8.0)), ["", ""]);
        assert_eq!(said("", "完成", None, "完成省定目标", None), ["", ""]);
        assert_eq!(said("", "", None, "8个", Some(8.0)), ["", ""]);
    }

    #[test]
    fn a_bound_stands_where_it_is_published() {
        for &bound in Bound::PACKED {
            let word = bound.word();
            let (raw, text) = match bound.side() {
                Side::Before => ("8个".to_owned(), format!("{word}8个")),
                Side::Inside => (format!("8{word}个"), format!("8{word}个")),
                Side::After => ("8个".to_owned(), format!("8个{word}")),
            };
            let reading = Reading {
                bound: Some(bound),
                value: Some(8.0),
                raw: raw.leak(),
                ..PLAIN
            };
            assert_eq!(reading.figure().text(), text);
        }
    }

    #[test]
    fn a_range_is_shown_as_it_is_written() {
        for (raw, number, unit, ends) in [
            ("1-3个", "1-3", "个", ["1", "3"]),
            ("1—3个", "1—3", "个", ["1", "3"]),
            ("1至3个", "1至3", "个", ["1", "3"]),
            ("6.5%至7%", "6.5%至7", "%", ["6.5", "7"]),
            ("5个到7个", "5个到7", "个", ["5", "7"]),
        ] {
            let reading = Reading {
                value: Some(1.0),
                upto: Some(3.0),
                raw,
                ..PLAIN
            };
            let figure = reading.figure();
            assert_eq!((figure.number, figure.unit), (number, unit));
            assert_eq!(reading.ends(), ends);
            assert_eq!(figure.text(), raw);
        }
        let single = Reading {
            value: Some(17.7),
            raw: "17.7万亩",
            ..PLAIN
        };
        assert_eq!(single.ends(), ["17.7", ""]);
    }

    #[test]
    fn a_target_is_slower_than_the_latest_result_of_its_place() {
        let rate = |year, status, value, place| Reading {
            year,
            status,
            value: Some(value),
            unit: "%",
            measure: Measure::Growth,
            direction: "增长",
            place,
            ..PLAIN
        };
        let result = |year, value, place| rate(year, Status::Result, value, place);
        let is_slower = |results: &[Reading]| {
            let mut readings = results.to_vec();
            readings.insert(0, rate(3, Status::Target, 6.0, ""));
            let indicator = Indicator {
                id: "",
                name: "",
                topic: "",
                audiences: List::default(),
                headline: false,
                compare: None,
                apart: "",
                fall_is_good: false,
                readings: readings.into(),
            };
            indicator.target_is_slower()
        };
        assert!(is_slower(&[result(2, 9.0, "")]));
        assert!(!is_slower(&[]) && !is_slower(&[result(2, 5.0, "")]));
        assert!(!is_slower(&[result(1, 9.0, ""), result(2, 5.0, "")]));
        assert!(!is_slower(&[result(2, 5.0, ""), result(1, 9.0, "")]));
        assert!(is_slower(&[result(1, 5.0, ""), result(2, 9.0, "")]));
        assert!(!is_slower(&[result(2, 9.0, "east"), result(1, 5.0, "")]));
        assert!(is_slower(&[result(2, 5.0, "east"), result(1, 9.0, "")]));
    }

    #[test]
    fn numbers_of_a_figure() {
        assert_eq!(numbers("1-3个"), [1.0, 3.0]);
        assert_eq!(numbers("2500余万元"), [2500.0]);
        assert_eq!(numbers("17.7万亩"), [17.7]);
        assert!(numbers("与经济增长同步").is_empty());
    }
}

//! What a figure means: whether it rises or falls, is a target, is exact, and what stands before it.

use super::{Indicator, Measure, Reading, Status};

/// The verbs of a rate of change that say that something became more. Used only by the check: whatever is not a fall is
/// drawn as a rise, so a rate's verb must be in one of the two lists.
pub const RISES: [&str; 15] = [
    "增长", "增加", "上升", "提高", "提升", "上涨", "回升", "攀升", "扩大", "递增", "上调", "增",
    "增速", "增幅", "涨幅",
];

/// The verbs that say that something became less.
pub const FALLS: [&str; 17] = [
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
    "下调",
    "削减",
    "降",
    "降幅",
];

impl Reading {
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

    /// Whether it is aimed at, not reached.
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
pub(super) mod tests {
    use super::super::{Bound, List};
    use super::*;

    #[test]
    fn no_verb_says_both() {
        assert!(RISES.iter().all(|verb| !FALLS.contains(verb)));
    }

    pub(in crate::report) const PLAIN: Reading = Reading {
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

    /// An indicator of which nothing but this is said.
    pub(in crate::report) fn indicator(readings: &[Reading]) -> Indicator {
        Indicator {
            id: "",
            name: "",
            topic: "",
            audiences: List::default(),
            headline: false,
            compare: None,
            apart: "",
            fall_is_good: false,
            readings: readings.to_vec().into(),
        }
    }

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
            indicator(&readings).target_is_slower()
        };
        assert!(is_slower(&[result(2, 9.0, "")]));
        assert!(!is_slower(&[]) && !is_slower(&[result(2, 5.0, "")]));
        assert!(!is_slower(&[result(1, 9.0, ""), result(2, 5.0, "")]));
        assert!(!is_slower(&[result(2, 5.0, ""), result(1, 9.0, "")]));
        assert!(is_slower(&[result(1, 5.0, ""), result(2, 9.0, "")]));
        assert!(!is_slower(&[result(2, 9.0, "east"), result(1, 5.0, "")]));
        assert!(is_slower(&[result(2, 5.0, "east"), result(1, 9.0, "")]));
        let sum = Reading {
            measure: Measure::Sum,
            unit: "亿元",
            ..result(2, 115.0, "")
        };
        assert!(is_slower(&[result(2, 9.0, ""), sum]), "a sum is no rate");
    }

    #[test]
    fn numbers_of_a_figure() {
        assert_eq!(numbers("1-3个"), [1.0, 3.0]);
        assert_eq!(numbers("2500余万元"), [2500.0]);
        assert_eq!(numbers("17.7万亩"), [17.7]);
        assert_eq!(numbers("等.5个"), [5.0], "a stop, no decimal");
        assert!(numbers("与经济增长同步").is_empty());
    }
}

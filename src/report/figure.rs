//! How a figure reads. Figures on screen are the report's own characters; nothing here formats a number anew.

use super::joined::concat;
use super::{Reading, Side};

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
}

#[cfg(test)]
mod tests {
    use super::super::Bound;
    use super::super::quantity::tests::PLAIN;
    use super::*;

    #[test]
    fn a_bound_stands_where_it_is_published() {
        for bound in Bound::ALL {
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
}

//! How a result stands to a floor, a target to stay above.

use super::{Indicator, Reading};

/// How a result compares with its floor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    Above,
    On,
    Below,
    /// Words like 左右 leave it open, or one of the two is a range or no number.
    Open,
}

impl Standing {
    /// In the order of a sentence.
    pub const ALL: [Standing; 4] = [
        Standing::Above,
        Standing::On,
        Standing::Below,
        Standing::Open,
    ];

    /// Of a result and a floor in one unit.
    pub fn of(result: &Reading, floor: &Reading) -> Standing {
        let (Some(value), Some(least)) = (result.value, floor.value) else {
            return Standing::Open;
        };
        match result.bound {
            _ if result.upto.is_some() || floor.upto.is_some() => Standing::Open,
            Some(_) if value < least => Standing::Open,
            Some(bound) if bound.is_passed() => Standing::Above,
            Some(bound) if bound.is_floor() && value > least => Standing::Above,
            Some(_) => Standing::Open,
            None if value > least => Standing::Above,
            None if value == least => Standing::On,
            None => Standing::Below,
        }
    }
}

impl Indicator {
    /// Whether there is no floor left to keep to: each result is below the target for its place.
    pub fn is_below_its_floors(&self) -> bool {
        let mut standings = self
            .readings
            .iter()
            .filter(|floor| floor.is_target())
            .flat_map(|floor| {
                let results = self.readings.iter();
                results
                    .filter(|result| !result.is_target() && result.place == floor.place)
                    .map(|result| Standing::of(result, floor))
            })
            .peekable();
        standings.peek().is_some() && standings.all(|standing| standing == Standing::Below)
    }
}

#[cfg(test)]
mod tests {
    use super::super::quantity::tests::{PLAIN, indicator};
    use super::super::{Bound, Status};
    use super::*;

    fn reading(status: Status, place: &'static str, value: f64, bound: Option<Bound>) -> Reading {
        Reading {
            status,
            place,
            value: Some(value),
            bound,
            ..PLAIN
        }
    }

    fn is_below(readings: &[Reading]) -> bool {
        indicator(readings).is_below_its_floors()
    }

    #[test]
    fn floors_are_missed_where_every_result_of_their_place_is_below() {
        let result = |place, value, bound| reading(Status::Result, place, value, bound);
        let floor = |place| reading(Status::Target, place, 95.0, Some(Bound::AtLeast));
        assert!(is_below(&[result("", 94.0, None), floor("")]));
        assert!(!is_below(&[result("", 95.0, None), floor("")]));
        assert!(!is_below(&[
            result("", 94.0, Some(Bound::Nearly)),
            floor("")
        ]));
        assert!(!is_below(&[result("east", 94.0, None), floor("")]));
        assert!(!is_below(&[
            result("", 94.0, None),
            floor(""),
            result("east", 96.0, None),
            floor("east"),
        ]));
        assert!(!is_below(&[floor("")]), "no result, nothing missed");
    }

    #[test]
    fn what_is_no_single_number_stands_nowhere() {
        let words = Reading {
            status: Status::Target,
            ..PLAIN
        };
        let result = reading(Status::Result, "", 94.0, None);
        assert_eq!(Standing::of(&result, &words), Standing::Open);
        assert_eq!(Standing::of(&words, &result), Standing::Open);
        let floor = reading(Status::Target, "", 95.0, Some(Bound::AtLeast));
        let range = Reading {
            upto: Some(96.0),
            ..result
        };
        assert_eq!(Standing::of(&range, &floor), Standing::Open);
    }
}

//! What limits a figure and where it holds: only like is ranked, or stands beside like.

use super::fixture::{again, change, changed, floor, headline, quantity};
use super::{chart, says};
use report_explorer::charts::Kind;
use report_explorer::report::{Indicator, Reading};

/// The reading is of a part of the city.
fn east(one: Indicator, reading: usize) -> Indicator {
    changed(one, reading, |reading| reading.place = "east")
}

#[test]
fn figures_of_different_places_are_no_pair() {
    for (kind, one) in [
        (Kind::Again, again("甲", "5个", "3个")),
        (Kind::Floor, floor("甲", "97%", "95%")),
        (Kind::Change, change("甲", "115亿元", "10%")),
    ] {
        assert_eq!(chart(kind, vec![one.clone()], Vec::new()).points.len(), 2);
        for reading in [0, 1] {
            let apart = chart(kind, vec![east(one.clone(), reading)], Vec::new());
            assert!(apart.is_empty(), "{kind:?}: {}", apart.sentence);
        }
        let part = chart(kind, vec![east(east(one, 0), 1)], Vec::new());
        assert_eq!(part.table.rows[0][0], "甲（东区）");
    }
    says(
        Kind::Headline,
        vec![east(headline("甲", "6%", "7%"), 1)],
        "甲：2030年预计增长6%。",
    );
}

/// What is said of a part of the city first doesn't hide the pair behind it.
#[test]
fn the_first_two_of_one_place_are_the_pair() {
    let mut readings = vec![Reading {
        place: "east",
        ..quantity("1个")
    }];
    let both = again("甲", "5个", "3个");
    readings.extend(both.readings.iter().cloned());
    let both = Indicator {
        readings: readings.into(),
        ..both
    };
    let drawn = chart(Kind::Again, vec![both], Vec::new());
    assert_eq!(drawn.table.rows, [["甲", "5个", "3个"]]);
}

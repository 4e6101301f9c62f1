//! What an indicator says of comparing its readings: each rule that it breaks, by name.

use super::entry::EntryCheck;
use super::word;
use crate::report::{Bound, Compare, Indicator, Measure, Reading, distinct};

/// Whether the readings bear the comparison that is said of them, or a reason why there is none. Of readings that are
/// wrong themselves it goes by what is written.
pub fn check(indicator: &Indicator, entry: &mut EntryCheck) {
    let readings = &indicator.readings;
    let targets = readings.iter().filter(|one| one.is_target()).count();
    let both = targets > 0 && targets < readings.len();
    let Some(compare) = indicator.compare else {
        if both && indicator.apart.is_empty() {
            entry.add(
                "apart",
                "有结果也有目标，却没有写怎样比较（compare）或为什么不能比较（apart）",
            );
        }
        return;
    };
    let given = word(compare);
    if !both {
        let only = if targets == 0 { "结果" } else { "目标" };
        entry.add(
            "compare",
            format!("写了 {given}，却只有{only}，没有可比的；请补上另一年的读数，或删去 compare"),
        );
    }
    let broken = broken(compare, readings);
    let mut others = Compare::ALL.into_iter().filter(|other| *other != compare);
    let other = others.find(|other| both && self::broken(*other, readings).is_empty());
    let instead = match other {
        Some(other) => format!("请照原文改，或改写 {}", word(other)),
        None => "请照原文改，或删去 compare，在 apart 里写明为什么不能比较".to_owned(),
    };
    for rule in broken {
        entry.add("compare", format!("写了 {given}，可是{rule}；{instead}"));
    }
    let at_one_place = readings
        .windows(2)
        .all(|pair| matches!(pair, [a, b] if a.place == b.place));
    if !at_one_place {
        let message = "这几条读数说的不是同一个地点（place），不能比较；请把各地的读数分成几个指标，或把 place 改对";
        entry.add("compare", message);
    }
    if !indicator.apart.is_empty() {
        entry.add("apart", "既然可以比较（compare），就不要再写不可比的理由");
    }
}

/// The rules of a comparison that the readings break, in a clerk's words.
fn broken(compare: Compare, readings: &[Reading]) -> Vec<String> {
    let mut broken = Vec::new();
    let all = |fits: fn(&Reading) -> bool| readings.iter().all(fits);
    let any = |fits: fn(&Reading) -> bool| readings.iter().any(fits);
    if compare != Compare::Change {
        // One that is missing is said of its reading.
        let units = readings.iter().map(|one| one.unit);
        let units = distinct(units.filter(|unit| !unit.is_empty()));
        if units.len() > 1 {
            broken.push(format!("单位不同（{}）", units.join("、")));
        }
        let measures = distinct(readings.iter().map(|one| word(one.measure)));
        if measures.len() > 1 {
            broken.push(format!("measure 不同（{}）", measures.join("、")));
        }
    }
    let rule = match compare {
        Compare::Rate if !all(|one| one.measure == Measure::Growth) => {
            "它们不都是增减速度（measure 为 growth）"
        }
        Compare::Again if !all(|one| matches!(one.measure, Measure::Count | Measure::Added)) => {
            "它们不都是办成或要办的数量（measure 为 count 或 added）"
        }
        Compare::Floor if !all(|one| !one.is_target() || is_floor(one)) => {
            "目标不是底线（bound 不是“以上”“不低于”“不少于”“至少”）"
        }
        Compare::Change if !any(|one| one.measure == Measure::Growth) => {
            "没有一条是增幅（measure 为 growth）"
        }
        Compare::Change if !any(is_total) => "没有一条是总量（measure 为 sum 或 level）",
        // Two years alike were reported already.
        Compare::Change
            if any(Reading::is_target)
                && any(|one| !one.is_target())
                && !(any(|one| one.is_target() && one.measure == Measure::Growth)
                    && any(|one| !one.is_target() && is_total(one))) =>
        {
            "结果里没有总量，或者目标里没有增幅"
        }
        _ => return broken,
    };
    broken.push(rule.to_owned());
    broken
}

fn is_total(reading: &Reading) -> bool {
    matches!(reading.measure, Measure::Sum | Measure::Level)
}

fn is_floor(reading: &Reading) -> bool {
    reading.bound.is_some_and(Bound::is_floor)
}

//! A change is told from what it led to by its verb: each has its own `measure`.

use super::reworded;

const RATE: &str = "\"unit\": \"%\", \"measure\": \"growth\", \"direction\": \"降低\"";
const ENERGY: &str = "energy-intensity › 第 1 条读数";

/// The one finding is about this reading's measure.
fn one(words: &[(&str, &str)], reading: &str, says: &str) {
    let said = reworded(words);
    let about = format!("data/x.json：indicators › {reading} 的 measure：");
    assert!(
        said.len() == 1 && said[0].starts_with(&about) && said[0].contains(says),
        "{words:?}: {said:#?} lacks {about}{says}"
    );
}

#[test]
fn a_rate_of_change_is_no_share() {
    let says = "引文里“4.3%”说的是降低了多少，是增减速度；请写 growth";
    for measure in ["share", "level", "added", "count", "sum"] {
        let other = RATE.replace("growth", measure);
        one(&[(RATE, &other)], ENERGY, says);
        // The text's verb says so, recorded or not.
        let bare = other.replace(", \"direction\": \"降低\"", "");
        one(&[(RATE, &bare)], ENERGY, says);
    }
    // What is said of comparing goes by the measure, and would lead to another end.
    let growth = "\"value\": 6.5, \"unit\": \"%\", \"measure\": \"growth\"";
    let share = growth.replace("growth", "share");
    one(&[(growth, &share)], "gdp › 第 2 条读数", "请写 growth");
}

/// A verb that stands for several figures, or with words between.
#[test]
fn a_verb_may_stand_further_away() {
    let second = "\"value\": 11.8, \"unit\": \"%\", \"measure\": \"growth\"";
    let share = second.replace("growth", "share");
    one(
        &[(second, &share)],
        "accident-deaths › 第 1 条读数",
        "请写 growth",
    );
}

#[test]
fn a_change_by_points_is_added() {
    for (figure, value, unit) in [
        ("1.2个百分点", "1.2", "个百分点"),
        ("1.5倍", "1.5", "倍"),
        ("3‰", "3", "‰"),
    ] {
        let text = format!("能耗降低{figure}");
        let raw = format!("\"raw\": \"{figure}\"");
        let units = format!("\"units\": [\"{unit}\", ");
        for measure in ["level", "share", "count", "sum"] {
            let reading =
                format!("\"value\": {value}, \"unit\": \"{unit}\", \"measure\": \"{measure}\"");
            let words = [
                ("能耗降低4.3%", text.as_str()),
                ("\"raw\": \"4.3%\"", &raw),
                (
                    "\"value\": 4.3, \"unit\": \"%\", \"measure\": \"growth\"",
                    &reading,
                ),
                ("\"units\": [", &units),
            ];
            one(&words, ENERGY, "请写 added");
        }
    }
}

/// What something rose to, and what it is beside another, is no change.
#[test]
fn what_something_came_to_is_no_change() {
    let share = RATE.replace("growth", "share");
    for (text, verb) in [
        ("能耗降低至4.3%", "降低至"),
        ("能耗提高,达到4.3%", "提高"),
        ("能耗提高,达4.3%", "提高"),
        ("能耗提高,低于全省4.3%", "提高"),
        ("能耗占比为4.3%", ""),
        ("能耗低于全省4.3%", ""),
        ("能耗增加值占4.3%", ""),
    ] {
        let verb = match verb {
            "" => String::new(),
            verb => format!(", \"direction\": \"{verb}\""),
        };
        let reading = share.replace(", \"direction\": \"降低\"", &verb);
        let said = reworded(&[("能耗降低4.3%", text), (RATE, &reading)]);
        assert_eq!(said, [""; 0], "{text}");
    }
}

/// 负增长 has 增长 in it, which is its contrary.
#[test]
fn a_verb_is_named_whole() {
    let share = RATE.replace("growth", "share");
    let fell = ("能耗降低4.3%", "能耗负增长4.3%");
    let verb = share.replace("降低", "负增长");
    one(&[fell, (RATE, &verb)], ENERGY, "说的是负增长了多少");
}

/// A verb of another clause, or one with 在 or 是 behind it, says nothing of how much.
#[test]
fn a_verb_reaches_to_the_end_of_its_clause() {
    let share = RATE.replace("growth", "share");
    for text in [
        "降低,占比4.3%",
        "降低，占比4.3%",
        "降低;占比4.3%",
        "降低；占比4.3%",
        "降低在4.3%",
        "降低的是4.3%",
    ] {
        let text = format!("能耗{text}");
        let said = reworded(&[("能耗降低4.3%", &text), (RATE, &share)]);
        assert_eq!(said, [""; 0], "{text}");
    }
}

/// Nor does it say that something fell or rose to a level, where it is the rate's own or stands apart.
#[test]
fn what_a_change_came_to_is_no_level_of_its_verb() {
    let slower = "能耗降低幅度收窄至4.3%";
    assert_eq!(reworded(&[("能耗降低4.3%", slower)]), [""; 0]);
    let said = reworded(&[
        ("提升至59%", "增长,达到59%"),
        (
            "\"direction\": \"提升至\", \"at\": \"p02\"",
            "\"direction\": \"增长\", \"at\": \"p02\"",
        ),
    ]);
    assert_eq!(said, [""; 0]);
}

//! Figures that a sentence gives one after the other.

use super::reworded_saying;

fn swapped(words: &[(&str, &str)]) -> Vec<String> {
    reworded_saying(words, "抄反")
}

/// All else holds of them: each stands in its quote and has its unit.
#[test]
fn two_figures_of_one_sentence_that_were_swapped_are_found() {
    for (one, other, entry) in [
        ("97.2", "98.8", "medical-coverage"),
        ("18.8", "11.8", "accident-deaths"),
    ] {
        let figure = |value: &str| format!("\"value\": {value}, \"unit\": \"%\"");
        let raw = |value: &str| format!("\"raw\": \"{value}%\"");
        let said = swapped(&[
            (&figure(one), &figure("0")),
            (&figure(other), &figure(one)),
            (&figure("0"), &figure(other)),
            (&raw(one), &raw("0")),
            (&raw(other), &raw(one)),
            (&raw("0"), &raw(other)),
        ]);
        assert!(
            said.len() == 1 && said[0].contains(&format!("indicators › {entry} ")),
            "{said:#?}"
        );
    }
    assert_eq!(swapped(&[]), [""; 0]);
}

/// A sentence that calls the things otherwise leaves open which is which.
#[test]
fn what_the_sentence_does_not_name_is_left_to_the_clerk() {
    let quote = "全年接待游客、旅游收入分别增长22%、18%";
    assert_eq!(swapped(&[(quote, "前者、后者分别增长18%、22%")]), [""; 0]);
}

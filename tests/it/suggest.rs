//! What is offered beside what is found.

use report_explorer::explore::View;

use crate::report_2024::explorer;
use crate::searches::query;

/// Found as it stands, and yet something else was meant.
#[test]
fn the_reports_word_for_what_readers_say_is_offered_beside_what_is_found() {
    let offered = |words: &str| -> Vec<String> {
        let made = explorer().suggest_also(&query(words));
        made.into_iter().map(|made| made.words).collect()
    };
    assert!(explorer().answer(&query("GDP"), None).count(View::Overview) > 0);
    for words in ["GDP", "gdp", "ＧＤＰ"] {
        assert_eq!(offered(words), ["地区生产总值"], "{words}");
    }
    for none in ["", " ", "停车", "GDP 增速", "地区生产总值"] {
        assert!(offered(none).is_empty(), "{none}");
    }
}

/// A character that only the report's notes have, not its text, has no reading: it may be any.
#[test]
fn a_word_with_a_character_that_is_not_read_leads_on_where_little_doubt_is_left() {
    let words = |words: &str| -> Vec<String> {
        let made = explorer().suggest(&query(words));
        made.into_iter().map(|made| made.words).collect()
    };
    assert_eq!(words("停车未").first().map(String::as_str), Some("停车位"));
    assert_eq!(words("医宝"), ["医保"]);
    assert!(words("电梯").is_empty());
}

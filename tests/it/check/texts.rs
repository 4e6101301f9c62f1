//! What is wrong with the text's own entries.

use super::broken;

/// A chapter has many paragraphs: the one that can't be read is named.
#[test]
fn a_paragraph_that_cannot_be_read_is_named() {
    for (from, to, entry, field) in [
        (
            "\"id\": \"p05\", \"lead\"",
            "\"id\": \"p05\", \"leed\"",
            "text › s01 › s02 › 第 4 段（p05，“人居环境持续改善…”）",
            "leed",
        ),
        (
            "\"id\": \"p05\", \"lead\"",
            "\"lead\"",
            "text › s01 › s02 › 第 4 段（“人居环境持续改善…”）",
            "id",
        ),
        (
            "\"item\": true",
            "\"item\": \"true\"",
            "text › s11 › s21 › 第 1 段（p67，“打通裕民大道、汉…”）",
            "item",
        ),
        (
            "\"id\": \"s02\", \"heading\"",
            "\"id\": \"s02\", \"heding\"",
            "text › s01 › s02",
            "heding",
        ),
    ] {
        let (later, own): (Vec<_>, Vec<_>) = broken(from, to)
            .into_iter()
            .partition(|one| one.may_be_consequence);
        assert!(
            own.len() == 1 && own[0].entry == entry && own[0].field == field,
            "{to}: {own:#?}"
        );
        assert!(!later.is_empty());
    }
    // The others of its chapter are read nevertheless.
    let found = broken("\"id\": \"p05\", \"lead\"", "\"id\": \"p05\", \"leed\"");
    assert!(
        found.iter().all(|one| !one.message.contains("“p04”")),
        "{found:#?}"
    );
}

//! Slips of the finger and characters of the same sound.

use super::*;
use crate::explore::fold::tests::characters;
use crate::explore::{Entry, FacetValues, Priority, Subject};

fn index() -> Index {
    let characters = characters(
        "gong供公\nnuan暖\nyang养\nlao老劳\njiu旧就\nxiao小\nqu区\nxi习\nye业\njin近\nting停\nche车\nchang厂场\n",
        "",
        "",
    );
    let sentences = vec!["集中供暖", "养老;老旧小区", "停车场;停车"];
    let entry = |name| Entry {
        subject: Subject::Indicator(0),
        name,
        figures: Vec::new(),
        sentences: sentences.clone(),
        contexts: vec![],
        facet_values: vec![FacetValues::default()],
        priority: Priority::Rest,
    };
    Index::new(
        &[
            entry("供暖"),
            entry("就业"),
            entry("就业,就近"),
            entry("就业;"),
        ],
        characters,
    )
}

#[test]
fn a_word_pronounced_alike() {
    let alike = |words_typed: &str| index().similar_words(words_typed);
    assert_eq!(alike("养劳"), ["养老"]);
    assert_eq!(alike("停车厂"), ["停车场"]);
    assert_eq!(alike("老灸小区"), ["老旧小区"]);
    assert_eq!(alike("停扯"), ["停车"]);
    assert_eq!(alike("就页"), ["就业"], "in more entries than 就近");
    for none in ["地铁", "养", "养就", "霾霾老", "养养", "霾供"] {
        assert_eq!(alike(none), [""; 0], "{none}");
    }
}

#[test]
fn a_word_spelled_alike() {
    let alike = |typed: &str| index().similar_words(typed);
    for typo in [
        "gongnuna",
        "gognnuan",
        "gonnuan",
        "gongnuann",
        "gongmuan",
        "gonguan",
        "gonngnuan",
    ] {
        assert_eq!(alike(typo), ["供暖"], "{typo}");
    }
    assert_eq!(alike("gonngunan"), [""; 0], "two edits");
    assert_eq!(
        alike("laojixuiaoqu"),
        ["老旧小区"],
        "swapped over the border of two syllables"
    );
    assert_eq!(alike("gon"), [""; 0]);
}

//! Slips of the finger and characters of the same sound.

use super::*;
use crate::explore::fold::tests::characters;
use crate::explore::{Entry, FacetValues, Priority, Subject};

/// An index of entries with these sentences, each with its own name.
fn index_of(entries: &[(&'static str, &[&'static str])]) -> Index {
    let characters = characters(
        "gong供公\nnuan暖\nyang养\nlao老劳\njiu旧就\nxiao小\nqu区\nxi习\nye业\njin近\nting停\nche车扯\nchang厂场\n\
         chong充\ndian电店\nzhuang桩\nxin新\nzhen镇\n",
        "",
        "",
    );
    let entry = |&(name, sentences): &(&'static str, &[&'static str])| Entry {
        subject: Subject::Indicator(0),
        name,
        figures: Vec::new(),
        sentences: sentences.to_vec(),
        contexts: vec![],
        facet_values: vec![FacetValues::default()],
        priority: Priority::Rest,
    };
    Index::new(&entries.iter().map(entry).collect::<Vec<_>>(), characters)
}

fn index() -> Index {
    let sentences = &["集中供暖", "养老;老旧小区", "停车场;停车"];
    index_of(&["供暖", "就业", "就业,就近", "就业;"].map(|name| (name, sentences as &[_])))
}

#[test]
fn a_word_pronounced_alike() {
    let alike = |words_typed: &str| index().similar_words(words_typed);
    assert_eq!(alike("养劳"), ["养老"]);
    assert_eq!(alike("停车厂"), ["停车场"]);
    assert_eq!(alike("老灸小区"), ["老旧小区"]);
    assert_eq!(alike("停扯"), ["停车"]);
    for none in [
        "地铁",
        "养霾",
        "就页",
        "养",
        "养就",
        "霾霾老",
        "养养",
        "霾供",
    ] {
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
    for (none, why) in [
        ("gon", "three letters"),
        ("nuann", "one character alone"),
        ("养loa", "three letters beside a character"),
    ] {
        assert_eq!(alike(none), [""; 0], "{why}");
    }
}

/// 霾 is read nowhere in the text, so that it may stand for any character.
#[test]
fn three_characters_of_which_one_is_not_read_stand_alone() {
    let alike = |names: &[&'static str], typed: &str| -> Vec<String> {
        let entries: Vec<_> = names.iter().map(|&name| (name, &[] as &[_])).collect();
        index_of(&entries).similar_words(typed)
    };
    assert_eq!(alike(&["充电桩"], "充霾桩"), ["充电桩"]);
    assert_eq!(alike(&["充电桩镇"], "充霾桩"), [""; 0], "a part of a word");
    let towns = ["新店镇", "小店镇", "新店镇"];
    assert_eq!(alike(&towns, "霾店镇"), [""; 0], "another town");
    assert_eq!(alike(&towns, "新霾镇"), ["新店镇"]);
}

#[test]
fn a_number_beside_a_word_is_a_border_of_it_wherever_it_stands() {
    let alike = |last: &'static str| -> Vec<String> {
        let entries = [("老养老区", &[] as &[_]), (last, &[])];
        index_of(&entries).similar_words("养劳")
    };
    assert_eq!(alike("老养老5区"), ["养老"]);
    assert_eq!(alike("老养老区"), [""; 0]);
}

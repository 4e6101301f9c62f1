//! Where an entry is, beside what its words say.

use super::{broken, reworded, reworded_saying};

const ROAD: &str = "\"at\": \"p04\", \"quote\": \"新建农村公路700公里\"";

/// What is found of places once a project's words are others.
fn said(words: &[(&str, &str)]) -> Vec<String> {
    reworded_saying(words, " 的 place")
}

#[test]
fn a_place_that_the_words_name_is_recorded() {
    let county = (
        "\"year\": 2023, \"place\": \"suixian\", \"for\": [\"businesses\"], \"at\": \"p19\"",
        "\"year\": 2023, \"for\": [\"businesses\"], \"at\": \"p19\"",
    );
    let found = said(&[county]);
    assert!(
        found.len() == 1
            && found[0].contains("projects › 066")
            && found[0].contains("\"place\": \"suixian\""),
        "{found:#?}"
    );
    // Only the quote says so, in full or short.
    for words in ["曾都区", "曾都"] {
        let road = format!("新建{words}农村公路700公里");
        let found = said(&[("新建农村公路700公里", &road)]);
        assert!(
            found.len() == 2 && found.iter().all(|one| one.contains("引文里说的是“曾都区”")),
            "{found:#?}"
        );
    }
    // What a longer name begins with means something else.
    for words in ["建设区域中心城市,", "为随州高新技术企业"] {
        let road = format!("{words}新建农村公路700公里");
        assert_eq!(said(&[("新建农村公路700公里", &road)]), [""; 0], "{words}");
    }
    // A road between two places is of neither, nor what two of them have.
    for words in ["曾都区至广水市", "广水至武汉", "曾都区、广水市"] {
        let road = format!("新建{words}农村公路700公里");
        assert_eq!(said(&[("新建农村公路700公里", &road)]), [""; 0], "{words}");
    }
}

#[test]
fn a_place_that_no_word_names_is_found() {
    let road = ROAD.replace("\"at\"", "\"place\": \"zengdu\", \"at\"");
    let found = said(&[(ROAD, &road)]);
    assert!(
        !found.is_empty()
            && found
                .iter()
                .all(|one| one.contains("“曾都区”在引文、这一段和上级标题里都没有提到")),
        "{found:#?}"
    );
    // A heading above, or the paragraph before, may say it; so may the synonyms.
    for words in [
        ("城乡融合发展美丽画卷徐徐展开", "曾都画卷徐徐展开"),
        ("基础设施日趋完善。", "曾都区基础设施日趋完善。"),
        (
            "\"synonyms\": [",
            "\"synonyms\": [{\"from\": \"曾都区\", \"to\": \"基础设施\"}, ",
        ),
    ] {
        assert_eq!(said(&[(ROAD, &road), words]), [""; 0], "{words:?}");
    }
}

#[test]
fn a_place_is_not_another_than_the_words_say() {
    let turned = |at: &str| {
        said(&[(
            &format!("\"place\": \"suixian\", \"at\": \"{at}\""),
            &format!("\"place\": \"zengdu\", \"at\": \"{at}\""),
        )])
    };
    let mut found = turned("p17");
    found.extend(turned("p19"));
    assert_eq!(found.len(), 2, "{found:#?}");
    assert!(found[0].contains("projects › 058") && found[1].contains("projects › 065"));
    assert!(
        found
            .iter()
            .all(|one| one.contains("说的却是“随县”") && one.contains("\"place\": \"suixian\""))
    );
}

#[test]
fn the_whole_city_comes_first_and_is_left_out() {
    let whole = "{\"id\": \"all\", \"name\": \"全市\"},";
    let found = broken(whole, "");
    assert!(
        found
            .iter()
            .any(|one| one.field == "places" && one.message.contains("请在最前面加上")),
        "{found:#?}"
    );
    let last = "{\"id\": \"gaoxin\", \"name\": \"随州高新区\"}";
    let moved = reworded(&[
        (whole, ""),
        (last, &[last, ", ", whole.trim_end_matches(',')].concat()),
    ]);
    assert!(
        moved
            .iter()
            .any(|one| one.contains("的 places") && one.contains("现在是“中心城区”")),
        "{moved:#?}"
    );
    let found = said(&[(ROAD, &ROAD.replace("\"at\"", "\"place\": \"all\", \"at\""))]);
    assert!(
        found.iter().all(|one| one.contains("全市的不写 place")) && !found.is_empty(),
        "{found:#?}"
    );
}

/// A quote may go on to what another entry is about, but only one that quotes the same.
#[test]
fn a_place_is_another_entry_s_where_the_quotes_are_the_same() {
    for (quote, is_missing) in [
        ("曾都区何店镇入选首批国家农业产业强镇", false),
        ("曾都区何店镇入选首批", true),
    ] {
        let project = format!(
            "\"projects\": [{{\"id\": \"905\", \"name\": \"强镇工程\", \"kind\": \"programme\", \"topic\": \"rural\", \"stage\": \"done\", \"year\": 2023, \"at\": \"p03\", \"quote\": \"{quote}\"}}, "
        );
        let found = said(&[("\"projects\": [", &project)]);
        let named = found.iter().any(|one| one.contains("projects › 905"));
        assert_eq!(named, is_missing, "{quote}: {found:#?}");
    }
}

/// A long name may be said by its last three characters, a short one not by its end.
#[test]
fn the_end_of_a_long_name_names_the_place() {
    for (place, words, count) in [("gaoxin", "高新区曾都区", 0), ("zengdu", "都区", 2)] {
        let road = format!("{words}新建农村公路700公里");
        let placed = format!("\"place\": \"{place}\", \"at\": \"p04\", \"quote\": \"{road}\"");
        let quoted = ROAD.replace("新建农村公路700公里", &road);
        let found = said(&[("新建农村公路700公里", &road), (&quoted, &placed)]);
        assert_eq!(found.len(), count, "{words}: {found:#?}");
    }
}

/// An entry may be of a heading: those above it are read before it, too.
#[test]
fn an_entry_of_a_heading_is_where_those_above_it_say() {
    let at = |at: &str| format!("\"place\": \"zengdu\", \"at\": \"{at}\", \"quote\": \"破题开篇\"");
    let heading = at("s03");
    assert_eq!(said(&[(ROAD, &heading)]).len(), 2);
    let above = (
        "\"heading\": \"回眸 2023\"",
        "\"heading\": \"曾都回眸 2023\"",
    );
    assert_eq!(said(&[(ROAD, &heading), above]), [""; 0]);
    // Where there is no such paragraph, that is the mistake.
    assert_eq!(said(&[(ROAD, &at("p99"))]), [""; 0]);
}

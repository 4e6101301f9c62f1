//! What scripts without imports and the page both have to know: the looks that an address can name, the keys of a question,
//! the ways to take a chart along. They agree.

use std::collections::BTreeSet;
use std::fs;

use report_explorer::explore::{Facet, View};
use report_explorer::texts::page as texts;

use crate::sources::root;

/// What stands between two words of a file.
fn between(file: &str, begin: &str, end: &str) -> String {
    let text = fs::read_to_string(root().join(file)).unwrap();
    let (_, rest) = text.split_once(begin).unwrap();
    rest.split_once(end).unwrap().0.to_owned()
}

/// What stands there in quotes of one kind.
fn quoted(file: &str, begin: &str, end: &str, quote: char) -> BTreeSet<String> {
    let list = between(file, begin, end);
    let words = list.split(quote).skip(1).step_by(2);
    words.map(str::to_owned).collect()
}

#[test]
fn all_who_carry_looks_know_the_same() {
    let choices = between("public/looks.js", "const choices = {", "};");
    // Each value is a list in brackets, with its name in front.
    let names: BTreeSet<String> = choices
        .split(']')
        .filter_map(|choice| choice.split_once(':'))
        .map(|(name, _)| name.trim_matches([',', ' ']).to_owned())
        .collect();
    assert!(names.len() > 2, "{names:?}");

    for (file, begin) in [
        ("public/carry.js", "const names = ["),
        ("public/open.js", "if (["),
    ] {
        assert_eq!(quoted(file, begin, "]", '\''), names, "{file}");
    }
    let mut taken_away = quoted("public/share-words.js", "for (const name of [", "]", '\'');
    assert!(taken_away.remove("only"));
    assert_eq!(taken_away, names, "share-words.js");
    // Who gets a link gets its language.
    let mut left_out = quoted("public/share.js", "for (const name of [", "]", '\'');
    assert!(left_out.insert("lang".to_owned()));
    assert_eq!(left_out, names, "share.js");

    let all = quoted(
        "src/browser/address.rs",
        "for (name, attribute) in [",
        "] {",
        '"',
    );
    let attributes = names.iter().map(|name| format!("data-{name}"));
    assert_eq!(all, names.iter().cloned().chain(attributes).collect());
}

/// The values that a list of choices offers, without the default, which no address says.
fn values<'a>(choices: impl IntoIterator<Item = &'a str>) -> BTreeSet<String> {
    let named = choices.into_iter().filter(|value| !value.is_empty());
    named.map(str::to_owned).collect()
}

#[test]
fn scripts_know_the_values_that_the_page_offers() {
    let first = |&(value, _): &(&'static str, &'static str)| value;
    for (name, offered) in [
        ("size", values(texts::SIZES.iter().map(first))),
        ("theme", values(texts::THEMES.iter().map(first))),
        ("ruby", values(texts::RUBIES.iter().map(first))),
        ("lang", values(texts::LANGUAGES.iter().map(|one| one.0))),
    ] {
        let list = format!("{name}: [");
        assert_eq!(quoted("public/looks.js", &list, "]", '\''), offered);
        if matches!(name, "size" | "theme") {
            assert_eq!(quoted("public/frame.js", &list, "]", '\''), offered);
        }
    }
}

#[test]
fn scripts_know_what_an_address_asks() {
    let facets = Facet::ALL.into_iter().map(Facet::key);
    let asked = values(facets.chain(["q"]));
    let known = quoted("public/looks.js", "if ([", "].some", '\'');
    assert_eq!(known, asked);
    let told = quoted("public/embed.js", "const ASKED = [", "]", '\'');
    assert!(told.is_superset(&asked), "{told:?}");
    let views = View::ALL.map(|view| view.file().trim_end_matches(".html"));
    assert_eq!(
        quoted("public/embed.js", "const VIEWS = [", "]", '\''),
        values(views)
    );
}

#[test]
fn each_way_to_take_a_chart_along_is_made() {
    let ways = between("public/take-ways.js", "window.takeWays = {", "\n  };");
    for (way, _) in texts::TAKE {
        let begins = |line: &str| {
            let line = line.trim_start().trim_start_matches("async ");
            let rest = line.strip_prefix(way);
            rest.is_some_and(|rest| rest.starts_with([':', '(', ',']))
        };
        assert!(ways.lines().any(begins), "{way}");
    }
}

//! The looks that an address can name stand in six files, five of them scripts without imports: they agree.

use std::collections::BTreeSet;
use std::fs;

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

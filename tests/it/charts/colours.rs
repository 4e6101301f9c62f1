//! A picture has the colours of its page: what is written, its legend and what is drawn over it are one thing.

use report_explorer::charts::{Colour, Style};
use std::path::Path;

fn read(file: &str) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/style");
    std::fs::read_to_string(folder.join(file)).unwrap()
}

fn hex((red, green, blue): Colour) -> String {
    format!("#{red:02x}{green:02x}{blue:02x}")
}

/// The tokens that a picture uses, with its colours.
fn tokens(style: &Style) -> [(&'static str, Colour); 7] {
    [
        ("--paper", style.paper),
        ("--ink", style.ink),
        ("--quiet", style.muted),
        ("--edge", style.line),
        ("--result", style.result),
        ("--target", style.target_text),
        ("--target-fill", style.target),
    ]
}

/// The declarations of each rule with this selector.
fn blocks<'a>(sheet: &'a str, selector: &str) -> Vec<&'a str> {
    let rules = sheet.split('}').filter_map(|rule| rule.rsplit_once('{'));
    let own = rules.filter(|(before, _)| before.lines().last().unwrap().trim() == selector);
    own.map(|(_, declared)| declared).collect()
}

#[test]
fn light_and_dark_are_those_of_the_style_sheet() {
    let sheet = read("tokens.css");
    let (light, dark) = (Style::light(1.0), Style::dark(1.0));
    for (selector, style) in [
        (":root", &light),
        (":root:not([data-theme])", &dark),
        (":root[data-theme=\"dark\"]", &dark),
    ] {
        let blocks = blocks(&sheet, selector);
        assert_eq!(blocks.len(), 1, "{selector}");
        for (token, colour) in tokens(style) {
            let declared = format!("{token}: {};", hex(colour));
            assert!(blocks[0].contains(&declared), "{selector}: {declared}");
        }
    }
}

/// Who asks the system for contrast gets in picture and page the same tokens instead of paler ones.
#[test]
fn more_contrast_replaces_the_same_tokens() {
    let sheet = read("tokens.css");
    let [declared] = blocks(&sheet, ":root:root")[..] else {
        panic!("one rule for contrast")
    };
    for usual in [Style::light(1.0), Style::dark(1.0)] {
        let more = tokens(&usual.contrasting());
        for ((token, before), (_, after)) in tokens(&usual).into_iter().zip(more) {
            let instead = more.iter().find(|(_, colour)| *colour == after).unwrap().0;
            let rule = format!("{token}: var({instead});");
            let is_same = before == after;
            assert!(is_same || declared.contains(&rule), "{rule}");
        }
    }
}

/// What the first chart is written in becomes the page's colours, whichever those are.
#[test]
fn each_light_colour_of_a_written_picture_is_its_token() {
    let sheet = read("page/drawn.css");
    let tokens = tokens(&Style::light(1.0));
    let mut rules = 0;
    for property in ["fill", "stroke"] {
        for rule in sheet.split(&format!(".picture [{property}=\"")).skip(1) {
            let (colour, rest) = rule.split_once("\"] {").unwrap();
            let said = rest.split('}').next().unwrap().trim();
            let known = tokens
                .iter()
                .find(|(_, own)| hex(*own) == colour.to_lowercase());
            let (token, _) = known.unwrap_or_else(|| panic!("{colour} is no colour of a picture"));
            assert_eq!(said, format!("{property}: var({token});"));
            rules += 1;
        }
    }
    assert_eq!(rules, tokens.len());
}

//! Text as HTML. What the build writes itself is put together from these.

use report_explorer::page::rare;

/// Text for an element or a quoted attribute.
pub fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('"', "&quot;")
}

/// An element that holds markup.
pub fn element(tag: &str, content: &str) -> String {
    // An end tag has no attributes.
    let name = tag.split(' ').next().unwrap_or(tag);
    format!("<{tag}>{content}</{name}>\n")
}

/// Text for an element, with the readings of its rare characters.
pub fn with_readings(text: &str) -> String {
    let Some(cut) = rare::cut(text) else {
        return escaped(text);
    };
    let rare = format!(
        "<span class=\"rare\" data-reading=\"{}\">{}</span>",
        cut.reading, cut.rare
    );
    [escaped(cut.before), rare, with_readings(cut.after)].concat()
}

/// An element that holds text.
pub fn text_element(tag: &str, text: &str) -> String {
    element(tag, &with_readings(text))
}

/// A link.
pub fn link(address: &str, text: &str) -> String {
    format!("<a href=\"{}\">{}</a>", escaped(address), escaped(text))
}

/// Markup in which what follows each `begin`, and `begin` itself, is written anew.
pub fn rewritten(html: &str, begin: &str, anew: impl Fn(&str) -> String) -> String {
    let mut pieces = html.split(begin);
    let first = pieces.next().unwrap_or_default().to_owned();
    pieces.fold(first, |all, piece| all + &anew(piece))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_never_markup() {
        assert_eq!(
            text_element("p class=\"a\"", "<b>&"),
            "<p class=\"a\">&lt;b>&amp;</p>\n"
        );
        assert_eq!(link("a?b&c\"", "<"), "<a href=\"a?b&amp;c&quot;\">&lt;</a>");
    }
}

//! The question in the address. Reading never fails: what is unknown or broken means the default,
//! since chat apps add keys of their own. Writing omits defaults.

use super::{Facet, Query, Show, Sort, View, Vocabulary};
use crate::report::join;

/// Id of the results container, the target of the skip link.
pub const RESULTS: &str = "results";

/// Reads the parts of an address: path, query (with or without `?`), fragment (with or without `#`).
pub fn read(path: &str, search: &str, fragment: &str, vocabulary: &Vocabulary) -> Query {
    let folder = path.bytes().rposition(|b| b == b'/');
    let file = path
        .get(folder.map_or(0, |at| at + 1)..)
        .unwrap_or_default();
    // Some hosts leave out the ending: /report/charts.
    let view = View::ALL
        .into_iter()
        .find(|view| view.file() == file || view.file().strip_suffix(".html") == Some(file))
        .unwrap_or_default();
    let mut query = Query::on(view);
    let mut only = String::new();
    for pair in search.strip_prefix('?').unwrap_or(search).split('&') {
        let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
        let value = decode(value);
        match key {
            "q" => query = query.with_words(&value),
            "sort" => query.sort = Sort::from_key(&value),
            // For a host that embeds a single item: a fragment would scroll the host's page.
            "only" => only = value,
            "show" => query.show = Show::from_key(&value),
            _ => {
                if let Some(facet) = Facet::ALL.into_iter().find(|facet| facet.key() == key) {
                    for id in value.split(',') {
                        if let Some(choice) = vocabulary.position(facet, id) {
                            query.picked.pick(facet, choice);
                        }
                    }
                }
            }
        }
    }
    let fragment = decode(fragment.strip_prefix('#').unwrap_or(fragment));
    let target = if fragment.is_empty() { only } else { fragment };
    if is_element_id(&target) {
        query.target = target;
    }
    query
}

/// Whether an element of the page can have this id; all are plain ASCII. The skip link's target is no item.
fn is_element_id(id: &str) -> bool {
    let is_plain = |b: u8| b.is_ascii_alphanumeric() || b == b'-';
    id.len() <= 80 && id != RESULTS && id.bytes().all(is_plain)
}

/// Writes the question as an address relative to the site's folder.
pub fn write(query: &Query, vocabulary: &Vocabulary) -> String {
    let mut address = query.view.file().to_owned();
    let mut separator = '?';
    let mut put = |key: &str, value: &str| {
        if !value.is_empty() {
            address.push(separator);
            address.push_str(key);
            address.push('=');
            address.push_str(value);
            separator = '&';
        }
    };
    put("q", &encode(query.words.trim()));
    for facet in Facet::ALL {
        let choices = vocabulary.choices(facet);
        let ids: Vec<String> = query
            .picked
            .choices(facet)
            .filter_map(|choice| choices.get(choice))
            .map(|choice| encode(&choice.id))
            .collect();
        put(facet.key(), &join(&ids, ","));
    }
    put("sort", query.sort.key());
    put("show", query.show.key());
    if !query.target.is_empty() {
        address.push('#');
        address.push_str(&query.target);
    }
    address
}

/// Percent-decodes, `+` as a space. Broken escapes stay as they are. Empty where the bytes are not UTF-8: what they say
/// in an old encoding can't be told.
fn decode(value: &str) -> String {
    let mut out = Vec::with_capacity(value.len());
    let mut rest = value.as_bytes();
    while let Some((&first, tail)) = rest.split_first() {
        let escaped = if first == b'%' {
            hex(tail.first()).zip(hex(tail.get(1)))
        } else {
            None
        };
        if let Some((high, low)) = escaped {
            out.push(high * 16 + low);
            rest = tail.get(2..).unwrap_or_default();
        } else {
            out.push(if first == b'+' { b' ' } else { first });
            rest = tail;
        }
    }
    String::from_utf8(out).unwrap_or_default()
}

fn hex(digit: Option<&u8>) -> Option<u8> {
    digit
        .and_then(|&digit| char::from(digit).to_digit(16))
        .and_then(|value| u8::try_from(value).ok())
}

/// Percent-encodes all but unreserved characters, as `encodeURIComponent` does.
pub fn encode(value: &str) -> String {
    let hex = |half: u8| {
        char::from_digit(u32::from(half), 16)
            .unwrap_or('0')
            .to_ascii_uppercase()
    };
    let mut out = String::with_capacity(value.len());
    for byte in value.bytes() {
        if byte.is_ascii_alphanumeric() || b"-_.~!*'()".contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.push('%');
            out.push(hex(byte >> 4));
            out.push(hex(byte & 15));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::explore::Selection;

    #[test]
    fn escapes_are_read_leniently() {
        assert_eq!(decode("%E5%81%9C+%zz%4"), "停 %zz%4");
        assert_eq!(decode("%CD%A3%B3%B5"), "", "a word in GBK");
        assert_eq!(encode("停 5G&"), "%E5%81%9C%205G%26");
    }

    #[test]
    fn defaults_are_omitted_and_strangers_ignored() {
        let vocabulary = Vocabulary::default();
        assert_eq!(write(&Query::default(), &vocabulary), "index.html");
        let read = read(
            "/a/charts.html",
            "?utm=1&q=+5G%20&&sort=no&topic=gone,,&year",
            "#p05",
            &vocabulary,
        );
        assert_eq!(
            (read.view, read.words.as_str(), read.target.as_str()),
            (View::Charts, " 5G ", "p05")
        );
        assert_eq!((read.sort, read.picked), (Sort::Best, Selection::default()));
        assert_eq!(write(&read, &vocabulary), "charts.html?q=5G#p05");
        let at = |path| super::read(path, "", "", &vocabulary).view;
        let paths = ["/a/charts", "/text", "/a/", "/a/strange"];
        let views = [View::Charts, View::Text, View::Overview, View::Overview];
        assert_eq!(paths.map(at), views);
    }
}

//! Places: the whole city comes first, and an entry is where its words say.

use super::entry::nth_reading;
use super::{Findings, WHOLE_FILE};
use crate::report::{Choice, Report, Section, quote_span};

/// What leads from one place to another: a road between two is of neither.
const WAYS: [char; 7] = ['至', '到', '—', '–', '-', '～', '~'];

/// What a place's name ends with and a short one leaves out: 甲区 is 甲 in 甲医院.
const KINDS: [char; 6] = ['市', '区', '县', '旗', '州', '盟'];

/// An entry that is somewhere.
struct Placed<'a> {
    entry: String,
    name: &'a str,
    place: &'a str,
    at: &'a str,
    quote: &'a str,
    /// The indicators of a project.
    figures: &'a [&'static str],
    /// The indicator of a reading, else empty.
    indicator: &'a str,
}

/// Whether the whole city is the first; then at most one finding for each project and reading. A place that the report doesn't list is reported elsewhere.
pub fn check(report: &Report, findings: &mut Findings) {
    first(&report.places, findings);
    let all = placed(report);
    for one in &all {
        let known = report.places.iter().position(|place| place.id == one.place);
        let message = match (one.place, known) {
            ("", _) => missing(report, one, &all),
            (_, Some(0)) => Some("全市的不写 place，请删去".to_owned()),
            (_, Some(at)) => report
                .places
                .get(at)
                .and_then(|own| wrong(report, one, own)),
            // Said elsewhere: there is no such place.
            (_, None) => None,
        };
        if let Some(message) = message {
            findings.add(&one.entry, "place", message);
        }
    }
}

/// What names no place is of the first.
fn first(places: &[Choice], findings: &mut Findings) {
    let whole = places.iter().position(|place| place.name.starts_with('全'));
    let message = match (whole, places.first()) {
        (Some(0), _) | (_, None) => return,
        (Some(_), Some(first)) => {
            format!(
                "第一条应当是全市，现在是“{}”；请把全市移到最前面",
                first.name
            )
        }
        (None, Some(_)) => {
            "第一条应当是全市；请在最前面加上 {\"id\": \"all\", \"name\": \"全市\"}".to_owned()
        }
    };
    findings.add(WHOLE_FILE, "places", message);
}

fn placed(report: &Report) -> Vec<Placed<'_>> {
    let projects = report.projects.iter().map(|one| Placed {
        entry: format!("projects › {}", one.id),
        name: one.name,
        place: one.place,
        at: one.at,
        quote: one.quote,
        figures: &one.figures,
        indicator: "",
    });
    let readings = report.indicators.iter().flat_map(|indicator| {
        let readings = indicator.readings.iter().enumerate();
        readings.map(|(at, one)| Placed {
            entry: format!("indicators › {} › {}", indicator.id, nth_reading(at)),
            name: indicator.name,
            place: one.place,
            at: one.at,
            quote: one.quote,
            figures: &[],
            indicator: indicator.id,
        })
    });
    projects.chain(readings).collect()
}

/// Whether one is a project and the other one of its own figures.
fn belong_together(one: &Placed, other: &Placed) -> bool {
    let is_of = |project: &Placed, own: &Placed| project.figures.contains(&own.indicator);
    is_of(one, other) || is_of(other, one)
}

/// A place that the words name and the entry lacks. A quote may go on to what another entry is about.
fn missing(report: &Report, one: &Placed, all: &[Placed]) -> Option<String> {
    let (words, otherwise, place) =
        match (&named(report, one.name)[..], &named(report, one.quote)[..]) {
            ([place], _) => ("名称", "就把名称改成不带这个地名的", *place),
            ([], [place]) => {
                let is_theirs = |other: &Placed| {
                    (other.at, other.quote, other.place) == (one.at, one.quote, place.id)
                        && !belong_together(one, other)
                };
                if all.iter().any(is_theirs) {
                    return None;
                }
                ("引文", "就把引文抄短些，不带这个地名", *place)
            }
            _ => return None,
        };
    let (name, id) = (place.name, place.id);
    Some(format!(
        "{words}里说的是“{name}”，却没有写 place；请写 \"place\": \"{id}\"；如果说的其实是全市，{otherwise}"
    ))
}

/// Why an entry isn't where it is put.
fn wrong(report: &Report, one: &Placed, own: &Choice) -> Option<String> {
    let in_name = named(report, one.name);
    // A quote may go on to other places, which the name does not.
    let (said, words) = if in_name.is_empty() {
        (named(report, one.quote), one.quote)
    } else {
        (in_name, one.name)
    };
    let is_said = |words: &str| called(report, own).iter().any(|form| words.contains(form));
    let is_hinted = |words: &str| is_said(words) || words.contains(end(own.name, 2));
    if let Some(other) = said.first()
        && !is_said(words)
    {
        let (name, id) = (other.name, other.id);
        return Some(format!(
            "写的是“{}”，名称和引文里说的却是“{name}”；请改成 \"place\": \"{id}\"，或把引文改对",
            own.name
        ));
    }
    let around = around(report, one);
    let words = [one.name, one.quote].into_iter().chain(around);
    let is_anywhere = words.into_iter().any(is_hinted);
    (!is_anywhere && report.text_at(one.at).is_some()).then(|| {
        format!(
            "“{0}”在引文、这一段和上级标题里都没有提到；请改对，或删去 place；如果原文用的是别的叫法，就在 synonyms 里加上 {{\"from\": \"{0}\", \"to\": \"原文的叫法\"}}",
            own.name
        )
    })
}

/// What a reader has read before the quote: the paragraph up to it, and the headings above.
fn around<'a>(report: &'a Report, one: &Placed) -> Vec<&'a str> {
    fn walk<'a>(sections: &'a [Section], id: &str, into: &mut Vec<&'a str>) -> bool {
        sections.iter().any(|section| {
            let own = section
                .paragraphs
                .iter()
                .any(|paragraph| paragraph.id == id);
            let is_here = own || section.id == id || walk(&section.sections, id, into);
            if is_here {
                into.push(section.heading);
            }
            is_here
        })
    }
    let mut words = Vec::new();
    walk(&report.text, one.at, &mut words);
    let text = report.text_at(one.at).unwrap_or_default();
    let end = quote_span(text, one.quote).map_or(text.len(), |span| span.end);
    words.extend(text.get(..end));
    words
}

/// The places, the whole city aside, that words name: in full or short, and not as an end of a way.
fn named<'a>(report: &'a Report, words: &str) -> Vec<&'a Choice> {
    let others = report.places.iter().skip(1);
    let is_named = |place: &&Choice| {
        let (full, short) = (place.name, short(place.name));
        let mut spans = words.match_indices(short).map(|(at, _)| {
            let rest = words.get(at..).unwrap_or_default();
            let form = if rest.starts_with(full) { full } else { short };
            (at, at + form.len())
        });
        !short.is_empty()
            && spans.any(|(start, end)| {
                let before = words.get(..start).unwrap_or_default();
                let after = words.get(end..).unwrap_or_default();
                !before.ends_with(WAYS) && !after.starts_with(WAYS)
            })
    };
    others.filter(is_named).collect()
}

/// The last characters of a name of more than three; the whole of a shorter one.
fn end(name: &str, count: usize) -> &str {
    let from = name.char_indices().rev().nth(count - 1);
    let from = from.filter(|_| name.chars().count() > 3);
    from.and_then(|(at, _)| name.get(at..)).unwrap_or(name)
}

/// What a report may call a place: in full, short, by the end of a long name (甲乙区 of 丙丁甲乙区), or as the synonyms say.
fn called<'a>(report: &'a Report, place: &'a Choice) -> Vec<&'a str> {
    let name = place.name;
    let mut forms = vec![name, short(name), end(name, 3)];
    let synonyms = report.synonyms.iter().filter(|one| one.from == name);
    forms.extend(synonyms.map(|one| one.to));
    forms.retain(|form| !form.is_empty());
    forms
}

/// A name of three characters without what kind of place it is, and any other as it is: what a longer one begins with means
/// something else, as the search knows, too.
fn short(name: &str) -> &str {
    match name.strip_suffix(KINDS) {
        Some(short) if short.chars().count() == 2 => short,
        _ => name,
    }
}

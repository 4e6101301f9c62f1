//! Reads a file part by part, so that one wrong entry doesn't hide the others.

use serde::Deserialize;
use serde_json::{Map, Value};

use super::entry::{nth, nth_reading};
use super::mistakes::{explained, typed};
use super::{Findings, WHOLE_FILE};
use crate::report::{
    About, Choice, Indicator, LedgerLine, Note, Paragraph, Project, Reading, Report, Section,
    Synonym,
};

const KEYS: [&str; 12] = [
    "$schema",
    "about",
    "topics",
    "places",
    "audiences",
    "units",
    "synonyms",
    "text",
    "indicators",
    "projects",
    "notes",
    "ledger",
];

/// The report with every readable entry; `None`, with a finding, where too little is readable to check the rest.
pub fn read(whole: &Value, findings: &mut Findings) -> Option<Report> {
    let Value::Object(whole) = whole else {
        findings.add(WHOLE_FILE, "", "最外层应当是一对花括号 { }");
        return None;
    };
    for key in whole.keys().filter(|key| !KEYS.contains(&key.as_str())) {
        findings.add(
            WHOLE_FILE,
            key,
            format!("不认识这一项，可能写错了；可用的有：{}", KEYS.join("、")),
        );
    }
    let about = match whole.get("about") {
        Some(about) => one::<About>("about", about, findings),
        None => {
            findings.add(WHOLE_FILE, "about", "缺少这一项，请补上");
            None
        }
    };
    let topics = list::<Choice>(whole, "topics", findings);
    let places = list::<Choice>(whole, "places", findings);
    let audiences = list::<Choice>(whole, "audiences", findings);
    let units = list::<&'static str>(whole, "units", findings);
    let synonyms = list::<Synonym>(whole, "synonyms", findings);
    let text = sections("text", entries_of(whole, "text", findings), findings);
    let projects = list::<Project>(whole, "projects", findings);
    let notes = list::<Note>(whole, "notes", findings);
    let ledger = list::<LedgerLine>(whole, "ledger", findings);
    let mut indicators = Vec::new();
    for (at, value) in entries_of(whole, "indicators", findings).iter().enumerate() {
        let path = path("indicators", at, value);
        let mut readable = true;
        if let Some(readings) = value.get("readings").and_then(Value::as_array) {
            for (at, reading) in readings.iter().enumerate() {
                readable &=
                    one::<Reading>(&format!("{path} › {}", nth_reading(at)), reading, findings)
                        .is_some();
            }
        }
        if readable {
            indicators.extend(one::<Indicator>(&path, value, findings));
        }
    }
    let about = about?;
    Some(Report {
        schema: "",
        about,
        topics: topics.into(),
        places: places.into(),
        audiences: audiences.into(),
        units: units.into(),
        synonyms: synonyms.into(),
        text: text.into(),
        indicators: indicators.into(),
        projects: projects.into(),
        notes: notes.into(),
        ledger: ledger.into(),
    })
}

/// The sections that can be read, with those of their parts that can.
fn sections(path: &str, values: &[Value], findings: &mut Findings) -> Vec<Section> {
    let mut all = Vec::new();
    for (at, value) in values.iter().enumerate() {
        let own = self::path(path, at, value);
        let mut shell = value.clone();
        let mut parts = |key: &str| {
            let list = shell.get_mut(key).and_then(Value::as_array_mut);
            list.map(std::mem::take).unwrap_or_default()
        };
        let (paragraphs, below) = (parts("paragraphs"), parts("sections"));
        let paragraphs = paragraphs.iter().enumerate().filter_map(|(at, value)| {
            one::<Paragraph>(&paragraph_path(&own, at, value), value, findings)
        });
        let paragraphs: Vec<Paragraph> = paragraphs.collect();
        let below = sections(&own, &below, findings);
        if let Some(mut section) = one::<Section>(&own, &shell, findings) {
            section.paragraphs = paragraphs.into();
            section.sections = below.into();
            all.push(section);
        }
    }
    all
}

/// Its position in the section, its id and how it begins: a clerk finds it by one of them.
fn paragraph_path(section: &str, at: usize, value: &Value) -> String {
    let words = |key: &str| value.get(key).and_then(Value::as_str);
    let begin = words("text").or(value.as_str()).unwrap_or_default();
    let begin: String = begin.chars().take(8).collect();
    let begin = format!("“{begin}…”");
    let named = words("id")
        .into_iter()
        .chain([begin.as_str()])
        .collect::<Vec<_>>();
    format!("{section} › 第 {} 段（{}）", at + 1, named.join("，"))
}

fn entries_of<'a>(
    whole: &'a Map<String, Value>,
    key: &str,
    findings: &mut Findings,
) -> &'a [Value] {
    match whole.get(key) {
        Some(Value::Array(values)) => values,
        Some(_) => {
            findings.add(WHOLE_FILE, key, "应当是一个列表，用方括号 [ ] 括起来");
            &[]
        }
        None if matches!(key, "synonyms" | "notes" | "ledger") => &[],
        None => {
            findings.add(WHOLE_FILE, key, "缺少这一项；没有内容也要写 []");
            &[]
        }
    }
}

fn list<T: Deserialize<'static>>(
    whole: &Map<String, Value>,
    key: &str,
    findings: &mut Findings,
) -> Vec<T> {
    let values = entries_of(whole, key, findings);
    values
        .iter()
        .enumerate()
        .filter_map(|(at, value)| one(&path(key, at, value), value, findings))
        .collect()
}

/// The entry's own id where it has one, else its position, counted from 1 as people do.
fn path(key: &str, at: usize, value: &Value) -> String {
    match value.get("id").and_then(Value::as_str) {
        Some(id) => format!("{key} › {id}"),
        None => format!("{key} › {}", nth(at)),
    }
}

fn one<T: Deserialize<'static>>(path: &str, value: &Value, findings: &mut Findings) -> Option<T> {
    match typed::<T>(value) {
        Ok(entry) => Some(entry),
        Err(error) => {
            let (field, message) = explained::<T>(value, &error);
            findings.add(path, &field, message);
            None
        }
    }
}

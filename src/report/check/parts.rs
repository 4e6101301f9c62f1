//! Reads a file part by part, so that one wrong entry doesn't hide the others.

use serde::Deserialize;
use serde_json::{Map, Value};

use super::Findings;
use crate::report::{
    About, Choice, Indicator, LedgerLine, Note, Project, Reading, Report, Section, Synonym,
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

/// What serde expects where the types borrow a text.
const NOT_PLAIN: &str = "borrowed string";
const PLAIN: &str =
    "这里要写文字，而且不能用反斜杠转义（\\\"、\\u968f 等）；引号请用“”，汉字请直接写";

/// The report with every readable entry; `None`, with a finding, where too little is readable to check the rest.
pub fn read(json: &'static str, findings: &mut Findings) -> Option<Report> {
    let whole = match serde_json::from_str::<Value>(json.trim_start_matches('\u{FEFF}')) {
        Ok(Value::Object(whole)) => whole,
        Ok(_) => {
            findings.add("整个文件", "", "最外层应当是一对花括号 { }");
            return None;
        }
        Err(error) => {
            findings.add(
                place(&error),
                "",
                "这里不是合法的 JSON：看看附近是否少了或多了逗号、引号、括号，或者把引号写成了弯引号“”",
            );
            return None;
        }
    };
    for key in whole.keys().filter(|key| !KEYS.contains(&key.as_str())) {
        findings.add(
            "整个文件",
            key,
            format!("没有这一项；可用的有：{}", KEYS.join("、")),
        );
    }
    let about = one::<About>(
        "about",
        whole.get("about").unwrap_or(&Value::Null),
        findings,
    );
    let topics = list::<Choice>(&whole, "topics", findings);
    let places = list::<Choice>(&whole, "places", findings);
    let audiences = list::<Choice>(&whole, "audiences", findings);
    let units = list::<&'static str>(&whole, "units", findings);
    let synonyms = list::<Synonym>(&whole, "synonyms", findings);
    let text = list::<Section>(&whole, "text", findings);
    let projects = list::<Project>(&whole, "projects", findings);
    let notes = list::<Note>(&whole, "notes", findings);
    let ledger = list::<LedgerLine>(&whole, "ledger", findings);
    let mut indicators = Vec::new();
    for (at, value) in entries_of(&whole, "indicators", findings)
        .iter()
        .enumerate()
    {
        let path = path("indicators", at, value);
        let mut readable = true;
        if let Some(readings) = value.get("readings").and_then(Value::as_array) {
            for (at, reading) in readings.iter().enumerate() {
                readable &= one::<Reading>(&format!("{path} › readings[{at}]"), reading, findings)
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

fn entries_of<'a>(
    whole: &'a Map<String, Value>,
    key: &str,
    findings: &mut Findings,
) -> &'a [Value] {
    match whole.get(key) {
        Some(Value::Array(values)) => values,
        Some(_) => {
            findings.add("整个文件", key, "应当是一个列表，用方括号 [ ] 括起来");
            &[]
        }
        None if matches!(key, "synonyms" | "notes" | "ledger") => &[],
        None => {
            findings.add("整个文件", key, "缺少这一项；没有内容也要写 []");
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
        None => format!("{key} › 第 {} 条", at + 1),
    }
}

fn one<T: Deserialize<'static>>(path: &str, value: &Value, findings: &mut Findings) -> Option<T> {
    match typed::<T>(value) {
        Ok(entry) => Some(entry),
        Err(error) => {
            let (field, says) = explained::<T>(value, &error);
            findings.add(path, &field, says);
            None
        }
    }
}

/// Explains the error of the whole file, unless the parts did.
pub fn explain_whole(error: &serde_json::Error, findings: &mut Findings) {
    let text = error.to_string();
    let (field, says) = if text.starts_with("duplicate field") {
        (named(&text), "这一项写了两次；请删去一个".to_owned())
    } else if text.contains(NOT_PLAIN) && !findings.all.iter().any(|one| one.says == PLAIN) {
        ("", PLAIN.to_owned())
    } else if findings.all.is_empty() {
        ("", format!("写法不对：{text}"))
    } else {
        return;
    };
    findings.add(place(error), field, says);
}

fn place(error: &serde_json::Error) -> String {
    format!("第 {} 行第 {} 列", error.line(), error.column())
}

/// What the words of an error name.
fn named(error: &str) -> &str {
    error.split('`').nth(1).unwrap_or_default()
}

/// The types borrow from a text that lives as long as the program.
fn typed<T: Deserialize<'static>>(value: &Value) -> Result<T, String> {
    let text: &'static str = Box::leak(value.to_string().into_boxed_str());
    serde_json::from_str(text).map_err(|error| error.to_string())
}

fn explained<T: Deserialize<'static>>(value: &Value, error: &str) -> (String, String) {
    if error.starts_with("missing field") {
        return (named(error).to_owned(), "缺少这一项，请补上".to_owned());
    }
    let expected = error.split("expected ").nth(1).unwrap_or_default();
    let expected = expected
        .split(" at line")
        .next()
        .unwrap_or_default()
        .replace("one of ", "")
        .replace('`', "");
    if error.starts_with("unknown field") {
        return (
            named(error).to_owned(),
            format!("没有这一项，可能写错了；可用的有：{expected}"),
        );
    }
    let field = culprit::<T>(value, error).unwrap_or_default();
    if error.starts_with("unknown variant") {
        return (
            field,
            format!("不认识“{}”；可以写：{expected}", named(error)),
        );
    }
    if error.contains(NOT_PLAIN) {
        return (field, PLAIN.to_owned());
    }
    let kind = match expected.as_str() {
        "f64" => "数字（不加引号）",
        "u16" => "整数：四位数的年份（不加引号）",
        "a boolean" => "true 或 false",
        "a sequence" => "列表，用方括号 [ ] 括起来",
        _ => return (field, format!("写法不对：{error}")),
    };
    (field, format!("这里要写{kind}"))
}

/// The field without which the reading gets another error: serde's own names no field.
fn culprit<T: Deserialize<'static>>(value: &Value, error: &str) -> Option<String> {
    let kind = |error: &str| {
        error
            .split(" at line")
            .next()
            .unwrap_or_default()
            .to_owned()
    };
    let object = value.as_object()?;
    object
        .keys()
        .find(|key| {
            let mut without = object.clone();
            without.remove(*key);
            typed::<T>(&Value::Object(without))
                .map_or_else(|other| kind(&other) != kind(error), |_| true)
        })
        .cloned()
}

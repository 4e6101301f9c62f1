//! What is written where another kind of value belongs, in a clerk's words.

use serde::Deserialize;
use serde_json::Value;

use super::{Findings, syntax};

/// What serde expects where the types borrow a text.
const NOT_PLAIN: &str = "borrowed string";
const PLAIN: &str =
    "这里要写文字，而且不能用反斜杠转义（\\\"、\\u968f 等）；引号请用“”，汉字请直接写";

/// Explains the error of the whole file, unless the parts did.
pub fn of_the_whole(json: &str, error: &serde_json::Error, findings: &mut Findings) {
    let text = error.to_string();
    let (field, message) = if text.starts_with("duplicate field") {
        (named(&text), "这一项写了两次；请删去一个".to_owned())
    } else if text.contains(NOT_PLAIN) && !findings.all.iter().any(|one| one.message == PLAIN) {
        ("", PLAIN.to_owned())
    } else if findings.all.is_empty() {
        ("", format!("写法不对：{text}"))
    } else {
        return;
    };
    let at = syntax::offset(json, error);
    findings.add(syntax::place(json, at), field, message);
}

/// What the words of an error name.
fn named(error: &str) -> &str {
    error.split('`').nth(1).unwrap_or_default()
}

/// The types borrow from a text that lives as long as the program.
pub fn typed<T: Deserialize<'static>>(value: &Value) -> Result<T, String> {
    let text: &'static str = Box::leak(value.to_string().into_boxed_str());
    serde_json::from_str(text).map_err(|error| error.to_string())
}

/// Which field is wrong, where it can be told, and what to write there.
pub fn explained<T: Deserialize<'static>>(value: &Value, error: &str) -> (String, String) {
    if error.starts_with("missing field") {
        return (named(error).to_owned(), "缺少这一项，请补上".to_owned());
    }
    let expected = error.split("expected ").nth(1).unwrap_or_default();
    let expected = expected
        .split(" at line")
        .next()
        .unwrap_or_default()
        .replace("one of ", "")
        .replace("` or `", "、")
        .replace("`, `", "、")
        .replace('`', "");
    if error.starts_with("unknown field") {
        return (
            named(error).to_owned(),
            format!("不认识这一项，可能写错了；可用的有：{expected}"),
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
        entry if entry.starts_with("struct ") => "一条，用花括号 { } 括起来，照 data/README.md",
        // Of a word that is one of several.
        "value" => "文字，用引号括起来",
        "f64" => "数字（不加引号）",
        "u16" => "整数：四位数的年份（不加引号）",
        "a boolean" => " true 或 false（小写，不加引号）",
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

//! What a mistake in JSON's own signs is likely to be, in a clerk's words.

use super::{WHOLE_FILE, brackets, invisible, values};
use brackets::closing_of;

/// Where the reader stopped and why: the place to look at, and what to mend.
pub fn explained(json: &str, error: &serde_json::Error) -> (String, String) {
    let at = offset(json, error);
    let before = json.get(..at).unwrap_or_default();
    let found = SyntaxError {
        json,
        before,
        there: json.get(at..).and_then(|rest| rest.chars().next()),
        open: Open::at_the_end_of(before),
    };
    if json.trim().is_empty() {
        let message = "文件是空的；请照 data/README.md 写上内容，或从版本库恢复";
        return (WHOLE_FILE.to_owned(), message.to_owned());
    }
    let (at, message) = found.explained(&error.to_string());
    let shown = shown(json, at);
    let message = format!("这里不是合法的 JSON：{message}。【这里】标出了地方：{shown}");
    (place(json, at), message)
}

/// Where an error is, in bytes: serde counts these in a line, from 1.
pub fn offset(json: &str, error: &serde_json::Error) -> usize {
    let lines = json.split_inclusive('\n').take(error.line().max(1) - 1);
    let start: usize = lines.map(str::len).sum();
    let mut at = (start + error.column()).saturating_sub(1).min(json.len());
    while !json.is_char_boundary(at) {
        at -= 1;
    }
    at
}

/// A place as an editor counts: line and character, from 1.
pub fn place(json: &str, at: usize) -> String {
    let before = json.get(..at).unwrap_or_default();
    let line = before.matches('\n').count() + 1;
    let own = before.rsplit('\n').next().unwrap_or_default();
    format!("第 {line} 行第 {} 列", own.chars().count() + 1)
}

/// The line around a place, which is marked.
pub fn shown(json: &str, at: usize) -> String {
    const AROUND: usize = 16;
    let (before, after) = json.split_at_checked(at).unwrap_or_default();
    let before = before.rsplit('\n').next().unwrap_or_default().trim_start();
    let after = after.lines().next().unwrap_or_default();
    let skipped = before.chars().count().saturating_sub(AROUND);
    let left = if skipped > 0 { "…" } else { "" };
    let right = if after.chars().count() > AROUND {
        "…"
    } else {
        ""
    };
    let before: String = before.chars().skip(skipped).collect();
    let after: String = after.chars().take(AROUND).collect();
    format!("{left}{before}【这里】{after}{right}")
}

/// What is open at a place: brackets, and the quote of a text.
#[derive(Default)]
struct Open {
    brackets: Vec<(usize, char)>,
    quote: Option<usize>,
    /// What the last text that was closed says, and where it begins.
    last: String,
    last_at: usize,
}

impl Open {
    fn at_the_end_of(before: &str) -> Open {
        let mut open = Open::default();
        let mut escaped = false;
        for (at, c) in before.char_indices() {
            match (c, open.quote) {
                _ if escaped => escaped = false,
                ('\\', Some(_)) => escaped = true,
                ('"', Some(start)) => {
                    open.last = before.get(start + 1..at).unwrap_or_default().to_owned();
                    open.last_at = start;
                    open.quote = None;
                }
                ('"', None) => open.quote = Some(at),
                ('{' | '[', None) => open.brackets.push((at, c)),
                ('}' | ']', None) => {
                    open.brackets.pop();
                }
                _ => {}
            }
        }
        open
    }
}

struct SyntaxError<'a> {
    json: &'a str,
    before: &'a str,
    /// The character that the reader did not expect; none at the end of the file.
    there: Option<char>,
    open: Open,
}

impl SyntaxError<'_> {
    fn explained(&self, error: &str) -> (usize, String) {
        let here = self.before.len();
        let is = |begin: &str| error.starts_with(begin);
        if is("EOF while parsing a string") || is("control character") {
            return self.unclosed();
        }
        if let Some(message) = values::remark(self.rest()) {
            return (here, message.to_owned());
        }
        let Some(there) = self.there.filter(|_| !is("EOF")) else {
            let closing = self.open.brackets.iter().rev();
            let closing: String = closing.map(|(_, open)| closing_of(*open)).collect();
            return (here, format!("文件到末尾还缺 {closing}"));
        };
        if is("trailing comma") {
            let comma = self.before.rfind(',').unwrap_or(here);
            return (comma, "最后一项后面不要逗号，请删去".to_owned());
        }
        if is("expected `,` or") || is("expected `:`") || is("key must") || is("expected value") {
            return self.unexpected(error, there);
        }
        let message = if is("trailing characters") {
            "最外层的括号已经配完，后面不该还有内容；看看前面是否多了一个 } 或 ]"
        } else if is("invalid escape") || is("lone") || is("unexpected end of hex") {
            "文字里不能有反斜杠 \\，请删去；引号请用“”"
        } else if is("invalid number") || is("number out of range") {
            "数字的写法不对；照 160、6.2 这样写"
        } else if is("expected ident") {
            "不加引号的只能是数字、true 和 false"
        } else {
            "看看附近是否少了或多了逗号、引号、括号"
        };
        (here, message.to_owned())
    }

    fn rest(&self) -> &str {
        self.json.get(self.before.len()..).unwrap_or_default()
    }

    /// A text that runs on over the end of its line.
    fn unclosed(&self) -> (usize, String) {
        let here = self.before.len();
        if self.there == Some('\t') {
            return (here, "文字里有制表符（Tab），请删去".to_owned());
        }
        let start = self.open.quote.unwrap_or(here);
        let text = self.before.get(start + 1..).unwrap_or_default();
        if let Some((at, mark)) = ends_in_a_wide_quote(text) {
            return (start + 1 + at, wide_quote(mark));
        }
        let message =
            "从这个引号起，到行末没有收尾的引号；文字要写在同一行里，用一对半角引号括起来";
        (start, message.to_owned())
    }

    /// Another sign stands where a comma, a colon, a key or a value belongs.
    fn unexpected(&self, error: &str, there: char) -> (usize, String) {
        let here = self.before.len();
        let after_the_last = self.before.trim_end().len();
        if let Some(half) = half_width(there) {
            let message = match half {
                '"' => wide_quote(there),
                _ => format!("这里的“{there}”是全角的，要用半角的 {half}"),
            };
            return (here, message);
        }
        if let Some(name) = invisible::name(there).or((there == '\u{3000}').then_some("全角空格"))
        {
            return (here, format!("这里有一个{name}，请删去"));
        }
        if let Some(message) = values::explained(self.before, self.rest()) {
            return (here, message.to_owned());
        }
        let open = self.open.brackets.last().copied();
        let key = self.open.last_at;
        let unclosed = |mark: char| {
            let (at, open) = open.unwrap_or((here, mark));
            let (open_at, closing) = (place(self.before, at), closing_of(open));
            format!("{open_at}的 {open} 到这里还没有收尾的 {closing}；请补在它该收尾的地方")
        };
        let message = match there {
            ']' | '}' if error.starts_with("expected `,`") => {
                match open.filter(|(_, open)| brackets::is_too_many(self.json, here, *open)) {
                    Some(_) => format!("这里多了一个 {there}，请删去"),
                    None => unclosed(there),
                }
            }
            ':' if error.starts_with("expected `,`") => {
                match open.filter(|(_, open)| brackets::is_too_few(self.json, key, *open)) {
                    Some(_) => return (key, "这里少了一个 {，请补上".to_owned()),
                    None => unclosed(there),
                }
            }
            '{' if error.starts_with("key must") => unclosed(there),
            '"' | '{' | '[' if error.starts_with("expected `,`") => {
                return (after_the_last, "这里少了一个逗号".to_owned());
            }
            ',' => "多了一个逗号，或者逗号前面漏写了内容".to_owned(),
            ']' | '}' => "这个括号前面漏写了内容".to_owned(),
            _ if error.starts_with("expected `:`") => {
                return (after_the_last, "这里少了一个冒号".to_owned());
            }
            _ if !error.starts_with("expected `,`") => "文字要用一对半角引号 \" 括起来".to_owned(),
            _ if self.before.ends_with(|c: char| c.is_ascii_digit()) => {
                "数字后面不能直接跟别的字；value 只写数字，带单位的 raw 要用引号括起来".to_owned()
            }
            _ => return self.closed_too_early(),
        };
        (here, message)
    }

    /// A word stands behind a text: the text ended sooner than meant, or only at the next one's quote.
    fn closed_too_early(&self) -> (usize, String) {
        let here = self.before.len();
        let end = self.before.rfind('"').unwrap_or(here);
        if let Some((at, mark)) = ends_in_a_wide_quote(&self.open.last) {
            return (end - self.open.last.len() + at, wide_quote(mark));
        }
        let message =
            "这个引号把文字断开了：前面的文字少了收尾的引号，或者文字里面用了半角引号（请改成“”）";
        (end, message.to_owned())
    }
}

fn wide_quote(mark: char) -> String {
    format!("这里的引号是中文引号 {mark}，键和文字的两头要用半角引号 \"")
}

/// A Chinese quotation mark in the place of the one that closes a text: what follows it is only punctuation, and none
/// of its own kind is open.
fn ends_in_a_wide_quote(text: &str) -> Option<(usize, char)> {
    let text = text.trim_end_matches(|c: char| c.is_whitespace() || ",，:：]}".contains(c));
    let mark = text.chars().next_back()?;
    let open = match mark {
        '”' => '“',
        '’' => '‘',
        '」' => '「',
        _ => mark,
    };
    let is_of_the_text = open != mark && text.matches(open).count() >= text.matches(mark).count();
    let at = text.len() - mark.len_utf8();
    (half_width(mark) == Some('"') && !is_of_the_text).then_some((at, mark))
}

/// The sign that was meant by its full-width or Chinese sister.
fn half_width(c: char) -> Option<char> {
    let half = match c {
        '“' | '”' | '‘' | '’' | '＂' | '「' | '」' | '\'' => '"',
        '，' | '、' | '；' | '。' | ';' => ',',
        '：' => ':',
        '［' | '【' => '[',
        '］' | '】' => ']',
        '｛' => '{',
        '｝' => '}',
        _ => return None,
    };
    Some(half)
}

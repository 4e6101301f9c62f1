//! Punctuation for the screen. The data stay as published.

/// Sets half-width `, ; : ! ?` beside Chinese characters full-width, one character for one, as
/// GB/T 15834 asks. Words and figures stay untouched ("1,160" keeps its comma).
/// `before` and `after` are the neighbours of `text` in its sentence, if it is a part of one.
pub fn full_width(text: &str, before: Option<char>, after: Option<char>) -> String {
    let mut out = String::with_capacity(text.len());
    let mut previous = before;
    let mut characters = text.chars().peekable();
    while let Some(c) = characters.next() {
        let next = characters.peek().copied().or(after);
        let chinese = previous.is_some_and(is_chinese) || next.is_some_and(is_chinese);
        out.push(if chinese { widened(c) } else { c });
        previous = Some(c);
    }
    out
}

fn widened(mark: char) -> char {
    match mark {
        ',' => '\u{FF0C}',
        ';' => '\u{FF1B}',
        ':' => '\u{FF1A}',
        '!' => '\u{FF01}',
        '?' => '\u{FF1F}',
        other => other,
    }
}

/// Ideographs of the common planes and full-width or Chinese punctuation.
fn is_chinese(c: char) -> bool {
    matches!(c, '\u{3000}'..='\u{303F}' | '\u{3400}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{FF00}'..='\u{FFEF}' | '\u{20000}'..='\u{3FFFF}' | '“' | '”' | '‘' | '’' | '—')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_marks_beside_chinese_are_widened() {
        assert_eq!(
            full_width("增长6.2%,规上工业", None, None),
            "增长6.2%\u{FF0C}规上工业"
        );
        assert_eq!(full_width("1,160根;a,b", None, None), "1,160根\u{FF1B}a,b");
        assert_eq!(full_width(",", Some('%'), Some('规')), "\u{FF0C}");
    }
}

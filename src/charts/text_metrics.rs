//! The width of text, estimated by character: no font is measured, so that a picture is laid out alike on every machine.

use crate::texts::untranslated;

/// A line ends at its last punctuation mark where that fills this share of the room.
const FILLED: f64 = 0.33;

/// The width in the unit of `size`. A Chinese character is one em; other widths are meant to be enough for the widest of
/// the usual system fonts in bold.
pub fn width(text: &str, size: f64) -> f64 {
    text.chars().map(em).sum::<f64>() * size
}

/// Lines no wider than `room`, broken as Chinese asks: words and figures stay whole, closing marks
/// stay with what they close. A piece wider than the room has a line of its own.
/// Empty text gives no line.
pub fn wrap(text: &str, size: f64, room: f64) -> Vec<String> {
    lines(pieces(text), size, room)
}

/// Lines no wider than `room` that break only between pieces.
pub fn lines(pieces: Vec<&str>, size: f64, room: f64) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    // Where the last piece that ends with such a mark ends; 0 without one.
    let mut stop = 0;
    for piece in pieces {
        while !line.is_empty() && width(&line, size) + width(piece, size) > room {
            let end = if stop > 0 { stop } else { line.len() };
            let rest = line.split_off(end);
            lines.push(core::mem::replace(&mut line, rest));
            stop = 0;
        }
        line.push_str(piece);
        if piece.ends_with(['，', '。', '；', '：']) && width(&line, size) > FILLED * room {
            stop = line.len();
        }
    }
    if !line.is_empty() {
        lines.push(line);
    }
    lines
}

/// In em. The numbers are from the first version of the charts; which fonts they were measured on isn't recorded.
fn em(letter: char) -> f64 {
    match letter {
        '%' => 1.0,
        'A'..='Z' => 0.8,
        '.' | ',' | ' ' => 0.38,
        letter if letter.is_ascii() => 0.72,
        _ => 1.0,
    }
}

/// Cuts text wherever a line may break.
fn pieces(text: &str) -> Vec<&str> {
    let mut all = Vec::new();
    let mut start = 0;
    let mut previous = None;
    for (at, letter) in text.char_indices() {
        if previous.is_some_and(|previous| may_break(previous, letter)) {
            all.push(&text[start..at]);
            start = at;
        }
        previous = Some(letter);
    }
    all.push(&text[start..]);
    all
}

fn may_break(before: char, after: char) -> bool {
    let opens = matches!(before, '“' | '‘' | '《' | '（' | '〈' | '(');
    let closes = matches!(
        after,
        '”' | '’'
            | '》'
            | '）'
            | '〉'
            | ')'
            | '，'
            | '。'
            | '、'
            | '；'
            | '：'
            | '！'
            | '？'
            | ','
            | ';'
            | ':'
            | '!'
            | '?'
            | '%'
    );
    // A number stays with its unit: 1项, 115亿元.
    let counts = before.is_ascii_digit() || untranslated::LARGE.contains(&before);
    !(opens || closes || counts || before.is_ascii_graphic() && after.is_ascii_graphic())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_keep_words_figures_and_closing_marks_whole() {
        assert_eq!(wrap("单位GDP能耗", 10.0, 30.0), ["单位", "GDP", "能耗"]);
        assert_eq!(
            wrap("甲乙、丙“丁”", 10.0, 20.0),
            ["甲", "乙、", "丙", "“丁”"]
        );
        assert_eq!(wrap("超过47.4%", 10.0, 30.0), ["超过", "47.4%"]);
        assert_eq!(wrap("已有115亿元", 10.0, 43.0), ["已有", "115亿元"]);
        // Also where it is wider than the room.
        assert_eq!(wrap("已有115亿元", 10.0, 40.0), ["已有", "115亿元"]);
        assert_eq!(wrap("已有115万人", 10.0, 40.0), ["已有", "115万人"]);
        assert_eq!(wrap("一行", 10.0, 20.0), ["一行"]);
        assert!(wrap("", 10.0, 20.0).is_empty());
    }

    #[test]
    fn a_line_ends_behind_a_stop_where_that_is_not_too_short() {
        let lines = ["总量与变化：", "结果与目标"];
        assert_eq!(wrap(&lines.concat(), 10.0, 100.0), lines);
        let lines = ["总量：结果和目标都在同", "一张图上"];
        assert_eq!(wrap(&lines.concat(), 10.0, 110.0), lines);
    }

    #[test]
    fn no_line_is_wider_than_the_room_unless_it_is_one_piece() {
        for room in [10.0, 25.0, 40.0, 80.0] {
            for line in wrap("新建和改造提升的高标准农田示范片以及配套设施", 10.0, room)
            {
                assert!(width(&line, 10.0) <= room);
            }
        }
    }
}

//! How numbers are written. Chinese numerals beside digits: 12 finds 十二, and the other way round; 2 finds 二 and 两.

use crate::report::{concat, decimal};

const DIGITS: &str = "零一二三四五六七八九";
/// The units of a number's digits from the tens on.
const PLACES: &str = "十百千";
/// Says behind a number's digits that it is more.
const MORE: [char; 2] = ['余', '多'];

/// The same words with their first run of digits or numerals written the other way; `None` where there
/// is nothing to rewrite. A lone digit or numeral is left alone, and none is made: 一 and 十 are
/// mostly no numbers (一般, 襄十随神).
pub fn rewritten(term: &str) -> Option<String> {
    let mut is_part: fn(char) -> bool = |c| c.is_ascii_digit();
    let mut write: fn(&str) -> Option<String> = to_chinese;
    if !term.contains(is_part) {
        is_part = is_numeral;
        write = to_digits;
    }
    let (before, tail) = term.split_at_checked(term.find(is_part)?)?;
    let end = tail.find(|c| !is_part(c)).unwrap_or(tail.len());
    let (run, after) = tail.split_at_checked(end)?;
    // A decimal has no numeral form that the report would use.
    if before.ends_with('.') || after.starts_with('.') {
        return None;
    }
    let other = concat(&[before, &write(run)?, after]);
    let is_lone = |words: &str| words.chars().nth(1).is_none();
    (!is_lone(term) && !is_lone(&other)).then_some(other)
}

/// Whether what stands at this byte of a text adds nothing to the number that it stands in or behind: a comma that groups
/// its digits (3,468 is 3468), or that it is more (2500余万元 is found as 2500万元).
pub fn is_passed_over(text: &str, at: usize) -> bool {
    at > 0
        && is_digit(text, at - 1)
        && (groups_thousands(text, at) || text.get(at..).is_some_and(|tail| tail.starts_with(MORE)))
}

/// Whether a comma stands at this byte, behind a digit, and groups the digits of a number. Behind four in a row it separates
/// two numbers, as a Chinese comma always does.
fn groups_thousands(text: &str, at: usize) -> bool {
    let is_digit = |at| is_digit(text, at);
    text.as_bytes().get(at) == Some(&b',')
        && !(at > 3 && (1..5).all(|back| is_digit(at - back)))
        && (1..4).all(|next| is_digit(at + next))
        && !is_digit(at + 4)
}

fn is_digit(text: &str, at: usize) -> bool {
    text.as_bytes().get(at).is_some_and(u8::is_ascii_digit)
}

/// Whether a character can be part of a number written in Chinese numerals below 万.
pub fn is_numeral(c: char) -> bool {
    // `str::contains` brings the standard library's general search: 1.5 KB of Wasm.
    DIGITS.chars().chain(PLACES.chars()).any(|own| own == c) || c == '两'
}

/// 12 → 十二. Up to 9999.
fn to_chinese(run: &str) -> Option<String> {
    let mut out = String::new();
    let mut gap = false;
    for (i, digit) in run.bytes().enumerate() {
        let place = run.len() - 1 - i;
        if place > 3 {
            return None;
        }
        if digit == b'0' {
            gap = !out.is_empty();
            continue;
        }
        if gap {
            out.push('零');
            gap = false;
        }
        // 十二, not 一十二, at the beginning.
        if place != 1 || digit != b'1' || !out.is_empty() {
            out.extend(DIGITS.chars().nth(usize::from(digit - b'0')));
        }
        if place > 0 {
            out.extend(PLACES.chars().nth(place - 1));
        }
    }
    (!out.is_empty()).then_some(out)
}

/// 十二 → 12. Up to 9999, as the report would write it: 二二 and 十百 are no numbers.
fn to_digits(run: &str) -> Option<String> {
    let mut sum: usize = 0;
    let mut digit = 0;
    let run = run.replace('两', "二");
    for c in run.chars() {
        match DIGITS.chars().position(|known| known == c) {
            Some(value) => digit = value,
            None => {
                let place = PLACES.chars().take_while(|&known| known != c);
                sum += place.fold(digit.max(1) * 10, |number, _| number * 10);
                digit = 0;
            }
        }
    }
    let digits = decimal(sum + digit);
    (to_chinese(&digits)? == run).then_some(digits)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_and_numerals_stand_for_each_other() {
        for (digits, numerals) in [
            ("12连增", "十二连增"),
            ("20家", "二十家"),
            ("105个", "一百零五个"),
            ("1160", "一千一百六十"),
            ("4005", "四千零五"),
            ("9070", "九千零七十"),
        ] {
            assert_eq!(rewritten(digits).as_deref(), Some(numerals));
            assert_eq!(rewritten(numerals).as_deref(), Some(digits));
        }
        assert_eq!(rewritten("两个").as_deref(), Some("2个"));
    }

    #[test]
    fn what_is_no_number_stays() {
        for none in [
            "一",
            "3",
            "10",
            "停车",
            "6.2%",
            "0",
            "00",
            "零零",
            "一二",
            "十百",
            "99999",
            "99999999999999999999",
            "十",
            "百",
            ".12",
            "12.5",
        ] {
            assert_eq!(rewritten(none), None, "{none}");
        }
    }

    #[test]
    fn every_number_comes_back() {
        for number in 11..10_000 {
            let digits = number.to_string();
            assert_eq!(
                rewritten(&rewritten(&digits).unwrap()).as_deref(),
                Some(digits.as_str())
            );
        }
    }
}

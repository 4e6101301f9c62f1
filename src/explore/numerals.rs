//! Chinese numerals beside digits: 12 finds 十二, and the other way round.

const DIGITS: [char; 10] = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
/// What the digits of a number are counted in, from the last one.
const PLACES: [char; 4] = ['个', '十', '百', '千'];

/// The same words with their one run of digits or numerals written the other way; `None` where there
/// is nothing to rewrite. A lone digit or numeral is left alone, and none is made: 一 and 十 are
/// mostly no numbers (一般, 襄十随神).
pub fn rewritten(letters: &[char]) -> Option<Vec<char>> {
    if letters.len() < 2 {
        return None;
    }
    let other = replace_run(letters, |c| c.is_ascii_digit(), to_chinese)
        .or_else(|| replace_run(letters, is_numeral, to_digits))?;
    (other.len() > 1).then_some(other)
}

/// Whether a character can be part of a number written in Chinese numerals below 万.
pub fn is_numeral(c: char) -> bool {
    DIGITS.contains(&c) || place_of(c).is_some() || c == '两'
}

fn place_of(c: char) -> Option<usize> {
    PLACES.iter().skip(1).position(|&p| p == c).map(|at| at + 1)
}

fn replace_run(
    letters: &[char],
    part: fn(char) -> bool,
    write: fn(&[char]) -> Option<Vec<char>>,
) -> Option<Vec<char>> {
    let start = letters.iter().position(|&c| part(c))?;
    let (before, tail) = letters.split_at_checked(start)?;
    let length = tail.iter().position(|&c| !part(c)).unwrap_or(tail.len());
    let (run, after) = tail.split_at_checked(length)?;
    // A decimal has no numeral form that the report would use.
    if before.last() == Some(&'.') || after.first() == Some(&'.') {
        return None;
    }
    Some([before, &write(run)?, after].concat())
}

/// 12 → 十二. Up to 9999.
fn to_chinese(run: &[char]) -> Option<Vec<char>> {
    if run.len() > PLACES.len() {
        return None;
    }
    let mut out = Vec::new();
    let mut gap = false;
    for (i, digit) in run.iter().enumerate() {
        let place = run.len() - 1 - i;
        let value = digit.to_digit(10).filter(|&value| value > 0);
        let Some(value) = value else {
            gap = !out.is_empty();
            continue;
        };
        if gap {
            out.push('零');
            gap = false;
        }
        // 十二, not 一十二, at the beginning.
        if !(place == 1 && value == 1 && out.is_empty()) {
            out.push(*DIGITS.get(value as usize)?);
        }
        if place > 0 {
            out.push(*PLACES.get(place)?);
        }
    }
    (!out.is_empty()).then_some(out)
}

/// 十二 → 12. Up to 9999, as the report would write it: 二二 and 十百 are no numbers.
fn to_digits(run: &[char]) -> Option<Vec<char>> {
    let mut sum: u32 = 0;
    let mut digit = 0;
    let mut usual = Vec::new();
    for &c in run {
        let c = if c == '两' { '二' } else { c };
        usual.push(c);
        match place_of(c) {
            Some(place) => {
                let in_tens = |number, _| number * 10;
                sum += (0..place).fold(digit.max(1), in_tens);
                digit = 0;
            }
            None => digit = DIGITS.iter().position(|&d| d == c)? as u32,
        }
    }
    let digits: Vec<char> = (sum + digit).to_string().chars().collect();
    (to_chinese(&digits)? == usual).then_some(digits)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn says(words: &str) -> Option<String> {
        rewritten(&words.chars().collect::<Vec<_>>()).map(|letters| letters.into_iter().collect())
    }

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
            assert_eq!(says(digits).as_deref(), Some(numerals));
            assert_eq!(says(numerals).as_deref(), Some(digits));
        }
        assert_eq!(says("两个").as_deref(), Some("2个"));
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
        ] {
            assert_eq!(says(none), None, "{none}");
        }
    }

    #[test]
    fn every_number_comes_back() {
        for number in 11..10_000 {
            let digits = number.to_string();
            assert_eq!(
                says(&says(&digits).unwrap()).as_deref(),
                Some(digits.as_str())
            );
        }
    }
}

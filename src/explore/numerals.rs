//! Chinese numerals beside digits: 12 finds 十二, and the other way round.

const DIGITS: [char; 10] = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
const PLACES: [char; 4] = ['\0', '十', '百', '千'];

/// The same words with their one run of digits or numerals written the other way; `None` where there
/// is nothing to rewrite. A lone single digit or numeral is left alone: 一 is mostly no number.
pub fn rewritten(letters: &[char]) -> Option<Vec<char>> {
    if letters.len() < 2 {
        return None;
    }
    replace_run(letters, |c| c.is_ascii_digit(), to_chinese)
        .or_else(|| replace_run(letters, is_numeral, to_digits))
}

fn replace_run(
    letters: &[char],
    part: impl Fn(char) -> bool,
    write: impl Fn(&[char]) -> Option<Vec<char>>,
) -> Option<Vec<char>> {
    let start = letters.iter().position(|&c| part(c))?;
    let tail = letters.get(start..)?;
    let length = tail.iter().position(|&c| !part(c)).unwrap_or(tail.len());
    let (run, after) = tail.split_at_checked(length)?;
    // A decimal has no numeral form that the report would use.
    if after.first() == Some(&'.') {
        return None;
    }
    let mut out = letters.get(..start)?.to_vec();
    out.extend(write(run)?);
    out.extend(after);
    Some(out)
}

fn is_numeral(c: char) -> bool {
    DIGITS.contains(&c) || PLACES[1..].contains(&c) || c == '两'
}

/// 12 → 十二. Up to 9999.
fn to_chinese(run: &[char]) -> Option<Vec<char>> {
    let value: u32 = run.iter().collect::<String>().parse().ok().filter(|v| (1..10_000).contains(v))?;
    let mut out = Vec::new();
    let mut gap = false;
    for place in (0..PLACES.len()).rev() {
        let digit = value / 10u32.pow(u32::try_from(place).ok()?) % 10;
        if digit == 0 {
            gap = !out.is_empty();
            continue;
        }
        if gap {
            out.push('零');
            gap = false;
        }
        // 十二, not 一十二, at the beginning.
        if !(place == 1 && digit == 1 && out.is_empty()) {
            out.push(*DIGITS.get(usize::try_from(digit).ok()?)?);
        }
        if place > 0 {
            out.push(PLACES[place]);
        }
    }
    Some(out)
}

/// 十二 → 12. Up to 9999.
fn to_digits(run: &[char]) -> Option<Vec<char>> {
    let mut total = 0u32;
    let mut digit = None;
    for &c in run {
        if let Some(place) = PLACES[1..].iter().position(|&p| p == c) {
            total += digit.take().unwrap_or(1) * 10u32.pow(u32::try_from(place).ok()? + 1);
        } else {
            let value = if c == '两' { 2 } else { DIGITS.iter().position(|&d| d == c)? };
            // Two digits side by side (二二) are no number in this notation, but 零 is a filler.
            if digit.is_some_and(|earlier| earlier != 0) {
                return None;
            }
            digit = Some(u32::try_from(value).ok()?);
        }
        if total > 99_999 {
            return None;
        }
    }
    total += digit.unwrap_or(0);
    (total > 0).then(|| total.to_string().chars().collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn says(words: &str) -> Option<String> {
        rewritten(&words.chars().collect::<Vec<_>>()).map(|letters| letters.into_iter().collect())
    }

    #[test]
    fn digits_and_numerals_stand_for_each_other() {
        for (digits, numerals) in
            [("12连增", "十二连增"), ("20家", "二十家"), ("105个", "一百零五个"), ("1160", "一千一百六十")]
        {
            assert_eq!(says(digits).as_deref(), Some(numerals));
            assert_eq!(says(numerals).as_deref(), Some(digits));
        }
        for none in ["一", "3", "停车", "6.2%", "0", "一二", "99999999999"] {
            assert_eq!(says(none), None, "{none}");
        }
    }
}

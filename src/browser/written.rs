//! Numbers and texts as CSS and a canvas read them, with little code: nothing here is padded or aligned.
//!
//! `script/trim.mjs` puts these in the place of the standard library's own, which plotters-canvas calls through `format!`
//! (a colour's parts, a font's size). No format string that ships asks for a width or a precision.

use std::fmt::{self, Display, Formatter};

// What is in a table keeps the arguments that the standard library's functions have.
#[used]
static TEXT: fn(&mut Formatter<'_>, &str) -> fmt::Result = write_text;
#[used]
static INTEGRAL: fn(&mut Formatter<'_>, bool, &str, &str) -> fmt::Result = write_integral;

/// A number to thousandths; NaN is 0, whole parts saturate at `u32::MAX`. In the place of `f64`'s `Display`: the shortest
/// exact digits of any number take 4 KB of tables and code, compressed.
pub struct Decimal(pub f64);

impl Display for Decimal {
    fn fmt(&self, out: &mut Formatter<'_>) -> fmt::Result {
        let size = self.0.abs();
        let whole = size.trunc();
        let thousandths = ((size - whole) * 1000.0).round() as u32;
        // 999.5 thousandths round up to a whole one. A float to integer cast saturates, and NaN becomes 0.
        let mut digits = (whole as u32)
            .saturating_add(thousandths / 1000)
            .to_string();
        if !thousandths.is_multiple_of(1000) {
            digits.push('.');
            for place in [100, 10, 1] {
                digits += &(thousandths / place % 10).to_string();
            }
        }
        let is_negative = self.0 < 0.0;
        write_integral(out, !is_negative, "", &digits)
    }
}

/// In the place of `Formatter::pad`.
#[inline(never)]
fn write_text(out: &mut Formatter<'_>, text: &str) -> fmt::Result {
    out.write_str(text)
}

/// In the place of `Formatter::pad_integral`. `prefix` would tell the base, which is ten.
#[inline(never)]
fn write_integral(
    out: &mut Formatter<'_>,
    is_nonnegative: bool,
    prefix: &str,
    digits: &str,
) -> fmt::Result {
    if !is_nonnegative {
        write_text(out, "-")?;
    }
    if out.alternate() {
        write_text(out, prefix)?;
    }
    write_text(out, digits)
}

#[cfg(test)]
mod tests {
    use super::{Decimal, write_integral, write_text};
    use std::fmt::{self, Display, Formatter};

    #[test]
    fn a_number_is_written_to_thousandths() {
        let cases = [
            (0.0, "0"),
            (1.0, "1"),
            (0.5, "0.500"),
            (13.333_333, "13.333"),
            (19.05, "19.050"),
            (0.9999, "1"),
            (-2.25, "-2.250"),
            (f64::NAN, "0"),
            (f64::INFINITY, "4294967295"),
        ];
        for (number, written) in cases {
            assert_eq!(Decimal(number).to_string(), written, "{number}");
        }
    }

    /// Writes as what takes the standard library's place, given what it hands over.
    struct Ours<'a>(Option<bool>, &'a str);

    impl Display for Ours<'_> {
        fn fmt(&self, out: &mut Formatter<'_>) -> fmt::Result {
            match self.0 {
                None => write_text(out, self.1),
                Some(is_nonnegative) => write_integral(out, is_nonnegative, "0b", self.1),
            }
        }
    }

    #[test]
    fn without_a_width_ours_write_what_the_standard_library_writes() {
        for (ours, standard) in [
            (Ours(None, ""), String::new()),
            (Ours(None, "黑体"), "黑体".to_owned()),
            (Ours(Some(true), "12"), 12.to_string()),
            (Ours(Some(false), "12"), (-12).to_string()),
        ] {
            assert_eq!(format!("{ours}"), standard);
        }
        assert_eq!(format!("{:#}", Ours(Some(true), "11")), format!("{:#b}", 3));
    }
}

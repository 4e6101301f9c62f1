//! What the build writes into the files that Trunk copied.

/// A file's text with each placeholder filled, in this order, wherever it stands. One that the file lacks is an error
/// that names both: its text would silently be missing on the site.
pub fn filled(file: &str, text: &str, says: &[(&str, &str)]) -> Result<String, String> {
    let mut filled = text.to_owned();
    for (placeholder, says) in says {
        if !text.contains(placeholder) {
            return Err(format!("{file} has no {placeholder} to fill"));
        }
        filled = filled.replace(placeholder, says);
    }
    Ok(filled)
}

#[cfg(test)]
mod tests {
    use super::filled;

    #[test]
    fn each_placeholder_is_filled_wherever_it_stands() {
        let says = [("<{{a}}>", "-"), ("{{a}}", "x"), ("{{b}}", "{{a}}")];
        assert_eq!(
            filled("a.js", "{{a}} <{{a}}> {{b}} {{a}}", &says),
            Ok("x - {{a}} x".to_owned())
        );
    }

    #[test]
    fn a_placeholder_that_is_gone_is_named_with_its_file() {
        let says = [("{{a}}", "{{b}}"), ("{{b}}", "y")];
        assert_eq!(
            filled("a.js", "{{a}}", &says),
            Err("a.js has no {{b}} to fill".to_owned())
        );
    }
}

//! What the build writes into the files that Trunk copied.

/// A file's text with each placeholder filled wherever it stands, of several at one place the first of the list. What they
/// are filled with is not filled again. One that the file lacks is an error that names both: its text would silently be
/// missing on the site.
pub fn filled(file: &str, text: &str, says: &[(&str, &str)]) -> Result<String, String> {
    if let Some((missing, _)) = says.iter().find(|(one, _)| !text.contains(one)) {
        return Err(format!("{file} has no {missing} to fill"));
    }
    let (mut filled, mut rest) = (String::new(), text);
    let next = |rest: &str| {
        let found = says
            .iter()
            .filter_map(|&(one, says)| Some((rest.find(one)?, one, says)));
        found.min_by_key(|&(at, ..)| at)
    };
    while let Some((at, placeholder, says)) = next(rest) {
        filled.extend([&rest[..at], says]);
        rest = &rest[at + placeholder.len()..];
    }
    Ok(filled + rest)
}

#[cfg(test)]
mod tests {
    use super::filled;

    #[test]
    fn each_placeholder_is_filled_wherever_it_stands() {
        let says = [("<{{a}}>", "-"), ("{{a}}", "x"), ("{{b}}", "{{a}}")];
        assert_eq!(
            filled("a.js", "{{a}} <{{a}}> {{b}} {{a}}.", &says),
            Ok("x - {{a}} x.".to_owned())
        );
    }

    #[test]
    fn nothing_is_filled_twice() {
        let says = [("{{a}}", "{{b}}"), ("{{b}}", "{{a}}"), ("{{b}}{{a}}", "-")];
        assert_eq!(
            filled("a.js", "{{b}}{{a}}{{b}}", &says),
            Ok("{{a}}{{b}}{{a}}".to_owned())
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

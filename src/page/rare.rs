//! Characters that few can read, with their readings.

/// A line a character: it and its reading. Made and checked by `tests/it/tables.rs`.
const READINGS: &str = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/data/rare.txt"));

/// A text cut around a rare character.
pub struct Cut<'a> {
    /// May hold others.
    pub before: &'a str,
    pub rare: char,
    pub reading: &'static str,
    /// May hold others, this one again, too.
    pub after: &'a str,
}

/// `None` if all of the text is common.
pub fn cut(text: &str) -> Option<Cut<'_>> {
    READINGS.lines().find_map(|line| {
        let mut line = line.chars();
        let rare = line.next()?;
        let (before, after) = text.split_once(rare)?;
        Some(Cut {
            before,
            rare,
            reading: line.as_str(),
            after,
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_cut_around_a_rare_character() {
        let line = READINGS.lines().next().unwrap();
        let rare = line.chars().next().unwrap();
        let text = format!("a{rare}b{rare}");
        let found = cut(&text).unwrap();
        assert_eq!((found.before, found.rare), ("a", rare));
        assert_eq!(format!("{rare}{}", found.reading), line);
        assert_eq!(found.after, format!("b{rare}"));
        assert!(cut("ab").is_none());
    }
}

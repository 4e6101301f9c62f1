//! What chat apps and search engines show below a page's title.

/// As many characters as chat apps and search engines show of a description.
pub const DESCRIPTION: usize = 110;

/// Where a description that is too long may end.
const MARKS: [char; 4] = ['；', '，', '、', '。'];

/// Quotes in one line: each thing once, and no clause of a sentence that is said in whole.
pub fn description<'a>(quotes: impl Iterator<Item = &'a String>) -> String {
    let mut said: Vec<&str> = Vec::new();
    for quote in quotes {
        // Between them stands a mark of its own.
        let quote = quote.trim_end_matches(['。', '；', '，']);
        if !said.contains(&quote) {
            said.push(quote);
        }
    }
    let is_part = |one: &&str| said.iter().any(|other| other != one && other.contains(one));
    let told: Vec<&str> = said.iter().filter(|one| !is_part(one)).copied().collect();
    shortened(told.join("；"))
}

/// A text that is too long ends before a mark, or at least not within a figure: its first digits would be a number that the
/// city never published.
fn shortened(told: String) -> String {
    let mut places = told.char_indices().map(|(at, _)| at).skip(DESCRIPTION - 1);
    let (Some(end), Some(last)) = (places.next(), places.next()) else {
        return told;
    };
    let (kept, with_last) = (&told[..end], &told[..last]);
    // A mark far ahead would leave little.
    let mark = with_last.rfind(MARKS).filter(|mark| *mark > last / 2);
    let kept = mark.map_or_else(
        || kept.trim_end_matches(|c: char| c.is_ascii()),
        |mark| &told[..mark],
    );
    [kept, "…"].concat()
}

#[cfg(test)]
mod tests {
    use super::{DESCRIPTION, description};

    #[test]
    fn a_description_that_is_too_long_ends_with_a_clause() {
        let told = |quote: String| description([quote].iter());
        let [first, rest] = [(60, "甲"), (46, "乙")].map(|(count, word)| word.repeat(count));
        let cut = |text: &str| [text, "…"].concat();
        assert_eq!(told(format!("{first}，{rest}440家")), cut(&first));
        // The mark itself may be the last that there is room for.
        let full = "甲".repeat(DESCRIPTION - 1);
        assert_eq!(told(format!("{full}。乙")), cut(&full));
        assert_eq!(told(format!("{full}乙")), format!("{full}乙"));
        // Without a mark near the end, at least no part of a number.
        let long = "甲".repeat(DESCRIPTION - 6);
        for figure in ["440家", "2.56%", "1-3个", "2030年"] {
            let told = told(format!("甲，{long}{figure}乙丙"));
            assert_eq!(told, format!("甲，{long}…"), "{figure}");
        }
    }
}

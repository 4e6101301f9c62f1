//! Characters that PDF and Word put in the place of others.

use super::{broken, first, is_the_only};

#[test]
fn a_radical_is_no_character() {
    for (there, says) in [
        ('⼀', "“⼀”是部首符号，不是汉字，请改成“一”"),
        ('⽂', "“⽂”是部首符号，不是汉字，请改成“文”"),
        ('⿕', "“⿕”是部首符号，不是汉字，请改成“龠”"),
        ('⻋', "“⻋”是部首符号，不是汉字，请改成“车”"),
        ('⺟', "“⺟”是部首符号，不是汉字，请改成“母”"),
        ('⺀', "“⺀”（U+2E80）是部首符号，不是汉字"),
        ('\u{F0B7}', "U+F0B7"),
        ('\u{E000}', "U+E000"),
        ('\u{FFFD}', "U+FFFD"),
    ] {
        let words = format!("\"name\": \"改造{there}老旧小区\"");
        let said = broken("\"name\": \"改造老旧小区\"", &words);
        assert!(
            said.len() == 1
                && said[0].message.contains(says)
                && said[0].message.contains("改造【这里】")
                && said[0].entry.starts_with("第 "),
            "{there}: {said:#?} lacks {says}"
        );
    }
}

/// The quote that was typed by hand looks the same; where they differ is said first.
#[test]
fn a_quote_that_looks_the_same_says_so() {
    let words = "\"text\": \"全市常住人口";
    let said = broken(words, "\"text\": \"全市常住⼈口");
    let says = "与 p02 里的只差部首符号";
    let quote = said.iter().find(|one| one.field == "quote").unwrap();
    assert!(quote.message.contains(says), "{said:#?}");
    let before = first().split(words).next().unwrap();
    let line = before.lines().last().unwrap();
    let column = line.chars().count() + words.chars().count() - 1;
    let place = format!("第 {} 行第 {column} 列", before.lines().count());
    is_the_only(said, &place, "", "请改成“人”");
}

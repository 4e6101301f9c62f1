//! What readers write otherwise than the report, in fixed pairs: the slow search takes both from the program.

use report_explorer::explore::fold::Folded;

use super::{indexed, ranked, search, slow};

/// Whether the words find a text.
fn finds(words: &str, text: &str) -> bool {
    let index = indexed(&[vec![(2, text.to_owned())]]);
    !ranked(&search(&index, words, None)).is_empty()
}

#[test]
fn digits_find_numerals_and_numerals_digits() {
    for (digits, numerals) in [
        ("2个", "两个"),
        ("2大都市圈", "两大都市圈"),
        ("200家", "两百家"),
        ("2000户", "两千户"),
        ("2个", "二个"),
        ("12连增", "十二连增"),
        ("20家", "二十家"),
        ("22家", "二十二家"),
        ("105个", "一百零五个"),
        ("1160根", "一千一百六十根"),
    ] {
        assert!(finds(digits, numerals), "{digits} in {numerals}");
        assert!(finds(numerals, digits), "{numerals} in {digits}");
    }
    for (words, text) in [
        ("2个", "十二个"),
        ("2个", "十两个"),
        ("12个", "二十二个"),
        ("二个", "两个"),
        ("2个", ",个"),
    ] {
        assert!(!finds(words, text), "{words} in {text}");
    }
}

#[test]
fn a_comma_within_a_number_is_as_if_it_were_not_there() {
    for (words, text) in [
        ("3468", "3,468个"),
        ("3,468个", "3,468个"),
        ("3,468", "3468个"),
        ("1160000", "1,160,000"),
        ("2024,112", "2024,112个"),
        ("2024 112", "2024,112个"),
        ("5 10", "5,10"),
        ("160 112", "160，112"),
    ] {
        assert!(finds(words, text), "{words} in {text}");
    }
    for (words, text) in [
        ("2024112", "2024,112个"),
        ("510", "5,10"),
        ("160112", "160，112"),
        ("3468", "3,46,8"),
    ] {
        assert!(!finds(words, text), "{words} in {text}");
    }
}

#[test]
fn that_a_number_is_more_is_as_if_it_were_not_said() {
    for (words, text) in [
        ("2500万元", "2500余万元"),
        ("2500余万元", "2500余万元"),
        ("2500多万元", "2500余万元"),
        ("10条", "10余条道路"),
        ("富余", "富余劳动力"),
        ("多能", "多能互补"),
        ("1 余", "富余1个"),
    ] {
        assert!(finds(words, text), "{words} in {text}");
    }
    for (words, text) in [("1余2", "1,2"), ("20余", "2500余"), ("余", "10余条")] {
        assert!(!finds(words, text), "{words} in {text}");
    }
}

/// Written by hand, from what people type and paste.
#[test]
fn characters_are_folded_as_readers_expect() {
    for (from, to) in [
        ("ＡｚＺ０９", "azz09"),
        ("GDP 5G", "gdp5g"),
        ("％＋－．", "%+-."),
        ("üÜ", "vv"),
        ("〇", "零"),
        ("“”‘’\"'", ""),
        ("（）()【】[]《》<>〈〉「」『』{}", ""),
        (" \u{3000}\u{A0}\t\n\u{0}", ""),
        ("\u{200B}\u{FEFF}\u{2060}\u{AD}\u{FE0F}\u{301}", ""),
        ("，、。；：！？", "|||||||"),
        (",;:!?/&·—…～", "|||||||||||"),
        ("舊養車", "旧养车"),
        ("一零两", "一零两"),
    ] {
        let folded = from
            .chars()
            .filter_map(|c| match slow().characters.fold(c) {
                Folded::Char(c) => Some(c),
                Folded::Break => Some('|'),
                Folded::Nothing => None,
            });
        assert_eq!(folded.collect::<String>(), to, "{from}");
    }
    for (words, text) in [
        ("二〇二四年", "二零二四年"),
        ("二零二四年", "二〇二四年"),
        ("ling", "〇"),
        ("105个", "一百〇五个"),
    ] {
        assert!(finds(words, text), "{words} in {text}");
    }
    assert!(!finds("二〇二四年", "二年,二四年"));
}

//! What is wrong with a file's own signs: one finding, which says what and marks where.

use super::{broken, first};

/// Each mistake, what is said of it, and what stands around the mark.
#[test]
fn each_mistake_has_its_own_words_and_place() {
    let cases = [
        (
            "随州市\", \"title\"",
            "随州市\" \"title\"",
            "少了一个逗号",
            "随州市\"【这里】 \"title",
        ),
        (
            "随州市\", \"title\"",
            "随州市\"， \"title\"",
            "“，”是全角的，要用半角的 ,",
            "随州市\"【这里】，",
        ),
        (
            "随州市\", \"title\"",
            "随州市\"、 \"title\"",
            "要用半角的 ,",
            "随州市\"【这里】、",
        ),
        (
            "\"city\": ",
            "\"city\"： ",
            "“：”是全角的，要用半角的 :",
            "\"city\"【这里】：",
        ),
        (
            "\"city\": ",
            "\"city\" ",
            "少了一个冒号",
            "\"city\"【这里】 \"随",
        ),
        (
            "\"city\": \"随州市\"",
            "\"city\": “随州市”",
            "中文引号 “",
            ": 【这里】“随州市”",
        ),
        (
            "\"city\": \"随州市\"",
            "“city\": \"随州市\"",
            "中文引号 “",
            "【这里】“city",
        ),
        (
            "随州市\", \"title\"",
            "随州市”, \"title\"",
            "中文引号 ”",
            "随州市【这里】”, \"title",
        ),
        (
            "随州市\", \"title\"",
            "随州市, \"title\"",
            "少了收尾的引号",
            "随州市, 【这里】\"title",
        ),
        (
            "“快递进村”\", \"topic\"",
            "“快递进村”, \"topic\"",
            "少了收尾的引号",
            "快递进村”, 【这里】\"topic",
        ),
        (
            "\"city\": \"随州市\"",
            "\"city\": 随州市\"",
            "用一对半角引号 \" 括起来",
            ": 【这里】随州市",
        ),
        (
            "\"city\": ",
            "city\": ",
            "用一对半角引号 \" 括起来",
            "{【这里】city",
        ),
        (
            "随州市\", \"title\"",
            "随\"州\"市\", \"title\"",
            "文字里面用了半角引号",
            "\"随【这里】\"州",
        ),
        (
            "随州市\", \"title\"",
            "随州市\",, \"title\"",
            "多了一个逗号",
            "随州市\",【这里】, \"t",
        ),
        (
            "\"unit\": \"个\", ",
            "\"unit\": , ",
            "漏写了内容",
            "\"unit\": 【这里】,",
        ),
        (
            "\"raw\": \"160个\"}",
            "\"raw\": \"160个\",}",
            "最后一项后面不要逗号",
            "160个\"【这里】,}",
        ),
        (
            "\"raw\": \"160个\"}",
            "\"raw\": 160个}",
            "数字后面不能直接跟别的字",
            "160【这里】个",
        ),
        (
            "\"raw\": \"160个\"}",
            "\"raw\": \"160个}",
            "没有收尾的引号",
            "\"raw\": 【这里】\"160个}",
        ),
        (
            "\"raw\": \"160个\"}",
            "\"raw\": \"160个”}",
            "中文引号 ”",
            "160个【这里】”}",
        ),
        (
            "\"raw\": \"160个\"},",
            "\"raw\": \"160个\",",
            "的 { 到这里还没有收尾的 }",
            "",
        ),
        (
            "\"for\": [\"elders\"]",
            "\"for\": [\"elders\"",
            "的 [ 到这里还没有收尾的 ]",
            "\"compare\"【这里】:",
        ),
        (
            "\"for\": [\"elders\"]",
            "\"for\": [\"elders\"}",
            "的 [ 到这里还没有收尾的 ]",
            "\"elders\"【这里】}",
        ),
        (
            "\"city\": ",
            "\u{3000}\"city\": ",
            "这里有一个全角空格",
            "{【这里】\u{3000}",
        ),
        (
            "\"headline\": true",
            "\"headline\": tru",
            "只能是数字、true 和 false",
            "tru",
        ),
        (
            "\"value\": 160",
            "\"value\": 160.",
            "数字的写法不对",
            "160.",
        ),
        (
            "随州市\", \"title\"",
            "随\\州市\", \"title\"",
            "不能有反斜杠",
            "州市",
        ),
        (
            "随州市\", \"title\"",
            "随\t州市\", \"title\"",
            "制表符",
            "随【这里】",
        ),
    ];
    for (from, to, says, marked) in cases {
        let found = broken(from, to);
        let own: Vec<String> = found.iter().map(ToString::to_string).collect();
        assert!(
            own.len() == 1 && own[0].contains(says) && own[0].contains(marked),
            "{to}: {own:#?} lacks {says} or {marked}"
        );
        assert!(own[0].starts_with("data/x.json：第 "), "{own:#?}");
    }
}

/// An editor counts characters; serde counts bytes.
#[test]
fn a_place_is_counted_in_characters() {
    let found = broken("随州市\", \"title\"", "随州市\"， \"title\"");
    let line = first()
        .lines()
        .position(|line| line.contains("\"city\""))
        .unwrap();
    let text = first().lines().nth(line).unwrap();
    let byte = text.find(", \"title\"").unwrap();
    let column = text[..byte].chars().count() + 1;
    assert!(column < byte);
    let place = format!("第 {} 行第 {column} 列", line + 1);
    assert_eq!(found[0].entry, place);
    // What is said of the whole file, too.
    let twice = broken("\"title\": ", "\"city\": \"甲\", \"title\": ");
    let before = &text[..text.find("\"title\"").unwrap()];
    let column = before.chars().count() + "\"city\"".len();
    assert_eq!(twice[0].entry, format!("第 {} 行第 {column} 列", line + 1));
}

#[test]
fn a_file_that_ends_too_soon_says_what_is_missing() {
    let whole = first().trim_end();
    let cut = |end: &str| whole.strip_suffix(end).unwrap().to_owned();
    let says = |json: String| super::found(json)[0].to_string();
    assert!(says(cut("}")).contains("文件到末尾还缺 }"));
    assert!(says(cut("]\n}")).contains("文件到末尾还缺 ]}"));
    let more = format!("{whole}}}");
    assert!(says(more).contains("看看前面是否多了一个 }"));
}

/// A quote with one is not the text's, and nobody sees why.
#[test]
fn a_character_that_nobody_sees_is_named() {
    for (c, name) in [
        ('\u{200B}', "零宽空格（U+200B）"),
        ('\u{FEFF}', "BOM）（U+FEFF）"),
        ('\u{A0}', "不换行空格（U+00A0）"),
        ('\u{AD}', "软连字符（U+00AD）"),
    ] {
        let found = broken("改造老旧小区160个、", &format!("改造老旧{c}小区160个、"));
        let own = found[0].to_string();
        assert!(
            own.contains(name) && own.contains("改造老旧【这里】") && own.contains("行第"),
            "{found:#?}"
        );
        assert!(own.contains("这一行有 1 个"), "{own}");
        // In a name it breaks nothing else.
        let found = broken(
            "\"name\": \"改造老旧小区\"",
            &format!("\"name\": \"改造{c}老{c}旧小区\""),
        );
        assert!(
            found.len() == 1 && found[0].message.contains("有 2 个"),
            "{found:#?}"
        );
    }
}

/// Word's line break within a paragraph, and other characters that JSON doesn't allow within a text: one finding each, also
/// where nothing else would be wrong.
#[test]
fn a_control_character_is_no_missing_quote() {
    for (c, name) in [
        ('\u{B}', "U+000B"),
        ('\u{C}', "U+000C"),
        ('\u{1F}', "U+001F"),
    ] {
        let words = format!("改造老旧{c}小区160个、");
        let found = broken("改造老旧小区160个、", &words);
        let own = found[0].to_string();
        assert!(
            found.len() == 1 && own.contains(name) && own.contains("改造老旧【这里】"),
            "{found:#?}"
        );
    }
    // Between the texts.
    for c in ['\u{B}', '\u{A0}'] {
        let found = broken("\"city\": ", &format!("{c}\"city\": "));
        assert!(
            found.len() == 1 && found[0].message.contains("请删去"),
            "{found:#?}"
        );
    }
}

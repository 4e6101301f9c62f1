//! Values that are written as nobody may write them in JSON, and brackets too many or too few.

use super::{broken, first, found, is_the_only};

#[test]
fn a_value_that_is_no_text_is_told_so() {
    let number = "数字要写成半角，中间不加逗号，不加引号";
    let yes = "只能写 true 或 false（小写，不加引号）";
    let comment = "JSON 不能写注释，请删去";
    for (from, to, says) in [
        ("\"value\": 160,", "\"value\": １６０,", number),
        ("\"value\": 160,", "\"value\": 1６０,", number),
        ("\"value\": 160,", "\"value\": 1,160,", number),
        ("\"value\": 6.2,", "\"value\": 6．2,", number),
        ("\"value\": 160,", "\"value\": .5,", "请写全，如 0.5"),
        ("\"value\": 160,", "\"value\": +5,", number),
        ("\"headline\": true", "\"headline\": 是", yes),
        ("\"headline\": true", "\"headline\": True", yes),
        ("\"headline\": true", "\"headline\": FALSE", yes),
        ("\"city\": ", "// 城市\n\"city\": ", comment),
        ("\"city\": ", "/* 城市 */ \"city\": ", comment),
        (
            "\"raw\": \"160个\"},",
            "\"raw\": \"160个\"}, // 甲\n",
            comment,
        ),
        (
            "\"raw\": \"160个\"},",
            "\"raw\": \"160个\" // 甲\n},",
            comment,
        ),
        ("\"value\": 160,", "\"value\": 160 // 甲\n,", comment),
        ("\"unit\": \"个\", ", "\"unit\": 个, ", "用一对半角引号"),
        // A key behind a number is no part of it.
        (
            "\"value\": 160, \"unit\"",
            "\"value\": 160, unit\"",
            "用一对半角引号",
        ),
    ] {
        let said = broken(from, to);
        assert!(
            said.len() == 1 && said[0].message.contains(says),
            "{to}: {said:#?} lacks {says}"
        );
    }
    let behind = found(format!("{}\n// 完\n", first()));
    assert!(behind[0].message.contains(comment), "{behind:#?}");
    let quoted = broken("\"livelihood\": true", "\"livelihood\": \"true\"");
    let own = quoted.iter().find(|one| one.field == "livelihood").unwrap();
    let says = "这里要写 true 或 false（小写，不加引号）";
    assert_eq!(own.message, says);
    assert_eq!(
        found("  \n".to_owned())[0].message,
        "文件是空的；请照 data/README.md 写上内容，或从版本库恢复"
    );
}

/// Of a bracket too many and one too few the one is told that lets the rest be read.
#[test]
fn the_likeliest_bracket_is_named() {
    let reading = "\"raw\": \"160个\"},";
    let last = "\"raw\": \"4.3%\"}";
    for (from, to, says, marked) in [
        (
            reading,
            "\"raw\": \"160个\"}},",
            "这里多了一个 }",
            "160个\"}【这里】},",
        ),
        (
            last,
            "\"raw\": \"4.3%\"}}",
            "这里多了一个 }",
            "4.3%\"}【这里】}",
        ),
        (
            "{\"id\": \"back-lanes\"",
            "\"id\": \"back-lanes\"",
            "这里少了一个 {",
            "【这里】\"id\": \"back",
        ),
        (
            "{\"year\": 2023, \"status\": \"estimate\", \"value\": 6.2",
            "\"year\": 2023, \"status\": \"estimate\", \"value\": 6.2",
            "这里少了一个 {",
            "【这里】\"year\"",
        ),
        (
            "\"about\": {\"city\"",
            "\"about\": \"city\"",
            "这里少了一个 {",
            "【这里】\"city\"",
        ),
        (
            "\"for\": [\"elders\"]",
            "\"for\": [\"elders\"]]",
            "这里多了一个 ]",
            "elders\"]【这里】]",
        ),
    ] {
        let said = broken(from, to);
        let place = said[0].entry.clone();
        assert!(said[0].message.contains(marked), "{to}: {said:#?}");
        is_the_only(said, &place, "", says);
    }
}

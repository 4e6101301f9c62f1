//! Spaces at the ends of what is shown.

use super::{broken, each_is_found};

#[test]
fn a_space_at_an_end_is_found_in_each_text() {
    let says = "开头或结尾有空格，请删去";
    each_is_found(&[
        (
            "\"city\": \"随州市",
            "\"city\": \" 随州市",
            "about",
            "city",
            says,
        ),
        (
            "\"title\": \"加快",
            "\"title\": \"\u{3000}加快",
            "about",
            "title",
            says,
        ),
        (
            "\"name\": \"家长\"",
            "\"name\": \"家长 \"",
            "audiences › parents",
            "name",
            says,
        ),
        (
            "\"name\": \"新增停车位\"",
            "\"name\": \"新增停车位 \"",
            "indicators › parking-spaces",
            "name",
            says,
        ),
        (
            "\"name\": \"新建农村公路\", \"kind\"",
            "\"name\": \" 新建农村公路\", \"kind\"",
            "projects › 005",
            "name",
            says,
        ),
        (
            "全国唯一参加这项推介的城市重点项目。\"",
            "全国唯一参加这项推介的城市重点项目。 \"",
            "notes › n03",
            "says",
            says,
        ),
        (
            "\"heading\": \"城市和",
            "\"heading\": \" 城市和",
            "text › s03",
            "heading",
            says,
        ),
        (
            "\"reason\": \"技术名称的一部分\"",
            "\"reason\": \"技术名称的一部分 \"",
            "ledger › 第 6 条",
            "reason",
            says,
        ),
        (
            "\"from\": \"宽带\"",
            "\"from\": \"宽带 \"",
            "synonyms › 宽带 ",
            "from",
            says,
        ),
    ]);
    // What is all spaces is empty, and told that alone.
    let said = broken("\"name\": \"家长\"", "\"name\": \"  \"");
    assert!(
        said.len() == 1 && said[0].message.contains("不能空着"),
        "{said:#?}"
    );
}

#[test]
fn what_stands_twice_is_found() {
    each_is_found(&[
        (
            "\"name\": \"工业\"",
            "\"name\": \"经济运行\"",
            "topics › industry",
            "name",
            "与 economy 同名",
        ),
        (
            "\"for\": [\"elders\"], \"compare\"",
            "\"for\": [\"elders\", \"elders\"], \"compare\"",
            "indicators › old-estates",
            "for",
            "“elders”写了两次",
        ),
        (
            "\"figures\": [\"rural-roads\"]",
            "\"figures\": [\"rural-roads\", \"rural-roads\"]",
            "projects › 005",
            "figures",
            "“rural-roads”写了两次",
        ),
    ]);
}

#[test]
fn a_project_has_a_number_of_three_digits() {
    for (id, says) in [
        ("39", "照 005 这样编"),
        ("0240", "照 005 这样编"),
        ("city-memory", "照 005 这样编"),
    ] {
        let said = broken(
            "\"id\": \"009\", \"name\"",
            &format!("\"id\": \"{id}\", \"name\""),
        );
        assert!(
            said.len() == 1
                && said[0].entry == format!("projects › {id}")
                && said[0].field == "id"
                && said[0].message.contains(says),
            "{said:#?}"
        );
    }
    // Beyond the last of three digits.
    let said = broken("\"id\": \"009\", \"name\"", "\"id\": \"1000\", \"name\"");
    assert!(said.is_empty(), "{said:#?}");
}

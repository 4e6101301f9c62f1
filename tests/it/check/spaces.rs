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

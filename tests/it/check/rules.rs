//! One row for each rule that no other test holds: what is broken, and the one finding that says so.

use super::{broken, each_is_found, first, found, is_the_only};

const PARCELS: &str = "\"at\": \"p04\", \"quote\": \"“快递进村”实现全覆盖\"}";
const PEOPLE: &str = "\"audiences\": [";
const PARAGRAPHS: &str = "\"paragraphs\": [";

#[test]
fn what_an_entry_refers_to_and_quotes() {
    let twin = "\"projects\": [{\"id\": \"905\", \"name\": \"“快递进村”全覆盖\", \"kind\": \"programme\", \"topic\": \"rural\", \"stage\": \"done\", \"year\": 2023, \"at\": \"p04\", \"quote\": \"“快递进村”实现全覆盖\"},";
    each_is_found(&[
        (
            "语序似有误，意思可能是：全国唯一参加这项推介的城市重点项目。",
            " ",
            "notes › n03",
            "says",
            "请说明",
        ),
        (
            "{\"from\": \"宽带\", ",
            "{\"from\": \" \", ",
            "synonyms ›  ",
            "from",
            "请写读者的说法",
        ),
        (
            "\"from\": \"宽带\", \"to\": \"5G基站\"",
            "\"from\": \"宽带\", \"to\": \"光纤入户\"",
            "synonyms › 宽带",
            "to",
            "找不到“光纤入户”",
        ),
        (
            "\"projects\": [",
            twin,
            "projects › 009",
            "name",
            "与 905 的名称和出处完全相同",
        ),
        (
            "\"name\": \"改造背街小巷\"",
            "\"name\": \"改造老旧小区\"",
            "indicators › back-lanes",
            "name",
            "与另一个指标同名",
        ),
        (
            "\"name\": \"改造背街小巷\"",
            "\"name\": \"改造背街小巷2次\"",
            "indicators › back-lanes",
            "name",
            "先写进 ledger",
        ),
        (
            "\"name\": \"新建农村公路\", \"kind\"",
            "\"name\": \"\", \"kind\"",
            "projects › 005",
            "name",
            "请写项目叫什么",
        ),
        (
            PARCELS,
            &PARCELS.replace("p04", "p99"),
            "projects › 009",
            "at",
            "正文里没有“p99”这一段",
        ),
        (
            PARCELS,
            "\"at\": \"p04\", \"quote\": \"新建\"}",
            "projects › 009",
            "quote",
            "出现了 2 次",
        ),
        (
            PARCELS,
            &["\"place\": \"nowhere\", ", PARCELS].concat(),
            "projects › 009",
            "place",
            "没有“nowhere”；可以写：urban、suixian",
        ),
        (
            "\"id\": \"urbanisation\"",
            "\"id\": \"Urban\"",
            "indicators › Urban",
            "id",
            "只能用小写英文字母",
        ),
        (
            "\"id\": \"urbanisation\"",
            "\"id\": \"\"",
            "indicators › ",
            "id",
            "不能为空",
        ),
    ]);
}

#[test]
fn what_the_text_is_made_of() {
    let with = |paragraph: &str| format!("{PARAGRAPHS}{{\"id\": \"p99\", {paragraph}}}, ");
    each_is_found(&[
        (
            "城市和产业集中高质量发展破题开篇",
            "",
            "text › s03",
            "heading",
            "标题是空的",
        ),
        (
            PARAGRAPHS,
            &with("\"text\": \"\""),
            "text › p99",
            "text",
            "这一段是空的",
        ),
        (
            PARAGRAPHS,
            &with("\"text\": \" 甲\""),
            "text › p99",
            "text",
            "开头或结尾有空格，请删去",
        ),
        (
            PARAGRAPHS,
            &with("\"text\": \"甲**乙**\""),
            "text › p99",
            "text",
            "Markdown",
        ),
        (
            PARAGRAPHS,
            &with("\"lead\": \"乙\", \"text\": \"甲\""),
            "text › p99",
            "lead",
            "必须是 text 的开头",
        ),
        (
            "\"text\": [",
            "\"text\": [{\"id\": \"s99\", \"heading\": \"甲\"}, ",
            "text › s99",
            "paragraphs",
            "这一章下面没有正文",
        ),
    ]);
}

#[test]
fn what_a_file_is_made_of() {
    let whole = "最外层应当是一对花括号";
    is_the_only(found("[]".to_owned()), "整个文件", "", whole);
    let unknown = broken("\"synonyms\": [", "\"synonym\": [");
    is_the_only(unknown, "整个文件", "synonym", "不认识这一项");
    let start = first().find("\"ledger\": [").unwrap();
    let no_list = [&first()[..start], "\"ledger\": 5}"].concat();
    let says = "应当是一个列表";
    is_the_only(found(no_list), "整个文件", "ledger", says);
    let missing = [&first()[..start], "\"ledger\": []}"].concat();
    let missing = missing.replacen("\"audiences\": [", "\"ledger\": [", 1);
    let says = "没有内容也要写 []";
    let own = found(missing.replacen("\"ledger\": []", "\"notes\": []", 1));
    assert!(
        own.iter()
            .any(|one| one.field == "audiences" && one.message.contains(says)),
        "{own:#?}"
    );
}

/// A word that stands in a heading only is found by the search, too.
#[test]
fn a_synonym_may_be_of_a_heading() {
    let from = "\"synonyms\": [";
    let to = format!("{from}{{\"from\": \"图画\", \"to\": \"美丽画卷\"}}, ");
    assert_eq!(broken(from, &to), []);
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

/// What comes near a rule and breaks none.
#[test]
fn what_is_no_mistake() {
    let more: Vec<String> = (7..32)
        .map(|at| format!("{{\"id\": \"more-{at}\", \"name\": \"更多{at}\"}}, "))
        .collect();
    let twin = "\"projects\": [{\"id\": \"905\", \"name\": \"“快递进村”全覆盖\", \"kind\": \"programme\", \"topic\": \"rural\", \"stage\": \"done\", \"year\": 2023, \"at\": \"p04\", \"quote\": \"“快递进村”\"},";
    for (from, to) in [
        // As many audiences as the page can hold.
        (PEOPLE, &*[PEOPLE, &more.concat()].concat()),
        // A project of the same name in other words of the paragraph.
        ("\"projects\": [", twin),
        // Another word for a project's name, which the text lacks.
        (
            "\"synonyms\": [",
            "\"synonyms\": [{\"from\": \"寄包裹\", \"to\": \"“快递进村”全覆盖\"}, ",
        ),
    ] {
        assert_eq!(broken(from, to), [], "{to}");
    }
    // Lists that may be left out.
    for (from, to) in [
        (" \"notes\": [", " \"ledger\": ["),
        (" \"synonyms\": [", " \"text\": ["),
    ] {
        let [start, end] = [from, to].map(|key| first().find(key).unwrap());
        let without = [&first()[..start], &first()[end..]].concat();
        assert_eq!(found(without), [], "no{from}");
    }
}

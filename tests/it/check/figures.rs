//! What is wrong with an indicator as a whole, and rules of figures that no other test holds.

use super::{each_is_found, reworded};

const ROADS: &str = "\"quote\": \"新建农村公路700公里\", \"figures\": [\"rural-roads\"]}";
const ESTATES: &str = "\"topic\": \"city\", \"for\": [\"elders\"], \"compare\": \"again\"";
const WORDS: &str = "\"measure\": \"statement\", \"at\": \"p02\"";

/// A part of a name that the ledger knows is no number; a year is one, though headings put it there.
#[test]
fn a_name_has_no_number_but_those_of_names() {
    let named = |name: &str| {
        let name = format!("\"name\": \"{name}\"");
        let said = reworded(&[("\"name\": \"新建5G基站\"", &name)]);
        said.iter()
            .any(|one| one.contains("的 name：名字里不要写数字"))
    };
    assert!(!named("新开通5G基站"));
    for name in ["2024年新建5G基站", "2023年新建基站", "新建基站606座"] {
        assert!(named(name), "{name}");
    }
}

#[test]
fn what_figures_belong_to() {
    let figures = |ids: &str| ROADS.replace("[\"rural-roads\"]", ids);
    each_is_found(&[
        (
            ROADS,
            &figures("[\"rural-roads\", \"rural-road\"]"),
            "projects › 005",
            "figures",
            "没有叫“rural-road”的指标；请写 indicators 里的 id",
        ),
        (
            ROADS,
            &figures("[\"rural-roads\", \"gdp\"]"),
            "projects › 005",
            "figures",
            "指标“gdp”的数字不在这句引文里",
        ),
        (
            ROADS,
            &figures("[]"),
            "projects › 005",
            "figures",
            "引文里有指标“rural-roads”的数字",
        ),
        (
            "\"indicators\": [",
            "\"indicators\": [{\"id\": \"none\", \"name\": \"甲\", \"topic\": \"city\", \"readings\": []},",
            "indicators › none",
            "readings",
            "至少要有一条读数",
        ),
        (
            "\"raw\": \"5G\", \"reason\": \"技术名称的一部分\"",
            "\"raw\": \"5G\", \"reason\": \" \"",
            "ledger › 第 6 条",
            "reason",
            "请写明为什么这不是指标",
        ),
        (
            "\"ledger\": [",
            "\"ledger\": [{\"at\": \"p05\", \"quote\": \"改造老旧小区160个\", \"raw\": \"160\", \"reason\": \"甲\"},",
            "ledger › 第 1 条",
            "raw",
            "这个数字已经是指标“old-estates”的读数；请删去一处",
        ),
    ]);
}

#[test]
fn what_a_reading_says() {
    each_is_found(&[
        (
            "\"status\": \"result\", \"value\": 700",
            "\"status\": \"target\", \"value\": 700",
            "indicators › rural-roads › 第 1 条读数",
            "status",
            "回顾的一年不能有目标",
        ),
        (
            WORDS,
            "\"measure\": \"count\", \"at\": \"p02\"",
            "indicators › household-income › 第 1 条读数",
            "value",
            "缺少数值",
        ),
        (
            WORDS,
            "\"measure\": \"statement\", \"upto\": 3, \"bound\": \"以上\", \"at\": \"p02\"",
            "indicators › household-income › 第 1 条读数",
            "upto",
            "没有数值的读数不写 upto、bound；请删去",
        ),
        (
            "\"value\": 700, \"unit\": \"公里\", \"measure\": \"count\"",
            "\"measure\": \"statement\"",
            "indicators › rural-roads › 第 1 条读数",
            "raw",
            "这句话里有数字",
        ),
        (
            "\"value\": 700, \"unit\": \"公里\", \"measure\": \"count\"",
            "\"value\": 700, \"unit\": \"公里\", \"measure\": \"statement\"",
            "indicators › rural-roads › 第 1 条读数",
            "measure",
            "不能是 statement",
        ),
        (
            "\"value\": 700, \"unit\": \"公里\"",
            "\"value\": 700, \"unit\": \"座\"",
            "indicators › rural-roads › 第 1 条读数",
            "unit",
            "写的是“座”，raw“700公里”里的单位是“公里”",
        ),
        (
            "\"value\": 700, ",
            "\"value\": 700, \"upto\": 800, ",
            "indicators › rural-roads › 第 1 条读数",
            "upto",
            "只有一个数字；请删去 upto",
        ),
        (
            "\"value\": 1, \"upto\": 3, ",
            "\"value\": 1, ",
            "indicators › leading-industries › 第 1 条读数",
            "upto",
            "上端是 3；请写 3",
        ),
        (
            "\"value\": 1, \"upto\": 3, ",
            "\"value\": 1, \"upto\": 4, ",
            "indicators › leading-industries › 第 1 条读数",
            "upto",
            "上端是 3；请写 3",
        ),
        (
            "\"value\": 700, ",
            "\"value\": 700, \"bound\": \"以上\", ",
            "indicators › rural-roads › 第 1 条读数",
            "bound",
            "原文数字旁边没有限定词；请删去 bound",
        ),
        (
            "\"bound\": \"超过\", \"measure\": \"sum\", \"direction\": \"退减\"",
            "\"bound\": \"突破\", \"measure\": \"sum\", \"direction\": \"退减\"",
            "indicators › tax-relief › 第 1 条读数",
            "bound",
            "写的是“突破”，原文数字旁边是“超过”；请照原文写",
        ),
        (
            ESTATES,
            "\"topic\": \"city\", \"for\": [\"elders\"]",
            "indicators › old-estates",
            "apart",
            "有结果也有目标",
        ),
        (
            ESTATES,
            &[ESTATES, ", \"apart\": \"甲\""].concat(),
            "indicators › old-estates",
            "apart",
            "就不要再写不可比的理由",
        ),
    ]);
}

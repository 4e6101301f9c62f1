//! What is offered beside what is found.

mod terms;

use report_explorer::explore::{Explorer, Query, View};
use report_explorer::report::{Archive, Synonym, bundled};

use crate::report_2024::{explorer, report};
use crate::searches::query;

/// Found as it stands, and yet something else was meant.
#[test]
fn the_reports_word_for_what_readers_say_is_offered_beside_what_is_found() {
    let offered = |words: &str| -> Vec<String> {
        let made = explorer().suggest_also(&query(words));
        made.into_iter().map(|made| made.words).collect()
    };
    assert!(explorer().answer(&query("GDP"), None).count(View::Overview) > 0);
    for words in ["GDP", "gdp", "ＧＤＰ"] {
        assert_eq!(offered(words), ["地区生产总值"], "{words}");
    }
    for none in ["", " ", "停车", "GDP 增速", "地区生产总值"] {
        assert!(offered(none).is_empty(), "{none}");
    }
}

/// As beside nothing: more would not help.
#[test]
fn beside_what_is_found_no_more_is_offered_than_beside_nothing() {
    let mut report = report().clone();
    let words = ["就业", "医院", "学校", "停车", "道路"];
    let synonyms = words.map(|to| Synonym { from: "养老", to });
    report.synonyms = synonyms.to_vec().into();
    let archive = Archive::new(vec![report].leak()).unwrap();
    let explorer = Explorer::new(&archive, bundled::TEXT);
    let made = explorer.suggest_also(&query("养老"));
    let made: Vec<&str> = made.iter().map(|made| made.words.as_str()).collect();
    assert_eq!(made, words[..3]);
}

/// Beside two others it may be any, beside one alone that would say little.
#[test]
fn a_word_with_a_character_that_is_not_read_leads_on_where_little_doubt_is_left() {
    let words = |words: &str| -> Vec<String> {
        let made = explorer().suggest(&query(words));
        made.into_iter().map(|made| made.words).collect()
    };
    assert_eq!(words("停车未").first().map(String::as_str), Some("停车位"));
    assert_eq!(words("医宝"), ["医保"]);
    for none in ["电梯", "地震", "牙医", "养兔"] {
        assert!(words(none).is_empty(), "{none}");
    }
}

/// What is offered for words, each with the choice that it picks: "2024+停车".
fn offered(words: &str) -> Vec<String> {
    let asked = query(words);
    let (instead, beside) = (explorer().suggest(&asked), explorer().suggest_also(&asked));
    let all = instead.into_iter().chain(beside).map(|made| {
        let answer = explorer().answer(
            &Query {
                picked: made.picked,
                ..query(&made.words)
            },
            None,
        );
        assert_eq!(
            answer.count(View::Overview),
            made.count,
            "{words}: {made:?}"
        );
        let picks = made.picks.iter().map(|&(facet, choice)| {
            assert!(made.picked.has(facet, choice));
            explorer().vocabulary().choices(facet)[choice].name.clone() + "+"
        });
        picks.collect::<String>() + &made.words
    });
    all.collect()
}

#[test]
fn a_word_that_names_a_choice_offers_the_choice() {
    for (words, expected) in [
        ("2024", "2024+"),
        ("停车 2024", "2024+停车"),
        ("老旧小区2024年", "2024+老旧小区"),
        ("曾都区", "曾都区+"),
        ("广水", "广水市+"),
        ("曾都区医院", "曾都区+医院"),
        ("家长", "家长+"),
        ("交通", "交通停车+"),
        ("企业", "企业+"),
        ("老人2024", "2024+老人+"),
        ("企业 2024 随县", "随县+"),
        ("停车 2024年 有车一族", "2024+有车一族+停车"),
        ("2023年修路", "2023+道路"),
        ("2024年停车位", "停车位"),
    ] {
        let offered = offered(words);
        assert!(
            offered.iter().any(|one| one == expected),
            "{words}: {offered:?}"
        );
    }
    for none in ["全市", "中心", "随州", "停", "停车"] {
        let offered = offered(none);
        assert!(
            !offered.iter().any(|one| one.contains('+')),
            "{none}: {offered:?}"
        );
    }
    let mut picked = query("就业");
    let made = explorer().suggest_also(&picked);
    let (facet, choice) = made[0].picks[0];
    picked.picked.pick(facet, choice);
    assert!(
        explorer().suggest_also(&picked).is_empty(),
        "it is picked already"
    );
}

#[test]
fn what_readers_say_in_passing_is_left_out() {
    for (words, expected) in [
        ("随州供暖", "供暖"),
        ("随州集中供暖什么时候", "集中供暖"),
        ("我家门口有没有停车场", "停车场"),
        ("随州GDP", "地区生产总值"),
        ("GDP情况", "地区生产总值"),
        ("今年的停车位", "停车位"),
    ] {
        assert_eq!(
            offered(words).first().map(String::as_str),
            Some(expected),
            "{words}"
        );
    }
    assert!(offered("什么时候").is_empty());
}

/// Typed as it sounds, what the characters would offer: the choice, the report's word.
#[test]
fn pinyin_that_spells_a_choice_or_a_readers_word_offers_what_it_names() {
    for (words, expected) in [
        ("laoren", &["老人+", "养老"] as &[&str]),
        ("jiazhang", &["家长+"]),
        ("jiaoyu", &["教育托育+"]),
        ("nongmin", &["农民+"]),
        ("zengdu", &["曾都区+"]),
        ("guangshui", &["广水市+"]),
        ("gongzuo", &["就业"]),
        ("高新区", &["随州高新区+"]),
    ] {
        let offered = offered(words);
        assert!(
            offered.starts_with(&expected.iter().map(ToString::to_string).collect::<Vec<_>>()),
            "{words}: {offered:?}"
        );
    }
    for none in ["lr", "suizhou", "nong", "高新"] {
        let offered = offered(none);
        let choice = offered.iter().find(|one| one.ends_with('+'));
        assert_eq!(choice, None, "{none}");
    }
}

/// 造人 (打造人才), 访接 (接访接待), 流治 (流治理) are one letter away from what is a word of its own.
#[test]
fn two_whole_syllables_are_no_slip_in_a_piece_of_two_words() {
    for none in ["fangjia", "dianti", "yanglou", "qiuzhu"] {
        assert_eq!(offered(none), [""; 0], "{none}");
    }
    for (slip, meant) in [("gongnuna", "供暖"), ("youeryan", "幼儿园")] {
        assert_eq!(offered(slip), [meant], "{slip}");
    }
    // A slip in a word with a reader's word in it.
    assert!(offered("工作占").iter().any(|one| one == "工作站"));
}

/// A question that a neighbour would be asked: the report's word stands in the middle of it, or is another.
#[test]
fn whole_questions_lead_to_the_reports_words() {
    for (words, expected) in [
        ("哪家医院好", &["医院"] as &[&str]),
        ("新医院在哪里", &["医院"]),
        ("人民医院", &["人民", "医院"]),
        ("医保怎么交", &["医保"]),
        ("医保多少钱", &["医保"]),
        ("上小学", &["小学"]),
        ("养老钱", &["养老"]),
        ("我家门口的路什么时候通", &["断头路"]),
        ("这条路什么时候修好", &["道路"]),
        ("哪里招人", &["就业"]),
        ("创业贷款", &["市场主体"]),
        ("老师", &["学校"]),
        ("孩子上学", &["学位", "学校", "小学"]),
        ("幼儿园学费", &["幼儿园"]),
        ("停车场在哪", &["停车场", "停车"]),
        ("烈山大道", &["道路", "大道"]),
        ("裕民大道什么时候通车", &["裕民大道", "道路", "通车"]),
        ("找工作 大学生", &["就业 高校毕业生", "就业", "高校毕业生"]),
        ("重大疾病", &["重大", "疾病"]),
        ("医保局", &["医保"]),
        ("七个医共体", &["七个 医共体", "七个", "医共体"]),
        ("老旧小区地铁", &["老旧小区"]),
        ("养老院", &["养老综合体", "养老"]),
        ("门前的路", &["道路"]),
        ("路坏了谁修", &["道路"]),
        ("公园什么时候开", &["公园"]),
        ("供暖几时来", &["供暖"]),
        ("我们小区什么时候改造", &["老旧小区", "小区改造"]),
    ] {
        let made = explorer().suggest(&query(words));
        let made: Vec<&str> = made.iter().map(|made| made.words.as_str()).collect();
        assert_eq!(made, expected, "{words}");
    }
    let made = explorer().suggest_also(&query("看病"));
    assert!(made.iter().any(|made| made.words == "医院"));
}

/// Two things asked for at once, or told what for: what the report says of each.
#[test]
fn a_spoken_question_is_cut_into_the_words_that_the_report_has() {
    for (words, expected) in [
        (
            "我想租房，公租房还有没有？",
            &["租房 公租房", "租房"] as &[&str],
        ),
        ("我想去看编钟，门票多少钱？", &["编钟"]),
        ("我是农民，今年修农村公路吗？", &["农民", "农村公路"]),
        ("停车和充电", &["停车", "充电"]),
        ("学位和托位", &["学位 托位", "学位", "托位"]),
        ("编钟和银杏", &["编钟", "银杏"]),
        ("随县矿山修复了吗", &["随县+矿山修复", "矿山修复", "随县+"]),
        ("广水是百强县吗", &["广水市+百强县", "百强县", "广水市+"]),
        ("孩子上幼儿园", &["学位", "学位 幼儿园", "幼儿园"]),
        ("百分之五十九", &["五十九"]),
        // Parts of a word that is offered already find the same.
        ("段头路", &["断头路"]),
        ("汉东路", &["汉东东路", "汉东东路"]),
    ] {
        assert_eq!(offered(words), expected, "{words}");
    }
}

/// With or without the g of ing and eng: many readers say them alike.
#[test]
fn a_name_that_is_nearly_said_alike_comes_before_part_of_it() {
    assert_eq!(offered("裕明大道"), ["裕民大道", "道路"]);
    let first = |words| offered(words).into_iter().next().unwrap_or_default();
    assert_eq!(first("沉镇化"), "城镇化");
}

#[test]
fn one_character_is_no_answer_to_two_syllables() {
    assert!(offered("xiangu").iter().all(|one| one.chars().count() > 1));
}

/// The rest finds nothing, and the name alone as a word would find less than the choice.
#[test]
fn the_choice_in_a_name_is_offered_where_the_rest_finds_nothing() {
    assert_eq!(offered("曾都区西城街道"), ["曾都区+"]);
    assert_eq!(offered("曾都区医院"), ["曾都区+医院", "医院", "曾都区+"]);
}

/// 造城 (改造城区…), 加快, 二期 and 万人 (2.1万人) are one character away; so is another town.
#[test]
fn another_character_is_another_word() {
    for none in [
        "西城",
        "加油",
        "二桥",
        "城西",
        "大桥",
        "高考",
        "军人",
        "草店镇",
        "万店镇",
        "西城街道",
    ] {
        assert_eq!(offered(none), [""; 0], "{none}");
    }
    for (typo, meant) in [("停扯", "停车"), ("医宝", "医保"), ("羊老", "养老")] {
        assert_eq!(offered(typo), [meant], "{typo}");
    }
}

/// 复和 (恢复和…), 动城 (推动城…), 汽市场 (专汽市场…) are read like 府河, 东城 and, with any first character, 菜市场, which
/// has a word of its own in it.
#[test]
fn pieces_of_two_words_are_not_offered() {
    for none in ["东城", "停电", "中医", "公安", "上市公司"] {
        assert_eq!(offered(none), [""; 0], "{none}");
    }
    assert_eq!(offered("菜市场"), ["市场"]);
}

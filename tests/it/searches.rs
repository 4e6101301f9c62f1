//! Searches that residents make, with the words of the report that each must find.

use report_explorer::explore::{Answer, Query, View};
use serde::Deserialize;

use crate::report_2024::{explorer, report};

#[derive(Deserialize)]
struct Search {
    id: String,
    query: String,
    result: String,
    expected_quotes: Vec<String>,
    must_not_quotes: Vec<String>,
}

const LISTS: [View; 3] = [View::Indicators, View::Projects, View::Text];

pub fn query(words: &str) -> Query {
    Query::default().with_words(words)
}

fn answer(words: &str) -> Answer {
    explorer().answer(&query(words), None)
}

fn says(entry: usize, quote: &str) -> bool {
    explorer().entries()[entry]
        .sentences
        .iter()
        .any(|sentence| sentence.contains(quote))
}

/// The names, or the sentences of what has no name, that words find in a view.
fn found(words: &str, view: View) -> Vec<&'static str> {
    let name = |entry: &usize| {
        let entry = &explorer().entries()[*entry];
        if entry.name.is_empty() {
            entry.sentences[0]
        } else {
            entry.name
        }
    };
    answer(words).list(view).iter().map(name).collect()
}

#[test]
fn residents_find_what_they_look_for() {
    let searches: Vec<Search> = serde_json::from_str(include_str!("searches.json")).unwrap();
    for Search {
        id,
        query: words,
        result,
        expected_quotes,
        must_not_quotes,
    } in searches
    {
        let answer = answer(&words);
        let all = || LISTS.into_iter().flat_map(|view| answer.list(view));
        for quote in &expected_quotes {
            assert!(
                all().any(|&entry| says(entry, quote)),
                "{id} {words} does not find {quote}"
            );
        }
        for list in LISTS.map(|view| answer.list(view)) {
            let expected = |&entry: &usize| expected_quotes.iter().any(|quote| says(entry, quote));
            let unwanted = |entry: &usize| {
                !expected(entry) && must_not_quotes.iter().any(|quote| says(*entry, quote))
            };
            let last_expected = list.iter().rposition(expected);
            let first_unwanted = list.iter().position(unwanted);
            assert!(
                last_expected < first_unwanted || first_unwanted.is_none(),
                "{id} {words} puts the wrong ones first"
            );
        }
        let suggested = explorer().suggest(&query(&words));
        match result.as_str() {
            "hits" => assert!(
                all().next().is_some() && suggested.is_empty(),
                "{id} {words}"
            ),
            "none" => assert!(all().next().is_none(), "{id} {words} finds something"),
            "suggest" => {
                assert!(
                    all().next().is_none() && !suggested.is_empty(),
                    "{id} {words} is left alone"
                );
            }
            other => panic!("{id}: {other}"),
        }
    }
}

#[derive(Deserialize)]
struct Resident {
    who: String,
    words: String,
    #[serde(default)]
    finds: Vec<String>,
    /// Words that are offered instead of those that find nothing.
    #[serde(default)]
    offers: String,
}

#[test]
fn what_other_residents_type_is_understood() {
    let residents: Vec<Resident> =
        serde_json::from_str(include_str!("../e2e/residents.json")).unwrap();
    for Resident {
        who,
        words,
        finds,
        offers,
    } in residents
    {
        let hits = LISTS
            .map(|view| answer(&words).list(view).to_vec())
            .concat();
        let lost = finds
            .iter()
            .find(|quote| !hits.iter().any(|&entry| says(entry, quote)));
        assert!(lost.is_none(), "{who}: {words} does not find {lost:?}");
        assert_eq!(hits.is_empty(), finds.is_empty(), "{who}: {words}");
        let made = explorer().suggest(&query(&words));
        let made: Vec<&str> = made.iter().map(|made| made.words.as_str()).collect();
        let way_on = made.contains(&offers.as_str()) || made.is_empty() && offers.is_empty();
        assert!(way_on, "{who}: {words} is offered {made:?}");
    }
}

#[test]
fn suggestions_have_results() {
    for (words, expected) in [
        ("养劳", "养老"),
        ("gongnuna", "供暖"),
        ("财政收入", "一般公共预算收入"),
        ("进出口总额", "外贸出口"),
        ("人均收入", "居民收入"),
        ("社零", "社会消费品零售总额"),
        ("caizhengshouru", "一般公共预算收入"),
        ("停车厂", "停车场"),
        ("laojiu xaioqu", "老旧小区"),
        ("yanlao", "养老"),
        ("停扯", "停车"),
        ("亭车", "停车"),
        ("随洲", "随州"),
        ("就叶", "就业"),
        ("医宝", "医保"),
        ("老旧小区 地铁", "老旧小区"),
        ("停车收费", "停车"),
        ("村里修路", "道路"),
    ] {
        let made = explorer().suggest(&query(words));
        assert!(made.len() <= 3);
        let words_made: Vec<&str> = made.iter().map(|made| made.words.as_str()).collect();
        assert!(words_made.contains(&expected), "{words}: {words_made:?}");
        for made in &made {
            let answer = explorer().answer(
                &Query {
                    picked: made.picked,
                    ..query(&made.words)
                },
                None,
            );
            let count: usize = LISTS.into_iter().map(|view| answer.count(view)).sum();
            assert_eq!(count, made.count, "{}", made.words);
        }
    }
    for none in ["地铁", "高铁", "养狗", "驾校", "zzzz", "🚇", ""] {
        assert!(explorer().suggest(&query(none)).is_empty(), "{none}");
    }
}

#[test]
fn where_words_meet_on_another_view_fewer_are_offered_here() {
    let asked = query("生产 粮食").seen_on(View::Projects);
    assert_eq!(explorer().answer(&asked, None).count(View::Projects), 0);
    let made = explorer().suggest(&asked);
    let words: Vec<&str> = made.iter().map(|made| made.words.as_str()).collect();
    assert_eq!(words, ["粮食", "生产"]);
    for made in &made {
        let other = explorer().answer(&asked.with_words(&made.words), None);
        assert_eq!(other.count(made.view), made.count, "{}", made.words);
    }
    assert!(explorer().suggest(&asked.seen_on(View::Text)).is_empty());
}

#[test]
fn a_suggestion_keeps_the_facets_where_it_can() {
    let mut narrowed = query("养劳");
    for choice in 0..explorer()
        .vocabulary()
        .choices(report_explorer::explore::Facet::Topic)
        .len()
    {
        narrowed
            .picked
            .clear(report_explorer::explore::Facet::Topic);
        narrowed
            .picked
            .pick(report_explorer::explore::Facet::Topic, choice);
        let made = explorer().suggest(&narrowed);
        assert!(!made.is_empty() && made.iter().all(|made| made.count > 0));
        let kept = explorer().answer(
            &Query {
                words: "养老".to_owned(),
                ..narrowed.clone()
            },
            None,
        );
        let count: usize = LISTS.into_iter().map(|view| kept.count(view)).sum();
        assert_eq!(made[0].picked == narrowed.picked, count > 0);
    }
}

#[test]
fn all_ways_of_typing_find_the_same() {
    for ways in [
        vec![
            "停车", "停車", "tingche", "ting che", "ting'che", "tingc", "TingChe", " 停车 ",
        ],
        vec![
            "老旧小区",
            "老舊小區",
            "laojiuxiaoqu",
            "laojiu小区",
            "lao jiu xiao qu",
            "ljxiaoq",
        ],
        vec!["灩水河", "滟水河", "yanshuihe"],
        vec!["旅游", "旅遊", "lvyou", "luyou", "lüyou", "lyuyou"],
        vec!["5G", "５Ｇ", "5g"],
    ] {
        let first: Vec<_> = LISTS.map(|view| answer(ways[0]).list(view).to_vec()).into();
        assert!(first.iter().any(|list| !list.is_empty()), "{}", ways[0]);
        for way in &ways[1..] {
            let also: Vec<_> = LISTS.map(|view| answer(way).list(view).to_vec()).into();
            let lost: Vec<_> = first
                .concat()
                .into_iter()
                .filter(|entry| !also.concat().contains(entry))
                .collect();
            assert!(lost.is_empty(), "{way} misses {lost:?} of {}", ways[0]);
        }
    }
    for (words, text) in [
        ("zd", "曾都"),
        ("12连增", "十二连增"),
        ("gaobznt", "高标准农田"),
        ("养老 1000户", "1000户"),
    ] {
        let hits = LISTS.map(|view| answer(words).list(view).to_vec()).concat();
        assert!(hits.iter().any(|&entry| says(entry, text)), "{words}");
    }
}

#[test]
fn the_best_come_first() {
    let places = |words, view, text: &str| -> Option<usize> {
        answer(words)
            .list(view)
            .iter()
            .position(|&entry| says(entry, text))
    };
    for view in [View::Indicators, View::Projects] {
        let whole = places("160", view, "160个");
        let part = places("160", view, "1160根");
        assert!(
            whole.is_some() && (part.is_none() || whole < part),
            "160 on {view:?}"
        );
    }
    let names = found("老旧小区", View::Indicators);
    assert!(
        names[0].contains("老旧小区"),
        "a name before a sentence: {names:?}"
    );
    assert!(!found("an", View::Text).is_empty() && found("ian", View::Text).is_empty());
}

#[test]
fn headings_are_found_with_the_paragraph_below() {
    for section in report().sections() {
        let hits = found(section.heading, View::Text);
        assert!(!hits.is_empty(), "{}", section.heading);
        if let Some(paragraph) = section.paragraphs.first() {
            assert!(hits.contains(&paragraph.text), "{}", section.heading);
        }
    }
}

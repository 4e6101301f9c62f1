//! The fast search beside the slow one, on random texts and questions.

mod made;
mod notations;
mod slow;

use std::sync::OnceLock;

use made::{TEXT, TYPED, earlier_words, from, many, question};
use proptest::prelude::*;
use report_explorer::explore::fold::Characters;
use report_explorer::explore::index::Index;
use report_explorer::explore::search::Found;
use report_explorer::explore::term::terms;
use report_explorer::explore::{Answer, Entry, FacetValues, Priority, Query, Subject, View};
use report_explorer::report::Project;
use slow::{Field, Slow};

use crate::report_2024::{explorer, report};

fn slow() -> &'static Slow {
    static SLOW: OnceLock<Slow> = OnceLock::new();
    SLOW.get_or_init(Slow::new)
}

fn indexed(entries: &[Vec<Field>]) -> Index {
    let leak = |text: &String| -> &'static str { String::leak(text.clone()) };
    // The paragraphs stand last, in the order of the contexts.
    let contexts = entries
        .iter()
        .flatten()
        .filter(|(kind, _)| *kind == slow::CONTEXT);
    let first = entries.len() - contexts.count();
    let mut paragraphs = first..entries.len();
    let mut entry = |fields: &Vec<Field>| {
        let of = |wanted| {
            fields
                .iter()
                .filter(move |(kind, _)| *kind == wanted)
                .map(|(_, text)| text)
        };
        Entry {
            subject: Subject::Indicator(0),
            name: of(0).next().map(leak).unwrap_or_default(),
            figures: of(1).cloned().collect(),
            sentences: of(2).map(leak).collect(),
            contexts: of(slow::CONTEXT)
                .filter_map(|_| paragraphs.next())
                .collect(),
            facet_values: vec![FacetValues::default()],
            priority: Priority::Rest,
        }
    };
    Index::new(
        &entries.iter().map(&mut entry).collect::<Vec<_>>(),
        Characters::of(report_explorer::report::bundled::TEXT),
    )
}

fn search(index: &Index, words: &str, earlier: Option<&Found>) -> Found {
    index.search(terms(words, index.characters()), earlier)
}

fn ranked(found: &Found) -> Vec<usize> {
    let mut hits = found.hits.clone();
    hits.sort_by_key(|hit| (hit.rank, hit.entry));
    hits.into_iter().map(|hit| hit.entry).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn finds_what_the_slow_search_finds((entries, words) in question()) {
        let expected = slow().search(&entries, &words);
        prop_assert_eq!(ranked(&search(&indexed(&entries), &words, None)), expected, "{:?}", words);
    }

    #[test]
    fn of_many_words_none_outweighs_a_better_match((entries, words) in many()) {
        let expected = slow().search(&entries, &words);
        prop_assert_eq!(ranked(&search(&indexed(&entries), &words, None)), expected, "{:?}", words);
    }

    #[test]
    fn a_longer_question_finds_the_same_after_a_shorter_one((entries, words) in question()) {
        let index = indexed(&entries);
        let mut earlier: Option<Found> = None;
        for (end, c) in words.char_indices() {
            let typed = &words[..end + c.len_utf8()];
            let narrowed = search(&index, typed, earlier.as_ref());
            let fresh = search(&index, typed, None);
            prop_assert_eq!(&narrowed.hits, &fresh.hits, "{:?}", typed);
            prop_assert_eq!(&narrowed.match_kind, &fresh.match_kind);
            earlier = Some(narrowed);
        }
    }

    #[test]
    fn any_question_may_come_after_any_other(
        (entries, words, before) in question().prop_flat_map(|(entries, words)| {
            let before = earlier_words(&words);
            (Just(entries), Just(words), before)
        })
    ) {
        let index = indexed(&entries);
        let earlier = search(&index, &before, None);
        prop_assert_eq!(search(&index, &words, Some(&earlier)).hits, search(&index, &words, None).hits);
    }
}

/// 1 is only a part of 10, and xi only the unit of 5系; what is typed next may be neither.
#[test]
fn a_part_of_a_number_beside_an_entry_may_become_a_hit() {
    for (contexts, [begun, typed]) in [
        (&["10"][..], ["安 1", "安 10"]),
        (&["5系,县"], ["安 xi", "安 xia"]),
        (&["5系", "县"], ["安 xi", "安 xia"]),
    ] {
        let mut entries = vec![vec![(2, "安".to_owned())]];
        for &text in contexts {
            entries[0].push((slow::CONTEXT, text.to_owned()));
            entries.push(vec![(2, text.to_owned())]);
        }
        let index = indexed(&entries);
        let earlier = search(&index, begun, None);
        assert!(earlier.hits.is_empty(), "{begun}");
        assert_eq!(ranked(&search(&index, typed, Some(&earlier))), [0]);
    }
}

#[test]
fn an_entry_counts_by_its_best_match() {
    let sentence = |text: &str| vec![(2, text.to_owned())];
    let entries = ["公案", "公案an", "公an", "an"].map(sentence);
    let found = search(&indexed(&entries), "an", None);
    assert_eq!(ranked(&found), [3, 1, 2, 0]);
}

/// 水 before 社会 (s, hui), a hospital before 2.5亿元: letters are rather whole syllables, and hardly a unit.
#[test]
fn letters_are_rather_read_as_whole_syllables_and_not_as_units() {
    let sentence = |text: &str| vec![(2, text.to_owned())];
    let entries = ["个安", "2.5个", "案", "个安案"].map(sentence);
    assert_eq!(
        ranked(&search(&indexed(&entries), "gan", None)),
        [0, 3],
        "initial and syllable"
    );
    assert_eq!(ranked(&search(&indexed(&entries), "an", None)), [2, 0, 3]);
    assert_eq!(ranked(&search(&indexed(&entries), "ge", None)), [0, 3, 1]);
    let first = |words: &str, view| {
        let answer = answer(words);
        let best = answer.list(view).first().copied();
        best.map_or("", |entry| explorer().entries()[entry].name)
    };
    assert_eq!(first("che", View::Indicators), "新增停车位");
    assert!(first("shui", View::Indicators).contains('水'));
}

/// 养老 stands beside 完成居家适老化改造1000户 and not in it. Alone it is about other things.
#[test]
fn one_of_several_words_may_stand_beside_what_is_found() {
    for view in [View::Indicators, View::Projects] {
        let names = |words: &str| {
            let answer = answer(words);
            let names = answer
                .list(view)
                .iter()
                .map(|&at| explorer().entries()[at].name);
            names.collect::<Vec<_>>()
        };
        for words in ["养老 1000户", "1000户 yanglao"] {
            assert!(names(words).contains(&"居家适老化改造"), "{words}");
        }
        assert!(!names("养老").contains(&"居家适老化改造"));
        assert_eq!(
            names("停车位 3468"),
            ["新增停车位"],
            "one paragraph, its own words"
        );
        assert!(names("1160 城区公厕").is_empty(), "two paragraphs");
    }
}

/// The quote has its neighbours' figures, too: 140个、公共充电桩1160根.
#[test]
fn a_figure_leads_to_the_project_whose_own_it_is() {
    let report = report();
    let own = |project: &Project| -> Vec<String> {
        let figures = report.figures_of(project);
        figures
            .iter()
            .map(|(_, reading, _)| reading.raw.to_owned())
            .collect()
    };
    let mut tried = 0;
    for raw in report
        .projects
        .iter()
        .flat_map(own)
        .filter(|raw| !raw.contains(['%', '.']))
    {
        let answer = answer(&raw);
        let first = answer.list(View::Projects)[0];
        let Subject::Project(at) = explorer().entries()[first].subject else {
            unreachable!("only projects are listed");
        };
        assert!(
            own(&report.projects[at]).contains(&raw),
            "{raw}: {}",
            report.projects[at].name
        );
        tried += 1;
    }
    assert!(tried > 50, "{tried}");
}

fn answer(words: &str) -> Answer {
    explorer().answer(&Query::default().with_words(words), None)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_marked_is_what_matched(text in from(TEXT, 0..24), words in from(TYPED, 0..8)) {
        let answer = answer(&words);
        let spans = explorer().highlights(&answer, &text);
        prop_assert!(spans.iter().all(|span| text.get(span.clone()).is_some_and(|piece| !piece.is_empty())));
        prop_assert!(spans.windows(2).all(|pair| pair[0].end < pair[1].start), "in order, with a gap");
        for span in spans {
            let piece = slow().fold(&text[span]);
            let mut matched = vec![false; piece.len()];
            let (joined, apart) = slow().terms(&words);
            for ways in joined.into_iter().chain(apart) {
                for (n, pattern) in ways.iter().enumerate() {
                    for (start, end, _) in slow().matches(&piece, pattern, n > 0) {
                        matched[start..end].fill(true);
                    }
                }
            }
            prop_assert!(!piece.is_empty() && matched.iter().all(|matched| *matched), "{piece:?} for {words:?}");
        }
    }

    #[test]
    fn every_hit_has_something_marked(pick in any::<prop::sample::Index>(), at in any::<prop::sample::Index>(), length in 1usize..6) {
        let entries = explorer().entries();
        let text: Vec<char> = entries[pick.index(entries.len())].sentences[0].chars().collect();
        let words: String = text.iter().skip(at.index(text.len())).take(length).collect();
        let answer = answer(&words);
        let shown = |entry: &usize| {
            let entry = &entries[*entry];
            let figures = entry.figures.iter().map(String::as_str);
            figures.chain([entry.name]).chain(entry.sentences.iter().copied()).collect::<Vec<_>>()
        };
        let asked = terms(&words, &slow().characters);
        for view in View::ALL {
            for texts in answer.list(view).iter().map(shown) {
                let any = texts.iter().any(|text| !explorer().highlights(&answer, text).is_empty());
                prop_assert_eq!(any, !asked.is_empty(), "{:?} in {:?}", words, texts);
            }
        }
    }

    #[test]
    fn nothing_panics(words in any::<String>(), text in any::<String>(), before in any::<String>()) {
        let earlier = answer(&before);
        let query = Query { words: words.clone(), ..Query::default() };
        let answer = explorer().answer(&query, Some(&earlier));
        for span in explorer().highlights(&answer, &text) {
            prop_assert!(text.get(span).is_some());
        }
        for made in explorer().suggest(&query) {
            prop_assert!(made.count > 0);
        }
    }
}

#[test]
fn long_and_strange_words_are_only_words() {
    for words in [
        "a".repeat(100),
        "老".repeat(100),
        "1".repeat(100),
        "十".repeat(100),
        "an ".repeat(40),
        "\0\u{FFFD}".repeat(50),
    ] {
        let answer = answer(&words);
        assert!(explorer().highlights(&answer, &words).len() <= words.len());
        explorer().suggest(&Query {
            words,
            ..Query::default()
        });
    }
}

//! Lists, counts and orders beside a plain scan over all entries.

use proptest::prelude::*;
use report_explorer::explore::{Entry, Facet, Query, Selection, Sort, Subject, View};
use report_explorer::report::{Stage, Status};

use crate::report_2024::{archive, explorer};

/// Some of every facet, and words that find much, little and nothing.
fn query() -> impl Strategy<Value = Query> {
    let choices: Vec<(Facet, usize)> = Facet::ALL
        .into_iter()
        .flat_map(|facet| {
            (0..explorer().vocabulary().choices(facet).len()).map(move |choice| (facet, choice))
        })
        .collect();
    let words = prop::sample::select(vec![
        "",
        "",
        "建设",
        "随县",
        "j",
        "老旧小区 160",
        "没有这些",
    ]);
    let picks = prop::collection::vec(prop::sample::select(choices), 0..5);
    let view = prop::sample::select(View::ALL.to_vec());
    let sort = prop::sample::select(Sort::ALL.to_vec());
    (view, words, picks, sort).prop_map(|(view, words, picks, sort)| {
        let mut query = Query::on(view).with_words(words).sorted(sort);
        for (facet, choice) in picks {
            query.picked.pick(facet, choice);
        }
        query
    })
}

fn passes(entry: &Entry, picked: &Selection) -> bool {
    entry.facet_values.iter().any(|values| {
        Facet::ALL.into_iter().all(|facet| {
            let wanted: Vec<usize> = picked.choices(facet).collect();
            wanted.is_empty()
                || wanted
                    .iter()
                    .any(|choice| values.bits(facet) & (1 << choice) != 0)
        })
    })
}

/// The entries that words alone find and that pass, of one view, in the order of the report.
fn scan(query: &Query, picked: &Selection, view: View) -> Vec<usize> {
    let open = Query::on(View::Overview).with_words(&query.words);
    let all = explorer().answer(&open, None);
    let mut found: Vec<usize> = all.list(view).to_vec();
    found.retain(|&entry| passes(&explorer().entries()[entry], picked));
    found.sort_unstable();
    found
}

const LISTS: [View; 3] = [View::Indicators, View::Projects, View::Text];

fn listed_on(view: View) -> &'static [View] {
    match view {
        View::Overview => &LISTS,
        View::Charts => &[View::Indicators, View::Projects],
        View::Indicators => &[View::Indicators],
        View::Projects => &[View::Projects],
        View::Text => &[View::Text],
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn lists_and_counts_are_those_of_a_plain_scan(query in query()) {
        let answer = explorer().answer(&query, None);
        for view in LISTS {
            let mut list = answer.list(view).to_vec();
            list.sort_unstable();
            prop_assert_eq!(&list, &scan(&query, &query.picked, view));
        }
        for view in View::ALL {
            let count: usize = listed_on(view).iter().map(|view| answer.list(*view).len()).sum();
            prop_assert_eq!(answer.count(view), count);
        }
        for facet in Facet::ALL {
            for choice in 0..explorer().vocabulary().choices(facet).len() {
                let mut picked = query.picked;
                picked.clear(facet);
                picked.pick(facet, choice);
                let count: usize = listed_on(query.view).iter().map(|view| scan(&query, &picked, *view).len()).sum();
                prop_assert_eq!(answer.facet_count(facet, choice), count, "{:?} {}", facet, choice);
            }
        }
    }

    #[test]
    fn an_earlier_answer_changes_nothing(query in query(), before in query()) {
        let earlier = explorer().answer(&before, None);
        prop_assert_eq!(explorer().answer(&query, Some(&earlier)), explorer().answer(&query, None));
    }

    #[test]
    fn lists_are_sorted_as_asked(query in query()) {
        let sorted = explorer().answer(&query, None);
        let best = explorer().answer(&query.sorted(Sort::Best), None);
        let facet = match query.sort {
            Sort::Best => return Ok(()),
            Sort::Topic => Facet::Topic,
            Sort::Stage => Facet::Stage,
            Sort::Year => Facet::Year,
        };
        let group = |entry: &usize| {
            let entry = &explorer().entries()[*entry];
            let through = entry.facet_values.iter().filter(|values| passes(&Entry { facet_values: vec![**values], ..entry.clone() }, &query.picked));
            through.map(|values| values.bits(facet).trailing_zeros()).min()
        };
        for view in LISTS {
            let mut expected = best.list(view).to_vec();
            expected.sort_by_key(group);
            prop_assert_eq!(sorted.list(view), &expected);
        }
    }
}

#[test]
fn who_asks_what_concerns_them_is_told_what_is_to_come_first() {
    let report = archive().newest();
    let promises = || report.projects.iter().filter(|one| one.livelihood);
    let turn = |entry: &usize| match explorer().entries()[*entry].subject {
        Subject::Indicator(at) => {
            let own = &report.indicators[at];
            let is_planned = own.readings.iter().any(|one| one.status == Status::Target);
            (
                !promises().any(|one| one.figures.contains(&own.id)),
                !is_planned,
            )
        }
        Subject::Project(at) => {
            let own = &report.projects[at];
            (!own.livelihood, own.stage != Stage::Planned)
        }
        Subject::Paragraph(_) => (true, true),
    };
    let mut promised = 0;
    for audience in 0..report.audiences.len() {
        let query = Query::default().toggled(Facet::Audience, audience);
        let answer = explorer().answer(&query, None);
        for view in LISTS {
            let mut expected = scan(&query, &query.picked, view);
            expected.sort_by_key(|entry| match turn(entry) {
                (false, _) => 0,
                (_, false) => 1,
                _ => 2,
            });
            assert_eq!(answer.list(view), expected);
            promised += usize::from(expected.first().is_some_and(|first| !turn(first).0));
        }
    }
    assert!(promised > 3);
}

#[test]
fn what_words_find_is_sorted_by_relevance_whomever_it_concerns() {
    let words = Query::default().with_words("建设");
    let all = explorer().answer(&words, None);
    for audience in 0..archive().newest().audiences.len() {
        let query = words.toggled(Facet::Audience, audience);
        let answer = explorer().answer(&query, None);
        for view in LISTS {
            let mut expected = all.list(view).to_vec();
            expected.retain(|&entry| passes(&explorer().entries()[entry], &query.picked));
            assert_eq!(answer.list(view), expected, "{audience}");
        }
    }
}

/// An answer is shown anew only where it is another one.
#[test]
fn answers_differ_by_what_is_marked_picked_listed_or_counted() {
    let answer = |query: &Query| explorer().answer(query, None);
    let open = Query::on(View::Indicators);
    let none = open.with_words("zzzzq");
    for (one, other, what) in [
        (&none, &open.with_words("zzzzx"), "marked"),
        (&none, &none.toggled(Facet::Topic, 0), "picked"),
        (&open, &open.sorted(Sort::Topic), "listed"),
        (&open, &open.seen_on(View::Text), "counted"),
    ] {
        assert!(answer(one) != answer(other), "{what}");
        assert!(answer(one) == answer(one), "{what}");
    }
}

/// What names no place is of the whole city.
#[test]
fn an_entry_is_found_for_each_of_its_audiences_and_without_a_place_for_the_whole() {
    let vocabulary = explorer().vocabulary();
    let audiences = vocabulary.choices(Facet::Audience);
    let ids = [audiences[0].id.as_str(), audiences[1].id.as_str()];
    let values = vocabulary.facet_values("", "", 0, Some(Stage::Done), &ids);
    assert_eq!(values.bits(Facet::Audience), 0b11);
    assert_eq!(values.bits(Facet::Place), 0b1);
    let place = vocabulary.choices(Facet::Place)[1].id.as_str();
    let values = vocabulary.facet_values("", place, 0, Some(Stage::Done), &[]);
    assert_eq!(values.bits(Facet::Place), 0b10);
}

#[test]
fn without_a_question_everything_is_listed_in_order() {
    let answer = explorer().answer(&Query::default(), None);
    let all: Vec<usize> = LISTS
        .into_iter()
        .flat_map(|view| answer.list(view).to_vec())
        .collect();
    assert_eq!(all, (0..explorer().entries().len()).collect::<Vec<_>>());
    for (position, entry) in explorer().entries().iter().enumerate() {
        assert!(answer.list(entry.subject.view()).contains(&position));
    }
}

/// What a project under way counts is no more done than the project.
#[test]
fn a_number_of_what_is_under_way_is_under_way() {
    let found = |stage: Stage| -> Vec<&str> {
        let asked = Query::on(View::Indicators).toggled(Facet::Stage, stage as usize);
        let answer = explorer().answer(&asked, None);
        let list = answer.list(View::Indicators).iter();
        list.map(|&entry| explorer().entries()[entry].name)
            .collect()
    };
    let underway = found(Stage::Underway);
    assert!(!underway.is_empty());
    for name in &underway {
        let indicators = &archive().newest().indicators;
        let own = indicators
            .iter()
            .find(|indicator| indicator.name == *name)
            .unwrap();
        let projects = &archive().newest().projects;
        let of = projects
            .iter()
            .find(|project| project.figures.contains(&own.id))
            .unwrap();
        assert_eq!(of.stage, Stage::Underway, "{name}");
    }
    // A rate of the same sentence is a result.
    assert!(
        found(Stage::Done)
            .iter()
            .any(|name| name.contains("农产品加工业"))
    );
}

/// What was only expected is in no stage, and not left out where all are picked, with another facet or without.
#[test]
fn all_stages_are_any_stage() {
    let any = Query::on(View::Indicators).toggled(Facet::Year, 0);
    let staged = |query: Query, stages: &[Stage]| {
        let pick = |query: Query, stage: &Stage| query.toggled(Facet::Stage, *stage as usize);
        stages.iter().fold(query, pick)
    };
    for open in [Query::on(View::Indicators), any] {
        let list = |query: &Query| {
            explorer()
                .answer(query, None)
                .list(View::Indicators)
                .to_vec()
        };
        let all = list(&open);
        assert_eq!(list(&staged(open.clone(), &Stage::ALL)), all);
        let narrowed = list(&staged(open, &[Stage::Done, Stage::Underway]));
        assert!(narrowed.len() < all.len());
    }
}

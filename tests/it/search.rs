//! The fast search beside the slow one, on random texts and questions.

mod slow;

use std::sync::OnceLock;

use proptest::prelude::*;
use report_explorer::explore::fold::Characters;
use report_explorer::explore::index::Index;
use report_explorer::explore::search::Found;
use report_explorer::explore::term::terms;
use report_explorer::explore::{Answer, Entry, Face, Query, Subject, View};
use slow::{Field, Slow};

use crate::report_2024::explorer;

/// Few characters, so that they meet: readings that share letters, numbers, marks, rare planes.
const TEXT: &str =
    "老旧小区停车场曾都旅游安全天田长县西重十二三百零两个个1605..%5Gg+-an、,“” \u{20000}灩\u{301}";
const NUMBERS: &str = "十二三百零两个123.10 ";
/// Pinyin beside its own letters.
const LETTERS: &str = "安案西县公AnNxi ";
const TYPED: &str = "laojiuxqngtchezdvyu老旧小区車灩160512..%5Ｇ十二三个' ,\u{3000}\u{20000}";

fn from(pool: &'static str, length: std::ops::Range<usize>) -> impl Strategy<Value = String> {
    let pool: Vec<char> = pool.chars().collect();
    prop::collection::vec(prop::sample::select(pool), length).prop_map(String::from_iter)
}

fn entries(pool: &'static str) -> impl Strategy<Value = Vec<Vec<Field>>> {
    let field = (0u32..3, from(pool, 0..14));
    let entry = prop::collection::vec(field, 1..4).prop_map(|mut fields| {
        fields.sort_by_key(|(kind, _)| *kind);
        // An entry has one name.
        fields.dedup_by_key(|(kind, text)| {
            if *kind == 0 {
                String::new()
            } else {
                format!("{kind}{text}")
            }
        });
        fields
    });
    prop::collection::vec(entry, 0..12)
}

/// Words of the entries, each character as itself, as a reading, an initial or the beginning of one.
fn words_in(entries: &[Vec<Field>]) -> impl Strategy<Value = String> + use<> {
    let characters: Vec<char> = entries
        .iter()
        .flatten()
        .flat_map(|(_, text)| text.chars())
        .collect();
    let most = characters.len();
    let choices = prop::collection::vec((any::<u8>(), any::<prop::sample::Index>()), 1..8);
    (0..=most, choices).prop_map(move |(start, choices)| {
        let mut words = String::new();
        for (c, (way, letters)) in characters.iter().skip(start).zip(choices) {
            let spelling = slow().spellings(*c).into_iter().next();
            match spelling.filter(|_| way % 3 > 0) {
                Some(spelling) if way % 3 == 1 => words.push_str(&spelling),
                Some(spelling) => words.push_str(&spelling[..=letters.index(spelling.len())]),
                None => words.push(*c),
            }
            if way > 220 {
                words.push(' ');
            }
        }
        words
    })
}

fn question() -> impl Strategy<Value = (Vec<Vec<Field>>, String)> {
    let any_text = entries(TEXT).prop_flat_map(|entries| {
        let words =
            prop_oneof![4 => words_in(&entries), 3 => from(TYPED, 0..8), 1 => any::<String>()];
        (Just(entries), words)
    });
    let numbers = (entries(NUMBERS), from(NUMBERS, 0..5));
    let letters = (entries(LETTERS), from("anxi", 1..4));
    prop_oneof![4 => any_text, 1 => numbers, 1 => letters]
}

/// Some of the question's words, some shorter or longer, and others.
fn earlier_words(words: &str) -> impl Strategy<Value = String> + use<> {
    let words: Vec<String> = words.split_whitespace().map(str::to_owned).collect();
    let count = words.len();
    (
        prop::collection::vec((0..6u8, from(TYPED, 0..2)), count..=count),
        from(TYPED, 0..3),
    )
        .prop_map(move |(ways, other)| {
            let kept = words
                .iter()
                .zip(ways)
                .map(|(word, (way, added))| match way {
                    0 => String::new(),
                    1 => word.clone() + &added,
                    2 => word.chars().take(1).collect(),
                    _ => word.clone(),
                });
            kept.chain([other]).collect::<Vec<_>>().join(" ")
        })
}

fn slow() -> &'static Slow {
    static SLOW: OnceLock<Slow> = OnceLock::new();
    SLOW.get_or_init(Slow::new)
}

fn indexed(entries: &[Vec<Field>]) -> Index {
    let leak = |text: &String| -> &'static str { String::leak(text.clone()) };
    let entry = |fields: &Vec<Field>| {
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
            faces: vec![Face::default()],
        }
    };
    Index::new(
        &entries.iter().map(entry).collect::<Vec<_>>(),
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
    fn a_longer_question_finds_the_same_after_a_shorter_one((entries, words) in question()) {
        let index = indexed(&entries);
        let mut earlier: Option<Found> = None;
        for (end, c) in words.char_indices() {
            let typed = &words[..end + c.len_utf8()];
            let narrowed = search(&index, typed, earlier.as_ref());
            let fresh = search(&index, typed, None);
            prop_assert_eq!(&narrowed.hits, &fresh.hits, "{:?}", typed);
            prop_assert_eq!(&narrowed.ending, &fresh.ending);
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
                for (start, end, _) in ways.iter().flat_map(|pattern| slow().matches(&piece, pattern, false)) {
                    matched[start..end].fill(true);
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

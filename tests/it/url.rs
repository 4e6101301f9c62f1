//! The address: what is written is read again, and nothing that is read breaks anything.

use proptest::prelude::*;
use report_explorer::explore::{Facet, Query, Show, Sort, View, Vocabulary, url};
use report_explorer::report::bundled;

fn vocabulary() -> Vocabulary {
    Vocabulary::new(bundled::archive().unwrap().newest())
}

fn read(address: &str, vocabulary: &Vocabulary) -> Query {
    let (rest, fragment) = address.split_once('#').unwrap_or((address, ""));
    let (path, search) = rest.split_once('?').unwrap_or((rest, ""));
    url::read(path, search, fragment, vocabulary)
}

fn query(vocabulary: &Vocabulary) -> impl Strategy<Value = Query> + use<> {
    let choices: Vec<(Facet, usize)> = Facet::ALL
        .into_iter()
        .flat_map(|facet| (0..vocabulary.choices(facet).len()).map(move |c| (facet, c)))
        .collect();
    let picks = prop::collection::vec(prop::sample::select(choices), 0..6);
    let view = prop::sample::select(View::ALL.to_vec());
    let sort = prop::sample::select(Sort::ALL.to_vec());
    let show = prop::sample::select(Show::ALL.to_vec());
    let target = prop_oneof![
        Just(String::new()),
        Just("p05".to_owned()),
        Just("old-estates".to_owned())
    ];
    (view, any::<String>(), picks, sort, show, target).prop_map(
        |(view, words, picks, sort, show, target)| {
            let mut query = Query::on(view)
                .with_words(words.trim())
                .sorted(sort)
                .shown_as(show);
            query.words = query.words.trim().to_owned();
            for (facet, choice) in picks {
                query.picked.pick(facet, choice);
            }
            Query { target, ..query }
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_written_is_read_again(query in query(&vocabulary())) {
        let vocabulary = vocabulary();
        let address = url::write(&query, &vocabulary);
        prop_assert!(address.bytes().all(|b| b.is_ascii_graphic()), "{address}");
        prop_assert_eq!(read(&address, &vocabulary), query, "{}", address);
    }

    #[test]
    fn any_address_is_read(path in any::<String>(), search in any::<String>(), fragment in any::<String>()) {
        let vocabulary = vocabulary();
        let query = url::read(&path, &search, &fragment, &vocabulary);
        let again = read(&url::write(&query, &vocabulary), &vocabulary);
        prop_assert_eq!(again.words, query.words.trim());
        prop_assert_eq!((again.view, again.picked, again.sort), (query.view, query.picked, query.sort));
    }
}

#[test]
fn several_choices_and_strangers() {
    let vocabulary = vocabulary();
    let address = "site/projects.html?from=timeline&q=%E5%81%9C%E8%BD%A6&stage=done,gone,planned&sort=year#p05";
    let query = read(address, &vocabulary);
    assert_eq!((query.view, query.words.as_str()), (View::Projects, "停车"));
    assert_eq!(
        query.picked.choices(Facet::Stage).collect::<Vec<_>>(),
        [0, 2]
    );
    let written = url::write(&query, &vocabulary);
    assert_eq!(
        written,
        "projects.html?q=%E5%81%9C%E8%BD%A6&stage=done,planned&sort=year#p05"
    );
}

/// Hosts leave out the ending. A site's folder without its slash is no view, whatever its name begins like.
#[test]
fn a_view_is_named_in_full() {
    let vocabulary = vocabulary();
    let view = |path: &str| url::read(path, "?q=x", "", &vocabulary).view;
    for one in View::ALL {
        let (name, _) = one.file().split_once('.').unwrap();
        assert_eq!(view(&format!("/site/{name}")), one);
        assert_eq!(view(&format!("{name}.html")), one);
        for strange in [".htm", ".", ".html.html", "s", "/"] {
            let path = format!("/site/{name}{strange}");
            assert_eq!(view(&path), View::Overview, "{path}");
        }
        for end in 1..name.len() {
            assert_eq!(view(&format!("/{}", &name[..end])), View::Overview);
        }
    }
    assert_eq!(["", "/", "/p", "/in"].map(view), [View::Overview; 4]);
}

/// The skip link's target is no item; nor is what no item is called.
#[test]
fn only_what_an_item_may_be_called_is_where_an_address_leads() {
    let [longest, longer] = [80, 81].map(|length| "a".repeat(length));
    for (fragment, target) in [
        ("#p05", "p05"),
        ("#results", ""),
        (&longest, &longest),
        (&longer, ""),
        ("p05_", ""),
        ("%E9%99%84", ""),
    ] {
        let read = url::read("/text.html", "", fragment, &Vocabulary::default());
        assert_eq!(read.target, target, "{fragment}");
    }
}

/// A host's page for one item: the words of the question may stand behind it.
#[test]
fn one_item_alone_is_where_the_address_leads() {
    let read = |search: &str, fragment: &str| {
        let vocabulary = report_explorer::explore::Vocabulary::default();
        report_explorer::explore::url::read("/charts.html", search, fragment, &vocabulary).target
    };
    assert_eq!(read("?only=chart-growth&q=x", ""), "chart-growth");
    assert_eq!(read("?only=chart-growth", "#c-gdp"), "c-gdp");
    assert_eq!(read("?only=%3Cb%3E", ""), "");
}

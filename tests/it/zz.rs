use report_explorer::explore::{Explorer, Query, View};
#[test]
fn zz() {
    let x = Explorer::new(crate::report_2024::archive());
    for w in std::env::var("ZZ").unwrap_or_default().split(';') {
        let a = x.answer(&Query::default().with_words(w), None);
        println!(
            "== {w}: {:?}",
            [View::Indicators, View::Projects, View::Text].map(|v| a.count(v))
        );
        for v in [View::Indicators, View::Projects, View::Text] {
            for &e in a.list(v).iter().take(12) {
                let e = &x.entries()[e];
                let all: Vec<&str> = [e.name]
                    .into_iter()
                    .chain(e.sentences.iter().copied())
                    .collect();
                let marks: Vec<String> = all
                    .iter()
                    .flat_map(|t| {
                        x.highlights(&a, t)
                            .into_iter()
                            .map(|s| t[s].to_owned())
                            .collect::<Vec<_>>()
                    })
                    .collect();
                println!(
                    "  {v:?} {} | {} {:?}",
                    e.name,
                    &e.sentences[0].chars().take(40).collect::<String>(),
                    marks
                );
            }
        }
        if a.count(View::Overview) == 0 {
            println!(
                "  {:?}",
                x.suggest(&Query::default().with_words(w))
                    .iter()
                    .map(|s| (&s.words, s.count))
                    .collect::<Vec<_>>()
            );
        }
    }
}

//! The page as HTML, rendered natively as the build does.

mod overview;
mod passages;

use std::collections::BTreeSet;

use leptos::prelude::*;
use report_explorer::browser::address::Address;
use report_explorer::explore::{Explorer, Query, View};
use report_explorer::page::{INITIAL_ITEMS, Page, app, query_of};
use report_explorer::report::typography::full_width;
use report_explorer::report::{Archive, Bound, Compare, Indicator, List, Report, bundled};

use crate::charts::fixture;
use crate::report_2024::{archive, explorer};

pub fn html(query: Query) -> String {
    whole(archive(), explorer(), query)
}

fn whole(archive: &'static Archive, explorer: &'static Explorer, query: Query) -> String {
    Owner::new().with(|| {
        let page = Page::new(archive, explorer, query, INITIAL_ITEMS);
        page.show_all();
        markup(page)
    })
}

fn markup(page: Page) -> String {
    app(page).to_html().replace("<!>", "")
}

/// As it is once there was time for all that is built unasked, so many items of a list.
fn reaching(query: Query, items: usize) -> String {
    Owner::new().with(|| {
        let page = Page::new(archive(), explorer(), query, items);
        page.render_budget.set(usize::MAX);
        markup(page)
    })
}

pub fn asked(path: &str, search: &str) -> Query {
    let address = Address {
        path: path.to_owned(),
        search: search.to_owned(),
        fragment: String::new(),
    };
    query_of(&address, explorer())
}

/// The text of a page, without its tags.
pub fn text(html: &str) -> String {
    let mut text = String::new();
    for part in html.split('<') {
        text.push_str(part.split_once('>').map_or(part, |(_, after)| after));
    }
    text.replace("&quot;", "\"").replace("&amp;", "&")
}

#[test]
fn every_view_has_one_heading_its_tabs_and_no_inline_style() {
    for view in View::ALL {
        let html = html(Query::on(view));
        assert_eq!(html.matches("<h1").count(), 1, "{view:?}");
        assert_eq!(html.matches("aria-current=\"page\"").count(), 1, "{view:?}");
        assert_eq!(html.matches("role=\"status\"").count(), 1, "{view:?}");
        assert!(html.contains("id=\"results\""), "{view:?}");
        assert!(
            !html.contains(" style=") && !html.contains(" onclick"),
            "{view:?}"
        );
        for other in View::ALL {
            assert!(
                html.contains(&format!("href=\"{}\"", other.file())),
                "{view:?} lacks {}",
                other.file()
            );
        }
    }
}

/// A view of a report that isn't in `data/`.
fn made_up(report: Report, view: View) -> String {
    let archive = Box::leak(Box::new(Archive::new(vec![report].leak()).unwrap()));
    let explorer = Box::leak(Box::new(Explorer::new(archive, bundled::TEXT)));
    whole(archive, explorer, Query::on(view))
}

#[test]
fn a_very_long_list_is_not_written_out() {
    let report = archive().newest();
    let projects: Vec<_> = report.projects.iter().cycle().take(2000).cloned().collect();
    let long = Report {
        projects: List::from(projects),
        ..report.clone()
    };
    let html = made_up(long, View::Projects);
    assert_eq!(html.matches("data-item=").count(), 1000);
    assert_eq!(html.matches("class=\"show-rest\"").count(), 1);
}

/// The cards of made-up indicators, as text.
fn cards(indicators: Vec<Indicator>) -> String {
    text(&made_up(
        fixture::report(indicators, Vec::new()),
        View::Indicators,
    ))
}

/// Where all headlines say 增长 it stands above them; the words around it must stay.
#[test]
fn a_verb_stands_apart_from_the_words_around_it() {
    let target = fixture::changed(fixture::headline("甲", "6%", "8%"), 1, |target| {
        target.hedge = "力争";
        target.bound = Some(Bound::Over);
    });
    let html = made_up(fixture::report(vec![target], Vec::new()), View::Overview);
    assert!(html.contains("one-verb"), "{html}");
    assert!(text(&html).contains("力争增长超过8%"), "{html}");
    let verbs = html.split("figure-verb\">").skip(1);
    let verbs: Vec<&str> = verbs
        .map(|after| after.split_once('<').unwrap().0)
        .collect();
    assert_eq!(verbs, ["增长", "增长"]);
    // Without such words there is nothing else in the element, so that it takes no room when it is hidden.
    assert!(html.contains("class=\"figure-word figure-verb\">增长<"));
}

#[test]
fn a_word_that_the_figure_begins_with_is_said_once() {
    let past = fixture::changed(fixture::again("甲", "5个", "3个"), 0, |result| {
        (result.direction, result.bound) = ("突破", Some(Bound::Past));
    });
    let words = fixture::changed(fixture::again("乙", "5个", "3个"), 0, |result| {
        (result.direction, result.raw, result.value) = ("完成", "完成省定目标", None);
    });
    let shown = cards(vec![past, words]);
    assert!(shown.contains("突破5个") && !shown.contains("突破突破"));
    assert!(shown.contains("完成省定目标") && !shown.contains("完成完成"));
}

#[test]
fn a_card_says_of_two_years_only_what_is_so() {
    let slower = "增得慢些，不是减少";
    for (result, target, says) in [
        ("9%", "8%", true),
        ("8%", "9%", false),
        ("8%", "-3%", false),
        ("-4.3%", "-3%", false),
        ("-4.3%", "3%", false),
    ] {
        let shown = cards(vec![fixture::headline("甲", result, target)]);
        assert_eq!(shown.contains(slower), says, "{result} {target}");
    }
    let rate = || fixture::headline("甲", "9%", "8%");
    for open in [
        fixture::changed(rate(), 1, |target| target.bound = Some(Bound::AtLeast)),
        fixture::changed(rate(), 0, |result| result.upto = Some(10.0)),
        fixture::changed(rate(), 1, |target| target.place = "east"),
    ] {
        assert!(!cards(vec![open]).contains(slower));
    }
    for (target, says) in [("10%", "要增长的幅度"), ("-5%", "要下降的幅度")] {
        let shown = cards(vec![fixture::change("甲", "115亿元", target)]);
        assert!(shown.contains(says), "{shown}");
    }
    let words = fixture::changed(fixture::change("甲", "115亿元", "5%"), 1, |target| {
        target.value = None;
    });
    assert!(!cards(vec![words]).contains("幅度"));
    let apart = Indicator {
        compare: None::<Compare>,
        apart: "口径不同。",
        ..rate()
    };
    assert!(cards(vec![apart]).contains("口径不同。"));
}

#[test]
fn every_figure_and_project_is_on_its_view() {
    let report = archive().newest();
    let cards = html(Query::on(View::Indicators));
    for indicator in &report.indicators {
        assert!(
            cards.contains(&format!("id=\"c-{}\"", indicator.id)),
            "{}",
            indicator.id
        );
        for reading in &indicator.readings {
            assert!(text(&cards).contains(&full_width(reading.figure().number, None, None)));
        }
    }
    let projects = html(Query::on(View::Projects));
    for project in &report.projects {
        assert!(
            projects.contains(&format!("id=\"j-{}\"", project.id)),
            "{}",
            project.id
        );
    }
}

/// The runs of digits in a text, with the point inside.
fn numbers(text: &str) -> BTreeSet<&str> {
    let runs = text.split(|c: char| !c.is_ascii_digit() && c != '.');
    runs.map(|run| run.trim_matches('.'))
        .filter(|run| !run.is_empty())
        .collect()
}

/// No number on a card that isn't one of its year or of the report's own sentences there.
#[test]
fn cards_show_no_number_that_the_report_does_not() {
    let report = archive().newest();
    let html = html(Query::on(View::Indicators));
    for indicator in &report.indicators {
        let (_, card) = html
            .split_once(&format!("id=\"c-{}\"", indicator.id))
            .unwrap();
        let shown = text(card.split_once("</li>").unwrap().0);
        let mut said = indicator.name.to_owned();
        for reading in &indicator.readings {
            let year = reading.year.to_string();
            said.extend([" ", &year]);
            let whole = report.text_at(reading.at).unwrap();
            let (before, after) = whole.split_once(reading.quote).unwrap();
            let stops = ['。', '；', ';'];
            let from = before.rsplit(stops).next().unwrap();
            said.extend([" ", from, reading.quote, after.split(stops).next().unwrap()]);
        }
        let (shown, said) = (numbers(&shown), numbers(&said));
        assert!(!shown.is_empty(), "{}", indicator.id);
        let own: Vec<_> = shown.difference(&said).collect();
        assert!(own.is_empty(), "{}: {own:?}", indicator.id);
    }
}

#[test]
fn a_question_narrows_every_view_and_marks_its_words() {
    let html = html(asked(
        "/any/where/projects.html",
        "?q=%E5%81%9C%E8%BD%A6&utm_source=chat",
    ));
    assert!(html.contains("<mark>停车</mark>"));
    assert!(!html.contains("id=\"j-010\""));
}

#[test]
fn nothing_found_shows_a_way_on() {
    let html = html(asked("/projects.html", "?q=%E5%9C%B0%E9%93%81"));
    let (_, empty) = html.split_once("class=\"empty\"").unwrap();
    let empty = text(empty);
    assert!(empty.contains("收录的内容里没有一处写到“地铁”"), "{empty}");
    assert!(empty.contains("清空，重新开始"), "{empty}");
}

/// It would lead to the same again, beside the offer of the year in place of the word.
#[test]
fn a_year_that_all_is_of_is_not_offered_to_narrow_by() {
    let offers = |search| {
        let html = html(asked("/index.html", search));
        html.matches("只看").count()
    };
    assert_eq!(offers("?for=farmers"), 2);
    assert_eq!(offers("?for=farmers&year=2024"), 0);
    assert_eq!(offers("?q=2024%E5%B9%B4"), 1);
}

#[test]
fn words_from_the_address_are_text_and_never_markup() {
    let html = html(asked(
        "/text.html",
        "?q=%3Cimg%20src=x%20onerror=alert(1)%3E",
    ));
    assert!(!html.contains("<img") && html.contains("&lt;img"), "{html}");
}

#[test]
fn a_page_builds_no_more_items_than_were_asked_for() {
    let items = |html: &str| html.matches("data-item").count();
    let all = archive().newest().projects.len();
    for number in [1, 10, 100] {
        let first = reaching(Query::on(View::Projects), number);
        assert_eq!(items(&first), number);
        assert!(first.contains("class=\"show-rest\""));
    }
    // A short rest is not worth a button.
    let nearly = reaching(Query::on(View::Projects), all - 1);
    assert!(items(&nearly) == all && !nearly.contains("show-rest"));
    // Up to what a link leads to.
    let place = all / 2;
    let wanted = &archive().newest().projects[place - 1];
    let to = Query::to(View::Projects, ["j-", wanted.id].concat());
    assert_eq!(items(&reaching(to, 10)), place);
}

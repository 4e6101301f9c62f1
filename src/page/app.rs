//! The whole page, and the state that its parts share.

use leptos::prelude::*;

use super::element::{Node, element, many};
use super::filters::filters;
use super::masthead::{footer, masthead};
use super::results::results;
use super::search::search;
use super::tabs::tabs;
use super::words;
use crate::browser;
use crate::explore::{Answer, Explorer, Query, Subject, View, url};
use crate::report::{Archive, Report};
use crate::words::fill;

/// The heading's id: a new view puts the focus there.
pub const HEADING: &str = "heading";

/// What every part of the page is given: the report, the question and its answer. The question is
/// written and the answer follows; so are the pace and, by it, when the calm answer follows.
#[derive(Clone, Copy)]
pub struct Page {
    pub archive: &'static Archive,
    pub explorer: &'static Explorer,
    pub query: RwSignal<Query>,
    pub answer: Memo<Answer>,
    /// The answer for what need not follow each key: all but the top of a list and the counts.
    pub calm: Memo<Answer>,
    settled: RwSignal<Answer>,
    /// How many items of a list there is time for: [`FEW`] while one key follows another, then more.
    pub pace: RwSignal<usize>,
    pub reach: Reach,
}

/// So many items of a list follow each key: as many as a phone's screen shows, and whole rows in two
/// columns.
pub(super) const FEW: usize = 4;
/// So many items more at a time once the keys are quiet, until there are so many; then all.
const STEP: usize = 20;
const ENOUGH: usize = 100;
/// Milliseconds without a key after which the reader reads.
const QUIET: i32 = 120;

/// How much of a long list is shown at first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// So many items, the others on demand: for a phone that builds them.
    First(usize),
    /// For a page that is written once and read without a script.
    All,
}

impl Page {
    pub fn new(
        archive: &'static Archive,
        explorer: &'static Explorer,
        query: Query,
        reach: Reach,
    ) -> Page {
        let query = RwSignal::new(query);
        let answer = Memo::new(move |earlier: Option<&Answer>| {
            query.with(|query| explorer.answer(query, earlier))
        });
        // Were it derived, each key would wake hundreds of parts of a long list to no purpose.
        let settled = RwSignal::new(answer.get_untracked());
        let page = Page {
            archive,
            explorer,
            query,
            answer,
            calm: Memo::new(move |_| settled.get()),
            settled,
            pace: RwSignal::new(usize::MAX),
            reach,
        };
        Effect::new(move || {
            if !page.is_typing() {
                page.answer.track();
                page.settle();
            }
        });
        page
    }

    /// What waits while one key follows another has the latest answer.
    fn settle(self) {
        let answer = self.answer.get_untracked();
        if self.settled.with_untracked(|settled| *settled != answer) {
            self.settled.set(answer);
        }
    }

    pub fn report(self) -> &'static Report {
        self.archive.newest()
    }

    /// What the page is called.
    pub fn report_name(self) -> String {
        fill(words::REPORT, &[self.report().about.city])
    }

    /// What an entry of the answer stands for.
    pub fn subject(self, entry: usize) -> Option<Subject> {
        self.explorer
            .entries()
            .get(entry)
            .map(|entry| entry.subject)
    }

    /// The address of a question.
    pub fn address(self, query: &Query) -> String {
        url::write(query, self.explorer.vocabulary())
    }

    /// Changes the question.
    pub fn ask(self, change: impl FnOnce(&Query) -> Query) {
        let next = self.query.with_untracked(change);
        if self.query.with_untracked(|query| *query != next) {
            self.query.set(next);
        }
    }

    /// Asks for other words, as typed: what is seen first follows each key, the rest when there is time.
    pub fn ask_typed(self, words: &str) {
        // To set it again would wake everything that reads it.
        if self.pace.get_untracked() > FEW {
            self.pace.set(FEW);
        }
        self.ask(|query| query.with_words(words));
        browser::when_quiet(QUIET, move || self.build_more());
    }

    fn build_more(self) {
        self.settle();
        let pace = self.pace.get_untracked() + STEP;
        if pace < ENOUGH {
            self.pace.set(pace);
            browser::when_quiet(0, move || self.build_more());
        } else {
            self.pace.set(usize::MAX);
        }
    }

    /// The page for parts that need not follow each key.
    pub fn calmly(self) -> Page {
        Page {
            answer: self.calm,
            ..self
        }
    }

    /// Whether one key follows another. Follows the pace.
    pub fn is_typing(self) -> bool {
        self.pace.get() <= FEW
    }

    /// Whether lists are shorter than they will be. Follows the pace.
    pub fn is_busy(self) -> bool {
        self.pace.get() < usize::MAX
    }

    pub fn view(self) -> Memo<View> {
        let query = self.query;
        Memo::new(move |_| query.with(|query| query.view))
    }
}

/// The question that an address asks.
pub fn page_of(address: &browser::address::Address, explorer: &Explorer) -> Query {
    url::read(
        &address.path,
        &address.search,
        &address.fragment,
        explorer.vocabulary(),
    )
}

/// The document's title on a view.
pub fn title(report: &Report, view: View) -> String {
    let name = fill(words::REPORT, &[report.about.city]);
    match view {
        View::Overview => fill(words::TITLE, &[&name, report.about.title]),
        other => fill(words::TITLE, &[words::view(other), &name]),
    }
}

/// The document's title with what is asked, for the history and for who shares the link.
fn titled(report: &Report, query: &Query) -> String {
    let title = title(report, query.view);
    match query.words.trim() {
        "" => title,
        words => fill(words::ASKED, &[words, &title]),
    }
}

/// The page.
pub fn app(page: Page) -> Node {
    keep_address(page);
    let view = page.view();
    let lead = move || {
        let about = &page.report().about;
        super::element::words(&words::lead(view.get(), about.reviewed, about.planned))
    };
    let heading = move || {
        let name = match view.get() {
            View::Overview => page.report_name(),
            other => words::heading(other).to_owned(),
        };
        super::element::words(&name)
    };
    let main = element("main")
        .child(
            element("h1")
                .attr("id", HEADING)
                .attr("tabindex", "-1")
                .live(heading),
        )
        .child(element("p").class("lead").live(lead))
        .child(search(page))
        .child(
            element("div")
                .class("columns")
                .child(filters(page))
                .child(results(page)),
        );
    many([masthead(page), tabs(page), main.node(), footer(page)])
}

/// The address follows the question, and the question the history. The Effect writes no signal.
fn keep_address(page: Page) {
    Effect::new(move |earlier: Option<Query>| {
        let query = page.query.get();
        let Some(earlier) = earlier else {
            browser::place::set_title(&titled(page.report(), &query));
            if !query.target.is_empty() {
                browser::place::go_to(&query.target);
            }
            return query;
        };
        let address = page.address(&query);
        let title = titled(page.report(), &query);
        let here = page_of(&browser::address::current(), page.explorer);
        if page.address(&here) == address {
            // After Back or Forward the address is there already.
            browser::address::forget();
            browser::place::set_title(&title);
        } else {
            let only_typed = earlier.with_words("") == query.with_words("");
            let entry = if only_typed {
                browser::address::Entry::Settling
            } else {
                browser::address::Entry::New
            };
            browser::address::write(address, title, entry);
        }
        if !query.target.is_empty() {
            browser::place::go_to(&query.target);
        } else if earlier.view != query.view {
            browser::place::go_to_top(HEADING);
        }
        query
    });
}

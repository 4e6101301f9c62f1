//! The state that the page's parts share, and how it goes from one question to the next.

use std::ops::Deref;

use super::derived::Derived;
use super::element::effect;
use super::tracked::{Tracked, TrackedNumber};
use crate::browser;
use crate::explore::{Answer, Explorer, Query, Subject, View, url};
use crate::report::{Archive, Report};

/// What every part of the page is given: the report, the question and its answer, which are written
/// together; so are the render budget and, by it, when the settled answer follows. No memos: a memo keeps a trace of
/// every part that ever read it, and parts come and go.
///
/// It stays in memory for good: a document has one. A pointer, since hundreds of parts keep it.
#[derive(Clone, Copy)]
pub struct Page(&'static State);

/// What is behind a page.
#[derive(Clone)]
pub struct State {
    pub archive: &'static Archive,
    pub explorer: &'static Explorer,
    pub query: Tracked<Query>,
    /// What the parts of this page follow: the latest answer or the settled one.
    pub answer: Tracked<Answer>,
    latest: Tracked<Answer>,
    /// The answer for what need not follow each key: all but the top of a list and the counts.
    pub settled_answer: Tracked<Answer>,
    /// How many items of a list there is time for: [`TOP_ITEMS`] at once and between keys, then more.
    pub render_budget: TrackedNumber,
    /// How many items of a long list are built unasked, and how many more the reader wants of this one.
    pub first: usize,
    pub more: TrackedNumber,
    /// For parts that need not follow each key; such a page has none.
    settled_page: Option<Page>,
}

impl Deref for Page {
    type Target = State;

    fn deref(&self) -> &State {
        self.0
    }
}

/// So many items of a list follow a question at once: a phone's screen, and whole rows in two columns.
pub(super) const TOP_ITEMS: usize = 4;
/// Items added per task after the first [`TOP_ITEMS`], up to [`GRADUAL_ITEMS`]; the rest follow at once.
pub(super) const ITEMS_PER_TASK: usize = 8;
/// So many items more where the end of a list comes near: more than a screen of them.
pub(super) const ITEMS_NEAR_END: usize = 20;
/// So many items are built a few per task.
const GRADUAL_ITEMS: usize = 200;
/// Milliseconds without a key after which the reader reads.
const TYPING_PAUSE: i32 = 120;

/// So many items of a list are built unasked.
pub const INITIAL_ITEMS: usize = 20;
/// At most this many items are prerendered for readers without scripts; plain.html holds the rest.
const PRERENDERED_ITEMS: usize = 1000;

/// How much of the first list is shown at first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InitialItems {
    /// So many items, the others on demand: for a phone that builds them.
    First(usize),
    /// All of a list that isn't very long: for a page that is written once and read without a script, and for who is
    /// somewhere in it when the app takes over.
    All,
}

impl Page {
    pub fn new(
        archive: &'static Archive,
        explorer: &'static Explorer,
        query: Query,
        initial: InitialItems,
    ) -> Page {
        // What a link leads to, and what a reader has seen already, must be there at once.
        let render_budget = match initial {
            InitialItems::First(_) if query.target.is_empty() => TOP_ITEMS,
            _ => usize::MAX,
        };
        let (first, more) = match initial {
            InitialItems::First(first) => (first, 0),
            InitialItems::All => (INITIAL_ITEMS, PRERENDERED_ITEMS - INITIAL_ITEMS),
        };
        let answer = explorer.answer(&query, None);
        // Were the settled one derived, each key would wake hundreds of parts to no purpose.
        let settled_answer = Tracked::new(answer.clone());
        let latest = Tracked::new(answer);
        let settled_page = State {
            archive,
            explorer,
            query: Tracked::new(query),
            settled_answer,
            latest,
            answer: settled_answer,
            render_budget: TrackedNumber::new(render_budget),
            first,
            more: TrackedNumber::new(more),
            settled_page: None,
        };
        let mut state = settled_page.clone();
        state.answer = latest;
        state.settled_page = Some(Page(Box::leak(Box::new(settled_page))));
        let page = Page(Box::leak(Box::new(state)));
        // An effect, since only a browser runs those.
        effect(move || {
            if page.render_budget.get_untracked() <= TOP_ITEMS {
                browser::when_seen(move || page.build_more(GRADUAL_ITEMS));
            }
        });
        page
    }

    /// What waits while one key follows another has the latest answer.
    fn settle(self) {
        let is_settled = |latest: &Answer| {
            self.settled_answer
                .with_untracked(|settled| settled == latest)
        };
        if !self.latest.with_untracked(is_settled) {
            self.settled_answer.set(self.latest.get_untracked());
        }
    }

    pub fn report(self) -> &'static Report {
        self.archive.newest()
    }

    /// What the page is called.
    pub fn report_name(self) -> String {
        self.report().about.name()
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
            self.go(next);
        }
    }

    /// Goes to a question: what is seen first is built at once, the rest when there is time; with a place
    /// to lead to, all of it at once.
    pub fn go(self, next: Query) {
        let other = |query: &Query| {
            query.view != next.view || query.seen_on(next.view) != next.seen_on(next.view)
        };
        let is_other = self.query.with_untracked(other);
        if is_other {
            self.more.set(0);
        }
        if next.target.is_empty() {
            self.limit_budget();
            browser::when_seen(move || self.build_more(GRADUAL_ITEMS));
            self.apply(next);
        } else {
            self.arrive(next);
        }
    }

    /// Goes to a question with all of its answer at once, settled parts too: for the history, where the reader finds their
    /// place, and for what a link leads to.
    pub fn arrive(self, next: Query) {
        // To set it again would wake everything that reads it.
        if self.render_budget.get_untracked() < usize::MAX {
            self.render_budget.set(usize::MAX);
        }
        self.apply(next);
    }

    fn apply(self, next: Query) {
        let answer = |earlier: &Answer| self.explorer.answer(&next, Some(earlier));
        let answer = self.latest.with_untracked(answer);
        let moves = self.query.with_untracked(|query| query.view != next.view);
        if moves {
            // Said anew even where they stay, for what is gone with the view to be forgotten.
            self.latest.set(answer.clone());
            self.settled_answer.set(answer);
            self.more.renew();
            self.render_budget.renew();
        } else {
            set_if_changed(self.latest, answer);
            if self.render_budget.get_untracked() > TOP_ITEMS {
                self.settle();
            }
        }
        // The question last: what leads to a place looks for it once the answer is on the page.
        self.query.set(next);
    }

    /// What is not seen first waits.
    fn limit_budget(self) {
        // To set it again would wake everything, as above.
        if self.render_budget.get_untracked() > TOP_ITEMS {
            self.render_budget.set(TOP_ITEMS);
        }
    }

    /// Asks for other words, as typed: what is seen first follows each key, the rest when there is time.
    pub fn ask_typed(self, words: &str) {
        self.limit_budget();
        self.ask(|query| query.with_words(words));
        browser::when_quiet(TYPING_PAUSE, move || self.build_more(GRADUAL_ITEMS));
    }

    /// Lets lists grow to so many items.
    pub fn grow(self, to: usize) {
        self.more.set(to.saturating_sub(self.first));
    }

    /// Lets lists grow by so many items, a few at a time from those that there are.
    pub fn unfold(self, shown: usize, more: usize) {
        self.render_budget.set(shown);
        self.grow(shown + more);
        browser::when_seen(move || self.build_more(shown + more));
    }

    fn build_more(self, enough: usize) {
        self.settle();
        let render_budget = self
            .render_budget
            .get_untracked()
            .saturating_add(ITEMS_PER_TASK);
        if render_budget < enough {
            self.render_budget.set(render_budget);
            browser::when_quiet(0, move || self.build_more(enough));
        } else {
            self.render_budget.set(usize::MAX);
        }
    }

    /// The page for parts that need not follow each key.
    pub fn settled(self) -> Page {
        self.settled_page.unwrap_or(self)
    }

    /// Whether there is time only for what is seen first: at the start, after a choice and while one key follows another.
    /// Follows the budget.
    pub fn is_top_only(self) -> bool {
        self.render_budget.get() <= TOP_ITEMS
    }

    /// Whether lists are shorter than they will be. Follows the budget.
    pub fn is_busy(self) -> bool {
        self.render_budget.get() < usize::MAX
    }

    pub fn view(self) -> Derived<View> {
        let query = self.query;
        Derived::new(move |_| query.with(|query| query.view))
    }
}

/// Writes what has changed, and wakes nothing for what has not.
fn set_if_changed(signal: Tracked<Answer>, answer: Answer) {
    if signal.with_untracked(|earlier| *earlier != answer) {
        signal.set(answer);
    }
}

//! The state that the page's parts share, and how it goes from one question to the next.

use std::ops::Deref;

use super::deferred::{ITEMS_PER_TASK, LAST_BATCH, TOP_ITEMS};
use super::derived::Derived;
use super::element::effect;
use super::tracked::{Tracked, TrackedNumber};
use crate::browser;
use crate::explore::{Answer, Explorer, Query, Show, Subject, View, url};
use crate::report::{Archive, Report};

/// The state that every part of the page is given: the report, the question with its answer (written together, but where the
/// charts are turned) and the render budget, which also decides when the settled answer follows. No memos: a memo keeps a
/// trace of every part that ever read it, and parts come and go.
///
/// A pointer, since hundreds of parts keep it; never freed, since a document has one page.
#[derive(Clone, Copy)]
pub struct Page(&'static State);

/// What is behind a page.
#[derive(Clone)]
pub struct State {
    pub archive: &'static Archive,
    pub explorer: &'static Explorer,
    pub query: Tracked<Query>,
    /// What the parts of this page read: the latest answer, or on the settled page the settled one.
    pub answer: Tracked<Answer>,
    latest: Tracked<Answer>,
    /// The answer for all that is not updated at each key: everything but the top of a list and the counts.
    pub settled_answer: Tracked<Answer>,
    /// How many items of a list may be built by now: [`TOP_ITEMS`] at once and between keys, then more.
    pub render_budget: TrackedNumber,
    /// How many items of a long list are built without being asked for.
    pub initial_items: usize,
    /// How many more the reader asked for.
    pub extra_items: TrackedNumber,
    /// The same page for parts that are not updated at each key; `None` in that page itself.
    settled_page: Option<Page>,
}

impl Deref for Page {
    type Target = State;

    fn deref(&self) -> &State {
        self.0
    }
}

/// How many more items are built when the end of a list comes near: more than a screen of them.
pub(super) const ITEMS_NEAR_END: usize = 20;
/// How many items are built a few per task; the rest are built in one.
const GRADUAL_ITEMS: usize = 200;
/// Milliseconds without a key after which typing counts as paused.
const TYPING_PAUSE: i32 = 120;

/// How many items of a list are built without being asked for.
pub const INITIAL_ITEMS: usize = 20;
/// How many items of a list are prerendered at most for readers without scripts; plain.html holds the rest.
const PRERENDERED_ITEMS: usize = 1000;

impl Page {
    /// The page with the answer to its first question: so many items of a list, the others on demand. In the browser this
    /// also schedules building the rest of what is shown unasked.
    pub fn new(
        archive: &'static Archive,
        explorer: &'static Explorer,
        query: Query,
        initial_items: usize,
    ) -> Page {
        // What a link leads to must be there at once.
        let render_budget = match query.target.is_empty() {
            true => TOP_ITEMS,
            false => usize::MAX,
        };
        let answer = explorer.answer(&query, None);
        // Copied, not derived: a derived value would rerun every subscriber on each key.
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
            initial_items,
            extra_items: TrackedNumber::new(0),
            settled_page: None,
        };
        let mut state = settled_page.clone();
        state.answer = latest;
        state.settled_page = Some(Page(Box::leak(Box::new(settled_page))));
        let page = Page(Box::leak(Box::new(state)));
        // In an effect, which only a browser runs.
        effect(move || {
            if page.render_budget.get_untracked() <= TOP_ITEMS {
                browser::when_seen(move || page.build_more(GRADUAL_ITEMS));
            }
        });
        page
    }

    /// Copies the latest answer into the settled one.
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

    /// The report's name, which the page has too.
    pub fn report_name(self) -> String {
        self.report().about.name()
    }

    /// What an entry of the answer stands for.
    pub fn subject(self, entry: usize) -> Option<Subject> {
        let entry = self.explorer.entries().get(entry)?;
        Some(entry.subject)
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

    /// Turns the charts to their pictures or tables, which changes no answer.
    pub fn turn(self, show: Show) {
        let query = self.query.get_untracked();
        // Else the place that a link led to would be left, by a step of the history.
        if query.show != show {
            self.query.set(query.shown_as(show));
        }
    }

    /// Goes to a question: what is seen first is built at once, the rest when there is time; where it has a target
    /// to scroll to, all of it at once.
    pub fn go(self, next: Query) {
        let other = |query: &Query| {
            query.view != next.view || query.seen_on(next.view) != next.seen_on(next.view)
        };
        let is_other = self.query.with_untracked(other);
        if is_other {
            self.extra_items.set(0);
        }
        if next.target.is_empty() {
            self.limit_budget();
            browser::when_seen(move || self.build_more(GRADUAL_ITEMS));
            self.apply(next);
        } else {
            self.arrive(next);
        }
    }

    /// Goes to a question and builds all of its answer at once: for Back and Forward, which restore the scroll position, and
    /// for links to an element.
    pub fn arrive(self, next: Query) {
        // Setting it to the same value would still rerun everything that reads it.
        if self.is_limited() {
            self.render_budget.set(usize::MAX);
        }
        self.apply(next);
    }

    fn apply(self, next: Query) {
        let answer = |earlier: &Answer| self.explorer.answer(&next, Some(earlier));
        let answer = self.latest.with_untracked(answer);
        let moves = self.query.with_untracked(|query| query.view != next.view);
        if moves {
            // Written even where they don't change: writing drops the subscriptions of parts that are gone with the view.
            self.latest.set(answer.clone());
            self.settled_answer.set(answer);
            self.extra_items.notify();
            self.render_budget.notify();
        } else {
            set_if_changed(self.latest, answer);
            if self.render_budget.get_untracked() > TOP_ITEMS {
                self.settle();
            }
        }
        // The question last: its effect scrolls to the target, which the answer must have put on the page.
        self.query.set(next);
    }

    /// Whether only some of the answer is built yet. Doesn't follow the budget.
    fn is_limited(self) -> bool {
        self.render_budget.get_untracked() < usize::MAX
    }

    /// From now on only what is seen first is built.
    fn limit_budget(self) {
        // As above.
        if self.render_budget.get_untracked() > TOP_ITEMS {
            self.render_budget.set(TOP_ITEMS);
        }
    }

    /// Changes the words, as they are typed: what is seen first is updated at each key, the rest once typing pauses.
    pub fn ask_typed(self, words: &str) {
        self.limit_budget();
        self.ask(|query| query.with_words(words));
        browser::when_quiet(TYPING_PAUSE, move || self.build_more(GRADUAL_ITEMS));
    }

    /// Builds all at once, of a list up to [`PRERENDERED_ITEMS`]: for a written page, and where the reader is somewhere in one
    /// when the app takes over.
    pub fn show_all(self) {
        self.grow(PRERENDERED_ITEMS);
        self.render_budget.set(usize::MAX);
    }

    /// Lets lists have so many items.
    pub fn grow(self, to: usize) {
        self.extra_items.set(to.saturating_sub(self.initial_items));
    }

    /// Lets lists have so many `more` items than the `shown`, built a few per task.
    pub fn unfold(self, shown: usize, more: usize) {
        self.render_budget.set(shown);
        self.grow(shown + more);
        browser::when_seen(move || self.build_more(shown + more));
    }

    /// Up to `enough` items a few per task, then the rest; lists have theirs sooner, only the text is so long.
    fn build_more(self, enough: usize) {
        self.settle();
        // All is built already, since the reader has gone back meanwhile.
        if !self.is_limited() {
            return;
        }
        let listed = self.initial_items + self.extra_items.get_untracked();
        let enough = match self.query.with_untracked(|query| query.view) {
            View::Text => enough,
            _ => enough.min(listed.max(LAST_BATCH)),
        };
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

    /// The page for parts that are not updated at each key.
    pub fn settled(self) -> Page {
        self.settled_page.unwrap_or(self)
    }

    /// Whether only what is seen first is built by now: at the start, after a choice and while typing. The caller then
    /// follows the budget.
    pub fn is_top_only(self) -> bool {
        self.render_budget.get() <= TOP_ITEMS
    }

    /// Whether lists are still being built. The caller then follows the budget.
    pub fn is_busy(self) -> bool {
        self.render_budget.get() < usize::MAX
    }

    /// The present view; the caller follows it, and not each change of the question.
    pub fn view(self) -> Derived<View> {
        let query = self.query;
        Derived::new(move |_| query.with(|query| query.view))
    }
}

/// Writes an answer only where it differs, since each write reruns the readers.
fn set_if_changed(signal: Tracked<Answer>, answer: Answer) {
    if signal.with_untracked(|earlier| *earlier != answer) {
        signal.set(answer);
    }
}

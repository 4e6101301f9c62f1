//! The state that the page's parts share, and how it goes from one question to the next.

use std::ops::Deref;

use super::derived::Derived;
use super::element::effect;
use super::followed::{Followed, Number};
use crate::browser;
use crate::explore::{Answer, Explorer, Query, Subject, View, url};
use crate::report::{Archive, Report};

/// What every part of the page is given: the report, the question and its answer, which are written
/// together; so are the pace and, by it, when the calm answer follows. No memos: a memo keeps a trace of
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
    pub query: Followed<Query>,
    /// What the parts of this page follow: the latest answer or the calm one.
    pub answer: Followed<Answer>,
    latest: Followed<Answer>,
    /// The answer for what need not follow each key: all but the top of a list and the counts.
    pub calm: Followed<Answer>,
    /// How many items of a list there is time for: [`FEW`] at once and between keys, then more.
    pub pace: Number,
    /// How many items of a long list are built unasked, and how many more the reader wants of this one.
    pub first: usize,
    pub more: Number,
    /// For parts that need not follow each key; such a page has none.
    calm_page: Option<Page>,
}

impl Deref for Page {
    type Target = State;

    fn deref(&self) -> &State {
        self.0
    }
}

/// So many items of a list follow a question at once: a phone's screen, and whole rows in two columns.
pub(super) const FEW: usize = 4;
/// Items added per task after the first [`FEW`], up to [`ENOUGH`]; the rest follow at once.
pub(super) const STEP: usize = 8;
/// So many items more where the end of a list comes near: more than a screen of them.
pub(super) const NEAR: usize = 20;
/// So many items are built a few per task.
const ENOUGH: usize = 200;
/// Milliseconds without a key after which the reader reads.
const QUIET: i32 = 120;

/// So many items of a list are built unasked.
pub const FIRST: usize = 20;
/// At most this many items are prerendered for readers without scripts; plain.html holds the rest.
const WRITTEN: usize = 1000;

/// How much of the first list is shown at first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
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
        reach: Reach,
    ) -> Page {
        // What a link leads to, and what a reader has seen already, must be there at once.
        let pace = match reach {
            Reach::First(_) if query.target.is_empty() => FEW,
            _ => usize::MAX,
        };
        let (first, more) = match reach {
            Reach::First(first) => (first, 0),
            Reach::All => (FIRST, WRITTEN - FIRST),
        };
        let answer = explorer.answer(&query, None);
        // Were the calm one derived, each key would wake hundreds of parts to no purpose.
        let calm = Followed::new(answer.clone());
        let latest = Followed::new(answer);
        let calm_page = State {
            archive,
            explorer,
            query: Followed::new(query),
            calm,
            latest,
            answer: calm,
            pace: Number::new(pace),
            first,
            more: Number::new(more),
            calm_page: None,
        };
        let mut state = calm_page.clone();
        state.answer = latest;
        state.calm_page = Some(Page(Box::leak(Box::new(calm_page))));
        let page = Page(Box::leak(Box::new(state)));
        // An effect, since only a browser runs those.
        effect(move || {
            if page.pace.get_untracked() <= FEW {
                browser::when_seen(move || page.build_more(ENOUGH));
            }
        });
        page
    }

    /// What waits while one key follows another has the latest answer.
    fn settle(self) {
        let calm = |latest: &Answer| self.calm.with_untracked(|calm| calm == latest);
        if !self.latest.with_untracked(calm) {
            self.calm.set(self.latest.get_untracked());
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
            self.pause();
            browser::when_seen(move || self.build_more(ENOUGH));
            self.turn_to(next);
        } else {
            self.arrive(next);
        }
    }

    /// Goes to a question with all of its answer at once, calm parts too: for the history, where the reader finds their
    /// place, and for what a link leads to.
    pub fn arrive(self, next: Query) {
        // To set it again would wake everything that reads it.
        if self.pace.get_untracked() < usize::MAX {
            self.pace.set(usize::MAX);
        }
        self.turn_to(next);
    }

    fn turn_to(self, next: Query) {
        let answer = |earlier: &Answer| self.explorer.answer(&next, Some(earlier));
        let answer = self.latest.with_untracked(answer);
        let moves = self.query.with_untracked(|query| query.view != next.view);
        if moves {
            // Said anew even where they stay, for what is gone with the view to be forgotten.
            self.latest.set(answer.clone());
            self.calm.set(answer);
            self.more.renew();
            self.pace.renew();
        } else {
            put(self.latest, answer);
            if self.pace.get_untracked() > FEW {
                self.settle();
            }
        }
        // The question last: what leads to a place looks for it once the answer is on the page.
        self.query.set(next);
    }

    /// What is not seen first waits.
    fn pause(self) {
        // To set it again would wake everything, as above.
        if self.pace.get_untracked() > FEW {
            self.pace.set(FEW);
        }
    }

    /// Asks for other words, as typed: what is seen first follows each key, the rest when there is time.
    pub fn ask_typed(self, words: &str) {
        self.pause();
        self.ask(|query| query.with_words(words));
        browser::when_quiet(QUIET, move || self.build_more(ENOUGH));
    }

    /// Lets lists grow to so many items.
    pub fn grow(self, to: usize) {
        self.more.set(to.saturating_sub(self.first));
    }

    /// Lets lists grow by so many items, a few at a time from those that there are.
    pub fn unfold(self, shown: usize, more: usize) {
        self.pace.set(shown);
        self.grow(shown + more);
        browser::when_seen(move || self.build_more(shown + more));
    }

    fn build_more(self, enough: usize) {
        self.settle();
        let pace = self.pace.get_untracked().saturating_add(STEP);
        if pace < enough {
            self.pace.set(pace);
            browser::when_quiet(0, move || self.build_more(enough));
        } else {
            self.pace.set(usize::MAX);
        }
    }

    /// The page for parts that need not follow each key.
    pub fn calmly(self) -> Page {
        self.calm_page.unwrap_or(self)
    }

    /// Whether there is time only for what is seen first: at the start, after a choice and while one key follows another.
    /// Follows the pace.
    pub fn is_hasty(self) -> bool {
        self.pace.get() <= FEW
    }

    /// Whether lists are shorter than they will be. Follows the pace.
    pub fn is_busy(self) -> bool {
        self.pace.get() < usize::MAX
    }

    pub fn view(self) -> Derived<View> {
        let query = self.query;
        Derived::new(move |_| query.with(|query| query.view))
    }
}

/// Writes what has changed, and wakes nothing for what has not.
fn put(signal: Followed<Answer>, answer: Answer) {
    if signal.with_untracked(|earlier| *earlier != answer) {
        signal.set(answer);
    }
}

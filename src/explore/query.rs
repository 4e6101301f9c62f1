//! The question itself, with its named transitions.

use super::{Facet, Selection};

/// The five views of the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum View {
    #[default]
    Overview,
    Indicators,
    Charts,
    Projects,
    Text,
}

impl View {
    pub const ALL: [View; 5] = [
        View::Overview,
        View::Indicators,
        View::Charts,
        View::Projects,
        View::Text,
    ];

    /// The page's file name, which must not change: others link to it.
    pub fn file(self) -> &'static str {
        match self {
            View::Overview => "index.html",
            View::Indicators => "indicators.html",
            View::Charts => "charts.html",
            View::Projects => "projects.html",
            View::Text => "text.html",
        }
    }
}

/// The order of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Sort {
    /// By relevance when there are words; with an audience picked, promises and plans first; else in the order of the
    /// text.
    #[default]
    Best,
    Topic,
    Stage,
    Year,
}

impl Sort {
    pub const ALL: [Sort; 4] = [Sort::Best, Sort::Topic, Sort::Stage, Sort::Year];

    /// The value in the address; empty for the default.
    pub fn key(self) -> &'static str {
        match self {
            Sort::Best => "",
            Sort::Topic => "topic",
            Sort::Stage => "stage",
            Sort::Year => "year",
        }
    }

    /// The order of this key; the default where there is none.
    pub fn from_key(key: &str) -> Sort {
        let mut all = Sort::ALL.into_iter();
        all.find(|sort| sort.key() == key).unwrap_or_default()
    }
}

/// How the charts show their numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Show {
    #[default]
    Picture,
    Table,
}

impl Show {
    pub const ALL: [Show; 2] = [Show::Picture, Show::Table];

    /// The value in the address; empty for the default.
    pub fn key(self) -> &'static str {
        match self {
            Show::Picture => "",
            Show::Table => "table",
        }
    }

    /// The way of this key; the default where there is none.
    pub fn from_key(key: &str) -> Show {
        let mut all = Show::ALL.into_iter();
        all.find(|show| show.key() == key).unwrap_or_default()
    }
}

/// What the reader asks, and from which view.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Query {
    pub view: View,
    pub words: String,
    pub picked: Selection,
    pub sort: Sort,
    pub show: Show,
    /// The fragment: the id of the element to go to and mark; empty for none.
    pub target: String,
}

impl Query {
    /// Longer words are cut off: no search is that long.
    pub const MAX_CHARACTERS: usize = 100;

    /// An empty question on a view.
    pub fn on(view: View) -> Query {
        Query {
            view,
            ..Query::default()
        }
    }

    /// An empty question that goes to one element of a view.
    pub fn to(view: View, target: impl Into<String>) -> Query {
        Query {
            view,
            target: target.into(),
            ..Query::default()
        }
    }

    /// Whether nothing is asked: every entry is shown.
    pub fn is_open(&self) -> bool {
        self.words.trim().is_empty() && self.picked.is_empty()
    }

    /// The same question on another view.
    #[must_use]
    pub fn seen_on(&self, view: View) -> Query {
        Query {
            view,
            target: String::new(),
            ..self.clone()
        }
    }

    /// The question with other words; control characters count as spaces.
    #[must_use]
    pub fn with_words(&self, words: &str) -> Query {
        let words = words
            .chars()
            .take(Self::MAX_CHARACTERS)
            .map(|c| if c.is_control() { ' ' } else { c })
            .collect();
        Query {
            words,
            target: String::new(),
            ..self.clone()
        }
    }

    /// Picks a choice, or lets it go.
    #[must_use]
    pub fn toggled(&self, facet: Facet, choice: usize) -> Query {
        let mut picked = self.picked;
        picked.toggle(facet, choice);
        Query {
            picked,
            target: String::new(),
            ..self.clone()
        }
    }

    /// The question with one facet open again.
    #[must_use]
    pub fn opened(&self, facet: Facet) -> Query {
        let mut picked = self.picked;
        picked.clear(facet);
        Query {
            picked,
            target: String::new(),
            ..self.clone()
        }
    }

    #[must_use]
    pub fn sorted(&self, sort: Sort) -> Query {
        Query {
            sort,
            target: String::new(),
            ..self.clone()
        }
    }

    /// The question with the charts shown otherwise.
    #[must_use]
    pub fn shown_as(&self, show: Show) -> Query {
        Query {
            show,
            target: String::new(),
            ..self.clone()
        }
    }

    /// The same view and order with nothing asked.
    #[must_use]
    pub fn cleared(&self) -> Query {
        Query {
            view: self.view,
            sort: self.sort,
            show: self.show,
            ..Query::default()
        }
    }
}

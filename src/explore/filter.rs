//! What is shown: the entries that pass words and facets, by view, and what each choice would show.

use std::sync::{Arc, OnceLock};

use super::facets::{FacetMatch, Selection};
use super::fold::Characters;
use super::index::Index;
use super::order::{self, Buckets};
use super::search::{Found, Rank};
use super::term::terms;
use super::{Entry, Facet, Query, Sort, View, Vocabulary, entries};
use crate::report::{Archive, Span, Synonym};

// A sort key has the group above the priority above the rank. A rank fills its 32 bits, a priority (0 to 2) needs two, and
// a group (0 to 32) six.
const PRIORITY_SHIFT: u32 = Rank::BITS;
const GROUP_SHIFT: u32 = PRIORITY_SHIFT + 2;

/// Everything that can be found, prepared for questions. Expensive: make one.
#[derive(Debug)]
pub struct Explorer {
    entries: Vec<Entry>,
    vocabulary: Vocabulary,
    /// Made for the first words that are asked: the first screen doesn't need it.
    index: OnceLock<Index>,
    text: &'static str,
    pub(super) synonyms: &'static [Synonym],
}

/// What a question finds.
#[derive(Debug, Clone)]
pub struct Answer {
    found: Arc<Found>,
    picked: Selection,
    /// Positions of entries, sorted as asked: indicators, projects, paragraphs.
    lists: [Vec<usize>; 3],
    counts: [[usize; Vocabulary::MAX_CHOICES]; Facet::ALL.len()],
}

impl Explorer {
    /// Over the newest report; `text` is that of the bundled ones (`bundled`), whose characters the tables are for.
    pub fn new(archive: &Archive, text: &'static str) -> Explorer {
        let vocabulary = Vocabulary::new(archive.newest());
        let entries = entries(archive.newest(), &vocabulary);
        Explorer {
            entries,
            vocabulary,
            index: OnceLock::new(),
            text,
            synonyms: &archive.newest().synonyms,
        }
    }

    /// What the search looks through; made when it is first asked for, which on the page is after the first frame.
    pub fn index(&self) -> &Index {
        self.index
            .get_or_init(|| Index::new(&self.entries, Characters::of(self.text)))
    }

    /// All entries: indicators, then projects, then paragraphs, each in the order of the report.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    pub fn vocabulary(&self) -> &Vocabulary {
        &self.vocabulary
    }

    /// Answers a question. `earlier` may be any other answer of this explorer: its search is reused
    /// where the words are the same, and narrowed where they are longer.
    pub fn answer(&self, query: &Query, earlier: Option<&Answer>) -> Answer {
        let asked = match query.words.trim() {
            "" => Vec::new(),
            words => terms(words, self.index().characters()),
        };
        let earlier = earlier.map(|answer| &answer.found);
        let found = match earlier.filter(|found| found.asked() == asked) {
            Some(same) => Arc::clone(same),
            None if asked.is_empty() => Arc::new(Found::all(self.entries.len())),
            None => Arc::new(self.index().search(asked, earlier.map(Arc::as_ref))),
        };
        // With an audience picked and no words, promises and plans sort before results.
        let by_priority =
            found.asked().is_empty() && query.picked.choices(Facet::Audience).next().is_some();
        let mut counts = [[0; Vocabulary::MAX_CHOICES]; Facet::ALL.len()];
        // Hits come in the order of the entries, and buckets keep it. There are few distinct keys, as buckets want.
        let mut lists: [Buckets; 3] = Default::default();
        for hit in &found.hits {
            let Some(entry) = self.entries.get(hit.entry) else {
                continue;
            };
            let list_index = list_index(entry.subject.view());
            let passed = Passed::of(entry, query);
            if counts_on(query.view, entry.subject.view()) {
                passed.count(&mut counts);
            }
            if passed.passes {
                let priority = if by_priority {
                    entry.priority as u64
                } else {
                    0
                };
                let key = passed.group(query.sort) << GROUP_SHIFT
                    | priority << PRIORITY_SHIFT
                    | u64::from(hit.rank);
                order::insert(&mut lists[list_index], key, hit.entry);
            }
        }
        Answer {
            found,
            picked: query.picked,
            lists: lists.each_ref().map(order::flatten),
            counts,
        }
    }

    /// Whether the entry's facet values of this number pass the answer's facets: the reading of that number, if it is an
    /// indicator.
    pub fn passes(&self, answer: &Answer, entry: usize, number: usize) -> bool {
        let entry = self.entries.get(entry);
        let values = entry.and_then(|entry| entry.facet_values.get(number));
        values.is_some_and(|values| values.match_against(&answer.picked) == FacetMatch::Passes)
    }

    /// The parts of `text` that the answer's words matched, in order; none without words.
    pub fn highlights(&self, answer: &Answer, text: &str) -> Vec<Span> {
        // So that the index isn't made while nothing is typed.
        match answer.found.matchers.as_slice() {
            [] => Vec::new(),
            _ => self.index().highlights(text, &answer.found),
        }
    }

    /// How many entries of the question's view these terms find within its facets.
    pub(super) fn count(&self, terms: Vec<String>, query: &Query) -> usize {
        let found = self.index().search(terms, None);
        let entries = (found.hits.iter()).filter_map(|hit| self.entries.get(hit.entry));
        let is_shown = |entry: &&Entry| {
            counts_on(query.view, entry.subject.view()) && Passed::of(entry, query).passes
        };
        entries.filter(is_shown).count()
    }
}

/// Two answers are the same if they list and count the same for the same terms.
impl PartialEq for Answer {
    fn eq(&self, other: &Answer) -> bool {
        self.found.asked() == other.found.asked()
            && self.picked == other.picked
            && self.lists == other.lists
            && self.counts == other.counts
    }
}

impl Answer {
    /// The entries that a view lists, as positions, sorted as asked. Overview and charts list indicators.
    pub fn list(&self, view: View) -> &[usize] {
        &self.lists[list_index(view)]
    }

    /// How many entries a view has. The overview counts all, the charts indicators and
    /// projects.
    pub fn count(&self, view: View) -> usize {
        match view {
            View::Overview => self.lists.iter().map(Vec::len).sum(),
            View::Charts => self.count(View::Indicators) + self.count(View::Projects),
            View::Indicators | View::Projects | View::Text => self.list(view).len(),
        }
    }

    /// How many entries the asked view would have if this choice were the only one of its facet.
    pub fn facet_count(&self, facet: Facet, choice: usize) -> usize {
        self.counts[facet.index()].get(choice).copied().unwrap_or(0)
    }
}

fn list_index(view: View) -> usize {
    match view {
        View::Overview | View::Indicators | View::Charts => 0,
        View::Projects => 1,
        View::Text => 2,
    }
}

fn counts_on(asked: View, listed: View) -> bool {
    match asked {
        View::Overview => true,
        View::Charts => listed != View::Text,
        View::Indicators | View::Projects | View::Text => listed == asked,
    }
}

/// What the facets make of an entry: one of its sets of values is enough.
#[derive(Default)]
struct Passed {
    passes: bool,
    /// The bits of the values that pass.
    own: [u32; Facet::ALL.len()],
    /// For each facet, the bits of the values that pass or would if it were open.
    open: [u32; Facet::ALL.len()],
}

impl Passed {
    fn of(entry: &Entry, query: &Query) -> Passed {
        let mut passed = Passed::default();
        for values in &entry.facet_values {
            match values.match_against(&query.picked) {
                FacetMatch::Passes => {
                    passed.passes = true;
                    for facet in Facet::ALL {
                        passed.own[facet.index()] |= values.bits(facet);
                        passed.open[facet.index()] |= values.bits(facet);
                    }
                }
                FacetMatch::FailsOnly(facet) => passed.open[facet.index()] |= values.bits(facet),
                FacetMatch::Fails => {}
            }
        }
        passed
    }

    /// The lowest choice of the facet that the list is sorted by.
    fn group(&self, sort: Sort) -> u64 {
        let facet = match sort {
            Sort::Best => return 0,
            Sort::Topic => Facet::Topic,
            Sort::Stage => Facet::Stage,
            Sort::Year => Facet::Year,
        };
        self.own[facet.index()].trailing_zeros().into()
    }

    fn count(&self, counts: &mut [[usize; Vocabulary::MAX_CHOICES]; Facet::ALL.len()]) {
        for (bits, counts) in self.open.iter().zip(counts) {
            let mut bits = *bits;
            while bits != 0 {
                if let Some(count) = counts.get_mut(bits.trailing_zeros() as usize) {
                    *count += 1;
                }
                bits &= bits - 1;
            }
        }
    }
}

//! The facets of the question and their choices, as bit sets.

use crate::report::{Choice, Report, Stage, decimal};

/// A dimension to narrow by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Facet {
    Topic,
    Place,
    Year,
    Stage,
    Audience,
}

impl Facet {
    /// In the order of page and address, which is not that of `index`.
    pub const ALL: [Facet; 5] = [
        Facet::Topic,
        Facet::Stage,
        Facet::Year,
        Facet::Audience,
        Facet::Place,
    ];

    /// The key in the address, and the name of the form control.
    pub fn key(self) -> &'static str {
        match self {
            Facet::Topic => "topic",
            Facet::Place => "place",
            Facet::Year => "year",
            Facet::Stage => "stage",
            Facet::Audience => "for",
        }
    }

    pub(super) fn index(self) -> usize {
        self as usize
    }
}

const FACETS: usize = Facet::ALL.len();
/// The bits of all stages.
const ALL_STAGES: u32 = (1 << Stage::ALL.len()) - 1;

/// The picked choices, a bit each, for each facet. A facet without a bit is open. A choice out of range is ignored.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Selection([u32; FACETS]);

impl Selection {
    pub fn is_empty(&self) -> bool {
        self.0 == [0; FACETS]
    }

    /// Whether a choice is picked; one out of range is not.
    pub fn has(&self, facet: Facet, choice: usize) -> bool {
        self.0[facet.index()] & bit(choice) != 0
    }

    /// Picks a choice, or unpicks it.
    pub fn toggle(&mut self, facet: Facet, choice: usize) {
        self.0[facet.index()] ^= bit(choice);
    }

    /// Picks a choice beside those that are picked.
    pub fn pick(&mut self, facet: Facet, choice: usize) {
        self.0[facet.index()] |= bit(choice);
    }

    /// Lets go of all choices of a facet: it is open.
    pub fn clear(&mut self, facet: Facet) {
        self.0[facet.index()] = 0;
    }

    /// The choices picked of a facet, in the vocabulary's order.
    pub fn choices(&self, facet: Facet) -> impl Iterator<Item = usize> + use<> {
        let bits = self.0[facet.index()];
        (0..Vocabulary::MAX_CHOICES).filter(move |&choice| bits & bit(choice) != 0)
    }
}

/// What an entry is in each facet, with the same bits as [`Selection`]. An entry that speaks of two
/// years has two of them, so that "2023, planned" does not find a result of 2023 with a plan for 2024.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct FacetValues([u32; FACETS]);

impl FacetValues {
    pub fn set(&mut self, facet: Facet, choice: usize) {
        self.0[facet.index()] |= bit(choice);
    }

    /// Whether these values pass the picked choices. All stages together are any: what was only expected is in none.
    pub fn match_against(&self, picked: &Selection) -> FacetMatch {
        let mut result = FacetMatch::Passes;
        for facet in Facet::ALL {
            let wanted = picked.0[facet.index()];
            let is_open = wanted == 0 || facet == Facet::Stage && wanted == ALL_STAGES;
            if !is_open && self.bits(facet) & wanted == 0 {
                result = match result {
                    FacetMatch::Passes => FacetMatch::FailsOnly(facet),
                    FacetMatch::FailsOnly(_) | FacetMatch::Fails => return FacetMatch::Fails,
                };
            }
        }
        result
    }

    /// The bits of one facet.
    pub fn bits(&self, facet: Facet) -> u32 {
        self.0[facet.index()]
    }
}

/// Whether an entry's values pass the picked choices.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FacetMatch {
    Passes,
    /// It would if this one facet were open.
    FailsOnly(Facet),
    Fails,
}

/// The bit of a choice; none for a choice out of range.
fn bit(choice: usize) -> u32 {
    u32::try_from(choice)
        .ok()
        .and_then(|shift| 1u32.checked_shl(shift))
        .unwrap_or(0)
}

/// A choice as the address and the page name it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FacetChoice {
    pub id: String,
    /// Empty for the stages, which the page names.
    pub name: String,
}

/// All choices of all facets, from the report.
#[derive(Debug, Clone, Default)]
pub struct Vocabulary {
    choices: [Vec<FacetChoice>; FACETS],
    /// The choices of the year, as numbers.
    years: Vec<u16>,
}

impl Vocabulary {
    /// The most choices a facet can have: one a bit. The check enforces it for the facets that the data name; years come from
    /// readings and projects and may be more.
    pub const MAX_CHOICES: usize = Choice::MAX_PER_FACET;

    /// The report's own choices, the years of its readings and projects, and the stages. Years beyond the 32nd have no bit:
    /// they can't be picked, and what is of them passes no year.
    pub fn new(report: &Report) -> Vocabulary {
        let from_data = |choices: &[Choice]| {
            choices
                .iter()
                .map(|choice| facet_choice(choice.id, choice.name))
                .collect()
        };
        let mut years: Vec<u16> = Vec::new();
        let readings = report.indicators.iter().flat_map(|one| one.readings.iter());
        let of_entries = (readings.map(|reading| reading.year))
            .chain(report.projects.iter().map(|project| project.year));
        for year in of_entries.chain([report.about.reviewed, report.about.planned]) {
            if let Err(place) = years.binary_search(&year) {
                years.insert(place, year);
            }
        }
        let choices = |facet| match facet {
            Facet::Topic => from_data(&report.topics),
            Facet::Place => from_data(&report.places),
            Facet::Audience => from_data(&report.audiences),
            Facet::Year => years
                .iter()
                .map(|year| facet_choice(&decimal((*year).into()), &decimal((*year).into())))
                .collect(),
            Facet::Stage => Stage::ALL
                .iter()
                .map(|&stage| facet_choice(stage_id(stage), ""))
                .collect(),
        };
        let mut all: [Vec<FacetChoice>; FACETS] = Default::default();
        for facet in Facet::ALL {
            all[facet.index()] = choices(facet);
        }
        Vocabulary {
            choices: all,
            years,
        }
    }

    /// The choices of a facet, in the order in which [`Selection`] counts them.
    pub fn choices(&self, facet: Facet) -> &[FacetChoice] {
        &self.choices[facet.index()]
    }

    /// The position of a choice, by its id.
    pub fn position(&self, facet: Facet, id: &str) -> Option<usize> {
        self.choices(facet)
            .iter()
            .position(|choice| choice.id == id)
    }

    /// The facet values of something with these properties. Unknown ids set no bit; an empty place means the first one.
    pub fn facet_values(
        &self,
        topic: &str,
        place: &str,
        year: u16,
        stage: Option<Stage>,
        audiences: &[&str],
    ) -> FacetValues {
        let mut values = self.values_of_year(year);
        let mut set = |facet, id: &str| {
            if let Some(choice) = self.position(facet, id) {
                values.set(facet, choice);
            }
        };
        set(Facet::Topic, topic);
        for audience in audiences {
            set(Facet::Audience, audience);
        }
        if !place.is_empty() {
            set(Facet::Place, place);
        } else {
            values.set(Facet::Place, 0);
        }
        if let Some(stage) = stage {
            values.set(Facet::Stage, stage.position());
        }
        values
    }

    /// The facet values of something of which only the year is known.
    pub fn values_of_year(&self, year: u16) -> FacetValues {
        let mut values = FacetValues::default();
        if let Some(choice) = self.years.iter().position(|&known| known == year) {
            values.set(Facet::Year, choice);
        }
        values
    }
}

fn facet_choice(id: &str, name: &str) -> FacetChoice {
    FacetChoice {
        id: id.to_owned(),
        name: name.to_owned(),
    }
}

/// The stage's value in the address.
pub fn stage_id(stage: Stage) -> &'static str {
    match stage {
        Stage::Done => "done",
        Stage::Underway => "underway",
        Stage::Planned => "planned",
    }
}

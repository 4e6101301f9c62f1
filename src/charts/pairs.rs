//! A result beside a target: which number is larger, never by how much, never kept or broken.

use super::words::{self, Standing};
use super::{Bar, Legend, Part, Pattern, Point};
use crate::report::{About, Bound, Indicator, Reading};
use crate::words::{charts as texts, fill};

/// Two readings of one thing; at least one is there.
#[derive(Debug, Clone)]
pub struct Pair<'a> {
    pub indicator: &'a Indicator,
    pub name: String,
    pub result: Option<&'a Reading>,
    pub target: Option<&'a Reading>,
}

/// What may be said of a target that stands beside a result.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Relation {
    Higher,
    Same,
    /// A lower rate that is still growth.
    Slower,
    Lower,
    /// Words like 以上 leave open which is larger.
    Loose,
    /// One of the two is missing.
    Alone,
}

/// The words of one chart for its pairs.
#[derive(Debug, Clone, Copy)]
pub struct Terms {
    /// All pairs, with a hole for their number.
    pub all: &'static str,
    /// Of a target, alone and with the result that it is higher than.
    pub higher: [&'static str; 2],
    pub lower: [&'static str; 2],
    /// The length of a reading's bar in the chart's unit.
    pub amount: fn(&Reading) -> Option<f64>,
}

const ORDER: [Relation; 6] = [
    Relation::Higher,
    Relation::Same,
    Relation::Slower,
    Relation::Lower,
    Relation::Loose,
    Relation::Alone,
];

impl Pair<'_> {
    /// How the target stands to the result.
    pub fn relation(&self, terms: &Terms) -> Relation {
        let (Some(result), Some(target)) = (self.result, self.target) else {
            return Relation::Alone;
        };
        let (Some(before), Some(after)) = ((terms.amount)(result), (terms.amount)(target)) else {
            return Relation::Alone;
        };
        let exact = result.bound.is_none() && result.upto.is_none() && target.upto.is_none();
        let upward = match target.bound {
            None => true,
            Some(
                Bound::AtLeast | Bound::Over | Bound::Past | Bound::NotBelow | Bound::NotFewer,
            ) => !target.falls(),
            Some(_) => false,
        };
        if after > before && exact && upward {
            Relation::Higher
        } else if !exact || target.bound.is_some() {
            Relation::Loose
        } else if after == before {
            Relation::Same
        } else if target.signed_growth().is_some_and(|rate| rate > 0.0) {
            Relation::Slower
        } else {
            Relation::Lower
        }
    }

    /// The bars of the pair, the result above the target.
    pub fn bars(&self, standing: Standing, terms: &Terms) -> Vec<Bar> {
        let bar = |reading: Option<&Reading>,
                   pattern: Pattern,
                   value: fn(Standing, &Reading) -> String| {
            let reading = reading?;
            let part = Part {
                amount: (terms.amount)(reading)?,
                pattern,
                name: "",
                count: String::new(),
            };
            Some(Bar {
                parts: vec![part],
                value: value(standing, reading),
            })
        };
        let result = bar(self.result, Pattern::Solid, Standing::figure);
        let target = bar(self.target, Pattern::Hatched, |_, reading| {
            words::figure(reading)
        });
        result.into_iter().chain(target).collect()
    }

    /// What is drawn of the pair, in the order of its bars.
    pub fn points(&self) -> impl Iterator<Item = Point> {
        let readings = self.result.into_iter().chain(self.target);
        readings.map(|reading| {
            Point::reading(
                &self.name,
                self.indicator,
                reading,
                &words::remarks(&[reading.caveat]),
            )
        })
    }

    /// The pair's row of the table: name, result, target, remarks.
    pub fn cells(&self, standing: Standing) -> Vec<String> {
        let caveat = |reading: Option<&Reading>| reading.map_or("", |reading| reading.caveat);
        vec![
            self.name.clone(),
            self.result
                .map_or(words::NONE.to_owned(), |reading| standing.figure(reading)),
            self.target.map_or(words::NONE.to_owned(), words::figure),
            words::remarks(&[caveat(self.result), caveat(self.target)]),
        ]
    }
}

/// The standing of all results of the pairs.
pub fn standing(pairs: &[Pair]) -> Standing {
    Standing::of(
        &pairs
            .iter()
            .filter_map(|pair| pair.result)
            .collect::<Vec<_>>(),
    )
}

/// What solid and hatched mean, as far as the pairs have them.
pub fn legend(pairs: &[Pair], about: &About) -> Vec<Legend> {
    let result = pairs
        .iter()
        .any(|pair| pair.result.is_some())
        .then(|| Legend {
            label: words::of_year(about.reviewed, standing(pairs).word()),
            pattern: Pattern::Solid,
        });
    let target = pairs
        .iter()
        .any(|pair| pair.target.is_some())
        .then(|| Legend {
            label: words::of_year(about.planned, texts::TARGET),
            pattern: Pattern::Hatched,
        });
    result.into_iter().chain(target).collect()
}

/// Result and target of a single pair in words, then how the target stands.
pub fn one(pair: &Pair, about: &About, terms: &Terms) -> String {
    let mut said = Vec::new();
    if let Some(result) = pair.result {
        said.push(words::figure_of(about.reviewed, result));
    }
    if let Some(target) = pair.target {
        said.push(words::target_of(about.planned, target));
    }
    let relation = pair.relation(terms);
    match relation {
        Relation::Alone => {}
        Relation::Higher | Relation::Lower => {
            said.push(fill(texts::THE_TARGET, &[short(relation, terms)]))
        }
        relation => said.push(short(relation, terms).to_owned()),
    }
    fill(texts::POINT, &[&pair.name, &said.join("，")])
}

/// How many targets stand how to their results, for two pairs or more.
pub fn many(pairs: &[Pair], about: &About, terms: &Terms) -> String {
    let planned = about.planned.to_string();
    let result = words::of_year(about.reviewed, standing(pairs).noun());
    let all = fill(terms.all, &[&pairs.len().to_string()]);
    let mut clauses = Vec::new();
    for kind in ORDER {
        let count = pairs
            .iter()
            .filter(|pair| pair.relation(terms) == kind)
            .count();
        let (long, alone) = (long(kind, &result, terms), kind == Relation::Alone);
        let some = count.to_string();
        clauses.push(match count {
            0 => continue,
            count if count == pairs.len() && alone => return fill(texts::ALL_ALONE, &[&all]),
            count if count == pairs.len() => {
                return fill(texts::ALL_THE_SAME, &[&all, &planned, &long]);
            }
            _ if clauses.is_empty() && !alone => fill(texts::SOME, &[&some, &planned, &long]),
            _ => fill(texts::OTHERS, &[&some, short(kind, terms)]),
        });
    }
    fill(texts::OF_THESE, &[&all]) + "，" + &clauses.join("，")
}

fn long(kind: Relation, result: &str, terms: &Terms) -> String {
    let text = match kind {
        Relation::Higher => terms.higher[1],
        Relation::Same => texts::SAME_AS,
        Relation::Slower => texts::SLOWER_THAN,
        Relation::Lower => terms.lower[1],
        Relation::Loose | Relation::Alone => short(kind, terms),
    };
    fill(text, &[result])
}

fn short(kind: Relation, terms: &Terms) -> &'static str {
    match kind {
        Relation::Higher => terms.higher[0],
        Relation::Same => texts::SAME,
        Relation::Slower => texts::SLOWER,
        Relation::Lower => terms.lower[0],
        Relation::Loose => texts::LOOSE,
        Relation::Alone => texts::ALONE,
    }
}

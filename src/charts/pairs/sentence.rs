//! The sentence about pairs: a single one, or how many targets compare how with their results.

use super::super::wording::{self, ResultStatus};
use super::{Comparison, Pair, Relation};
use crate::report::{About, decimal, join};
use crate::texts::{charts as texts, fill};

/// Result and target of a single pair in words, then how the target compares.
pub fn one(pair: &Pair, comparison: &Comparison) -> String {
    let mut said = Vec::new();
    for reading in [pair.result, pair.target].into_iter().flatten() {
        said.push(wording::figure_with_year(reading));
    }
    let relation = pair.relation(comparison);
    let [short, _] = words(relation, comparison);
    match relation {
        Relation::Falls | Relation::Alone => {}
        Relation::Higher | Relation::Lower => said.push(fill(texts::THE_TARGET, &[short])),
        _ => said.push(short.to_owned()),
    }
    fill(texts::POINT, &[&pair.name, &join(&said, texts::COMMA)])
}

/// How many targets compare how with their results, for two pairs or more.
pub fn many(
    pairs: &[Pair],
    result_status: ResultStatus,
    about: &About,
    comparison: &Comparison,
) -> String {
    let planned = decimal(about.planned.into());
    let result = wording::of_year(about.reviewed, result_status.noun());
    let all = fill(comparison.all, &[&decimal(pairs.len())]);
    let groups = Relation::ALL.map(|relation| {
        let is_in = |pair: &Pair| pair.relation(comparison) == relation;
        Group::of(pairs, words(relation, comparison), &is_in)
    });
    let clauses = clauses(pairs.len(), &groups, &|extent, words, some| {
        let [short, long] = words;
        // Without a comparison, which may be due to the result, nothing is said of the target.
        let is_open = long == short;
        let long = fill(long, &[&result]);
        match extent {
            Extent::All if is_open => fill(texts::ALL_OPEN, &[&all, short]),
            Extent::All => fill(texts::ALL_THE_SAME, &[&all, &planned, &long]),
            Extent::First if !is_open => fill(texts::SOME, &[some, &planned, &long]),
            Extent::First | Extent::Further => fill(texts::OTHERS, &[some, short]),
        }
    });
    match clauses.as_slice() {
        [all] => all.clone(),
        several => fill(texts::OF_THESE, &[&all]) + texts::COMMA + &join(several, texts::COMMA),
    }
}

/// How many of the pairs a clause is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Extent {
    All,
    /// Some, of which more clauses follow.
    First,
    Further,
}

/// What is said of a group of pairs: alone, and with a placeholder for the result.
pub type Words = [&'static str; 2];

/// The pairs of which the same is said.
pub struct Group<'a> {
    words: Words,
    count: usize,
    /// The name of the last one.
    name: &'a str,
}

impl Group<'_> {
    /// The pairs that `is_in` accepts; perhaps none.
    pub fn of<'a>(pairs: &'a [Pair], words: Words, is_in: &dyn Fn(&Pair) -> bool) -> Group<'a> {
        let (mut count, mut name) = (0, "");
        for pair in pairs {
            if is_in(pair) {
                (count, name) = (count + 1, pair.name.as_str());
            }
        }
        Group { words, count, name }
    }
}

/// A clause for each of the groups that has any of `all` pairs, in their order; that of a single pair with its name. `say` is
/// given a group's extent, its words and the number of its pairs.
pub fn clauses(
    all: usize,
    groups: &[Group],
    say: &dyn Fn(Extent, &Words, &str) -> String,
) -> Vec<String> {
    let mut clauses = Vec::new();
    for group in groups {
        let extent = match group.count {
            0 => continue,
            count if count == all => Extent::All,
            _ if clauses.is_empty() => Extent::First,
            _ => Extent::Further,
        };
        let clause = say(extent, &group.words, &decimal(group.count));
        clauses.push(match group.count {
            1 => fill(texts::NAMED, &[&clause, group.name]),
            _ => clause,
        });
    }
    clauses
}

/// What is said of a target that compares so with its result. Where both are the same nothing is compared.
fn words(relation: Relation, comparison: &Comparison) -> Words {
    match relation {
        Relation::Higher => comparison.higher,
        Relation::Same => [texts::SAME, texts::SAME_AS],
        Relation::Slower => [texts::SLOWER, texts::SLOWER_THAN],
        Relation::Lower => comparison.lower,
        Relation::Loose => [texts::LOOSE; 2],
        Relation::Range => [texts::RANGE; 2],
        Relation::Falls => [texts::BOTH_FALL; 2],
        Relation::Alone => [texts::ALONE; 2],
    }
}

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
    let [short, _] = words(comparison)[relation as usize];
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
    let mut groups = Vec::new();
    for pair in pairs {
        groups.push(pair.relation(comparison) as usize);
    }
    let clauses = clauses(
        pairs,
        &groups,
        &words(comparison),
        &|extent, words, some| {
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
        },
    );
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

/// A clause for each of the groups that has pairs, in the order of their words; that of a single pair with its name.
/// `groups` are the pairs' own, by number; `say` is given a group's extent, its words and the number of its pairs.
pub fn clauses(
    pairs: &[Pair],
    groups: &[usize],
    words: &[Words],
    say: &dyn Fn(Extent, &Words, &str) -> String,
) -> Vec<String> {
    let mut clauses = Vec::new();
    for (group, words) in words.iter().enumerate() {
        let (mut count, mut name) = (0, "");
        for (pair, own) in pairs.iter().zip(groups) {
            if *own == group {
                (count, name) = (count + 1, pair.name.as_str());
            }
        }
        let extent = match count {
            0 => continue,
            _ if count == pairs.len() => Extent::All,
            _ if clauses.is_empty() => Extent::First,
            _ => Extent::Further,
        };
        let clause = say(extent, words, &decimal(count));
        clauses.push(match count {
            1 => fill(texts::NAMED, &[&clause, name]),
            _ => clause,
        });
    }
    clauses
}

/// In the order of [`Relation`]. Where both are the same nothing is compared.
fn words(comparison: &Comparison) -> [Words; 8] {
    [
        comparison.higher,
        [texts::SAME, texts::SAME_AS],
        [texts::SLOWER, texts::SLOWER_THAN],
        comparison.lower,
        [texts::LOOSE; 2],
        [texts::RANGE; 2],
        [texts::BOTH_FALL; 2],
        [texts::ALONE; 2],
    ]
}

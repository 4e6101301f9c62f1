//! The sentence about pairs: a single one, or how many targets compare how with their results.

use super::super::wording;
use super::{Comparison, Pair, Relation, result_status};
use crate::report::{About, join};
use crate::texts::{charts as texts, fill};

const ORDER: [Relation; 8] = [
    Relation::Higher,
    Relation::Same,
    Relation::Slower,
    Relation::Lower,
    Relation::Loose,
    Relation::Range,
    Relation::Falls,
    Relation::Alone,
];

/// Result and target of a single pair in words, then how the target compares.
pub fn one(pair: &Pair, comparison: &Comparison) -> String {
    let mut said = Vec::new();
    for reading in [pair.result, pair.target].into_iter().flatten() {
        said.push(wording::figure_with_year(reading));
    }
    let relation = pair.relation(comparison);
    match relation {
        Relation::Falls | Relation::Alone => {}
        Relation::Higher | Relation::Lower => {
            said.push(fill(texts::THE_TARGET, &[short(relation, comparison)]))
        }
        relation => said.push(short(relation, comparison).to_owned()),
    }
    fill(texts::POINT, &[&pair.name, &join(&said, texts::COMMA)])
}

/// How many targets compare how with their results, for two pairs or more.
pub fn many(pairs: &[Pair], about: &About, comparison: &Comparison) -> String {
    let planned = about.planned.to_string();
    let result = wording::of_year(about.reviewed, result_status(pairs).noun());
    let all = fill(comparison.all, &[&pairs.len().to_string()]);
    let mut clauses = Vec::new();
    for relation in ORDER {
        let so = |pair: &&Pair| pair.relation(comparison) == relation;
        let count = pairs.iter().filter(so).count();
        let (some, short) = (count.to_string(), short(relation, comparison));
        // Without a comparison, which may be due to the result, nothing is said of the target.
        let long = long(relation, &result, comparison);
        let is_open = long == short;
        let clause = match count {
            0 => continue,
            all_of if all_of == pairs.len() && is_open => {
                return fill(texts::ALL_OPEN, &[&all, short]);
            }
            all_of if all_of == pairs.len() => {
                return fill(texts::ALL_THE_SAME, &[&all, &planned, &long]);
            }
            _ if clauses.is_empty() && !is_open => fill(texts::SOME, &[&some, &planned, &long]),
            _ => fill(texts::OTHERS, &[&some, short]),
        };
        clauses.push(clause_with_name(clause, count, pairs.iter().find(so)));
    }
    fill(texts::OF_THESE, &[&all]) + texts::COMMA + &join(&clauses, texts::COMMA)
}

/// A clause about `count` pairs; where it is one, with that pair's name.
pub fn clause_with_name(clause: String, count: usize, first: Option<&Pair>) -> String {
    match first {
        Some(only) if count == 1 => fill(texts::NAMED, &[&clause, &only.name]),
        _ => clause,
    }
}

fn long(relation: Relation, result: &str, comparison: &Comparison) -> String {
    let text = match relation {
        Relation::Higher => comparison.higher[1],
        Relation::Same => texts::SAME_AS,
        Relation::Slower => texts::SLOWER_THAN,
        Relation::Lower => comparison.lower[1],
        Relation::Loose | Relation::Range | Relation::Falls | Relation::Alone => {
            short(relation, comparison)
        }
    };
    fill(text, &[result])
}

fn short(relation: Relation, comparison: &Comparison) -> &'static str {
    match relation {
        Relation::Higher => comparison.higher[0],
        Relation::Same => texts::SAME,
        Relation::Slower => texts::SLOWER,
        Relation::Lower => comparison.lower[0],
        Relation::Loose => texts::LOOSE,
        Relation::Range => texts::RANGE,
        Relation::Falls => texts::BOTH_FALL,
        Relation::Alone => texts::ALONE,
    }
}

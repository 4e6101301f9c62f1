//! Walking along a chart's points.

/// A step from one point to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    Back,
    Next,
    First,
    Last,
}

/// The point that a step leads to, of `count`; `None` without points. Steps stop at the ends; without a point, Next leads to
/// the first and Back to the last.
pub fn step(from: Option<usize>, count: usize, step: Step) -> Option<usize> {
    let last = count.checked_sub(1)?;
    let to = match (step, from) {
        (Step::First, _) | (Step::Next, None) => 0,
        (Step::Last, _) | (Step::Back, None) => last,
        (Step::Back, Some(at)) => at.saturating_sub(1),
        (Step::Next, Some(at)) => at.saturating_add(1),
    };
    Some(to.min(last))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_keep_to_the_points() {
        for (from, taken, to) in [
            (None, Step::Next, 0),
            (None, Step::Back, 2),
            (Some(0), Step::Back, 0),
            (Some(0), Step::Next, 1),
            (Some(2), Step::Next, 2),
            (Some(1), Step::Last, 2),
            (Some(2), Step::First, 0),
            (Some(9), Step::Back, 2),
        ] {
            assert_eq!(step(from, 3, taken), Some(to), "{from:?} {taken:?}");
            assert_eq!(step(from, 0, taken), None);
        }
    }
}

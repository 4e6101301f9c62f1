//! A table that walks through text in small codes: from each state, for each code, to a set of states.

/// States, or offsets into a pattern, a bit each.
pub type Offsets = u64;

/// How a match ends. The better one is less.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Ending {
    /// With a character, a whole syllable or an initial.
    #[default]
    Whole,
    /// Within a syllable that is still being typed.
    Begun,
}

/// A place in codes that matches.
#[derive(Debug, Clone, Copy)]
pub struct Match {
    pub start: usize,
    pub length: usize,
    pub ending: Ending,
}

/// A nondeterministic automaton of at most 64 states over the characters of an index. State 0 is
/// the beginning; a state without steps matches no further character.
#[derive(Debug)]
pub struct Automaton {
    /// State after state, a step for each code.
    steps: Vec<Offsets>,
    /// The number of codes.
    width: usize,
    /// The states in which a match is complete.
    whole: Offsets,
    /// The states in which a match is complete but for the rest of a syllable.
    begun: Offsets,
}

impl Automaton {
    /// Without any step yet.
    pub fn new(states: usize, width: usize, whole: Offsets, begun: Offsets) -> Automaton {
        Automaton {
            steps: vec![0; states * width],
            width,
            whole,
            begun,
        }
    }

    /// Reading `code` in `state` leads also to the states `to`.
    pub fn add(&mut self, state: usize, code: u16, to: Offsets) {
        if let Some(step) = self.steps.get_mut(state * self.width + usize::from(code)) {
            *step |= to;
        }
    }

    /// The first match that begins at `start` or later.
    pub fn next(&self, codes: &[u16], start: usize) -> Option<Match> {
        let first = self.steps.get(..self.width)?;
        for (at, &code) in codes.iter().enumerate().skip(start) {
            // Most characters begin none.
            if first.get(usize::from(code)).is_some_and(|step| *step != 0)
                && let Some((ending, length)) = self.walk(codes.get(at..).unwrap_or_default())
            {
                return Some(Match {
                    start: at,
                    length,
                    ending,
                });
            }
        }
        None
    }

    /// The shortest complete match at the beginning of `codes`, else the shortest begun one: how it
    /// ends and the number of codes it reads.
    fn walk(&self, codes: &[u16]) -> Option<(Ending, usize)> {
        let mut begun = None;
        let mut reached: Offsets = 1;
        for (read, &code) in codes.iter().enumerate() {
            let mut next = 0;
            while reached != 0 {
                let state = reached.trailing_zeros() as usize;
                reached &= reached - 1;
                // The ends have no row of their own.
                next |= self
                    .steps
                    .get(state * self.width + usize::from(code))
                    .copied()
                    .unwrap_or(0);
            }
            if next & self.whole != 0 {
                return Some((Ending::Whole, read + 1));
            }
            if next == 0 {
                break;
            }
            if next & self.begun != 0 && begun.is_none() {
                begun = Some((Ending::Begun, read + 1));
            }
            reached = next;
        }
        begun
    }
}

//! A table that walks through text in small codes: from each state, for each code, to a set of states.

use super::fold::NOTHING;

/// States, or offsets into a pattern, a bit each.
pub type Offsets = u64;

/// How much of the term a match covers. The better one is less.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum MatchKind {
    /// With a character, a whole syllable or an initial.
    #[default]
    Complete,
    /// Within a syllable that is still being typed.
    Prefix,
}

/// A place in codes that matches.
#[derive(Debug, Clone, Copy)]
pub struct Match {
    pub start: usize,
    pub length: usize,
    pub kind: MatchKind,
}

/// A nondeterministic automaton of at most 64 states over the characters of an index. State 0 is
/// the beginning; a state without steps matches no further character.
#[derive(Debug)]
pub struct Automaton {
    /// The steps of each state, one for each code.
    steps: Vec<Offsets>,
    /// The number of codes.
    alphabet_size: usize,
    /// The states in which a match is complete.
    complete: Offsets,
    /// The states in which a match is complete but for the rest of a syllable.
    prefix: Offsets,
}

impl Automaton {
    /// Without any step yet.
    pub fn new(
        states: usize,
        alphabet_size: usize,
        complete: Offsets,
        prefix: Offsets,
    ) -> Automaton {
        Automaton {
            steps: vec![0; states * alphabet_size],
            alphabet_size,
            complete,
            prefix,
        }
    }

    /// Reads these codes one after the other, each in the state of its position. Nothing matches [`NOTHING`].
    pub fn add_all(&mut self, codes: &[u16]) {
        for (at, &code) in codes.iter().enumerate() {
            if code != NOTHING {
                self.add(at, code, 1 << (at + 1));
            }
        }
    }

    /// Reading `code` in `state` leads also to the states `to`.
    pub fn add(&mut self, state: usize, code: u16, to: Offsets) {
        if let Some(step) = self
            .steps
            .get_mut(state * self.alphabet_size + usize::from(code))
        {
            *step |= to;
        }
    }

    /// The first match that begins at `start` or later.
    pub fn next(&self, codes: &[u16], start: usize) -> Option<Match> {
        let first = self.steps.get(..self.alphabet_size)?;
        for (at, &code) in codes.iter().enumerate().skip(start) {
            // Most characters begin no match.
            if first.get(usize::from(code)).is_some_and(|step| *step != 0)
                && let Some((kind, length)) = self.walk(codes.get(at..).unwrap_or_default())
            {
                return Some(Match {
                    start: at,
                    length,
                    kind,
                });
            }
        }
        None
    }

    /// The shortest complete match at the beginning of `codes`, else the shortest prefix: its kind
    /// and the number of codes it reads.
    fn walk(&self, codes: &[u16]) -> Option<(MatchKind, usize)> {
        let mut prefix = None;
        let mut reached: Offsets = 1;
        for (read, &code) in codes.iter().enumerate() {
            let mut next = 0;
            while reached != 0 {
                let state = reached.trailing_zeros() as usize;
                reached &= reached - 1;
                // The final states have no steps.
                next |= self
                    .steps
                    .get(state * self.alphabet_size + usize::from(code))
                    .copied()
                    .unwrap_or(0);
            }
            if next & self.complete != 0 {
                return Some((MatchKind::Complete, read + 1));
            }
            if next == 0 {
                break;
            }
            if next & self.prefix != 0 && prefix.is_none() {
                prefix = Some((MatchKind::Prefix, read + 1));
            }
            reached = next;
        }
        prefix
    }
}

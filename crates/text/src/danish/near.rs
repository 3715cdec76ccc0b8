//! Words of the lexicon that are spelled almost like another.

use fst::Automaton;
use levenshtein_automata::{DFA, Distance, LevenshteinAutomatonBuilder, SINK_STATE};

use super::lexicon;

/// Every form in the lexicon that is at most so many slips away from a folded word, with how many: a letter too many, too few,
/// another, or two that changed places.
pub(super) fn spelled_like(folded: &str, slips: u8) -> Vec<(String, u8)> {
    let near = Near(LevenshteinAutomatonBuilder::new(slips, true).build_dfa(folded));
    lexicon::matching(&near)
        .into_iter()
        .filter_map(|form| match near.0.eval(&form) {
            Distance::Exact(distance) => Some((form, distance)),
            Distance::AtLeast(_) => None,
        })
        .collect()
}

struct Near(DFA);

impl Automaton for &Near {
    type State = u32;

    fn start(&self) -> u32 {
        self.0.initial_state()
    }

    fn is_match(&self, state: &u32) -> bool {
        matches!(self.0.distance(*state), Distance::Exact(_))
    }

    fn can_match(&self, state: &u32) -> bool {
        *state != SINK_STATE
    }

    fn accept(&self, state: &u32, byte: u8) -> u32 {
        self.0.transition(*state, byte)
    }
}

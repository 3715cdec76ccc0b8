//! What only the whole wall shows: a family that hangs everywhere, a quotation that is met twice.

use std::collections::BTreeMap;

use genlyd_domain::family::Family;
use genlyd_domain::id::Id;
use genlyd_domain::piece::Piece;

use super::{Outcome, Warning};

/// The most sheets on which a family should be met.
const MOST_SHEETS_OF_A_FAMILY: usize = 2;

/// The warnings of pieces that are judged together, with the piece that each is about.
pub fn across<'a>(
    pieces: impl IntoIterator<Item = (&'a Piece, &'a Outcome)> + Clone,
) -> Vec<(Id<Piece>, Warning)> {
    let mut families: BTreeMap<Id<Family>, usize> = BTreeMap::new();
    let mut quotations: BTreeMap<&str, usize> = BTreeMap::new();
    let shown = pieces
        .into_iter()
        .filter_map(|(piece, outcome)| outcome.as_ref().ok().map(|collected| (piece, collected)))
        .collect::<Vec<_>>();
    for (_, collected) in &shown {
        for family in &collected.families {
            *families.entry(*family).or_default() += 1;
        }
        for words in &collected.quotations {
            *quotations.entry(words.trim()).or_default() += 1;
        }
    }
    let mut warnings = Vec::new();
    for (piece, collected) in shown {
        let often = |family: &Id<Family>| {
            families
                .get(family)
                .is_some_and(|times| *times > MOST_SHEETS_OF_A_FAMILY)
        };
        let twice = |words: &String| quotations.get(words.trim()).is_some_and(|times| *times > 1);
        if collected.families.iter().any(often) {
            warnings.push((piece.id, Warning::FamilyOften));
        }
        if collected.quotations.iter().any(twice) {
            warnings.push((piece.id, Warning::SameQuoteTwice));
        }
    }
    warnings
}

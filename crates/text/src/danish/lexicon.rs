//! The lexicon: every form of 120,000 words with its base forms, and every form that may stand first in a compound.
//!
//! The build step makes it of the dictionary in `lexicon/`. The maps are part of the program and are read where they lie, so
//! that opening them takes no time, whatever their size.

use std::sync::LazyLock;

use fst::raw::Fst;
use fst::{IntoStreamer, Streamer};
use serde::{Deserialize, Serialize};

use super::fold;

/// What kind of word something is.
#[derive(Serialize, Deserialize, Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[serde(rename_all = "snake_case")]
pub enum Class {
    /// Barn, hus, sundhed.
    Noun,
    /// Vente, drikke.
    Verb,
    /// Stor, god.
    Adjective,
    /// Pronouns, prepositions, adverbs, numbers, exclamations.
    Other,
    /// Anna, Bornholm.
    Name,
}

/// One way to read a form.
#[derive(Serialize, Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Reading {
    /// The base form, in lower case and one spelling.
    pub lemma: String,
    /// Its kind.
    pub class: Class,
}

/// A reading, and whether the form may end a compound in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Licensed {
    pub(super) reading: Reading,
    pub(super) ends_compounds: bool,
}

struct Map {
    forms: Fst<&'static [u8]>,
    readings: &'static [u8],
}

static WORDS: LazyLock<Map> = LazyLock::new(|| {
    Map::open(
        include_bytes!(concat!(env!("OUT_DIR"), "/words.fst")),
        include_bytes!(concat!(env!("OUT_DIR"), "/words.readings")),
    )
});

static MODIFIERS: LazyLock<Map> = LazyLock::new(|| {
    Map::open(
        include_bytes!(concat!(env!("OUT_DIR"), "/modifiers.fst")),
        include_bytes!(concat!(env!("OUT_DIR"), "/modifiers.readings")),
    )
});

/// How a folded word may be read; nothing when it is not in the lexicon.
pub(super) fn word(folded: &str) -> Vec<Licensed> {
    WORDS.look_up(folded)
}

/// The words that a first part of a compound comes from, when it may stand there.
pub(super) fn modifier(folded: &str) -> Vec<Licensed> {
    MODIFIERS.look_up(folded)
}

/// How a word may be read as it is written, else without accents that only stress it: "én" is "en", "dér" is "der".
pub(super) fn word_or_unstressed(folded: &str) -> Vec<Licensed> {
    let found = word(folded);
    if found.is_empty() && fold::has_accent(folded) {
        return word(&fold::without_accents(folded));
    }
    found
}

/// The lengths in bytes of all beginnings of a folded word that may stand first in a compound.
pub(super) fn modifier_ends(folded: &str) -> Vec<usize> {
    MODIFIERS.beginnings(folded)
}

/// All forms in the lexicon that an automaton accepts.
pub(super) fn matching<A: fst::Automaton>(automaton: A) -> Vec<String> {
    let mut found = Vec::new();
    let mut stream = WORDS.forms.search(automaton).into_stream();
    while let Some((form, _)) = stream.next() {
        found.extend(std::str::from_utf8(form).map(str::to_owned));
    }
    found
}

impl Map {
    fn open(forms: &'static [u8], readings: &'static [u8]) -> Map {
        Map {
            forms: Fst::new(forms).expect("the build step makes maps that open"),
            readings,
        }
    }

    fn look_up(&self, form: &str) -> Vec<Licensed> {
        self.forms
            .get(form)
            .and_then(|place| self.unpack(form, place.value()))
            .unwrap_or_default()
    }

    fn beginnings(&self, word: &str) -> Vec<usize> {
        let mut ends = Vec::new();
        let mut node = self.forms.root();
        for (place, byte) in word.bytes().enumerate() {
            let Some(next) = node.find_input(byte) else {
                break;
            };
            node = self.forms.node(node.transition_addr(next));
            if node.is_final() {
                ends.push(place + 1);
            }
        }
        ends
    }

    /// See `build/tables.rs` for how readings are packed.
    fn unpack(&self, form: &str, place: u64) -> Option<Vec<Licensed>> {
        let mut rest = self.readings.get(usize::try_from(place).ok()?..)?.iter();
        let count = *rest.next()?;
        let mut readings = Vec::with_capacity(usize::from(count));
        for _ in 0..count {
            let (kind, off, on) = (*rest.next()?, *rest.next()?, *rest.next()?);
            let stem = form.get(..form.len().checked_sub(usize::from(off))?)?;
            let (put_on, after) = rest.as_slice().split_at_checked(usize::from(on))?;
            rest = after.iter();
            readings.push(Licensed {
                reading: Reading {
                    lemma: format!("{stem}{}", std::str::from_utf8(put_on).ok()?),
                    class: class(kind),
                },
                ends_compounds: kind & 0x10 != 0,
            });
        }
        Some(readings)
    }
}

fn class(kind: u8) -> Class {
    match kind & 0x0f {
        0 => Class::Noun,
        1 => Class::Verb,
        2 => Class::Adjective,
        4 => Class::Name,
        _ => Class::Other,
    }
}

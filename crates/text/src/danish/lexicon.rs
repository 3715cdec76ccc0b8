//! The lexicon: every form of 120,000 words with its base forms, and every form that may stand first in a compound.
//!
//! The build step makes it of the dictionary in `lexicon/`. The maps are part of the program and are read where they lie, so
//! that opening them takes no time, whatever their size.

use std::sync::LazyLock;

use fst::raw::{Fst, Output};
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
    WORDS.look_up(folded).readings()
}

/// The kinds of word that a folded word may be, without their base forms.
pub(super) fn word_kinds(folded: &str) -> Kinds<'_> {
    WORDS.look_up(folded).kinds()
}

/// Whether the lexicon has a folded word.
pub(super) fn has_word(folded: &str) -> bool {
    WORDS.forms.get(folded).is_some()
}

/// The words that a first part of a compound comes from, when it may stand there.
pub(super) fn modifier(folded: &str) -> Vec<Licensed> {
    MODIFIERS.look_up(folded).readings()
}

/// How a word may be read as it is written, else without accents that only stress it: "én" is "en", "dér" is "der".
pub(super) fn word_or_unstressed(folded: &str) -> Vec<Licensed> {
    let found = word(folded);
    if found.is_empty() && fold::has_accent(folded) {
        return word(&fold::without_accents(folded));
    }
    found
}

/// All beginnings of a folded word that may stand first in a compound, the shortest first.
pub(super) fn modifiers_at_start(folded: &str) -> Vec<Found<'_>> {
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

/// All beginnings of a folded word that are words, the shortest first.
pub(super) fn words_at_start(folded: &str) -> Vec<Found<'_>> {
    WORDS.beginnings(folded)
}

/// The map of all words, to be walked letter by letter.
pub(super) fn words() -> &'static Fst<&'static [u8]> {
    &WORDS.forms
}

/// The map of all first parts, to be walked letter by letter.
pub(super) fn modifiers() -> &'static Fst<&'static [u8]> {
    &MODIFIERS.forms
}

/// A form that a map has, and how it may be read, packed as `build/tables.rs` packs it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Found<'a> {
    pub(super) form: &'a str,
    packed: &'static [u8],
}

impl<'a> Found<'a> {
    pub(super) fn kinds(self) -> Kinds<'a> {
        let (count, rest) = self.packed.split_first().unwrap_or((&0, &[]));
        Kinds {
            form: self.form,
            left: *count,
            rest,
        }
    }

    fn readings(self) -> Vec<Licensed> {
        self.kinds().map(Kind::licensed).collect()
    }
}

/// One way to read a form, not yet spelled out.
#[derive(Clone, Copy, Debug)]
pub(super) struct Kind<'a> {
    form: &'a str,
    pub(super) class: Class,
    pub(super) ends_compounds: bool,
    taken_off: usize,
    put_on: &'static str,
}

impl Kind<'_> {
    /// Whether the form is the base form itself.
    pub(super) fn is_base(self) -> bool {
        self.taken_off == 0 && self.put_on.is_empty()
    }

    /// Whether the form is the base form with one letter more.
    pub(super) fn is_base_and(self, letter: char) -> bool {
        self.taken_off == letter.len_utf8() && self.put_on.is_empty() && self.form.ends_with(letter)
    }

    /// Whether this is the base form.
    pub(super) fn has_lemma(self, lemma: &str) -> bool {
        let stem = &self.form[..self.form.len() - self.taken_off];
        lemma.strip_prefix(stem) == Some(self.put_on)
    }

    /// The reading spelled out.
    pub(super) fn licensed(self) -> Licensed {
        let stem = &self.form[..self.form.len() - self.taken_off];
        Licensed {
            reading: Reading {
                lemma: [stem, self.put_on].concat(),
                class: self.class,
            },
            ends_compounds: self.ends_compounds,
        }
    }
}

/// The ways to read a form.
#[derive(Clone, Debug)]
pub(super) struct Kinds<'a> {
    form: &'a str,
    left: u8,
    rest: &'static [u8],
}

impl<'a> Iterator for Kinds<'a> {
    type Item = Kind<'a>;

    fn next(&mut self) -> Option<Kind<'a>> {
        self.left = self.left.checked_sub(1)?;
        let ([kind, off, on], rest) = self.rest.split_first_chunk()?;
        let (put_on, rest) = rest.split_at_checked(usize::from(*on))?;
        self.rest = rest;
        Some(Kind {
            form: self.form,
            class: class(*kind),
            ends_compounds: kind & 0x10 != 0,
            taken_off: usize::from(*off),
            put_on: std::str::from_utf8(put_on).ok()?,
        })
    }
}

impl Map {
    fn open(forms: &'static [u8], readings: &'static [u8]) -> Map {
        Map {
            forms: Fst::new(forms).expect("the build step makes maps that open"),
            readings,
        }
    }

    fn look_up<'a>(&self, form: &'a str) -> Found<'a> {
        let packed = self
            .forms
            .get(form)
            .map_or(&[] as &[u8], |place| self.packed(place.value()));
        Found { form, packed }
    }

    fn beginnings<'a>(&self, word: &'a str) -> Vec<Found<'a>> {
        let mut found = Vec::new();
        let mut node = self.forms.root();
        let mut place = Output::zero();
        for (end, byte) in word.bytes().enumerate() {
            let Some(next) = node.find_input(byte) else {
                break;
            };
            let transition = node.transition(next);
            place = place.cat(transition.out);
            node = self.forms.node(transition.addr);
            if node.is_final() {
                let packed = self.packed(place.cat(node.final_output()).value());
                found.push(Found {
                    form: &word[..=end],
                    packed,
                });
            }
        }
        found
    }

    fn packed(&self, place: u64) -> &'static [u8] {
        usize::try_from(place)
            .ok()
            .and_then(|place| self.readings.get(place..))
            .unwrap_or_default()
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

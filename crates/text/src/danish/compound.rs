//! Compounds and their parts: "sundhedsplejersken" is sundhed, s, and plejerske.

mod way;

use std::collections::HashSet;
use std::sync::LazyLock;

use super::lexicon::{self, Class, Licensed, Reading};
use super::prefixes::after_long_particle;
use crate::segment::CharRange;
use way::Segment;

/// A part of a compound. A part that is a compound itself is followed by its own parts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Where it stands in the word, without the letters that link it to the next, in Unicode scalar values of the folded word.
    pub range: CharRange,
    /// Its base forms.
    pub lemmas: Vec<String>,
    /// How deep it lies: the two halves of the word are 0, their parts 1.
    pub depth: usize,
}

/// A compound taken apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Taken {
    pub(super) parts: Vec<Part>,
    /// The places where one part with its link ends and the next begins, outermost or not, in reading order.
    pub(super) joints: Vec<usize>,
    /// The base forms of the whole, by those of its head.
    pub(super) lemmas: Vec<(String, Class)>,
}

/// Words that look as if they were compounds.
static SIMPLE: LazyLock<HashSet<&'static str>> = LazyLock::new(|| {
    include_str!("../../lexicon/simple.txt")
        .lines()
        .filter(|line| !line.starts_with('#'))
        .flat_map(str::split_whitespace)
        .collect()
});

/// Words are taken apart no deeper than this.
const DEEPEST: usize = 3;

/// Takes a folded word apart; `None` when it is no compound.
pub(super) fn take_apart(word: &str) -> Option<Taken> {
    let readings = lexicon::word_or_unstressed(word);
    if readings.is_empty() {
        return unknown(word, 0);
    }
    // What is a base form is no form of another word here: "landskab" is no order to "landskabe".
    let is_base = readings
        .iter()
        .any(|licensed| licensed.reading.lemma == word && licensed.reading.class != Class::Name);
    let taken = readings
        .iter()
        .filter(|licensed| licensed.reading.class != Class::Name)
        .filter(|licensed| !is_base || licensed.reading.lemma == word)
        .find_map(|licensed| {
            let lemma = licensed.reading.lemma.as_str();
            known(lemma, licensed.reading.class, 0).map(|taken| (lemma, taken))
        });
    let (lemma, mut taken) = taken?;
    stretch(
        &mut taken.parts,
        lemma.chars().count(),
        word.chars().count(),
    );
    taken.lemmas = readings
        .into_iter()
        .map(|licensed| (licensed.reading.lemma, licensed.reading.class))
        .collect();
    Some(taken)
}

/// Parts found in the base form hold for the form too; only where the last ones end differs.
fn stretch(parts: &mut [Part], from: usize, to: usize) {
    for part in parts {
        if part.range.end == from || part.range.end > to {
            part.range.end = to;
        }
    }
}

/// A base form that the lexicon has: two parts at the least, of three letters and more, the last of the same kind.
fn known(lemma: &str, class: Class, depth: usize) -> Option<Taken> {
    let begins_with_particle = after_long_particle(lemma).is_some_and(lexicon::has_word);
    if SIMPLE.contains(lemma)
        || begins_with_particle
        || class == Class::Other
        || class == Class::Name
    {
        return None;
    }
    way::of_known(lemma, class).map(|segments| taken(&segments, lemma, depth))
}

fn unknown(word: &str, depth: usize) -> Option<Taken> {
    if SIMPLE.contains(word) {
        return None;
    }
    way::of_unknown(word)
        .map(|segments| taken(&segments, word, depth))
        .or_else(|| after_particle(word, after_long_particle(word)?, depth))
}

/// An unknown word that begins with a particle: "medforældre" is read as forældre is, and has no parts of its own.
fn after_particle(word: &str, rest: &str, depth: usize) -> Option<Taken> {
    let particle = &word[..word.len() - rest.len()];
    let known = lexicon::word(rest);
    let (lemmas, parts, joints) = if known.iter().any(|licensed| licensed.ends_compounds) {
        let lemmas = known
            .into_iter()
            .map(|licensed| (licensed.reading.lemma, licensed.reading.class))
            .collect();
        (lemmas, Vec::new(), Vec::new())
    } else {
        let taken = unknown(rest, depth)?;
        (taken.lemmas, taken.parts, taken.joints)
    };
    let shift = particle.chars().count();
    let mut all_joints = vec![shift];
    all_joints.extend(joints.into_iter().map(|joint| joint + shift));
    Some(Taken {
        parts: parts
            .into_iter()
            .map(|part| Part {
                range: CharRange {
                    start: part.range.start + shift,
                    end: part.range.end + shift,
                },
                ..part
            })
            .collect(),
        joints: all_joints,
        lemmas: lemmas
            .into_iter()
            .map(|(lemma, class)| (format!("{particle}{lemma}"), class))
            .collect(),
    })
}

/// The segments as parts, each followed by its own.
fn taken(segments: &[Segment], word: &str, depth: usize) -> Taken {
    let mut taken = Taken {
        parts: Vec::new(),
        joints: Vec::new(),
        lemmas: Vec::new(),
    };
    let place = |byte: usize| word[..byte].chars().count();
    for segment in segments {
        let mut lemmas: Vec<String> = Vec::new();
        let start = place(segment.start);
        let written = &word[segment.start..segment.end];
        let own = segment.readings.iter().map(|licensed| &licensed.reading);
        for reading in own.cloned().chain(said_by(segment, written)) {
            if !lemmas.contains(&reading.lemma) {
                lemmas.push(reading.lemma);
            }
        }
        let inner = (depth < DEEPEST)
            .then(|| {
                segment.readings.iter().find_map(|licensed| {
                    let reading = &licensed.reading;
                    known(&reading.lemma, reading.class, depth + 1)
                        .map(|taken| (reading.lemma.chars().count(), taken))
                })
            })
            .flatten();
        let is_last = segment.end == word.len();
        let unlinked = if is_last {
            written.chars().count()
        } else {
            unlinked(written, &lemmas).chars().count()
        };
        taken.parts.push(Part {
            range: CharRange {
                start,
                end: start + unlinked,
            },
            lemmas,
            depth,
        });
        if let Some((length, mut inner)) = inner {
            stretch(&mut inner.parts, length, unlinked);
            taken
                .joints
                .extend(inner.joints.iter().map(|joint| start + joint));
            taken.parts.extend(inner.parts.into_iter().map(|part| Part {
                range: CharRange {
                    start: start + part.range.start,
                    end: start + part.range.end,
                },
                ..part
            }));
        }
        if !is_last {
            taken.joints.push(place(segment.end));
        }
    }
    if let Some(last) = segments.last() {
        let before = &word[..last.start];
        taken.lemmas = last
            .readings
            .iter()
            .map(|licensed| {
                let Licensed { reading, .. } = licensed;
                (format!("{before}{}", reading.lemma), reading.class)
            })
            .collect();
    }
    taken
}

/// The nouns that a verb in a first part may as well be: "straffe" in "straffesag" is straf too, and "drømme" drøm.
fn said_by(segment: &Segment, written: &str) -> Vec<Reading> {
    let is_verb = |licensed: &Licensed| licensed.reading.class == Class::Verb;
    if !segment.readings.iter().any(is_verb) {
        return Vec::new();
    }
    let nouns = lexicon::word(written).into_iter();
    let nouns = nouns.map(|licensed| licensed.reading);
    nouns
        .filter(|reading| reading.class == Class::Noun)
        .filter(|reading| reading.lemma != written && written.starts_with(&reading.lemma))
        .collect()
}

/// A first part without the letters that link it to the next: "sundheds" is sundhed, "børne" is børn, "skole" is itself.
fn unlinked<'a>(written: &'a str, lemmas: &[String]) -> &'a str {
    let is_form = |form: &&str| {
        lexicon::word(form)
            .iter()
            .any(|licensed| lemmas.contains(&licensed.reading.lemma))
    };
    let links = [
        written.strip_suffix('s'),
        Some(written),
        written.strip_suffix('e'),
        written.strip_suffix("er"),
    ];
    links.into_iter().flatten().find(is_form).unwrap_or(written)
}

//! Compounds and their parts: "sundhedsplejersken" is sundhed, s, and plejerske.

use std::collections::HashSet;
use std::sync::LazyLock;

use super::lexicon::{self, Class, Licensed};
use super::prefixes::{
    after_long_particle, is_particle, is_short_first, is_short_head, is_suffix_like,
};
use crate::segment::CharRange;

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

/// A compound has at most so many parts on one level.
const MOST_PARTS: usize = 5;

/// Takes a folded word apart; `None` when it is no compound.
pub(super) fn take_apart(word: &str) -> Option<Taken> {
    let readings = lexicon::word_or_unstressed(word);
    if readings.is_empty() {
        return unknown(word, 0);
    }
    let taken = readings
        .iter()
        .filter(|licensed| licensed.reading.class != Class::Name)
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
    let begins_with_particle = after_long_particle(lemma)
        .is_some_and(|rest| rest.chars().count() > 2 && !lexicon::word(rest).is_empty());
    if SIMPLE.contains(lemma)
        || begins_with_particle
        || class == Class::Other
        || class == Class::Name
    {
        return None;
    }
    let mut best: Option<(u32, Segments)> = None;
    for segments in segmentations(lemma) {
        let Some(segments) = fitting(lemma, class, segments) else {
            continue;
        };
        let cost = segments.cost();
        if best.as_ref().is_none_or(|(least, _)| cost < *least) {
            best = Some((cost, segments));
        }
    }
    best.map(|(_, segments)| segments.taken(lemma, depth))
}

fn unknown(word: &str, depth: usize) -> Option<Taken> {
    if SIMPLE.contains(word) {
        return None;
    }
    if let Some(rest) = after_long_particle(word)
        && let Some(taken) = after_particle(word, rest, depth)
    {
        return Some(taken);
    }
    let mut best: Option<(u32, Segments)> = None;
    for segments in segmentations(word) {
        let cost = segments.cost();
        if best.as_ref().is_none_or(|(least, _)| cost < *least) {
            best = Some((cost, segments));
        }
    }
    best.map(|(_, segments)| segments.taken(word, depth))
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

/// A stretch of a word as one part, and how it may be read.
#[derive(Clone, Debug)]
struct Segment {
    start: usize,
    end: usize,
    readings: Vec<Licensed>,
}

#[derive(Clone, Debug)]
struct Segments(Vec<Segment>);

/// Every way to see the word as licensed first parts and a licensed head.
fn segmentations(word: &str) -> Vec<Segments> {
    let mut found = Vec::new();
    extend(word, 0, &mut Vec::new(), &mut found);
    found
}

/// Ways beyond this number are not looked for.
const MOST_WAYS: usize = 64;

fn extend(word: &str, start: usize, before: &mut Vec<Segment>, found: &mut Vec<Segments>) {
    if found.len() >= MOST_WAYS {
        return;
    }
    let rest = &word[start..];
    if !before.is_empty() {
        let heads = heads(&word[..start], rest);
        if !heads.is_empty() {
            let mut segments = before.clone();
            segments.push(Segment {
                start,
                end: word.len(),
                readings: heads,
            });
            found.push(Segments(segments));
        }
    }
    if before.len() + 1 >= MOST_PARTS {
        return;
    }
    for length in lexicon::modifier_ends(rest) {
        let modifier = &rest[..length];
        if length == rest.len() || modifier.chars().count() < SHORTEST_FIRST {
            continue;
        }
        let readings = modifiers(modifier);
        if readings.is_empty() {
            continue;
        }
        before.push(Segment {
            start,
            end: start + length,
            readings,
        });
        extend(word, start + length, before, found);
        before.pop();
    }
}

/// A first part has at least so many letters.
const SHORTEST_FIRST: usize = 2;

/// A head has at least so many letters: shorter ones are found in too many words by accident.
const SHORTEST_HEAD: usize = 3;

fn heads(before: &str, rest: &str) -> Vec<Licensed> {
    let is_short = rest.chars().count() < SHORTEST_HEAD && !is_short_head(rest);
    if is_short || is_suffix_like(before, rest) {
        return Vec::new();
    }
    let licensed: Vec<Licensed> = lexicon::word(rest)
        .into_iter()
        .filter(|licensed| licensed.ends_compounds && licensed.reading.lemma.chars().count() > 1)
        .collect();
    let of = |class: Class| -> Vec<Licensed> {
        let of_class = |licensed: &&Licensed| licensed.reading.class == class;
        let all: Vec<Licensed> = licensed.iter().filter(of_class).cloned().collect();
        let base = |licensed: &&Licensed| licensed.reading.lemma == rest;
        let bases: Vec<Licensed> = all.iter().filter(base).cloned().collect();
        if bases.is_empty() { all } else { bases }
    };
    let mut heads = of(Class::Noun);
    heads.extend(of(Class::Adjective));
    heads.extend(of(Class::Verb));
    heads
}

fn modifiers(first: &str) -> Vec<Licensed> {
    if is_particle(first) {
        return Vec::new();
    }
    lexicon::modifier(first)
}

impl Segment {
    fn letters(&self, word: &str) -> usize {
        word[self.start..self.end].chars().count()
    }

    fn has(&self, class: Class) -> bool {
        self.readings
            .iter()
            .any(|licensed| licensed.reading.class == class)
    }

    fn cost(&self) -> u32 {
        let letters = self.end - self.start;
        let length = match letters {
            ..=2 => 10,
            3 => 5,
            4 => 2,
            _ => 0,
        };
        let kind = if self.has(Class::Noun) {
            0
        } else if self.has(Class::Adjective) || self.has(Class::Verb) {
            3
        } else {
            6
        };
        length + kind
    }
}

impl Segments {
    /// Few parts, long parts, nouns.
    fn cost(&self) -> u32 {
        self.0.iter().map(|segment| 10 + segment.cost()).sum()
    }

    fn taken(&self, word: &str, depth: usize) -> Taken {
        let mut taken = Taken {
            parts: Vec::new(),
            joints: Vec::new(),
            lemmas: Vec::new(),
        };
        let place = |byte: usize| word[..byte].chars().count();
        for segment in &self.0 {
            let mut lemmas: Vec<String> = Vec::new();
            for licensed in &segment.readings {
                if !lemmas.contains(&licensed.reading.lemma) {
                    lemmas.push(licensed.reading.lemma.clone());
                }
            }
            let start = place(segment.start);
            let written = &word[segment.start..segment.end];
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
        if let Some(last) = self.0.last() {
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

/// Endings that make nouns of verbs. A word made so from a verb is no compound of what its ending looks like: "vandring" is
/// from vandre, not a ring.
const MADE_OF_VERBS: [&str; 4] = ["ing", "ning", "else", "er"];

/// The segments with a head of the same kind as the whole, when they fit a word that the lexicon has.
fn fitting(lemma: &str, class: Class, mut segments: Segments) -> Option<Segments> {
    let last = segments.0.last_mut()?;
    let head = &lemma[last.start..];
    last.readings
        .retain(|licensed| licensed.reading.class == class && licensed.reading.lemma == head);
    let has_head = !last.readings.is_empty();
    let derived = class == Class::Noun && is_derived(lemma, head);
    let fits =
        has_head && segments.are_long(lemma) && !derived && !segments.begin_with_itself(lemma);
    fits.then_some(segments)
}

/// Whether the whole is made of a verb, and what looks like its head is not.
fn is_derived(lemma: &str, head: &str) -> bool {
    let made_of_verb = |word: &str, ending: &str| {
        word.strip_suffix(ending).is_some_and(|stem| {
            lexicon::word(&format!("{stem}e"))
                .iter()
                .any(|licensed| licensed.reading.class == Class::Verb)
        })
    };
    MADE_OF_VERBS
        .iter()
        .any(|ending| made_of_verb(lemma, ending) && !made_of_verb(head, ending))
}

impl Segments {
    /// Whether all parts are long enough for a word that the lexicon has; the shortest only if they are nouns.
    fn are_long(&self, lemma: &str) -> bool {
        self.0.iter().all(|segment| {
            let letters = segment.letters(lemma);
            let written = &lemma[segment.start..segment.end];
            let is_short_word = if segment.start == 0 {
                is_short_first(written)
            } else {
                is_short_head(written)
            };
            letters > SHORTEST_KNOWN
                || (letters == SHORTEST_KNOWN && segment.has(Class::Noun))
                || is_short_word
        })
    }

    /// Whether the first part is a form of the whole.
    fn begin_with_itself(&self, lemma: &str) -> bool {
        self.0.first().is_some_and(|first| {
            first
                .readings
                .iter()
                .any(|licensed| licensed.reading.lemma == lemma)
        })
    }
}

/// In a word that the lexicon has, each part has at least so many letters.
const SHORTEST_KNOWN: usize = 3;

//! First parts that the dictionary does not mark as such, but uses: it has "spædbarn", "spædkalv" and more, so "spæd" may
//! stand first.

use std::collections::{BTreeMap, BTreeSet};

use crate::entries::{Class, Entry};
use crate::expand::{Forms, Reading, insert};

/// In so many nouns a word stands first before it is believed to; fewer are accidents.
const FEWEST: usize = 3;

/// A first part that is learned has at least so many letters.
const SHORTEST_FIRST: usize = 3;

/// A head by which one is learned has at least so many letters: shorter ones end too many words by accident.
const SHORTEST_HEAD: usize = 4;

/// The letters that link a first part to the next.
const LINKS: [&str; 3] = ["", "s", "e"];

/// What begins words without being a part of them: prefixes and beginnings of loan words that are words by accident.
const ACCIDENTS: [&str; 29] = [
    "alt", "bed", "bis", "des", "empire", "fore", "fors", "gal", "huss", "hæm", "kab", "kol",
    "kole", "mal", "mol", "nor", "pig", "pre", "prof", "rap", "red", "rib", "slå", "syn", "søs",
    "trans", "tri", "uni", "vid",
];

/// Adds the first parts that the dictionary's own nouns have.
pub(crate) fn learn(entries: &[Entry<'_>], words: &Forms, modifiers: &mut Forms) {
    let mut found: BTreeMap<String, (BTreeSet<Reading>, usize)> = BTreeMap::new();
    for entry in entries.iter().filter(|entry| entry.class() == Class::Noun) {
        let word = entry.key();
        for (place, _) in word.char_indices().skip(SHORTEST_FIRST) {
            let (first, head) = word.split_at(place);
            // "vand|slange" says nothing of "vands".
            let takes_s_of_head = first.ends_with('s') && is_head(&format!("s{head}"), words);
            if takes_s_of_head
                || modifiers.contains_key(first)
                || ACCIDENTS.contains(&first)
                || !is_head(head, words)
            {
                continue;
            }
            let readings = unlinked(first, words);
            if !readings.is_empty() {
                found.entry(first.to_owned()).or_insert((readings, 0)).1 += 1;
            }
        }
    }
    for (first, (readings, count)) in found {
        if count >= FEWEST {
            for reading in readings {
                insert(modifiers, &first, reading);
            }
        }
    }
}

fn is_head(head: &str, words: &Forms) -> bool {
    head.chars().count() >= SHORTEST_HEAD
        && words.get(head).is_some_and(|readings| {
            readings.iter().any(|reading| {
                reading.ends_compounds && reading.class == Class::Noun && reading.lemma == head
            })
        })
}

/// The base forms that a first part is, taken by itself or without its link.
fn unlinked(first: &str, words: &Forms) -> BTreeSet<Reading> {
    let is_base = |base: &str, reading: &Reading| {
        reading.lemma == base && matches!(reading.class, Class::Noun | Class::Adjective)
    };
    LINKS
        .iter()
        .filter_map(|link| first.strip_suffix(link))
        .filter_map(|base| Some((base, words.get(base)?)))
        .flat_map(|(base, readings)| {
            let bases = readings
                .iter()
                .filter(move |reading| is_base(base, reading));
            bases.cloned()
        })
        .collect()
}

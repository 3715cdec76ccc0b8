//! Every form of every entry, with the base forms it may be read as, and every form that may stand before another word in a
//! compound.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::affixes::Affixes;
use crate::entries::{Class, Entry, key};
use crate::irregular::Irregular;
use crate::{first_parts, fold};

/// One way to read a form.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Reading {
    pub(crate) lemma: String,
    pub(crate) class: Class,
    /// It may end a compound.
    pub(crate) ends_compounds: bool,
}

/// Forms and how they may be read.
pub(crate) type Forms = BTreeMap<String, BTreeSet<Reading>>;

/// What the dictionary says, spelled out.
#[derive(Default)]
pub(crate) struct Expanded {
    /// Words.
    pub(crate) words: Forms,
    /// First parts of compounds, with the letters that link them to the next: "sundheds", "børne".
    pub(crate) modifiers: Forms,
}

// Flags that the dictionary gives a meaning of their own.
const NEEDS_AFFIX: u16 = 8;
const BEGINS_COMPOUNDS: [u16; 2] = [32, 33];
const ENDS_COMPOUNDS: u16 = 34;
const ONLY_IN_COMPOUNDS: u16 = 36;
/// The base form may end a compound.
const BASE_ENDS_COMPOUNDS: u16 = 39;
/// The dictionary forbids the word.
const FORBIDDEN: u16 = 6;

/// A known plural at the end of another is at least so many bytes long.
const SHORTEST_PLURAL: usize = 4;

/// The declension of a plural, and its genitive.
const PLURAL: [u16; 2] = [74, 10];

/// Suffixes on suffixes go no deeper than this: a doubled consonant, its ending, the genitive.
const DEEPEST: usize = 4;

/// Spells out every entry, and every form of the table of what is irregular.
pub(crate) fn expand(
    entries: &[Entry<'_>],
    affixes: &Affixes,
    irregular: &[Irregular<'_>],
) -> Expanded {
    let mut expanded = Expanded::default();
    let kinds = kinds(entries);
    for entry in entries {
        if entry.flags.contains(&FORBIDDEN) || entry.is_plural_only() {
            continue;
        }
        for (lemma, class) in lemmas(entry, &kinds) {
            let ends_compounds = entry.flags.contains(&BASE_ENDS_COMPOUNDS)
                || (!entry.stems.is_empty() && class != Class::Other);
            let reading = Reading {
                lemma,
                class,
                ends_compounds,
            };
            expanded.add(entry.word, &entry.flags, &reading, affixes, 0);
        }
    }
    for irregular in irregular {
        let reading = Reading {
            lemma: key(irregular.lemma),
            class: irregular.class,
            ends_compounds: irregular.class == Class::Noun,
        };
        // The endings of a plural; what is no noun has none.
        let flags: &[u16] = match irregular.class {
            Class::Noun => &PLURAL,
            _ => &[],
        };
        for form in &irregular.forms {
            if form.ends_with('-') {
                insert(&mut expanded.modifiers, form, reading.clone());
                continue;
            }
            expanded.add(form, flags, &reading, affixes, 0);
        }
    }
    plurals_only(entries, affixes, &mut expanded);
    first_parts::learn(entries, &expanded.words, &mut expanded.modifiers);
    one_lemma_for_both_spellings(&mut expanded.words);
    one_lemma_for_both_spellings(&mut expanded.modifiers);
    without_accents(&mut expanded.words);
    expanded
}

/// The base forms of an entry: the entries it is a form of, or itself.
fn lemmas(entry: &Entry<'_>, kinds: &Kinds<'_>) -> Vec<(String, Class)> {
    let own = entry.class();
    if entry.stems.is_empty() {
        return vec![(entry.key(), own)];
    }
    let mut lemmas = Vec::new();
    for stem in entry
        .stems
        .iter()
        .filter(|stem| !is_part_of(entry.word, stem))
    {
        match kinds.get(stem) {
            Some(kinds) => {
                let classes = kinds_of(entry.word, kinds);
                lemmas.extend(classes.into_iter().map(|class| (key(stem), class)));
            }
            None => lemmas.push((key(stem), own)),
        }
    }
    lemmas
}

/// The dictionary leads some forms to a compound of their base form: "lægger" to kortlægge, beside lægge.
fn is_part_of(form: &str, stem: &str) -> bool {
    let beginning: String = form.chars().take(4).collect();
    !stem.starts_with(&beginning) && stem.find(&beginning).is_some_and(|place| place > 1)
}

/// The kinds of word whose forms stand in entries of their own, by base form, with those forms.
type Kinds<'a> = HashMap<&'a str, Vec<(Class, &'a [&'a str])>>;

fn kinds<'a>(entries: &'a [Entry<'a>]) -> Kinds<'a> {
    let mut kinds: Kinds<'a> = HashMap::new();
    for entry in entries.iter().filter(|entry| !entry.forms.is_empty()) {
        let kind = (entry.class(), entry.forms.as_slice());
        kinds.entry(entry.word).or_default().push(kind);
    }
    kinds
}

/// What kind of word a form is of a base form: "fik" is of the verb få, "færre" of the adjective.
fn kinds_of(form: &str, kinds: &[(Class, &[&str])]) -> BTreeSet<Class> {
    let named: BTreeSet<Class> = kinds
        .iter()
        .filter(|(_, forms)| forms.contains(&form))
        .map(|(class, _)| *class)
        .collect();
    if named.is_empty() {
        kinds.iter().map(|(class, _)| *class).collect()
    } else {
        named
    }
}

impl Expanded {
    fn add(
        &mut self,
        form: &str,
        flags: &[u16],
        reading: &Reading,
        affixes: &Affixes,
        depth: usize,
    ) {
        let has = |flag: &u16| flags.contains(flag);
        if !has(&NEEDS_AFFIX) && !has(&ONLY_IN_COMPOUNDS) {
            insert(&mut self.words, form, reading.clone());
        }
        if BEGINS_COMPOUNDS.iter().any(has) {
            insert(&mut self.modifiers, form, reading.clone());
        }
        if depth == DEEPEST {
            return;
        }
        for flag in flags.iter().filter(|flag| Entry::is_inflection(**flag)) {
            for made in affixes.apply(form, *flag) {
                let reading = Reading {
                    ends_compounds: made.flags.contains(&ENDS_COMPOUNDS),
                    ..reading.clone()
                };
                // What may only stand in compounds is added as such, and never inflected.
                self.add(&made.form, made.flags, &reading, affixes, depth + 1);
            }
        }
    }
}

/// Nouns that have only a plural: "samarbejdsmuligheder" ends in a plural that is known, so its singular is known too.
/// The others are their own base form.
fn plurals_only(entries: &[Entry<'_>], affixes: &Affixes, expanded: &mut Expanded) {
    for entry in entries.iter().filter(|entry| entry.is_plural_only()) {
        let word = entry.key();
        let lemmas = singulars(&word, &expanded.words);
        for lemma in lemmas {
            let reading = Reading {
                lemma,
                class: Class::Noun,
                ends_compounds: true,
            };
            expanded.add(entry.word, &entry.flags, &reading, affixes, 0);
        }
    }
}

/// A word that may be spelled with an accent and without has one base form, the plain one: idé is ide. But allé is not
/// alle, which is a pronoun.
fn one_lemma_for_both_spellings(words: &mut Forms) {
    let plain = |reading: &Reading| Reading {
        lemma: fold::without_accents(&reading.lemma),
        ..reading.clone()
    };
    let both: BTreeSet<(String, Class)> = words
        .values()
        .flatten()
        .filter(|reading| fold::has_accent(&reading.lemma))
        .filter(|reading| {
            let plain = plain(reading);
            words.get(&plain.lemma).is_some_and(|readings| {
                readings
                    .iter()
                    .any(|other| other.lemma == plain.lemma && other.class == plain.class)
                    && readings
                        .iter()
                        .all(|other| !matches!(other.class, Class::Adjective | Class::Other))
            })
        })
        .map(|reading| (reading.lemma.clone(), reading.class))
        .collect();
    for readings in words.values_mut() {
        let is_both = |reading: &Reading| both.contains(&(reading.lemma.clone(), reading.class));
        if readings.iter().any(is_both) {
            *readings = readings
                .iter()
                .map(|reading| {
                    if is_both(reading) {
                        plain(reading)
                    } else {
                        reading.clone()
                    }
                })
                .collect();
        }
    }
}

/// Accents may be left out where no other word is spelled so: "ideen" is idéen, but "alle" is not allé.
fn without_accents(words: &mut Forms) {
    let bare: Vec<(String, BTreeSet<Reading>)> = words
        .iter()
        .filter(|(form, _)| fold::has_accent(form))
        .map(|(form, readings)| (fold::without_accents(form), readings.clone()))
        .filter(|(bare, _)| !words.contains_key(bare))
        .collect();
    words.extend(bare);
}

/// The singulars of a plural by the longest known noun that it ends in; itself when there is none.
fn singulars(word: &str, words: &Forms) -> Vec<String> {
    let starts = word.char_indices().map(|(place, _)| place);
    for start in starts.filter(|start| word.len() - start >= SHORTEST_PLURAL) {
        let (before, tail) = word.split_at(start);
        let Some(readings) = words.get(tail) else {
            continue;
        };
        let nouns: Vec<String> = readings
            .iter()
            .filter(|reading| reading.class == Class::Noun && reading.ends_compounds)
            .map(|reading| format!("{before}{}", reading.lemma))
            .collect();
        if !nouns.is_empty() && before.chars().count() != 1 {
            return nouns;
        }
    }
    vec![word.to_owned()]
}

/// Adds a reading; one that may end compounds counts for one that may not.
pub(crate) fn insert(forms: &mut Forms, form: &str, reading: Reading) {
    let form = key(form);
    let form = form.trim_end_matches('-');
    if form.is_empty() {
        return;
    }
    let readings = forms.entry(form.to_owned()).or_default();
    let other = Reading {
        ends_compounds: !reading.ends_compounds,
        ..reading.clone()
    };
    if readings.contains(&other) {
        readings.remove(&other);
        readings.insert(Reading {
            ends_compounds: true,
            ..reading
        });
    } else {
        readings.insert(reading);
    }
}

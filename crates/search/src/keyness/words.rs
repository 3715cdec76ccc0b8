//! The words of a text as they are counted: their base form, how they were written, and whether they look like a name.

use std::cmp::Reverse;
use std::collections::HashMap;

use genlyd_text::danish::{self, Class, Reading};
use genlyd_text::english;
use genlyd_text::language::Language;
use genlyd_text::segment::{self, CharRange};

use super::memory::Said;

/// A word where it stands.
pub(super) struct Written {
    pub(super) range: CharRange,
    /// In lower case.
    pub(super) lower: String,
    pub(super) how: How,
}

/// How a word is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum How {
    /// In small letters.
    Plain,
    /// With a capital at the beginning of a sentence, which says nothing.
    Initial,
    /// With a capital inside a sentence, as names are.
    Named,
}

/// The words of a plain text that have letters, in order.
pub(super) fn written(plain: &str) -> Vec<Written> {
    let characters: Vec<char> = plain.chars().collect();
    let mut starts = segment::sentences(plain)
        .into_iter()
        .map(|sentence| sentence.start)
        .peekable();
    let mut words = Vec::new();
    for range in segment::words(plain) {
        // The first word at or behind a sentence's start begins it.
        let mut begins = false;
        while starts.next_if(|start| *start <= range.start).is_some() {
            begins = true;
        }
        let letters = &characters[range.start..range.end];
        if !letters.iter().any(|letter| letter.is_alphabetic()) {
            continue;
        }
        let how = if !letters[0].is_uppercase() {
            How::Plain
        } else if begins || opens_speech(&characters[..range.start]) {
            How::Initial
        } else {
            How::Named
        };
        words.push(Written {
            range,
            lower: letters
                .iter()
                .flat_map(|letter| letter.to_lowercase())
                .collect(),
            how,
        });
    }
    words
}

/// Whether what stands right before lets a sentence begin inside another: »…«, a colon, a dash.
fn opens_speech(before: &[char]) -> bool {
    let last = before.iter().rev().find(|sign| !sign.is_whitespace());
    last.is_some_and(|sign| ":»«\"“”„›‹'‘–—-(…".contains(*sign))
}

/// The base form that a word is counted under.
pub(super) fn base(lower: &str, language: Language) -> String {
    match language {
        Language::Danish => likeliest(lower),
        Language::English => english::stem(lower),
    }
}

/// One base form where a word may have several, and always the same one: the verb of a present tense (»venter« is seldom
/// somebody who waits), else the word itself, else a noun.
fn likeliest(lower: &str) -> String {
    let readings = danish::analyse(lower).readings;
    let (folded, present) = (danish::fold(lower), lower.strip_suffix('r'));
    let likely: [&dyn Fn(&Reading) -> bool; 3] = [
        &|reading| reading.class == Class::Verb && Some(reading.lemma.as_str()) == present,
        &|reading| reading.class != Class::Name && reading.lemma == folded,
        &|reading| reading.class == Class::Noun,
    ];
    let found = likely
        .iter()
        .find_map(|fits| readings.iter().find(|reading| fits(reading)));
    match found.or(readings.first()) {
        Some(reading) => reading.lemma.clone(),
        None => folded,
    }
}

/// The number of a base form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) struct Base(usize);

/// Every way of writing a word that was met, each with its base form, which is looked up once.
#[derive(Default)]
pub(super) struct Forms {
    places: HashMap<Language, HashMap<String, usize>>,
    forms: Vec<Form>,
    bases: Vec<String>,
    places_of_bases: HashMap<(Language, String), Base>,
}

struct Form {
    lower: String,
    language: Language,
    base: Base,
}

impl Forms {
    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.forms.len()
    }

    /// The number of a form in small letters.
    pub(super) fn of(&mut self, lower: &str, language: Language) -> usize {
        let places = self.places.entry(language).or_default();
        if let Some(place) = places.get(lower) {
            return *place;
        }
        let place = self.forms.len();
        places.insert(lower.to_owned(), place);
        let name = base(lower, language);
        let next = Base(self.bases.len());
        let base = *self
            .places_of_bases
            .entry((language, name.clone()))
            .or_insert(next);
        if base == next {
            self.bases.push(name);
        }
        self.forms.push(Form {
            lower: lower.to_owned(),
            language,
            base,
        });
        place
    }

    /// The base form of a form.
    pub(super) fn base(&self, form: usize) -> Base {
        self.forms[form].base
    }

    /// A base form itself.
    pub(super) fn name(&self, base: Base) -> &str {
        &self.bases[base.0]
    }
}

/// How forms are written in the texts that are compared.
#[derive(Default)]
pub(super) struct Usage(HashMap<usize, Times>);

#[derive(Default)]
struct Times {
    count: u64,
    plain: u64,
    named: u64,
}

impl Usage {
    /// Adds what is said in one text.
    pub(super) fn add(&mut self, said: &Said) {
        let usage = self.0.entry(said.form).or_default();
        usage.count += u64::from(said.count);
        usage.plain += u64::from(said.plain);
        usage.named += u64::from(said.named);
    }

    /// Of each of these base forms that is no name, the form it is most often written in.
    pub(super) fn told<'a>(&self, forms: &'a Forms, bases: &[Base]) -> HashMap<Base, &'a str> {
        let mut of: HashMap<Base, Vec<(&'a Form, &Times)>> =
            bases.iter().map(|base| (*base, Vec::new())).collect();
        for (form, usage) in &self.0 {
            let form = &forms.forms[*form];
            if let Some(of) = of.get_mut(&form.base) {
                of.push((form, usage));
            }
        }
        of.into_iter()
            .filter(|(_, forms)| !is_name(forms))
            .filter_map(|(base, forms)| {
                let (form, _) = forms
                    .iter()
                    .max_by_key(|(form, usage)| (usage.count, Reverse(&form.lower)))?;
                Some((base, form.lower.as_str()))
            })
            .collect()
    }
}

/// Whether a word is a name of somebody or something: written with a capital inside sentences more often than not; or never
/// seen in small letters, and not a common word that only begins sentences; or a name that somebody wrote in small letters.
fn is_name(forms: &[(&Form, &Times)]) -> bool {
    let plain: u64 = forms.iter().map(|(_, usage)| usage.plain).sum();
    let named: u64 = forms.iter().map(|(_, usage)| usage.named).sum();
    let is_common = |form: &Form| match form.language {
        Language::Danish => danish::is_known(&form.lower) && !danish::is_name(&form.lower),
        Language::English => false,
    };
    let is_small_name = |form: &Form| {
        form.language == Language::Danish
            && danish::is_name(&form.lower)
            && !danish::is_known(&form.lower)
    };
    named > plain
        || (plain == 0 && !forms.iter().any(|(form, _)| is_common(form)))
        || forms.iter().any(|(form, _)| is_small_name(form))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str) -> Vec<(String, How)> {
        let words = written(text).into_iter();
        words.map(|word| (word.lower, word.how)).collect()
    }

    #[test]
    fn a_capital_says_something_only_inside_a_sentence() {
        let told = told("Så kom Ida kl. 8. Hun sagde: »Godt, at du ringer, Åse.« Nej.");
        let named: Vec<_> = told
            .iter()
            .filter(|(_, how)| *how == How::Named)
            .map(|(word, _)| word.as_str())
            .collect();
        let initial: Vec<_> = told
            .iter()
            .filter(|(_, how)| *how == How::Initial)
            .map(|(word, _)| word.as_str())
            .collect();

        assert_eq!(named, ["ida", "åse"]);
        assert_eq!(initial, ["så", "hun", "godt", "nej"]);
        assert!(!told.iter().any(|(word, _)| word == "8"));
    }

    #[test]
    fn every_word_stands_where_it_says() {
        let text = "Så gik vi – 👩‍👧 – til Børnehuset, 8 gange.";
        for word in written(text) {
            assert_eq!(word.range.slice(text).to_lowercase(), word.lower);
        }
    }

    #[test]
    fn inflections_of_a_word_are_counted_together() {
        let together = |forms: &[&str], expected: &str| {
            for form in forms {
                assert_eq!(base(form, Language::Danish), expected, "{form}");
            }
        };

        together(&["barn", "barnet", "børnene"], "barn");
        together(&["vente", "venter", "ventede"], "vente");
        together(&["jordemødre", "jordemoderen"], "jordemoder");
        together(&["nat", "nætterne"], "nat");
        assert_eq!(base("waiting", Language::English), "wait");
    }

    /// The forms in which words of a text are told, by base form.
    fn told_forms(text: &str) -> HashMap<String, String> {
        let (mut forms, mut usage) = (Forms::default(), Usage::default());
        let mut bases = Vec::new();
        for word in written(text) {
            let form = forms.of(&word.lower, Language::Danish);
            bases.push(forms.base(form));
            usage.add(&Said {
                form,
                count: 1,
                plain: u32::from(word.how == How::Plain),
                named: u32::from(word.how == How::Named),
            });
        }
        let told = usage.told(&forms, &bases).into_iter();
        told.map(|(base, form)| (forms.name(base).to_owned(), form.to_owned()))
            .collect()
    }

    #[test]
    fn a_word_is_told_in_its_commonest_form() {
        let told = told_forms("Vi fik brevet, og hun læste brevet. Et brev mere kom.");

        assert_eq!(told.get("brev").map(String::as_str), Some("brevet"));
    }

    #[test]
    fn names_are_not_told_however_they_are_written() {
        let told = told_forms("Så kom Ida. Der er langt til Rønne, sagde ida. Klitgaard kom.");

        for name in ["ida", "rønne", "klitgaard", "klitgård"] {
            let is_told = told.values().any(|form| form == name) || told.contains_key(name);
            assert!(!is_told, "{name}");
        }
    }

    #[test]
    fn a_common_word_that_only_begins_sentences_is_told() {
        let told = told_forms("Ventetiden var lang. Ventetiden var det værste.");

        assert_eq!(told.get("ventetid").map(String::as_str), Some("ventetiden"));
    }
}

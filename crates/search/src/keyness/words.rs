//! The words of a text as they are counted: their base form, how they were written, and whether they look like a name.

use std::collections::HashMap;

use genlyd_text::danish::{self, Class, Reading};
use genlyd_text::english;
use genlyd_text::language::Language;
use genlyd_text::segment::{self, CharRange};

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

/// Base forms, each looked up once, and how they were written wherever they stood.
pub(super) struct Bases {
    language: Language,
    known: HashMap<String, usize>,
    forms: Vec<Form>,
}

/// One way of writing a word.
struct Form {
    lower: String,
    base: String,
    plain: u64,
    named: u64,
    count: u64,
}

impl Bases {
    pub(super) fn new(language: Language) -> Bases {
        Bases {
            language,
            known: HashMap::new(),
            forms: Vec::new(),
        }
    }

    /// The number of a word's form, of which it is remembered how it was written.
    pub(super) fn meet(&mut self, word: &Written) -> usize {
        let place = match self.known.get(&word.lower) {
            Some(place) => *place,
            None => {
                self.forms.push(Form {
                    lower: word.lower.clone(),
                    base: base(&word.lower, self.language),
                    plain: 0,
                    named: 0,
                    count: 0,
                });
                self.known.insert(word.lower.clone(), self.forms.len() - 1);
                self.forms.len() - 1
            }
        };
        let form = &mut self.forms[place];
        form.count += 1;
        match word.how {
            How::Plain => form.plain += 1,
            How::Named => form.named += 1,
            How::Initial => {}
        }
        place
    }

    /// The base form of the form with this number.
    pub(super) fn base(&self, form: usize) -> &str {
        &self.forms[form].base
    }

    /// Of each base form that is no name, the form it was most often written in.
    pub(super) fn told(&self) -> HashMap<&str, &str> {
        let mut of: HashMap<&str, Vec<&Form>> = HashMap::new();
        for form in &self.forms {
            of.entry(&form.base).or_default().push(form);
        }
        of.into_iter()
            .filter(|(_, forms)| !is_name(self.language, forms))
            .filter_map(|(base, forms)| {
                let commonest = forms
                    .iter()
                    .max_by_key(|form| (form.count, std::cmp::Reverse(&form.lower)))?;
                Some((base, commonest.lower.as_str()))
            })
            .collect()
    }
}

/// Whether a word is a name of somebody or something: written with a capital inside sentences more often than not; or never
/// seen in small letters, and not a common word that only begins sentences; or a name that somebody wrote in small letters.
fn is_name(language: Language, forms: &[&Form]) -> bool {
    let plain: u64 = forms.iter().map(|form| form.plain).sum();
    let named: u64 = forms.iter().map(|form| form.named).sum();
    let is_common = |form: &&Form| match language {
        Language::Danish => danish::is_known(&form.lower) && !danish::is_name(&form.lower),
        Language::English => false,
    };
    let is_small_name = |form: &&Form| {
        language == Language::Danish
            && danish::is_name(&form.lower)
            && !danish::is_known(&form.lower)
    };
    named > plain || (plain == 0 && !forms.iter().any(is_common)) || forms.iter().any(is_small_name)
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
        let mut bases = Bases::new(Language::Danish);
        for word in written(text) {
            bases.meet(&word);
        }
        let told = bases.told().into_iter();
        told.map(|(base, form)| (base.to_owned(), form.to_owned()))
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

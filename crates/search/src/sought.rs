//! What a wish looks for: the terms that meet it, with what each weighs. The engine's query and the highlighter are both made
//! of this, so that what was found is what lights up.

use genlyd_domain::synonyms::Relation;
use genlyd_text::danish::{self, Analysis, Class, Source};

use crate::analyser::{Word, keyboard_spellings, respelled, words};
use crate::query::Wish;
use crate::synonyms::Synonyms;
use crate::tokens::{Form, english_stem, lemma_text, likely};

/// What a word weighs when its base form is found: it means the same.
const LEMMA: f32 = 0.9;
/// What it weighs on top when it is found as written.
const EXACT: f32 = 0.3;
/// What it weighs as a part of a compound.
const PART: f32 = 0.3;
/// What a phrase weighs: as much as a word that is found both ways.
const PHRASE: f32 = LEMMA + EXACT;
/// A spelling that was not typed but may have been meant weighs a little less than one that was.
const MEANT: f32 = 0.9;
/// Another word that says the same weighs half.
const SYNONYM: f32 = 0.5;
/// What a word weighs in a reading that is possible and less likely.
const LESS_LIKELY: f32 = 0.5;

/// A term that meets a wish.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct SoughtTerm {
    pub(crate) form: Form,
    pub(crate) text: String,
    pub(crate) weight: f32,
}

/// Words one after the other that meet a wish.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct SoughtPhrase {
    /// The words, each in the spellings that will do.
    pub(crate) words: Vec<Vec<String>>,
    pub(crate) weight: f32,
}

/// Everything that meets one wish.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Sought {
    pub(crate) terms: Vec<SoughtTerm>,
    pub(crate) phrases: Vec<SoughtPhrase>,
    /// Beginnings of words.
    pub(crate) prefixes: Vec<String>,
    pub(crate) prefix_weight: f32,
    /// All of these must be met, instead of the terms: words that a hyphen joins, apart.
    pub(crate) apart: Vec<Sought>,
    /// It only holds a sentence together: a text without it will do.
    pub(crate) is_optional: bool,
    /// What else was looked for, to be told.
    pub(crate) also: Vec<Also>,
}

/// Something that was looked for beside what was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Also {
    /// A word, or a few, that mean the same in the project's list.
    Synonym(String),
    /// One that belongs to the matter there, and was not looked for.
    Related(String),
    /// Two words as one compound.
    Compound(String),
    /// The word as it is spelled today, or with the letters that the keyboard lacked.
    Spelling(String),
}

/// How freely a query is understood.
pub(crate) struct Understanding<'a> {
    /// Only exactly what was typed.
    pub(crate) exactly: bool,
    /// The project's words that say the same.
    pub(crate) synonyms: &'a Synonyms,
    /// Whether any text has a word as written.
    pub(crate) occurs: &'a dyn Fn(&str) -> bool,
}

impl Understanding<'_> {
    /// What a wish looks for.
    pub(crate) fn sought(&self, wish: &Wish) -> Sought {
        match wish {
            Wish::Word { word, compounds } => self.word(word, compounds),
            Wish::Joined { whole, parts } => {
                let mut sought = self.word(whole, &[]);
                sought.apart = parts.iter().map(|part| self.word(part, &[])).collect();
                sought
            }
            Wish::Phrase(words) => self.phrase(words),
            Wish::Prefix(word) => Sought {
                prefixes: self.spellings(word),
                prefix_weight: EXACT,
                ..Sought::default()
            },
        }
    }

    fn word(&self, word: &Word, compounds: &[Word]) -> Sought {
        let mut sought = Sought {
            is_optional: danish::is_function_word(&word.exact),
            ..Sought::default()
        };
        sought.exactly(word, 1.0);
        if self.exactly {
            return sought;
        }
        if sought.is_optional {
            // Function words are never expanded, and a noun spelled like one is seldom meant.
            sought.nouns(word);
            return sought;
        }
        let analysis = danish::analyse(&word.written);
        let has_meant = self.keyboard(word, &mut sought);
        let is_sure = matches!(analysis.source, Source::Lexicon | Source::Compound);
        // Who typed ae for æ meant no old spelling of something else.
        if is_sure || !has_meant {
            let is_old = analysis.source == Source::OldSpelling;
            // What texts have just as typed and no lexicon knows is rather that than an old spelling: "school".
            let is_as_typed = is_old && (self.occurs)(&word.exact);
            if is_as_typed {
                sought.add(Form::Exact, exact_text(word), LEMMA);
            }
            let likely = if is_as_typed { LESS_LIKELY } else { 1.0 };
            sought.base_forms(word, &analysis, likely);
            if is_old {
                let modern = danish::modern_spelling(&word.plain);
                sought.also.extend(modern.map(Also::Spelling));
            }
        }
        let english = if is_sure { LEMMA * LESS_LIKELY } else { LEMMA };
        sought.add(Form::Lemma, english_stem(word), english);
        self.old_name(word, &analysis, &mut sought);
        for compound in compounds {
            sought.exactly(compound, MEANT);
            sought.base_forms(compound, &danish::analyse(&compound.plain), MEANT);
            sought.also.push(Also::Compound(compound.plain.clone()));
        }
        self.synonyms(word, &mut sought);
        sought
    }

    /// What may have been meant on a keyboard without æ and ø: only what is a word, or occurs. Says whether there is any.
    fn keyboard(&self, word: &Word, sought: &mut Sought) -> bool {
        let before = sought.also.len();
        for meant in keyboard_spellings(word) {
            if danish::is_known(&meant.plain)
                || danish::is_name(&meant.plain)
                || (self.occurs)(&meant.exact)
            {
                sought.exactly(&meant, MEANT);
                sought.base_forms(&meant, &danish::analyse(&meant.plain), MEANT);
                sought.also.push(Also::Spelling(meant.plain));
            }
        }
        sought.also.len() > before
    }

    /// "Huus" is a name, and was a house.
    fn old_name(&self, word: &Word, analysis: &Analysis, sought: &mut Sought) {
        let is_only_name = analysis
            .readings
            .iter()
            .all(|reading| reading.class == Class::Name);
        if is_only_name && analysis.source == Source::Lexicon {
            let old = danish::analyse_in_old_text(&word.written);
            if old != *analysis {
                sought.base_forms(word, &old, MEANT);
            }
        }
    }

    fn synonyms(&self, word: &Word, sought: &mut Sought) {
        for other in self.synonyms.others(&word.written) {
            match other.relation {
                Relation::Same => self.synonym(&other.word, sought),
                Relation::Related => sought.also.push(Also::Related(other.word)),
            }
        }
    }

    /// A synonym is a word in any inflection, or a few words as they stand in the list.
    fn synonym(&self, synonym: &str, sought: &mut Sought) {
        let mut words = words(synonym);
        words.retain(|word| !word.joined);
        if let [word] = words.as_slice() {
            sought.exactly(word, SYNONYM);
            sought.base_forms(word, &danish::analyse(&word.written), SYNONYM);
        } else if !words.is_empty() {
            sought.phrases.push(SoughtPhrase {
                words: words.iter().map(|word| self.spellings(word)).collect(),
                weight: PHRASE * SYNONYM,
            });
        }
        sought.also.push(Also::Synonym(synonym.to_owned()));
    }

    fn phrase(&self, words: &[Word]) -> Sought {
        Sought {
            phrases: vec![SoughtPhrase {
                words: words.iter().map(|word| self.spellings(word)).collect(),
                weight: PHRASE,
            }],
            ..Sought::default()
        }
    }

    /// A word as typed, and as it may have been meant.
    fn spellings(&self, word: &Word) -> Vec<String> {
        let meant = keyboard_spellings(word)
            .into_iter()
            .map(|word| word.exact)
            .filter(|meant| !self.exactly && (self.occurs)(meant));
        std::iter::once(exact_text(word)).chain(meant).collect()
    }
}

/// A word as it is looked for as written. One with an accent is not found without.
fn exact_text(word: &Word) -> String {
    word.accented.clone().unwrap_or_else(|| word.exact.clone())
}

impl Sought {
    fn add(&mut self, form: Form, text: String, weight: f32) {
        match self
            .terms
            .iter_mut()
            .find(|term| term.form == form && term.text == text)
        {
            Some(term) => term.weight = term.weight.max(weight),
            None => self.terms.push(SoughtTerm { form, text, weight }),
        }
    }

    /// Whether a term of a text meets this wish.
    pub(crate) fn meets(&self, form: Form, text: &str) -> bool {
        self.terms
            .iter()
            .any(|term| term.form == form && term.text == text)
            || (form == Form::Exact
                && self
                    .prefixes
                    .iter()
                    .any(|prefix| text.starts_with(prefix.as_str())))
            || self.apart.iter().any(|part| part.meets(form, text))
    }

    fn exactly(&mut self, word: &Word, weight: f32) {
        self.add(Form::Exact, exact_text(word), EXACT * weight);
    }

    fn nouns(&mut self, word: &Word) {
        for reading in danish::readings(&word.plain) {
            if reading.class == Class::Noun && reading.lemma == word.exact {
                self.add(Form::Lemma, reading.lemma, LEMMA * LESS_LIKELY);
            }
        }
    }

    /// Every likely reading. Where the word typed is a base form itself, that weighs most; but "trapper" is the plural of
    /// trappe oftener than a hunter.
    fn base_forms(&mut self, word: &Word, analysis: &Analysis, weight: f32) {
        let typed = danish::fold_letters(&word.plain);
        let readings = likely(word, analysis);
        let has_base = readings.iter().any(|reading| reading.lemma == typed);
        let has_noun = readings.iter().any(|reading| reading.class == Class::Noun);
        for reading in readings {
            // "nyder" is who enjoys, and as often what somebody does.
            let is_present = has_base
                && reading.class == Class::Verb
                && typed.strip_suffix('r') == Some(reading.lemma.as_str());
            let likely = if is_present || (has_base && reading.lemma == typed) {
                weight
            } else if has_base || (has_noun && reading.class == Class::Verb) {
                weight * LESS_LIKELY
            } else {
                weight
            };
            if analysis.source != Source::Stem {
                self.add(Form::Part, reading.lemma.clone(), PART * likely);
            }
            let text = lemma_text(reading, analysis.source);
            self.add(Form::Lemma, text, LEMMA * likely);
        }
    }

    /// The same word as another that was meant; told by whoever corrects.
    pub(crate) fn respelled(word: &Word, plain: &str) -> Wish {
        Wish::Word {
            word: respelled(word, plain.to_owned()),
            compounds: Vec::new(),
        }
    }
}

/// The compounds that two words, typed one after the other, may have been meant as: "børne have", "sundhed plejerske".
pub(crate) fn compounds(first: &Word, second: &Word) -> Vec<Word> {
    if first.exact.chars().count() < 2 || second.exact.chars().count() < 2 {
        return Vec::new();
    }
    if danish::is_function_word(&first.exact) || danish::is_function_word(&second.exact) {
        return Vec::new();
    }
    ["", "s", "e", "er"]
        .into_iter()
        .map(|link| format!("{}{link}{}", first.plain, second.plain))
        .filter(|joined| is_compound_of(&first.plain, joined))
        .map(|joined| respelled(first, joined))
        .collect()
}

/// The noun that two words, typed alone, may have been meant as, though the first only holds sentences together elsewhere:
/// "efter navn", "selv tillid".
pub(crate) fn noun_of_two(first: &Word, second: &Word) -> Option<Word> {
    let joined = format!("{}{}", first.plain, second.plain);
    let may_be = danish::is_function_word(&first.exact)
        && !danish::is_function_word(&second.exact)
        && second.exact.chars().count() > 2
        && is_noun(&joined);
    may_be.then(|| respelled(first, joined))
}

fn is_noun(word: &str) -> bool {
    let readings = danish::readings(word);
    readings.iter().any(|reading| reading.class == Class::Noun)
}

/// Whether the joined word is a noun that comes apart behind the first, or one that the lexicon has.
fn is_compound_of(first: &str, joined: &str) -> bool {
    let length = danish::fold_letters(first).chars().count();
    danish::compound(joined).is_some_and(|parts| {
        parts
            .iter()
            .any(|part| part.range.start >= length && part.range.start <= length + 2)
    }) || is_noun(joined)
}

/// What a query's wanted wishes look for, where every word occurs; for the tests of what lights up.
#[cfg(test)]
pub(crate) fn sought_of(query: &str) -> Vec<Sought> {
    let understanding = Understanding {
        exactly: false,
        synonyms: &Synonyms::none(),
        occurs: &|_| true,
    };
    crate::query::parse(query)
        .wanted
        .iter()
        .map(|wish| understanding.sought(wish))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The terms of the only wish, without their weights.
    fn told(query: &str) -> Vec<String> {
        let sought = sought_of(query).remove(0);
        sought
            .terms
            .iter()
            .map(|term| format!("{:?} {}", term.form, term.text).to_lowercase())
            .filter(|term| !term.contains('\u{1}'))
            .map(|term| term.replace('\u{3}', "at "))
            .collect()
    }

    #[test]
    fn a_base_form_that_was_typed_weighs_most() {
        let sought = sought_of("trapper").remove(0);
        let weight = |lemma: &str| {
            sought
                .terms
                .iter()
                .find(|term| term.form == Form::Lemma && term.text == lemma)
                .map(|term| term.weight)
        };
        assert!(weight("trapper") > weight("trappe") && weight("trappe").is_some());
    }

    #[test]
    fn an_inflected_form_is_meant_as_whatever_it_may_be_a_form_of() {
        assert_eq!(
            told("hænder"),
            [
                "exact hænder",
                "part hånd",
                "lemma hånd",
                "part hænde",
                "lemma at hænde"
            ]
        );
    }

    #[test]
    fn a_word_with_an_accent_is_not_the_one_without() {
        let terms = told("allé");
        assert!(
            terms.contains(&"exact allé".to_owned()) && !terms.contains(&"exact alle".to_owned())
        );
    }

    #[test]
    fn a_function_word_is_never_expanded() {
        assert_eq!(told("var"), ["exact var"]);
        assert!(sought_of("ikke")[0].is_optional && !sought_of("nat")[0].is_optional);
    }

    #[test]
    fn two_words_are_tried_as_one_compound() {
        assert!(told("sundhed plejerske").contains(&"lemma sundhedsplejerske".to_owned()));
        assert!(told("børne haven").contains(&"lemma børnehave".to_owned()));
    }
}

//! The terms that a word stands under in the index: as written, by its base forms, and by the parts of a compound.
//!
//! Base forms of both languages stand in one field, because a word weighs by how often it occurs in how many texts and in how
//! long ones, and a field that most texts leave empty would weigh wrongly. An English stem bears a sign that no word has, so
//! that it is never taken for a Danish base form, and so do a verb and the stem of a word that no lexicon knows.

use std::sync::Arc;

use genlyd_text::danish::{self, Analysis, Class, Reading, Source};
use genlyd_text::english;
use genlyd_text::segment::CharRange;
use tantivy::tokenizer::{Token, TokenStream, Tokenizer, TokenizerManager};

use crate::analyser::{Word, Writing};
use crate::vocabulary::Vocabulary;

/// What stands before an English stem.
const ENGLISH: char = '\u{1}';

/// What stands before the stem of a word that is in no lexicon.
const UNKNOWN: char = '\u{2}';

/// What stands before the base form of a verb.
const VERB: char = '\u{3}';

/// What a field holds of each word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Form {
    /// The word in one spelling.
    Exact,
    /// Its base forms.
    Lemma,
    /// The base forms of its parts, if it is a compound.
    Part,
}

impl Form {
    pub(crate) const ALL: [Form; 3] = [Form::Exact, Form::Lemma, Form::Part];

    /// The name of its analyser.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Form::Exact => "exact",
            Form::Lemma => "lemma",
            Form::Part => "part",
        }
    }
}

/// A term and where it stands in the text: all of a word, or a part of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Term {
    pub(crate) text: String,
    pub(crate) range: CharRange,
}

/// The terms of a word of a text in one form.
pub(crate) fn terms(word: &Word, form: Form, writing: Writing) -> Vec<Term> {
    match (form, writing) {
        (Form::Exact, _) => std::iter::once(word.exact.clone())
            .chain(word.accented.clone())
            .map(|text| whole(word, text))
            .collect(),
        (Form::Lemma, Writing::English) => vec![whole(word, english_stem(word))],
        (Form::Part, Writing::English) => Vec::new(),
        (Form::Lemma, writing) => {
            let analysis = analysed(word, writing);
            lemma_texts(word, &analysis)
                .into_iter()
                .map(|text| whole(word, text))
                .collect()
        }
        (Form::Part, writing) => part_terms(word, &analysed(word, writing)),
    }
}

/// What is known of a word of a Danish text.
fn analysed(word: &Word, writing: Writing) -> Analysis {
    match writing {
        Writing::OldDanish => danish::analyse_in_old_text(&word.written),
        Writing::Danish | Writing::English => danish::analyse(&word.written),
    }
}

/// The base forms of a word as they stand in the index. A function word stands only for itself, and for the noun or
/// adjective that is spelled like it: "have" is a garden too, and "få" are few.
fn lemma_texts(word: &Word, analysis: &Analysis) -> Vec<String> {
    let is_function_word = danish::is_function_word(&word.exact);
    let mut texts: Vec<String> = Vec::new();
    for reading in likely(word, analysis) {
        let stands_alone = matches!(reading.class, Class::Noun | Class::Adjective);
        if is_function_word && !(stands_alone && reading.lemma == word.exact) {
            continue;
        }
        let text = lemma_text(reading, analysis.source);
        if !texts.contains(&text) {
            texts.push(text);
        }
    }
    texts
}

/// The readings of a word that are likely meant where it has several. A noun is hardly an imperative ("far" is no form of
/// fare), nor another word with an s ("ros" is not ro's, "gås" is not what is walked), and what is written small is no name.
pub(crate) fn likely<'a>(word: &Word, analysis: &'a Analysis) -> Vec<&'a Reading> {
    let folded = danish::fold_letters(&word.plain);
    let is_base = |reading: &Reading| reading.lemma == folded && reading.class != Class::Name;
    let has_base = analysis.readings.iter().any(is_base);
    let is_small = !word.written.starts_with(char::is_uppercase);
    let last = folded.chars().last();
    let is_unlikely = |reading: &Reading| {
        let added = reading.lemma.strip_prefix(folded.as_str());
        let is_imperative = reading.class == Class::Verb
            && added.is_some_and(|added| {
                added == "e" || (added.ends_with('e') && added.chars().next() == last)
            });
        let is_with_s = folded.strip_suffix('s') == Some(reading.lemma.as_str());
        has_base && (is_imperative || is_with_s)
    };
    let readings: Vec<&Reading> = analysis
        .readings
        .iter()
        .filter(|reading| !is_unlikely(reading))
        .collect();
    let words: Vec<&Reading> = readings
        .iter()
        .copied()
        .filter(|reading| reading.class != Class::Name)
        .collect();
    if is_small && !words.is_empty() && analysis.source != Source::Stem {
        words
    } else {
        readings
    }
}

/// A base form as it stands in the index. A verb is kept apart from the noun that is spelled like it: "vandt" is not vinden.
pub(crate) fn lemma_text(reading: &Reading, source: Source) -> String {
    let lemma = &reading.lemma;
    match (source, reading.class) {
        (Source::Stem, _) => format!("{UNKNOWN}{lemma}"),
        (_, Class::Verb) => format!("{VERB}{lemma}"),
        _ => lemma.to_owned(),
    }
}

/// An English stem as it stands in the index.
pub(crate) fn english_stem(word: &Word) -> String {
    format!("{ENGLISH}{}", english::stem(&word.plain))
}

fn part_terms(word: &Word, analysis: &Analysis) -> Vec<Term> {
    // Where a word is not written as it is analysed, the whole of it lights up.
    let as_written = word.is_as_written();
    let mut terms: Vec<Term> = Vec::new();
    for part in &analysis.parts {
        let range = if as_written {
            CharRange {
                start: word.range.start + part.range.start,
                end: word.range.start + part.range.end,
            }
        } else {
            word.range
        };
        for lemma in &part.lemmas {
            let term = Term {
                text: lemma.clone(),
                range,
            };
            if !terms.contains(&term) {
                terms.push(term);
            }
        }
    }
    terms
}

fn whole(word: &Word, text: String) -> Term {
    Term {
        text,
        range: word.range,
    }
}

/// Makes the analysers known to an index.
pub(crate) fn register(tokenizers: &TokenizerManager, vocabulary: &Arc<Vocabulary>) {
    for form in Form::ALL {
        let vocabulary = vocabulary.clone();
        tokenizers.register(form.name(), Analyser { form, vocabulary });
    }
}

/// What stands before a text in a field, to say how it is written. No text has it: [`genlyd_text::normal`] takes it out.
const fn sign(writing: Writing) -> &'static str {
    match writing {
        Writing::Danish => "",
        Writing::OldDanish => "\u{2}",
        Writing::English => "\u{1}",
    }
}

/// A text as it is given to a field, with how it is written.
pub(crate) fn signed(text: &str, writing: Writing) -> String {
    format!("{}{text}", sign(writing))
}

fn unsigned(text: &str) -> (&str, Writing) {
    [Writing::OldDanish, Writing::English]
        .into_iter()
        .find_map(|writing| Some((text.strip_prefix(sign(writing))?, writing)))
        .unwrap_or((text, Writing::Danish))
}

#[derive(Clone)]
struct Analyser {
    form: Form,
    vocabulary: Arc<Vocabulary>,
}

impl Tokenizer for Analyser {
    type TokenStream<'a> = Tokens<'a>;

    fn token_stream<'a>(&'a mut self, text: &'a str) -> Tokens<'a> {
        let (text, writing) = unsigned(text);
        Tokens {
            vocabulary: &self.vocabulary,
            words: self.vocabulary.words(text).into_iter(),
            form: self.form,
            writing,
            terms: Vec::new().into_iter(),
            token: Token::default(),
        }
    }
}

struct Tokens<'a> {
    vocabulary: &'a Vocabulary,
    words: std::vec::IntoIter<Word>,
    form: Form,
    writing: Writing,
    /// The terms of the last word that are still to come.
    terms: std::vec::IntoIter<Term>,
    token: Token,
}

impl TokenStream for Tokens<'_> {
    fn advance(&mut self) -> bool {
        loop {
            if let Some(term) = self.terms.next() {
                self.token.text = term.text;
                self.token.offset_from = term.range.start;
                self.token.offset_to = term.range.end;
                return true;
            }
            let Some(word) = self.words.next() else {
                return false;
            };
            self.token.position = word.position;
            let terms = self.vocabulary.terms(&word, self.form, self.writing);
            self.terms = terms.into_iter();
        }
    }

    fn token(&self) -> &Token {
        &self.token
    }

    fn token_mut(&mut self) -> &mut Token {
        &mut self.token
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analyser;

    fn told(text: &str, form: Form, writing: Writing) -> Vec<String> {
        analyser::words(text)
            .iter()
            .flat_map(|word| terms(word, form, writing))
            .map(|term| format!("{}@{}", term.text, term.range.slice(text)))
            .collect()
    }

    #[test]
    fn words_stand_under_their_base_forms() {
        let told = told("Mødrenes bøger", Form::Lemma, Writing::Danish);
        for expected in ["moder@Mødrenes", "mor@Mødrenes", "bog@bøger"] {
            assert!(told.contains(&expected.to_owned()), "{told:?}");
        }
    }

    #[test]
    fn compounds_stand_under_their_parts_where_these_are_written() {
        assert_eq!(
            told("Sommerferien", Form::Part, Writing::Danish),
            ["sommer@Sommer", "ferie@ferien"]
        );
    }

    #[test]
    fn old_texts_are_read_as_such() {
        let kunde = |writing| told("kunde", Form::Lemma, writing);
        assert!(kunde(Writing::OldDanish).contains(&"\u{3}kunne@kunde".to_owned()));
        assert!(!kunde(Writing::Danish).contains(&"\u{3}kunne@kunde".to_owned()));
    }

    #[test]
    fn unlikely_readings_are_left_out() {
        assert_eq!(
            told("far", Form::Lemma, Writing::Danish),
            ["fader@far", "far@far"]
        );
        assert_eq!(told("ros", Form::Lemma, Writing::Danish), ["ros@ros"]);
        assert!(told("steg", Form::Lemma, Writing::Danish).contains(&"\u{3}stige@steg".to_owned()));
    }

    #[test]
    fn a_function_word_stands_for_the_noun_spelled_like_it() {
        assert!(told("have", Form::Lemma, Writing::Danish).contains(&"have@have".to_owned()));
        assert_eq!(told("ikke", Form::Lemma, Writing::Danish), [""; 0]);
    }

    #[test]
    fn english_stems_are_never_danish_base_forms() {
        assert_eq!(
            told("visits", Form::Lemma, Writing::English),
            ["\u{1}visit@visits"]
        );
    }
}

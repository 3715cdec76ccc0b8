//! The terms that a word stands under in the index: as written, by its base forms, and by the parts of a compound.
//!
//! Base forms of both languages stand in one field, because a word weighs by how often it occurs in how many texts and in how
//! long ones, and a field that most texts leave empty would weigh wrongly. An English stem bears a sign that no word has, so
//! that it is never taken for a Danish base form, and so do a verb and the stem of a word that no lexicon knows.

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
}

/// A term and where it stands in the text: all of a word, or a part of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Term {
    pub(crate) form: Form,
    pub(crate) text: String,
    pub(crate) range: CharRange,
}

/// The terms of a word of a text in every form.
pub(crate) fn terms(word: &Word, writing: Writing) -> Vec<Term> {
    let whole = |form, text| Term {
        form,
        text,
        range: word.range,
    };
    let exact = [Some(word.exact.clone()), word.accented.clone()];
    let mut terms: Vec<Term> = exact
        .into_iter()
        .flatten()
        .map(|text| whole(Form::Exact, text))
        .collect();
    let analysis = match writing {
        Writing::Danish => danish::analyse(&word.written),
        Writing::OldDanish => danish::analyse_in_old_text(&word.written),
        Writing::English => {
            terms.push(whole(Form::Lemma, english_stem(word)));
            return terms;
        }
    };
    let lemmas = lemma_texts(word, &analysis).into_iter();
    terms.extend(lemmas.map(|text| whole(Form::Lemma, text)));
    terms.extend(part_terms(word, &analysis));
    terms
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
                form: Form::Part,
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

/// The name of the analyser of every field with words.
pub(crate) const LISTED: &str = "listed";

/// Makes the analyser known to an index.
pub(crate) fn register(tokenizers: &TokenizerManager) {
    tokenizers.register(LISTED, Listed);
}

/// The terms of words in one form, a line each with its position before it: what a field is given. Words are read once for all
/// forms, and not by the engine.
pub(crate) fn listed(
    words: &[Word],
    form: Form,
    writing: Writing,
    vocabulary: &Vocabulary,
) -> String {
    let mut list = String::new();
    for word in words {
        let known = vocabulary.known(word, writing);
        for term in known.iter().filter(|term| term.form == form) {
            list.push_str(&word.position.to_string());
            list.push(' ');
            list.push_str(&term.text);
            list.push('\n');
        }
    }
    list
}

/// Reads such a list.
#[derive(Clone)]
struct Listed;

impl Tokenizer for Listed {
    type TokenStream<'a> = Lines<'a>;

    fn token_stream<'a>(&'a mut self, list: &'a str) -> Lines<'a> {
        Lines {
            lines: list.lines(),
            token: Token::default(),
        }
    }
}

struct Lines<'a> {
    lines: std::str::Lines<'a>,
    token: Token,
}

impl TokenStream for Lines<'_> {
    fn advance(&mut self) -> bool {
        let next = self.lines.next().and_then(|line| line.split_once(' '));
        let Some((position, term)) = next else {
            return false;
        };
        self.token.position = position.parse().unwrap_or_default();
        self.token.text.clear();
        self.token.text.push_str(term);
        true
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
            .flat_map(|word| terms(word, writing))
            .filter(|term| term.form == form)
            .map(|term| format!("{}@{}", term.text, term.range.slice(text)))
            .collect()
    }

    #[test]
    fn a_list_is_read_as_it_was_written() {
        let words = analyser::words("Sommerferien, mor-barn: 04.17");
        let vocabulary = Vocabulary::new();
        let list = listed(&words, Form::Part, Writing::Danish, &vocabulary);
        assert_eq!(list, "0 sommer\n0 ferie\n1 mor\n1 barn\n");

        let list = listed(&words, Form::Exact, Writing::Danish, &vocabulary);
        let mut read = Vec::new();
        Listed
            .token_stream(&list)
            .process(&mut |token| read.push((token.position, token.text.clone())));
        let expected = [
            (0, "sommerferien"),
            (1, "morbarn"),
            (1, "mor"),
            (2, "barn"),
            (3, "04.17"),
        ];
        assert_eq!(
            read,
            expected.map(|(position, text)| (position, text.to_owned()))
        );
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

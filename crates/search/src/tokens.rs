//! The analyser as tantivy wants it: one stream of tokens for words as written, one for stems.
//!
//! Stems of both languages stand in one field, because a word weighs by how often it occurs in how many texts and in how long
//! ones, and a field that most texts leave empty would weigh wrongly. An English stem bears a sign that no word has, so
//! that it is never taken for a Danish one.

use genlyd_text::language::Language;
use tantivy::tokenizer::{Token, TokenStream, Tokenizer, TokenizerManager};

use crate::analyser::{self, Word};

/// What stands before an English stem, and before an English text that is given to the field of stems.
const ENGLISH: char = '\u{1}';

/// What a field holds of each word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// The word in one spelling.
    Exact,
    /// Its stem.
    Stem(Language),
}

impl Form {
    pub(crate) const ALL: [Form; 3] = [
        Form::Exact,
        Form::Stem(Language::Danish),
        Form::Stem(Language::English),
    ];

    /// A word in this form, as it stands in the index.
    pub(crate) fn of(self, word: &Word) -> String {
        match self {
            Form::Exact => word.exact.clone(),
            Form::Stem(Language::Danish) => analyser::stem(word, Language::Danish),
            Form::Stem(Language::English) => {
                format!("{ENGLISH}{}", analyser::stem(word, Language::English))
            }
        }
    }
}

/// The name of the analyser that gives words as written.
pub(crate) const EXACT: &str = "exact";

/// The name of the analyser that gives stems, of the language that the text was [`signed`] with.
pub(crate) const STEM: &str = "stem";

/// Makes the analysers known to an index.
pub(crate) fn register(tokenizers: &TokenizerManager) {
    tokenizers.register(EXACT, Analyser { stems: false });
    tokenizers.register(STEM, Analyser { stems: true });
}

/// A text as it is given to the field of stems.
pub(crate) fn signed(text: &str, language: Language) -> String {
    match language {
        Language::Danish => text.to_owned(),
        Language::English => format!("{ENGLISH}{text}"),
    }
}

#[derive(Clone)]
struct Analyser {
    stems: bool,
}

impl Tokenizer for Analyser {
    type TokenStream<'a> = Tokens;

    fn token_stream<'a>(&'a mut self, text: &'a str) -> Tokens {
        let (text, form) = match text.strip_prefix(ENGLISH) {
            _ if !self.stems => (text, Form::Exact),
            Some(text) => (text, Form::Stem(Language::English)),
            None => (text, Form::Stem(Language::Danish)),
        };
        Tokens {
            words: analyser::words(text).into_iter(),
            form,
            token: Token::default(),
        }
    }
}

struct Tokens {
    words: std::vec::IntoIter<Word>,
    form: Form,
    token: Token,
}

impl TokenStream for Tokens {
    fn advance(&mut self) -> bool {
        let Some(word) = self.words.next() else {
            return false;
        };
        self.token.text = self.form.of(&word);
        self.token.position = word.position;
        self.token.offset_from = word.range.start;
        self.token.offset_to = word.range.end;
        true
    }

    fn token(&self) -> &Token {
        &self.token
    }

    fn token_mut(&mut self) -> &mut Token {
        &mut self.token
    }
}

//! The analyser as tantivy wants it: one stream of tokens for words as written, one a language for stems.

use genlyd_text::language::Language;
use tantivy::tokenizer::{Token, TokenStream, Tokenizer, TokenizerManager};

use crate::analyser::{self, Word};

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

    /// The name that fields know it by.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Form::Exact => "exact",
            Form::Stem(Language::Danish) => "danish",
            Form::Stem(Language::English) => "english",
        }
    }

    /// A word as this field holds it.
    pub(crate) fn of(self, word: &Word) -> String {
        match self {
            Form::Exact => word.exact.clone(),
            Form::Stem(language) => analyser::stem(word, language),
        }
    }
}

/// Makes every form known to an index.
pub(crate) fn register(tokenizers: &TokenizerManager) {
    for form in Form::ALL {
        tokenizers.register(form.name(), Analyser(form));
    }
}

#[derive(Clone)]
struct Analyser(Form);

impl Tokenizer for Analyser {
    type TokenStream<'a> = Tokens;

    fn token_stream<'a>(&'a mut self, text: &'a str) -> Tokens {
        Tokens {
            words: analyser::words(text).into_iter(),
            form: self.0,
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

//! The text as every detector reads it: its characters, and its words with what stands between them.

use crate::segment;

/// A text that is looked through.
pub(super) struct Source {
    /// Its characters.
    pub(super) characters: Vec<char>,
    /// Its words and numbers, in order.
    pub(super) tokens: Vec<Token>,
}

/// A word or a number: letters and digits, with hyphens and apostrophes inside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Token {
    /// Where it begins.
    pub(super) start: usize,
    /// The place after its last character.
    pub(super) end: usize,
    /// What stands between it and the word before.
    pub(super) gap: Gap,
    /// It begins a sentence, or something that is said: then its capital says little.
    pub(super) opens: bool,
}

/// What stands between a word and the one before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Gap {
    /// One blank.
    Blank,
    /// A full stop, with or without a blank: "H.C. Andersen", "Gl. Kongevej".
    Stop,
    /// A comma and one blank.
    Comma,
    /// A quotation mark, with or without a blank.
    Quote,
    /// Anything else.
    Other,
}

impl Source {
    /// The text, with its words and sentences.
    pub(super) fn new(text: &str) -> Source {
        let mut source = Source::of_numbers(text);
        source.tokens = tokens(&source.characters);
        let sentences = segment::sentences(text);
        let mut starts = sentences.iter().map(|sentence| sentence.start).peekable();
        for token in &mut source.tokens {
            while starts.next_if(|start| *start <= token.start).is_some() {
                token.opens = true;
            }
        }
        source
    }

    /// The text without its words, for those who look at numbers only.
    pub(super) fn of_numbers(text: &str) -> Source {
        Source {
            characters: text.chars().collect(),
            tokens: Vec::new(),
        }
    }

    /// The character at a place.
    pub(super) fn at(&self, place: usize) -> Option<char> {
        self.characters.get(place).copied()
    }

    /// The character before a place.
    pub(super) fn before(&self, place: usize) -> Option<char> {
        place.checked_sub(1).and_then(|place| self.at(place))
    }

    /// The characters of a stretch.
    pub(super) fn slice(&self, start: usize, end: usize) -> &[char] {
        let end = end.min(self.characters.len());
        &self.characters[start.min(end)..end]
    }

    /// A word as it is written.
    pub(super) fn word(&self, token: Token) -> String {
        self.slice(token.start, token.end).iter().collect()
    }

    /// Whether a word begins with a capital.
    pub(super) fn is_capital(&self, token: Token) -> bool {
        self.at(token.start).is_some_and(char::is_uppercase)
    }

    /// Whether a word holds nothing but digits.
    pub(super) fn is_number(&self, token: Token) -> bool {
        self.slice(token.start, token.end)
            .iter()
            .all(char::is_ascii_digit)
    }

    /// The last words before a place, on the same line and in lower case, the nearest first; at most three.
    pub(super) fn words_before(&self, place: usize) -> Vec<String> {
        let mut words = Vec::new();
        let mut end = place;
        while words.len() < 3 {
            while end > 0 && is_between(self.characters[end - 1]) {
                end -= 1;
            }
            let start = self.characters[..end]
                .iter()
                .rposition(|one| !one.is_alphanumeric())
                .map_or(0, |at| at + 1);
            if start == end {
                break;
            }
            let word = self.characters[start..end].iter();
            words.push(word.flat_map(|one| one.to_lowercase()).collect());
            end = start;
        }
        words
    }

    /// The word after a place, in lower case, past one blank; empty where there is none.
    pub(super) fn word_after(&self, place: usize) -> String {
        let place = if self.at(place).is_some_and(is_blank) {
            place + 1
        } else {
            place
        };
        self.characters[place.min(self.characters.len())..]
            .iter()
            .take_while(|one| one.is_alphanumeric())
            .flat_map(|one| one.to_lowercase())
            .collect()
    }
}

/// A blank inside a line, of any width.
pub(super) fn is_blank(character: char) -> bool {
    matches!(
        character,
        ' ' | '\t' | '\u{a0}' | '\u{202f}' | '\u{2000}'..='\u{200a}'
    )
}

/// A hyphen or dash of any length.
pub(super) fn is_dash(character: char) -> bool {
    matches!(character, '-' | '\u{2010}'..='\u{2015}' | '−')
}

/// What may stand between a label and its number: "tlf.: 56 95", "konto-nr. (4711)".
fn is_between(character: char) -> bool {
    is_blank(character)
        || is_dash(character)
        || matches!(character, '.' | ':' | '(' | '+' | '#' | '=' | '*')
}

fn tokens(characters: &[char]) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::new();
    let mut place = 0;
    while place < characters.len() {
        if !characters[place].is_alphanumeric() {
            place += 1;
            continue;
        }
        let end = end_of_token(characters, place);
        let before = tokens.last().map_or(0, |token| token.end);
        let between = &characters[before..place];
        tokens.push(Token {
            start: place,
            end,
            gap: gap(between),
            opens: tokens.is_empty() || opens_after(between),
        });
        place = end;
    }
    tokens
}

fn end_of_token(characters: &[char], start: usize) -> usize {
    let mut end = start;
    while let Some(&one) = characters.get(end) {
        let joins = matches!(one, '-' | '\u{2010}' | '\u{2011}' | '\'' | '’')
            && characters
                .get(end + 1)
                .is_some_and(|one| one.is_alphanumeric());
        if !(one.is_alphanumeric() || is_mark(one) || joins) {
            break;
        }
        end += 1;
    }
    end
}

/// An accent that stands by itself behind its letter.
fn is_mark(character: char) -> bool {
    matches!(character, '\u{300}'..='\u{36f}')
}

fn gap(between: &[char]) -> Gap {
    match between {
        [blank] if is_blank(*blank) => Gap::Blank,
        ['.'] => Gap::Stop,
        ['.', blank] if is_blank(*blank) => Gap::Stop,
        [',', blank] if is_blank(*blank) => Gap::Comma,
        [blank, quote] if is_blank(*blank) && is_quote(*quote) => Gap::Quote,
        _ => Gap::Other,
    }
}

/// After a colon, a dash, a bracket, a bullet or a quotation mark somebody may begin anew.
fn opens_after(between: &[char]) -> bool {
    let last = between.iter().rev().find(|one| !is_blank(**one));
    last.is_some_and(|one| {
        is_quote(*one)
            || is_dash(*one)
            || matches!(
                one,
                ':' | '(' | '[' | '•' | '*' | '?' | '!' | '…' | '\n' | '#' | '>' | '|'
            )
    }) || between.contains(&'\n')
}

pub(super) fn is_quote(character: char) -> bool {
    matches!(
        character,
        '"' | '«' | '»' | '“' | '”' | '„' | '‘' | '‚' | '‹' | '›' | '\'' | '’'
    )
}

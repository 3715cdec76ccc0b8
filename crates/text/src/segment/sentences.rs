//! Cutting plain text into sentences by our own rules: UAX #29 knows no Danish abbreviations and no »…?« spurgte hun.
//!
//! The rules are wary of cutting: half a sentence on a card is worse than two sentences on one.

use super::CharRange;
use super::abbreviations::{Stop, begins_sentences, names_month, stop_after, takes_ordinal};

/// Where each sentence of a plain text stands, without the blanks around it. An empty line always ends a sentence. Every
/// character that is not white space belongs to exactly one sentence.
#[must_use]
pub fn sentences(text: &str) -> Vec<CharRange> {
    let characters: Vec<char> = text.chars().collect();
    let mut ranges = Vec::new();
    let mut start = 0;
    let mut place = 0;
    while place < characters.len() {
        if let Some(next) = paragraph_break(&characters, place) {
            push_trimmed(&mut ranges, &characters, start, place);
            (start, place) = (next, next);
        } else if is_terminator(characters[place]) {
            let mark = Mark::read(&characters, place);
            // Signs alone are no sentence; they go with what follows.
            let has_words = characters[start..place]
                .iter()
                .any(|one| one.is_alphanumeric());
            if has_words && mark.ends_sentence(&characters, start) {
                push_trimmed(&mut ranges, &characters, start, mark.after);
                start = mark.after;
            }
            place = mark.after;
        } else {
            place += 1;
        }
    }
    push_trimmed(&mut ranges, &characters, start, characters.len());
    ranges
}

/// A run of full stops, question marks and the like, with the quotation marks and brackets that close behind it.
struct Mark {
    /// Where the run begins.
    start: usize,
    /// Where its closing marks begin.
    closers: usize,
    /// The place after all of it.
    after: usize,
}

impl Mark {
    fn read(characters: &[char], start: usize) -> Mark {
        let count = |from: usize, is: fn(char) -> bool| {
            characters[from..]
                .iter()
                .take_while(|one| is(**one))
                .count()
        };
        let mut closers = start + count(start, is_terminator);
        // Old prints set an ellipsis with blanks: ". . ."
        while characters[closers - 1] == '.'
            && characters.get(closers) == Some(&' ')
            && characters.get(closers + 1) == Some(&'.')
        {
            closers += 2;
        }
        let mut after = closers + count(closers, is_closer);
        // A small picture behind the full stop belongs to what was just said.
        while characters.get(after) == Some(&' ')
            && characters
                .get(after + 1)
                .copied()
                .is_some_and(is_pictograph)
        {
            after += 1;
            after += count(after, is_pictograph);
        }
        Mark {
            start,
            closers,
            after,
        }
    }

    fn ends_sentence(&self, characters: &[char], sentence_start: usize) -> bool {
        let Some(&next) = characters.get(self.after) else {
            return true;
        };
        let marks = &characters[self.start..self.closers];
        if !next.is_whitespace() {
            return self.lacks_space(characters);
        }
        // A lone "(!)" or "(?)" is an aside.
        if self.start > 0
            && characters[self.start - 1] == '('
            && characters.get(self.closers) == Some(&')')
        {
            return false;
        }
        // Only signs are left: they belong to this sentence.
        let Some(following) = Following::read(characters, self.after) else {
            return false;
        };
        let quoted = characters[self.closers..self.after]
            .iter()
            .any(|closer| *closer != ')' && *closer != ']');
        match marks {
            ['.'] => self.full_stop_ends(characters, sentence_start, &following, quoted),
            _ if following.is_lower => false,
            // An ellipsis before a number is a pause.
            _ if is_ellipsis(marks) => !following.is_number,
            _ => true,
        }
    }

    /// "… hjem.Vi gik": typed in a hurry, meant as two sentences. A web address or "H.C.Andersen" is not.
    fn lacks_space(&self, characters: &[char]) -> bool {
        let before = word_before(characters, self.start);
        let one_mark = self.after - self.start == 1;
        let follows: Vec<char> = characters[self.after..]
            .iter()
            .take_while(|one| one.is_alphabetic())
            .copied()
            .collect();
        let ends_plainly = characters
            .get(self.after + follows.len())
            .is_none_or(|one| one.is_whitespace() || matches!(one, ',' | '.' | '?' | '!'));
        one_mark
            && ends_plainly
            && !characters[..self.start]
                .iter()
                .rev()
                .take_while(|one| !one.is_whitespace())
                .any(|one| matches!(one, '@' | '/' | '.'))
            && before.len() >= 3
            && before.iter().skip(1).all(|one| one.is_lowercase())
            && stop_after(&before.iter().collect::<String>()) == Stop::Ends
            && follows.first().is_some_and(|one| one.is_uppercase())
            && follows.iter().skip(1).all(|one| one.is_lowercase())
    }

    fn full_stop_ends(
        &self,
        characters: &[char],
        sentence_start: usize,
        following: &Following,
        quoted: bool,
    ) -> bool {
        let token = token_before(characters, self.start);
        let word: String = token.iter().collect();
        let before = previous_word(characters, self.start - token.len());
        if token.is_empty() {
            return !following.is_lower;
        }
        if token.iter().all(char::is_ascii_digit) {
            return self.number_ends(&word, &before, characters, sentence_start, following);
        }
        if following.is_lower {
            return !quoted && reads_as_a_missed_capital(&word, following);
        }
        let parts_are_letters = word.split('.').all(|part| part.chars().count() == 1);
        let begins_upper = token[0].is_uppercase();
        if parts_are_letters && begins_upper {
            return self.initial_ends(&word, &before, characters, sentence_start, following);
        }
        match stop_after(&word) {
            Stop::Never => false,
            // "kr. 40" and "Novbr. 1846" lead on, "80 kr. 3 dage efter" does not.
            Stop::Perhaps if following.is_number => {
                !names_month(&word) && before.chars().all(|one| one.is_ascii_digit())
            }
            Stop::Perhaps => true,
            // A lone small letter is one more abbreviation: "s. 14", "f. Hansen", "v. Anna".
            Stop::Ends => !(is_lone_small_letter(&word)) || begins_sentences(&following.word),
        }
    }

    /// "5. maj", "den 2. Verdenskrig", "Christian 4." lead on; "i 1990. Vi" and "han er 5. Hun" do not.
    fn number_ends(
        &self,
        word: &str,
        before: &str,
        characters: &[char],
        sentence_start: usize,
        following: &Following,
    ) -> bool {
        let opens_sentence = characters[sentence_start..self.start]
            .iter()
            .filter(|one| !one.is_whitespace())
            .count()
            == word.len();
        let is_ordinal =
            word.len() <= 2 && !begins_sentences(&following.word) && takes_ordinal(before);
        !(following.is_lower
            || names_month(&following.word)
            || opens_sentence
            || is_ordinal
            || (following.is_number && word.len() <= 2))
    }

    /// "H.C. Andersen", "Karen B. Hansen" lead on; "plan B. Vi" does not.
    fn initial_ends(
        &self,
        word: &str,
        before: &str,
        characters: &[char],
        sentence_start: usize,
        following: &Following,
    ) -> bool {
        let opens_sentence = characters[sentence_start..self.start]
            .iter()
            .filter(|one| !one.is_whitespace())
            .count()
            == word.chars().count();
        if opens_sentence || following.is_initial {
            return false;
        }
        // Several initials, or one after a name, belong to a name unless a small everyday word follows.
        let after_name =
            before.chars().next().is_some_and(char::is_uppercase) || word.contains('.');
        begins_sentences(&following.word) || following.is_number || (!after_name && word == "I")
    }
}

/// What comes after a mark, past blanks, dashes and opening quotation marks.
struct Following {
    word: String,
    is_lower: bool,
    is_number: bool,
    /// A single capital with its own full stop.
    is_initial: bool,
}

impl Following {
    /// Nothing when the text or the paragraph is at its end, or only signs follow.
    fn read(characters: &[char], from: usize) -> Option<Following> {
        let mut place = from;
        loop {
            if paragraph_break(characters, place).is_some() {
                return None;
            }
            let character = *characters.get(place)?;
            if character.is_alphanumeric() {
                break;
            }
            if is_terminator(character)
                && characters
                    .get(place + 1)
                    .is_some_and(|one| one.is_alphanumeric())
            {
                // ".5" and the like.
                place += 1;
                continue;
            }
            place += 1;
        }
        let word: String = characters[place..]
            .iter()
            .take_while(|one| one.is_alphanumeric())
            .collect();
        let first = word.chars().next()?;
        Some(Following {
            is_lower: first.is_lowercase(),
            is_number: first.is_numeric(),
            is_initial: word.chars().count() == 1
                && first.is_uppercase()
                && characters.get(place + 1) == Some(&'.'),
            word,
        })
    }
}

/// "I" (in), "å" (brook) and "ø" (island) are words.
fn is_lone_small_letter(word: &str) -> bool {
    word.chars().count() == 1
        && word.chars().all(char::is_lowercase)
        && !matches!(word, "i" | "å" | "ø")
}

/// A small letter after the full stop of an ordinary, longer word: somebody forgot the capital, as one does on a phone.
/// Short words and words without a vowel near their end may be abbreviations we do not know.
fn reads_as_a_missed_capital(word: &str, following: &Following) -> bool {
    word.chars().count() >= 4
        && !word.contains('.')
        && stop_after(word) == Stop::Ends
        && begins_sentences(&following.word)
}

fn push_trimmed(ranges: &mut Vec<CharRange>, characters: &[char], start: usize, end: usize) {
    let Some(first) = (start..end).find(|place| !characters[*place].is_whitespace()) else {
        return;
    };
    let last = (first..end)
        .rev()
        .find(|place| !characters[*place].is_whitespace())
        .unwrap_or(first);
    ranges.push(CharRange {
        start: first,
        end: last + 1,
    });
}

/// Whether an empty line begins here; then the place after it.
fn paragraph_break(characters: &[char], place: usize) -> Option<usize> {
    if characters[place..].first() != Some(&'\n') {
        return None;
    }
    let blank = characters[place..]
        .iter()
        .take_while(|one| one.is_whitespace())
        .collect::<Vec<_>>();
    (blank.iter().filter(|one| ***one == '\n').count() > 1).then_some(place + blank.len())
}

/// The letters right before a place.
fn word_before(characters: &[char], place: usize) -> &[char] {
    let start = characters[..place]
        .iter()
        .rposition(|one| !one.is_alphabetic())
        .map_or(0, |at| at + 1);
    &characters[start..place]
}

/// The word right before a place with the full stops inside it: "bl.a", "H.C", "04.17", "pga".
fn token_before(characters: &[char], place: usize) -> &[char] {
    let start = characters[..place]
        .iter()
        .rposition(|one| !(one.is_alphanumeric() || matches!(one, '.' | '§')))
        .map_or(0, |at| at + 1);
    let token = &characters[start..place];
    let leading = token.iter().take_while(|one| **one == '.').count();
    &token[leading..]
}

/// The word before that, without its signs.
fn previous_word(characters: &[char], place: usize) -> String {
    let Some(end) = characters[..place]
        .iter()
        .rposition(|one| one.is_alphanumeric())
    else {
        return String::new();
    };
    let start = characters[..end]
        .iter()
        .rposition(|one| !one.is_alphanumeric())
        .map_or(0, |at| at + 1);
    characters[start..=end].iter().collect()
}

fn is_terminator(character: char) -> bool {
    matches!(
        character,
        '.' | '!' | '?' | '…' | '‽' | '⁉' | '⁈' | '！' | '？' | '。'
    )
}

fn is_pictograph(character: char) -> bool {
    matches!(character, '\u{2600}'..='\u{27bf}' | '\u{1f000}'..='\u{1faff}' | '\u{200d}' | '\u{fe0f}')
}

fn is_ellipsis(marks: &[char]) -> bool {
    marks.contains(&'…') || (marks.len() > 1 && marks.iter().all(|mark| matches!(mark, '.' | ' ')))
}

/// Directly behind a full stop every quotation mark closes, whatever its direction.
fn is_closer(character: char) -> bool {
    matches!(
        character,
        '"' | '\'' | '«' | '»' | '“' | '”' | '’' | '‘' | '‹' | '›' | ')' | ']' | '*'
    )
}

#[cfg(test)]
mod tests;

//! Names of persons and places: a capital inside a sentence, or at its start when the word is no ordinary one.

mod ordinary;

use super::known;
use super::source::{Gap, Source, Token};
use super::{Find, Kind};
use crate::language::Language;
pub(super) use ordinary::is_small_word;
use ordinary::{is_never_a_name, is_title};

/// Small words inside a name, when a capital follows: "Karen von Holm", "Ludvig van der Meer".
const LINKS: &[&str] = &[
    "von", "van", "af", "de", "du", "la", "le", "el", "di", "dos", "bin", "zu", "ten", "ter",
];

/// Small words that come after one of those.
const SECOND_LINKS: &[&str] = &["der", "den", "de", "la"];

/// First names and parts of names that are cut short with a full stop.
const SHORT: &[&str] = &[
    "Chr", "Joh", "Fr", "Th", "Aug", "Sct", "Skt", "St", "Ole", "Hr", "Frk", "Gl", "Ndr", "Sdr",
    "Jr", "Dr",
];

/// Words that a name has at most. Whatever goes on longer is a list or a heading, and is told in pieces.
const MOST_WORDS: usize = 12;

/// Capitals inside sentences that are looked at to tell an old spelling from ours.
const ENOUGH: usize = 100;

/// The names of a text.
pub(super) fn find(source: &Source, language: Language) -> Vec<Find> {
    let reader = Reader::new(source, language);
    let mut finds = Vec::new();
    let mut index = 0;
    while index < source.tokens.len() {
        match reader.read(index) {
            Some((find, next)) => {
                finds.push(find);
                index = next;
            }
            None => index += 1,
        }
    }
    finds
}

/// What a capital says in this text.
struct Reader<'a> {
    source: &'a Source,
    language: Language,
    /// Every noun has a capital, as before 1948: then a capital inside a sentence says as little as at its start.
    old: bool,
}

/// What a word with a capital is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    /// A name, or part of one.
    Name,
    /// A name that the lexicon knows.
    Known,
    /// A letter with a full stop, before or inside a name.
    Initial,
    /// A word that may stand inside a name, and is none by itself: a title, a people, an abbreviation.
    Inside,
    /// No part of a name.
    None,
}

impl<'a> Reader<'a> {
    fn new(source: &'a Source, language: Language) -> Reader<'a> {
        let mut reader = Reader {
            source,
            language,
            old: false,
        };
        reader.old = language == Language::Danish && reader.gives_every_noun_a_capital();
        reader
    }

    fn gives_every_noun_a_capital(&self) -> bool {
        let inside = self.source.tokens.iter().filter(|token| {
            !token.opens && token.end - token.start > 1 && self.source.is_capital(**token)
        });
        let inside = inside.take(ENOUGH);
        let (mut all, mut nouns) = (0_usize, 0_usize);
        for token in inside {
            let word = self.source.word(*token);
            all += 1;
            nouns += usize::from(known::is_only_a_word(&word));
        }
        // A heading or two in capitals are not a spelling.
        nouns >= 8 && nouns * 2 >= all
    }

    /// The name that begins with this word, and the word after it.
    fn read(&self, index: usize) -> Option<(Find, usize)> {
        let source = self.source;
        let token = source.tokens[index];
        if !source.is_capital(token) {
            return None;
        }
        let first = self.first_part(index);
        if matches!(first, Part::None | Part::Inside) {
            return None;
        }
        let (mut last, mut sure) = (index, first == Part::Known);
        let mut names = usize::from(first != Part::Initial);
        while let Some((next, part)) = self.goes_on(last) {
            if next - index >= MOST_WORDS {
                break;
            }
            last = next;
            names += usize::from(matches!(part, Part::Name | Part::Known));
            sure |= part == Part::Known;
        }
        if names == 0 || (last == index && !self.stands_alone(index)) {
            return None;
        }
        let find = Find::likely(Kind::Name, token.start, source.tokens[last].end);
        Some((find.certain_if(sure), last + 1))
    }

    /// What a word is that a name may begin with.
    fn first_part(&self, index: usize) -> Part {
        let token = self.source.tokens[index];
        let word = self.source.word(token);
        let part = self.part(index, &word);
        if part != Part::Name && part != Part::Known {
            return part;
        }
        if is_title(&word) {
            return Part::Inside;
        }
        if !(token.opens || self.old) {
            return part;
        }
        match part {
            Part::Known | Part::Name if self.is_meant_as_a_name(index, &word) => part,
            _ if self.is_ordinary(&word) => Part::Inside,
            part => part,
        }
    }

    /// A name that is a word as well, and rather a name where it opens a sentence: "Lone Holm", "Lotte, kom", "Dolly lo".
    fn is_meant_as_a_name(&self, index: usize, word: &str) -> bool {
        let opens = self.source.tokens[index].opens;
        let today = !self.old;
        if today && ordinary::may_be_a_child(word) && self.does_something(index) {
            return true;
        }
        if today && ordinary::is_rather_a_name(word) {
            return true;
        }
        known::is_name(word)
            && ((today && known::is_else_a_thing(word))
                || (opens && self.is_addressed(index))
                || self.leads_to_a_name(index))
    }

    /// What a word with a capital is, wherever it stands.
    fn part(&self, index: usize, word: &str) -> Part {
        let letters = word.chars().count();
        if letters == 1 {
            let stop = self.source.tokens.get(index + 1).is_some_and(|next| {
                next.gap == Gap::Stop && !next.opens && self.source.is_capital(*next)
            });
            return if stop { Part::Initial } else { Part::None };
        }
        if is_reign(word) && index > 0 && !self.source.tokens[index].opens {
            return Part::Inside;
        }
        if is_small_word(word, self.language) {
            return Part::None;
        }
        if is_abbreviation(word) {
            let plain = capitalised(word);
            let named = letters >= 3 && known::is_name(&plain);
            // "HOPKINS": too long for an abbreviation, and no word that somebody shouts.
            let long =
                letters >= 6 && word.chars().all(char::is_uppercase) && !known::is_word(&plain);
            return if long {
                Part::Name
            } else if named && (!known::is_word(&plain) || self.leads_to_a_capital(index)) {
                Part::Known
            } else {
                Part::Inside
            };
        }
        if is_never_a_name(word, self.language) {
            return Part::Inside;
        }
        if ordinary::is_month_or_its_genitive(word) && self.is_a_month(index, word) {
            return Part::Inside;
        }
        if known::is_name(word) {
            Part::Known
        } else {
            Part::Name
        }
    }

    /// "i August" and "5. Maj" are months, "så kom August" is a boy.
    fn is_a_month(&self, index: usize, word: &str) -> bool {
        let tokens = &self.source.tokens;
        let before = index.checked_sub(1).map(|before| tokens[before]);
        let dated = before.is_some_and(|before| {
            self.source.is_number(before) || ordinary::leads_to_a_month(&self.source.word(before))
        });
        // Of those who are called like a month, many are August.
        let acts = self.does_something(index) && word.starts_with("August");
        let opens = tokens[index].opens && !acts;
        self.language == Language::English
            || dated
            || opens
            || self.old
            || !ordinary::is_month_and_child(word)
    }

    /// The word is an everyday one.
    fn is_ordinary(&self, word: &str) -> bool {
        match self.language {
            Language::Danish => known::is_word(word),
            Language::English => !known::is_name(word),
        }
    }

    /// The next word has a capital of its own accord: "Lone Holm", and not "Lone kom".
    fn leads_to_a_name(&self, index: usize) -> bool {
        self.goes_on(index)
            .is_some_and(|(_, part)| matches!(part, Part::Name | Part::Known | Part::Initial))
    }

    /// As [`Reader::leads_to_a_name`], by the capital alone.
    fn leads_to_a_capital(&self, index: usize) -> bool {
        let next = self.source.tokens.get(index + 1);
        next.is_some_and(|next| {
            next.gap == Gap::Blank && !next.opens && self.source.is_capital(*next)
        })
    }

    /// "Liv blev født", "Storm græd": a verb follows.
    fn does_something(&self, index: usize) -> bool {
        let next = self.source.tokens.get(index + 1);
        next.is_some_and(|next| {
            next.gap == Gap::Blank && known::is_a_deed(&self.source.word(*next))
        })
    }

    /// "Lotte, jeg kommer": a name that is called, though it is a word as well.
    fn is_addressed(&self, index: usize) -> bool {
        let next = self.source.tokens.get(index + 1);
        next.is_some_and(|next| next.gap == Gap::Comma)
    }

    /// "Bl.a.", "Reg. nr.": letters that a full stop cuts short are no name by themselves.
    fn stands_alone(&self, index: usize) -> bool {
        let token = self.source.tokens[index];
        let goes_on = |one: char| one.is_lowercase() || one.is_ascii_digit();
        let next = match self.source.at(token.end + 1) {
            Some(' ') => self.source.at(token.end + 2),
            other => other,
        };
        let cut = self.source.at(token.end) == Some('.') && next.is_some_and(goes_on);
        !(cut && token.end - token.start <= 3)
    }

    /// The next word of a name after this one, past a small link, and what it is.
    fn goes_on(&self, last: usize) -> Option<(usize, Part)> {
        let tokens = &self.source.tokens;
        let next = *tokens.get(last + 1)?;
        if next.opens {
            return None;
        }
        let word = self.source.word(next);
        match next.gap {
            Gap::Blank => {}
            Gap::Stop if self.is_cut_short(tokens[last]) => {}
            _ => return None,
        }
        if self.source.is_capital(next) {
            let part = self.part(last + 1, &word);
            return (part != Part::None).then_some((last + 1, part));
        }
        if next.gap != Gap::Blank || !LINKS.contains(&word.as_str()) {
            return None;
        }
        let mut after = last + 2;
        if let Some(second) = tokens.get(after)
            && SECOND_LINKS.contains(&self.source.word(*second).as_str())
        {
            after += 1;
        }
        let token = *tokens.get(after)?;
        let fits = token.gap == Gap::Blank && !token.opens && self.source.is_capital(token);
        let part = fits.then(|| self.part(after, &self.source.word(token)))?;
        matches!(part, Part::Name | Part::Known).then_some((after, part))
    }

    /// A letter or a short form before a full stop: "H.C. Andersen", "Chr. Holm".
    fn is_cut_short(&self, token: Token) -> bool {
        token.end - token.start <= 2 || SHORT.contains(&self.source.word(token).as_str())
    }
}

/// "DR", "USA's", "KTAS-ledelsen", "S-tog", "NICU2": capitals that stand for words.
fn is_abbreviation(word: &str) -> bool {
    let first: Vec<char> = word
        .chars()
        .take_while(|one| !matches!(one, '-' | '\'' | '’' | '\u{2010}' | '\u{2011}'))
        .collect();
    // "O'Brien" and "D'Angelo" are names; "S-tog" is none.
    if first.len() == 1 && !word.contains(['-', '\u{2010}', '\u{2011}']) {
        return word.chars().count() < 4;
    }
    let capitals = first
        .iter()
        .filter(|one| one.is_uppercase() || one.is_numeric())
        .count();
    let small: Vec<char> = first
        .iter()
        .filter(|one| one.is_lowercase())
        .copied()
        .collect();
    capitals == first.len()
        || (capitals >= 2
            && matches!(
                small.as_slice(),
                ['s'] | ['e', 'n'] | ['e', 't'] | ['e', 'r', 'n', 'e']
            ))
        || first.iter().any(char::is_ascii_digit)
}

/// "Christian VI": a number of a king. "I" alone is a word too often.
fn is_reign(word: &str) -> bool {
    word.chars().count() > 1 && word.chars().all(|one| matches!(one, 'I' | 'V' | 'X'))
}

/// "ANDERSEN" as "Andersen".
fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    let first = letters.next().into_iter();
    first.chain(letters.flat_map(char::to_lowercase)).collect()
}

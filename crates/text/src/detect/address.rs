//! Addresses: a street with its house number, a postcode with its town.

use super::name::is_small_word;
use super::source::{Gap, Source, Token};
use super::{Find, Kind};
use crate::language::Language;

/// Ends of street names, which may stand as words of their own: "Sankt Mortens Gade".
const STREETS: &[&str] = &[
    "vej",
    "vejen",
    "gade",
    "gaden",
    "allé",
    "alle",
    "alléen",
    "stræde",
    "strædet",
    "vænge",
    "vænget",
    "torv",
    "torvet",
    "plads",
    "pladsen",
    "boulevard",
    "gyde",
    "gyden",
    "stien",
    "passage",
    "brygge",
    "kaj",
    "kajen",
];

/// Ends that need a word before them, for they are ordinary words too.
const HAMLETS: &[&str] = &[
    "parken",
    "haven",
    "bakken",
    "vangen",
    "toften",
    "løkken",
    "ageren",
    "engen",
    "højen",
    "lunden",
    "skrænten",
    "dalen",
    "krogen",
    "svinget",
    "bugten",
    "mosen",
    "skoven",
    "marken",
    "banken",
    "hegnet",
    "volden",
    "ringen",
    "buen",
    "kvarteret",
    "diget",
    "gården",
    "stranden",
    "sti",
    "svej",
    "pladsen",
    "lyngen",
    "leddet",
    "kæret",
    "lyset",
    "gangen",
];

/// Words that stand before the last one of a street's name at most.
const MOST_WORDS: usize = 4;

/// What is counted after a street, so that the number is no house: "på Strandvejen 4 gange".
const COUNTED: &[&str] = &[
    "år",
    "måneder",
    "måned",
    "uger",
    "dage",
    "timer",
    "time",
    "minutter",
    "gange",
    "meter",
    "km",
    "kilometer",
    "børn",
    "mennesker",
    "personer",
    "kr",
    "kroner",
    "procent",
    "biler",
    "huse",
    "mand",
    "familier",
    "stykker",
    "hold",
    "stk",
    "mio",
    "januar",
    "februar",
    "marts",
    "april",
    "maj",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "december",
    "pct",
    "mål",
];

/// The addresses of a text.
pub(super) fn find(source: &Source) -> Vec<Find> {
    let mut finds: Vec<Find> = Vec::new();
    let mut index = 0;
    while index < source.tokens.len() {
        let read = street(source, index).or_else(|| town(source, index));
        let Some((find, next)) = read else {
            index += 1;
            continue;
        };
        index = next;
        match finds.last_mut() {
            Some(before) if belong_together(source, before.range.end, find.range.start) => {
                before.range.end = find.range.end;
                *before = before.certain_if(true);
            }
            _ => finds.push(find),
        }
    }
    finds
}

/// "Strandvejen 4, 3700 Rønne", on one line or on two.
fn belong_together(source: &Source, end: usize, start: usize) -> bool {
    let between = source.slice(end, start);
    between.len() <= 3
        && between
            .iter()
            .all(|one| matches!(one, ',' | '.' | '\n') || one.is_whitespace())
}

/// A street whose name ends with this word, with the house number after it; and the word after that.
fn street(source: &Source, index: usize) -> Option<(Find, usize)> {
    let token = source.tokens[index];
    if !source.is_capital(token) {
        return None;
    }
    let place = number_after(source, index)?;
    let number = source.tokens[place];
    if !is_house(source, number) {
        return None;
    }
    let word = source.word(token).to_lowercase();
    let ends = |ends: &[&str]| ends.iter().any(|end| word.ends_with(end));
    let alone = STREETS.contains(&word.as_str());
    let compound = ends(STREETS) && !alone;
    let hamlet = ends(HAMLETS) && !HAMLETS.contains(&word.as_str()) && word.chars().count() > 6;
    let start = first_word(source, index);
    let named = alone && (start < index || !token.opens);
    if !(compound || named || hamlet) || is_counted_off(source, number) {
        return None;
    }
    let (end, next) = end_of_house(source, place);
    let find = Find::likely(Kind::Address, source.tokens[start].start, end);
    Some((find.certain_if(compound || named), next))
}

/// Where the word after a street stands, past "nr.".
fn number_after(source: &Source, index: usize) -> Option<usize> {
    let next = *source.tokens.get(index + 1)?;
    if next.gap != Gap::Blank {
        return None;
    }
    if source.word(next).to_lowercase() != "nr" {
        return Some(index + 1);
    }
    let after = source.tokens.get(index + 2)?;
    matches!(after.gap, Gap::Stop | Gap::Blank).then_some(index + 2)
}

/// The first word of a street's name that ends here: "Sankt Mortens Gade", "Gl. Kongevej", "H.C. Andersens Boulevard".
fn first_word(source: &Source, index: usize) -> usize {
    let mut first = index;
    while let Some(before) = first.checked_sub(1)
        && index - before <= MOST_WORDS
    {
        let token = source.tokens[before];
        let gap = source.tokens[first].gap;
        let short = token.end - token.start <= 3;
        let joins = gap == Gap::Blank || (gap == Gap::Stop && short);
        let small = is_small_word(&source.word(token), Language::Danish);
        if !joins || !source.is_capital(token) || small {
            break;
        }
        first = before;
        if token.opens {
            break;
        }
    }
    first
}

/// "4", "12B", "104": a house number.
fn is_house(source: &Source, token: Token) -> bool {
    let signs = source.slice(token.start, token.end);
    let digits = signs.iter().take_while(|one| one.is_ascii_digit()).count();
    let rest = &signs[digits..];
    let letter = matches!(rest, [] | ['A'..='Z' | 'a'..='z']);
    // "Parkvej 4-6" is one house with two numbers.
    let range = matches!(rest, ['-', second @ ..] if second.len() <= 3 && second.iter().all(char::is_ascii_digit));
    (1..=3).contains(&digits) && signs[0] != '0' && (letter || range)
}

/// Something is counted, or the number goes on: "Strandvejen 4 gange", "Strandvejen 5. maj", "Parken 3,5".
fn is_counted_off(source: &Source, number: Token) -> bool {
    let after = source.at(number.end);
    let goes_on = matches!(after, Some(',' | '.' | ':' | '/'))
        && source
            .at(number.end + 1)
            .is_some_and(|one| one.is_ascii_digit());
    let place = if after == Some('.') {
        number.end + 1
    } else {
        number.end
    };
    goes_on || after == Some('%') || COUNTED.contains(&source.word_after(place).as_str())
}

/// Where the house number ends that begins with this word, with its letter, floor and side: "12 B, 2. tv".
fn end_of_house(source: &Source, index: usize) -> (usize, usize) {
    let mut last = index;
    let is = |index: usize, words: &[&str]| {
        source
            .tokens
            .get(index)
            .is_some_and(|token| words.contains(&source.word(*token).to_lowercase().as_str()))
    };
    let gap = |index: usize| source.tokens.get(index).map(|token| token.gap);
    let letter = source.tokens.get(last + 1).filter(|token| {
        token.gap == Gap::Blank
            && token.end - token.start == 1
            && source
                .at(token.start)
                .is_some_and(|one| one.is_ascii_uppercase() && one != 'I')
    });
    if letter.is_some() {
        last += 1;
    }
    const SIDES: &[&str] = &["tv", "th", "mf", "sal"];
    let floor = matches!(gap(last + 1), Some(Gap::Comma | Gap::Blank))
        && (is(last + 1, &["st", "kl"])
            || source
                .tokens
                .get(last + 1)
                .is_some_and(|token| source.is_number(*token) && token.end - token.start <= 2))
        && matches!(gap(last + 2), Some(Gap::Stop | Gap::Blank))
        && is(last + 2, SIDES);
    if floor {
        last += 2;
        if is(last + 1, SIDES) && matches!(gap(last + 1), Some(Gap::Blank | Gap::Comma | Gap::Stop))
        {
            last += 1;
        }
    }
    (source.tokens[last].end, last + 1)
}

/// "3700 Rønne", "DK-2100 København Ø": a postcode and its town.
fn town(source: &Source, index: usize) -> Option<(Find, usize)> {
    let token = source.tokens[index];
    let code = source.slice(token.start, token.end);
    let code = match code {
        ['D', 'K', '-', rest @ ..] => rest,
        whole => whole,
    };
    if code.len() != 4 || !code.iter().all(char::is_ascii_digit) {
        return None;
    }
    let code: u32 = code
        .iter()
        .filter_map(|one| one.to_digit(10))
        .fold(0, |sum, digit| sum * 10 + digit);
    let name = *source.tokens.get(index + 1)?;
    if !(800..=9990).contains(&code) || name.gap != Gap::Blank || !source.is_capital(name) {
        return None;
    }
    let word = source.word(name);
    let small = word
        .chars()
        .skip(1)
        .filter(|one| one.is_lowercase())
        .count();
    // "3000 Rd" is money; the shortest town with a postcode has three letters.
    let long = word.chars().count() >= 3;
    // What may as well be a year is a postcode in the capital only.
    let capital = ["København", "Kbh", "Frederiksberg", "Copenhagen"];
    let town = if code < 2100 {
        capital.iter().any(|one| word.starts_with(one))
    } else {
        small > 0 && long && !name.opens
    };
    let amount = source
        .words_before(token.start)
        .first()
        .is_some_and(|word| {
            matches!(
                word.as_str(),
                "kr" | "dkk" | "iso" | "nr" | "kl" | "år" | "året"
            )
        });
    if !town || amount || source.before(token.start) == Some(',') {
        return None;
    }
    let mut last = index + 1;
    while let Some(next) = source.tokens.get(last + 1) {
        let letters = source.slice(next.start, next.end);
        let district =
            letters.len() <= 2 && letters != ['I'] && letters.iter().all(|one| one.is_uppercase());
        if next.gap != Gap::Blank || !district {
            break;
        }
        last += 1;
    }
    let find = Find::likely(Kind::Address, token.start, source.tokens[last].end);
    Some((find, last + 1))
}

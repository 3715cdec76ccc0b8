//! Bank accounts and payment cards.

use super::digits::{self, Group, Joint, Run, is_counted};
use super::source::{Source, is_blank};
use super::{Find, Kind};

/// Words that say an account's number follows.
const ACCOUNT: &[&str] = &[
    "konto",
    "kontonr",
    "kontonummer",
    "kontonummeret",
    "bankkonto",
    "lønkonto",
    "nemkonto",
    "børneopsparing",
    "opsparingskonto",
    "account",
    "kt",
];

/// Words that say the number of a bank follows.
const BANK: &[&str] = &["reg", "regnr", "registreringsnummer"];

/// A reg. number and the account after it are one find, when no more than this stands between them.
const BETWEEN: usize = 24;

/// Accounts that are called so: "reg. 1234 konto 1234567890".
pub(super) fn labelled(source: &Source, runs: &[Run]) -> Vec<Find> {
    let mut finds: Vec<Find> = Vec::new();
    for run in runs {
        let (Some(first), Some(last)) = (run.groups.first(), run.groups.last()) else {
            continue;
        };
        let labels = source.words_before(first.start);
        let has = |words: &[&str]| {
            labels
                .iter()
                .take(2)
                .any(|label| words.contains(&label.as_str()))
        };
        let size: usize = run.groups.iter().map(Group::len).sum();
        let fits = (has(ACCOUNT) && (6..=16).contains(&size))
            || (has(BANK) && (first.len() == 4 && (size == 4 || (11..=14).contains(&size))));
        if !fits || first.glued || is_counted(source, first.start, last.end) {
            continue;
        }
        match finds.last_mut() {
            Some(bank) if bank.range.len() == 4 && first.start - bank.range.end <= BETWEEN => {
                bank.range.end = last.end;
            }
            _ => finds.push(Find::likely(Kind::Account, first.start, last.end).certain_if(true)),
        }
    }
    // A bank alone is no account.
    finds.retain(|find| {
        let digits = source.slice(find.range.start, find.range.end).iter();
        digits.filter(|one| one.is_ascii_digit()).count() > 4
    });
    finds
}

/// Accounts and cards that are known by their shape and their check digits.
pub(super) fn bare(source: &Source, runs: &[Run]) -> Vec<Find> {
    let mut finds = international(source);
    for run in runs {
        for first in 0..run.groups.len() {
            finds.extend(read(source, &run.groups, first));
        }
    }
    finds
}

/// "4711 0001234567", "4711-1234567", and a card's sixteen digits.
fn read(source: &Source, groups: &[Group], first: usize) -> Option<Find> {
    let rest = &groups[first..];
    let shape = Run::shape(rest);
    let count = match shape.as_slice() {
        [16, ..] => 1,
        [4, 4, 4, 4, ..] => 4,
        [4, 10, ..] => 2,
        [4, 7..=9, ..] if matches!(rest[1].joint, Joint::Dash | Joint::WideDash) => 2,
        _ => return None,
    };
    let taken = &rest[..count];
    let joins = |group: &Group| !matches!(group.joint, Joint::First);
    let apart = (first == 0 || !joins(&groups[first])) && !rest.get(count).is_some_and(joins);
    let joined =
        |group: &Group| matches!(group.joint, Joint::Blank | Joint::Dash | Joint::WideDash);
    let figures = digits::digits(source, taken);
    let is_card = figures.len() == 16;
    let fits = apart
        && taken.iter().skip(1).all(joined)
        && !taken.iter().any(|group| group.glued)
        && (!is_card || passes_luhn(&figures));
    fits.then(|| {
        let find = Find::likely(Kind::Account, taken[0].start, taken[count - 1].end);
        find.certain_if(is_card)
    })
}

/// The check of payment cards: every second figure doubled, the sum a multiple of ten.
fn passes_luhn(figures: &[u32]) -> bool {
    let sum: u32 = figures
        .iter()
        .rev()
        .enumerate()
        .map(|(place, figure)| match (place % 2, figure * 2) {
            (0, _) => *figure,
            (_, doubled) if doubled > 9 => doubled - 9,
            (_, doubled) => doubled,
        })
        .sum();
    sum.is_multiple_of(10) && figures.iter().any(|figure| *figure != 0)
}

/// "DK50 0040 0440 1162 43": an IBAN, whatever the country. A Danish one is found even when its check digits are wrong.
fn international(source: &Source) -> Vec<Find> {
    let characters = &source.characters;
    let mut finds = Vec::new();
    let mut place = 0;
    while place + 15 <= characters.len() {
        let begins = characters[place].is_ascii_uppercase()
            && characters[place + 1].is_ascii_uppercase()
            && characters[place + 2].is_ascii_digit()
            && characters[place + 3].is_ascii_digit()
            && !source.before(place).is_some_and(char::is_alphanumeric);
        let read = begins.then(|| read_iban(source, place)).flatten();
        match read {
            Some(find) => {
                place = find.range.end;
                finds.push(find);
            }
            None => place += 1,
        }
    }
    finds
}

fn read_iban(source: &Source, start: usize) -> Option<Find> {
    let danish = source.slice(start, start + 2) == ['D', 'K'];
    let mut signs: Vec<char> = Vec::new();
    let mut place = start;
    // Fourteen digits follow the Danish check digits; thirty signs are the most anywhere.
    let most = if danish { 18 } else { 34 };
    while signs.len() < most {
        match source.at(place) {
            Some(one) if one.is_ascii_digit() || one.is_ascii_uppercase() => signs.push(one),
            Some(one)
                if is_blank(one)
                    && source
                        .at(place + 1)
                        .is_some_and(|next| next.is_ascii_digit()) => {}
            _ => break,
        }
        place += 1;
    }
    let sound = signs.len() >= 15 && leaves_one(&signs);
    let looks_danish = danish && signs.len() == 18 && signs[2..].iter().all(char::is_ascii_digit);
    (sound || looks_danish).then(|| Find::likely(Kind::Account, start, place).certain_if(sound))
}

/// The check of an IBAN: moved to its end, letters as numbers, the rest of dividing by 97 is one.
fn leaves_one(signs: &[char]) -> bool {
    let (front, back) = signs.split_at(4);
    let rest = back.iter().chain(front).fold(0_u32, |rest, sign| {
        match sign.to_digit(36).unwrap_or_default() {
            letter @ 10.. => (rest * 100 + letter) % 97,
            digit => (rest * 10 + digit) % 97,
        }
    });
    rest == 1
}

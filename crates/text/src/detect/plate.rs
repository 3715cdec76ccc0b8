//! Number plates: two letters and five digits.

use super::source::{Source, is_blank};
use super::{Find, Kind};

/// Pairs of capitals before five digits that mean something else: countries, standards, currencies.
const OTHERS: &[[char; 2]] = &[
    ['D', 'K'],
    ['S', 'E'],
    ['E', 'U'],
    ['E', 'N'],
    ['D', 'S'],
    ['N', 'R'],
    ['K', 'R'],
    ['K', 'L'],
    ['T', 'V'],
    ['P', 'C'],
];

/// Words that say a plate follows: then four digits (a trailer) and small letters will do.
const LABELS: &[&str] = &[
    "nummerplade",
    "nummerpladen",
    "registreringsnummer",
    "indregistreringsnummer",
    "plade",
    "reg",
    "regnr",
];

/// The number plates of a text.
pub(super) fn find(source: &Source) -> Vec<Find> {
    let characters = &source.characters;
    let mut finds = Vec::new();
    let mut place = 0;
    while place + 6 <= characters.len() {
        match read(source, place) {
            Some(find) => {
                place = find.range.end;
                finds.push(find);
            }
            None => place += 1,
        }
    }
    finds
}

fn read(source: &Source, start: usize) -> Option<Find> {
    let pair = [source.at(start)?, source.at(start + 1)?];
    let letters = pair.map(|letter| letter.to_ascii_uppercase());
    // I, O and Q are not used on plates, and neither are æ, ø and å.
    let usable = |letter: char| letter.is_ascii_uppercase() && !matches!(letter, 'I' | 'O' | 'Q');
    let follows_word = source
        .before(start)
        .is_some_and(|one| one.is_alphanumeric() || matches!(one, '-' | '/' | '.' | '@'));
    if follows_word || !letters.into_iter().all(usable) {
        return None;
    }
    let (end, digits) = digits_after(source, start + 2);
    if !(4..=5).contains(&digits) || goes_on(source, end) {
        return None;
    }
    let labelled = source
        .words_before(start)
        .iter()
        .any(|word| LABELS.contains(&word.as_str()));
    let usual = digits == 5 && pair == letters && !OTHERS.contains(&letters);
    (usual || labelled).then(|| Find::likely(Kind::Plate, start, end).certain_if(labelled))
}

/// Five or four digits in a row or in pairs, with blanks or hyphens between: where they end, and how many there are.
fn digits_after(source: &Source, start: usize) -> (usize, usize) {
    let (mut place, mut end, mut digits) = (start, start, 0);
    while digits < 6 {
        match source.at(place) {
            Some(one) if one.is_ascii_digit() => {
                digits += 1;
                end = place + 1;
            }
            Some(one)
                if (is_blank(one) || one == '-')
                    && place == end
                    && matches!(digits, 0 | 2)
                    && source.at(place + 1).is_some_and(|one| one.is_ascii_digit()) => {}
            _ => break,
        }
        place += 1;
    }
    (end, digits)
}

fn goes_on(source: &Source, end: usize) -> bool {
    let next = |place| source.at(place);
    next(end).is_some_and(|one| one.is_alphanumeric())
        || (next(end).is_some_and(|one| is_blank(one) || matches!(one, '-' | '.' | ','))
            && next(end + 1).is_some_and(|one| one.is_ascii_digit()))
}

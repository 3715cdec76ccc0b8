//! No-break spaces of one line.

use crate::danish::is_month;

const NO_BREAK: char = '\u{a0}';

/// The longest last word that is kept from standing alone, in letters.
const SHORT: usize = 5;

/// The longest pair that may be tied for that: on a narrow column a longer one would tear the line before it open.
const PAIR: usize = 18;

/// Short words that lead on to a number or a name.
const LEADING: &[&str] = &[
    "kl.", "nr.", "s.", "§", "dr.", "hr.", "fr.", "frk.", "ca.", "skt.", "sct.", "kap.", "bd.",
    "tlf.", "prof.", "mr.", "mrs.", "ms.", "st.", "no.", "p.",
];

const UNITS: &[&str] = &[
    "år", "års", "uge", "uger", "dag", "dage", "måned", "måneder", "time", "timer", "minut",
    "minutter", "sekunder", "kr", "kroner", "kg", "kilo", "gram", "g", "km", "m", "meter", "cm",
    "mm", "liter", "l", "procent", "pct", "gange", "grader", "°C", "børn", "week", "weeks", "day",
    "days", "month", "months", "year", "years", "hour", "hours", "minutes", "am", "pm", "times",
    "children", "mio", "mia",
];

pub(super) fn tie(line: &str) -> String {
    let words: Vec<&str> = line.split(' ').collect();
    let count = words.iter().filter(|word| !word.is_empty()).count();
    let mut tied = String::with_capacity(line.len() + 16);
    for (index, word) in words.iter().enumerate() {
        if index > 0 {
            let before = words[index - 1];
            let is_last = index + 1 == words.len() && count >= 4;
            let begins_talk = before == "–" && (index == 1 || ends_a_sentence(words[index - 2]));
            let tie =
                begins_talk || belongs(before, word) || (is_last && is_short_ending(before, word));
            tied.push(if tie { NO_BREAK } else { ' ' });
        }
        tied.push_str(word);
    }
    tied
}

fn belongs(left: &str, right: &str) -> bool {
    // What was tied before is judged by its last word, so that dressing twice changes nothing.
    let left = left.rsplit(NO_BREAK).next().unwrap_or(left);
    let right = right.split(NO_BREAK).next().unwrap_or(right);
    let left = left.trim_start_matches(['(', '[', '»', '“', '›', '‘', '–']);
    if left.is_empty() || right.is_empty() {
        return false;
    }
    if right == "–" {
        // Between sentences the dash opens a line of talk, and stays with that.
        return !ends_a_sentence(left);
    }
    let Some(first) = right.chars().find(|one| one.is_alphanumeric()) else {
        return false;
    };
    let word: String = right
        .chars()
        .take_while(|one| one.is_alphabetic() || *one == '°')
        .collect();
    LEADING.contains(&left.to_lowercase().as_str())
        || (is_ordinal(left) && (first.is_lowercase() || is_month(&word)))
        || (is_number(left) && (UNITS.contains(&word.as_str()) || right.starts_with('%')))
        || (is_initials(left) && first.is_uppercase())
}

fn ends_a_sentence(word: &str) -> bool {
    word.is_empty() || word.ends_with(['.', '!', '?', '…', ':', '«', '”', '–'])
}

fn is_short_ending(left: &str, right: &str) -> bool {
    // Tied already: dressing twice changes nothing.
    if right.contains(NO_BREAK) {
        return false;
    }
    let letters = right.chars().filter(|one| one.is_alphanumeric()).count();
    (1..=SHORT).contains(&letters)
        && !left.is_empty()
        && left.chars().count() + right.chars().count() <= PAIR
}

/// "5." in "5. maj", "5. klasse".
fn is_ordinal(word: &str) -> bool {
    word.strip_suffix('.').is_some_and(|digits| {
        matches!(digits.len(), 1 | 2) && digits.bytes().all(|one| one.is_ascii_digit())
    })
}

fn is_number(word: &str) -> bool {
    word.starts_with(|one: char| one.is_ascii_digit())
        && word.ends_with(|one: char| one.is_ascii_digit() || one == '½')
        && word
            .chars()
            .all(|one| one.is_ascii_digit() || matches!(one, '.' | ',' | '–' | '½'))
}

/// "H.C." and "B.".
fn is_initials(word: &str) -> bool {
    let letters: Vec<char> = word.chars().collect();
    !letters.is_empty()
        && letters
            .chunks(2)
            .all(|pair| matches!(pair, [letter, '.'] if letter.is_uppercase()))
}

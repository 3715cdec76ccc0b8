//! Quotation marks, apostrophes, dashes and ellipses of one line.

use crate::language::Language;

/// Opening and closing marks, outer and inner.
struct Quotes {
    outer: (char, char),
    inner: (char, char),
    /// What a single quotation mark outside all others becomes.
    lone: (char, char),
    /// Whether whole speeches stand in single quotation marks.
    single_speech: bool,
}

const DANISH: Quotes = Quotes {
    outer: ('»', '«'),
    inner: ('›', '‹'),
    lone: ('»', '«'),
    single_speech: false,
};
const ENGLISH: Quotes = Quotes {
    outer: ('“', '”'),
    inner: ('‘', '’'),
    lone: ('‘', '’'),
    single_speech: true,
};

pub(super) fn set(line: &str, language: Language) -> String {
    let quotes = match language {
        Language::Danish => DANISH,
        Language::English => ENGLISH,
    };
    let dashed = set_dashes(&line.chars().collect::<Vec<_>>());
    set_quotes(&dashed, &quotes)
}

fn set_dashes(line: &[char]) -> Vec<char> {
    let mut set = Vec::with_capacity(line.len());
    let mut place = 0;
    while place < line.len() {
        let run = |mark| line[place..].iter().take_while(|one| **one == mark).count();
        let before = place.checked_sub(1).map(|at| line[at]);
        let dots = run('.');
        let hyphens = run('-');
        if dots == 3 {
            set.push('…');
            place += 3;
        } else if dots > 0 {
            set.extend(std::iter::repeat_n('.', dots));
            place += dots;
        } else if hyphens == 0 {
            set.push(line[place]);
            place += 1;
        } else {
            let after = line.get(place + hyphens);
            let free = before.is_none_or(is_blank) && after.is_some_and(|one| is_blank(*one));
            let ranges = hyphens == 1 && is_range(&line[..place], &line[place + 1..]);
            if hyphens <= 2 && (free || ranges) {
                set.push('–');
            } else {
                set.extend(std::iter::repeat_n('-', hyphens));
            }
            place += hyphens;
        }
    }
    set
}

/// "8-10" and "2018-2019" are ranges; telephone numbers, dates and personal numbers are not.
fn is_range(before: &[char], after: &[char]) -> bool {
    let left: Vec<char> = before
        .iter()
        .rev()
        .take_while(|one| one.is_ascii_digit())
        .copied()
        .collect();
    let right: Vec<char> = after
        .iter()
        .take_while(|one| one.is_ascii_digit())
        .copied()
        .collect();
    let joins = |one: Option<&char>| {
        one.is_some_and(|one| matches!(one, '-' | '–' | '/' | '+') || one.is_alphabetic())
    };
    let is_year = |digits: &[char], first: Option<&char>| {
        digits.len() == 4 && matches!(first, Some('1' | '2'))
    };
    let sizes = (1..=2).contains(&left.len()) && (1..=2).contains(&right.len())
        || is_year(&left, left.last()) && is_year(&right, right.first());
    sizes && !joins(before.iter().rev().nth(left.len())) && !joins(after.get(right.len()))
}

fn set_quotes(line: &[char], quotes: &Quotes) -> String {
    let mut set = String::with_capacity(line.len() * 2);
    let mut doubles = 0_usize;
    // The mark that will close the single quotation mark now open, and where it stands.
    let mut single: Option<(usize, char)> = None;
    for (place, &character) in line.iter().enumerate() {
        // What has been set, not what was written, so that dressing twice changes nothing.
        let before = set.chars().next_back();
        let after = line.get(place + 1).copied();
        match character {
            '"' | '“' | '”' | '„' | '‟' | '«' | '»' => {
                // A mark that closes in this language already is believed.
                let is_closing = character == quotes.outer.1
                    && before.is_some_and(|one| !is_blank(one) && !joins(one));
                if opens(before, after) && !is_closing {
                    doubles += 1;
                    set.push(quotes.outer.0);
                } else if closes(before)
                    && (doubles > 0 || !before.is_some_and(|one| one.is_ascii_digit()))
                {
                    // Also without an opening mark here: words of one mouth may run over several paragraphs.
                    doubles = doubles.saturating_sub(1);
                    set.push(quotes.outer.1);
                } else {
                    // A mark on its own, or an inch.
                    set.push(character);
                }
            }
            '\'' | '‘' | '’' | '‚' | '›' | '‹' => {
                if let Some((_, closing)) = single.filter(|(at, _)| *at == place) {
                    single = None;
                    doubles = doubles.saturating_sub(usize::from(closing == quotes.outer.1));
                    set.push(closing);
                } else if let Some(at) = closing_single(line, place, quotes.single_speech)
                    .filter(|_| single.is_none() && opens(before, after))
                    .filter(|_| after.is_some_and(char::is_alphanumeric))
                {
                    let (opening, closing) = if doubles > 0 {
                        quotes.inner
                    } else {
                        quotes.lone
                    };
                    single = Some((at, closing));
                    doubles += usize::from(opening == quotes.outer.0);
                    set.push(opening);
                } else {
                    set.push(if matches!(character, '›' | '‹' | '‚') {
                        character
                    } else {
                        '’'
                    });
                }
            }
            _ => set.push(character),
        }
    }
    set
}

fn opens(before: Option<char>, after: Option<char>) -> bool {
    before.is_none_or(|one| is_blank(one) || leads_in(one))
        && after.is_some_and(|one| !is_blank(one))
}

/// Marks right behind which a quotation may open.
fn leads_in(character: char) -> bool {
    joins(character) || matches!(character, '»' | '“' | '›' | '‘' | '„' | '"')
}

/// Marks that lead on to something and so never stand last in a quotation.
fn joins(character: char) -> bool {
    matches!(character, '(' | '[' | '–' | '—' | '-' | '/')
}

fn closes(before: Option<char>) -> bool {
    before.is_some_and(|one| !is_blank(one))
}

/// Where a single quotation mark opened here closes again: behind a character, before a blank or a mark, and soon. What
/// runs on for longer is two words with a letter left out, as in "'et ble' sent".
fn closing_single(line: &[char], opening: usize, single_speech: bool) -> Option<usize> {
    const WORDS: usize = 5;
    let closes = |place: usize| {
        matches!(line[place], '\'' | '’' | '‘' | '‹' | '›')
            && !is_blank(line[place - 1])
            && !joins(line[place - 1])
            && line.get(place + 1).is_none_or(|one| !one.is_alphanumeric())
    };
    if single_speech {
        let ends_speech = |place: &usize| {
            closes(*place) && matches!(line[place - 1], '.' | ',' | '!' | '?' | '…')
        };
        if let Some(close) = (opening + 2..line.len()).find(ends_speech) {
            return Some(close);
        }
    }
    let close = (opening + 2..line.len()).find(|place| closes(*place))?;
    let inside = &line[opening + 1..close];
    let blanks = inside.iter().filter(|one| is_blank(**one)).count();
    let runs_on = inside
        .windows(2)
        .any(|pair| matches!(pair[0], '.' | '!' | '?' | ',') && is_blank(pair[1]));
    (blanks < WORDS && !runs_on).then_some(close)
}

fn is_blank(character: char) -> bool {
    character.is_whitespace()
}

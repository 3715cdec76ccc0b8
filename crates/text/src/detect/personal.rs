//! Personal numbers (CPR): a date of birth and four digits that decide its century.

use super::digits::{self, Group, Joint, Run};
use super::source::Source;
use super::{Find, Kind};

/// Words that say what the number after them is.
const LABELS: &[&str] = &[
    "cpr",
    "cprnr",
    "cprnummer",
    "personnummer",
    "personnr",
    "fødselsnummer",
];

/// Words before ten digits that are another number.
const OTHERS: &[&str] = &[
    "isbn",
    "ean",
    "gtin",
    "faktura",
    "fakturanr",
    "fakturanummer",
    "ordre",
    "ordrenr",
    "ordrenummer",
    "sagsnr",
    "sagsnummer",
    "journalnr",
    "varenr",
    "varenummer",
    "serienr",
    "serienummer",
    "kundenr",
    "kundenummer",
    "pnummer",
    "pnr",
    "konto",
    "kontonr",
    "kontonummer",
    "issn",
    "gln",
];

/// The personal numbers of a text.
pub(super) fn find(source: &Source, runs: &[Run]) -> Vec<Find> {
    let mut finds = Vec::new();
    for run in runs {
        let mut first = 0;
        while first < run.groups.len() {
            let taken = [1, 2, 4]
                .into_iter()
                .find_map(|count| Some((count, read(source, &run.groups, first, count)?)));
            match taken {
                Some((count, find)) => {
                    finds.push(find);
                    first += count;
                }
                None => first += 1,
            }
        }
    }
    finds
}

/// The number that so many groups from here on make, if they make one.
fn read(source: &Source, groups: &[Group], first: usize, count: usize) -> Option<Find> {
    let taken = groups.get(first..first + count)?;
    let whole = match taken {
        [one] => one.len() == 10,
        [date, rest] => {
            (date.len(), rest.len()) == (6, 4)
                && matches!(rest.joint, Joint::Blank | Joint::Dash | Joint::WideDash)
        }
        [day, month, year, rest] => {
            Run::shape(taken) == [2, 2, 2, 4]
                && month.joint == year.joint
                && !matches!(month.joint, Joint::WideDash | Joint::Bracket)
                && matches!(rest.joint, Joint::Blank | Joint::Dash | Joint::WideDash)
                && day.len() == 2
        }
        _ => false,
    };
    let (start, end) = (taken[0].start, taken[count - 1].end);
    let dashed = matches!(taken[count - 1].joint, Joint::Dash | Joint::WideDash);
    let labels = source.words_before(start);
    let has = |words: &[&str]| labels.iter().any(|label| words.contains(&label.as_str()));
    let labelled = has(LABELS);
    // A letter may run into a number that is written as one, never into ten digits of something else.
    let glued = taken.iter().any(|group| group.glued)
        && !(labelled || (dashed && count == 2 && !is_in_word(source, start, end)));
    if !whole || glued || is_part_of_more(groups, first, count, dashed && count > 1) && !labelled {
        return None;
    }
    let abroad = source.before(groups[0].start) == Some('+');
    if count == 1 && !labelled && (abroad || has(OTHERS)) {
        return None;
    }
    let figures = digits::digits(source, taken);
    born(&figures)?;
    let find = Find::likely(Kind::PersonalNumber, start, end);
    Some(find.certain_if(labelled || adds_up(&figures)))
}

/// The number stands in the middle of a longer code: "a1-010203-1234b", an id.
fn is_in_word(source: &Source, start: usize, end: usize) -> bool {
    let code = |one: Option<char>| {
        one.is_some_and(|one| one.is_ascii_digit() || matches!(one, ',' | '_' | '@'))
    };
    let before = source.before(start);
    let hex = before.is_some_and(|one| one.is_ascii_hexdigit() && one.is_lowercase());
    code(before) || code(source.at(end)) || hex
}

/// The groups around make it a part of a longer number.
fn is_part_of_more(groups: &[Group], first: usize, count: usize, dashed: bool) -> bool {
    let joins = |joint: Joint| match joint {
        Joint::Dash | Joint::Stop | Joint::Stroke => true,
        // A blank beside a number that holds a dash sets it apart; beside one that holds blanks it goes on.
        Joint::Blank => !dashed && count > 1,
        Joint::First | Joint::WideDash | Joint::Bracket => false,
    };
    let before = first > 0 && joins(groups[first].joint);
    let after = groups
        .get(first + count)
        .is_some_and(|group| joins(group.joint));
    before || after
}

/// The date of birth, if there was such a day: day (or day + 60, for numbers lent by a hospital), month, year, and the
/// century that the seventh digit tells.
fn born(figures: &[u32]) -> Option<(u32, u32, u32)> {
    let [d1, d2, m1, m2, y1, y2, seventh, ..] = figures else {
        return None;
    };
    let day = match d1 * 10 + d2 {
        lent @ 61..=91 => lent - 60,
        day => day,
    };
    let month = m1 * 10 + m2;
    let short = y1 * 10 + y2;
    let century = match (seventh, short) {
        (0..=3, _) | (4 | 9, 37..) => 1900,
        (5..=8, 58..) => 1800,
        _ => 2000,
    };
    let year = century + short;
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let last = match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        _ => return None,
    };
    (1..=last).contains(&day).then_some((year, month, day))
}

/// The check that every number passed until 2007, and most do still.
fn adds_up(figures: &[u32]) -> bool {
    const WEIGHTS: [u32; 10] = [4, 3, 2, 7, 6, 5, 4, 3, 2, 1];
    let sum: u32 = figures
        .iter()
        .zip(WEIGHTS)
        .map(|(figure, weight)| figure * weight)
        .sum();
    sum.is_multiple_of(11)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(digits: &str, expected: Option<(u32, u32, u32)>) {
        let figures: Vec<u32> = digits.chars().filter_map(|one| one.to_digit(10)).collect();
        assert_eq!(born(&figures), expected, "{digits}");
    }

    #[test]
    fn the_seventh_digit_tells_the_century() {
        check("0102031234", Some((1903, 2, 1)));
        check("0102034234", Some((2003, 2, 1)));
        check("0102374234", Some((1937, 2, 1)));
        check("0102575234", Some((2057, 2, 1)));
        check("0102588234", Some((1858, 2, 1)));
        check("0102369234", Some((2036, 2, 1)));
        check("0102379234", Some((1937, 2, 1)));
    }

    #[test]
    fn only_days_that_were_are_taken() {
        check("2902001234", None);
        check("2902004234", Some((2000, 2, 29)));
        check("3104851234", None);
        check("0113851234", None);
        check("0012851234", None);
        check("6102851234", Some((1985, 2, 1)));
        check("9112851234", Some((1985, 12, 31)));
        check("9212851234", None);
    }
}

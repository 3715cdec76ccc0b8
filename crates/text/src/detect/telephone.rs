//! Telephone numbers: eight digits in the groupings that Danes use, and numbers with a country's code.

use super::digits::{self, Group, Joint, Run, is_counted};
use super::source::Source;
use super::{Find, Kind};

/// Words that say what the number after them is.
const LABELS: &[&str] = &[
    "tlf",
    "tlfnr",
    "telefon",
    "telefonen",
    "telefonnr",
    "telefonnummer",
    "telefonnummeret",
    "mobil",
    "mobilen",
    "mobilnr",
    "mobilnummer",
    "mobiltelefon",
    "ring",
    "ringe",
    "sms",
    "fax",
    "fastnet",
    "phone",
    "tel",
    "mob",
    "call",
    "mobilepay",
];

/// Words before eight digits that are another number.
const OTHERS: &[&str] = &[
    "cvr",
    "cvrnr",
    "cvrnummer",
    "se",
    "ean",
    "isbn",
    "issn",
    "faktura",
    "fakturanr",
    "fakturanummer",
    "ordre",
    "ordrenr",
    "ordrenummer",
    "sag",
    "sagsnr",
    "sagsnummer",
    "journal",
    "journalnr",
    "journalnummer",
    "kundenr",
    "kundenummer",
    "medlemsnr",
    "medlemsnummer",
    "varenr",
    "varenummer",
    "serienr",
    "serienummer",
    "matrikel",
    "matr",
    "reg",
    "konto",
    "kontonr",
    "kontonummer",
    "dok",
    "side",
    "pakke",
    "pakkenr",
    "billet",
    "lotto",
];

/// The telephone numbers of a text.
pub(super) fn find(source: &Source, runs: &[Run]) -> Vec<Find> {
    let mut finds = Vec::new();
    for run in runs {
        let mut first = 0;
        while first < run.groups.len() {
            let taken = abroad(source, &run.groups[first..])
                .or_else(|| at_home(source, &run.groups, first));
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

/// "+45 56 95 00 01", "0046 70 123 45 67": a number that begins with a country's code, and how many groups it takes.
fn abroad(source: &Source, groups: &[Group]) -> Option<(usize, Find)> {
    let begin = groups.first()?.start;
    let plus = source.before(begin) == Some('+');
    let start = match (plus, begin) {
        (true, _) if begin > 1 && source.at(begin - 2) == Some('(') => begin - 2,
        (true, _) => begin - 1,
        (false, _) => begin,
    };
    let zeros = source.slice(begin, begin + 2) == ['0', '0'] && groups[0].len() >= 4;
    if !(plus || zeros) || groups[0].joint == Joint::Stop {
        return None;
    }
    let least = if zeros { 10 } else { 8 };
    let mut digits = 0;
    let mut count = 0_usize;
    for group in groups {
        let goes_on = count == 0
            || (!matches!(group.joint, Joint::WideDash | Joint::Stroke)
                && digits + group.len() <= most(source, groups));
        if !goes_on || (group.glued && !(plus && count == 0)) {
            break;
        }
        digits += group.len();
        count += 1;
    }
    let find = Find::likely(Kind::Telephone, start, groups[count.checked_sub(1)?].end);
    (digits >= least).then(|| (count, find.certain_if(true)))
}

/// How many digits a number may have: eight and the code for Denmark, fifteen elsewhere.
fn most(source: &Source, groups: &[Group]) -> usize {
    let figures = digits::digits(source, &groups[..1]);
    match figures.as_slice() {
        [4, 5, ..] => 10,
        [0, 0, 4, 5, ..] => 12,
        _ => 15,
    }
}

/// Eight digits, with or without 45 before them, and how many groups they take.
fn at_home(source: &Source, groups: &[Group], first: usize) -> Option<(usize, Find)> {
    let code = groups[first].value(source) == Some(45) && groups[first].len() == 2;
    let shapes: &[&[usize]] = &[
        &[8],
        &[2, 2, 2, 2],
        &[4, 4],
        &[2, 6],
        &[2, 3, 3],
        &[3, 3, 2],
        &[3, 2, 3],
        &[3, 5],
        &[4, 2, 2],
        &[2, 2, 4],
    ];
    let with_code = code
        .then(|| fits(source, groups, first, 1, shapes))
        .flatten();
    with_code.or_else(|| fits(source, groups, first, 0, shapes))
}

fn fits(
    source: &Source,
    groups: &[Group],
    first: usize,
    skipped: usize,
    shapes: &[&[usize]],
) -> Option<(usize, Find)> {
    let start = groups[first].start;
    let labels = source.words_before(start);
    let has = |words: &[&str]| labels.iter().any(|label| words.contains(&label.as_str()));
    let labelled = has(LABELS);
    let shape = shapes.iter().find(|shape| {
        let from = first + skipped;
        groups
            .get(from..from + shape.len())
            .is_some_and(|taken| Run::shape(taken) == **shape)
    })?;
    let count = skipped + shape.len();
    let taken = &groups[first + skipped..first + count];
    let usual = matches!(**shape, [8] | [4, 4] | [2, 2, 2, 2]) || labelled || skipped > 0;
    let end = taken[shape.len() - 1].end;
    let refused = !usual
        || !is_even(taken)
        || taken.iter().any(|group| group.glued)
        || goes_on(groups, first, count)
        || (has(OTHERS) && !labelled)
        || is_counted(source, start, end)
        || (!labelled && is_something_else(source, taken));
    (!refused).then(|| {
        let find = Find::likely(Kind::Telephone, start, end);
        (count, find.certain_if(labelled || skipped > 0))
    })
}

/// The same stands between all groups.
fn is_even(groups: &[Group]) -> bool {
    let joints = groups.iter().skip(1).map(|group| group.joint);
    let mut joints = joints.peekable();
    let Some(first) = joints.peek().copied() else {
        return true;
    };
    matches!(first, Joint::Blank | Joint::Dash | Joint::Stop) && joints.all(|joint| joint == first)
}

/// The number goes on before or after.
fn goes_on(groups: &[Group], first: usize, count: usize) -> bool {
    let pairs = groups[first + count - 1].len() == 2;
    let joins = |joint: Joint, neighbour: &Group| match joint {
        Joint::Dash | Joint::Stop => true,
        // Two telephone numbers in a row are eight pairs; five pairs are a series.
        Joint::Blank => {
            neighbour.len() == groups[first].len() && !(pairs && groups.len().is_multiple_of(4))
        }
        Joint::First | Joint::WideDash | Joint::Stroke | Joint::Bracket => false,
    };
    let before = first > 0 && joins(groups[first].joint, &groups[first - 1]);
    let after = groups
        .get(first + count)
        .is_some_and(|next| joins(next.joint, next));
    before || after
}

/// Years, dates, round amounts, and numbers that no Danish telephone has.
fn is_something_else(source: &Source, groups: &[Group]) -> bool {
    let figures = digits::digits(source, groups);
    let of = |from: usize, to: usize| digits::number(&figures[from..to]).unwrap_or_default();
    let is_year = |value: u64| (1700..2100).contains(&value);
    let is_date = |day: u64, month: u64| (1..=31).contains(&day) && (1..=12).contains(&month);
    let one = groups.len() == 1;
    let two_years = matches!(groups.len(), 1 | 2) && is_year(of(0, 4)) && is_year(of(4, 8));
    let iso = one && is_year(of(0, 4)) && is_date(of(6, 8), of(4, 6));
    let european = one && is_year(of(4, 8)) && is_date(of(0, 2), of(2, 4));
    let round = one && figures.ends_with(&[0, 0, 0, 0, 0]);
    let dashed_years = groups.len() == 2 && groups[1].joint == Joint::Dash && is_year(of(0, 4));
    figures[0] == 0 || two_years || iso || european || round || dashed_years
}

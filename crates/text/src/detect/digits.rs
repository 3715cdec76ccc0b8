//! Numbers as people group them: digits with blanks, dashes, full stops or strokes between.

use super::source::{Source, is_blank, is_dash};

/// Groups of digits that stand together on a line: "56 95 00 01", "010203-1234", "4711 0001234567".
#[derive(Debug)]
pub(super) struct Run {
    /// The groups, in order.
    pub(super) groups: Vec<Group>,
}

/// Digits without anything between them.
#[derive(Clone, Copy, Debug)]
pub(super) struct Group {
    /// Where it begins.
    pub(super) start: usize,
    /// The place after its last digit.
    pub(super) end: usize,
    /// What stands between it and the group before.
    pub(super) joint: Joint,
    /// It is part of something else: a decimal, an amount, a word.
    pub(super) glued: bool,
}

/// What stands between two groups of digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Joint {
    /// Nothing stands before the first.
    First,
    /// One or two blanks.
    Blank,
    /// A dash.
    Dash,
    /// A dash with blanks around it.
    WideDash,
    /// A full stop.
    Stop,
    /// A stroke.
    Stroke,
    /// A bracket that closes: "(+45) 56 95 00 01".
    Bracket,
}

impl Group {
    /// How many digits it has.
    pub(super) fn len(&self) -> usize {
        self.end - self.start
    }

    /// Its digits as a number; nothing when there are too many.
    pub(super) fn value(&self, source: &Source) -> Option<u64> {
        number(&digits(source, &[*self]))
    }
}

impl Run {
    /// How many digits each group has.
    pub(super) fn shape(groups: &[Group]) -> Vec<usize> {
        groups.iter().map(Group::len).collect()
    }
}

/// The digits of some groups, as figures.
pub(super) fn digits(source: &Source, groups: &[Group]) -> Vec<u32> {
    groups
        .iter()
        .flat_map(|group| source.slice(group.start, group.end))
        .filter_map(|one| one.to_digit(10))
        .collect()
}

/// Figures as a number; nothing when there are too many.
pub(super) fn number(figures: &[u32]) -> Option<u64> {
    figures.iter().try_fold(0_u64, |sum, figure| {
        sum.checked_mul(10)?.checked_add(u64::from(*figure))
    })
}

/// Every run of groups in a text.
pub(super) fn runs(source: &Source) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    let mut place = 0;
    let characters = &source.characters;
    while let Some(skipped) = characters[place..].iter().position(char::is_ascii_digit) {
        let start = place + skipped;
        let length = characters[start..]
            .iter()
            .take_while(|one| one.is_ascii_digit())
            .count();
        let end = start + length;
        let joint = match runs.last().and_then(|run| run.groups.last()) {
            Some(last) => joint(&characters[last.end..start]),
            None => Joint::First,
        };
        let group = Group {
            start,
            end,
            joint,
            glued: is_glued(source, start, end),
        };
        match runs.last_mut() {
            Some(run) if joint != Joint::First => run.groups.push(group),
            _ => runs.push(Run {
                groups: vec![group],
            }),
        }
        place = end;
    }
    runs
}

/// [`Joint::First`] when the two do not stand together.
fn joint(between: &[char]) -> Joint {
    match between {
        [one] if is_blank(*one) => Joint::Blank,
        [one, two] if is_blank(*one) && is_blank(*two) => Joint::Blank,
        [one] if is_dash(*one) => Joint::Dash,
        [one, dash] | [dash, one] if is_blank(*one) && is_dash(*dash) => Joint::WideDash,
        [one, dash, two] if is_blank(*one) && is_dash(*dash) && is_blank(*two) => Joint::WideDash,
        ['.'] => Joint::Stop,
        ['/'] => Joint::Stroke,
        [')'] => Joint::Bracket,
        [')', one] if is_blank(*one) => Joint::Bracket,
        _ => Joint::First,
    }
}

/// "3,14", "AB123", "14d", "5%": no number of its own.
fn is_glued(source: &Source, start: usize, end: usize) -> bool {
    let before = source.before(start);
    let after = source.at(end);
    let decimal_before = before == Some(',')
        && start > 1
        && source.at(start - 2).is_some_and(|one| one.is_ascii_digit());
    let decimal_after =
        after == Some(',') && source.at(end + 1).is_some_and(|one| one.is_ascii_digit());
    decimal_before
        || decimal_after
        || before
            .is_some_and(|one| one.is_alphanumeric() || matches!(one, '$' | '€' | '£' | '@' | '_'))
        || after.is_some_and(|one| {
            one.is_alphanumeric() || matches!(one, '$' | '€' | '£' | '%' | '@' | '_')
        })
}

/// Whether a number with this end is an amount of something: "12345678 kr.", "30 40 50 60 procent".
pub(super) fn is_counted(source: &Source, start: usize, end: usize) -> bool {
    const UNITS: &[&str] = &[
        "kr",
        "kroner",
        "krone",
        "øre",
        "dkk",
        "euro",
        "eur",
        "dollar",
        "usd",
        "pund",
        "mio",
        "mia",
        "millioner",
        "procent",
        "pct",
        "km",
        "meter",
        "cm",
        "mm",
        "m",
        "kg",
        "gram",
        "g",
        "liter",
        "kwh",
        "mb",
        "gb",
        "stk",
        "gange",
        "indbyggere",
        "mennesker",
        "personer",
    ];
    const SIGNS: &[&str] = &["kr", "dkk", "eur", "euro", "usd", "kroner"];
    if UNITS.contains(&source.word_after(end).as_str()) {
        return true;
    }
    if matches!(
        source.word_after_sign(end),
        Some('%' | '‰' | '€' | '$' | '£')
    ) {
        return true;
    }
    let before = source.words_before(start);
    before
        .first()
        .is_some_and(|word| SIGNS.contains(&word.as_str()))
}

impl Source {
    /// The sign after a place, past one blank.
    fn word_after_sign(&self, place: usize) -> Option<char> {
        let place = if self.at(place).is_some_and(is_blank) {
            place + 1
        } else {
            place
        };
        self.at(place)
    }
}

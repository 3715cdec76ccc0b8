//! Finding what must not be printed unseen: numbers that name a person, ways to reach one, addresses, names, institutions.
//!
//! In reading order: [`Find`] is what is found; [`detect`] finds everything and [`personal_numbers`] only what is refused
//! at the door; `source` cuts the text once for all; `digits` are numbers as they are grouped; then a file for each kind.
//!
//! Nothing is changed here, and nothing is decided: a person looks at what was found. A find that is nothing costs that
//! person a moment, and a find that is missed may hang on a wall, but whoever is warned of every year and every price
//! soon looks at none.

mod account;
mod address;
mod digits;
mod institution;
mod known;
mod name;
mod online;
mod personal;
mod plate;
mod source;
mod telephone;

use serde::{Deserialize, Serialize};

use crate::language::Language;
use crate::segment::CharRange;
use source::Source;

/// Something that somebody should look at before it is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct Find {
    /// What it is.
    pub kind: Kind,
    /// Where it stands.
    pub range: CharRange,
    /// How sure that is.
    pub certainty: Certainty,
}

/// What can be found, the gravest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// A personal number (CPR). Such a number is refused wherever text comes in.
    PersonalNumber,
    /// A bank account or a payment card.
    Account,
    /// A telephone number.
    Telephone,
    /// An e-mail address.
    Email,
    /// A street with its house number, a postcode with its town, or both.
    Address,
    /// A number plate.
    Plate,
    /// A web address.
    Web,
    /// The name of a person or a place.
    Name,
    /// A school, a nursery, a hospital, an office, with its name.
    Institution,
}

/// How sure a find is. It orders what a person looks at, and never hides anything.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Certainty {
    /// It has the shape.
    Likely,
    /// It has the shape and something else that only the real thing has.
    Certain,
}

impl Kind {
    /// Every kind, the gravest first.
    pub const ALL: [Kind; 9] = [
        Kind::PersonalNumber,
        Kind::Account,
        Kind::Telephone,
        Kind::Email,
        Kind::Address,
        Kind::Plate,
        Kind::Web,
        Kind::Name,
        Kind::Institution,
    ];

    /// Its name in words' keys and reports.
    pub const fn name(self) -> &'static str {
        match self {
            Kind::PersonalNumber => "personal-number",
            Kind::Account => "account",
            Kind::Telephone => "telephone",
            Kind::Email => "email",
            Kind::Address => "address",
            Kind::Plate => "plate",
            Kind::Web => "web",
            Kind::Name => "name",
            Kind::Institution => "institution",
        }
    }
}

/// Everything that is found in a Danish text, in the order in which it stands. No two finds overlap.
#[must_use]
pub fn detect(text: &str) -> Vec<Find> {
    detect_in(text, Language::Danish)
}

/// As [`detect`], in either language: English begins its weekdays, months and peoples with a capital.
#[must_use]
pub fn detect_in(text: &str, language: Language) -> Vec<Find> {
    let source = Source::new(text);
    let runs = digits::runs(&source);
    let mut finds = Finds::default();
    finds.take(account::labelled(&source, &runs));
    finds.take(personal::find(&source, &runs));
    finds.take(online::find(&source));
    finds.take(account::bare(&source, &runs));
    finds.take(telephone::find(&source, &runs));
    finds.take(plate::find(&source));
    finds.take(address::find(&source));
    finds.take(institution::find(&source, language));
    finds.take(name::find(&source, language));
    finds.0
}

/// Only the personal numbers of a text.
#[must_use]
pub fn personal_numbers(text: &str) -> Vec<Find> {
    if text.bytes().filter(u8::is_ascii_digit).count() < 10 {
        return Vec::new();
    }
    let source = Source::of_numbers(text);
    let runs = digits::runs(&source);
    let mut finds = Finds::default();
    finds.take(account::labelled(&source, &runs));
    finds.take(personal::find(&source, &runs));
    finds.0.retain(|find| find.kind == Kind::PersonalNumber);
    finds.0
}

/// What was found so far, in order and without overlaps. What came first keeps its place.
#[derive(Default)]
struct Finds(Vec<Find>);

impl Finds {
    fn take(&mut self, mut finds: Vec<Find>) {
        finds.retain(|find| {
            let after = self
                .0
                .partition_point(|known| known.range.end <= find.range.start);
            let next = self.0.get(after);
            !next.is_some_and(|known| known.range.overlaps(find.range))
        });
        self.0.append(&mut finds);
        self.0.sort_by_key(|find| find.range);
        self.0
            .dedup_by(|later, earlier| earlier.range.overlaps(later.range));
    }
}

impl Find {
    fn likely(kind: Kind, start: usize, end: usize) -> Find {
        Find {
            kind,
            range: CharRange { start, end },
            certainty: Certainty::Likely,
        }
    }

    fn certain_if(self, certain: bool) -> Find {
        let certainty = if certain {
            Certainty::Certain
        } else {
            Certainty::Likely
        };
        Find { certainty, ..self }
    }
}

#[cfg(test)]
mod tests;

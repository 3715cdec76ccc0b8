//! What stands at the foot of a sheet and ties it to its exhibition.

use serde::Serialize;

/// The foot of a sheet.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Foot {
    /// The exhibition's name.
    pub exhibition: String,
    /// Where it hangs; may be empty.
    pub venue: String,
    /// The piece's number as it is written on the wall ("04").
    pub number: Option<String>,
}

impl Foot {
    /// A foot with the piece's number written with two digits at least, so that numbers line up in the hall.
    pub fn numbered(exhibition: impl Into<String>, venue: impl Into<String>, number: u32) -> Foot {
        Foot {
            exhibition: exhibition.into(),
            venue: venue.into(),
            number: Some(format!("{number:02}")),
        }
    }
}

//! The twelve inks that themes are drawn in, each with a letter so that colour is never the only sign.

use serde::{Deserialize, Serialize};

/// An ink of the palette, named by the letter that is always shown with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Ink {
    /// Fjord.
    A,
    /// Copper.
    B,
    /// Moss.
    C,
    /// Violet.
    D,
    /// Ochre.
    E,
    /// Sea.
    F,
    /// Rose hip.
    G,
    /// Slate.
    H,
    /// Spruce.
    I,
    /// Clay.
    J,
    /// Bilberry.
    K,
    /// Olive.
    L,
}

impl Ink {
    /// Every ink, in the order in which they are given out.
    pub const ALL: [Ink; 12] = [
        Ink::A,
        Ink::B,
        Ink::C,
        Ink::D,
        Ink::E,
        Ink::F,
        Ink::G,
        Ink::H,
        Ink::I,
        Ink::J,
        Ink::K,
        Ink::L,
    ];

    /// Its letter.
    pub const fn letter(self) -> char {
        (b'A' + self as u8) as char
    }

    /// The ink with this letter, if there is one.
    pub fn from_letter(letter: char) -> Option<Ink> {
        Ink::ALL.into_iter().find(|ink| ink.letter() == letter)
    }
}

//! A theme of the codebook: what it means, when it is used, and the ink and letter it is drawn with.

use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::id::Id;
use crate::ink::Ink;
use crate::project::Project;
use crate::record::{Filing, Kind, Lookup, Record, Register};
use crate::wording::{self, WordingRefusal};

/// A *tema*. Themes emerge from reading; none is fixed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Theme {
    /// Its id.
    pub id: Id<Theme>,
    /// The project.
    pub project: Id<Project>,
    /// What it is called.
    pub name: String,
    /// What it means.
    pub definition: String,
    /// When to use it.
    pub use_when: String,
    /// When not to.
    pub not_when: String,
    /// Its ink. A sub-theme takes its parent's.
    pub ink: Ink,
    /// The letter that is always shown with the ink: one of the 29 of the Danish alphabet.
    pub letter: char,
    /// The theme it belongs under.
    pub parent: Option<Id<Theme>>,
    /// Its place in the codebook.
    pub order: u32,
    /// Passages here are not offered for exhibition until somebody has cleared them.
    pub sensitive: bool,
    /// No longer in use.
    pub retired: bool,
}

/// What a person typed about a theme.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ThemeWords {
    /// The name.
    pub name: String,
    /// The definition.
    pub definition: String,
    /// When to use it.
    pub use_when: String,
    /// When not to.
    pub not_when: String,
}

/// Why a theme was refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum ThemeRefusal {
    /// Its name.
    #[error("the name is refused: {0}")]
    Name(WordingRefusal),
    /// One of its longer texts.
    #[error("the description is refused: {0}")]
    Description(WordingRefusal),
    /// Its parent has a parent; two levels are enough.
    #[error("a sub-theme cannot have sub-themes")]
    TooDeep,
    /// It has sub-themes of its own; two levels are enough.
    #[error("a theme with sub-themes cannot become one")]
    HasSubThemes,
    /// It would stand under itself.
    #[error("a theme cannot stand under itself")]
    UnderItself,
}

impl ThemeWords {
    /// The words, checked and trimmed.
    ///
    /// # Errors
    ///
    /// A [`ThemeRefusal`] that names the field.
    pub fn checked(&self) -> Result<ThemeWords, ThemeRefusal> {
        let description =
            |text: &str| wording::lines(text, 2_000).map_err(ThemeRefusal::Description);
        Ok(ThemeWords {
            name: wording::line(&self.name, 60).map_err(ThemeRefusal::Name)?,
            definition: description(&self.definition)?,
            use_when: description(&self.use_when)?,
            not_when: description(&self.not_when)?,
        })
    }
}

/// Whether a theme may stand under `parent`, among all themes there are.
///
/// # Errors
///
/// [`ThemeRefusal::TooDeep`], [`ThemeRefusal::HasSubThemes`] or [`ThemeRefusal::UnderItself`].
pub fn may_stand_under(
    theme: Id<Theme>,
    parent: &Theme,
    all: &[Theme],
) -> Result<(), ThemeRefusal> {
    if parent.id == theme {
        Err(ThemeRefusal::UnderItself)
    } else if parent.parent.is_some() {
        Err(ThemeRefusal::TooDeep)
    } else if all.iter().any(|other| other.parent == Some(theme)) {
        Err(ThemeRefusal::HasSubThemes)
    } else {
        Ok(())
    }
}

/// The ink of a theme that moves under `parent`, or out of one: a sub-theme takes its parent's, a theme that becomes a main
/// theme the first that is free. The letter stays, because people know it by then.
pub fn ink_under(theme: &Theme, parent: Option<&Theme>, all: &[Theme]) -> Ink {
    match parent {
        Some(parent) => parent.ink,
        None if theme.parent.is_none() => theme.ink,
        None => {
            let is_free = |ink: &Ink| {
                !all.iter()
                    .any(|other| other.parent.is_none() && other.ink == *ink)
            };
            Ink::ALL.into_iter().find(is_free).unwrap_or(theme.ink)
        }
    }
}

/// The letters of the Danish alphabet, in order.
pub const LETTERS: [char; 29] = [
    'A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J', 'K', 'L', 'M', 'N', 'O', 'P', 'Q', 'R', 'S',
    'T', 'U', 'V', 'W', 'X', 'Y', 'Z', 'Æ', 'Ø', 'Å',
];

/// The ink and letter for a new theme: a main theme takes the first free ink, a sub-theme its parent's ink and a free letter.
///
/// When all 29 letters are taken the parent's letter is shared, and the theme is reached by its name.
pub fn next_sign(existing: &[Theme], parent: Option<&Theme>) -> (Ink, char) {
    let taken = |letter: char| existing.iter().any(|theme| theme.letter == letter);
    let main_inks = |ink: &Ink| {
        !existing
            .iter()
            .any(|theme| theme.parent.is_none() && theme.ink == *ink)
            && !taken(ink.letter())
    };
    match parent {
        None => Ink::ALL
            .into_iter()
            .find(main_inks)
            .map(|ink| (ink, ink.letter()))
            .or_else(|| free_letter(taken).map(|letter| (Ink::H, letter)))
            .unwrap_or((Ink::H, Ink::H.letter())),
        Some(parent) => {
            // Letters after those of the inks first, so that main themes keep theirs.
            let letter = LETTERS[Ink::ALL.len()..]
                .iter()
                .chain(&LETTERS)
                .copied()
                .find(|letter| !taken(*letter))
                .unwrap_or(parent.letter);
            (parent.ink, letter)
        }
    }
}

fn free_letter(taken: impl Fn(char) -> bool) -> Option<char> {
    LETTERS.into_iter().find(|letter| !taken(*letter))
}

impl Record for Theme {
    const KIND: Kind = Kind::Theme;

    fn id(&self) -> Id<Theme> {
        self.id
    }

    fn filing(&self) -> Filing {
        let project = self.project.uuid();
        Filing::default()
            .list(Lookup::ThemesOfProject, project, self.order.to_be_bytes())
            .name(Register::ThemeName, project, self.name.to_lowercase())
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    fn id(number: u128) -> Id<Theme> {
        Id::new(Uuid::from_u128(number))
    }

    fn theme(number: u128, ink: Ink, parent: Option<u128>) -> Theme {
        Theme {
            id: id(number),
            project: Id::new(Uuid::nil()),
            name: format!("Tema {number}"),
            definition: String::new(),
            use_when: String::new(),
            not_when: String::new(),
            ink,
            letter: ink.letter(),
            parent: parent.map(id),
            order: 0,
            sensitive: false,
            retired: false,
        }
    }

    #[test]
    fn the_codebook_has_two_levels() {
        let all = [
            theme(1, Ink::A, None),
            theme(2, Ink::A, Some(1)),
            theme(3, Ink::C, None),
        ];
        let check = |theme: u128, parent: usize| may_stand_under(id(theme), &all[parent], &all);

        assert_eq!(check(9, 0), Ok(()));
        assert_eq!(check(9, 1), Err(ThemeRefusal::TooDeep));
        assert_eq!(check(1, 2), Err(ThemeRefusal::HasSubThemes));
        assert_eq!(check(1, 0), Err(ThemeRefusal::UnderItself));
    }

    #[test]
    fn a_sub_theme_that_becomes_a_main_theme_gets_an_ink_of_its_own() {
        let all = [theme(1, Ink::A, None), theme(2, Ink::A, Some(1))];

        assert_eq!(ink_under(&all[1], None, &all), Ink::B);
        assert_eq!(ink_under(&all[0], None, &all), Ink::A);
        assert_eq!(
            ink_under(&theme(3, Ink::C, None), Some(&all[0]), &all),
            Ink::A
        );
    }
}

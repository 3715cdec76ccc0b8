//! A piece of an exhibition: a layout, a size, and what it shows.

use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::exhibition::Exhibition;
use crate::highlight::Highlight;
use crate::id::Id;
use crate::ink::Ink;
use crate::project::Project;
use crate::record::{Filing, Kind, Lookup, Record};
use crate::settled::Settled;
use crate::story::Story;
use crate::theme::Theme;

/// An *udstillingsdel*: one sheet on the wall.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Piece {
    /// Its id.
    pub id: Id<Piece>,
    /// The project.
    pub project: Id<Project>,
    /// The exhibition.
    pub exhibition: Id<Exhibition>,
    /// Its place in the hanging order, from 1. It is also its number on the wall.
    pub position: u32,
    /// The size of the sheet.
    pub size: Size,
    /// The ink it is drawn in; a theme's own where none is chosen.
    pub ink: Option<Ink>,
    /// What it shows.
    pub content: Content,
    /// What was found in its words, and may stand.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub settled: Vec<Settled>,
}

/// What a piece shows.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "layout")]
pub enum Content {
    /// The exhibition's name, question and introduction.
    TitleWall,
    /// A whole story.
    Story {
        /// The story.
        story: Id<Story>,
        /// Whether its portrait is shown, where consent allows.
        with_portrait: bool,
        /// The quote set large.
        quote: Quoted,
    },
    /// One quote, to be read from afar.
    Quote(Said),
    /// A theme with its definition and quotes.
    Theme {
        /// The theme.
        theme: Id<Theme>,
        /// Three to six quotes.
        quotes: Vec<Said>,
    },
}

/// A quote and the story it was said in. It names the words and does not repeat them, so that they live in one place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Said {
    /// The story.
    pub story: Id<Story>,
    /// Which of its words.
    pub quote: Quoted,
}

/// Which words of a story are quoted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "from", content = "id")]
pub enum Quoted {
    /// The sentence the family chose, or none where it chose none.
    Own,
    /// A highlighted passage.
    Highlight(Id<Highlight>),
}

/// The layouts there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Layout {
    /// The title wall.
    TitleWall,
    /// A story panel.
    Story,
    /// A quote panel.
    Quote,
    /// A theme panel.
    Theme,
}

/// The sizes of paper there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Size {
    /// 297 × 420 mm.
    A3,
    /// 420 × 594 mm.
    A2,
    /// 594 × 841 mm.
    A1,
    /// 700 × 1000 mm.
    Poster,
}

impl Layout {
    /// Every layout.
    pub const ALL: [Layout; 4] = [
        Layout::TitleWall,
        Layout::Story,
        Layout::Quote,
        Layout::Theme,
    ];

    /// Its name in addresses and files.
    pub const fn name(self) -> &'static str {
        match self {
            Layout::TitleWall => "title-wall",
            Layout::Story => "story",
            Layout::Quote => "quote",
            Layout::Theme => "theme",
        }
    }

    /// The layout with this name.
    pub fn from_name(name: &str) -> Option<Layout> {
        Layout::ALL.into_iter().find(|layout| layout.name() == name)
    }
}

impl Size {
    /// Its name in addresses and files.
    pub const fn name(self) -> &'static str {
        match self {
            Size::A3 => "a3",
            Size::A2 => "a2",
            Size::A1 => "a1",
            Size::Poster => "poster",
        }
    }

    /// The size with this name.
    pub fn from_name(name: &str) -> Option<Size> {
        Size::ALL.into_iter().find(|size| size.name() == name)
    }

    /// The smallest sheet on which a story of so many words can be read at arm's length.
    pub const fn for_words(words: usize) -> Size {
        // What fits at 24 points; the figures are measured on the story panel.
        match words {
            0..=335 => Size::A2,
            336..=670 => Size::A1,
            _ => Size::Poster,
        }
    }

    /// Every size, smallest first.
    pub const ALL: [Size; 4] = [Size::A3, Size::A2, Size::A1, Size::Poster];

    /// Width and height of the trimmed sheet in millimetres.
    pub const fn millimetres(self) -> (u32, u32) {
        match self {
            Size::A3 => (297, 420),
            Size::A2 => (420, 594),
            Size::A1 => (594, 841),
            Size::Poster => (700, 1000),
        }
    }
}

impl Content {
    /// The layout it is set in.
    pub const fn layout(&self) -> Layout {
        match self {
            Content::TitleWall => Layout::TitleWall,
            Content::Story { .. } => Layout::Story,
            Content::Quote(_) => Layout::Quote,
            Content::Theme { .. } => Layout::Theme,
        }
    }

    /// The stories whose words it shows, each once.
    pub fn stories(&self) -> Vec<Id<Story>> {
        let mut stories = match self {
            Content::TitleWall => Vec::new(),
            Content::Story { story, .. } => vec![*story],
            Content::Quote(said) => vec![said.story],
            Content::Theme { quotes, .. } => quotes.iter().map(|said| said.story).collect(),
        };
        stories.sort();
        stories.dedup();
        stories
    }
}

/// The fewest voices on a theme panel: two are a comparison, three begin to be many.
pub const FEWEST_VOICES: usize = 3;

/// The most voices on a theme panel that anybody reads standing.
pub const MOST_VOICES: usize = 6;

/// Why something cannot be shown as asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum PieceRefusal {
    /// Fewer than [`FEWEST_VOICES`].
    #[error("a theme needs at least {FEWEST_VOICES} voices")]
    TooFewVoices,
    /// More than [`MOST_VOICES`].
    #[error("a theme holds at most {MOST_VOICES} voices")]
    TooManyVoices,
    /// The same words would stand there twice.
    #[error("the same quote was chosen twice")]
    SameQuoteTwice,
}

impl Content {
    /// The content, if a sheet can show it.
    ///
    /// # Errors
    ///
    /// A [`PieceRefusal`] that says what to change.
    pub fn checked(self) -> Result<Content, PieceRefusal> {
        if let Content::Theme { quotes, .. } = &self {
            if quotes.len() < FEWEST_VOICES {
                return Err(PieceRefusal::TooFewVoices);
            }
            if quotes.len() > MOST_VOICES {
                return Err(PieceRefusal::TooManyVoices);
            }
            let twice = quotes
                .iter()
                .enumerate()
                .any(|(index, said)| quotes[..index].contains(said));
            if twice {
                return Err(PieceRefusal::SameQuoteTwice);
            }
        }
        Ok(self)
    }
}

/// Which way a piece is moved along the wall.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// Nearer the entrance.
    Forward,
    /// Further in.
    Back,
}

/// The pieces that change their place when one is moved by one: it and its neighbour, or none at the end of the wall.
///
/// `pieces` are those of one exhibition, in hanging order.
pub fn moved(pieces: &[Piece], piece: Id<Piece>, way: Way) -> Vec<Piece> {
    let Some(at) = pieces.iter().position(|one| one.id == piece) else {
        return Vec::new();
    };
    let neighbour = match way {
        Way::Forward => at.checked_sub(1),
        Way::Back => Some(at + 1),
    };
    let (Some(one), Some(other)) = (
        pieces.get(at),
        neighbour.and_then(|index| pieces.get(index)),
    ) else {
        return Vec::new();
    };
    vec![placed(one, other.position), placed(other, one.position)]
}

/// The pieces that close up when one is taken out.
pub fn closed_up(pieces: &[Piece], without: Id<Piece>) -> Vec<Piece> {
    let rest = pieces.iter().filter(|one| one.id != without);
    renumbered((1..).zip(rest))
}

/// The pieces that make room when one is put in at `position`.
pub fn opened_up(pieces: &[Piece], position: u32) -> Vec<Piece> {
    let numbers = (1..).filter(|number| *number != position);
    renumbered(numbers.zip(pieces))
}

/// Those of the pieces that do not bear their number yet, with it.
fn renumbered<'a>(numbered: impl Iterator<Item = (u32, &'a Piece)>) -> Vec<Piece> {
    numbered
        .filter(|(number, piece)| piece.position != *number)
        .map(|(number, piece)| placed(piece, number))
        .collect()
}

fn placed(piece: &Piece, position: u32) -> Piece {
    Piece {
        position,
        ..piece.clone()
    }
}

impl Record for Piece {
    const KIND: Kind = Kind::Piece;

    fn id(&self) -> Id<Piece> {
        self.id
    }

    fn filing(&self) -> Filing {
        let order = self.position.to_be_bytes();
        let mut filing =
            Filing::default().list(Lookup::PiecesOfExhibition, self.exhibition.uuid(), order);
        for story in self.content.stories() {
            filing = filing.list(Lookup::PiecesOfStory, story.uuid(), order);
        }
        filing
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    fn piece(number: u32) -> Piece {
        Piece {
            id: Id::new(Uuid::from_u128(u128::from(number))),
            project: Id::new(Uuid::nil()),
            exhibition: Id::new(Uuid::nil()),
            position: number,
            size: Size::A2,
            ink: None,
            content: Content::TitleWall,
            settled: Vec::new(),
        }
    }

    fn numbers(pieces: &[Piece]) -> Vec<(u128, u32)> {
        pieces
            .iter()
            .map(|piece| (piece.id.uuid().as_u128(), piece.position))
            .collect()
    }

    fn voices(count: u128) -> Content {
        let said = |number| Said {
            story: Id::new(Uuid::from_u128(number)),
            quote: Quoted::Own,
        };
        Content::Theme {
            theme: Id::new(Uuid::nil()),
            quotes: (0..count).map(said).collect(),
        }
    }

    #[test]
    fn a_piece_changes_places_with_its_neighbour() {
        let wall = [piece(1), piece(2), piece(3)];

        let forward = moved(&wall, wall[1].id, Way::Forward);
        let back = moved(&wall, wall[1].id, Way::Back);

        assert_eq!(numbers(&forward), [(2, 1), (1, 2)]);
        assert_eq!(numbers(&back), [(2, 3), (3, 2)]);
    }

    #[test]
    fn a_piece_at_the_end_of_the_wall_stays_there() {
        let wall = [piece(1), piece(2)];

        assert!(moved(&wall, wall[0].id, Way::Forward).is_empty());
        assert!(moved(&wall, wall[1].id, Way::Back).is_empty());
    }

    #[test]
    fn taking_out_and_putting_back_leaves_the_numbers_as_they_were() {
        let wall = [piece(1), piece(2), piece(3), piece(4)];

        let closed = closed_up(&wall, wall[1].id);
        let left = [vec![piece(1)], closed.clone()].concat();
        let opened = opened_up(&left, 2);

        assert_eq!(numbers(&closed), [(3, 2), (4, 3)]);
        assert_eq!(numbers(&opened), [(3, 3), (4, 4)]);
    }

    #[test]
    fn a_theme_has_three_to_six_voices() {
        assert_eq!(voices(2).checked(), Err(PieceRefusal::TooFewVoices));
        assert!(voices(3).checked().is_ok());
        assert!(voices(6).checked().is_ok());
        assert_eq!(voices(7).checked(), Err(PieceRefusal::TooManyVoices));
    }

    #[test]
    fn no_voice_speaks_twice_with_the_same_words() {
        let Content::Theme { theme, mut quotes } = voices(3) else {
            panic!("voices make a theme")
        };
        quotes[2] = quotes[0];

        assert_eq!(
            Content::Theme { theme, quotes }.checked(),
            Err(PieceRefusal::SameQuoteTwice)
        );
    }

    #[test]
    fn names_lead_back_to_what_they_name() {
        for layout in Layout::ALL {
            assert_eq!(Layout::from_name(layout.name()), Some(layout));
        }
        for size in Size::ALL {
            assert_eq!(Size::from_name(size.name()), Some(size));
        }
    }
}

//! A piece of an exhibition: a layout, a size, and what it shows.

use serde::{Deserialize, Serialize};

use crate::exhibition::Exhibition;
use crate::highlight::Highlight;
use crate::id::Id;
use crate::ink::Ink;
use crate::project::Project;
use crate::record::{Filing, Kind, Lookup, Record};
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

impl Size {
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

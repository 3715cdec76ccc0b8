//! What every stored thing has in common: a kind, an id, where it is looked up, and whose key seals it.

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::consent::Consent;
use crate::contact::Contact;
use crate::edition::Edition;
use crate::exhibition::Exhibition;
use crate::family::Family;
use crate::guide::Guide;
use crate::highlight::Highlight;
use crate::id::Id;
use crate::invitation::Invitation;
use crate::pair::Pair;
use crate::person::Person;
use crate::piece::Piece;
use crate::portrait::Portrait;
use crate::project::Project;
use crate::saved_search::SavedSearch;
use crate::story::Story;
use crate::story_week::StoryWeek;
use crate::synonyms::WordGroup;
use crate::text_version::TextVersion;
use crate::theme::Theme;

/// The kinds of record there are. The numbers are written in the journal and never change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[repr(u8)]
pub enum Kind {
    /// A [`Project`].
    Project = 1,
    /// A [`Person`].
    Person = 2,
    /// An [`Invitation`].
    Invitation = 3,
    /// A [`Family`].
    Family = 4,
    /// A [`Contact`].
    Contact = 5,
    /// A [`Pair`].
    Pair = 6,
    /// A [`Guide`].
    Guide = 7,
    /// A [`StoryWeek`].
    StoryWeek = 8,
    /// A [`Story`].
    Story = 9,
    /// A [`TextVersion`].
    TextVersion = 10,
    /// A [`Portrait`].
    Portrait = 11,
    /// A [`Consent`].
    Consent = 12,
    /// A [`Theme`].
    Theme = 13,
    /// A [`Highlight`].
    Highlight = 14,
    /// An [`Exhibition`].
    Exhibition = 15,
    /// A [`Piece`].
    Piece = 16,
    /// An [`Edition`].
    Edition = 17,
    /// A [`WordGroup`].
    WordGroup = 18,
    /// A [`SavedSearch`].
    SavedSearch = 19,
}

impl Kind {
    /// Every kind, in the order of its number.
    pub const ALL: [Kind; 19] = [
        Kind::Project,
        Kind::Person,
        Kind::Invitation,
        Kind::Family,
        Kind::Contact,
        Kind::Pair,
        Kind::Guide,
        Kind::StoryWeek,
        Kind::Story,
        Kind::TextVersion,
        Kind::Portrait,
        Kind::Consent,
        Kind::Theme,
        Kind::Highlight,
        Kind::Exhibition,
        Kind::Piece,
        Kind::Edition,
        Kind::WordGroup,
        Kind::SavedSearch,
    ];

    /// The number written in the journal.
    pub const fn number(self) -> u8 {
        self as u8
    }

    /// The kind with this number, if there is one.
    pub fn from_number(number: u8) -> Option<Kind> {
        Kind::ALL.into_iter().find(|kind| kind.number() == number)
    }
}

/// The lists that records are found in. The numbers are part of the store's keys.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(u8)]
pub enum Lookup {
    /// Every project, under the nil id.
    Projects = 1,
    /// Every person, under the nil id.
    People = 2,
    /// The people with a role in a project.
    PeopleOfProject = 3,
    /// Invitations not yet taken up, under their project.
    InvitationsOfProject = 4,
    /// The families of a project, by code.
    FamiliesOfProject = 5,
    /// The contact of a family.
    ContactOfFamily = 6,
    /// The pairs of a project, by number.
    PairsOfProject = 7,
    /// The pairs a person belongs to.
    PairsOfPerson = 8,
    /// The families that a pair visits.
    FamiliesOfPair = 9,
    /// The guides of a project.
    GuidesOfProject = 10,
    /// The story weeks of a project, by their first day.
    WeeksOfProject = 11,
    /// The stories of a project, by number.
    StoriesOfProject = 12,
    /// The stories of a family.
    StoriesOfFamily = 13,
    /// The versions of a story's text, oldest first.
    VersionsOfStory = 14,
    /// The portraits of a story.
    PortraitsOfStory = 15,
    /// The consents given for a story, oldest first.
    ConsentsOfStory = 16,
    /// The themes of a project, in the codebook's order.
    ThemesOfProject = 17,
    /// The highlights in a story, in reading order.
    HighlightsOfStory = 18,
    /// The highlights that carry a theme.
    HighlightsOfTheme = 19,
    /// The exhibitions of a project.
    ExhibitionsOfProject = 20,
    /// The pieces of an exhibition, in hanging order.
    PiecesOfExhibition = 21,
    /// The pieces that show a story.
    PiecesOfStory = 22,
    /// The editions of an exhibition, by number.
    EditionsOfExhibition = 23,
    /// The editions in which a story was printed.
    EditionsOfStory = 24,
    /// Every highlight of a project.
    HighlightsOfProject = 25,
    /// The word groups of a project.
    WordGroupsOfProject = 26,
    /// The searches that people keep in a project.
    SavedSearchesOfProject = 27,
}

impl Lookup {
    /// The number in the store's keys.
    pub const fn number(self) -> u8 {
        self as u8
    }
}

/// One place where a record is found: in a list, under an owner, in some order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Which list.
    pub lookup: Lookup,
    /// Whose list: the project, story or family that it belongs to; nil when it is everybody's.
    pub under: Uuid,
    /// Compared byte by byte. Holds numbers, dates and codes, never words that a family said.
    pub order: Vec<u8>,
}

/// The registers in which a name may stand only once.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum Register {
    /// A project's title, under the nil id.
    ProjectTitle = 1,
    /// A person's address for signing in, under the nil id.
    PersonEmail = 2,
    /// The fingerprint of an invitation's code, under the nil id.
    InvitationCode = 3,
    /// A family's code, under its project.
    FamilyCode = 4,
    /// A story's number, under its project.
    StoryNumber = 5,
    /// The id that an imported text had where it came from, under its project.
    ExternalId = 6,
    /// A theme's name, under its project.
    ThemeName = 7,
    /// An edition's number, under its project.
    EditionNumber = 8,
}

impl Register {
    /// The number in the store's keys.
    pub const fn number(self) -> u8 {
        self as u8
    }
}

/// A name that nothing else of its kind may bear at the same time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UniqueName {
    /// Which register.
    pub register: Register,
    /// Within what: a project, or nil for the whole store.
    pub under: Uuid,
    /// The name, already brought to the form in which names are compared.
    pub name: String,
}

/// Where a record is filed: the lists it stands in and the names it holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filing {
    /// The lists.
    pub entries: Vec<Entry>,
    /// The names.
    pub names: Vec<UniqueName>,
}

impl Filing {
    /// Adds a place in a list.
    #[must_use]
    pub fn list(mut self, lookup: Lookup, under: Uuid, order: impl Into<Vec<u8>>) -> Filing {
        self.entries.push(Entry {
            lookup,
            under,
            order: order.into(),
        });
        self
    }

    /// Adds a name that must be free.
    #[must_use]
    pub fn name(mut self, register: Register, under: Uuid, name: impl Into<String>) -> Filing {
        self.names.push(UniqueName {
            register,
            under,
            name: name.into(),
        });
        self
    }
}

/// Whose key seals a record: a family's id, or the story's own where no family is known.
///
/// Destroying the key makes every sealed copy unreadable, in the journal and in every backup.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Seal(pub Uuid);

/// A thing that the store keeps.
pub trait Record: Serialize + DeserializeOwned + Clone + Send + Sync + 'static {
    /// What kind of thing it is.
    const KIND: Kind;
    /// The number of its shape as written. A new shape is a new number and an upgrade from the old.
    const SCHEMA: u16 = 1;

    /// Its id.
    fn id(&self) -> Id<Self>;

    /// Whose key seals it; `None` when it stands open because no family said it.
    fn seal(&self) -> Option<Seal> {
        None
    }

    /// Where it is found.
    fn filing(&self) -> Filing;
}

/// Where the record in this JSON is filed. The store rebuilds its keys with it.
///
/// # Errors
///
/// When the JSON is not a record of that kind.
pub fn filing_of(kind: Kind, json: &[u8]) -> Result<Filing, serde_json::Error> {
    fn filed<R: Record>(json: &[u8]) -> Result<Filing, serde_json::Error> {
        serde_json::from_slice::<R>(json).map(|record| record.filing())
    }
    match kind {
        Kind::Project => filed::<Project>(json),
        Kind::Person => filed::<Person>(json),
        Kind::Invitation => filed::<Invitation>(json),
        Kind::Family => filed::<Family>(json),
        Kind::Contact => filed::<Contact>(json),
        Kind::Pair => filed::<Pair>(json),
        Kind::Guide => filed::<Guide>(json),
        Kind::StoryWeek => filed::<StoryWeek>(json),
        Kind::Story => filed::<Story>(json),
        Kind::TextVersion => filed::<TextVersion>(json),
        Kind::Portrait => filed::<Portrait>(json),
        Kind::Consent => filed::<Consent>(json),
        Kind::Theme => filed::<Theme>(json),
        Kind::Highlight => filed::<Highlight>(json),
        Kind::Exhibition => filed::<Exhibition>(json),
        Kind::Piece => filed::<Piece>(json),
        Kind::Edition => filed::<Edition>(json),
        Kind::WordGroup => filed::<WordGroup>(json),
        Kind::SavedSearch => filed::<SavedSearch>(json),
    }
}

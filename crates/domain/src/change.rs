//! The change log: the closed list of what can happen, told without content.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::family::Family;
use crate::id::Id;
use crate::person::Person;
use crate::project::Project;
use crate::record::Kind;

/// Who did it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "by", content = "id")]
pub enum Actor {
    /// Someone signed in.
    Person(Id<Person>),
    /// A family, with its own code.
    Family(Id<Family>),
    /// The command line, on behalf of whoever runs the machine.
    Operator,
}

/// A thing that a change touched.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Thing {
    /// What kind of thing.
    pub kind: Kind,
    /// Which one.
    pub id: Uuid,
}

/// Everything that can happen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Action {
    /// A project was opened.
    ProjectOpened,
    /// A project's own words were changed.
    ProjectRevised,
    /// A person was added.
    PersonAdded,
    /// A person's name, roles or password changed.
    PersonRevised,
    /// Somebody was invited.
    PersonInvited,
    /// An invitation was taken up.
    InvitationAccepted,
    /// A guide was published, as a new version if it had one.
    GuidePublished,
    /// A story week was planned.
    WeekPlanned,
    /// A pair was formed.
    PairFormed,
    /// A family agreed to take part.
    FamilyAdded,
    /// A family's own particulars were changed.
    FamilyRevised,
    /// A pair was asked to visit a family.
    VisitAssigned,
    /// A story was begun.
    StoryBegun,
    /// A story's text was written or corrected.
    StoryWritten,
    /// A pair called its story finished and ready to be read back.
    StoryFinished,
    /// A story was read back to its family.
    StoryReadBack,
    /// A family approved the exact text.
    StoryApproved,
    /// A family took its story back.
    StoryWithdrawn,
    /// A portrait was added or replaced.
    PortraitAdded,
    /// A family wanted no picture after all.
    PortraitRemoved,
    /// A family answered what its story may be used for.
    ConsentGiven,
    /// A family took one or more uses back.
    ConsentWithdrawn,
    /// A theme was added.
    ThemeAdded,
    /// A theme's name, definition or place was changed.
    ThemeRevised,
    /// A passage was highlighted.
    PassageHighlighted,
    /// A highlight's themes, note or star were changed.
    HighlightRevised,
    /// A highlight was removed.
    HighlightRemoved,
    /// An exhibition was planned.
    ExhibitionPlanned,
    /// An exhibition's own words were changed.
    ExhibitionRevised,
    /// A piece was put into an exhibition.
    PieceAdded,
    /// A piece was changed or moved.
    PieceRevised,
    /// A piece was taken out of an exhibition.
    PieceRemoved,
    /// An edition was printed.
    EditionPrinted,
    /// A printed sheet was taken down from the wall.
    SheetTakenDown,
    /// Words that belong together were grouped: one group, or a list taken over.
    WordGroupAdded,
    /// A group's words or what they are to each other were changed.
    WordGroupRevised,
    /// A group of words was removed.
    WordGroupRemoved,
    /// Somebody kept a search.
    SearchSaved,
    /// A kept search was renamed, shared or no longer shared.
    SavedSearchRevised,
    /// A kept search was removed.
    SavedSearchRemoved,
    /// Texts were brought in from outside.
    TextsImported,
    /// A family's content was erased.
    FamilyErased,
}

impl Action {
    /// It concerns nobody but whoever did it, and is not told to others.
    pub const fn is_personal(self) -> bool {
        matches!(
            self,
            Action::SearchSaved | Action::SavedSearchRevised | Action::SavedSearchRemoved
        )
    }
}

/// One thing that happened, numbered without gaps. It holds no content, so erasing content never rewrites it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    /// Its place in the log, from 1.
    pub number: u64,
    /// When it happened.
    pub at: Timestamp,
    /// Who did it.
    pub actor: Actor,
    /// In which project.
    pub project: Option<Id<Project>>,
    /// What happened.
    pub action: Action,
    /// Every record the commit touched.
    pub things: Vec<Thing>,
}

//! Consent: what a family said yes to, use by use, and the one function that decides what is effective.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::change::Actor;
use crate::family::Family;
use crate::guide::Guide;
use crate::id::Id;
use crate::portrait::PictureDigest;
use crate::project::Project;
use crate::record::{Filing, Kind, Lookup, Record, Seal};
use crate::story::Story;
use crate::text_version::{Fingerprint, TextVersion};
use crate::wording::{self, WordingRefusal};

/// What a story may be used for. Each is asked by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Use {
    /// Read by those who work in the project.
    Team,
    /// Read in a closed listening lab.
    Lab,
    /// Used to train new pairs.
    Training,
    /// Hung at a printed exhibition.
    Exhibition,
    /// Published on the web.
    Web,
    /// Quoted by press and politicians.
    Press,
    /// Quoted in reports.
    Report,
    /// Read, without names, by evaluators.
    Evaluation,
    /// The family may be asked again.
    Contact,
    /// Kept in an archive when the project closes.
    Archive,
}

impl Use {
    /// Every use, in the order in which it is asked.
    pub const ALL: [Use; 10] = [
        Use::Team,
        Use::Lab,
        Use::Training,
        Use::Exhibition,
        Use::Web,
        Use::Press,
        Use::Report,
        Use::Evaluation,
        Use::Contact,
        Use::Archive,
    ];

    /// Words reach people outside the project, so the yes binds to the exact text and lapses when it changes.
    pub const fn is_public(self) -> bool {
        matches!(self, Use::Exhibition | Use::Web | Use::Press | Use::Report)
    }

    /// The use with this name, as written in files and on the command line.
    pub fn from_name(name: &str) -> Option<Use> {
        Use::ALL.into_iter().find(|to| to.name() == name)
    }

    /// Its name in files and on the command line.
    pub const fn name(self) -> &'static str {
        match self {
            Use::Team => "team",
            Use::Lab => "lab",
            Use::Training => "training",
            Use::Exhibition => "exhibition",
            Use::Web => "web",
            Use::Press => "press",
            Use::Report => "report",
            Use::Evaluation => "evaluation",
            Use::Contact => "contact",
            Use::Archive => "archive",
        }
    }

    const fn index(self) -> usize {
        self as usize
    }
}

/// By what name the family is told apart. Later is stricter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Naming {
    /// The full name.
    Full,
    /// The first name.
    First,
    /// The name they have chosen.
    Chosen,
    /// No name.
    Anonymous,
}

/// How faces may be shown. Later is stricter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Face {
    /// As they are.
    Shown,
    /// Only from behind, or hands.
    TurnedAway,
    /// No picture.
    Hidden,
}

/// How closely a place may be told. Later is stricter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PlaceLevel {
    /// The village.
    Village,
    /// The island only.
    Island,
    /// Not at all.
    Hidden,
}

/// The answer to one use.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    /// The use that was asked about.
    pub to: Use,
    /// Yes or no.
    pub yes: bool,
    /// By what name, if yes.
    pub naming: Naming,
    /// With what picture, if yes.
    pub face: Face,
}

/// Whose answers an entry holds. The strictest answer of everyone who answers wins.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "voice", content = "name")]
pub enum Voice {
    /// The family, speaking together.
    Family,
    /// Somebody else who can be recognised, such as the other holder of custody.
    Other(String),
}

/// How the answers were given.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "how", content = "basis")]
pub enum Manner {
    /// On the screen.
    OnScreen,
    /// On paper, kept by the secretariat.
    OnPaper,
    /// Spoken, with the pair as witness.
    Spoken,
    /// Stated by whoever brought the text in, with the basis they gave.
    Stated(String),
}

/// One entry in the consents of a story. Entries are only ever added.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Consent {
    /// Its id.
    pub id: Id<Consent>,
    /// The project.
    pub project: Id<Project>,
    /// The story.
    pub story: Id<Story>,
    /// The family.
    pub family: Option<Id<Family>>,
    /// Its number among the story's entries, from 1.
    pub number: u32,
    /// Given, or taken back.
    pub entry: ConsentEntry,
    /// Whose answers they are.
    pub voice: Voice,
    /// Who gave them, by name or as "mor og far".
    pub given_by: String,
    /// Who wrote them down.
    pub taken_by: Actor,
    /// When.
    pub at: Timestamp,
}

/// What an entry says.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "entry")]
pub enum ConsentEntry {
    /// Answers to the uses that were asked about. What was not asked stays as it was never asked: no.
    Given(Given),
    /// These uses are taken back, from now on.
    Withdrawn {
        /// The uses.
        uses: Vec<Use>,
    },
}

/// Answers, and what they were given to.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Given {
    /// The answers, at most one a use.
    pub answers: Vec<Answer>,
    /// How closely the place may be told.
    pub place: PlaceLevel,
    /// Conditions in the family's own words.
    pub conditions: String,
    /// What the child itself thinks of it.
    pub child_view: String,
    /// How the answers were given.
    pub manner: Manner,
    /// The text version they were given to.
    pub version: Id<TextVersion>,
    /// Its fingerprint.
    pub fingerprint: Fingerprint,
    /// The picture they were given to, if there was one.
    pub picture: Option<PictureDigest>,
    /// The wording that was read aloud.
    pub wording: Option<Id<Guide>>,
    /// The last day they hold.
    pub until: Option<Date>,
}

/// What a consent is weighed against.
#[derive(Clone, Copy, Debug)]
pub struct Weighed<'a> {
    /// The story as it stands.
    pub story: &'a Story,
    /// The picture it has now.
    pub picture: Option<&'a PictureDigest>,
    /// The day on which it is asked.
    pub today: Date,
}

/// Whether one use is allowed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// Yes, on these terms.
    Yes(Terms),
    /// No, and why.
    No(Why),
}

/// The terms of a yes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Terms {
    /// By what name.
    pub naming: Naming,
    /// With what picture.
    pub face: Face,
    /// How closely the place may be told.
    pub place: PlaceLevel,
    /// The entry that said yes; the newest, where several voices did.
    pub consent: Id<Consent>,
}

/// Why a use is not allowed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Why {
    /// Nobody has been asked.
    NeverAsked,
    /// Somebody said no.
    Refused,
    /// Somebody took their yes back.
    TakenBack,
    /// The day it held until has passed.
    Expired,
    /// The text is not approved.
    NotApproved,
    /// The text has changed since the yes was given.
    TextChanged,
    /// The whole story is withdrawn.
    StoryWithdrawn,
}

/// What may be done with a story, use by use.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Effective {
    standings: [Standing; Use::ALL.len()],
}

impl Effective {
    /// What no consent at all allows: nothing.
    pub fn nothing() -> Effective {
        Effective {
            standings: [Standing::No(Why::NeverAsked); Use::ALL.len()],
        }
    }

    /// Whether a use is allowed, and if not, why.
    pub fn standing(&self, to: Use) -> Standing {
        self.standings[to.index()]
    }

    /// The terms of a use, if it is allowed.
    pub fn terms(&self, to: Use) -> Option<Terms> {
        match self.standing(to) {
            Standing::Yes(terms) => Some(terms),
            Standing::No(_) => None,
        }
    }

    /// Whether a use is allowed.
    pub fn allows(&self, to: Use) -> bool {
        self.terms(to).is_some()
    }
}

/// What may be done with a story today. Missing is no; the strictest voice wins; a withdrawn story allows nothing.
///
/// Entries are given oldest first.
pub fn effective(entries: &[Consent], weighed: &Weighed<'_>) -> Effective {
    let mut effective = Effective::nothing();
    for to in Use::ALL {
        effective.standings[to.index()] = standing(to, entries, weighed);
    }
    effective
}

fn standing(to: Use, entries: &[Consent], weighed: &Weighed<'_>) -> Standing {
    let story = weighed.story;
    if story.state == crate::story::StoryState::Withdrawn {
        return Standing::No(Why::StoryWithdrawn);
    }
    let mut voices: Vec<&Voice> = entries.iter().map(|entry| &entry.voice).collect();
    voices.sort();
    voices.dedup();
    let mut agreed: Option<Terms> = None;
    for voice in voices {
        let theirs = entries.iter().filter(|entry| entry.voice == *voice);
        match answer_of(to, theirs, weighed) {
            // A voice that was never asked about this use is a no like any other.
            Standing::No(why) => return Standing::No(why),
            Standing::Yes(terms) => {
                agreed = Some(agreed.map_or(terms, |others| strictest(others, terms)));
            }
        }
    }
    match agreed {
        None => Standing::No(Why::NeverAsked),
        Some(_) if story.approved_version().is_none() => Standing::No(Why::NotApproved),
        Some(_) if to.is_public() && !story.is_approved_as_it_stands() => {
            Standing::No(Why::TextChanged)
        }
        Some(terms) => Standing::Yes(terms),
    }
}

/// What one voice says about one use: its newest word on it.
fn answer_of<'a>(
    to: Use,
    theirs: impl Iterator<Item = &'a Consent>,
    weighed: &Weighed<'_>,
) -> Standing {
    let mut standing = Standing::No(Why::NeverAsked);
    for consent in theirs {
        match &consent.entry {
            ConsentEntry::Withdrawn { uses } if uses.contains(&to) => {
                standing = Standing::No(Why::TakenBack);
            }
            ConsentEntry::Withdrawn { .. } => {}
            ConsentEntry::Given(given) => {
                if let Some(answer) = given.answers.iter().find(|answer| answer.to == to) {
                    standing = weigh(answer, given, consent.id, weighed);
                }
            }
        }
    }
    standing
}

fn weigh(answer: &Answer, given: &Given, consent: Id<Consent>, weighed: &Weighed<'_>) -> Standing {
    if !answer.yes {
        return Standing::No(Why::Refused);
    }
    if given.until.is_some_and(|until| weighed.today > until) {
        return Standing::No(Why::Expired);
    }
    if answer.to.is_public() && given.fingerprint != weighed.story.fingerprint {
        return Standing::No(Why::TextChanged);
    }
    let same_picture = given.picture.as_ref() == weighed.picture;
    Standing::Yes(Terms {
        naming: answer.naming,
        face: if same_picture {
            answer.face
        } else {
            Face::Hidden
        },
        place: given.place,
        consent,
    })
}

fn strictest(one: Terms, other: Terms) -> Terms {
    Terms {
        naming: one.naming.max(other.naming),
        face: one.face.max(other.face),
        place: one.place.max(other.place),
        consent: one.consent.max(other.consent),
    }
}

/// Why a consent could not be recorded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum ConsentRefusal {
    /// The story has been taken back; consent begins again with the family.
    #[error("the story has been withdrawn")]
    StoryWithdrawn,
    /// Nobody is named as having given it.
    #[error("nobody is named as having given it")]
    NobodyNamed,
    /// No use was answered.
    #[error("no question was answered")]
    NothingAnswered,
    /// The conditions or the child's view were refused.
    #[error("the words are refused: {0}")]
    Words(WordingRefusal),
    /// It would end before it began.
    #[error("it would end before it began")]
    EndsBeforeItBegins,
}

/// What stands around a consent when it is recorded.
#[derive(Clone, Debug)]
pub struct Recording {
    /// The id of the new entry.
    pub id: Id<Consent>,
    /// How many entries the story has already.
    pub earlier: u32,
    /// Whose answers they are.
    pub voice: Voice,
    /// Who gave them.
    pub given_by: String,
    /// Who writes them down.
    pub taken_by: Actor,
    /// When.
    pub at: Timestamp,
}

/// A new entry with a family's answers.
///
/// # Errors
///
/// A [`ConsentRefusal`] that says what is missing.
pub fn give(
    story: &Story,
    mut given: Given,
    recording: Recording,
    today: Date,
) -> Result<Consent, ConsentRefusal> {
    if story.state == crate::story::StoryState::Withdrawn {
        return Err(ConsentRefusal::StoryWithdrawn);
    }
    if given.answers.is_empty() {
        return Err(ConsentRefusal::NothingAnswered);
    }
    if given.until.is_some_and(|until| until < today) {
        return Err(ConsentRefusal::EndsBeforeItBegins);
    }
    given.conditions = wording::lines(&given.conditions, 2_000).map_err(ConsentRefusal::Words)?;
    given.child_view = wording::lines(&given.child_view, 500).map_err(ConsentRefusal::Words)?;
    record(story, ConsentEntry::Given(given), recording)
}

/// A new entry that takes uses back. It is always accepted, whatever was said before.
///
/// # Errors
///
/// [`ConsentRefusal::NobodyNamed`] or [`ConsentRefusal::NothingAnswered`].
pub fn take_back(
    story: &Story,
    uses: Vec<Use>,
    recording: Recording,
) -> Result<Consent, ConsentRefusal> {
    if uses.is_empty() {
        return Err(ConsentRefusal::NothingAnswered);
    }
    record(story, ConsentEntry::Withdrawn { uses }, recording)
}

fn record(
    story: &Story,
    entry: ConsentEntry,
    recording: Recording,
) -> Result<Consent, ConsentRefusal> {
    let given_by = wording::line(&recording.given_by, 120).map_err(|refusal| match refusal {
        WordingRefusal::Empty => ConsentRefusal::NobodyNamed,
        other => ConsentRefusal::Words(other),
    })?;
    Ok(Consent {
        id: recording.id,
        project: story.project,
        story: story.id,
        family: story.family,
        number: recording.earlier + 1,
        entry,
        voice: recording.voice,
        given_by,
        taken_by: recording.taken_by,
        at: recording.at,
    })
}

impl Record for Consent {
    const KIND: Kind = Kind::Consent;

    fn id(&self) -> Id<Consent> {
        self.id
    }

    fn seal(&self) -> Option<Seal> {
        Some(Seal(self.family.map_or(self.story.uuid(), Id::uuid)))
    }

    fn filing(&self) -> Filing {
        Filing::default().list(
            Lookup::ConsentsOfStory,
            self.story.uuid(),
            self.number.to_be_bytes(),
        )
    }
}

#[cfg(test)]
mod tests;

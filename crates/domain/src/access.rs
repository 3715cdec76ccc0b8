//! Who may do what, and who may see which words of a story: two total functions.

use serde::{Deserialize, Serialize};

use crate::consent::{Effective, Naming, Terms, Use};
use crate::story::{Story, StoryState};

/// What somebody is in a project.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Secretariat: sets up, assigns, sees all of the project.
    Organiser,
    /// One of an interview pair: sees the pair's own families while the week lasts.
    Collector,
    /// Leads labs and tags themes: sees what may be used in labs.
    Facilitator,
    /// Lays out and prints: sees what may be exhibited.
    Exhibitor,
    /// Reads what the team may read.
    Reader,
    /// Reads without names or pictures what may be evaluated.
    Evaluator,
    /// Accounts, backups, settings; no content.
    Technician,
}

impl Role {
    /// Every role.
    pub const ALL: [Role; 7] = [
        Role::Organiser,
        Role::Collector,
        Role::Facilitator,
        Role::Exhibitor,
        Role::Reader,
        Role::Evaluator,
        Role::Technician,
    ];

    /// Its name in addresses, files and on the command line.
    pub const fn name(self) -> &'static str {
        match self {
            Role::Organiser => "organiser",
            Role::Collector => "collector",
            Role::Facilitator => "facilitator",
            Role::Exhibitor => "exhibitor",
            Role::Reader => "reader",
            Role::Evaluator => "evaluator",
            Role::Technician => "technician",
        }
    }

    /// The role with this name.
    pub fn from_name(name: &str) -> Option<Role> {
        Role::ALL.into_iter().find(|role| role.name() == name)
    }
}

/// Something a person may want to do in a project.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Deed {
    /// See that the project exists, and its front page.
    SeeProject,
    /// Change the project's own words.
    ReviseProject,
    /// Invite people and give roles.
    InvitePeople,
    /// Publish guides.
    PublishGuides,
    /// Plan story weeks, families and pairs.
    PlanWeeks,
    /// See the board of a story week.
    SeeBoard,
    /// Write stories, add portraits, record consent, read back.
    CollectStories,
    /// Read stories, as far as each allows.
    ReadStories,
    /// Read how to reach a family.
    ReadContacts,
    /// See the codebook and the passages of themes.
    ReadThemes,
    /// Highlight passages.
    TagPassages,
    /// Change the codebook.
    ReviseThemes,
    /// Say which words belong together.
    GroupWords,
    /// See exhibitions.
    SeeExhibitions,
    /// Arrange exhibitions and print.
    ArrangeExhibitions,
    /// See what was printed and what must be taken down.
    ReadLedger,
    /// Bring texts in.
    ImportTexts,
}

impl Deed {
    /// Every deed.
    pub const ALL: [Deed; 17] = [
        Deed::SeeProject,
        Deed::ReviseProject,
        Deed::InvitePeople,
        Deed::PublishGuides,
        Deed::PlanWeeks,
        Deed::SeeBoard,
        Deed::CollectStories,
        Deed::ReadStories,
        Deed::ReadContacts,
        Deed::ReadThemes,
        Deed::TagPassages,
        Deed::ReviseThemes,
        Deed::GroupWords,
        Deed::SeeExhibitions,
        Deed::ArrangeExhibitions,
        Deed::ReadLedger,
        Deed::ImportTexts,
    ];
}

/// Whether a role alone gives the right to a deed. Several roles add up.
pub const fn may(role: Role, deed: Deed) -> bool {
    match role {
        Role::Organiser => true,
        Role::Collector => matches!(
            deed,
            Deed::SeeProject | Deed::CollectStories | Deed::ReadStories | Deed::ReadContacts
        ),
        Role::Facilitator => matches!(
            deed,
            Deed::SeeProject
                | Deed::ReadStories
                | Deed::ReadThemes
                | Deed::TagPassages
                | Deed::ReviseThemes
                | Deed::GroupWords
        ),
        Role::Exhibitor => matches!(
            deed,
            Deed::SeeProject
                | Deed::ReadStories
                | Deed::ReadThemes
                | Deed::SeeExhibitions
                | Deed::ArrangeExhibitions
                | Deed::ReadLedger
        ),
        Role::Reader => matches!(
            deed,
            Deed::SeeProject | Deed::ReadStories | Deed::ReadThemes | Deed::SeeExhibitions
        ),
        Role::Evaluator => matches!(
            deed,
            Deed::SeeProject | Deed::ReadStories | Deed::ReadThemes
        ),
        Role::Technician => matches!(deed, Deed::SeeProject),
    }
}

/// How a person stands to one story.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ties {
    /// Their own pair visits its family, and the week is still open to pairs.
    pub own_family: bool,
    /// They must never see this family.
    pub barred: bool,
}

/// How much of a story somebody may see.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sight {
    /// The newest text, the family, its consents: all of it.
    Whole,
    /// That there is such a story and that it was withdrawn. Nothing of what was said.
    Tombstone,
    /// The approved text, on the terms of one use.
    Approved {
        /// The use.
        to: Use,
        /// Its terms.
        terms: Terms,
    },
}

/// How much of a story somebody with these roles may see; `None` means that for them it does not exist.
pub fn sight(roles: &[Role], ties: Ties, story: &Story, consent: &Effective) -> Option<Sight> {
    if ties.barred {
        return None;
    }
    let withdrawn = story.state == StoryState::Withdrawn;
    if roles.contains(&Role::Organiser) {
        return Some(if withdrawn {
            Sight::Tombstone
        } else {
            Sight::Whole
        });
    }
    if withdrawn {
        return None;
    }
    if roles.contains(&Role::Collector) && ties.own_family {
        return Some(Sight::Whole);
    }
    // The most telling use first; its own terms hold for what is shown.
    [
        (Role::Facilitator, Use::Lab),
        (Role::Reader, Use::Team),
        (Role::Exhibitor, Use::Exhibition),
        (Role::Evaluator, Use::Evaluation),
    ]
    .into_iter()
    .filter(|(role, _)| roles.contains(role))
    .find_map(|(role, to)| {
        let mut terms = consent.terms(to)?;
        if role == Role::Evaluator {
            terms.naming = Naming::Anonymous;
            terms.face = crate::consent::Face::Hidden;
        }
        Some(Sight::Approved { to, terms })
    })
}

#[cfg(test)]
mod tests;

//! An invitation by link: who is asked, to what, and until when.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use thiserror::Error;
use uuid::Uuid;

use crate::access::Role;
use crate::id::Id;
use crate::person::{Email, Person};
use crate::project::Project;
use crate::record::{Filing, Kind, Lookup, Record, Register};

/// A link that lets one person in, once.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Invitation {
    /// Its id.
    pub id: Id<Invitation>,
    /// The project it lets into.
    pub project: Id<Project>,
    /// The name of the person asked.
    pub name: String,
    /// Their address, when it is known.
    pub email: Option<Email>,
    /// The role it gives.
    pub role: Role,
    /// The fingerprint of the code in the link. The code itself is kept nowhere.
    pub code: CodeFingerprint,
    /// Who asked them.
    pub invited_by: Option<Id<Person>>,
    /// When it stops working.
    pub expires: Timestamp,
    /// Who took it up.
    pub accepted_by: Option<Id<Person>>,
}

/// Why an invitation does not let in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum InvitationRefusal {
    /// Its time has passed.
    #[error("the invitation has expired")]
    Expired,
    /// Somebody has taken it up.
    #[error("the invitation has been used")]
    Used,
}

impl Invitation {
    /// Whether it still lets in.
    ///
    /// # Errors
    ///
    /// An [`InvitationRefusal`] that says why not.
    pub fn stands(&self, now: Timestamp) -> Result<(), InvitationRefusal> {
        if self.accepted_by.is_some() {
            Err(InvitationRefusal::Used)
        } else if now >= self.expires {
            Err(InvitationRefusal::Expired)
        } else {
            Ok(())
        }
    }
}

/// The fingerprint of a secret code: what is kept in place of the code.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct CodeFingerprint(String);

impl CodeFingerprint {
    /// The fingerprint of this code.
    pub fn of(code: &str) -> CodeFingerprint {
        CodeFingerprint(
            blake3::derive_key("genlyd invitation code", code.as_bytes())
                .iter()
                .map(|byte| format!("{byte:02x}"))
                .collect(),
        )
    }

    /// The fingerprint in hexadecimal.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Record for Invitation {
    const KIND: Kind = Kind::Invitation;

    fn id(&self) -> Id<Invitation> {
        self.id
    }

    fn filing(&self) -> Filing {
        let filing =
            Filing::default().name(Register::InvitationCode, Uuid::nil(), self.code.as_str());
        match self.accepted_by {
            Some(_) => filing,
            None => filing.list(Lookup::InvitationsOfProject, self.project.uuid(), []),
        }
    }
}

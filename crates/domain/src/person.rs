//! A person who signs in, and the roles they hold.

use genlyd_text::language::Language;
use serde::{Deserialize, Serialize};
use thiserror::Error;
use uuid::Uuid;

use crate::access::Role;
use crate::family::Family;
use crate::id::Id;
use crate::project::Project;
use crate::record::{Filing, Kind, Lookup, Record, Register};

/// Somebody with an account.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Person {
    /// Their id.
    pub id: Id<Person>,
    /// Their name.
    pub name: String,
    /// Where they work or volunteer.
    pub organisation: String,
    /// Their profession, or what they are when they are here as something else.
    pub profession: String,
    /// The address they sign in with.
    pub email: Option<Email>,
    /// The language of the interface for them.
    pub language: Language,
    /// The hash of their password, in the form that names its method; none until they have set one.
    pub password: Option<String>,
    /// What they are in which project.
    pub memberships: Vec<Membership>,
    /// Families whose stories they must never see, because they live next door.
    pub barred: Vec<Id<Family>>,
    /// Whether they may sign in.
    pub active: bool,
}

/// A role in a project.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Membership {
    /// The project.
    pub project: Id<Project>,
    /// The role.
    pub role: Role,
}

impl Person {
    /// The roles they hold in a project.
    pub fn roles(&self, project: Id<Project>) -> Vec<Role> {
        self.memberships
            .iter()
            .filter(|membership| membership.project == project)
            .map(|membership| membership.role)
            .collect()
    }
}

impl Record for Person {
    const KIND: Kind = Kind::Person;

    fn id(&self) -> Id<Person> {
        self.id
    }

    fn filing(&self) -> Filing {
        let mut filing = Filing::default().list(Lookup::People, Uuid::nil(), []);
        let mut projects: Vec<_> = self.memberships.iter().map(|m| m.project).collect();
        projects.sort();
        projects.dedup();
        for project in projects {
            filing = filing.list(Lookup::PeopleOfProject, project.uuid(), []);
        }
        match &self.email {
            Some(email) => filing.name(Register::PersonEmail, Uuid::nil(), email.as_str()),
            None => filing,
        }
    }
}

/// An e-mail address, in the lower-case form in which addresses are compared.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Email(String);

/// Why an address was refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum EmailRefusal {
    /// Not of the form `name@place.dk`.
    #[error("not of the form name@place")]
    Malformed,
    /// Longer than mail allows (254 characters, RFC 5321).
    #[error("longer than 254 characters")]
    TooLong,
}

impl Email {
    /// The address in this text.
    ///
    /// # Errors
    ///
    /// An [`EmailRefusal`] that says what is wrong with it.
    pub fn parse(text: &str) -> Result<Email, EmailRefusal> {
        let text = text.trim().to_lowercase();
        if text.chars().count() > 254 {
            return Err(EmailRefusal::TooLong);
        }
        let well_formed = text.split_once('@').is_some_and(|(name, place)| {
            !name.is_empty()
                && place.contains('.')
                && !place.starts_with('.')
                && !place.ends_with('.')
                && !place.contains('@')
        });
        if !well_formed || text.chars().any(|c| c.is_whitespace() || c.is_control()) {
            return Err(EmailRefusal::Malformed);
        }
        Ok(Email(text))
    }

    /// The address as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for Email {
    type Error = EmailRefusal;

    fn try_from(text: String) -> Result<Email, EmailRefusal> {
        Email::parse(&text)
    }
}

impl From<Email> for String {
    fn from(email: Email) -> String {
        email.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_compared_without_regard_to_case() {
        assert_eq!(
            Email::parse(" Lone@Example.ORG "),
            Email::parse("lone@example.org")
        );
    }

    #[test]
    fn what_is_no_address_is_refused() {
        for text in [
            "",
            "lone",
            "lone@",
            "@example.org",
            "lone@example",
            "a b@example.org",
            "a@b@c.dk",
        ] {
            assert_eq!(Email::parse(text), Err(EmailRefusal::Malformed), "{text}");
        }
    }
}

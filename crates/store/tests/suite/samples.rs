//! Records that say nothing in particular, and stores with little room around them.

use std::path::Path;

use genlyd_domain::change::{Action, Actor};
use genlyd_domain::family::Family;
use genlyd_domain::id::Id;
use genlyd_domain::ink::Ink;
use genlyd_domain::project::Project;
use genlyd_domain::text_version::{Section, TextVersion, Writing};
use genlyd_domain::theme::Theme;
use genlyd_store::{Commit, Options, Store};
use jiff::Timestamp;
use uuid::Uuid;

/// The project that everything here belongs to.
pub(crate) const PROJECT: Uuid = Uuid::from_u128(1);

pub(crate) fn project() -> Id<Project> {
    Id::new(PROJECT)
}

/// A store that asks for no more room than a test has.
pub(crate) fn open(folder: &Path) -> Store {
    Store::open(folder, options()).expect("a store opens in a folder of its own")
}

pub(crate) fn options() -> Options {
    Options {
        keep_free: Some(0),
        reserve_bytes: 1 << 16,
        ..Options::default()
    }
}

/// A commit at no time in particular, by the operator.
pub(crate) fn commit(action: Action) -> Commit {
    Commit::new(
        Actor::Operator,
        Timestamp::UNIX_EPOCH,
        Some(project()),
        action,
    )
}

/// An open record with a unique name.
pub(crate) fn theme(number: u128, name: &str) -> Theme {
    Theme {
        id: Id::new(Uuid::from_u128(number)),
        project: project(),
        name: name.to_owned(),
        definition: String::new(),
        use_when: String::new(),
        not_when: String::new(),
        ink: Ink::A,
        letter: 'A',
        parent: None,
        order: 0,
        sensitive: false,
        retired: false,
    }
}

/// A sealed record with a unique name.
pub(crate) fn family(number: u128, code: &str, name: &str) -> Family {
    Family {
        id: Id::new(Uuid::from_u128(number)),
        project: project(),
        week: None,
        code: code.to_owned(),
        name: name.to_owned(),
        first_names: String::new(),
        full_names: String::new(),
        place: String::new(),
        children: String::new(),
        pair: None,
        visit: None,
    }
}

/// A sealed record of any size, in the list of its story.
pub(crate) fn version(number: u128, story: u128, family: u128, text: &str) -> TextVersion {
    TextVersion::first(
        Id::new(Uuid::from_u128(story)),
        project(),
        Some(Id::new(Uuid::from_u128(family))),
        "",
        vec![Section {
            key: "text".to_owned(),
            markdown: text.to_owned(),
        }],
        Writing {
            id: Id::new(Uuid::from_u128(number)),
            author: Actor::Operator,
            at: Timestamp::UNIX_EPOCH,
        },
    )
    .expect("the text is within bounds")
}

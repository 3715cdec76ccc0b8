//! Why a command did not do what was asked, and the number a script is told it by.

use std::error::Error;
use std::fmt;
use std::path::Path;

use genlyd_print::PressError;
use genlyd_print::collect::CollectError;
use genlyd_print::edition::PlanError;
use genlyd_search::{IndexError, SearchError};
use genlyd_store::replay::ReplayError;
use genlyd_store::{
    BackupError, CommitError, OpenError, PictureError, ReadError, RestoreError, VerifyError,
};

/// The numbers a command ends with. 0 is done; the words for all of them stand at the end of `genlyd --help`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Exit {
    /// It could not be done, or not all of it.
    Failed = 1,
    /// The arguments do not go together, or name what is not there. Clap ends with the same number.
    WrongUsage = 2,
    /// It was refused: a person has something to decide first.
    Refused = 3,
    /// Something is not what was written.
    Damaged = 4,
}

/// A command that did not do what was asked.
#[derive(Debug)]
pub(crate) struct Failure {
    exit: Exit,
    what: String,
    source: Option<Box<dyn Error + Send + Sync>>,
}

impl Failure {
    /// It could not be done.
    pub(crate) fn failed(what: impl Into<String>) -> Failure {
        Failure::new(Exit::Failed, what)
    }

    /// An argument is wrong.
    pub(crate) fn usage(what: impl Into<String>) -> Failure {
        Failure::new(Exit::WrongUsage, what)
    }

    /// A person has something to decide first.
    pub(crate) fn refused(what: impl Into<String>) -> Failure {
        Failure::new(Exit::Refused, what)
    }

    /// A file would not be read or written.
    pub(crate) fn file(path: &Path, source: std::io::Error) -> Failure {
        Failure::failed(path.display().to_string()).because(source)
    }

    /// The same failure with what lies behind it.
    pub(crate) fn because(mut self, source: impl Error + Send + Sync + 'static) -> Failure {
        self.source = Some(Box::new(source));
        self
    }

    /// The number that the program ends with.
    pub(crate) fn exit(&self) -> u8 {
        self.exit as u8
    }

    fn new(exit: Exit, what: impl Into<String>) -> Failure {
        Failure {
            exit,
            what: what.into(),
            source: None,
        }
    }

    fn of(exit: Exit, error: impl Error + Send + Sync + 'static) -> Failure {
        Failure {
            exit,
            what: error.to_string(),
            source: Some(Box::new(error)),
        }
    }
}

impl fmt::Display for Failure {
    /// All that is known, the nearest first. An inner error that an outer one has already told is not told again.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut said = self.what.clone();
        let mut next: Option<&dyn Error> = self.source.as_deref().map(|source| source as _);
        while let Some(error) = next {
            let words = error.to_string();
            if !said.contains(&words) {
                said.push_str(": ");
                said.push_str(&words);
            }
            next = error.source();
        }
        formatter.write_str(&said)
    }
}

impl From<OpenError> for Failure {
    fn from(error: OpenError) -> Failure {
        let exit = match &error {
            OpenError::Replay(inner) => of_replay(inner),
            OpenError::KeysMissing(_)
            | OpenError::KeysOfAnother(_)
            | OpenError::TagMissing(_)
            | OpenError::Shorter { .. } => Exit::Damaged,
            _ => Exit::Failed,
        };
        Failure::of(exit, error)
    }
}

impl From<ReadError> for Failure {
    fn from(error: ReadError) -> Failure {
        let exit = match &error {
            ReadError::Damaged(_) | ReadError::KeyMissing(_) => Exit::Damaged,
            _ => Exit::Failed,
        };
        Failure::of(exit, error)
    }
}

impl From<CommitError> for Failure {
    fn from(error: CommitError) -> Failure {
        Failure::of(Exit::Failed, error)
    }
}

impl From<PictureError> for Failure {
    fn from(error: PictureError) -> Failure {
        let exit = match &error {
            PictureError::Damaged(_) | PictureError::KeyMissing => Exit::Damaged,
            _ => Exit::Failed,
        };
        Failure::of(exit, error)
    }
}

impl From<VerifyError> for Failure {
    fn from(error: VerifyError) -> Failure {
        let exit = match &error {
            VerifyError::Damaged(_) | VerifyError::PlacesDisagree => Exit::Damaged,
            VerifyError::Replay(inner) => of_replay(inner),
            VerifyError::NoStore(_) => Exit::WrongUsage,
            _ => Exit::Failed,
        };
        Failure::of(exit, error)
    }
}

impl From<IndexError> for Failure {
    fn from(error: IndexError) -> Failure {
        match error {
            IndexError::Store(inner) => Failure::from(inner),
            error => Failure::of(Exit::Failed, error),
        }
    }
}

impl From<SearchError> for Failure {
    fn from(error: SearchError) -> Failure {
        match error {
            SearchError::Store(inner) => Failure::from(inner),
            error => Failure::of(Exit::Failed, error),
        }
    }
}

impl From<CollectError> for Failure {
    fn from(error: CollectError) -> Failure {
        match error {
            CollectError::Read(inner) => Failure::from(inner),
            CollectError::Picture(inner) => Failure::from(inner),
        }
    }
}

impl From<PressError> for Failure {
    fn from(error: PressError) -> Failure {
        Failure::of(Exit::Failed, error)
    }
}

impl From<PlanError> for Failure {
    fn from(error: PlanError) -> Failure {
        match error {
            PlanError::Collect(inner) => Failure::from(inner),
            PlanError::Press(inner) => Failure::from(inner),
        }
    }
}

impl From<BackupError> for Failure {
    fn from(error: BackupError) -> Failure {
        let exit = match &error {
            BackupError::Damaged(_) => Exit::Damaged,
            BackupError::NoStore(_) => Exit::WrongUsage,
            BackupError::NotEmpty(_) | BackupError::KeysOfAnother(_) => Exit::Refused,
            _ => Exit::Failed,
        };
        Failure::of(exit, error)
    }
}

impl From<RestoreError> for Failure {
    fn from(error: RestoreError) -> Failure {
        match error {
            RestoreError::Open(inner) => Failure::from(inner),
            error => {
                let exit = match &error {
                    RestoreError::Damaged(_) => Exit::Damaged,
                    RestoreError::NotEmpty(_) | RestoreError::KeysOfAnother(_) => Exit::Refused,
                    RestoreError::NoBackup(_) => Exit::WrongUsage,
                    _ => Exit::Failed,
                };
                Failure::of(exit, error)
            }
        }
    }
}

fn of_replay(error: &ReplayError) -> Exit {
    match error {
        ReplayError::Damaged(_) | ReplayError::KeyMissing(_) => Exit::Damaged,
        _ => Exit::Failed,
    }
}

#[cfg(test)]
mod tests {
    use std::io;

    use super::*;

    #[test]
    fn what_lies_behind_is_told_once() {
        let inner = io::Error::other("the cable is out");
        let outer = io::Error::other(io::Error::other("the cable is out"));
        let failure = Failure::file(Path::new("a/b"), inner);
        assert_eq!(failure.to_string(), "a/b: the cable is out");
        assert_eq!(
            Failure::failed("no network").because(outer).to_string(),
            "no network: the cable is out"
        );
    }

    #[test]
    fn damage_has_a_number_of_its_own() {
        assert_eq!(Failure::from(VerifyError::PlacesDisagree).exit(), 4);
        assert_eq!(Failure::usage("").exit(), 2);
        assert_eq!(Failure::refused("").exit(), 3);
        assert_eq!(Failure::from(CommitError::ReadOnly).exit(), 1);
    }
}

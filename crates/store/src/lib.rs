//! Ground truth: the journal, keys in sled, the change log, pictures.
//!
//! Read [`commit`] for what writing is and [`store`] for the handle; [`read`], [`pictures`] and [`sessions`] are what
//! the handle answers; [`view`] is the store as one visitor may see it. [`mod@verify`], [`mod@rebuild`],
//! [`mod@backup`] and [`mod@restore`] look after a folder. Below them, in the order in which a write passes: `prepare`
//! on the caller's thread, then `decide` inside `committer`, the one thread that writes; `journal` (content,
//! append-only, synced first), then `places` (sled: keys and places, made anew from the journal by `replay` whenever
//! `opening` does not trust them). `keys` holds every family's key, and `erase` destroys one.
//!
//! Deliberately absent: the clock and new ids (arguments), words for people (templates), engine types in any
//! signature, and a way to change or drop a single journal record.

mod bytes;
mod chance;
mod committer;
mod core;
mod decide;
mod erasures;
mod folder;
mod journal;
mod keys;
mod locks;
mod manifest;
mod memory;
mod places;
mod prepare;
mod schema;
mod sealing;

pub mod backup;
pub mod commit;
pub mod disk;
pub mod erase;
pub mod files;
pub mod opening;
pub mod options;
pub mod pictures;
pub mod progress;
pub mod read;
pub mod rebuild;
pub mod replay;
pub mod restore;
pub mod sessions;
pub mod store;
pub mod verify;
pub mod view;

pub use backup::{Backup, BackupError, backup};
pub use commit::{Commit, CommitError, Committed};
pub use erase::EraseError;
pub use journal::Damage;
pub use opening::OpenError;
pub use options::Options;
pub use pictures::PictureError;
pub use places::look::Direction;
pub use progress::{Progress, Step};
pub use read::{Page, ReadError, Stored};
pub use rebuild::{Rebuilt, rebuild};
pub use restore::{RestoreError, Restored, Sources, restore, restore_from};
pub use sessions::Sessions;
pub use store::{Health, Store};
pub use verify::{Depth, Verified, VerifyError, verify};

//! A file for each command.

pub(crate) mod backup;
pub(crate) mod bench;
pub(crate) mod demo;
pub(crate) mod exhibition;
pub(crate) mod import;
pub(crate) mod person;
pub(crate) mod print;
pub(crate) mod project;
pub(crate) mod rebuild;
pub(crate) mod reindex;
pub(crate) mod restore;
pub(crate) mod search;
pub(crate) mod serve;
pub(crate) mod verify;

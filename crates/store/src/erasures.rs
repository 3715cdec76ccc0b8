//! The ledger of erasures: whose keys were destroyed. It outlives every backup and is obeyed by every restore.

use std::collections::BTreeSet;
use std::path::Path;

use genlyd_domain::record::Seal;

use crate::files::{self, FileError};

/// Every seal whose key was destroyed.
pub(crate) type Erasures = BTreeSet<Seal>;

/// Reads a ledger: one id a line. A ledger that is not there is empty.
pub(crate) fn read(path: &Path) -> Result<Erasures, FileError> {
    let bytes = files::read_if_there(path)?.unwrap_or_default();
    String::from_utf8_lossy(&bytes)
        .lines()
        .map(|line| {
            line.parse().map(Seal).map_err(|_| {
                files::at(path)(std::io::Error::new(
                    std::io::ErrorKind::InvalidData,
                    format!("»{line}« is not the id of an erased family; restore this ledger from a backup"),
                ))
            })
        })
        .collect()
}

/// Writes a ledger as a whole.
pub(crate) fn write(path: &Path, erasures: &Erasures) -> Result<(), FileError> {
    let lines: String = erasures.iter().map(|Seal(id)| format!("{id}\n")).collect();
    files::replace(path, lines.as_bytes())
}

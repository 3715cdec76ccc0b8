//! Erasure: a key is destroyed, and what it sealed is absent from every list, from memory and from the pictures.

use genlyd_domain::record::Seal;

use crate::core::Core;
use crate::files::{self, FileError};
use crate::pictures;
use crate::places::PlacesError;

/// A key could not be destroyed, or not everything that follows from it was done. Asking again goes on.
#[derive(Debug, thiserror::Error)]
pub enum EraseError {
    /// A file could not be written.
    #[error(transparent)]
    File(#[from] FileError),
    /// What was sealed cannot be read any more, but still stands in lists until the next start.
    #[error(
        "the erased content is unreadable, but its places could not be cleared; start Genlyd again"
    )]
    Places(#[source] Box<dyn std::error::Error + Send + Sync>),
    /// The store has ended.
    #[error("the store takes no more orders; start Genlyd again")]
    Stopped,
}

impl From<PlacesError> for EraseError {
    fn from(error: PlacesError) -> EraseError {
        EraseError::Places(Box::new(error))
    }
}

/// Destroys a key. Runs on the committing thread, so that nothing is sealed with the key meanwhile.
///
/// The reserve is given up first when the disk is full: erasing always works.
pub(crate) fn erase(core: &Core, seal: Seal) -> Result<(), EraseError> {
    core.disk.make_room_for_erasing()?;
    core.keys.destroy(seal)?;
    core.memory.clear();
    core.glances.clear();
    core.places.erase(seal)?;
    files::remove_folder_if_there(&pictures::folder_of(&core.folder, Some(seal)))?;
    core.memory.clear();
    core.glances.clear();
    Ok(())
}

//! Room on the disk: when writing is refused, and the file that is given up so that erasing and starting still work.

use std::fs::File;
use std::path::PathBuf;

use rustix::fs::FallocateFlags;

use crate::files::{self, FileError};
use crate::folder::Folder;
use crate::options::Options;

/// Servers keep this many bytes free, or [`LEAST_SHARE`] of the disk when that is more.
const LEAST_FREE: u64 = 500_000_000;
/// One part in fifty: 2 %.
const LEAST_SHARE: u64 = 50;

/// The disk that a data folder is on.
pub(crate) struct Disk {
    folder: PathBuf,
    reserve: PathBuf,
    keep_free: Option<u64>,
    reserve_bytes: u64,
}

/// How much room there is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Room {
    /// Free for this program, in bytes.
    pub free_bytes: u64,
    /// Below this, new writing is refused.
    pub needed_bytes: u64,
}

impl Room {
    /// Whether new writing is accepted.
    pub fn is_enough(&self) -> bool {
        self.free_bytes >= self.needed_bytes
    }
}

impl Disk {
    pub(crate) fn new(folder: &Folder, options: &Options) -> Disk {
        Disk {
            folder: folder.path().to_owned(),
            reserve: folder.reserve(),
            keep_free: options.keep_free,
            reserve_bytes: options.reserve_bytes,
        }
    }

    pub(crate) fn room(&self) -> Result<Room, FileError> {
        let disk = rustix::fs::statvfs(&self.folder)
            .map_err(|errno| files::at(&self.folder)(errno.into()))?;
        let total = disk.f_blocks.saturating_mul(disk.f_frsize);
        Ok(Room {
            free_bytes: disk.f_bavail.saturating_mul(disk.f_frsize),
            needed_bytes: self
                .keep_free
                .unwrap_or_else(|| LEAST_FREE.max(total / LEAST_SHARE)),
        })
    }

    /// Takes the reserve from the disk when there is enough room, and gives it up when there is hardly any.
    pub(crate) fn tend_reserve(&self) -> Result<(), FileError> {
        let room = self.room()?;
        if room.free_bytes < self.reserve_bytes {
            return self.release_reserve();
        }
        let is_held = self
            .reserve
            .metadata()
            .is_ok_and(|metadata| metadata.len() >= self.reserve_bytes);
        if is_held || self.reserve_bytes == 0 || !room.is_enough() {
            return Ok(());
        }
        let file = files::new_private_file(&self.reserve)?;
        self.allocate(&file)
    }

    /// Gives the reserve up when there is little room, so that an erasure finds some.
    pub(crate) fn make_room_for_erasing(&self) -> Result<(), FileError> {
        let room = self.room()?;
        if room.is_enough() && room.free_bytes >= self.reserve_bytes {
            return Ok(());
        }
        self.release_reserve()
    }

    fn release_reserve(&self) -> Result<(), FileError> {
        files::remove_if_there(&self.reserve)
    }

    fn allocate(&self, file: &File) -> Result<(), FileError> {
        match rustix::fs::fallocate(file, FallocateFlags::empty(), 0, self.reserve_bytes) {
            // A file system that cannot promise room gets no reserve.
            Ok(()) | Err(rustix::io::Errno::OPNOTSUPP | rustix::io::Errno::NOSYS) => Ok(()),
            Err(errno) => Err(files::at(&self.reserve)(errno.into())),
        }
    }
}

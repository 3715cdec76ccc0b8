//! The one place that appends to the journal: a batch is one write and one sync, and a failure is final.

use std::fs::{File, OpenOptions};
use std::os::unix::fs::FileExt;
use std::sync::Arc;

use rustix::fs::FallocateFlags;
use rustix::io::Errno;

use crate::files::{self, FileError};
use crate::journal::reader::Reader;
use crate::journal::record::{Draft, Position};
use crate::journal::scan::{End, Start};
use crate::journal::segment::{self, Header};

/// Room is taken from the disk in steps of this many bytes, so that a full disk is met before a batch and not in it.
const ROOM_AHEAD: u64 = 4 << 20;

/// Appends to the newest segment.
pub(crate) struct Writer {
    reader: Arc<Reader>,
    file: File,
    /// The end of the journal: where the next record goes.
    end: Start,
    /// The byte up to which the disk has promised room.
    allocated: u64,
    segment_bytes: u64,
    #[cfg(test)]
    pub(crate) fault: Option<Fault>,
}

/// A failure made on purpose.
#[cfg(test)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fault {
    Write,
    Sync,
}

/// A batch was not appended.
#[derive(Debug, thiserror::Error)]
pub(crate) enum AppendError {
    /// The disk has no room for it. Nothing was written, and the journal is as it was.
    #[error("no room on the disk")]
    NoRoom,
    /// Nobody can say what the disk holds now. This program may not write to the journal any more.
    #[error(transparent)]
    Fatal(#[from] FileError),
}

/// Where a record was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Written {
    pub(crate) segment: u64,
    pub(crate) offset: u64,
    pub(crate) sequence: u64,
    pub(crate) chain: crate::journal::Chain,
}

impl Writer {
    /// Goes on where a walk ended: cuts a torn end off, makes the first segment, and syncs what may not be synced yet.
    pub(crate) fn open(
        reader: Arc<Reader>,
        end: &End,
        segment_bytes: u64,
    ) -> Result<Writer, FileError> {
        let folder = reader.folder().to_owned();
        if let Some(path) = &end.unfinished {
            files::remove_if_there(path)?;
        }
        let at = end.at.unwrap_or(Start::BEGINNING);
        let file = match end.at {
            None => segment::create(
                &folder,
                &Header {
                    first: at.segment,
                    chain: at.chain,
                },
            )?,
            Some(_) => open_for_writing(&reader, &at)?,
        };
        let path = segment::path(&folder, at.segment);
        if end.torn.is_some() {
            file.set_len(at.offset).map_err(files::at(&path))?;
        }
        file.sync_all().map_err(files::at(&path))?;
        files::sync_folder(&folder)?;
        Ok(Writer {
            reader,
            file,
            end: at,
            allocated: at.offset,
            segment_bytes,
            #[cfg(test)]
            fault: None,
        })
    }

    /// Appends a batch and syncs it. When this returns, all of it is durable.
    pub(crate) fn append(&mut self, drafts: &[&Draft]) -> Result<Vec<Written>, AppendError> {
        if self.end.offset >= self.segment_bytes {
            self.roll()?;
        }
        let mut bytes = Vec::with_capacity(drafts.iter().map(|draft| draft.length()).sum());
        let mut written = Vec::with_capacity(drafts.len());
        let mut end = self.end;
        let batch = end.next;
        for draft in drafts {
            let position = Position {
                sequence: end.next,
                batch,
            };
            let chain = draft
                .append(&mut bytes, position, &end.chain)
                .ok_or_else(|| self.error(std::io::ErrorKind::FileTooLarge.into()))?;
            written.push(Written {
                segment: end.segment,
                offset: end.offset,
                sequence: end.next,
                chain,
            });
            end.chain = chain;
            end.next += 1;
            end.offset = self.end.offset + bytes.len() as u64;
        }
        self.make_room(end.offset)?;
        self.write(&bytes).map_err(|error| self.error(error))?;
        self.sync().map_err(|error| self.error(error))?;
        self.end = end;
        Ok(written)
    }

    /// The number that the next record gets.
    pub(crate) fn next(&self) -> u64 {
        self.end.next
    }

    fn write(&self, bytes: &[u8]) -> std::io::Result<()> {
        #[cfg(test)]
        if self.fault == Some(Fault::Write) {
            return Err(std::io::Error::other("a write that fails on purpose"));
        }
        self.file.write_all_at(bytes, self.end.offset)
    }

    fn sync(&self) -> std::io::Result<()> {
        #[cfg(test)]
        if self.fault == Some(Fault::Sync) {
            return Err(std::io::Error::other("a sync that fails on purpose"));
        }
        self.file.sync_data()
    }

    /// Closes the segment, which never changes again, and begins the next.
    fn roll(&mut self) -> Result<(), FileError> {
        self.close()?;
        let header = Header {
            first: self.end.next,
            chain: self.end.chain,
        };
        self.file = segment::create(self.reader.folder(), &header)?;
        self.end.segment = header.first;
        self.end.offset = segment::HEADER_LENGTH as u64;
        self.allocated = self.end.offset;
        Ok(())
    }

    /// Gives back the room that was taken ahead and not used.
    pub(crate) fn close(&self) -> Result<(), FileError> {
        self.file
            .set_len(self.end.offset)
            .and_then(|()| self.file.sync_all())
            .map_err(|error| self.error(error))
    }

    fn make_room(&mut self, needed: u64) -> Result<(), AppendError> {
        if needed <= self.allocated {
            return Ok(());
        }
        for until in [needed + ROOM_AHEAD, needed] {
            match self.allocate(until) {
                // Some file systems cannot promise room. Then a full disk shows at the write.
                Ok(()) | Err(Errno::OPNOTSUPP | Errno::NOSYS) => {
                    self.allocated = until;
                    return Ok(());
                }
                Err(Errno::NOSPC | Errno::DQUOT) => {}
                Err(errno) => return Err(self.error(errno.into()).into()),
            }
        }
        Err(AppendError::NoRoom)
    }

    fn allocate(&self, until: u64) -> Result<(), Errno> {
        let from = self.end.offset;
        rustix::fs::fallocate(&self.file, FallocateFlags::KEEP_SIZE, from, until - from)
    }

    fn error(&self, source: std::io::Error) -> FileError {
        FileError {
            path: segment::path(self.reader.folder(), self.end.segment),
            source,
        }
    }
}

fn open_for_writing(reader: &Reader, at: &Start) -> Result<File, FileError> {
    let path = segment::path(reader.folder(), at.segment);
    OpenOptions::new()
        .write(true)
        .open(&path)
        .map_err(files::at(&path))
}

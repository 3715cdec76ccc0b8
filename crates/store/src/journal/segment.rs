//! One file of the journal: a checked header, then records without anything between them.

use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};

use crate::bytes::Reader;
use crate::files::{self, FileError};
use crate::journal::{Chain, Damage};

const MAGIC: &[u8; 8] = b"GENLYDJ1";

/// How many bytes stand before the first record: magic, first sequence, chain, checksum.
pub(crate) const HEADER_LENGTH: usize = 8 + 8 + 32 + 4;

/// What a segment's header says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Header {
    /// The number of its first record.
    pub(crate) first: u64,
    /// The chain before that record.
    pub(crate) chain: Chain,
}

/// A segment by its name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct SegmentName {
    pub(crate) first: u64,
    pub(crate) path: PathBuf,
}

/// The path of the segment that begins with this record.
pub(crate) fn path(folder: &Path, first: u64) -> PathBuf {
    folder.join(format!("{first:020}.journal"))
}

/// The segments in a folder, in order. Other files are left alone.
pub(crate) fn list(folder: &Path) -> Result<Vec<SegmentName>, FileError> {
    let mut segments = Vec::new();
    for entry in fs::read_dir(folder).map_err(files::at(folder))? {
        let path = entry.map_err(files::at(folder))?.path();
        let is_segment = path
            .extension()
            .is_some_and(|extension| extension == "journal");
        let first = path
            .file_stem()
            .and_then(|stem| stem.to_str()?.parse().ok());
        if let (true, Some(first)) = (is_segment, first) {
            segments.push(SegmentName { first, path });
        }
    }
    segments.sort_by_key(|segment| segment.first);
    Ok(segments)
}

/// Makes a segment with its header, durable together with its name.
pub(crate) fn create(folder: &Path, header: &Header) -> Result<File, FileError> {
    let path = path(folder, header.first);
    let mut file = files::new_private_file(&path)?;
    file.write_all(&encode_header(header))
        .and_then(|()| file.sync_all())
        .map_err(files::at(&path))?;
    files::sync_folder(folder)?;
    Ok(file)
}

fn encode_header(header: &Header) -> Vec<u8> {
    let mut bytes = MAGIC.to_vec();
    bytes.extend(header.first.to_be_bytes());
    bytes.extend(header.chain);
    let checksum = crc32c::crc32c(&bytes);
    bytes.extend(checksum.to_be_bytes());
    bytes
}

/// Reads a segment's header from its first bytes.
pub(crate) fn decode_header(path: &Path, bytes: &[u8]) -> Result<Header, Damage> {
    read_header(bytes).ok_or_else(|| Damage {
        file: path.to_owned(),
        offset: 0,
        what: "the segment's header is not what was written".to_owned(),
    })
}

fn read_header(bytes: &[u8]) -> Option<Header> {
    let (header, checksum) = bytes.get(..HEADER_LENGTH)?.split_last_chunk::<4>()?;
    if crc32c::crc32c(header).to_be_bytes() != *checksum {
        return None;
    }
    let mut reader = Reader::new(header);
    if reader.array()? != *MAGIC {
        return None;
    }
    Some(Header {
        first: reader.u64()?,
        chain: reader.array()?,
    })
}

/// Whether making this segment was interrupted: nothing stands in it but part of a header.
pub(crate) fn is_unfinished(bytes: &[u8]) -> bool {
    bytes.len() <= HEADER_LENGTH && read_header(bytes).is_none()
}

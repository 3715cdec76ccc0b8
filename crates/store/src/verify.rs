//! Checks a data folder without changing it, also while a store is open there, and names what is damaged.

use std::path::Path;

use genlyd_domain::record::filing_of;

use crate::files::{self, FileError};
use crate::folder::{Folder, TagError};
use crate::journal::document::{self, Document};
use crate::journal::scan::{End, LastStop, Met, Start, scan};
use crate::journal::{Chain, Damage, NO_CHAIN, segment};
use crate::keys::{KeyFile, Keys};
use crate::pictures::{self, Unreadable};
use crate::places::{Places, PlacesError};
use crate::progress::{Progress, Step};
use crate::replay::{self, ReplayError, replay};
use crate::schema;

/// How closely a folder is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Depth {
    /// Every byte of the journal against its checksum and the chain.
    Quick,
    /// Also: every record unsealed and read, every picture against its fingerprint, and, when no store is open in the
    /// folder, keys and places against the journal.
    Full,
}

/// A folder in which nothing is damaged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verified {
    /// The number of the last change.
    pub changes: u64,
    /// How many versions of records the journal holds.
    pub documents: u64,
    /// How many of them are unreadable on purpose, because their key was destroyed. Counted by a full check.
    pub erased: u64,
    /// How many pictures were checked, by a full check.
    pub pictures: u64,
    /// The fingerprint of the whole journal: equal in a copy that holds the same.
    pub chain: [u8; 32],
    /// What a hard stop left unfinished at the end. Nothing acknowledged is in it; the next start cuts it off.
    pub torn: Option<Damage>,
    /// Whether keys and places were compared with the journal.
    pub places_compared: bool,
}

/// A folder that is damaged, or cannot be looked at.
#[derive(Debug, thiserror::Error)]
pub enum VerifyError {
    /// These stretches are not what was written.
    #[error("damaged:\n{}", list(.0))]
    Damaged(Vec<Damage>),
    /// The keys and places are not what the journal makes of them.
    #[error("the keys and places disagree with the journal; run `genlyd rebuild`")]
    PlacesDisagree,
    /// There is no store in the folder.
    #[error("{} holds no store", .0.display())]
    NoStore(std::path::PathBuf),
    /// The name tag cannot be used.
    #[error(transparent)]
    Tag(#[from] TagError),
    /// A file cannot be read.
    #[error(transparent)]
    File(#[from] FileError),
    /// A record cannot be read.
    #[error(transparent)]
    Replay(#[from] ReplayError),
    /// The keys and places cannot be compared.
    #[error("the keys and places could not be made for a comparison; is the disk full?")]
    Places(#[source] Box<dyn std::error::Error + Send + Sync>),
}

impl From<PlacesError> for VerifyError {
    fn from(error: PlacesError) -> VerifyError {
        VerifyError::Places(Box::new(error))
    }
}

fn list(damages: &[Damage]) -> String {
    let lines: Vec<String> = damages.iter().map(Damage::to_string).collect();
    lines.join("\n")
}

/// Checks a folder.
///
/// # Errors
///
/// Every damage found, with file and offset; or why nothing could be checked.
pub fn verify(
    folder: &Path,
    depth: Depth,
    progress: &mut dyn FnMut(Progress),
) -> Result<Verified, VerifyError> {
    let folder = Folder::new(folder);
    if folder.read_tag()?.is_none() {
        return Err(VerifyError::NoStore(folder.path().to_owned()));
    }
    let keys = match (depth, KeyFile::read(&folder.keys())?) {
        (Depth::Quick, _) => None,
        (Depth::Full, Some(file)) => Some(Keys::look(folder.keys(), folder.erasures(), file)?),
        (Depth::Full, None) => return Err(VerifyError::NoStore(folder.keys())),
    };
    let mut verified = Verified {
        changes: 0,
        documents: 0,
        erased: 0,
        pictures: 0,
        chain: NO_CHAIN,
        torn: None,
        places_compared: false,
    };
    let mut damages = Vec::new();
    match check_journal(&folder, keys.as_ref(), &mut verified, progress) {
        // Whoever closed the store in good order left nothing torn.
        Ok(End {
            torn: Some(damage), ..
        }) if !folder.running().exists() => damages.push(damage),
        Ok(end) => verified.torn = end.torn,
        Err(ReplayError::Damaged(damage)) => damages.push(damage),
        Err(error) => return Err(error.into()),
    }
    if let Some(keys) = &keys {
        damages.extend(check_pictures(&folder, keys, &mut verified, progress)?);
    }
    if !damages.is_empty() {
        return Err(VerifyError::Damaged(damages));
    }
    if let Some(keys) = &keys {
        verified.places_compared = compare_places(&folder, keys)?;
    }
    Ok(verified)
}

/// A store that is open may be writing while this reads, so damage is believed when it is seen twice.
fn check_journal(
    folder: &Folder,
    keys: Option<&Keys>,
    verified: &mut Verified,
    progress: &mut dyn FnMut(Progress),
) -> Result<End, ReplayError> {
    let blank = verified.clone();
    match walk_journal(folder, keys, verified, progress) {
        Err(ReplayError::Damaged(_)) => {
            *verified = blank;
            walk_journal(folder, keys, verified, progress)
        }
        result => result,
    }
}

fn walk_journal(
    folder: &Folder,
    keys: Option<&Keys>,
    verified: &mut Verified,
    progress: &mut dyn FnMut(Progress),
) -> Result<End, ReplayError> {
    let segments = segment::list(&folder.journal())?;
    let total = segments
        .iter()
        .filter_map(|name| name.path.metadata().ok())
        .map(|metadata| metadata.len())
        .sum();
    let mut done = 0;
    scan(
        &segments,
        Start::BEGINNING,
        LastStop::Orderly,
        |met| -> Result<(), ReplayError> {
            let front = &met.record.front;
            verified.changes = front.position.sequence;
            verified.chain = front.chain;
            verified.documents += met.record.documents.len() as u64;
            if let Some(keys) = keys {
                verified.erased += check_documents(folder, keys, met)?;
            }
            done += front.record_length as u64;
            if front.position.sequence.is_multiple_of(256) {
                progress(Progress {
                    step: Step::Journal,
                    done,
                    total,
                });
            }
            Ok(())
        },
    )
}

/// Unseals and reads every document of a record, and counts the erased ones.
fn check_documents(folder: &Folder, keys: &Keys, met: &Met<'_>) -> Result<u64, ReplayError> {
    let mut erased = 0;
    for (offset, document) in &met.record.documents {
        let damage = |what: &str| Damage {
            file: segment::path(&folder.journal(), met.segment),
            offset: met.offset + *offset as u64,
            what: what.to_owned(),
        };
        if blake3::hash(document.payload) != document.digest {
            return Err(damage("the payload does not fit its digest").into());
        }
        if !document.header.deleted && !check_document(keys, document)? {
            erased += 1;
        }
    }
    Ok(erased)
}

/// Whether the document is there to be read; `false` when it was erased.
fn check_document(keys: &Keys, document: &Document<'_>) -> Result<bool, ReplayError> {
    let header: &document::Header = &document.header;
    let Some(json) = replay::unseal(keys, header, document.payload)? else {
        return Ok(false);
    };
    let shape = |source| ReplayError::Shape {
        thing: header.thing,
        schema: header.schema,
        source,
    };
    let (_, json) = schema::upgrade(header.thing.kind, header.schema, json).map_err(shape)?;
    filing_of(header.thing.kind, &json).map_err(shape)?;
    Ok(true)
}

fn check_pictures(
    folder: &Folder,
    keys: &Keys,
    verified: &mut Verified,
    progress: &mut dyn FnMut(Progress),
) -> Result<Vec<Damage>, VerifyError> {
    let pictures = pictures::list(folder)?;
    let total = pictures.len() as u64;
    let mut damages = Vec::new();
    for picture in pictures {
        // Erased while this was going on.
        let Some(bytes) = files::read_if_there(&picture.path)? else {
            continue;
        };
        let what = match pictures::unseal(keys, picture.seal, &picture.digest, bytes) {
            Ok(_) => None,
            Err(Unreadable::Damaged) => Some("the picture is not the one that was kept"),
            Err(Unreadable::KeyMissing) => Some("the key that seals the picture is missing"),
        };
        damages.extend(what.map(|what| Damage {
            file: picture.path,
            offset: 0,
            what: what.to_owned(),
        }));
        verified.pictures += 1;
        progress(Progress {
            step: Step::Pictures,
            done: verified.pictures,
            total,
        });
    }
    Ok(damages)
}

/// Compares the trees with what the journal makes of them; `false` when a store is open and has them.
fn compare_places(folder: &Folder, keys: &Keys) -> Result<bool, VerifyError> {
    let Some(_lock) = folder.lock()? else {
        return Ok(false);
    };
    if !folder.places().exists() || folder.running().exists() || folder.suspect().exists() {
        // They are to be caught up or made anew at the next start, and prove nothing now.
        return Ok(false);
    }
    let as_found = Places::open(folder)?.fingerprint()?;
    let scratch = folder.path().join("places.check");
    files::remove_folder_if_there(&scratch)?;
    let made = fingerprint_of_journal(folder, keys, &scratch);
    files::remove_folder_if_there(&scratch)?;
    if made? == as_found {
        Ok(true)
    } else {
        Err(VerifyError::PlacesDisagree)
    }
}

fn fingerprint_of_journal(
    folder: &Folder,
    keys: &Keys,
    scratch: &Path,
) -> Result<Chain, VerifyError> {
    let places = Places::open_at(scratch.to_owned(), scratch.join("suspect"))?;
    let segments = segment::list(&folder.journal())?;
    replay(
        &segments,
        Start::BEGINNING,
        LastStop::Orderly,
        keys,
        &places,
        &mut |_| {},
    )?;
    Ok(places.fingerprint()?)
}

//! The key file: one small file with every family's key, replaced as a whole, and what destroying a key means.
//!
//! Content is sealed wherever it is, in the journal, the pictures and every backup, so taking a key out of this file
//! takes the content out of the world. A key is durable before anything is sealed with it.

use std::collections::HashMap;
use std::fs::OpenOptions;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, RwLock};

use genlyd_domain::record::Seal;
use uuid::Uuid;

use crate::bytes::Reader;
use crate::erasures::{self, Erasures};
use crate::files::{self, FileError};
use crate::locks;
use crate::sealing::Key;

const MAGIC: &[u8; 8] = b"GENLYDK1";

/// What stands in a key file.
#[derive(Clone)]
pub(crate) struct KeyFile {
    /// Which store the keys belong to.
    pub(crate) identity: Uuid,
    /// Fingerprints what no family's key seals.
    pub(crate) secret: Key,
    pub(crate) known: HashMap<Seal, Key>,
}

/// The keys of an open store.
pub(crate) struct Keys {
    path: PathBuf,
    ledger: PathBuf,
    identity: Uuid,
    secret: Key,
    state: RwLock<State>,
    /// Held while the file is being replaced.
    writing: Mutex<()>,
}

struct State {
    durable: HashMap<Seal, Key>,
    /// Made, and waiting to be written together with the others that wait.
    fresh: HashMap<Seal, Key>,
    destroyed: Erasures,
}

/// What is known about a seal's key.
pub(crate) enum KeyState {
    Known(Key),
    /// It was destroyed on purpose: what it sealed is absent.
    Destroyed,
    /// It ought to be there and is not: the wrong key file.
    Missing,
}

/// A key cannot be had.
#[derive(Debug, thiserror::Error)]
pub(crate) enum KeyError {
    #[error("the key was destroyed")]
    Destroyed(Seal),
    #[error(transparent)]
    File(#[from] FileError),
}

impl KeyFile {
    /// A new store's key file: a secret, and no family yet.
    pub(crate) fn fresh(identity: Uuid) -> std::io::Result<KeyFile> {
        Ok(KeyFile {
            identity,
            secret: Key::fresh()?,
            known: HashMap::new(),
        })
    }

    /// Reads a key file; `None` when there is none.
    pub(crate) fn read(path: &Path) -> Result<Option<KeyFile>, FileError> {
        let Some(bytes) = files::read_if_there(path)? else {
            return Ok(None);
        };
        match KeyFile::decode(&bytes) {
            Some(file) => Ok(Some(file)),
            None => Err(files::at(path)(std::io::Error::new(
                std::io::ErrorKind::InvalidData,
                "the key file is damaged; put back the copy that was made with the last backup",
            ))),
        }
    }

    pub(crate) fn write(&self, path: &Path) -> Result<(), FileError> {
        files::replace(path, &self.encode())
    }

    fn encode(&self) -> Vec<u8> {
        let mut bytes = MAGIC.to_vec();
        bytes.extend(self.identity.as_bytes());
        bytes.extend(self.secret.bytes());
        for (Seal(id), key) in &self.known {
            bytes.extend(id.as_bytes());
            bytes.extend(key.bytes());
        }
        let digest = blake3::hash(&bytes);
        bytes.extend(digest.as_bytes());
        bytes
    }

    fn decode(bytes: &[u8]) -> Option<KeyFile> {
        let (content, digest) = bytes.split_last_chunk::<32>()?;
        if blake3::hash(content) != *digest {
            return None;
        }
        let mut reader = Reader::new(content);
        if reader.array()? != *MAGIC {
            return None;
        }
        let identity = reader.uuid()?;
        let secret = Key::new(reader.array()?);
        let mut known = HashMap::new();
        while !reader.is_empty() {
            known.insert(Seal(reader.uuid()?), Key::new(reader.array()?));
        }
        Some(KeyFile {
            identity,
            secret,
            known,
        })
    }
}

impl Keys {
    /// The keys of a store, with every key that the ledger calls destroyed taken out of the file.
    pub(crate) fn open(path: PathBuf, ledger: PathBuf, file: KeyFile) -> Result<Keys, FileError> {
        let destroyed = erasures::read(&ledger)?;
        let mut file = file;
        let before = file.known.len();
        file.known.retain(|seal, _| !destroyed.contains(seal));
        if file.known.len() < before {
            replace_and_wipe(&path, &file)?;
        }
        Ok(Keys::new(path, ledger, file, destroyed))
    }

    /// The keys for someone who only looks: no file is changed.
    pub(crate) fn look(path: PathBuf, ledger: PathBuf, file: KeyFile) -> Result<Keys, FileError> {
        let destroyed = erasures::read(&ledger)?;
        Ok(Keys::new(path, ledger, file, destroyed))
    }

    fn new(path: PathBuf, ledger: PathBuf, file: KeyFile, destroyed: Erasures) -> Keys {
        Keys {
            path,
            ledger,
            identity: file.identity,
            secret: file.secret,
            state: RwLock::new(State {
                durable: file.known,
                fresh: HashMap::new(),
                destroyed,
            }),
            writing: Mutex::new(()),
        }
    }

    /// Fingerprints what belongs to no family.
    pub(crate) fn secret(&self) -> &Key {
        &self.secret
    }

    pub(crate) fn state(&self, seal: Seal) -> KeyState {
        let state = locks::read(&self.state);
        if state.destroyed.contains(&seal) {
            return KeyState::Destroyed;
        }
        match state.durable.get(&seal) {
            Some(key) => KeyState::Known(key.clone()),
            None => KeyState::Missing,
        }
    }

    pub(crate) fn is_destroyed(&self, seal: Seal) -> bool {
        locks::read(&self.state).destroyed.contains(&seal)
    }

    pub(crate) fn destroyed(&self) -> Erasures {
        locks::read(&self.state).destroyed.clone()
    }

    /// Makes keys for those of these seals that have none yet. They are durable when this returns.
    ///
    /// Threads that come while another writes wait, and the next write covers all of them.
    pub(crate) fn ensure(&self, seals: &[Seal]) -> Result<(), KeyError> {
        if !self.prepare(seals)? {
            return Ok(());
        }
        let _writing = locks::lock(&self.writing);
        let file = {
            let state = locks::read(&self.state);
            if let Some(seal) = seals.iter().find(|seal| state.destroyed.contains(seal)) {
                return Err(KeyError::Destroyed(*seal));
            }
            if seals.iter().all(|seal| state.durable.contains_key(seal)) {
                return Ok(());
            }
            let mut known = state.durable.clone();
            known.extend(state.fresh.clone());
            self.file(known)
        };
        file.write(&self.path)?;
        let mut state = locks::write(&self.state);
        state.fresh.retain(|seal, _| !file.known.contains_key(seal));
        state.durable = file.known;
        Ok(())
    }

    /// Whether keys must be written for these seals; makes them in memory.
    fn prepare(&self, seals: &[Seal]) -> Result<bool, KeyError> {
        let missing: Vec<Seal> = {
            let state = locks::read(&self.state);
            if let Some(seal) = seals.iter().find(|seal| state.destroyed.contains(seal)) {
                return Err(KeyError::Destroyed(*seal));
            }
            let missing = seals
                .iter()
                .filter(|seal| !state.durable.contains_key(seal));
            missing.copied().collect()
        };
        for seal in &missing {
            let key = Key::fresh().map_err(files::at(&self.path))?;
            let mut state = locks::write(&self.state);
            if !state.durable.contains_key(seal) {
                state.fresh.entry(*seal).or_insert(key);
            }
        }
        Ok(!missing.is_empty())
    }

    /// Destroys a key. What it sealed is absent as soon as the ledger says so, which is before this returns.
    pub(crate) fn destroy(&self, seal: Seal) -> Result<(), FileError> {
        let _writing = locks::lock(&self.writing);
        let mut destroyed = self.destroyed();
        if destroyed.insert(seal) {
            erasures::write(&self.ledger, &destroyed)?;
        }
        let known = {
            let mut state = locks::write(&self.state);
            state.destroyed = destroyed;
            state.fresh.remove(&seal);
            state.durable.remove(&seal);
            state.durable.clone()
        };
        replace_and_wipe(&self.path, &self.file(known))
    }

    fn file(&self, known: HashMap<Seal, Key>) -> KeyFile {
        KeyFile {
            identity: self.identity,
            secret: self.secret.clone(),
            known,
        }
    }
}

/// Replaces the key file and writes zeros over the old one.
///
/// The old file has no name any more and its blocks are free, but free is not empty. Disks may still keep a copy of
/// their own, which is why an encrypted disk is advised; so a failure here is no failure of the erasure.
fn replace_and_wipe(path: &Path, file: &KeyFile) -> Result<(), FileError> {
    let old = OpenOptions::new().write(true).open(path).ok();
    file.write(path)?;
    if let Some(mut old) = old {
        let length = old.metadata().map(|metadata| metadata.len()).unwrap_or(0);
        let zeros = vec![0; usize::try_from(length).unwrap_or(0)];
        if let Err(error) = old.write_all(&zeros).and_then(|()| old.sync_data()) {
            tracing::warn!(%error, "the old key file could not be written over");
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys(folder: &Path) -> Keys {
        let path = folder.join("keys");
        let file = match KeyFile::read(&path).unwrap() {
            Some(file) => file,
            None => {
                let file = KeyFile::fresh(Uuid::from_u128(1)).unwrap();
                file.write(&path).unwrap();
                file
            }
        };
        Keys::open(path, folder.join("erasures"), file).unwrap()
    }

    #[test]
    fn a_key_made_is_there_after_opening_again() {
        let folder = tempfile::tempdir().unwrap();
        let seal = Seal(Uuid::from_u128(7));
        keys(folder.path()).ensure(&[seal]).unwrap();

        let again = keys(folder.path());

        assert!(matches!(again.state(seal), KeyState::Known(_)));
        assert!(matches!(
            again.state(Seal(Uuid::from_u128(8))),
            KeyState::Missing
        ));
    }

    #[test]
    fn a_destroyed_key_is_never_made_again() {
        let folder = tempfile::tempdir().unwrap();
        let seal = Seal(Uuid::from_u128(7));
        let first = keys(folder.path());
        first.ensure(&[seal]).unwrap();
        first.destroy(seal).unwrap();

        for keys in [first, keys(folder.path())] {
            assert!(matches!(keys.state(seal), KeyState::Destroyed));
            assert!(matches!(keys.ensure(&[seal]), Err(KeyError::Destroyed(_))));
        }
        let file = KeyFile::read(&folder.path().join("keys")).unwrap().unwrap();
        assert!(file.known.is_empty());
    }

    #[test]
    fn a_ledger_that_came_later_takes_the_key_out_of_an_old_file() {
        let folder = tempfile::tempdir().unwrap();
        let seal = Seal(Uuid::from_u128(7));
        keys(folder.path()).ensure(&[seal]).unwrap();
        erasures::write(&folder.path().join("erasures"), &Erasures::from([seal])).unwrap();

        assert!(matches!(
            keys(folder.path()).state(seal),
            KeyState::Destroyed
        ));
    }

    #[test]
    fn a_key_file_with_one_byte_changed_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        keys(folder.path());
        let path = folder.path().join("keys");
        let mut bytes = std::fs::read(&path).unwrap();
        bytes[30] ^= 1;
        std::fs::write(&path, bytes).unwrap();

        assert!(KeyFile::read(&path).is_err());
    }

    #[test]
    fn keys_asked_for_at_the_same_time_are_all_kept() {
        let folder = tempfile::tempdir().unwrap();
        let first = keys(folder.path());
        std::thread::scope(|scope| {
            for number in 0..16 {
                let first = &first;
                scope.spawn(move || first.ensure(&[Seal(Uuid::from_u128(number))]).unwrap());
            }
        });

        let again = keys(folder.path());

        for number in 0..16 {
            assert!(matches!(
                again.state(Seal(Uuid::from_u128(number))),
                KeyState::Known(_)
            ));
        }
    }
}

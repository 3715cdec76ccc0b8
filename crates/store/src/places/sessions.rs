//! The tree of sessions: when each expires, and its value.

use crate::bytes::Reader;
use crate::places::{Places, PlacesError};

impl Places {
    /// The second at which a session expires, and its value.
    pub(crate) fn session(&self, key: &[u8; 32]) -> Result<Option<(i64, Vec<u8>)>, PlacesError> {
        self.guarded(|| match self.sessions.get(key)? {
            None => Ok(None),
            Some(bytes) => decode(&bytes).map(Some).ok_or(PlacesError::Nonsense),
        })
    }

    pub(crate) fn put_session(
        &self,
        key: &[u8; 32],
        expires: i64,
        value: &[u8],
    ) -> Result<(), PlacesError> {
        let bytes = [expires.to_be_bytes().as_slice(), value].concat();
        self.guarded(|| Ok(self.sessions.insert(key, bytes).map(|_| ())?))
    }

    pub(crate) fn delete_session(&self, key: &[u8; 32]) -> Result<(), PlacesError> {
        self.guarded(|| Ok(self.sessions.remove(key).map(|_| ())?))
    }

    /// Takes every session away that fits, and counts them.
    pub(crate) fn delete_sessions_where(
        &self,
        fits: impl Fn(i64, &[u8]) -> bool,
    ) -> Result<usize, PlacesError> {
        self.guarded(|| {
            let mut count = 0;
            for pair in self.sessions.iter() {
                let (key, bytes) = pair?;
                let (expires, value) = decode(&bytes).ok_or(PlacesError::Nonsense)?;
                if fits(expires, &value) {
                    self.sessions.remove(key)?;
                    count += 1;
                }
            }
            Ok(count)
        })
    }
}

fn decode(bytes: &[u8]) -> Option<(i64, Vec<u8>)> {
    let mut reader = Reader::new(bytes);
    let expires = i64::from_be_bytes(reader.array()?);
    Some((expires, bytes.get(8..)?.to_vec()))
}

//! Small short-lived values that are not content, such as who is signed in. A rebuild forgets them.

use jiff::Timestamp;

use crate::places::Places;
use crate::read::ReadError;
use crate::store::Store;

/// Values under the fingerprint of a secret that only the visitor holds.
///
/// They survive a program that is killed. After a power cut or a rebuild they are gone and people sign in again.
#[derive(Clone)]
pub struct Sessions {
    store: Store,
}

impl Store {
    /// The sessions.
    pub fn sessions(&self) -> Sessions {
        Sessions {
            store: self.clone(),
        }
    }
}

impl Sessions {
    /// The value under a fingerprint, unless it has expired by `now`.
    ///
    /// # Errors
    ///
    /// The trees do not answer.
    pub fn get(
        &self,
        fingerprint: &[u8; 32],
        now: Timestamp,
    ) -> Result<Option<Vec<u8>>, ReadError> {
        let kept = self.places().session(fingerprint)?;
        Ok(kept
            .filter(|(expires, _)| *expires > seconds(now))
            .map(|(_, value)| value))
    }

    /// Keeps a value until it expires, in place of the one that was there.
    ///
    /// # Errors
    ///
    /// The trees do not answer.
    pub fn put(
        &self,
        fingerprint: &[u8; 32],
        value: &[u8],
        expires: Timestamp,
    ) -> Result<(), ReadError> {
        Ok(self
            .places()
            .put_session(fingerprint, seconds(expires), value)?)
    }

    /// Forgets a value. It stays forgotten even when the program is killed right afterwards.
    ///
    /// # Errors
    ///
    /// The trees do not answer.
    pub fn delete(&self, fingerprint: &[u8; 32]) -> Result<(), ReadError> {
        self.places().delete_session(fingerprint)?;
        Ok(self.places().flush()?)
    }

    /// Forgets every value that has expired by this moment, and says how many there were.
    ///
    /// # Errors
    ///
    /// The trees do not answer.
    pub fn purge(&self, before: Timestamp) -> Result<usize, ReadError> {
        let before = seconds(before);
        Ok(self
            .places()
            .delete_sessions_where(|expires, _| expires <= before)?)
    }

    /// Forgets every value that fits, and says how many there were: signing out everywhere.
    ///
    /// # Errors
    ///
    /// The trees do not answer.
    pub fn delete_where(&self, fits: impl Fn(&[u8]) -> bool) -> Result<usize, ReadError> {
        let count = self
            .places()
            .delete_sessions_where(|_, value| fits(value))?;
        self.places().flush()?;
        Ok(count)
    }

    fn places(&self) -> &Places {
        &self.store.core().places
    }
}

/// The moment as a number that sorts; fractions of a second do not matter here.
fn seconds(at: Timestamp) -> i64 {
    at.as_second()
}

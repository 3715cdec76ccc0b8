//! Sealing with a family's key: XChaCha20-Poly1305, and fingerprints that only the key's holder can compute.

use std::io;

use chacha20poly1305::aead::{Aead, Payload};
use chacha20poly1305::{KeyInit, XChaCha20Poly1305, XNonce};

use crate::chance;

const NONCE_LENGTH: usize = 24;

/// A secret of 32 bytes. It is never printed.
#[derive(Clone)]
pub(crate) struct Key([u8; 32]);

impl Key {
    pub(crate) fn new(bytes: [u8; 32]) -> Key {
        Key(bytes)
    }

    pub(crate) fn fresh() -> io::Result<Key> {
        chance::bytes().map(Key)
    }

    pub(crate) fn bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// Seals bytes, bound to a context that must be given again to open them: a new nonce, then the sealed bytes.
    pub(crate) fn seal(&self, context: &[u8], plain: &[u8]) -> io::Result<Vec<u8>> {
        let nonce: [u8; NONCE_LENGTH] = chance::bytes()?;
        let payload = Payload {
            msg: plain,
            aad: context,
        };
        let sealed = self
            .cipher()
            .encrypt(&XNonce::from(nonce), payload)
            .map_err(|_| io::Error::new(io::ErrorKind::InvalidInput, "too long to be sealed"))?;
        Ok([nonce.as_slice(), &sealed].concat())
    }

    /// What was sealed, or `None` when it was sealed with another key, in another context, or was altered since.
    pub(crate) fn open(&self, context: &[u8], sealed: &[u8]) -> Option<Vec<u8>> {
        let (nonce, rest) = sealed.split_first_chunk::<NONCE_LENGTH>()?;
        let payload = Payload {
            msg: rest,
            aad: context,
        };
        self.cipher().decrypt(&XNonce::from(*nonce), payload).ok()
    }

    /// A fingerprint that tells nothing to whoever lacks the key, not even whether a guess was right.
    pub(crate) fn fingerprint(&self, purpose: &str, bytes: &[u8]) -> blake3::Hash {
        let key = blake3::derive_key(purpose, &self.0);
        blake3::keyed_hash(&key, bytes)
    }

    fn cipher(&self) -> XChaCha20Poly1305 {
        XChaCha20Poly1305::new(&self.0.into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_sealed_opens_only_with_its_key_and_its_context() {
        let key = Key::fresh().unwrap();
        let sealed = key.seal(b"story 1", b"hun sov ikke").unwrap();

        assert_eq!(
            key.open(b"story 1", &sealed).as_deref(),
            Some(b"hun sov ikke".as_slice())
        );
        assert_eq!(key.open(b"story 2", &sealed), None);
        assert_eq!(Key::fresh().unwrap().open(b"story 1", &sealed), None);
        assert_eq!(key.open(b"story 1", b"short"), None);
    }

    #[test]
    fn the_same_words_sealed_twice_do_not_look_alike() {
        let key = Key::fresh().unwrap();

        assert_ne!(key.seal(b"", b"ja").unwrap(), key.seal(b"", b"ja").unwrap());
    }
}

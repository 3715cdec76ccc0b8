//! The one place in this crate that asks the machine for chance: keys, nonces and epochs.

use std::io;

use uuid::Uuid;

/// Bytes that nobody can guess.
pub(crate) fn bytes<const N: usize>() -> io::Result<[u8; N]> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(|error| io::Error::other(error.to_string()))?;
    Ok(bytes)
}

/// A UUID that nobody has used before.
pub(crate) fn uuid() -> io::Result<Uuid> {
    bytes().map(|bytes| uuid::Builder::from_random_bytes(bytes).into_uuid())
}

//! Secrets made by chance, and the fingerprints that are kept in their place.

use crate::page_error::PageError;

/// 256 bits of chance, in hexadecimal.
///
/// # Errors
///
/// When the machine gives no randomness.
pub fn secret() -> Result<String, PageError> {
    let mut bytes = [0_u8; 32];
    getrandom::fill(&mut bytes).map_err(|fault| PageError::internal(&fault))?;
    Ok(hex(&bytes))
}

/// What is kept of a session's id.
pub(crate) fn session_key(id: &str) -> [u8; 32] {
    blake3::derive_key("genlyd session", id.as_bytes())
}

/// What is kept of the code in a sign-in link.
pub(crate) fn link_key(code: &str) -> [u8; 32] {
    blake3::derive_key("genlyd sign-in link", code.as_bytes())
}

/// The token that forms of this session carry.
pub(crate) fn csrf_token(id: &str) -> String {
    hex(&blake3::derive_key("genlyd form token", id.as_bytes()))
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

//! Passwords: argon2id, one at a time, and a plain word about those that are easy to guess.

use std::sync::{Mutex, PoisonError};

use argon2::password_hash::{PasswordHasher, PasswordVerifier, phc::PasswordHash};
use argon2::{Algorithm, Argon2, Params, Version};
use thiserror::Error;

use crate::forms::FieldError;

/// The fewest characters. There are no rules of composition.
pub const FEWEST_CHARACTERS: usize = 12;

/// Why a password was refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum PasswordRefusal {
    /// Fewer than [`FEWEST_CHARACTERS`].
    #[error("shorter than {FEWEST_CHARACTERS} characters")]
    TooShort,
    /// Guessed within reach of an ordinary attacker.
    #[error("easy to guess")]
    TooEasy,
    /// Longer than 200 characters, which only serves to tire the machine.
    #[error("longer than 200 characters")]
    TooLong,
    /// The machine could not hash it.
    #[error("it could not be hashed")]
    Failed,
}

/// Hashing takes memory and a whole core, so it waits its turn.
static TURN: Mutex<()> = Mutex::new(());

impl PasswordRefusal {
    /// What is said under the field named `password`.
    pub(crate) fn field_error(self) -> FieldError {
        match self {
            PasswordRefusal::TooShort => {
                FieldError::new("password", "password-too-short").with("fewest", FEWEST_CHARACTERS)
            }
            PasswordRefusal::TooEasy => FieldError::new("password", "password-too-easy"),
            PasswordRefusal::TooLong => {
                FieldError::new("password", "field-too-long").with("most", 200)
            }
            PasswordRefusal::Failed => FieldError::new("password", "password-failed"),
        }
    }
}

/// 19 MiB, two passes, one lane: the least that OWASP advises for argon2id.
fn argon2() -> Argon2<'static> {
    Argon2::new(
        Algorithm::Argon2id,
        Version::V0x13,
        Params::new(19 * 1024, 2, 1, None).unwrap_or(Params::DEFAULT),
    )
}

/// The hash of a new password, in the form that names its method.
///
/// # Errors
///
/// A [`PasswordRefusal`] that says what is wrong with it.
pub fn hash(password: &str, known_words: &[&str]) -> Result<String, PasswordRefusal> {
    let characters = password.chars().count();
    if characters < FEWEST_CHARACTERS {
        return Err(PasswordRefusal::TooShort);
    }
    if characters > 200 {
        return Err(PasswordRefusal::TooLong);
    }
    if zxcvbn::zxcvbn(password, known_words).score() < zxcvbn::Score::Three {
        return Err(PasswordRefusal::TooEasy);
    }
    let _turn = TURN.lock().unwrap_or_else(PoisonError::into_inner);
    argon2()
        .hash_password(password.as_bytes())
        .map(|hash| hash.to_string())
        .map_err(|_| PasswordRefusal::Failed)
}

/// Whether this is the password that was hashed. Without a hash it works as long and answers no, so that the time it
/// takes does not tell whether there is such an account.
pub fn matches(password: &str, hash: Option<&str>) -> bool {
    const NOBODY: &str = "$argon2id$v=19$m=19456,t=2,p=1$Z2VubHlkLW5vYm9keQ$3Jk1b1vD9gO6s7E2J0q5mUqk0w7rM8o1V2p4c6X9y0Q";
    let known = hash.is_some();
    let Ok(parsed) = PasswordHash::new(hash.unwrap_or(NOBODY)) else {
        return false;
    };
    let _turn = TURN.lock().unwrap_or_else(PoisonError::into_inner);
    let right = argon2()
        .verify_password(password.as_bytes(), &parsed)
        .is_ok();
    known && right
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_matches_its_own_hash_and_no_other() {
        let hash = hash("fire grå svaner over havnen", &[]).unwrap();
        assert!(hash.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"));
        assert!(matches("fire grå svaner over havnen", Some(&hash)));
        assert!(!matches("fire grå svaner over havnet", Some(&hash)));
        assert!(!matches("fire grå svaner over havnen", None));
    }

    #[test]
    fn short_and_easy_passwords_are_refused() {
        assert_eq!(hash("kort", &[]), Err(PasswordRefusal::TooShort));
        assert_eq!(hash("passwordpassword", &[]), Err(PasswordRefusal::TooEasy));
    }
}

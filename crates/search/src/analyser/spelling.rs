//! How single words are spelled, and who knows.

use genlyd_text::danish;

/// How a word is written, and what is made of that.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Spelling {
    pub(super) plain: String,
    pub(super) exact: String,
    pub(super) accented: Option<String>,
    /// It may be the first half of a compound that somebody wrote apart.
    pub(super) may_begin: bool,
    /// It may be the second half.
    pub(super) may_end: bool,
}

impl Spelling {
    pub(crate) fn of(written: &str) -> Spelling {
        let plain = written.to_lowercase();
        let exact = danish::fold(&plain);
        let may_end = long_enough(written);
        Spelling {
            may_begin: may_end && !danish::is_function_word(&exact),
            may_end,
            exact,
            accented: accented(&plain),
            plain,
        }
    }
}

/// Who knows how words are spelled: the lexicon, or somebody who has asked it before.
pub(crate) trait Speller {
    /// How a word is written.
    fn spelling(&self, written: &str) -> Spelling;

    /// Whether somebody wrote one compound as these two words.
    fn is_written_apart(&self, first: &str, second: &str) -> bool;
}

/// The lexicon itself.
pub(super) struct Lexicon;

impl Speller for Lexicon {
    fn spelling(&self, written: &str) -> Spelling {
        Spelling::of(written)
    }

    fn is_written_apart(&self, first: &str, second: &str) -> bool {
        danish::is_compound_written_apart(first, &format!("{first}{}", second.to_lowercase()))
    }
}

/// The folded word with its accents, if it has any.
pub(super) fn accented(plain: &str) -> Option<String> {
    let with = danish::fold_letters(plain);
    (with != danish::fold(plain)).then_some(with)
}

/// Compounds of shorter words are seen in too many sentences by accident.
fn long_enough(written: &str) -> bool {
    written.chars().count() >= 3 && written.chars().all(char::is_alphabetic)
}

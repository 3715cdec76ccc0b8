//! Words of a project that say the same, or nearly.

/// The groups of words of one project.
#[derive(Default)]
pub(crate) struct Synonyms;

impl Synonyms {
    /// The other words of the groups that a base form is in.
    pub(crate) fn others(&self, _lemma: &str) -> Vec<String> {
        Vec::new()
    }
}

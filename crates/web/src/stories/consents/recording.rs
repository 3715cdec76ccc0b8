//! What every entry in a family's consents says of itself: which it is, whose voice it is, who gave it, who took it down.

use genlyd_domain::consent::{Consent, Recording, Voice};
use genlyd_domain::id::Id;

use crate::desk::Desk;
use crate::forms::Values;
use crate::page_error::PageError;

/// The id that a form was born with.
///
/// # Errors
///
/// [`PageError::Unreadable`] when it is none of ours.
pub(crate) fn id_of(form: &Values) -> Result<Id<Consent>, PageError> {
    form.one("id").parse().map_err(|_| PageError::Unreadable)
}

/// The next entry after these, as this visitor takes it down now.
pub(crate) fn recording(
    desk: &Desk<'_>,
    id: Id<Consent>,
    entries: &[Consent],
    voice: Voice,
    form: &Values,
) -> Recording {
    Recording {
        id,
        earlier: entries.last().map_or(0, |entry| entry.number),
        voice,
        given_by: form.one("given_by").to_owned(),
        taken_by: desk.actor(),
        at: desk.now,
    }
}

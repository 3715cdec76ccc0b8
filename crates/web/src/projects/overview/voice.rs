//! A voice before any number: a sentence that a family chose itself.

use genlyd_domain::id::Id;
use genlyd_domain::project::Project;
use genlyd_store::view::glances::Glance;
use serde::Serialize;

use crate::desk::Desk;
use crate::highlights::context::within_quotes;
use crate::page_error::PageError;
use crate::urls;

/// A family's sentence.
#[derive(Debug, Serialize)]
pub(super) struct Voice {
    pub(super) quote: String,
    pub(super) by: Option<String>,
    pub(super) path: String,
}

/// One of the sentences that may be heard, another one each day.
pub(super) fn voice(
    desk: &Desk<'_>,
    project: Id<Project>,
    glances: &[Glance],
) -> Result<Option<Voice>, PageError> {
    let spoken: Vec<&Glance> = glances
        .iter()
        .filter(|glance| glance.quote && glance.approved_as_it_stands)
        .collect();
    let day = usize::from(desk.today().day_of_year().unsigned_abs());
    let Some(place) = day.checked_rem(spoken.len()) else {
        return Ok(None);
    };
    let Some(seen) = desk.view.story(spoken[place].story)? else {
        return Ok(None);
    };
    Ok(seen.story.quote.as_ref().map(|quote| Voice {
        quote: within_quotes(&quote.passage.exact),
        by: seen.name.clone(),
        path: urls::story(project, seen.story.id),
    }))
}

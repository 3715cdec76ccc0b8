//! The form for tagging: filled for a new highlight, for one that is looked at, or as it was sent.

use genlyd_domain::highlight::Highlight;
use genlyd_domain::id::Id;
use genlyd_domain::theme::Theme;
use serde::Serialize;

use super::context::{shortened, within_quotes};
use super::ground::Ground;
use super::tell::SHORT;
use crate::desk::Desk;
use crate::forms::Values;
use crate::urls;

/// The form, filled with what is being said.
#[derive(Clone, Debug, Default, Serialize)]
pub(super) struct TagForm {
    /// Where it is posted: a new highlight, or the one that is looked at.
    pub(super) action: String,
    /// Where a new highlight is posted.
    pub(super) new: String,
    /// The id a new highlight will have.
    pub(super) id: String,
    /// The words of the highlight that is looked at.
    pub(super) quote: Option<String>,
    /// The section of what is chosen.
    pub(super) section: String,
    /// Where what is chosen begins.
    pub(super) start: String,
    /// Where it ends.
    pub(super) end: String,
    /// What the reader thinks.
    pub(super) note: String,
    /// The note as it was when the page was made.
    pub(super) note_before: String,
    /// Good on a wall.
    pub(super) star: bool,
    /// The themes as they were when the page was made.
    pub(super) had: Vec<String>,
    /// The themes that are ticked.
    #[serde(skip)]
    pub(super) themes: Vec<String>,
    /// The sentences that are ticked.
    #[serde(skip)]
    pub(super) ticked: Vec<String>,
}

impl TagForm {
    /// The form for a new highlight, or for the one that is looked at.
    pub(super) fn about(desk: &Desk<'_>, ground: &Ground, active: Option<&Highlight>) -> TagForm {
        let story = &ground.seen.story;
        let new = urls::highlights(story.project, story.id);
        let fresh = TagForm {
            action: new.clone(),
            new,
            id: desk.new_id::<Highlight>().to_string(),
            ..TagForm::default()
        };
        let Some(highlight) = active else {
            return fresh;
        };
        let themes: Vec<String> = highlight
            .themes
            .iter()
            .map(Id::<Theme>::to_string)
            .collect();
        TagForm {
            action: urls::highlight(story.project, story.id, highlight.id),
            quote: Some(within_quotes(&shortened(
                &highlight.passage.exact,
                2 * SHORT,
            ))),
            section: highlight.section.clone(),
            start: highlight.passage.start.to_string(),
            end: highlight.passage.end.to_string(),
            note: highlight.note.clone(),
            note_before: highlight.note.clone(),
            star: highlight.star,
            had: themes.clone(),
            themes,
            ..fresh
        }
    }

    /// The form exactly as it was sent.
    pub(super) fn sent(
        desk: &Desk<'_>,
        ground: &Ground,
        active: Option<&Highlight>,
        form: &Values,
    ) -> TagForm {
        let all = |name| form.all(name).map(str::to_owned).collect();
        TagForm {
            id: form.one("id").to_owned(),
            section: form.one("section").to_owned(),
            start: form.one("start").to_owned(),
            end: form.one("end").to_owned(),
            note: form.one("note").to_owned(),
            star: !form.one("star").is_empty(),
            themes: all("theme"),
            ticked: all("sentence"),
            ..TagForm::about(desk, ground, active)
        }
    }
}

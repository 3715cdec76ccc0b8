//! What the sections of a story are called: the headings of the guide it was written with.

use std::collections::HashMap;

use genlyd_domain::guide::Guide;
use genlyd_domain::id::Id;
use genlyd_domain::story::Story;
use genlyd_text::guide::GuideText;

use crate::desk::Desk;
use crate::page_error::PageError;

/// The headings of every guide met so far, by section key.
#[derive(Default)]
pub(crate) struct Headings(HashMap<Id<Guide>, HashMap<String, String>>);

impl Headings {
    /// What a section of a story is called; nothing where the story was written without a guide.
    ///
    /// # Errors
    ///
    /// When the store cannot be read.
    pub(crate) fn of(
        &mut self,
        desk: &Desk<'_>,
        story: &Story,
        section: &str,
    ) -> Result<String, PageError> {
        let Some(guide) = story.guide else {
            return Ok(String::new());
        };
        let known = match self.0.entry(guide) {
            std::collections::hash_map::Entry::Occupied(known) => known.into_mut(),
            std::collections::hash_map::Entry::Vacant(new) => {
                let text = desk
                    .view
                    .guide(guide)?
                    .and_then(|guide| GuideText::parse(&guide.markdown).ok());
                let sections = text.map(|text| text.sections).unwrap_or_default();
                new.insert(
                    sections
                        .into_iter()
                        .map(|section| (section.key, section.heading))
                        .collect(),
                )
            }
        };
        Ok(known.get(section).cloned().unwrap_or_default())
    }
}

//! Themes, and the highlighted passages of stories that a visitor may read.

use std::collections::HashMap;

use genlyd_domain::access::{Deed, Sight};
use genlyd_domain::highlight::Highlight;
use genlyd_domain::id::Id;
use genlyd_domain::project::Project;
use genlyd_domain::record::Lookup;
use genlyd_domain::story::Story;
use genlyd_domain::theme::Theme;

use super::View;
use super::stories::Seen;
use crate::{Direction, ReadError, Stored};

/// A highlight and the story it stands in.
#[derive(Clone, Debug)]
pub struct SeenHighlight {
    /// The highlight.
    pub highlight: Highlight,
    /// The revision it is based on.
    pub revision: u64,
    /// The story, as it is seen.
    pub seen: std::rc::Rc<Seen>,
}

impl View {
    /// The themes of a project, in the codebook's order.
    ///
    /// # Errors
    ///
    /// When the store cannot be read.
    pub fn themes(&self, project: Id<Project>) -> Result<Vec<Stored<Theme>>, ReadError> {
        self.list_in(
            project,
            Deed::ReadThemes,
            Lookup::ThemesOfProject,
            project.uuid(),
        )
    }

    /// A theme.
    ///
    /// # Errors
    ///
    /// When the store cannot be read.
    pub fn theme(&self, id: Id<Theme>) -> Result<Option<Stored<Theme>>, ReadError> {
        self.get_in(id, |theme: &Theme| (theme.project, Deed::ReadThemes))
    }

    /// The highlights in a story that is seen, in reading order within each section. Lost ones are among them.
    ///
    /// # Errors
    ///
    /// When the store cannot be read.
    pub fn highlights_of_story(&self, seen: &Seen) -> Result<Vec<Stored<Highlight>>, ReadError> {
        if seen.sight == Sight::Tombstone || !self.may(seen.story.project, Deed::ReadThemes) {
            return Ok(Vec::new());
        }
        self.store
            .list(Lookup::HighlightsOfStory, seen.story.id.uuid())
    }

    /// Every highlight in a story, lost ones too, for whoever approves a newer text and carries them over: where the
    /// whole story is seen. They are moved, not read.
    ///
    /// # Errors
    ///
    /// When the store cannot be read.
    pub fn highlights_to_carry(&self, seen: &Seen) -> Result<Vec<Stored<Highlight>>, ReadError> {
        if !seen.is_whole() {
            return Ok(Vec::new());
        }
        self.store
            .list(Lookup::HighlightsOfStory, seen.story.id.uuid())
    }

    /// One highlight, if its story may be read.
    ///
    /// # Errors
    ///
    /// When the store cannot be read.
    pub fn highlight(&self, id: Id<Highlight>) -> Result<Option<SeenHighlight>, ReadError> {
        let Some(stored) = self.store.get(id)? else {
            return Ok(None);
        };
        Ok(self.seen_among(vec![stored])?.into_iter().next())
    }

    /// A highlight that was removed from a story that is seen, as it last stood, for whoever may put it back. Absent while
    /// it stands, and once the text it stood in is no longer the approved one.
    ///
    /// # Errors
    ///
    /// When the store cannot be read.
    pub fn removed_highlight(
        &self,
        seen: &Seen,
        id: Id<Highlight>,
    ) -> Result<Option<Highlight>, ReadError> {
        let may = self.may(seen.story.project, Deed::TagPassages);
        if !may || seen.sight == Sight::Tombstone || self.store.get(id)?.is_some() {
            return Ok(None);
        }
        let last = self.store.revisions(id)?.pop();
        Ok(last
            .map(|stored| stored.record)
            .filter(|highlight: &Highlight| highlight.stands_in(&seen.story)))
    }

    /// The passages of a theme in stories that may be read, story by story.
    ///
    /// # Errors
    ///
    /// When the store cannot be read.
    pub fn highlights_of_theme(&self, theme: Id<Theme>) -> Result<Vec<SeenHighlight>, ReadError> {
        let highlights = self.store.list(Lookup::HighlightsOfTheme, theme.uuid())?;
        let mut seen = self.seen_among(highlights)?;
        seen.sort_by_key(|seen| (seen.seen.story.number, seen.highlight.passage.start));
        Ok(seen)
    }

    /// The newest highlighted passages of a project in stories that may be read, newest first; at most `most`.
    ///
    /// It looks through the last few hundred highlights: somebody who may read so few of so many has the codebook.
    ///
    /// # Errors
    ///
    /// When the store cannot be read.
    pub fn newest_highlights(
        &self,
        project: Id<Project>,
        most: usize,
    ) -> Result<Vec<SeenHighlight>, ReadError> {
        const AT_A_TIME: usize = 50;
        const LOOKS: usize = 8;
        let mut newest = Vec::new();
        let mut after = None;
        for _ in 0..LOOKS {
            // Ids are given in the order of time.
            let page = self.store.page(
                Lookup::HighlightsOfProject,
                project.uuid(),
                after.as_deref(),
                AT_A_TIME,
                Direction::Backwards,
            )?;
            newest.extend(self.seen_among(page.records)?);
            after = page.next;
            if newest.len() >= most || after.is_none() {
                break;
            }
        }
        newest.sort_by_key(|one| std::cmp::Reverse((one.highlight.at, one.highlight.id)));
        newest.truncate(most);
        Ok(newest)
    }

    /// Every highlighted passage of a project in stories that may be read.
    ///
    /// # Errors
    ///
    /// When the store cannot be read.
    pub fn highlights(&self, project: Id<Project>) -> Result<Vec<SeenHighlight>, ReadError> {
        self.seen_among(
            self.store
                .list(Lookup::HighlightsOfProject, project.uuid())?,
        )
    }

    /// Those highlights that stand in a text that may be read. What the family has since taken out of its text is not.
    fn seen_among(
        &self,
        highlights: Vec<Stored<Highlight>>,
    ) -> Result<Vec<SeenHighlight>, ReadError> {
        let mut stories: HashMap<Id<Story>, Option<std::rc::Rc<Seen>>> = HashMap::new();
        let mut among = Vec::new();
        for stored in highlights {
            let highlight = stored.record;
            if !self.may(highlight.project, Deed::ReadThemes) {
                continue;
            }
            let seen = match stories.get(&highlight.story) {
                Some(seen) => seen.clone(),
                None => {
                    let seen = self
                        .story(highlight.story)?
                        .filter(|seen| seen.sight != Sight::Tombstone)
                        .map(std::rc::Rc::new);
                    stories.insert(highlight.story, seen.clone());
                    seen
                }
            };
            if let Some(seen) = seen.filter(|seen| highlight.stands_in(&seen.story)) {
                among.push(SeenHighlight {
                    highlight,
                    revision: stored.revision,
                    seen,
                });
            }
        }
        Ok(among)
    }
}

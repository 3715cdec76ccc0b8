//! A story opened by somebody who sees the whole of it, with the guide it is written by.

use genlyd_domain::access::Sight;
use genlyd_domain::guide::Guide;
use genlyd_domain::id::Id;
use genlyd_domain::project::Project;
use genlyd_domain::story::Story;
use genlyd_domain::text_version::TextVersion;
use genlyd_store::view::stories::Seen;
use genlyd_text::guide::{AnswerKind, GuideKind, GuideSection, GuideText};
use serde::Serialize;

use crate::desk::Desk;
use crate::frame::{Entry, Place};
use crate::page_error::PageError;
use crate::{builtin_guides, urls};

/// A story that is seen whole, its newest text, and its guide.
pub(crate) struct Opened {
    pub(crate) project: Project,
    pub(crate) seen: Seen,
    pub(crate) text: TextVersion,
    pub(crate) guide: GuideText,
}

impl Opened {
    /// The story, for somebody who writes in it.
    ///
    /// # Errors
    ///
    /// [`PageError::NotFound`] for those who do not see it whole; a refusal where it has been taken back.
    pub(crate) fn of(
        desk: &Desk<'_>,
        project: Id<Project>,
        story: Id<Story>,
    ) -> Result<Opened, PageError> {
        let project = desk.project(project)?;
        let seen = seen(desk, project.id, story)?;
        match seen.sight {
            Sight::Whole => {}
            Sight::Tombstone => return Err(PageError::Refused("error-story-withdrawn")),
            Sight::Approved { .. } => return Err(PageError::NotFound),
        }
        let text = desk.found(desk.view.text(&seen)?)?;
        let guide = guide_of(desk, &seen.story)?;
        Ok(Opened {
            project,
            seen,
            text,
            guide,
        })
    }

    /// What the story is called on pages: its title, else its number.
    pub(crate) fn title(&self, desk: &Desk<'_>) -> String {
        title(desk, &self.seen.story, &self.text.title)
    }

    /// Whose story it is, for the way back: the family's name, else the story's.
    pub(crate) fn whose(&self, desk: &Desk<'_>) -> String {
        self.seen.family.as_ref().map_or_else(
            || self.title(desk),
            |family| format!("{} {}", family.code, family.name),
        )
    }

    /// Where pages about the story stand.
    pub(crate) fn place(&self, desk: &Desk<'_>) -> Place {
        Place::of(&self.project, desk)
            .under(Entry::Stories)
            .step(
                desk.words.text("stories-title"),
                urls::stories(self.project.id),
            )
            .step(
                self.title(desk),
                urls::story(self.project.id, self.seen.story.id),
            )
    }

    /// The guide's sections, then whatever else is written, so that nothing that was told is out of reach.
    pub(crate) fn sections(&self) -> Vec<GuideSection> {
        let mut sections = self.guide.sections.clone();
        for written in &self.text.sections {
            if self.guide.section(&written.key).is_none() && !written.markdown.is_empty() {
                let heading = heading(&self.guide, &written.key);
                sections.push(GuideSection {
                    key: written.key.clone(),
                    question: heading.clone(),
                    heading,
                    hint: String::new(),
                    helping: Vec::new(),
                    answer: AnswerKind::Long,
                    required: false,
                    exhibited: true,
                });
            }
        }
        sections
    }

    /// What is written under a key.
    pub(crate) fn written(&self, key: &str) -> &str {
        self.text
            .section(key)
            .map_or("", |section| section.markdown.as_str())
    }

    /// The sections that must be answered and are not.
    pub(crate) fn unanswered(&self) -> Vec<&GuideSection> {
        self.guide
            .sections
            .iter()
            .filter(|section| section.required && self.written(&section.key).is_empty())
            .collect()
    }

    /// The title is there and every part that must be answered.
    pub(crate) fn is_complete(&self) -> bool {
        !self.text.title.is_empty() && !self.text.is_empty() && self.unanswered().is_empty()
    }
}

/// A story of this project as the visitor sees it.
///
/// # Errors
///
/// [`PageError::NotFound`] when there is none, also when it belongs to another project.
pub(crate) fn seen(
    desk: &Desk<'_>,
    project: Id<Project>,
    story: Id<Story>,
) -> Result<Seen, PageError> {
    desk.found(
        desk.view
            .story(story)?
            .filter(|seen| seen.story.project == project),
    )
}

/// What a story is called: its title, else its number.
pub(crate) fn title(desk: &Desk<'_>, story: &Story, title: &str) -> String {
    if title.is_empty() {
        desk.words
            .with("stories-untitled", &[("number", story.number.into())])
    } else {
        title.to_owned()
    }
}

/// The guide a story was written by; the built-in one for a text that came without.
///
/// # Errors
///
/// When it cannot be read.
pub(crate) fn guide_of(desk: &Desk<'_>, story: &Story) -> Result<GuideText, PageError> {
    let guide = match story.guide {
        Some(guide) => desk.view.guide(guide)?,
        None => None,
    };
    match guide {
        Some(guide) => guide.text().map_err(|fault| PageError::internal(&fault)),
        None => builtin_guides::of(GuideKind::Story, story.language),
    }
}

/// The newest version of a guide of this kind: of the same lineage as `like`, where one is named.
///
/// # Errors
///
/// When the store cannot be read.
pub(crate) fn newest_guide(
    desk: &Desk<'_>,
    project: Id<Project>,
    kind: GuideKind,
    like: Option<Id<Guide>>,
) -> Result<Option<Guide>, PageError> {
    let guides = desk.view.guides(project)?;
    let lineage = like
        .and_then(|like| guides.iter().find(|guide| guide.id == like))
        .map(|guide| guide.lineage);
    Ok(guides
        .into_iter()
        .filter(|guide| guide.kind == kind)
        .filter(|guide| lineage.is_none_or(|lineage| guide.lineage == lineage))
        .max_by_key(|guide| (guide.published, guide.version)))
}

/// The heading of a section; a key the guide does not know is told in its own letters.
pub(crate) fn heading(guide: &GuideText, key: &str) -> String {
    if let Some(section) = guide.section(key) {
        return section.heading.clone();
    }
    let words = key.replace('-', " ");
    let mut letters = words.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().collect::<String>() + letters.as_str(),
        None => words,
    }
}

/// The tabs above a story.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Tab {
    pub(crate) key: &'static str,
    pub(crate) path: String,
    pub(crate) current: bool,
}

/// The tabs that this visitor has, with the one that is shown.
pub(crate) fn tabs(desk: &Desk<'_>, seen: &Seen, current: &str) -> Vec<Tab> {
    use genlyd_domain::access::Deed;
    let story = &seen.story;
    let may = |deed| desk.view.may(story.project, deed);
    let whole = seen.is_whole() && may(Deed::CollectStories);
    [
        ("story", true, urls::story(story.project, story.id)),
        (
            "themes",
            may(Deed::ReadThemes) && story.approved_version().is_some(),
            urls::highlights(story.project, story.id),
        ),
        ("consents", whole, urls::consents(story.project, story.id)),
        ("versions", whole, urls::versions(story.project, story.id)),
    ]
    .into_iter()
    .filter(|(_, has, _)| *has)
    .map(|(key, _, path)| Tab {
        key,
        path,
        current: key == current,
    })
    .collect()
}

/// Tabs for samples.
pub(crate) fn sample_tabs(current: &'static str) -> Vec<Tab> {
    ["story", "themes", "consents", "versions"]
        .into_iter()
        .map(|key| Tab {
            key,
            path: "/".to_owned(),
            current: key == current,
        })
        .collect()
}

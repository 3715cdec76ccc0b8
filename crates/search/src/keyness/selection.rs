//! Which texts are looked at: a theme's passages, a week's stories, or those that a profession heard.

use std::collections::HashMap;

use genlyd_domain::family::Family;
use genlyd_domain::highlight::Highlight;
use genlyd_domain::id::Id;
use genlyd_domain::project::Project;
use genlyd_domain::story::Story;
use genlyd_domain::story_week::StoryWeek;
use genlyd_domain::text_version::TextVersion;
use genlyd_domain::theme::Theme;
use genlyd_store::ReadError;
use genlyd_store::view::View;
use genlyd_text::segment::CharRange;

use crate::themes::Themes;

/// Which texts are looked at. Everything else that the visitor may read is what they are compared with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Selection {
    /// The passages of a theme and of those under it.
    Theme(Id<Theme>),
    /// The stories of a week.
    Week(Id<StoryWeek>),
    /// The stories of families visited by a pair in which somebody has this profession, as [`pair::profession`] writes it.
    ///
    /// [`pair::profession`]: genlyd_domain::pair::profession
    Profession(String),
}

/// A selection, looked up once.
pub(super) enum Chosen {
    Passages(HashMap<Id<Story>, Vec<Highlight>>),
    Week(Id<StoryWeek>),
    Families(Vec<Id<Family>>),
}

/// How much of a story is in the selection.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    All,
    Nothing,
    /// What stands under the theme.
    Passages,
}

/// Which part of a section is in the selection.
pub(super) enum Here {
    All,
    Within(Vec<CharRange>),
}

impl Chosen {
    pub(super) fn of(
        view: &View,
        project: Id<Project>,
        selection: &Selection,
    ) -> Result<Chosen, ReadError> {
        Ok(match selection {
            Selection::Week(week) => Chosen::Week(*week),
            Selection::Profession(profession) => {
                let families = view.families_by_profession(project)?;
                Chosen::Families(families.get(profession).cloned().unwrap_or_default())
            }
            Selection::Theme(theme) => {
                let themes = Themes::of(view, project)?.with_those_under(*theme);
                let mut passages: HashMap<Id<Story>, Vec<Highlight>> = HashMap::new();
                for theme in themes {
                    for one in view.highlights_of_theme(theme)? {
                        let of = passages.entry(one.highlight.story).or_default();
                        of.push(one.highlight);
                    }
                }
                Chosen::Passages(passages)
            }
        })
    }

    /// How much of a story is in the selection.
    pub(super) fn part(&self, story: &Story) -> Part {
        let all = |is_all| if is_all { Part::All } else { Part::Nothing };
        match self {
            Chosen::Passages(passages) if passages.contains_key(&story.id) => Part::Passages,
            Chosen::Passages(_) => Part::Nothing,
            Chosen::Week(week) => all(story.week == Some(*week)),
            Chosen::Families(families) => all(story
                .family
                .is_some_and(|family| families.contains(&family))),
        }
    }

    /// Which part of a section of a story that is not left out.
    pub(super) fn in_section(&self, text: &TextVersion, section: &str) -> Here {
        match self {
            Chosen::Passages(passages) => {
                let of = passages.get(&text.story).into_iter().flatten();
                let ranges = of
                    .filter(|one| one.version == text.id && one.section == section)
                    .map(|one| one.passage.range());
                Here::Within(ranges.collect())
            }
            Chosen::Week(_) | Chosen::Families(_) => Here::All,
        }
    }
}

impl Here {
    pub(super) fn holds(&self, word: CharRange) -> bool {
        match self {
            Here::All => true,
            Here::Within(ranges) => ranges
                .iter()
                .any(|range| range.start <= word.start && word.end <= range.end),
        }
    }
}

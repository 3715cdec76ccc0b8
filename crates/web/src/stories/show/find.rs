//! Finding words in the story that is being read: every place lights up, and each can be gone to.

use genlyd_domain::id::Id;
use genlyd_domain::project::Project;
use genlyd_domain::story::Story;
use genlyd_search::Finder;
use genlyd_text::language::Language;
use genlyd_text::segment::CharRange;
use serde::{Deserialize, Serialize};

use crate::desk::Desk;
use crate::page_error::PageError;
use crate::urls;

/// Places that are offered one by one; the rest are passed on the way.
const MOST_OFFERED: usize = 30;

/// What an address asks to be found.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Sought {
    #[serde(default)]
    find: String,
}

/// The box, and what was found.
#[derive(Debug, Default, Serialize)]
pub(super) struct Find {
    action: String,
    query: String,
    /// How many places there are.
    pub(super) count: usize,
    /// The numbers of those that are offered.
    offered: Vec<usize>,
    /// The same question to every story.
    everywhere: String,
}

impl Find {
    /// The box for a story, and what is to be found in it; `None` where nothing is asked.
    pub(super) fn of(
        desk: &Desk<'_>,
        project: Id<Project>,
        story: Id<Story>,
        sought: &Sought,
    ) -> Result<(Find, Option<Finder>), PageError> {
        let query = sought.find.trim();
        let find = Find {
            action: urls::story(project, story),
            query: query.to_owned(),
            everywhere: urls::search_for(project, query),
            ..Find::default()
        };
        if query.is_empty() {
            return Ok((find, None));
        }
        let finder = desk.index.finder(&desk.view, project, query)?;
        Ok((find, Some(finder)))
    }

    /// What is found in one more section, and the number of the first place in it.
    pub(super) fn lit(
        &mut self,
        finder: Option<&Finder>,
        language: Language,
        plain: &str,
    ) -> (Vec<CharRange>, usize) {
        let first = self.count + 1;
        let lit = finder.map_or_else(Vec::new, |finder| finder.lit(language, plain));
        self.count += lit.len();
        self.offered = (1..=self.count.min(MOST_OFFERED)).collect();
        (lit, first)
    }

    /// For samples.
    pub(super) fn sample(query: &str, count: usize) -> Find {
        Find {
            action: "/".to_owned(),
            query: query.to_owned(),
            count,
            offered: (1..=count.min(MOST_OFFERED)).collect(),
            everywhere: "/".to_owned(),
        }
    }
}

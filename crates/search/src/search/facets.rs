//! How the stories found are spread over themes, weeks and states. Only what the view let through is counted.

use std::collections::HashMap;

use genlyd_domain::id::Id;
use genlyd_domain::story::StoryState;
use genlyd_domain::story_week::StoryWeek;
use genlyd_domain::theme::Theme;
use tantivy::Searcher;

use super::{AllPassed, Asked, Passed, SearchError};
use crate::columns::Columns;
use crate::themes::Themes;

/// Stories by theme, week and state. What no story has is left out; the order is always the same.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facets {
    /// Stories with a passage of the theme or of one under it, in the codebook's order.
    pub themes: Vec<(Id<Theme>, usize)>,
    /// Stories of each week, earliest first.
    pub weeks: Vec<(Id<StoryWeek>, usize)>,
    /// Stories by how far they have come, in the order in which they come there.
    pub states: Vec<(StoryState, usize)>,
}

pub(super) fn count(
    asked: &Asked<'_>,
    passed: &AllPassed,
    searcher: &Searcher,
) -> Result<Facets, SearchError> {
    let mut weeks: HashMap<Id<StoryWeek>, usize> = HashMap::new();
    for passed in &passed.stories {
        if let Some(week) = passed.sighted.week {
            *weeks.entry(week).or_default() += 1;
        }
    }
    let known = asked.view.weeks(asked.project)?;
    Ok(Facets {
        themes: by_theme(&asked.themes, passed, searcher)?,
        weeks: known
            .iter()
            .filter_map(|week| Some((week.record.id, *weeks.get(&week.record.id)?)))
            .collect(),
        states: StoryState::ALL
            .into_iter()
            .map(|state| {
                let so = |passed: &&Passed| passed.sighted.state == state;
                (state, passed.stories.iter().filter(so).count())
            })
            .filter(|(_, count)| *count > 0)
            .collect(),
    })
}

fn by_theme(
    themes: &Themes,
    passed: &AllPassed,
    searcher: &Searcher,
) -> tantivy::Result<Vec<(Id<Theme>, usize)>> {
    let mut counts = vec![0; themes.len()];
    if counts.is_empty() {
        return Ok(Vec::new());
    }
    let mut columns = Columns::new(searcher);
    let mut places = Vec::new();
    for passed in &passed.stories {
        places.clear();
        for theme in columns.themes(passed.address)? {
            let Some(place) = themes.place(theme) else {
                continue;
            };
            places.push(place);
            places.extend(themes.parent(place));
        }
        places.sort_unstable();
        places.dedup();
        for place in &places {
            counts[*place] += 1;
        }
    }
    Ok(counts
        .into_iter()
        .enumerate()
        .filter(|(_, count)| *count > 0)
        .filter_map(|(place, count)| Some((themes.at(place)?, count)))
        .collect())
}

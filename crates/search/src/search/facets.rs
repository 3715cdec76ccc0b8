//! How the stories found are spread: by theme, week, place and whatever else narrows a search down. Only what the view let
//! through is counted.

use std::cmp::Reverse;
use std::collections::HashMap;
use std::hash::Hash;

use genlyd_domain::consent::Use;
use genlyd_domain::family::Family;
use genlyd_domain::id::Id;
use genlyd_domain::month::Month;
use genlyd_domain::story::StoryState;
use genlyd_domain::story_week::StoryWeek;
use genlyd_domain::theme::Theme;
use genlyd_text::order;
use tantivy::Searcher;

use super::{AllPassed, Asked, Passed, SearchError};
use crate::columns::Columns;
use crate::themes::Themes;

/// Stories by each thing that narrows a search down. What no story has is left out; the order is always the same.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facets {
    /// Stories with a passage of the theme or of one under it, in the codebook's order.
    pub themes: Vec<(Id<Theme>, usize)>,
    /// Stories of each week, earliest first.
    pub weeks: Vec<(Id<StoryWeek>, usize)>,
    /// Stories by how far they have come, in the order in which they come there.
    pub states: Vec<(StoryState, usize)>,
    /// Stories by the month in which they were written, newest first.
    pub months: Vec<(Month, usize)>,
    /// Stories by where their families live, in alphabetical order.
    pub places: Vec<(String, usize)>,
    /// Stories that somebody with a profession has listened to, in alphabetical order; for whoever may know of it.
    pub professions: Vec<(String, usize)>,
    /// Stories by what they may be used for, as far as the visitor may know, in the order in which it is asked.
    pub uses: Vec<(Use, usize)>,
}

pub(super) fn count(
    asked: &Asked<'_>,
    passed: &AllPassed,
    searcher: &Searcher,
) -> Result<Facets, SearchError> {
    let stories = &passed.stories;
    let weeks: HashMap<Id<StoryWeek>, usize> =
        tally(stories.iter().filter_map(|passed| passed.sighted.week));
    let months = tally(stories.iter().filter_map(|passed| passed.month));
    let places = tally(
        stories
            .iter()
            .filter_map(|passed| passed.sighted.place.clone()),
    );
    let families: Vec<Id<Family>> = stories
        .iter()
        .filter_map(|passed| passed.sighted.family)
        .collect();
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
                (state, stories.iter().filter(so).count())
            })
            .filter(|(_, count)| *count > 0)
            .collect(),
        months: ordered(months, |month| Reverse(*month)),
        places: ordered(places, |place| order::key(place))
            .into_iter()
            .map(|(place, count)| (place.to_string(), count))
            .collect(),
        professions: asked.professions.count(&families),
        uses: Use::ALL
            .into_iter()
            .map(|one| {
                let so = |passed: &&Passed| passed.sighted.allows.has(one);
                (one, stories.iter().filter(so).count())
            })
            .filter(|(_, count)| *count > 0)
            .collect(),
    })
}

/// How often each thing comes.
fn tally<T: Eq + Hash>(things: impl Iterator<Item = T>) -> HashMap<T, usize> {
    let mut counts = HashMap::new();
    for thing in things {
        *counts.entry(thing).or_default() += 1;
    }
    counts
}

fn ordered<T, K: Ord>(counts: HashMap<T, usize>, key: impl Fn(&T) -> K) -> Vec<(T, usize)> {
    let mut counts: Vec<(T, usize)> = counts.into_iter().collect();
    counts.sort_by_cached_key(|(thing, _)| key(thing));
    counts
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

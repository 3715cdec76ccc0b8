//! Counting what was said under each theme: passages, stories, families.

use std::collections::{HashMap, HashSet};

use genlyd_domain::family::Family;
use genlyd_domain::highlight::Highlight;
use genlyd_domain::id::Id;
use genlyd_domain::story::Story;
use genlyd_domain::theme::Theme;

/// What was said under one theme.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Tally {
    passages: HashSet<Id<Highlight>>,
    stories: HashSet<Id<Story>>,
    families: HashSet<Id<Family>>,
}

/// What was said under every theme.
#[derive(Clone, Debug, Default)]
pub(crate) struct Tallies(HashMap<Id<Theme>, Tally>);

impl Tally {
    /// How many passages.
    pub(crate) fn passages(&self) -> usize {
        self.passages.len()
    }

    /// In how many stories.
    pub(crate) fn stories(&self) -> usize {
        self.stories.len()
    }

    /// From how many families. Texts brought in from outside have none.
    pub(crate) fn families(&self) -> usize {
        self.families.len()
    }

    fn take(&mut self, highlight: &Highlight) {
        self.passages.insert(highlight.id);
        self.stories.insert(highlight.story);
        self.families.extend(highlight.family);
    }
}

impl Tallies {
    /// Counts highlights that may be read.
    pub(crate) fn of<'a>(highlights: impl Iterator<Item = &'a Highlight>) -> Tallies {
        let mut tallies = Tallies::default();
        for highlight in highlights {
            for theme in &highlight.themes {
                tallies.0.entry(*theme).or_default().take(highlight);
            }
        }
        tallies
    }

    /// What was said under a theme itself.
    pub(crate) fn own(&self, theme: Id<Theme>) -> Tally {
        self.0.get(&theme).cloned().unwrap_or_default()
    }

    /// What was said under any of several themes, each passage counted once.
    pub(crate) fn together(&self, themes: impl Iterator<Item = Id<Theme>>) -> Tally {
        let mut together = Tally::default();
        for tally in themes.filter_map(|theme| self.0.get(&theme)) {
            together.passages.extend(&tally.passages);
            together.stories.extend(&tally.stories);
            together.families.extend(&tally.families);
        }
        together
    }
}

#[cfg(test)]
mod tests {
    use genlyd_domain::highlight::Anchored;
    use genlyd_text::passage::Passage;
    use jiff::Timestamp;
    use uuid::Uuid;

    use super::*;

    fn id<T>(number: u128) -> Id<T> {
        Id::new(Uuid::from_u128(number))
    }

    fn highlight(number: u128, story: u128, family: Option<u128>, themes: &[u128]) -> Highlight {
        Highlight {
            id: id(number),
            project: id(0),
            story: id(story),
            family: family.map(id),
            version: id(0),
            section: String::new(),
            passage: Passage::new("ord", 0, 3).unwrap(),
            themes: themes.iter().copied().map(id).collect(),
            note: String::new(),
            star: false,
            author: None,
            at: Timestamp::UNIX_EPOCH,
            anchoring: Anchored::Kept,
        }
    }

    fn counts(tally: &Tally) -> (usize, usize, usize) {
        (tally.passages(), tally.stories(), tally.families())
    }

    #[test]
    fn a_passage_under_a_theme_and_its_sub_theme_is_counted_once() {
        let highlights = [
            highlight(1, 10, Some(20), &[1, 2]),
            highlight(2, 10, Some(20), &[2]),
            highlight(3, 11, None, &[1]),
        ];

        let tallies = Tallies::of(highlights.iter());

        assert_eq!(counts(&tallies.own(id(1))), (2, 2, 1));
        assert_eq!(counts(&tallies.own(id(2))), (2, 1, 1));
        assert_eq!(
            counts(&tallies.together([id(1), id(2)].into_iter())),
            (3, 2, 1)
        );
        assert_eq!(counts(&tallies.own(id(9))), (0, 0, 0));
    }
}

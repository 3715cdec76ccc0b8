//! The codebook as a visitor may see it, for filtering by theme and for counting.

use std::collections::HashMap;

use genlyd_domain::id::Id;
use genlyd_domain::project::Project;
use genlyd_domain::theme::Theme;
use genlyd_store::ReadError;
use genlyd_store::view::View;
use genlyd_text::danish::fold;

/// The themes of a project, in the codebook's order; empty for a visitor who may not see them.
pub(crate) struct Themes {
    themes: Vec<Theme>,
    places: HashMap<Id<Theme>, usize>,
}

impl Themes {
    pub(crate) fn of(view: &View, project: Id<Project>) -> Result<Themes, ReadError> {
        let themes: Vec<Theme> = view
            .themes(project)?
            .into_iter()
            .map(|stored| stored.record)
            .collect();
        let places = themes.iter().map(|theme| theme.id).zip(0..).collect();
        Ok(Themes { themes, places })
    }

    /// How many there are.
    pub(crate) fn len(&self) -> usize {
        self.themes.len()
    }

    /// A theme's place in the codebook, if the visitor may see it.
    pub(crate) fn place(&self, theme: Id<Theme>) -> Option<usize> {
        self.places.get(&theme).copied()
    }

    /// The theme in this place.
    pub(crate) fn at(&self, place: usize) -> Option<Id<Theme>> {
        self.themes.get(place).map(|theme| theme.id)
    }

    /// The place of the theme that this one stands under.
    pub(crate) fn parent(&self, place: usize) -> Option<usize> {
        self.place(self.themes.get(place)?.parent?)
    }

    /// A theme and those under it; nothing when the visitor may not see it.
    pub(crate) fn with_those_under(&self, theme: Id<Theme>) -> Vec<Id<Theme>> {
        self.themes
            .iter()
            .filter(|other| other.id == theme || other.parent == Some(theme))
            .map(|other| other.id)
            .collect()
    }

    /// The themes that somebody means by a name, with those under them: the one of that name, else those that begin
    /// like it, else those that hold it as a word.
    pub(crate) fn named(&self, typed: &str) -> Option<Vec<Id<Theme>>> {
        let typed = fold(typed.trim());
        let fits: [fn(&str, &str) -> bool; 3] = [
            |name, typed| name == typed,
            |name, typed| name.starts_with(typed),
            |name, typed| name.split_whitespace().any(|word| word == typed),
        ];
        fits.into_iter().find_map(|fits| {
            let mut found: Vec<Id<Theme>> = self
                .themes
                .iter()
                .filter(|theme| fits(&fold(&theme.name), &typed))
                .flat_map(|theme| self.with_those_under(theme.id))
                .collect();
            found.sort();
            found.dedup();
            (!found.is_empty()).then_some(found)
        })
    }
}

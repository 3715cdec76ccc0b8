//! How a theme is shown wherever it is named: letter, ink and name.

use genlyd_domain::id::Id;
use genlyd_domain::ink::Ink;
use genlyd_domain::project::Project;
use genlyd_domain::theme::Theme;
use serde::Serialize;

use crate::urls;

/// A theme's sign, as `templates/parts/chips.html` takes it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub(crate) struct Sign {
    /// Its ink.
    pub(crate) ink: Ink,
    /// Its letter.
    pub(crate) letter: char,
    /// Its name.
    pub(crate) name: String,
    /// Its page.
    pub(crate) path: Option<String>,
}

impl Sign {
    /// The sign of a theme, leading to its page.
    pub(crate) fn of(project: Id<Project>, theme: &Theme) -> Sign {
        Sign {
            ink: theme.ink,
            letter: theme.letter,
            name: theme.name.clone(),
            path: Some(urls::theme(project, theme.id)),
        }
    }

    /// A sign for samples.
    pub(crate) fn sample(ink: Ink, name: &str) -> Sign {
        Sign {
            ink,
            letter: ink.letter(),
            name: name.to_owned(),
            path: Some("/".to_owned()),
        }
    }
}

//! What is asked for, as the address says it: a query, facets, a page. Every link on the page is made from it.

use genlyd_domain::id::Id;
use genlyd_domain::project::Project;
use genlyd_domain::story::StoryState;
use genlyd_domain::story_week::StoryWeek;
use genlyd_domain::theme::Theme;
use genlyd_search::Request;
use serde::Deserialize;

use crate::urls;

/// Hits on a page.
pub(super) const PAGE: usize = 20;

/// What is asked for, exactly as it was sent.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
pub(super) struct Asked {
    /// The query.
    #[serde(default)]
    pub(super) q: String,
    /// A theme's id.
    #[serde(default)]
    pub(super) theme: String,
    /// A story week's id.
    #[serde(default)]
    pub(super) week: String,
    /// A state's name.
    #[serde(default)]
    pub(super) state: String,
    /// `1` for only exactly the words typed.
    #[serde(default)]
    pub(super) exact: String,
    /// The page, from 1.
    #[serde(default)]
    pub(super) page: String,
}

impl Asked {
    /// For the index. What is no theme, week or state leaves everything in.
    pub(super) fn request(&self) -> Request {
        Request {
            query: self.q.clone(),
            theme: self.theme(),
            week: self.week(),
            state: self.state(),
            exactly: self.is_exact(),
            first: (self.number() - 1).saturating_mul(PAGE),
            most: PAGE,
        }
    }

    pub(super) fn theme(&self) -> Option<Id<Theme>> {
        self.theme.parse().ok()
    }

    pub(super) fn week(&self) -> Option<Id<StoryWeek>> {
        self.week.parse().ok()
    }

    pub(super) fn state(&self) -> Option<StoryState> {
        StoryState::ALL
            .into_iter()
            .find(|state| state_name(*state) == self.state)
    }

    /// Only exactly the words typed are asked for.
    pub(super) fn is_exact(&self) -> bool {
        self.exact == "1"
    }

    /// The same, only exactly, or as generously as usual again.
    pub(super) fn other_strictness(&self) -> Asked {
        let exact = if self.is_exact() { "" } else { "1" };
        Asked {
            exact: exact.to_owned(),
            ..self.first_page()
        }
    }

    /// The number of the page, from 1.
    pub(super) fn number(&self) -> usize {
        self.page.parse().unwrap_or(1).max(1)
    }

    /// Nothing was asked for.
    pub(super) fn is_nothing(&self) -> bool {
        self.q.trim().is_empty() && !self.is_narrowed()
    }

    /// A facet is chosen.
    pub(super) fn is_narrowed(&self) -> bool {
        self.theme().is_some() || self.week().is_some() || self.state().is_some()
    }

    /// The address that asks for this.
    pub(super) fn address(&self, project: Id<Project>) -> String {
        let page = if self.number() == 1 { "" } else { &self.page };
        let asked: Vec<String> = [
            ("q", self.q.as_str()),
            ("theme", &self.theme),
            ("week", &self.week),
            ("state", &self.state),
            ("exact", &self.exact),
            ("page", page),
        ]
        .into_iter()
        .filter(|(_, value)| !value.is_empty())
        .map(|(name, value)| format!("{name}={}", urls::escaped(value)))
        .collect();
        let path = urls::search(project);
        if asked.is_empty() {
            path
        } else {
            format!("{path}?{}", asked.join("&"))
        }
    }

    /// The same, from the first page.
    pub(super) fn first_page(&self) -> Asked {
        Asked {
            page: String::new(),
            ..self.clone()
        }
    }
}

/// A state's name in addresses.
pub(super) fn state_name(state: StoryState) -> &'static str {
    match state {
        StoryState::Draft => "draft",
        StoryState::Written => "written",
        StoryState::ReadBack => "read_back",
        StoryState::Approved => "approved",
        StoryState::Withdrawn => "withdrawn",
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    #[test]
    fn an_address_asks_for_the_same_again() {
        let asked = Asked {
            q: "»første nat« & æg".to_owned(),
            state: "read_back".to_owned(),
            page: "2".to_owned(),
            ..Asked::default()
        };
        let address = asked.address(Id::new(Uuid::nil()));

        let query = address
            .split_once('?')
            .map(|(_, query)| query)
            .unwrap_or_default();
        let again =
            actix_web::web::Query::<Asked>::from_query(query).map(|asked| asked.into_inner());
        assert_eq!(again.ok(), Some(asked));
    }

    #[test]
    fn what_cannot_be_read_leaves_everything_in() {
        let asked = Asked {
            theme: "x".to_owned(),
            state: "y".to_owned(),
            page: "-3".to_owned(),
            ..Asked::default()
        };
        let request = asked.request();

        assert_eq!(
            (request.theme, request.state, request.first),
            (None, None, 0)
        );
        assert!(asked.is_nothing());
    }
}

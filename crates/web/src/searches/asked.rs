//! What is asked for, as the address says it: a query, facets, a page. Every link on the page is made from it.

use genlyd_domain::consent::Use;
use genlyd_domain::id::Id;
use genlyd_domain::pair;
use genlyd_domain::project::Project;
use genlyd_domain::saved_search::{AskedFor, Only};
use genlyd_domain::story::StoryState;
use genlyd_search::Request;
use serde::Deserialize;

use crate::forms::Values;
use crate::urls;

/// Hits on a page.
pub(super) const PAGE: usize = 20;

/// What narrows a search down, in the order in which it is offered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum By {
    Theme,
    Week,
    Month,
    Place,
    State,
    Profession,
    Allows,
}

impl By {
    pub(super) const ALL: [By; 7] = [
        By::Theme,
        By::Week,
        By::Month,
        By::Place,
        By::State,
        By::Profession,
        By::Allows,
    ];

    /// Its name in addresses and in the keys of words.
    pub(super) const fn name(self) -> &'static str {
        match self {
            By::Theme => "theme",
            By::Week => "week",
            By::Month => "month",
            By::Place => "place",
            By::State => "state",
            By::Profession => "profession",
            By::Allows => "allows",
        }
    }
}

/// What is asked for, exactly as it was sent.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    /// The query.
    pub(super) q: String,
    /// A theme's id.
    theme: String,
    /// A story week's id.
    week: String,
    /// A month, as `2026-03`.
    month: String,
    /// A place by name.
    place: String,
    /// A state's name.
    state: String,
    /// A profession by name.
    profession: String,
    /// A use's name.
    allows: String,
    /// `1` for only exactly the words typed.
    exact: String,
    /// The page, from 1.
    pub(super) page: String,
}

impl Asked {
    /// The words of a query and nothing else.
    pub(super) fn words(query: impl Into<String>) -> Asked {
        Asked {
            q: query.into(),
            ..Asked::default()
        }
    }

    /// What is kept, as an address asks for it.
    pub(super) fn keeping(kept: &AskedFor) -> Asked {
        let Only {
            theme,
            week,
            state,
            profession,
            month,
            place,
            allows,
        } = kept.only.clone();
        let told = |value: Option<String>| value.unwrap_or_default();
        Asked {
            q: kept.query.clone(),
            theme: told(theme.map(|id| id.to_string())),
            week: told(week.map(|id| id.to_string())),
            month: told(month.map(|month| month.to_string())),
            place: told(place),
            state: told(state.map(|state| state_name(state).to_owned())),
            profession: told(profession),
            allows: told(allows.map(|one| one.name().to_owned())),
            exact: if kept.exactly { "1" } else { "" }.to_owned(),
            page: String::new(),
        }
    }

    /// What a form asks for.
    pub(super) fn sent(form: &Values) -> Asked {
        let text = |name| form.one(name).to_owned();
        let words = Asked {
            exact: text("exact"),
            ..Asked::words(text("q"))
        };
        By::ALL.into_iter().fold(words, |asked, by| {
            let value = text(by.name());
            asked.with(by, value)
        })
    }

    /// For the index. What is no theme, week, month, state or use leaves everything in.
    pub(super) fn request(&self) -> Request {
        Request {
            query: self.q.clone(),
            only: self.only(),
            exactly: self.is_exact(),
            first: (self.number() - 1).saturating_mul(PAGE),
            most: PAGE,
        }
    }

    /// What is understood of what narrows it down.
    pub(super) fn only(&self) -> Only {
        let words = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
        Only {
            theme: self.theme.parse().ok(),
            week: self.week.parse().ok(),
            state: StoryState::ALL
                .into_iter()
                .find(|state| state_name(*state) == self.state),
            profession: words(&pair::profession(&self.profession)),
            month: self.month.parse().ok(),
            place: words(&self.place),
            allows: Use::from_name(&self.allows),
        }
    }

    /// For whoever keeps it: without the page.
    pub(super) fn kept(&self) -> AskedFor {
        AskedFor {
            query: self.q.clone(),
            only: self.only(),
            exactly: self.is_exact(),
        }
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

    /// Something narrows it down.
    pub(super) fn is_narrowed(&self) -> bool {
        !self.only().is_nothing()
    }

    /// What was sent to narrow it down by this; empty where nothing was.
    pub(super) fn value(&self, by: By) -> &str {
        match by {
            By::Theme => &self.theme,
            By::Week => &self.week,
            By::Month => &self.month,
            By::Place => &self.place,
            By::State => &self.state,
            By::Profession => &self.profession,
            By::Allows => &self.allows,
        }
    }

    /// The same from the first page, narrowed down by this.
    pub(super) fn with(&self, by: By, value: String) -> Asked {
        let mut asked = self.first_page();
        *match by {
            By::Theme => &mut asked.theme,
            By::Week => &mut asked.week,
            By::Month => &mut asked.month,
            By::Place => &mut asked.place,
            By::State => &mut asked.state,
            By::Profession => &mut asked.profession,
            By::Allows => &mut asked.allows,
        } = value;
        asked
    }

    /// Everything but the page, by name, as a form sends it along; what is empty is left out.
    pub(super) fn named(&self) -> Vec<(&'static str, String)> {
        let mut named = self.beside_the_words();
        if !self.q.is_empty() {
            named.insert(0, ("q", self.q.clone()));
        }
        named
    }

    /// As [`Asked::named`], without the query.
    pub(super) fn beside_the_words(&self) -> Vec<(&'static str, String)> {
        By::ALL
            .map(|by| (by.name(), self.value(by)))
            .into_iter()
            .chain([("exact", self.exact.as_str())])
            .filter(|(_, value)| !value.is_empty())
            .map(|(name, value)| (name, value.to_owned()))
            .collect()
    }

    /// The address that asks for this.
    pub(super) fn address(&self, project: Id<Project>) -> String {
        let mut asked = self.named();
        if self.number() > 1 {
            asked.push(("page", self.page.clone()));
        }
        let asked: Vec<String> = asked
            .into_iter()
            .map(|(name, value)| format!("{name}={}", urls::escaped(&value)))
            .collect();
        let path = urls::search(project);
        if asked.is_empty() {
            path
        } else {
            format!("{path}?{}", asked.join("&"))
        }
    }

    /// The same, from the first page.
    fn first_page(&self) -> Asked {
        Asked {
            page: String::new(),
            ..self.clone()
        }
    }

    /// The same, on this page.
    pub(super) fn turned_to(&self, number: usize) -> Asked {
        Asked {
            page: number.to_string(),
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
            state: "read_back".to_owned(),
            place: "Aarsdale & omegn".to_owned(),
            page: "2".to_owned(),
            ..Asked::words("»første nat« & æg")
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
            month: "2026-14".to_owned(),
            allows: "alt".to_owned(),
            page: "-3".to_owned(),
            ..Asked::default()
        };
        let request = asked.request();

        assert_eq!((request.only, request.first), (Only::default(), 0));
        assert!(asked.is_nothing());
    }

    #[test]
    fn what_is_kept_asks_for_the_same_again() {
        let what = AskedFor {
            query: "\"hele natten\" -læge".to_owned(),
            only: Only {
                theme: Some(Id::new(Uuid::from_u128(1))),
                week: Some(Id::new(Uuid::from_u128(2))),
                state: Some(StoryState::ReadBack),
                profession: Some("sundhedsplejerske".to_owned()),
                month: "2026-03".parse().ok(),
                place: Some("Aarsdale".to_owned()),
                allows: Some(Use::Exhibition),
            },
            exactly: true,
        };

        assert_eq!(Asked::keeping(&what).kept(), what);
    }
}

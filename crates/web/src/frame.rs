//! What stands around every page: the project's name, the five entries, the way back, the account.

use genlyd_domain::access::Deed;
use genlyd_domain::project::Project;
use genlyd_text::language::Language;
use serde::Serialize;

use crate::desk::Desk;
use crate::urls;
use crate::visitor::Visit;
use crate::words::Lexicon;

/// The frame of a page, as `templates/parts/frame.html` takes it.
#[derive(Clone, Debug, Serialize)]
pub struct Frame {
    /// The language of the page.
    pub lang: &'static str,
    /// The token that every form carries.
    pub csrf: String,
    /// The name at the upper left and where it leads.
    pub home: Link,
    /// The entries, at most five.
    pub entries: Vec<EntryLink>,
    /// Who is signed in.
    pub account: Option<Account>,
    /// Where to sign in, for those who are not.
    pub sign_in: Option<String>,
    /// The way back, below the second level.
    pub trail: Vec<Step>,
    /// Tidings from the last deed.
    pub notices: Vec<Notice>,
    /// The same links on every page.
    pub links: Vec<Labelled>,
    /// Everything on the page is invented, and its foot says so.
    pub invented: bool,
    /// Whether single letters may act as commands.
    pub single_keys: bool,
}

/// A name and where it leads.
#[derive(Clone, Debug, Serialize)]
pub struct Link {
    /// The name.
    pub name: String,
    /// Where it leads.
    pub path: String,
}

/// A label and where it leads.
#[derive(Clone, Debug, Serialize)]
pub struct Labelled {
    /// The label.
    pub label: String,
    /// Where it leads.
    pub path: String,
}

/// One of the five entries.
#[derive(Clone, Debug, Serialize)]
pub struct EntryLink {
    /// Its key.
    pub key: &'static str,
    /// Its words.
    pub label: String,
    /// Its icon.
    pub icon: &'static str,
    /// The letter that leads to it after `g`.
    pub go: &'static str,
    /// Where it leads.
    pub path: String,
    /// The page stands in it.
    pub current: bool,
}

/// Who is signed in.
#[derive(Clone, Debug, Serialize)]
pub struct Account {
    /// Their name.
    pub name: String,
    /// Their own page.
    pub path: String,
    /// Where signing out is posted.
    pub out: String,
}

/// A step of the way back; the last has no path.
#[derive(Clone, Debug, Serialize)]
pub struct Step {
    /// What it is called.
    pub label: String,
    /// Where it leads.
    pub path: Option<String>,
}

/// A tiding.
#[derive(Clone, Debug, Serialize)]
pub struct Notice {
    /// done, warn, error or info.
    pub kind: &'static str,
    /// Its words.
    pub key: String,
    /// Values in its words.
    pub args: std::collections::BTreeMap<String, String>,
}

/// The entries there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Entry {
    /// Stories.
    Stories,
    /// Themes and tagging.
    Themes,
    /// Exhibitions.
    Exhibitions,
    /// Search.
    Search,
}

/// Where a page stands: in which project, under which entry, and how one came there.
#[derive(Clone, Debug, Default)]
pub struct Place {
    project: Option<Project>,
    deeds: Vec<Deed>,
    entry: Option<Entry>,
    trail: Vec<Step>,
}

impl Place {
    /// A page outside every project.
    pub fn outside() -> Place {
        Place::default()
    }

    /// A page of a project.
    pub fn of(project: &Project, desk: &Desk<'_>) -> Place {
        Place {
            project: Some(project.clone()),
            deeds: Deed::ALL
                .into_iter()
                .filter(|deed| desk.view.may(project.id, *deed))
                .collect(),
            entry: None,
            trail: Vec::new(),
        }
    }

    /// Under this entry.
    #[must_use]
    pub fn under(mut self, entry: Entry) -> Place {
        self.entry = Some(entry);
        self
    }

    /// With a step of the way back.
    #[must_use]
    pub fn step(mut self, label: impl Into<String>, path: impl Into<String>) -> Place {
        self.trail.push(Step {
            label: label.into(),
            path: Some(path.into()),
        });
        self
    }

    /// With the page itself as the last step.
    #[must_use]
    pub fn here(mut self, label: impl Into<String>) -> Place {
        self.trail.push(Step {
            label: label.into(),
            path: None,
        });
        self
    }

    fn entries(&self, words: &Lexicon) -> Vec<EntryLink> {
        let Some(project) = &self.project else {
            return Vec::new();
        };
        [
            (
                Entry::Stories,
                "stories",
                "f",
                Deed::ReadStories,
                urls::stories(project.id),
            ),
            (
                Entry::Themes,
                "themes",
                "t",
                Deed::ReadThemes,
                urls::themes(project.id),
            ),
            (
                Entry::Exhibitions,
                "exhibition",
                "u",
                Deed::SeeExhibitions,
                urls::exhibitions(project.id),
            ),
            (
                Entry::Search,
                "search",
                "s",
                Deed::ReadStories,
                urls::search(project.id),
            ),
        ]
        .into_iter()
        .filter(|(_, _, _, deed, _)| self.deeds.contains(deed))
        .map(|(entry, icon, go, _, path)| EntryLink {
            key: icon,
            label: words.text(&format!("entry-{icon}")),
            icon,
            go,
            path,
            current: self.entry == Some(entry),
        })
        .collect()
    }
}

impl Frame {
    /// The frame of a page that stands in `place`, for this visit.
    pub fn new(visit: &Visit, place: &Place, words: &Lexicon) -> Frame {
        let home = match &place.project {
            Some(project) => Link {
                name: project.title.clone(),
                path: urls::project(project.id),
            },
            None => Link {
                name: "Genlyd".to_owned(),
                path: urls::home(),
            },
        };
        let mut notices: Vec<Notice> = visit
            .done
            .iter()
            .map(|done| format!("done-{done}"))
            .filter(|key| words.has(key))
            .map(|key| Notice {
                kind: "done",
                key,
                args: Default::default(),
            })
            .collect();
        let invented = place
            .project
            .as_ref()
            .is_some_and(|project| project.invented);
        // Said aloud on the overview, and in the foot everywhere.
        if invented && place.entry.is_none() && place.trail.is_empty() {
            notices.push(Notice {
                kind: "info",
                key: "frame-invented".to_owned(),
                args: Default::default(),
            });
        }
        Frame {
            lang: words.language().tag(),
            csrf: visit.csrf.clone(),
            home,
            entries: place.entries(words),
            account: visit.person.as_ref().map(|person| Account {
                name: person.name.clone(),
                path: urls::account(),
                out: urls::sign_out(),
            }),
            sign_in: visit.person.is_none().then(urls::sign_in),
            trail: place.trail.clone(),
            notices,
            links: vec![
                Labelled {
                    label: words.text("frame-help"),
                    path: urls::help(),
                },
                Labelled {
                    label: words.text("frame-privacy"),
                    path: urls::privacy(),
                },
                Labelled {
                    label: words.text("frame-accessibility"),
                    path: urls::accessibility(),
                },
            ],
            invented,
            single_keys: true,
        }
    }

    /// A frame for samples.
    pub fn sample(language: Language, words: &Lexicon) -> Frame {
        let visit = Visit::stranger(language, "sample".to_owned());
        Frame::new(&visit, &Place::outside(), words)
    }
}

//! The history of a story's text: who wrote what when, word by word, and going back by going on.

use actix_web::{HttpRequest, HttpResponse, web};
use genlyd_domain::change::Actor;
use genlyd_domain::id::Id;
use genlyd_domain::project::Project;
use genlyd_domain::story::Story;
use genlyd_domain::text_version::TextVersion;
use genlyd_text::difference::{self, Part};
use serde::{Deserialize, Serialize};

use super::opened::{self, Opened, Tab};
use super::writing::{self, Written};
use crate::desk::Desk;
use crate::forms::personal_number::personal_numbers;
use crate::forms::{self, Posted};
use crate::page_error::PageError;
use crate::pages::Page;
use crate::site::{Placed, Site, see_other};
use crate::urls;
use crate::visitor::Visit;

/// Versions on one page. Differences of whole stories take a while to read.
const ON_A_PAGE: usize = 12;

/// Characters left around a change; the rest of what stays the same is left out.
const AROUND: usize = 80;

/// The page.
#[derive(Debug, Serialize)]
pub(crate) struct StoryVersions {
    tabs: Vec<Tab>,
    title: String,
    lang: &'static str,
    action: String,
    versions: Vec<Version>,
    older: Option<String>,
    newer: Option<String>,
}

#[derive(Debug, Serialize)]
struct Version {
    id: String,
    number: u32,
    who: Option<String>,
    when: String,
    words: usize,
    current: bool,
    approved: bool,
    first: bool,
    changes: Vec<Change>,
}

/// What changed in one part, or in the title.
#[derive(Debug, Serialize)]
struct Change {
    heading: Option<String>,
    parts: Vec<Shown>,
}

/// A stretch of a difference, shortened where nothing changed.
#[derive(Debug, Serialize)]
struct Shown {
    kind: &'static str,
    text: String,
}

#[derive(Debug, Default, Deserialize)]
struct Wish {
    /// Only versions up to this number.
    until: Option<u32>,
}

type At = web::Path<(Id<Project>, Id<Story>)>;

pub(crate) async fn show(
    site: web::Data<Site>,
    visit: Visit,
    at: At,
    request: HttpRequest,
) -> Result<HttpResponse, PageError> {
    let (project, story) = at.into_inner();
    let Wish { until } = forms::query(&request);
    let placed = site
        .desk(&visit, move |desk| {
            let opened = Opened::of(desk, project, story)?;
            page(desk, &opened, until)
        })
        .await?;
    site.page(&visit, placed)
}

pub(crate) async fn restore(
    site: web::Data<Site>,
    visit: Visit,
    at: At,
    Posted(form): Posted,
) -> Result<HttpResponse, PageError> {
    let (project, story) = at.into_inner();
    let path = site
        .desk(&visit, move |desk| {
            let version = form
                .one("version")
                .parse()
                .map_err(|_| PageError::Unreadable)?;
            writing::until_done(desk, project, story, |opened| {
                let earlier = desk.found(desk.view.version_of(&opened.seen, version)?)?;
                // It was written before such numbers were refused.
                let holds = |text: &str| !personal_numbers("", text).is_empty();
                let sections = earlier.sections.iter();
                if holds(&earlier.title) || { sections }.any(|section| holds(&section.markdown)) {
                    return Err(PageError::Refused("error-personal-number"));
                }
                match writing::write(desk, opened, &earlier.title, earlier.sections, |_| {})? {
                    Written::Kept => Ok(Some(urls::story(project, story))),
                    Written::Raced => Ok(None),
                    // It was kept once, so its words are in order.
                    Written::Refused(_) => Err(PageError::Unreadable),
                }
            })
        })
        .await?;
    Ok(see_other(urls::done(&path, "story-restored")))
}

fn page(
    desk: &Desk<'_>,
    opened: &Opened,
    until: Option<u32>,
) -> Result<Placed<StoryVersions>, PageError> {
    let (project, story) = (opened.project.id, &opened.seen.story);
    let all = desk.view.versions(&opened.seen)?;
    let shown = all
        .iter()
        .filter(|version| until.is_none_or(|until| version.number <= until))
        .count();
    let from = shown.saturating_sub(ON_A_PAGE);
    let path = |until: u32| format!("{}?until={until}", urls::versions(project, story.id));
    let mut versions = Vec::new();
    for place in (from..shown).rev() {
        let before = place.checked_sub(1).and_then(|before| all.get(before));
        versions.push(version(desk, opened, before, &all[place])?);
    }
    Ok(Placed {
        place: opened.place(desk).here(desk.words.text("versions-title")),
        page: StoryVersions {
            tabs: opened::tabs(desk, &opened.seen, "versions"),
            title: opened.title(desk),
            lang: story.language.tag(),
            action: urls::versions(project, story.id),
            versions,
            older: from
                .checked_sub(1)
                .and_then(|before| all.get(before))
                .map(|before| path(before.number)),
            newer: all
                .get((shown + ON_A_PAGE - 1).min(all.len().saturating_sub(1)))
                .filter(|_| shown < all.len())
                .map(|after| path(after.number)),
        },
    })
}

fn version(
    desk: &Desk<'_>,
    opened: &Opened,
    before: Option<&TextVersion>,
    version: &TextVersion,
) -> Result<Version, PageError> {
    let story = &opened.seen.story;
    let who = match version.author {
        Actor::Person(person) => desk.view.name_of(opened.project.id, person)?,
        Actor::Family(_) | Actor::Operator => None,
    };
    Ok(Version {
        id: version.id.to_string(),
        number: version.number,
        who,
        when: desk.words.moment(version.at),
        words: version.words(),
        current: version.id == story.current,
        approved: story.approved_version() == Some(version.id),
        first: before.is_none(),
        changes: before
            .map(|before| changes(opened, before, version))
            .unwrap_or_default(),
    })
}

/// What changed from one version to the next, part by part.
fn changes(opened: &Opened, before: &TextVersion, after: &TextVersion) -> Vec<Change> {
    let mut changes = Vec::new();
    if before.title != after.title {
        changes.push(Change {
            heading: None,
            parts: shortened(difference::of_words(&before.title, &after.title)),
        });
    }
    let mut keys: Vec<&str> = Vec::new();
    for section in after.sections.iter().chain(&before.sections) {
        if !keys.contains(&section.key.as_str()) {
            keys.push(&section.key);
        }
    }
    for key in keys {
        let of = |version: &TextVersion| {
            version
                .section(key)
                .map(|section| section.plain())
                .unwrap_or_default()
        };
        let (old, new) = (of(before), of(after));
        if old != new {
            changes.push(Change {
                heading: Some(opened::heading(&opened.guide, key)),
                parts: shortened(difference::of_words(&old, &new)),
            });
        }
    }
    changes
}

/// A difference with long stretches that did not change cut to what stands nearest to the changes.
fn shortened(parts: Vec<Part>) -> Vec<Shown> {
    let last = parts.len().saturating_sub(1);
    parts
        .into_iter()
        .enumerate()
        .map(|(place, part)| match part {
            Part::Gone(text) => Shown { kind: "gone", text },
            Part::New(text) => Shown { kind: "new", text },
            Part::Same(text) => Shown {
                kind: "same",
                text: cut(&text, place > 0, place < last),
            },
        })
        .collect()
}

/// The ends of a text that stand beside a change, with … for what is left out.
fn cut(text: &str, after_change: bool, before_change: bool) -> String {
    let characters: Vec<char> = text.chars().collect();
    let sides = usize::from(after_change) + usize::from(before_change);
    if characters.len() <= AROUND * sides.max(1) + 20 {
        return text.to_owned();
    }
    let is_blank = |character: &char| character.is_whitespace();
    let head: String = if after_change {
        let end = characters[..AROUND]
            .iter()
            .rposition(is_blank)
            .unwrap_or(AROUND);
        characters[..end].iter().collect()
    } else {
        String::new()
    };
    let tail: String = if before_change {
        let from = characters.len() - AROUND;
        let begin = characters[from..].iter().position(is_blank).unwrap_or(0);
        characters[from + begin..]
            .iter()
            .collect::<String>()
            .trim_start()
            .to_owned()
    } else {
        String::new()
    };
    format!("{head} … {tail}")
}

impl Page for StoryVersions {
    const TEMPLATE: &'static str = "stories/versions";

    fn samples() -> Vec<StoryVersions> {
        let page = |versions, path: Option<&str>| StoryVersions {
            tabs: opened::sample_tabs("versions"),
            title: "Vi ringede tre gange".to_owned(),
            lang: "da",
            action: "/".to_owned(),
            versions,
            older: path.map(str::to_owned),
            newer: path.map(str::to_owned),
        };
        let version = |number, changes| Version {
            id: "1".to_owned(),
            number,
            who: (number == 2).then(|| "Lone".to_owned()),
            when: "14. marts 2026 kl. 14.32".to_owned(),
            words: 212,
            current: number == 2,
            approved: number == 2,
            first: number == 1,
            changes,
        };
        let change = |heading: Option<&str>| Change {
            heading: heading.map(str::to_owned),
            parts: shortened(difference::of_words(
                "Vi ringede tre gange.",
                "Vi ringede fire gange.",
            )),
        };
        vec![
            page(vec![version(1, Vec::new())], None),
            page(
                vec![
                    version(2, vec![change(None), change(Some("Begyndelsen"))]),
                    version(1, Vec::new()),
                ],
                Some("/"),
            ),
            page(vec![version(3, Vec::new())], None),
        ]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_did_not_change_is_cut_to_what_stands_nearest() {
        let long = "ord ".repeat(200);
        let parts = shortened(difference::of_words(
            &format!("{long}tre."),
            &format!("{long}fire."),
        ));
        assert!(parts[0].text.starts_with(" … "));
        assert!(parts[0].text.chars().count() < 100);
        assert!(
            parts[0].text.ends_with("ord "),
            "cut between words: {}",
            parts[0].text
        );
        assert_eq!(parts[1].text, "tre");
    }
}

//! What stands beside a story: its state, what it may be used for, the few facts there are, and the themes heard in it.

use std::collections::HashMap;

use genlyd_domain::access::Sight;
use genlyd_domain::change::Actor;
use genlyd_domain::consent::{Standing, Use, Why};
use genlyd_domain::id::Id;
use genlyd_domain::ink::Ink;
use genlyd_domain::text_version::TextVersion;
use genlyd_domain::theme::Theme;
use genlyd_store::view::stories::Seen;
use serde::Serialize;

use super::state_of;
use crate::desk::Desk;
use crate::page_error::PageError;
use crate::urls;

#[derive(Debug, Serialize)]
pub(super) struct Chip {
    pub(super) state: &'static str,
    pub(super) label: String,
}

#[derive(Debug, Serialize)]
pub(super) struct Fact {
    pub(super) name: &'static str,
    pub(super) value: String,
}

#[derive(Debug, Serialize)]
pub(super) struct ThemeChip {
    pub(super) ink: String,
    pub(super) letter: String,
    pub(super) name: String,
    pub(super) path: String,
}

pub(super) fn chips(desk: &Desk<'_>, seen: &Seen) -> Vec<Chip> {
    let state = state_of(&seen.story);
    let label = match (&seen.story.approval, state) {
        (Some(approval), "approved") => {
            let day = desk.words.day(approval.at);
            desk.words
                .with("stories-approved-on", &[("day", day.into())])
        }
        _ => desk.words.text(&format!("stories-state-{state}")),
    };
    let mut chips = vec![Chip { state, label }];
    let uses = match seen.sight {
        Sight::Tombstone => return chips,
        Sight::Whole => vec![Use::Lab, Use::Exhibition, Use::Web],
        Sight::Approved { to, .. } => vec![to],
    };
    chips.extend(uses.into_iter().map(|to| consent_chip(desk, seen, to)));
    chips
}

/// Whether a story may be used for something, as a chip.
pub(super) fn consent_chip(desk: &Desk<'_>, seen: &Seen, to: Use) -> Chip {
    let (state, answer) = match seen.consent.standing(to) {
        Standing::Yes(_) => ("given", "yes"),
        Standing::No(Why::NeverAsked) => ("offered", "unasked"),
        Standing::No(Why::NotApproved | Why::TextChanged) => ("stale", "stale"),
        Standing::No(Why::Expired) => ("expired", "stale"),
        Standing::No(_) => ("refused", "no"),
    };
    Chip {
        state,
        label: desk
            .words
            .text(&format!("consents-chip-{answer}-{}", to.name())),
    }
}

pub(super) fn facts(
    desk: &Desk<'_>,
    seen: &Seen,
    text: Option<&TextVersion>,
) -> Result<Vec<Fact>, PageError> {
    let mut facts = Vec::new();
    let mut tell = |name, value: Option<String>| {
        if let Some(value) = value.filter(|value| !value.trim().is_empty()) {
            facts.push(Fact { name, value });
        }
    };
    let family = seen.family.as_ref();
    tell("number", Some(seen.story.number.to_string()));
    tell(
        "family",
        family.map(|family| format!("{} {}", family.code, family.name)),
    );
    if family.is_none() {
        tell("name", seen.name.clone());
    }
    if seen.sight != Sight::Tombstone {
        tell("place", seen.place.clone());
        tell("told-by", Some(seen.story.told_by.clone()));
        tell(
            "visit",
            family
                .and_then(|family| family.visit)
                .map(|day| desk.words.date(day)),
        );
    }
    if let Some(text) = text {
        let author = match text.author {
            Actor::Person(person) if seen.is_whole() => {
                desk.view.name_of(seen.story.project, person)?
            }
            _ => None,
        };
        tell("written-by", author);
        tell(
            "length",
            Some(
                desk.words
                    .with("stories-words", &[("count", text.words().into())]),
            ),
        );
    }
    Ok(facts)
}

/// The themes heard in a story, in the codebook's order.
pub(super) fn themes(desk: &Desk<'_>, seen: &Seen) -> Result<Vec<ThemeChip>, PageError> {
    let mut heard: HashMap<Id<Theme>, usize> = HashMap::new();
    for stored in desk.view.highlights_of_story(seen)? {
        for theme in &stored.record.themes {
            *heard.entry(*theme).or_default() += 1;
        }
    }
    if heard.is_empty() {
        return Ok(Vec::new());
    }
    Ok(desk
        .view
        .themes(seen.story.project)?
        .into_iter()
        .map(|stored| stored.record)
        .filter(|theme| heard.contains_key(&theme.id))
        .map(|theme| ThemeChip {
            ink: ink_name(theme.ink),
            letter: theme.letter.to_string(),
            name: theme.name,
            path: urls::theme(theme.project, theme.id),
        })
        .collect())
}

pub(super) fn ink_name(ink: Ink) -> String {
    ink.letter().to_string()
}

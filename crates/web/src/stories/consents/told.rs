//! What a family has said, told again in words: what is in force now, on which terms, and what was said before.

use genlyd_domain::consent::{
    Consent, ConsentEntry, Face, Naming, PlaceLevel, Standing, Use, Voice, Why,
};
use serde::Serialize;

use crate::desk::Desk;
use crate::stories::opened::Opened;

/// Something told in words beside a chip.
#[derive(Debug, Serialize)]
pub(super) struct Told {
    pub(super) name: String,
    pub(super) state: &'static str,
    pub(super) label: String,
}

/// What is in force, use by use, and if it is no, why.
pub(super) fn standings(desk: &Desk<'_>, opened: &Opened) -> Vec<Told> {
    Use::ALL
        .into_iter()
        .map(|to| {
            let (state, key) = match opened.seen.consent.standing(to) {
                Standing::Yes(_) => ("given", "yes"),
                Standing::No(Why::NeverAsked) => ("offered", "never-asked"),
                Standing::No(Why::Refused) => ("refused", "refused"),
                Standing::No(Why::TakenBack) => ("withdrawn", "taken-back"),
                Standing::No(Why::Expired) => ("expired", "expired"),
                Standing::No(Why::NotApproved) => ("stale", "not-approved"),
                Standing::No(Why::TextChanged) => ("stale", "text-changed"),
                Standing::No(Why::StoryWithdrawn) => ("withdrawn", "story-withdrawn"),
            };
            Told {
                name: desk.words.text(&format!("consents-use-{}", to.name())),
                state,
                label: desk.words.text(&format!("consents-standing-{key}")),
            }
        })
        .collect()
}

/// Name, picture and place as they are allowed outside the project, told once.
pub(super) fn terms(desk: &Desk<'_>, opened: &Opened) -> Vec<String> {
    let consent = &opened.seen.consent;
    let Some(terms) = consent
        .terms(Use::Exhibition)
        .or_else(|| Use::ALL.into_iter().find_map(|to| consent.terms(to)))
    else {
        return Vec::new();
    };
    let naming = match terms.naming {
        Naming::Full => "full",
        Naming::First => "first",
        Naming::Chosen => "chosen",
        Naming::Anonymous => "anonymous",
    };
    let face = match (terms.face, &opened.seen.portrait) {
        (_, None) => "none",
        (Face::Hidden, _) => "hidden",
        (Face::Shown | Face::TurnedAway, _) => "shown",
    };
    let place = match terms.place {
        PlaceLevel::Village => "village",
        PlaceLevel::Island => "island",
        PlaceLevel::Hidden => "hidden",
    };
    [
        format!("consents-terms-naming-{naming}"),
        format!("consents-terms-face-{face}"),
        format!("consents-terms-place-{place}"),
    ]
    .iter()
    .map(|key| desk.words.text(key))
    .collect()
}

/// One entry of what was said before.
pub(super) fn entry(desk: &Desk<'_>, said: &Consent) -> Told {
    let list = |uses: &mut dyn Iterator<Item = Use>| {
        uses.map(|to| desk.words.text(&format!("consents-use-{}", to.name())))
            .collect::<Vec<_>>()
            .join(", ")
    };
    let (state, label) = match &said.entry {
        ConsentEntry::Given(given) => {
            let yes = list(
                &mut given
                    .answers
                    .iter()
                    .filter(|answer| answer.yes)
                    .map(|answer| answer.to),
            );
            let no = list(
                &mut given
                    .answers
                    .iter()
                    .filter(|answer| !answer.yes)
                    .map(|answer| answer.to),
            );
            let say = |key: &str, uses: String| {
                (!uses.is_empty()).then(|| desk.words.with(key, &[("uses", uses.into())]))
            };
            let said: Vec<String> = [say("consents-said-yes", yes), say("consents-said-no", no)]
                .into_iter()
                .flatten()
                .collect();
            ("given", said.join(" "))
        }
        ConsentEntry::Withdrawn { uses } if uses.len() == Use::ALL.len() => {
            ("withdrawn", desk.words.text("consents-said-all-back"))
        }
        ConsentEntry::Withdrawn { uses } => {
            let uses = list(&mut uses.iter().copied());
            (
                "withdrawn",
                desk.words
                    .with("consents-said-back", &[("uses", uses.into())]),
            )
        }
    };
    let by = match &said.voice {
        Voice::Family => said.given_by.clone(),
        Voice::Other(name) => format!("{} ({name})", said.given_by),
    };
    Told {
        name: format!("{} · {by}", desk.words.moment(said.at)),
        state,
        label,
    }
}

//! The answers in a form: what the family says, and what is missing before it can be kept.

use genlyd_domain::consent::{
    Answer, ConsentRefusal, Face, Given, Manner, Naming, PlaceLevel, Use, Voice,
};
use genlyd_domain::guide::Guide;
use genlyd_domain::id::Id;
use genlyd_domain::portrait::{Facing, Portrait};
use genlyd_domain::wording;
use jiff::civil::Date;

use crate::forms::{FieldError, Values};
use crate::stories::opened::Opened;

/// What the form says, and what is wrong with it.
pub(super) fn answered(
    opened: &Opened,
    form: &Values,
    wording: Option<Id<Guide>>,
) -> (Option<Given>, Voice, Vec<FieldError>) {
    let mut errors = Vec::new();
    let portrait = opened.seen.portrait.as_ref();
    let shown = portrait.map_or("", |portrait| portrait.picture.as_hex());
    if form.one("version") != opened.text.id.to_string() || form.one("picture") != shown {
        errors.push(FieldError::new("", "consents-changed"));
    }
    let answers: Vec<(Use, bool)> = Use::ALL
        .into_iter()
        .filter_map(|to| match form.one(&field_of(to)) {
            "yes" => Some((to, true)),
            "no" => Some((to, false)),
            _ => None,
        })
        .collect();
    if answers.is_empty() {
        errors.push(FieldError::new(
            &field_of(Use::ALL[0]),
            "consents-nothing-answered",
        ));
    }
    let says_yes = answers.iter().any(|(_, yes)| *yes);
    let naming = naming_from(form.one("naming"));
    if says_yes && naming.is_none() {
        errors.push(FieldError::new("naming", "consents-naming-missing"));
    }
    let place = place_from(form.one("place"));
    if says_yes && place.is_none() {
        errors.push(FieldError::new("place", "consents-place-missing"));
    }
    let face = match (portrait, form.one("face")) {
        (Some(portrait), "yes") => face_of(portrait),
        (Some(_), "no") | (None, _) => Face::Hidden,
        (Some(_), _) => {
            if says_yes {
                errors.push(FieldError::new("face", "consents-face-missing"));
            }
            Face::Hidden
        }
    };
    let until = match form.one("until").trim() {
        "" => None,
        text => text
            .parse::<Date>()
            .map_err(|_| errors.push(FieldError::new("until", "stories-date-malformed")))
            .ok(),
    };
    let manner = match form.one("manner") {
        "screen" => Some(Manner::OnScreen),
        "paper" => Some(Manner::OnPaper),
        "spoken" => Some(Manner::Spoken),
        _ => None,
    };
    if manner.is_none() {
        errors.push(FieldError::new("manner", "consents-manner-missing"));
    }
    let voice = if form.one("voice") == "other" {
        match wording::line(form.one("other"), 80) {
            Ok(name) => Voice::Other(name),
            Err(refusal) => {
                errors.push(FieldError::wording("other", refusal));
                Voice::Family
            }
        }
    } else {
        Voice::Family
    };
    if form.one("given_by").trim().is_empty() {
        errors.push(FieldError::new("given_by", "consents-nobody-named"));
    }
    let given = manner.map(|manner| Given {
        answers: answers
            .into_iter()
            .map(|(to, yes)| Answer {
                to,
                yes,
                naming: naming.unwrap_or(Naming::Anonymous),
                face,
            })
            .collect(),
        place: place.unwrap_or(PlaceLevel::Hidden),
        conditions: form.one("conditions").to_owned(),
        child_view: form.one("child_view").to_owned(),
        manner,
        version: opened.text.id,
        fingerprint: opened.text.fingerprint.clone(),
        picture: portrait.map(|portrait| portrait.picture.clone()),
        wording,
        until,
    });
    (given, voice, errors)
}

/// A yes to a picture is a yes to that picture as it is.
pub(super) fn face_of(portrait: &Portrait) -> Face {
    match portrait.facing {
        Facing::Shown => Face::Shown,
        Facing::TurnedAway => Face::TurnedAway,
    }
}

pub(super) fn refused(refusal: ConsentRefusal) -> FieldError {
    match refusal {
        ConsentRefusal::StoryWithdrawn => FieldError::new("", "consents-withdrawn"),
        ConsentRefusal::NobodyNamed => FieldError::new("given_by", "consents-nobody-named"),
        ConsentRefusal::NothingAnswered => {
            FieldError::new(&field_of(Use::ALL[0]), "consents-nothing-answered")
        }
        ConsentRefusal::Words(wording) => FieldError::wording("conditions", wording),
        ConsentRefusal::EndsBeforeItBegins => FieldError::new("until", "consents-until-past"),
    }
}

/// The name of the field that asks about a use.
pub(super) fn field_of(to: Use) -> String {
    format!("use-{}", to.name())
}

pub(super) fn naming_from(name: &str) -> Option<Naming> {
    match name {
        "full" => Some(Naming::Full),
        "first" => Some(Naming::First),
        "chosen" => Some(Naming::Chosen),
        "anonymous" => Some(Naming::Anonymous),
        _ => None,
    }
}

pub(super) fn place_from(name: &str) -> Option<PlaceLevel> {
    match name {
        "village" => Some(PlaceLevel::Village),
        "island" => Some(PlaceLevel::Island),
        "hidden" => Some(PlaceLevel::Hidden),
        _ => None,
    }
}

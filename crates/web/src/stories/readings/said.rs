//! What the family says to a reading, as the form holds it.

use std::collections::BTreeMap;

use genlyd_domain::reading::{Passus, Verdict};
use genlyd_domain::story::Quote;
use genlyd_domain::text_version::{Section, TextVersion};
use genlyd_text::passage::Passage;

use crate::forms::{FieldError, Values};

pub(super) fn verdict_field(number: usize) -> String {
    format!("verdict-{number}")
}

pub(super) fn change_field(number: usize) -> String {
    format!("change-{number}")
}

/// What the family says, piece by piece. A change that is empty says nothing.
pub(super) fn verdicts_in(form: &Values, passages: &[Passus]) -> BTreeMap<usize, Verdict> {
    passages
        .iter()
        .filter_map(|passus| {
            let change = form.one(&change_field(passus.number)).replace("\r\n", "\n");
            let change = change.trim();
            let verdict = match form.one(&verdict_field(passus.number)) {
                "fits" => Verdict::Fits,
                "change" if change == passus.markdown => Verdict::Fits,
                "change" if !change.is_empty() => Verdict::Change(change.to_owned()),
                "leave_out" if passus.section.is_some() => Verdict::LeaveOut,
                _ => return None,
            };
            Some((passus.number, verdict))
        })
        .collect()
}

/// Personal numbers in what the family corrects or in a name, told at the piece that they stand in.
pub(super) fn personal_numbers(form: &Values) -> Vec<FieldError> {
    let mut errors = form.personal_numbers();
    for error in &mut errors {
        if let Some(number) = error.field.strip_prefix("change-") {
            error.field = format!("verdict-{number}");
        }
    }
    errors
}

pub(super) fn unanswered(
    passages: &[Passus],
    verdicts: &BTreeMap<usize, Verdict>,
    form: &Values,
) -> Vec<FieldError> {
    passages
        .iter()
        .filter(|passus| !passus.heard && !verdicts.contains_key(&passus.number))
        .map(|passus| {
            let field = verdict_field(passus.number);
            let key = match (form.one(&field), passus.section.is_some()) {
                ("change", true) => "readings-change-empty",
                ("change", false) => "readings-title-empty",
                (_, true) => "readings-unanswered",
                (_, false) => "readings-title-unanswered",
            };
            FieldError::new(&field, key).with("number", passus.number)
        })
        .collect()
}

/// The sentence that was chosen, at the place where it stands.
pub(super) fn quote_in(form: &Values, text: &TextVersion) -> Result<Option<Quote>, FieldError> {
    let value = form.one("quote");
    if value.is_empty() {
        return Ok(None);
    }
    let gone = || FieldError::new("quote", "readings-quote-gone");
    let mut parts = value.rsplitn(3, ':');
    let end = parts
        .next()
        .and_then(|end| end.parse().ok())
        .ok_or_else(gone)?;
    let start = parts
        .next()
        .and_then(|start| start.parse().ok())
        .ok_or_else(gone)?;
    let section = parts.next().ok_or_else(gone)?;
    let plain = text.section(section).map(Section::plain).ok_or_else(gone)?;
    let passage = Passage::new(&plain, start, end).map_err(|_| gone())?;
    Ok(Some(Quote {
        section: section.to_owned(),
        passage,
    }))
}

//! What must not be printed unseen on a piece: each name, number and address, and why it may stand there.

use actix_web::{HttpResponse, web};
use genlyd_domain::change::Action;
use genlyd_domain::settled::{Reason, Settled};
use genlyd_print::collect::{Found, Hall, Outcome};
use genlyd_store::CommitError;
use genlyd_text::detect::Certainty;
use serde::Serialize;

use super::show::{self, ShowPanel};
use super::{Address, named};
use crate::desk::Desk;
use crate::forms::{FieldError, Posted, Values};
use crate::page_error::PageError;
use crate::site::{Placed, Site, see_other};
use crate::urls;
use crate::visitor::Visit;

/// The value of the button that opens a find again.
const OPEN: &str = "open";

/// What was found on a piece, for the page that shows it.
#[derive(Debug, Default, Serialize)]
pub(super) struct Finds {
    /// Where a decision is sent; nothing for those who may only look.
    action: Option<String>,
    /// What the piece shows, which a decision is compared with.
    shown: String,
    reasons: Vec<&'static str>,
    rows: Vec<FindRow>,
    /// How many of them nobody has looked at.
    open: usize,
}

/// The same words found once or several times.
#[derive(Debug, Serialize)]
struct FindRow {
    /// The name of the field that its reason is chosen in.
    field: String,
    /// What was found and where the first of it stands, as it is sent.
    value: String,
    kind: &'static str,
    before: String,
    words: String,
    after: String,
    times: usize,
    /// Somebody should look twice before letting it stand.
    sure: bool,
    reason: Option<&'static str>,
}

/// The finds of a piece, the same words together, in the order in which they stand.
pub(super) fn of(outcome: &Outcome, action: Option<String>) -> Finds {
    let Ok(collected) = outcome else {
        return Finds::default();
    };
    let mut rows: Vec<FindRow> = Vec::new();
    for found in &collected.finds {
        let same = |row: &&mut FindRow| row.kind == found.kind.name() && row.words == found.words;
        match rows.iter_mut().find(same) {
            Some(row) => row.times += 1,
            None => rows.push(row(rows.len() + 1, found)),
        }
    }
    Finds {
        action,
        shown: collected.shown.as_str().to_owned(),
        reasons: Reason::ALL.into_iter().map(Reason::name).collect(),
        open: rows.iter().filter(|row| row.reason.is_none()).count(),
        rows,
    }
}

fn row(number: usize, found: &Found) -> FindRow {
    FindRow {
        field: field(number),
        value: value(found),
        kind: found.kind.name(),
        before: found.before.clone(),
        words: found.words.clone(),
        after: found.after.clone(),
        times: 1,
        sure: found.certainty == Certainty::Certain,
        reason: found.settled.map(Reason::name),
    }
}

fn field(number: usize) -> String {
    format!("reason-{number}")
}

fn value(found: &Found) -> String {
    let range = found.range;
    format!("{}:{}-{}", found.kind.name(), range.start, range.end)
}

pub(crate) async fn settle(
    site: web::Data<Site>,
    visit: Visit,
    at: web::Path<Address>,
    Posted(form): Posted,
) -> Result<HttpResponse, PageError> {
    let shop = site.get_ref().clone();
    let answer = site
        .desk(&visit, move |desk| decide(&shop, desk, &at, &form))
        .await?;
    match answer {
        Ok(path) => Ok(see_other(path)),
        Err(again) => site.page_again(&visit, *again),
    }
}

type Decided = Result<String, Box<Placed<ShowPanel>>>;

/// Lets the words stand for the reason that was chosen, or opens them again.
fn decide(site: &Site, desk: &Desk<'_>, at: &Address, form: &Values) -> Result<Decided, PageError> {
    let again = |field: &str, key: &str| -> Result<Decided, PageError> {
        let errors = vec![FieldError::new(field, key)];
        Ok(Err(Box::new(show::load(site, desk, at, None, errors)?)))
    };
    let (project, exhibition, stored) = named(desk, at)?;
    let hall = Hall::open(&desk.view, &project, &exhibition)?;
    let outcome = hall.look(&stored.record)?;
    let Ok(collected) = &outcome else {
        return again("", "find-changed");
    };
    let chosen = collected
        .finds
        .iter()
        .find(|found| value(found) == form.one("find"));
    let (Some(chosen), true) = (chosen, collected.shown.as_str() == form.one("shown")) else {
        return again("", "find-changed");
    };
    let reason = Reason::from_name(form.one("reason"));
    if reason.is_none() && form.one("reason") != OPEN {
        return again(form.one("field"), "find-reason-missing");
    }
    let same = |found: &&Found| found.kind == chosen.kind && found.words == chosen.words;
    let mut piece = stored.record.clone();
    for found in collected.finds.iter().filter(same) {
        piece = match reason {
            None => piece.unsettle(&collected.shown, found.kind, found.range),
            Some(reason) => piece.settle(Settled {
                shown: collected.shown.clone(),
                kind: found.kind,
                range: found.range,
                reason,
                by: desk.actor(),
                at: desk.now,
            }),
        };
    }
    let path = urls::settled_find(project.id, exhibition.id, piece.id);
    let commit = desk
        .commit(project.id, Action::PieceRevised)
        .replace(&piece, stored.revision);
    match desk.save(commit) {
        Ok(_) => Ok(Ok(path)),
        Err(CommitError::Conflict(_)) => again("", "piece-changed"),
        Err(fault) => Err(fault.into()),
    }
}

/// Finds of every kind, for samples.
pub(super) fn sample(may: bool) -> Finds {
    use genlyd_text::detect::Kind;
    let kinds = Kind::ALL
        .into_iter()
        .filter(|kind| *kind != Kind::PersonalNumber);
    let mut rows: Vec<FindRow> = kinds
        .enumerate()
        .map(|(index, kind)| FindRow {
            field: field(index + 1),
            value: format!("{}:8-14", kind.name()),
            kind: kind.name(),
            before: "… og så kom ".to_owned(),
            words: "<Holger> & co.".to_owned(),
            after: " med suppe.".to_owned(),
            times: 1 + index % 3,
            sure: index % 2 == 0,
            reason: None,
        })
        .collect();
    for (row, reason) in rows.iter_mut().zip(Reason::ALL) {
        row.reason = Some(reason.name());
    }
    Finds {
        action: may.then(|| "/".to_owned()),
        shown: String::new(),
        reasons: Reason::ALL.into_iter().map(Reason::name).collect(),
        open: rows.len() - Reason::ALL.len(),
        rows,
    }
}

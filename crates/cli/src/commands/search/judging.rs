//! Search judged by what a reader says of each text: how much of it is found, how high it stands, and what must not come.

mod floor;
mod judgement;
mod measure;
mod report;

use std::path::Path;

use genlyd_search::Found;

use self::floor::Floor;
use self::judgement::{Judgement, pair};
use self::report::{Judged, Report};
use super::queries::{self, outside_id};
use crate::failure::Failure;
use crate::terminal::{self, Bar};

pub(super) use self::measure::DEPTH;

/// The files to judge by.
pub(super) struct Judging<'a> {
    pub(super) queries: &'a Path,
    pub(super) judgements: &'a Path,
    pub(super) floor: Option<&'a Path>,
    pub(super) json: bool,
}

/// Asks every query, and says how well it was answered.
///
/// # Errors
///
/// A file cannot be read, or the files do not belong together, told before anything is asked; a search fails; or the
/// figures lie under the floor, told after them.
pub(super) fn judge(
    files: &Judging<'_>,
    ask: impl Fn(&str) -> Result<Found, Failure>,
) -> Result<(), Failure> {
    let floor = files.floor.map(Floor::read).transpose()?;
    let asked = queries::read(files.queries)?;
    let pairs = pair(asked, Judgement::read(files.judgements)?)?;
    let bar = Bar::of(pairs.len(), "Judging");
    let mut judged = Vec::with_capacity(pairs.len());
    for (query, judgement) in pairs {
        let found = ask(&query.query)?;
        let hits: Vec<String> = found.hits.iter().map(outside_id).collect();
        judged.push(Judged::new(query, &judgement, &hits));
        bar.step();
    }
    drop(bar);
    let report = Report::new(judged);
    if files.json {
        terminal::say_json(&report)?;
    } else {
        terminal::say(&report);
    }
    match floor {
        Some(floor) => floor.verdict(&report),
        None => Ok(()),
    }
}

//! `genlyd import`: texts from outside into a project, each as a whole or not at all.

mod draft;
mod files;
mod guides;
mod report;
mod writers;

use std::path::PathBuf;

use clap::Args;
use genlyd_domain::consent::Use;
use genlyd_domain::project::Project;
use genlyd_domain::record::{Lookup, Register};
use genlyd_domain::story::Story;
use genlyd_exchange::Imported;

use self::draft::{Draft, Released};
use self::files::Reading;
use self::report::{Report, Told};
use super::project::{find_or_begin, title};
use crate::desk::Desk;
use crate::failure::Failure;
use crate::folder::Data;
use crate::stopwatch::Stopwatch;
use crate::terminal;

/// Bring texts into a project as sources.
///
/// Reads JSON lines (one object a line: id, title, text, lang), Markdown and plain text; a folder stands for the files in
/// it. The data folder and the project are made when they are missing. Each text becomes a story of its own, as a whole
/// or not at all, and keeps the id it has where it comes from: bringing the same file in again adds only what is new.
///
/// Imported texts may be used for NOTHING, not even read by the team, until somebody states what they may be used for.
/// Where you know it, state it with --uses, and say on what ground with --basis; both are kept with every text. The uses
/// are team, lab, training, exhibition, web, press, report, evaluation, contact and archive.
///
/// The report names what a person should look at: old spelling, English, very short texts, letters that were lost,
/// the same words twice. Texts that could not be read are named with the reason; the others are in, and the command ends
/// with 1.
#[derive(Args, Debug)]
#[command(
    after_long_help = "Examples:\n  genlyd import letters.jsonl --project \"Borgerlab Havø\"\n  \
                       genlyd import stories/ --project Letters --uses team,lab,exhibition --basis \"Public domain\"\n  \
                       genlyd import guide.md --project \"Borgerlab Havø\" --guide"
)]
pub(crate) struct Import {
    /// Files and folders to read.
    #[arg(required = true, value_name = "FILES")]
    files: Vec<PathBuf>,
    /// The project to bring them into, by its title; begun when it is missing.
    #[arg(long, value_name = "NAME")]
    project: String,
    /// What the texts may be used for, with commas between.
    #[arg(
        long,
        value_name = "USES",
        value_delimiter = ',',
        requires = "basis",
        value_parser = use_named
    )]
    uses: Vec<Use>,
    /// On what ground they may be used so: kept with every text.
    #[arg(long, value_name = "TEXT", requires = "uses")]
    basis: Option<String>,
    /// The files are guides to ask from, not texts.
    #[arg(long, conflicts_with = "uses")]
    guide: bool,
    /// Answer with the whole report in JSON, every odd text by its id.
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    data: Data,
}

impl Import {
    /// Brings the texts in.
    ///
    /// # Errors
    ///
    /// Nothing could be brought in, or not all of it.
    pub(crate) fn run(self) -> Result<(), Failure> {
        let stopwatch = Stopwatch::start();
        let paths = files::expand(&self.files)?;
        title(&self.project)?;
        let folder = self.data.existing_or_free()?;
        if self.guide {
            return guides::publish(&Desk::open(folder)?, &self.project, &paths);
        }
        let reading = files::read(&paths)?;
        if reading.texts.is_empty() {
            return Err(report::nothing_read(&reading));
        }
        let released = self
            .basis
            .as_deref()
            .map(|basis| Released::new(&self.uses, basis))
            .transpose()?;
        let desk = Desk::open(folder)?;
        let (project, new_project) = find_or_begin(&desk, &self.project)?;
        let brought = bring_in(&desk, &project, &reading, released.as_ref())?;
        let report = Report::new(
            &project,
            new_project,
            &reading,
            &brought,
            &self.uses,
            stopwatch.seconds(),
        );
        if self.json {
            terminal::say_json(&report)?;
        } else {
            terminal::say(Told(&report));
        }
        report.verdict()
    }
}

/// What became of the texts that were read.
#[derive(Default)]
struct Brought {
    /// Places in the reading, with the number each got.
    imported: Vec<(usize, u32)>,
    /// Places in the reading of texts that are there already.
    already_there: Vec<usize>,
    /// Those among them whose words there are others than here.
    different_there: Vec<usize>,
    /// Texts that the domain refused, with its reason.
    refused: Vec<(usize, String)>,
}

fn bring_in(
    desk: &Desk,
    project: &Project,
    reading: &Reading,
    released: Option<&Released>,
) -> Result<Brought, Failure> {
    let mut brought = Brought::default();
    let mut drafts: Vec<Draft> = Vec::new();
    let mut number = last_number(desk, project)?;
    for (place, imported) in reading.texts.iter().enumerate() {
        if reading.repeats_an_id(place) {
            continue;
        }
        if let Some(there) = find(desk, project, imported)? {
            brought.already_there.push(place);
            if there.fingerprint != draft::fingerprint(imported) {
                brought.different_there.push(place);
            }
            continue;
        }
        match Draft::new(desk, project, imported, number + 1, released) {
            Ok(draft) => {
                number += 1;
                brought.imported.push((place, number));
                drafts.push(draft);
            }
            Err(refusal) => brought.refused.push((place, refusal.to_string())),
        }
    }
    writers::write(desk, project, &drafts)?;
    Ok(brought)
}

fn find(desk: &Desk, project: &Project, imported: &Imported) -> Result<Option<Story>, Failure> {
    let found =
        desk.store
            .find::<Story>(Register::ExternalId, project.id.uuid(), &imported.external)?;
    match found {
        Some(id) => Ok(desk.store.get(id)?.map(|stored| stored.record)),
        None => Ok(None),
    }
}

/// The highest number a story of the project has.
fn last_number(desk: &Desk, project: &Project) -> Result<u32, Failure> {
    let last = desk.store.page::<Story>(
        Lookup::StoriesOfProject,
        project.id.uuid(),
        None,
        1,
        genlyd_store::Direction::Backwards,
    )?;
    Ok(last
        .records
        .first()
        .map_or(0, |stored| stored.record.number))
}

fn use_named(name: &str) -> Result<Use, String> {
    Use::from_name(name.trim()).ok_or_else(|| {
        let names: Vec<&str> = Use::ALL.into_iter().map(Use::name).collect();
        format!("the uses are {}", names.join(", "))
    })
}

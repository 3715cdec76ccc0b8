//! `genlyd print`: an exhibition to a folder, ready for the print shop, and entered in the ledger.

mod files;
mod stopped;

use std::path::PathBuf;

use clap::Args;
use clap::builder::PossibleValuesParser;
use genlyd_domain::change::Action;
use genlyd_domain::edition::{Edition, Profile};
use genlyd_domain::exhibition::Exhibition;
use genlyd_domain::id::Id;
use genlyd_domain::project::Project;
use genlyd_print::Press;
use genlyd_print::collect::Hall;
use genlyd_print::edition::{self, Again, Choice, EditionError, Order, Plan};
use genlyd_store::view::View;
use genlyd_web::urls;
use serde::Serialize;

use self::files::Aside;
use crate::desk::Desk;
use crate::failure::Failure;
use crate::folder::{Data, ProjectName};
use crate::stopwatch::Stopwatch;
use crate::terminal::{self, Bar};

/// Print an exhibition to a folder.
///
/// Makes a numbered edition: a PDF for each piece that may be printed today, entered in the ledger with the text and the
/// consent that each stands on. The number stands on every sheet. `arkiv` is for screens, screen readers and the archive
/// (PDF/A and PDF/UA); `tryk` is for the print shop (CMYK, 3 mm bleed).
///
/// A piece whose family has not said yes, or whose text has changed since, is not printed: it is named with the reason,
/// the others are printed, and the command ends with 3.
#[derive(Args, Debug)]
#[command(
    after_long_help = "Examples:\n  genlyd print \"Hjemmefra\" --to udstilling --profile tryk\n  \
                       genlyd print \"Hjemmefra\" --to udstilling --piece 7"
)]
pub(crate) struct Print {
    /// The exhibition, by its title or id.
    exhibition: String,
    /// The folder to print to; made when it is missing.
    #[arg(long, value_name = "FOLDER")]
    to: PathBuf,
    /// What the files are for.
    #[arg(long, value_name = "PROFILE", default_value = "arkiv", value_parser = PossibleValuesParser::new(Profile::ALL.map(Profile::name)))]
    profile: String,
    /// Only the piece with this number on the wall.
    #[arg(long, value_name = "NUMBER")]
    piece: Option<u32>,
    /// Also one file with all of them, for looking through.
    #[arg(long)]
    all_in_one: bool,
    /// Answer in one line of JSON.
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    project: ProjectName,
    #[command(flatten)]
    data: Data,
}

#[derive(Serialize)]
struct Answer {
    exhibition: String,
    edition: u32,
    profile: &'static str,
    files: Vec<PathBuf>,
    /// The numbers of pieces with something on them that nobody has looked at.
    unseen: Vec<u32>,
    stopped: Vec<stopped::Line>,
    seconds: f64,
}

impl Print {
    /// Prints.
    ///
    /// # Errors
    ///
    /// Nothing could be printed, or some pieces were refused.
    pub(crate) fn run(self) -> Result<(), Failure> {
        let stopwatch = Stopwatch::start();
        let desk = Desk::open(self.data.existing()?)?;
        let project = desk.project(self.project.name.as_deref())?;
        let view = desk.view()?;
        let exhibition = exhibition(&view, &project, &self.exhibition)?;
        let hall = Hall::open(&view, &project, &exhibition)?;
        let press = Press::new()?;
        let plan = plan(&hall, &press, self.choice(&hall)?)?;
        let refused = stopped::lines(&view, &plan)?;
        if plan.ready.is_empty() {
            return Err(stopped::nothing(&exhibition, &refused));
        }
        let order = Order {
            id: desk.new_id(),
            number: next_number(&view, project.id)?,
            at: desk.now,
            by: None,
            profile: self.profile()?,
        };
        let mut files = Aside::new(&self.to)?;
        let edition = make(&hall, &press, &plan, &order, &mut files)?;
        let commit = desk
            .commit(project.id, Action::EditionPrinted)
            .create(&edition);
        desk.store.commit(commit)?;
        // Only what the ledger knows leaves the house.
        let mut files = files.hand_over()?;
        if self.all_in_one {
            files.push(self.print_all(&hall, &press, &edition)?);
        }
        let answer = Answer {
            exhibition: exhibition.title.clone(),
            edition: edition.number,
            profile: edition.profile.name(),
            files,
            unseen: plan.unseen,
            stopped: refused,
            seconds: stopwatch.seconds(),
        };
        if self.json {
            terminal::say_json(&answer)?;
        } else {
            self.tell(&answer);
        }
        stopped::verdict(&answer.stopped)
    }

    fn tell(&self, answer: &Answer) {
        terminal::say(format_args!(
            "Edition {} of »{}«, {}: {} in {}, in {:.1} seconds.",
            answer.edition,
            answer.exhibition,
            answer.profile,
            terminal::count(answer.files.len(), "file", "files"),
            self.to.display(),
            answer.seconds
        ));
        if !answer.unseen.is_empty() {
            let numbers: Vec<String> = answer.unseen.iter().map(u32::to_string).collect();
            terminal::note(format_args!(
                "Names, numbers or addresses that nobody has looked at stand on {} {}. They are listed where the \
                 pieces are shown in the browser.",
                if numbers.len() == 1 {
                    "piece"
                } else {
                    "pieces"
                },
                numbers.join(", ")
            ));
        }
    }

    fn profile(&self) -> Result<Profile, Failure> {
        Profile::from_name(&self.profile)
            .ok_or_else(|| Failure::usage(format!("there is no profile »{}«", self.profile)))
    }

    fn choice(&self, hall: &Hall<'_>) -> Result<Choice, Failure> {
        let Some(position) = self.piece else {
            return Ok(Choice::All);
        };
        let piece = hall
            .pieces()
            .iter()
            .find(|piece| piece.position == position);
        piece.map(|piece| Choice::One(piece.id)).ok_or_else(|| {
            Failure::usage(format!(
                "there is no piece {position}; the exhibition has {}",
                terminal::count(hall.pieces().len(), "piece", "pieces")
            ))
        })
    }

    fn print_all(
        &self,
        hall: &Hall<'_>,
        press: &Press,
        edition: &Edition,
    ) -> Result<PathBuf, Failure> {
        match edition::all_again(hall, press, edition)? {
            Again::Same(pdf) => {
                let path = self
                    .to
                    .join(urls::pdf_name(edition.number, None, edition.profile));
                std::fs::write(&path, pdf).map_err(|error| Failure::file(&path, error))?;
                Ok(path)
            }
            Again::Stopped | Again::Changed => Err(Failure::refused(
                "the exhibition changed while it was being printed; print it again",
            )),
        }
    }
}

/// What may be printed of the pieces chosen, looked at one by one so that it can be seen how far it has come.
fn plan(hall: &Hall<'_>, press: &Press, choice: Choice) -> Result<Plan, Failure> {
    let Choice::All = choice else {
        return Ok(edition::plan(hall, press, choice)?);
    };
    let bar = Bar::of(hall.pieces().len(), "Checking");
    let mut plan = Plan::default();
    for piece in hall.pieces() {
        let mut one = edition::plan(hall, press, Choice::One(piece.id))?;
        plan.ready.append(&mut one.ready);
        plan.stopped.append(&mut one.stopped);
        bar.step();
    }
    Ok(plan)
}

fn make(
    hall: &Hall<'_>,
    press: &Press,
    plan: &Plan,
    order: &Order,
    files: &mut Aside,
) -> Result<Edition, Failure> {
    let bar = Bar::of(plan.ready.len(), "Printing");
    edition::make(hall, press, plan, order, |sheet, pdf| {
        bar.step();
        files.keep(
            &urls::pdf_name(order.number, Some(sheet.position), order.profile),
            &pdf,
        )
    })
    .map_err(|error| match error {
        EditionError::Collect(inner) => Failure::from(inner),
        EditionError::Stopped(_) => {
            Failure::refused("the exhibition changed while it was being printed; print it again")
        }
        other => Failure::failed("the edition could not be made").because(other),
    })
}

/// The exhibition with this title, whatever its capitals, or with this id.
fn exhibition(view: &View, project: &Project, name: &str) -> Result<Exhibition, Failure> {
    let all: Vec<Exhibition> = view
        .exhibitions(project.id)?
        .into_iter()
        .map(|stored| stored.record)
        .collect();
    let id: Option<Id<Exhibition>> = name.parse().ok();
    let title = name.trim().to_lowercase();
    let mut named = all
        .iter()
        .filter(|exhibition| Some(exhibition.id) == id || exhibition.title.to_lowercase() == title);
    match (named.next(), named.next()) {
        (Some(exhibition), None) => Ok(exhibition.clone()),
        (Some(_), Some(_)) => Err(Failure::usage(format!(
            "several exhibitions are called »{name}«; name one by its id (`genlyd exhibition list --json`)"
        ))),
        (None, _) => {
            let titles: Vec<String> = all
                .iter()
                .map(|exhibition| format!("»{}«", exhibition.title))
                .collect();
            Err(Failure::usage(format!(
                "there is no exhibition »{name}« in »{}«; there is {}",
                project.title,
                if titles.is_empty() {
                    "none yet: make one with `genlyd exhibition make`".to_owned()
                } else {
                    titles.join(", ")
                }
            )))
        }
    }
}

/// The number that follows the last edition of any exhibition of the project.
fn next_number(view: &View, project: Id<Project>) -> Result<u32, Failure> {
    let mut last = 0;
    for exhibition in view.exhibitions(project)? {
        for edition in view.editions(&exhibition.record)? {
            last = last.max(edition.record.number);
        }
    }
    Ok(last + 1)
}

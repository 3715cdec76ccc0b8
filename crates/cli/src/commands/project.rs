//! `genlyd project`: begin a project, or see which there are.

use clap::{Args, Subcommand};
use genlyd_domain::change::Action;
use genlyd_domain::project::{Project, ProjectState};
use genlyd_domain::record::Lookup;
use genlyd_domain::wording;
use genlyd_text::language::Language;
use jiff::ToSpan;
use jiff::civil::Date;
use serde::Serialize;

use crate::desk::Desk;
use crate::failure::Failure;
use crate::folder::Data;
use crate::terminal;

/// Begin a project, or see which there are.
///
/// A project is the frame around everything: a question, a place, a time. Stories, people and exhibitions each belong to
/// one. Its words can be changed later in the browser.
#[derive(Args, Debug)]
#[command(
    after_long_help = "Example:\n  genlyd project add \"Borgerlab Havø\" --place Havø --closes 2027-12-31"
)]
pub(crate) struct ProjectCommand {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand, Debug)]
enum Command {
    Add(Add),
    List(List),
}

/// Begin a project. The data folder is made when it is missing.
#[derive(Args, Debug)]
struct Add {
    /// What it is called.
    title: String,
    /// The question of inquiry, in citizens' words.
    #[arg(long, value_name = "TEXT", default_value = "")]
    question: String,
    /// Where it happens.
    #[arg(long, value_name = "TEXT", default_value = "")]
    place: String,
    /// Who answers for the data in law.
    #[arg(long, value_name = "TEXT", default_value = "")]
    controller: String,
    /// The first day; today when nothing is said.
    #[arg(long, value_name = "DATE")]
    opens: Option<Date>,
    /// The day by which it is closed and what must go is deleted; in two years when nothing is said.
    #[arg(long, value_name = "DATE")]
    closes: Option<Date>,
    #[command(flatten)]
    data: Data,
}

/// Which projects there are.
#[derive(Args, Debug)]
struct List {
    /// Answer in lines of JSON.
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    data: Data,
}

#[derive(Serialize)]
struct Line<'a> {
    id: String,
    title: &'a str,
    place: &'a str,
    opens: Date,
    closes: Date,
    stories: usize,
}

impl ProjectCommand {
    /// Does what was asked.
    ///
    /// # Errors
    ///
    /// Why it was not done.
    pub(crate) fn run(self) -> Result<(), Failure> {
        match self.command {
            Command::Add(add) => add.run(),
            Command::List(list) => list.run(),
        }
    }
}

impl Add {
    fn run(self) -> Result<(), Failure> {
        let title = title(&self.title)?;
        let desk = Desk::open(self.data.existing_or_free()?)?;
        if desk.find_project(&title)?.is_some() {
            return Err(Failure::usage(format!(
                "there is a project »{title}« already"
            )));
        }
        let mut project = bare(&desk, title)?;
        project.question = self.question;
        project.place = self.place;
        project.controller = self.controller;
        project.opens = self.opens.unwrap_or(project.opens);
        project.closes = self.closes.unwrap_or(project.closes);
        if project.closes < project.opens {
            return Err(Failure::usage("the project would close before it opens"));
        }
        begin(&desk, &project)?;
        terminal::say(format_args!(
            "»{}« is begun. Next: `genlyd person add NAME --role organiser`, then `genlyd serve`.",
            project.title
        ));
        Ok(())
    }
}

impl List {
    fn run(self) -> Result<(), Failure> {
        let desk = Desk::open(self.data.existing()?)?;
        for project in desk.projects()? {
            let stories = desk
                .store
                .count(Lookup::StoriesOfProject, project.id.uuid())?;
            if self.json {
                terminal::say_json(&Line {
                    id: project.id.to_string(),
                    title: &project.title,
                    place: &project.place,
                    opens: project.opens,
                    closes: project.closes,
                    stories,
                })?;
            } else {
                let stories = terminal::count(stories, "story", "stories");
                terminal::say(format_args!("{}  {stories}", project.title));
            }
        }
        Ok(())
    }
}

/// The project of this title, begun with nothing but that where it is missing. Says whether it was.
pub(super) fn find_or_begin(desk: &Desk, name: &str) -> Result<(Project, bool), Failure> {
    if let Some(project) = desk.find_project(name)? {
        return Ok((project, false));
    }
    let project = bare(desk, title(name)?)?;
    begin(desk, &project)?;
    Ok((project, true))
}

/// A project's title.
pub(super) fn title(text: &str) -> Result<String, Failure> {
    wording::line(text, 120)
        .map_err(|refusal| Failure::usage("the project's title is refused").because(refusal))
}

/// A project with nothing but a title, for two years from today.
fn bare(desk: &Desk, title: String) -> Result<Project, Failure> {
    let closes = desk
        .today
        .checked_add(2.years())
        .map_err(|error| Failure::failed("the clock is wrong").because(error))?;
    Ok(Project {
        id: desk.new_id(),
        title,
        question: String::new(),
        mission: String::new(),
        place: String::new(),
        controller: String::new(),
        language: Language::Danish,
        opens: desk.today,
        closes,
        state: ProjectState::Open,
        tracks: Vec::new(),
        elements: Vec::new(),
        invented: false,
    })
}

fn begin(desk: &Desk, project: &Project) -> Result<(), Failure> {
    let commit = desk
        .commit(project.id, Action::ProjectOpened)
        .create(project);
    desk.store.commit(commit)?;
    Ok(())
}

//! `genlyd exhibition`: make one of the stories that may be exhibited, or see which there are.

use clap::builder::PossibleValuesParser;
use clap::{Args, Subcommand};
use genlyd_domain::change::Action;
use genlyd_domain::consent::Use;
use genlyd_domain::exhibition::Exhibition;
use genlyd_domain::id::Id;
use genlyd_domain::piece::{Content, Piece, Quoted, Size};
use genlyd_domain::project::Project;
use genlyd_domain::story::Story;
use genlyd_domain::wording;
use genlyd_store::view::stories::Release;
use jiff::civil::Date;
use serde::Serialize;

use crate::desk::Desk;
use crate::failure::Failure;
use crate::folder::{Data, ProjectName};
use crate::terminal;

/// The sizes of paper, as they are named on the command line.
const SIZES: [(&str, Size); 4] = [
    ("a3", Size::A3),
    ("a2", Size::A2),
    ("a1", Size::A1),
    ("70x100", Size::Poster),
];

/// Make an exhibition of stories, or see which there are.
///
/// Exhibitions are arranged in the browser, piece by piece. From here one is made quickly of the first stories that may
/// be exhibited, a panel each, behind a title wall.
#[derive(Args, Debug)]
#[command(
    after_long_help = "Example:\n  genlyd exhibition make --title \"Breve\" --stories 40 --size a2 --project Letters"
)]
pub(crate) struct ExhibitionCommand {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand, Debug)]
enum Command {
    Make(Make),
    List(List),
}

/// Make an exhibition of the first stories that may be exhibited.
///
/// A story may be exhibited when its family said yes to that and the text is the one they approved. If there are fewer
/// such stories than asked for, nothing is made, and the command ends with 3 and says why.
#[derive(Args, Debug)]
struct Make {
    /// What the exhibition is called.
    #[arg(long, value_name = "TEXT")]
    title: String,
    /// How many stories; all that may be exhibited when nothing is said.
    #[arg(long, value_name = "NUMBER", value_parser = clap::value_parser!(u32).range(1..=1000))]
    stories: Option<u32>,
    /// The size of the sheets.
    #[arg(long, value_name = "SIZE", default_value = "a2", value_parser = PossibleValuesParser::new(SIZES.map(|(name, _)| name)))]
    size: String,
    /// The hall it hangs in.
    #[arg(long, value_name = "TEXT", default_value = "")]
    venue: String,
    /// The day it opens.
    #[arg(long, value_name = "DATE")]
    opens: Option<Date>,
    /// Only the stories, without a title wall before them.
    #[arg(long)]
    no_title_wall: bool,
    /// Answer in one line of JSON.
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    project: ProjectName,
    #[command(flatten)]
    data: Data,
}

/// Which exhibitions there are.
#[derive(Args, Debug)]
struct List {
    /// Answer in lines of JSON.
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    project: ProjectName,
    #[command(flatten)]
    data: Data,
}

#[derive(Serialize)]
struct Line<'a> {
    id: String,
    title: &'a str,
    opens: Option<Date>,
    pieces: usize,
    editions: usize,
}

impl ExhibitionCommand {
    /// Does what was asked.
    ///
    /// # Errors
    ///
    /// Why it was not done.
    pub(crate) fn run(self) -> Result<(), Failure> {
        match self.command {
            Command::Make(make) => make.run(),
            Command::List(list) => list.run(),
        }
    }
}

impl Make {
    fn run(self) -> Result<(), Failure> {
        let desk = Desk::open(self.data.existing()?)?;
        let project = desk.project(self.project.name.as_deref())?;
        let size = size_named(&self.size)?;
        let exhibition = Exhibition {
            id: desk.new_id(),
            project: project.id,
            title: wording::line(&self.title, 120)
                .map_err(|refusal| Failure::usage("the title is refused").because(refusal))?,
            venue: self.venue.clone(),
            opens: self.opens,
            introduction: String::new(),
            credits: String::new(),
            language: project.language,
        };
        let stories = printable(&desk, &project, self.stories)?;
        let contents = contents(&stories, self.no_title_wall);
        let mut commit = desk
            .commit(project.id, Action::ExhibitionPlanned)
            .create(&exhibition);
        for (position, content) in (1..).zip(contents) {
            commit = commit.create(&Piece {
                id: desk.new_id(),
                project: project.id,
                exhibition: exhibition.id,
                position,
                size,
                ink: None,
                content,
                settled: Vec::new(),
            });
        }
        desk.store.commit(commit)?;
        let pieces = desk.view()?.pieces(&exhibition)?.len();
        if self.json {
            return terminal::say_json(&line(&exhibition, pieces, 0));
        }
        terminal::say(format_args!(
            "»{}« has {} in {}. Next: `genlyd print \"{}\" --to FOLDER`.",
            exhibition.title,
            terminal::count(pieces, "piece", "pieces"),
            self.size,
            exhibition.title,
        ));
        Ok(())
    }
}

impl List {
    fn run(self) -> Result<(), Failure> {
        let desk = Desk::open(self.data.existing()?)?;
        let project = desk.project(self.project.name.as_deref())?;
        let view = desk.view()?;
        for stored in view.exhibitions(project.id)? {
            let exhibition = stored.record;
            let pieces = view.pieces(&exhibition)?.len();
            let editions = view.editions(&exhibition)?.len();
            if self.json {
                terminal::say_json(&line(&exhibition, pieces, editions))?;
            } else {
                terminal::say(format_args!(
                    "{}  {}  {}",
                    exhibition.title,
                    terminal::count(pieces, "piece", "pieces"),
                    terminal::count(editions, "edition", "editions"),
                ));
            }
        }
        Ok(())
    }
}

fn size_named(name: &str) -> Result<Size, Failure> {
    SIZES
        .into_iter()
        .find(|(known, _)| *known == name)
        .map(|(_, size)| size)
        .ok_or_else(|| Failure::usage(format!("there is no size »{name}«")))
}

/// The first stories that may be exhibited, by number.
fn printable(
    desk: &Desk,
    project: &Project,
    wanted: Option<u32>,
) -> Result<Vec<Id<Story>>, Failure> {
    let view = desk.view()?;
    let most = wanted.map_or(usize::MAX, |wanted| wanted as usize);
    let mut printable = Vec::new();
    let seen = view.stories(project.id)?;
    for seen in &seen {
        if printable.len() == most {
            break;
        }
        if let Some(Release::Granted(_)) = view.release(seen.story.id, Use::Exhibition)? {
            printable.push(seen.story.id);
        }
    }
    if printable.is_empty() || wanted.is_some() && printable.len() < most {
        return Err(Failure::refused(format!(
            "of {} in »{}«, {} may be exhibited; a story may when its family said yes to that and approved the text as \
             it stands. Record the consents in the browser, or state the uses when importing (`genlyd import --help`)",
            terminal::count(seen.len(), "story", "stories"),
            project.title,
            printable.len(),
        )));
    }
    Ok(printable)
}

fn contents(stories: &[Id<Story>], no_title_wall: bool) -> Vec<Content> {
    let wall = (!no_title_wall).then_some(Content::TitleWall);
    let panels = stories.iter().map(|story| Content::Story {
        story: *story,
        with_portrait: true,
        quote: Quoted::Own,
    });
    wall.into_iter().chain(panels).collect()
}

fn line(exhibition: &Exhibition, pieces: usize, editions: usize) -> Line<'_> {
    Line {
        id: exhibition.id.to_string(),
        title: &exhibition.title,
        opens: exhibition.opens,
        pieces,
        editions,
    }
}

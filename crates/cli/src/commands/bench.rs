//! `genlyd bench`: what this machine makes of Genlyd, in figures.

mod figures;
mod folder;
mod pages;
mod paper;
mod proc;
mod program;
mod texts;
mod writes;

use std::path::PathBuf;

use clap::Args;

use self::figures::Figures;
use self::folder::Scratch;
use self::program::Program;
use crate::failure::Failure;
use crate::terminal;

/// The project that the invented texts are brought into.
const PROJECT: &str = "Bench";

/// Measure what this machine makes of Genlyd.
///
/// Fills a folder of its own with texts recombined from the invented demo, runs this very program over it as anybody would
/// (import, serve, search, print), and prints the figures as a Markdown table. It takes some minutes, and writes to the
/// disk that it is run on, because that is a part of what is measured. The folder is deleted afterwards.
#[derive(Args, Debug)]
#[command(after_long_help = "Example:\n  genlyd bench --stories 10000 > figures.md")]
pub(crate) struct Bench {
    /// How many stories the measured project has.
    #[arg(long, value_name = "NUMBER", default_value_t = 10_000, value_parser = clap::value_parser!(u32).range(40..=1_000_000))]
    stories: u32,
    /// How many pages of each kind are asked for.
    #[arg(long, value_name = "NUMBER", default_value_t = 2_000, value_parser = clap::value_parser!(u32).range(100..=1_000_000))]
    requests: u32,
    /// How many commits each measurement of writing makes.
    #[arg(long, value_name = "NUMBER", default_value_t = 4_000, value_parser = clap::value_parser!(u32).range(160..=1_000_000))]
    writes: u32,
    /// The folder to work in: missing or empty.
    #[arg(long, value_name = "FOLDER", default_value = "genlyd-bench")]
    folder: PathBuf,
}

impl Bench {
    /// Measures.
    ///
    /// # Errors
    ///
    /// Something that is measured failed.
    pub(crate) fn run(self) -> Result<(), Failure> {
        let scratch = Scratch::new(&self.folder)?;
        let program = Program::new(&scratch)?;
        let mut figures = Figures::default();
        figures.add("The program", figures::megabytes(program.bytes()?));

        terminal::note("Filling the demo …");
        program.run(&["demo", "--fill-only", "--data", "demo"])?;
        start_up(&program, "demo", "the demo", &mut figures)?;

        terminal::note("Bringing texts in …");
        bring_in(&scratch, &program, self.stories, &mut figures)?;
        start_up(
            &program,
            "data",
            &format!("{} stories", self.stories),
            &mut figures,
        )?;

        terminal::note("Asking for pages …");
        pages::measure(&scratch, &program, self.requests, &mut figures)?;

        terminal::note("Printing …");
        paper::print(&program, &mut figures)?;
        paper::preview(&scratch.path("demo"), &mut figures)?;

        terminal::note("Writing …");
        for writers in [1, 16] {
            writes::measure(&scratch, writers, self.writes, &mut figures)?;
        }
        terminal::say(figures);
        Ok(())
    }
}

fn bring_in(
    scratch: &Scratch,
    program: &Program,
    stories: u32,
    figures: &mut Figures,
) -> Result<(), Failure> {
    texts::write(&scratch.path("texts.jsonl"), stories)?;
    let import = [
        "import",
        "texts.jsonl",
        "--project",
        PROJECT,
        "--uses",
        "team,lab,exhibition",
        "--basis",
        "Invented",
        "--data",
        "data",
    ];
    let ran = program.run(&import)?;
    figures.add(
        format!("Import of {stories} texts"),
        format!(
            "{:.1} s, {:.0} texts a second, {:.1} CPU s",
            ran.wall,
            f64::from(stories) / ran.wall,
            ran.cpu
        ),
    );
    let ran = program.run(&["reindex", "--data", "data"])?;
    figures.add(
        format!("Index of {stories} texts, from nothing"),
        format!("{:.1} s, peak memory {}", ran.wall, ran.peak_in_words()),
    );
    Ok(())
}

fn start_up(
    program: &Program,
    data: &str,
    what: &str,
    figures: &mut Figures,
) -> Result<(), Failure> {
    // The first start takes up what the index lacks; the second is what a start is like.
    program.serve(data)?.stop()?;
    let serving = program.serve(data)?;
    figures.add(
        format!("Start with {what}, until a page is answered"),
        format!("{:.2} s", serving.ready_after),
    );
    figures.add(
        format!("Memory at rest with {what}"),
        serving.memory_in_words(),
    );
    serving.stop()
}

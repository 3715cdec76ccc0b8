//! Everything that can be asked of the program, as clap reads it.

use clap::{Parser, Subcommand};

use crate::commands::{
    backup, bench, demo, exhibition, import, person, print, project, rebuild, reindex, restore,
    search, serve, verify,
};
use crate::failure::Failure;

/// Families' stories, from a visit in the kitchen to an exhibition on the wall.
///
/// Genlyd gathers stories that families tell, keeps to what each family has said yes to, finds passages again by what
/// they are about, and prints exhibitions. All of it stands in one data folder on this machine.
///
/// To look around in an invented example: `genlyd demo`.
///
/// To begin in earnest: `genlyd project add`, `genlyd person add`, `genlyd serve`.
#[derive(Parser, Debug)]
#[command(
    name = "genlyd",
    version,
    subcommand_required = true,
    arg_required_else_help = true,
    max_term_width = 100,
    after_long_help = "\
What a command ends with:
  0  done
  1  it could not be done, or not all of it
  2  the arguments do not go together, or name what is not there
  3  refused: a person has something to decide first, such as a consent that is missing
  4  something is damaged

Every command says more with --help. Answers go to standard output; progress and complaints to standard error."
)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand, Debug)]
enum Command {
    Serve(serve::Serve),
    Demo(demo::Demo),
    Project(project::ProjectCommand),
    Person(person::PersonCommand),
    Import(import::Import),
    Search(search::Search),
    Exhibition(exhibition::ExhibitionCommand),
    Print(print::Print),
    Verify(verify::Verify),
    Rebuild(rebuild::Rebuild),
    Reindex(reindex::Reindex),
    Backup(backup::Backup),
    Restore(restore::Restore),
    Bench(bench::Bench),
}

/// Does what was asked.
///
/// # Errors
///
/// Why it was not done.
pub(crate) fn run(arguments: Arguments) -> Result<(), Failure> {
    match arguments.command {
        Command::Serve(serve) => serve.run(),
        Command::Demo(demo) => demo.run(),
        Command::Project(project) => project.run(),
        Command::Person(person) => person.run(),
        Command::Import(import) => import.run(),
        Command::Search(search) => search.run(),
        Command::Exhibition(exhibition) => exhibition.run(),
        Command::Print(print) => print.run(),
        Command::Verify(verify) => verify.run(),
        Command::Rebuild(rebuild) => rebuild.run(),
        Command::Reindex(reindex) => reindex.run(),
        Command::Backup(backup) => backup.run(),
        Command::Restore(restore) => restore.run(),
        Command::Bench(bench) => bench.run(),
    }
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;

    #[test]
    fn the_arguments_hold_together() {
        Arguments::command().debug_assert();
    }

    #[test]
    fn every_command_says_what_it_does_and_shows_how() {
        for command in Arguments::command().get_subcommands() {
            let name = command.get_name();
            assert!(command.get_long_about().is_some(), "{name} says too little");
            let example = command.get_after_long_help().map(ToString::to_string);
            assert!(
                example.is_some_and(|example| example.contains(&format!("genlyd {name}"))),
                "{name} shows no example"
            );
        }
    }
}

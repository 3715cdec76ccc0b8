//! `genlyd demo`: an invented project to look around in.

use std::path::{Path, PathBuf};

use clap::Args;
use genlyd_domain::access::Role;
use genlyd_domain::record::Lookup;
use genlyd_store::Store;
use jiff::{Timestamp, ToSpan};

use super::serve::{Address, serve};
use crate::demo::{self, Filled};
use crate::desk::Desk;
use crate::failure::Failure;
use crate::folder;
use crate::terminal::{self, Bar};

/// Days for which the links of the demo sign in.
const STANDS_FOR: i64 = 7;

/// Look around in an invented project.
///
/// Fills a folder of its own with an invented story week: forty families with stories and drawn portraits, the pairs that
/// visited them, themes, highlighted passages, and an exhibition that is nearly ready to print. Then serves it at once,
/// on this machine only, and prints a link for each role to sign in with.
///
/// Everything in it is invented: families, stories, people and place. A demo that is there already is served as it
/// stands; a folder that holds anything else is refused.
#[derive(Args, Debug)]
#[command(
    after_long_help = "Example:\n  genlyd demo\n  genlyd demo --data /tmp/genlyd-demo --listen 127.0.0.1:8090"
)]
pub(crate) struct Demo {
    /// The folder to fill: missing, empty, or a demo already.
    // Not taken from the environment, where the folder of a real project may be named.
    #[arg(long = "data", value_name = "FOLDER", default_value = "genlyd-demo")]
    folder: PathBuf,
    /// Fill the folder and stop.
    #[arg(long)]
    fill_only: bool,
    #[command(flatten)]
    address: Address,
}

impl Demo {
    /// Fills the folder where it is empty, and serves.
    ///
    /// # Errors
    ///
    /// The folder holds something else, or cannot be filled or served.
    pub(crate) fn run(self) -> Result<(), Failure> {
        let is_there = folder::holds_a_store(&self.folder);
        if !is_there && !folder::is_free(&self.folder) {
            return Err(holds_something_else(&self.folder));
        }
        let desk = Desk::open(&self.folder)?;
        let there = match the_demo(&desk, &self.folder)? {
            Some(found) => found,
            None => fill(&desk)?,
        };
        if self.fill_only {
            terminal::say(format_args!(
                "{} holds the demo. Everything in it is invented.",
                self.folder.display()
            ));
            return Ok(());
        }
        self.address.may_serve(&self.folder)?;
        let now = desk.now;
        let store = desk.store;
        let links = links(&store, &there, now)?;
        serve(&self.address, &self.folder, store, move |base_url| {
            greet(base_url, &links);
            Ok(())
        })
    }
}

/// The demo's project and people, if a demo stands in the store and nothing else.
fn the_demo(desk: &Desk, folder: &Path) -> Result<Option<Filled>, Failure> {
    let projects = desk.projects()?;
    match projects.as_slice() {
        [] if desk.store.last_change() == 0 => Ok(None),
        [project] if project.invented => {
            // The exhibition is what a filling ends with.
            if desk.view()?.exhibitions(project.id)?.is_empty() {
                return Err(Failure::refused(format!(
                    "filling {0} was cut short; delete {0} and begin again",
                    folder.display()
                )));
            }
            let people = desk
                .store
                .list(Lookup::PeopleOfProject, project.id.uuid())?;
            let people = people.into_iter().map(|stored| stored.record).collect();
            Ok(Some(Filled {
                project: project.id,
                people,
            }))
        }
        _ => Err(holds_something_else(folder)),
    }
}

fn holds_something_else(folder: &Path) -> Failure {
    Failure::refused(format!(
        "{} holds something else than a demo; name another folder with --data",
        folder.display()
    ))
}

fn fill(desk: &Desk) -> Result<Filled, Failure> {
    let bar = Bar::of(0, "Inventing families");
    demo::fill(&desk.store, desk.today, &mut |done, of| {
        bar.stand_at(done, of)
    })
    .map_err(|error| Failure::failed("the demo could not be made").because(error))
}

/// Somebody of each role, and a link that signs them in.
struct Link {
    role: &'static str,
    name: String,
    path: String,
}

fn links(store: &Store, there: &Filled, now: Timestamp) -> Result<Vec<Link>, Failure> {
    let expires = now
        .checked_add((STANDS_FOR * 24).hours())
        .map_err(|error| Failure::failed("the clock is wrong").because(error))?;
    let mut links = Vec::new();
    for role in Role::ALL {
        // Whoever is only this shows best what the role sees.
        let holder = there
            .people
            .iter()
            .filter(|person| person.roles(there.project).contains(&role))
            .min_by_key(|person| (person.roles(there.project).len(), person.id));
        if let Some(person) = holder {
            let path = genlyd_web::sign_in_link(store, person.id, expires)
                .map_err(|error| Failure::failed("no link could be made").because(error))?;
            links.push(Link {
                role: role.name(),
                name: person.name.clone(),
                path,
            });
        }
    }
    Ok(links)
}

fn greet(base_url: &str, links: &[Link]) {
    terminal::say(
        "Everything here is invented: the families, the stories, the people and the place.\n",
    );
    terminal::say(format_args!(
        "Sign in with one of these links; they work on this machine, for {STANDS_FOR} days:"
    ));
    for Link { role, name, path } in links {
        terminal::say(format_args!("  {role:<12} {name:<24} {base_url}{path}"));
    }
    terminal::say("\nStop with Ctrl-C.");
}

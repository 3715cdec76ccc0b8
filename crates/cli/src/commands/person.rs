//! `genlyd person`: let somebody in.

use clap::builder::PossibleValuesParser;
use clap::{Args, Subcommand};
use genlyd_domain::access::Role;
use genlyd_domain::change::Action;
use genlyd_domain::invitation::{CodeFingerprint, Invitation};
use genlyd_domain::person::{Email, Membership, Person};
use genlyd_domain::project::Project;
use genlyd_domain::record::Register;
use genlyd_domain::wording;
use genlyd_web::{secrets, urls};
use jiff::ToSpan;
use serde::Serialize;
use uuid::Uuid;

use crate::desk::Desk;
use crate::failure::Failure;
use crate::folder::{Data, ProjectName};
use crate::terminal;

/// Days for which an invitation stands, as on the page where people are invited.
const STANDS_FOR: i64 = 14;

/// Let somebody in, or see who takes part.
///
/// The first organiser of a new project is invited from here; they invite the others in the browser.
#[derive(Args, Debug)]
#[command(
    after_long_help = "Example:\n  genlyd person add \"Lone Holm\" --email lone@example.org --role organiser\n\n\
                       What each role sees:\n\
                       \x20 organiser    everything in the project\n\
                       \x20 collector    the families of their own pair, while the story week lasts\n\
                       \x20 facilitator  what may be used in labs\n\
                       \x20 exhibitor    what may be exhibited\n\
                       \x20 reader       what the team may read\n\
                       \x20 evaluator    what may be evaluated, without names and pictures\n\
                       \x20 technician   no content"
)]
pub(crate) struct PersonCommand {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand, Debug)]
enum Command {
    Add(Add),
    List(List),
}

/// Let somebody in: prints a link with which they choose a password.
///
/// The link works once, and for fourteen days. It is shown here and kept nowhere: give it to the person yourself. Whoever
/// has an account already gets the role at once, and no link.
#[derive(Args, Debug)]
struct Add {
    /// Their name.
    name: String,
    /// The address they will sign in with; they can give it themselves.
    #[arg(long, value_name = "ADDRESS")]
    email: Option<String>,
    /// What they are in the project.
    #[arg(long, value_name = "ROLE", value_parser = PossibleValuesParser::new(Role::ALL.map(Role::name)))]
    role: String,
    /// The address at which people reach Genlyd.
    #[arg(
        long,
        value_name = "URL",
        env = "GENLYD_BASE_URL",
        default_value = "http://127.0.0.1:8080"
    )]
    base_url: String,
    /// Answer in one line of JSON.
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    project: ProjectName,
    #[command(flatten)]
    data: Data,
}

/// Who takes part in a project.
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
struct Added {
    name: String,
    role: &'static str,
    project: String,
    link: Option<String>,
}

#[derive(Serialize)]
struct Line<'a> {
    name: &'a str,
    email: Option<&'a str>,
    roles: Vec<&'static str>,
    active: bool,
}

impl PersonCommand {
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
        let desk = Desk::open(self.data.existing()?)?;
        let project = desk.project(self.project.name.as_deref())?;
        let name = wording::line(&self.name, 80)
            .map_err(|refusal| Failure::usage("the name is refused").because(refusal))?;
        let email = self
            .email
            .as_deref()
            .map(Email::parse)
            .transpose()
            .map_err(|refusal| Failure::usage("the address is refused").because(refusal))?;
        let role = Role::from_name(&self.role)
            .ok_or_else(|| Failure::usage(format!("there is no role »{}«", self.role)))?;
        let link = match account(&desk, email.as_ref())? {
            Some((person, revision)) => {
                give_role(&desk, person, revision, &project, role)?;
                None
            }
            None => Some(invite(&desk, &project, &name, email, role, &self.base_url)?),
        };
        let added = Added {
            name,
            role: role.name(),
            project: project.title,
            link,
        };
        if self.json {
            return terminal::say_json(&added);
        }
        terminal::say(match &added.link {
            Some(link) => format!(
                "{} is invited to »{}« as {}. The link works once, until it is {STANDS_FOR} days old:\n{link}",
                added.name, added.project, added.role
            ),
            None => format!(
                "{} has an account already, and is now {} in »{}« too.",
                added.name, added.role, added.project
            ),
        });
        Ok(())
    }
}

impl List {
    fn run(self) -> Result<(), Failure> {
        let desk = Desk::open(self.data.existing()?)?;
        let project = desk.project(self.project.name.as_deref())?;
        for stored in desk.view()?.people(project.id)? {
            let person = stored.record;
            let roles: Vec<&str> = person
                .roles(project.id)
                .into_iter()
                .map(Role::name)
                .collect();
            if self.json {
                terminal::say_json(&Line {
                    name: &person.name,
                    email: person.email.as_ref().map(Email::as_str),
                    roles,
                    active: person.active,
                })?;
            } else {
                let email = person.email.as_ref().map_or("", Email::as_str);
                terminal::say(format_args!(
                    "{}  {email}  {}",
                    person.name,
                    roles.join(", ")
                ));
            }
        }
        Ok(())
    }
}

/// The person who signs in with this address, and the revision of their record.
fn account(desk: &Desk, email: Option<&Email>) -> Result<Option<(Person, u64)>, Failure> {
    let Some(email) = email else {
        return Ok(None);
    };
    let found = desk
        .store
        .find::<Person>(Register::PersonEmail, Uuid::nil(), email.as_str())?;
    match found {
        Some(id) => Ok(desk
            .store
            .get(id)?
            .map(|stored| (stored.record, stored.revision))),
        None => Ok(None),
    }
}

fn give_role(
    desk: &Desk,
    mut person: Person,
    revision: u64,
    project: &Project,
    role: Role,
) -> Result<(), Failure> {
    let membership = Membership {
        project: project.id,
        role,
    };
    if person.memberships.contains(&membership) {
        return Ok(());
    }
    person.memberships.push(membership);
    let commit = desk
        .commit(project.id, Action::PersonRevised)
        .replace(&person, revision);
    desk.store.commit(commit)?;
    Ok(())
}

fn invite(
    desk: &Desk,
    project: &Project,
    name: &str,
    email: Option<Email>,
    role: Role,
    base_url: &str,
) -> Result<String, Failure> {
    let code = secrets::secret()
        .map_err(|error| Failure::failed("the machine gives no randomness").because(error))?;
    let expires = desk
        .now
        .checked_add((STANDS_FOR * 24).hours())
        .map_err(|error| Failure::failed("the clock is wrong").because(error))?;
    let invitation = Invitation {
        id: desk.new_id(),
        project: project.id,
        name: name.to_owned(),
        email,
        role,
        code: CodeFingerprint::of(&code),
        invited_by: None,
        expires,
        accepted_by: None,
    };
    let commit = desk
        .commit(project.id, Action::PersonInvited)
        .create(&invitation);
    desk.store.commit(commit)?;
    let base = base_url.trim_end_matches('/');
    Ok(format!("{base}{}", urls::invitation(&code)))
}

//! Pages asked for over the loopback, as browsers do: connections kept open, somebody signed in.

use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::thread;

use genlyd_domain::access::Role;
use genlyd_domain::change::Action;
use genlyd_domain::id::Id;
use genlyd_domain::person::{Membership, Person};
use genlyd_domain::project::Project;
use genlyd_domain::record::Lookup;
use genlyd_domain::story::Story;
use genlyd_text::language::Language;
use genlyd_web::urls;
use jiff::ToSpan;

use super::figures::{Figures, Times};
use super::folder::Scratch;
use super::program::Program;
use super::texts::{Dice, Parts};
use crate::desk::Desk;
use crate::failure::Failure;
use crate::stopwatch::Stopwatch;

/// Visitors at a time: one for what a page takes, some for what it takes on a busy day.
const VISITORS: [u32; 2] = [1, 8];

/// Nobody asks longer than this for one kind of page, in seconds: a slow machine is measured by fewer pages.
const LONGEST: f64 = 20.0;

/// About as many stories as stand on a page of the list. Beyond the last page stands the last.
const STORIES_OF_A_PAGE: usize = 50;

/// Asks for the pages that grow with a project, and notes how long they take.
pub(super) fn measure(
    scratch: &Scratch,
    program: &Program,
    requests: u32,
    figures: &mut Figures,
) -> Result<(), Failure> {
    let asked = prepare(scratch)?;
    let serving = program.serve("data")?;
    let cookie = Visitor::nobody(&serving.address)?.sign_in(&asked.link)?;
    for (what, paths) in &asked.pages {
        for visitors in VISITORS {
            let times = ask(&serving.address, &cookie, paths, requests, visitors)?;
            let word = if visitors == 1 { "visitor" } else { "visitors" };
            figures.add(format!("{what}, {visitors} {word} at a time"), times);
        }
    }
    figures.add("Memory after that", serving.memory_in_words());
    serving.stop()
}

/// What is asked for, and the link that signs somebody in.
struct Asked {
    link: String,
    /// Each kind of page with the addresses it is asked for at.
    pages: Vec<(&'static str, Vec<String>)>,
}

fn prepare(scratch: &Scratch) -> Result<Asked, Failure> {
    let desk = Desk::open(&scratch.path("data"))?;
    let project = desk.project(None)?;
    let person = organiser(&desk, project.id)?;
    let soon = desk
        .now
        .checked_add(24.hours())
        .map_err(|error| Failure::failed("the clock is wrong").because(error))?;
    let link = genlyd_web::sign_in_link(&desk.store, person, soon)
        .map_err(|error| Failure::failed("no link could be made").because(error))?;
    let stories: Vec<Id<Story>> = desk
        .store
        .ids(Lookup::StoriesOfProject, project.id.uuid())?;
    let parts = Parts::load()?;
    let (search, list) = (urls::search(project.id), urls::stories(project.id));
    let of_each = |path: fn(Id<Project>, Id<Story>) -> String| {
        stories
            .iter()
            .map(|story| path(project.id, *story))
            .collect()
    };
    let searches = (0..500).map(|number| urls::escaped(&parts.query(number)));
    let lists =
        (1..=stories.len().div_ceil(STORIES_OF_A_PAGE)).map(|page| format!("{list}?page={page}"));
    Ok(Asked {
        link,
        pages: vec![
            ("Story page", of_each(urls::story)),
            (
                "Search",
                searches
                    .map(|query| format!("{search}?q={query}"))
                    .collect(),
            ),
            ("Overview", vec![urls::project(project.id)]),
            ("List of stories", lists.collect()),
            ("Tagging", of_each(urls::highlights)),
        ],
    })
}

fn organiser(desk: &Desk, project: Id<Project>) -> Result<Id<Person>, Failure> {
    let person = Person {
        id: desk.new_id(),
        name: "Lone".to_owned(),
        organisation: String::new(),
        profession: String::new(),
        email: None,
        language: Language::Danish,
        password: None,
        memberships: vec![Membership {
            project,
            role: Role::Organiser,
        }],
        barred: Vec::new(),
        active: true,
    };
    let commit = desk.commit(project, Action::PersonAdded).create(&person);
    desk.store.commit(commit)?;
    Ok(person.id)
}

/// Asks for so many of the paths, by several visitors at a time, and tells how long each took.
fn ask(
    address: &str,
    cookie: &str,
    paths: &[String],
    requests: u32,
    visitors: u32,
) -> Result<String, Failure> {
    let stopwatch = Stopwatch::start();
    let times: Vec<f64> = thread::scope(|scope| {
        let asking: Vec<_> = (0..visitors)
            .map(|seed| {
                scope.spawn(move || walk(address, cookie, paths, requests / visitors, seed))
            })
            .collect();
        let mut times = Vec::new();
        for asking in asking {
            let walked = asking
                .join()
                .map_err(|_| Failure::failed("asking broke down"))?;
            times.extend(walked?);
        }
        Ok::<_, Failure>(times)
    })?;
    let rate = times.len() as f64 / stopwatch.seconds();
    Ok(format!(
        "{}, {rate:.0} a second",
        Times::new(times).in_words()
    ))
}

fn walk(
    address: &str,
    cookie: &str,
    paths: &[String],
    requests: u32,
    seed: u32,
) -> Result<Vec<f64>, Failure> {
    let mut visitor = Visitor::with_cookie(address, cookie)?;
    let mut dice = Dice::new(u64::from(seed) + 1);
    let mut times = Vec::new();
    let all = Stopwatch::start();
    for _ in 0..requests {
        let Some(path) = dice.pick(paths) else { break };
        if all.seconds() > LONGEST {
            break;
        }
        let stopwatch = Stopwatch::start();
        visitor.get(path)?;
        times.push(stopwatch.seconds());
    }
    Ok(times)
}

/// Somebody with a connection that stays open.
pub(super) struct Visitor {
    address: String,
    cookie: Option<String>,
    stream: BufReader<TcpStream>,
}

struct Answer {
    status: u16,
    cookie: Option<String>,
    body: String,
}

impl Visitor {
    /// Somebody who is not signed in.
    pub(super) fn nobody(address: &str) -> Result<Visitor, Failure> {
        let stream = TcpStream::connect(address).map_err(|error| lost(address, error))?;
        stream
            .set_nodelay(true)
            .map_err(|error| lost(address, error))?;
        Ok(Visitor {
            address: address.to_owned(),
            cookie: None,
            stream: BufReader::new(stream),
        })
    }

    fn with_cookie(address: &str, cookie: &str) -> Result<Visitor, Failure> {
        let mut visitor = Visitor::nobody(address)?;
        visitor.cookie = Some(cookie.to_owned());
        Ok(visitor)
    }

    /// Asks for a page that must be there.
    pub(super) fn get(&mut self, path: &str) -> Result<(), Failure> {
        let answer = self.send("GET", path, "")?;
        match answer.status {
            200 => Ok(()),
            status => Err(Failure::failed(format!(
                "{path} was answered with {status}"
            ))),
        }
    }

    /// Follows a link that signs in, and gives the cookie.
    fn sign_in(mut self, link: &str) -> Result<String, Failure> {
        let page = self.send("GET", link, "")?;
        self.cookie = page.cookie;
        let token = page
            .body
            .split_once("name=\"csrf_token\" value=\"")
            .and_then(|(_, rest)| rest.split_once('"'))
            .map(|(token, _)| token.to_owned())
            .unwrap_or_default();
        let answer = self.send("POST", link, &format!("csrf_token={token}"))?;
        match (answer.status, answer.cookie) {
            (303, Some(cookie)) => Ok(cookie),
            (status, _) => Err(Failure::failed(format!(
                "signing in was answered with {status}"
            ))),
        }
    }

    fn send(&mut self, method: &str, path: &str, form: &str) -> Result<Answer, Failure> {
        let address = self.address.clone();
        let cookie = self
            .cookie
            .as_ref()
            .map(|cookie| format!("Cookie: {cookie}\r\n"))
            .unwrap_or_default();
        let request = format!(
            "{method} {path} HTTP/1.1\r\nHost: {address}\r\n{cookie}\
             Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{form}",
            form.len()
        );
        self.stream
            .get_mut()
            .write_all(request.as_bytes())
            .and_then(|()| self.hear())
            .map_err(|error| lost(&address, error))
    }

    fn hear(&mut self) -> io::Result<Answer> {
        let status = self.line()?;
        let status = status.split(' ').nth(1).and_then(|code| code.parse().ok());
        let mut answer = Answer {
            status: status.unwrap_or_default(),
            cookie: None,
            body: String::new(),
        };
        let mut length = 0;
        loop {
            let line = self.line()?;
            if line.is_empty() {
                break;
            }
            let (name, value) = line.split_once(": ").unwrap_or((&line, ""));
            match name.to_ascii_lowercase().as_str() {
                "content-length" => length = value.parse().unwrap_or_default(),
                "set-cookie" => {
                    answer.cookie = value.split(';').next().map(str::to_owned);
                }
                _ => {}
            }
        }
        let mut body = vec![0; length];
        self.stream.read_exact(&mut body)?;
        answer.body = String::from_utf8_lossy(&body).into_owned();
        Ok(answer)
    }

    fn line(&mut self) -> io::Result<String> {
        let mut line = String::new();
        if self.stream.read_line(&mut line)? == 0 {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        Ok(line.trim_end().to_owned())
    }
}

fn lost(address: &str, error: io::Error) -> Failure {
    Failure::failed(format!("{address} does not answer")).because(error)
}

//! Acknowledged writes a second: each one durable before the next begins.

use std::thread;

use genlyd_domain::change::{Action, Actor};
use genlyd_domain::id::Id;
use genlyd_domain::project::Project;
use genlyd_domain::story::Story;
use genlyd_domain::text_version::{Section, TextVersion, Writing};
use genlyd_store::Commit;

use super::figures::{Figures, Times};
use super::folder::Scratch;
use super::texts::Parts;
use crate::desk::Desk;
use crate::failure::Failure;
use crate::stopwatch::Stopwatch;

/// Lets so many writers write versions of stories at the same time.
pub(super) fn measure(
    scratch: &Scratch,
    writers: u32,
    writes: u32,
    figures: &mut Figures,
) -> Result<(), Failure> {
    let desk = Desk::open(&scratch.path(&format!("writes-{writers}")))?;
    let parts = Parts::load()?;
    let project: Id<Project> = desk.new_id();
    let desks: Vec<Vec<Commit>> = (0..writers)
        .map(|writer| commits(&desk, &parts, project, writer, writes / writers))
        .collect::<Result<_, _>>()?;
    let store = &desk.store;
    let stopwatch = Stopwatch::start();
    let times: Vec<f64> = thread::scope(|scope| {
        let writing: Vec<_> = desks
            .into_iter()
            .map(|commits| {
                scope.spawn(move || {
                    let write = |commit| {
                        let stopwatch = Stopwatch::start();
                        store.commit(commit)?;
                        Ok::<f64, Failure>(stopwatch.seconds())
                    };
                    commits
                        .into_iter()
                        .map(write)
                        .collect::<Result<Vec<_>, _>>()
                })
            })
            .collect();
        let mut times = Vec::new();
        for writing in writing {
            let written = writing
                .join()
                .map_err(|_| Failure::failed("writing broke down"))?;
            times.extend(written?);
        }
        Ok::<_, Failure>(times)
    })?;
    let rate = times.len() as f64 / stopwatch.seconds();
    let word = if writers == 1 { "writer" } else { "writers" };
    figures.add(
        format!("Acknowledged writes, {writers} {word}, each durable"),
        format!("{rate:.0} a second, {}", Times::new(times).in_words()),
    );
    Ok(())
}

/// A writer's commits, each a new version of the writer's own story. The first, which also makes the story's key, is
/// written here and not measured.
fn commits(
    desk: &Desk,
    parts: &Parts,
    project: Id<Project>,
    writer: u32,
    count: u32,
) -> Result<Vec<Commit>, Failure> {
    let story: Id<Story> = desk.new_id();
    let commit = |number: u32| {
        let (title, text) = parts.text(u64::from(writer) * 100_000 + u64::from(number));
        let writing = Writing {
            id: desk.new_id(),
            author: Actor::Operator,
            at: desk.now,
        };
        let section = Section {
            key: "text".to_owned(),
            markdown: text,
        };
        TextVersion::first(story, project, None, &title, vec![section], writing)
            .map(|version| {
                let version = TextVersion { number, ..version };
                desk.commit(project, Action::StoryWritten).create(&version)
            })
            .map_err(|error| Failure::failed("a text was refused").because(error))
    };
    desk.store.commit(commit(1)?)?;
    (2..count + 2).map(commit).collect()
}

//! Guides brought in from Markdown and published.

use std::path::PathBuf;

use genlyd_domain::change::Action;
use genlyd_domain::guide::Guide;
use genlyd_domain::id::Id;
use genlyd_domain::project::Project;
use genlyd_domain::record::Lookup;
use genlyd_text::detect;

use super::find_or_begin;
use crate::desk::Desk;
use crate::failure::Failure;
use crate::terminal;

/// Publishes every file as a guide: a new one, or a new version of the one of the same kind, language and title.
///
/// # Errors
///
/// A file is no guide. Nothing is published then: all are read before the first is.
pub(super) fn publish(desk: &Desk, project: &str, paths: &[PathBuf]) -> Result<(), Failure> {
    let mut texts = Vec::new();
    for path in paths {
        let text = std::fs::read_to_string(path).map_err(|error| Failure::file(path, error))?;
        if !detect::personal_numbers(&text).is_empty() {
            return Err(Failure::failed(format!(
                "a personal number (CPR) stands in {}; take it out and bring the guide in again",
                path.display()
            )));
        }
        let (nobody, nothing) = (Id::new(uuid::Uuid::nil()), uuid::Uuid::nil());
        Guide::publish(desk.new_id(), nobody, nothing, 1, &text, desk.now)
            .map_err(|error| Failure::failed(path.display().to_string()).because(error))?;
        texts.push(text);
    }
    let (project, _) = find_or_begin(desk, project)?;
    for text in texts {
        publish_one(desk, &project, &text)?;
    }
    Ok(())
}

fn publish_one(desk: &Desk, project: &Project, text: &str) -> Result<(), Failure> {
    let id: Id<Guide> = desk.new_id();
    let guide = Guide::publish(id, project.id, id.uuid(), 1, text, desk.now)
        .map_err(|error| Failure::failed("it is no guide").because(error))?;
    let guide = match newest_like(desk, project, &guide)? {
        None => guide,
        Some(before) if before.markdown == guide.markdown => {
            terminal::say(format_args!("»{}« is published already.", before.title));
            return Ok(());
        }
        Some(before) => Guide {
            lineage: before.lineage,
            version: before.version + 1,
            ..guide
        },
    };
    let commit = desk
        .commit(project.id, Action::GuidePublished)
        .create(&guide);
    desk.store.commit(commit)?;
    terminal::say(format_args!(
        "»{}« is published in »{}«, version {}.",
        guide.title, project.title, guide.version
    ));
    Ok(())
}

fn newest_like(desk: &Desk, project: &Project, guide: &Guide) -> Result<Option<Guide>, Failure> {
    let guides = desk
        .store
        .list::<Guide>(Lookup::GuidesOfProject, project.id.uuid())?;
    Ok(guides
        .into_iter()
        .map(|stored| stored.record)
        .filter(|other| {
            other.kind == guide.kind
                && other.language == guide.language
                && other.title == guide.title
        })
        .max_by_key(|other| other.version))
}

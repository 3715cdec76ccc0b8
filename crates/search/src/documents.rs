//! A story as documents of the index: its newest text, and its approved text where that is another, with what readers wrote
//! about it.

use std::collections::BTreeSet;

use genlyd_domain::highlight::{Anchored, Highlight};
use genlyd_domain::id::Id;
use genlyd_domain::month::Month;
use genlyd_domain::record::Lookup;
use genlyd_domain::story::{Story, StoryState};
use genlyd_domain::text_version::TextVersion;
use genlyd_domain::theme::Theme;
use genlyd_store::{ReadError, Store};
use jiff::tz::TimeZone;
use tantivy::TantivyDocument;
use uuid::Uuid;

use crate::analyser::Writing;
use crate::fields::{Fields, IdColumns, WordFields};
use crate::tokens::{Form, listed};
use crate::vocabulary::Vocabulary;

/// The documents of a story as it stands in the store now; none when it is gone or was withdrawn.
///
/// Visitors differ in which version they may read, so each version that anybody may read is a document of its own.
pub(crate) fn of_story(
    store: &Store,
    fields: &Fields,
    vocabulary: &Vocabulary,
    id: Id<Story>,
) -> Result<Vec<TantivyDocument>, ReadError> {
    let Some(story) = store.get(id)?.map(|stored| stored.record) else {
        return Ok(Vec::new());
    };
    if story.state == StoryState::Withdrawn {
        return Ok(Vec::new());
    }
    let approved = story
        .approved_version()
        .filter(|approved| *approved != story.current);
    let highlights: Vec<Highlight> = store
        .list::<Highlight>(Lookup::HighlightsOfStory, id.uuid())?
        .into_iter()
        .map(|stored| stored.record)
        .filter(|highlight| highlight.anchoring != Anchored::Lost)
        .collect();
    let mut documents = Vec::new();
    for version in [Some(story.current), approved].into_iter().flatten() {
        if let Some(text) = store.get(version)? {
            let here: Vec<&Highlight> = highlights
                .iter()
                .filter(|highlight| highlight.version == version)
                .collect();
            let mut document = document(fields, vocabulary, &story, &text.record, &here);
            add_readings(store, &mut document, fields, vocabulary, &here)?;
            documents.push(document);
        }
    }
    Ok(documents)
}

fn document(
    fields: &Fields,
    vocabulary: &Vocabulary,
    story: &Story,
    text: &TextVersion,
    highlights: &[&Highlight],
) -> TantivyDocument {
    let mut document = TantivyDocument::default();
    let mut id = |field, id: Uuid| document.add_bytes(field, id.as_bytes());
    id(fields.story, story.id.uuid());
    id(fields.version, text.id.uuid());
    id(fields.project, story.project.uuid());
    if let Some(week) = story.week {
        id(fields.week, week.uuid());
    }
    if let Some(family) = story.family {
        id(fields.family, family.uuid());
    }
    for highlight in highlights {
        id(fields.highlight, highlight.id.uuid());
    }
    for theme in themes_of(highlights) {
        id(fields.theme, theme.uuid());
    }
    add_columns(&mut document, fields.story_columns, story.id.uuid());
    add_columns(&mut document, fields.version_columns, text.id.uuid());
    document.add_u64(fields.number, u64::from(story.number));
    document.add_u64(fields.state, state_number(story.state));
    document.add_u64(fields.month, Month::of(text.at, &clock()).number());
    let writing = Writing::of_version(story.language, text);
    document.add_u64(fields.writing, writing.place() as u64);
    let mut add = |words, text: &str| add(&mut document, words, text, writing, vocabulary);
    add(fields.title, &text.title);
    // Each section is a value of its own, so that no phrase reaches from one into the next.
    for section in &text.sections {
        add(fields.body, &section.plain());
    }
    document
}

/// The clock that says in which month a text was written. Not a setting: what is in the index must not depend on how the program
/// was started.
fn clock() -> TimeZone {
    TimeZone::get("Europe/Copenhagen").unwrap_or(TimeZone::UTC)
}

/// A state's number in the index: its place among all states.
pub(crate) fn state_number(state: StoryState) -> u64 {
    StoryState::ALL
        .into_iter()
        .zip(0..)
        .find(|(other, _)| *other == state)
        .map_or(0, |(_, number)| number)
}

fn add_columns(document: &mut TantivyDocument, columns: IdColumns, id: Uuid) {
    let (high, low) = id.as_u64_pair();
    document.add_u64(columns.high, high);
    document.add_u64(columns.low, low);
}

fn themes_of(highlights: &[&Highlight]) -> BTreeSet<Id<Theme>> {
    highlights
        .iter()
        .flat_map(|highlight| highlight.themes.iter().copied())
        .collect()
}

/// The names of the themes heard in a version, and the notes on its passages. Only who may see themes searches here.
fn add_readings(
    store: &Store,
    document: &mut TantivyDocument,
    fields: &Fields,
    vocabulary: &Vocabulary,
    highlights: &[&Highlight],
) -> Result<(), ReadError> {
    let mut add = |text: &str| add(document, fields.reading, text, Writing::Danish, vocabulary);
    for theme in themes_of(highlights) {
        if let Some(theme) = store.get(theme)? {
            add(&theme.record.name);
        }
    }
    for highlight in highlights {
        if !highlight.note.is_empty() {
            add(&highlight.note);
        }
    }
    Ok(())
}

fn add(
    document: &mut TantivyDocument,
    fields: WordFields,
    text: &str,
    writing: Writing,
    vocabulary: &Vocabulary,
) {
    let words = vocabulary.words(text);
    for form in Form::ALL {
        document.add_text(fields.of(form), listed(&words, form, writing, vocabulary));
    }
}

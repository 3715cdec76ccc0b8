//! A story as documents of the index: its newest text, and its approved text where that is another.

use genlyd_domain::highlight::{Anchored, Highlight};
use genlyd_domain::id::Id;
use genlyd_domain::record::Lookup;
use genlyd_domain::story::{Story, StoryState};
use genlyd_domain::text_version::TextVersion;
use genlyd_store::{ReadError, Store};
use genlyd_text::language::Language;
use tantivy::TantivyDocument;
use uuid::Uuid;

use crate::fields::{Fields, IdColumns, WordFields};
use crate::tokens::signed;

/// The documents of a story as it stands in the store now; none when it is gone or was withdrawn.
///
/// Visitors differ in which version they may read, so each version that anybody may read is a document of its own.
pub(crate) fn of_story(
    store: &Store,
    fields: &Fields,
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
            documents.push(document(fields, &story, &text.record, &highlights));
        }
    }
    Ok(documents)
}

fn document(
    fields: &Fields,
    story: &Story,
    text: &TextVersion,
    highlights: &[Highlight],
) -> TantivyDocument {
    let mut document = TantivyDocument::default();
    let mut id = |field, id: Uuid| document.add_bytes(field, id.as_bytes());
    id(fields.story, story.id.uuid());
    id(fields.version, text.id.uuid());
    id(fields.project, story.project.uuid());
    if let Some(week) = story.week {
        id(fields.week, week.uuid());
    }
    let here = || {
        highlights
            .iter()
            .filter(|highlight| highlight.version == text.id)
    };
    for highlight in here() {
        id(fields.highlight, highlight.id.uuid());
    }
    let mut themes: Vec<_> = here().flat_map(|highlight| &highlight.themes).collect();
    themes.sort();
    themes.dedup();
    for theme in themes {
        id(fields.theme, theme.uuid());
    }
    add_columns(&mut document, fields.story_columns, story.id.uuid());
    add_columns(&mut document, fields.version_columns, text.id.uuid());
    document.add_u64(fields.number, u64::from(story.number));
    document.add_u64(fields.state, state_number(story.state));
    add_words(&mut document, fields, story.language, text);
    document
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

fn add_words(
    document: &mut TantivyDocument,
    fields: &Fields,
    language: Language,
    text: &TextVersion,
) {
    let mut add = |words: WordFields, text: &str| {
        document.add_text(words.exact, text);
        document.add_text(words.stem, signed(text, language));
    };
    add(fields.title, &text.title);
    // Each section is a value of its own, so that no phrase reaches from one into the next.
    for section in &text.sections {
        add(fields.body, &section.plain());
    }
}

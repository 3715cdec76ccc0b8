//! Catching up with the store: every story that a change touched is taken out and put in again as it stands now.

use std::collections::BTreeSet;
use std::sync::atomic::Ordering;

use genlyd_domain::change::{Action, Thing};
use genlyd_domain::highlight::Highlight;
use genlyd_domain::id::Id;
use genlyd_domain::project::Project;
use genlyd_domain::record::{Kind, Lookup};
use genlyd_domain::story::Story;
use genlyd_domain::text_version::TextVersion;
use genlyd_store::{ReadError, Store};
use tantivy::collector::DocSetCollector;
use tantivy::query::TermQuery;
use tantivy::schema::{Field, IndexRecordOption};
use tantivy::{IndexWriter, Term};
use uuid::Uuid;

use crate::columns::Columns;
use crate::documents;
use crate::index::{Index, IndexError, Inner, Payload, Standing};

/// Changes that are read at a time.
const CHANGES: usize = 2_000;

/// How far catching up has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Taken {
    /// Stories taken up so far.
    pub stories: usize,
    /// Stories to take up in all.
    pub of: usize,
}

impl Index {
    /// Takes up every change that there is now, and returns the number of the last.
    ///
    /// # Errors
    ///
    /// The store cannot be read, or the index cannot be written. Trying again goes on where it stopped.
    pub fn catch_up(&self) -> Result<u64, IndexError> {
        self.catch_up_telling(&mut |_| {})
    }

    /// As [`Index::catch_up`], telling how far it has come.
    ///
    /// # Errors
    ///
    /// As [`Index::catch_up`].
    pub fn catch_up_telling(&self, tell: &mut dyn FnMut(Taken)) -> Result<u64, IndexError> {
        let inner = &self.0;
        if inner.must_rebuild.load(Ordering::Relaxed) {
            return self.rebuild_telling(tell);
        }
        let standing = inner.standing();
        let mut writing = inner.writing();
        if standing.position() < inner.store.last_change() {
            let writer = writer(&mut writing, &standing)?;
            let erased = take_up(inner, &standing, writer, tell);
            match erased {
                Ok(true) => inner.purge_due.store(true, Ordering::Relaxed),
                Ok(false) => {}
                Err(error) => {
                    // What was written and not committed must not be committed with what comes next.
                    *writing = None;
                    return Err(error);
                }
            }
        }
        if inner.purge_due.load(Ordering::Relaxed) {
            purge(&standing, &mut writing)?;
            inner.purge_due.store(false, Ordering::Relaxed);
        }
        Ok(standing.position())
    }

    /// Builds the index anew beside the one that answers, and lets the new one answer when it is done.
    ///
    /// # Errors
    ///
    /// The store cannot be read, or the index cannot be written. The old one goes on answering.
    pub fn rebuild(&self) -> Result<u64, IndexError> {
        self.rebuild_telling(&mut |_| {})
    }

    /// As [`Index::rebuild`], telling how far it has come.
    ///
    /// # Errors
    ///
    /// As [`Index::rebuild`].
    pub fn rebuild_telling(&self, tell: &mut dyn FnMut(Taken)) -> Result<u64, IndexError> {
        let inner = &self.0;
        let mut writing = inner.writing();
        let standing = Standing::begin(&inner.folder, &inner.store)?;
        let mut writer = standing.writer()?;
        take_up(inner, &standing, &mut writer, tell)?;
        *writing = Some(writer);
        let position = standing.position();
        inner.replace(standing.settled(&inner.folder)?);
        inner.must_rebuild.store(false, Ordering::Relaxed);
        Ok(position)
    }

    /// Takes out whatever the store no longer has, and rewrites the files that still hold its words: the last step of an
    /// erasure. Called after a family's key was destroyed, which is no change and stands in no log.
    ///
    /// # Errors
    ///
    /// The store cannot be read, or the index cannot be written. Asking again goes on.
    pub fn purge(&self) -> Result<(), IndexError> {
        let inner = &self.0;
        self.catch_up()?;
        inner.sights.forget();
        inner.said.forget();
        inner.vocabulary.forget();
        let standing = inner.standing();
        let mut writing = inner.writing();
        let writer = writer(&mut writing, &standing)?;
        let mut gone = false;
        for story in stories_of_index(&standing)? {
            if inner.store.get(story)?.is_none() {
                writer.delete_term(Term::from_field_bytes(
                    standing.fields.story,
                    story.uuid().as_bytes(),
                ));
                gone = true;
            }
        }
        if gone {
            standing.commit(writer, Payload::new(&inner.store, standing.position()))?;
        }
        purge(&standing, &mut writing)
    }
}

fn writer<'a>(
    writing: &'a mut Option<IndexWriter>,
    standing: &Standing,
) -> Result<&'a mut IndexWriter, IndexError> {
    Ok(match writing {
        Some(writer) => writer,
        None => writing.insert(standing.writer()?),
    })
}

/// Takes up everything up to the last change there is now. Says whether something was erased.
fn take_up(
    inner: &Inner,
    standing: &Standing,
    writer: &mut IndexWriter,
    tell: &mut dyn FnMut(Taken),
) -> Result<bool, IndexError> {
    let store = &inner.store;
    let last = store.last_change();
    let touched = if standing.position() == 0 {
        // From the beginning every story is touched, and the lists are shorter than the log.
        Touched {
            stories: every_story(store)?,
            erased: false,
        }
    } else {
        touched(store, standing, last)?
    };
    let of = touched.stories.len();
    for (story, stories) in touched.stories.into_iter().zip(1..) {
        replace(inner, standing, writer, story)?;
        tell(Taken { stories, of });
    }
    standing.commit(writer, Payload::new(store, last))?;
    Ok(touched.erased)
}

struct Touched {
    stories: BTreeSet<Id<Story>>,
    erased: bool,
}

fn every_story(store: &Store) -> Result<BTreeSet<Id<Story>>, ReadError> {
    let mut stories = BTreeSet::new();
    for project in store.ids::<Project>(Lookup::Projects, Uuid::nil())? {
        stories.extend(store.ids::<Story>(Lookup::StoriesOfProject, project.uuid())?);
    }
    Ok(stories)
}

fn touched(store: &Store, standing: &Standing, last: u64) -> Result<Touched, IndexError> {
    let mut touched = Touched {
        stories: BTreeSet::new(),
        erased: false,
    };
    let mut after = standing.position();
    while after < last {
        let changes = store.changes(after, CHANGES)?;
        let Some(end) = changes.last() else { break };
        after = end.number;
        for change in &changes {
            touched.erased |= change.action == Action::FamilyErased;
            for thing in &change.things {
                touched.stories.extend(stories_of(store, standing, *thing)?);
            }
        }
    }
    Ok(touched)
}

/// The stories whose documents a thing is part of. Consent is not: the view decides, at the moment of the search.
fn stories_of(
    store: &Store,
    standing: &Standing,
    thing: Thing,
) -> Result<Vec<Id<Story>>, IndexError> {
    let (story, field) = match thing.kind {
        Kind::Story => (Some(Id::new(thing.id)), standing.fields.story),
        Kind::TextVersion => {
            let version = store.get(Id::<TextVersion>::new(thing.id))?;
            let story = version.map(|version| version.record.story);
            (story, standing.fields.version)
        }
        Kind::Highlight => {
            let highlight = store.get(Id::<Highlight>::new(thing.id))?;
            let story = highlight.map(|highlight| highlight.record.story);
            (story, standing.fields.highlight)
        }
        // The name of a theme is found in every story it is heard in.
        Kind::Theme => (None, standing.fields.theme),
        Kind::Project
        | Kind::Person
        | Kind::Invitation
        | Kind::Family
        | Kind::Contact
        | Kind::Pair
        | Kind::Guide
        | Kind::StoryWeek
        | Kind::Portrait
        | Kind::Consent
        | Kind::Exhibition
        | Kind::Piece
        | Kind::Edition
        | Kind::WordGroup
        | Kind::SavedSearch => return Ok(Vec::new()),
    };
    match story {
        Some(story) => Ok(vec![story]),
        // A theme, and what is gone from the store, is named by the documents that it is part of.
        None => stories_with(standing, field, thing.id),
    }
}

fn stories_with(standing: &Standing, field: Field, id: Uuid) -> Result<Vec<Id<Story>>, IndexError> {
    let searcher = standing.searcher();
    let term = Term::from_field_bytes(field, id.as_bytes());
    let query = TermQuery::new(term, IndexRecordOption::Basic);
    let mut columns = Columns::new(&searcher);
    let mut stories = Vec::new();
    for address in searcher.search(&query, &DocSetCollector)? {
        stories.push(columns.story(address)?);
    }
    Ok(stories)
}

fn stories_of_index(standing: &Standing) -> Result<BTreeSet<Id<Story>>, IndexError> {
    let searcher = standing.searcher();
    let mut columns = Columns::new(&searcher);
    let mut stories = BTreeSet::new();
    for address in searcher.search(&tantivy::query::AllQuery, &DocSetCollector)? {
        stories.insert(columns.story(address)?);
    }
    Ok(stories)
}

fn replace(
    inner: &Inner,
    standing: &Standing,
    writer: &IndexWriter,
    story: Id<Story>,
) -> Result<(), IndexError> {
    let id = Term::from_field_bytes(standing.fields.story, story.uuid().as_bytes());
    writer.delete_term(id);
    let documents = match documents::of_story(
        &inner.store,
        &standing.fields,
        &inner.vocabulary,
        story,
    ) {
        Ok(documents) => documents,
        Err(
            error @ (ReadError::Damaged(_)
            | ReadError::KeyMissing(_)
            | ReadError::Newer { .. }
            | ReadError::Shape { .. }),
        ) => {
            // One story that cannot be read must not keep all others from being found.
            tracing::error!(%error, %story, "a story cannot be read and is not found by search");
            return Ok(());
        }
        Err(error) => return Err(error.into()),
    };
    for document in documents {
        writer.add_document(document)?;
    }
    Ok(())
}

/// Rewrites every part that holds deleted documents, and removes the files that nobody needs any more.
fn purge(standing: &Standing, writing: &mut Option<IndexWriter>) -> Result<(), IndexError> {
    // Merges that are under way would take the parts from under this one.
    if let Some(writer) = writing.take() {
        writer.wait_merging_threads()?;
    }
    let writer = writer(writing, standing)?;
    let parts: Vec<_> = standing
        .index
        .searchable_segment_metas()?
        .iter()
        .filter(|part| part.has_deletes())
        .map(|part| part.id())
        .collect();
    if !parts.is_empty() {
        writer.merge(&parts).wait()?;
    }
    standing.reload()?;
    writer.garbage_collect_files().wait()?;
    Ok(())
}

impl Inner {
    /// How many changes cannot be found yet.
    pub(crate) fn behind(&self) -> u64 {
        self.store
            .last_change()
            .saturating_sub(self.standing().position())
    }
}

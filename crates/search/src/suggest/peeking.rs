//! Whether the visitor sees any text with a word in it, and how such a text writes it.

use genlyd_domain::id::Id;
use genlyd_domain::project::Project;
use genlyd_domain::story::Story;
use genlyd_store::view::View;
use genlyd_text::danish::Class;
use tantivy::query::{BooleanQuery, EnableScoring, Occur, Query};
use tantivy::{DocAddress, Searcher, TERMINATED, Term};

use super::candidates::{Candidate, known_readings};
use crate::columns::Columns;
use crate::fields::Fields;
use crate::search::SearchError;
use crate::sights::Looking;
use crate::terms::{any, deciding, term_query};
use crate::vocabulary::Vocabulary;

/// So many texts with a word are put through the view to see whether the visitor sees any.
const MOST_PEEKED: usize = 200;

/// Looks for a text that the visitor sees with a word in it.
pub(super) struct Peeking<'a> {
    pub(super) view: &'a View,
    pub(super) project: Id<Project>,
    pub(super) searcher: &'a Searcher,
    pub(super) fields: &'a Fields,
    pub(super) vocabulary: &'a Vocabulary,
    pub(super) columns: Columns<'a>,
    pub(super) looking: Looking<'a>,
}

impl Peeking<'_> {
    /// How a word is written: a common word by its base form, any other as a text has it that the visitor sees. `None` where
    /// the visitor sees none.
    pub(super) fn written(&mut self, candidate: &Candidate) -> Result<Option<String>, SearchError> {
        let Some(story) = self.first_seen(candidate)? else {
            return Ok(None);
        };
        let is_common = known_readings(&candidate.word)
            .iter()
            .any(|reading| reading.class != Class::Name);
        if is_common {
            return Ok(Some(candidate.word.clone()));
        }
        let Some(seen) = self.view.story(story)? else {
            return Ok(None);
        };
        let Some(text) = self.view.text(&seen)? else {
            return Ok(None);
        };
        let sections = text.sections.iter().map(|section| section.plain());
        let written = sections.chain([text.title.clone()]).find_map(|plain| {
            let words = self.vocabulary.words(&plain);
            let word = words
                .into_iter()
                .find(|word| !word.joined && candidate.forms.contains(&word.exact));
            word.map(|word| word.written)
        });
        Ok(Some(written.unwrap_or_else(|| candidate.word.clone())))
    }

    fn first_seen(&mut self, candidate: &Candidate) -> Result<Option<Id<Story>>, SearchError> {
        let query = self.query(candidate);
        let weight = query.weight(EnableScoring::disabled_from_searcher(self.searcher))?;
        let mut peeked = 0;
        for (segment, reader) in (0..).zip(self.searcher.segment_readers()) {
            let mut documents = weight.scorer(reader, 1.0)?;
            let mut document = documents.doc();
            while document != TERMINATED && peeked < MOST_PEEKED {
                let is_alive = reader
                    .alive_bitset()
                    .is_none_or(|alive| alive.is_alive(document));
                if is_alive {
                    peeked += 1;
                    let address = DocAddress::new(segment, document);
                    let story = self.columns.story(address)?;
                    let version = self.columns.version(address)?;
                    let sighted = self.looking.see(story)?;
                    if sighted.is_some_and(|sighted| sighted.version == version) {
                        return Ok(Some(story));
                    }
                }
                document = documents.advance();
            }
        }
        Ok(None)
    }

    fn query(&self, candidate: &Candidate) -> Box<dyn Query> {
        let forms = candidate.forms.iter().flat_map(|form| {
            [self.fields.body.exact, self.fields.title.exact]
                .map(|field| term_query(Term::from_field_text(field, form)))
        });
        let project = Term::from_field_bytes(self.fields.project, self.project.uuid().as_bytes());
        Box::new(BooleanQuery::new(vec![
            (Occur::Must, deciding(term_query(project))),
            (Occur::Must, any(forms.collect())),
        ]))
    }
}

//! Finding in texts that are at hand: in a story that is being read, among what may hang on a wall. It understands a query as
//! the index does, and needs no index to find.

use std::sync::Arc;

use genlyd_domain::id::Id;
use genlyd_domain::project::Project;
use genlyd_store::view::View;
use genlyd_text::language::Language;
use genlyd_text::segment::CharRange;

use crate::analyser::Writing;
use crate::index::Index;
use crate::marker::{Mark, Marker, lit};
use crate::query::{parse, resolve};
use crate::search::SearchError;
use crate::sought::{Sought, Understanding};
use crate::synonyms::Synonyms;
use crate::terms::Terms;
use crate::themes::Themes;
use crate::vocabulary::Vocabulary;

/// A query, understood once to be found in many texts.
pub struct Finder {
    wanted: Vec<Sought>,
    unwanted: Vec<Sought>,
    vocabulary: Arc<Vocabulary>,
}

impl Index {
    /// Understands a query as [`Index::search`] does, with the project's own words for the same. What it says about the story
    /// itself, such as `tema:ventetid`, is left out: that is not found in a text.
    ///
    /// # Errors
    ///
    /// The store or the index cannot be read.
    pub fn finder(
        &self,
        view: &View,
        project: Id<Project>,
        query: &str,
    ) -> Result<Finder, SearchError> {
        self.guarded(|| self.understood(view, project, query))
    }

    fn understood(
        &self,
        view: &View,
        project: Id<Project>,
        query: &str,
    ) -> Result<Finder, SearchError> {
        let themes = Themes::of(view, project)?;
        let resolved = resolve(parse(query), view, project, &themes)?;
        let synonyms = Synonyms::of(view, project)?;
        let standing = self.0.standing();
        let searcher = standing.searcher();
        let terms = Terms {
            searcher: &searcher,
            fields: &standing.fields,
            reads_themes: false,
        };
        let understood = |wishes: &[_], synonyms| -> Vec<Sought> {
            let understanding = Understanding {
                exactly: false,
                synonyms,
                occurs: &|exact| terms.occurs(exact),
            };
            let sought = wishes.iter().map(|wish| understanding.sought(wish));
            sought.collect()
        };
        Ok(Finder {
            wanted: understood(&resolved.wanted, &synonyms),
            unwanted: understood(&resolved.unwanted, &Synonyms::none()),
            vocabulary: self.0.vocabulary.clone(),
        })
    }
}

impl Finder {
    /// There is nothing in the query that a text could hold.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.wanted.is_empty() && self.unwanted.is_empty()
    }

    /// Everything in a text that was asked for, in reading order, in Unicode scalar values. Words that only hold sentences
    /// together light up where nothing else was asked for.
    #[must_use]
    pub fn lit(&self, language: Language, text: &str) -> Vec<CharRange> {
        let all_optional = self.wanted.iter().all(|sought| sought.is_optional);
        let mut marks = self.marks(&self.wanted, language, text);
        marks.retain(|mark| all_optional || !self.wanted[mark.wish].is_optional);
        lit(&marks)
    }

    /// Whether texts that belong together hold everything that was asked for between them, and nothing that was not wanted.
    #[must_use]
    pub fn finds(&self, language: Language, texts: &[&str]) -> bool {
        let mut met = vec![false; self.wanted.len()];
        for text in texts {
            if !self.marks(&self.unwanted, language, text).is_empty() {
                return false;
            }
            for mark in self.marks(&self.wanted, language, text) {
                met[mark.wish] = true;
            }
        }
        let all_optional = self.wanted.iter().all(|sought| sought.is_optional);
        self.wanted
            .iter()
            .zip(met)
            .all(|(sought, met)| met || (sought.is_optional && !all_optional))
    }

    fn marks(&self, sought: &[Sought], language: Language, text: &str) -> Vec<Mark> {
        let writing = Writing::of(language, text);
        Marker::new(sought, writing, &self.vocabulary).marks(text)
    }
}

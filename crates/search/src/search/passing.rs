//! Hits put through the view, best first: what does not pass is neither shown nor counted.

use genlyd_domain::access::Deed;
use genlyd_domain::id::Id;
use genlyd_domain::month::Month;
use genlyd_domain::story::Story;
use genlyd_domain::text_version::TextVersion;
use tantivy::collector::{Count, TopDocs};
use tantivy::query::Query;
use tantivy::{DocAddress, Order, Searcher};

use super::{Asked, SearchError};
use crate::analyser::Writing;
use crate::columns::Columns;
use crate::fields::{Fields, NUMBER};
use crate::note::Note;
use crate::sights::{Looking, Sighted};
use crate::terms::{Strictness, Terms, Understood, Within};

/// So many hits are put through the view to be counted. With more, the counts are »at least«.
const COUNTED: usize = 10_000;

/// So many stories that nothing is remembered of are looked up to be counted: a twentieth of a second. The next question
/// counts further.
const LOOKED_UP: usize = 2_000;

/// A story that was found and may be seen.
#[derive(Clone, Debug)]
pub(super) struct Passed {
    pub(super) story: Id<Story>,
    pub(super) version: Id<TextVersion>,
    pub(super) sighted: Sighted,
    pub(super) month: Option<Month>,
    pub(super) writing: Writing,
    pub(super) address: DocAddress,
    pub(super) score: f32,
}

/// Everything that the view let through.
pub(super) struct AllPassed {
    pub(super) stories: Vec<Passed>,
    /// There are hits that were not put through the view.
    pub(super) is_more: bool,
}

/// One search while it looks.
pub(super) struct Search<'a> {
    pub(super) asked: &'a Asked<'a>,
    pub(super) searcher: &'a Searcher,
    pub(super) fields: &'a Fields,
    pub(super) looking: Looking<'a>,
}

impl<'a> Search<'a> {
    pub(super) fn terms(&self) -> Terms<'a> {
        Terms {
            searcher: self.searcher,
            fields: self.fields,
            reads_themes: self.asked.view.may(self.asked.project, Deed::ReadThemes),
        }
    }

    /// Puts hits through the view, best first: as many as are counted, and on until there are as many as are shown.
    pub(super) fn pass(
        &mut self,
        understood: &Understood,
        strictness: Strictness,
        notes: &mut Vec<Note>,
    ) -> Result<AllPassed, SearchError> {
        let request = self.asked.request;
        let within = Within {
            project: self.asked.project,
            only: &request.only,
            families: self.asked.professions.chosen(),
        };
        let query = self.terms().query(understood, &within, strictness, notes)?;
        let shown = request.first.saturating_add(request.most);
        let mut columns = Columns::new(self.searcher);
        let mut stories = Vec::new();
        let (mut looked_at, mut limit) = (0, COUNTED);
        loop {
            let (found, all) = self.best(query.as_ref(), limit)?;
            for (score, address) in found.iter().skip(looked_at).copied() {
                if stories.len() >= shown && self.looking.looked_up() >= LOOKED_UP {
                    break;
                }
                stories.extend(self.one(&mut columns, score, address)?);
                looked_at += 1;
            }
            let is_more = all > looked_at;
            if !is_more || stories.len() >= shown {
                return Ok(AllPassed { stories, is_more });
            }
            limit = limit.saturating_mul(4);
        }
    }

    /// Whether any of the best hits passes the view.
    pub(super) fn any_passes(
        &mut self,
        query: &dyn Query,
        most: usize,
    ) -> Result<bool, SearchError> {
        let found = self
            .searcher
            .search(query, &TopDocs::with_limit(most).order_by_score())?;
        let mut columns = Columns::new(self.searcher);
        for (_, address) in found {
            let story = columns.story(address)?;
            let version = columns.version(address)?;
            if self
                .looking
                .see(story)?
                .is_some_and(|sighted| sighted.version == version)
            {
                return Ok(true);
            }
        }
        Ok(false)
    }

    fn one(
        &mut self,
        columns: &mut Columns<'_>,
        score: f32,
        address: DocAddress,
    ) -> Result<Option<Passed>, SearchError> {
        let story = columns.story(address)?;
        let version = columns.version(address)?;
        let sighted = self.looking.see(story)?;
        // Only the version that the visitor may read counts, and only what is still so of its story.
        let only = &self.asked.request.only;
        let passes = |sighted: &Sighted| {
            sighted.version == version
                && only.week.is_none_or(|week| sighted.week == Some(week))
                && only.state.is_none_or(|state| sighted.state == state)
                && only.allows.is_none_or(|one| sighted.allows.has(one))
                && self.asked.stands_in_its_place(sighted)
        };
        let Some(sighted) = sighted.filter(passes) else {
            return Ok(None);
        };
        Ok(Some(Passed {
            story,
            version,
            sighted,
            month: columns.month(address)?,
            writing: columns.writing(address)?,
            address,
            score,
        }))
    }

    /// The best documents and how many there are: by what the words weigh, or by number where no words were given.
    fn best(
        &self,
        query: &dyn Query,
        limit: usize,
    ) -> tantivy::Result<(Vec<(f32, DocAddress)>, usize)> {
        let documents = usize::try_from(self.searcher.num_docs()).unwrap_or(usize::MAX);
        let top = TopDocs::with_limit(limit.min(documents.max(1)));
        if self.asked.resolved.wanted.is_empty() {
            let by_number = top.order_by_fast_field::<u64>(NUMBER, Order::Asc);
            let (found, all) = self.searcher.search(query, &(by_number, Count))?;
            let found = found.into_iter().map(|(_, address)| (0.0, address));
            Ok((found.collect(), all))
        } else {
            self.searcher.search(query, &(top.order_by_score(), Count))
        }
    }
}

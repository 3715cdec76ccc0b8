//! What is read of a found document: which story it is, in which version, when that was written, and the themes in it.

use genlyd_domain::id::Id;
use genlyd_domain::month::Month;
use genlyd_domain::story::Story;
use genlyd_domain::text_version::TextVersion;
use genlyd_domain::theme::Theme;
use tantivy::columnar::{BytesColumn, Column};
use tantivy::{DocAddress, DocId, Searcher, SegmentReader, TantivyError};
use uuid::Uuid;

use crate::analyser::Writing;
use crate::fields::{MONTH, STORY, THEME, VERSION, WRITING};

/// The columns of one state of the index, opened part by part as they are needed.
pub(crate) struct Columns<'a> {
    searcher: &'a Searcher,
    parts: Vec<Option<PartColumns>>,
}

struct PartColumns {
    story: [Column<u64>; 2],
    version: [Column<u64>; 2],
    month: Column<u64>,
    writing: Column<u64>,
    /// Absent where no document has a theme.
    themes: Option<BytesColumn>,
    /// The themes by their number in this part, as far as they were needed.
    theme_ids: Vec<Option<Id<Theme>>>,
}

impl<'a> Columns<'a> {
    pub(crate) fn new(searcher: &'a Searcher) -> Columns<'a> {
        let parts = searcher.segment_readers().iter().map(|_| None).collect();
        Columns { searcher, parts }
    }

    pub(crate) fn story(&mut self, address: DocAddress) -> tantivy::Result<Id<Story>> {
        Ok(Id::new(id(&self.part(address)?.story, address.doc_id)))
    }

    pub(crate) fn version(&mut self, address: DocAddress) -> tantivy::Result<Id<TextVersion>> {
        Ok(Id::new(id(&self.part(address)?.version, address.doc_id)))
    }

    /// The month in which the text was written.
    pub(crate) fn month(&mut self, address: DocAddress) -> tantivy::Result<Option<Month>> {
        let number = self.part(address)?.month.first(address.doc_id);
        Ok(number.and_then(Month::numbered))
    }

    /// How the text is written.
    pub(crate) fn writing(&mut self, address: DocAddress) -> tantivy::Result<Writing> {
        let place = self.part(address)?.writing.first(address.doc_id);
        let is_it = |writing: &Writing| Some(writing.place() as u64) == place;
        Ok(Writing::ALL
            .into_iter()
            .find(is_it)
            .unwrap_or(Writing::Danish))
    }

    pub(crate) fn themes(&mut self, address: DocAddress) -> tantivy::Result<Vec<Id<Theme>>> {
        self.part(address)?.themes_of(address.doc_id)
    }

    fn part(&mut self, address: DocAddress) -> tantivy::Result<&mut PartColumns> {
        let segment = address.segment_ord;
        let part = usize::try_from(segment)
            .ok()
            .and_then(|place| self.parts.get_mut(place))
            .ok_or_else(|| TantivyError::InvalidArgument("no such part".to_owned()))?;
        match part {
            Some(part) => Ok(part),
            None => Ok(part.insert(PartColumns::open(self.searcher.segment_reader(segment))?)),
        }
    }
}

impl PartColumns {
    fn open(segment: &SegmentReader) -> tantivy::Result<PartColumns> {
        let columns = segment.fast_fields();
        let pair = |names: [&str; 2]| -> tantivy::Result<[Column<u64>; 2]> {
            Ok([columns.u64(names[0])?, columns.u64(names[1])?])
        };
        Ok(PartColumns {
            story: pair(STORY)?,
            version: pair(VERSION)?,
            month: columns.u64(MONTH)?,
            writing: columns.u64(WRITING)?,
            themes: columns.bytes(THEME)?,
            theme_ids: Vec::new(),
        })
    }

    fn themes_of(&mut self, document: DocId) -> tantivy::Result<Vec<Id<Theme>>> {
        let Some(column) = &self.themes else {
            return Ok(Vec::new());
        };
        let mut themes = Vec::new();
        for number in column.term_ords(document) {
            let place = usize::try_from(number).unwrap_or(usize::MAX);
            if self.theme_ids.len() <= place {
                self.theme_ids.resize(column.num_terms(), None);
            }
            let Some(known) = self.theme_ids.get_mut(place) else {
                continue;
            };
            if known.is_none() {
                let mut bytes = Vec::new();
                column.ord_to_bytes(number, &mut bytes)?;
                *known = Uuid::from_slice(&bytes).ok().map(Id::new);
            }
            themes.extend(*known);
        }
        Ok(themes)
    }
}

fn id(columns: &[Column<u64>; 2], document: DocId) -> Uuid {
    let [high, low] = columns
        .each_ref()
        .map(|column| column.first(document).unwrap_or_default());
    Uuid::from_u64_pair(high, low)
}

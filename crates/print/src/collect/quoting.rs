//! Quotations: the very words, if they stand in the very text that is released.

use genlyd_domain::highlight::{Anchored, Highlight};
use genlyd_domain::piece::Quoted;
use genlyd_domain::text_version::Section;
use genlyd_text::passage::Passage;

use super::{Released, Stop};

/// Words that may be quoted.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Quotation<'a> {
    /// The words.
    pub(super) words: &'a str,
    /// The section they stand in.
    pub(super) section: &'a str,
    /// The highlight that chose them, unless the family did.
    pub(super) highlight: Option<&'a Highlight>,
}

impl Quotation<'_> {
    /// A reader should look whether it still says what it was chosen for.
    pub(super) fn is_corrected(&self) -> bool {
        self.highlight
            .is_some_and(|highlight| highlight.anchoring == Anchored::Changed)
    }
}

impl Released {
    /// The quoted words; none where the family chose no sentence of its own.
    pub(super) fn quotation(&self, quoted: Quoted) -> Result<Option<Quotation<'_>>, Stop> {
        let story = self.told.story.id;
        match quoted {
            Quoted::Own => {
                let Some(quote) = &self.told.story.quote else {
                    return Ok(None);
                };
                self.standing(&quote.section, &quote.passage, None)
                    .map(Some)
            }
            Quoted::Highlight(id) => {
                let highlight = self
                    .highlights
                    .iter()
                    .find(|highlight| highlight.id == id)
                    .ok_or(Stop::QuoteMissing { story })?;
                let stands =
                    highlight.version == self.told.text.id && highlight.anchoring != Anchored::Lost;
                if !stands {
                    return Err(Stop::QuoteDrifted { story });
                }
                self.standing(&highlight.section, &highlight.passage, Some(highlight))
                    .map(Some)
            }
        }
    }

    /// The highlights that may be quoted, in reading order.
    pub fn quotable(&self) -> Vec<&Highlight> {
        let mut quotable: Vec<&Highlight> = self
            .highlights
            .iter()
            .filter(|highlight| {
                let quotation = self.quotation(Quoted::Highlight(highlight.id));
                matches!(quotation, Ok(Some(_)))
            })
            .collect();
        let place = |key: &str| {
            self.told
                .text
                .sections
                .iter()
                .position(|section| section.key == key)
        };
        quotable.sort_by_key(|highlight| (place(&highlight.section), highlight.passage.start));
        quotable
    }

    /// The sentence the family chose, if it may hang.
    pub fn own_words(&self) -> Option<&str> {
        self.quotation(Quoted::Own)
            .ok()
            .flatten()
            .map(|quotation| quotation.words)
    }

    fn standing<'a>(
        &'a self,
        section: &'a str,
        passage: &'a Passage,
        highlight: Option<&'a Highlight>,
    ) -> Result<Quotation<'a>, Stop> {
        let story = self.told.story.id;
        let plain = self.told.text.section(section).map(Section::plain);
        if !plain.is_some_and(|plain| passage.stands_in(&plain)) {
            return Err(Stop::QuoteDrifted { story });
        }
        if !self.may_hang(section) {
            return Err(Stop::QuoteKeptBack { story });
        }
        Ok(Quotation {
            words: &passage.exact,
            section,
            highlight,
        })
    }
}

//! The press: the only place that knows Typst. A sheet goes in as data; a PDF, a picture or a [`Fit`] comes out.
//!
//! A sheet is first *settled*: laid out with a stand-in for its portrait, so that the template can search for sizes and
//! the program can see that the last line stands where it should. Then it is laid out once more with what was found.
//! Typst's own memory of the first round makes the second cheap.

mod data;
mod document;
mod export;
mod fonts;
mod pictures;
mod settle;
mod templates;
mod world;

use serde_json::Value;
use thiserror::Error;
use typst_layout::PagedDocument;

use crate::fit::Fit;
use crate::imprint::{Imprint, Profile};
use crate::portrait::PortraitError;
use crate::press::pictures::{Pictures, Purpose};
use crate::press::settle::Settled;
use crate::press::world::{Desk, Shop};
use crate::sheets::Sheet;

/// The most sheets in one document. Each takes a place for its portrait that Typst never gives back.
pub const MOST_SHEETS: usize = 200;

/// Rounds of previews that Typst remembers: an editor who goes back and forth between a few sheets finds them warm.
const PREVIEW_MEMORY: usize = 12;

/// Prints that Typst remembers: the templates stay read from one to the next, and the sheets themselves are let go.
const PRINT_MEMORY: usize = 1;

/// The press with its fonts and templates. Made once, shared between threads.
pub struct Press {
    shop: Shop,
    pictures: Pictures,
}

/// A finished PDF.
#[derive(Clone, Debug, PartialEq)]
pub struct Printed {
    /// The file.
    pub pdf: Vec<u8>,
    /// Its pages.
    pub pages: usize,
    /// How each sheet came out, in the order given.
    pub fits: Vec<Fit>,
}

/// A picture of a sheet.
#[derive(Clone, Debug, PartialEq)]
pub struct Preview {
    /// A PNG.
    pub png: Vec<u8>,
    /// How many sheets there are to look at.
    pub pages: usize,
    /// How the sheet came out.
    pub fit: Fit,
}

/// Why there is no print. Each says what a person can do.
#[derive(Debug, Error)]
pub enum PressError {
    /// No sheet was given.
    #[error("nothing was chosen to print")]
    Nothing,
    /// More than [`MOST_SHEETS`].
    #[error("{sheets} sheets are too many for one document; print at most {MOST_SHEETS} at a time")]
    TooMany {
        /// How many there were.
        sheets: usize,
    },
    /// The text does not stand on the sheet, even at the smallest size.
    #[error("»{sheet}« has {lines} lines too many; shorten the text or choose a larger sheet")]
    DoesNotFit {
        /// The sheet's title.
        sheet: String,
        /// How many lines too many.
        lines: usize,
    },
    /// The text has characters that no font of the press can draw.
    #[error("»{sheet}« has characters that cannot be printed: {}; write it without them", .characters.join(" "))]
    MissingCharacters {
        /// The sheet's title.
        sheet: String,
        /// The characters, each once.
        characters: Vec<String>,
    },
    /// The portrait cannot be used.
    #[error("the portrait of »{sheet}« cannot be used")]
    Portrait {
        /// The sheet's title.
        sheet: String,
        /// What is wrong with the picture.
        #[source]
        source: PortraitError,
    },
    /// A template failed, or a font was not found: the program's own fault.
    #[error("the layout failed: {}", .messages.join("; "))]
    Layout {
        /// What Typst said.
        messages: Vec<String>,
    },
    /// The finished layout could not be written as PDF or PNG: the program's own fault.
    #[error("the document could not be written: {}", .messages.join("; "))]
    Export {
        /// What was said.
        messages: Vec<String>,
    },
}

impl Press {
    /// A press with the fonts and templates of the program.
    ///
    /// # Errors
    ///
    /// [`PressError::Layout`] when one of its own fonts cannot be read.
    pub fn new() -> Result<Press, PressError> {
        Ok(Press {
            shop: Shop::open()?,
            pictures: Pictures::default(),
        })
    }

    /// One sheet as a PDF. A long story takes two pages or more.
    ///
    /// # Errors
    ///
    /// What keeps the sheet from being printed; see [`PressError`].
    pub fn pdf(
        &self,
        sheet: &Sheet,
        profile: Profile,
        imprint: &Imprint,
    ) -> Result<Printed, PressError> {
        self.pdf_of_all(std::slice::from_ref(sheet), profile, imprint)
    }

    /// All sheets as one PDF, in the order given. Portraits are scaled so that all of them together fit in memory; for
    /// the wall, print each sheet by itself.
    ///
    /// # Errors
    ///
    /// What keeps one of the sheets from being printed; see [`PressError`].
    pub fn pdf_of_all(
        &self,
        sheets: &[Sheet],
        profile: Profile,
        imprint: &Imprint,
    ) -> Result<Printed, PressError> {
        let result = self.print(sheets, profile, imprint);
        // Also after a failure: what was laid out in vain is remembered too.
        typst::comemo::evict(PRINT_MEMORY);
        result
    }

    /// A sheet as a picture, `width` pixels wide. Pages count from 1; one beyond the last shows the last.
    ///
    /// A sheet that may not be printed is shown all the same, so that the editor can see why.
    ///
    /// # Errors
    ///
    /// A portrait that cannot be read, or the program's own fault.
    pub fn preview(
        &self,
        sheet: &Sheet,
        imprint: &Imprint,
        width: u32,
        page: usize,
        show_bleed: bool,
    ) -> Result<Preview, PressError> {
        let result = self.picture_of(sheet, imprint, width, page, show_bleed);
        typst::comemo::evict(PREVIEW_MEMORY);
        result
    }

    /// How a sheet would come out.
    ///
    /// # Errors
    ///
    /// A portrait that cannot be read, or the program's own fault.
    pub fn fit(&self, sheet: &Sheet) -> Result<Fit, PressError> {
        let result = self
            .settle(sheet, &data::Frame::proof(sheet))
            .map(|settled| settled.fit);
        typst::comemo::evict(PREVIEW_MEMORY);
        result
    }

    fn print(
        &self,
        sheets: &[Sheet],
        profile: Profile,
        imprint: &Imprint,
    ) -> Result<Printed, PressError> {
        let frame = data::Frame::of(profile, imprint);
        let settled = self.settle_all(sheets, &frame)?;
        for (sheet, settled) in sheets.iter().zip(&settled) {
            refuse(sheet, &settled.fit)?;
        }
        let purpose = Purpose::print(sheets.len());
        let document = self.compose(sheets, &settled, &frame, purpose)?;
        let pdf = export::pdf(&document, profile, imprint)?;
        Ok(Printed {
            pdf,
            pages: document.pages().len(),
            fits: settled.into_iter().map(|settled| settled.fit).collect(),
        })
    }

    fn picture_of(
        &self,
        sheet: &Sheet,
        imprint: &Imprint,
        width: u32,
        page: usize,
        show_bleed: bool,
    ) -> Result<Preview, PressError> {
        let frame = data::Frame::preview(imprint, show_bleed);
        let settled = self.settle(sheet, &frame)?;
        let sheets = std::slice::from_ref(sheet);
        let document = self.compose(
            sheets,
            std::slice::from_ref(&settled),
            &frame,
            Purpose::Screen,
        )?;
        let png = export::png(&document, width, page, show_bleed)?;
        Ok(Preview {
            png,
            pages: document.pages().len(),
            fit: settled.fit,
        })
    }

    fn settle_all(
        &self,
        sheets: &[Sheet],
        frame: &data::Frame,
    ) -> Result<Vec<Settled>, PressError> {
        if sheets.is_empty() {
            return Err(PressError::Nothing);
        }
        if sheets.len() > MOST_SHEETS {
            return Err(PressError::TooMany {
                sheets: sheets.len(),
            });
        }
        let settle = |sheet| {
            let settled = self.settle(sheet, frame);
            // A long exhibition would otherwise pile up the trial layouts of every sheet.
            if sheets.len() > 4 {
                typst::comemo::evict(1);
            }
            settled
        };
        sheets.iter().map(settle).collect()
    }

    /// The final layout of sheets whose plans are known.
    fn compose(
        &self,
        sheets: &[Sheet],
        settled: &[Settled],
        frame: &data::Frame,
        purpose: Purpose,
    ) -> Result<PagedDocument, PressError> {
        let mut desk = Desk::new(&self.shop);
        let mut leaves: Vec<Value> = Vec::with_capacity(sheets.len());
        for (index, (sheet, settled)) in sheets.iter().zip(settled).enumerate() {
            if let (Some(portrait), Some(slot)) = (sheet.portrait(), settled.fit.picture) {
                let picture = self
                    .pictures
                    .prepared(portrait, slot, sheet.size(), purpose)
                    .map_err(|source| PressError::Portrait {
                        sheet: sheet.title().to_owned(),
                        source,
                    })?;
                desk.lay_picture(index, picture)?;
            }
            leaves.push(data::placed(settled.leaf.clone(), index));
        }
        desk.lay_data(&frame.document(leaves))?;
        desk.compile()
    }
}

/// What may not leave the house half readable.
fn refuse(sheet: &Sheet, fit: &Fit) -> Result<(), PressError> {
    if !fit.missing.is_empty() {
        return Err(PressError::MissingCharacters {
            sheet: sheet.title().to_owned(),
            characters: fit.missing.clone(),
        });
    }
    if !fit.fits {
        return Err(PressError::DoesNotFit {
            sheet: sheet.title().to_owned(),
            lines: fit.overflow_lines,
        });
    }
    Ok(())
}

#[cfg(test)]
mod tests;

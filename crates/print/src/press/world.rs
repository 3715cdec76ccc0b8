//! What Typst can see: the press's fonts and templates, one file of data, and the pictures laid beside it.

use std::collections::HashMap;

use serde_json::Value;
use typst::diag::{FileError, FileResult, Severity, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, Source};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World, WorldExt};
use typst_layout::PagedDocument;

use crate::press::PressError;
use crate::press::fonts::Fonts;
use crate::press::templates::{DATA, Templates, file_id, picture_path};

/// What stays the same from sheet to sheet.
pub(super) struct Shop {
    library: LazyHash<Library>,
    fonts: Fonts,
    templates: Templates,
}

impl Shop {
    pub(super) fn open() -> Result<Shop, PressError> {
        Ok(Shop {
            library: LazyHash::new(Library::default()),
            fonts: Fonts::load()?,
            templates: Templates::load()?,
        })
    }
}

/// One piece of work: the shop, the data of its sheets, and their pictures.
pub(super) struct Desk<'shop> {
    shop: &'shop Shop,
    files: HashMap<FileId, Bytes>,
}

impl<'shop> Desk<'shop> {
    pub(super) fn new(shop: &'shop Shop) -> Desk<'shop> {
        Desk {
            shop,
            files: HashMap::new(),
        }
    }

    pub(super) fn lay_data(&mut self, data: &Value) -> Result<(), PressError> {
        self.files
            .insert(file_id(DATA)?, Bytes::from_string(data.to_string()));
        Ok(())
    }

    pub(super) fn lay_picture(&mut self, index: usize, jpeg: Bytes) -> Result<(), PressError> {
        self.files.insert(file_id(&picture_path(index))?, jpeg);
        Ok(())
    }

    /// Lays out the document. A warning fails it: the only ones there are tell of a font or a layout that is not the
    /// design's, and on a wall it is too late to see that.
    pub(super) fn compile(&self) -> Result<PagedDocument, PressError> {
        let outcome = typst::compile::<PagedDocument>(self);
        let document = outcome.output.map_err(|errors| self.explain(&errors))?;
        if outcome.warnings.is_empty() {
            Ok(document)
        } else {
            Err(self.explain(&outcome.warnings))
        }
    }

    fn explain(&self, diagnostics: &[SourceDiagnostic]) -> PressError {
        PressError::Layout {
            messages: diagnostics.iter().map(|one| self.sentence(one)).collect(),
        }
    }

    fn sentence(&self, diagnostic: &SourceDiagnostic) -> String {
        let kind = match diagnostic.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
        };
        let place = diagnostic.span.id().and_then(|id| {
            let source = self.source(id).ok()?;
            let start = self.range(diagnostic.span)?.start;
            let line = source.lines().byte_to_line(start)? + 1;
            Some(format!(
                " at {}:{line}",
                id.get().vpath().get_without_slash()
            ))
        });
        format!(
            "{kind}{}: {}",
            place.unwrap_or_default(),
            diagnostic.message
        )
    }
}

impl World for Desk<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &self.shop.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.shop.fonts.book
    }

    fn main(&self) -> FileId {
        self.shop.templates.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        let found = self
            .shop
            .templates
            .sources
            .iter()
            .find(|source| source.id() == id);
        found.cloned().ok_or_else(|| absent(id))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        self.files.get(&id).cloned().ok_or_else(|| absent(id))
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.shop.fonts.get(index)
    }

    /// There is no today: a date on a sheet is data, or the same sheet would differ tomorrow.
    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}

fn absent(id: FileId) -> FileError {
    FileError::NotFound(id.get().vpath().get_without_slash().into())
}

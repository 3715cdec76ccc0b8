//! Reading a finished layout: what the template reports, where the text ends, and what could not be drawn.

use serde::Deserialize;
use serde_json::Value;
use typst::foundations::Label;
use typst::introspection::{Introspector, MetadataElem};
use typst::layout::{Frame, FrameItem, Point, Transform};
use typst::text::TextItem;
use typst::utils::PicoStr;
use typst_layout::PagedDocument;

use crate::press::PressError;

/// What a template says of a sheet; see `report` in `templates/print/base.typ`. Lengths in points.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct Report {
    pub(super) plan: Option<Value>,
    pub(super) body: f64,
    pub(super) title: Option<f64>,
    pub(super) quote: Option<f64>,
    pub(super) columns: usize,
    pub(super) lines: f64,
    pub(super) room: f64,
    pub(super) full: bool,
    pub(super) letters: f64,
    pub(super) limit: f64,
    pub(super) picture: Option<ReportedPicture>,
}

/// The picture's place in millimetres.
#[derive(Clone, Copy, Debug, Deserialize)]
pub(super) struct ReportedPicture {
    pub(super) width: f64,
    pub(super) height: f64,
}

/// The report of the sheet with this index.
pub(super) fn report(document: &PagedDocument, index: usize) -> Result<Report, PressError> {
    let fault = |what: String| PressError::Layout {
        messages: vec![what],
    };
    let label = label(&format!("fit-{index}"))?;
    let found = document
        .introspector()
        .query_label(label)
        .map_err(|error| fault(error.to_string()))?
        .clone();
    let metadata = found
        .to_packed::<MetadataElem>()
        .ok_or_else(|| fault("the report is not metadata".to_owned()))?;
    let value = serde_json::to_value(&metadata.value).map_err(|error| fault(error.to_string()))?;
    serde_json::from_value(value).map_err(|error| fault(error.to_string()))
}

/// The page (from 1) and height on it, in points, where the running text of a sheet ends.
pub(super) fn end(document: &PagedDocument, index: usize) -> Result<(usize, f64), PressError> {
    let fault = |what: &str| PressError::Layout {
        messages: vec![what.to_owned()],
    };
    let introspector = document.introspector();
    let mark = introspector
        .query_label(label(&format!("end-{index}"))?)
        .map_err(|error| fault(&error))?
        .clone();
    let location = mark
        .location()
        .ok_or_else(|| fault("the end of the text has no place"))?;
    let position = introspector
        .position(location)
        .ok_or_else(|| fault("the end of the text was not laid out"))?;
    Ok((position.page.get(), position.point.y.to_pt()))
}

/// Characters for which no font has a drawing, each once, in the order they are met.
pub(super) fn missing(document: &PagedDocument) -> Vec<String> {
    let mut missing: Vec<String> = Vec::new();
    each_text(document, &mut |_, _, text| {
        for glyph in text.glyphs.iter().filter(|glyph| glyph.id == 0) {
            let characters = text.text.get(glyph.range()).unwrap_or_default().to_owned();
            if !characters.is_empty() && !missing.contains(&characters) {
                missing.push(characters);
            }
        }
    });
    missing
}

/// Runs of text that begin outside their page: lines that a visitor would never see.
pub(super) fn outside(document: &PagedDocument) -> usize {
    let mut outside = 0;
    each_text(document, &mut |page, point, text| {
        let size = page.size();
        let beyond = point.x.to_pt() < 0.0
            || point.y.to_pt() < 0.0
            || (point.x + text.width()).to_pt() > size.x.to_pt() + 0.5
            || point.y.to_pt() > size.y.to_pt();
        outside += usize::from(beyond);
    });
    outside
}

/// The document's text in the order in which it is drawn.
#[cfg(test)]
pub(super) fn text(document: &PagedDocument) -> String {
    let mut all = String::new();
    each_text(document, &mut |_, _, text| {
        all.push_str(&text.text);
        all.push(' ');
    });
    all
}

fn label(name: &str) -> Result<Label, PressError> {
    Label::new(PicoStr::intern(name)).ok_or_else(|| PressError::Layout {
        messages: vec!["an empty label".to_owned()],
    })
}

fn each_text(document: &PagedDocument, see: &mut dyn FnMut(&Frame, Point, &TextItem)) {
    for page in document.pages() {
        walk(&page.frame, &page.frame, Transform::identity(), see);
    }
}

fn walk(
    page: &Frame,
    frame: &Frame,
    transform: Transform,
    see: &mut dyn FnMut(&Frame, Point, &TextItem),
) {
    for (position, item) in frame.items() {
        let here = transform.pre_concat(Transform::translate(position.x, position.y));
        match item {
            FrameItem::Group(group) => {
                walk(page, &group.frame, here.pre_concat(group.transform), see)
            }
            FrameItem::Text(text) => see(page, Point::new(here.tx, here.ty), text),
            _ => {}
        }
    }
}

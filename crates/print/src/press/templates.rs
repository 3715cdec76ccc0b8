//! The Typst sources, from `templates/print`, and the fixed places of everything Typst may read.
//!
//! Typst keeps every path it ever saw for the life of the process and stops at 65 535. So a path never carries an id:
//! data and pictures change their bytes, not their names.

use typst::syntax::{FileId, PathError, RootedPath, Source, VirtualPath, VirtualRoot};

use crate::press::PressError;

const SOURCES: [(&str, &str); 10] = [
    (MAIN, include_str!("../../../../templates/print/main.typ")),
    (
        "/base.typ",
        include_str!("../../../../templates/print/base.typ"),
    ),
    (
        "/words.typ",
        include_str!("../../../../templates/print/words.typ"),
    ),
    (
        "/running.typ",
        include_str!("../../../../templates/print/running.typ"),
    ),
    (
        "/story_head.typ",
        include_str!("../../../../templates/print/story_head.typ"),
    ),
    (
        "/story_plan.typ",
        include_str!("../../../../templates/print/story_plan.typ"),
    ),
    (
        "/story_panel.typ",
        include_str!("../../../../templates/print/story_panel.typ"),
    ),
    (
        "/quote_panel.typ",
        include_str!("../../../../templates/print/quote_panel.typ"),
    ),
    (
        "/theme_panel.typ",
        include_str!("../../../../templates/print/theme_panel.typ"),
    ),
    (
        "/title_wall.typ",
        include_str!("../../../../templates/print/title_wall.typ"),
    ),
];

const MAIN: &str = "/main.typ";

/// Where the sheets' data lies.
pub(super) const DATA: &str = "/data.json";

/// Where the picture of a sheet lies.
pub(super) fn picture_path(index: usize) -> String {
    format!("/img/{index}.jpg")
}

pub(super) struct Templates {
    pub(super) main: FileId,
    pub(super) sources: Vec<Source>,
}

impl Templates {
    pub(super) fn load() -> Result<Templates, PressError> {
        let sources = SOURCES
            .into_iter()
            .map(|(path, text)| Ok(Source::new(file_id(path)?, text.to_owned())))
            .collect::<Result<_, PressError>>()?;
        Ok(Templates {
            main: file_id(MAIN)?,
            sources,
        })
    }
}

pub(super) fn file_id(path: &str) -> Result<FileId, PressError> {
    let path = VirtualPath::new(path).map_err(|error: PathError| PressError::Layout {
        messages: vec![format!("{path}: {error:?}")],
    })?;
    Ok(RootedPath::new(VirtualRoot::Project, path).intern())
}

//! Paths of highlights and themes.

use genlyd_domain::highlight::Highlight;
use genlyd_domain::id::Id;
use genlyd_domain::project::Project;
use genlyd_domain::story::Story;
use genlyd_domain::theme::Theme;

use super::{done, project, story};

/// Tagging a story.
pub fn highlights(at: Id<Project>, id: Id<Story>) -> String {
    format!("{}/highlights", story(at, id))
}

/// One highlight.
pub fn highlight(at: Id<Project>, id: Id<Story>, highlight: Id<Highlight>) -> String {
    format!("{}/{highlight}", highlights(at, id))
}

/// Removing a highlight.
pub fn remove_highlight(at: Id<Project>, id: Id<Story>, of: Id<Highlight>) -> String {
    format!("{}/remove", highlight(at, id, of))
}

/// Putting a removed highlight back.
pub fn restore_highlight(at: Id<Project>, id: Id<Story>, of: Id<Highlight>) -> String {
    format!("{}/restore", highlight(at, id, of))
}

/// A highlight in its place in the text.
pub fn chosen_highlight(at: Id<Project>, id: Id<Story>, of: Id<Highlight>) -> String {
    format!("{}?chosen={of}#chosen", highlights(at, id))
}

/// Tagging a story, open where a highlight was just made.
pub fn tagged_highlight(at: Id<Project>, id: Id<Story>, of: Id<Highlight>) -> String {
    let path = format!("{}?tagged={of}", highlights(at, id));
    format!("{}#chosen", done(&path, "highlight-saved"))
}

/// Tagging a story from which a highlight was just removed.
pub fn removed_highlight(at: Id<Project>, id: Id<Story>, of: Id<Highlight>) -> String {
    format!("{}?removed={of}", highlights(at, id))
}

/// The codebook.
pub fn themes(at: Id<Project>) -> String {
    format!("{}/themes", project(at))
}

/// A new theme.
pub fn new_theme(at: Id<Project>) -> String {
    format!("{}/new", themes(at))
}

/// A theme and its passages.
pub fn theme(at: Id<Project>, theme: Id<Theme>) -> String {
    format!("{}/{theme}", themes(at))
}

/// A theme's words.
pub fn edit_theme(at: Id<Project>, id: Id<Theme>) -> String {
    format!("{}/edit", theme(at, id))
}

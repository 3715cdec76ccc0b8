//! Paths of guides, weeks, families and stories.

use genlyd_domain::family::Family;
use genlyd_domain::guide::Guide;
use genlyd_domain::id::Id;
use genlyd_domain::project::Project;
use genlyd_domain::story::Story;
use genlyd_domain::story_week::StoryWeek;

use super::{escaped, project};

/// The guides of a project.
pub fn guides(at: Id<Project>) -> String {
    format!("{}/guides", project(at))
}

/// A guide.
pub fn guide(at: Id<Project>, guide: Id<Guide>) -> String {
    format!("{}/{guide}", guides(at))
}

/// A new version of a guide.
pub fn edit_guide(at: Id<Project>, id: Id<Guide>) -> String {
    format!("{}/edit", guide(at, id))
}

/// The story weeks of a project.
pub fn weeks(at: Id<Project>) -> String {
    format!("{}/weeks", project(at))
}

/// A new story week.
pub fn new_week(at: Id<Project>) -> String {
    format!("{}/new", weeks(at))
}

/// The board of a story week.
pub fn week(at: Id<Project>, week: Id<StoryWeek>) -> String {
    format!("{}/{week}", weeks(at))
}

/// The pairs of a story week.
pub fn pairs(at: Id<Project>, id: Id<StoryWeek>) -> String {
    format!("{}/pairs", week(at, id))
}

/// The families of a project.
pub fn families(at: Id<Project>) -> String {
    format!("{}/families", project(at))
}

/// A new family.
pub fn new_family(at: Id<Project>) -> String {
    format!("{}/new", families(at))
}

/// A family.
pub fn family(at: Id<Project>, family: Id<Family>) -> String {
    format!("{}/{family}", families(at))
}

/// A family's particulars.
pub fn edit_family(at: Id<Project>, id: Id<Family>) -> String {
    format!("{}/edit", family(at, id))
}

/// The stories of a project.
pub fn stories(at: Id<Project>) -> String {
    format!("{}/stories", project(at))
}

/// A new story, of a family.
pub fn new_story(at: Id<Project>, family: Id<Family>) -> String {
    format!("{}/new?family={family}", stories(at))
}

/// A story.
pub fn story(at: Id<Project>, story: Id<Story>) -> String {
    format!("{}/{story}", stories(at))
}

/// Writing one section of a story.
pub fn edit_section(at: Id<Project>, id: Id<Story>, key: &str) -> String {
    format!("{}/sections/{}/edit", story(at, id), escaped(key))
}

/// A story's title and who told it.
pub fn edit_story(at: Id<Project>, id: Id<Story>) -> String {
    format!("{}/edit", story(at, id))
}

/// Calling a story finished.
pub fn finish_story(at: Id<Project>, id: Id<Story>) -> String {
    format!("{}/finish", story(at, id))
}

/// The portrait of a story.
pub fn photos(at: Id<Project>, id: Id<Story>) -> String {
    format!("{}/photos", story(at, id))
}

/// The portrait itself, at one of its sizes: `small` or `large`.
pub fn photo(at: Id<Project>, id: Id<Story>, size: &str) -> String {
    format!("{}/photos/{size}", story(at, id))
}

/// The consent of a story.
pub fn consents(at: Id<Project>, id: Id<Story>) -> String {
    format!("{}/consents", story(at, id))
}

/// Taking consent back.
pub fn withdrawals(at: Id<Project>, id: Id<Story>) -> String {
    format!("{}/withdrawals", story(at, id))
}

/// Reading a story back.
pub fn new_reading(at: Id<Project>, id: Id<Story>) -> String {
    format!("{}/readings/new", story(at, id))
}

/// Where what came of reading back is posted.
pub fn readings(at: Id<Project>, id: Id<Story>) -> String {
    format!("{}/readings", story(at, id))
}

/// The versions of a story's text.
pub fn versions(at: Id<Project>, id: Id<Story>) -> String {
    format!("{}/versions", story(at, id))
}

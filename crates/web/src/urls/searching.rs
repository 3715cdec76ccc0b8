//! Paths of searching and what is kept for it: collections, word groups, special words.

use genlyd_domain::id::Id;
use genlyd_domain::project::Project;
use genlyd_domain::saved_search::SavedSearch;
use genlyd_domain::story::Story;
use genlyd_domain::story_week::StoryWeek;
use genlyd_domain::synonyms::WordGroup;
use genlyd_domain::theme::Theme;

use super::{escaped, project, story};

/// Search.
pub fn search(at: Id<Project>) -> String {
    format!("{}/searches", project(at))
}

/// How a query in a project may go on.
pub fn suggestions(at: Id<Project>) -> String {
    format!("{}/suggestions", search(at))
}

/// Searching a project for something.
pub fn search_for(at: Id<Project>, query: &str) -> String {
    format!("{}?q={}", search(at), escaped(query))
}

/// A story with these words lit in it, opened where they stand first.
pub fn story_found(at: Id<Project>, id: Id<Story>, query: &str) -> String {
    format!("{}?find={}#found-1", story(at, id), escaped(query))
}

/// The searches that are kept.
pub fn collections(at: Id<Project>) -> String {
    format!("{}/collections", search(at))
}

/// A kept search's name.
pub fn edit_collection(at: Id<Project>, of: Id<SavedSearch>) -> String {
    format!("{}/{of}/edit", collections(at))
}

/// Removing a kept search.
pub fn remove_collection(at: Id<Project>, of: Id<SavedSearch>) -> String {
    format!("{}/{of}/remove", collections(at))
}

/// Putting a removed search back.
pub fn restore_collection(at: Id<Project>, of: Id<SavedSearch>) -> String {
    format!("{}/{of}/restore", collections(at))
}

/// The kept searches from which one was just removed.
pub fn removed_collection(at: Id<Project>, of: Id<SavedSearch>) -> String {
    format!("{}?removed={of}", collections(at))
}

/// The words of a project that belong together.
pub fn synonyms(at: Id<Project>) -> String {
    format!("{}/synonyms", project(at))
}

/// A new word group.
pub fn new_synonyms(at: Id<Project>) -> String {
    format!("{}/new", synonyms(at))
}

/// Where the list that is built in is taken over.
pub fn starter_synonyms(at: Id<Project>) -> String {
    format!("{}/starter", synonyms(at))
}

/// A word group's words.
pub fn edit_synonyms(at: Id<Project>, of: Id<WordGroup>) -> String {
    format!("{}/{of}/edit", synonyms(at))
}

/// Removing a word group.
pub fn remove_synonyms(at: Id<Project>, of: Id<WordGroup>) -> String {
    format!("{}/{of}/remove", synonyms(at))
}

/// Putting a removed word group back.
pub fn restore_synonyms(at: Id<Project>, of: Id<WordGroup>) -> String {
    format!("{}/{of}/restore", synonyms(at))
}

/// The word groups from which one was just removed.
pub fn removed_synonyms(at: Id<Project>, of: Id<WordGroup>) -> String {
    format!("{}?removed={of}", synonyms(at))
}

/// Special words.
pub fn keywords(at: Id<Project>) -> String {
    format!("{}/keywords", project(at))
}

/// The special words of a theme.
pub fn theme_keywords(at: Id<Project>, theme: Id<Theme>) -> String {
    format!("{}?theme={theme}", keywords(at))
}

/// The special words of a story week.
pub fn week_keywords(at: Id<Project>, week: Id<StoryWeek>) -> String {
    format!("{}?week={week}", keywords(at))
}

/// The special words of what a profession heard.
pub fn profession_keywords(at: Id<Project>, profession: &str) -> String {
    format!("{}?profession={}", keywords(at), escaped(profession))
}

/// A special word, of what the query `asked` asks for.
pub fn keyword(at: Id<Project>, word: &str, asked: &str) -> String {
    format!("{}/{}?{asked}", keywords(at), escaped(word))
}

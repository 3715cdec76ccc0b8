//! A kept search as it is listed: its name, what it asks for, and how many stories there are now for whoever looks.

use genlyd_domain::id::Id;
use genlyd_domain::project::Project;
use genlyd_domain::saved_search::SavedSearch;
use genlyd_text::order;
use serde::Serialize;

use crate::desk::Desk;
use crate::page_error::PageError;
use crate::searches::asked::Asked;
use crate::searches::narrowing::{self, Themes};
use crate::urls;

/// A kept search.
#[derive(Debug, Serialize)]
pub(in crate::searches) struct Row {
    name: String,
    path: String,
    query: String,
    /// What narrows it down, by name.
    narrowed: Vec<String>,
    count: usize,
    is_more: bool,
    /// Only exactly the words are asked for.
    exactly: bool,
    shared: bool,
    /// Who keeps it, when that is somebody else.
    by: Option<String>,
    edit: Option<String>,
    remove: Option<String>,
}

/// The searches that the visitor knows of, their own first, each part in alphabetical order.
pub(in crate::searches) fn known(
    desk: &Desk<'_>,
    project: Id<Project>,
) -> Result<Vec<SavedSearch>, PageError> {
    let own = desk.view.person().map(|person| person.id);
    let saved = desk.view.saved_searches(project)?;
    let mut saved: Vec<SavedSearch> = saved.into_iter().map(|stored| stored.record).collect();
    saved.sort_by_cached_key(|one| (Some(one.made_by) != own, order::key(&one.name)));
    Ok(saved)
}

/// These searches as rows. Each is asked, so that what it counts is what the visitor may read now.
pub(in crate::searches) fn rows(
    desk: &Desk<'_>,
    themes: &Themes,
    saved: &[SavedSearch],
) -> Result<Vec<Row>, PageError> {
    let Some(first) = saved.first() else {
        return Ok(Vec::new());
    };
    let weeks = narrowing::weeks(desk, first.project)?;
    saved
        .iter()
        .map(|one| row(desk, themes, &weeks, one))
        .collect()
}

fn row(
    desk: &Desk<'_>,
    themes: &Themes,
    weeks: &[(String, String)],
    saved: &SavedSearch,
) -> Result<Row, PageError> {
    let project = saved.project;
    let asked = Asked::keeping(&saved.asked);
    let mut request = asked.request();
    request.most = 0;
    let found = desk.index.search(&desk.view, project, &request)?;
    let is_own = desk
        .view
        .person()
        .is_some_and(|person| person.id == saved.made_by);
    let may = desk.view.may_change_search(saved);
    Ok(Row {
        path: asked.address(project),
        query: saved.asked.query.clone(),
        narrowed: narrowing::names(desk, project, themes, weeks, &asked),
        count: found.total,
        is_more: found.is_more,
        exactly: saved.asked.exactly,
        shared: saved.shared,
        by: if is_own {
            None
        } else {
            desk.view.name_of(project, saved.made_by)?
        },
        edit: may.then(|| urls::edit_collection(project, saved.id)),
        remove: may.then(|| urls::remove_collection(project, saved.id)),
        name: saved.name.clone(),
    })
}

/// Rows for samples.
pub(in crate::searches) fn samples() -> Vec<Row> {
    let row = |name: &str, count, own: bool| Row {
        name: name.to_owned(),
        path: "/".to_owned(),
        query: "\"hele natten\" <b>læge</b>".to_owned(),
        narrowed: vec!["Ventetid".to_owned(), "Uge 45".to_owned()],
        count,
        is_more: count > 1,
        exactly: own,
        shared: !own,
        by: (!own).then(|| "Per".to_owned()),
        edit: own.then(|| "/".to_owned()),
        remove: own.then(|| "/".to_owned()),
    };
    let bare = Row {
        query: String::new(),
        by: None,
        ..row("Alle i uge 45", 1, false)
    };
    vec![
        row("Nætter <i>uden</i> søvn", 14, true),
        row("Småbørnsfamiliesamarbejdskonsulenter", 0, false),
        bare,
    ]
}

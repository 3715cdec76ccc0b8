//! Changing a theme: its words, its place, whether it is in use.

use actix_web::{HttpResponse, web};
use genlyd_domain::change::Action;
use genlyd_domain::id::Id;
use genlyd_domain::project::Project;
use genlyd_domain::theme::{Theme, ink_under};
use genlyd_store::{CommitError, Stored};
use serde::Serialize;

use super::form::{self, Choice, ThemeForm};
use super::sign::Sign;
use crate::desk::Desk;
use crate::forms::{FieldError, Posted, Values};
use crate::frame::{Entry, Place};
use crate::page_error::PageError;
use crate::pages::Page;
use crate::site::{Placed, Site, see_other};
use crate::urls;
use crate::visitor::Visit;

/// The page to change a theme on.
#[derive(Debug, Serialize)]
pub(crate) struct EditTheme {
    action: String,
    /// The revision that the form was filled from.
    revision: u64,
    sign: Sign,
    form: ThemeForm,
    /// The words as somebody else has written them meanwhile.
    theirs: Option<ThemeForm>,
    parents: Vec<Choice>,
    errors: Vec<FieldError>,
}

pub(crate) async fn show(
    site: web::Data<Site>,
    visit: Visit,
    at: web::Path<(Id<Project>, Id<Theme>)>,
) -> Result<HttpResponse, PageError> {
    let (project, id) = at.into_inner();
    let placed = site
        .desk(&visit, move |desk| {
            let stored = theme(desk, project, id)?;
            let form = ThemeForm::of(&stored.record);
            load(desk, &stored, form, None, Vec::new())
        })
        .await?;
    site.page(&visit, placed)
}

pub(crate) async fn save(
    site: web::Data<Site>,
    visit: Visit,
    at: web::Path<(Id<Project>, Id<Theme>)>,
    Posted(form): Posted,
) -> Result<HttpResponse, PageError> {
    let (project, id) = at.into_inner();
    let again = site
        .desk(&visit, move |desk| revised(desk, project, id, &form))
        .await?;
    match again {
        Some(placed) => site.page_again(&visit, placed),
        None => Ok(see_other(urls::done(
            &urls::theme(project, id),
            "theme-saved",
        ))),
    }
}

/// Writes the theme, or gives the page again with what is wrong.
fn revised(
    desk: &Desk<'_>,
    project: Id<Project>,
    id: Id<Theme>,
    values: &Values,
) -> Result<Option<Placed<EditTheme>>, PageError> {
    let stored = theme(desk, project, id)?;
    let typed = ThemeForm::sent(values);
    let all = form::records(&desk.view.themes(project)?);
    let again = |stored: &Stored<Theme>, theirs, errors| {
        load(desk, stored, typed.clone(), theirs, errors).map(Some)
    };
    if values.one("revision") != stored.revision.to_string() {
        let theirs = ThemeForm::of(&stored.record);
        if theirs == typed {
            return Ok(None);
        }
        let errors = vec![FieldError::new("", "theme-changed-meanwhile")];
        return again(&stored, Some(theirs), errors);
    }
    let refused = values.personal_numbers();
    if !refused.is_empty() {
        return again(&stored, None, refused);
    }
    let checked = match typed.checked(id, &all) {
        Ok(checked) => checked,
        Err(errors) => return again(&stored, None, errors),
    };
    let theme = Theme {
        name: checked.words.name,
        definition: checked.words.definition,
        use_when: checked.words.use_when,
        not_when: checked.words.not_when,
        ink: ink_under(&stored.record, checked.parent.as_ref(), &all),
        parent: checked.parent.map(|parent| parent.id),
        sensitive: typed.sensitive,
        retired: typed.retired,
        ..stored.record.clone()
    };
    let commit = desk
        .commit(project, Action::ThemeRevised)
        .replace(&theme, stored.revision);
    match desk.save(commit) {
        Ok(_) => Ok(None),
        Err(CommitError::NameTaken(_)) => {
            let error = FieldError::new("name", "theme-name-taken").with("name", theme.name);
            again(&stored, None, vec![error])
        }
        Err(fault) => Err(fault.into()),
    }
}

/// A theme of this project.
pub(super) fn theme(
    desk: &Desk<'_>,
    project: Id<Project>,
    id: Id<Theme>,
) -> Result<Stored<Theme>, PageError> {
    let stored = desk.view.theme(id)?;
    desk.found(stored.filter(|stored| stored.record.project == project))
}

fn load(
    desk: &Desk<'_>,
    stored: &Stored<Theme>,
    form: ThemeForm,
    theirs: Option<ThemeForm>,
    errors: Vec<FieldError>,
) -> Result<Placed<EditTheme>, PageError> {
    let theme = &stored.record;
    let project = desk.project(theme.project)?;
    let all = desk.view.themes(project.id)?;
    Ok(Placed {
        place: Place::of(&project, desk)
            .under(Entry::Themes)
            .step(desk.words.text("themes-title"), urls::themes(project.id))
            .step(theme.name.clone(), urls::theme(project.id, theme.id))
            .here(desk.words.text("theme-edit-step")),
        page: EditTheme {
            action: urls::edit_theme(project.id, theme.id),
            revision: stored.revision,
            sign: Sign::of(project.id, theme),
            form,
            theirs,
            parents: form::parents(&all, Some(theme.id)),
            errors,
        },
    })
}

impl Page for EditTheme {
    const TEMPLATE: &'static str = "themes/edit";

    fn samples() -> Vec<EditTheme> {
        let page = |theirs, errors| EditTheme {
            action: "/".to_owned(),
            revision: 3,
            sign: Sign::sample(genlyd_domain::ink::Ink::B, "Ventetid"),
            form: ThemeForm::awkward(),
            theirs,
            parents: Vec::new(),
            errors,
        };
        vec![
            page(None, Vec::new()),
            page(
                Some(ThemeForm::awkward()),
                vec![FieldError::new("", "theme-changed-meanwhile")],
            ),
            page(None, form::every_error()),
        ]
    }
}

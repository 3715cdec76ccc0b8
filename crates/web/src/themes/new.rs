//! A new theme.

use actix_web::{HttpRequest, HttpResponse, web};
use genlyd_domain::change::Action;
use genlyd_domain::id::Id;
use genlyd_domain::project::Project;
use genlyd_domain::theme::{Theme, next_sign};
use genlyd_store::CommitError;
use serde::{Deserialize, Serialize};

use super::form::{self, Choice, ThemeForm};
use crate::desk::Desk;
use crate::forms::{self, FieldError, Posted, Values};
use crate::frame::{Entry, Place};
use crate::page_error::PageError;
use crate::pages::Page;
use crate::site::{Placed, Site, see_other};
use crate::urls;
use crate::visitor::Visit;

/// The page to add a theme on.
#[derive(Debug, Serialize)]
pub(crate) struct NewTheme {
    action: String,
    id: String,
    /// Where to go on afterwards, inside this project.
    to: String,
    form: ThemeForm,
    parents: Vec<Choice>,
    cancel: String,
    errors: Vec<FieldError>,
}

#[derive(Debug, Default, Deserialize)]
struct Wish {
    #[serde(default)]
    to: String,
    #[serde(default)]
    name: String,
    #[serde(default)]
    parent: String,
}

pub(crate) async fn show(
    site: web::Data<Site>,
    visit: Visit,
    at: web::Path<Id<Project>>,
    request: HttpRequest,
) -> Result<HttpResponse, PageError> {
    let wish: Wish = forms::query(&request);
    let placed = site
        .desk(&visit, move |desk| {
            let form = ThemeForm {
                name: wish.name,
                parent: wish.parent,
                ..ThemeForm::default()
            };
            let id = desk.new_id::<Theme>().to_string();
            load(desk, *at, id, &wish.to, form, Vec::new())
        })
        .await?;
    site.page(&visit, placed)
}

pub(crate) async fn create(
    site: web::Data<Site>,
    visit: Visit,
    at: web::Path<Id<Project>>,
    Posted(form): Posted,
) -> Result<HttpResponse, PageError> {
    let project = *at;
    let to = ours(project, form.one("to"));
    let again = site
        .desk(&visit, move |desk| {
            let errors = match added(desk, project, &form)? {
                Ok(()) => return Ok(None),
                Err(errors) => errors,
            };
            let id = form.one("id").to_owned();
            let kept = ThemeForm::sent(&form);
            load(desk, project, id, form.one("to"), kept, errors).map(Some)
        })
        .await?;
    match again {
        Some(placed) => site.page_again(&visit, placed),
        None => Ok(see_other(urls::done(&to, "theme-added"))),
    }
}

/// Adds the theme, or says what is wrong with it.
fn added(
    desk: &Desk<'_>,
    project: Id<Project>,
    values: &Values,
) -> Result<Result<(), Vec<FieldError>>, PageError> {
    let id = values.one("id").parse().unwrap_or_else(|_| desk.new_id());
    let all = form::records(&desk.view.themes(project)?);
    if all.iter().any(|theme| theme.id == id) {
        // The same form, sent twice.
        return Ok(Ok(()));
    }
    let refused = values.personal_numbers();
    if !refused.is_empty() {
        return Ok(Err(refused));
    }
    let typed = ThemeForm::sent(values);
    let checked = match typed.checked(id, &all) {
        Ok(checked) => checked,
        Err(errors) => return Ok(Err(errors)),
    };
    let (ink, letter) = next_sign(&all, checked.parent.as_ref());
    let theme = Theme {
        id,
        project,
        name: checked.words.name,
        definition: checked.words.definition,
        use_when: checked.words.use_when,
        not_when: checked.words.not_when,
        ink,
        letter,
        parent: checked.parent.map(|parent| parent.id),
        order: all
            .iter()
            .map(|theme| theme.order + 1)
            .max()
            .unwrap_or_default(),
        sensitive: typed.sensitive,
        retired: false,
    };
    let commit = desk.commit(project, Action::ThemeAdded).create(&theme);
    match desk.save(commit) {
        Ok(_) => Ok(Ok(())),
        Err(CommitError::NameTaken(_)) => Ok(Err(vec![
            FieldError::new("name", "theme-name-taken").with("name", theme.name),
        ])),
        Err(fault) => Err(fault.into()),
    }
}

/// The wish, if it leads to a page of this project.
fn ours(project: Id<Project>, to: &str) -> String {
    let inside = to
        .strip_prefix(&urls::project(project))
        .is_some_and(|rest| rest.starts_with('/') && !rest.contains(['\\', '\r', '\n', '#']));
    if inside {
        to.to_owned()
    } else {
        urls::themes(project)
    }
}

fn load(
    desk: &Desk<'_>,
    project: Id<Project>,
    id: String,
    to: &str,
    form: ThemeForm,
    errors: Vec<FieldError>,
) -> Result<Placed<NewTheme>, PageError> {
    let project = desk.project(project)?;
    let all = desk.view.themes(project.id)?;
    let cancel = ours(project.id, to);
    Ok(Placed {
        place: Place::of(&project, desk)
            .under(Entry::Themes)
            .step(desk.words.text("themes-title"), urls::themes(project.id))
            .here(desk.words.text("theme-new-title")),
        page: NewTheme {
            action: urls::themes(project.id),
            id,
            to: to.to_owned(),
            form,
            parents: form::parents(&all, None),
            cancel,
            errors,
        },
    })
}

impl Page for NewTheme {
    const TEMPLATE: &'static str = "themes/new";

    fn samples() -> Vec<NewTheme> {
        let page = |form, parents, errors| NewTheme {
            action: "/".to_owned(),
            id: String::new(),
            to: "/".to_owned(),
            form,
            parents,
            cancel: "/".to_owned(),
            errors,
        };
        vec![
            page(ThemeForm::default(), Vec::new(), Vec::new()),
            page(
                ThemeForm::awkward(),
                vec![Choice {
                    value: "1".to_owned(),
                    label: "A Alene som forælder".to_owned(),
                }],
                form::every_error(),
            ),
        ]
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    #[test]
    fn a_new_theme_never_leads_out_of_its_project() {
        let project = Id::new(Uuid::from_u128(1));
        let inside = format!("{}/stories/2/highlights?chosen=3", urls::project(project));
        assert_eq!(ours(project, &inside), inside);
        let evil = format!("{}.evil.example/", urls::project(project));
        for to in [
            "",
            "/",
            "//evil.example",
            "/projects/2/themes",
            evil.as_str(),
        ] {
            assert_eq!(ours(project, to), urls::themes(project), "{to}");
        }
    }
}

//! The codebook: every theme, what it means, and how much was said under it.

use actix_web::{HttpResponse, web};
use genlyd_domain::access::Deed;
use genlyd_domain::id::Id;
use genlyd_domain::project::Project;
use genlyd_domain::theme::Theme;
use serde::Serialize;

use super::sign::Sign;
use super::tally::Tallies;
use super::tree::{self, Branch};
use crate::desk::Desk;
use crate::frame::{Entry, Place};
use crate::page_error::PageError;
use crate::pages::Page;
use crate::site::{Placed, Site};
use crate::urls;
use crate::visitor::Visit;

/// The codebook.
#[derive(Debug, Serialize)]
pub(crate) struct ListThemes {
    themes: Vec<Code>,
    retired: Vec<Code>,
    new: Option<String>,
    stories: String,
    /// Where tagging goes on: the first story nobody has tagged.
    tag: Option<String>,
}

/// A theme in the codebook.
#[derive(Debug, Serialize)]
struct Code {
    sign: Sign,
    definition: String,
    use_when: String,
    not_when: String,
    sensitive: bool,
    /// Passages under the theme itself.
    passages: usize,
    /// Further passages under its sub-themes.
    more: usize,
    stories: usize,
    families: usize,
    edit: Option<String>,
    add_under: Option<String>,
    under: Vec<Code>,
}

pub(crate) async fn show(
    site: web::Data<Site>,
    visit: Visit,
    at: web::Path<Id<Project>>,
) -> Result<HttpResponse, PageError> {
    let placed = site.desk(&visit, move |desk| load(desk, *at)).await?;
    site.page(&visit, placed)
}

fn load(desk: &Desk<'_>, project: Id<Project>) -> Result<Placed<ListThemes>, PageError> {
    let project = desk.project(project)?;
    let highlights = desk.view.highlights(project.id)?;
    let tallies = Tallies::of(highlights.iter().map(|one| &one.highlight));
    let revises = desk.view.may(project.id, Deed::ReviseThemes);
    let (mut themes, mut retired) = (Vec::new(), Vec::new());
    for branch in tree::tree(desk.view.themes(project.id)?) {
        let is_retired = branch.theme.record.retired;
        let (out_of_use, in_use): (Vec<_>, Vec<_>) = branch
            .under
            .iter()
            .map(|stored| code(&stored.record, &[], &tallies, revises))
            .zip(branch.under.iter().map(|stored| stored.record.retired))
            .partition(|(_, retired)| *retired && !is_retired);
        retired.extend(out_of_use.into_iter().map(|(code, _)| code));
        let main = Code {
            under: in_use.into_iter().map(|(code, _)| code).collect(),
            ..code(&branch.theme.record, &under(&branch), &tallies, revises)
        };
        if is_retired {
            &mut retired
        } else {
            &mut themes
        }
        .push(main);
    }
    let tag = if desk.view.may(project.id, Deed::TagPassages) {
        let tagged: std::collections::HashSet<_> =
            highlights.iter().map(|one| one.highlight.story).collect();
        let stories = desk.view.stories(project.id)?;
        let open = |seen: &&genlyd_store::view::stories::Seen| {
            genlyd_domain::highlight::open_to_tagging(&seen.story, &seen.consent).is_ok()
        };
        let next = stories
            .iter()
            .filter(open)
            .find(|seen| !tagged.contains(&seen.story.id));
        next.or_else(|| stories.iter().find(open))
            .map(|seen| urls::highlights(project.id, seen.story.id))
    } else {
        None
    };
    Ok(Placed {
        place: Place::of(&project, desk).under(Entry::Themes),
        page: ListThemes {
            themes,
            retired,
            new: revises.then(|| urls::new_theme(project.id)),
            stories: urls::stories(project.id),
            tag,
        },
    })
}

fn under(branch: &Branch) -> Vec<Id<Theme>> {
    branch.under.iter().map(|stored| stored.record.id).collect()
}

fn code(theme: &Theme, under: &[Id<Theme>], tallies: &Tallies, revises: bool) -> Code {
    let own = tallies.own(theme.id).passages();
    let together = tallies.together(under.iter().copied().chain([theme.id]));
    Code {
        sign: Sign::of(theme.project, theme),
        definition: theme.definition.clone(),
        use_when: theme.use_when.clone(),
        not_when: theme.not_when.clone(),
        sensitive: theme.sensitive,
        passages: own,
        more: together.passages() - own,
        stories: together.stories(),
        families: together.families(),
        edit: revises.then(|| urls::edit_theme(theme.project, theme.id)),
        add_under: (revises && theme.parent.is_none() && !theme.retired)
            .then(|| format!("{}?parent={}", urls::new_theme(theme.project), theme.id)),
        under: Vec::new(),
    }
}

impl Page for ListThemes {
    const TEMPLATE: &'static str = "themes/list";

    fn samples() -> Vec<ListThemes> {
        use genlyd_domain::ink::Ink;
        let code = |ink, name: &str, passages, more, under| Code {
            sign: Sign::sample(ink, name),
            definition: "Tiden mellem at spørge og at få svar, og hvad den gør.".to_owned(),
            use_when: "Der ventes på et svar.".to_owned(),
            not_when: String::new(),
            sensitive: more > 0,
            passages,
            more,
            stories: passages,
            families: passages.saturating_sub(1),
            edit: Some("/".to_owned()),
            add_under: (more > 0).then(|| "/".to_owned()),
            under,
        };
        let page = |themes, retired, new: bool| ListThemes {
            themes,
            retired,
            new: new.then(|| "/".to_owned()),
            stories: "/".to_owned(),
            tag: new.then(|| "/".to_owned()),
        };
        vec![
            page(Vec::new(), Vec::new(), true),
            page(Vec::new(), Vec::new(), false),
            page(
                vec![
                    code(
                        Ink::A,
                        "Alene som forælder",
                        12,
                        31,
                        vec![code(Ink::F, "Netværk", 1, 0, Vec::new())],
                    ),
                    code(Ink::B, "Ventetid", 0, 0, Vec::new()),
                ],
                vec![code(Ink::C, "Tillid", 1, 0, Vec::new())],
                true,
            ),
        ]
    }
}

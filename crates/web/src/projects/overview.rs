//! The overview of a project: where it stands, what is next, and a voice before any number.

use actix_web::{HttpResponse, web};
use genlyd_domain::access::Deed;
use genlyd_domain::id::Id;
use genlyd_domain::project::Project;
use serde::Serialize;

use self::arc::{ArcStep, arc};
use self::attention::{Attention, Matter, attention};
use self::latest::{Event, latest};
use self::next::{Next, next};
use self::own_families::{OwnFamily, own_families};
use self::voice::{Voice, voice};
use crate::desk::Desk;
use crate::frame::Place;
use crate::page_error::PageError;
use crate::pages::Page;
use crate::site::{Placed, Site};
use crate::stories::show::ways::WayOn;
use crate::urls;
use crate::visitor::Visit;

mod arc;
mod attention;
mod latest;
mod next;
mod own_families;
mod voice;

/// The overview.
#[derive(Debug, Serialize)]
pub(crate) struct Overview {
    title: String,
    question: String,
    mission: String,
    arc: Vec<ArcStep>,
    next: Option<Next>,
    voice: Option<Voice>,
    attention: Attention,
    /// For those who visit families.
    own_families: Option<Vec<OwnFamily>>,
    latest: Vec<Event>,
    links: Vec<Shortcut>,
}

#[derive(Debug, Serialize)]
struct Shortcut {
    key: &'static str,
    icon: &'static str,
    path: String,
}

pub(crate) async fn show(
    site: web::Data<Site>,
    visit: Visit,
    at: web::Path<Id<Project>>,
) -> Result<HttpResponse, PageError> {
    let placed = site.desk(&visit, move |desk| load(desk, *at)).await?;
    site.page(&visit, placed)
}

fn load(desk: &Desk<'_>, id: Id<Project>) -> Result<Placed<Overview>, PageError> {
    let project = desk.project(id)?;
    let glances = desk.view.glances(id)?;
    let place = Place::of(&project, desk);
    let plans = desk.view.may(id, Deed::PlanWeeks);
    let mut page = Overview {
        arc: Vec::new(),
        next: next(desk, id, &glances, plans)?,
        voice: voice(desk, id, &glances)?,
        attention: Attention::default(),
        own_families: own_families(desk, id)?,
        latest: latest(desk, id)?,
        links: shortcuts(desk, id),
        title: project.title,
        question: project.question,
        mission: project.mission,
    };
    if plans {
        page.arc = arc(desk, id, &glances)?;
        page.attention = attention(desk, id, &glances)?;
    }
    Ok(Placed { place, page })
}

/// Ways to the parts of a project that the five entries do not name.
fn shortcuts(desk: &Desk<'_>, id: Id<Project>) -> Vec<Shortcut> {
    [
        ("weeks", "calendar", Deed::SeeBoard, urls::weeks(id)),
        (
            "families",
            "family",
            Deed::CollectStories,
            urls::families(id),
        ),
        ("guides", "guide", Deed::PublishGuides, urls::guides(id)),
        ("members", "person", Deed::InvitePeople, urls::members(id)),
    ]
    .into_iter()
    .filter(|(_, _, deed, _)| desk.view.may(id, *deed))
    .map(|(key, icon, _, path)| Shortcut { key, icon, path })
    .collect()
}

impl Page for Overview {
    const TEMPLATE: &'static str = "projects/overview";

    fn samples() -> Vec<Overview> {
        let bare = || Overview {
            title: "Borgerlab Havø".to_owned(),
            question: String::new(),
            mission: String::new(),
            arc: Vec::new(),
            next: None,
            voice: None,
            attention: Attention::default(),
            own_families: None,
            latest: Vec::new(),
            links: Vec::new(),
        };
        let full = Overview {
            question: "Hvad skal der til?".to_owned(),
            mission: "En god begyndelse.".to_owned(),
            arc: ["prepare", "collect", "read-back", "tag", "show"]
                .into_iter()
                .map(|key| ArcStep {
                    key,
                    path: "/".to_owned(),
                    state: "now",
                    told: "20 makkerpar".to_owned(),
                })
                .collect(),
            next: Some(Next {
                title: "Tre venter".to_owned(),
                text: "På at blive læst op.".to_owned(),
                label: "Se dem".to_owned(),
                path: "/".to_owned(),
            }),
            voice: Some(Voice {
                quote: "Hun spurgte, hvordan jeg havde det.".to_owned(),
                by: None,
                path: "/".to_owned(),
            }),
            attention: Attention {
                list: vec![Matter {
                    title: "F07 har trukket sin fortælling tilbage".to_owned(),
                    text: "Den hænger et sted.".to_owned(),
                    path: "/".to_owned(),
                    state: "withdrawn",
                    chip: "Trukket tilbage".to_owned(),
                }],
                more: 35,
                changed: "/".to_owned(),
            },
            own_families: Some(vec![OwnFamily {
                code: "F07".to_owned(),
                name: "Familien ved havnen".to_owned(),
                place: "Havneby".to_owned(),
                visit: None,
                path: "/".to_owned(),
                way: Some(WayOn::begin("/".to_owned())),
            }]),
            latest: vec![Event {
                who: Some("Lone".to_owned()),
                what: "mærkede et sted".to_owned(),
                times: 12,
                when: "i går".to_owned(),
            }],
            links: ["weeks", "families", "guides", "members"]
                .into_iter()
                .map(|key| Shortcut {
                    key,
                    icon: "guide",
                    path: "/".to_owned(),
                })
                .collect(),
            ..bare()
        };
        let mut alone = bare();
        alone.own_families = Some(Vec::new());
        vec![bare(), alone, full]
    }
}

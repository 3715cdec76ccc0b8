//! Every door of the program: one table of method, path, what it asks for, and who answers.

use actix_web::http::Method;
use actix_web::web::{self, ServiceConfig};
use genlyd_domain::access::Deed;

use crate::{
    accounts, assets, exhibitions, families, guides, highlights, invitations, keywords, members,
    pages_for_everyone, projects, searches, sessions, stories, synonyms, themes, weeks,
};

/// What a door asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Guard {
    /// Nothing, and nobody: style sheets and fonts.
    Asset,
    /// Nothing.
    Everyone,
    /// Somebody signed in.
    SignedIn,
    /// Somebody who may do this in the project that the path names.
    Deed(Deed),
}

/// One door.
pub struct Route {
    /// The method.
    pub method: Method,
    /// The path.
    pub path: &'static str,
    /// What it asks for.
    pub guard: Guard,
    answer: fn() -> actix_web::Route,
}

/// A door that shows something.
macro_rules! get {
    ($path:literal, $guard:expr, $handler:path) => {
        Route {
            method: Method::GET,
            path: $path,
            guard: $guard,
            answer: || web::get().to($handler),
        }
    };
}

/// A door through which something is sent.
macro_rules! post {
    ($path:literal, $guard:expr, $handler:path) => {
        Route {
            method: Method::POST,
            path: $path,
            guard: $guard,
            answer: || web::post().to($handler),
        }
    };
}

/// Every door, in the order in which paths are tried.
pub static ROUTES: &[Route] = &[
    get!(
        "/assets/{fingerprint}/{path:.*}",
        Guard::Asset,
        assets::show
    ),
    get!("/", Guard::SignedIn, projects::home::show),
    get!("/sessions/new", Guard::Everyone, sessions::new::show),
    post!("/sessions", Guard::Everyone, sessions::new::begin),
    get!(
        "/sessions/links/{code}",
        Guard::Everyone,
        sessions::link::show
    ),
    post!(
        "/sessions/links/{code}",
        Guard::Everyone,
        sessions::link::begin
    ),
    post!("/sessions/end", Guard::SignedIn, sessions::end::end),
    get!("/account", Guard::SignedIn, accounts::show::show),
    post!("/account", Guard::SignedIn, accounts::show::save),
    get!("/help", Guard::Everyone, pages_for_everyone::help),
    get!(
        "/privacy-notices",
        Guard::Everyone,
        pages_for_everyone::privacy
    ),
    get!(
        "/accessibility-statements",
        Guard::Everyone,
        pages_for_everyone::accessibility
    ),
    get!(
        "/invitations/{code}",
        Guard::Everyone,
        invitations::show::show
    ),
    post!(
        "/invitations/{code}",
        Guard::Everyone,
        invitations::show::accept
    ),
    get!("/projects", Guard::SignedIn, projects::list::show),
    get!(
        "/projects/{project}",
        Guard::Deed(Deed::SeeProject),
        projects::overview::show
    ),
    get!(
        "/projects/{project}/members",
        Guard::Deed(Deed::InvitePeople),
        members::list::show
    ),
    post!(
        "/projects/{project}/members",
        Guard::Deed(Deed::InvitePeople),
        members::list::invite
    ),
    get!(
        "/projects/{project}/families",
        Guard::Deed(Deed::CollectStories),
        families::list::show
    ),
    post!(
        "/projects/{project}/families",
        Guard::Deed(Deed::PlanWeeks),
        families::new::add
    ),
    get!(
        "/projects/{project}/families/new",
        Guard::Deed(Deed::PlanWeeks),
        families::new::show
    ),
    get!(
        "/projects/{project}/families/{family}",
        Guard::Deed(Deed::CollectStories),
        families::show::show
    ),
    get!(
        "/projects/{project}/families/{family}/edit",
        Guard::Deed(Deed::CollectStories),
        families::edit::show
    ),
    post!(
        "/projects/{project}/families/{family}/edit",
        Guard::Deed(Deed::CollectStories),
        families::edit::save
    ),
    get!(
        "/projects/{project}/weeks",
        Guard::Deed(Deed::SeeBoard),
        weeks::list::show
    ),
    post!(
        "/projects/{project}/weeks",
        Guard::Deed(Deed::PlanWeeks),
        weeks::new::plan
    ),
    get!(
        "/projects/{project}/weeks/new",
        Guard::Deed(Deed::PlanWeeks),
        weeks::new::show
    ),
    get!(
        "/projects/{project}/weeks/{week}",
        Guard::Deed(Deed::SeeBoard),
        weeks::show::show
    ),
    get!(
        "/projects/{project}/weeks/{week}/pairs",
        Guard::Deed(Deed::PlanWeeks),
        weeks::pairs::show
    ),
    post!(
        "/projects/{project}/weeks/{week}/pairs",
        Guard::Deed(Deed::PlanWeeks),
        weeks::pairs::form
    ),
    get!(
        "/projects/{project}/guides",
        Guard::Deed(Deed::SeeProject),
        guides::list::show
    ),
    post!(
        "/projects/{project}/guides",
        Guard::Deed(Deed::PublishGuides),
        guides::list::begin
    ),
    get!(
        "/projects/{project}/guides/{guide}",
        Guard::Deed(Deed::SeeProject),
        guides::show::show
    ),
    get!(
        "/projects/{project}/guides/{guide}/edit",
        Guard::Deed(Deed::PublishGuides),
        guides::edit::show
    ),
    post!(
        "/projects/{project}/guides/{guide}/edit",
        Guard::Deed(Deed::PublishGuides),
        guides::edit::publish
    ),
    get!(
        "/projects/{project}/stories",
        Guard::Deed(Deed::ReadStories),
        stories::list::show
    ),
    post!(
        "/projects/{project}/stories",
        Guard::Deed(Deed::CollectStories),
        stories::new::begin
    ),
    get!(
        "/projects/{project}/stories/new",
        Guard::Deed(Deed::CollectStories),
        stories::new::show
    ),
    get!(
        "/projects/{project}/stories/{story}",
        Guard::Deed(Deed::ReadStories),
        stories::show::show
    ),
    get!(
        "/projects/{project}/stories/{story}/edit",
        Guard::Deed(Deed::CollectStories),
        stories::edit::show
    ),
    post!(
        "/projects/{project}/stories/{story}/edit",
        Guard::Deed(Deed::CollectStories),
        stories::edit::save
    ),
    get!(
        "/projects/{project}/stories/{story}/sections/{key}/edit",
        Guard::Deed(Deed::CollectStories),
        stories::sections::show
    ),
    post!(
        "/projects/{project}/stories/{story}/sections/{key}/edit",
        Guard::Deed(Deed::CollectStories),
        stories::sections::save
    ),
    get!(
        "/projects/{project}/stories/{story}/finish",
        Guard::Deed(Deed::CollectStories),
        stories::finish::show
    ),
    post!(
        "/projects/{project}/stories/{story}/finish",
        Guard::Deed(Deed::CollectStories),
        stories::finish::finish
    ),
    get!(
        "/projects/{project}/stories/{story}/photos",
        Guard::Deed(Deed::CollectStories),
        stories::photos::show
    ),
    post!(
        "/projects/{project}/stories/{story}/photos",
        Guard::Deed(Deed::CollectStories),
        stories::photos::save
    ),
    get!(
        "/projects/{project}/stories/{story}/photos/{size}",
        Guard::Deed(Deed::ReadStories),
        stories::photo::show
    ),
    get!(
        "/projects/{project}/stories/{story}/consents",
        Guard::Deed(Deed::CollectStories),
        stories::consents::show
    ),
    post!(
        "/projects/{project}/stories/{story}/consents",
        Guard::Deed(Deed::CollectStories),
        stories::consents::give
    ),
    get!(
        "/projects/{project}/stories/{story}/withdrawals",
        Guard::Deed(Deed::CollectStories),
        stories::withdrawals::show
    ),
    post!(
        "/projects/{project}/stories/{story}/withdrawals",
        Guard::Deed(Deed::CollectStories),
        stories::withdrawals::withdraw
    ),
    get!(
        "/projects/{project}/stories/{story}/readings/new",
        Guard::Deed(Deed::CollectStories),
        stories::readings::show
    ),
    post!(
        "/projects/{project}/stories/{story}/readings",
        Guard::Deed(Deed::CollectStories),
        stories::readings::record
    ),
    get!(
        "/projects/{project}/stories/{story}/versions",
        Guard::Deed(Deed::CollectStories),
        stories::versions::show
    ),
    post!(
        "/projects/{project}/stories/{story}/versions",
        Guard::Deed(Deed::CollectStories),
        stories::versions::restore
    ),
    get!(
        "/projects/{project}/stories/{story}/highlights",
        Guard::Deed(Deed::ReadThemes),
        highlights::show::show
    ),
    post!(
        "/projects/{project}/stories/{story}/highlights",
        Guard::Deed(Deed::TagPassages),
        highlights::save::create
    ),
    get!(
        "/projects/{project}/stories/{story}/highlights/{highlight}",
        Guard::Deed(Deed::ReadThemes),
        highlights::one::show
    ),
    post!(
        "/projects/{project}/stories/{story}/highlights/{highlight}",
        Guard::Deed(Deed::TagPassages),
        highlights::save::revise
    ),
    post!(
        "/projects/{project}/stories/{story}/highlights/{highlight}/remove",
        Guard::Deed(Deed::TagPassages),
        highlights::remove::remove
    ),
    post!(
        "/projects/{project}/stories/{story}/highlights/{highlight}/restore",
        Guard::Deed(Deed::TagPassages),
        highlights::remove::restore
    ),
    get!(
        "/projects/{project}/themes",
        Guard::Deed(Deed::ReadThemes),
        themes::list::show
    ),
    post!(
        "/projects/{project}/themes",
        Guard::Deed(Deed::ReviseThemes),
        themes::new::create
    ),
    get!(
        "/projects/{project}/themes/new",
        Guard::Deed(Deed::ReviseThemes),
        themes::new::show
    ),
    get!(
        "/projects/{project}/themes/{theme}",
        Guard::Deed(Deed::ReadThemes),
        themes::show::show
    ),
    get!(
        "/projects/{project}/themes/{theme}/edit",
        Guard::Deed(Deed::ReviseThemes),
        themes::edit::show
    ),
    post!(
        "/projects/{project}/themes/{theme}/edit",
        Guard::Deed(Deed::ReviseThemes),
        themes::edit::save
    ),
    get!(
        "/projects/{project}/searches",
        Guard::Deed(Deed::ReadStories),
        searches::list::show
    ),
    get!(
        "/projects/{project}/searches/collections",
        Guard::Deed(Deed::ReadStories),
        searches::collections::list::show
    ),
    post!(
        "/projects/{project}/searches/collections",
        Guard::Deed(Deed::ReadStories),
        searches::collections::new::create
    ),
    get!(
        "/projects/{project}/searches/collections/{collection}/edit",
        Guard::Deed(Deed::ReadStories),
        searches::collections::edit::show
    ),
    post!(
        "/projects/{project}/searches/collections/{collection}/edit",
        Guard::Deed(Deed::ReadStories),
        searches::collections::edit::save
    ),
    post!(
        "/projects/{project}/searches/collections/{collection}/remove",
        Guard::Deed(Deed::ReadStories),
        searches::collections::remove::remove
    ),
    post!(
        "/projects/{project}/searches/collections/{collection}/restore",
        Guard::Deed(Deed::ReadStories),
        searches::collections::remove::restore
    ),
    get!(
        "/projects/{project}/synonyms",
        Guard::Deed(Deed::ReadStories),
        synonyms::list::show
    ),
    post!(
        "/projects/{project}/synonyms",
        Guard::Deed(Deed::GroupWords),
        synonyms::new::create
    ),
    get!(
        "/projects/{project}/synonyms/new",
        Guard::Deed(Deed::GroupWords),
        synonyms::new::show
    ),
    post!(
        "/projects/{project}/synonyms/starter",
        Guard::Deed(Deed::GroupWords),
        synonyms::starter::take_over
    ),
    get!(
        "/projects/{project}/synonyms/{group}/edit",
        Guard::Deed(Deed::GroupWords),
        synonyms::edit::show
    ),
    post!(
        "/projects/{project}/synonyms/{group}/edit",
        Guard::Deed(Deed::GroupWords),
        synonyms::edit::save
    ),
    post!(
        "/projects/{project}/synonyms/{group}/remove",
        Guard::Deed(Deed::GroupWords),
        synonyms::remove::remove
    ),
    post!(
        "/projects/{project}/synonyms/{group}/restore",
        Guard::Deed(Deed::GroupWords),
        synonyms::remove::restore
    ),
    get!(
        "/projects/{project}/keywords",
        Guard::Deed(Deed::ReadThemes),
        keywords::list::show
    ),
    get!(
        "/projects/{project}/keywords/places",
        Guard::Deed(Deed::ReadThemes),
        keywords::places::show
    ),
    get!(
        "/projects/{project}/exhibitions",
        Guard::Deed(Deed::SeeExhibitions),
        exhibitions::list::show
    ),
    post!(
        "/projects/{project}/exhibitions",
        Guard::Deed(Deed::ArrangeExhibitions),
        exhibitions::new::create
    ),
    get!(
        "/projects/{project}/exhibitions/new",
        Guard::Deed(Deed::ArrangeExhibitions),
        exhibitions::new::show
    ),
    get!(
        "/projects/{project}/exhibitions/{exhibition}",
        Guard::Deed(Deed::SeeExhibitions),
        exhibitions::show::show
    ),
    get!(
        "/projects/{project}/exhibitions/{exhibition}/edit",
        Guard::Deed(Deed::ArrangeExhibitions),
        exhibitions::edit::show
    ),
    post!(
        "/projects/{project}/exhibitions/{exhibition}/edit",
        Guard::Deed(Deed::ArrangeExhibitions),
        exhibitions::edit::save
    ),
    get!(
        "/projects/{project}/exhibitions/{exhibition}/checks",
        Guard::Deed(Deed::SeeExhibitions),
        exhibitions::checks::show
    ),
    post!(
        "/projects/{project}/exhibitions/{exhibition}/panels",
        Guard::Deed(Deed::ArrangeExhibitions),
        exhibitions::panels::new::create
    ),
    get!(
        "/projects/{project}/exhibitions/{exhibition}/panels/new",
        Guard::Deed(Deed::ArrangeExhibitions),
        exhibitions::panels::new::show
    ),
    get!(
        "/projects/{project}/exhibitions/{exhibition}/panels/{panel}",
        Guard::Deed(Deed::SeeExhibitions),
        exhibitions::panels::show::show
    ),
    post!(
        "/projects/{project}/exhibitions/{exhibition}/panels/{panel}",
        Guard::Deed(Deed::ArrangeExhibitions),
        exhibitions::panels::show::save
    ),
    get!(
        "/projects/{project}/exhibitions/{exhibition}/panels/{panel}/preview.png",
        Guard::Deed(Deed::SeeExhibitions),
        exhibitions::panels::preview::show
    ),
    post!(
        "/projects/{project}/exhibitions/{exhibition}/panels/{panel}/move",
        Guard::Deed(Deed::ArrangeExhibitions),
        exhibitions::panels::moves::save
    ),
    post!(
        "/projects/{project}/exhibitions/{exhibition}/panels/{panel}/remove",
        Guard::Deed(Deed::ArrangeExhibitions),
        exhibitions::panels::remove::remove
    ),
    post!(
        "/projects/{project}/exhibitions/{exhibition}/panels/{panel}/restore",
        Guard::Deed(Deed::ArrangeExhibitions),
        exhibitions::panels::remove::restore
    ),
    get!(
        "/projects/{project}/exhibitions/{exhibition}/exports",
        Guard::Deed(Deed::ReadLedger),
        exhibitions::exports::show
    ),
    post!(
        "/projects/{project}/exhibitions/{exhibition}/exports",
        Guard::Deed(Deed::ArrangeExhibitions),
        exhibitions::exports::create
    ),
    get!(
        "/projects/{project}/exhibitions/{exhibition}/exports/{edition}",
        Guard::Deed(Deed::ReadLedger),
        exhibitions::editions::show
    ),
    get!(
        "/projects/{project}/exhibitions/{exhibition}/exports/{edition}/sheets",
        Guard::Deed(Deed::ArrangeExhibitions),
        exhibitions::downloads::all
    ),
    get!(
        "/projects/{project}/exhibitions/{exhibition}/exports/{edition}/sheets/{sheet}",
        Guard::Deed(Deed::ArrangeExhibitions),
        exhibitions::downloads::sheet
    ),
    post!(
        "/projects/{project}/exhibitions/{exhibition}/exports/{edition}/sheets/{sheet}/take-down",
        Guard::Deed(Deed::ArrangeExhibitions),
        exhibitions::editions::take_down
    ),
];

/// The door for a method and a path's pattern.
pub fn find(method: &Method, pattern: Option<&str>) -> Option<&'static Route> {
    let pattern = pattern?;
    // A page that may be had may also be asked about.
    let method = if *method == Method::HEAD {
        &Method::GET
    } else {
        method
    };
    ROUTES
        .iter()
        .find(|route| route.path == pattern && route.method == *method)
}

/// Hangs every door.
pub fn configure(config: &mut ServiceConfig) {
    let mut paths: Vec<&'static str> = Vec::new();
    for route in ROUTES {
        if !paths.contains(&route.path) {
            paths.push(route.path);
        }
    }
    for path in paths {
        let mut resource = web::resource(path);
        for route in ROUTES.iter().filter(|route| route.path == path) {
            resource = resource.route((route.answer)());
            if route.method == Method::GET {
                resource = resource.route((route.answer)().method(Method::HEAD));
            }
        }
        config.service(resource);
    }
}

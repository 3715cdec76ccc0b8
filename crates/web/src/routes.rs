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

/// Makes the table: one door a line, with its method, what it asks for, its path and who answers.
macro_rules! doors {
    ($($method:ident $guard:ident $path:literal => $handler:path;)*) => {
        &[$(Route {
            method: Method::$method,
            path: $path,
            guard: doors!(@guard $guard),
            answer: || doors!(@route $method).to($handler),
        }),*]
    };
    (@guard Asset) => { Guard::Asset };
    (@guard Everyone) => { Guard::Everyone };
    (@guard SignedIn) => { Guard::SignedIn };
    (@guard $deed:ident) => { Guard::Deed(Deed::$deed) };
    (@route GET) => { web::get() };
    (@route POST) => { web::post() };
}

/// Every door, in the order in which paths are tried.
pub static ROUTES: &[Route] = doors! {
    GET  Asset              "/assets/{fingerprint}/{path:.*}" => assets::show;

    GET  SignedIn           "/" => projects::home::show;

    GET  Everyone           "/sessions/new" => sessions::new::show;
    POST Everyone           "/sessions" => sessions::new::begin;
    GET  Everyone           "/sessions/links/{code}" => sessions::link::show;
    POST Everyone           "/sessions/links/{code}" => sessions::link::begin;
    POST SignedIn           "/sessions/end" => sessions::end::end;

    GET  SignedIn           "/account" => accounts::show::show;
    POST SignedIn           "/account" => accounts::show::save;

    GET  Everyone           "/help" => pages_for_everyone::help;
    GET  Everyone           "/privacy-notices" => pages_for_everyone::privacy;
    GET  Everyone           "/accessibility-statements" => pages_for_everyone::accessibility;

    GET  Everyone           "/invitations/{code}" => invitations::show::show;
    POST Everyone           "/invitations/{code}" => invitations::show::accept;

    GET  SignedIn           "/projects" => projects::list::show;
    GET  SeeProject         "/projects/{project}" => projects::overview::show;

    GET  InvitePeople       "/projects/{project}/members" => members::list::show;
    POST InvitePeople       "/projects/{project}/members" => members::list::invite;

    GET  CollectStories     "/projects/{project}/families" => families::list::show;
    POST PlanWeeks          "/projects/{project}/families" => families::new::add;
    GET  PlanWeeks          "/projects/{project}/families/new" => families::new::show;
    GET  CollectStories     "/projects/{project}/families/{family}" => families::show::show;
    GET  CollectStories     "/projects/{project}/families/{family}/edit" => families::edit::show;
    POST CollectStories     "/projects/{project}/families/{family}/edit" => families::edit::save;

    GET  SeeBoard           "/projects/{project}/weeks" => weeks::list::show;
    POST PlanWeeks          "/projects/{project}/weeks" => weeks::new::plan;
    GET  PlanWeeks          "/projects/{project}/weeks/new" => weeks::new::show;
    GET  SeeBoard           "/projects/{project}/weeks/{week}" => weeks::show::show;
    GET  PlanWeeks          "/projects/{project}/weeks/{week}/pairs" => weeks::pairs::show;
    POST PlanWeeks          "/projects/{project}/weeks/{week}/pairs" => weeks::pairs::form;

    GET  SeeProject         "/projects/{project}/guides" => guides::list::show;
    POST PublishGuides      "/projects/{project}/guides" => guides::list::begin;
    GET  SeeProject         "/projects/{project}/guides/{guide}" => guides::show::show;
    GET  PublishGuides      "/projects/{project}/guides/{guide}/edit" => guides::edit::show;
    POST PublishGuides      "/projects/{project}/guides/{guide}/edit" => guides::edit::publish;

    GET  ReadStories        "/projects/{project}/stories" => stories::list::show;
    POST CollectStories     "/projects/{project}/stories" => stories::new::begin;
    GET  CollectStories     "/projects/{project}/stories/new" => stories::new::show;
    GET  ReadStories        "/projects/{project}/stories/{story}" => stories::show::show;
    GET  CollectStories     "/projects/{project}/stories/{story}/edit" => stories::edit::show;
    POST CollectStories     "/projects/{project}/stories/{story}/edit" => stories::edit::save;
    GET  CollectStories     "/projects/{project}/stories/{story}/sections/{key}/edit" => stories::sections::show;
    POST CollectStories     "/projects/{project}/stories/{story}/sections/{key}/edit" => stories::sections::save;
    GET  CollectStories     "/projects/{project}/stories/{story}/finish" => stories::finish::show;
    POST CollectStories     "/projects/{project}/stories/{story}/finish" => stories::finish::finish;
    GET  CollectStories     "/projects/{project}/stories/{story}/photos" => stories::photos::show;
    POST CollectStories     "/projects/{project}/stories/{story}/photos" => stories::photos::save;
    GET  ReadStories        "/projects/{project}/stories/{story}/photos/{size}" => stories::photo::show;
    GET  CollectStories     "/projects/{project}/stories/{story}/consents" => stories::consents::show;
    POST CollectStories     "/projects/{project}/stories/{story}/consents" => stories::consents::give;
    GET  CollectStories     "/projects/{project}/stories/{story}/withdrawals" => stories::withdrawals::show;
    POST CollectStories     "/projects/{project}/stories/{story}/withdrawals" => stories::withdrawals::withdraw;
    GET  CollectStories     "/projects/{project}/stories/{story}/readings/new" => stories::readings::show;
    POST CollectStories     "/projects/{project}/stories/{story}/readings" => stories::readings::record;
    GET  CollectStories     "/projects/{project}/stories/{story}/versions" => stories::versions::show;
    POST CollectStories     "/projects/{project}/stories/{story}/versions" => stories::versions::restore;

    GET  ReadThemes         "/projects/{project}/stories/{story}/highlights" => highlights::show::show;
    POST TagPassages        "/projects/{project}/stories/{story}/highlights" => highlights::save::create;
    GET  ReadThemes         "/projects/{project}/stories/{story}/highlights/{highlight}" => highlights::one::show;
    POST TagPassages        "/projects/{project}/stories/{story}/highlights/{highlight}" => highlights::save::revise;
    POST TagPassages        "/projects/{project}/stories/{story}/highlights/{highlight}/remove" => highlights::remove::remove;
    POST TagPassages        "/projects/{project}/stories/{story}/highlights/{highlight}/restore" => highlights::remove::restore;

    GET  ReadThemes         "/projects/{project}/themes" => themes::list::show;
    POST ReviseThemes       "/projects/{project}/themes" => themes::new::create;
    GET  ReviseThemes       "/projects/{project}/themes/new" => themes::new::show;
    GET  ReadThemes         "/projects/{project}/themes/{theme}" => themes::show::show;
    GET  ReviseThemes       "/projects/{project}/themes/{theme}/edit" => themes::edit::show;
    POST ReviseThemes       "/projects/{project}/themes/{theme}/edit" => themes::edit::save;

    GET  ReadStories        "/projects/{project}/searches" => searches::list::show;
    GET  ReadStories        "/projects/{project}/searches/suggestions" => searches::suggestions::show;
    GET  ReadStories        "/projects/{project}/searches/collections" => searches::collections::list::show;
    POST ReadStories        "/projects/{project}/searches/collections" => searches::collections::new::create;
    GET  ReadStories        "/projects/{project}/searches/collections/{collection}/edit" => searches::collections::edit::show;
    POST ReadStories        "/projects/{project}/searches/collections/{collection}/edit" => searches::collections::edit::save;
    POST ReadStories        "/projects/{project}/searches/collections/{collection}/remove" => searches::collections::remove::remove;
    POST ReadStories        "/projects/{project}/searches/collections/{collection}/restore" => searches::collections::remove::restore;

    GET  ReadStories        "/projects/{project}/synonyms" => synonyms::list::show;
    POST GroupWords         "/projects/{project}/synonyms" => synonyms::new::create;
    GET  GroupWords         "/projects/{project}/synonyms/new" => synonyms::new::show;
    POST GroupWords         "/projects/{project}/synonyms/starter" => synonyms::starter::take_over;
    GET  GroupWords         "/projects/{project}/synonyms/{group}/edit" => synonyms::edit::show;
    POST GroupWords         "/projects/{project}/synonyms/{group}/edit" => synonyms::edit::save;
    POST GroupWords         "/projects/{project}/synonyms/{group}/remove" => synonyms::remove::remove;
    POST GroupWords         "/projects/{project}/synonyms/{group}/restore" => synonyms::remove::restore;

    GET  ReadThemes         "/projects/{project}/keywords" => keywords::list::show;
    GET  ReadThemes         "/projects/{project}/keywords/{word}" => keywords::show::show;

    GET  SeeExhibitions     "/projects/{project}/exhibitions" => exhibitions::list::show;
    POST ArrangeExhibitions "/projects/{project}/exhibitions" => exhibitions::new::create;
    GET  ArrangeExhibitions "/projects/{project}/exhibitions/new" => exhibitions::new::show;
    GET  SeeExhibitions     "/projects/{project}/exhibitions/{exhibition}" => exhibitions::show::show;
    GET  ArrangeExhibitions "/projects/{project}/exhibitions/{exhibition}/edit" => exhibitions::edit::show;
    POST ArrangeExhibitions "/projects/{project}/exhibitions/{exhibition}/edit" => exhibitions::edit::save;
    GET  SeeExhibitions     "/projects/{project}/exhibitions/{exhibition}/checks" => exhibitions::checks::show;
    POST ArrangeExhibitions "/projects/{project}/exhibitions/{exhibition}/panels" => exhibitions::panels::new::create;
    GET  ArrangeExhibitions "/projects/{project}/exhibitions/{exhibition}/panels/new" => exhibitions::panels::new::show;
    GET  SeeExhibitions     "/projects/{project}/exhibitions/{exhibition}/panels/{panel}" => exhibitions::panels::show::show;
    POST ArrangeExhibitions "/projects/{project}/exhibitions/{exhibition}/panels/{panel}" => exhibitions::panels::show::save;
    GET  SeeExhibitions     "/projects/{project}/exhibitions/{exhibition}/panels/{panel}/preview.png" => exhibitions::panels::preview::show;
    POST ArrangeExhibitions "/projects/{project}/exhibitions/{exhibition}/panels/{panel}/finds" => exhibitions::panels::finds::settle;
    POST ArrangeExhibitions "/projects/{project}/exhibitions/{exhibition}/panels/{panel}/move" => exhibitions::panels::moves::save;
    POST ArrangeExhibitions "/projects/{project}/exhibitions/{exhibition}/panels/{panel}/remove" => exhibitions::panels::remove::remove;
    POST ArrangeExhibitions "/projects/{project}/exhibitions/{exhibition}/panels/{panel}/restore" => exhibitions::panels::remove::restore;
    GET  ReadLedger         "/projects/{project}/exhibitions/{exhibition}/exports" => exhibitions::exports::show;
    POST ArrangeExhibitions "/projects/{project}/exhibitions/{exhibition}/exports" => exhibitions::exports::create;
    GET  ReadLedger         "/projects/{project}/exhibitions/{exhibition}/exports/{edition}" => exhibitions::editions::show;
    GET  ArrangeExhibitions "/projects/{project}/exhibitions/{exhibition}/exports/{edition}/sheets" => exhibitions::downloads::all;
    GET  ArrangeExhibitions "/projects/{project}/exhibitions/{exhibition}/exports/{edition}/sheets/{sheet}" => exhibitions::downloads::sheet;
    POST ArrangeExhibitions "/projects/{project}/exhibitions/{exhibition}/exports/{edition}/sheets/{sheet}/take-down" => exhibitions::editions::take_down;
};

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

//! Every door of the program: one table of method, path, what it asks for, and who answers.

use actix_web::http::Method;
use actix_web::web::{self, ServiceConfig};
use genlyd_domain::access::Deed;

use crate::{accounts, assets, invitations, members, pages_for_everyone, projects, sessions};

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
    get!("/assets/{fingerprint}/{path:.*}", Guard::Asset, assets::show),
    get!("/", Guard::SignedIn, projects::home::show),
    get!("/sessions/new", Guard::Everyone, sessions::new::show),
    post!("/sessions", Guard::Everyone, sessions::new::begin),
    get!("/sessions/links/{code}", Guard::Everyone, sessions::link::show),
    post!("/sessions/links/{code}", Guard::Everyone, sessions::link::begin),
    post!("/sessions/end", Guard::SignedIn, sessions::end::end),
    get!("/account", Guard::SignedIn, accounts::show::show),
    post!("/account", Guard::SignedIn, accounts::show::save),
    get!("/help", Guard::Everyone, pages_for_everyone::help),
    get!("/privacy-notices", Guard::Everyone, pages_for_everyone::privacy),
    get!("/accessibility-statements", Guard::Everyone, pages_for_everyone::accessibility),
    get!("/invitations/{code}", Guard::Everyone, invitations::show::show),
    post!("/invitations/{code}", Guard::Everyone, invitations::show::accept),
    get!("/projects", Guard::SignedIn, projects::list::show),
    get!("/projects/{project}", Guard::Deed(Deed::SeeProject), projects::overview::show),
    get!("/projects/{project}/members", Guard::Deed(Deed::InvitePeople), members::list::show),
    post!("/projects/{project}/members", Guard::Deed(Deed::InvitePeople), members::list::invite),
];

/// The door for a method and a path's pattern.
pub fn find(method: &Method, pattern: Option<&str>) -> Option<&'static Route> {
    let pattern = pattern?;
    // A page that may be had may also be asked about.
    let method = if *method == Method::HEAD { &Method::GET } else { method };
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

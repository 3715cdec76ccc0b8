//! Every door has its list: routes × people, and what a refused one learns.

use actix_web::http::{Method, StatusCode};
use genlyd_domain::access::{self, Role};
use genlyd_tests::TestSite;
use genlyd_tests::world::World;
use genlyd_web::routes::{Guard, ROUTES};

/// The path with ids of nothing in it, but for the project.
fn path(pattern: &str, world: &World) -> String {
    pattern
        .split('/')
        .map(|part| match part {
            "{project}" => world.project.to_string(),
            part if part.starts_with('{') => "01990000-0000-7000-8000-0000000000ff".to_owned(),
            part => part.to_owned(),
        })
        .collect::<Vec<_>>()
        .join("/")
}

#[actix_web::test]
async fn a_door_that_is_not_for_you_looks_like_a_door_that_is_not_there() {
    let site = TestSite::new();
    let world = World::build(&site);
    for (person, role) in world.people() {
        let mut actor = site.sign_in(person).await;
        for route in ROUTES.iter().filter(|route| route.method == Method::GET) {
            let Guard::Deed(deed) = route.guard else {
                continue;
            };
            let allowed = role.is_some_and(|role| access::may(role, deed));
            if !allowed {
                let answer = actor.get(&path(route.path, &world)).await;
                assert_eq!(
                    answer.status,
                    StatusCode::NOT_FOUND,
                    "{role:?} {}",
                    route.path
                );
                assert!(!answer.says("Borgerlab"), "{role:?} {}", route.path);
            }
        }
    }
}

#[actix_web::test]
async fn every_list_opens_for_those_it_is_for() {
    let site = TestSite::new();
    let world = World::build(&site);
    for (person, role) in world.people() {
        let Some(role) = role else { continue };
        let mut actor = site.sign_in(person).await;
        for route in ROUTES.iter().filter(|route| route.method == Method::GET) {
            let only_the_project = route.path.matches('{').count() == 1;
            let Guard::Deed(deed) = route.guard else {
                continue;
            };
            if only_the_project && access::may(role, deed) {
                let answer = actor.get(&path(route.path, &world)).await;
                // A form for a new thing may need to be told what it belongs to, or lead to where one can say it.
                let fine = answer.status == StatusCode::OK
                    || (route.path.ends_with("/new")
                        && [StatusCode::NOT_FOUND, StatusCode::SEE_OTHER].contains(&answer.status));
                assert!(fine, "{role:?} {} {}", route.path, answer.status);
            }
        }
    }
}

#[actix_web::test]
async fn every_answer_carries_the_headers_that_guard_it() {
    let site = TestSite::new();
    let world = World::build(&site);
    let mut organiser = site.sign_in(world.organiser).await;
    for path in ["/projects", "/no-such-page", "/sessions/new"] {
        let answer = organiser.get(path).await;
        for header in [
            "content-security-policy",
            "x-content-type-options",
            "referrer-policy",
            "cross-origin-opener-policy",
            "cache-control",
        ] {
            assert!(answer.headers.contains_key(header), "{path} {header}");
        }
        let policy = answer
            .headers
            .get("content-security-policy")
            .unwrap()
            .to_str()
            .unwrap();
        assert!(policy.starts_with("default-src 'none'"));
        assert!(!policy.contains("unsafe"));
    }
}

#[actix_web::test]
async fn no_page_carries_inline_scripts_or_styles() {
    let site = TestSite::new();
    let world = World::build(&site);
    let mut organiser = site.sign_in(world.organiser).await;
    for route in ROUTES.iter().filter(|route| route.method == Method::GET) {
        let answer = organiser.get(&path(route.path, &world)).await;
        let text = answer.text();
        if !text.contains("<!doctype html>") {
            continue;
        }
        assert!(!text.contains(" style="), "{}", route.path);
        assert!(!text.contains("<style"), "{}", route.path);
        assert!(!text.contains("onclick="), "{}", route.path);
        assert!(!text.contains("<script>"), "{}", route.path);
    }
}

#[test]
fn every_role_may_see_the_front_page_of_its_project() {
    for role in Role::ALL {
        assert!(access::may(role, access::Deed::SeeProject));
    }
}

//! Signing in and out, invitations, and forms that others forge.

use actix_web::http::{Method, StatusCode};
use genlyd_tests::TestSite;
use genlyd_tests::world::World;

#[actix_web::test]
async fn a_stranger_is_led_to_the_door_and_back_to_where_they_were_going() {
    let site = TestSite::new();
    World::build(&site);

    let answer = site.stranger().get("/projects?x=1").await;

    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    assert_eq!(
        answer.location.as_deref(),
        Some("/sessions/new?to=%2Fprojects%3Fx%3D1")
    );
}

#[actix_web::test]
async fn an_invitation_lets_in_once_and_a_password_after_that() {
    let site = TestSite::new();
    let world = World::build(&site);
    let mut organiser = site.sign_in(world.organiser).await;
    let members = format!("/projects/{}/members", world.project);

    let made = organiser
        .post(&members, &[("name", "Ny Makker"), ("role", "reader")])
        .await;
    assert_eq!(made.status, StatusCode::OK, "{}", made.text());
    let text = made.text().replace("&#x2f;", "/");
    let code = text.split("/invitations/").nth(1).unwrap();
    let code: String = code.chars().take_while(char::is_ascii_hexdigit).collect();
    let path = format!("/invitations/{code}");

    let mut guest = site.stranger();
    assert_eq!(guest.get(&path).await.status, StatusCode::OK);
    let short = guest
        .post(
            &path,
            &[
                ("name", "Ny"),
                ("email", "ny@example.org"),
                ("password", "kort"),
            ],
        )
        .await;
    assert_eq!(short.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(short.says("ny@example.org"), "what was typed is kept");
    let password = "tolv grønne både ved molen";
    let accepted = guest
        .post(
            &path,
            &[
                ("name", "Ny"),
                ("email", "ny@example.org"),
                ("password", password),
            ],
        )
        .await;
    assert_eq!(
        accepted.status,
        StatusCode::SEE_OTHER,
        "{}",
        accepted.text()
    );
    assert_eq!(guest.get("/projects").await.status, StatusCode::OK);

    assert_eq!(
        site.stranger().get(&path).await.status,
        StatusCode::CONFLICT
    );

    let mut later = site.stranger();
    later.get("/sessions/new").await;
    let wrong = later
        .post(
            "/sessions",
            &[
                ("email", "ny@example.org"),
                ("password", "forkert adgangskode"),
            ],
        )
        .await;
    let nobody = later
        .post(
            "/sessions",
            &[
                ("email", "ingen@example.org"),
                ("password", "forkert adgangskode"),
            ],
        )
        .await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(
        wrong.text().replace("ny@example.org", "?"),
        nobody.text().replace("ingen@example.org", "?"),
        "nothing tells whether there is such an account"
    );
    let right = later
        .post(
            "/sessions",
            &[("email", "NY@example.org"), ("password", password)],
        )
        .await;
    assert_eq!(right.status, StatusCode::SEE_OTHER, "{}", right.text());
}

#[actix_web::test]
async fn a_session_ends_when_it_is_idle_and_when_its_owner_says_so() {
    let site = TestSite::new();
    let world = World::build(&site);

    let mut reader = site.sign_in(world.reader).await;
    site.pass(29 * 60);
    assert_eq!(reader.get("/projects").await.status, StatusCode::OK);
    site.pass(31 * 60);
    assert_eq!(reader.get("/projects").await.status, StatusCode::SEE_OTHER);

    let mut reader = site.sign_in(world.reader).await;
    reader.post("/sessions/end", &[]).await;
    assert_eq!(reader.get("/projects").await.status, StatusCode::SEE_OTHER);
}

#[actix_web::test]
async fn too_many_attempts_must_wait() {
    let site = TestSite::new();
    World::build(&site);
    let mut stranger = site.stranger();
    stranger.get("/sessions/new").await;
    let form = [("email", "nogen@example.org"), ("password", "x")];
    for _ in 0..10 {
        stranger.post("/sessions", &form).await;
    }
    assert_eq!(
        stranger.post("/sessions", &form).await.status,
        StatusCode::TOO_MANY_REQUESTS
    );
}

#[actix_web::test]
async fn no_unsafe_door_opens_without_the_token_of_the_session() {
    let site = TestSite::new();
    let world = World::build(&site);
    let mut organiser = site.sign_in(world.organiser).await;
    let before = site.store.last_change();
    for route in genlyd_web::routes::ROUTES {
        if route.method == Method::POST {
            let path = route
                .path
                .replace("{project}", &world.project.to_string())
                .split('/')
                .map(|part| match part {
                    "{sheet}" => "1".to_owned(),
                    part if part.starts_with('{') => world.family.to_string(),
                    part => part.to_owned(),
                })
                .collect::<Vec<_>>()
                .join("/");
            organiser.forget_token();
            let mut answer = organiser.post(&path, &[("a", "b")]).await;
            if answer.status == StatusCode::BAD_REQUEST {
                // This door takes files.
                organiser.forget_token();
                answer = organiser.upload(&path, &[], ("file", "x.jpg", b"x")).await;
            }
            assert_eq!(answer.status, StatusCode::FORBIDDEN, "{path}");
        }
    }
    assert_eq!(site.store.last_change(), before, "nothing was changed");
}

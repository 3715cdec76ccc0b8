//! Personal numbers are refused wherever text comes in, and nothing that was written beside them is lost.

use std::collections::BTreeSet;

use actix_web::http::{Method, StatusCode};
use genlyd_domain::access::Role;
use genlyd_domain::consent::Use;
use genlyd_domain::id::Id;
use genlyd_domain::person::Person;
use genlyd_domain::project::Project;
use genlyd_domain::story::Story;
use genlyd_tests::TestSite;
use genlyd_tests::world::World;
use genlyd_web::routes::ROUTES;
use genlyd_web::urls;

/// A number that was never given to anybody: its check digit is wrong.
const NUMBER: &str = "010203-1234";

/// Doors through which no text comes in that is kept.
const KEEP_NO_TEXT: &[&str] = &[
    "/sessions",
    "/sessions/links/{code}",
    "/sessions/end",
    "/account",
    "/projects/{project}/weeks/{week}/pairs",
    "/projects/{project}/guides",
    "/projects/{project}/stories/{story}/versions",
    "/projects/{project}/stories/{story}/highlights/{highlight}/remove",
    "/projects/{project}/stories/{story}/highlights/{highlight}/restore",
    "/projects/{project}/searches/collections/{collection}/remove",
    "/projects/{project}/searches/collections/{collection}/restore",
    "/projects/{project}/synonyms/starter",
    "/projects/{project}/synonyms/{group}/remove",
    "/projects/{project}/synonyms/{group}/restore",
    "/projects/{project}/exhibitions/{exhibition}/panels",
    "/projects/{project}/exhibitions/{exhibition}/panels/{panel}",
    "/projects/{project}/exhibitions/{exhibition}/panels/{panel}/finds",
    "/projects/{project}/exhibitions/{exhibition}/panels/{panel}/move",
    "/projects/{project}/exhibitions/{exhibition}/panels/{panel}/remove",
    "/projects/{project}/exhibitions/{exhibition}/panels/{panel}/restore",
    "/projects/{project}/exhibitions/{exhibition}/exports",
    "/projects/{project}/exhibitions/{exhibition}/exports/{edition}/sheets/{sheet}/take-down",
];

/// A form that takes text.
struct Door {
    pattern: &'static str,
    path: String,
    by: Id<Person>,
    /// The fields that hold text.
    texts: &'static [&'static str],
    /// What else the form must hold to be read.
    besides: Vec<(&'static str, String)>,
}

fn doors(world: &World, story: Id<Story>, invitation: &str) -> Vec<Door> {
    let at = world.project;
    let new_id = || "01990000-0000-7000-8000-00000009ff01".to_owned();
    let door = |pattern, path, by, texts, besides| Door {
        pattern,
        path,
        by,
        texts,
        besides,
    };
    let (pair, office, wall) = (world.collector, world.organiser, world.exhibitor);
    const EXHIBITION: &[&str] = &["title", "venue", "introduction", "credits"];
    const FAMILY: &[&str] = &[
        "name",
        "first_names",
        "full_names",
        "place",
        "children",
        "people",
        "telephone",
        "email",
        "address",
    ];
    const THEME: &[&str] = &["name", "definition", "use_when", "not_when"];
    vec![
        door(
            "/invitations/{code}",
            invitation.to_owned(),
            world.outsider,
            &["name", "email"],
            Vec::new(),
        ),
        door(
            "/projects/{project}/members",
            urls::members(at),
            office,
            &["name", "email"],
            vec![("role", Role::Reader.name().to_owned())],
        ),
        door(
            "/projects/{project}/families",
            urls::families(at),
            office,
            FAMILY,
            vec![("id", new_id()), ("contact", new_id())],
        ),
        door(
            "/projects/{project}/families/{family}/edit",
            urls::edit_family(at, world.family),
            pair,
            FAMILY,
            Vec::new(),
        ),
        door(
            "/projects/{project}/weeks",
            urls::weeks(at),
            office,
            &["title"],
            vec![("id", new_id())],
        ),
        door(
            "/projects/{project}/guides/{guide}/edit",
            urls::edit_guide(at, guide()),
            office,
            &["markdown"],
            vec![("id", new_id())],
        ),
        door(
            "/projects/{project}/stories",
            urls::stories(at),
            pair,
            &["told_by"],
            vec![("id", new_id()), ("family", world.family.to_string())],
        ),
        door(
            "/projects/{project}/stories/{story}/edit",
            urls::edit_story(at, story),
            pair,
            &["title", "told_by"],
            vec![("language", "da".to_owned())],
        ),
        door(
            "/projects/{project}/stories/{story}/sections/{key}/edit",
            urls::edit_section(at, story, "support"),
            pair,
            &["body"],
            Vec::new(),
        ),
        door(
            "/projects/{project}/stories/{story}/finish",
            urls::finish_story(at, story),
            pair,
            &["title"],
            Vec::new(),
        ),
        door(
            "/projects/{project}/stories/{story}/consents",
            urls::consents(at, story),
            pair,
            &["conditions", "child_view", "given_by", "other"],
            vec![("id", new_id())],
        ),
        door(
            "/projects/{project}/stories/{story}/withdrawals",
            urls::withdrawals(at, story),
            pair,
            &["given_by"],
            vec![("id", new_id()), ("scope", "everything".to_owned())],
        ),
        door(
            "/projects/{project}/stories/{story}/highlights",
            urls::highlights(at, story),
            world.facilitator,
            &["note"],
            vec![("id", new_id())],
        ),
        door(
            "/projects/{project}/themes",
            urls::themes(at),
            world.facilitator,
            THEME,
            vec![("id", new_id())],
        ),
        door(
            "/projects/{project}/themes/{theme}/edit",
            urls::edit_theme(at, world.theme),
            world.facilitator,
            THEME,
            vec![("revision", "1".to_owned())],
        ),
        door(
            "/projects/{project}/searches/collections",
            urls::collections(at),
            world.facilitator,
            &["name", "q"],
            vec![("id", new_id())],
        ),
        door(
            "/projects/{project}/synonyms",
            urls::synonyms(at),
            world.facilitator,
            &["words"],
            vec![("id", new_id()), ("relation", "same".to_owned())],
        ),
        door(
            "/projects/{project}/exhibitions",
            urls::exhibitions(at),
            wall,
            EXHIBITION,
            vec![("id", new_id()), ("language", "da".to_owned())],
        ),
        door(
            "/projects/{project}/exhibitions/{exhibition}/edit",
            urls::edit_exhibition(at, world.exhibition),
            wall,
            EXHIBITION,
            vec![("language", "da".to_owned())],
        ),
    ]
}

/// The guide of the small world.
fn guide() -> Id<genlyd_domain::guide::Guide> {
    "01990000-0000-7000-8000-000000000015".parse().unwrap()
}

/// The doors that have a test of their own below.
const APART: [&str; 5] = [
    "/projects/{project}/searches/collections/{collection}/edit",
    "/projects/{project}/synonyms/{group}/edit",
    "/projects/{project}/stories/{story}/photos",
    "/projects/{project}/stories/{story}/readings",
    "/projects/{project}/stories/{story}/highlights/{highlight}",
];

fn story(site: &TestSite, world: &World) -> Id<Story> {
    let text = "Vi ringede tre gange.";
    world.told(site, 1, "Tre gange", text, &[Use::Lab])
}

/// A link that somebody may take up.
async fn invitation(site: &TestSite, world: &World) -> String {
    let mut organiser = site.sign_in(world.organiser).await;
    let fields = [("name", "Lone"), ("role", Role::Reader.name())];
    let page = organiser.post(&urls::members(world.project), &fields).await;
    let text = page.text().replace("&#x2f;", "/");
    let from = text.find("/invitations/").expect("the link is shown");
    text[from..]
        .chars()
        .take_while(|sign| !matches!(sign, '"' | '<' | ' '))
        .collect()
}

#[actix_web::test]
async fn every_door_that_takes_text_refuses_a_personal_number_in_every_field() {
    let site = TestSite::new();
    let world = World::build(&site);
    let story = story(&site, &world);
    let link = invitation(&site, &world).await;
    for door in doors(&world, story, &link) {
        let mut actor = site.sign_in(door.by).await;
        for field in door.texts {
            let before = site.store.last_change();
            let written = format!("Hun hedder {NUMBER}, og hun sov.");
            let mut fields = vec![(*field, written.as_str())];
            fields.extend(
                door.besides
                    .iter()
                    .map(|(name, value)| (*name, value.as_str())),
            );

            let answer = actor.post(&door.path, &fields).await;

            let at = format!("{} {field}", door.pattern);
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{at}");
            assert!(
                answer.says("står et CPR-nummer, efter »Hun hedder«"),
                "{at}"
            );
            let text = answer.text();
            let told = text.split("class=\"errors\"").nth(1).unwrap_or_default();
            let told = told.split("</section>").next().unwrap_or_default();
            assert!(told.contains("CPR-nummer"), "{at}: told on top");
            assert!(!told.contains(NUMBER), "{at}: not repeated");
            assert!(text.contains(NUMBER), "{at}: kept in its field");
            assert_eq!(site.store.last_change(), before, "{at}");
        }
    }
}

#[test]
fn no_door_is_forgotten() {
    let site = TestSite::new();
    let world = World::build(&site);
    let tested: BTreeSet<&str> = doors(&world, story(&site, &world), "")
        .iter()
        .map(|door| door.pattern)
        .chain(KEEP_NO_TEXT.iter().copied())
        .chain(APART)
        .collect();

    let doors = ROUTES.iter().filter(|route| route.method == Method::POST);
    let doors: BTreeSet<&str> = doors.map(|route| route.path).collect();

    assert_eq!(tested, doors);
}

#[actix_web::test]
async fn a_picture_is_not_described_with_a_personal_number() {
    const PICTURE: &[u8] = include_bytes!("../../crates/print/src/press/stand_in.jpg");
    let site = TestSite::new();
    let world = World::build(&site);
    let story = story(&site, &world);
    let mut pair = site.sign_in(world.collector).await;
    let path = urls::photos(world.project, story);
    let id = pair.get(&path).await.field("id").unwrap_or_default();
    for field in ["alt", "credit"] {
        let fields = [
            ("id", id.as_str()),
            ("shown", "yes"),
            (field, "Barnet 010203 1234 sover."),
        ];

        let answer = pair
            .upload(&path, &fields, ("picture", "a.jpg", PICTURE))
            .await;

        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{field}");
        assert!(answer.says("CPR-nummer, efter »Barnet«"), "{field}");
    }
}

#[actix_web::test]
async fn a_correction_while_reading_back_brings_no_personal_number_in() {
    let site = TestSite::new();
    let world = World::build(&site);
    let story = story(&site, &world);
    let mut pair = site.sign_in(world.collector).await;
    let part = urls::edit_section(world.project, story, "support");
    let version = pair.get(&part).await.field("version").unwrap_or_default();
    let fields = [
        ("version", version.as_str()),
        ("body", "Vi ringede fire gange."),
    ];
    let written = pair.post(&part, &fields).await;
    assert_eq!(written.status, StatusCode::SEE_OTHER, "{}", written.text());
    let version = site.store.get(story).unwrap().unwrap().record.current;
    let version = version.to_string();
    let fields = [
        ("version", version.as_str()),
        ("by", "mor"),
        ("deed", "approve"),
        ("verdict-1", "change"),
        ("change-1", "Vi ringede til 0102031234."),
    ];

    let answer = pair
        .post(&urls::readings(world.project, story), &fields)
        .await;

    assert_eq!(
        answer.status,
        StatusCode::UNPROCESSABLE_ENTITY,
        "{}",
        answer.text()
    );
    assert!(answer.says("CPR-nummer, efter »Vi ringede til«"));
    assert!(answer.says("verdict-1-error"));
}

#[actix_web::test]
async fn a_note_that_stands_is_not_changed_into_a_personal_number() {
    let site = TestSite::new();
    let world = World::build(&site);
    let story = story(&site, &world);
    let mut facilitator = site.sign_in(world.facilitator).await;
    let highlight = "01990000-0000-7000-8000-00000009ff02";
    let theme = world.theme.to_string();
    let fields = [
        ("id", highlight),
        ("section", "support"),
        ("start", "0"),
        ("end", "10"),
        ("theme", &theme),
    ];
    let new = urls::highlights(world.project, story);
    let made = facilitator.post(&new, &fields).await;
    assert_eq!(made.status, StatusCode::SEE_OTHER, "{}", made.text());
    let highlight: Id<genlyd_domain::highlight::Highlight> = highlight.parse().unwrap();
    let project: Id<Project> = world.project;

    let path = urls::highlight(project, story, highlight);
    let answer = facilitator.post(&path, &[("note", NUMBER)]).await;

    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.says("Her står et CPR-nummer, helt forrest."));
}

#[actix_web::test]
async fn a_kept_search_and_a_word_group_are_not_renamed_to_a_personal_number() {
    let site = TestSite::new();
    let world = World::build(&site);
    let mut facilitator = site.sign_in(world.facilitator).await;
    let id = "01990000-0000-7000-8000-00000009ff03";
    let search = [("id", id), ("q", "ventede"), ("name", "At vente")];
    let group = [
        ("id", id),
        ("words", "jordemoder\njordemor"),
        ("relation", "same"),
    ];
    facilitator
        .post(&urls::collections(world.project), &search)
        .await;
    facilitator
        .post(&urls::synonyms(world.project), &group)
        .await;
    for (path, fields) in [
        (
            urls::edit_collection(world.project, id.parse().unwrap()),
            [("revision", "1"), ("name", NUMBER), ("shared", "")],
        ),
        (
            urls::edit_synonyms(world.project, id.parse().unwrap()),
            [
                ("revision", "1"),
                ("words", "jordemoder\n010203-1234"),
                ("relation", "same"),
            ],
        ),
    ] {
        let before = site.store.last_change();

        let answer = facilitator.post(&path, &fields).await;

        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{path}");
        assert!(answer.says("CPR-nummer"), "{path}");
        assert_eq!(site.store.last_change(), before, "{path}");
    }
}

#[actix_web::test]
async fn the_error_is_told_in_english_too_and_by_line() {
    let site = TestSite::new();
    let world = World::build(&site);
    let story = story(&site, &world);
    let mut pair = site.sign_in(world.collector).await;
    pair.post(&urls::account(), &[("language", "en")]).await;
    let body = format!("We called.\n\nHer number was {NUMBER}.\n\nNobody came.");

    let path = urls::edit_section(world.project, story, "support");
    let answer = pair.post(&path, &[("body", &body)]).await;

    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.says("There is a personal number (CPR) in line 3, after “Her number was”."));
    assert!(answer.says("Nobody came."));
}

#[actix_web::test]
async fn taking_the_number_out_overwrites_nobody() {
    let site = TestSite::new();
    let world = World::build(&site);
    let story = story(&site, &world);
    let mut pair = site.sign_in(world.collector).await;
    let path = urls::edit_section(world.project, story, "support");
    let version = pair.get(&path).await.field("version").unwrap_or_default();
    let send = |body: &str| [("version", version.clone()), ("body", body.to_owned())];
    let mut answers = Vec::new();
    for body in ["Den anden skrev.", "Jeg skrev 010203-1234."] {
        let fields = send(body);
        let fields: Vec<(&str, &str)> = fields.iter().map(|(n, v)| (*n, v.as_str())).collect();
        answers.push(pair.post(&path, &fields).await);
    }
    let refused = answers.pop().unwrap();

    let base = refused.field("version").unwrap_or_default();
    let fields = [("version", base.as_str()), ("body", "Jeg skrev.")];
    let both = pair.post(&path, &fields).await;

    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(both.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(both.says("Den anden skrev.") && both.says("Jeg skrev."));
}

//! Searching: what is found, what lights up, and what is never found.

use actix_web::http::StatusCode;
use genlyd_domain::consent::Use;
use genlyd_domain::id::Id;
use genlyd_domain::story::{Story, StoryState};
use genlyd_tests::TestSite;
use genlyd_tests::world::World;
use genlyd_web::urls;

const TEXT: &str = "Vi ventede elleve uger på et svar. Så kom hun kl. 8 om morgenen.";

fn search(world: &World, query: &str) -> String {
    format!("{}?q={}", urls::search(world.project), urls::escaped(query))
}

#[actix_web::test]
async fn a_story_is_found_by_an_inflected_form_and_what_was_asked_for_lights_up() {
    let site = TestSite::new();
    let world = World::build(&site);
    world.told(&site, 1, "Elleve uger", TEXT, &[Use::Lab]);
    site.index_now();
    let mut facilitator = site.sign_in(world.facilitator).await;

    let page = facilitator.get(&search(&world, "ventede svaret")).await;

    assert_eq!(page.status, StatusCode::OK);
    assert!(page.says("Én fortælling"), "{}", page.text());
    let lit = page.says("<mark>ventede</mark>") && page.says("<mark>svar</mark>");
    assert!(lit, "{}", page.text());
}

#[actix_web::test]
async fn tagged_passages_come_first_and_a_theme_narrows_down() {
    let site = TestSite::new();
    let world = World::build(&site);
    let story = world.told(&site, 1, "Elleve uger", TEXT, &[Use::Lab]);
    world.told(
        &site,
        2,
        "En uge",
        "Vi ventede en uge på svar.",
        &[Use::Lab],
    );
    let mut facilitator = site.sign_in(world.facilitator).await;
    let theme = world.theme.to_string();
    let fields = [
        ("section", "support"),
        ("start", "0"),
        ("end", "22"),
        ("theme", theme.as_str()),
    ];
    facilitator
        .post(&urls::highlights(world.project, story), &fields)
        .await;
    site.index_now();

    let page = facilitator.get(&search(&world, "ventede")).await;
    let narrowed = format!("{}&theme={theme}", search(&world, "ventede"));
    assert!(
        page.says("2 fortællinger") && page.says("Mærkede steder"),
        "{}",
        page.text()
    );
    let narrowed = facilitator.get(&narrowed).await;

    let text = page.text();
    assert!(text.find("passages-heading") < text.find("stories-heading"));
    assert!(narrowed.says("Én fortælling") && !narrowed.says("En uge</a>"));
    let named = facilitator.get(&search(&world, "tema:ventetid")).await;
    assert!(
        named.says("Én fortælling") && named.says("Elleve uger"),
        "{}",
        named.text()
    );
}

#[actix_web::test]
async fn a_story_that_may_not_be_read_is_not_found() {
    let site = TestSite::new();
    let world = World::build(&site);
    world.told(&site, 1, "Elleve uger", TEXT, &[Use::Lab]);
    site.index_now();

    let mut reader = site.sign_in(world.reader).await;
    let page = reader.get(&search(&world, "ventede")).await;

    assert!(
        page.says("Vi fandt ikke noget for »ventede«"),
        "{}",
        page.text()
    );
    assert!(!page.says("Elleve uger"));
}

#[actix_web::test]
async fn a_withdrawn_story_is_absent_from_search_and_themes_in_the_same_moment() {
    let site = TestSite::new();
    let world = World::build(&site);
    let story = world.told(&site, 1, "Elleve uger", TEXT, &[Use::Lab]);
    let mut facilitator = site.sign_in(world.facilitator).await;
    let theme = world.theme.to_string();
    let fields = [
        ("section", "support"),
        ("start", "0"),
        ("end", "22"),
        ("theme", theme.as_str()),
    ];
    facilitator
        .post(&urls::highlights(world.project, story), &fields)
        .await;
    site.index_now();
    assert!(
        facilitator
            .get(&search(&world, "ventede"))
            .await
            .says("Elleve uger")
    );

    withdraw(&site, &world, story);

    // The index has not heard of it yet.
    let found = facilitator.get(&search(&world, "ventede")).await;
    assert!(
        !found.says("Elleve uger") && !found.says("elleve uger"),
        "{}",
        found.text()
    );
    let passages = facilitator
        .get(&urls::theme(world.project, world.theme))
        .await;
    assert!(!passages.says("elleve") && passages.says("Ingen har mærket dette tema endnu"));
    let codebook = facilitator.get(&urls::themes(world.project)).await;
    assert!(codebook.says("Ingen har mærket det endnu"));
    let workspace = facilitator
        .get(&urls::highlights(world.project, story))
        .await;
    assert_eq!(workspace.status, StatusCode::NOT_FOUND);
}

fn withdraw(site: &TestSite, world: &World, story: Id<Story>) {
    use genlyd_domain::change::{Action, Actor};
    use genlyd_store::Commit;
    let stored = site
        .store
        .get(story)
        .expect("the store answers")
        .expect("the story");
    let gone = stored.record.withdraw();
    assert_eq!(gone.state, StoryState::Withdrawn);
    let commit = Commit::new(
        Actor::Operator,
        site.now(),
        Some(world.project),
        Action::StoryWithdrawn,
    )
    .replace(&gone, stored.revision);
    site.store.commit(commit).expect("a withdrawal");
}

#[actix_web::test]
async fn before_anything_is_asked_there_are_examples_of_the_projects_own() {
    let site = TestSite::new();
    let world = World::build(&site);
    world.told(&site, 1, "Elleve uger", TEXT, &[Use::Lab]);
    site.index_now();
    let mut facilitator = site.sign_in(world.facilitator).await;

    let page = facilitator.get(&urls::search(world.project)).await;

    assert!(page.says("tema:&quot;Ventetid&quot;"), "{}", page.text());
    assert!(
        !page.says("Elleve uger"),
        "nothing is shown before it is asked for"
    );
}

#[actix_web::test]
async fn whatever_is_typed_there_is_an_answer() {
    let site = TestSite::new();
    let world = World::build(&site);
    world.told(&site, 1, "Elleve uger", TEXT, &[Use::Lab]);
    site.index_now();
    let mut facilitator = site.sign_in(world.facilitator).await;

    for query in [
        "\"",
        "-",
        "tema:",
        "tema:findes-ikke",
        "((*",
        "👶🏽",
        "<script>",
        "a\u{0}b",
        "*",
    ] {
        let page = facilitator.get(&search(&world, query)).await;
        assert_eq!(page.status, StatusCode::OK, "{query}");
        assert!(!page.says("<script>\""), "{query}");
    }
    let unknown = facilitator.get(&search(&world, "tema:findes-ikke")).await;
    assert!(
        unknown.says("Der er ikke noget tema, der hedder »findes-ikke«"),
        "{}",
        unknown.text()
    );
}

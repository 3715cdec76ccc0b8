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

#[actix_web::test]
async fn a_hit_opens_the_story_where_its_words_stand() {
    let site = TestSite::new();
    let world = World::build(&site);
    let story = world.told(&site, 1, "Elleve uger", TEXT, &[Use::Lab]);
    site.index_now();
    let mut facilitator = site.sign_in(world.facilitator).await;

    let found = facilitator.get(&search(&world, "ventede svaret")).await;
    let hit = urls::story_found(world.project, story, "ventede svaret");
    assert!(found.leads_to(&hit), "{}", found.text());
    let page = facilitator.get(&hit).await;

    assert!(page.says(
        "Vi <mark id=\"found-1\">ventede</mark> elleve uger på et <mark id=\"found-2\">svar</mark>."
    ));
    assert!(page.says("står her 2 steder") && page.leads_to("#found-2"));
}

#[actix_web::test]
async fn what_is_not_in_a_story_is_said_to_be_elsewhere_perhaps() {
    let site = TestSite::new();
    let world = World::build(&site);
    let story = world.told(&site, 1, "Elleve uger", TEXT, &[Use::Lab]);
    let mut facilitator = site.sign_in(world.facilitator).await;
    let path = urls::story(world.project, story);

    let page = facilitator.get(&format!("{path}?find=f%C3%A6rge")).await;
    let plain = facilitator.get(&path).await;

    assert!(page.says("»færge« står her ikke."), "{}", page.text());
    assert!(page.leads_to(&urls::search_for(world.project, "færge")));
    assert!(plain.says("Find i fortællingen") && !plain.says("<mark"));
}

#[actix_web::test]
async fn while_typing_there_are_suggestions_of_what_may_be_read() {
    let site = TestSite::new();
    let world = World::build(&site);
    world.told(&site, 1, "Elleve uger", TEXT, &[Use::Lab]);
    site.index_now();
    let mut facilitator = site.sign_in(world.facilitator).await;
    let mut reader = site.sign_in(world.reader).await;
    let path = format!("{}?q=svar%20ve", urls::suggestions(world.project));

    let seen = facilitator.get(&path).await;
    let unseen = reader.get(&path).await;
    let stranger = site.stranger().get(&path).await;

    let json: serde_json::Value = serde_json::from_str(&seen.text()).unwrap();
    let told = |key: &str| -> Vec<String> {
        let suggestions = json["suggestions"].as_array().unwrap();
        let values = suggestions.iter().map(|one| one[key].as_str().unwrap());
        values.map(str::to_owned).collect()
    };
    assert_eq!(told("label"), ["Ventetid", "vente"]);
    assert_eq!(told("query"), ["svar tema:\"Ventetid\"", "svar vente"]);
    assert!(!unseen.says("vente\""), "{}", unseen.text());
    assert_eq!(stranger.status, StatusCode::SEE_OTHER);
}

#[actix_web::test]
async fn a_search_is_narrowed_down_by_month_place_profession_and_use() {
    let site = TestSite::new();
    let world = World::build(&site);
    world.told(&site, 1, "Elleve uger", TEXT, &[Use::Lab, Use::Exhibition]);
    world.told_by(world.other_family, &site, 2, "En uge", TEXT, &[Use::Lab]);
    site.index_now();
    let mut organiser = site.sign_in(world.organiser).await;

    let found = organiser.get(&search(&world, "ventede")).await;
    let hangs = format!("{}&allows=exhibition", search(&world, "ventede"));
    assert!(
        found.says("Må bruges til") && found.leads_to(&hangs),
        "{}",
        found.text()
    );
    let narrowed = organiser.get(&hangs).await;
    assert!(narrowed.says("Én fortælling") && !narrowed.says("En uge</a>"));

    let month = "november 2026";
    let written = format!("{}&month=2026-11", search(&world, "ventede"));
    let written = organiser.get(&written).await;
    assert!(
        written.says("2 fortællinger") && written.says(month),
        "{}",
        written.text()
    );
    let other = format!("{}&month=2026-10", search(&world, "ventede"));
    assert!(organiser.get(&other).await.says("Vi fandt ikke noget"));
    for narrow in ["place=Klintevig", "profession=P%C3%A6dagog"] {
        let path = format!("{}&{narrow}", search(&world, "ventede"));
        assert!(
            organiser.get(&path).await.says("2 fortællinger"),
            "{narrow}"
        );
    }
}

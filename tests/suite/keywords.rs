//! Special words: what stands out, where it is said, and what is never told.

use actix_web::http::StatusCode;
use genlyd_domain::consent::Use;
use genlyd_domain::id::Id;
use genlyd_domain::story::Story;
use genlyd_tests::TestSite;
use genlyd_tests::world::World;
use genlyd_web::urls;

/// Everyday talk, to compare with: 300 words without a word about letters.
fn everyday(times: usize) -> String {
    "Vi gik en lang tur ned til vandet og kom hjem igen. ".repeat(times)
}

/// Where the first paragraphs of the two stories end.
const PARAGRAPHS: [&str; 2] = ["489", "539"];

/// Two families who wait for letters, in passages of one theme, and much else that they say.
fn world_of_letters(site: &TestSite, world: &World) -> [Id<Story>; 2] {
    let letters = "Vi ventede på brevet, og så kom brevene fra Ida. ".repeat(10);
    let other = "Vi ventede på et brev fra Ida, og fyrtårnet blinkede. ".repeat(10);
    let uses = [Use::Lab];
    let text = |passage: &str| format!("{passage}\n\n{}", everyday(40));
    [
        world.told(site, 1, "Breve", &text(&letters), &uses),
        world.told_by(world.other_family, site, 2, "Post", &text(&other), &uses),
    ]
}

/// Tags the first paragraph of each story.
async fn tag(site: &TestSite, world: &World, stories: [Id<Story>; 2]) {
    let mut facilitator = site.sign_in(world.facilitator).await;
    let theme = world.theme.to_string();
    for (story, end) in stories.into_iter().zip(PARAGRAPHS) {
        let fields = [
            ("section", "support"),
            ("start", "0"),
            ("end", end),
            ("theme", theme.as_str()),
        ];
        let answer = facilitator
            .post(&urls::highlights(world.project, story), &fields)
            .await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    }
}

/// The page of a special word of the theme.
fn word(world: &World, word: &str) -> String {
    urls::keyword(world.project, word, &format!("theme={}", world.theme))
}

#[actix_web::test]
async fn the_words_of_a_theme_stand_out_by_base_form_and_lead_to_their_places() {
    let site = TestSite::new();
    let world = World::build(&site);
    let stories = world_of_letters(&site, &world);
    tag(&site, &world, stories).await;
    let mut facilitator = site.sign_in(world.facilitator).await;
    let list = urls::theme_keywords(world.project, world.theme);
    let theme = facilitator
        .get(&urls::theme(world.project, world.theme))
        .await;
    assert!(theme.leads_to(&list), "{}", theme.text());

    let page = facilitator.get(&list).await;

    assert_eq!(page.status, StatusCode::OK);
    assert!(page.says("Særlige ord i »Ventetid«"), "{}", page.text());
    assert!(page.says(">ventede</a>") && page.says("kun her"));
    assert!(page.says("hos 2 familier"), "{}", page.text());
    assert!(!page.says(">vandet</a>"), "said elsewhere only");

    let places = word(&world, "ventede");
    assert!(page.leads_to(&places), "{}", page.text());
    let places = facilitator.get(&places).await;
    assert!(
        places.says("<mark>ventede</mark> på brevet"),
        "{}",
        places.text()
    );
    assert!(!places.says("lang tur"), "only the passages");
}

#[actix_web::test]
async fn names_and_what_only_one_family_says_are_not_told() {
    let site = TestSite::new();
    let world = World::build(&site);
    let stories = world_of_letters(&site, &world);
    tag(&site, &world, stories).await;
    let mut facilitator = site.sign_in(world.facilitator).await;

    let page = facilitator
        .get(&urls::theme_keywords(world.project, world.theme))
        .await;

    assert!(page.says(">ventede</a>"));
    assert!(!page.says("Ida") && !page.says(">ida<"), "{}", page.text());
    assert!(!page.says("fyrtårn"), "{}", page.text());
}

#[actix_web::test]
async fn too_little_says_why_and_offers_something_else() {
    let site = TestSite::new();
    let world = World::build(&site);
    world.told(&site, 1, "Breve", &everyday(40), &[Use::Lab]);
    let mut facilitator = site.sign_in(world.facilitator).await;
    let list = urls::theme_keywords(world.project, world.theme);

    let one_family = facilitator
        .get(&urls::week_keywords(world.project, world.week))
        .await;
    let no_passages = facilitator.get(&list).await;
    world.told_by(
        world.other_family,
        &site,
        2,
        "Post",
        &everyday(40),
        &[Use::Lab],
    );
    let all_in_one_week = facilitator
        .get(&urls::week_keywords(world.project, world.week))
        .await;

    assert!(one_family.says("godkendte tekster fra mindst 2 familier"));
    assert!(no_passages.says("godkendte tekster fra mindst 2 familier"));
    assert!(no_passages.leads_to(&urls::week_keywords(world.project, world.week)));
    assert!(
        all_in_one_week.says("ord andre steder at sammenligne med"),
        "{}",
        all_in_one_week.text()
    );
}

#[actix_web::test]
async fn what_may_not_be_read_is_not_counted() {
    let site = TestSite::new();
    let world = World::build(&site);
    let stories = world_of_letters(&site, &world);
    tag(&site, &world, stories).await;
    let mut reader = site.sign_in(world.reader).await;
    let list = urls::theme_keywords(world.project, world.theme);

    let page = reader.get(&list).await;
    let places = reader.get(&word(&world, "ventede")).await;

    assert!(!page.says("ventede") && page.says("0 ord fra 0 familier"));
    assert!(!places.says("<mark>"), "{}", places.text());
}

#[actix_web::test]
async fn professions_are_compared_by_those_who_lead_the_talk_and_nobody_else() {
    let site = TestSite::new();
    let world = World::build(&site);
    let uses = [Use::Lab, Use::Team];
    world.told(&site, 1, "Breve", &everyday(40), &uses);
    world.told_by(world.other_family, &site, 2, "Post", &everyday(40), &uses);
    let list = urls::profession_keywords(world.project, "pædagog");

    let mut facilitator = site.sign_in(world.facilitator).await;
    let choices = facilitator.get(&urls::keywords(world.project)).await;
    let page = facilitator.get(&list).await;
    let unknown = facilitator
        .get(&urls::profession_keywords(world.project, "trolddomslærer"))
        .await;
    let mut reader = site.sign_in(world.reader).await;
    let for_reader = reader.get(&list).await;
    let readers_choices = reader.get(&urls::keywords(world.project)).await;

    assert!(choices.says(">pædagog</a>"), "{}", choices.text());
    assert!(page.says("Særlige ord, når en pædagog har lyttet"));
    assert_eq!(unknown.status, StatusCode::NOT_FOUND);
    assert_eq!(for_reader.status, StatusCode::NOT_FOUND);
    assert!(!readers_choices.says("pædagog"));
}

#[actix_web::test]
async fn a_story_that_is_taken_back_is_out_of_the_count_at_once() {
    use genlyd_domain::change::{Action, Actor};
    use genlyd_store::Commit;
    let site = TestSite::new();
    let world = World::build(&site);
    let stories = world_of_letters(&site, &world);
    tag(&site, &world, stories).await;
    let mut facilitator = site.sign_in(world.facilitator).await;
    let list = urls::theme_keywords(world.project, world.theme);
    assert!(facilitator.get(&list).await.says(">ventede</a>"));

    let stored = site.store.get(stories[0]).unwrap().unwrap();
    let commit = Commit::new(
        Actor::Operator,
        site.now(),
        Some(world.project),
        Action::StoryWithdrawn,
    )
    .replace(&stored.record.withdraw(), stored.revision);
    site.store.commit(commit).unwrap();

    let page = facilitator.get(&list).await;
    assert!(!page.says("ventede"), "{}", page.text());
    assert!(page.says("godkendte tekster fra mindst 2 familier"));
}

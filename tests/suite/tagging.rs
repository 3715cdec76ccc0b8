//! Tagging: what is heard where, by whom, and what becomes of it.

use actix_web::http::StatusCode;
use genlyd_domain::change::{Action, Actor as By};
use genlyd_domain::consent::Use;
use genlyd_domain::highlight::{Anchored, Highlight};
use genlyd_domain::id::Id;
use genlyd_domain::record::Lookup;
use genlyd_domain::story::Story;
use genlyd_store::Commit;
use genlyd_tests::TestSite;
use genlyd_tests::world::World;
use genlyd_text::passage::Passage;
use genlyd_web::urls;

const TEXT: &str = "Vi ventede elleve uger på et svar. Så kom hun kl. 8 om morgenen. Hun blev.\n\nDet var lige det.";

/// The sentences of the text, as their boxes send them.
const SENTENCES: [&str; 4] = [
    "support:0-34",
    "support:35-64",
    "support:65-74",
    "support:76-93",
];

fn highlights(site: &TestSite, story: Id<Story>) -> Vec<Highlight> {
    let stored = site.store.list(Lookup::HighlightsOfStory, story.uuid());
    stored
        .expect("the store answers")
        .into_iter()
        .map(|stored| stored.record)
        .collect()
}

#[actix_web::test]
async fn neighbouring_sentences_are_tagged_and_heard_on_the_themes_page() {
    let site = TestSite::new();
    let world = World::build(&site);
    let story = world.told(&site, 1, "Elleve uger", TEXT, &[Use::Lab]);
    let mut facilitator = site.sign_in(world.facilitator).await;
    let path = urls::highlights(world.project, story);
    let page = facilitator.get(&path).await;
    for sentence in SENTENCES {
        assert!(page.says(sentence), "{sentence} in {}", page.text());
    }

    let theme = world.theme.to_string();
    let fields = [
        ("id", "01990000-0000-7000-8000-000000000900"),
        ("sentence", SENTENCES[1]),
        ("sentence", SENTENCES[0]),
        ("theme", theme.as_str()),
        ("note", "Hun siger det uden bebrejdelse."),
        ("star", "yes"),
    ];
    let answer = facilitator.post(&path, &fields).await;

    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    let stored = highlights(&site, story);
    assert_eq!(stored.len(), 1);
    assert_eq!(
        stored[0].passage.exact,
        "Vi ventede elleve uger på et svar. Så kom hun kl. 8 om morgenen."
    );
    let theme_page = facilitator
        .get(&urls::theme(world.project, world.theme))
        .await;
    assert!(theme_page.says("»Vi ventede elleve uger på et svar. Så kom hun kl. 8 om morgenen.«"));
    assert!(theme_page.says("Hun siger det uden bebrejdelse."));
    assert!(
        theme_page.says("Ét sted i 1 af 1 fortællinger."),
        "{}",
        theme_page.text()
    );
    let page = facilitator.get(&path).await;
    assert!(page.says("(mærket: Ventetid)") && page.says("data-lane=\"1\""));
}

#[actix_web::test]
async fn the_same_form_sent_twice_tags_once() {
    let site = TestSite::new();
    let world = World::build(&site);
    let story = world.told(&site, 1, "Elleve uger", TEXT, &[Use::Lab]);
    let mut facilitator = site.sign_in(world.facilitator).await;
    let theme = world.theme.to_string();
    let fields = [
        ("id", "01990000-0000-7000-8000-000000000900"),
        ("sentence", SENTENCES[0]),
        ("theme", theme.as_str()),
    ];

    let first = facilitator
        .post(&urls::highlights(world.project, story), &fields)
        .await;
    let again = facilitator
        .post(&urls::highlights(world.project, story), &fields)
        .await;

    assert_eq!(
        (first.status, again.status),
        (StatusCode::SEE_OTHER, StatusCode::SEE_OTHER)
    );
    assert_eq!(highlights(&site, story).len(), 1);
}

#[actix_web::test]
async fn what_is_dragged_over_carelessly_becomes_whole_words() {
    let site = TestSite::new();
    let world = World::build(&site);
    let story = world.told(&site, 1, "Elleve uger", TEXT, &[Use::Lab]);
    let mut facilitator = site.sign_in(world.facilitator).await;

    let fields = [
        ("section", "support"),
        ("start", "5"),
        ("end", "20"),
        ("star", "yes"),
        ("stay", "yes"),
    ];
    let answer = facilitator
        .post(&urls::highlights(world.project, story), &fields)
        .await;

    let stored = highlights(&site, story);
    assert_eq!(stored[0].passage.exact, "ventede elleve uger");
    let led = answer.location.expect("a page to go on from");
    assert!(led.contains(&format!("chosen={}", stored[0].id)), "{led}");
}

#[actix_web::test]
async fn a_form_that_is_refused_comes_back_with_all_that_was_said() {
    let site = TestSite::new();
    let world = World::build(&site);
    let story = world.told(&site, 1, "Elleve uger", TEXT, &[Use::Lab]);
    let mut facilitator = site.sign_in(world.facilitator).await;
    let path = urls::highlights(world.project, story);

    let scattered = [
        ("sentence", SENTENCES[0]),
        ("sentence", SENTENCES[3]),
        ("note", "Se her"),
    ];
    let scattered = facilitator.post(&path, &scattered).await;
    let nothing_said = facilitator.post(&path, &[("sentence", SENTENCES[0])]).await;

    assert_eq!(scattered.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(scattered.says("lige efter hinanden") && scattered.says("Se her"));
    assert!(
        scattered.says(&format!("value=\"{}\" checked", SENTENCES[3])),
        "{}",
        scattered.text()
    );
    assert_eq!(nothing_said.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(nothing_said.says("Vælg mindst ét tema"));
    assert!(highlights(&site, story).is_empty());
}

#[actix_web::test]
async fn a_story_without_a_yes_to_labs_says_so_and_is_not_tagged() {
    let site = TestSite::new();
    let world = World::build(&site);
    let story = world.told(&site, 1, "Elleve uger", TEXT, &[Use::Team]);
    let path = urls::highlights(world.project, story);

    let mut facilitator = site.sign_in(world.facilitator).await;
    let unseen = facilitator.get(&path).await;
    let mut organiser = site.sign_in(world.organiser).await;
    let explained = organiser.get(&path).await;
    let refused = organiser
        .post(&path, &[("sentence", SENTENCES[0]), ("star", "yes")])
        .await;

    assert_eq!(unseen.status, StatusCode::NOT_FOUND);
    assert!(explained.says("Familien har ikke sagt ja til lyttelab"));
    assert!(!explained.says("elleve uger på et svar"));
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(highlights(&site, story).is_empty());
}

#[actix_web::test]
async fn a_removed_highlight_is_put_back_as_it_was() {
    let site = TestSite::new();
    let world = World::build(&site);
    let story = world.told(&site, 1, "Elleve uger", TEXT, &[Use::Lab]);
    let mut facilitator = site.sign_in(world.facilitator).await;
    let fields = [
        ("sentence", SENTENCES[0]),
        ("note", "Læg mærke til »et svar«."),
        ("star", "yes"),
    ];
    facilitator
        .post(&urls::highlights(world.project, story), &fields)
        .await;
    let before = highlights(&site, story);
    let id = before[0].id;

    let removed = facilitator
        .post(&urls::remove_highlight(world.project, story, id), &[])
        .await;
    assert!(highlights(&site, story).is_empty());
    let page = facilitator
        .get(&removed.location.expect("a page that offers it back"))
        .await;
    let back = urls::restore_highlight(world.project, story, id);
    assert!(
        page.text().replace("&#x2f;", "/").contains(&back),
        "{}",
        page.text()
    );
    assert!(page.says("Sæt det på igen"));
    facilitator.post(&back, &[]).await;

    assert_eq!(highlights(&site, story), before);
}

#[actix_web::test]
async fn what_two_readers_say_about_one_highlight_adds_up() {
    let site = TestSite::new();
    let world = World::build(&site);
    let story = world.told(&site, 1, "Elleve uger", TEXT, &[Use::Lab]);
    let mut facilitator = site.sign_in(world.facilitator).await;
    let fields = [("sentence", SENTENCES[0]), ("note", "Først")];
    facilitator
        .post(&urls::highlights(world.project, story), &fields)
        .await;
    let id = highlights(&site, story)[0].id;
    let path = urls::highlight(world.project, story, id);
    let theme = world.theme.to_string();

    // Both had the page open when it had no theme and the first note.
    let mut organiser = site.sign_in(world.organiser).await;
    let tagged = organiser
        .post(
            &path,
            &[
                ("theme", &theme),
                ("note", "Først"),
                ("note_before", "Først"),
            ],
        )
        .await;
    let starred = facilitator
        .post(
            &path,
            &[("star", "yes"), ("note", "Så"), ("note_before", "Først")],
        )
        .await;
    let late = organiser
        .post(
            &path,
            &[("theme", &theme), ("note", "Mit"), ("note_before", "Først")],
        )
        .await;

    assert_eq!(
        (tagged.status, starred.status),
        (StatusCode::SEE_OTHER, StatusCode::SEE_OTHER)
    );
    let stored = highlights(&site, story);
    assert_eq!(stored[0].themes, [world.theme]);
    assert_eq!((stored[0].note.as_str(), stored[0].star), ("Så", true));
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        late.says("»Så«") && late.says("Mit"),
        "both notes are shown"
    );
}

#[actix_web::test]
async fn a_highlight_whose_words_are_gone_waits_for_a_decision_and_tells_them_to_nobody_else() {
    let site = TestSite::new();
    let world = World::build(&site);
    let story = world.told(&site, 1, "Elleve uger", TEXT, &[Use::Lab]);
    let lost = lost(&world, story, &site);
    site.store
        .commit(
            Commit::new(
                By::Operator,
                site.now(),
                Some(world.project),
                Action::PassageHighlighted,
            )
            .create(&lost),
        )
        .expect("a highlight");
    let mut facilitator = site.sign_in(world.facilitator).await;
    let path = urls::highlights(world.project, story);

    let page = facilitator.get(&path).await;
    assert!(
        page.says("Ét mærke skal I tage stilling til")
            && page.says("Ordene er taget ud af teksten.")
    );
    assert!(
        !page.says("nitten uger"),
        "what a family took out is not read again"
    );
    let theme_page = facilitator
        .get(&urls::theme(world.project, world.theme))
        .await;
    assert!(!theme_page.says("nitten uger"));
    let one = urls::highlight(world.project, story, lost.id);
    let answer = facilitator.post(&one, &[("deed", "nearest")]).await;

    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    let stored = highlights(&site, story);
    assert_eq!(
        stored[0].passage.exact,
        "Vi ventede elleve uger på et svar."
    );
    assert_eq!(stored[0].anchoring, Anchored::Kept);
    let moved = facilitator
        .post(&one, &[("deed", "move"), ("sentence", SENTENCES[3])])
        .await;
    assert_eq!(moved.status, StatusCode::SEE_OTHER);
    assert_eq!(
        highlights(&site, story)[0].passage.exact,
        "Det var lige det."
    );
}

/// A highlight on a text that stood before this one.
fn lost(world: &World, story: Id<Story>, site: &TestSite) -> Highlight {
    let old = "Vi ventede nitten uger på et svar.";
    Highlight {
        id: "01990000-0000-7000-8000-000000000901"
            .parse()
            .expect("an id"),
        project: world.project,
        story,
        family: Some(world.family),
        version: "01990000-0000-7000-8000-000000000902"
            .parse()
            .expect("an id"),
        section: "support".to_owned(),
        passage: Passage::new(old, 0, old.chars().count()).expect("a passage"),
        themes: vec![world.theme],
        note: String::new(),
        star: false,
        author: None,
        at: site.now(),
        anchoring: Anchored::Lost,
    }
}

#[actix_web::test]
async fn a_reader_sees_what_is_tagged_and_tags_nothing() {
    let site = TestSite::new();
    let world = World::build(&site);
    let story = world.told(&site, 1, "Elleve uger", TEXT, &[Use::Lab, Use::Team]);
    let path = urls::highlights(world.project, story);
    let mut facilitator = site.sign_in(world.facilitator).await;
    facilitator
        .post(&path, &[("sentence", SENTENCES[0]), ("note", "Hør her")])
        .await;

    let mut reader = site.sign_in(world.reader).await;
    let page = reader.get(&path).await;
    let refused = reader
        .post(&path, &[("sentence", SENTENCES[1]), ("note", "Og her")])
        .await;

    assert_eq!(page.status, StatusCode::OK);
    assert!(page.says("Hør her") && !page.says("name=\"sentence\""));
    assert_eq!(refused.status, StatusCode::NOT_FOUND);
    assert_eq!(highlights(&site, story).len(), 1);
}

#[actix_web::test]
async fn a_new_theme_leads_back_to_the_story_it_was_missed_in() {
    let site = TestSite::new();
    let world = World::build(&site);
    let story = world.told(&site, 1, "Elleve uger", TEXT, &[Use::Lab]);
    let back = urls::highlights(world.project, story);
    let mut facilitator = site.sign_in(world.facilitator).await;
    let page = facilitator.get(&back).await;
    let new = format!(
        "{}?to={}",
        urls::new_theme(world.project),
        urls::escaped(&back)
    );
    assert!(
        page.text().replace("&#x2f;", "/").contains(&new),
        "{}",
        page.text()
    );

    let form = facilitator.get(&new).await;
    let (id, to) = (
        form.field("id").expect("an id"),
        form.field("to").expect("a way back"),
    );
    let taken = facilitator
        .post(
            &urls::themes(world.project),
            &[("id", &id), ("to", &to), ("name", "VENTETID")],
        )
        .await;
    assert_eq!(taken.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        taken.says("Der er allerede et tema, der hedder »VENTETID«."),
        "{}",
        taken.text()
    );
    let parent = world.theme.to_string();
    let fields = [
        ("id", id.as_str()),
        ("to", &to),
        ("name", "Breve"),
        ("parent", &parent),
    ];
    let added = facilitator
        .post(&urls::themes(world.project), &fields)
        .await;
    let again = facilitator
        .post(&urls::themes(world.project), &fields)
        .await;

    assert_eq!(added.location, Some(urls::done(&back, "theme-added")));
    assert_eq!(again.location, added.location);
    let codebook = facilitator.get(&urls::themes(world.project)).await;
    assert_eq!(codebook.text().matches(">Breve</a>").count(), 1);
}

#[actix_web::test]
async fn of_two_who_change_a_theme_the_later_sees_both() {
    let site = TestSite::new();
    let world = World::build(&site);
    let path = urls::edit_theme(world.project, world.theme);
    let mut one = site.sign_in(world.facilitator).await;
    let mut other = site.sign_in(world.organiser).await;
    let revision = one.get(&path).await.field("revision").expect("a revision");

    let first = one
        .post(
            &path,
            &[
                ("revision", &revision),
                ("name", "Ventetid"),
                ("definition", "At vente længe."),
            ],
        )
        .await;
    let second = [
        ("revision", revision.as_str()),
        ("name", "At vente"),
        ("definition", "At vente på brev."),
    ];
    let second = other.post(&path, &second).await;

    assert_eq!(first.status, StatusCode::SEE_OTHER, "{}", first.text());
    assert_eq!(second.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(second.says("At vente længe.") && second.says("At vente på brev."));
    let revision = second.field("revision").expect("the newer revision");
    let third = [
        ("revision", revision.as_str()),
        ("name", "At vente"),
        ("definition", "At vente på brev."),
    ];
    assert_eq!(
        other.post(&path, &third).await.status,
        StatusCode::SEE_OTHER
    );
}

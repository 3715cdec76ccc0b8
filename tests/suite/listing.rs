//! Long lists and figures over them: pages, counts, and that both follow every change at once.

use actix_web::http::StatusCode;
use genlyd_domain::change::{Action, Actor as By};
use genlyd_domain::consent::{Recording, Use, Voice, take_back};
use genlyd_domain::highlight::{Anchored, Highlight, open_to_tagging};
use genlyd_domain::id::Id;
use genlyd_domain::person::Person;
use genlyd_domain::record::{Record, Seal};
use genlyd_domain::story::{Story, StoryState};
use genlyd_store::view::{View, Visitor};
use genlyd_store::{Commit, Stored};
use genlyd_tests::TestSite;
use genlyd_tests::world::World;
use genlyd_text::passage::Passage;
use genlyd_web::urls;
use jiff::civil::{Date, date};
use uuid::Uuid;

const TEXT: &str = "Vi ventede elleve uger på et svar. Så kom hun.";

/// The day on which the test site begins.
const TODAY: Date = date(2026, 11, 3);

/// Tells so many stories, each with its number for a title.
fn tell(site: &TestSite, world: &World, numbers: std::ops::RangeInclusive<u32>, uses: &[Use]) {
    for number in numbers {
        world.told(site, number, &format!("Nummer {number:03}"), TEXT, uses);
    }
}

#[actix_web::test]
async fn every_story_stands_on_one_page_of_the_list() {
    let site = TestSite::new();
    let world = World::build(&site);
    tell(&site, &world, 1..=120, &[Use::Team]);
    let mut reader = site.sign_in(world.reader).await;
    let path = urls::stories(world.project);

    let mut pages = Vec::new();
    for number in 1..=3 {
        let page = reader.get(&format!("{path}?page={number}")).await;
        assert_eq!(page.status, StatusCode::OK, "{}", page.text());
        pages.push(page);
    }

    for number in 1..=120 {
        let title = format!("Nummer {number:03}");
        let on = pages.iter().filter(|page| page.says(&title)).count();
        assert_eq!(on, 1, "{title}");
    }
    assert!(pages[0].says("1–50 af 120") && !pages[0].says("rel=\"prev\""));
    assert!(pages[1].says("51–100 af 120"));
    assert!(pages[2].says("101–120 af 120") && !pages[2].says("rel=\"next\""));
    let beyond = reader.get(&format!("{path}?page=99")).await;
    assert!(beyond.says("101–120 af 120"), "{}", beyond.text());
}

#[actix_web::test]
async fn a_facet_is_kept_from_page_to_page() {
    let site = TestSite::new();
    let world = World::build(&site);
    tell(&site, &world, 1..=60, &[Use::Team, Use::Exhibition]);
    tell(&site, &world, 61..=70, &[Use::Team]);
    let mut organiser = site.sign_in(world.organiser).await;

    let page = organiser
        .get(&format!("{}?state=exhibited", urls::stories(world.project)))
        .await;

    assert!(page.says("1–50 af 60"), "{}", page.text());
    let next = page.text().replace("&#x2f;", "/").replace("&amp;", "&");
    assert!(next.contains("?state=exhibited&page=2"), "{next}");
    assert!(page.says("Må udstilles (60)") && page.says("Alle (70)"));
}

#[actix_web::test]
async fn a_consent_taken_back_leaves_the_list_and_its_counts_at_once() {
    let site = TestSite::new();
    let world = World::build(&site);
    let story = world.told(&site, 1, "Elleve uger", TEXT, &[Use::Team]);
    world.told(&site, 2, "Færgen", TEXT, &[Use::Team]);
    let mut reader = site.sign_in(world.reader).await;
    let path = urls::stories(world.project);
    let before = reader.get(&path).await;
    assert!(before.says("Elleve uger") && before.says("Alle (2)"));

    take(&site, &world, story, vec![Use::Team], 2);

    let after = reader.get(&path).await;
    assert!(
        !after.says("Elleve uger") && after.says("Alle (1)"),
        "{}",
        after.text()
    );
}

#[actix_web::test]
async fn the_tagging_list_opens_at_the_story_and_turns_without_leaving_it() {
    let site = TestSite::new();
    let world = World::build(&site);
    tell(&site, &world, 1..=90, &[Use::Lab]);
    let story = site
        .store
        .list::<Story>(
            genlyd_domain::record::Lookup::StoriesOfProject,
            world.project.uuid(),
        )
        .unwrap()[44]
        .record
        .id;
    let mut facilitator = site.sign_in(world.facilitator).await;
    let path = urls::highlights(world.project, story);

    let here = facilitator.get(&path).await;
    let turned = facilitator.get(&format!("{path}?page=3")).await;

    assert!(
        here.says("41–80 af 90") && here.says("Nummer 041") && !here.says("Nummer 040"),
        "{}",
        here.text()
    );
    assert!(turned.says("81–90 af 90") && turned.says("Nummer 081"));
    assert!(
        turned.says("<h1>Nummer 045</h1>"),
        "the story itself stays open"
    );
    assert!(here.says("data-key=\"j\"") && here.says("data-key=\"k\""));
}

#[actix_web::test]
async fn the_overview_counts_what_was_tagged_and_forgets_what_was_withdrawn() {
    let site = TestSite::new();
    let world = World::build(&site);
    let story = world.told(&site, 1, "Elleve uger", TEXT, &[Use::Lab]);
    let mut organiser = site.sign_in(world.organiser).await;
    let path = urls::project(world.project);
    assert!(organiser.get(&path).await.says("ingen steder mærket"));

    mark(&site, &world, story, 1);
    let tagged = organiser.get(&path).await;
    withdraw(&site, &world, story);
    let withdrawn = organiser.get(&path).await;

    assert!(tagged.says("ét sted er mærket"), "{}", tagged.text());
    assert!(
        withdrawn.says("ingen steder mærket"),
        "{}",
        withdrawn.text()
    );
}

#[test]
fn a_glance_sees_what_the_long_way_sees_after_every_change() {
    let site = TestSite::new();
    let world = World::build(&site);
    let uses = [Use::Team, Use::Lab, Use::Exhibition, Use::Evaluation];
    let check = |what: &str| {
        for (person, _) in world.people() {
            for today in [TODAY, date(2026, 11, 30)] {
                let view = view(&site, person, today);
                assert_eq!(
                    glimpsed(&view, &world),
                    seen(&view, &world),
                    "{what}: {:?} on {today}",
                    view.person().map(|person| &person.name)
                );
            }
        }
    };
    check("an empty project");

    let first = world.told(&site, 1, "Elleve uger", TEXT, &uses);
    let second = world.told(&site, 2, "Færgen", TEXT, &[Use::Lab]);
    let third = world.told(&site, 3, "Suppen", TEXT, &uses);
    check("three stories");
    let marked = mark(&site, &world, first, 1);
    mark(&site, &world, second, 2);
    check("two highlights");
    revise(&site, &world, &marked);
    check("a highlight without its theme");
    remove(&site, &world, marked.id);
    check("a highlight removed");
    take(&site, &world, first, vec![Use::Lab, Use::Team], 2);
    check("a consent taken back");
    withdraw(&site, &world, second);
    check("a story withdrawn");
    bar(&site, &world, world.reader);
    check("a reader barred from the family");
    let family = Seal(world.family.uuid());
    site.store.destroy_key(family).expect("a key is destroyed");
    check("a family erased");
    let long_gone = view(&site, world.organiser, TODAY);
    assert!(long_gone.glances(world.project).unwrap().is_empty());
    assert!(long_gone.story(third).unwrap().is_none());
}

#[test]
fn the_newest_highlights_are_those_of_stories_that_may_be_read() {
    let site = TestSite::new();
    let world = World::build(&site);
    let open = world.told(&site, 1, "Elleve uger", TEXT, &[Use::Lab]);
    let closed = world.told(&site, 2, "Færgen", TEXT, &[Use::Team]);
    for number in 1..=3 {
        mark(&site, &world, open, number);
    }
    for number in 4..=120 {
        mark(&site, &world, closed, number);
    }

    let facilitator = view(&site, world.facilitator, TODAY);
    let newest = facilitator.newest_highlights(world.project, 2).unwrap();

    let ids: Vec<Id<Highlight>> = newest.iter().map(|one| one.highlight.id).collect();
    assert_eq!(ids, [highlight_id(3), highlight_id(2)]);
    let technician = view(&site, world.technician, TODAY);
    assert!(
        technician
            .newest_highlights(world.project, 2)
            .unwrap()
            .is_empty()
    );
}

/// What is told of a story in lists and figures.
type Told = (Id<Story>, u32, StoryState, [bool; 4], usize, usize);

fn glimpsed(view: &View, world: &World) -> Vec<Told> {
    let glances = view.glances(world.project).expect("the store answers");
    glances
        .iter()
        .map(|glance| {
            (
                glance.story,
                glance.number,
                glance.state,
                [
                    glance.whole,
                    glance.exhibited,
                    glance.taggable,
                    glance.highlighted,
                ],
                glance.passages,
                glance.themes.iter().map(|(_, count)| count).sum(),
            )
        })
        .collect()
}

/// The same, each story and each highlight read through the view.
fn seen(view: &View, world: &World) -> Vec<Told> {
    let highlights = view.highlights(world.project).expect("the store answers");
    let stories = view.stories(world.project).expect("the store answers");
    stories
        .into_iter()
        .map(|seen| {
            let story = seen.story.id;
            let passages: Vec<&Highlight> = highlights
                .iter()
                .map(|one| &one.highlight)
                .filter(|highlight| highlight.story == story)
                .collect();
            (
                story,
                seen.story.number,
                seen.story.state,
                [
                    seen.is_whole(),
                    seen.consent.allows(Use::Exhibition),
                    open_to_tagging(&seen.story, &seen.consent).is_ok(),
                    !view.highlights_of_story(&seen).unwrap().is_empty(),
                ],
                passages.len(),
                passages
                    .iter()
                    .map(|highlight| highlight.themes.len())
                    .sum(),
            )
        })
        .collect()
}

fn view(site: &TestSite, person: Id<Person>, today: Date) -> View {
    let person = stored(site, person).record;
    View::new(&site.store, Visitor::Person(Box::new(person)), today).expect("the store answers")
}

fn stored<R: Record>(site: &TestSite, id: Id<R>) -> Stored<R> {
    let stored = site.store.get(id).expect("the store answers");
    stored.expect("it is there")
}

fn commit(site: &TestSite, world: &World, action: Action) -> Commit {
    Commit::new(By::Operator, site.now(), Some(world.project), action)
}

fn highlight_id(number: u128) -> Id<Highlight> {
    Id::new(Uuid::from_u128(
        0x0199_0000_0000_7000_9000_0000_0000_0000 + number,
    ))
}

/// Highlights the first sentence of a story.
fn mark(site: &TestSite, world: &World, story: Id<Story>, number: u128) -> Highlight {
    let of = stored(site, story).record;
    let highlight = Highlight {
        id: highlight_id(number),
        project: world.project,
        story,
        family: of.family,
        version: of.current,
        section: "support".to_owned(),
        passage: Passage::new(TEXT, 0, 34).expect("a passage"),
        themes: vec![world.theme],
        note: "Hør her".to_owned(),
        star: false,
        author: Some(world.facilitator),
        at: site.now(),
        anchoring: Anchored::Kept,
    };
    let marked = commit(site, world, Action::PassageHighlighted).create(&highlight);
    site.store.commit(marked).expect("a highlight");
    highlight
}

fn revise(site: &TestSite, world: &World, highlight: &Highlight) {
    let revised = Highlight {
        themes: Vec::new(),
        ..highlight.clone()
    };
    let revision = stored(site, highlight.id).revision;
    let commit = commit(site, world, Action::HighlightRevised).replace(&revised, revision);
    site.store.commit(commit).expect("a revised highlight");
}

fn remove(site: &TestSite, world: &World, highlight: Id<Highlight>) {
    let revision = stored(site, highlight).revision;
    let commit = commit(site, world, Action::HighlightRemoved).delete(highlight, revision);
    site.store.commit(commit).expect("a removed highlight");
}

fn take(site: &TestSite, world: &World, story: Id<Story>, uses: Vec<Use>, number: u32) {
    let recording = Recording {
        id: Id::new(Uuid::from_u128(u128::from(number))),
        earlier: number - 1,
        voice: Voice::Family,
        given_by: "mor".to_owned(),
        taken_by: By::Operator,
        at: site.now(),
    };
    let entry = take_back(&stored(site, story).record, uses, recording).expect("an entry");
    let commit = commit(site, world, Action::ConsentWithdrawn).create(&entry);
    site.store.commit(commit).expect("a consent taken back");
}

fn withdraw(site: &TestSite, world: &World, story: Id<Story>) {
    let stands = stored(site, story);
    let commit = commit(site, world, Action::StoryWithdrawn)
        .replace(&stands.record.withdraw(), stands.revision);
    site.store.commit(commit).expect("a withdrawn story");
}

/// From now on this person must never see the family.
fn bar(site: &TestSite, world: &World, person: Id<Person>) {
    let stands = stored(site, person);
    let barred = Person {
        barred: vec![world.family],
        ..stands.record
    };
    let commit = commit(site, world, Action::PersonRevised).replace(&barred, stands.revision);
    site.store.commit(commit).expect("a barred person");
}

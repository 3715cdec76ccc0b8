//! Words that belong together: kept by those who tag, read by those who search.

use actix_web::http::StatusCode;
use genlyd_domain::record::Lookup;
use genlyd_domain::synonyms::{Relation, WordGroup};
use genlyd_tests::TestSite;
use genlyd_tests::world::World;
use genlyd_web::urls;

fn groups(site: &TestSite, world: &World) -> Vec<WordGroup> {
    let stored = site
        .store
        .list(Lookup::WordGroupsOfProject, world.project.uuid());
    stored
        .expect("the store answers")
        .into_iter()
        .map(|stored| stored.record)
        .collect()
}

const ID: &str = "01990000-0000-7000-8000-000000000900";

#[actix_web::test]
async fn a_group_is_made_changed_removed_and_put_back() {
    let site = TestSite::new();
    let world = World::build(&site);
    let mut facilitator = site.sign_in(world.facilitator).await;
    let list = urls::synonyms(world.project);
    let empty = facilitator.get(&list).await;
    assert!(empty.says("Ingen ordgrupper endnu"), "{}", empty.text());

    let fields = [
        ("id", ID),
        ("words", "jordemoder\njordemor"),
        ("relation", "same"),
    ];
    let made = facilitator.post(&list, &fields).await;
    let twice = facilitator.post(&list, &fields).await;

    assert_eq!(made.status, StatusCode::SEE_OTHER, "{}", made.text());
    assert_eq!(twice.status, StatusCode::SEE_OTHER);
    let made = groups(&site, &world);
    assert_eq!(made.len(), 1);
    let id = made[0].id;

    let edit = urls::edit_synonyms(world.project, id);
    let page = facilitator.get(&edit).await;
    let revision = page.field("revision").expect("a form with its revision");
    let fields = [
        ("revision", revision.as_str()),
        ("words", "jordemoder, jordemor, fødsel"),
        ("relation", "related"),
    ];
    facilitator.post(&edit, &fields).await;
    let changed = groups(&site, &world);
    assert_eq!(changed[0].words, ["jordemoder", "jordemor", "fødsel"]);
    assert_eq!(changed[0].relation, Relation::Related);

    let removed = facilitator
        .post(&urls::remove_synonyms(world.project, id), &[])
        .await;
    assert!(groups(&site, &world).is_empty());
    let led = removed.location.expect("the list");
    let page = facilitator.get(&led).await;
    assert!(page.leads_to(&urls::restore_synonyms(world.project, id)));
    facilitator
        .post(&urls::restore_synonyms(world.project, id), &[])
        .await;
    assert_eq!(groups(&site, &world), changed);
}

#[actix_web::test]
async fn a_form_that_is_refused_comes_back_with_what_was_written() {
    let site = TestSite::new();
    let world = World::build(&site);
    let mut facilitator = site.sign_in(world.facilitator).await;

    let fields = [("id", ID), ("words", "gård\nGaard"), ("relation", "same")];
    let page = facilitator
        .post(&urls::synonyms(world.project), &fields)
        .await;

    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.says("»Gaard« står der to gange"), "{}", page.text());
    assert!(page.says("gård\nGaard</textarea>"));
    assert!(groups(&site, &world).is_empty());
}

#[actix_web::test]
async fn what_somebody_else_changed_meanwhile_is_not_written_over() {
    let site = TestSite::new();
    let world = World::build(&site);
    let mut facilitator = site.sign_in(world.facilitator).await;
    let fields = [("id", ID), ("words", "mor, moder"), ("relation", "same")];
    facilitator
        .post(&urls::synonyms(world.project), &fields)
        .await;
    let edit = urls::edit_synonyms(world.project, groups(&site, &world)[0].id);
    let saves = |words| [("revision", "1"), ("words", words), ("relation", "same")];

    let first = facilitator.post(&edit, &saves("mor, moder, mamma")).await;
    let second = facilitator.post(&edit, &saves("mor, moder, mama")).await;

    assert_eq!(first.status, StatusCode::SEE_OTHER);
    assert_eq!(second.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(second.says("En anden har rettet gruppen imens"));
    assert!(second.says("mor, moder, mamma") && second.says("mor, moder, mama"));
    assert_eq!(groups(&site, &world)[0].words[2], "mamma");
}

#[actix_web::test]
async fn the_ready_made_list_is_taken_over_once() {
    let site = TestSite::new();
    let world = World::build(&site);
    let mut organiser = site.sign_in(world.organiser).await;
    let list = urls::synonyms(world.project);
    let fields = [
        ("id", ID),
        ("words", "sygehus, hospital, klinik"),
        ("relation", "same"),
    ];
    organiser.post(&list, &fields).await;
    let page = organiser.get(&list).await;
    let key = page.field("key").expect("the list is offered");

    for _ in 0..2 {
        let answer = organiser
            .post(
                &urls::starter_synonyms(world.project),
                &[("key", key.as_str())],
            )
            .await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    }

    let groups = groups(&site, &world);
    assert!(groups.len() > 40, "{}", groups.len());
    let hospitals = groups
        .iter()
        .filter(|group| group.words.iter().any(|word| word == "hospital"))
        .count();
    assert_eq!(hospitals, 1, "the project's own group stands for it");
    let page = organiser.get(&list).await;
    assert_eq!(page.field("key"), None, "nothing is left to take over");
}

#[actix_web::test]
async fn readers_see_the_words_and_change_nothing() {
    let site = TestSite::new();
    let world = World::build(&site);
    let mut facilitator = site.sign_in(world.facilitator).await;
    let fields = [("id", ID), ("words", "mor, moder"), ("relation", "same")];
    facilitator
        .post(&urls::synonyms(world.project), &fields)
        .await;
    let group = groups(&site, &world)[0].id;
    let mut reader = site.sign_in(world.reader).await;

    let page = reader.get(&urls::synonyms(world.project)).await;
    let remove = reader
        .post(&urls::remove_synonyms(world.project, group), &[])
        .await;

    assert!(page.says("mor, moder"), "{}", page.text());
    assert!(!page.leads_to(&urls::edit_synonyms(world.project, group)));
    assert_eq!(remove.status, StatusCode::NOT_FOUND);
    assert_eq!(groups(&site, &world).len(), 1);
}

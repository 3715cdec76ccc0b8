//! Searches that are kept: what was asked for, counted anew for whoever looks.

use actix_web::http::StatusCode;
use genlyd_domain::consent::Use;
use genlyd_domain::record::Lookup;
use genlyd_domain::saved_search::SavedSearch;
use genlyd_tests::world::World;
use genlyd_tests::{Actor, TestSite};
use genlyd_web::urls;

const TEXT: &str = "Vi ventede elleve uger på et svar. Så kom hun kl. 8 om morgenen.";

const ID: &str = "01990000-0000-7000-8000-000000000900";

fn saved(site: &TestSite, world: &World) -> Vec<SavedSearch> {
    let stored = site
        .store
        .list(Lookup::SavedSearchesOfProject, world.project.uuid());
    stored
        .expect("the store answers")
        .into_iter()
        .map(|stored| stored.record)
        .collect()
}

/// Keeps a search for »ventede« under a name.
async fn keep(actor: &mut Actor<'_>, world: &World, name: &str, shared: &str) -> StatusCode {
    let fields = [
        ("id", ID),
        ("q", "ventede"),
        ("name", name),
        ("shared", shared),
    ];
    let answer = actor.post(&urls::collections(world.project), &fields).await;
    answer.status
}

#[actix_web::test]
async fn a_search_is_kept_from_its_results_and_asked_again() {
    let site = TestSite::new();
    let world = World::build(&site);
    world.told(&site, 1, "Elleve uger", TEXT, &[Use::Lab]);
    site.index_now();
    let mut facilitator = site.sign_in(world.facilitator).await;
    let theme = world.theme.to_string();
    let results = format!("{}?q=ventede&theme={theme}", urls::search(world.project));
    let page = facilitator.get(&results).await;
    let id = page.field("id").expect("a form that keeps the search");

    let fields = [
        ("id", id.as_str()),
        ("q", "ventede"),
        ("theme", theme.as_str()),
        ("name", "At vente"),
    ];
    let list = urls::collections(world.project);
    let kept = facilitator.post(&list, &fields).await;
    let twice = facilitator.post(&list, &fields).await;

    assert_eq!(kept.status, StatusCode::SEE_OTHER, "{}", kept.text());
    assert_eq!(twice.status, StatusCode::SEE_OTHER);
    let saved = saved(&site, &world);
    assert_eq!(saved.len(), 1);
    assert_eq!(saved[0].asked.only.theme, Some(world.theme));
    let again = facilitator.get(&kept.location.expect("the results")).await;
    assert!(again.says("Søgningen er gemt") && again.says("Gemt som"));
    assert_eq!(again.field("id"), None, "it is not offered twice");
    let empty = facilitator.get(&urls::search(world.project)).await;
    assert!(empty.says("At vente"), "{}", empty.text());
    assert!(empty.leads_to(&results), "{}", empty.text());
}

#[actix_web::test]
async fn what_is_counted_is_what_the_reader_may_read_now() {
    let site = TestSite::new();
    let world = World::build(&site);
    let uses = [Use::Lab, Use::Team];
    world.told(&site, 1, "Elleve uger", TEXT, &uses);
    site.index_now();
    let mut facilitator = site.sign_in(world.facilitator).await;
    keep(&mut facilitator, &world, "At vente", "yes").await;
    let list = urls::collections(world.project);
    let page = facilitator.get(&list).await;
    assert!(page.says("én fortælling"), "{}", page.text());

    world.told(&site, 2, "To uger", TEXT, &[Use::Lab]);
    site.index_now();

    let page = facilitator.get(&list).await;
    assert!(page.says("2 fortællinger"), "{}", page.text());
    let mut reader = site.sign_in(world.reader).await;
    let page = reader.get(&list).await;
    assert!(page.says("At vente") && page.says("delt af facilitator"));
    assert!(page.says("én fortælling"), "{}", page.text());
}

#[actix_web::test]
async fn a_search_that_is_not_shared_leaves_no_trace_for_others() {
    let site = TestSite::new();
    let world = World::build(&site);
    let mut facilitator = site.sign_in(world.facilitator).await;
    keep(&mut facilitator, &world, "Kun til mig", "").await;
    let id = saved(&site, &world)[0].id;
    let mut organiser = site.sign_in(world.organiser).await;

    let list = organiser.get(&urls::collections(world.project)).await;
    let search = organiser.get(&urls::search(world.project)).await;
    let asked = organiser
        .get(&format!("{}?q=ventede", urls::search(world.project)))
        .await;
    let edit = organiser
        .get(&urls::edit_collection(world.project, id))
        .await;
    let remove = organiser
        .post(&urls::remove_collection(world.project, id), &[])
        .await;
    let overview = organiser.get(&urls::project(world.project)).await;

    for page in [&list, &search, &asked] {
        assert!(!page.says("Kun til mig"), "{}", page.text());
    }
    assert!(list.says("Ingen samlinger endnu"));
    assert_eq!(edit.status, StatusCode::NOT_FOUND);
    assert_eq!(remove.status, StatusCode::NOT_FOUND);
    assert!(
        !overview.says("gemte en søgning"),
        "not even that there was one"
    );
    assert_eq!(saved(&site, &world).len(), 1);
}

#[actix_web::test]
async fn a_kept_search_is_renamed_removed_and_put_back() {
    let site = TestSite::new();
    let world = World::build(&site);
    let mut facilitator = site.sign_in(world.facilitator).await;
    keep(&mut facilitator, &world, "At vente", "").await;
    let id = saved(&site, &world)[0].id;

    let edit = urls::edit_collection(world.project, id);
    let fields = [("revision", "1"), ("name", "Ventetid"), ("shared", "yes")];
    let answer = facilitator.post(&edit, &fields).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    let renamed = saved(&site, &world);
    assert_eq!(
        (renamed[0].name.as_str(), renamed[0].shared),
        ("Ventetid", true)
    );

    let remove = urls::remove_collection(world.project, id);
    let removed = facilitator.post(&remove, &[]).await;
    let twice = facilitator.post(&remove, &[]).await;
    assert_eq!(twice.status, StatusCode::SEE_OTHER);
    assert!(saved(&site, &world).is_empty());
    let page = facilitator.get(&removed.location.expect("the list")).await;
    let restore = urls::restore_collection(world.project, id);
    assert!(page.leads_to(&restore), "{}", page.text());
    facilitator.post(&restore, &[]).await;
    assert_eq!(saved(&site, &world), renamed);
}

#[actix_web::test]
async fn others_neither_rename_nor_remove_what_is_shared_but_whoever_looks_after_the_project_may() {
    let site = TestSite::new();
    let world = World::build(&site);
    let mut facilitator = site.sign_in(world.facilitator).await;
    keep(&mut facilitator, &world, "At vente", "yes").await;
    let id = saved(&site, &world)[0].id;
    let remove = urls::remove_collection(world.project, id);

    let mut reader = site.sign_in(world.reader).await;
    let refused = reader.post(&remove, &[]).await;
    assert_eq!(refused.status, StatusCode::NOT_FOUND);
    assert_eq!(saved(&site, &world).len(), 1);
    let mut organiser = site.sign_in(world.organiser).await;
    organiser.post(&remove, &[]).await;

    assert!(saved(&site, &world).is_empty());
}

#[actix_web::test]
async fn a_form_that_is_refused_comes_back_with_the_search_in_it() {
    let site = TestSite::new();
    let world = World::build(&site);
    let mut facilitator = site.sign_in(world.facilitator).await;
    let list = urls::collections(world.project);

    let fields = [("id", ID), ("q", "\"elleve uger\""), ("name", " ")];
    let nameless = facilitator.post(&list, &fields).await;
    let nothing = facilitator
        .post(&list, &[("id", ID), ("q", " "), ("name", "Alt")])
        .await;

    assert_eq!(nameless.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(nameless.says("Giv samlingen et navn"));
    assert!(
        nameless.says("name=\"q\" value=\"&quot;elleve uger&quot;\""),
        "{}",
        nameless.text()
    );
    assert!(nothing.says("Der er ikke søgt på noget") && nothing.says("value=\"Alt\""));
    assert!(saved(&site, &world).is_empty());
}

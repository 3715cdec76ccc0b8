//! A project at its beginning: nobody meets an empty page without a word.

use actix_web::http::StatusCode;
use genlyd_domain::access::Role;
use genlyd_domain::change::{Action, Actor};
use genlyd_domain::consent::Use;
use genlyd_domain::id::Id;
use genlyd_domain::person::{Membership, Person};
use genlyd_store::Commit;
use genlyd_tests::TestSite;
use genlyd_tests::world::World;
use genlyd_web::urls;

#[actix_web::test]
async fn a_pair_without_families_is_told_what_it_waits_for() {
    let site = TestSite::new();
    let world = World::build(&site);
    give_role(&site, &world, world.outsider, Role::Collector);
    let mut newcomer = site.sign_in(world.outsider).await;

    let page = newcomer.get(&urls::project(world.project)).await;

    assert!(
        page.says("I har ingen familier endnu") && !page.says("Familien F01"),
        "{}",
        page.text()
    );
}

#[actix_web::test]
async fn a_pair_sees_what_comes_next_for_each_of_its_families() {
    let site = TestSite::new();
    let world = World::build(&site);
    let mut pair = site.sign_in(world.collector).await;
    let path = urls::project(world.project);

    let before = pair.get(&path).await;
    world.told(
        &site,
        1,
        "Elleve uger",
        "Vi ventede elleve uger.",
        &[Use::Team],
    );
    let after = pair.get(&path).await;

    assert!(
        before.says("Begynd fortællingen") && before.says("Familien F01"),
        "{}",
        before.text()
    );
    assert!(!before.says("Familien F02"), "another pair's family");
    assert!(
        after.says("Tilføj portræt") && !after.says("Begynd fortællingen"),
        "{}",
        after.text()
    );
}

#[actix_web::test]
async fn a_facilitator_with_nothing_to_tag_is_not_told_that_all_is_done() {
    let site = TestSite::new();
    let world = World::build(&site);
    let mut facilitator = site.sign_in(world.facilitator).await;
    let path = urls::project(world.project);

    let empty = facilitator.get(&path).await;
    world.told(
        &site,
        1,
        "Elleve uger",
        "Vi ventede elleve uger.",
        &[Use::Lab],
    );
    let told = facilitator.get(&path).await;

    assert!(
        empty.says("Der er ikke noget at mærke endnu"),
        "{}",
        empty.text()
    );
    assert!(
        told.says("Én fortælling har ingen mærket endnu"),
        "{}",
        told.text()
    );
}

#[actix_web::test]
async fn an_invitation_stands_on_the_list_until_it_is_taken_up() {
    let site = TestSite::new();
    let world = World::build(&site);
    let mut organiser = site.sign_in(world.organiser).await;
    let path = urls::members(world.project);
    let invited = organiser
        .post(&path, &[("name", "Tove Rask"), ("role", "collector")])
        .await;
    let text = invited.text().replace("&#x2f;", "/");
    let link = text
        .split("http://genlyd.test")
        .nth(1)
        .and_then(|rest| rest.split('<').next())
        .expect("a link")
        .to_owned();

    let waiting = organiser.get(&path).await;
    let mut tove = site.stranger();
    tove.get(&link).await;
    let came = tove
        .post(
            &link,
            &[
                ("name", "Tove Rask"),
                ("email", "tove@example.org"),
                ("password", "en lang adgangskode ved havet"),
            ],
        )
        .await;
    let here = organiser.get(&path).await;

    assert!(
        waiting.says("Inviteret, men ikke kommet endnu") && waiting.says("Tove Rask"),
        "{}",
        waiting.text()
    );
    assert_eq!(came.status, StatusCode::SEE_OTHER, "{}", came.text());
    assert!(
        here.says("Tove Rask") && !here.says("Inviteret, men ikke kommet endnu"),
        "{}",
        here.text()
    );
}

fn give_role(site: &TestSite, world: &World, person: Id<Person>, role: Role) {
    let stands = site
        .store
        .get(person)
        .expect("the store answers")
        .expect("a person");
    let project = world.project;
    let invited = Person {
        memberships: vec![Membership { project, role }],
        ..stands.record
    };
    let commit = Commit::new(
        Actor::Operator,
        site.now(),
        Some(project),
        Action::PersonRevised,
    );
    site.store
        .commit(commit.replace(&invited, stands.revision))
        .expect("a role");
}

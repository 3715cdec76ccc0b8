//! Collecting: a pair at the kitchen table, a family that decides, and a secretariat that keeps the board.

use actix_web::http::StatusCode;
use genlyd_domain::consent::Use;
use genlyd_domain::highlight::{Anchored, Highlight};
use genlyd_domain::id::Id;
use genlyd_domain::story::{Story, StoryState};
use genlyd_tests::world::World;
use genlyd_tests::{Actor, TestSite};
use genlyd_web::urls;
use uuid::Uuid;

/// A picture as a camera sends it.
const PICTURE: &[u8] = include_bytes!("../../crates/print/src/press/stand_in.jpg");

/// The parts of the built-in guide.
const PARTS: [&str; 5] = ["beginning", "support", "good-help", "wishes", "own-words"];

/// Begins a story of the world's first family and returns it.
async fn begin(pair: &mut Actor<'_>, world: &World) -> Id<Story> {
    let page = pair
        .get(&urls::new_story(world.project, world.family))
        .await;
    let id = page.field("id").expect("the form carries the id");
    let family = world.family.to_string();
    let fields = [
        ("id", id.as_str()),
        ("family", &family),
        ("told_by", "mor til to"),
    ];
    let answer = pair.post(&urls::stories(world.project), &fields).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    id.parse().expect("an id")
}

/// Writes one part from the version that its page shows.
async fn write(pair: &mut Actor<'_>, world: &World, story: Id<Story>, part: &str, body: &str) {
    let path = urls::edit_section(world.project, story, part);
    let version = pair
        .get(&path)
        .await
        .field("version")
        .expect("the version it is based on");
    let answer = pair
        .post(&path, &[("version", &version), ("body", body)])
        .await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
}

/// A story that is written and called finished.
async fn finished(pair: &mut Actor<'_>, world: &World) -> Id<Story> {
    let story = begin(pair, world).await;
    write(
        pair,
        world,
        story,
        "beginning",
        "Vi ringede tre gange.\n\nIngen tog den.",
    )
    .await;
    let path = urls::finish_story(world.project, story);
    let answer = pair.post(&path, &[("title", "Tre gange")]).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    story
}

/// Reads a story back; every piece fits, and mother approves.
async fn approve(pair: &mut Actor<'_>, world: &World, story: Id<Story>) {
    let page = pair.get(&urls::new_reading(world.project, story)).await;
    let version = page.field("version").expect("the version that is read");
    let mut fields = vec![
        ("version", version.as_str()),
        ("by", "mor"),
        ("deed", "approve"),
    ];
    let numbers: Vec<String> = (0..20).map(|number| format!("verdict-{number}")).collect();
    fields.extend(numbers.iter().map(|name| (name.as_str(), "fits")));
    let answer = pair
        .post(&urls::readings(world.project, story), &fields)
        .await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
}

/// Says yes to every use in the fields that are given besides.
async fn consent(
    pair: &mut Actor<'_>,
    world: &World,
    story: Id<Story>,
    besides: &[(&str, &str)],
) -> StatusCode {
    let path = urls::consents(world.project, story);
    let page = pair.get(&path).await;
    let hidden: Vec<(&str, String)> = ["id", "version", "picture"]
        .into_iter()
        .map(|name| (name, page.field(name).unwrap_or_default()))
        .collect();
    let uses: Vec<String> = Use::ALL
        .into_iter()
        .map(|to| format!("use-{}", to.name()))
        .collect();
    let mut fields: Vec<(&str, &str)> = hidden
        .iter()
        .map(|(name, value)| (*name, value.as_str()))
        .collect();
    fields.extend(uses.iter().map(|name| (name.as_str(), "yes")));
    fields.extend([
        ("naming", "first"),
        ("place", "village"),
        ("face", "yes"),
        ("manner", "screen"),
        ("given_by", "mor"),
    ]);
    // A later value of a name does not count, so what is given besides stands first.
    let fields: Vec<(&str, &str)> = besides.iter().copied().chain(fields).collect();
    pair.post(&path, &fields).await.status
}

fn story_of(site: &TestSite, story: Id<Story>) -> Story {
    site.store
        .get(story)
        .expect("the store answers")
        .expect("the story")
        .record
}

#[actix_web::test]
async fn a_pair_writes_the_family_hears_it_and_the_very_words_are_approved() {
    let site = TestSite::new();
    let world = World::build(&site);
    let mut pair = site.sign_in(world.collector).await;

    let story = finished(&mut pair, &world).await;
    assert_eq!(story_of(&site, story).state, StoryState::Written);
    approve(&mut pair, &world, story).await;

    let kept = story_of(&site, story);
    assert!(kept.is_approved_as_it_stands());
    assert_eq!(kept.told_by, "mor til to");
    let page = pair.get(&urls::story(world.project, story)).await;
    assert!(
        page.says("Vi ringede tre gange.") && page.says("Godkendt"),
        "{}",
        page.text()
    );
}

#[actix_web::test]
async fn a_new_story_sent_twice_is_begun_once() {
    let site = TestSite::new();
    let world = World::build(&site);
    let mut pair = site.sign_in(world.collector).await;
    let page = pair
        .get(&urls::new_story(world.project, world.family))
        .await;
    let id = page.field("id").unwrap();
    let family = world.family.to_string();
    let fields = [("id", id.as_str()), ("family", family.as_str())];

    let first = pair.post(&urls::stories(world.project), &fields).await;
    let again = pair.post(&urls::stories(world.project), &fields).await;

    assert_eq!(first.location, again.location);
    let list = pair.get(&urls::stories(world.project)).await;
    assert!(
        list.says("Fortælling 1") && !list.says("Fortælling 2"),
        "{}",
        list.text()
    );
}

#[actix_web::test]
async fn stories_begun_by_two_pairs_get_numbers_of_their_own() {
    let site = TestSite::new();
    let world = World::build(&site);
    let mut pair = site.sign_in(world.collector).await;
    let mut other = site.sign_in(world.other_collector).await;
    let first = begin(&mut pair, &world).await;

    let page = other
        .get(&urls::new_story(world.project, world.other_family))
        .await;
    let id = page.field("id").unwrap();
    let family = world.other_family.to_string();
    let fields = [("id", id.as_str()), ("family", family.as_str())];
    other.post(&urls::stories(world.project), &fields).await;

    assert_eq!(story_of(&site, first).number, 1);
    assert_eq!(story_of(&site, id.parse().unwrap()).number, 2);
}

#[actix_web::test]
async fn parts_that_two_write_at_the_same_time_are_put_together() {
    let site = TestSite::new();
    let world = World::build(&site);
    let mut pair = site.sign_in(world.collector).await;
    let mut secretariat = site.sign_in(world.organiser).await;
    let story = begin(&mut pair, &world).await;
    let beginning = urls::edit_section(world.project, story, "beginning");
    let version = pair.get(&beginning).await.field("version").unwrap();

    write(&mut secretariat, &world, story, "support", "Holger kom.").await;
    let answer = pair
        .post(
            &beginning,
            &[("version", &version), ("body", "Vi ringede.")],
        )
        .await;

    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    let page = pair.get(&urls::story(world.project, story)).await;
    assert!(page.says("Holger kom.") && page.says("Vi ringede."));
}

#[actix_web::test]
async fn two_who_write_in_the_same_part_see_both_texts_and_choose() {
    let site = TestSite::new();
    let world = World::build(&site);
    let mut pair = site.sign_in(world.collector).await;
    let mut secretariat = site.sign_in(world.organiser).await;
    let story = begin(&mut pair, &world).await;
    let path = urls::edit_section(world.project, story, "beginning");
    let version = pair.get(&path).await.field("version").unwrap();
    write(&mut secretariat, &world, story, "beginning", "Holger kom.").await;

    let both = pair
        .post(&path, &[("version", &version), ("body", "Vi ringede.")])
        .await;
    assert_eq!(both.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        both.says("Holger kom.") && both.says("Vi ringede."),
        "{}",
        both.text()
    );
    let version = both.field("version").unwrap();
    let fields = [
        ("version", version.as_str()),
        ("mine", "Vi ringede."),
        ("theirs", "Holger kom."),
        ("body", "Vi ringede."),
        ("keep", "both"),
    ];
    let answer = pair.post(&path, &fields).await;

    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    let page = pair.get(&urls::story(world.project, story)).await;
    assert!(page.says("Holger kom.") && page.says("Vi ringede."));
}

#[actix_web::test]
async fn a_story_is_not_finished_before_what_must_be_told_is_told() {
    let site = TestSite::new();
    let world = World::build(&site);
    let mut pair = site.sign_in(world.collector).await;
    let story = begin(&mut pair, &world).await;

    let answer = pair
        .post(
            &urls::finish_story(world.project, story),
            &[("title", "Tre gange")],
        )
        .await;

    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.says("»Begyndelsen« skal med"), "{}", answer.text());
    assert!(
        answer.says("value=\"Tre gange\""),
        "what was typed stands there still"
    );
}

#[actix_web::test]
async fn a_correction_is_written_in_and_heard_again_before_the_approval() {
    let site = TestSite::new();
    let world = World::build(&site);
    let mut pair = site.sign_in(world.collector).await;
    let story = finished(&mut pair, &world).await;
    let page = pair.get(&urls::new_reading(world.project, story)).await;
    let version = page.field("version").unwrap();
    let fields = [
        ("version", version.as_str()),
        ("verdict-0", "fits"),
        ("verdict-1", "change"),
        ("change-1", "Vi ringede fire gange."),
        ("verdict-2", "fits"),
        ("by", "mor"),
        ("deed", "approve"),
    ];

    let answer = pair
        .post(&urls::readings(world.project, story), &fields)
        .await;
    let next = answer.location.expect("it leads on");
    let again = pair.get(&next).await;

    assert_eq!(story_of(&site, story).state, StoryState::Written);
    assert!(again.says("Vi ringede fire gange."), "{}", again.text());
    assert!(again.says("name=\"verdict-1\"") && !again.says("name=\"verdict-2\""));
    let (version, heard) = (
        again.field("version").unwrap(),
        again.field("heard").unwrap(),
    );
    let fields = [
        ("version", version.as_str()),
        ("heard", heard.as_str()),
        ("verdict-1", "fits"),
        ("by", "mor"),
        ("deed", "approve"),
    ];
    pair.post(&urls::readings(world.project, story), &fields)
        .await;
    assert!(story_of(&site, story).is_approved_as_it_stands());
}

#[actix_web::test]
async fn nothing_is_approved_while_a_piece_is_unanswered_or_nobody_is_named() {
    let site = TestSite::new();
    let world = World::build(&site);
    let mut pair = site.sign_in(world.collector).await;
    let story = finished(&mut pair, &world).await;
    let page = pair.get(&urls::new_reading(world.project, story)).await;
    let version = page.field("version").unwrap();
    let all = [
        ("verdict-0", "fits"),
        ("verdict-1", "fits"),
        ("verdict-2", "fits"),
    ];

    for (fields, words) in [
        (&all[..2], "Stykke 2 er ikke besvaret"),
        (&all[..], "Skriv, hvem der godkender."),
    ] {
        let mut fields = fields.to_vec();
        fields.extend([("version", version.as_str()), ("deed", "approve")]);
        let answer = pair
            .post(&urls::readings(world.project, story), &fields)
            .await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(answer.says(words), "{}", answer.text());
    }
    assert_eq!(story_of(&site, story).state, StoryState::Written);
}

#[actix_web::test]
async fn a_sentence_is_chosen_to_be_remembered_by_and_stays_through_a_correction() {
    let site = TestSite::new();
    let world = World::build(&site);
    let mut pair = site.sign_in(world.collector).await;
    let story = finished(&mut pair, &world).await;
    let page = pair.get(&urls::new_reading(world.project, story)).await;
    let version = page.field("version").unwrap();
    let fields = [
        ("version", version.as_str()),
        ("verdict-0", "fits"),
        ("verdict-1", "change"),
        ("change-1", "Vi ringede mange, mange gange."),
        ("verdict-2", "fits"),
        ("quote", "beginning:23:37"),
        ("deed", "approve"),
    ];

    let answer = pair
        .post(&urls::readings(world.project, story), &fields)
        .await;

    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    let quote = story_of(&site, story).quote.expect("the sentence");
    assert_eq!(quote.passage.exact, "Ingen tog den.");
    assert_eq!(quote.passage.start, 32);
}

#[actix_web::test]
async fn an_approved_story_that_is_corrected_lapses_until_it_is_heard_again() {
    let site = TestSite::new();
    let world = World::build(&site);
    let mut pair = site.sign_in(world.collector).await;
    let story = finished(&mut pair, &world).await;
    approve(&mut pair, &world, story).await;
    assert_eq!(
        consent(&mut pair, &world, story, &[]).await,
        StatusCode::SEE_OTHER
    );

    write(
        &mut pair,
        &world,
        story,
        "beginning",
        "Vi ringede fire gange.",
    )
    .await;

    assert!(story_of(&site, story).has_lapsed());
    let page = pair.get(&urls::consents(world.project, story)).await;
    assert!(
        page.says("Nej, for teksten er ændret siden"),
        "{}",
        page.text()
    );
    let mut reader = site.sign_in(world.reader).await;
    let page = reader.get(&urls::story(world.project, story)).await;
    assert!(
        page.says("tre gange") && !page.says("fire gange"),
        "others read what was approved"
    );
}

#[actix_web::test]
async fn of_a_story_that_was_approved_before_only_what_changed_is_heard_again() {
    let site = TestSite::new();
    let world = World::build(&site);
    let mut pair = site.sign_in(world.collector).await;
    let story = finished(&mut pair, &world).await;
    approve(&mut pair, &world, story).await;
    let corrected = "Vi ringede fire gange.\n\nIngen tog den.";
    write(&mut pair, &world, story, "beginning", corrected).await;

    let page = pair.get(&urls::new_reading(world.project, story)).await;

    assert!(page.says("name=\"verdict-1\""), "{}", page.text());
    assert!(!page.says("name=\"verdict-0\"") && !page.says("name=\"verdict-2\""));
    approve(&mut pair, &world, story).await;
    assert!(story_of(&site, story).is_approved_as_it_stands());
}

#[actix_web::test]
async fn marks_follow_the_text_into_a_new_approval() {
    let site = TestSite::new();
    let world = World::build(&site);
    let mut pair = site.sign_in(world.collector).await;
    let story = finished(&mut pair, &world).await;
    approve(&mut pair, &world, story).await;
    let mark = mark(&site, &world, story, "Ingen tog den.");

    write(
        &mut pair,
        &world,
        story,
        "beginning",
        "Vi ringede fire gange, sagde han.\n\nIngen tog den.",
    )
    .await;
    approve(&mut pair, &world, story).await;

    let kept: Highlight = site.store.get(mark).unwrap().unwrap().record;
    assert_eq!(
        Some(kept.version),
        story_of(&site, story).approved_version()
    );
    assert_eq!(kept.passage.exact, "Ingen tog den.");
    assert!(matches!(kept.anchoring, Anchored::Kept | Anchored::Moved));
}

/// Marks a passage of the approved text, as a facilitator does.
fn mark(site: &TestSite, world: &World, story: Id<Story>, words: &str) -> Id<Highlight> {
    use genlyd_domain::change::{Action, Actor};
    use genlyd_domain::text_version::TextVersion;
    use genlyd_text::passage::Passage;
    let story = story_of(site, story);
    let version: Id<TextVersion> = story.approved_version().expect("an approved text");
    let text: TextVersion = site.store.get(version).unwrap().unwrap().record;
    let plain = text.sections[0].plain();
    let start = plain[..plain.find(words).expect("the words")]
        .chars()
        .count();
    let highlight = Highlight {
        id: Id::new(Uuid::from_u128(0x0199_0000_0000_7000_8000_0000_0000_0777)),
        project: world.project,
        story: story.id,
        family: story.family,
        version,
        section: text.sections[0].key.clone(),
        passage: Passage::new(&plain, start, start + words.chars().count()).unwrap(),
        themes: vec![world.theme],
        note: String::new(),
        star: false,
        author: Some(world.facilitator),
        at: site.now(),
        anchoring: Anchored::Kept,
    };
    let commit = genlyd_store::Commit::new(
        Actor::Person(world.facilitator),
        site.now(),
        Some(world.project),
        Action::PassageHighlighted,
    )
    .create(&highlight);
    site.store.commit(commit).unwrap();
    highlight.id
}

#[actix_web::test]
async fn an_answer_to_a_text_that_has_changed_meanwhile_is_not_taken() {
    let site = TestSite::new();
    let world = World::build(&site);
    let mut pair = site.sign_in(world.collector).await;
    let story = finished(&mut pair, &world).await;
    let earlier = pair
        .get(&urls::consents(world.project, story))
        .await
        .field("version")
        .unwrap();
    write(&mut pair, &world, story, "support", "Holger kom.").await;

    let status = consent(&mut pair, &world, story, &[("version", &earlier)]).await;

    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    let page = pair.get(&urls::consents(world.project, story)).await;
    assert!(
        page.says("Familien er ikke spurgt endnu"),
        "{}",
        page.text()
    );
}

#[actix_web::test]
async fn consent_asks_who_how_and_by_what_name() {
    let site = TestSite::new();
    let world = World::build(&site);
    let mut pair = site.sign_in(world.collector).await;
    let story = finished(&mut pair, &world).await;

    for (field, value) in [
        ("naming", ""),
        ("place", ""),
        ("manner", ""),
        ("given_by", " "),
        ("until", "2020-01-01"),
    ] {
        let status = consent(&mut pair, &world, story, &[(field, value)]).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{field}");
    }

    assert_eq!(
        consent(&mut pair, &world, story, &[]).await,
        StatusCode::SEE_OTHER
    );
}

#[actix_web::test]
async fn a_use_that_is_taken_back_is_no_from_then_on_and_the_rest_stands() {
    let site = TestSite::new();
    let world = World::build(&site);
    let mut pair = site.sign_in(world.collector).await;
    let story = finished(&mut pair, &world).await;
    approve(&mut pair, &world, story).await;
    consent(&mut pair, &world, story, &[]).await;
    let path = urls::withdrawals(world.project, story);
    let id = pair.get(&path).await.field("id").unwrap();

    let fields = [
        ("id", id.as_str()),
        ("scope", "some"),
        ("uses", "lab"),
        ("given_by", "mor"),
    ];
    let answer = pair.post(&path, &fields).await;

    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    let mut facilitator = site.sign_in(world.facilitator).await;
    let seen = facilitator.get(&urls::story(world.project, story)).await;
    assert_eq!(seen.status, StatusCode::NOT_FOUND);
    let mut reader = site.sign_in(world.reader).await;
    let seen = reader.get(&urls::story(world.project, story)).await;
    assert_eq!(seen.status, StatusCode::OK);
}

#[actix_web::test]
async fn of_a_story_that_is_taken_back_nothing_is_left_but_that_it_was() {
    let site = TestSite::new();
    let world = World::build(&site);
    let mut pair = site.sign_in(world.collector).await;
    let story = finished(&mut pair, &world).await;
    approve(&mut pair, &world, story).await;
    consent(&mut pair, &world, story, &[]).await;
    let path = urls::withdrawals(world.project, story);
    let id = pair.get(&path).await.field("id").unwrap();
    let fields = [
        ("id", id.as_str()),
        ("scope", "everything"),
        ("given_by", "mor"),
    ];

    let first = pair.post(&path, &fields).await;
    let again = pair.post(&path, &fields).await;

    assert_eq!(
        (first.status, again.status),
        (StatusCode::SEE_OTHER, StatusCode::SEE_OTHER)
    );
    assert_eq!(story_of(&site, story).state, StoryState::Withdrawn);
    let page = urls::story(world.project, story);
    assert_eq!(pair.get(&page).await.status, StatusCode::NOT_FOUND);
    let mut secretariat = site.sign_in(world.organiser).await;
    let tombstone = secretariat.get(&page).await;
    assert!(
        tombstone.says("trak fortællingen tilbage"),
        "{}",
        tombstone.text()
    );
    assert!(!tombstone.says("Vi ringede") && !tombstone.says("Tre gange"));
    for closed in [
        urls::edit_section(world.project, story, "beginning"),
        urls::consents(world.project, story),
        urls::new_reading(world.project, story),
        urls::versions(world.project, story),
    ] {
        assert_eq!(
            secretariat.get(&closed).await.status,
            StatusCode::CONFLICT,
            "{closed}"
        );
    }
}

#[actix_web::test]
async fn a_portrait_is_described_kept_and_shown_to_those_who_may_see_it() {
    let site = TestSite::new();
    let world = World::build(&site);
    let mut pair = site.sign_in(world.collector).await;
    let story = finished(&mut pair, &world).await;
    approve(&mut pair, &world, story).await;
    let path = urls::photos(world.project, story);
    let id = pair.get(&path).await.field("id").unwrap();
    let file = ("picture", "IMG_0001.JPG", PICTURE);
    let described = [
        ("id", id.as_str()),
        ("shown", "yes"),
        ("alt", "Far og barn"),
        ("credit", "Jørgen"),
    ];

    let silent = pair
        .upload(&path, &[("id", id.as_str()), ("shown", "yes")], file)
        .await;
    assert_eq!(silent.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(silent.says("Beskriv billedet med en sætning"));
    let kept = pair.upload(&path, &described, file).await;
    assert_eq!(kept.status, StatusCode::SEE_OTHER, "{}", kept.text());
    consent(&mut pair, &world, story, &[("face", "no")]).await;

    for size in ["small", "large"] {
        let bytes = urls::photo(world.project, story, size);
        let picture = pair.get(&bytes).await;
        assert!(picture.bytes.starts_with(&[0xFF, 0xD8]), "{size}");
        assert_eq!(picture.headers.get("cache-control").unwrap(), "no-store");
        let mut reader = site.sign_in(world.reader).await;
        assert_eq!(
            reader.get(&bytes).await.status,
            StatusCode::NOT_FOUND,
            "the family said no"
        );
    }
}

#[actix_web::test]
async fn what_is_no_picture_is_refused_in_words() {
    let site = TestSite::new();
    let world = World::build(&site);
    let mut pair = site.sign_in(world.collector).await;
    let story = begin(&mut pair, &world).await;
    let path = urls::photos(world.project, story);
    let id = pair.get(&path).await.field("id").unwrap();
    let fields = [("id", id.as_str()), ("shown", "turned"), ("alt", "Hænder")];

    let answer = pair
        .upload(&path, &fields, ("picture", "a.jpg", b"not a picture"))
        .await;

    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        answer.says("ikke et billede, vi kan læse"),
        "{}",
        answer.text()
    );
}

#[actix_web::test]
async fn a_pair_sees_its_own_families_and_no_others() {
    let site = TestSite::new();
    let world = World::build(&site);
    let mut pair = site.sign_in(world.collector).await;
    let mut other = site.sign_in(world.other_collector).await;
    let story = finished(&mut pair, &world).await;

    let list = pair.get(&urls::families(world.project)).await;
    assert!(list.says("Familien F01") && !list.says("Familien F02"));
    for path in [
        urls::family(world.project, world.family),
        urls::edit_family(world.project, world.family),
        urls::new_story(world.project, world.family),
        urls::story(world.project, story),
        urls::edit_section(world.project, story, "beginning"),
        urls::consents(world.project, story),
        urls::versions(world.project, story),
        urls::photos(world.project, story),
    ] {
        assert_eq!(pair.get(&path).await.status, StatusCode::OK, "{path}");
        assert_eq!(
            other.get(&path).await.status,
            StatusCode::NOT_FOUND,
            "{path}"
        );
    }
    let fields = [("version", ""), ("body", "Indbrud.")];
    for part in PARTS {
        let path = urls::edit_section(world.project, story, part);
        assert_eq!(
            other.post(&path, &fields).await.status,
            StatusCode::NOT_FOUND
        );
    }
}

#[actix_web::test]
async fn how_to_reach_a_family_is_kept_apart_and_told_to_few() {
    let site = TestSite::new();
    let world = World::build(&site);
    let mut secretariat = site.sign_in(world.organiser).await;
    let path = urls::edit_family(world.project, world.family);
    let page = secretariat.get(&path).await;
    let (revision, contact) = (
        page.field("revision").unwrap(),
        page.field("contact_revision").unwrap(),
    );
    let week = world.week.to_string();
    let fields = [
        ("revision", revision.as_str()),
        ("contact_revision", contact.as_str()),
        ("code", "f01"),
        ("name", "Familien ved kajen"),
        ("week", week.as_str()),
        ("telephone", "12 34 56 78"),
    ];

    let answer = secretariat.post(&path, &fields).await;
    let late = secretariat
        .post(
            &path,
            &[("name", "En anden"), ("code", "F01"), ("revision", "1")],
        )
        .await;

    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    assert_eq!(
        late.status,
        StatusCode::UNPROCESSABLE_ENTITY,
        "somebody was faster"
    );
    assert!(late.says("En anden"), "what was typed stands there still");
    let shown = secretariat
        .get(&urls::family(world.project, world.family))
        .await;
    assert!(shown.says("12 34 56 78") && shown.says("Familien ved kajen"));
}

#[actix_web::test]
async fn a_code_is_one_familys() {
    let site = TestSite::new();
    let world = World::build(&site);
    let mut secretariat = site.sign_in(world.organiser).await;
    let page = secretariat.get(&urls::new_family(world.project)).await;
    assert_eq!(page.field("code"), None, "the code is a field to be seen");
    let (id, contact) = (page.field("id").unwrap(), page.field("contact").unwrap());
    let fields = |code| {
        [
            ("id", id.as_str()),
            ("contact", contact.as_str()),
            ("code", code),
            ("name", "Ny familie"),
        ]
    };

    let taken = secretariat
        .post(&urls::families(world.project), &fields("f01"))
        .await;
    let free = secretariat
        .post(&urls::families(world.project), &fields("F03"))
        .await;

    assert!(taken.says("Koden er i brug"), "{}", taken.text());
    assert_eq!(free.status, StatusCode::SEE_OTHER);
}

#[actix_web::test]
async fn the_board_says_where_most_families_wait() {
    let site = TestSite::new();
    let world = World::build(&site);
    let mut pair = site.sign_in(world.collector).await;
    let mut secretariat = site.sign_in(world.organiser).await;
    let path = urls::week(world.project, world.week);

    let before = secretariat.get(&path).await;
    let story = finished(&mut pair, &world).await;
    approve(&mut pair, &world, story).await;
    let after = secretariat.get(&path).await;

    assert!(
        before.says("Skrivningen er det, der holder os tilbage. 2 familier"),
        "{}",
        before.text()
    );
    assert!(after.says("Én familie er besøgt"), "{}", after.text());
    assert!(after.says("Udstillingen åbner om 24 dage"));
}

#[actix_web::test]
async fn a_week_may_begin_with_the_built_in_guide() {
    let site = TestSite::new();
    let world = World::build(&site);
    let mut secretariat = site.sign_in(world.organiser).await;
    let id = secretariat
        .get(&urls::new_week(world.project))
        .await
        .field("id")
        .unwrap();
    let fields = |closes| {
        [
            ("id", id.as_str()),
            ("title", "Uge 4"),
            ("opens", "2027-01-25"),
            ("closes", closes),
            ("guide", "built-in:en-story"),
        ]
    };

    let backwards = secretariat
        .post(&urls::weeks(world.project), &fields("2027-01-24"))
        .await;
    let planned = secretariat
        .post(&urls::weeks(world.project), &fields("2027-01-31"))
        .await;

    assert!(
        backwards.says("Ugen slutter, før den begynder"),
        "{}",
        backwards.text()
    );
    let board = secretariat.get(&planned.location.unwrap()).await;
    assert!(
        board.says("Uge 4") && board.says("Ingen familier i ugen endnu"),
        "{}",
        board.text()
    );
    assert!(
        secretariat
            .get(&urls::guides(world.project))
            .await
            .says("Story week")
    );
}

#[actix_web::test]
async fn a_pair_is_two_and_nobody_is_in_two_pairs() {
    let site = TestSite::new();
    let world = World::build(&site);
    let mut secretariat = site.sign_in(world.organiser).await;
    let path = urls::pairs(world.project, world.week);
    let page = secretariat.get(&path).await;
    assert!(
        page.says("er allerede i et par"),
        "everybody is in a pair, so there is nobody to choose"
    );
    let id = Uuid::from_u128(0x0199_0000_0000_7000_8000_0000_0000_0888).to_string();
    let member = world.collector.to_string();

    let answer = secretariat
        .post(&path, &[("id", &id), ("first", &member), ("second", "")])
        .await;

    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        answer.says("er allerede i et par denne uge"),
        "{}",
        answer.text()
    );
}

#[actix_web::test]
async fn a_guide_in_use_gets_a_new_version_and_a_mistake_names_its_line() {
    let site = TestSite::new();
    let world = World::build(&site);
    let mut pair = site.sign_in(world.collector).await;
    let mut secretariat = site.sign_in(world.organiser).await;
    let story = begin(&mut pair, &world).await;
    let guide = story_of(&site, story)
        .guide
        .expect("the guide it was begun with");
    let path = urls::edit_guide(world.project, guide);
    let id = secretariat.get(&path).await.field("id").unwrap();
    let head = "---\ntitel: Kort\nslags: fortælling\nsprog: da\n---\n";
    let wrong = format!("{head}\n## Begyndelsen\n");
    let right = format!("{head}\n## Begyndelsen {{#beginning}}\n\nHvordan var det?\n");

    let refused = secretariat
        .post(&path, &[("id", &id), ("markdown", &wrong)])
        .await;
    let published = secretariat
        .post(&path, &[("id", &id), ("markdown", &right)])
        .await;

    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        refused.says("Linje 7") && refused.says("spørger ikke om noget"),
        "{}",
        refused.text()
    );
    let page = secretariat.get(&published.location.unwrap()).await;
    assert!(page.says("Udgave 2"), "{}", page.text());
    let old = pair
        .get(&urls::edit_section(world.project, story, "support"))
        .await;
    assert_eq!(
        old.status,
        StatusCode::OK,
        "a story that is begun keeps its guide"
    );
    let new = pair
        .get(&urls::new_story(world.project, world.family))
        .await;
    assert!(new.says("»Kort«"), "{}", new.text());
}

#[actix_web::test]
async fn going_back_to_an_older_version_is_going_on() {
    let site = TestSite::new();
    let world = World::build(&site);
    let mut pair = site.sign_in(world.collector).await;
    let story = begin(&mut pair, &world).await;
    write(
        &mut pair,
        &world,
        story,
        "beginning",
        "Vi ringede tre gange.",
    )
    .await;
    let older = story_of(&site, story).current.to_string();
    write(
        &mut pair,
        &world,
        story,
        "beginning",
        "Vi ringede fire gange.",
    )
    .await;
    let path = urls::versions(world.project, story);

    let history = pair.get(&path).await;
    assert!(
        history.says("<del>tre</del><ins>fire</ins>"),
        "{}",
        history.text()
    );
    pair.post(&path, &[("version", &older)]).await;

    let page = pair.get(&urls::story(world.project, story)).await;
    assert!(page.says("tre gange") && !page.says("fire gange"));
    assert!(pair.get(&path).await.says("Udgave 4"));
}

#[actix_web::test]
async fn a_facet_that_does_not_exist_is_dropped_and_told() {
    let site = TestSite::new();
    let world = World::build(&site);
    let mut pair = site.sign_in(world.collector).await;
    begin(&mut pair, &world).await;

    let list = pair
        .get(&format!("{}?state=nonsense", urls::stories(world.project)))
        .await;
    let drafts = pair
        .get(&format!("{}?state=draft", urls::stories(world.project)))
        .await;
    let approved = pair
        .get(&format!("{}?state=approved", urls::stories(world.project)))
        .await;

    assert!(
        list.says("kunne der ikke sorteres efter") && list.says("Fortælling 1"),
        "{}",
        list.text()
    );
    assert!(drafts.says("Fortælling 1"));
    assert!(
        approved.says("Der er ingen af den slags"),
        "{}",
        approved.text()
    );
}

#[actix_web::test]
async fn a_family_that_wants_no_picture_after_all_has_none() {
    let site = TestSite::new();
    let world = World::build(&site);
    let mut pair = site.sign_in(world.collector).await;
    let story = begin(&mut pair, &world).await;
    let path = urls::photos(world.project, story);
    let id = pair.get(&path).await.field("id").unwrap();
    let file = ("picture", "a.jpg", PICTURE);
    let fields = [("id", id.as_str()), ("shown", "turned"), ("alt", "Hænder")];
    pair.upload(&path, &fields, file).await;
    assert!(story_of(&site, story).portrait.is_some());

    let answer = pair
        .upload(
            &path,
            &[("id", id.as_str()), ("shown", "none")],
            ("picture", "", b""),
        )
        .await;

    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    assert_eq!(story_of(&site, story).portrait, None);
    let bytes = urls::photo(world.project, story, "small");
    assert_eq!(pair.get(&bytes).await.status, StatusCode::NOT_FOUND);
}

#[actix_web::test]
async fn a_part_that_is_too_long_is_refused_and_still_stands_in_the_field() {
    let site = TestSite::new();
    let world = World::build(&site);
    let mut pair = site.sign_in(world.collector).await;
    let story = begin(&mut pair, &world).await;
    let path = urls::edit_section(world.project, story, "beginning");
    let version = pair.get(&path).await.field("version").unwrap();
    let long = "suppe ".repeat(40_000);

    let answer = pair
        .post(&path, &[("version", &version), ("body", &long)])
        .await;

    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.says("for lang til at gemme") && answer.says(long.trim()));
}

#[actix_web::test]
async fn what_a_family_says_is_shown_and_never_run() {
    let site = TestSite::new();
    let world = World::build(&site);
    let mut pair = site.sign_in(world.collector).await;
    let story = finished(&mut pair, &world).await;
    let words = "Hun sagde <script>alert(1)</script> & \"lo\".";

    write(&mut pair, &world, story, "support", words).await;

    for path in [
        urls::story(world.project, story),
        urls::new_reading(world.project, story),
        urls::versions(world.project, story),
        urls::edit_section(world.project, story, "support"),
    ] {
        let page = pair.get(&path).await;
        assert!(
            page.says("&lt;script&gt;") && !page.says("<script>alert"),
            "{path}"
        );
    }
}

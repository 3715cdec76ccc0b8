//! Exhibiting: what may be chosen, how it hangs, what is printed, and what comes down again.

use actix_web::http::StatusCode;
use genlyd_domain::change::{Action, Actor as By};
use genlyd_domain::consent::{Consent, ConsentEntry, Use, Voice};
use genlyd_domain::edition::Edition;
use genlyd_domain::id::Id;
use genlyd_domain::piece::{Content, Piece};
use genlyd_domain::record::Lookup;
use genlyd_domain::story::Story;
use genlyd_store::Commit;
use genlyd_tests::world::World;
use genlyd_tests::{Actor, TestSite};
use genlyd_web::urls;
use uuid::Uuid;

const TEXT: &str = "Vi ventede elleve uger på et svar. Så kom hun kl. 8 om morgenen.";

fn new_id(number: u128) -> String {
    Uuid::from_u128(0x0199_0000_0000_7000_8000_0000_0009_0000 + number).to_string()
}

/// The pieces of the world's exhibition, in hanging order.
fn wall(site: &TestSite, world: &World) -> Vec<Piece> {
    let stored = site
        .store
        .list(Lookup::PiecesOfExhibition, world.exhibition.uuid());
    let stored = stored.expect("the store answers");
    stored.into_iter().map(|stored| stored.record).collect()
}

/// Hangs whole stories, and gives the pieces.
async fn hang(
    site: &TestSite,
    world: &World,
    exhibitor: &mut Actor<'_>,
    stories: &[Id<Story>],
) -> Vec<Piece> {
    let (id, ids): (String, Vec<String>) = (
        new_id(u128::try_from(wall(site, world).len()).unwrap()),
        stories.iter().map(Id::to_string).collect(),
    );
    let mut fields = vec![("id", id.as_str()), ("layout", "story"), ("size", "a2")];
    fields.extend(ids.iter().map(|id| ("stories", id.as_str())));
    let path = urls::panels(world.project, world.exhibition);
    let answer = exhibitor.post(&path, &fields).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    wall(site, world)
}

/// The family takes one use back.
fn take_back(site: &TestSite, world: &World, story: Id<Story>, from: Use) {
    let consent = Consent {
        id: Id::new(Uuid::from_u128(story.uuid().as_u128() + 500)),
        project: world.project,
        story,
        family: Some(world.family),
        number: 2,
        entry: ConsentEntry::Withdrawn { uses: vec![from] },
        voice: Voice::Family,
        given_by: "mor".to_owned(),
        taken_by: By::Operator,
        at: site.now(),
    };
    let commit = Commit::new(
        By::Operator,
        site.now(),
        Some(world.project),
        Action::ConsentWithdrawn,
    );
    site.store
        .commit(commit.create(&consent))
        .expect("a yes can always be taken back");
}

/// Prints everything for the archive, and gives the edition's id.
async fn print(
    world: &World,
    exhibitor: &mut Actor<'_>,
    number: u128,
    without: bool,
) -> StatusCode {
    let id = new_id(number);
    let mut fields = vec![("id", id.as_str()), ("profile", "arkiv"), ("choice", "all")];
    if without {
        fields.push(("without", "yes"));
    }
    let path = urls::exports(world.project, world.exhibition);
    exhibitor.post(&path, &fields).await.status
}

fn edition(number: u128) -> Id<Edition> {
    new_id(number).parse().expect("an id")
}

#[actix_web::test]
async fn a_new_exhibition_begins_with_its_title_wall() {
    let site = TestSite::new();
    let world = World::build(&site);
    let mut exhibitor = site.sign_in(world.exhibitor).await;
    let id = new_id(1);
    let fields = [
        ("id", id.as_str()),
        ("title", "Foråret"),
        ("language", "da"),
    ];
    let path = urls::exhibitions(world.project);

    let first = exhibitor.post(&path, &fields).await;
    let again = exhibitor.post(&path, &fields).await;
    let shown = exhibitor.get(&first.location.clone().unwrap()).await;

    assert_eq!(first.status, StatusCode::SEE_OTHER, "{}", first.text());
    assert_eq!(again.status, StatusCode::SEE_OTHER);
    assert!(shown.says("Foråret") && shown.says("1 · Titelplanche"));
    let list = exhibitor.get(&path).await;
    assert_eq!(list.text().matches("Foråret").count(), 1);
}

#[actix_web::test]
async fn what_was_typed_stays_when_a_title_is_missing() {
    let site = TestSite::new();
    let world = World::build(&site);
    let mut exhibitor = site.sign_in(world.exhibitor).await;
    let id = new_id(1);
    let fields = [("id", id.as_str()), ("title", ""), ("venue", "Laden")];

    let answer = exhibitor
        .post(&urls::exhibitions(world.project), &fields)
        .await;

    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.says("Her mangler der noget") && answer.says("value=\"Laden\""));
}

#[actix_web::test]
async fn a_story_without_a_yes_is_neither_offered_nor_taken() {
    let site = TestSite::new();
    let world = World::build(&site);
    world.told(&site, 1, "Elleve uger", TEXT, &[Use::Lab, Use::Exhibition]);
    let kept = world.told(&site, 2, "Kun for os", TEXT, &[Use::Lab]);
    let mut organiser = site.sign_in(world.organiser).await;

    let offers = organiser
        .get(&urls::new_panel(world.project, world.exhibition))
        .await;
    let (id, kept) = (new_id(1), kept.to_string());
    let fields = [
        ("id", id.as_str()),
        ("layout", "story"),
        ("stories", kept.as_str()),
    ];
    let path = urls::panels(world.project, world.exhibition);
    let answer = organiser.post(&path, &fields).await;

    assert!(offers.says("Elleve uger") && !offers.says("Kun for os"));
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wall(&site, &world).is_empty());
}

#[actix_web::test]
async fn what_may_hang_is_found_in_any_inflection() {
    let site = TestSite::new();
    let world = World::build(&site);
    world.told(
        &site,
        1,
        "Færgen",
        "Vi ventede på kajen hele natten.",
        &[Use::Exhibition],
    );
    world.told(&site, 2, "Sokken", "Hun sov godt.", &[Use::Exhibition]);
    let mut exhibitor = site.sign_in(world.exhibitor).await;
    let path = urls::new_panel(world.project, world.exhibition);

    let found = exhibitor.get(&format!("{path}?q=n%C3%A6tter")).await;
    let nothing = exhibitor.get(&format!("{path}?q=kvantestrikkepind")).await;

    assert!(found.says("<b>Færgen</b>") && !found.says("<b>Sokken</b>"));
    assert!(!nothing.says("<b>Færgen</b>") && !nothing.says("<b>Sokken</b>"));
}

#[actix_web::test]
async fn what_is_chosen_hangs_once_however_often_it_is_sent() {
    let site = TestSite::new();
    let world = World::build(&site);
    let stories = [
        world.told(&site, 1, "Elleve uger", TEXT, &[Use::Exhibition]),
        world.told(&site, 2, "Sokken", TEXT, &[Use::Exhibition]),
    ];
    let mut exhibitor = site.sign_in(world.exhibitor).await;

    let ids = stories.map(|story| story.to_string());
    let id = new_id(0);
    let fields = [
        ("id", id.as_str()),
        ("layout", "story"),
        ("stories", ids[0].as_str()),
        ("stories", ids[1].as_str()),
    ];
    let path = urls::panels(world.project, world.exhibition);
    for _ in 0..2 {
        let answer = exhibitor.post(&path, &fields).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    }

    let pieces = wall(&site, &world);
    let positions: Vec<u32> = pieces.iter().map(|piece| piece.position).collect();
    assert_eq!(positions, [1, 2]);
    let page = exhibitor
        .get(&urls::exhibition(world.project, world.exhibition))
        .await;
    assert!(page.says("1 · Elleve uger") && page.says("2 · Sokken"));
}

#[actix_web::test]
async fn pieces_are_moved_taken_out_and_put_back() {
    let site = TestSite::new();
    let world = World::build(&site);
    let stories = [1, 2, 3].map(|number| {
        world.told(
            &site,
            number,
            &format!("Nummer {number}"),
            TEXT,
            &[Use::Exhibition],
        )
    });
    let mut exhibitor = site.sign_in(world.exhibitor).await;
    let pieces = hang(&site, &world, &mut exhibitor, &stories).await;
    let order = |site: &TestSite| {
        let pieces = wall(site, &world);
        pieces
            .iter()
            .map(|piece| (piece.position, piece.id))
            .collect::<Vec<_>>()
    };
    let [one, two, three] = [pieces[0].id, pieces[1].id, pieces[2].id];
    let at = |piece| (world.project, world.exhibition, piece);
    let path = |make: fn(_, _, _) -> String, (project, exhibition, piece)| {
        make(project, exhibition, piece)
    };

    exhibitor
        .post(&path(urls::move_panel, at(three)), &[("way", "forward")])
        .await;
    let moved = order(&site);
    let removed = exhibitor
        .post(&path(urls::remove_panel, at(one)), &[])
        .await;
    let left = order(&site);
    let page = exhibitor.get(&removed.location.unwrap()).await;
    let restored = exhibitor
        .post(&path(urls::restore_panel, at(one)), &[])
        .await;

    assert_eq!(moved, [(1, one), (2, three), (3, two)]);
    assert_eq!(left, [(1, three), (2, two)]);
    assert!(page.says("Hæng den op igen"));
    assert_eq!(
        restored.status,
        StatusCode::SEE_OTHER,
        "{}",
        restored.text()
    );
    assert_eq!(order(&site), [(1, one), (2, three), (3, two)]);
}

#[actix_web::test]
async fn two_who_change_the_same_panel_both_see_what_became_of_it() {
    let site = TestSite::new();
    let world = World::build(&site);
    let story = world.told(&site, 1, "Elleve uger", TEXT, &[Use::Exhibition]);
    let mut one = site.sign_in(world.exhibitor).await;
    let pieces = hang(&site, &world, &mut one, &[story]).await;
    let mut other = site.sign_in(world.organiser).await;
    let path = urls::panel(world.project, world.exhibition, pieces[0].id);

    let first = one
        .post(
            &path,
            &[("revision", "1"), ("size", "a1"), ("quote", "own")],
        )
        .await;
    let second = other
        .post(
            &path,
            &[("revision", "1"), ("size", "a3"), ("quote", "own")],
        )
        .await;

    assert_eq!(first.status, StatusCode::SEE_OTHER, "{}", first.text());
    assert_eq!(second.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(second.says("En anden har ændret planchen imens"));
    assert_eq!(wall(&site, &world)[0].size.name(), "a1");
}

#[actix_web::test]
async fn a_picture_of_what_may_not_be_shown_is_the_same_for_every_story() {
    let site = TestSite::new();
    let world = World::build(&site);
    let stories = [
        world.told(&site, 1, "Elleve uger", TEXT, &[Use::Exhibition]),
        world.told(
            &site,
            2,
            "En helt anden",
            "Noget helt andet.",
            &[Use::Exhibition],
        ),
    ];
    let mut exhibitor = site.sign_in(world.exhibitor).await;
    let pieces = hang(&site, &world, &mut exhibitor, &stories).await;
    let paths = [0, 1].map(|index: usize| {
        urls::panel_picture(world.project, world.exhibition, pieces[index].id, 120)
    });
    let before = exhibitor.get(&paths[0]).await;

    for story in stories {
        take_back(&site, &world, story, Use::Exhibition);
    }
    let one = exhibitor.get(&paths[0]).await;
    let other = exhibitor.get(&paths[1]).await;

    assert!(before.bytes.starts_with(b"\x89PNG") && one.bytes.starts_with(b"\x89PNG"));
    assert_ne!(before.bytes, one.bytes);
    assert_eq!(one.bytes, other.bytes);
    let page = exhibitor
        .get(&urls::exhibition(world.project, world.exhibition))
        .await;
    assert!(!page.says("Elleve uger") && page.says("En planche, der ikke må vises"));
}

#[actix_web::test]
async fn an_edition_is_printed_once_and_fetched_as_it_was() {
    let site = TestSite::new();
    let world = World::build(&site);
    let story = world.told(&site, 1, "Elleve uger", TEXT, &[Use::Exhibition]);
    let mut exhibitor = site.sign_in(world.exhibitor).await;
    hang(&site, &world, &mut exhibitor, &[story]).await;

    for _ in 0..2 {
        assert_eq!(
            print(&world, &mut exhibitor, 70, false).await,
            StatusCode::SEE_OTHER
        );
    }
    let path = urls::edition_sheet(world.project, world.exhibition, edition(70), 1);
    let (one, other) = (exhibitor.get(&path).await, exhibitor.get(&path).await);

    let stored = site
        .store
        .get(edition(70))
        .unwrap()
        .expect("one edition")
        .record;
    let printed = &stored.sheets[0];
    assert_eq!((stored.number, stored.sheets.len()), (1, 1));
    assert_eq!(printed.stories[0].story, story);
    assert_eq!(one.status, StatusCode::OK);
    assert_eq!(blake3::hash(&one.bytes).to_hex().as_str(), printed.digest);
    assert_eq!(one.bytes, other.bytes);
    let name = one
        .headers
        .get("content-disposition")
        .unwrap()
        .to_str()
        .unwrap();
    assert_eq!(name, "attachment; filename=\"tryk-1-planche-01-arkiv.pdf\"");
}

#[actix_web::test]
async fn what_is_stopped_is_left_out_only_when_somebody_says_so() {
    let site = TestSite::new();
    let world = World::build(&site);
    let stories = [
        world.told(&site, 1, "Elleve uger", TEXT, &[Use::Exhibition]),
        world.told(&site, 2, "Sokken", TEXT, &[Use::Exhibition]),
    ];
    let mut exhibitor = site.sign_in(world.exhibitor).await;
    hang(&site, &world, &mut exhibitor, &stories).await;
    take_back(&site, &world, stories[0], Use::Exhibition);

    let refused = print(&world, &mut exhibitor, 70, false).await;
    let printed = print(&world, &mut exhibitor, 71, true).await;

    assert_eq!(refused, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(printed, StatusCode::SEE_OTHER);
    assert!(site.store.get(edition(70)).unwrap().is_none());
    let sheets = site.store.get(edition(71)).unwrap().unwrap().record.sheets;
    assert_eq!(
        sheets
            .iter()
            .map(|sheet| sheet.position)
            .collect::<Vec<_>>(),
        [2]
    );
}

#[actix_web::test]
async fn after_a_withdrawal_the_file_is_refused_and_the_sheet_is_a_task_until_it_is_down() {
    let site = TestSite::new();
    let world = World::build(&site);
    let story = world.told(&site, 1, "Elleve uger", TEXT, &[Use::Exhibition]);
    let mut exhibitor = site.sign_in(world.exhibitor).await;
    hang(&site, &world, &mut exhibitor, &[story]).await;
    print(&world, &mut exhibitor, 70, false).await;
    let at = (world.project, world.exhibition, edition(70));
    let page = urls::edition(at.0, at.1, at.2);

    take_back(&site, &world, story, Use::Exhibition);
    let file = exhibitor
        .get(&urls::edition_sheet(at.0, at.1, at.2, 1))
        .await;
    let all = exhibitor.get(&urls::edition_sheets(at.0, at.1, at.2)).await;
    let task = exhibitor.get(&page).await;
    let done = exhibitor
        .post(&urls::take_down(at.0, at.1, at.2, 1), &[])
        .await;
    let after = exhibitor.get(&page).await;

    for refused in [&file, &all] {
        assert_eq!(refused.status, StatusCode::CONFLICT);
        assert!(!refused.says("Elleve") && refused.says("kan ikke hentes"));
    }
    assert!(task.says("Én planche skal tages ned") && !task.says("Elleve"));
    assert_eq!(done.status, StatusCode::SEE_OTHER);
    assert!(!after.says("skal tages ned") && after.says("Taget ned"));
    let overview = exhibitor.get(&urls::exhibitions(world.project)).await;
    assert!(!overview.says("skal tages ned"));
}

#[actix_web::test]
async fn readers_look_and_change_nothing() {
    let site = TestSite::new();
    let world = World::build(&site);
    let story = world.told(&site, 1, "Elleve uger", TEXT, &[Use::Exhibition]);
    let mut exhibitor = site.sign_in(world.exhibitor).await;
    let pieces = hang(&site, &world, &mut exhibitor, &[story]).await;
    let mut reader = site.sign_in(world.reader).await;
    let panel = urls::panel(world.project, world.exhibition, pieces[0].id);

    let page = reader.get(&panel).await;
    let ledger = reader
        .get(&urls::exports(world.project, world.exhibition))
        .await;
    let change = reader
        .post(&panel, &[("revision", "1"), ("size", "a3")])
        .await;

    assert_eq!(page.status, StatusCode::OK);
    assert!(page.says("Elleve uger") && !page.says("Gem planchen"));
    assert_eq!(ledger.status, StatusCode::NOT_FOUND);
    assert_eq!(change.status, StatusCode::NOT_FOUND);
}

#[actix_web::test]
async fn a_piece_is_found_in_its_own_exhibition_only() {
    let site = TestSite::new();
    let world = World::build(&site);
    let story = world.told(&site, 1, "Elleve uger", TEXT, &[Use::Exhibition]);
    let mut exhibitor = site.sign_in(world.exhibitor).await;
    let pieces = hang(&site, &world, &mut exhibitor, &[story]).await;
    let id = new_id(50);
    let fields = [
        ("id", id.as_str()),
        ("title", "Foråret"),
        ("language", "da"),
    ];
    exhibitor
        .post(&urls::exhibitions(world.project), &fields)
        .await;
    let elsewhere = id.parse().unwrap();

    for path in [
        urls::panel(world.project, elsewhere, pieces[0].id),
        urls::panel_picture(world.project, elsewhere, pieces[0].id, 72),
    ] {
        assert_eq!(
            exhibitor.get(&path).await.status,
            StatusCode::NOT_FOUND,
            "{path}"
        );
    }
}

#[actix_web::test]
async fn a_theme_asks_for_three_voices_and_takes_only_words_that_stand() {
    let site = TestSite::new();
    let world = World::build(&site);
    let story = world.told(&site, 1, "Elleve uger", TEXT, &[Use::Exhibition]);
    let mut exhibitor = site.sign_in(world.exhibitor).await;
    let (id, theme) = (new_id(1), world.theme.to_string());
    let nothing = format!("{story}:{}", new_id(99));
    let path = urls::panels(world.project, world.exhibition);
    let start = [
        ("id", id.as_str()),
        ("layout", "theme"),
        ("theme", theme.as_str()),
    ];

    let few = exhibitor.post(&path, &start).await;
    let fields = [&start[..], &[("quotes", nothing.as_str())]].concat();
    let made_up = exhibitor.post(&path, &fields).await;

    assert!(few.says("Vælg mindst tre citater"), "{}", few.text());
    assert!(made_up.says("må ikke udstilles længere"));
    assert!(
        wall(&site, &world)
            .iter()
            .all(|piece| piece.content == Content::TitleWall)
    );
}

#[actix_web::test]
async fn each_name_on_a_piece_is_let_stand_with_a_reason_until_the_text_changes() {
    let site = TestSite::new();
    let world = World::build(&site);
    let text = "Så ringede Holger på 56 95 00 01. Holger kom kl. 8.";
    let story = world.told(&site, 1, "Suppe", text, &[Use::Exhibition]);
    let mut exhibitor = site.sign_in(world.exhibitor).await;
    let piece = hang(&site, &world, &mut exhibitor, &[story]).await[0].id;
    let path = urls::panel(world.project, world.exhibition, piece);
    let settle = urls::settle_find(world.project, world.exhibition, piece);
    let exports = urls::exports(world.project, world.exhibition);

    let before = exhibitor.get(&path).await;
    assert!(
        before.says("2 steder venter på, at nogen ser på dem."),
        "{}",
        before.text()
    );
    assert!(before.says("<mark>Holger</mark>") && before.says("<mark>56 95 00 01</mark>"));
    assert!(exhibitor.get(&exports).await.says("som ingen har set på"));
    let shown = before.field("shown").unwrap();
    let find = before.field("find").unwrap();
    let send = |reason| {
        [
            ("shown", shown.clone()),
            ("find", find.clone()),
            ("field", "reason-1".to_owned()),
            ("reason", reason),
        ]
    };
    let fields = |reason: &str| send(reason.to_owned());
    let mut answers = Vec::new();
    for reason in ["", "agreed"] {
        let fields = fields(reason);
        let fields: Vec<(&str, &str)> = fields.iter().map(|(n, v)| (*n, v.as_str())).collect();
        answers.push(exhibitor.post(&settle, &fields).await);
    }
    let between = exhibitor.get(&path).await;

    assert_eq!(answers[0].status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answers[0].says("Vælg, hvorfor det må stå."));
    assert_eq!(
        answers[1].status,
        StatusCode::SEE_OTHER,
        "{}",
        answers[1].text()
    );
    // Both places with the name are settled at once.
    assert!(between.says("Ét sted venter på, at nogen ser på det."));
    assert!(between.says("Må stå: den, det handler om, har sagt ja"));
    assert_eq!(wall(&site, &world)[0].settled.len(), 2);

    let stale = [("shown", "x"), ("find", find.as_str()), ("reason", "open")];
    let answer = exhibitor.post(&settle, &stale).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    let open = fields("open");
    let open: Vec<(&str, &str)> = open.iter().map(|(n, v)| (*n, v.as_str())).collect();
    exhibitor.post(&settle, &open).await;
    assert!(wall(&site, &world)[0].settled.is_empty());
}

#[actix_web::test]
async fn whoever_may_only_look_is_asked_for_no_reasons() {
    let site = TestSite::new();
    let world = World::build(&site);
    let text = "Så ringede Holger.";
    let story = world.told(&site, 1, "Suppe", text, &[Use::Exhibition]);
    let mut exhibitor = site.sign_in(world.exhibitor).await;
    let piece = hang(&site, &world, &mut exhibitor, &[story]).await[0].id;
    let mut facilitator = site.sign_in(world.facilitator).await;

    let path = urls::panel(world.project, world.exhibition, piece);
    let page = facilitator.get(&path).await;
    let settle = urls::settle_find(world.project, world.exhibition, piece);
    let answer = facilitator.post(&settle, &[("reason", "agreed")]).await;

    assert!(page.status == StatusCode::NOT_FOUND || !page.says("name=\"reason\""));
    assert_eq!(answer.status, StatusCode::NOT_FOUND);
}

//! What may hang and what may not, told on a small wall in a store of its own.

mod world;

use genlyd_domain::consent::{Face, Naming, Use, Why};
use genlyd_domain::edition::Profile;
use genlyd_domain::highlight::Anchored;
use genlyd_domain::ink::Ink;
use genlyd_domain::piece::{Content, Quoted, Said};
use genlyd_text::detect::Kind;
use jiff::Timestamp;
use std::convert::Infallible;

use super::{Collected, Outcome, Stop, Warning, across};
use crate::edition::{self, Again, Choice, Order};
use crate::press::Press;
use crate::sheets::Sheet;
use world::{World, id};

fn story_panel(story: u128, quote: Quoted) -> Content {
    Content::Story {
        story: id(story),
        with_portrait: true,
        quote,
    }
}

fn said(story: u128, highlight: u128) -> Said {
    Said {
        story: id(story),
        quote: Quoted::Highlight(id(highlight)),
    }
}

fn stops(outcome: Outcome) -> Vec<Stop> {
    outcome.err().unwrap_or_default()
}

fn sheet(outcome: Outcome) -> Collected {
    outcome.expect("the piece may hang")
}

#[test]
fn a_story_hangs_with_the_words_the_name_and_the_yes_it_stands_on() {
    let mut world = World::new();
    let story = world.story("Sokken", "Jeg havde kun den ene sok på.");
    world.quotes_itself(story, "den ene sok");
    world.yes(story, Naming::First, Face::Shown);
    let piece = world.hang(story_panel(story, Quoted::Own));

    let collected = sheet(world.collect(piece));

    let Sheet::StoryPanel(panel) = &collected.sheet else {
        panic!("a story panel")
    };
    assert_eq!(panel.title, "Sokken");
    assert_eq!(panel.quote.as_deref(), Some("den ene sok"));
    assert_eq!(panel.name.as_deref(), Some("Stine og Per"));
    assert_eq!(panel.about.as_deref(), Some("mor til to, Havneby"));
    assert_eq!(panel.foot.number.as_deref(), Some("01"));
    assert_eq!(collected.printed.len(), 1);
    assert_eq!(collected.printed[0].version, world.version_of(story));
}

#[test]
fn a_family_that_was_never_asked_or_took_its_yes_back_hangs_nowhere() {
    let mut world = World::new();
    let story = world.story("Sokken", "Jeg havde kun den ene sok på.");
    let piece = world.hang(story_panel(story, Quoted::Own));

    let before = stops(world.collect(piece));
    world.yes(story, Naming::First, Face::Shown);
    let between = world.collect(piece).is_ok();
    world.take_back(story, Use::Exhibition);
    let after = stops(world.collect(piece));

    let no = |why| {
        vec![Stop::NoConsent {
            story: id(story),
            why,
        }]
    };
    assert_eq!(before, no(Why::NeverAsked));
    assert!(between);
    assert_eq!(after, no(Why::TakenBack));
}

#[test]
fn a_text_that_changed_since_the_yes_is_stopped() {
    let mut world = World::new();
    let story = world.story("Sokken", "Jeg havde kun den ene sok på.");
    world.yes(story, Naming::First, Face::Shown);
    let piece = world.hang(story_panel(story, Quoted::Own));

    world.rewrite(story, "Jeg havde begge sokker på.");

    let why = Why::TextChanged;
    assert_eq!(
        stops(world.collect(piece)),
        [Stop::NotApproved {
            story: id(story),
            why
        }]
    );
}

#[test]
fn a_quotation_stands_word_for_word_in_the_approved_text_or_its_sheet_is_stopped() {
    let mut world = World::new();
    let story = world.story("Sokken", "Jeg havde kun den ene sok på.");
    world.yes(story, Naming::First, Face::Shown);
    let good = world.highlight(story, "den ene sok", &[]);
    let bent = world.bent_highlight(story, "den ene sok", |highlight| {
        highlight.passage.exact = "den anden sok".to_owned();
    });
    let old = world.bent_highlight(story, "den ene sok", |highlight| {
        highlight.version = id(999)
    });
    let lost = world.bent_highlight(story, "den ene sok", |highlight| {
        highlight.anchoring = Anchored::Lost
    });
    let quote = |highlight| Content::Quote(said(story, highlight));

    let outcome = |world: &mut World, highlight| {
        let piece = world.hang(quote(highlight));
        stops(world.collect(piece))
    };

    assert_eq!(outcome(&mut world, good), []);
    let drifted = [Stop::QuoteDrifted { story: id(story) }];
    for highlight in [bent, old, lost] {
        assert_eq!(outcome(&mut world, highlight), drifted);
    }
    assert_eq!(
        outcome(&mut world, 12_345),
        [Stop::QuoteMissing { story: id(story) }]
    );
}

#[test]
fn a_quote_panel_without_a_quote_is_stopped_and_a_story_panel_is_not() {
    let mut world = World::new();
    let story = world.story("Sokken", "Jeg havde kun den ene sok på.");
    world.yes(story, Naming::First, Face::Shown);
    let alone = world.hang(Content::Quote(Said {
        story: id(story),
        quote: Quoted::Own,
    }));
    let whole = world.hang(story_panel(story, Quoted::Own));

    assert_eq!(
        stops(world.collect(alone)),
        [Stop::QuoteMissing { story: id(story) }]
    );
    assert!(world.collect(whole).is_ok());
}

#[test]
fn one_refused_voice_stops_the_whole_theme() {
    let mut world = World::new();
    let theme = world.theme("Ventetid", Ink::C);
    let voices: Vec<(u128, u128)> = (0..3)
        .map(|_| {
            let story = world.story("Sokken", "Jeg havde kun den ene sok på.");
            world.yes(story, Naming::First, Face::Shown);
            (story, world.highlight(story, "den ene sok", &[theme]))
        })
        .collect();
    let piece = world.hang(Content::Theme {
        theme: id(theme),
        quotes: voices
            .iter()
            .map(|(story, highlight)| said(*story, *highlight))
            .collect(),
    });

    let before = sheet(world.collect(piece));
    world.take_back(voices[1].0, Use::Exhibition);
    let after = stops(world.collect(piece));

    let Sheet::ThemePanel(panel) = &before.sheet else {
        panic!("a theme panel")
    };
    assert_eq!(
        (panel.ink, panel.voices.len(), before.printed.len()),
        (Ink::C, 3, 3)
    );
    let story = id(voices[1].0);
    assert_eq!(
        after,
        [Stop::NoConsent {
            story,
            why: Why::TakenBack
        }]
    );
}

#[test]
fn what_the_guide_keeps_back_neither_hangs_nor_is_quoted() {
    let mut world = World::new();
    let story = world.story("Sokken", "Jeg havde kun den ene sok på.");
    world.keeps_back(story, "begyndelsen");
    world.yes(story, Naming::First, Face::Shown);
    let highlight = world.highlight(story, "den ene sok", &[]);
    let whole = world.hang(story_panel(story, Quoted::Own));
    let quote = world.hang(Content::Quote(said(story, highlight)));

    assert_eq!(
        stops(world.collect(whole)),
        [Stop::NothingToShow { story: id(story) }]
    );
    assert_eq!(
        stops(world.collect(quote)),
        [Stop::QuoteKeptBack { story: id(story) }]
    );
}

#[test]
fn a_portrait_that_the_terms_hide_is_left_out_and_said_to_be() {
    let mut world = World::new();
    let shown = world.story("Sokken", "Jeg havde kun den ene sok på.");
    world.portrait(shown);
    world.yes(shown, Naming::First, Face::Shown);
    let hidden = world.story("Huen", "Huen var grøn.");
    world.portrait(hidden);
    world.yes(hidden, Naming::First, Face::Hidden);
    let (one, other) = (
        world.hang(story_panel(shown, Quoted::Own)),
        world.hang(story_panel(hidden, Quoted::Own)),
    );

    let (one, other) = (sheet(world.collect(one)), sheet(world.collect(other)));

    assert!(
        one.sheet
            .portrait()
            .is_some_and(|portrait| !portrait.picture().is_empty())
    );
    assert!(one.printed[0].picture.is_some() && one.warnings.is_empty());
    assert!(other.sheet.portrait().is_none() && other.printed[0].picture.is_none());
    assert_eq!(other.warnings, [Warning::PortraitWithheld]);
}

#[test]
fn looking_reads_no_picture_and_calls_the_sheet_by_the_same_name() {
    let mut world = World::new();
    let story = world.story("Sokken", "Jeg havde kun den ene sok på.");
    world.portrait(story);
    world.yes(story, Naming::First, Face::Shown);
    let piece = world.hang(story_panel(story, Quoted::Own));

    let (looked, whole) = (sheet(world.look(piece)), sheet(world.collect(piece)));

    assert!(
        looked
            .sheet
            .portrait()
            .is_some_and(|portrait| portrait.picture().is_empty())
    );
    assert_eq!(looked.digest(), whole.digest());
}

#[test]
fn the_title_wall_names_who_may_be_named_and_the_ledger_knows_it() {
    let mut world = World::new();
    let wall = world.hang(Content::TitleWall);
    let named = world.story("Sokken", "Jeg havde kun den ene sok på.");
    world.yes(named, Naming::First, Face::Hidden);
    let unnamed = world.story("Huen", "Huen var grøn.");
    world.yes(unnamed, Naming::Anonymous, Face::Hidden);
    let refused = world.story("Vanten", "Vanten var væk.");
    for story in [named, unnamed, refused] {
        world.hang(story_panel(story, Quoted::Own));
    }

    let collected = sheet(world.collect(wall));

    let Sheet::TitleWall(panel) = &collected.sheet else {
        panic!("a title wall")
    };
    assert_eq!(panel.participants, ["Stine og Per"]);
    let printed: Vec<_> = collected
        .printed
        .iter()
        .map(|printed| printed.story)
        .collect();
    assert_eq!(printed, [id(named)]);
}

#[test]
fn a_sheet_takes_its_own_ink_else_its_themes_else_its_turn() {
    let mut world = World::new();
    let (rare, common) = (world.theme("Sjælden", Ink::K), world.theme("Tit", Ink::C));
    let heard = world.story("Sokken", "Jeg havde kun den ene sok på.");
    world.yes(heard, Naming::First, Face::Hidden);
    for themes in [vec![common], vec![common, rare], vec![rare, common]] {
        world.highlight(heard, "den ene sok", &themes);
    }
    let unheard = world.story("Huen", "Huen var grøn.");
    world.yes(unheard, Naming::First, Face::Hidden);
    let first = world.hang(story_panel(heard, Quoted::Own));
    let second = world.hang(story_panel(unheard, Quoted::Own));
    let third = world.hang_in(story_panel(heard, Quoted::Own), Ink::G);

    let ink = |world: &World, piece| match sheet(world.collect(piece)).sheet {
        Sheet::StoryPanel(panel) => (panel.ink, panel.theme),
        _ => panic!("a story panel"),
    };

    assert_eq!(ink(&world, first), (Ink::C, Some("Tit".to_owned())));
    assert_eq!(ink(&world, second), (Ink::B, None));
    assert_eq!(ink(&world, third).0, Ink::G);
}

#[test]
fn a_personal_number_stops_the_piece() {
    let mut world = World::new();
    let story = world.story("Sokken", "Der stod 010203-1234 på armbåndet.");
    world.yes(story, Naming::First, Face::Hidden);
    let whole = world.hang(story_panel(story, Quoted::Own));

    assert_eq!(stops(world.collect(whole)), [Stop::PersonalNumber]);
}

#[test]
fn what_reaches_or_names_somebody_is_found_and_what_the_family_is_called_is_not() {
    let mut world = World::new();
    let text = "Så ringede Holger på 56 95 00 01. Det var Pers idé, og vi bor Strandvejen 4.";
    let story = world.story("Sokken", text);
    world.yes(story, Naming::First, Face::Hidden);
    let piece = world.hang(story_panel(story, Quoted::Own));

    let collected = sheet(world.collect(piece));

    let found: Vec<(Kind, &str)> = collected
        .unseen()
        .map(|found| (found.kind, found.words.as_str()))
        .collect();
    assert_eq!(
        found,
        [
            (Kind::Name, "Holger"),
            (Kind::Telephone, "56 95 00 01"),
            (Kind::Address, "Strandvejen 4"),
        ]
    );
}

#[test]
fn a_sensitive_theme_is_not_named_beside_a_family() {
    let mut world = World::new();
    let theme = world.sensitive_theme("Vold");
    let story = world.story("Sokken", "Jeg havde kun den ene sok på.");
    world.yes(story, Naming::First, Face::Hidden);
    world.highlight(story, "den ene sok", &[theme]);
    let piece = world.hang(story_panel(story, Quoted::Own));

    let collected = sheet(world.collect(piece));

    let Sheet::StoryPanel(panel) = &collected.sheet else {
        panic!("a story panel")
    };
    assert_eq!(panel.theme, None);
}

#[test]
fn a_family_on_three_sheets_and_a_quote_met_twice_are_told_across_the_wall() {
    let mut world = World::new();
    let story = world.story("Sokken", "Jeg havde kun den ene sok på.");
    world.yes(story, Naming::First, Face::Hidden);
    let highlight = world.highlight(story, "den ene sok", &[]);
    let other = world.highlight(story, "Jeg havde", &[]);
    let pieces = [
        world.hang(Content::Quote(said(story, highlight))),
        world.hang(Content::Quote(said(story, highlight))),
        world.hang(Content::Quote(said(story, other))),
    ];

    let told = world.with_hall(|hall| {
        let outcomes: Vec<_> = hall
            .pieces()
            .iter()
            .map(|piece| (piece, hall.look(piece).expect("the store can be read")))
            .collect();
        across(outcomes.iter().map(|(piece, outcome)| (*piece, outcome)))
    });

    let count = |warning| told.iter().filter(|(_, told)| *told == warning).count();
    assert_eq!(
        (count(Warning::FamilyOften), count(Warning::SameQuoteTwice)),
        (3, 2)
    );
    assert!(!told.contains(&(id(pieces[2]), Warning::SameQuoteTwice)));
}

#[test]
fn an_edition_is_made_again_byte_for_byte_until_a_family_takes_its_yes_back() {
    let press = Press::new().expect("the press opens");
    let mut world = World::new();
    let (kept, gone) = (
        world.story("Sokken", "Jeg havde kun den ene sok på."),
        world.story("Huen", "Huen var grøn, og vi gik hele vejen hjem i den."),
    );
    for story in [kept, gone] {
        world.yes(story, Naming::First, Face::Hidden);
        world.hang(story_panel(story, Quoted::Own));
    }
    let stopped = world.story("Vanten", "Vanten var væk.");
    world.hang(story_panel(stopped, Quoted::Own));
    let order = Order {
        id: id(500),
        number: 7,
        at: Timestamp::UNIX_EPOCH,
        by: None,
        profile: Profile::Arkiv,
    };

    let mut files = Vec::new();
    let (plan, edition) = world.with_hall(|hall| {
        let plan = edition::plan(hall, &press, Choice::All).expect("there is a plan");
        let edition = edition::make(hall, &press, &plan, &order, |_, pdf| {
            files.push(pdf);
            Ok::<_, Infallible>(())
        });
        (plan, edition.expect("there is an edition"))
    });
    let again = |world: &World| {
        world.with_hall(|hall| {
            let sheets = edition.sheets.iter();
            sheets
                .map(|sheet| {
                    edition::again(hall, &press, &edition, sheet).expect("it can be asked for")
                })
                .collect::<Vec<_>>()
        })
    };
    let same = again(&world);
    world.take_back(gone, Use::Exhibition);
    let after = again(&world);

    assert_eq!((plan.ready.len(), plan.stopped.len()), (2, 1));
    assert_eq!(
        edition
            .sheets
            .iter()
            .map(|sheet| sheet.position)
            .collect::<Vec<_>>(),
        [1, 2]
    );
    let files: Vec<Again> = files.into_iter().map(Again::Same).collect();
    assert_eq!(same, files);
    assert_eq!(after, [files[0].clone(), Again::Stopped]);
}

#[test]
fn a_sheet_whose_exhibition_was_renamed_is_printed_anew_and_not_fetched() {
    let press = Press::new().expect("the press opens");
    let mut world = World::new();
    let story = world.story("Sokken", "Jeg havde kun den ene sok på.");
    world.yes(story, Naming::First, Face::Hidden);
    world.hang(story_panel(story, Quoted::Own));
    let order = Order {
        id: id(500),
        number: 1,
        at: Timestamp::UNIX_EPOCH,
        by: None,
        profile: Profile::Tryk,
    };
    let edition = world.with_hall(|hall| {
        let plan = edition::plan(hall, &press, Choice::All).expect("there is a plan");
        edition::make(hall, &press, &plan, &order, |_, _| Ok::<_, Infallible>(()))
            .expect("there is an edition")
    });

    world.rename("En anden titel");

    let again = world.with_hall(|hall| edition::again(hall, &press, &edition, &edition.sheets[0]));
    assert_eq!(again.ok(), Some(Again::Changed));
}

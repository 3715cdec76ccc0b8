//! Checks on outcomes written by hand.

use genlyd_domain::ink::Ink;
use genlyd_text::language::Language;

use super::*;
use crate::fit::Slot;
use crate::sheets::{Foot, QuotePanel, StoryPanel};

fn panel(size: Size) -> Sheet {
    Sheet::StoryPanel(StoryPanel {
        size,
        foot: Foot::default(),
        theme: None,
        ink: Ink::A,
        title: "Titel".to_owned(),
        quote: None,
        name: None,
        about: None,
        portrait: None,
        sections: Vec::new(),
        language: Language::Danish,
    })
}

fn fit() -> Fit {
    Fit {
        body_points: 24.0,
        x_height_mm: 4.02,
        title_points: Some(84.0),
        quote_points: None,
        words: 300,
        lines: 44,
        columns: 2,
        line_characters: 41.0,
        sheets: 1,
        fits: true,
        overflow_lines: 0,
        picture: Some(Slot {
            width_mm: 200.0,
            height_mm: 240.0,
        }),
        picture_dpi: Some(200.0),
        missing: Vec::new(),
    }
}

fn level(sheet: &Sheet, fit: &Fit, kind: CheckKind) -> Level {
    checks(sheet, fit)
        .into_iter()
        .find(|check| check.kind == kind)
        .unwrap()
        .level
}

#[test]
fn a_good_panel_has_nothing_to_say() {
    let all = checks(&panel(Size::A2), &fit());

    assert!(
        all.iter().all(|check| check.level == Level::Fine),
        "{all:?}"
    );
}

#[test]
fn a_second_sheet_warns_and_a_lost_line_stops() {
    let sheet = panel(Size::A2);

    let second = Fit { sheets: 2, ..fit() };
    let lost = Fit {
        fits: false,
        overflow_lines: 3,
        ..fit()
    };

    assert_eq!(level(&sheet, &second, CheckKind::TextFits), Level::Warns);
    assert_eq!(level(&sheet, &lost, CheckKind::TextFits), Level::Stops);
}

#[test]
fn a_portrait_is_judged_by_its_dots_to_an_inch() {
    for (dpi, expected) in [
        (200.0, Level::Fine),
        (150.0, Level::Fine),
        (149.0, Level::Warns),
        (89.9, Level::Stops),
    ] {
        let fit = Fit {
            picture_dpi: Some(dpi),
            ..fit()
        };

        assert_eq!(
            level(&panel(Size::A1), &fit, CheckKind::PortraitResolution),
            expected,
            "{dpi}"
        );
    }
}

#[test]
fn type_too_small_for_its_distance_warns_but_a_small_sheet_is_read_closer() {
    let small = Fit {
        body_points: 17.0,
        x_height_mm: 2.85,
        ..fit()
    };

    assert_eq!(
        level(&panel(Size::A2), &small, CheckKind::BodySize),
        Level::Warns
    );
    assert_eq!(
        level(&panel(Size::A3), &small, CheckKind::BodySize),
        Level::Fine
    );
}

#[test]
fn words_are_counted_against_the_paper() {
    let long = Fit {
        words: 500,
        ..fit()
    };

    assert_eq!(
        level(&panel(Size::A2), &long, CheckKind::WordBudget),
        Level::Warns
    );
    assert_eq!(
        level(&panel(Size::A1), &long, CheckKind::WordBudget),
        Level::Fine
    );
}

#[test]
fn long_lines_warn_on_panels_and_are_not_judged_in_quotations() {
    let wide = Fit {
        line_characters: 61.0,
        ..fit()
    };
    let quote = Sheet::QuotePanel(QuotePanel {
        size: Size::A2,
        foot: Foot::default(),
        theme: None,
        ink: Ink::A,
        quote: "Ord".to_owned(),
        name: None,
        about: None,
        language: Language::Danish,
    });

    assert_eq!(
        level(&panel(Size::A2), &wide, CheckKind::LineLength),
        Level::Warns
    );
    assert!(
        checks(&quote, &wide)
            .iter()
            .all(|check| check.kind != CheckKind::LineLength)
    );
}

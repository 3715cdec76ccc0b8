//! Sheets laid out and read back.

mod samples;

use std::sync::LazyLock;

use genlyd_domain::piece::Size;

use super::*;
use crate::checks::{CheckKind, Level, checks};
use samples::{imprint, quote_panel, story, story_panel, theme_panel, title_wall};

/// One press for all tests: its fonts and templates never change.
static PRESS: LazyLock<Press> = LazyLock::new(|| Press::new().unwrap());

/// The text of a sheet as it is drawn, and how it came out.
fn drawn(sheet: &Sheet) -> (String, Fit) {
    let frame = data::Frame::of(Profile::Arkiv, &imprint());
    let settled = PRESS.settle(sheet, &frame).unwrap();
    let one = std::slice::from_ref(sheet);
    let document = PRESS
        .compose(one, std::slice::from_ref(&settled), &frame, Purpose::Screen)
        .unwrap();
    (document::text(&document), settled.fit)
}

/// The words of a text without marks and with every blank alike.
fn words(text: &str) -> Vec<String> {
    let bare = text.replace('\u{ad}', "");
    bare.split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect()
}

/// The first word of `wanted` that does not follow the ones before it in `drawn`.
fn first_lost(wanted: &str, drawn: &str) -> Option<String> {
    let drawn = words(drawn);
    let mut rest = drawn.iter();
    words(wanted)
        .into_iter()
        .find(|word| !rest.any(|other| other == word))
}

#[test]
fn every_word_of_a_story_stands_on_the_sheet_in_its_order() {
    for (length, size) in [
        (60, Size::A3),
        (190, Size::A2),
        (430, Size::A2),
        (900, Size::A1),
    ] {
        let text = story(length);

        let (drawn, fit) = drawn(&Sheet::StoryPanel(story_panel(size, &text)));

        assert_eq!(
            first_lost(&text, &drawn),
            None,
            "{length} words on {size:?}"
        );
        assert!(fit.fits && fit.sheets == 1, "{length} words on {size:?}");
    }
}

#[test]
fn a_story_too_long_for_its_sheet_goes_on_to_a_second() {
    let text = story(900);

    let (drawn, fit) = drawn(&Sheet::StoryPanel(story_panel(Size::A2, &text)));

    assert_eq!(first_lost(&text, &drawn), None);
    assert_eq!((fit.sheets, fit.fits, fit.overflow_lines), (2, true, 0));
    assert!(drawn.contains("fortsat") && drawn.contains("2/2"));
}

#[test]
fn headings_lists_and_quotations_in_a_story_lose_nothing() {
    let text = "## Før\n\nDet var *tidligt*.\n\n- en kop\n- to kopper\n\n> Det må man godt.\n\n1. først\n2. siden\n\n---\n\n\
                Og så til sidst Speciallægepraksisplanlægningsstabiliseringsperiode.";
    let mut panel = story_panel(Size::A3, text);
    panel.sections[0].heading = Some("Den første uge".to_owned());
    panel.portrait = None;

    let (drawn, fit) = drawn(&Sheet::StoryPanel(panel));

    let wanted = "Den første uge Før Det var tidligt en kop to kopper Det må man godt først siden Og så til sidst";
    assert_eq!(first_lost(wanted, &drawn), None);
    assert!(fit.fits);
}

#[test]
fn what_looks_like_typst_in_a_story_is_only_text() {
    let text = "#panic(\"x\") og $y$ samt @z, <w> og \\ og `kode` i teksten #import \"a\"";
    let mut panel = story_panel(Size::A3, "");
    panel.portrait = None;
    panel.title = text.to_owned();

    let (drawn, _) = drawn(&Sheet::StoryPanel(panel));

    assert_eq!(first_lost(text, &drawn), None);
    assert!(drawn.contains("#panic") && drawn.contains("$y$") && drawn.contains("@z"));
}

#[test]
fn every_layout_prints_in_every_size_and_both_profiles() {
    let text = story(150);
    let mut sheets = Vec::new();
    for size in Size::ALL {
        let mut without = story_panel(size, &text);
        without.portrait = None;
        sheets.push(Sheet::StoryPanel(story_panel(size, &text)));
        sheets.push(Sheet::StoryPanel(without));
        sheets.push(Sheet::QuotePanel(quote_panel(size)));
        sheets.push(Sheet::ThemePanel(theme_panel(size)));
        sheets.push(Sheet::TitleWall(title_wall(size)));
    }

    for profile in Profile::ALL {
        let printed = PRESS.pdf_of_all(&sheets, profile, &imprint()).unwrap();

        assert_eq!(printed.pages, sheets.len());
        assert!(printed.pdf.starts_with(b"%PDF-1."));
        let trimmed = printed.pdf.windows(8).any(|bytes| bytes == b"/TrimBox");
        assert_eq!(
            trimmed,
            profile == Profile::Tryk,
            "only a print shop gets bleed"
        );
    }
}

#[test]
fn the_same_sheet_and_imprint_give_the_same_bytes() {
    let sheet = Sheet::StoryPanel(story_panel(Size::A3, &story(80)));
    let other = Imprint {
        ident: "another".to_owned(),
        ..imprint()
    };

    let first = PRESS.pdf(&sheet, Profile::Arkiv, &imprint()).unwrap();
    let second = PRESS.pdf(&sheet, Profile::Arkiv, &imprint()).unwrap();
    let third = PRESS.pdf(&sheet, Profile::Arkiv, &other).unwrap();

    assert!(first.pdf == second.pdf);
    assert!(first.pdf != third.pdf);
}

#[test]
fn a_character_that_no_font_has_is_named_and_not_printed() {
    let mut panel = story_panel(Size::A3, "Hun sendte 👶🏽 og et ☂ til os.");
    panel.portrait = None;
    let sheet = Sheet::StoryPanel(panel);

    let fit = PRESS.fit(&sheet).unwrap();
    let refused = PRESS.pdf(&sheet, Profile::Arkiv, &imprint());

    assert!(
        fit.missing
            .iter()
            .any(|characters| characters.contains('👶')),
        "{:?}",
        fit.missing
    );
    let glyphs = checks(&sheet, &fit)
        .into_iter()
        .find(|check| check.kind == CheckKind::Glyphs)
        .unwrap();
    assert_eq!(glyphs.level, Level::Stops);
    assert!(matches!(refused, Err(PressError::MissingCharacters { .. })));
}

#[test]
fn names_of_neighbours_are_drawn_in_every_size_of_type() {
    let mut panel = story_panel(
        Size::A3,
        "Paweł og Šárka, Güneş og Ødegård, Žižka, Đặng Thị Hương, Олена.",
    );
    panel.portrait = None;
    panel.title = "Paweł, Šárka, Güneş og Żaneta".to_owned();
    panel.name = Some("Đorđe Łukasz".to_owned());

    let fit = PRESS.fit(&Sheet::StoryPanel(panel)).unwrap();

    assert_eq!(fit.missing, Vec::<String>::new());
}

#[test]
fn a_quotation_with_no_room_is_reported_and_not_printed() {
    let mut panel = quote_panel(Size::A3);
    panel.quote = story(400);
    let sheet = Sheet::QuotePanel(panel);

    let fit = PRESS.fit(&sheet).unwrap();
    let refused = PRESS.pdf(&sheet, Profile::Tryk, &imprint());

    assert!(!fit.fits && fit.overflow_lines > 5, "{fit:?}");
    let text = checks(&sheet, &fit)
        .into_iter()
        .find(|check| check.kind == CheckKind::TextFits)
        .unwrap();
    assert_eq!(text.level, Level::Stops);
    assert!(matches!(refused, Err(PressError::DoesNotFit { .. })));
}

#[test]
fn a_title_of_long_words_and_many_still_leaves_room_for_the_story() {
    let mut panel = story_panel(Size::A2, &story(200));
    panel.title = "Sundhedsplejerskens kaffekop og alt det, vi først fik sagt, da småbørnsfamiliesamarbejdet var forbi".to_owned();
    panel.quote = Some(story(45));

    let (drawn, fit) = drawn(&Sheet::StoryPanel(panel));

    assert!(fit.fits, "{fit:?}");
    assert_eq!(first_lost(&story(200), &drawn), None);
}

#[test]
fn a_preview_is_as_wide_as_asked_and_shows_bleed_on_request() {
    let mut panel = story_panel(Size::A3, &story(80));
    panel.portrait = None;
    let sheet = Sheet::StoryPanel(panel);
    let side = |preview: &Preview| {
        let picture = image::load_from_memory(&preview.png).unwrap();
        (picture.width(), picture.height())
    };

    let cut = PRESS.preview(&sheet, &imprint(), 297, 1, false).unwrap();
    let whole = PRESS.preview(&sheet, &imprint(), 303, 9, true).unwrap();

    assert_eq!(side(&cut), (297, 420));
    assert_eq!(side(&whole), (303, 426));
    assert_eq!(cut.pages, 1);
}

#[test]
fn nothing_and_too_much_are_refused() {
    let sheet = Sheet::QuotePanel(quote_panel(Size::A3));
    let many = vec![sheet; MOST_SHEETS + 1];

    assert!(matches!(
        PRESS.pdf_of_all(&[], Profile::Arkiv, &imprint()),
        Err(PressError::Nothing)
    ));
    assert!(matches!(
        PRESS.pdf_of_all(&many, Profile::Arkiv, &imprint()),
        Err(PressError::TooMany { sheets: 201 })
    ));
}

#[test]
fn a_damaged_portrait_is_named_by_its_sheet() {
    let mut panel = story_panel(Size::A3, &story(60));
    panel.portrait = Some(samples::portrait_of(b"no picture"));

    let refused = PRESS.pdf(&Sheet::StoryPanel(panel), Profile::Arkiv, &imprint());

    assert!(
        matches!(refused, Err(PressError::Portrait { sheet, .. }) if sheet == "Ni kopper på bordet")
    );
}

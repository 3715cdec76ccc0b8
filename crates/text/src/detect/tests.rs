//! What is found and what is left alone, on made-up sentences. `⟦` and `⟧` stand around what must be found.

mod names;
mod numbers;
mod places;
mod reach;

use proptest::prelude::*;

use super::*;

/// What is found of one kind, as it is written.
fn found(kind: Kind, text: &str) -> Vec<&str> {
    detect(text)
        .into_iter()
        .filter(|find| find.kind == kind)
        .map(|find| find.range.slice(text))
        .collect()
}

/// In each text exactly what stands between ⟦ and ⟧ is found, of this kind.
fn check(kind: Kind, marked: &[&str]) {
    let mut wrong = Vec::new();
    for marked in marked {
        let text = marked.replace(['⟦', '⟧'], "");
        let expected: Vec<&str> = marked
            .split('⟦')
            .skip(1)
            .filter_map(|part| part.split('⟧').next())
            .collect();
        assert!(!expected.is_empty(), "nothing is marked in {marked}");
        let found = found(kind, &text);
        if found != expected {
            wrong.push(format!("{text}: {found:?} instead of {expected:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// In none of the texts anything is found of this kind.
fn check_nothing(kind: Kind, texts: &[&str]) {
    let mut wrong = Vec::new();
    for text in texts {
        let found = found(kind, text);
        if !found.is_empty() {
            wrong.push(format!("{text}: {found:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn everything_is_told_in_the_order_in_which_it_stands() {
    let text = "Maren Kofoed, 010203-1234, tlf. 56 95 00 01, Strandvejen 4, 3770 Allinge, maren@eksempel.dk";

    let kinds: Vec<Kind> = detect(text).into_iter().map(|find| find.kind).collect();

    assert_eq!(
        kinds,
        [
            Kind::Name,
            Kind::PersonalNumber,
            Kind::Telephone,
            Kind::Address,
            Kind::Email
        ]
    );
}

#[test]
fn places_are_counted_in_scalar_values() {
    let text = "På æøå 👶 bor\u{a0}ingen. Ring til 56 95 00 01.";

    let finds = detect(text);

    assert_eq!(finds.len(), 1);
    assert_eq!(finds[0].range.slice(text), "56 95 00 01");
}

#[test]
fn a_label_or_a_check_makes_a_find_certain() {
    let sure = |text: &str| detect(text)[0].certainty;

    assert_eq!(sure("Nummeret er 56 95 00 01."), Certainty::Likely);
    assert_eq!(sure("Telefon 56 95 00 01."), Certainty::Certain);
    assert_eq!(sure("Der stod 010203-1234."), Certainty::Likely);
    assert_eq!(sure("Der stod cpr 010203-1234."), Certainty::Certain);
    // 070761-4285 is the office's own example, and adds up.
    assert_eq!(sure("Der stod 070761-4285."), Certainty::Certain);
}

#[test]
fn nonsense_without_end_is_read_in_one_go() {
    // Whatever is looked at again from every place in it would take minutes.
    for (piece, times) in [
        ("BENT ", 20_000),
        ("A. ", 20_000),
        ("a-", 40_000),
        ("Skole ", 20_000),
        ("Vej ", 20_000),
        ("12 ", 40_000),
        ("a@", 40_000),
        ("www.", 20_000),
        ("Anna von ", 20_000),
        ("DK12 ", 20_000),
    ] {
        let text = piece.repeat(times);
        let length = text.chars().count();
        assert!(detect(&text).iter().all(|find| find.range.end <= length));
        assert!(personal_numbers(&text).is_empty());
    }
}

proptest! {
    #[test]
    fn finds_stand_in_order_inside_the_text_and_do_not_overlap(text in "[0-9A-Za-zæøåÆØÅ +@./:,()\\-–\n]{0,120}") {
        let finds = detect(&text);
        let length = text.chars().count();
        prop_assert!(finds.iter().all(|find| !find.range.is_empty() && find.range.end <= length));
        prop_assert!(finds.windows(2).all(|pair| pair[0].range.end <= pair[1].range.start));
    }

    #[test]
    fn what_is_refused_at_the_door_is_found_before_print_too(text in "[0-9]{6}[- ]?[0-9]{4}[ a-z.]{0,10}") {
        let refused: Vec<CharRange> = personal_numbers(&text).into_iter().map(|find| find.range).collect();
        let found: Vec<CharRange> = detect(&text)
            .into_iter()
            .filter(|find| find.kind == Kind::PersonalNumber)
            .map(|find| find.range)
            .collect();
        prop_assert_eq!(refused, found);
    }
}

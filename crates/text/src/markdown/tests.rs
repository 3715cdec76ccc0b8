//! What the parser makes of what people write.

use crate::blocks::{self, Block};
use crate::normal::normalise;
use crate::{html, plain};
use proptest::prelude::*;

fn check(markdown: &str, expected: &str) {
    assert_eq!(plain::from_markdown(markdown), expected, "{markdown:?}");
}

#[test]
fn paragraphs_are_divided_by_one_empty_line() {
    check("En.\r\n\r\n\r\nTo\nog mere.", "En.\n\nTo og mere.");
}

#[test]
fn a_date_that_begins_a_line_is_no_list() {
    check("5. maj kom hun hjem.", "5. maj kom hun hjem.");
    check(
        "1. maj kom hun hjem.\n\n2. maj sov vi.",
        "1. maj kom hun hjem.\n\n2. maj sov vi.",
    );
    check("1990. Det var et godt år.", "1990. Det var et godt år.");
    check(
        "1. gang vi så hende, græd vi.",
        "1. gang vi så hende, græd vi.",
    );
    check(
        "Vi flyttede ind i\n1990. Det var et godt år.",
        "Vi flyttede ind i 1990. Det var et godt år.",
    );
}

#[test]
fn a_counted_list_is_a_list() {
    let blocks = blocks::from_markdown("1. mælk\n2. brød\n3. ro");

    assert!(
        matches!(&blocks[..], [Block::List { ordered: true, items }] if items.len() == 3),
        "{blocks:?}"
    );
}

#[test]
fn a_number_without_a_next_is_prose() {
    check(
        "1. barn kom i maj.\n\nDet var hårdt.\n\n2. barn kom i juni.",
        "1. barn kom i maj.\n\nDet var hårdt.\n\n2. barn kom i juni.",
    );
    check("0. og 3.\n7) syv", "0. og 3. 7) syv");
}

#[test]
fn a_line_of_talk_keeps_its_dash() {
    check("- Kom nu hjem, sagde hun.", "- Kom nu hjem, sagde hun.");
    check(
        "- Kom.\n\n- Jeg kommer.\n\nSå gik vi.",
        "- Kom.\n\n- Jeg kommer.\n\nSå gik vi.",
    );
    check(
        "Hun sagde:\n- Kom nu.\nOg så gik vi.",
        "Hun sagde: - Kom nu. Og så gik vi.",
    );
    check("-\n\n* Født, ikke opkaldt.", "-\n\n* Født, ikke opkaldt.");
}

#[test]
fn points_under_one_another_are_a_list() {
    let blocks = blocks::from_markdown("Vi manglede:\n- søvn\n- ro\n\n- tid");

    assert!(
        matches!(&blocks[..], [Block::Paragraph { .. }, Block::List { items, .. }] if items.len() == 3),
        "{blocks:?}"
    );
}

#[test]
fn a_line_of_stars_is_a_rule() {
    assert_eq!(blocks::from_markdown("* * *"), [Block::Rule]);
}

#[test]
fn a_dashed_line_makes_no_heading_of_what_stands_above() {
    let blocks = blocks::from_markdown("Vi ventede.\n---\nSå kom hun.");

    assert!(
        matches!(
            &blocks[..],
            [
                Block::Paragraph { .. },
                Block::Rule,
                Block::Paragraph { .. }
            ]
        ),
        "{blocks:?}"
    );
}

#[test]
fn indentation_is_no_code() {
    check(
        "    Det var en kold aften,\nog vi gik hjem.",
        "Det var en kold aften, og vi gik hjem.",
    );
    check(
        "Hej\n\n\tDet var en kold aften.",
        "Hej\n\nDet var en kold aften.",
    );
}

#[test]
fn lists_may_still_be_nested() {
    let blocks = blocks::from_markdown("- a\n    - b\n\n        mere b\n- c");

    assert!(
        matches!(&blocks[..], [Block::List { items, .. }] if items.len() == 2),
        "{blocks:?}"
    );
}

#[test]
fn nothing_that_was_typed_disappears() {
    check("[Anna]: hun", "[Anna]: hun");
    check("Hej\n===", "Hej ===");
    check("<b>hej</b> <navn> &lt; &amp;", "<b>hej</b> <navn> < &");
    check("<!-- hej\n\nmed dig -->", "<!-- hej\n\nmed dig -->");
    check("![tegning](x.png)", "tegning");
    check(
        "det`s 5 ~ 6 | 7 $8$ x^2^ [^1] {#a}",
        "det`s 5 ~ 6 | 7 $8$ x^2^ [^1] {#a}",
    );
}

#[test]
fn a_style_that_never_closes_is_a_character() {
    check("2 * 3 og *stjerne", "2 * 3 og *stjerne");
}

#[test]
fn ten_thousand_nested_quotes_are_read() {
    check(&format!("{} hej", ">".repeat(10_000)), "hej");
}

#[test]
fn an_accent_in_another_style_still_joins_its_letter() {
    check("e*\u{301}*t", "ét");
}

fn anything() -> impl Strategy<Value = String> {
    prop_oneof![
        "\\PC{0,80}",
        "([-*+>#_`~=\\[\\]()<>!&;:.|\\\\ \t\n\r]|[a-zæøå0-9]|e\u{301}|\u{ad}|👶|https://x|&#0;|</?[a-z]+>){0,60}",
        proptest::collection::vec("(- |\\* |1\\. |2\\. |5\\. maj |> |# |    |\t|---|===|```|\\*\\*hej\\*\\*|Vi sov\\.|\n|\n\n|<!--|\\[a\\]: b)", 0..30)
            .prop_map(|parts| parts.concat()),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1024))]

    #[test]
    fn the_faces_of_a_text_agree(markdown in anything()) {
        let blocks = blocks::from_markdown(&markdown);
        let plain = plain::from_markdown(&markdown);
        let leaves: Vec<String> = blocks::leaves(&blocks)
            .into_iter()
            .map(|spans| spans.iter().map(|span| span.text.as_str()).collect())
            .collect();
        let paragraphs: Vec<&str> = plain::paragraphs(&plain).iter().map(|range| range.slice(&plain)).collect();

        prop_assert_eq!(&leaves, &paragraphs);
        prop_assert_eq!(&normalise(&plain), &plain);
        prop_assert!(!plain.contains("\n\n\n") && plain.trim_matches([' ', '\n']) == plain);
        let html = html::from_markdown(&markdown);
        prop_assert_eq!(words_of_html(&html), plain.split_whitespace().collect::<String>());
    }

    #[test]
    fn preparing_twice_is_preparing_once_and_keeps_the_lines(markdown in anything()) {
        let once = super::prepare(&markdown);
        prop_assert_eq!(once.matches('\n').count(), normalise(&markdown).matches('\n').count());
        prop_assert_eq!(super::prepare(&once), once);
    }
}

/// What a browser would show of it, without white space.
fn words_of_html(html: &str) -> String {
    let mut shown = String::new();
    let mut in_tag = false;
    for character in html.chars() {
        match character {
            '<' => in_tag = true,
            '>' => in_tag = false,
            _ if !in_tag => shown.push(character),
            _ => {}
        }
    }
    let decoded = ["&lt;<", "&gt;>", "&quot;\"", "&#39;'", "&amp;&"]
        .iter()
        .fold(shown, |text, pair| {
            let (entity, character) = pair.split_at(pair.len() - 1);
            text.replace(entity, character)
        });
    decoded.split_whitespace().collect()
}

//! Tagging, as claims.
use uuid::Uuid;

use super::*;
use crate::change::Actor;
use crate::text_version::{Section, Writing};

fn id<T>(number: u128) -> Id<T> {
    Id::new(Uuid::from_u128(number))
}

fn version(number: u128, markdown: &str) -> TextVersion {
    let writing = Writing {
        id: id(number),
        author: Actor::Operator,
        at: Timestamp::UNIX_EPOCH,
    };
    let section = Section {
        key: "hjaelp".to_owned(),
        markdown: markdown.to_owned(),
    };
    TextVersion::first(
        id(1),
        id(2),
        Some(id(3)),
        "Elleve uger",
        vec![section],
        writing,
    )
    .unwrap()
}

fn highlight(text: &TextVersion, exact: &str) -> Highlight {
    let plain = text.section("hjaelp").unwrap().plain();
    let start = plain[..plain.find(exact).unwrap()].chars().count();
    Highlight {
        id: id(50),
        project: id(2),
        story: id(1),
        family: Some(id(3)),
        version: text.id,
        section: "hjaelp".to_owned(),
        passage: passage_in(text, "hjaelp", start, start + exact.chars().count()).unwrap(),
        themes: vec![id(21), id(22)],
        note: "Hun siger det uden bebrejdelse.".to_owned(),
        star: false,
        author: None,
        at: Timestamp::UNIX_EPOCH,
        anchoring: Anchored::Kept,
    }
}

fn remark(themes: &[u128]) -> Remark {
    Remark {
        themes: themes.iter().copied().map(id).collect(),
        note: String::new(),
        star: false,
    }
}

#[test]
fn a_remark_that_says_nothing_is_refused() {
    assert_eq!(remark(&[]).checked(), Err(HighlightRefusal::NothingSaid));
    let star = Remark {
        star: true,
        ..remark(&[])
    };
    assert_eq!(star.clone().checked(), Ok(star));
}

#[test]
fn tagging_a_passage_again_adds_and_takes_nothing_away() {
    let text = version(10, "Vi ventede elleve uger på et svar.");
    let joined = highlight(&text, "elleve uger").joined(&remark(&[22, 23]));

    assert_eq!(joined.themes, [id(21), id(22), id(23)]);
    assert_eq!(joined.note, "Hun siger det uden bebrejdelse.");
}

#[test]
fn what_somebody_else_added_meanwhile_stays_when_a_highlight_is_revised() {
    let text = version(10, "Vi ventede elleve uger på et svar.");
    let mut standing = highlight(&text, "elleve uger");
    standing.themes.push(id(29));

    let revised = standing
        .revised(&[id(21), id(22)], &remark(&[22, 23]))
        .unwrap();

    assert_eq!(revised.themes, [id(22), id(23), id(29)]);
    assert_eq!(revised.note, "");
}

#[test]
fn taking_the_last_theme_away_is_refused_when_nothing_else_is_said() {
    let text = version(10, "Vi ventede elleve uger på et svar.");
    let standing = highlight(&text, "elleve uger");

    let revised = standing.revised(&[id(21), id(22)], &remark(&[]));

    assert_eq!(revised, Err(HighlightRefusal::NothingSaid));
}

#[test]
fn a_lost_passage_is_offered_the_sentence_that_shares_most_words() {
    let old = version(10, "Vi ventede elleve uger på et svar fra kommunen.");
    let new = version(
        11,
        "Det var en lang vinter.\n\nSvaret fra kommunen lod vente på sig i elleve uger. Så kom foråret.",
    );
    let lost = highlight(&old, "Vi ventede elleve uger på et svar fra kommunen.");

    let (section, passage) = nearest(&lost, &new).unwrap();

    assert_eq!(section, "hjaelp");
    assert_eq!(
        passage.exact,
        "Svaret fra kommunen lod vente på sig i elleve uger."
    );
}

#[test]
fn nothing_is_offered_where_nothing_resembles() {
    let old = version(10, "Vi ventede elleve uger på et svar fra kommunen.");
    let new = version(
        11,
        "Min mor kom med en gryde suppe, og vi spiste på køkkengulvet.",
    );

    assert_eq!(
        nearest(&highlight(&old, "Vi ventede elleve uger"), &new),
        None
    );
}

#[test]
fn a_moved_highlight_stands_in_its_new_place_by_decision() {
    let old = version(10, "Vi ventede elleve uger på et svar.");
    let new = version(11, "Svaret kom efter elleve uger.");
    let mut lost = highlight(&old, "Vi ventede elleve uger");
    lost.anchoring = Anchored::Lost;

    let passage = passage_in(&new, "hjaelp", 0, 29).unwrap();
    let moved = lost.moved(&new, "hjaelp", passage);

    assert_eq!(moved.passage.exact, "Svaret kom efter elleve uger.");
    assert_eq!((moved.version, moved.anchoring), (new.id, Anchored::Kept));
    assert_eq!(moved.themes, lost.themes);
}

//! What becomes of passages when people correct, move and delete.

use super::*;
use proptest::prelude::*;

const STORY: &str = "Da Ida kom, var det februar, og det sneede. Færgen sejlede ikke. Vi ringede til jordemoderen kl. 4 om natten. \
Hun sagde: »Træk vejret. Jeg kommer.« Og hun kom på ski.\n\nDe første uger var jeg meget alene. Min mand var på havet. \
Min mor boede i Jylland. Jeg turde ikke ringe til nogen.\n\nSå kom sundhedsplejersken. Hun blev hele eftermiddagen.";

fn passage(text: &str, words: &str) -> Passage {
    let start = text
        .find(words)
        .map(|byte| text[..byte].chars().count())
        .unwrap_or_default();
    Passage::new(text, start, start + words.chars().count())
        .unwrap_or_else(|error| panic!("{error}: {words}"))
}

fn follow(words: &str, from: &str, to: &str) -> Anchoring {
    assert!(
        STORY.contains(words) && STORY.contains(from),
        "the story says otherwise"
    );
    reanchor(&passage(STORY, words), STORY, &STORY.replacen(from, to, 1))
}

fn exact(anchoring: &Anchoring) -> &str {
    anchoring.passage().map_or("", |passage| &passage.exact)
}

#[test]
fn the_same_text_keeps_every_passage() {
    let alone = passage(STORY, "De første uger var jeg meget alene.");

    assert_eq!(reanchor(&alone, STORY, STORY), Anchoring::Kept(alone));
}

#[test]
fn a_correction_after_it_keeps_a_passage_and_renews_its_context() {
    let result = follow(
        "var jeg meget alene",
        "Min mand var på havet",
        "Min mand, Per, var på havet",
    );

    let Anchoring::Kept(kept) = result else {
        panic!("{result:?}")
    };
    assert!(kept.suffix.contains("Per"));
}

#[test]
fn a_correction_before_it_moves_a_passage() {
    let result = follow(
        "var jeg meget alene",
        "og det sneede",
        "og det sneede hele natten og dagen med",
    );

    assert!(
        matches!(&result, Anchoring::Moved(moved) if moved.exact == "var jeg meget alene"),
        "{result:?}"
    );
}

#[test]
fn a_paragraph_set_elsewhere_takes_its_passages_along() {
    let paragraph = "De første uger var jeg meget alene. Min mand var på havet. Min mor boede i Jylland. Jeg turde ikke ringe til nogen.\n\n";
    let new = format!("{paragraph}{}", STORY.replacen(paragraph, "", 1));

    for words in ["Min mor boede i Jylland.", "Min mand", paragraph.trim()] {
        let result = reanchor(&passage(STORY, words), STORY, &new);
        assert!(matches!(result, Anchoring::Moved(_)), "{words}: {result:?}");
    }
}

#[test]
fn a_spelling_mended_inside_it_changes_a_passage() {
    let result = follow(
        "Hun blev hele eftermiddagen.",
        "eftermiddagen",
        "aftenen og natten",
    );
    assert!(matches!(result, Anchoring::Changed(_)));
    assert_eq!(exact(&result), "Hun blev hele aftenen og natten.");

    let result = follow("sneede", "sneede", "snede");
    assert!(matches!(result, Anchoring::Changed(_)));
    assert_eq!(exact(&result), "snede");
}

#[test]
fn words_added_in_the_middle_change_a_passage_and_words_at_its_edge_do_not() {
    let result = follow("Min mor boede i Jylland.", "boede i", "boede langt væk i");
    assert_eq!(exact(&result), "Min mor boede langt væk i Jylland.");
    assert!(matches!(result, Anchoring::Changed(_)));

    let result = follow("Min mor boede i Jylland.", "Min mor", "Ja, og Min mor");
    assert!(
        matches!(&result, Anchoring::Moved(moved) if moved.exact == "Min mor boede i Jylland."),
        "{result:?}"
    );
}

#[test]
fn a_change_of_edge_words_follows_the_edge() {
    let result = follow("Vi ringede til jordemoderen", "Vi ringede", "Jeg ringede");

    assert_eq!(exact(&result), "Jeg ringede til jordemoderen");
}

#[test]
fn a_deleted_passage_is_lost() {
    assert_eq!(
        follow("Min mor boede i Jylland.", "Min mor boede i Jylland. ", ""),
        Anchoring::Lost
    );
    assert_eq!(
        follow(
            "jeg meget alene",
            "De første uger var jeg meget alene. ",
            ""
        ),
        Anchoring::Lost
    );
}

#[test]
fn the_same_words_elsewhere_are_not_the_passage() {
    let old = "Hun kom. Vi sov. Så var det morgen. Hun kom. Vi græd.";
    let first = Passage::new(old, 0, 8).unwrap_or_else(|error| panic!("{error}"));

    assert_eq!(
        reanchor(&first, old, "Vi sov. Så var det morgen. Hun kom. Vi græd."),
        Anchoring::Lost
    );
}

#[test]
fn a_rewritten_passage_is_lost() {
    let result = follow(
        "Jeg turde ikke ringe til nogen.",
        "Jeg turde ikke ringe til nogen.",
        "Alt blev bedre til foråret, syntes man.",
    );

    assert_eq!(result, Anchoring::Lost);
}

#[test]
fn a_passage_that_never_stood_is_found_by_its_words() {
    let mut astray = passage(STORY, "Hun blev hele eftermiddagen.");
    astray.start += 40;
    astray.end += 40;

    let result = reanchor(&astray, STORY, STORY);

    // Its place lies outside the text; its words are still told apart from nothing.
    assert!(
        matches!(&result, Anchoring::Moved(found) if found.stands_in(STORY)),
        "{result:?}"
    );
}

#[test]
fn results_are_written_with_their_name() {
    let written = serde_json::to_value(follow("sneede", "sneede", "snede")).unwrap_or_default();
    assert_eq!(written["result"], "changed");
    assert_eq!(written["exact"], "snede");
    assert_eq!(
        serde_json::to_value(Anchoring::Lost).unwrap_or_default()["result"],
        "lost"
    );
}

/// Texts that look like texts, with repetitions that tempt.
fn prose() -> impl Strategy<Value = String> {
    proptest::collection::vec(
        "(Hun|Vi|kom|sov|ikke|æble|og|👶|e\u{301}|nat\\.|\n\n|[a-zæøå]{1,6})",
        0..40,
    )
    .prop_map(|words| words.join(" "))
}

fn anything() -> impl Strategy<Value = String> {
    prop_oneof![prose(), "\\PC{0,60}", "[ab \n.]{0,30}"]
}

fn some_passage(text: &str, start: usize, length: usize) -> Option<Passage> {
    let count = text.chars().count();
    let start = start % count.max(1);
    Passage::new(text, start, (start + 1 + length).min(count)).ok()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn kept_or_moved_always_stands_in_the_new_text(old in anything(), new in anything(), start in 0_usize..200, length in 0_usize..60) {
        if let Some(passage) = some_passage(&old, start, length) {
            match reanchor(&passage, &old, &new) {
                Anchoring::Kept(found) => {
                    prop_assert!(found.stands_in(&new));
                    prop_assert_eq!((found.start, &found.exact), (passage.start, &passage.exact));
                }
                Anchoring::Moved(found) => {
                    prop_assert!(found.stands_in(&new));
                    prop_assert_eq!(&found.exact, &passage.exact);
                }
                Anchoring::Changed(found) => {
                    prop_assert!(found.stands_in(&new));
                    prop_assert_ne!(&found.exact, &passage.exact);
                }
                Anchoring::Lost => {}
            }
        }
    }

    #[test]
    fn identity_keeps(text in anything(), start in 0_usize..200, length in 0_usize..60) {
        if let Some(passage) = some_passage(&text, start, length) {
            prop_assert_eq!(reanchor(&passage, &text, &text), Anchoring::Kept(passage));
        }
    }

    #[test]
    fn text_put_before_never_loses_a_passage(text in anything(), before in anything(), start in 0_usize..200, length in 0_usize..60) {
        if let Some(passage) = some_passage(&text, start, length) {
            let result = reanchor(&passage, &text, &format!("{before}{text}"));
            prop_assert!(matches!(result, Anchoring::Kept(_) | Anchoring::Moved(_)), "{:?} {:?}", passage, result);
        }
    }

    #[test]
    fn text_put_after_keeps_every_passage_of_whole_words(text in prose(), after in prose(), start in 0_usize..200, length in 0_usize..60) {
        if let Some(passage) = some_passage(&text, start, length) {
            let result = reanchor(&passage, &text, &format!("{text} {after}"));
            prop_assert_eq!(result.passage().map(|found| (found.start, &found.exact)), Some((passage.start, &passage.exact)));
        }
    }

    #[test]
    fn a_deleted_sentence_is_lost(before in prose(), after in prose()) {
        let sentence = "Xantippe zappede zebraer quasi.";
        let old = format!("{before} {sentence} {after}");
        let found = passage(&old, sentence);
        prop_assert_eq!(reanchor(&found, &old, &format!("{before} {after}")), Anchoring::Lost);
    }
}

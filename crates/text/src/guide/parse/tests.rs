//! What a guide's file may say, and what it is told when it says it wrong.

use super::*;
use crate::guide::{AnswerKind, GuideKind};
use crate::language::Language;
use proptest::prelude::*;

const HEAD: &str = "---\ntitel: Fortælle-uge\nslags: fortælling\nsprog: da\n---\n";

fn read(body: &str) -> Result<GuideText, GuideError> {
    parse(&format!("{HEAD}{body}"))
}

fn problem(source: &str) -> (usize, GuideProblem) {
    match parse(source) {
        Ok(guide) => panic!("it was read: {guide:?}"),
        Err(error) => (error.line, error.problem),
    }
}

fn problem_in(body: &str) -> (usize, GuideProblem) {
    problem(&format!("{HEAD}{body}"))
}

#[test]
fn a_whole_guide_is_read() {
    let guide = read(
        "Velkommen til *jer*.\n\nTag jer god tid.\n\n## Hjælp og støtte {#support}\n\nHvem hjalp jer,\nog hvordan?\n\n> Giv plads.\n>\n> Vent lidt.\n\n\
         - En nabo?\n- Nogen fra **kommunen**?\nsvar: kort | obligatorisk | vises ikke\n\n## Børn & bøvl\nHvor mange?\nsvar: tal\n",
    )
    .unwrap_or_else(|error| panic!("{error}"));

    assert_eq!(
        (guide.title.as_str(), guide.kind, guide.language),
        ("Fortælle-uge", GuideKind::Story, Language::Danish)
    );
    assert_eq!(
        guide.introduction,
        "Velkommen til *jer*.\n\nTag jer god tid."
    );
    let support = &guide.sections[0];
    assert_eq!(
        (support.key.as_str(), support.heading.as_str()),
        ("support", "Hjælp og støtte")
    );
    assert_eq!(support.question, "Hvem hjalp jer, og hvordan?");
    assert_eq!(support.hint, "Giv plads.\n\nVent lidt.");
    assert_eq!(support.helping, ["En nabo?", "Nogen fra kommunen?"]);
    assert_eq!(support.answer, AnswerKind::Short);
    assert!(support.required && !support.exhibited);
    let children = guide
        .section("boern-boevl")
        .unwrap_or_else(|| panic!("{guide:?}"));
    assert_eq!(
        (
            children.answer.clone(),
            children.required,
            children.exhibited
        ),
        (AnswerKind::Number, false, true)
    );
}

#[test]
fn a_lone_helping_question_is_one() {
    let guide = read("## A\n\nHvad?\n\n- Hvornår?\n").unwrap_or_else(|error| panic!("{error}"));

    assert_eq!(guide.sections[0].helping, ["Hvornår?"]);
}

#[test]
fn a_file_saved_on_another_machine_is_read() {
    let source = format!("\u{feff}{HEAD}## A\n\nHvad?\n").replace('\n', "\r\n");

    assert!(parse(&source).is_ok());
}

#[test]
fn the_head_must_be_whole() {
    assert_eq!(problem(""), (1, GuideProblem::NoFrontMatter));
    assert_eq!(problem("# Fortælle-uge"), (1, GuideProblem::NoFrontMatter));
    assert_eq!(
        problem("---\ntitle: A\n"),
        (1, GuideProblem::FrontMatterStaysOpen)
    );
    assert_eq!(
        problem("---\ntitle: A\nkind: story\n---\n"),
        (4, GuideProblem::MissingField("language"))
    );
    assert_eq!(
        problem("---\ntitle\n---\n"),
        (2, GuideProblem::NotAField("title".to_owned()))
    );
    assert_eq!(
        problem("---\ntitle:\n---\n"),
        (2, GuideProblem::NotAField("title:".to_owned()))
    );
    assert_eq!(
        problem("---\ntitle: A\ntitel: B\n---\n"),
        (3, GuideProblem::FieldTwice("title"))
    );
    assert_eq!(
        problem("---\ncolour: red\n---\n"),
        (2, GuideProblem::UnknownField("colour".to_owned()))
    );
    assert_eq!(
        problem("---\nkind: poem\n---\n"),
        (2, GuideProblem::UnknownKind("poem".to_owned()))
    );
    assert_eq!(
        problem("---\nsprog: tysk\n---\n"),
        (2, GuideProblem::UnknownLanguage("tysk".to_owned()))
    );
}

#[test]
fn a_part_must_ask_and_ask_once() {
    assert_eq!(problem_in("Velkommen.\n").1, GuideProblem::NoSections);
    assert_eq!(
        problem_in("## A\n\n> Råd\n"),
        (6, GuideProblem::NoQuestion("A".to_owned()))
    );
    assert_eq!(
        problem_in("## A\n\nHvad?\n\nOg hvornår?\n"),
        (10, GuideProblem::StrayParagraph)
    );
    assert_eq!(
        problem_in("## A\n\nHvad?\n\n### B\n\nHvornår?\n"),
        (10, GuideProblem::StrayHeading)
    );
    assert_eq!(
        problem_in("## A\n\nHvad?\n\n***\n"),
        (10, GuideProblem::StrayBlock)
    );
    assert_eq!(problem_in("##\n\nHvad?\n"), (6, GuideProblem::EmptyHeading));
    assert_eq!(
        problem_in("## {#a}\n\nHvad?\n"),
        (6, GuideProblem::EmptyHeading)
    );
}

#[test]
fn keys_are_plain_and_single() {
    assert_eq!(
        problem_in("## A {#Å b}\n\nHvad?\n"),
        (6, GuideProblem::BadKey("Å b".to_owned()))
    );
    assert_eq!(
        problem_in("## …\n\nHvad?\n"),
        (6, GuideProblem::BadKey(String::new()))
    );
    assert_eq!(
        problem_in("## A\n\nHvad?\n\n## A\n\nHvad?\n"),
        (10, GuideProblem::KeyTwice("a".to_owned()))
    );
}

#[test]
fn answer_lines_stand_under_a_part_and_mean_something() {
    assert_eq!(
        problem_in("svar: kort\n\n## A\n\nHvad?\n"),
        (6, GuideProblem::AnswerOutside)
    );
    assert_eq!(
        problem_in("## A\n\nHvad?\n\nsvar: kort\nsvar: tal\n"),
        (11, GuideProblem::AnswerTwice)
    );
    assert_eq!(
        problem_in("## A\n\nHvad?\n\nsvar: roman\n"),
        (10, GuideProblem::UnknownAnswer("roman".to_owned()))
    );
    assert_eq!(
        problem_in("## A\n\nHvad?\nsvar: valg: Ja\n"),
        (9, GuideProblem::TooFewChoices)
    );
}

#[test]
fn a_mistake_is_told_with_its_line_and_its_cure() {
    let error = read("## A\n\nHvad?\n\nOg hvornår?\n")
        .map_or_else(|error| error.to_string(), |guide| guide.title);

    assert_eq!(
        error,
        "line 10: only the first paragraph is the question; begin advice with »> « and helping questions with »- «"
    );
}

proptest! {
    #[test]
    fn no_file_makes_the_reader_stumble(body in "(---|## |> |- |svar: |kort|\\||\\{#a\\}|\n|\n\n|[a-zæ: ]|\\PC){0,60}") {
        let source = format!("{HEAD}{body}");
        match parse(&source) {
            Ok(guide) => prop_assert!(guide.sections.iter().all(|section| !section.question.is_empty())),
            Err(error) => prop_assert!(error.line >= 1 && error.line <= source.lines().count() + 2),
        }
        let _ = parse(&body);
    }
}

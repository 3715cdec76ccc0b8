//! The guides that come with the program can be read, and say the same in both languages.

#![expect(
    clippy::unwrap_used,
    reason = "a guide that cannot be read is a failed test"
)]

use genlyd_text::blocks::{self, Block};
use genlyd_text::guide::{AnswerKind, GuideKind, GuideText};
use genlyd_text::language::{self, Language};
use genlyd_text::{html, plain};
use std::fs;
use std::path::{Path, PathBuf};

const HANDBOOKS: [(Language, &str); 2] = [
    (Language::Danish, "haandbog.md"),
    (Language::English, "handbook.md"),
];

fn folder(language: Language) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../guides")
        .join(language.tag())
}

/// The guides of a language by file name, in alphabetical order: the files with a head. The others are pages to read.
fn guides(language: Language) -> Vec<(String, GuideText)> {
    let mut files: Vec<(String, String)> = fs::read_dir(folder(language))
        .unwrap()
        .map(|entry| entry.unwrap())
        .map(|entry| {
            (
                entry.file_name().into_string().unwrap(),
                fs::read_to_string(entry.path()).unwrap(),
            )
        })
        .filter(|(_, text)| text.starts_with("---"))
        .collect();
    files.sort();
    let read = |(name, text): (String, String)| {
        let guide = GuideText::parse(&text).unwrap_or_else(|error| panic!("{name}: {error}"));
        (name, guide)
    };
    files.into_iter().map(read).collect()
}

fn guide(language: Language, name: &str) -> GuideText {
    guides(language)
        .into_iter()
        .find(|(found, _)| found == name)
        .unwrap()
        .1
}

fn keys(guide: &GuideText) -> Vec<&str> {
    guide
        .sections
        .iter()
        .map(|section| section.key.as_str())
        .collect()
}

#[test]
fn every_kind_that_is_asked_has_its_guide() {
    for language in [Language::Danish, Language::English] {
        let found: Vec<(String, GuideKind)> = guides(language)
            .into_iter()
            .map(|(name, guide)| (name, guide.kind))
            .collect();
        let expected = [
            ("consent.md", GuideKind::Consent),
            ("lab.md", GuideKind::Lab),
            ("listening.md", GuideKind::Listening),
            ("story.md", GuideKind::Story),
            ("visitor.md", GuideKind::Visitor),
        ];
        assert_eq!(found, expected.map(|(name, kind)| (name.to_owned(), kind)));
    }
}

#[test]
fn every_guide_is_in_the_language_of_its_folder() {
    for language in [Language::Danish, Language::English] {
        for (name, guide) in guides(language) {
            assert_eq!(guide.language, language, "{name}");
            for section in &guide.sections {
                for words in [&section.question, &section.hint] {
                    assert!(
                        words.is_empty() || language::guess(words) == language,
                        "{name}: {words}"
                    );
                }
            }
        }
    }
}

#[test]
fn both_languages_ask_for_the_same_answers() {
    let shape = |guides: Vec<(String, GuideText)>| -> Vec<_> {
        guides
            .into_iter()
            .map(|(name, guide)| {
                let sections: Vec<_> = guide
                    .sections
                    .into_iter()
                    .map(|section| {
                        let choices = if let AnswerKind::Choice(choices) = &section.answer {
                            choices.len()
                        } else {
                            0
                        };
                        let kind = std::mem::discriminant(&section.answer);
                        (
                            section.key,
                            kind,
                            choices,
                            section.required,
                            section.exhibited,
                            section.helping.len(),
                        )
                    })
                    .collect();
                (name, guide.kind, sections)
            })
            .collect()
    };

    assert_eq!(
        shape(guides(Language::Danish)),
        shape(guides(Language::English))
    );
}

#[test]
fn the_story_guide_has_its_five_parts() {
    let story = guide(Language::Danish, "story.md");

    assert_eq!(story.kind, GuideKind::Story);
    assert_eq!(
        keys(&story),
        ["beginning", "support", "good-help", "wishes", "own-words"]
    );
    assert!(
        story
            .sections
            .iter()
            .all(|section| !section.hint.is_empty() && section.helping.len() >= 2)
    );
    assert_eq!(story.sections[4].answer, AnswerKind::Quote);
}

#[test]
fn the_listening_guide_asks_for_everyday_life_dreams_and_wishes() {
    let listening = guide(Language::Danish, "listening.md");

    assert_eq!(listening.kind, GuideKind::Listening);
    let headings: Vec<&str> = listening
        .sections
        .iter()
        .map(|section| section.heading.as_str())
        .collect();
    assert_eq!(headings, ["Hverdag", "Drømme", "Ønsker"]);
}

#[test]
fn the_lab_asks_its_three_questions_and_demands_an_answer() {
    let lab = guide(Language::Danish, "lab.md");

    assert_eq!(lab.kind, GuideKind::Lab);
    let required: Vec<&str> = lab
        .sections
        .iter()
        .filter(|section| section.required)
        .map(|section| section.key.as_str())
        .collect();
    assert_eq!(required, ["heard", "calls-for", "what-it-takes"]);
}

#[test]
fn consent_asks_for_every_use_and_ticks_nothing() {
    let consent = guide(Language::Danish, "consent.md");

    assert_eq!(consent.kind, GuideKind::Consent);
    let uses = [
        "team",
        "lab",
        "training",
        "exhibition",
        "web",
        "press",
        "report",
        "evaluation",
        "contact",
        "archive",
    ];
    assert_eq!(keys(&consent), uses);
    let yes_and_no = AnswerKind::Choice(vec!["Ja".to_owned(), "Nej".to_owned()]);
    assert!(
        consent
            .sections
            .iter()
            .all(|section| section.answer == yes_and_no && !section.required)
    );
}

#[test]
fn consent_is_asked_in_short_sentences() {
    for language in [Language::Danish, Language::English] {
        let consent = guide(language, "consent.md");
        let asked = consent
            .sections
            .iter()
            .flat_map(|section| [section.question.clone(), section.hint.clone()]);
        for words in asked.chain([plain::from_markdown(&consent.introduction)]) {
            for sentence in genlyd_text::segment::sentences(&words) {
                let sentence = sentence.slice(&words);
                assert!(
                    genlyd_text::segment::word_count(sentence) <= 20,
                    "{sentence}"
                );
            }
        }
    }
}

#[test]
fn the_visitors_card_has_three_prompts() {
    let visitor = guide(Language::Danish, "visitor.md");

    assert_eq!(visitor.kind, GuideKind::Visitor);
    assert_eq!(visitor.sections.len(), 3);
}

#[test]
fn the_handbooks_have_the_same_chapters() {
    let outline = |(language, name): (Language, &str)| -> Vec<u8> {
        let text = fs::read_to_string(folder(language).join(name)).unwrap();
        assert_eq!(language::guess(&plain::from_markdown(&text)), language);
        assert!(html::from_markdown(&text).contains("<pre><code>genlyd demo</code></pre>"));
        let level = |block: Block| {
            if let Block::Heading { level, .. } = block {
                Some(level)
            } else {
                None
            }
        };
        blocks::from_markdown(&text)
            .into_iter()
            .filter_map(level)
            .collect()
    };

    assert_eq!(outline(HANDBOOKS[0]), outline(HANDBOOKS[1]));
}

#[test]
fn the_example_in_the_description_can_be_read() {
    let description = fs::read_to_string(folder(Language::Danish).join("../README.md")).unwrap();
    let example = description
        .split("```markdown\n")
        .nth(1)
        .unwrap()
        .split("```")
        .next()
        .unwrap();

    let guide = GuideText::parse(example).unwrap();

    assert_eq!(keys(&guide), ["beginning"]);
    assert_eq!(guide.sections[0].helping.len(), 2);
}

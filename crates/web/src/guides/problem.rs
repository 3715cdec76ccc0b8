//! What is wrong in a guide's Markdown, as words' keys with the line they belong to.

use genlyd_text::guide::{GuideError, GuideProblem};

use crate::forms::FieldError;

/// The error of a guide at its field, with its line and what was found there.
pub(crate) fn field_error(error: &GuideError) -> FieldError {
    let (key, found) = told(&error.problem);
    FieldError::new("markdown", key)
        .with("line", error.line)
        .with("found", found)
}

fn told(problem: &GuideProblem) -> (&'static str, &str) {
    match problem {
        GuideProblem::NoFrontMatter => ("guides-no-front-matter", ""),
        GuideProblem::FrontMatterStaysOpen => ("guides-front-matter-open", ""),
        GuideProblem::NotAField(found) => ("guides-not-a-field", found),
        GuideProblem::UnknownField(found) => ("guides-unknown-field", found),
        GuideProblem::FieldTwice(found) => ("guides-field-twice", found),
        GuideProblem::MissingField(found) => ("guides-missing-field", found),
        GuideProblem::UnknownKind(found) => ("guides-unknown-kind", found),
        GuideProblem::UnknownLanguage(found) => ("guides-unknown-language", found),
        GuideProblem::NoSections => ("guides-no-sections", ""),
        GuideProblem::EmptyHeading => ("guides-empty-heading", ""),
        GuideProblem::BadKey(found) => ("guides-bad-key", found),
        GuideProblem::KeyTwice(found) => ("guides-key-twice", found),
        GuideProblem::NoQuestion(found) => ("guides-no-question", found),
        GuideProblem::StrayParagraph => ("guides-stray-paragraph", ""),
        GuideProblem::StrayHeading => ("guides-stray-heading", ""),
        GuideProblem::StrayBlock => ("guides-stray-block", ""),
        GuideProblem::AnswerOutside => ("guides-answer-outside", ""),
        GuideProblem::AnswerTwice => ("guides-answer-twice", ""),
        GuideProblem::UnknownAnswer(found) => ("guides-unknown-answer", found),
        GuideProblem::TwoKinds => ("guides-two-kinds", ""),
        GuideProblem::TooFewChoices => ("guides-too-few-choices", ""),
    }
}

/// Every error there is, for samples.
pub(crate) fn samples() -> Vec<FieldError> {
    let found = || "begyndelsen".to_owned();
    [
        GuideProblem::NoFrontMatter,
        GuideProblem::FrontMatterStaysOpen,
        GuideProblem::NotAField(found()),
        GuideProblem::UnknownField(found()),
        GuideProblem::FieldTwice("title"),
        GuideProblem::MissingField("title"),
        GuideProblem::UnknownKind(found()),
        GuideProblem::UnknownLanguage(found()),
        GuideProblem::NoSections,
        GuideProblem::EmptyHeading,
        GuideProblem::BadKey(found()),
        GuideProblem::KeyTwice(found()),
        GuideProblem::NoQuestion(found()),
        GuideProblem::StrayParagraph,
        GuideProblem::StrayHeading,
        GuideProblem::StrayBlock,
        GuideProblem::AnswerOutside,
        GuideProblem::AnswerTwice,
        GuideProblem::UnknownAnswer(found()),
        GuideProblem::TwoKinds,
        GuideProblem::TooFewChoices,
    ]
    .into_iter()
    .map(|problem| field_error(&GuideError { line: 2, problem }))
    .collect()
}

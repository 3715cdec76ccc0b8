//! What can be wrong in a guide's file, said with the line and the cure.

/// Something in a guide's file that must be put right before the guide can be used.
#[derive(thiserror::Error, Clone, Debug, PartialEq, Eq)]
#[error("line {line}: {problem}")]
pub struct GuideError {
    /// The line in the file, from 1.
    pub line: usize,
    /// What is wrong there.
    pub problem: GuideProblem,
}

/// What is wrong, and what to do about it.
#[derive(thiserror::Error, Clone, Debug, PartialEq, Eq)]
pub enum GuideProblem {
    /// The file does not begin with `---`.
    #[error(
        "a guide begins with a line of three dashes, then its title, kind and language; put them first"
    )]
    NoFrontMatter,
    /// The second `---` is missing.
    #[error(
        "the lines with title, kind and language never end; close them with a line of three dashes"
    )]
    FrontMatterStaysOpen,
    /// A line above the second `---` is not `name: value`.
    #[error("»{0}« is not a name, a colon and a value; write for example »title: Fortælle-uge«")]
    NotAField(String),
    /// A name above the second `---` that no guide has.
    #[error("a guide has no »{0}«; use title, kind and language (or titel, slags and sprog)")]
    UnknownField(String),
    /// The same name twice.
    #[error("»{0}« is said twice; keep one")]
    FieldTwice(&'static str),
    /// One of title, kind and language is missing.
    #[error("the guide does not say its {0}; add a line »{0}: …« between the dashes")]
    MissingField(&'static str),
    /// A kind that does not exist.
    #[error("there is no kind »{0}«; choose story, listening, lab, review, visitor or consent")]
    UnknownKind(String),
    /// A language that does not exist here.
    #[error("there is no language »{0}«; choose da or en")]
    UnknownLanguage(String),
    /// Not one question.
    #[error("the guide asks nothing; add a heading with »## « and a question under it")]
    NoSections,
    /// A `##` without words.
    #[error("a heading without words; write what this part is called after »## «")]
    EmptyHeading,
    /// A key with characters that a key cannot have.
    #[error(
        "the key »{0}« must be small letters a to z, digits and hyphens; write for example {{#good-help}}"
    )]
    BadKey(String),
    /// Two sections with one key.
    #[error(
        "two parts have the key »{0}«; give one of them another with {{#key}} after its heading"
    )]
    KeyTwice(String),
    /// A section without a paragraph.
    #[error("the part »{0}« asks nothing; write its question as a paragraph under the heading")]
    NoQuestion(String),
    /// A paragraph after the question.
    #[error(
        "only the first paragraph is the question; begin advice with »> « and helping questions with »- «"
    )]
    StrayParagraph,
    /// A heading inside a section that is not `##`.
    #[error("parts are marked by »## « and have no parts of their own; use two number signs")]
    StrayHeading,
    /// A rule, code, or something else that has no meaning in a section.
    #[error(
        "this has no meaning in a part; keep to a question, »> « for advice and »- « for helping questions"
    )]
    StrayBlock,
    /// An answer line before the first section.
    #[error("this answer belongs to no part; move it under a heading with »## «")]
    AnswerOutside,
    /// Two answer lines in one section.
    #[error("the part has two answer lines; keep one and part its words with »|«")]
    AnswerTwice,
    /// A word on the answer line that means nothing.
    #[error(
        "»{0}« is no answer; choose long, short, choice, number, date, place or quote (lang, kort, valg, tal, dato, sted, citat), and add »| required« or »| not exhibited« (obligatorisk, vises ikke) if need be"
    )]
    UnknownAnswer(String),
    /// Two kinds of answer on one line.
    #[error("a part has one kind of answer; keep one of them")]
    TwoKinds,
    /// A choice between fewer than two.
    #[error(
        "a choice needs at least two different answers; write them with commas: »choice: Yes, No«"
    )]
    TooFewChoices,
}

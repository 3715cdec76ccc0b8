//! Reads a guide's Markdown: head, introduction, then section by section.

use super::answer::{self, Answer};
use super::error::{GuideError, GuideProblem};
use super::{GuideSection, GuideText, front};
use crate::markdown::{self, Element, Inline};
use crate::normal::normalise_line;

pub(super) fn parse(source: &str) -> Result<GuideText, GuideError> {
    let prepared = markdown::prepare(source);
    let front = front::read(&prepared)?;
    let (asking, answers) = set_answers_aside(&prepared, front.body);
    let line_of = |offset: usize| prepared[..offset].matches('\n').count() + 1;
    let at = |offset: usize, problem| GuideError {
        line: line_of(offset),
        problem,
    };

    let mut introduction_end = prepared.len();
    let mut drafts: Vec<Draft> = Vec::new();
    for placed in markdown::parse_prepared(&asking) {
        let offset = front.body + placed.offset;
        if let Element::Heading(2, inlines) = &placed.element {
            if drafts.is_empty() {
                introduction_end = offset;
            }
            let draft =
                Draft::begin(offset, &text_of(inlines)).map_err(|problem| at(offset, problem))?;
            if drafts
                .iter()
                .any(|earlier| earlier.section.key == draft.section.key)
            {
                return Err(at(offset, GuideProblem::KeyTwice(draft.section.key)));
            }
            drafts.push(draft);
        } else if let Some(draft) = drafts.last_mut() {
            draft
                .add(placed.element)
                .map_err(|problem| at(offset, problem))?;
        }
    }
    // The parser drops a heading without words, and its part would silently join the one before.
    if let Some(offset) = empty_heading(&asking) {
        return Err(at(front.body + offset, GuideProblem::EmptyHeading));
    }
    for (offset, words) in answers {
        let draft = drafts.iter_mut().rfind(|draft| draft.offset < offset);
        let draft = draft.ok_or_else(|| at(offset, GuideProblem::AnswerOutside))?;
        let read = answer::read(&words).map_err(|problem| at(offset, problem))?;
        if draft.answer.replace(read).is_some() {
            return Err(at(offset, GuideProblem::AnswerTwice));
        }
    }
    if drafts.is_empty() {
        return Err(at(prepared.len(), GuideProblem::NoSections));
    }
    let finish = |draft: Draft| {
        let offset = draft.offset;
        draft.finish().map_err(|problem| at(offset, problem))
    };
    Ok(GuideText {
        title: front.title,
        kind: front.kind,
        language: front.language,
        introduction: prepared[front.body..introduction_end].trim().to_owned(),
        sections: drafts.into_iter().map(finish).collect::<Result<_, _>>()?,
    })
}

/// The body with its answer lines blanked out, places unchanged, and those lines with where they stood in the source.
/// They are taken out first because Markdown would let them run on into the list or paragraph above.
fn set_answers_aside(prepared: &str, body: usize) -> (String, Vec<(usize, String)>) {
    let mut asking = String::with_capacity(prepared.len() - body);
    let mut answers = Vec::new();
    for line in prepared[body..].split_inclusive('\n') {
        match answer::words_of(line) {
            Some(words) => {
                answers.push((body + asking.len(), words.trim().to_owned()));
                let content = line.trim_end_matches('\n');
                asking.push_str(&" ".repeat(content.len()));
                asking.push_str(&line[content.len()..]);
            }
            None => asking.push_str(line),
        }
    }
    (asking, answers)
}

fn empty_heading(asking: &str) -> Option<usize> {
    let mut offset = 0;
    for line in asking.split_inclusive('\n') {
        if line.trim() == "##" {
            return Some(offset);
        }
        offset += line.len();
    }
    None
}

struct Draft {
    offset: usize,
    section: GuideSection,
    answer: Option<Answer>,
}

impl Draft {
    fn begin(offset: usize, words: &str) -> Result<Draft, GuideProblem> {
        let (heading, key) = split_key(words);
        if heading.is_empty() {
            return Err(GuideProblem::EmptyHeading);
        }
        let key = key.map_or_else(|| slug(heading), str::to_owned);
        let fits = |character: char| {
            character.is_ascii_lowercase() || character.is_ascii_digit() || character == '-'
        };
        if key.is_empty() || !key.chars().all(fits) {
            return Err(GuideProblem::BadKey(key));
        }
        let section = GuideSection {
            key,
            heading: heading.to_owned(),
            question: String::new(),
            hint: String::new(),
            helping: Vec::new(),
            answer: Default::default(),
            required: false,
            exhibited: true,
        };
        Ok(Draft {
            offset,
            section,
            answer: None,
        })
    }

    fn add(&mut self, element: Element) -> Result<(), GuideProblem> {
        let section = &mut self.section;
        match element {
            Element::Paragraph(inlines) if section.question.is_empty() => {
                section.question = text_of(&inlines)
            }
            // A point alone is prose to the parser, and a helping question here.
            Element::Paragraph(inlines) => match text_of(&inlines).strip_prefix("- ") {
                Some(helping) => section.helping.push(helping.to_owned()),
                None => return Err(GuideProblem::StrayParagraph),
            },
            Element::Quote(elements) => {
                for paragraph in texts(&elements) {
                    if !section.hint.is_empty() {
                        section.hint.push_str(crate::plain::PARAGRAPH_BREAK);
                    }
                    section.hint.push_str(&paragraph);
                }
            }
            Element::List { items, .. } => section
                .helping
                .extend(items.iter().flat_map(|item| texts(item))),
            Element::Heading(..) => return Err(GuideProblem::StrayHeading),
            Element::Code(_) | Element::Rule => return Err(GuideProblem::StrayBlock),
        }
        Ok(())
    }

    fn finish(self) -> Result<GuideSection, GuideProblem> {
        if self.section.question.is_empty() {
            return Err(GuideProblem::NoQuestion(self.section.heading));
        }
        let answer = self.answer.unwrap_or_default();
        Ok(GuideSection {
            answer: answer.kind,
            required: answer.required,
            exhibited: answer.exhibited,
            ..self.section
        })
    }
}

/// The words of each leaf, in reading order.
fn texts(elements: &[Element]) -> Vec<String> {
    let mut found = Vec::new();
    for element in elements {
        match element {
            Element::Paragraph(inlines) | Element::Heading(_, inlines) => {
                found.push(text_of(inlines))
            }
            Element::Code(text) => found.push(text.clone()),
            Element::Quote(elements) => found.extend(texts(elements)),
            Element::List { items, .. } => found.extend(items.iter().flat_map(|item| texts(item))),
            Element::Rule => {}
        }
    }
    found
}

fn text_of(inlines: &[Inline]) -> String {
    inlines.iter().map(|inline| inline.text.as_str()).collect()
}

/// A heading's words, and the key in `{#key}` behind them.
fn split_key(words: &str) -> (&str, Option<&str>) {
    match words
        .strip_suffix('}')
        .and_then(|rest| rest.rsplit_once("{#"))
    {
        Some((heading, key)) => (heading.trim(), Some(key.trim())),
        None => (words.trim(), None),
    }
}

/// A key made of a heading: »Hjælp og støtte« gives `hjaelp-og-stoette`.
fn slug(heading: &str) -> String {
    let mut slug = String::new();
    for character in normalise_line(heading).chars().flat_map(char::to_lowercase) {
        match character {
            'a'..='z' | '0'..='9' => slug.push(character),
            'æ' | 'ä' => slug.push_str("ae"),
            'ø' | 'ö' => slug.push_str("oe"),
            'å' => slug.push_str("aa"),
            'é' | 'è' => slug.push('e'),
            'ü' => slug.push('u'),
            _ if slug.is_empty() || slug.ends_with('-') => {}
            _ => slug.push('-'),
        }
    }
    slug.trim_end_matches('-').to_owned()
}

#[cfg(test)]
mod tests;

//! What somebody chose in the text: dragged over, or ticked sentence by sentence.

use genlyd_domain::text_version::TextVersion;
use genlyd_text::segment::CharRange;

use crate::forms::Values;

/// A stretch of one section.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Choice {
    /// The section's key.
    pub(crate) section: String,
    /// Where in its plain text.
    pub(crate) range: CharRange,
}

/// Why nothing usable was chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ChoiceRefusal {
    /// Nothing was chosen.
    Nothing,
    /// The ticked sentences do not stand one after the other.
    Scattered,
    /// What was sent is no place in this text.
    Unreadable,
}

impl Choice {
    /// A stretch as a sentence's box sends it: the section's key, a colon, start and end.
    pub(crate) fn value(section: &str, range: CharRange) -> String {
        format!("{section}:{}-{}", range.start, range.end)
    }

    fn parse(value: &str) -> Option<Choice> {
        let (section, places) = value.rsplit_once(':')?;
        let (start, end) = places.split_once('-')?;
        Some(Choice {
            section: section.to_owned(),
            range: CharRange {
                start: start.parse().ok()?,
                end: end.parse().ok()?,
            },
        })
    }
}

/// What a form says was chosen. Ticked sentences count for more than what was dragged over before them.
///
/// # Errors
///
/// A [`ChoiceRefusal`] that says what was wrong with it.
pub(crate) fn chosen(form: &Values, text: &TextVersion) -> Result<Choice, ChoiceRefusal> {
    let mut ticked = form
        .all("sentence")
        .map(|value| Choice::parse(value).ok_or(ChoiceRefusal::Unreadable))
        .collect::<Result<Vec<_>, _>>()?;
    if ticked.is_empty() {
        return dragged(form);
    }
    ticked.sort_by_key(|choice| (choice.section.clone(), choice.range.start));
    let plain: Vec<char> = ticked
        .first()
        .and_then(|first| text.section(&first.section))
        .ok_or(ChoiceRefusal::Unreadable)?
        .plain()
        .chars()
        .collect();
    let mut whole: Option<Choice> = None;
    for next in ticked {
        whole = Some(match whole {
            None => next,
            Some(before) => joined(before, &next, &plain)?,
        });
    }
    whole.ok_or(ChoiceRefusal::Nothing)
}

fn dragged(form: &Values) -> Result<Choice, ChoiceRefusal> {
    let place = |name| form.one(name).parse::<usize>().ok();
    match (place("start"), place("end")) {
        _ if form.one("end").is_empty() => Err(ChoiceRefusal::Nothing),
        (Some(start), Some(end)) => Ok(Choice {
            section: form.one("section").to_owned(),
            range: CharRange { start, end },
        }),
        _ => Err(ChoiceRefusal::Unreadable),
    }
}

/// Two sentences as one stretch, if there is nothing but blanks between them.
fn joined(before: Choice, next: &Choice, plain: &[char]) -> Result<Choice, ChoiceRefusal> {
    let between = plain.get(before.range.end..next.range.start);
    let is_neighbour = between.is_some_and(|blanks| blanks.iter().all(|one| one.is_whitespace()));
    if before.section != next.section || !is_neighbour {
        return Err(ChoiceRefusal::Scattered);
    }
    Ok(Choice {
        range: CharRange {
            start: before.range.start,
            end: next.range.end,
        },
        ..before
    })
}

#[cfg(test)]
mod tests {
    use genlyd_domain::change::Actor;
    use genlyd_domain::id::Id;
    use genlyd_domain::text_version::{Section, Writing};
    use jiff::Timestamp;
    use uuid::Uuid;

    use super::*;

    fn text() -> TextVersion {
        let writing = Writing {
            id: Id::new(Uuid::from_u128(1)),
            author: Actor::Operator,
            at: Timestamp::UNIX_EPOCH,
        };
        let section = |key: &str| Section {
            key: key.to_owned(),
            markdown: "Han sov. Jeg sov.\n\nVi sov alle.".to_owned(),
        };
        let sections = vec![section("begyndelsen"), section("hjaelp")];
        TextVersion::first(
            Id::new(Uuid::nil()),
            Id::new(Uuid::nil()),
            None,
            "",
            sections,
            writing,
        )
        .unwrap()
    }

    fn check(pairs: &[(&str, &str)], expected: Result<(&str, usize, usize), ChoiceRefusal>) {
        let expected = expected.map(|(section, start, end)| Choice {
            section: section.to_owned(),
            range: CharRange { start, end },
        });
        assert_eq!(
            chosen(&Values::from_pairs(pairs), &text()),
            expected,
            "{pairs:?}"
        );
    }

    #[test]
    fn neighbouring_sentences_are_one_stretch_even_across_a_paragraph() {
        check(
            &[
                ("sentence", "hjaelp:19-31"),
                ("sentence", "hjaelp:0-8"),
                ("sentence", "hjaelp:9-17"),
            ],
            Ok(("hjaelp", 0, 31)),
        );
    }

    #[test]
    fn sentences_apart_from_each_other_are_refused() {
        check(
            &[("sentence", "hjaelp:0-8"), ("sentence", "hjaelp:19-31")],
            Err(ChoiceRefusal::Scattered),
        );
        check(
            &[("sentence", "begyndelsen:0-8"), ("sentence", "hjaelp:9-17")],
            Err(ChoiceRefusal::Scattered),
        );
    }

    #[test]
    fn ticked_sentences_count_for_more_than_what_was_dragged_over() {
        let dragged = [("section", "hjaelp"), ("start", "4"), ("end", "7")];
        check(&dragged, Ok(("hjaelp", 4, 7)));
        let ticked = [&dragged[..], &[("sentence", "begyndelsen:0-8")]].concat();
        check(&ticked, Ok(("begyndelsen", 0, 8)));
    }

    #[test]
    fn nothing_and_nonsense_are_told_apart() {
        check(&[("start", ""), ("end", "")], Err(ChoiceRefusal::Nothing));
        check(&[("sentence", "hjaelp")], Err(ChoiceRefusal::Unreadable));
        check(
            &[("sentence", "findes-ikke:0-8")],
            Err(ChoiceRefusal::Unreadable),
        );
        check(
            &[("start", "x"), ("end", "7")],
            Err(ChoiceRefusal::Unreadable),
        );
    }
}

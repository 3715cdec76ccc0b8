//! A piece as its form says it, stored or not: what the picture beside the form shows while it is filled in.

use genlyd_domain::highlight::Highlight;
use genlyd_domain::id::Id;
use genlyd_domain::ink::Ink;
use genlyd_domain::piece::{Content, Piece, PieceRefusal, Quoted, Said, Size};
use genlyd_domain::story::Story;

use crate::forms::{FieldError, Values};

/// The value of a choice for the sentence a family chose itself.
const OWN: &str = "own";

/// The piece with what a form changes on it.
pub(super) fn parse(piece: &Piece, form: &Values) -> Result<Piece, Vec<FieldError>> {
    let mut errors = Vec::new();
    let size = Size::from_name(form.one("size"));
    if size.is_none() {
        errors.push(FieldError::new("size", "piece-size-missing"));
    }
    let content = match &piece.content {
        Content::TitleWall => Content::TitleWall,
        Content::Story { story, .. } => Content::Story {
            story: *story,
            with_portrait: form.one("portrait") == "yes",
            quote: quoted(form.one("quote")).unwrap_or(Quoted::Own),
        },
        Content::Quote(said) => Content::Quote(Said {
            story: said.story,
            quote: quoted(form.one("quote")).unwrap_or(said.quote),
        }),
        Content::Theme { theme, .. } => Content::Theme {
            theme: *theme,
            quotes: form.all("quotes").filter_map(said).collect(),
        },
    };
    let content = content
        .checked()
        .map_err(|refusal| errors.push(refused(refusal)))
        .unwrap_or(Content::TitleWall);
    match size {
        Some(size) if errors.is_empty() => Ok(Piece {
            size,
            ink: ink(form.one("ink")),
            content,
            ..piece.clone()
        }),
        _ => Err(errors),
    }
}

/// What is wrong with the voices of a theme.
pub(super) fn refused(refusal: PieceRefusal) -> FieldError {
    FieldError::new(
        "quotes",
        match refusal {
            PieceRefusal::TooFewVoices => "piece-too-few-voices",
            PieceRefusal::TooManyVoices => "piece-too-many-voices",
            PieceRefusal::SameQuoteTwice => "piece-same-quote-twice",
        },
    )
}

/// The ink with this letter; nothing for the one that a piece has by itself.
fn ink(letter: &str) -> Option<Ink> {
    letter.chars().next().and_then(Ink::from_letter)
}

/// Which words a choice means.
pub(super) fn quoted(value: &str) -> Option<Quoted> {
    match value {
        OWN => Some(Quoted::Own),
        id => id.parse::<Id<Highlight>>().ok().map(Quoted::Highlight),
    }
}

/// Which words of which story a choice means: `story:own` or `story:highlight`.
pub(super) fn said(value: &str) -> Option<Said> {
    let (story, quote) = value.split_once(':')?;
    Some(Said {
        story: story.parse::<Id<Story>>().ok()?,
        quote: quoted(quote)?,
    })
}

/// The choice that means these words.
pub(super) fn quoted_value(quote: Quoted) -> String {
    match quote {
        Quoted::Own => OWN.to_owned(),
        Quoted::Highlight(id) => id.to_string(),
    }
}

/// The choice that means these words of this story.
pub(super) fn said_value(said: &Said) -> String {
    format!("{}:{}", said.story, quoted_value(said.quote))
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    fn piece(content: Content) -> Piece {
        Piece {
            id: Id::new(Uuid::from_u128(1)),
            project: Id::new(Uuid::from_u128(2)),
            exhibition: Id::new(Uuid::from_u128(3)),
            position: 4,
            size: Size::A2,
            ink: Some(Ink::B),
            content,
            settled: Vec::new(),
        }
    }

    fn story() -> Content {
        Content::Story {
            story: Id::new(Uuid::from_u128(5)),
            with_portrait: true,
            quote: Quoted::Own,
        }
    }

    #[test]
    fn a_form_changes_size_ink_portrait_and_quotation() {
        let highlight = Id::new(Uuid::from_u128(6));
        let form = Values::from_pairs(&[
            ("size", "a1"),
            ("ink", ""),
            ("quote", "00000000-0000-0000-0000-000000000006"),
        ]);

        let changed = parse(&piece(story()), &form);

        let changed = changed.map(|piece| (piece.size, piece.ink, piece.content));
        assert_eq!(
            changed.ok(),
            Some((
                Size::A1,
                None,
                Content::Story {
                    story: Id::new(Uuid::from_u128(5)),
                    with_portrait: false,
                    quote: Quoted::Highlight(highlight),
                }
            ))
        );
    }

    #[test]
    fn a_form_without_a_size_or_with_too_few_voices_is_refused() {
        let theme = piece(Content::Theme {
            theme: Id::new(Uuid::from_u128(7)),
            quotes: Vec::new(),
        });

        let errors = parse(&theme, &Values::default()).err();

        let fields: Vec<String> = errors
            .into_iter()
            .flatten()
            .map(|error| error.field)
            .collect();
        assert_eq!(fields, ["size", "quotes"]);
    }

    #[test]
    fn a_choice_leads_back_to_the_words_it_means() {
        for quote in [Quoted::Own, Quoted::Highlight(Id::new(Uuid::from_u128(8)))] {
            let words = Said {
                story: Id::new(Uuid::from_u128(9)),
                quote,
            };
            assert_eq!(said(&said_value(&words)), Some(words));
        }
    }
}

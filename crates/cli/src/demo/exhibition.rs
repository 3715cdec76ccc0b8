//! The exhibition of the demo.

use genlyd_domain::change::Action;
use genlyd_domain::exhibition::Exhibition;
use genlyd_domain::piece::{Content, Piece, Quoted, Said, Size};
use genlyd_text::language::Language;

use super::content::{PieceEntry, lacks};
use super::{Demo, DemoError, at};

impl Demo<'_> {
    pub(super) fn arrange_exhibition(&mut self) -> Result<(), DemoError> {
        let content = self.content;
        let told = &content.project.exhibition;
        // Two weeks after the first visit the panels are laid out.
        let first_day = content.project.project.story_week.first_day;
        let day = first_day.saturating_add(jiff::Span::new().days(14));
        let text_of = |layout: &str| {
            told.pieces
                .iter()
                .find(|piece| piece.layout == layout)
                .map(|piece| piece.text.clone())
                .unwrap_or_default()
        };
        let exhibition = Exhibition {
            id: self.id(day),
            project: self.project,
            title: told.title.clone(),
            venue: told.venue.clone(),
            opens: Some(told.opens),
            introduction: text_of("title_wall"),
            credits: text_of("credits"),
            language: Language::Danish,
        };
        let commit = self
            .commit(self.organiser, at(day, 9, 0), Action::ExhibitionPlanned)
            .create(&exhibition);
        self.save(commit)?;
        // The credits stand on the title wall, so they are no piece of their own.
        let pieces = told.pieces.iter().filter(|entry| entry.layout != "credits");
        for (position, entry) in (1..).zip(pieces) {
            let piece = Piece {
                id: self.id(day),
                project: self.project,
                exhibition: exhibition.id,
                position,
                size: size(&entry.size)?,
                ink: None,
                content: self.piece(entry)?,
                settled: Vec::new(),
            };
            let commit = self
                .commit(self.organiser, at(day, 9, 30), Action::PieceAdded)
                .create(&piece);
            self.save(commit)?;
        }
        Ok(())
    }

    fn piece(&self, entry: &PieceEntry) -> Result<Content, DemoError> {
        let story =
            |code: &str| Ok::<_, DemoError>(self.stories.get(code).ok_or_else(|| lacks(code))?.0);
        Ok(match entry.layout.as_str() {
            "title_wall" => Content::TitleWall,
            "story" => Content::Story {
                story: story(entry.story.as_deref().unwrap_or_default())?,
                with_portrait: entry.portrait,
                quote: Quoted::Own,
            },
            "quote" => {
                let code = entry.story.as_deref().unwrap_or_default();
                Content::Quote(Said {
                    story: story(code)?,
                    quote: self.quoted(code, entry.quote.as_deref().unwrap_or_default()),
                })
            }
            "theme" => {
                let key = entry.theme.as_deref().unwrap_or_default();
                Content::Theme {
                    theme: *self.themes.get(key).ok_or_else(|| lacks(key))?,
                    quotes: entry
                        .quotes
                        .iter()
                        .map(|quote| {
                            Ok(Said {
                                story: story(&quote.story)?,
                                quote: self.quoted(&quote.story, &quote.exact),
                            })
                        })
                        .collect::<Result<_, DemoError>>()?,
                }
            }
            other => return Err(lacks(other)),
        })
    }

    /// The highlight with these words, or the family's own sentence.
    fn quoted(&self, code: &str, exact: &str) -> Quoted {
        self.highlights
            .iter()
            .find(|((of, _, words), _)| of == code && words == exact)
            .map_or(Quoted::Own, |(_, highlight)| Quoted::Highlight(*highlight))
    }
}

fn size(name: &str) -> Result<Size, DemoError> {
    Ok(match name {
        "A3" => Size::A3,
        "A2" => Size::A2,
        "A1" => Size::A1,
        "70x100" => Size::Poster,
        other => return Err(lacks(other)),
    })
}

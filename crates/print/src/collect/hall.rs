//! An exhibition as it hangs: its pieces, the project's themes, and the stories that it asks for, each asked for once.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use genlyd_domain::consent::Use;
use genlyd_domain::edition::{self, Edition, Printed};
use genlyd_domain::exhibition::Exhibition;
use genlyd_domain::highlight::Highlight;
use genlyd_domain::id::Id;
use genlyd_domain::piece::{Content, Piece};
use genlyd_domain::project::Project;
use genlyd_domain::story::Story;
use genlyd_domain::text_version::Section;
use genlyd_domain::theme::Theme;
use genlyd_store::view::View;
use genlyd_store::view::stories::{self, Release};
use genlyd_text::detect::Kind;
use genlyd_text::guide::{AnswerKind, GuideText};

use super::{CollectError, Found, Outcome, Stop, finds, panel, theme, title};
use crate::sheets::Foot;

/// An exhibition as somebody may see it. It lives for one piece of work: what it was told of consent is not asked again.
pub struct Hall<'a> {
    pub(super) view: &'a View,
    pub(super) project: &'a Project,
    pub(super) exhibition: &'a Exhibition,
    pieces: Vec<Piece>,
    themes: Vec<Theme>,
    asked: RefCell<BTreeMap<Id<Story>, Asked>>,
}

/// What asking for a story's release gave.
type Asked = Result<Rc<Released>, Stop>;

/// A story that may be exhibited, with what is needed to show it.
#[derive(Debug)]
pub struct Released {
    /// Its words, name and picture, as they may stand outside.
    pub told: stories::Released,
    /// Every highlight in it; [`Released::quotable`] says which may be quoted.
    pub highlights: Vec<Highlight>,
    guide: Option<GuideText>,
}

/// Whether a sheet's portrait is read or only named.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Pictures {
    Read,
    LeftOut,
}

impl<'a> Hall<'a> {
    /// The exhibition with its pieces.
    ///
    /// # Errors
    ///
    /// When the store cannot be read.
    pub fn open(
        view: &'a View,
        project: &'a Project,
        exhibition: &'a Exhibition,
    ) -> Result<Hall<'a>, CollectError> {
        let pieces = view.pieces(exhibition)?;
        let themes = view.themes(exhibition.project)?;
        Ok(Hall {
            view,
            project,
            exhibition,
            pieces: pieces.into_iter().map(|stored| stored.record).collect(),
            themes: themes.into_iter().map(|stored| stored.record).collect(),
            asked: RefCell::default(),
        })
    }

    /// The exhibition itself.
    pub fn exhibition(&self) -> &Exhibition {
        self.exhibition
    }

    /// Its pieces, in hanging order.
    pub fn pieces(&self) -> &[Piece] {
        &self.pieces
    }

    /// The project's themes, in the codebook's order.
    pub fn themes(&self) -> &[Theme] {
        &self.themes
    }

    /// The sheet of a piece, or what stops it. The piece may be a draft that is not stored.
    ///
    /// # Errors
    ///
    /// When the store cannot be read.
    pub fn collect(&self, piece: &Piece) -> Result<Outcome, CollectError> {
        self.fill(piece, Pictures::Read)
    }

    /// As [`Hall::collect`], but the portrait's bytes are left out: quicker, for checks and names of things, not for print.
    ///
    /// # Errors
    ///
    /// When the store cannot be read.
    pub fn look(&self, piece: &Piece) -> Result<Outcome, CollectError> {
        self.fill(piece, Pictures::LeftOut)
    }

    /// A story as it may be exhibited, or what stops it.
    ///
    /// # Errors
    ///
    /// When the store cannot be read.
    pub fn released(&self, story: Id<Story>) -> Result<Result<Rc<Released>, Stop>, CollectError> {
        if let Some(known) = self.asked.borrow().get(&story) {
            return Ok(known.clone());
        }
        let answer = self.ask(story)?;
        self.asked.borrow_mut().insert(story, answer.clone());
        Ok(answer)
    }

    /// Whether a family whose words or picture are on a printed sheet no longer says yes to it.
    ///
    /// # Errors
    ///
    /// When the store cannot be read.
    pub fn must_come_down(
        &self,
        edition: &Edition,
        sheet: &edition::Sheet,
    ) -> Result<bool, CollectError> {
        for printed in &sheet.stories {
            if self.view.must_come_down(edition, printed)?.is_some() {
                return Ok(true);
            }
        }
        Ok(false)
    }

    fn ask(&self, story: Id<Story>) -> Result<Asked, CollectError> {
        let told = match self.view.release(story, Use::Exhibition)? {
            None => return Ok(Err(Stop::StoryGone { story })),
            Some(Release::Refused(why)) => return Ok(Err(Stop::refused(story, why))),
            Some(Release::Granted(told)) => *told,
        };
        let highlights = self.view.passages_of(&told)?;
        let guide = match told.story.guide {
            Some(guide) => self.view.guide(guide)?,
            None => None,
        };
        Ok(Ok(Rc::new(Released {
            highlights,
            // A guide that was published can be read; one that cannot leaves every section as it is.
            guide: guide.and_then(|guide| GuideText::parse(&guide.markdown).ok()),
            told,
        })))
    }

    fn fill(&self, piece: &Piece, pictures: Pictures) -> Result<Outcome, CollectError> {
        let mut outcome = self.filled(piece, pictures)?;
        if let Ok(collected) = &mut outcome {
            (collected.shown, collected.finds) = finds::look(piece, collected);
            let stops = |found: &Found| found.kind == Kind::PersonalNumber;
            if collected.finds.iter().any(stops) {
                outcome = Err(vec![Stop::PersonalNumber]);
            }
        }
        Ok(outcome)
    }

    fn filled(&self, piece: &Piece, pictures: Pictures) -> Result<Outcome, CollectError> {
        match &piece.content {
            Content::TitleWall => title::fill(self, piece),
            Content::Story {
                story,
                with_portrait,
                quote,
            } => {
                let wishes = panel::Wishes {
                    story: *story,
                    portrait: *with_portrait,
                    quote: *quote,
                };
                panel::story(self, piece, wishes, pictures)
            }
            Content::Quote(said) => panel::quote(self, piece, said),
            Content::Theme { theme, quotes } => theme::fill(self, piece, *theme, quotes),
        }
    }

    pub(super) fn foot(&self, piece: &Piece) -> Foot {
        let exhibition = self.exhibition;
        Foot::numbered(
            exhibition.title.clone(),
            exhibition.venue.clone(),
            piece.position,
        )
    }

    pub(super) fn theme(&self, id: Id<Theme>) -> Option<&Theme> {
        self.themes.iter().find(|theme| theme.id == id)
    }

    /// The number of the panel on which the whole story hangs.
    pub(super) fn panel_of(&self, story: Id<Story>) -> Option<u32> {
        let shows = |piece: &&Piece| matches!(piece.content, Content::Story { story: shown, .. } if shown == story);
        self.pieces.iter().find(shows).map(|piece| piece.position)
    }
}

impl Released {
    /// What the ledger keeps of it, without a picture.
    pub(super) fn printed(&self) -> Printed {
        Printed {
            story: self.told.story.id,
            version: self.told.text.id,
            consent: self.told.terms.consent,
            picture: None,
        }
    }

    /// The names of people and places that its terms allow.
    pub(super) fn named(&self) -> impl Iterator<Item = String> {
        let told = &self.told;
        [&told.name, &told.place].into_iter().flatten().cloned()
    }

    /// A line about whoever told it: "mor til to, Havneby".
    pub fn about(&self) -> Option<String> {
        let told_by = self.told.story.told_by.trim();
        let place = self.told.place.as_deref().unwrap_or_default().trim();
        let parts: Vec<&str> = [told_by, place]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect();
        (!parts.is_empty()).then(|| parts.join(", "))
    }

    /// The sections that may hang, in the order in which they were told.
    pub fn sections(&self) -> impl Iterator<Item = &Section> {
        self.told
            .text
            .sections
            .iter()
            .filter(|section| self.may_hang(&section.key))
    }

    /// Whether the guide lets a section hang. Particulars such as a day or a place are no part of what was told.
    pub(super) fn may_hang(&self, key: &str) -> bool {
        self.asked_in(key).is_none_or(|asked| {
            let told = matches!(
                asked.answer,
                AnswerKind::Long | AnswerKind::Short | AnswerKind::Quote
            );
            asked.exhibited && told
        })
    }

    /// Whether the guide asked for words to quote there.
    pub(super) fn is_for_quoting(&self, key: &str) -> bool {
        self.asked_in(key)
            .is_some_and(|asked| asked.answer == AnswerKind::Quote)
    }

    fn asked_in(&self, key: &str) -> Option<&genlyd_text::guide::GuideSection> {
        self.guide.as_ref().and_then(|guide| guide.section(key))
    }
}

//! Exhibitions, their pieces, and the ledger of editions.

use genlyd_domain::access::Deed;
use genlyd_domain::consent::{Standing, Use};
use genlyd_domain::edition::{self, Edition, MustComeDown, Printed};
use genlyd_domain::exhibition::Exhibition;
use genlyd_domain::highlight::Highlight;
use genlyd_domain::id::Id;
use genlyd_domain::piece::Piece;
use genlyd_domain::project::Project;
use genlyd_domain::record::Lookup;
use genlyd_domain::story::Story;

use super::View;
use super::stories::{Released, records, told};
use crate::{ReadError, Stored};

impl View {
    /// The exhibitions of a project.
    ///
    /// # Errors
    ///
    /// When the store cannot be read.
    pub fn exhibitions(&self, project: Id<Project>) -> Result<Vec<Stored<Exhibition>>, ReadError> {
        self.list_in(
            project,
            Deed::SeeExhibitions,
            Lookup::ExhibitionsOfProject,
            project.uuid(),
        )
    }

    /// An exhibition.
    ///
    /// # Errors
    ///
    /// When the store cannot be read.
    pub fn exhibition(&self, id: Id<Exhibition>) -> Result<Option<Stored<Exhibition>>, ReadError> {
        self.get_in(id, |exhibition: &Exhibition| {
            (exhibition.project, Deed::SeeExhibitions)
        })
    }

    /// The pieces of an exhibition, in hanging order.
    ///
    /// # Errors
    ///
    /// When the store cannot be read.
    pub fn pieces(&self, exhibition: &Exhibition) -> Result<Vec<Stored<Piece>>, ReadError> {
        self.list_in(
            exhibition.project,
            Deed::SeeExhibitions,
            Lookup::PiecesOfExhibition,
            exhibition.id.uuid(),
        )
    }

    /// A piece.
    ///
    /// # Errors
    ///
    /// When the store cannot be read.
    pub fn piece(&self, id: Id<Piece>) -> Result<Option<Stored<Piece>>, ReadError> {
        self.get_in(id, |piece: &Piece| (piece.project, Deed::SeeExhibitions))
    }

    /// A piece that was taken out, as it last stood, for whoever may put it back. Absent while it stands.
    ///
    /// # Errors
    ///
    /// When the store cannot be read.
    pub fn removed_piece(&self, id: Id<Piece>) -> Result<Option<Piece>, ReadError> {
        if self.store.get(id)?.is_some() {
            return Ok(None);
        }
        let last = self.store.revisions(id)?.pop();
        Ok(last
            .map(|stored| stored.record)
            .filter(|piece: &Piece| self.may(piece.project, Deed::ArrangeExhibitions)))
    }

    /// The highlights in a story that is released, lost ones and those on another version of the text among them:
    /// whoever quotes one looks whether its words stand in the released text.
    ///
    /// # Errors
    ///
    /// When the store cannot be read.
    pub fn passages_of(&self, released: &Released) -> Result<Vec<Highlight>, ReadError> {
        Ok(records(self.store.list(
            Lookup::HighlightsOfStory,
            released.story.id.uuid(),
        )?))
    }

    /// The editions of an exhibition, by number.
    ///
    /// # Errors
    ///
    /// When the store cannot be read.
    pub fn editions(&self, exhibition: &Exhibition) -> Result<Vec<Stored<Edition>>, ReadError> {
        self.list_in(
            exhibition.project,
            Deed::ReadLedger,
            Lookup::EditionsOfExhibition,
            exhibition.id.uuid(),
        )
    }

    /// One edition.
    ///
    /// # Errors
    ///
    /// When the store cannot be read.
    pub fn edition(&self, id: Id<Edition>) -> Result<Option<Stored<Edition>>, ReadError> {
        self.get_in(id, |edition: &Edition| (edition.project, Deed::ReadLedger))
    }

    /// The highest number an edition of the project bears, for whoever prints the next; 0 where there is none.
    ///
    /// # Errors
    ///
    /// When the store cannot be read.
    pub fn last_edition_number(&self, project: Id<Project>) -> Result<u32, ReadError> {
        let mut last = 0;
        for exhibition in self.exhibitions(project)? {
            let editions = self.editions(&exhibition.record)?;
            last = editions
                .iter()
                .map(|edition| edition.record.number)
                .fold(last, u32::max);
        }
        Ok(last)
    }

    /// Why a story on a printed sheet must come down from the wall; `None` while it may hang. It is told to everybody
    /// who reads the ledger, also to those who must not see the family: somebody must take the sheet down.
    ///
    /// # Errors
    ///
    /// When the store cannot be read.
    pub fn must_come_down(
        &self,
        edition: &Edition,
        printed: &Printed,
    ) -> Result<Option<MustComeDown>, ReadError> {
        if !self.may(edition.project, Deed::ReadLedger) {
            return Ok(None);
        }
        let Some(stored) = self.store.get(printed.story)? else {
            return Ok(edition::must_come_down(printed, None, false));
        };
        let story: Story = stored.record;
        let portrait = self.portrait(&story)?;
        let standing = self
            .effective(&story, portrait.as_ref())?
            .standing(Use::Exhibition);
        let picture_may_hang = match standing {
            Standing::Yes(terms) => {
                let (_, _, shown) = told(&terms, None, portrait);
                shown.map(|portrait| portrait.picture) == printed.picture
            }
            Standing::No(_) => false,
        };
        Ok(edition::must_come_down(
            printed,
            Some(standing),
            picture_may_hang,
        ))
    }

    /// The editions in which a story was printed, for those who must take it down.
    ///
    /// # Errors
    ///
    /// When the store cannot be read.
    pub fn editions_of_story(&self, story: &Story) -> Result<Vec<Edition>, ReadError> {
        Ok(records(self.list_in(
            story.project,
            Deed::ReadLedger,
            Lookup::EditionsOfStory,
            story.id.uuid(),
        )?))
    }
}

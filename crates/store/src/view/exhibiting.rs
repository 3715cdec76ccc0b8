//! Exhibitions, their pieces, and the ledger of editions.

use genlyd_domain::access::Deed;
use genlyd_domain::edition::Edition;
use genlyd_domain::exhibition::Exhibition;
use genlyd_domain::id::Id;
use genlyd_domain::piece::Piece;
use genlyd_domain::project::Project;
use genlyd_domain::record::Lookup;
use genlyd_domain::story::Story;

use super::View;
use super::stories::records;
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

//! What a person looked at on a piece and let stand: a name, a number, an address that was found before print.

use genlyd_text::detect::Kind;
use genlyd_text::segment::CharRange;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::change::Actor;
use crate::id::Id;
use crate::piece::Piece;
use crate::text_version::TextVersion;

/// A find that may stand. It names the place and does not repeat the words, which live in the story alone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Settled {
    /// What the piece showed when it was settled. A piece that shows anything else asks again.
    pub shown: Shown,
    /// What was found.
    pub kind: Kind,
    /// Where in the text that the piece shows.
    pub range: CharRange,
    /// Why it may stand.
    pub reason: Reason,
    /// Who decided.
    pub by: Actor,
    /// When.
    pub at: Timestamp,
}

/// The fingerprint of all that a piece shows in words, and of the versions they stand in.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Shown(String);

/// Why something that was found may stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// Whoever it is about was asked, and said yes.
    Agreed,
    /// It tells nothing that is not on a sign: a town, a museum, the municipality.
    Public,
    /// It is made up, or a name that hides the real one.
    Invented,
    /// It is not what it was taken for.
    Mistaken,
}

impl Shown {
    /// The fingerprint of a text that stands in these versions. It is one of the whole: a single name could be guessed
    /// from its own, and must be gone when its story is.
    pub fn of(text: &str, versions: impl IntoIterator<Item = Id<TextVersion>>) -> Shown {
        let mut hasher = blake3::Hasher::new();
        for version in versions {
            hasher.update(version.uuid().as_bytes());
        }
        hasher.update(&[0]);
        hasher.update(text.as_bytes());
        Shown(hasher.finalize().to_hex().to_string())
    }

    /// As it stands in a form.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Reason {
    /// Every reason, in the order in which they are offered.
    pub const ALL: [Reason; 4] = [
        Reason::Agreed,
        Reason::Public,
        Reason::Invented,
        Reason::Mistaken,
    ];

    /// Its name in forms and words' keys.
    pub const fn name(self) -> &'static str {
        match self {
            Reason::Agreed => "agreed",
            Reason::Public => "public",
            Reason::Invented => "invented",
            Reason::Mistaken => "mistaken",
        }
    }

    /// The reason with this name.
    pub fn from_name(name: &str) -> Option<Reason> {
        Reason::ALL.into_iter().find(|reason| reason.name() == name)
    }
}

impl Piece {
    /// Why a find may stand, if somebody has said so while the piece showed just this.
    pub fn settled_as(&self, shown: &Shown, kind: Kind, range: CharRange) -> Option<Reason> {
        let same = |one: &&Settled| one.is_about(shown, kind, range);
        self.settled.iter().find(same).map(|one| one.reason)
    }

    /// The piece with one more find settled. What was settled while it showed something else is forgotten.
    #[must_use]
    pub fn settle(&self, settled: Settled) -> Piece {
        let mut piece = self.unsettle(&settled.shown, settled.kind, settled.range);
        piece.settled.push(settled);
        piece
    }

    /// The piece with a find that is open again.
    #[must_use]
    pub fn unsettle(&self, shown: &Shown, kind: Kind, range: CharRange) -> Piece {
        let mut piece = self.clone();
        piece
            .settled
            .retain(|one| one.shown == *shown && !one.is_about(shown, kind, range));
        piece
    }
}

impl Settled {
    fn is_about(&self, shown: &Shown, kind: Kind, range: CharRange) -> bool {
        self.shown == *shown && self.kind == kind && self.range == range
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::piece::{Content, Size};

    const ANNA: CharRange = CharRange { start: 8, end: 12 };

    fn piece() -> Piece {
        Piece {
            id: Id::new(Uuid::nil()),
            project: Id::new(Uuid::nil()),
            exhibition: Id::new(Uuid::nil()),
            position: 1,
            size: Size::A2,
            ink: None,
            content: Content::TitleWall,
            settled: Vec::new(),
        }
    }

    fn version(number: u128) -> Id<TextVersion> {
        Id::new(Uuid::from_u128(number))
    }

    fn settled(shown: &Shown, reason: Reason) -> Settled {
        Settled {
            shown: shown.clone(),
            kind: Kind::Name,
            range: ANNA,
            reason,
            by: Actor::Operator,
            at: Timestamp::UNIX_EPOCH,
        }
    }

    #[test]
    fn a_find_stays_settled_while_the_piece_shows_the_same() {
        let shown = Shown::of("Så kom Anna.", [version(1)]);

        let piece = piece().settle(settled(&shown, Reason::Agreed));

        assert_eq!(
            piece.settled_as(&shown, Kind::Name, ANNA),
            Some(Reason::Agreed)
        );
        assert_eq!(piece.settled_as(&shown, Kind::Address, ANNA), None);
        let beside = CharRange { start: 0, end: 2 };
        assert_eq!(piece.settled_as(&shown, Kind::Name, beside), None);
    }

    #[test]
    fn a_new_version_asks_again_also_when_the_words_are_the_same() {
        let shown = Shown::of("Så kom Anna.", [version(1)]);
        let piece = piece().settle(settled(&shown, Reason::Agreed));

        for other in [
            Shown::of("Så kom Anna.", [version(2)]),
            Shown::of("Så kom Lone.", [version(1)]),
        ] {
            assert_eq!(piece.settled_as(&other, Kind::Name, ANNA), None);
        }
    }

    #[test]
    fn settling_again_replaces_and_what_was_shown_before_is_forgotten() {
        let before = Shown::of("Så kom Anna.", [version(1)]);
        let now = Shown::of("Så kom Lone.", [version(2)]);

        let piece = piece()
            .settle(settled(&before, Reason::Agreed))
            .settle(settled(&now, Reason::Agreed))
            .settle(settled(&now, Reason::Invented));

        assert_eq!(piece.settled.len(), 1);
        assert_eq!(
            piece.settled_as(&now, Kind::Name, ANNA),
            Some(Reason::Invented)
        );
        assert!(piece.unsettle(&now, Kind::Name, ANNA).settled.is_empty());
    }

    #[test]
    fn a_piece_that_was_kept_before_there_was_settling_is_read() {
        let mut kept = serde_json::to_value(piece()).expect("a piece is JSON");
        let removed = kept
            .as_object_mut()
            .and_then(|fields| fields.remove("settled"));

        assert_eq!(removed, None, "nothing is written where nothing is settled");
        assert_eq!(serde_json::from_value::<Piece>(kept).ok(), Some(piece()));
    }

    #[test]
    fn names_lead_back_to_their_reasons() {
        for reason in Reason::ALL {
            assert_eq!(Reason::from_name(reason.name()), Some(reason));
        }
    }
}

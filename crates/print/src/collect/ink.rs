//! The colour of a sheet: chosen, or its theme's, or the one most heard in its story, or its turn on the wall.

use genlyd_domain::highlight::Highlight;
use genlyd_domain::id::Id;
use genlyd_domain::ink::Ink;
use genlyd_domain::piece::Piece;
use genlyd_domain::theme::Theme;

use super::{Hall, Released};

impl Hall<'_> {
    /// The ink of a piece that is about this theme, if it is about one.
    pub(super) fn ink(&self, piece: &Piece, theme: Option<&Theme>) -> Ink {
        let in_turn = || {
            let turn = usize::try_from(piece.position.saturating_sub(1)).unwrap_or_default();
            Ink::ALL[turn % Ink::ALL.len()]
        };
        piece
            .ink
            .or(theme.map(|theme| theme.ink))
            .unwrap_or_else(in_turn)
    }

    /// The main theme that was heard most often in the text of a released story; the earlier in the codebook where two
    /// were heard as often.
    pub fn theme_heard(&self, released: &Released) -> Option<&Theme> {
        let on_this_text = |highlight: &&Highlight| highlight.version == released.told.text.id;
        let mut heard: Vec<(usize, &Theme)> = Vec::new();
        for highlight in released.highlights.iter().filter(on_this_text) {
            for theme in self.main_themes(highlight) {
                match heard.iter_mut().find(|(_, known)| known.id == theme.id) {
                    Some((times, _)) => *times += 1,
                    None => heard.push((1, theme)),
                }
            }
        }
        heard.sort_by_key(|(times, theme)| (std::cmp::Reverse(*times), theme.order));
        heard.first().map(|(_, theme)| *theme)
    }

    /// The main themes of one highlight, as they may stand on a wall.
    pub(super) fn main_themes(&self, highlight: &Highlight) -> Vec<&Theme> {
        let mut themes: Vec<&Theme> = Vec::new();
        for theme in highlight
            .themes
            .iter()
            .filter_map(|id| self.main_theme(*id))
        {
            if !themes.iter().any(|known| known.id == theme.id) {
                themes.push(theme);
            }
        }
        themes
    }

    /// The main theme that a theme belongs to, unless it is one that no wall should name beside a family.
    fn main_theme(&self, id: Id<Theme>) -> Option<&Theme> {
        let theme = self.theme(id)?;
        let main = theme
            .parent
            .and_then(|parent| self.theme(parent))
            .unwrap_or(theme);
        let nameable = |theme: &Theme| !theme.sensitive && !theme.retired;
        (nameable(theme) && nameable(main)).then_some(main)
    }
}

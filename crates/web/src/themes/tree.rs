//! The codebook's two levels.

use genlyd_domain::theme::Theme;
use genlyd_store::Stored;

/// A main theme and its sub-themes, in the codebook's order.
#[derive(Clone, Debug)]
pub(crate) struct Branch {
    /// The main theme.
    pub(crate) theme: Stored<Theme>,
    /// The themes under it.
    pub(crate) under: Vec<Stored<Theme>>,
}

/// Themes as a tree. One whose parent is not among them stands as a main theme, so that none is lost.
pub(crate) fn tree(themes: Vec<Stored<Theme>>) -> Vec<Branch> {
    let mains: Vec<_> = themes
        .iter()
        .filter(|one| one.record.parent.is_none())
        .map(|one| one.record.id)
        .collect();
    let (under, main): (Vec<_>, Vec<_>) = themes.into_iter().partition(|one| {
        one.record
            .parent
            .is_some_and(|parent| mains.contains(&parent))
    });
    main.into_iter()
        .map(|theme| Branch {
            under: under
                .iter()
                .filter(|one| one.record.parent == Some(theme.record.id))
                .cloned()
                .collect(),
            theme,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use genlyd_domain::id::Id;
    use genlyd_domain::ink::Ink;
    use uuid::Uuid;

    use super::*;

    fn theme(number: u128, parent: Option<u128>) -> Stored<Theme> {
        Stored {
            record: Theme {
                id: Id::new(Uuid::from_u128(number)),
                project: Id::new(Uuid::nil()),
                name: String::new(),
                definition: String::new(),
                use_when: String::new(),
                not_when: String::new(),
                ink: Ink::A,
                letter: 'A',
                parent: parent.map(|parent| Id::new(Uuid::from_u128(parent))),
                order: 0,
                sensitive: false,
                retired: false,
            },
            revision: 1,
            changed: 1,
        }
    }

    #[test]
    fn sub_themes_stand_under_their_theme_and_none_is_lost() {
        let branches = tree(vec![
            theme(1, None),
            theme(2, Some(1)),
            theme(3, None),
            theme(4, Some(99)),
        ]);

        let told: Vec<(u128, usize)> = branches
            .iter()
            .map(|branch| (branch.theme.record.id.uuid().as_u128(), branch.under.len()))
            .collect();
        assert_eq!(told, [(1, 1), (3, 0), (4, 0)]);
    }
}

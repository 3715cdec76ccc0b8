//! Which families the professions of a project have listened to.

use std::collections::{BTreeMap, BTreeSet};

use genlyd_domain::family::Family;
use genlyd_domain::id::Id;
use genlyd_domain::project::Project;
use genlyd_store::ReadError;
use genlyd_store::view::View;

/// The professions that a visitor may know of, and the one that was asked for.
pub(super) struct Professions {
    families: BTreeMap<String, BTreeSet<Id<Family>>>,
    /// The families of the one that was asked for: none where nobody in the project has it.
    chosen: Option<Vec<Id<Family>>>,
}

impl Professions {
    pub(super) fn of(
        view: &View,
        project: Id<Project>,
        chosen: Option<&str>,
    ) -> Result<Professions, ReadError> {
        let families = view.families_by_profession(project)?;
        let of = |profession| families.get(profession).cloned().unwrap_or_default();
        Ok(Professions {
            chosen: chosen.map(of),
            families: families
                .into_iter()
                .map(|(profession, families)| (profession, families.into_iter().collect()))
                .collect(),
        })
    }

    /// The families of the profession that was asked for.
    pub(super) fn chosen(&self) -> Option<&[Id<Family>]> {
        self.chosen.as_deref()
    }

    /// How many of these stories each profession has listened to, told by whose families they are; in alphabetical order.
    pub(super) fn count(&self, families: &[Id<Family>]) -> Vec<(String, usize)> {
        let mut counts: Vec<(String, usize)> = self
            .families
            .iter()
            .map(|(profession, of)| {
                let heard = families.iter().filter(|family| of.contains(family));
                (profession.clone(), heard.count())
            })
            .filter(|(_, count)| *count > 0)
            .collect();
        counts.sort_by_cached_key(|(profession, _)| genlyd_text::order::key(profession));
        counts
    }
}

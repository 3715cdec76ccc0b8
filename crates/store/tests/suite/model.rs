//! Random commits against a plain model: the same answers, also after a rebuild.

use std::collections::BTreeMap;

use genlyd_domain::change::Action;
use genlyd_domain::family::Family;
use genlyd_domain::id::Id;
use genlyd_domain::record::{Lookup, Register, Seal};
use genlyd_store::{Commit, Store, rebuild};
use proptest::prelude::*;
use uuid::Uuid;

use crate::samples::{PROJECT, commit, family, open};

/// Families 1 to 5, sealed with their own keys, with codes A to D that only one may bear at a time.
const FAMILIES: u128 = 5;
const CODES: [&str; 4] = ["A", "B", "C", "D"];

#[derive(Clone, Debug)]
enum Step {
    Commit { parts: Vec<Part>, once: Option<u8> },
    Erase { family: u128 },
    OpenAgain,
    Rebuild,
}

#[derive(Clone, Debug)]
struct Part {
    family: u128,
    deed: Deed,
}

#[derive(Clone, Debug)]
enum Deed {
    Create {
        code: usize,
    },
    /// `late` bases it on the revision before the present one.
    Replace {
        code: usize,
        late: bool,
    },
    Delete {
        late: bool,
    },
}

#[derive(Clone, Default)]
struct Model {
    families: BTreeMap<u128, Standing>,
    erased: Vec<u128>,
    once: BTreeMap<u8, u64>,
    changes: u64,
}

#[derive(Clone, Default)]
struct Standing {
    revision: u64,
    /// Every revision with its code; `None` where it was deleted.
    codes: Vec<Option<usize>>,
}

impl Standing {
    fn code(&self) -> Option<usize> {
        self.codes.last().copied().flatten()
    }
}

fn part() -> impl Strategy<Value = Part> {
    let deed = prop_oneof![
        3 => (0..CODES.len()).prop_map(|code| Deed::Create { code }),
        4 => (0..CODES.len(), prop::bool::weighted(0.1)).prop_map(|(code, late)| Deed::Replace { code, late }),
        1 => prop::bool::weighted(0.1).prop_map(|late| Deed::Delete { late }),
    ];
    (1..=FAMILIES, deed).prop_map(|(family, deed)| Part { family, deed })
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        20 => (prop::collection::vec(part(), 1..4), prop::option::weighted(0.2, 0..6_u8))
            .prop_map(|(parts, once)| Step::Commit { parts, once }),
        1 => (1..=FAMILIES).prop_map(|family| Step::Erase { family }),
        1 => Just(Step::OpenAgain),
        1 => Just(Step::Rebuild),
    ]
}

/// Why the model refuses a commit. A commit may be refused for several reasons, so only that it is counts.
#[derive(Debug)]
struct Refused;

impl Model {
    fn revision(&self, family: u128, late: bool) -> u64 {
        let revision = self
            .families
            .get(&family)
            .map_or(0, |standing| standing.revision);
        revision.saturating_sub(u64::from(late))
    }

    fn commit(&mut self, parts: &[Part]) -> Result<(), Refused> {
        let mut after = self.clone();
        for (index, part) in parts.iter().enumerate() {
            if parts[..index]
                .iter()
                .any(|other| other.family == part.family)
            {
                return Err(Refused);
            }
            let is_erased = self.erased.contains(&part.family);
            let standing = after.families.entry(part.family).or_default();
            let is_there = standing.code().is_some();
            let code = match part.deed {
                Deed::Create { .. } if is_there || is_erased => return Err(Refused),
                Deed::Create { code } => Some(code),
                Deed::Replace { late, .. } if late || !is_there || is_erased => {
                    return Err(Refused);
                }
                Deed::Replace { code, .. } => Some(code),
                Deed::Delete { late } if late || !is_there => return Err(Refused),
                Deed::Delete { .. } => None,
            };
            standing.revision += 1;
            standing.codes.push(code);
        }
        for code in 0..CODES.len() {
            if after.bearers(code).len() > 1 {
                return Err(Refused);
            }
        }
        *self = after;
        self.changes += 1;
        Ok(())
    }

    /// The families, not erased, that bear a code.
    fn bearers(&self, code: usize) -> Vec<u128> {
        let bears = |(family, standing): (&u128, &Standing)| {
            let is_erased = self.erased.contains(family);
            (standing.code() == Some(code) && !is_erased).then_some(*family)
        };
        self.families.iter().filter_map(bears).collect()
    }

    fn compare(&self, store: &Store) {
        let mut listed = Vec::new();
        for number in 1..=FAMILIES {
            let id: Id<Family> = Id::new(Uuid::from_u128(number));
            let standing = self.families.get(&number).cloned().unwrap_or_default();
            let is_erased = self.erased.contains(&number);
            let expected = standing
                .code()
                .filter(|_| !is_erased)
                .map(|code| CODES[code]);
            let found = store.get(id).unwrap();
            assert_eq!(
                found.as_ref().map(|stored| stored.record.code.as_str()),
                expected
            );
            if let Some(stored) = found {
                assert_eq!(stored.revision, standing.revision);
                listed.push((stored.record.code.clone(), number));
            }
            let revisions = store.revisions(id).unwrap();
            let codes: Vec<&str> = revisions
                .iter()
                .map(|stored| stored.record.code.as_str())
                .collect();
            let expected: Vec<&str> = match is_erased {
                true => Vec::new(),
                false => standing
                    .codes
                    .iter()
                    .flatten()
                    .map(|code| CODES[*code])
                    .collect(),
            };
            assert_eq!(codes, expected);
        }
        listed.sort();
        let found = store
            .list::<Family>(Lookup::FamiliesOfProject, PROJECT)
            .unwrap();
        let found: Vec<_> = found.into_iter().map(|stored| stored.record.code).collect();
        let expected: Vec<_> = listed.iter().map(|(code, _)| code.clone()).collect();
        assert_eq!(found, expected);
        for (index, code) in CODES.iter().enumerate() {
            let bearer = store
                .find::<Family>(Register::FamilyCode, PROJECT, code)
                .unwrap();
            let expected = self
                .bearers(index)
                .first()
                .map(|number| Id::new(Uuid::from_u128(*number)));
            assert_eq!(bearer, expected);
        }
        assert_eq!(store.last_change(), self.changes);
        assert_eq!(store.changes(0, 1000).unwrap().len() as u64, self.changes);
        assert_eq!(store.health().unwrap().records, listed.len() as u64);
    }
}

fn commit_of(model: &Model, parts: &[Part]) -> Commit {
    let mut commit = commit(Action::FamilyRevised);
    for part in parts {
        let record = |code: usize| family(part.family, CODES[code], "En familie");
        commit = match part.deed {
            Deed::Create { code } => commit.create(&record(code)),
            Deed::Replace { code, late } => {
                commit.replace(&record(code), model.revision(part.family, late))
            }
            Deed::Delete { late } => commit.delete(record(0).id, model.revision(part.family, late)),
        };
    }
    commit
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_store_answers_as_a_plain_model_does(steps in prop::collection::vec(step(), 1..40)) {
        let folder = tempfile::tempdir().unwrap();
        let mut store = open(folder.path());
        let mut model = Model::default();
        for step in steps {
            match step {
                Step::Commit { parts, once } => {
                    let mut commit = commit_of(&model, &parts);
                    if let Some(key) = once {
                        commit = commit.once(Uuid::from_u128(u128::from(key)));
                    }
                    let found = store.commit(commit);
                    let repeated = once.and_then(|key| model.once.get(&key)).copied();
                    match (repeated, model.clone().commit(&parts)) {
                        (Some(number), _) => {
                            let found = found.unwrap();
                            prop_assert_eq!((found.number, found.repeated), (number, true));
                        }
                        (None, Ok(())) => {
                            model.commit(&parts).unwrap();
                            let found = found.unwrap();
                            prop_assert_eq!((found.number, found.repeated), (model.changes, false));
                            if let Some(key) = once {
                                model.once.insert(key, model.changes);
                            }
                        }
                        (None, Err(Refused)) => prop_assert!(found.is_err(), "{:?}", parts),
                    }
                }
                Step::Erase { family } => {
                    store.destroy_key(Seal(Uuid::from_u128(family))).unwrap();
                    model.erased.push(family);
                }
                Step::OpenAgain => {
                    drop(store);
                    store = open(folder.path());
                }
                Step::Rebuild => {
                    let before = store.fingerprint().unwrap();
                    drop(store);
                    rebuild(folder.path(), &mut |_| {}).unwrap();
                    store = open(folder.path());
                    prop_assert_eq!(store.fingerprint().unwrap(), before);
                }
            }
            model.compare(&store);
        }
    }
}

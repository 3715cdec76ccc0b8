//! Who sees what, as claims.

use uuid::Uuid;

use super::*;
use crate::consent::{Effective, Weighed, effective};
use crate::id::Id;
use crate::text_version::Fingerprint;

const NO_TIES: Ties = Ties {
    own_family: false,
    barred: false,
};

fn story(state: StoryState) -> Story {
    Story {
        id: Id::new(Uuid::from_u128(1)),
        project: Id::new(Uuid::from_u128(2)),
        number: 1,
        family: Some(Id::new(Uuid::from_u128(3))),
        week: None,
        guide: None,
        told_by: String::new(),
        language: genlyd_text::language::Language::Danish,
        current: Id::new(Uuid::from_u128(4)),
        fingerprint: Fingerprint::of("", &[]),
        state,
        approval: None,
        quote: None,
        portrait: None,
        external: None,
    }
}

#[test]
fn without_consent_only_organisers_and_the_own_pair_see_a_story() {
    let story = story(StoryState::Draft);
    for role in Role::ALL {
        let expected = (role == Role::Organiser).then_some(Sight::Whole);
        assert_eq!(
            sight(&[role], NO_TIES, &story, &Effective::nothing()),
            expected,
            "{role:?}"
        );
    }
    let own = Ties {
        own_family: true,
        barred: false,
    };
    assert_eq!(
        sight(&[Role::Collector], own, &story, &Effective::nothing()),
        Some(Sight::Whole)
    );
}

#[test]
fn somebody_who_is_barred_from_a_family_sees_nothing_even_as_organiser() {
    let barred = Ties {
        own_family: true,
        barred: true,
    };
    assert_eq!(
        sight(
            &Role::ALL,
            barred,
            &story(StoryState::Approved),
            &Effective::nothing()
        ),
        None
    );
}

#[test]
fn of_a_withdrawn_story_only_the_secretariat_sees_that_it_was_there() {
    let story = story(StoryState::Withdrawn);
    let consent = effective(
        &[],
        &Weighed {
            story: &story,
            picture: None,
            today: jiff::civil::date(2026, 11, 21),
        },
    );
    let own = Ties {
        own_family: true,
        barred: false,
    };
    assert_eq!(sight(&[Role::Collector], own, &story, &consent), None);
    assert_eq!(
        sight(&[Role::Organiser], own, &story, &consent),
        Some(Sight::Tombstone)
    );
}

#[test]
fn a_technician_may_do_nothing_with_content() {
    for deed in Deed::ALL {
        assert_eq!(
            may(Role::Technician, deed),
            deed == Deed::SeeProject,
            "{deed:?}"
        );
    }
}

#[test]
fn names_of_roles_are_read_back() {
    for role in Role::ALL {
        assert_eq!(Role::from_name(role.name()), Some(role));
    }
}

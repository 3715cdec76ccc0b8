//! Nothing leaves without a yes: claims on single cases, then on worlds that nobody thought of.
use jiff::civil::date;
use proptest::prelude::*;
use uuid::Uuid;

use super::*;
use crate::story::{Approval, StoryState};

fn id<T>(number: u128) -> Id<T> {
    Id::new(Uuid::from_u128(number))
}

fn fingerprint(title: &str) -> Fingerprint {
    Fingerprint::of(title, &[])
}

fn story(state: StoryState, approved: Option<&str>, current: &str) -> Story {
    Story {
        id: id(1),
        project: id(2),
        number: 1,
        family: Some(id(3)),
        week: None,
        guide: None,
        told_by: "mor til to".to_owned(),
        language: genlyd_text::language::Language::Danish,
        current: id(10),
        fingerprint: fingerprint(current),
        state,
        approval: approved.map(|text| Approval {
            version: id(10),
            fingerprint: fingerprint(text),
            at: Timestamp::UNIX_EPOCH,
            by: "mor".to_owned(),
            recorded_by: Actor::Operator,
        }),
        quote: None,
        portrait: None,
        external: None,
    }
}

fn picture(digit: char) -> PictureDigest {
    PictureDigest::from_hex(&digit.to_string().repeat(64)).unwrap()
}

fn given(answers: Vec<Answer>, text: &str) -> ConsentEntry {
    ConsentEntry::Given(Given {
        answers,
        place: PlaceLevel::Village,
        conditions: String::new(),
        child_view: String::new(),
        manner: Manner::OnScreen,
        version: id(10),
        fingerprint: fingerprint(text),
        picture: Some(picture('a')),
        wording: None,
        until: None,
    })
}

fn yes(to: Use) -> Answer {
    Answer {
        to,
        yes: true,
        naming: Naming::First,
        face: Face::Shown,
    }
}

fn consent(number: u32, voice: Voice, entry: ConsentEntry) -> Consent {
    Consent {
        id: id(100 + u128::from(number)),
        project: id(2),
        story: id(1),
        family: Some(id(3)),
        number,
        entry,
        voice,
        given_by: "mor".to_owned(),
        taken_by: Actor::Operator,
        at: Timestamp::UNIX_EPOCH,
    }
}

fn weigh_up(story: &Story, entries: &[Consent]) -> Effective {
    effective(
        entries,
        &Weighed {
            story,
            picture: Some(&picture('a')),
            today: date(2026, 11, 21),
        },
    )
}

#[test]
fn a_yes_to_one_use_says_nothing_about_another() {
    let story = story(StoryState::Approved, Some("a"), "a");
    let entries = [consent(
        1,
        Voice::Family,
        given(vec![yes(Use::Exhibition)], "a"),
    )];

    let effective = weigh_up(&story, &entries);

    assert!(effective.allows(Use::Exhibition));
    assert_eq!(
        effective.standing(Use::Press),
        Standing::No(Why::NeverAsked)
    );
}

#[test]
fn a_changed_text_lapses_public_uses_and_keeps_the_closed_ones() {
    let story = story(StoryState::Written, Some("a"), "b");
    let entries = [consent(
        1,
        Voice::Family,
        given(vec![yes(Use::Exhibition), yes(Use::Lab)], "a"),
    )];

    let effective = weigh_up(&story, &entries);

    assert_eq!(
        effective.standing(Use::Exhibition),
        Standing::No(Why::TextChanged)
    );
    assert!(effective.allows(Use::Lab));
}

#[test]
fn a_yes_to_a_text_that_was_never_approved_allows_nothing() {
    let story = story(StoryState::ReadBack, None, "a");
    let entries = [consent(1, Voice::Family, given(vec![yes(Use::Lab)], "a"))];

    assert_eq!(
        weigh_up(&story, &entries).standing(Use::Lab),
        Standing::No(Why::NotApproved)
    );
}

#[test]
fn what_is_taken_back_stays_taken_back_until_a_new_yes() {
    let story = story(StoryState::Approved, Some("a"), "a");
    let mut entries = vec![
        consent(1, Voice::Family, given(vec![yes(Use::Web)], "a")),
        consent(
            2,
            Voice::Family,
            ConsentEntry::Withdrawn {
                uses: vec![Use::Web],
            },
        ),
    ];
    assert_eq!(
        weigh_up(&story, &entries).standing(Use::Web),
        Standing::No(Why::TakenBack)
    );

    entries.push(consent(3, Voice::Family, given(vec![yes(Use::Web)], "a")));
    assert!(weigh_up(&story, &entries).allows(Use::Web));
}

#[test]
fn the_strictest_voice_wins() {
    let story = story(StoryState::Approved, Some("a"), "a");
    let mut other = yes(Use::Exhibition);
    other.naming = Naming::Anonymous;
    let entries = [
        consent(1, Voice::Family, given(vec![yes(Use::Exhibition)], "a")),
        consent(2, Voice::Other("far".to_owned()), given(vec![other], "a")),
    ];

    let terms = weigh_up(&story, &entries).terms(Use::Exhibition).unwrap();
    assert_eq!(terms.naming, Naming::Anonymous);
}

#[test]
fn a_new_picture_is_hidden_until_the_family_has_seen_it() {
    let story = story(StoryState::Approved, Some("a"), "a");
    let entries = [consent(
        1,
        Voice::Family,
        given(vec![yes(Use::Exhibition)], "a"),
    )];

    let effective = effective(
        &entries,
        &Weighed {
            story: &story,
            picture: Some(&picture('b')),
            today: date(2026, 11, 21),
        },
    );

    let terms = effective.terms(Use::Exhibition).unwrap();
    assert_eq!(terms.face, Face::Hidden);
}

#[test]
fn a_consent_ends_the_day_after_its_last() {
    let story = story(StoryState::Approved, Some("a"), "a");
    let entry = |until| {
        let ConsentEntry::Given(mut answers) = given(vec![yes(Use::Web)], "a") else {
            unreachable!("given() gives");
        };
        answers.until = Some(until);
        [consent(1, Voice::Family, ConsentEntry::Given(answers))]
    };

    assert!(weigh_up(&story, &entry(date(2026, 11, 21))).allows(Use::Web));
    assert_eq!(
        weigh_up(&story, &entry(date(2026, 11, 20))).standing(Use::Web),
        Standing::No(Why::Expired)
    );
}

prop_compose! {
    fn any_answer()(to in 0..Use::ALL.len(), yes in any::<bool>(), naming in 0..4_u8, face in 0..3_u8) -> Answer {
        Answer {
            to: Use::ALL[to],
            yes,
            naming: [Naming::Full, Naming::First, Naming::Chosen, Naming::Anonymous][naming as usize],
            face: [Face::Shown, Face::TurnedAway, Face::Hidden][face as usize],
        }
    }
}

fn any_entry() -> impl Strategy<Value = (Voice, ConsentEntry)> {
    let voice = prop_oneof![
        3 => Just(Voice::Family),
        1 => Just(Voice::Other("far".to_owned())),
    ];
    let entry = prop_oneof![
        4 => (proptest::collection::vec(any_answer(), 1..6), prop_oneof![Just("a"), Just("b")])
            .prop_map(|(answers, text)| given(answers, text)),
        1 => proptest::collection::vec(0..Use::ALL.len(), 1..4)
            .prop_map(|uses| ConsentEntry::Withdrawn { uses: uses.into_iter().map(|to| Use::ALL[to]).collect() }),
    ];
    (voice, entry)
}

fn any_story() -> impl Strategy<Value = Story> {
    (
        0..StoryState::ALL.len(),
        prop_oneof![Just(None), Just(Some("a")), Just(Some("b"))],
        prop_oneof![Just("a"), Just("b")],
    )
        .prop_map(|(state, approved, current)| story(StoryState::ALL[state], approved, current))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn nothing_leaves_without_a_yes_that_still_stands(
        story in any_story(),
        said in proptest::collection::vec(any_entry(), 0..8),
    ) {
        let entries: Vec<Consent> = said
            .into_iter()
            .zip(1..)
            .map(|((voice, entry), number)| consent(number, voice, entry))
            .collect();
        let effective = weigh_up(&story, &entries);

        for to in Use::ALL {
            // The newest word of each voice about this use, told independently of the code under test.
            let mut newest: std::collections::BTreeMap<&Voice, Option<(bool, &Fingerprint)>> =
                entries.iter().map(|entry| (&entry.voice, None)).collect();
            for entry in &entries {
                match &entry.entry {
                    ConsentEntry::Withdrawn { uses } if uses.contains(&to) => {
                        newest.insert(&entry.voice, None);
                    }
                    ConsentEntry::Withdrawn { .. } => {}
                    ConsentEntry::Given(given) => {
                        if let Some(answer) = given.answers.iter().find(|answer| answer.to == to) {
                            newest.insert(&entry.voice, Some((answer.yes, &given.fingerprint)));
                        }
                    }
                }
            }
            let everyone_agrees = !newest.is_empty()
                && newest.values().all(|word| word.is_some_and(|(yes, text)| {
                    yes && (!to.is_public() || *text == story.fingerprint)
                }));
            let text_is_approved = story.state != StoryState::Withdrawn
                && story.approval.is_some()
                && (!to.is_public() || story.is_approved_as_it_stands());

            prop_assert_eq!(effective.allows(to), everyone_agrees && text_is_approved, "{:?}", to);
        }
    }

    #[test]
    fn a_withdrawn_story_allows_nothing_whatever_was_said(
        said in proptest::collection::vec(any_entry(), 0..8),
    ) {
        let story = story(StoryState::Withdrawn, Some("a"), "a");
        let entries: Vec<Consent> = said
            .into_iter()
            .zip(1..)
            .map(|((voice, entry), number)| consent(number, voice, entry))
            .collect();
        let effective = weigh_up(&story, &entries);
        prop_assert!(Use::ALL.into_iter().all(|to| !effective.allows(to)));
    }
}

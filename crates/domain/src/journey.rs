//! How far a family has come from the first call to a panel on the wall, where most of them wait, and what comes next.

use jiff::civil::Date;

use crate::consent::{Effective, Standing, Use, Why};
use crate::family::Family;
use crate::story::{Story, StoryState};

/// Days after a visit in which a pair may be expected to have begun to write.
const DAYS_TO_WRITE: i64 = 2;

/// The steps of the board, in the order in which they are taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Step {
    /// A day is agreed.
    Agreed,
    /// The pair has been there.
    Visited,
    /// The story is written down.
    Written,
    /// The family has approved it as it stands.
    Approved,
    /// There is a portrait, or there is to be none.
    Portrait,
    /// A panel may be made of it.
    PanelReady,
}

impl Step {
    /// Every step.
    pub const ALL: [Step; 6] = [
        Step::Agreed,
        Step::Visited,
        Step::Written,
        Step::Approved,
        Step::Portrait,
        Step::PanelReady,
    ];

    /// Its name in words' keys.
    pub const fn name(self) -> &'static str {
        match self {
            Step::Agreed => "agreed",
            Step::Visited => "visited",
            Step::Written => "written",
            Step::Approved => "approved",
            Step::Portrait => "portrait",
            Step::PanelReady => "panel",
        }
    }
}

/// How a family stands at a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Reached {
    /// It is taken.
    Done,
    /// It is under way.
    Now,
    /// Nothing moves before somebody does something.
    Stuck,
    /// It has not begun.
    NotYet,
    /// The family has said no to it.
    Declined,
}

impl Reached {
    /// Its name in words' keys and in the style sheet.
    pub const fn name(self) -> &'static str {
        match self {
            Reached::Done => "done",
            Reached::Now => "now",
            Reached::Stuck => "stuck",
            Reached::NotYet => "none",
            Reached::Declined => "declined",
        }
    }
}

/// What a family's journey is read from.
#[derive(Clone, Copy, Debug)]
pub struct Travels<'a> {
    /// The family.
    pub family: &'a Family,
    /// Its story, if it has begun one, and what that may be used for.
    pub story: Option<(&'a Story, &'a Effective)>,
    /// The day.
    pub today: Date,
}

/// How a family stands at each step.
pub fn journey(travels: &Travels<'_>) -> [Reached; 6] {
    let family = travels.family;
    let Some((story, consent)) = travels.story else {
        return before_writing(family, travels.today);
    };
    let written = match story.state {
        StoryState::Withdrawn => return [Reached::Declined; 6],
        StoryState::Draft => Reached::Now,
        _ => Reached::Done,
    };
    let approved = match story.state {
        _ if story.is_approved_as_it_stands() => Reached::Done,
        _ if story.has_lapsed() => Reached::Stuck,
        StoryState::Draft => Reached::NotYet,
        _ => Reached::Now,
    };
    let panel = match consent.standing(Use::Exhibition) {
        _ if approved != Reached::Done => Reached::NotYet,
        Standing::Yes(_) => Reached::Done,
        Standing::No(Why::Refused | Why::TakenBack) => Reached::Declined,
        Standing::No(Why::NeverAsked) => Reached::Now,
        Standing::No(_) => Reached::Stuck,
    };
    let portrait = match story.portrait {
        Some(_) => Reached::Done,
        // A family that has answered without a picture wants none.
        None if panel == Reached::Done => Reached::Done,
        None if panel == Reached::Declined => Reached::Declined,
        None if approved == Reached::Done => Reached::Now,
        None => Reached::NotYet,
    };
    [
        Reached::Done,
        Reached::Done,
        written,
        approved,
        portrait,
        panel,
    ]
}

fn before_writing(family: &Family, today: Date) -> [Reached; 6] {
    let mut journey = [Reached::NotYet; 6];
    match family.visit {
        Some(day) => {
            journey[0] = Reached::Done;
            if day > today {
                journey[1] = Reached::Now;
            } else {
                journey[1] = Reached::Done;
                let late = day
                    .checked_add(jiff::Span::new().days(DAYS_TO_WRITE))
                    .is_ok_and(|last| today > last);
                journey[2] = if late { Reached::Stuck } else { Reached::Now };
            }
        }
        None if family.pair.is_some() => journey[0] = Reached::Now,
        None => journey[0] = Reached::Stuck,
    }
    journey
}

/// The step a family waits at; none when it has arrived or has said no.
pub fn waits_at(journey: &[Reached; 6]) -> Option<Step> {
    if matches!(journey[5], Reached::Done | Reached::Declined) {
        return None;
    }
    Step::ALL
        .into_iter()
        .zip(journey)
        .find(|(_, reached)| !matches!(reached, Reached::Done | Reached::Declined))
        .map(|(step, _)| step)
}

/// The step at which most families wait, and how many; the earliest, where several have as many.
pub fn bottleneck<'a>(
    journeys: impl IntoIterator<Item = &'a [Reached; 6]>,
) -> Option<(Step, usize)> {
    let waiting: Vec<Step> = journeys.into_iter().filter_map(waits_at).collect();
    Step::ALL
        .into_iter()
        .rev()
        .map(|step| (step, waiting.iter().filter(|at| **at == step).count()))
        .filter(|(_, families)| *families > 0)
        .max_by_key(|(_, families)| *families)
}

/// What those who collect a story have to do next with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Next {
    /// Write on.
    Write,
    /// Call it finished.
    Finish,
    /// Read it to the family.
    ReadBack,
    /// Ask for the approval of what was heard.
    Approve,
    /// Ask for a picture.
    AddPortrait,
    /// Ask what it may be used for.
    AskConsent,
    /// Nothing.
    Nothing,
}

/// What comes next. `is_complete` says whether the title and every part that must be answered are written.
pub fn next(story: &Story, consent: &Effective, is_complete: bool) -> Next {
    match story.state {
        StoryState::Withdrawn => Next::Nothing,
        StoryState::Draft if is_complete => Next::Finish,
        StoryState::Draft => Next::Write,
        StoryState::Written => Next::ReadBack,
        StoryState::ReadBack => Next::Approve,
        StoryState::Approved => match consent.standing(Use::Exhibition) {
            Standing::Yes(_) | Standing::No(Why::Refused | Why::TakenBack) => Next::Nothing,
            // Asked after the picture, the family answers once for both.
            Standing::No(_) if story.portrait.is_none() => Next::AddPortrait,
            Standing::No(_) => Next::AskConsent,
        },
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::id::Id;

    fn family(visit: Option<Date>, has_pair: bool) -> Family {
        let nil = uuid::Uuid::nil();
        Family {
            id: Id::new(nil),
            project: Id::new(nil),
            week: None,
            code: "F01".to_owned(),
            name: "Familien ved havnen".to_owned(),
            first_names: String::new(),
            full_names: String::new(),
            place: String::new(),
            children: String::new(),
            pair: has_pair.then_some(Id::new(nil)),
            visit,
        }
    }

    fn waits(visit: Option<Date>, has_pair: bool) -> Option<(Step, Reached)> {
        let family = family(visit, has_pair);
        let journey = journey(&Travels {
            family: &family,
            story: None,
            today: date(2026, 11, 5),
        });
        let step = waits_at(&journey)?;
        let at = Step::ALL.iter().position(|one| *one == step)?;
        Some((step, journey[at]))
    }

    #[test]
    fn a_family_without_a_pair_is_stuck_at_the_first_step() {
        assert_eq!(waits(None, false), Some((Step::Agreed, Reached::Stuck)));
        assert_eq!(waits(None, true), Some((Step::Agreed, Reached::Now)));
    }

    #[test]
    fn a_visit_ahead_is_under_way_and_a_visit_past_awaits_its_story() {
        let day = |day| Some(date(2026, 11, day));
        assert_eq!(waits(day(6), true), Some((Step::Visited, Reached::Now)));
        assert_eq!(waits(day(5), true), Some((Step::Written, Reached::Now)));
        assert_eq!(waits(day(2), true), Some((Step::Written, Reached::Stuck)));
    }

    #[test]
    fn the_bottleneck_is_where_most_wait_and_the_earliest_of_equals() {
        let at = |step: usize| {
            let mut journey = [Reached::NotYet; 6];
            journey[..step].fill(Reached::Done);
            journey
        };
        assert_eq!(
            bottleneck(&[at(2), at(3), at(3), at(6)]),
            Some((Step::Approved, 2))
        );
        assert_eq!(bottleneck(&[at(4), at(2)]), Some((Step::Written, 1)));
        assert_eq!(bottleneck(&[at(6)]), None);
        assert_eq!(bottleneck(&[[Reached::Declined; 6]]), None);
    }
}

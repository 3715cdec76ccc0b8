//! Facets and passages.

use genlyd_domain::access::Role;
use genlyd_domain::saved_search::Only;
use genlyd_domain::story::StoryState;
use genlyd_search::Request;
use jiff::civil::date;

use crate::world::{World, titles};

#[test]
fn stories_are_counted_by_theme_week_and_state() {
    let mut world = World::new();
    let week = world.week("Uge 47", date(2026, 11, 16), date(2026, 11, 22));
    let waiting = world.theme("Ventetid", None);
    let night = world.theme("Natten", Some(waiting));
    let help = world.theme("Hjælp", None);
    let one = world.approved("Et", "Vi ventede hele natten på hjælp.");
    let two = world.draft_with("To", "Vi ventede.", |story| story.week = Some(week));
    world.draft("Tre", "Vi sov.");
    world.highlight(one, "ventede", &[waiting]);
    world.highlight(one, "hele natten", &[night]);
    world.highlight(two, "ventede", &[night]);

    let found = world.found(&world.operator(), &Request::new("ventede"));
    assert_eq!(found.facets.themes, [(waiting, 2), (night, 2)]);
    assert_eq!(found.facets.weeks, [(week, 1)]);
    assert_eq!(
        found.facets.states,
        [(StoryState::Draft, 1), (StoryState::Approved, 1)]
    );

    let facet = |request: Request| titles(&world.found(&world.operator(), &request));
    let only = |only| Request {
        only,
        ..Request::default()
    };
    let theme = |theme| {
        only(Only {
            theme: Some(theme),
            ..Only::default()
        })
    };
    assert_eq!(facet(theme(waiting)), ["Et", "To"]);
    assert_eq!(facet(theme(help)), [""; 0]);
    assert_eq!(
        facet(only(Only {
            week: Some(week),
            ..Only::default()
        })),
        ["To"]
    );
    assert_eq!(
        facet(Request {
            only: Only {
                state: Some(StoryState::Draft),
                ..Only::default()
            },
            ..Request::new("ventede")
        }),
        ["To"]
    );
    assert_eq!(world.titles("tema:ventetid"), ["Et", "To"]);
    assert_eq!(world.titles("tema:nat -tema:hjælp sov"), [""; 0]);
    assert_eq!(world.titles("-tema:ventetid"), ["Tre"]);
}

#[test]
fn counts_hold_only_what_the_visitor_may_see() {
    let mut world = World::new();
    let waiting = world.theme("Ventetid", None);
    let draft = world.draft("Kladde", "Vi ventede.");
    world.highlight(draft, "ventede", &[waiting]);
    let approved = world.approved("Godkendt", "Vi ventede.");
    world.highlight(approved, "ventede", &[waiting]);
    let lapsed = world.approved("Rettet", "Vi ventede.");
    world.highlight(lapsed, "ventede", &[waiting]);
    world.write(lapsed, "Rettet", "Vi ventede længe.");

    let reader = world.person(&[Role::Reader]);
    let found = world.found(&world.view_of(&reader), &Request::new("ventede"));
    assert_eq!(found.total, 2);
    // The highlight went over to the newer text, which the reader does not see.
    assert_eq!(found.facets.themes, [(waiting, 1)]);
    let whole = world.found(&world.operator(), &Request::new("ventede"));
    assert_eq!(whole.facets.themes, [(waiting, 3)]);

    let collector = world.person(&[Role::Collector, Role::Technician]);
    let nothing = world.found(&world.view_of(&collector), &Request::new("tema:ventetid"));
    assert_eq!((nothing.total, nothing.facets.themes), (0, vec![]));
}

#[test]
fn highlighted_passages_that_light_up_come_with_the_hit() {
    let mut world = World::new();
    let waiting = world.theme("Ventetid", None);
    let story = world.approved(
        "Et",
        "Vi ringede. Vi ventede hele natten på svar. Så sov hun.",
    );
    world.highlight(story, "ventede hele natten", &[waiting]);
    world.highlight(story, "Så sov hun", &[waiting]);

    let found = world.found(&world.operator(), &Request::new("nat"));
    let [passage] = found.hits[0].passages.as_slice() else {
        panic!("{:?}", found.hits[0].passages)
    };
    let lit: Vec<&str> = passage
        .lit
        .iter()
        .map(|lit| lit.slice(&passage.highlight.passage.exact))
        .collect();
    assert_eq!(lit, ["natten"]);
    let by_theme = world.found(&world.operator(), &Request::new("tema:ventetid"));
    assert_eq!(by_theme.hits[0].passages.len(), 2);
}

#[test]
fn a_removed_highlight_no_longer_counts() {
    let mut world = World::new();
    let waiting = world.theme("Ventetid", None);
    let story = world.approved("Et", "Vi ventede.");
    let highlight = world.highlight(story, "ventede", &[waiting]);
    assert_eq!(world.titles("tema:ventetid"), ["Et"]);
    world.remove_highlight(highlight);
    assert_eq!(world.titles("tema:ventetid"), [""; 0]);
    let found = world.found(&world.operator(), &Request::default());
    assert_eq!((found.total, found.facets.themes), (1, vec![]));
}

#[test]
fn pages_after_the_first_go_on_where_it_ended() {
    let mut world = World::new();
    world.drafts(25, "Vi ringede igen.");
    let page = |first| {
        let request = Request {
            first,
            most: 10,
            ..Request::new("ringede")
        };
        titles(&world.found(&world.operator(), &request))
    };
    let mut all: Vec<String> = [page(0), page(10), page(20), page(30)].concat();
    assert_eq!(all.len(), 25);
    all.sort();
    all.dedup();
    assert_eq!(all.len(), 25);
}

#[test]
fn a_great_many_are_counted_further_with_each_question() {
    let mut world = World::new();
    world.drafts(4_100, "Vi ringede.");
    let counted = |view| {
        let found = world.found(view, &Request::new("ringede"));
        (found.hits.len(), found.total, found.is_more)
    };
    let view = world.operator();
    assert_eq!(counted(&view), (20, 2_000, true));
    assert_eq!(counted(&view), (20, 4_000, true));
    assert_eq!(counted(&view), (20, 4_100, false));
}

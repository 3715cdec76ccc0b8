//! What things are and what may be done with them: rules without I/O.
//!
//! Read [`project`] and [`person`] for the frame, [`family`] to [`portrait`] for collecting with [`section_merge`],
//! [`reading`] and [`journey`] for how it goes on, [`consent`] for what may leave the house, [`theme`] and [`highlight`]
//! for tagging, [`synonyms`], [`saved_search`] and [`month`] for searching, [`exhibition`] to [`edition`] with [`settled`] for the wall, and
//! [`access`] for who may see and do what. [`record`] and [`change`] say how all of it is kept.
//!
//! Deliberately absent: files, sockets, the clock and chance. Moments and new ids are arguments.

pub mod access;
pub mod change;
pub mod consent;
pub mod contact;
pub mod edition;
pub mod exhibition;
pub mod family;
pub mod guide;
pub mod highlight;
pub mod id;
pub mod ink;
pub mod invitation;
pub mod journey;
pub mod month;
pub mod pair;
pub mod person;
pub mod piece;
pub mod portrait;
pub mod project;
pub mod reading;
pub mod record;
pub mod saved_search;
pub mod section_merge;
pub mod settled;
pub mod story;
pub mod story_week;
pub mod synonyms;
pub mod text_version;
pub mod theme;
pub mod wording;

//! The full-text index: derived, and rebuilt when it is missing, old or unreadable.
//!
//! In reading order: [`index`] is the handle; `following` and [`follower`] keep it in step with the store's change log;
//! `documents` says what is kept of a story and `fields` where; `analyser` and `tokens` make words of text, `vocabulary`
//! remembers them. [`search`] answers: `query` takes apart what was typed, [`synonyms`] knows the project's own words for the
//! same, `terms` builds the engine's query, `sights` remembers what a visitor may see, `marker` and [`snippet`] show why
//! something was found, [`note`] says what was done on the way; [`finder`] finds in a text at hand, and [`suggest`] goes on with
//! a query while it is typed. [`keyness`] needs no words of the index: it compares texts by how often they say what.
//!
//! Deliberately absent: any text (hits show the store's, through the view), any decision about who may see what (the
//! view's), errors for what a person typed, and the engine's own types.

mod analyser;
mod columns;
mod documents;
mod fields;
pub mod finder;
pub mod follower;
mod following;
pub mod index;
pub mod keyness;
mod marker;
pub mod note;
mod query;
pub mod search;
mod sights;
pub mod snippet;
mod sought;
pub mod suggest;
pub mod synonyms;
mod terms;
mod themes;
mod tokens;
mod typos;
mod vocabulary;

pub use finder::Finder;
pub use follower::Follower;
pub use following::Taken;
pub use index::{Index, IndexError};
pub use note::Note;
pub use query::{place_query, theme_query};
pub use search::{Facets, Found, Hit, PassageHit, Request, SearchError};
pub use snippet::Snippet;
pub use suggest::{Suggested, Suggestion};

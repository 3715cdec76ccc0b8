//! HTTP: pages, forms and sessions for people.
//!
//! Read [`routes`] for every door, [`gate`] for who passes it, [`site`] and [`desk`] for what handlers work with, then a
//! folder for each area with a file for each page: the page struct, how it is loaded, and the handlers that show and
//! change it.
//!
//! Deliberately absent: rules about stories and consent (`domain`), reads that go round the visitor's view (`store`),
//! and words (`templates/`).

mod accounts;
pub mod assets;
mod builtin_guides;
pub mod clock;
pub mod desk;
mod exhibitions;
mod families;
pub mod forms;
pub mod frame;
pub mod gate;
mod guides;
mod highlights;
mod invitations;
mod keywords;
mod limits;
mod members;
pub mod page_error;
pub mod pages;
mod pages_for_everyone;
pub mod passwords;
mod projects;
pub mod routes;
pub mod samples;
mod searches;
pub mod secrets;
pub mod server;
mod sessions;
pub mod settings;
pub mod site;
mod stories;
mod synonyms;
mod themes;
mod turning;
mod uploads;
pub mod urls;
pub mod visitor;
mod weeks;
pub mod words;

pub use clock::Clock;
pub use server::serve;
pub use sessions::link::make as sign_in_link;
pub use settings::Settings;
pub use site::{Site, SiteError};

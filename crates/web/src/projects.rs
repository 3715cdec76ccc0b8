//! Projects: the front page of each person, the list, the overview.

pub(crate) mod home;
pub(crate) mod list;
pub(crate) mod overview;

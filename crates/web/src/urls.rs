//! The only place where paths are written: here those that everybody has, and a file for each subject.

use genlyd_domain::id::Id;
use genlyd_domain::project::Project;

mod collecting;
mod exhibiting;
mod searching;
mod tagging;

pub use collecting::*;
pub use exhibiting::*;
pub use searching::*;
pub use tagging::*;

/// Joins a path and what was just done, which the next page tells.
pub fn done(path: &str, what: &str) -> String {
    let sign = if path.contains('?') { '&' } else { '?' };
    format!("{path}{sign}done={what}")
}

/// A text as part of a query.
pub fn escaped(text: &str) -> String {
    text.bytes()
        .map(|byte| match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' => {
                (byte as char).to_string()
            }
            _ => format!("%{byte:02X}"),
        })
        .collect()
}

/// An asset.
pub fn asset(fingerprint: &str, path: &str) -> String {
    format!("/assets/{fingerprint}/{path}")
}

/// The front page of each.
pub fn home() -> String {
    "/".to_owned()
}

/// Signing in.
pub fn sign_in() -> String {
    "/sessions/new".to_owned()
}

/// Where signing in is posted.
pub fn sessions() -> String {
    "/sessions".to_owned()
}

/// Where signing out is posted.
pub fn sign_out() -> String {
    "/sessions/end".to_owned()
}

/// A link that signs in whoever holds it.
pub fn sign_in_link(code: &str) -> String {
    format!("/sessions/links/{code}")
}

/// One's own account.
pub fn account() -> String {
    "/account".to_owned()
}

/// Help.
pub fn help() -> String {
    "/help".to_owned()
}

/// What is done with what people tell.
pub fn privacy() -> String {
    "/privacy-notices".to_owned()
}

/// The accessibility statement.
pub fn accessibility() -> String {
    "/accessibility-statements".to_owned()
}

/// An invitation.
pub fn invitation(code: &str) -> String {
    format!("/invitations/{code}")
}

/// Every project of the visitor.
pub fn projects() -> String {
    "/projects".to_owned()
}

/// A new project.
pub fn new_project() -> String {
    "/projects/new".to_owned()
}

/// A project's overview.
pub fn project(project: Id<Project>) -> String {
    format!("/projects/{project}")
}

/// The people of a project.
pub fn members(at: Id<Project>) -> String {
    format!("{}/members", project(at))
}

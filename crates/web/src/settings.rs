//! How the program is set up to serve.

use jiff::tz::TimeZone;

/// Settings of the web part.
#[derive(Clone, Debug)]
pub struct Settings {
    /// The address people reach it at, without a slash at its end: `https://genlyd.example.org`.
    pub base_url: String,
    /// The zone that moments are told in.
    pub zone: TimeZone,
    /// Minutes after which an idle visitor is signed out.
    pub idle_minutes: i64,
    /// Hours after which everybody signs in anew.
    pub longest_hours: i64,
    /// The same for collectors, who work in the field.
    pub longest_hours_collecting: i64,
    /// Bytes that a story's form may hold.
    pub story_bytes: usize,
    /// Bytes that a picture may hold.
    pub picture_bytes: usize,
}

impl Settings {
    /// Settings for an address, with the usual limits.
    pub fn at(base_url: impl Into<String>) -> Settings {
        Settings {
            base_url: base_url.into().trim_end_matches('/').to_owned(),
            zone: TimeZone::get("Europe/Copenhagen").unwrap_or(TimeZone::UTC),
            idle_minutes: 30,
            longest_hours: 12,
            longest_hours_collecting: 16,
            story_bytes: 1 << 20,
            picture_bytes: 30 << 20,
        }
    }

    /// It is reached over TLS, so cookies may be sent over nothing else.
    pub fn is_secure(&self) -> bool {
        self.base_url.starts_with("https://")
    }
}

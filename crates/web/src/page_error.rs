//! What a person is told when a page cannot be shown: what happened, and a link that helps.

use std::error::Error;
use std::fmt;

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, ResponseError};
use genlyd_store::{CommitError, PictureError, ReadError};
use serde::Serialize;

use crate::pages::Page;

/// Why a page is not shown.
#[derive(Clone, Debug)]
pub enum PageError {
    /// There is no such page, or none that this visitor may know of.
    NotFound,
    /// One must sign in first; the address is where to go on afterwards.
    SignInFirst(String),
    /// The form did not come from a page of ours.
    Forged,
    /// Somebody else changed it in the meantime.
    Conflict,
    /// A rule forbids it; the key names the words that say which.
    Refused(&'static str),
    /// What was sent is larger than `most` bytes.
    TooLarge {
        /// The most that is taken.
        most: usize,
    },
    /// What was sent could not be read.
    Unreadable,
    /// Too many attempts; the number of seconds to wait.
    Wait(u64),
    /// The disk is nearly full.
    Full {
        /// Bytes that are free.
        free: u64,
    },
    /// A fault of ours. Logged once, under the reference that the visitor is shown.
    Internal {
        /// What is read aloud on the telephone.
        reference: String,
    },
}

impl PageError {
    /// A fault of ours, logged here and nowhere else. Its text never reaches the visitor.
    pub fn internal(fault: &dyn Error) -> PageError {
        let reference = reference();
        let mut chain = fault.to_string();
        let mut source = fault.source();
        while let Some(inner) = source {
            chain.push_str(": ");
            chain.push_str(&inner.to_string());
            source = inner.source();
        }
        tracing::error!(%reference, "{chain}");
        PageError::Internal { reference }
    }

    /// The words' key.
    pub fn key(&self) -> &'static str {
        match self {
            PageError::NotFound | PageError::SignInFirst(_) => "error-not-found",
            PageError::Forged => "error-forged",
            PageError::Conflict => "error-conflict",
            PageError::Refused(key) => key,
            PageError::TooLarge { .. } => "error-too-large",
            PageError::Unreadable => "error-unreadable",
            PageError::Wait(_) => "error-wait",
            PageError::Full { .. } => "error-full",
            PageError::Internal { .. } => "error-internal",
        }
    }
}

/// Eight letters and digits without those that sound alike.
fn reference() -> String {
    const SIGNS: &[u8] = b"23456789ABCDEFGHKLMNPRSTUVXYZ";
    let mut bytes = [0_u8; 8];
    if getrandom::fill(&mut bytes).is_err() {
        return "UKENDT".to_owned();
    }
    bytes
        .iter()
        .map(|byte| SIGNS[usize::from(*byte) % SIGNS.len()] as char)
        .collect()
}

impl fmt::Display for PageError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.key())
    }
}

impl Error for PageError {}

impl ResponseError for PageError {
    fn status_code(&self) -> StatusCode {
        match self {
            PageError::NotFound => StatusCode::NOT_FOUND,
            PageError::SignInFirst(_) => StatusCode::SEE_OTHER,
            PageError::Forged => StatusCode::FORBIDDEN,
            PageError::Conflict | PageError::Refused(_) => StatusCode::CONFLICT,
            PageError::TooLarge { .. } => StatusCode::PAYLOAD_TOO_LARGE,
            PageError::Unreadable => StatusCode::BAD_REQUEST,
            PageError::Wait(_) => StatusCode::TOO_MANY_REQUESTS,
            PageError::Full { .. } => StatusCode::INSUFFICIENT_STORAGE,
            PageError::Internal { .. } => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// Only the bare answer: the gate, which knows the visitor's language, puts the page around it.
    fn error_response(&self) -> HttpResponse {
        let mut answer = HttpResponse::build(self.status_code());
        match self {
            PageError::Internal { reference } => answer.body(reference.clone()),
            _ => answer.finish(),
        }
    }
}

impl From<ReadError> for PageError {
    fn from(fault: ReadError) -> PageError {
        PageError::internal(&fault)
    }
}

impl From<PictureError> for PageError {
    fn from(fault: PictureError) -> PageError {
        PageError::internal(&fault)
    }
}

impl From<minijinja::Error> for PageError {
    fn from(fault: minijinja::Error) -> PageError {
        PageError::internal(&fault)
    }
}

impl From<genlyd_search::SearchError> for PageError {
    fn from(fault: genlyd_search::SearchError) -> PageError {
        PageError::internal(&fault)
    }
}

impl From<genlyd_print::PressError> for PageError {
    fn from(fault: genlyd_print::PressError) -> PageError {
        PageError::internal(&fault)
    }
}

impl From<CommitError> for PageError {
    fn from(fault: CommitError) -> PageError {
        match fault {
            CommitError::Conflict(_) | CommitError::NameTaken(_) | CommitError::Missing(_) => {
                PageError::Conflict
            }
            CommitError::Full { free_bytes, .. } => PageError::Full { free: free_bytes },
            other => PageError::internal(&other),
        }
    }
}

/// The page that says what happened.
#[derive(Debug, Serialize)]
pub struct ErrorPage {
    /// The key of its words: `…-title` and `…-text` exist for each.
    pub key: String,
    /// What is read aloud on the telephone.
    pub reference: Option<String>,
    /// A number in the words: bytes, seconds.
    pub figure: String,
    /// Where to go from here.
    pub home: String,
}

impl From<&PageError> for ErrorPage {
    fn from(error: &PageError) -> ErrorPage {
        ErrorPage {
            key: error.key().to_owned(),
            reference: match error {
                PageError::Internal { reference } => Some(reference.clone()),
                _ => None,
            },
            figure: match error {
                PageError::TooLarge { most } => (most / 1024 / 1024).max(1).to_string(),
                PageError::Wait(seconds) => seconds.div_ceil(60).to_string(),
                PageError::Full { free } => (free / 1024 / 1024).to_string(),
                _ => String::new(),
            },
            home: crate::urls::home(),
        }
    }
}

impl Page for ErrorPage {
    const TEMPLATE: &'static str = "error";

    fn samples() -> Vec<ErrorPage> {
        [
            PageError::NotFound,
            PageError::Forged,
            PageError::Conflict,
            PageError::TooLarge { most: 1 << 20 },
            PageError::Unreadable,
            PageError::Wait(90),
            PageError::Full { free: 1 << 28 },
            PageError::Internal {
                reference: "7KQ4X2PM".to_owned(),
            },
        ]
        .iter()
        .map(ErrorPage::from)
        .collect()
    }
}

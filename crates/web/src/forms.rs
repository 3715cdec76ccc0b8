//! Forms: strings exactly as they were sent, with a token that shows they came from a page of ours.

use std::collections::BTreeMap;
use std::future::Future;
use std::pin::Pin;
use std::time::Duration;

use actix_web::dev::Payload;
use actix_web::http::header::CONTENT_LENGTH;
use actix_web::{FromRequest, HttpMessage, HttpRequest, web};
use futures_util::StreamExt;
use serde::Serialize;
use serde::de::DeserializeOwned;
use subtle::ConstantTimeEq;

use crate::page_error::PageError;
use crate::site::Site;
use crate::visitor::Visit;

pub(crate) mod personal_number;

/// How long a form may take to arrive. A story on a slow net takes two seconds.
const ARRIVES_WITHIN: Duration = Duration::from_secs(30);

/// The values of a form that came from a page of ours.
pub struct Posted(pub Values);

/// What is wrong with a field, as `templates/parts/errors.html` takes it.
#[derive(Clone, Debug, Serialize)]
pub struct FieldError {
    /// The field's name, or nothing for the whole form.
    pub field: String,
    /// The key of its words.
    pub key: String,
    /// Values in its words.
    pub args: BTreeMap<String, String>,
}

impl FieldError {
    /// An error in a field.
    pub fn new(field: &str, key: &str) -> FieldError {
        FieldError {
            field: field.to_owned(),
            key: key.to_owned(),
            args: BTreeMap::new(),
        }
    }

    /// With a value in its words.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl ToString) -> FieldError {
        self.args.insert(name.to_owned(), value.to_string());
        self
    }

    /// What is wrong with a short text.
    pub fn wording(field: &str, refusal: genlyd_domain::wording::WordingRefusal) -> FieldError {
        use genlyd_domain::wording::WordingRefusal as Refusal;
        match refusal {
            Refusal::Empty => FieldError::new(field, "field-empty"),
            Refusal::TooLong { most } => {
                FieldError::new(field, "field-too-long").with("most", most)
            }
            Refusal::Unshowable => FieldError::new(field, "field-unshowable"),
        }
    }
}

/// The values of a form, in the order in which they were sent.
#[derive(Clone, Debug, Default)]
pub struct Values(Vec<(String, String)>);

impl Values {
    /// The first value of a name, or nothing.
    pub fn one(&self, name: &str) -> &str {
        self.0
            .iter()
            .find(|(key, _)| key == name)
            .map_or("", |(_, value)| value.as_str())
    }

    /// Every value of a name.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.0
            .iter()
            .filter(move |(key, _)| key == name)
            .map(|(_, value)| value.as_str())
    }

    /// Values, for tests.
    pub fn from_pairs(pairs: &[(&str, &str)]) -> Values {
        Values(
            pairs
                .iter()
                .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
                .collect(),
        )
    }
}

impl FromRequest for Posted {
    type Error = PageError;
    type Future = Pin<Box<dyn Future<Output = Result<Posted, PageError>>>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let request = request.clone();
        let payload = payload.take();
        Box::pin(async move {
            let site = request
                .app_data::<web::Data<Site>>()
                .ok_or(PageError::NotFound)?
                .clone();
            let most = site.settings().story_bytes;
            let body = read(&request, payload, most, ARRIVES_WITHIN).await?;
            let values = Values(parse(&body)?);
            check_token(&request, values.one("csrf_token"))?;
            Ok(Posted(values))
        })
    }
}

/// Reads a body of at most `most` bytes that arrives in time.
pub(crate) async fn read(
    request: &HttpRequest,
    mut payload: Payload,
    most: usize,
    within: Duration,
) -> Result<Vec<u8>, PageError> {
    let announced = request
        .headers()
        .get(CONTENT_LENGTH)
        .and_then(|value| value.to_str().ok()?.parse::<usize>().ok());
    if announced.is_some_and(|length| length > most) {
        return Err(PageError::TooLarge { most });
    }
    let reading = async {
        let mut body = Vec::new();
        while let Some(piece) = payload.next().await {
            let piece = piece.map_err(|_| PageError::Unreadable)?;
            if body.len() + piece.len() > most {
                return Err(PageError::TooLarge { most });
            }
            body.extend_from_slice(&piece);
        }
        Ok(body)
    };
    actix_web::rt::time::timeout(within, reading)
        .await
        .map_err(|_| PageError::Unreadable)?
}

/// Whether a form's token is this session's.
pub(crate) fn check_token(request: &HttpRequest, token: &str) -> Result<(), PageError> {
    let extensions = request.extensions();
    let visit = extensions.get::<Visit>().ok_or(PageError::Forged)?;
    let same = !visit.csrf.is_empty() && bool::from(visit.csrf.as_bytes().ct_eq(token.as_bytes()));
    if same { Ok(()) } else { Err(PageError::Forged) }
}

fn parse(body: &[u8]) -> Result<Vec<(String, String)>, PageError> {
    if body.is_empty() {
        return Ok(Vec::new());
    }
    decoded(body).ok_or(PageError::Unreadable)
}

/// The pairs of a form, by the rules of `application/x-www-form-urlencoded`.
fn decoded(body: &[u8]) -> Option<Vec<(String, String)>> {
    let text = std::str::from_utf8(body).ok()?;
    web::Query::<Vec<(String, String)>>::from_query(text)
        .ok()
        .map(web::Query::into_inner)
}

/// A query of an address as values; a malformed one is empty.
pub fn query<T: DeserializeOwned + Default>(request: &HttpRequest) -> T {
    web::Query::<T>::from_query(request.query_string())
        .map(web::Query::into_inner)
        .unwrap_or_default()
}

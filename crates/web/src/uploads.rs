//! A form with a file: read piece by piece, its token before anything else, within a limit and in time.

use std::time::Duration;

use actix_multipart::Multipart;
use actix_web::http::header::CONTENT_LENGTH;
use actix_web::{HttpRequest, web};
use futures_util::StreamExt;

use crate::forms::{self, Values};
use crate::page_error::PageError;

/// How long a picture may take to arrive. A large one on a poor net takes a minute.
const ARRIVES_WITHIN: Duration = Duration::from_secs(120);

/// Bytes that the fields beside the file may hold together.
const MOST_IN_FIELDS: usize = 64 << 10;

/// Fields that a form may have.
const MOST_FIELDS: usize = 40;

/// What a form with a file held.
pub(crate) struct Upload {
    pub(crate) values: Values,
    /// The file, if one was chosen.
    pub(crate) file: Option<Vec<u8>>,
}

/// Reads a form whose first field is the token and whose file stands in the field `file_field`.
///
/// # Errors
///
/// [`PageError::Forged`] when the form did not come from a page of ours, [`PageError::TooLarge`] or
/// [`PageError::Unreadable`].
pub(crate) async fn read(
    request: &HttpRequest,
    payload: web::Payload,
    file_field: &str,
    most: usize,
) -> Result<Upload, PageError> {
    let announced = request
        .headers()
        .get(CONTENT_LENGTH)
        .and_then(|value| value.to_str().ok()?.parse::<usize>().ok());
    if announced.is_some_and(|length| length > most + MOST_IN_FIELDS) {
        return Err(PageError::TooLarge { most });
    }
    let form = Multipart::new(request.headers(), payload);
    actix_web::rt::time::timeout(ARRIVES_WITHIN, fields(request, form, file_field, most))
        .await
        .map_err(|_| PageError::Unreadable)?
}

async fn fields(
    request: &HttpRequest,
    mut form: Multipart,
    file_field: &str,
    most: usize,
) -> Result<Upload, PageError> {
    let mut pairs: Vec<(String, String)> = Vec::new();
    let mut file = None;
    let mut trusted = false;
    let mut in_fields = 0;
    while let Some(field) = form.next().await {
        let mut field = field.map_err(|_| PageError::Unreadable)?;
        let name = field.name().unwrap_or_default().to_owned();
        let is_file = name == file_field;
        if !trusted && name != "csrf_token" {
            return Err(PageError::Forged);
        }
        let room = if is_file {
            most
        } else {
            MOST_IN_FIELDS - in_fields
        };
        let mut bytes = Vec::new();
        while let Some(piece) = field.next().await {
            let piece = piece.map_err(|_| PageError::Unreadable)?;
            if bytes.len() + piece.len() > room {
                return Err(PageError::TooLarge { most });
            }
            bytes.extend_from_slice(&piece);
        }
        if is_file {
            // A field in which nothing was chosen arrives empty.
            if !bytes.is_empty() {
                file = Some(bytes);
            }
            continue;
        }
        in_fields += bytes.len();
        let value = String::from_utf8(bytes).map_err(|_| PageError::Unreadable)?;
        if name == "csrf_token" {
            forms::check_token(request, &value)?;
            trusted = true;
        }
        pairs.push((name, value));
        if pairs.len() > MOST_FIELDS {
            return Err(PageError::Unreadable);
        }
    }
    if !trusted {
        return Err(PageError::Forged);
    }
    let pairs: Vec<(&str, &str)> = pairs
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    Ok(Upload {
        values: Values::from_pairs(&pairs),
        file,
    })
}

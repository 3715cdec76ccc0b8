//! Style sheets, fonts, icons and modules, built in and served under a name that changes when any of them does.

use std::sync::LazyLock;

use actix_web::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use actix_web::{HttpResponse, web};
use include_dir::{Dir, DirEntry, include_dir};

use crate::page_error::PageError;
use crate::urls;

static ASSETS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../../templates/assets");

/// The fingerprint of all assets together: the folder they are served under.
static FINGERPRINT: LazyLock<String> = LazyLock::new(|| {
    let mut hasher = blake3::Hasher::new();
    digest(&ASSETS, &mut hasher);
    hasher.finalize().to_hex().as_str()[..12].to_owned()
});

fn digest(folder: &Dir<'_>, hasher: &mut blake3::Hasher) {
    for entry in folder.entries() {
        match entry {
            DirEntry::Dir(folder) => digest(folder, hasher),
            DirEntry::File(file) => {
                hasher.update(file.path().as_os_str().as_encoded_bytes());
                hasher.update(file.contents());
            }
        }
    }
}

/// The address of an asset.
pub fn address(path: &str) -> String {
    urls::asset(&FINGERPRINT, path)
}

/// Answers with an asset, to be kept for a year, since its address changes when it does.
///
/// # Errors
///
/// [`PageError::NotFound`] when there is no such asset.
pub async fn show(at: web::Path<(String, String)>) -> Result<HttpResponse, PageError> {
    let (_, path) = at.into_inner();
    let file = ASSETS.get_file(&path).ok_or(PageError::NotFound)?;
    Ok(HttpResponse::Ok()
        .insert_header((CONTENT_TYPE, media_type(&path)))
        .insert_header((CACHE_CONTROL, "public, max-age=31536000, immutable"))
        .body(file.contents()))
}

fn media_type(path: &str) -> &'static str {
    match path.rsplit_once('.').map(|(_, ending)| ending) {
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("svg") => "image/svg+xml",
        Some("woff2") => "font/woff2",
        Some("txt" | "md") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

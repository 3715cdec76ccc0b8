//! Signing in by a link that the program printed: for the demo, and for whoever runs the machine.

use actix_web::{HttpResponse, web};
use genlyd_domain::id::Id;
use genlyd_domain::person::Person;
use genlyd_store::Store;
use jiff::Timestamp;
use serde::Serialize;

use crate::forms::Posted;
use crate::frame::Place;
use crate::page_error::PageError;
use crate::pages::Page;
use crate::sessions;
use crate::site::{Placed, Site};
use crate::visitor::Visit;
use crate::{secrets, urls};

/// The page behind such a link. Following a link changes nothing; pressing its button does.
#[derive(Debug, Serialize)]
pub(crate) struct SignInLink {
    action: String,
    name: String,
}

/// Makes a link that signs a person in until `expires`, and gives its path.
///
/// # Errors
///
/// When the machine gives no randomness or the store cannot be written.
pub fn make(store: &Store, person: Id<Person>, expires: Timestamp) -> Result<String, PageError> {
    let code = secrets::secret()?;
    store
        .sessions()
        .put(&secrets::link_key(&code), person.uuid().as_bytes(), expires)?;
    Ok(urls::sign_in_link(&code))
}

pub(crate) async fn show(
    site: web::Data<Site>,
    visit: Visit,
    code: web::Path<String>,
) -> Result<HttpResponse, PageError> {
    let code = code.into_inner();
    let action = urls::sign_in_link(&code);
    let person = whose(&site, code).await?;
    site.page(
        &visit,
        Placed {
            place: Place::outside(),
            page: SignInLink {
                action,
                name: person.name,
            },
        },
    )
}

pub(crate) async fn begin(
    site: web::Data<Site>,
    visit: Visit,
    code: web::Path<String>,
    _form: Posted,
) -> Result<HttpResponse, PageError> {
    let person = whose(&site, code.into_inner()).await?;
    sessions::new::begin_for(&site, &visit, &person, &urls::home()).await
}

async fn whose(site: &web::Data<Site>, code: String) -> Result<Person, PageError> {
    let site = site.clone();
    web::block(move || {
        let now = site.clock().now();
        let kept = site
            .store()
            .sessions()
            .get(&secrets::link_key(&code), now)?;
        let id = kept
            .and_then(|bytes| uuid::Uuid::from_slice(&bytes).ok())
            .ok_or(PageError::Refused("error-link-over"))?;
        let person: Option<Person> = site.store().get(Id::new(id))?.map(|stored| stored.record);
        person
            .filter(|person| person.active)
            .ok_or(PageError::Refused("error-link-over"))
    })
    .await
    .map_err(|fault| PageError::internal(&fault))?
}

impl Page for SignInLink {
    const TEMPLATE: &'static str = "sessions/link";

    fn samples() -> Vec<SignInLink> {
        vec![SignInLink {
            action: urls::sign_in_link("abc"),
            name: "Lone".to_owned(),
        }]
    }
}

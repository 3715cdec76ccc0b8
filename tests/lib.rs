//! The test site: the program as its people meet it, in one process, with a clock that stands still.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use actix_web::dev::ServiceResponse;
use actix_web::http::{Method, StatusCode};
use actix_web::middleware::from_fn;
use actix_web::{App, test, web};
use genlyd_domain::id::Id;
use genlyd_domain::person::Person;
use genlyd_print::Press;
use genlyd_search::Index;
use genlyd_store::{Options, Store};
use genlyd_web::{Clock, Settings, Site, gate, routes, sign_in_link};
use jiff::Timestamp;
use tempfile::TempDir;

pub mod world;

/// The address the test site believes it has.
pub const BASE_URL: &str = "http://genlyd.test";

/// The moment at which every test begins: Tuesday 3 November 2026, ten in the morning in Denmark.
pub const MORNING: i64 = 1_793_696_400;

/// The whole program over a folder of its own.
pub struct TestSite {
    /// The store, for building worlds and for looking behind the pages.
    pub store: Store,
    /// The index.
    pub index: Index,
    site: web::Data<Site>,
    seconds: Arc<AtomicI64>,
    folder: TempDir,
}

/// What came back.
pub struct Answer {
    /// The status.
    pub status: StatusCode,
    /// Where it leads on to.
    pub location: Option<String>,
    /// The headers.
    pub headers: actix_web::http::header::HeaderMap,
    /// The body.
    pub bytes: Vec<u8>,
}

impl Answer {
    /// The body as text.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.bytes).into_owned()
    }

    /// The body contains these words.
    pub fn says(&self, words: &str) -> bool {
        self.text().contains(words)
    }

    /// The body names this address, in a link or a form.
    pub fn leads_to(&self, path: &str) -> bool {
        let text = self.text().replace("&#x2f;", "/").replace("&amp;", "&");
        text.contains(&format!("\"{path}\""))
    }

    /// The value of a hidden field.
    pub fn field(&self, name: &str) -> Option<String> {
        let text = self.text();
        let tag = format!("name=\"{name}\" value=\"");
        let from = text.find(&tag)? + tag.len();
        let rest = &text[from..];
        Some(rest[..rest.find('"')?].replace("&#x2f;", "/"))
    }
}

/// Somebody at a browser.
pub struct Actor<'a> {
    at: &'a TestSite,
    cookie: Option<String>,
    token: String,
}

impl TestSite {
    /// An empty site.
    pub fn new() -> TestSite {
        let folder = tempfile::tempdir().expect("a folder for the test");
        let store = Store::open(&folder.path().join("data"), options()).expect("an empty store");
        let index = Index::open(&folder.path().join("index"), &store).expect("an empty index");
        let seconds = Arc::new(AtomicI64::new(MORNING));
        let told = Arc::clone(&seconds);
        let clock = Clock::from(move || {
            Timestamp::from_second(told.load(Ordering::SeqCst)).expect("a moment in range")
        });
        let site = Site::new(
            store.clone(),
            index.clone(),
            Press::new().expect("the fonts are built in"),
            clock,
            Settings::at(BASE_URL),
        )
        .expect("what is built in holds together");
        TestSite {
            store,
            index,
            site: web::Data::new(site),
            seconds,
            folder,
        }
    }

    /// The folder everything lies in.
    pub fn folder(&self) -> &std::path::Path {
        self.folder.path()
    }

    /// The moment it is.
    pub fn now(&self) -> Timestamp {
        Timestamp::from_second(self.seconds.load(Ordering::SeqCst)).expect("a moment in range")
    }

    /// Lets time pass.
    pub fn pass(&self, seconds: i64) {
        self.seconds.fetch_add(seconds, Ordering::SeqCst);
    }

    /// Brings the index up to the store.
    pub fn index_now(&self) {
        self.index.catch_up().expect("the index follows the store");
    }

    /// Somebody who is not signed in.
    pub fn stranger(&self) -> Actor<'_> {
        Actor {
            at: self,
            cookie: None,
            token: String::new(),
        }
    }

    /// Somebody signed in.
    pub async fn sign_in(&self, person: Id<Person>) -> Actor<'_> {
        let expires = Timestamp::from_second(MORNING + 86_400 * 365).expect("a moment in range");
        let link = sign_in_link(&self.store, person, expires).expect("a link");
        let mut actor = self.stranger();
        let page = actor.get(&link).await;
        assert_eq!(page.status, StatusCode::OK, "{}", page.text());
        let answer = actor.post(&link, &[]).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
        actor.get("/account").await;
        actor.refresh_token().await;
        actor
    }

    async fn call(
        &self,
        request: test::TestRequest,
    ) -> ServiceResponse<impl actix_web::body::MessageBody + use<>> {
        let app = test::init_service(
            App::new()
                .app_data(self.site.clone())
                .wrap(from_fn(gate::gate))
                .configure(routes::configure),
        )
        .await;
        test::call_service(&app, request.to_request()).await
    }
}

impl Default for TestSite {
    fn default() -> TestSite {
        TestSite::new()
    }
}

/// The store's options in tests: no room kept free, because test machines are often full.
fn options() -> Options {
    Options {
        keep_free: Some(0),
        ..Options::default()
    }
}

impl Actor<'_> {
    /// Opens a page.
    pub async fn get(&mut self, path: &str) -> Answer {
        self.send(Method::GET, path, None).await
    }

    /// Sends a form from a page of ours.
    pub async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let mut body = format!("csrf_token={}", self.token);
        for (name, value) in fields {
            body.push('&');
            body.push_str(name);
            body.push('=');
            body.push_str(&genlyd_web::urls::escaped(value));
        }
        self.send(
            Method::POST,
            path,
            Some((
                "application/x-www-form-urlencoded".to_owned(),
                body.into_bytes(),
            )),
        )
        .await
    }

    /// Forgets the token that shows that a form came from us, until the next page.
    pub fn forget_token(&mut self) {
        self.token.clear();
    }

    /// Sends a form with a file.
    pub async fn upload(
        &mut self,
        path: &str,
        fields: &[(&str, &str)],
        file: (&str, &str, &[u8]),
    ) -> Answer {
        const BORDER: &str = "genlyd-border";
        let mut body = Vec::new();
        let mut part = |head: String, bytes: &[u8]| {
            body.extend_from_slice(
                format!("--{BORDER}\r\nContent-Disposition: form-data; {head}\r\n\r\n").as_bytes(),
            );
            body.extend_from_slice(bytes);
            body.extend_from_slice(b"\r\n");
        };
        part("name=\"csrf_token\"".to_owned(), self.token.as_bytes());
        for (name, value) in fields {
            part(format!("name=\"{name}\""), value.as_bytes());
        }
        let (name, file_name, bytes) = file;
        part(
            format!("name=\"{name}\"; filename=\"{file_name}\"\r\nContent-Type: image/jpeg"),
            bytes,
        );
        body.extend_from_slice(format!("--{BORDER}--\r\n").as_bytes());
        let kind = format!("multipart/form-data; boundary={BORDER}");
        self.send(Method::POST, path, Some((kind, body))).await
    }

    /// Takes the token from a page, as a browser does with the form it shows.
    async fn refresh_token(&mut self) {
        let page = self.get("/help").await;
        if let Some(token) = page.field("csrf_token") {
            self.token = token;
        }
    }

    /// Sends any request.
    pub async fn send(
        &mut self,
        method: Method,
        path: &str,
        body: Option<(String, Vec<u8>)>,
    ) -> Answer {
        let mut request = test::TestRequest::default()
            .method(method)
            .uri(path)
            .insert_header(("host", "genlyd.test"))
            .insert_header(("accept-language", "da"));
        if let Some(cookie) = &self.cookie {
            request = request.insert_header(("cookie", format!("sid={cookie}")));
        }
        if let Some((kind, bytes)) = body {
            request = request
                .insert_header(("content-type", kind))
                .set_payload(bytes);
        }
        let response = self.at.call(request).await;
        let cookie = response
            .response()
            .cookies()
            .find(|cookie| cookie.name() == "sid")
            .map(|cookie| cookie.value().to_owned());
        let answer = Answer {
            status: response.status(),
            location: response
                .headers()
                .get("location")
                .and_then(|value| value.to_str().ok())
                .map(str::to_owned),
            headers: response.headers().clone(),
            bytes: test::read_body(response).await.to_vec(),
        };
        if let Some(cookie) = cookie {
            self.cookie = Some(cookie).filter(|cookie| !cookie.is_empty());
        }
        if let Some(token) = answer.field("csrf_token") {
            self.token = token;
        }
        answer
    }
}

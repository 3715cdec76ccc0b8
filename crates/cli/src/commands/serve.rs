//! `genlyd serve`: the pages, for people's browsers.

use std::io::IsTerminal;
use std::net::{SocketAddr, TcpListener};
use std::path::Path;

use clap::{Args, ValueEnum};
use genlyd_domain::record::Lookup;
use genlyd_print::Press;
use genlyd_search::Index;
use genlyd_store::Store;
use genlyd_web::{Clock, Settings, Site, server};
use tracing_subscriber::filter::LevelFilter;
use uuid::Uuid;

use crate::desk::Desk;
use crate::failure::Failure;
use crate::folder::{self, Data};
use crate::terminal;

/// Serve the pages.
///
/// Without more said, on this machine only: http://127.0.0.1:8080. Ctrl-C or a signal to terminate stops it in good
/// order: what was begun is finished first.
///
/// For others to reach it, put a proxy with TLS before it and say with --base-url by which https address people come in.
/// On an address that others can reach, Genlyd refuses to start without one, and with a data folder that every account of
/// the machine can read; it ends with 3 and says why.
#[derive(Args, Debug)]
#[command(after_long_help = "Examples:\n  genlyd serve\n  \
                       genlyd serve --listen 127.0.0.1:8080 --base-url https://genlyd.example.org --data /srv/genlyd")]
pub(crate) struct Serve {
    #[command(flatten)]
    address: Address,
    #[command(flatten)]
    data: Data,
}

/// Where it is served.
#[derive(Args, Debug)]
pub(super) struct Address {
    /// The address to listen on; with port 0 a free one is taken.
    #[arg(long, value_name = "ADDRESS", default_value = "127.0.0.1:8080")]
    listen: SocketAddr,
    /// The address by which people come in, when it is another: `https://genlyd.example.org`.
    #[arg(long, value_name = "URL", env = "GENLYD_BASE_URL")]
    base_url: Option<String>,
    /// How much the log says, on standard error.
    #[arg(long, value_name = "LEVEL", default_value = "warn")]
    log: Level,
}

/// How much the log says.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum Level {
    /// What went wrong.
    Error,
    /// What should be looked at, too.
    Warn,
    /// What is going on, too.
    Info,
}

impl Serve {
    /// Serves until it is stopped.
    ///
    /// # Errors
    ///
    /// It may not or cannot be served.
    pub(crate) fn run(self) -> Result<(), Failure> {
        let folder = self.data.existing()?;
        self.address.may_serve(folder)?;
        let desk = Desk::open(folder)?;
        let projects = desk.projects()?.len();
        let people = desk.store.count(Lookup::People, Uuid::nil())?;
        let invited = desk.invited()?;
        desk.store.sessions().purge(desk.now)?;
        serve(&self.address, folder, desk.store, move |base_url| {
            terminal::say(format_args!(
                "Serving {} at {base_url}. Stop with Ctrl-C.",
                terminal::count(projects, "project", "projects")
            ));
            if people == 0 && invited > 0 {
                terminal::note(
                    "Nobody has an account yet. Open the link that `genlyd person add` printed; it makes the first one.",
                );
            } else if people == 0 {
                terminal::note(
                    "Nobody has an account yet. To invite the first organiser, stop and ask for a link: \
                     `genlyd person add NAME --role organiser`.",
                );
            }
            Ok(())
        })
    }
}

impl Address {
    /// Whether it may be served there.
    ///
    /// # Errors
    ///
    /// Others could read what they should not, and how to put it right.
    pub(super) fn may_serve(&self, data: &Path) -> Result<(), Failure> {
        let base_url = self.base_url.as_deref().unwrap_or_default();
        if self.listen.ip().is_loopback() && is_on_this_machine(base_url) {
            return Ok(());
        }
        if !base_url.starts_with("https://") {
            return Err(Failure::refused(format!(
                "others can reach {}, so people must come in over TLS: say by which address with \
                 --base-url https://…, or listen on 127.0.0.1 and leave it out",
                if base_url.is_empty() {
                    self.listen.to_string()
                } else {
                    base_url.to_owned()
                }
            )));
        }
        refuse_readable_by_all(data)
    }
}

/// Whether an address, or none, leads to nobody but this machine itself.
fn is_on_this_machine(base_url: &str) -> bool {
    let host = base_url.strip_prefix("http://").unwrap_or(base_url);
    let name = host.split(['/', ':']).next().unwrap_or_default();
    host.starts_with("[::1]") || matches!(name, "" | "localhost" | "127.0.0.1")
}

/// Serves until it is stopped. `announce` is told the address by which people come in, once it answers.
///
/// # Errors
///
/// It cannot be served.
pub(super) fn serve(
    address: &Address,
    data: &Path,
    store: Store,
    announce: impl FnOnce(&str) -> Result<(), Failure>,
) -> Result<(), Failure> {
    log(address.log);
    let listen = settled(address.listen)?;
    let base_url = address
        .base_url
        .clone()
        .unwrap_or_else(|| format!("http://{listen}"));
    let site = site(data, store, &base_url)?;
    // Only while somebody serves does the index follow; it stands behind the site, and ends before the store does.
    let _follower = site.index.follow();
    actix_web::rt::System::new().block_on(async {
        let (running, _) = server::serve(site.site, listen).map_err(|error| {
            Failure::failed(format!("{listen} cannot be listened on")).because(error)
        })?;
        announce(&base_url)?;
        running
            .await
            .map_err(|error| Failure::failed("serving broke down").because(error))
    })
}

/// A site and the index behind it.
pub(super) struct Opened {
    pub(super) site: Site,
    pub(super) index: Index,
}

/// The site over a store, ready to serve.
///
/// # Errors
///
/// The index, the press or what is built in cannot be used.
pub(super) fn site(data: &Path, store: Store, base_url: &str) -> Result<Opened, Failure> {
    let index = Index::open(&folder::index_of(data), &store)?;
    let site = Site::new(
        store,
        index.clone(),
        Press::new()?,
        Clock::of_the_machine(),
        Settings::at(base_url),
    )
    .map_err(|error| Failure::failed("what is built in cannot be used").because(error))?;
    Ok(Opened { site, index })
}

/// The address with a port that is free, where none was named.
pub(super) fn settled(address: SocketAddr) -> Result<SocketAddr, Failure> {
    if address.port() != 0 {
        return Ok(address);
    }
    TcpListener::bind(address)
        .and_then(|listener| listener.local_addr())
        .map_err(|error| Failure::failed(format!("{address} cannot be listened on")).because(error))
}

fn log(level: Level) {
    let level = match level {
        Level::Error => LevelFilter::ERROR,
        Level::Warn => LevelFilter::WARN,
        Level::Info => LevelFilter::INFO,
    };
    // A log that was begun before goes on.
    let _ = tracing_subscriber::fmt()
        .with_max_level(level)
        .with_writer(std::io::stderr)
        .with_ansi(std::io::stderr().is_terminal())
        .try_init();
}

#[cfg(unix)]
fn refuse_readable_by_all(data: &Path) -> Result<(), Failure> {
    use std::os::unix::fs::PermissionsExt;

    let metadata = data
        .metadata()
        .map_err(|error| Failure::file(data, error))?;
    if metadata.permissions().mode() & 0o007 == 0 {
        return Ok(());
    }
    Err(Failure::refused(format!(
        "every account of this machine can look into {0}; close it with `chmod 700 {0}`",
        data.display()
    )))
}

#[cfg(not(unix))]
fn refuse_readable_by_all(_: &Path) -> Result<(), Failure> {
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_this_machine_needs_no_tls() {
        for address in [
            "",
            "http://localhost:8080",
            "http://127.0.0.1",
            "http://[::1]:80/",
        ] {
            assert!(is_on_this_machine(address), "{address}");
        }
        for address in [
            "http://genlyd.example.org",
            "http://localhost.example.org",
            "https://x.dk",
        ] {
            assert!(!is_on_this_machine(address), "{address}");
        }
    }
}

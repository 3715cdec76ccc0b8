//! Serving: the doors hung, the gate before them.

use std::net::SocketAddr;

use actix_web::dev::Server;
use actix_web::middleware::from_fn;
use actix_web::{App, HttpServer, web};

use crate::gate::gate;
use crate::routes;
use crate::site::Site;

/// Workers that answer. The work itself is done on other threads, so a few are enough.
const WORKERS: usize = 2;

/// A server that listens on an address, and the address it was given where the port was left open.
///
/// # Errors
///
/// When the address cannot be listened on.
pub fn serve(site: Site, address: SocketAddr) -> std::io::Result<(Server, SocketAddr)> {
    let site = web::Data::new(site);
    let server = HttpServer::new(move || {
        App::new()
            .app_data(site.clone())
            .wrap(from_fn(gate))
            .configure(routes::configure)
    })
    .workers(WORKERS)
    .client_request_timeout(std::time::Duration::from_secs(15))
    .shutdown_timeout(10)
    .bind(address)?;
    let bound = server.addrs().first().copied().unwrap_or(address);
    Ok((server.run(), bound))
}

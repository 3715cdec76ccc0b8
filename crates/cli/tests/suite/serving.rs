//! Serving: what is refused, and stopping in good order.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Stdio};

use super::genlyd::Place;

#[test]
fn an_address_that_others_can_reach_needs_tls() {
    let place = Place::new();
    place.run(&["project", "add", "Havø"]).with(0);

    for base_url in [&[][..], &["--base-url", "http://genlyd.example.org"]] {
        let mut arguments = vec!["serve", "--listen", "0.0.0.0:0"];
        arguments.extend(base_url);
        let ended = place.run(&arguments).with(3);
        assert!(
            ended.complained.contains("--base-url https://"),
            "{}",
            ended.complained
        );
    }
}

#[cfg(unix)]
#[test]
fn a_folder_that_everybody_can_read_is_not_served_to_others() {
    use std::fs::{Permissions, set_permissions};
    use std::os::unix::fs::PermissionsExt;
    let place = Place::new();
    place.run(&["project", "add", "Havø"]).with(0);
    set_permissions(place.path("genlyd-data"), Permissions::from_mode(0o755)).expect("opened");

    let ended = place
        .run(&[
            "serve",
            "--listen",
            "0.0.0.0:0",
            "--base-url",
            "https://genlyd.example.org",
        ])
        .with(3);

    assert!(
        ended.complained.contains("chmod 700"),
        "{}",
        ended.complained
    );
}

#[cfg(unix)]
#[test]
fn the_program_answers_and_stops_in_good_order() {
    let place = Place::new();
    place.run(&["project", "add", "Havø"]).with(0);
    let (mut child, address) = start(&place, &["serve", "--listen", "127.0.0.1:0"]);

    let answer = get(&address, "/sessions/new");
    let busy = place.run(&["project", "list"]).with(1);
    stop(&child);
    let status = child.wait().expect("it ends");

    assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
    assert!(busy.complained.contains("in use"), "{}", busy.complained);
    assert!(status.success());
    place.run(&["project", "list"]).with(0);
}

#[cfg(unix)]
#[test]
fn the_demo_says_that_it_is_invented_and_gives_a_link_for_each_role() {
    let place = Place::new();
    place
        .run(&["demo", "--fill-only", "--data", "demo"])
        .with(0);

    let mut child = place
        .command(&["demo", "--data", "demo", "--listen", "127.0.0.1:0"])
        .stdout(Stdio::piped())
        .spawn()
        .expect("it starts");
    let mut said = String::new();
    let mut lines = BufReader::new(child.stdout.take().expect("it speaks"));
    while !said.contains("Stop with Ctrl-C")
        && lines.read_line(&mut said).is_ok_and(|read| read > 0)
    {}
    stop(&child);
    child.wait().expect("it ends");

    assert!(said.contains("Everything here is invented"), "{said}");
    for role in [
        "organiser",
        "collector",
        "facilitator",
        "exhibitor",
        "reader",
    ] {
        assert!(
            said.lines().any(|line| line.trim_start().starts_with(role)),
            "{role}: {said}"
        );
    }
    place.run(&["project", "list", "--data", "demo"]).with(0);
}

/// Starts the program and waits until it says where it serves.
fn start(place: &Place, arguments: &[&str]) -> (Child, String) {
    let mut child = place
        .command(arguments)
        .stdout(Stdio::piped())
        .spawn()
        .expect("it starts");
    let mut line = String::new();
    let mut lines = BufReader::new(child.stdout.take().expect("it speaks"));
    lines.read_line(&mut line).expect("it says something");
    let address = line
        .split("http://")
        .nth(1)
        .and_then(|rest| rest.split(". ").next())
        .unwrap_or_default()
        .to_owned();
    (child, address)
}

fn get(address: &str, path: &str) -> String {
    let mut stream = TcpStream::connect(address).expect("it listens");
    write!(
        stream,
        "GET {path} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n"
    )
    .expect("it is asked");
    let mut answer = String::new();
    stream.read_to_string(&mut answer).expect("it answers");
    answer
}

/// Asks it to end, as a service manager does.
fn stop(child: &Child) {
    let killed = std::process::Command::new("kill")
        .args(["-TERM", &child.id().to_string()])
        .status()
        .expect("there is a kill");
    assert!(killed.success());
}

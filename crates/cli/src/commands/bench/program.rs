//! This very program, run over the bench's folder and watched from outside.

use std::fs::File;
use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::process::{Child, ChildStdout, Command, Stdio};
use std::thread;
use std::time::Duration;

use super::figures::megabytes;
use super::folder::Scratch;
use super::pages::Visitor;
use super::proc;
use crate::failure::Failure;
use crate::stopwatch::Stopwatch;

/// How often a running program's memory is looked at.
const LOOK_EVERY: Duration = Duration::from_millis(5);

/// The program.
pub(super) struct Program {
    executable: PathBuf,
    folder: PathBuf,
}

/// A run that ended well.
pub(super) struct Ran {
    pub(super) wall: f64,
    pub(super) cpu: f64,
    peak: Option<u64>,
}

/// The program while it serves.
pub(super) struct Serving {
    child: Child,
    /// Kept open, so that the program never speaks to a closed pipe.
    _said: BufReader<ChildStdout>,
    pub(super) address: String,
    /// Seconds from the start until the first page was answered.
    pub(super) ready_after: f64,
}

impl Program {
    pub(super) fn new(scratch: &Scratch) -> Result<Program, Failure> {
        let executable = std::env::current_exe()
            .map_err(|error| Failure::failed("this program cannot be found").because(error))?;
        Ok(Program {
            executable,
            folder: scratch.folder().to_owned(),
        })
    }

    /// The size of the program's file.
    pub(super) fn bytes(&self) -> Result<u64, Failure> {
        let metadata = self.executable.metadata();
        metadata
            .map(|metadata| metadata.len())
            .map_err(|error| Failure::file(&self.executable, error))
    }

    /// Runs to its end.
    pub(super) fn run(&self, arguments: &[&str]) -> Result<Ran, Failure> {
        let heard = self.folder.join("said");
        let said = File::create(&heard).map_err(|error| Failure::file(&heard, error))?;
        let cpu_before = proc::cpu_of_children();
        let stopwatch = Stopwatch::start();
        let mut child = self.start(arguments, Stdio::from(said), Stdio::inherit())?;
        let mut peak = None;
        let status = loop {
            peak = proc::peak_memory(child.id()).or(peak);
            match child.try_wait() {
                Ok(None) => thread::sleep(LOOK_EVERY),
                Ok(Some(status)) => break status,
                Err(error) => return Err(failed(arguments).because(error)),
            }
        };
        if !status.success() {
            return Err(failed(arguments));
        }
        Ok(Ran {
            wall: stopwatch.seconds(),
            cpu: proc::cpu_of_children() - cpu_before,
            peak,
        })
    }

    /// Starts serving a data folder, and waits until a page is answered.
    pub(super) fn serve(&self, data: &str) -> Result<Serving, Failure> {
        let arguments = ["serve", "--listen", "127.0.0.1:0", "--data", data];
        let stopwatch = Stopwatch::start();
        let mut child = self.start(&arguments, Stdio::piped(), Stdio::null())?;
        let mut said = BufReader::new(child.stdout.take().ok_or_else(|| failed(&arguments))?);
        let mut line = String::new();
        said.read_line(&mut line)
            .map_err(|error| failed(&arguments).because(error))?;
        let address = line
            .split_once("http://")
            .and_then(|(_, rest)| rest.split_once(". "))
            .map(|(address, _)| address.to_owned())
            .ok_or_else(|| failed(&arguments))?;
        Visitor::nobody(&address)?.get("/sessions/new")?;
        Ok(Serving {
            child,
            _said: said,
            address,
            ready_after: stopwatch.seconds(),
        })
    }

    fn start(&self, arguments: &[&str], said: Stdio, complained: Stdio) -> Result<Child, Failure> {
        Command::new(&self.executable)
            .args(arguments)
            .current_dir(&self.folder)
            .env_remove("GENLYD_DATA")
            .env_remove("GENLYD_BASE_URL")
            .stdout(said)
            .stderr(complained)
            .spawn()
            .map_err(|error| failed(arguments).because(error))
    }
}

impl Ran {
    pub(super) fn peak_in_words(&self) -> String {
        in_words(self.peak)
    }
}

impl Serving {
    pub(super) fn memory_in_words(&self) -> String {
        in_words(proc::memory_now(self.child.id()))
    }

    /// Stops it in good order.
    pub(super) fn stop(mut self) -> Result<(), Failure> {
        let process = self.child.id().to_string();
        let asked = Command::new("kill").args(["-TERM", &process]).status();
        if !asked.is_ok_and(|status| status.success()) {
            let _ = self.child.kill();
        }
        self.child
            .wait()
            .map(|_| ())
            .map_err(|error| Failure::failed("the server did not end").because(error))
    }
}

impl Drop for Serving {
    fn drop(&mut self) {
        // Stopped already, unless something failed in between.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn in_words(bytes: Option<u64>) -> String {
    bytes.map_or_else(|| "not told by this system".to_owned(), megabytes)
}

fn failed(arguments: &[&str]) -> Failure {
    Failure::failed(format!("`genlyd {}` failed", arguments.join(" ")))
}

//! The program genlyd: reads arguments and settings, starts things.
//!
//! Read [`arguments`] for what can be asked of it, then a file of [`commands`] for each. [`desk`] is what a command works
//! with, [`folder`] and [`failure`] what every command has in common, [`terminal`] the only place that writes to one.

mod arguments;
mod commands;
mod demo;
mod desk;
mod failure;
mod folder;
mod stopwatch;
mod terminal;

use std::process::ExitCode;

use clap::Parser;

use crate::arguments::Arguments;

fn main() -> ExitCode {
    match arguments::run(Arguments::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            terminal::complain(&failure);
            ExitCode::from(failure.exit())
        }
    }
}

//! What this process takes of the machine, as Linux tells it.

use std::error::Error;
use std::fs;
use std::time::Duration;

/// Ticks in which Linux counts the time of a process, by the second.
const TICKS: f64 = 100.0;

/// Bytes of memory in use now.
pub(crate) fn memory() -> Result<u64, Box<dyn Error>> {
    status("VmRSS:")
}

/// The most bytes of memory that were in use at once.
pub(crate) fn peak() -> Result<u64, Box<dyn Error>> {
    status("VmHWM:")
}

/// Begins to look for the peak anew, where Linux lets it.
pub(crate) fn forget_peak() {
    // Where it does not, the peak is that of the whole run, which is no less than what is looked for.
    drop(fs::write("/proc/self/clear_refs", "5"));
}

/// The time that processors have spent on this process.
pub(crate) fn busy() -> Result<Duration, Box<dyn Error>> {
    let stat = fs::read_to_string("/proc/self/stat")?;
    let (_, after) = stat.rsplit_once(')').ok_or("no such line")?;
    let ticks: f64 = after
        .split_whitespace()
        .skip(11)
        .take(2)
        .filter_map(|ticks| ticks.parse::<f64>().ok())
        .sum();
    Ok(Duration::from_secs_f64(ticks / TICKS))
}

fn status(name: &str) -> Result<u64, Box<dyn Error>> {
    let status = fs::read_to_string("/proc/self/status")?;
    let line = status.lines().find(|line| line.starts_with(name));
    let kilobytes: u64 = line
        .and_then(|line| line.split_whitespace().nth(1))
        .ok_or("no such line")?
        .parse()?;
    Ok(kilobytes * 1024)
}

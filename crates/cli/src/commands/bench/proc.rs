//! What Linux tells about processes. Elsewhere nothing is known, and the figures say so.

use std::fs;

/// Clock ticks in a second of processor time. Linux has told it so on every machine since 2.6.
const TICKS: f64 = 100.0;

/// Seconds of processor time of all children that have ended.
pub(super) fn cpu_of_children() -> f64 {
    let stat = fs::read_to_string("/proc/self/stat").unwrap_or_default();
    // The second field is a name in brackets, in which anything may stand.
    let after_name = stat.rsplit_once(") ").map_or("", |(_, rest)| rest);
    after_name
        .split_whitespace()
        .skip(13)
        .take(2)
        .filter_map(|ticks| ticks.parse::<f64>().ok())
        .sum::<f64>()
        / TICKS
}

/// The most memory a process has had so far, in bytes.
pub(super) fn peak_memory(process: u32) -> Option<u64> {
    memory(process, "VmHWM:")
}

/// The memory a process has now, in bytes.
pub(super) fn memory_now(process: u32) -> Option<u64> {
    memory(process, "VmRSS:")
}

fn memory(process: u32, field: &str) -> Option<u64> {
    let status = fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix(field))?;
    let kilobytes: u64 = line.trim().trim_end_matches(" kB").parse().ok()?;
    Some(kilobytes * 1024)
}

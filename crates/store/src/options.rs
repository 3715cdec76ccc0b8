//! The few things about a store that differ between a server, a small machine and a test.

/// How a store is opened.
#[derive(Clone, Debug)]
pub struct Options {
    /// New writing is refused when fewer bytes than this are free on the disk.
    /// `None` is the rule for servers: 500 MB or 2 % of the disk, whichever is more.
    pub keep_free: Option<u64>,
    /// A segment of the journal is closed when it has this many bytes, and the next one begun.
    pub segment_bytes: u64,
    /// How many bytes of stored JSON are also kept in memory, read and ready.
    pub memory_bytes: usize,
    /// The size of the file that is given up when the disk is too full to start or to erase, in bytes;
    /// 0 for none.
    pub reserve_bytes: u64,
}

impl Default for Options {
    fn default() -> Options {
        Options {
            keep_free: None,
            segment_bytes: 64 << 20,
            memory_bytes: 64 << 20,
            reserve_bytes: 16 << 20,
        }
    }
}

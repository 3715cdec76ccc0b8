//! Sheets laid out and read back.

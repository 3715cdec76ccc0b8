//! One binary for every behaviour test.

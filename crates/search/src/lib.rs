//! The full-text index: derived, and rebuilt when it is missing, old or unreadable.

//! Texts in and out: JSON lines, Markdown and text files.

//! The test site: the program as its people meet it, in one process.

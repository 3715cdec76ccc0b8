//! HTTP: pages, forms and sessions for people.

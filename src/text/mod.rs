//! What text is made of, whoever wrote it: words, names, dates, order, escapes.
//!
//! Pure functions on strings; nothing here knows of files, archives or pages.

pub mod collate;
pub mod date;
pub mod escape;
pub mod name;
pub mod slug;
pub mod suggest;
pub mod words;

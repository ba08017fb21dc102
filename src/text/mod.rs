//! What text is made of, whoever wrote it: words, names, dates, order, escapes.
//!
//! Pure functions from strings to values. Nothing here knows of files, archives or pages, and nothing asks the clock,
//! the environment or the machine's language: the same text has the same key, slug and order everywhere.
//!
//! One folding, [`words::fold_word`], decides which spellings are the same; all keys and slugs are made with it.

pub mod clock;
pub mod collate;
pub mod date;
pub mod escape;
pub mod language;
pub mod name;
pub mod ordinals;
pub mod phrases;
pub mod reserved;
pub mod slug;
pub mod suggest;
pub mod terms;
pub mod unseen;
pub mod web_address;
pub(crate) mod worded;
pub mod words;

//! The index by which an archive is searched, without a server.
//!
//! Input: an archive. Output: an [`Index`] of all its words, cut into shards, of which a reader's browser fetches the few
//! that a question needs. What the files look like and how they are asked is the business of the outputs and of the
//! script of the theme; what counts as a word ([`each_term`]) is the same for both.

mod encode;
mod index;
#[cfg(test)]
mod tests;

pub use crate::text::terms::each as each_term;
pub use encode::rising;
pub use index::{Index, Item, item, items, n_items};

use crate::archive::Archive;

/// About so much text makes one shard: with it, one takes some 12 KB.
const BYTES_OF_SHARD: usize = 50_000;
const MOST_SHARDS: usize = 2_000;

/// Returns how many shards the index of an archive has. This can be told before it is made.
pub fn n_shards(archive: &Archive) -> usize {
    let bytes: usize = archive.texts.iter().map(|text| text.document.body.html.len()).sum();
    (bytes / BYTES_OF_SHARD).clamp(1, MOST_SHARDS)
}

//! What was published once: which addresses, and which paragraphs under which ids, so that neither vanishes unnoticed.
//!
//! Readers cite a paragraph by its anchor. A number that counts paragraphs moves when one is put in before it; so ids are
//! frozen when a text is published first ([`Record`], the file `rapporteur.frozen`), and found again in the text as it
//! was edited since ([`Paragraphs`]): the printed number counts, the id stays.
//!
//! Input: the text of the record, and the words of paragraphs. Output: values. Which text has which address, and what a
//! page looks like, is the business of others.

mod fingerprint;
mod id;
mod matching;
mod paragraphs;
mod record;
#[cfg(test)]
mod tests;

pub use fingerprint::{Fingerprint, digest};
pub use id::Id;
pub use paragraphs::{Cited, Fate, Lost, Paragraphs};
pub use record::{FrozenDecision, FrozenPage, FrozenParagraph, FrozenPart, Growth, Record, parse};

/// The name of the record, in the site's folder.
pub const RECORD: &str = "rapporteur.frozen";

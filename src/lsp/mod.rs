//! The language server: what an editor is told while somebody writes, over the Language Server Protocol.
//!
//! Owns the conversation with an editor (`server`), the threads that read a site (`workspace`) and the features. Each feature
//! is a function of a `Snapshot`, which is the site as a build would understand it, of the one file as it
//! is on the screen, and of a place in it. So they are tested without an editor, and what they say is what is built.
//! Only this module knows the crates of the protocol.
//!
//! What is typed stands in for what is on the disk (`files::Overlays`). Completions, hovers and the like are answered from the
//! site as it was read last; what edits files waits until everything typed was read.

mod actions;
mod capabilities;
mod changes;
mod client;
mod completion;
mod context;
mod diagnostics;
mod hover;
mod places;
mod positions;
mod rename;
mod requests;
mod server;
mod snapshot;
mod symbols;
mod uris;
mod workspace;

#[cfg(test)]
mod tests;

pub use server::run;

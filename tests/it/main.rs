//! End-to-end tests: the real program on real folders.
#![expect(clippy::disallowed_methods, reason = "tests lay down files and look at what was written")]

mod again;
mod attack;
mod browser;
mod build;
mod commands;
mod crashes;
mod edits;
mod example;
mod fuzzed;
#[path = "../../fuzz/harness.rs"]
mod harness;
mod hostile;
mod laws;
mod machines;
mod pages;
mod preview;
mod problems;
mod reader;
mod same;
mod serve;
mod site;
mod soak;
mod spec;
mod supply;
mod tabs;
mod tidy;
mod tolerance;
mod trees;
mod validators;
mod vectors;

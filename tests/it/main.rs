//! End-to-end tests: the real program on real folders.
#![expect(clippy::disallowed_methods, reason = "tests lay down files and look at what was written")]

mod adopt;
mod again;
mod attack;
mod browser;
mod build;
mod catalogue;
mod check;
mod commands;
mod crashes;
mod editor;
mod edits;
mod example;
mod explanations;
mod fmt;
mod foreign;
mod fuzzed;
mod growth;
#[path = "../../fuzz/harness.rs"]
mod harness;
mod hostile;
mod import;
mod laws;
mod machines;
mod minutes;
mod outcomes;
mod pages;
mod people;
mod permanence;
mod preview;
mod problems;
mod reader;
mod same;
mod serve;
mod site;
mod soak;
mod spec;
mod strangers;
mod supply;
mod tabs;
mod tidy;
mod tolerance;
mod trees;
mod validators;
mod vectors;
mod votes;

//! End-to-end tests: the real program on real folders.
#![expect(clippy::disallowed_methods, reason = "tests lay down files and look at what was written")]

mod again;
mod browser;
mod build;
mod catalogue;
mod check;
mod commands;
mod editor;
mod edits;
mod example;
mod explanations;
mod hostile;
mod machines;
mod pages;
mod permanence;
mod preview;
mod problems;
mod reader;
mod serve;
mod site;
mod soak;
mod tabs;
mod tidy;
mod tolerance;
mod validators;

#![doc = include_str!("../ARCHITECTURE.md")]
#![forbid(unsafe_code)]

pub mod adopt;
pub mod archive;
pub mod beside;
pub mod citation;
pub mod cli;
pub mod config;
pub mod content;
pub mod diagnostic;
pub mod files;
#[cfg(test)]
mod fixture;
pub mod formatting;
pub mod import;
pub mod keys;
pub mod locale;
pub mod lsp;
pub mod mend;
pub mod output;
pub mod people;
pub mod permanence;
pub mod project;
pub mod publish;
pub mod review;
pub mod search;
pub mod serve;
pub mod site;
pub mod source;
pub mod text;
pub mod theme;
pub mod yaml;

//! End-to-end tests: the real program on real folders.

mod build;
mod commands;
mod example;
mod pages;
mod problems;
mod site;
mod tidy;
mod tolerance;
mod validators;

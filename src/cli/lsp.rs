//! `rapporteur lsp`: help in an editor.

use std::process::ExitCode;

use anyhow::Context;

use super::today;
use crate::lsp;

pub(super) fn run() -> anyhow::Result<ExitCode> {
    let is_orderly = lsp::run(today).context("cannot speak with the editor")?;
    Ok(if is_orderly { ExitCode::SUCCESS } else { ExitCode::from(1) })
}

//! What was not written for Rapporteur and is read all the same.

use super::error;
use crate::diagnostic::{Diagnostic, Place};

/// A pattern of `paths` that cannot be read.
pub fn bad_path_pattern(place: Place, pattern: &str, reason: &str) -> Diagnostic {
    error("bad-path-pattern", place, format!("the pattern \"{pattern}\" cannot be understood: {reason}"))
        .help("`{group}/**/{date}*` means: the first folder is the group, and the name begins with a date")
}

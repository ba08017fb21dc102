//! Every problem that Rapporteur reports, with its words.
//!
//! One function for each: its name is the problem's code, its text what the author reads. All texts side by side keep
//! one voice: what is wrong in the author's words, then what to write instead. What needs more words than a message
//! has is told in `explanations`, one file for each code. The code of a problem that others know again is a constant beside its function.

mod adoption;
mod agenda;
mod archive;
mod beside;
mod characters;
mod checking;
mod decisions;
mod files;
mod front_matter;
mod links;
mod meetings;
mod mending;
mod people;
mod permanence;
mod references;
mod safety;
mod settings;
mod text;

pub use adoption::*;
pub use agenda::*;
pub use archive::*;
pub use beside::*;
pub use characters::*;
pub use checking::*;
pub use decisions::*;
pub use files::*;
pub use front_matter::*;
pub use links::*;
pub use meetings::*;
pub use people::*;
pub use permanence::*;
pub use references::*;
pub use safety::*;
pub use settings::*;
pub use text::*;

use super::{Diagnostic, Fix, Location, Place, Severity};

fn problem(
    severity: Severity,
    code: &'static str,
    location: impl Into<Location>,
    message: impl Into<String>,
) -> Diagnostic {
    Diagnostic {
        code,
        severity,
        message: message.into(),
        location: location.into(),
        label: String::new(),
        also: Vec::new(),
        help: Vec::new(),
        fixes: Vec::new(),
    }
}

fn error(code: &'static str, location: impl Into<Location>, message: impl Into<String>) -> Diagnostic {
    problem(Severity::Error, code, location, message)
}

fn warning(code: &'static str, location: impl Into<Location>, message: impl Into<String>) -> Diagnostic {
    problem(Severity::Warning, code, location, message)
}

fn note(code: &'static str, location: impl Into<Location>, message: impl Into<String>) -> Diagnostic {
    problem(Severity::Note, code, location, message)
}

impl Diagnostic {
    fn help(mut self, help: impl Into<String>) -> Diagnostic {
        self.help.push(help.into());
        self
    }

    fn label(mut self, label: impl Into<String>) -> Diagnostic {
        self.label = label.into();
        self
    }

    fn also(mut self, place: Place, label: impl Into<String>) -> Diagnostic {
        self.also.push((place, label.into()));
        self
    }

    /// Adds a remedy that `check --fix` may apply by itself, since nothing else can have been meant.
    fn certain_fix(mut self, title: impl Into<String>, place: Place, text: impl Into<String>) -> Diagnostic {
        self.fixes.push(Fix::new(title, place, text, true));
        self
    }

    /// Adds a remedy that a person has to choose.
    fn possible_fix(mut self, title: impl Into<String>, place: Place, text: impl Into<String>) -> Diagnostic {
        self.fixes.push(Fix::new(title, place, text, false));
        self
    }
}

/// Returns words as a list: "`a`, `b` or `c`".
fn list_of<T: AsRef<str>>(words: &[T]) -> String {
    const MOST: usize = 12;
    let quoted: Vec<String> = words.iter().take(MOST).map(|word| format!("`{}`", word.as_ref())).collect();
    match quoted.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, others)) if words.len() <= MOST => format!("{} or {last}", others.join(", ")),
        _ => format!("{} and {} more", quoted.join(", "), words.len().saturating_sub(MOST)),
    }
}

/// Returns words as a value of YAML that can be nothing else.
fn quoted(words: &str) -> String {
    format!("'{}'", words.replace('\'', "''"))
}

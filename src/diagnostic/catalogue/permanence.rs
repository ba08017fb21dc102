//! What was published and would vanish, and the record of that.

use super::{error, warning};
use crate::diagnostic::{Diagnostic, Fix, Location, Place};

/// Why an address that was published leads nowhere.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Gone {
    /// This file now holds what was there, and none but this.
    Moved {
        /// The file, as messages show it.
        file: String,
        /// The former address as it stands in a list of aliases.
        alias: String,
    },
    /// Its file is there, and is a draft now.
    Draft(String),
    /// Its file is there, and to be published later.
    Future(String),
    /// Nobody names it any more, and something of its kind has a name that is nearly the same, at this address.
    Renamed(String),
    /// Nothing tells.
    Unknown,
}

/// An address that was published and at which nothing would be any more.
pub fn vanished_address(
    location: impl Into<Location>,
    address: &str,
    title: &str,
    why: &Gone,
    fix: Option<Fix>,
) -> Diagnostic {
    let what = if title.is_empty() { String::new() } else { format!("\"{title}\", ") };
    let message = match why {
        Gone::Draft(_) => format!("{what}/{address}, was published, but is now a draft"),
        Gone::Future(_) => format!("{what}/{address}, was published, but is now to be published later"),
        _ => format!("{what}/{address}, was published and is gone"),
    };
    let diagnostic = error("vanished-address", location, message);
    let withdrawn =
        format!("if it was withdrawn, write `gone: [{address}]` in rapporteur.yaml; its readers are then told so");
    let mut diagnostic = match why {
        Gone::Moved { file, alias } => {
            diagnostic.help(format!("its paragraphs are in {file} now; write there `aliases: [{alias}]`"))
        }
        Gone::Draft(file) => diagnostic.help(format!("take `draft` out of {file}")).help(withdrawn),
        Gone::Future(file) => {
            diagnostic.help(format!("take `publish` out of {file}, or write a day that is past")).help(withdrawn)
        }
        Gone::Renamed(to) => {
            let moved = format!("if that is /{to} now, write `moved: {{{address}: {to}}}` in rapporteur.yaml");
            diagnostic.help(moved).help(withdrawn)
        }
        Gone::Unknown => diagnostic
            .help(format!("if it was moved, write `aliases: [/{address}]` in the file that it is in now"))
            .help(withdrawn),
    };
    diagnostic.fixes.extend(fix);
    diagnostic
}

/// An address that was published and at which something else is, while what was there is at `now`.
pub fn replaced_address(
    location: impl Into<Location>,
    address: &str,
    title: &str,
    other: &str,
    now: &str,
    file: Option<&str>,
) -> Diagnostic {
    let message = format!("\"{title}\", /{address}, was published, and \"{other}\" is there instead");
    let diagnostic = error("vanished-address", location, message);
    match file {
        Some(file) => diagnostic
            .help(format!("it is at /{now} now; give the file {file} another name, and it has its address again"))
            .help(format!("if both are the same, write `also_known_as: [\"{title}\"]` in {file}")),
        None => diagnostic.help(format!("it is at /{now} now; spell the name of one of them differently")),
    }
}

/// Paragraphs that were published and that no reader who follows a citation would find any more.
pub fn vanished_paragraph(place: Place, lost: &str, n_lost: usize, help: &[String], fixes: Vec<Fix>) -> Diagnostic {
    let message = match n_lost {
        1 => format!("{lost}, which was published, is gone"),
        _ => format!("{lost}, which were published, are gone"),
    };
    let diagnostic = error("vanished-paragraph", place, message);
    let mut diagnostic = help.iter().fold(diagnostic, |diagnostic, help| diagnostic.help(help));
    diagnostic.fixes = fixes;
    diagnostic
}

/// A text that was published, at whose address there is still something, but no text.
pub fn vanished_text(location: impl Into<Location>, address: &str) -> Diagnostic {
    error("vanished-paragraph", location, format!("the text of /{address}, which was published, is gone, and its paragraphs with it"))
        .help("bring the file back, and write in its front matter what became of each paragraph: `paragraphs: {p1: withdrawn}`")
}

/// Decisions of front matter that were published and that no reader who follows a citation would find any more.
pub fn vanished_decision(place: Place, ids: &[String]) -> Diagnostic {
    const MOST_NAMED: usize = 8;
    let quoted: Vec<String> = ids.iter().take(MOST_NAMED).map(|id| format!("\"{id}\"")).collect();
    let n_more = ids.len() - quoted.len();
    let message = match (quoted.as_slice(), n_more) {
        ([one], 0) => format!("decision {one}, which was published, is gone"),
        ([others @ .., last], 0) => {
            format!("decisions {} and {last}, which were published, are gone", others.join(", "))
        }
        (all, n_more) => format!("decisions {} and {n_more} more, which were published, are gone", all.join(", ")),
    };
    error("vanished-decision", place, message)
        .help(format!("if one says it in other words now, write `id: {}` there", quoted.first().map_or("", String::as_str)))
        .help("else bring it back into `decisions`; if it no longer holds, with `status: dropped` or `status: superseded`")
}

/// A former paragraph that leads to one that is not there.
pub fn paragraph_moved_nowhere(place: Place, id: &str, goal: &str, n_paragraphs: u32) -> Diagnostic {
    let diagnostic =
        error("paragraph-moved-nowhere", place, format!("`{id}` leads to no paragraph: there is no `{goal}`"));
    match n_paragraphs {
        0 => diagnostic.help("write `withdrawn`: this text has no paragraphs"),
        _ => diagnostic.help("write the anchor of the paragraph that holds its words now (its number on the page links to it), or `withdrawn`"),
    }
}

/// Something else than what became of a paragraph.
pub fn bad_paragraph(place: Place) -> Diagnostic {
    warning("bad-paragraph", place, "this does not say what became of a paragraph")
        .help("write `p7: p6` if the words of paragraph 7 are in paragraph 6 now, `p7: withdrawn` if they are gone")
}

/// A record that cannot be read as a whole.
pub fn record_version(place: Place, version: Option<&str>) -> Diagnostic {
    let diagnostic = match version {
        Some(version) => {
            let version: String = version.chars().take(20).collect();
            error(
                "record-version",
                place,
                format!("the record is of version \"{version}\", which this Rapporteur does not know"),
            )
        }
        None => error("record-version", place, "the record does not begin with its version".to_owned()),
    };
    diagnostic
        .help("take the file from version control as it was when `rapporteur freeze` wrote it; or, if it is right, use a later Rapporteur")
        .help("until then nobody is told when a published page or paragraph vanishes, and anchors are numbers")
}

/// A record of more bytes than any archive has.
pub fn record_too_long(label: &str, most_megabytes: u64) -> Diagnostic {
    error(
        "record-version",
        Location::File(label.to_owned()),
        format!("the record is longer than {most_megabytes} MB and is not read"),
    )
    .help("take the file from version control as it was when `rapporteur freeze` wrote it")
}

/// A former address that is to lead to where there is no page.
pub fn moved_nowhere(place: Place, to: &str) -> Diagnostic {
    error("moved-nowhere", place, format!("no page has the address \"{to}\""))
        .help("write the address of a page of this archive, as in `speakers/jeremy-england/`")
}

/// A line of the record that cannot be read.
pub fn damaged_record(place: Place) -> Diagnostic {
    error("damaged-record", place, "this line of the record cannot be read")
        .help("take the line from version control as it was when `rapporteur freeze` wrote it")
}

/// A record in which version control left the marks of a conflict.
pub fn record_conflict(place: Place) -> Diagnostic {
    warning("record-conflict", place, "two records were merged, and the conflict markers are still there")
        .help("run `rapporteur freeze`: it keeps both sides, since both count")
}

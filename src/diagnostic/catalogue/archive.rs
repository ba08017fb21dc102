//! Numbers, doubles and what nothing leads to.

use super::{error, note, problem, quoted, warning};
use crate::diagnostic::{Diagnostic, Location, Place, Severity};

/// Two meetings of a group with one number.
pub fn number_twice(place: Place, number: u32, other: Place, free: Option<u32>) -> Diagnostic {
    let diagnostic =
        warning("number-twice", place.clone(), format!("another meeting of this group also has the number {number}"))
            .also(other, "the other meeting");
    match free {
        Some(free) => diagnostic
            .help(format!("did you mean {free}? No meeting of the group has that number"))
            .possible_fix(format!("write {free}"), place, free.to_string()),
        None => diagnostic.help("correct the number of one of the two"),
    }
}

/// A number that is greater or less than its place in time allows.
pub fn number_out_of_order(place: Place, number: u32, other: Place, other_number: u32) -> Diagnostic {
    let order = if number < other_number { "after" } else { "before" };
    let message = format!("meeting {number} was held {order} meeting {other_number}, by their dates");
    warning("number-out-of-order", place, message)
        .also(other, format!("meeting {other_number}"))
        .help("correct its number or its date, whichever is wrong; the other meetings of the group are in order")
}

/// Numbers that no meeting of a group has.
pub fn missing_numbers(place: Place, group: &str, missing: &[(u32, u32)], before: Place) -> Diagnostic {
    const MOST: usize = 8;
    let ranges = missing.iter().take(MOST).map(|(first, last)| match last - first {
        0 => first.to_string(),
        1 => format!("{first}, {last}"),
        _ => format!("{first} to {last}"),
    });
    let mut numbers: Vec<String> = ranges.collect();
    if missing.len() > MOST {
        numbers.push("and others".to_owned());
    }
    let numbers = match numbers.as_slice() {
        [number] if !number.contains(' ') => format!("the number {number}"),
        _ => format!("any of the numbers {}", numbers.join(", ")),
    };
    let message = format!("no meeting of \"{group}\" has {numbers}");
    note("missing-number", place, message)
        .also(before, "the meeting before the first that is missing")
        .help("if meetings with these numbers were held, their reports are missing here; if not, all is well")
}

/// A number that is not the one in the title.
pub fn number_differs_from_title(place: Place, number: u32, in_title: u32, title: Place) -> Diagnostic {
    warning(
        "number-differs-from-title",
        place.clone(),
        format!("the number is {number}, but the title says {in_title}"),
    )
    .also(title, "the title")
    .help("correct whichever is wrong")
    .possible_fix(format!("write {in_title}"), place, in_title.to_string())
}

/// Two reports that seem to be of one meeting.
pub fn same_meeting(place: Place, title: &str, first: Place) -> Diagnostic {
    warning("same-meeting-twice", place, format!("there is another report of \"{title}\" on the same day"))
        .also(first, "the other report")
        .help("if it is one meeting, make one report of the two, or write `parent` or `translation_of` in one of them")
        .help("if there were two, tell them apart by `title`, `number` or `time`")
}

/// A report with the text of another one.
pub fn same_text(place: Place, first: &str) -> Diagnostic {
    warning("same-text", place, format!("the text is identical to that of {first}"))
        .help("one of the two may be a copy that was to be changed; if both are one report, remove one and keep its address with `aliases`")
}

/// A file of an entity that nothing refers to.
pub fn nothing_refers(place: Place, kind: &str, name: &str) -> Diagnostic {
    note("nothing-refers", place, format!("no report refers to \"{name}\" ({kind}), whose page has nothing to list"))
        .help("if reports mean it by another name, add that to `also_known_as`")
}

/// An attachment to which no page leads.
pub fn unlinked_attachment(label: String, name: &str, is_of_report: bool) -> Diagnostic {
    let severity = if is_of_report { Severity::Warning } else { Severity::Note };
    let message = format!("the file \"{name}\" is published, and no page leads to it");
    let diagnostic = problem(severity, "unlinked-attachment", Location::File(label), message);
    match is_of_report {
        true => diagnostic.help(format!("add it to the report's documents: `documents: [{{title: …, file: {name}}}]`")),
        false => diagnostic.help("link to it, or leave it out with `ignore` in rapporteur.yaml"),
    }
}

/// A document among the reports that is not read as one.
pub fn unread_report(label: String, name: &str) -> Diagnostic {
    let message = format!("\"{name}\" is among the reports, but is not read as one: it is published as it is");
    let diagnostic = warning("unread-report", Location::File(label.clone()), message);
    let diagnostic = match name.rsplit('.').next().map(str::to_ascii_lowercase).as_deref() {
        Some("txt") => {
            diagnostic.help("to have plain text read as reports, write `plain_text: true` in rapporteur.yaml")
        }
        Some("doc") => diagnostic.help("save it as .docx or .odt; `rapporteur import` then makes a report of that"),
        _ => diagnostic.help(format!("`rapporteur import {}` makes a report of it", quoted_for_shell(&label))),
    };
    diagnostic.help("or link to it from a report, or leave it out with `ignore` in rapporteur.yaml")
}

/// Returns a path as it is typed on a command line.
pub(super) fn quoted_for_shell(path: &str) -> String {
    let is_plain = |c: char| c.is_alphanumeric() || matches!(c, '/' | '.' | '-' | '_');
    if path.chars().all(is_plain) { path.to_owned() } else { format!("\"{path}\"") }
}

/// A meeting that is a part of itself, over other meetings.
pub fn parent_cycle(place: Place, part: &str, whole: &str) -> Diagnostic {
    error("parent-cycle", place, format!("\"{part}\" cannot be part of \"{whole}\", which is part of it"))
        .help("remove one of the `parent` entries that lead round in a circle")
}

/// A meeting that names itself as what it is part of.
pub fn own_parent(place: Place, title: &str) -> Diagnostic {
    error("parent-cycle", place, format!("`parent` names \"{title}\" itself, and nothing is part of itself"))
        .help("name the meeting that this one is part of, or remove `parent`")
}

/// An entry of the menu that leads nowhere.
pub fn broken_menu_entry(place: Location, address: &str, near: Option<&str>) -> Diagnostic {
    let diagnostic =
        warning("broken-menu-entry", place, format!("the menu leads to \"{address}\", where there is no page"));
    match near {
        Some(near) => diagnostic.help(format!("did you mean `{near}`?")),
        None => diagnostic
            .help("write the address of a page as browsers show it: `about/`, `meetings/`, or one with `https://`"),
    }
}

/// An address for another site that names none.
pub fn no_web_address(place: Place, key: &str, address: &str) -> Diagnostic {
    let diagnostic = warning(
        "no-web-address",
        place.clone(),
        format!("`{key}` leads to other sites, and \"{address}\" is not a web address"),
    );
    match address.starts_with("www.") {
        true => diagnostic.help(format!("write it in full: `https://{address}`")).certain_fix(
            "write `https://` before it",
            place,
            quoted(&format!("https://{address}")),
        ),
        false => diagnostic
            .help("write it in full, with `https://`; a file of the archive goes below `documents`, as `file`"),
    }
}

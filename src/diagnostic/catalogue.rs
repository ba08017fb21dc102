//! Every problem that Rapporteur reports, with its words.
//!
//! One function for each: its name is the problem's code, its text what the author reads. All texts side by side keep
//! one voice: what is wrong in the author's words, then what to write instead.

use super::{Diagnostic, Location, Place, Severity};
use crate::text::date::{Date, DateError, in_words};
use crate::text::name::Doubt;
use crate::text::suggest::nearest;

/// Why a link leads nowhere.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Nowhere {
    /// Nothing has that path.
    Missing,
    /// Something has that path but for the case of letters: this.
    Case(String),
    /// The page is a draft or still to be published.
    LeftOut,
    /// The path leads out of the content folder.
    Outside,
}

fn problem(severity: Severity, code: &'static str, place: Place, message: impl Into<String>) -> Diagnostic {
    let message = message.into();
    let location = Location::Text(place);
    Diagnostic { code, severity, message, location, label: String::new(), also: Vec::new(), help: Vec::new() }
}

fn error(code: &'static str, place: Place, message: impl Into<String>) -> Diagnostic {
    problem(Severity::Error, code, place, message)
}

fn warning(code: &'static str, place: Place, message: impl Into<String>) -> Diagnostic {
    problem(Severity::Warning, code, place, message)
}

fn note(code: &'static str, place: Place, message: impl Into<String>) -> Diagnostic {
    problem(Severity::Note, code, place, message)
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
}

// Front matter and settings

/// The YAML cannot be read; message and help say why.
pub fn yaml_syntax(place: Place, message: &str, help: &str) -> Diagnostic {
    error("yaml-syntax", place, message).help(help)
}

/// A key stands twice in one map.
pub fn duplicate_key(place: Place, key: &str, first: Place) -> Diagnostic {
    error("duplicate-key", place, format!("`{key}` is written twice"))
        .also(first, "first written here")
        .help("keep one of the two; for several values write a list: `[one, two]`")
}

/// The front matter has no second line of dashes.
pub fn unclosed_front_matter(place: Place) -> Diagnostic {
    error("unclosed-front-matter", place, "the front matter is never closed, so all of the file counts as text")
        .label("opened here")
        .help("write a line of three dashes, `---`, below its last key")
}

/// The front matter is a list or a text.
pub fn front_matter_is_no_map(place: Place) -> Diagnostic {
    error("front-matter-no-map", place, "the front matter has no keys")
        .help("write a key and a value on each line: `title: First meeting`")
}

/// Two blocks of front matter have the same key.
pub fn key_in_two_blocks(place: Place, key: &str, first: Place) -> Diagnostic {
    warning("key-in-two-blocks", place, format!("`{key}` stands in both blocks of front matter; the first counts"))
        .also(first, "first written here")
        .help("make one block of the two")
}

/// A key that nothing reads.
pub fn unknown_key(place: Place, key: &str, of: &str, known: &[&str]) -> Diagnostic {
    let diagnostic = warning("unknown-key", place, format!("{of} has no key `{key}`"));
    match nearest(key, known.iter().copied()) {
        Some(near) => diagnostic.help(format!("did you mean `{near}`?")),
        None => diagnostic
            .help(format!("the keys are {}", list_of(known)))
            .help("what only your own theme needs goes below `extra`"),
    }
}

/// A value of another type than the key takes.
pub fn wrong_type(place: Place, key: &str, wanted: &str, found: &str, example: &str) -> Diagnostic {
    error("wrong-type", place, format!("`{key}` should be {wanted}, and this is {found}"))
        .help(format!("write it like this: `{key}: {example}`"))
}

/// A word that is not among those that a key takes.
pub fn unknown_word(place: Place, key: &str, word: &str, known: &[&str]) -> Diagnostic {
    let diagnostic = error("unknown-word", place, format!("`{key}` cannot be \"{word}\""));
    let words = format!("it can be {}", list_of(known));
    match nearest(word, known.iter().copied()) {
        Some(near) => diagnostic.help(format!("did you mean `{near}`?")).help(words),
        None => diagnostic.help(words),
    }
}

/// A key in a file of the interface's words that nothing asks for.
pub fn unused_message(place: Place, key: &str, near: Option<&str>) -> Diagnostic {
    let diagnostic = warning("unused-message", place, format!("nothing on the pages is called `{key}`"));
    match near {
        Some(near) => diagnostic.help(format!("did you mean `{near}`?")),
        None => diagnostic.help("theme/i18n/en.yaml has all keys"),
    }
}

/// A value in a file of the interface's words that cannot be one.
pub fn bad_message(place: Place, key: &str) -> Diagnostic {
    error("bad-message", place, format!("`{key}` is neither a text nor a set of plural forms"))
        .help(format!("write `{key}: word`, or `{key}: {{one: \"{{n}} word\", other: \"{{n}} words\"}}`"))
}

/// The interface has no words in the site's language.
pub fn no_words(lang: &str, place: Location) -> Diagnostic {
    Diagnostic {
        code: "no-words",
        severity: Severity::Note,
        message: format!("there are no words of the interface for `lang: {lang}`; they are in English"),
        location: place,
        label: String::new(),
        also: Vec::new(),
        help: vec![format!("to translate them, copy theme/i18n/en.yaml to theme/i18n/{lang}.yaml in your site")],
    }
}

/// A date that is none.
pub fn bad_date(place: Place, key: &str, text: &str, reason: &DateError) -> Diagnostic {
    error("bad-date", place, format!("`{key}` cannot be understood as a date: \"{text}\"")).help(reason.to_string())
}

/// A time that is none.
pub fn bad_time(place: Place, key: &str, text: &str) -> Diagnostic {
    error("bad-time", place, format!("`{key}` cannot be understood as a time: \"{text}\""))
        .help("write hours and minutes of the day: `10:00`, or `14:30-16:00` from and until")
}

/// A time zone that is none.
pub fn unknown_time_zone(place: Place, name: &str, known: &[String]) -> Diagnostic {
    let diagnostic = error("unknown-time-zone", place, format!("there is no time zone called \"{name}\""));
    // People know the city, and not always its continent.
    let city = |zone: &str| zone.rsplit('/').next().unwrap_or_default().to_lowercase().replace('_', " ");
    let wanted = city(name);
    let near = known.iter().find(|zone| city(zone) == wanted).map(String::as_str);
    match near.or_else(|| nearest(name, known.iter().map(String::as_str))) {
        Some(near) => diagnostic.help(format!("did you mean `{near}`?")),
        None => diagnostic.help("write continent and city, as in `Asia/Kolkata` or `Europe/London`, or `UTC`"),
    }
}

/// A base address that is no web address.
pub fn bad_base_url(place: Place, url: &str) -> Diagnostic {
    error("bad-base-url", place, format!("\"{url}\" is not the address of a web site"))
        .help("write it in full: `base_url: https://example.org/archive/`")
}

/// A colour that is none.
pub fn bad_colour(place: Place, text: &str) -> Diagnostic {
    error("bad-colour", place, format!("\"{text}\" is not a colour")).help("write it as `\"#1d4f73\"`, in quotes")
}

/// A colour in which text could not be read.
pub fn weak_colour(place: Place, text: &str, instead: &str) -> Diagnostic {
    warning("weak-colour", place, format!("text in {text} could not be read on the ground of the pages"))
        .help(format!("{instead} is used instead, which reaches the contrast of 4.5 to 1 that WCAG 2.2 asks for"))
}

/// A logo that is not there.
pub fn no_logo(place: Place, file: &str) -> Diagnostic {
    error("no-logo", place, format!("there is no file {file} in the content"))
        .help("put the file there, or name another")
}

/// A pattern of `ignore` that cannot be read.
pub fn bad_pattern(place: Place, pattern: &str, reason: &str) -> Diagnostic {
    error("bad-pattern", place, format!("the pattern \"{pattern}\" cannot be understood: {reason}"))
        .help("`*.txt` means such files in any folder, `drafts/**` everything below a folder")
}

// Title and date

/// A title that was inferred.
pub fn inferred_title(place: Place, title: &str, from: &str, severity: Severity) -> Diagnostic {
    problem(severity, "inferred-title", place, format!("no title is written; \"{title}\" was taken from {from}"))
        .help(format!("to choose another, write `title: {title}` in the front matter"))
}

/// A date that was inferred.
pub fn inferred_date(place: Place, date: Date, from: &str, severity: Severity) -> Diagnostic {
    let words = in_words(date);
    problem(severity, "inferred-date", place, format!("no date is written; {words} was taken from {from}"))
        .help(format!("if the meeting was on that day, write `date: {date}` in the front matter"))
}

/// A report without any date.
pub fn no_date(place: Place) -> Diagnostic {
    error("no-date", place, "the date of this meeting is not written, and neither path nor text tells it")
        .help("write `date: 2017-02-09` in the front matter; `2017-02` or `2017` will do if the day is not known")
}

/// A date that is not the one in the path.
pub fn date_differs_from_path(place: Place, date: Date, in_path: Date) -> Diagnostic {
    let (date, in_path) = (in_words(date), in_words(in_path));
    warning("date-differs-from-path", place, format!("the date is {date}, but the file's path says {in_path}"))
        .help("correct whichever is wrong; an old path can be kept as an address with `aliases`")
        .help("the front matter counts, unless the settings say `date_from: path`")
}

/// A meeting that ends before it begins.
pub fn ends_before_start(place: Place, first: Date, last: Date) -> Diagnostic {
    let (first, last) = (in_words(first), in_words(last));
    error("ends-before-start", place, format!("the meeting ends on {last}, before it begins on {first}"))
        .help("`date` is the first day, `end_date` the last one")
}

// References

/// A name that another entity has.
pub fn name_taken(place: Place, name: &str, of: &str, first: Place) -> Diagnostic {
    error("name-taken", place, format!("{of} is called \"{name}\" already"))
        .also(first, "called so here")
        .help("if both are one, make one file of the two; otherwise give each a name that tells them apart")
}

/// A meeting that does not exist.
pub fn unknown_meeting<'a>(place: Place, name: &str, ids: impl Iterator<Item = &'a str>) -> Diagnostic {
    let diagnostic = error("unknown-meeting", place, format!("no meeting has the id or title \"{name}\""));
    match nearest(name, ids) {
        Some(near) => diagnostic.help(format!("did you mean `{near}`?")),
        None => diagnostic.help("a meeting's id is the path of its report below meetings/, without .md"),
    }
}

/// A session that does not exist.
pub fn unknown_session(place: Place, name: &str, ids: &[String]) -> Diagnostic {
    let diagnostic = warning("unknown-session", place, format!("this report has no session \"{name}\""));
    if ids.is_empty() {
        return diagnostic.help("list the sessions first: `sessions: [{id: opening, title: Opening}]`");
    }
    match nearest(name, ids.iter().map(String::as_str)) {
        Some(near) => diagnostic.help(format!("did you mean `{near}`?")),
        None => diagnostic.help(format!("its sessions are {}", list_of(ids))),
    }
}

/// A topic that is broader than itself, over other topics.
pub fn broader_cycle(place: Place, topic: &str, broader: &str) -> Diagnostic {
    error("broader-cycle", place, format!("\"{broader}\" cannot be broader than \"{topic}\": it is itself narrower"))
        .help("remove one of the `broader` entries that lead round in a circle")
}

/// An organisation or group that is part of itself.
pub fn part_of_cycle(place: Place, part: &str, whole: &str) -> Diagnostic {
    error("part-of-cycle", place, format!("\"{part}\" cannot be part of \"{whole}\", which is part of it"))
        .help("remove one of the `part_of` entries that lead round in a circle")
}

/// Two names that may be one person's.
pub fn similar_names(place: Place, name: &str, known_place: Place, known: &str, doubt: Doubt) -> Diagnostic {
    let reason = match doubt {
        Doubt::MiddleInitial => "but for a middle initial",
        Doubt::Suffix => "but for the suffix",
        Doubt::Spelling => "but for the spelling",
        Doubt::Order => "but for the order of the words",
        Doubt::Initials => "but for a first name cut to its initial",
    };
    warning("similar-names", place, format!("\"{name}\" may be \"{known}\": the names are the same {reason}"))
        .also(known_place, "the other name")
        .help(format!("if they are one person, write `also_known_as: [{name}]` in that person's file, or one spelling"))
        .help(format!("if not, write `distinct_from: [{name}]` there, and nobody will ask again"))
}

/// Two topics whose names differ by a plural.
pub fn similar_topics(place: Place, name: &str, known_place: Place, known: &str) -> Diagnostic {
    warning("similar-topics", place, format!("the topic \"{name}\" may be \"{known}\""))
        .also(known_place, "the other topic")
        .help(format!("write one of the two everywhere, or `also_known_as: [{name}]` in the topic's file"))
}

// Links

/// A link to nothing.
pub fn broken_link(place: Place, target: &str, reason: &Nowhere) -> Diagnostic {
    warning("broken-link", place, format!("the link leads nowhere: \"{target}\"")).help(remedy(reason))
}

/// A document of a meeting that is not there.
pub fn missing_document(place: Place, file: &str, reason: &Nowhere) -> Diagnostic {
    error("missing-document", place, format!("the document \"{file}\" is not there")).help(remedy(reason))
}

fn remedy(reason: &Nowhere) -> String {
    match reason {
        Nowhere::Missing => {
            "write the path of a file from this file's folder (`../topics/privacy.md`), or from the content folder \
             with a `/` before it"
                .to_owned()
        }
        Nowhere::Case(path) => format!("the file is called \"{path}\": capitals and small letters must agree"),
        Nowhere::LeftOut => "that page is a draft or to be published later; link to it when it is there".to_owned(),
        Nowhere::Outside => "the path leads out of the content folder; copy the file there".to_owned(),
    }
}

/// A link to a place that a page does not have.
pub fn broken_fragment<'a>(place: Place, fragment: &str, ids: impl Iterator<Item = &'a str>) -> Diagnostic {
    let diagnostic = warning("broken-fragment", place, format!("the page has no section \"#{fragment}\""));
    let ids: Vec<&str> = ids.collect();
    match nearest(fragment, ids.iter().copied()) {
        Some(near) => diagnostic.help(format!("did you mean `#{near}`?")),
        None if ids.is_empty() => diagnostic.help("leave the part from `#` on out, or link to a paragraph: `#p3`"),
        None => diagnostic.help(format!("its sections are {}", list_of(&ids))),
    }
}

/// A `[[name]]` that names nothing.
pub fn unresolved_wiki_link(place: Place, name: &str) -> Diagnostic {
    note("unresolved-wiki-link", place, format!("[[{name}]] names nothing in this archive and stays as it is written"))
}

/// A link that would run code or read local files.
pub fn unsafe_link(place: Place, scheme: &str) -> Diagnostic {
    let scheme: String = scheme.chars().filter(|c| !c.is_control()).take(20).collect();
    warning("unsafe-link", place, format!("a link of the kind \"{scheme}:\" is not published"))
        .help("link to a web address (`https://…`), a mail address (`mailto:…`) or a file of the archive")
}

// Files, addresses, templates

/// Something in a folder that cannot be read or published.
pub fn unreadable(label: &str, severity: Severity, message: String, help: &str) -> Diagnostic {
    Diagnostic {
        code: "unreadable-file",
        severity,
        message,
        location: Location::File(label.to_owned()),
        label: String::new(),
        also: Vec::new(),
        help: if help.is_empty() { Vec::new() } else { vec![help.to_owned()] },
    }
}

/// Two pages with one address.
pub fn address_taken(location: Location, address: &str, first: &str, second: &str) -> Diagnostic {
    Diagnostic {
        code: "address-taken",
        severity: Severity::Error,
        message: format!("{second} would have the same address as {first}: /{address}"),
        location,
        label: String::new(),
        also: Vec::new(),
        help: vec!["give one of the two another name, or another address with `slug`".to_owned()],
    }
}

/// A template that cannot be used.
pub fn template(location: Location, message: String, help: Option<String>) -> Diagnostic {
    Diagnostic {
        code: "template",
        severity: Severity::Error,
        message,
        location,
        label: String::new(),
        also: Vec::new(),
        help: help.into_iter().collect(),
    }
}

/// The site has no content at all.
pub fn no_content(folder: &str) -> Diagnostic {
    Diagnostic {
        code: "no-content",
        severity: Severity::Error,
        message: format!("there are no reports: the folder {folder} is missing or empty"),
        location: Location::Site,
        label: String::new(),
        also: Vec::new(),
        help: vec![
            "run `rapporteur init` to begin an archive, or name the folder of your reports in rapporteur.yaml: \
             `content: minutes`"
                .to_owned(),
        ],
    }
}

/// The content is in a repository of which only the end is at hand.
pub fn history_cut_off(folder: &str) -> Diagnostic {
    Diagnostic {
        code: "history-cut-off",
        severity: Severity::Note,
        message: "when reports last changed is not known, for their git history is not at hand as a whole".to_owned(),
        location: Location::File(folder.to_owned()),
        label: String::new(),
        also: Vec::new(),
        help: vec![
            "fetch all of it: `git fetch --unshallow`, or `fetch-depth: 0` where a service checks it out".to_owned(),
        ],
    }
}

/// A style of citation that is none.
pub fn bad_citation_style(place: Place, reason: &str) -> Diagnostic {
    error("bad-citation-style", place, format!("the style of citation cannot be read: {reason}")).help(
        "it must be an independent style of CSL 1.0; one that only names its parent is to be replaced by that parent",
    )
}

/// A style of citation that is not there.
pub fn unknown_citation_style(place: Place, name: &str, known: &[&str]) -> Diagnostic {
    let diagnostic = error("unknown-citation-style", place, format!("there is no style of citation called \"{name}\""));
    let words = format!("it can be {}, or the name of a file theme/citation/{name}.csl of your site", list_of(known));
    match nearest(name, known.iter().copied()) {
        Some(near) => diagnostic.help(format!("did you mean `{near}`?")).help(words),
        None => diagnostic.help(words),
    }
}

/// A decision that is not there.
pub fn unknown_decision(place: Place, id: &str, ids: &[String]) -> Diagnostic {
    let diagnostic = warning("unknown-decision", place, format!("there is no decision \"{id}\" to close"));
    match nearest(id, ids.iter().map(String::as_str)) {
        Some(near) => diagnostic.help(format!("did you mean `#{near}`?")),
        None if ids.is_empty() => diagnostic
            .help("write the ID of the meeting and that of its decision: `closes: [2017-02-09-second-meeting#2]`"),
        None => diagnostic.help(format!("the decisions of that meeting are {}", list_of(ids))),
    }
}

/// A name in `leave_out` that is of no output.
pub fn unknown_output(place: Location, name: &str, known: &[&str]) -> Diagnostic {
    let near = nearest(name, known.iter().copied());
    Diagnostic {
        code: "unknown-output",
        severity: Severity::Warning,
        message: format!("there is no output called \"{name}\" to leave out"),
        location: place,
        label: String::new(),
        also: Vec::new(),
        help: vec![
            near.map_or_else(|| format!("write one of {}", list_of(known)), |near| format!("did you mean `{near}`?")),
        ],
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

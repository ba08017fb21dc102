//! Forms of documents that are not read as they are, and from which pandoc (pandoc.org) makes Markdown, by the endings of their names.

/// A form of documents.
#[derive(PartialEq, Eq, Debug)]
pub struct Form {
    /// How the names of such files end, in small letters.
    pub ending: &'static str,
    /// What pandoc calls it.
    pub reader: &'static str,
    /// Who writes it.
    pub origin: Origin,
    /// The first version of pandoc that reads it, if that is later than the one which everything here needs.
    pub since: Option<&'static str>,
}

/// Who writes a form of documents.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Origin {
    /// A word processor. What leads elsewhere leads into the document, or to the disk of whoever wrote it.
    WordProcessor,
    /// A web site.
    Site,
    /// People, in markup.
    Markup,
}

impl Form {
    /// Tells whether such a file is an archive of files, and no text.
    pub fn is_packed(&self) -> bool {
        matches!(self.reader, "docx" | "odt")
    }
}

const fn form(ending: &'static str, reader: &'static str, origin: Origin) -> Form {
    Form { ending, reader, origin, since: None }
}

/// All forms. Of documents that are called alike in one folder those that stand first here are most likely what the others were made of,
/// or are read best: tables of ODT lose their first row, and the lists in their cells.
#[rustfmt::skip]
pub const FORMS: &[Form] = &[
    form("docx", "docx", Origin::WordProcessor), form("docm", "docx", Origin::WordProcessor),
    form("odt", "odt", Origin::WordProcessor), form("rtf", "rtf", Origin::WordProcessor),
    form("rst", "rst", Origin::Markup), form("org", "org", Origin::Markup),
    Form { since: Some("3.8.3"), ..form("adoc", "asciidoc", Origin::Markup) },
    Form { since: Some("3.8.3"), ..form("asciidoc", "asciidoc", Origin::Markup) },
    form("textile", "textile", Origin::Markup), form("mediawiki", "mediawiki", Origin::Markup),
    form("wiki", "mediawiki", Origin::Markup), form("dokuwiki", "dokuwiki", Origin::Markup),
    form("creole", "creole", Origin::Markup), form("tiki", "tikiwiki", Origin::Markup),
    form("twiki", "twiki", Origin::Markup), form("muse", "muse", Origin::Markup),
    form("t2t", "t2t", Origin::Markup), form("tex", "latex", Origin::Markup),
    form("latex", "latex", Origin::Markup),
    Form { since: Some("3.1.3"), ..form("typ", "typst", Origin::Markup) },
    Form { since: Some("3.1.12"), ..form("dj", "djot", Origin::Markup) },
    form("html", "html", Origin::Site), form("htm", "html", Origin::Site),
    form("xhtml", "html", Origin::Site),
];

/// Returns the form of files whose names end so.
pub fn form_of(ending: &str) -> Option<&'static Form> {
    FORMS.iter().find(|form| form.ending.eq_ignore_ascii_case(ending))
}

//! What an archive is published as for programs, each by the name by which a site leaves it out.

use super::Config;
use crate::text::worded::worded;

worded! {
    /// Something for programs. `docs/machines.md` tells what each is.
    #[derive(Clone, Copy, PartialEq, Eq, Debug)]
    pub enum Machine {
        /// Feeds in Atom.
        Atom = "atom",
        /// The same as JSON Feed.
        JsonFeed = "json-feed",
        /// The list of all feeds in Atom.
        Opml = "opml",
        /// Calendars.
        Icalendar = "icalendar",
        /// References for BibTeX.
        Bibtex = "bibtex",
        /// References in RIS.
        Ris = "ris",
        /// References in the JSON of CSL.
        CslJson = "csl-json",
        /// What each page shows, as JSON.
        Json = "json",
        /// The whole archive as JSON.
        ArchiveJson = "archive-json",
        /// The schemas of both.
        JsonSchemas = "json-schemas",
        /// The whole archive as linked data.
        JsonLd = "json-ld",
        /// Its people, organisations and votes.
        Popolo = "popolo",
        /// The whole archive as tables.
        Csv = "csv",
        /// What each column of the tables holds.
        DataPackage = "datapackage",
        /// Each report as Markdown.
        Markdown = "markdown",
        /// What the archive holds and where its Markdown is.
        Llms = "llms",
        /// Every page.
        Sitemap = "sitemap",
        /// That everything may be read.
        Robots = "robots",
        /// Former addresses, for hosts that redirect by themselves.
        RedirectRules = "redirect-rules",
        /// Media types, for hosts that ask for them.
        HeaderRules = "header-rules",
        /// The digest of every file. It is written about the published files, and so no output.
        Checksums = "checksums",
    }
}

impl Machine {
    /// Those that are the whole archive, or a table of it: the page of the data leads to them.
    pub const DATA: &[Machine] =
        &[Machine::ArchiveJson, Machine::JsonLd, Machine::Popolo, Machine::DataPackage, Machine::Csv];

    /// Tells whether it holds addresses in full, and so is not to be had unless it is known where the site will be.
    fn needs_base_url(self) -> bool {
        matches!(self, Machine::Atom | Machine::JsonFeed | Machine::Sitemap)
    }

    /// Returns that of which it tells, and without which there is nothing to tell.
    fn tells_of(self) -> Option<Machine> {
        match self {
            Machine::Opml => Some(Machine::Atom),
            Machine::DataPackage => Some(Machine::Csv),
            Machine::Llms => Some(Machine::Markdown),
            _ => None,
        }
    }
}

impl Config {
    /// Tells whether something for programs is wanted and can be had.
    pub fn publishes(&self, machine: Machine) -> bool {
        !self.leave_out.contains(&machine)
            && (self.base_url.is_some() || !machine.needs_base_url())
            && machine.tells_of().is_none_or(|other| self.publishes(other))
    }

    /// Tells whether there is a page from which the data can be had.
    pub fn has_data_page(&self) -> bool {
        Machine::DATA.iter().any(|machine| self.publishes(*machine))
    }

    /// Tells whether something is wanted that cannot be had unless it is known where the site will be published.
    pub fn lacks_base_url(&self) -> bool {
        let is_wanted = |machine: &Machine| machine.needs_base_url() && !self.leave_out.contains(machine);
        self.base_url.is_none() && Machine::WORDS.iter().any(|(_, machine)| is_wanted(machine))
    }
}

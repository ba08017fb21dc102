//! A site as one language of readers gets it, and what many of its files show and one of them makes.

use std::ops::Deref;
use std::sync::OnceLock;

use rustc_hash::FxHashSet;

use super::{Routes, Subject};
use crate::archive::{MeetingIdx, PersonIdx};
use crate::locale::Locale;
use crate::search::{self, Index};
use crate::site::Site;
use crate::theme::Interface;

/// A site, to be read in one language.
#[derive(Clone, Copy)]
pub struct Edition<'a> {
    /// The site.
    pub site: &'a Site,
    /// The words around what the reports say.
    pub interface: &'a Interface,
    /// What was made for other files of the site already.
    pub(super) shared: &'a Shared,
}

impl<'a> Edition<'a> {
    /// Tells whether it is the edition in the site's own language.
    pub fn is_main(self) -> bool {
        std::ptr::eq(self.interface, &*self.site.interface)
    }

    /// Returns the words around what the reports say.
    pub fn words(self) -> &'a Locale {
        &self.interface.locale
    }

    /// Returns the index of the search, made when it is first asked for.
    pub(super) fn search_index(self) -> &'a Index {
        self.shared.search_index(self.site)
    }

    /// Tells whether a former address leads on, rather than being that of something else.
    pub(super) fn leads_on(self, former: Subject) -> bool {
        self.shared.leading_on.contains(&former)
    }

    /// Tells whether most of the people of the archive are known as speakers, rather than as those who were there.
    pub(super) fn is_of_speakers(self) -> bool {
        *self.shared.is_of_speakers.get_or_init(|| is_of_speakers(self.site))
    }

    /// Returns what lists show of a meeting in the site's own language, as far as it was made.
    pub(super) fn shared_of(self, idx: MeetingIdx) -> &'a OfMeeting {
        &self.shared.meetings[idx.position()]
    }
}

impl Deref for Edition<'_> {
    type Target = Site;

    fn deref(&self) -> &Site {
        self.site
    }
}

/// What many files of one site show, made by the first, for all of them.
#[derive(Default)]
pub struct Shared {
    /// In the order of the meetings.
    meetings: Vec<OfMeeting>,
    /// The former addresses that nothing else has.
    leading_on: FxHashSet<Subject>,
    search_index: OnceLock<Index>,
    is_of_speakers: OnceLock<bool>,
}

/// What many pages show of a meeting in the site's own language, as soon as one of them has made it.
#[derive(Default)]
pub(super) struct OfMeeting {
    /// Its entry in lists of meetings.
    pub(super) card: OnceLock<String>,
    /// Its date in words.
    pub(super) date: OnceLock<String>,
}

impl Shared {
    /// Returns what a site's files have made when none is rendered yet.
    pub fn new(site: &Site, routes: &Routes) -> Shared {
        let meetings = site.archive.meetings.iter().map(|_| OfMeeting::default()).collect();
        let is_former = |subject: &Subject| matches!(subject, Subject::Former(..) | Subject::Moved(_));
        Shared { meetings, leading_on: routes.subjects().filter(is_former).collect(), ..Shared::default() }
    }

    /// Returns the index of the search, made when it is first asked for.
    pub(super) fn search_index(&self, site: &Site) -> &Index {
        self.search_index.get_or_init(|| Index::new(&site.archive, search::n_shards(&site.archive)))
    }
}

fn is_of_speakers(site: &Site) -> bool {
    let people = PersonIdx::each(&site.archive.people);
    people.filter(|(idx, _)| site.archive.speaks(*idx)).count() * 2 >= site.archive.people.len()
}

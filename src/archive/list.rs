//! The lists of an archive: which there are, where, and of how much.

use super::register::Register;
use super::{Entity, PageIdx, Records};
use crate::source::RelPath;

/// A page that lists what the archive holds of a kind. Its name is that of its template and the key of its usual title.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum List {
    /// Meetings.
    Meetings,
    /// People.
    Speakers,
    /// Topics.
    Topics,
    /// Organisations.
    Organisations,
    /// Groups.
    Groups,
    /// Decisions.
    Decisions,
    /// Papers of meetings.
    Documents,
    /// What several texts cite on other sites; there is such a list only where they do.
    Works,
    /// Meetings again, as they followed each other.
    Timeline,
    /// Plain pages; there is such a list only where they are many.
    Pages,
}

/// A menu with more pages than these is one that nobody reads.
const MOST_IN_MENU: usize = 8;

/// Where the search is.
pub const SEARCH: &str = "search/";
/// Where the data can be had.
pub const DATA: &str = "data/";

impl List {
    /// All of them, in the order of the menu.
    pub const ALL: [List; 10] = [
        List::Meetings,
        List::Speakers,
        List::Topics,
        List::Organisations,
        List::Groups,
        List::Decisions,
        List::Documents,
        List::Works,
        List::Timeline,
        List::Pages,
    ];

    /// Returns its address below the site's root.
    pub const fn address(self) -> &'static str {
        match self {
            List::Meetings => "meetings/",
            List::Speakers => "speakers/",
            List::Topics => "topics/",
            List::Organisations => "organisations/",
            List::Groups => "groups/",
            List::Decisions => "decisions/",
            List::Documents => "documents/",
            List::Works => "cited/",
            List::Timeline => "timeline/",
            List::Pages => "pages/",
        }
    }

    /// Returns the list at an address.
    pub fn at(address: &str) -> Option<List> {
        List::ALL.into_iter().find(|list| list.address() == address)
    }

    /// Returns its name: `meetings`.
    pub fn name(self) -> &'static str {
        self.address().trim_end_matches('/')
    }

    /// Returns how many things it lists; `None` where they are those of another list, or not of the archive's own.
    pub fn n(self, records: &Records) -> Option<usize> {
        match self {
            List::Meetings => Some(records.originals().count()),
            List::Speakers => Some(records.people.len()),
            List::Topics => Some(records.topics.len()),
            List::Organisations => Some(records.organisations.len()),
            List::Groups => Some(records.groups.len()),
            List::Decisions => Some(records.decisions.len()),
            List::Documents => Some(records.papers.len()),
            List::Works => Some(records.works.len()),
            List::Timeline | List::Pages => None,
        }
    }

    /// Tells whether it has a page. All but two have, whatever the archive holds.
    pub fn has_page(self, records: &Records) -> bool {
        match self {
            List::Pages => records.top_pages.len() > MOST_IN_MENU,
            List::Works => !records.works.is_empty(),
            _ => true,
        }
    }

    /// Tells whether a page that is written for its address (`meetings/index.md`) introduces it.
    pub fn may_have_intro(self) -> bool {
        !matches!(self, List::Decisions | List::Documents | List::Works | List::Timeline)
    }
}

/// Returns the plain pages at the top of the content, to which a menu leads: neither the front page nor what introduces a list.
pub(super) fn top_pages(register: &Register) -> Vec<PageIdx> {
    let is_at_top = |address: &str| address.matches('/').count() == 1 && List::at(address).is_none();
    let pages = register.texts.iter().filter_map(|(document, entity)| match entity {
        Entity::Page(idx) => Some((*idx, &document.file.path)),
        _ => None,
    });
    let at_top = pages.filter(|(idx, path)| is_at_top(&register.records.page(*idx).address) && !is_of_folder(path));
    at_top.map(|(idx, _)| idx).collect()
}

/// Tells whether a file is the README of a folder, which is for those who look at that folder.
fn is_of_folder(path: &RelPath) -> bool {
    path.is_readme() && path.as_str().contains('/')
}

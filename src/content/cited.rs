//! What a text cites: the links to other sites, in prose and in front matter.

use std::borrow::Cow;

use super::markdown::{Body, WebUse};
use super::schema::{Matter, Own, WebLink};
use crate::text::web_address::{essence, is_room};

/// A link of a text to something on another site.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Cited {
    /// The [essence](essence) of its address.
    pub essence: String,
    /// Where it stands.
    pub place: CitedAt,
}

/// Where a link stands.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum CitedAt {
    /// In prose.
    Prose(WebUse),
    /// In front matter, where nothing stands around it.
    Front(WebLink),
}

impl Cited {
    /// Returns the words of the link; those of front matter may have none.
    pub fn words<'c>(&'c self, body: &Body) -> Cow<'c, str> {
        match &self.place {
            CitedAt::Prose(link) => Cow::Owned(body.words_of(*link)),
            CitedAt::Front(link) => Cow::Borrowed(link.title.as_deref().unwrap_or_default()),
        }
    }

    /// Returns the address to which it leads.
    pub fn url<'c>(&'c self, body: &Body) -> Cow<'c, str> {
        match &self.place {
            CitedAt::Prose(link) => Cow::Owned(body.web_address(*link)),
            CitedAt::Front(link) => Cow::Borrowed(&link.url),
        }
    }
}

/// Returns what a text cites, first in its front matter, then in its prose, as often as it does.
pub(super) fn find(matter: &Matter, body: &Body) -> Vec<Cited> {
    let leads_to = |url: &str| essence(url).filter(|essence| !is_room(essence));
    let papers = match &matter.own {
        Own::Meeting(meeting) => meeting.documents.as_slice(),
        _ => &[],
    };
    let papers = papers
        .iter()
        .filter_map(|paper| Some(WebLink { title: paper.title.clone(), url: paper.url.as_ref()?.value.clone() }));
    let in_front = matter.common.links.iter().cloned().chain(papers);
    let in_front =
        in_front.filter_map(|link| Some(Cited { essence: leads_to(&link.url)?, place: CitedAt::Front(link) }));
    let in_prose = body
        .web_links
        .iter()
        .filter_map(|link| Some(Cited { essence: leads_to(&body.web_address(*link))?, place: CitedAt::Prose(*link) }));
    in_front.chain(in_prose).collect()
}

//! The files that lie beside the reports, published as they are.

use super::{Audience, Edition, Ingredients, Output, Rendered, Route, Subject};
use crate::diagnostic::Diagnostic;
use crate::site::Site;

pub(super) struct Attachments;

impl Output for Attachments {
    fn name(&self) -> &'static str {
        "attachment"
    }

    fn audience(&self) -> Audience {
        Audience::Browsers
    }

    fn routes(&self, site: &Site) -> Vec<Route> {
        let attachments = site.archive.attachments.iter().enumerate();
        let route = |(position, attachment): (usize, &crate::archive::Attachment)| Route {
            address: attachment.address.clone(),
            subject: Subject::Attachment(position),
            source: None,
        };
        attachments.map(route).collect()
    }

    fn ingredients(&self, _site: &Site, _subject: Subject) -> Ingredients {
        Ingredients::Unread
    }

    fn render(&self, edition: Edition<'_>, subject: Subject) -> Result<Rendered, Diagnostic> {
        let Subject::Attachment(position) = subject else { unreachable!("the routes of this output are attachments") };
        Ok(Rendered::File(edition.attachment_files[position].clone()))
    }
}

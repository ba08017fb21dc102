//! `robots.txt` (RFC 9309): everything may be read, and where the sitemap is. Robots ask for it at the root of a host
//! only; below a sub-path it is without effect, and does no harm.

use super::page::absolute;
use super::{Audience, Edition, Output, Rendered, Route, Subject, whole_route};
use crate::config::Machine;
use crate::diagnostic::Diagnostic;
use crate::site::Site;

pub(super) struct Robots;

impl Output for Robots {
    fn name(&self) -> &'static str {
        Machine::Robots.name()
    }

    fn audience(&self) -> Audience {
        Audience::Machines(Machine::Robots)
    }

    fn routes(&self, _site: &Site) -> Vec<Route> {
        whole_route("robots.txt")
    }

    fn render(&self, edition: Edition<'_>, _subject: Subject) -> Result<Rendered, Diagnostic> {
        let sitemap = absolute(&edition.config, "sitemap.xml").filter(|_| edition.config.publishes(Machine::Sitemap));
        let sitemap = sitemap.map(|address| format!("\nSitemap: {address}\n")).unwrap_or_default();
        Ok(Rendered::Bytes(format!("User-agent: *\nAllow: /\n{sitemap}").into_bytes()))
    }
}

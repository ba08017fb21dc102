//! The stylesheet of what the settings say about the looks of a site.

use super::{Audience, Edition, Output, Rendered, Route, Subject, whole_route};
use crate::diagnostic::Diagnostic;
use crate::site::Site;

/// The address of the stylesheet, which only a site with such settings has.
pub(super) const ADDRESS: &str = "assets/site.css";

pub(super) struct SiteStyles;

impl Output for SiteStyles {
    fn name(&self) -> &'static str {
        "stylesheet of the settings"
    }

    fn audience(&self) -> Audience {
        Audience::Browsers
    }

    fn routes(&self, site: &Site) -> Vec<Route> {
        if site.config.accent.is_some() { whole_route(ADDRESS) } else { Vec::new() }
    }

    fn render(&self, edition: Edition<'_>, _subject: Subject) -> Result<Rendered, Diagnostic> {
        let accent = edition.config.accent.as_ref();
        let rule =
            accent.map(|accent| format!(":root {{ --accent: light-dark({}, {}); }}\n", accent.light, accent.dark));
        Ok(Rendered::Bytes(rule.unwrap_or_default().into_bytes()))
    }
}

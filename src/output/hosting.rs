//! What hosts read that know such files (Netlify, Cloudflare Pages and others): `_redirects`, so that a former address
//! is answered with a redirect and not with a page that leads on, and `_headers`, so that every file has its media type
//! and data can be read by programs of other sites. Hosts that do not know them serve them as files, which does no harm.

use super::page::encoded;
use super::{Audience, Edition, Output, Rendered, Route, Subject, redirects, whole_route};
use crate::config::Machine;
use crate::diagnostic::Diagnostic;
use crate::site::Site;
use crate::text::slug;

pub(super) struct RedirectRules;
pub(super) struct HeaderRules;

impl Output for RedirectRules {
    fn name(&self) -> &'static str {
        Machine::RedirectRules.name()
    }

    fn audience(&self) -> Audience {
        Audience::Machines(Machine::RedirectRules)
    }

    fn routes(&self, site: &Site) -> Vec<Route> {
        if redirects::all(site).next().is_none() { Vec::new() } else { whole_route("_redirects") }
    }

    fn render(&self, edition: Edition<'_>, _subject: Subject) -> Result<Rendered, Diagnostic> {
        let base = edition.config.base_path();
        let rule = |alias: &redirects::Alias| {
            let from = slug::percent_encode_path(&alias.address);
            let to = encoded(&edition.config, alias.goal.address(edition.site));
            format!("{base}{from} {base}{to} 301\n")
        };
        // Hosts follow a rule whether or not there is a page, so there is none for an address that something else has.
        let leading_on = redirects::all(edition.site).filter(|(subject, _)| edition.leads_on(*subject));
        let rules: String = leading_on.map(|(_, alias)| rule(&alias)).collect();
        Ok(Rendered::Bytes(rules.into_bytes()))
    }
}

/// What is said of the files at a path.
type Rule = (&'static str, &'static [(&'static str, &'static str)]);

const RULES: &[Rule] = &[
    ("*", &[("X-Content-Type-Options", "nosniff"), ("Referrer-Policy", "strict-origin-when-cross-origin")]),
    // Drawings are documents, and a browser runs what documents say.
    ("*.svg", &[("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox")]),
    // The data of the search are scripts, which other sites could load: an archive behind a password must not be read so.
    ("search/*", &[("Cross-Origin-Resource-Policy", "same-origin")]),
    // Programs of other sites, such as a notebook in a browser, may read what is there for programs.
    ("*.json", &[("Access-Control-Allow-Origin", "*")]),
    ("*.csv", &[("Access-Control-Allow-Origin", "*"), ("Content-Type", "text/csv; charset=utf-8")]),
    ("*.jsonld", &[("Access-Control-Allow-Origin", "*"), ("Content-Type", "application/ld+json")]),
    ("*.md", &[("Access-Control-Allow-Origin", "*"), ("Content-Type", "text/markdown; charset=utf-8")]),
    ("*.ics", &[("Access-Control-Allow-Origin", "*"), ("Content-Type", "text/calendar; charset=utf-8")]),
    ("*.bib", &[("Content-Type", "application/x-bibtex; charset=utf-8")]),
    ("*.ris", &[("Content-Type", "application/x-research-info-systems; charset=utf-8")]),
    ("*feed.xml", &[("Access-Control-Allow-Origin", "*"), ("Content-Type", "application/atom+xml; charset=utf-8")]),
    ("*feed.json", &[("Content-Type", "application/feed+json")]),
];

impl Output for HeaderRules {
    fn name(&self) -> &'static str {
        Machine::HeaderRules.name()
    }

    fn audience(&self) -> Audience {
        Audience::Machines(Machine::HeaderRules)
    }

    fn routes(&self, _site: &Site) -> Vec<Route> {
        whole_route("_headers")
    }

    fn render(&self, edition: Edition<'_>, _subject: Subject) -> Result<Rendered, Diagnostic> {
        let base = edition.config.base_path();
        let rule = |(path, fields): &Rule| {
            let fields: String = fields.iter().map(|(name, value)| format!("  {name}: {value}\n")).collect();
            format!("{base}{}\n{fields}", path.trim_start_matches('/'))
        };
        // Whoever trusts a drawing wants what it does.
        let rules = RULES.iter().filter(|(path, _)| *path != "*.svg" || edition.config.trusted.is_empty());
        Ok(Rendered::Bytes(rules.map(rule).collect::<String>().into_bytes()))
    }
}

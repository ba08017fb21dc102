//! Requests as values: what is asked for, and whether it may be.

use std::net::IpAddr;

use crate::text::slug::percent_decode;

/// What a browser asks for.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Request {
    /// The method, in capitals.
    pub method: String,
    /// The path and query as they were sent: `/meetings/first/?a=b`.
    pub target: String,
    /// The `Host` field.
    pub host: Option<String>,
    /// The `Origin` field: whose page asks, with its scheme and port.
    pub origin: Option<String>,
    /// The `If-None-Match` field.
    pub if_none_match: Option<String>,
    /// The `If-Range` field.
    pub if_range: Option<String>,
    /// The `Range` field.
    pub range: Option<String>,
    /// The `Sec-Fetch-Site` field: whose page asks.
    pub fetch_site: Option<String>,
    /// The `Sec-Fetch-Mode` field: what it asks for.
    pub fetch_mode: Option<String>,
}

impl Request {
    /// Returns the path, decoded once, without its first `/`; `None` for one that no page of a site can have.
    ///
    /// Whatever leads out of a folder, on any system, is such a path: `..`, a slash or backslash that was encoded, NUL.
    pub fn path(&self) -> Option<String> {
        let path = self.target.split(['?', '#']).next().unwrap_or_default();
        let parts = path.strip_prefix('/')?.split('/').map(|part| {
            let decoded = percent_decode(part)?;
            let is_plain = !decoded.contains(['/', '\\', '\0']) && decoded != "." && decoded != "..";
            is_plain.then_some(decoded)
        });
        let parts: Vec<String> = parts.collect::<Option<_>>()?;
        Some(parts.join("/"))
    }

    /// Tells whether a page from elsewhere asks for something to use within itself, as a script or a picture: so it could
    /// read what is here, for the data of the search are scripts. Following a link to here is another matter.
    pub fn is_taken_elsewhere(&self) -> bool {
        let is_elsewhere = matches!(self.fetch_site.as_deref(), Some("cross-site" | "same-site"));
        is_elsewhere && self.fetch_mode.as_deref() != Some("navigate")
    }

    /// Tells whether a page from here asks: browsers say whose page it is with everything that is to change something (Fetch standard,
    /// section 3.2), and no page can have them say anything else.
    pub fn is_of_own_page(&self) -> bool {
        let own = self.host.as_deref().map(|host| format!("http://{host}"));
        own.is_some() && self.origin == own
    }

    /// Returns the query with its `?`, or "".
    pub fn query(&self) -> &str {
        self.target.find('?').map_or("", |at| &self.target[at..])
    }

    /// Returns a value of the query, decoded.
    pub fn parameter(&self, name: &str) -> Option<String> {
        let pairs = self.query().trim_start_matches('?').split('&');
        let value = pairs.filter_map(|pair| pair.split_once('=')).find(|(key, _)| *key == name)?.1;
        percent_decode(&value.replace('+', " "))
    }
}

/// The names by which the server may be asked.
///
/// A page from elsewhere may have its own name lead to this computer (DNS rebinding) and so read what is served here;
/// its requests bear that name.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Hosts {
    /// Whether any IP address will do: a name is needed for the attack.
    is_public: bool,
}

impl Hosts {
    /// Returns the names of a server that listens at this address.
    pub fn of(host: IpAddr) -> Hosts {
        Hosts { is_public: !host.is_loopback() }
    }

    /// Tells whether a `Host` field names this server.
    pub fn allow(&self, host: &str) -> bool {
        let name = match host.rsplit_once(':') {
            Some((name, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) => name,
            _ => host,
        };
        let name = name.trim_end_matches('.').to_ascii_lowercase();
        let address: Option<IpAddr> = name.trim_start_matches('[').trim_end_matches(']').parse().ok();
        match address {
            Some(address) => address.is_loopback() || self.is_public,
            // RFC 6761, 6.3: these names never leave the computer.
            None => name == "localhost" || name.ends_with(".localhost"),
        }
    }
}

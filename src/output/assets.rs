//! The theme's assets.

use super::{Audience, Edition, Ingredients, Output, Rendered, Route, Subject};
use crate::diagnostic::Diagnostic;
use crate::site::Site;
use crate::theme::{Asset, AssetContent};

pub(super) struct Assets;

/// Returns what the file of an asset is called, if the site's own theme has it.
pub(super) fn own_file(site: &Site, position: usize) -> Option<String> {
    let Asset { address, content } = &site.theme.assets[position];
    match content {
        AssetContent::BuiltIn(_) => None,
        AssetContent::File(_) => Some(format!("{}/{address}", site.config.theme.trim_end_matches('/'))),
        AssetContent::Text(file) => Some(file.label.clone()),
    }
}

impl Output for Assets {
    fn name(&self) -> &'static str {
        "asset of the theme"
    }

    fn audience(&self) -> Audience {
        Audience::Browsers
    }

    fn routes(&self, site: &Site) -> Vec<Route> {
        let assets = site.theme.assets.iter().enumerate();
        let route = |(position, asset): (usize, &Asset)| Route {
            address: asset.address.clone(),
            subject: Subject::Asset(position),
            source: None,
        };
        assets.map(route).collect()
    }

    fn ingredients(&self, _site: &Site, _subject: Subject) -> Ingredients {
        Ingredients::Unread
    }

    fn render(&self, edition: Edition<'_>, subject: Subject) -> Result<Rendered, Diagnostic> {
        let Subject::Asset(position) = subject else { unreachable!("the routes of this output are assets") };
        Ok(match &edition.theme.assets[position].content {
            AssetContent::BuiltIn(bytes) => Rendered::Bytes(bytes.to_vec()),
            AssetContent::File(path) => Rendered::File(path.clone()),
            AssetContent::Text(file) => Rendered::Bytes(file.text.clone().into_bytes()),
        })
    }
}

//! The page from which the data can be had.

use serde::Serialize;

use super::{ARCHIVE_JSON, ARCHIVE_JSON_LD, DATA_PACKAGE, POPOLO, schemas, tables};
use crate::config::Machine;
use crate::diagnostic::Diagnostic;
use crate::output::json::{Json, object};
use crate::output::metadata::linked_data::body_named;
use crate::output::page::{Page, Pieces, absolute, file_href, render};
use crate::output::pieces::Link;
use crate::output::{Edition, Output, Rendered, Route, Subject, whole_route};
use crate::site::Site;

pub(in crate::output) struct DataPage;

pub(in crate::output) const ADDRESS: &str = crate::archive::DATA;

#[derive(Serialize)]
struct View<'a> {
    title: &'a str,
    license: Option<&'a str>,
    files: Vec<FileView>,
    tables: Vec<Link>,
    package: Option<String>,
}

#[derive(Serialize)]
struct FileView {
    title: String,
    href: String,
    /// The name of the output, by which the template knows what to say of it.
    kind: &'static str,
}

/// A file of the whole archive: what it is, what it is called, and its address.
type DataFile = (Machine, &'static str, &'static str);

const FILES: [DataFile; 4] = [
    (Machine::ArchiveJson, "JSON", ARCHIVE_JSON),
    (Machine::JsonLd, "JSON-LD", ARCHIVE_JSON_LD),
    (Machine::Popolo, "Popolo", POPOLO),
    (Machine::DataPackage, "Frictionless Data Package", DATA_PACKAGE),
];

fn files(site: &Site) -> impl Iterator<Item = &'static DataFile> {
    FILES.iter().filter(|(machine, ..)| site.config.publishes(*machine))
}

impl Output for DataPage {
    fn name(&self) -> &'static str {
        "data page"
    }

    fn routes(&self, site: &Site) -> Vec<Route> {
        if site.config.has_data_page() { whole_route(ADDRESS) } else { Vec::new() }
    }

    fn render(&self, edition: Edition<'_>, _subject: Subject) -> Result<Rendered, Diagnostic> {
        let file = |(machine, title, address): &DataFile| FileView {
            title: (*title).to_owned(),
            href: file_href(address),
            kind: machine.name(),
        };
        let tables = tables::addresses().filter(|_| edition.config.publishes(Machine::Csv));
        let title = edition.words().word("data");
        let view = View {
            title,
            license: edition.site.config.license.as_deref(),
            files: files(edition.site).map(file).collect(),
            tables: tables.map(|(name, address)| Link::new(format!("{name}.csv"), file_href(&address))).collect(),
            package: edition.config.publishes(Machine::JsonSchemas).then(|| file_href(&schemas::address("archive"))),
        };
        render(edition, Page::new(ADDRESS, "data", title), Pieces::default(), &view)
    }
}

/// Returns the data as linked data, for those who look for datasets.
pub(in crate::output) fn dataset(site: &Site) -> Json<'_> {
    let config = &site.config;
    let media_type = |address: &str| match address.rsplit_once('.') {
        Some((_, "jsonld")) => "application/ld+json",
        _ => "application/json",
    };
    let download = |(_, name, address): &DataFile| {
        object([
            ("@type", Json::from("DataDownload")),
            ("name", (*name).into()),
            ("encodingFormat", media_type(address).into()),
            ("contentUrl", absolute(config, address).unwrap_or_else(|| file_href(address)).into()),
        ])
    };
    let description = config.description.as_deref().unwrap_or(&config.title);
    object([
        ("@type", Json::from("Dataset")),
        ("@id", absolute(config, ADDRESS).unwrap_or_else(|| file_href(ADDRESS)).into()),
        ("name", (&config.title).into()),
        ("description", description.into()),
        ("creator", body_named(config.publisher())),
        ("license", (&config.license).into()),
        ("inLanguage", (&config.lang).into()),
        ("distribution", files(site).map(download).collect()),
    ])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_leads_to_all_data_and_is_there_for_nothing_else() {
        let led_to: Vec<Machine> = FILES.iter().map(|(machine, ..)| *machine).chain([Machine::Csv]).collect();
        assert_eq!(led_to, Machine::DATA);
    }
}

//! Ids by which feed readers, calendars and data know an entity again, whatever becomes of its address.
//!
//! They are name-based UUIDs (RFC 9562, 5.5) of what the archive is known by and of the entity's id. A changed `slug`
//! changes neither, but for a plain page, which is known by its address; whoever moves the archive or renames a file writes down what was before (`archive_id`,
//! `permanent_id`).

use uuid::Uuid;

use crate::archive::Entity;
use crate::site::Site;

/// Returns the permanent id of an entity.
pub(super) fn of_entity(site: &Site, entity: Entity) -> Uuid {
    let archive = &site.archive;
    // Pages lie in no folder of their own, and must not be taken for what lies in another.
    let folder = Some(entity.kind().folder()).filter(|folder| !folder.is_empty()).unwrap_or("pages");
    let written = archive.document_of(entity).and_then(|document| document.matter.common.permanent_id.as_deref());
    of_part(of_archive(site), &format!("{folder}/{}", written.unwrap_or(archive.id(entity))))
}

/// Returns the permanent id of the archive as a whole.
pub(super) fn of_archive(site: &Site) -> Uuid {
    let config = &site.config;
    let name = config.archive_id.as_ref().or(config.base_url.as_ref()).unwrap_or(&config.title);
    of_part(Uuid::NAMESPACE_URL, name)
}

/// Returns the permanent id of a part of something that has one.
pub(super) fn of_part(whole: Uuid, part: &str) -> Uuid {
    Uuid::new_v5(&whole, part.as_bytes())
}

//! A site at one moment: settings, archive and theme, as one immutable snapshot from which every page is rendered.

use std::path::PathBuf;
use std::sync::Arc;

use crate::archive::{Archive, Entity, MeetingIdx};
use crate::beside::Beside;
use crate::config::Config;
use crate::diagnostic::Diagnostic;
use crate::files::Changes;
use crate::source::SourceFile;
use crate::theme::{Interface, Theme};

/// Everything that a page can be made of.
pub struct Site {
    /// The settings.
    pub config: Arc<Config>,
    /// Their file, if there is one.
    pub settings: Option<Arc<SourceFile>>,
    /// What the reports say.
    pub archive: Arc<Archive>,
    /// How pages look.
    pub theme: Arc<Theme>,
    /// The words around what the reports say, in the site's own language or what comes nearest.
    pub interface: Arc<Interface>,
    /// When files were last committed.
    pub changes: Arc<Changes>,
    /// What is said of reports beside them.
    pub beside: Arc<Beside>,
    /// Where the archive's attachments lie, in their order.
    pub attachment_files: Vec<PathBuf>,
    /// The problems found on the way here, in order of their place.
    pub problems: Vec<Diagnostic>,
}

impl Site {
    /// Returns the problems that were found on the way here, and these, as much as they matter to the settings, in order of
    /// their place. A fault of a template is told once, whatever the number of pages that it spoils.
    pub fn all_problems(&self, others: impl IntoIterator<Item = Diagnostic>) -> Vec<Diagnostic> {
        let mut problems: Vec<Diagnostic> = self.problems.iter().cloned().chain(others).collect();
        problems.sort_by(|a, b| a.sort_key().cmp(&b.sort_key()));
        problems.dedup_by(|later, earlier| later.is_same_template_fault(earlier));
        self.config.levels.applied(self.config.content_path(), problems)
    }

    /// Returns when the file of an entity changed last: as it says itself, else as its history says.
    pub fn modified(&self, entity: Entity) -> Option<jiff::Timestamp> {
        let document = self.archive.document_of(entity)?;
        let written = document.matter.common.updated.as_ref().map(|updated| updated.value.midnight());
        written.or_else(|| self.changes.last(document.file.path_on_disk()))
    }

    /// Returns the time zone of a meeting: its own, else its group's, else the site's.
    pub fn time_zone(&self, idx: MeetingIdx) -> Option<&str> {
        let meeting = self.archive.meeting(idx);
        let group = meeting.group.and_then(|group| self.archive.group(group).time_zone.as_deref());
        meeting.time_zone.as_deref().or(group).or(self.config.time_zone.as_deref())
    }

    /// Returns the language of an entity's text; the site's own for what has none.
    pub fn lang_of(&self, entity: Entity) -> &str {
        let text = self.archive.text_of(entity);
        let lang = text.and_then(|text| text.document.matter.common.lang.as_ref());
        lang.map_or(&self.config.lang, |lang| &lang.value)
    }
}

//! A site at one moment: settings, archive and theme, as one immutable snapshot from which every page is rendered.

use std::path::PathBuf;
use std::sync::Arc;

use crate::archive::Archive;
use crate::config::Config;
use crate::diagnostic::Diagnostic;
use crate::theme::Theme;

/// Everything that a page can be made of.
pub struct Site {
    /// The settings.
    pub config: Arc<Config>,
    /// What the reports say.
    pub archive: Arc<Archive>,
    /// How pages look.
    pub theme: Arc<Theme>,
    /// Where the archive's attachments lie, in their order.
    pub attachment_files: Vec<PathBuf>,
    /// The problems found on the way here, in order of their place.
    pub problems: Vec<Diagnostic>,
    /// The entry of each meeting in lists, as soon as one has been rendered: lists share them.
    pub cards: Vec<std::sync::OnceLock<String>>,
}

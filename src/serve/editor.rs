//! Links that open a file in the author's editor.

use std::path::Path;

use crate::text::slug::percent_encode_path;

/// The editors that open a link of their own, each with its form: `{path}` begins with `/`.
const KNOWN: &[(&str, &str)] = &[
    ("vscode", "vscode://file{path}:{line}:{column}"),
    ("vscodium", "vscodium://file{path}:{line}:{column}"),
    ("cursor", "cursor://file{path}:{line}:{column}"),
    ("zed", "zed://file{path}:{line}:{column}"),
    ("idea", "idea://open?file={path}&line={line}&column={column}"),
    ("sublime", "subl://open?url=file://{path}&line={line}&column={column}"),
    ("textmate", "txmt://open?url=file://{path}&line={line}&column={column}"),
];

/// Commands that start a known editor, as `VISUAL` and `EDITOR` name them.
const COMMANDS: &[(&str, &str)] = &[
    ("code", "vscode"),
    ("codium", "vscodium"),
    ("cursor", "cursor"),
    ("zed", "zed"),
    ("subl", "sublime"),
    ("mate", "textmate"),
    ("idea", "idea"),
];

/// The form of the links that open a file at a place.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Editor {
    form: Option<String>,
}

impl Editor {
    /// Reads what `--editor` says: the name of a known editor, a form with `{path}`, or `none`.
    ///
    /// # Errors
    ///
    /// What else can be said.
    pub fn parse(text: &str) -> Result<Editor, String> {
        if text == "none" {
            return Ok(Editor { form: None });
        }
        let known = KNOWN.iter().find(|(name, _)| *name == text).map(|(_, form)| *form);
        let own = Some(text).filter(|text| text.contains("{path}") && text.contains("://"));
        match known.or(own) {
            Some(form) => Ok(Editor { form: Some(form.to_owned()) }),
            None => {
                let names: Vec<&str> = KNOWN.iter().map(|(name, _)| *name).collect();
                Err(format!(
                    "known are {}, none, or the form of your editor's links, such as \"my-editor://open?file={{path}}&line={{line}}\"",
                    names.join(", ")
                ))
            }
        }
    }

    /// Returns the editor that a command such as `code --wait` starts, if it opens links of its own.
    pub fn of_command(command: &str) -> Option<Editor> {
        let program = command.split_whitespace().next()?.rsplit(['/', '\\']).next()?;
        let program = program.strip_suffix(".exe").unwrap_or(program);
        let (_, name) = COMMANDS.iter().find(|(command, _)| *command == program)?;
        Editor::parse(name).ok()
    }

    /// Returns the link that opens a file; lines and columns count from 1.
    pub fn link(&self, file: &Path, (line, column): (usize, usize)) -> Option<String> {
        let path = file.to_string_lossy().replace('\\', "/");
        let path = format!("/{}", path.trim_start_matches('/'));
        let path = percent_encode_path(&path);
        let form = self.form.as_ref()?;
        Some(
            form.replace("{path}", &path).replace("{line}", &line.to_string()).replace("{column}", &column.to_string()),
        )
    }
}

impl Default for Editor {
    /// The editor that most have who write Markdown.
    fn default() -> Editor {
        Editor { form: Some(KNOWN[0].1.to_owned()) }
    }
}

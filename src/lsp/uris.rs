//! Files as editors name them (`file:///…`), and as the system does.

use std::path::{Path, PathBuf};
use std::str::FromStr;

use lsp_types::Uri;

use crate::text::slug::{percent_decode, percent_encode_path};

/// No system has a longer path; and each folder above a file is asked whether it is a site's.
const LONGEST_PATH: usize = 32_767;

/// Returns the file that an address names; `None` for what is in no file, or on another machine.
pub(super) fn path(uri: &Uri) -> Option<PathBuf> {
    let rest = uri.as_str().strip_prefix("file://")?;
    let path = rest.strip_prefix("localhost").unwrap_or(rest);
    let decoded = percent_decode(path.split(['?', '#']).next()?)?;
    // `/c:/folder` is a path of Windows.
    let drive = decoded.strip_prefix('/').filter(|path| path.as_bytes().get(1) == Some(&b':'));
    (decoded.starts_with('/') && decoded.len() <= LONGEST_PATH).then(|| PathBuf::from(drive.unwrap_or(&decoded)))
}

/// Returns the address of a file; `None` if its name is not Unicode.
pub(super) fn uri(path: &Path) -> Option<Uri> {
    let path = path.to_str()?.replace('\\', "/");
    let encoded = percent_encode_path(&path);
    let slash = if encoded.starts_with('/') { "" } else { "/" };
    Uri::from_str(&format!("file://{slash}{encoded}")).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_and_back_is_the_same_file() {
        for name in ["/a/b c/ü#?%20.md", "/王/[x]{y}.md", "/a/b:c@d!.md"] {
            let uri = uri(Path::new(name)).unwrap();
            assert_eq!(path(&uri).unwrap(), Path::new(name), "{}", uri.as_str());
        }
        let windows = Uri::from_str("file:///c%3A/a/b.md").unwrap();
        assert_eq!(path(&windows).unwrap(), Path::new("c:/a/b.md"));
        assert_eq!(path(&Uri::from_str("untitled:Untitled-1").unwrap()), None);
        assert_eq!(path(&Uri::from_str("file://other/a.md").unwrap()), None);
        assert_eq!(path(&Uri::from_str(&format!("file:///{}", "a/".repeat(20_000))).unwrap()), None);
    }
}

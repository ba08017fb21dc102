//! `SHA256SUMS`: the digest of every published file, as `sha256sum -c` reads it, so that whoever has a copy of the site can
//! tell that nothing of it was changed or lost.

use std::fmt::Write;
use std::fs::File;
use std::io;
use std::path::Path;

use sha2::{Digest, Sha256};

use crate::output::Rendered;

/// Where the digests are, below the output folder.
pub const CHECKSUMS: &str = "SHA256SUMS";

/// Returns the digest of what is to be published, in hexadecimal digits.
///
/// # Errors
///
/// A file that cannot be read.
pub fn digest(rendered: &Rendered) -> io::Result<String> {
    match rendered {
        Rendered::Bytes(bytes) => Ok(in_digits(&Sha256::digest(bytes))),
        Rendered::File(file) => digest_of_file(file),
    }
}

/// Returns the digest of a file.
///
/// # Errors
///
/// A file that cannot be read.
pub fn digest_of_file(file: &Path) -> io::Result<String> {
    let mut hasher = Writer(Sha256::new());
    io::copy(&mut File::open(file)?, &mut hasher)?;
    Ok(in_digits(&hasher.0.finalize()))
}

/// Returns the file of digests for paths and their digests.
pub fn checksums<'a>(digests: impl Iterator<Item = (&'a str, &'a str)>) -> Rendered {
    let mut lines: Vec<(&str, &str)> = digests.collect();
    lines.sort_unstable();
    let mut text = String::with_capacity(lines.len() * 100);
    for (path, digest) in lines {
        // A name with such characters is escaped, and its line begins with a backslash to say so (GNU coreutils).
        let is_escaped = path.contains(['\\', '\n', '\r']);
        let path = path.replace('\\', "\\\\").replace('\n', "\\n").replace('\r', "\\r");
        text.push_str(if is_escaped { "\\" } else { "" });
        text.push_str(digest);
        text.push_str("  ");
        text.push_str(&path);
        text.push('\n');
    }
    Rendered::Bytes(text.into_bytes())
}

fn in_digits(digest: &[u8]) -> String {
    digest.iter().fold(String::with_capacity(2 * digest.len()), |mut digits, byte| {
        // Writing into a string cannot fail.
        let _ = write!(digits, "{byte:02x}");
        digits
    })
}

struct Writer(Sha256);

impl io::Write for Writer {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.update(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

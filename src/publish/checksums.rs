//! `SHA256SUMS`: the digest of every published file, as `sha256sum -c` reads it, so that whoever has a copy of the site can
//! tell that nothing of it was changed or lost.

use std::fmt;
use std::fs::File;
use std::io;
use std::path::Path;

use sha2::{Digest as _, Sha256};

use crate::output::Rendered;

/// Where the digests are, below the output folder.
pub const CHECKSUMS: &str = "SHA256SUMS";

/// The SHA-256 of a file (FIPS 180-4), written in hexadecimal digits.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Digest([u8; 32]);

impl Digest {
    /// Returns the digest of what is to be published.
    ///
    /// # Errors
    ///
    /// A file that cannot be read.
    pub fn of(rendered: &Rendered) -> io::Result<Digest> {
        match rendered {
            Rendered::Bytes(bytes) => Ok(Digest(Sha256::digest(bytes).into())),
            Rendered::File(file) => Digest::of_file(file),
        }
    }

    /// Returns the digest of a file.
    ///
    /// # Errors
    ///
    /// A file that cannot be read.
    pub fn of_file(file: &Path) -> io::Result<Digest> {
        let mut hasher = Writer(Sha256::new());
        io::copy(&mut File::open(file)?, &mut hasher)?;
        Ok(Digest(hasher.0.finalize().into()))
    }

    /// Reads a digest as it is written.
    pub(super) fn parse(digits: &str) -> Option<Digest> {
        let is_digits = digits.len() == 64 && digits.bytes().all(|byte| byte.is_ascii_hexdigit());
        let (high, low) = digits.split_at_checked(32).filter(|_| is_digits)?;
        let half = |digits| Some(u128::from_str_radix(digits, 16).ok()?.to_be_bytes());
        let mut bytes = [0; 32];
        bytes[..16].copy_from_slice(&half(high)?);
        bytes[16..].copy_from_slice(&half(low)?);
        Some(Digest(bytes))
    }
}

impl fmt::Display for Digest {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (high, low) = self.0.split_at(16);
        let half = |bytes: &[u8]| bytes.iter().fold(0, |half, byte| (half << 8) | u128::from(*byte));
        write!(formatter, "{:032x}{:032x}", half(high), half(low))
    }
}

/// Returns the file of digests for paths and their digests.
pub fn checksums<'a>(digests: impl Iterator<Item = (&'a str, Digest)>) -> Rendered {
    let mut lines: Vec<(&str, Digest)> = digests.collect();
    lines.sort_unstable_by_key(|(path, _)| *path);
    let mut text = String::with_capacity(lines.len() * 100);
    for (path, digest) in lines {
        // A name with such characters is escaped, and its line begins with a backslash to say so (GNU coreutils).
        let is_escaped = path.contains(['\\', '\n', '\r']);
        let path = path.replace('\\', "\\\\").replace('\n', "\\n").replace('\r', "\\r");
        text.push_str(if is_escaped { "\\" } else { "" });
        text.push_str(&digest.to_string());
        text.push_str("  ");
        text.push_str(&path);
        text.push('\n');
    }
    Rendered::Bytes(text.into_bytes())
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

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::Digest;
    use crate::output::Rendered;

    #[test]
    fn a_digest_is_written_as_others_write_it() {
        let digest = Digest::of(&Rendered::Bytes(b"abc".to_vec())).unwrap();
        // The example of FIPS 180-4.
        assert_eq!(digest.to_string(), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    proptest! {
        #[test]
        fn a_digest_is_read_as_it_is_written(bytes: [u8; 32]) {
            prop_assert_eq!(Digest::parse(&Digest(bytes).to_string()), Some(Digest(bytes)));
        }

        #[test]
        fn nothing_else_is_a_digest(text in ".{0,70}") {
            let is_digits = text.len() == 64 && text.bytes().all(|byte| byte.is_ascii_hexdigit());
            prop_assert_eq!(Digest::parse(&text).is_some(), is_digits);
        }
    }
}

//! Characters of names, titles and addresses that nobody sees.

use super::{note, quoted, warning};
use crate::diagnostic::{Diagnostic, Place};
use crate::text::unseen;

/// A path, or a title in the text, in which a character changes the direction of what follows.
pub fn bidi_control(place: Place, what: &str) -> Diagnostic {
    let message = format!("{what} holds an invisible character that reverses the text after it");
    warning("bidi-control", place, message).help("type the name again by hand: the character came with what was pasted")
}

/// A name in front matter in which a character changes the direction of what follows.
pub fn bidi_control_in_name(place: Place, key: &str, name: &str) -> Diagnostic {
    let mended = mended(&place, name, |text| unseen::without(text, unseen::is_direction));
    bidi_control(place.clone(), &format!("`{key}`")).possible_fix(
        "remove the characters that change the direction",
        place,
        mended,
    )
}

/// A name in front matter in which there is a character without form.
pub fn invisible_character(place: Place, key: &str, name: &str) -> Diagnostic {
    let mended = mended(&place, name, |text| unseen::without(text, unseen::is_formless));
    let message = format!("`{key}` holds an invisible character, which is left out");
    note("invisible-character", place.clone(), message).certain_fix(
        "remove the characters that cannot be seen",
        place,
        mended,
    )
}

/// A path in which there is a character without form.
pub fn invisible_character_in_path(place: Place) -> Diagnostic {
    let message = "the file's name holds an invisible character, and so does its address";
    warning("invisible-character", place, message)
        .help("rename the file: nobody who types the address will type that character")
}

/// A name in front matter whose accents stand beside their letters.
pub fn decomposed_name(place: Place, key: &str, name: &str) -> Diagnostic {
    let mended = mended(&place, name, unseen::composed);
    let message = format!("`{key}` is written with accents separate from their letters");
    warning("decomposed-letters", place.clone(), message)
        .help("type it again: it looks the same, but some programs will not find it, or will sort it wrongly")
        .certain_fix("put letters and accents together", place, mended)
}

/// Returns what is to stand at a place: what is written there, mended; or, where the character is written as an escape, the
/// value of it.
fn mended(place: &Place, value: &str, mend: impl Fn(&str) -> String) -> String {
    let written = place.file.slice(place.span);
    let mended = mend(written);
    if mended == written { quoted(&mend(value)) } else { mended }
}

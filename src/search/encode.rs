//! Numbers as letters, as short as a script can read them fast.

/// 64 letters that stand in a JavaScript string as they are.
const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// Appends a number of any size: five bits a letter, the lowest first; letters of the second half say that more follow.
pub(super) fn number(mut value: u32, out: &mut String) {
    while value >= 32 {
        out.push(letter(32 + (value & 31)));
        value >>= 5;
    }
    out.push(letter(value));
}

/// Appends a number below 64 as one letter.
pub(super) fn small(value: u8, out: &mut String) {
    out.push(letter(u32::from(value.min(63))));
}

fn letter(value: u32) -> char {
    char::from(LETTERS[value as usize])
}

/// Appends numbers that rise, as the steps between them.
pub fn rising(values: impl IntoIterator<Item = u32>, out: &mut String) {
    let mut last = 0;
    for value in values {
        number(value - last, out);
        last = value;
    }
}

//! Names of people in lists: lines of them are [split], [entries](entry) are read with what stands beside the name, and its
//! [shape] tells whether words are one.

mod entry;
mod family;
mod roles;
mod shape;
mod split;

pub(super) use entry::{Entry, parse, parse_among};
pub(super) use family::is_korean_name;
pub(super) use roles::{Role, role_word};
pub(super) use shape::{is_code, is_east_asian, is_particle, is_whole, looks_like_name};
pub(super) use split::split_list;

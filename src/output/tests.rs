//! What must hold of every output.

use super::{Audience, OUTPUTS, file_path};
use crate::config::Machine;

#[test]
fn outputs_have_names_of_their_own() {
    let mut names: Vec<&str> = OUTPUTS.iter().map(|output| output.name()).collect();
    names.sort_unstable();
    let n_names = names.len();
    names.dedup();
    assert_eq!(names.len(), n_names);
}

#[test]
fn everything_for_programs_has_an_output_of_its_name() {
    let outputs = OUTPUTS.iter().filter_map(|output| match output.audience() {
        Audience::Machines(machine) => Some((output.name(), machine)),
        Audience::Readers | Audience::Browsers => None,
    });
    let mut outputs: Vec<(&str, Machine)> = outputs.chain([("checksums", Machine::Checksums)]).collect();
    let mut words = Machine::WORDS.to_vec();
    outputs.sort_by_key(|(name, _)| *name);
    words.sort_by_key(|(name, _)| *name);
    assert_eq!(outputs, words);
}

#[test]
fn an_address_of_a_folder_is_its_index() {
    assert_eq!(file_path(""), "index.html");
    assert_eq!(file_path("meetings/first/"), "meetings/first/index.html");
    assert_eq!(file_path("404.html"), "404.html");
}

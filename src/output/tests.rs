//! What must hold of every output.

use super::{OUTPUTS, file_path};

#[test]
fn outputs_have_names_of_their_own() {
    let mut names: Vec<&str> = OUTPUTS.iter().map(|output| output.name()).collect();
    names.sort_unstable();
    let n_names = names.len();
    names.dedup();
    assert_eq!(names.len(), n_names);
}

#[test]
fn an_address_of_a_folder_is_its_index() {
    assert_eq!(file_path(""), "index.html");
    assert_eq!(file_path("meetings/first/"), "meetings/first/index.html");
    assert_eq!(file_path("404.html"), "404.html");
}

//! Lays down the archive of the benchmarks: `cargo bench --bench lay_down -- FOLDER N_REPORTS DIALECT`.

mod corpus;

use std::path::Path;

use corpus::Dialect;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).filter(|argument| argument != "--bench").collect();
    let [folder, n_reports, dialect] = arguments.as_slice() else {
        panic!("say FOLDER N_REPORTS DIALECT");
    };
    let dialect = Dialect::named(dialect).unwrap_or_else(|| panic!("dialects are {:?}", Dialect::ALL));
    corpus::lay_down(Path::new(folder), n_reports.parse().expect("a number"), dialect);
}

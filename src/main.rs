//! The `rapporteur` program; everything is in the library, so that tests can reach it.

/// Pages are made of a great many small strings, on several threads at once.
#[cfg(feature = "mimalloc")]
#[global_allocator]
static MEMORY: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> std::process::ExitCode {
    rapporteur::cli::main()
}

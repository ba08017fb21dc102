//! What the program is made of is known, and named where people look for it.

use std::collections::BTreeSet;
use std::fs;
use std::process::Command;

use crate::site::{project_root, run};

fn bill() -> serde_json::Value {
    let told = run(&mut Command::new(project_root().join("tools/bill-of-materials")));
    assert_eq!(told.code, 0, "{}", told.stderr);
    serde_json::from_str(&told.stdout).unwrap()
}

#[cfg(unix)]
#[test]
fn the_bill_of_materials_names_what_is_built_in_and_nothing_else() {
    let bill = bill();
    let named: BTreeSet<String> = bill["components"]
        .as_array()
        .unwrap()
        .iter()
        .map(|component| {
            assert!(component["hashes"][0]["content"].is_string(), "{component} has no digest");
            assert!(component["licenses"][0]["expression"].is_string(), "{component} has no licence");
            format!("{} v{}", component["name"].as_str().unwrap(), component["version"].as_str().unwrap())
        })
        .collect();
    let mut tree = Command::new(env!("CARGO"));
    tree.args(["tree", "--offline", "-e", "normal", "--prefix", "none", "--manifest-path"]);
    let tree = run(tree.arg(project_root().join("Cargo.toml"))).stdout;
    for line in tree.lines().filter(|line| !line.is_empty() && !line.starts_with("rapporteur v")) {
        let package = line.split(" (").next().unwrap();
        assert!(named.contains(package), "{package} is built in and not in the bill");
    }
    assert!(!named.iter().any(|package| package.starts_with("proptest ")), "what only tests use is not built in");
}

#[cfg(unix)]
#[test]
fn the_bill_of_materials_is_one_by_the_schema_of_cyclonedx() {
    let Some(python) = std::env::var_os("RAPPORTEUR_PYTHON") else { return };
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("bom.json");
    fs::write(&file, bill().to_string()).unwrap();
    let script = "import sys\nfrom cyclonedx.schema import SchemaVersion\nfrom cyclonedx.validation.json import JsonStrictValidator\n\
                  fault = JsonStrictValidator(SchemaVersion.V1_6).validate_str(open(sys.argv[1]).read())\nsys.exit(repr(fault) if fault else 0)";
    let checked = run(Command::new(python).args(["-c", script]).arg(&file));
    assert_eq!(checked.code, 0, "{}", checked.stderr);
}

#[test]
fn the_oldest_rust_is_the_same_wherever_it_is_named() {
    let read = |path: &str| fs::read_to_string(project_root().join(path)).unwrap();
    let manifest = read("Cargo.toml");
    let oldest =
        manifest.lines().find_map(|line| line.strip_prefix("rust-version = \"")).unwrap().trim_end_matches('"');
    assert!(read("README.md").contains(&format!("({oldest} or later)")));
    for workflow in ["ci", "release"] {
        let text = read(&format!(".github/workflows/{workflow}.yml"));
        assert_eq!(text.matches(&format!("toolchain install {oldest} ")).count(), 2, "{workflow}");
        assert!(text.contains("tools/bill-of-materials"), "{workflow}");
    }
    assert!(manifest.contains("unsafe_code = \"forbid\"") && read("src/lib.rs").contains("#![forbid(unsafe_code)]"));
    assert!(project_root().join("Cargo.lock").exists());
}

#[test]
fn no_dependency_asks_for_a_newer_rust() {
    let parts = |version: &str| -> Vec<u32> { version.split('.').map(|part| part.parse().unwrap()).collect() };
    let told = run(Command::new(env!("CARGO"))
        .args(["metadata", "--format-version", "1", "--locked", "--manifest-path"])
        .arg(project_root().join("Cargo.toml")));
    assert_eq!(told.code, 0, "{}", told.stderr);
    let told: serde_json::Value = serde_json::from_str(&told.stdout).unwrap();
    let packages = told["packages"].as_array().unwrap();
    let of = |package: &serde_json::Value| package["rust_version"].as_str().map(parts);
    let own = packages.iter().find(|package| package["name"] == "rapporteur").and_then(of).unwrap();
    for package in packages {
        let wanted = of(package).unwrap_or_default();
        assert!(wanted <= own, "{} {} needs Rust {wanted:?}", package["name"], package["version"]);
    }
}

//! What fuzzing begins with, and what it once found, run as plain tests; `fuzz/` says how to go on from there.

use std::fs;

use crate::edits::Dice;
use crate::harness;
use crate::site::project_root;

type Target = (&'static str, fn(&[u8]));

const TARGETS: &[Target] = &[
    ("front_matter", harness::front_matter),
    ("markdown", harness::markdown),
    ("references", harness::references),
    ("adopt", harness::adopt),
    ("record", harness::record),
    ("requests", harness::requests),
];

fn seeds(target: &str) -> Vec<(String, Vec<u8>)> {
    let folder = project_root().join("fuzz/seeds").join(target);
    let mut files: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files.iter().map(|path| (path.display().to_string(), fs::read(path).unwrap())).collect()
}

#[test]
fn every_seed_and_every_former_fault_passes() {
    for (name, target) in TARGETS {
        let seeds = seeds(name);
        assert!(seeds.len() >= 3, "{name} has seeds");
        for (_, bytes) in &seeds {
            target(bytes);
        }
    }
}

/// A little fuzzing in every run: seeds cut, doubled, mixed and spoilt, the same in every run.
#[test]
fn damaged_seeds_pass_too() {
    let n_turns = if std::env::var_os("RAPPORTEUR_SLOW").is_some() { 2_000 } else { 60 };
    for (name, target) in TARGETS {
        let seeds = seeds(name);
        let mut dice = Dice(41);
        for _ in 0..n_turns {
            let pick = |dice: &mut Dice| seeds[dice.roll(u32::try_from(seeds.len()).unwrap()) as usize].1.clone();
            let mut bytes = pick(&mut dice);
            for _ in 0..=dice.roll(4) {
                let at = |dice: &mut Dice, bytes: &[u8]| dice.roll(u32::try_from(bytes.len()).unwrap() + 1) as usize;
                let (from, to) = (at(&mut dice, &bytes), at(&mut dice, &bytes));
                let range = from.min(to)..from.max(to);
                match dice.roll(5) {
                    0 => bytes.truncate(from),
                    1 => drop(bytes.drain(range)),
                    2 => bytes.splice(from..from, pick(&mut dice)).for_each(drop),
                    3 => {
                        let odd = [
                            "\u{202E}", "[", "]", "---\n", "\0", "\u{FDD0}", "<", "&", "*", "'", "\"", ": ", "\n\n",
                            "{", "%",
                        ];
                        bytes.splice(from..from, odd[dice.roll(15) as usize].bytes()).for_each(drop);
                    }
                    _ => {
                        if let Some(byte) = bytes.get_mut(from) {
                            *byte ^= 1 << dice.roll(8);
                        }
                    }
                }
            }
            if std::panic::catch_unwind(|| target(&bytes)).is_err() {
                panic!("{name} fails on {:?}", String::from_utf8_lossy(&bytes));
            }
        }
    }
}

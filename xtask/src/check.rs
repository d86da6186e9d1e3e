//! `cargo xtask check`: the fast loop. Format, Clippy on host and wasm, the wall around the core, the content.

use waymark::core::checks::hardest_grade;

use crate::build;
use crate::run::Job;
use crate::setup;
use crate::trouble::{Done, Trouble};

const WASM: [&str; 2] = ["--target", "wasm32-unknown-unknown"];
const STRICT: [&str; 3] = ["--", "-D", "warnings"];

/// Runs all of it, the quickest first, and stops at the first that fails.
pub fn run() -> Done {
    stage("Format", Job::cargo(None).args(["fmt", "--all", "--check", "--", "-l"]), "`cargo fmt` puts it right.")?;
    println!("Content");
    let languages = build::check_content(&build::today())?;
    for (lang, content) in &languages.content {
        let drafts = content.exercises.iter().filter(|exercise| exercise.draft).count();
        let unchecked = content.helplines.lines.iter().filter(|line| line.checked_on.is_none()).count();
        println!(
            "  {lang}: {} exercises ({drafts} not reviewed yet), {unchecked} helplines not checked yet.",
            content.exercises.len()
        );
        if let Some((id, grade)) = hardest_grade(content) {
            println!("  {lang}: the hardest exercise to read is {id}, at grade {grade:.1}.");
        }
    }
    for line in build::summary(&languages.told) {
        println!("  {line}");
    }
    let wall = "Something in src/core names Yew or the browser. It may not: src/README.md says why.";
    stage(
        "The wall around the core",
        Job::cargo(None).args(["check", "--quiet", "--package", "waymark", "--lib", "--no-default-features"]),
        wall,
    )?;
    let host = ["clippy", "--quiet", "--workspace", "--all-targets", "--features", "waymark/pages"];
    stage("Clippy on this machine", Job::cargo(None).args(host).args(STRICT), "")?;
    let toolchain = setup::wasm_toolchain()?;
    setup::wasm_clippy(toolchain.as_deref())?;
    let wasm = ["clippy", "--quiet", "--package", "waymark", "--all-targets"];
    stage("Clippy on wasm", Job::cargo(toolchain.as_deref()).args(wasm).args(WASM).args(STRICT), "")?;
    println!("All well.");
    Ok(())
}

fn stage(name: &str, job: Job, advice: &str) -> Done {
    println!("{name}");
    job.show().map_err(|why| Trouble::new(format!("{name}: {why} {advice}")))
}

//! Compiles the widget: Trunk runs Cargo and wasm-bindgen, wasm-opt makes the result smaller.

use std::fs;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use super::short::Names;
use super::unplaced;
use crate::places;
use crate::run::Job;
use crate::setup::{WasmOpt, Workshop};
use crate::size::without_names;
use crate::trouble::{Done, Trouble, While};

/// What wasm-opt may rely on. Named one by one: with all features on, it writes wasm that Chromium refuses. These are what
/// Rust's compiler itself has relied on for years.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// What wasm-opt does, in this order: the usual passes, the control flow taken apart and put together anew, the usual passes again. It
/// may count on nothing living in the first kilobyte of memory, where Rust has the far end of its stack. Together this saves 1.7 %,
/// brotli, beyond the usual passes alone.
const PASSES: [&str; 6] = ["-Oz", "--flatten", "--rereloop", "-Oz", "-Oz", "--low-memory-unused"];

/// What becomes of everything that is no program: the names of functions stay, for `cargo xtask size`, and go before it ships.
const REST: [&str; 2] = ["--debuginfo", "--strip-producers"];

/// Names of functions that say for which types a generic one was made. They do not ship, but `cargo xtask size` reads them.
const NAMES: &str = "-Csymbol-mangling-version=v0";

/// Rust's standard library is compiled with the program: written for size, and without what a panic would say. Nobody would read it, as
/// the widget logs nothing (M-D8): a panic is a trap then, which the start file turns into its calm page. This saves 5 %, brotli. Cargo
/// calls it unstable, so a stable compiler has to be told that it is meant.
const LIBRARY: [(&str, &str); 3] = [
    ("RUSTC_BOOTSTRAP", "1"),
    ("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort"),
    ("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size"),
];

/// The compiler's half of it.
const NO_WORDS: [&str; 2] = ["-Zunstable-options", "-Cpanic=immediate-abort"];

/// A job that compiles for visitors. A quick build takes the library as it comes, and tells what went wrong.
fn compiling(job: Job, workshop: &Workshop, quick: bool) -> Done<Job> {
    let mut flags = unplaced::flags(workshop.toolchain.as_deref())?;
    flags.push(NAMES.to_owned());
    if quick {
        return Ok(job.env("CARGO_ENCODED_RUSTFLAGS", flags.join(unplaced::BETWEEN)));
    }
    flags.extend(NO_WORDS.map(str::to_owned));
    let job = LIBRARY.iter().fold(job, |job, (name, value)| job.env(name, value));
    Ok(job.env("CARGO_ENCODED_RUSTFLAGS", flags.join(unplaced::BETWEEN)))
}

/// The compiled widget.
pub struct Widget {
    /// The program.
    pub wasm: Vec<u8>,
    /// The JavaScript that connects it with the page.
    pub glue: Vec<u8>,
}

/// Compiles it.
pub fn compile(workshop: &Workshop, quick: bool) -> Done<Widget> {
    println!("Compiling the widget: a minute or two from scratch, seconds after a small change.");
    // Trunk is told to download nothing, and tells Cargo so too; so all sources have to be here first.
    let fetch = Job::cargo(workshop.toolchain.as_deref()).args(["fetch", "--target", "wasm32-unknown-unknown"]);
    compiling(fetch, workshop, quick)?.quietly()?;
    let dist = places::trunk_dist();
    let _ = fs::remove_dir_all(&dist);
    let trunk = Job::new(&workshop.trunk)
        .args(["build", "--offline", "--dist"])
        .args([&dist])
        .args((!quick).then_some("--release"))
        .toolchain(workshop.toolchain.as_deref())
        .path_first(&[&workshop.wasm_bindgen])?
        .without_env("NO_COLOR"); // Trunk takes it for an option of its own and stumbles over its value
    compiling(trunk, workshop, quick)?.quietly()?;
    if dist.join("snippets").exists() {
        return Err(Trouble::new(
            "A crate brought its own JavaScript files (snippets). The upload folder has no place for them.",
        ));
    }
    shipped(workshop, &dist, "waymark", quick)
}

/// Compiles the program that draws squares, which only the page for class links loads. Trunk makes one program; this one takes the same
/// tools by hand.
pub fn compile_square(workshop: &Workshop, quick: bool) -> Done<Widget> {
    let build = Job::cargo(workshop.toolchain.as_deref())
        .args(["build", "--offline", "--package", "square", "--lib", "--target", "wasm32-unknown-unknown"])
        .args((!quick).then_some("--release"));
    compiling(build, workshop, quick)?.quietly()?;
    let made = cargo_target().join("wasm32-unknown-unknown").join(if quick { "debug" } else { "release" });
    let dist = places::target().join("square");
    let _ = fs::remove_dir_all(&dist);
    Job::new(workshop.wasm_bindgen.join("wasm-bindgen"))
        .args(["--target", "web", "--no-typescript", "--out-dir"])
        .args([dist.as_os_str(), made.join("square.wasm").as_os_str()])
        .quietly()?;
    shipped(workshop, &dist, "square", quick)
}

/// The program of the last build as it ships, but with the names of its functions; and the glue as wasm-bindgen wrote it.
pub fn named(workshop: &Workshop) -> Done<(Vec<u8>, String)> {
    let dist = places::trunk_dist();
    let (wasm, glue) = made(workshop, &dist, "waymark")?;
    Ok((Names::of(&wasm, &glue)?.in_program(&wasm)?, glue))
}

/// What wasm-opt made of a program, and the glue that belongs to it.
fn made(workshop: &Workshop, dist: &Path, name: &str) -> Done<(Vec<u8>, String)> {
    let wasm = optimised(&workshop.wasm_opt, &dist.join(format!("{name}_bg.wasm")))?;
    let glue = fs::read_to_string(dist.join(format!("{name}.js"))).when(&format!("There is no {name}.js"))?;
    Ok((fs::read(wasm).when("What wasm-opt made cannot be read")?, glue))
}

/// What a visitor loads of this program.
fn shipped(workshop: &Workshop, dist: &Path, name: &str, quick: bool) -> Done<Widget> {
    if quick {
        let read = |file: String| fs::read(dist.join(&file)).when(&format!("There is no {file}"));
        return Ok(Widget { wasm: read(format!("{name}_bg.wasm"))?, glue: read(format!("{name}.js"))? });
    }
    let (wasm, glue) = made(workshop, dist, name)?;
    let names = Names::of(&wasm, &glue)?;
    let wasm = without_names(&names.in_program(&wasm)?)?;
    unplaced::check(&wasm)?;
    Ok(Widget { wasm, glue: names.in_glue(&glue)?.into_bytes() })
}

/// Of the last results as many are kept as there are programs in a build; older ones go.
fn forget_others(kept: &Path) {
    const MOST: usize = 1;
    let age = |file: &fs::DirEntry| file.metadata().and_then(|about| about.modified()).ok();
    let mut files: Vec<_> = fs::read_dir(kept).into_iter().flatten().flatten().collect();
    files.sort_by_key(age);
    let old = files.len().saturating_sub(MOST);
    files.iter().take(old).for_each(|file| drop(fs::remove_file(file.path())));
}

/// Where Cargo builds: it may have been told to build elsewhere.
fn cargo_target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(places::target, |folder| places::repository().join(folder))
}

/// What wasm-opt makes of it. That takes long, so the last result is kept and used again for the very same program.
fn optimised(wasm_opt: &WasmOpt, wasm: &Path) -> Done<PathBuf> {
    let mut digest = Sha256::new();
    digest.update(fs::read(wasm).when("There is no program for wasm-opt")?);
    PASSES.iter().chain(&REST).chain(&FEATURES).for_each(|option| digest.update(option));
    let name: String = digest.finalize().iter().map(|byte| format!("{byte:02x}")).collect();
    let kept = places::target().join("wasm-opt");
    let small = kept.join(format!("{name}.wasm"));
    if small.is_file() {
        return Ok(small);
    }
    println!("Making it smaller with wasm-opt: a minute or two.");
    forget_others(&kept);
    fs::create_dir_all(&kept).when("The target folder cannot be written")?;
    let job = match wasm_opt {
        WasmOpt::Program(program) => Job::new(program),
        WasmOpt::Script(script) => Job::new("node").args([script]),
    };
    // Under another name until it is whole, so that a run that was interrupted leaves nothing to be trusted.
    let draft = small.with_extension("new");
    job.args(PASSES).args(REST).args(FEATURES).args([wasm.as_os_str(), "-o".as_ref(), draft.as_os_str()]).quietly()?;
    fs::rename(&draft, &small).when("What wasm-opt made cannot be kept")?;
    Ok(small)
}

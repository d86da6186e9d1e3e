//! Makes the folder to upload: compiles the widget, compiles the content, writes the pages, names and compresses the files, and
//! says how big everything is.

mod asset;
mod budget;
mod class_link;
mod content;
mod css;
mod dates;
mod exercises;
pub mod facts;
mod findings;
mod glue;
pub mod history;
mod one_file;
mod pages;
mod partners;
mod record;
mod short;
mod sizes;
pub(crate) mod squeeze;
mod together;
mod tutors;
mod unplaced;
mod widget;

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Instant;

use crate::headers;
use crate::hosting;
use crate::places;
use crate::setup;
use crate::trouble::{Done, While};

pub use asset::digest;
pub use budget::{hold, verdict};
pub use content::{FIRST_LANGUAGE, check as check_content, say_all};
pub(crate) use css::STYLES;
pub use exercises::weights as exercise_weights;
pub use findings::{summary, today};
pub use history::Line;
pub(crate) use squeeze::{brotli, files};
pub(crate) use unplaced::cargo_home;
pub(crate) use widget::named;

/// What to build.
#[derive(Clone, Copy, Debug, Default)]
pub struct Choice {
    /// Only what people have reviewed: what a charity goes live with.
    pub reviewed_only: bool,
    /// Quickly, for trying things out on this machine: not optimised, not compressed.
    pub quick: bool,
}

/// Builds and returns the folder, unless it is over the budget.
pub fn run(choice: Choice) -> Done<PathBuf> {
    let (folder, budget) = make(choice)?;
    budget.map(|()| folder)
}

/// Builds and returns the folder, and whether it is within the budget.
pub fn make(choice: Choice) -> Done<(PathBuf, Done)> {
    let started = Instant::now();
    let workshop = setup::workshop()?;
    println!("Reading the content.");
    let languages = content::read(choice.reviewed_only)?;
    let widget = widget::compile(&workshop, choice.quick)?;
    let square = widget::compile_square(&workshop, choice.quick)?;
    println!("Writing the pages.");
    let folder = if choice.quick { places::quick() } else { places::upload(choice.reviewed_only) };
    let draft = folder.with_extension("new");
    let _ = fs::remove_dir_all(&draft);
    fs::create_dir_all(draft.join(headers::HASHED)).when("The upload folder cannot be made")?;
    let sheet = pages::write(&draft, &widget, &square, &languages, choice)?;
    if !choice.quick {
        println!("Compressing.");
        squeeze::all(&draft, &folder)?;
    }
    // The sheet for IT tells of all others and is drawn from these; then only `build.txt` is still to come.
    let before = (!choice.quick).then_some(&*folder);
    sheet.write(&draft, &facts::of(&draft)?, before)?;
    let facts = facts::of(&draft)?;
    if !choice.quick {
        record::write(&draft, &workshop, choice)?;
    }
    put_in_place(&draft, &folder)?;
    if !choice.quick {
        hosting::write(&folder, &places::hosting(choice.reviewed_only), &languages.site.origin)?;
    }
    println!("\n{}", sizes::table(&facts));
    let mut budget = Ok(());
    if !choice.quick {
        println!("{}", verdict(&facts)?);
        budget = hold(&facts);
        let one = places::one_file(choice.reviewed_only);
        let size = one_file::write(&one, &widget, &languages, choice)?;
        record::write(&one, &workshop, choice)?;
        println!("One file: {} KB: {}", sizes::kilobytes(size), shown(&one).display());
    }
    println!("Built in {} s: {}", started.elapsed().as_secs(), shown(&folder).display());
    Ok((folder, budget))
}

/// The finished folder takes the place of the old one at once, so that nobody serves half of it.
fn put_in_place(draft: &Path, folder: &Path) -> Done {
    let _ = fs::remove_dir_all(folder);
    fs::rename(draft, folder).when("The upload folder cannot be put in its place")
}

fn shown(folder: &Path) -> PathBuf {
    folder.strip_prefix(places::repository()).unwrap_or(folder).to_path_buf()
}

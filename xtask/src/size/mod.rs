//! `cargo xtask size`: where the bytes go that a visitor loads: by crate, module and function in the program, by rule sheet in the
//! styles, by exercise in the words. It measures the very program that ships, and changes nothing.

mod data;
mod names;
mod parts;
mod program;
mod report;

use crate::build::{self, Choice, Line};
use crate::places;
use crate::setup;
use crate::trouble::{Done, Trouble, While};

#[cfg(test)]
pub(crate) use program::tests::tiny;
pub use program::{sections, without_names};

/// Builds, or looks at the `last` build, and prints the tables. With `record`, what it says is written down with the sizes of today.
/// With `compressed`, it also says what brotli would save without each part, which takes a minute.
pub fn run(last: bool, compressed: bool, record: Option<&str>) -> Done {
    let workshop = setup::workshop()?;
    let folder = places::upload(false);
    if !last {
        // Whether it is over the budget is asked at the end: then the tables are wanted most.
        let _ = build::make(Choice::default())?;
    }
    let facts = build::facts::of(&folder).when("There is no build to look at; `cargo xtask build` makes one")?;
    let (named, glue) = build::named(&workshop)?;
    if facts.program(&folder)? != without_names(&named)? {
        return Err(Trouble::new(
            "The program with names is not the one in the folder to upload. `cargo xtask size` without `--last` builds both.",
        ));
    }
    report::program(&named, compressed)?;
    println!("\n{}", parts::glue(&glue));
    println!("{}", parts::styles()?);
    println!("{}", parts::words()?);
    println!("{}", build::verdict(&facts)?);
    if let Some(what) = record {
        build::history::add(&Line::of(&facts, &build::today(), what))?;
        println!("Written down in {}.", build::history::FILE);
    }
    build::hold(&facts)
}

/// A table's row: bytes, share of a whole, how many, and what.
fn row(bytes: usize, whole: usize, count: Option<usize>, what: &str) -> String {
    let tenths = (bytes * 1000).checked_div(whole).unwrap_or_default();
    let count = count.map_or_else(String::new, |count| count.to_string());
    format!("{bytes:>9} {:>3}.{} % {count:>6}  {what}\n", tenths / 10, tenths % 10)
}

//! The tables about the program.

use std::collections::BTreeMap;
use std::ops::Range;

use super::program::{Function, Program};
use super::{data, names, program, row};
use crate::build::brotli;
use crate::trouble::Done;

/// Our own crate.
const OURS: &str = "waymark";
/// How many rows the longer tables have.
const ROWS: usize = 40;
/// A crate with less of the code than one in so many has no row of its own where each row costs a compression.
const SMALL: usize = 50;

/// A function by its readable name.
struct Named<'p> {
    name: String,
    function: &'p Function,
}

/// What one row of a table sums up.
#[derive(Default)]
struct Sum {
    bytes: usize,
    count: usize,
}

/// Prints all tables about this program, which has its names.
pub fn program(wasm: &[u8], compressed: bool) -> Done {
    let program = program::read(wasm)?;
    let named: Vec<Named<'_>> =
        program.functions.iter().map(|function| Named { name: names::readable(&function.name), function }).collect();
    let code: usize = program.functions.iter().map(|function| function.range.len()).sum();
    println!("\nSections of the program, bytes before compression. Names do not ship.\n{}", sections(&program));
    println!("By crate. A generic function belongs to the crate that wrote it.\n{}", by(&named, code, ROWS, krate));
    let two = |name: &str| names::module(name, 2);
    println!("By module, two parts of a path.\n{}", by(&named, code, ROWS, two));
    let three = |name: &str| names::module(name, 3);
    println!("By module, three parts of a path.\n{}", by(&named, code, 2 * ROWS, three));
    println!("What other crates’ functions were made for, by module of ours.\n{}", made_for(&named, code));
    println!("Functions of which there are several copies, each made for other types.\n{}", copies(&named, code));
    println!("The biggest functions.\n{}", biggest(&named, code));
    println!("Data: texts, tables, and what a panic would say.\n{}", data::table(wasm, &program.data));
    if compressed {
        println!(
            "What brotli would save if these bytes were not there. Less than the sum: what is alike is compressed once.\n{}",
            savings(wasm, &program, &named, code)?
        );
    }
    Ok(())
}

fn krate(name: &str) -> String {
    names::module(name, 1)
}

fn sections(program: &Program) -> String {
    let whole: usize = program.sections.iter().filter(|(name, _)| name != "name").map(|(_, range)| range.len()).sum();
    let mut text = String::new();
    for (name, range) in program.sections.iter().filter(|(name, _)| name != "name") {
        let count = match name.as_str() {
            "code" => Some(program.functions.len()),
            "imports" => Some(program.imports),
            "exports" => Some(program.exports),
            "data" => Some(program.data.len()),
            _ => None,
        };
        text.push_str(&row(range.len(), whole, count, name));
    }
    text
}

/// Sums by whatever a name belongs to, the biggest first, and what is left in one row.
fn by(named: &[Named<'_>], whole: usize, rows: usize, of: impl Fn(&str) -> String) -> String {
    table(&sums(named, |name| Some(of(name))), whole, rows)
}

fn sums(named: &[Named<'_>], of: impl Fn(&str) -> Option<String>) -> Vec<(String, Sum)> {
    let mut sums: BTreeMap<String, Sum> = BTreeMap::new();
    for Named { name, function } in named {
        if let Some(key) = of(name) {
            let sum = sums.entry(key).or_default();
            sum.bytes += function.range.len();
            sum.count += 1;
        }
    }
    let mut sums: Vec<_> = sums.into_iter().collect();
    // Equal ones stay in the order of their names.
    sums.sort_by_key(|(_, sum)| std::cmp::Reverse(sum.bytes));
    sums
}

fn table(sums: &[(String, Sum)], whole: usize, rows: usize) -> String {
    let mut text: String =
        sums.iter().take(rows).map(|(what, sum)| row(sum.bytes, whole, Some(sum.count), what)).collect();
    let left = sums.iter().skip(rows);
    let (bytes, count) = left.fold((0, 0), |(bytes, count), (_, sum)| (bytes + sum.bytes, count + sum.count));
    if count > 0 {
        text.push_str(&row(bytes, whole, Some(count), "everything else"));
    }
    text
}

fn made_for(named: &[Named<'_>], whole: usize) -> String {
    let theirs = |name: &str| if krate(name) == OURS { None } else { names::made_for(name, OURS, 3) };
    let sums = sums(named, theirs);
    if sums.is_empty() { "  (their names do not say)\n".to_owned() } else { table(&sums, whole, ROWS) }
}

fn copies(named: &[Named<'_>], whole: usize) -> String {
    let mut sums = sums(named, |name| Some(names::generic(name)));
    sums.retain(|(_, sum)| sum.count > 1);
    sums.truncate(ROWS);
    table(&sums, whole, ROWS)
}

fn biggest(named: &[Named<'_>], whole: usize) -> String {
    let mut all: Vec<_> = named.iter().collect();
    all.sort_by_key(|it| std::cmp::Reverse(it.function.range.len()));
    let line = |it: &&Named<'_>| row(it.function.range.len(), whole, None, &short(&it.name));
    all.iter().take(ROWS).map(line).collect()
}

/// A name that fits on a line.
fn short(name: &str) -> String {
    const MOST: usize = 160;
    let cut: String = name.chars().take(MOST).collect();
    if cut.len() < name.len() { cut + "…" } else { cut }
}

/// What each crate, each layer of ours and the data cost once compressed: the difference that leaving them out would make.
fn savings(wasm: &[u8], program: &Program, named: &[Named<'_>], code: usize) -> Done<String> {
    let shipped = program::without_names(wasm)?;
    let whole = brotli(&shipped)?.len();
    let mut found = Vec::new();
    let groups = sums(named, |name| Some(krate(name))).into_iter().filter(|(_, sum)| sum.bytes * SMALL > code);
    let layers = sums(named, |name| (krate(name) == OURS).then(|| names::module(name, 2)));
    let layers = layers.into_iter().filter(|(_, sum)| sum.bytes * SMALL > code);
    for (group, sum) in groups.chain(layers) {
        let parts = if group.contains("::") { 2 } else { 1 };
        let theirs = named.iter().filter(|it| names::module(&it.name, parts) == group);
        let ranges: Vec<_> = theirs.map(|it| it.function.range.clone()).collect();
        found.push((group, sum.count, saving(wasm, program, &ranges, whole)?));
    }
    found.push(("the data".to_owned(), program.data.len(), saving(wasm, program, &program.data, whole)?));
    found.sort_by_key(|(_, _, bytes)| std::cmp::Reverse(*bytes));
    let rows = found.iter().map(|(what, count, bytes)| row(*bytes, whole, Some(*count), what));
    Ok(rows.chain([row(whole, whole, None, "the whole program")]).collect())
}

fn saving(wasm: &[u8], program: &Program, ranges: &[Range<usize>], whole: usize) -> Done<usize> {
    let names = program.sections.iter().filter(|(name, _)| name == "name").map(|(_, range)| range.clone());
    let mut out: Vec<Range<usize>> = ranges.iter().cloned().chain(names).collect();
    out.sort_by_key(|range| range.start);
    let mut left = Vec::with_capacity(wasm.len());
    let mut from = 0;
    for range in out {
        left.extend_from_slice(wasm.get(from..range.start).unwrap_or_default());
        from = range.end;
    }
    left.extend_from_slice(wasm.get(from..).unwrap_or_default());
    Ok(whole.saturating_sub(brotli(&left)?.len()))
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may stop with a message")]
mod tests {
    use super::super::program::tests::tiny;
    use super::*;

    #[test]
    fn sums_have_the_biggest_first_and_what_is_left_in_one_row() {
        let wasm = tiny();
        let program = program::read(&wasm).unwrap();
        let named: Vec<_> = program
            .functions
            .iter()
            .map(|function| Named { name: names::readable(&function.name), function })
            .collect();
        let text = by(&named, 7, 1, krate);
        let rows: Vec<Vec<&str>> = text.lines().map(|line| line.split_whitespace().collect()).collect();
        assert_eq!(
            rows,
            [vec!["4", "57.1", "%", "1", "(no", "crate)"], vec!["3", "42.8", "%", "1", "everything", "else"]]
        );
        assert!(copies(&named, 7).is_empty());
    }

    #[test]
    fn names_and_what_is_left_out_do_not_count_as_shipped() {
        let wasm = tiny();
        let program = program::read(&wasm).unwrap();
        assert!(!sections(&program).contains("name"));
        let whole = brotli(&program::without_names(&wasm).unwrap()).unwrap().len();
        assert_eq!(saving(&wasm, &program, &[], whole).unwrap(), 0);
        assert!(saving(&wasm, &program, &program.data, whole).unwrap() > 0);
    }
}

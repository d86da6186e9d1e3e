//! Which crate, module and function a name belongs to. Names are Rust's own, as `rustc-demangle` writes them out, so this only takes
//! them apart.

use rustc_demangle::demangle;

/// What has no path of a crate: the doors of the program, and what the tools add.
pub const NO_CRATE: &str = "(no crate)";

/// Types without a path.
const PRIMITIVES: [&str; 15] =
    ["bool", "char", "str", "f32", "f64", "i8", "i16", "i32", "i64", "isize", "u8", "u16", "u32", "u64", "usize"];

/// A name for people: demangled, without the hashes that tell equal names apart.
pub fn readable(name: &str) -> String {
    let whole = format!("{:#}", demangle(name));
    let plain = match whole.rsplit_once("::h") {
        Some((before, hash)) if hash.len() == 16 && is_hash(hash) => before,
        _ => &whole,
    };
    // A crate is followed by a hash in brackets: `core[5e8…]::ptr`.
    let mut text = String::with_capacity(plain.len());
    let mut rest = plain;
    while let Some((before, after)) = rest.split_once('[') {
        text.push_str(before);
        match after.split_once(']') {
            Some((hash, behind)) if hash.len() > 8 && is_hash(hash) => rest = behind,
            _ => {
                text.push('[');
                rest = after;
            }
        }
    }
    text + rest
}

fn is_hash(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_hexdigit())
}

/// The path that a function belongs to: of `<waymark::app::root::Root as yew::Component>::view` it is `waymark::app::root::Root`.
/// What is implemented for something without a path, such as `u8`, belongs to the trait.
pub fn owner(name: &str) -> &str {
    let first = first_path(name);
    if first.contains("::") {
        return first;
    }
    let of_trait = top_level(name, " as ").map(|(_, behind)| first_path(behind));
    of_trait.filter(|path| path.contains("::")).unwrap_or(first)
}

/// As much of a path as these parts of it.
pub fn module(name: &str, parts: usize) -> String {
    let owner = owner(name);
    if !owner.contains("::") {
        // What a number or a text can do by itself comes with Rust's own library.
        let own = name.starts_with('<') && PRIMITIVES.contains(&owner);
        return if own {
            ["core", owner].iter().take(parts).copied().collect::<Vec<_>>().join("::")
        } else {
            NO_CRATE.to_owned()
        };
    }
    // The last part is the thing itself; it is a module only if a part follows it.
    let inside = owner.split("::").count().saturating_sub(usize::from(!is_type(owner))).max(1);
    owner.split("::").take(parts.min(inside)).collect::<Vec<_>>().join("::")
}

/// Whether a path ends in a type: those have capitals, functions do not.
fn is_type(path: &str) -> bool {
    path.rsplit("::").next().and_then(|last| last.chars().next()).is_some_and(char::is_uppercase)
}

/// The module of ours that something of another crate was made for: of `core::ptr::drop_in_place::<waymark::core::words::Words>` it is
/// `waymark::core::words`.
pub fn made_for(name: &str, ours: &str, parts: usize) -> Option<String> {
    let start = format!("{ours}::");
    let at = name.match_indices(&start).find(|(at, _)| {
        let before = name.get(..*at).and_then(|text| text.chars().next_back());
        before.is_none_or(|sign| !is_path(sign))
    })?;
    Some(module(name.get(at.0..)?, parts))
}

/// The same for every type that it was made for: `<Vec<u8> as Clone>::clone` and `<Box<str> as Clone>::clone` are one.
pub fn generic(name: &str) -> String {
    let Some(inside) = name.strip_prefix('<') else { return bare(name) };
    let Some((head, tail)) = closing(inside) else { return bare(name) };
    let what = top_level(head, " as ").map_or(head, |(_, behind)| behind);
    format!("{}{}", bare(what), bare(tail))
}

/// Without anything in angle brackets.
fn bare(name: &str) -> String {
    let mut text = String::with_capacity(name.len());
    let mut depth = 0_usize;
    let mut last = ' ';
    for sign in name.chars() {
        match sign {
            '<' => depth += 1,
            '>' if last != '-' => depth = depth.saturating_sub(1),
            _ if depth == 0 => text.push(sign),
            _ => {}
        }
        last = sign;
    }
    // `push::<T>` leaves two colons behind.
    text.replace("::::", "::").trim_end_matches("::").to_owned()
}

/// What stands before and behind the bracket that closes an open one.
fn closing(inside: &str) -> Option<(&str, &str)> {
    let mut depth = 1_usize;
    let mut last = ' ';
    for (at, sign) in inside.char_indices() {
        match sign {
            '<' => depth += 1,
            '>' if last != '-' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return Some((inside.get(..at)?, inside.get(at + 1..)?));
        }
        last = sign;
    }
    None
}

/// What stands before and behind a word that is in no brackets but those around everything.
fn top_level<'n>(name: &'n str, word: &str) -> Option<(&'n str, &'n str)> {
    let inside = name.strip_prefix('<').and_then(closing).map_or(name, |(head, _)| head);
    let mut depth = 0_usize;
    let mut last = ' ';
    for (at, sign) in inside.char_indices() {
        match sign {
            '<' => depth += 1,
            '>' if last != '-' => depth = depth.saturating_sub(1),
            ' ' if depth == 0 && inside.get(at..).is_some_and(|rest| rest.starts_with(word)) => {
                return Some((inside.get(..at)?, inside.get(at + word.len()..)?));
            }
            _ => {}
        }
        last = sign;
    }
    None
}

/// The first path in a name, past references, brackets and such words as `dyn`.
fn first_path(name: &str) -> &str {
    let mut rest = name;
    loop {
        let start = rest.trim_start_matches(|sign: char| !is_path(sign));
        let end = start.find(|sign: char| !is_path(sign)).unwrap_or(start.len());
        let (path, after) = start.split_at_checked(end).unwrap_or((start, ""));
        if !["mut", "dyn", "const", "impl", "for", "extern", "unsafe", "fn"].contains(&path) {
            return path.trim_matches(':');
        }
        rest = after;
    }
}

fn is_path(sign: char) -> bool {
    sign.is_alphanumeric() || sign == '_' || sign == ':'
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_function_belongs_to_the_first_path_in_its_name() {
        for (name, parts, expected) in [
            ("<waymark::app::root::Root as yew::html::Component>::run", 3, "waymark::app::root"),
            ("<waymark::app::root::Root as yew::html::Component>::run", 2, "waymark::app"),
            ("waymark::core::keeper::keep::{closure#0}", 3, "waymark::core::keeper"),
            ("waymark::view::screens::step::step", 4, "waymark::view::screens::step"),
            ("<alloc::vec::Vec<waymark::core::words::Words>>::push", 3, "alloc::vec::Vec"),
            ("<&mut [u8] as core::fmt::Debug>::fmt", 2, "core::fmt"),
            ("<dyn core::any::Any>::is::<u8>", 2, "core::any"),
            ("core::ptr::drop_in_place::<yew::virtual_dom::VNode>", 3, "core::ptr"),
            ("<T as alloc::string::ToString>::to_string", 2, "alloc::string"),
            ("<str>::rsplit_once::<char>", 3, "core::str"),
            ("__wbindgen_malloc", 3, NO_CRATE),
        ] {
            assert_eq!(module(name, parts), expected, "{name}");
        }
    }

    #[test]
    fn hashes_say_nothing_to_people() {
        assert_eq!(readable("_ZN4core3ptr4swap17h0123456789abcdefE"), "core::ptr::swap");
        assert_eq!(readable("core::ptr::swap::h0123456789abcdef"), "core::ptr::swap");
        assert_eq!(
            readable("<core[5e8ab1d2c3f40516]::iter::Map<[u8; 4], fn(u8) -> u8>>::fold::<()>"),
            "<core::iter::Map<[u8; 4], fn(u8) -> u8>>::fold::<()>"
        );
    }

    #[test]
    fn copies_of_one_generic_function_have_one_name() {
        for (name, expected) in [
            ("<core::iter::Map<a::B, fn(u8) -> u8> as core::iter::Iterator>::next", "core::iter::Iterator::next"),
            ("<alloc::vec::Vec<a::B<c::D>>>::push", "alloc::vec::Vec::push"),
            ("core::ptr::drop_in_place::<alloc::vec::Vec<u8>>", "core::ptr::drop_in_place"),
            ("<T as core::convert::From<U>>::from", "core::convert::From::from"),
            ("waymark::core::go", "waymark::core::go"),
        ] {
            assert_eq!(generic(name), expected);
        }
    }

    #[test]
    fn what_other_crates_do_for_us_is_found_in_the_name() {
        let name = "<yew::html::scope::Scope<waymark::view::home::Home>>::send::<waymark::app::Root>";
        assert_eq!(made_for(name, "waymark", 3).as_deref(), Some("waymark::view::home"));
        assert_eq!(made_for("alloc::vec::Vec<not_waymark::x>", "waymark", 3), None);
    }
}

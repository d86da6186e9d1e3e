//! Putting a few things in order.
//!
//! Ours are short: squares of a picture, rows of a step, texts in storage. The standard library's sorting is made for long lists and
//! comes anew for each type, with several kilobytes each time.

/// The same things in order, where `before` says that one belongs before another. Those that are equal stay as they were.
pub fn in_order<T>(things: impl IntoIterator<Item = T>, before: impl Fn(&T, &T) -> bool) -> Vec<T> {
    let mut all: Vec<T> = Vec::new();
    for thing in things {
        let place = all.iter().position(|other| before(&thing, other)).unwrap_or(all.len());
        all.insert(place, thing);
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_things_stay_as_they_were() {
        let things = [(2, 'a'), (1, 'b'), (2, 'c'), (1, 'd'), (0, 'e')];
        let sorted = in_order(things, |one, other| one.0 < other.0);
        assert_eq!(sorted, [(0, 'e'), (1, 'b'), (1, 'd'), (2, 'a'), (2, 'c')]);
    }
}

//! Three tabs at one storage. What a page does in one go (looking, one save, erasing) no other tab of today's browsers can come into;
//! so gone through, every order there is holds everything. Finer, with another tab's call between any two calls, orders are too many and
//! are gone through by chance: there the browser's lock still holds every word, and what happens without one is counted.

use super::one_tab::Does::{self, Erases, StartsFresh, Writes};
use super::schedules::{Figures, How, by_chance, check, told};

type Three = [&'static [Does]; 3];

const SAVES: [Three; 2] = [[&[Writes], &[Writes], &[Writes]], [&[Writes, Writes], &[StartsFresh], &[Writes]]];
const ERASES: [Three; 1] = [[&[Erases], &[Writes], &[Writes]]];

/// Adds up what was found, over storage that was empty before and storage that was not.
fn all(scripts: &[Three], how: How, go: impl Fn(&Three, How) -> Figures) -> Figures {
    let mut sum = Figures::default();
    for old in [false, true] {
        for script in scripts {
            let one = go(script, How { old, ..how });
            assert!(one.ends > 10 && one.wrong == 0, "{script:?} {how:?}: {one:?}");
            sum.states += one.states;
            sum.ends += one.ends;
            sum.lost += one.lost;
            sum.on_screen_only += one.on_screen_only;
            sum.came_back += one.came_back;
        }
    }
    sum
}

/// Every order of whole saves: nothing is lost, and nothing that was erased comes back.
fn every_order(scripts: &[Three], locks: bool, stops: bool, what: &str) {
    let sum = all(scripts, How { old: false, locks, stops, whole: true }, |script, how| check(script, how));
    assert_eq!((sum.lost, sum.on_screen_only, sum.came_back), (0, 0, 0), "{what}: {sum:?}");
    told(&format!("three tabs, every order of whole saves, {what}: states"), sum.states);
    told(&format!("three tabs, every order of whole saves, {what}: ends"), sum.ends);
    told(&format!("three tabs, every order of whole saves, {what}: ends with a word lost or an erased one back"), 0);
}

#[test]
fn no_order_of_whole_saves_of_three_tabs_loses_a_kept_word_with_the_lock_or_without() {
    every_order(&SAVES[..1], true, false, "with the lock");
    every_order(&SAVES, false, false, "without a lock");
}

#[test]
fn an_erase_among_three_tabs_is_never_undone_with_the_lock_or_without() {
    every_order(&ERASES, true, false, "one erases, with the lock");
    every_order(&ERASES, false, false, "one erases, without a lock");
}

#[test]
#[ignore = "takes minutes; cargo xtask faults runs it"]
fn no_order_of_whole_saves_of_three_tabs_loses_a_kept_word_even_when_one_stops_anywhere() {
    every_order(&SAVES, true, true, "with the lock, one may stop");
    every_order(&ERASES, true, true, "one erases, with the lock, one may stop");
}

/// How many orders of each script, by `WAYMARK_ORDERS`, and from which number they come, by `WAYMARK_SEED`.
fn chance(usual: usize) -> (usize, u64) {
    let given = |name: &str| std::env::var(name).ok()?.parse::<u64>().ok();
    let orders = given("WAYMARK_ORDERS").and_then(|orders| usize::try_from(orders).ok()).unwrap_or(usual);
    (orders, given("WAYMARK_SEED").unwrap_or(20_261_122))
}

fn some_orders(scripts: &[Three], locks: bool, stops: bool, usual: usize) -> Figures {
    let (orders, seed) = chance(usual);
    println!("orders by chance: WAYMARK_ORDERS={orders} WAYMARK_SEED={seed}");
    all(scripts, How { old: false, locks, stops, whole: false }, |script, how| by_chance(script, how, orders, seed))
}

fn with_the_lock_by_chance(usual: usize) {
    let sum = some_orders(&SAVES, true, true, usual);
    assert_eq!((sum.lost, sum.on_screen_only), (0, 0), "{sum:?}");
    told("three tabs, any call between any two, by chance, with the lock, one may stop: orders", sum.ends);
    told("three tabs, any call between any two, by chance, with the lock, one may stop: orders with a word lost", 0);
}

#[test]
fn with_the_lock_not_even_calls_of_three_tabs_in_between_each_other_lose_a_kept_word() {
    with_the_lock_by_chance(60);
}

#[test]
#[ignore = "takes minutes; cargo xtask faults runs it"]
fn with_the_lock_thousands_of_orders_of_calls_of_three_tabs_lose_no_kept_word() {
    with_the_lock_by_chance(2_000);
}

/// Today's browsers let nobody in between two calls of one save, but the standard does not promise it; this says what it would cost.
#[test]
#[ignore = "takes minutes; cargo xtask faults runs it"]
fn without_a_lock_calls_of_three_tabs_in_between_each_other_never_make_words_that_nobody_wrote() {
    let saves = some_orders(&SAVES, false, false, 1_000);
    told("three tabs, any call between any two, by chance, without a lock: orders", saves.ends);
    told("three tabs, any call between any two, by chance, without a lock: orders with a word lost", saves.lost);
    for (locks, what) in [(true, "with the lock"), (false, "without a lock")] {
        let erases = some_orders(&ERASES, locks, false, 1_000);
        told(&format!("three tabs, any call between any two, by chance, one erases, {what}: orders"), erases.ends);
        told(
            &format!(
                "three tabs, any call between any two, by chance, one erases, {what}: orders with an erased word back"
            ),
            erases.came_back,
        );
    }
}

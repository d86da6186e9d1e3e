//! Three of the fourteen people of `e2e::personas`, each through an exercise to its end. `cargo xtask grid --personas` has all of them and
//! every exercise; who uses the keyboard alone is in `by_keyboard`.

use e2e::{Engine, personas};

in_chromium! {
    two_switches_are_enough_for_one_small_step,
    what_can_be_read_on_controls_is_enough_to_say_for_steadying,
    what_a_screen_reader_is_told_is_enough_for_my_say,
}

/// It was 197: another button before the answers is a press on every step, and has to be worth it.
const MOST_PRESSES: u64 = 215;

async fn two_switches_are_enough_for_one_small_step(_: Engine) {
    let presses = personas::called("switch").finishes("small-step").await.expect("they are counted");
    assert!(presses <= MOST_PRESSES, "two switches were pressed {presses} times");
}

async fn what_can_be_read_on_controls_is_enough_to_say_for_steadying(_: Engine) {
    personas::called("voice by names").finishes("steady").await;
}

async fn what_a_screen_reader_is_told_is_enough_for_my_say(_: Engine) {
    personas::called("screen reader").finishes("my-say").await;
}

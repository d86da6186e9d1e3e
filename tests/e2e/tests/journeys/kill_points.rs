//! A dozen random ends of a document while somebody types; the fault bench has two hundred (`tests/faults/kill_points.rs`).

use e2e::Engine;
use e2e::figures::Chance;
use e2e::kill_points::kill_points;

in_both_engines! {
    not_a_letter_is_lost_at_a_dozen_random_ends,
}

pub(crate) async fn not_a_letter_is_lost_at_a_dozen_random_ends(engine: Engine) {
    let counted = kill_points(engine, 12, &mut Chance::seeded()).await;
    assert_eq!((counted.points, counted.lost), (12, 0), "{:?}", counted.losses);
    assert!(counted.typed > 40, "hardly anything was typed: {counted:?}");
}

//! Not a letter is lost, whatever moment a document ends at while somebody types. A killed browser process is another matter, and stands
//! in `ends.rs`.

use e2e::Engine;
use e2e::figures::{Chance, Table, rounds};
use e2e::kill_points::kill_points;

#[tokio::test]
async fn not_a_letter_is_lost_at_two_hundred_random_ends_in_chromium() {
    two_hundred_random_ends(Engine::Chromium).await;
}

#[tokio::test]
async fn not_a_letter_is_lost_at_two_hundred_random_ends_in_firefox() {
    two_hundred_random_ends(Engine::Firefox).await;
}

// WebKitGTK has a driver on Linux only.
#[cfg(target_os = "linux")]
#[tokio::test]
async fn not_a_letter_is_lost_at_two_hundred_random_ends_in_webkit() {
    two_hundred_random_ends(Engine::WebKit).await;
}

async fn two_hundred_random_ends(engine: Engine) {
    let table = Table::new(
        "A document that ends while somebody types",
        1,
        &["Engine", "Ends", "Letters typed", "Ends seen late", "Letters lost"],
    );
    let counted = kill_points(engine, rounds(200), &mut Chance::seeded()).await;
    let figures = [counted.points, counted.typed, counted.late, counted.lost].map(|figure| figure.to_string());
    let [points, typed, late, lost] = &figures;
    table.row(&[&format!("{engine:?}"), points, typed, late, lost]);
    assert!(counted.losses.is_empty(), "letters that stood in a box are not kept:\n  {}", counted.losses.join("\n  "));
}

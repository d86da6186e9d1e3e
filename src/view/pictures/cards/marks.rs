//! Small things that stand on the cards. Fixed coordinates, drawn by hand about their own nought.

/// A pebble before a thing, about 9 across; nought is its middle.
pub(super) const PEBBLE: &str = "M-4.4.4c0-2.6 1.7-3.7 4.5-3.7s4.5 1.2 4.5 3.6-1.9 3.2-4.6 3.2S-4.4 2.6-4.4.4Z";

/// A pebble on a path, about 15 across.
pub(super) const STONE: &str = "M-7.4.4c0-4.2 2.9-6 7.4-6s7.4 2.1 7.4 6-3 5.2-7.4 5.2-7.4-1.4-7.4-5.2Z";

/// The three stones of a cairn; nought is the middle of its foot. The lowest, the middle one, the one of sign paint.
pub(super) const CAIRN: [&str; 3] = [
    "M-23-7.6c0-6.4 9-9.4 23.6-9.4S23.4-13.6 23.4-7.8 14.6.6.4.4-23-1.6-23-7.6Z",
    "M-16-24.4c0-5.6 7-8.4 16.8-8.4s16.6 2.8 16.6 8.2-7.4 7.6-16.8 7.6S-16-19-16-24.4Z",
    "M-9.6-38.8c0-4.4 4-6.8 10.2-6.8s9.8 2.4 9.8 6.6-4.4 6.2-10 6.2-10-1.6-10-6Z",
];

/// A tuft of grass, two blades and a third; nought is its foot.
pub(super) const GRASS: &str = "M-6 0c-.4-4-1.6-6.6-4-8.6M-4.6 0c.2-5 1-8.6 3.2-11.4M-3.2 0c1-3.4 2.6-5.4 5.4-6.4";

/// A lantern, in the 40 grid of marks.
pub(super) const LANTERN: &str =
    "M14 13.4c.2-8.6 11.8-8.6 12 0M11.6 15.4h16.8M13.2 15.6 12.4 33h15.2l-.8-17.4M9.8 34.8h20.4";
/// Its flame.
pub(super) const FLAME: &str = "M20 20c3.4 3.6 3.2 8.2 0 8.4-3.2-.2-3.4-4.6 0-8.4Z";

/// Two stones that lie steady, in the 40 grid.
pub(super) const STEADY: &str = "M7 31.6c0-4.2 6-5.9 13-5.9s13 2.2 13 5.9-6 4.9-13 4.9-13-1.1-13-4.9ZM11 20.8c0-3.6 4.3-5.2 9.2-5.2 5.2 0 9 2 9 5.4 0 3.3-3.8 4.4-9 4.4S11 24.2 11 20.8Z";

/// A path that begins to bend, in the 40 grid.
pub(super) const BEND: &str = "M4.5 27.5c6 .6 7.4-13.6 13.4-13.8 6.2-.2 4.6 14.4 11 14.6 3 .2 4.8-2 6.6-5";
/// The first small sign on it.
pub(super) const BEND_STONE: &str = "M14 13.4c0-2.4 1.6-3.5 4.1-3.5s4 1.2 4 3.4-1.6 3-4 3-4.1-.8-4.1-2.9Z";

/// A sun over a hill, in the 40 grid: the disc, then its rays and the hill.
pub(super) const SUN: &str = "M11.2 27.6c-.8-11.6 17-12 17.6-.4";
/// Rays and hill.
pub(super) const RAYS: &str =
    "M4.5 28.2c10-1.4 20-1.2 31-.4M20 6.4l-.2 4.8M8.4 11.6l3.2 3.6M31.8 11.2l-3.4 3.8M4.4 20.4l4.4 1M35.6 20l-4.4 1.2";

/// Speech, in the 40 grid.
pub(super) const SPEECH: &str = "M6.4 9.4c9-1 18.4-.9 27.4 0 .6 5.4.5 10.6 0 15.8-4.8.5-9 .6-13.8.5l-7.4 6.6.3-6.7c-2.4 0-4.4-.2-6.6-.4-.5-5.2-.5-10.4.1-15.8Z";
/// Two lines in it.
pub(super) const SPOKEN: &str = "M12 15.4c5.6-.4 10.6-.4 16 0M12 20.2c4-.3 6.6-.3 10.4 0";

/// A sign post, in the 40 grid.
pub(super) const SIGN: &str =
    "M20.2 21.6 20 36.4M6.4 8.6 27.6 6.8l6.8 6.2-5.8 7.2L7.2 21.6ZM12.5 36.8c4.4-1 10.6-1 15 0";
/// The waymark on it.
pub(super) const WAVE: &str = "M11 15.6c2.6-3.2 5.2 2.2 8 .2s4.2-2.4 7-1.4";

/// The sun as it stands in the morning: half a disc over the land, about nought.
pub(super) const MORNING: [&str; 2] =
    ["M-6.4 4c-.4-8.6 12.6-8.8 13 0", "M-11.4 4.4c7.4-.8 15-.7 23 0M0-9.6v-2.2M-8.4-5.4l-1.8-1.8M8.8-5.6l1.8-1.8"];
/// In the afternoon: a whole disc.
pub(super) const AFTERNOON: [&str; 2] = [
    "M-5.4.2c-.2-7 10.8-7.4 11 0 .2 7.2-10.8 7.2-11 0Z",
    "M.2-9v-2.4M.2 9.2v2.4M-9-.2h-2.2M9.4.2h2.2M-6.4-6.4l-1.7-1.7M6.8 6.8l1.7 1.7M6.8-6.4l1.7-1.7M-6.4 6.8l-1.7 1.7",
];
/// In the evening: a moon, and a star.
pub(super) const EVENING: [&str; 2] =
    ["M2.6-8.4C-5.8-7.6-8 4.6-.2 8c4 1.8 8 .2 9.8-2.8C1.6 6-1.8-2 2.6-8.4Z", "M8.6-7.4v4.2M6.5-5.3h4.2"];

//! The landscape of the first screen: one for narrow screens, one for wide ones. CSS shows the one that fits.
//!
//! The path comes from the near edge, bends, goes on as dots over the hills, and never measures anything.

use yew::{Html, html};

use super::{Ink, Stroke, lines, placed};

/// Hills, path, sign, bench, stones and trees, in both sizes. Ornament only.
pub fn landscape() -> Html {
    html! {
        <div class="wm-land" aria-hidden="true">
            <svg class="wm-land__narrow" viewBox="0 0 390 172" focusable="false">
                { lines(NARROW) }
                { placed("translate(118 113)", TREE) }
                { placed("translate(140 113) scale(.74)", TREE) }
                { placed("translate(206.5 80.5)", CAIRN) }
                { placed("translate(0 0)", SIGN) }
                { placed("translate(318 118)", BENCH) }
            </svg>
            <svg class="wm-land__wide" viewBox="0 0 1280 300" focusable="false">
                { lines(WIDE) }
                { placed("translate(560 238) scale(1.55)", TREE) }
                { placed("translate(592 236) scale(1.16)", TREE) }
                { placed("translate(1196 206) scale(1.55)", TREE) }
                { placed("translate(850 156) scale(1.42)", CAIRN) }
                { placed("translate(562 66.5) scale(1.3)", SIGN) }
                { placed("translate(1059 217) scale(1.42)", BENCH) }
            </svg>
        </div>
    }
}

const NARROW: &[Stroke] = &[
    Stroke(Ink::Sun, "M266 50a26 26 0 1 0 52 0a26 26 0 1 0-52 0Z"),
    Stroke(Ink::HillA, "M-5 84C34 72 62 54 104 56s62 26 104 22 66-38 108-34 58 24 84 22V190H-5Z"),
    Stroke(Ink::HillB, "M-5 114C44 96 96 106 138 112s98-12 138-20 82 2 124 14v90H-5Z"),
    Stroke(Ink::HillC, "M-5 152C40 132 108 134 158 144s106 14 152 2 62-16 90-12v56H-5Z"),
    Stroke(Ink::Path, "M86 180c10-16 70-10 92-22"),
    Stroke(Ink::Path, "M178 158c14-8-8-14 4-22 14-9 60-4 84-13 20-8 6-18 24-31"),
    Stroke(Ink::Ahead, "M290 92c22-4 34-8 34-17 0-10-16-10-12-20 2-5 8-6 14-7"),
];

const WIDE: &[Stroke] = &[
    Stroke(Ink::Sun, "M941 92a44 44 0 1 0 88 0a44 44 0 1 0-88 0Z"),
    Stroke(
        Ink::HillA,
        "M-5 262c200-8 380-16 500-52s150-88 270-90 150 44 250 34 150-84 270-82c60 1 80 12 100 14v230H-5Z",
    ),
    Stroke(Ink::HillB, "M-5 274c170-14 330 4 470-18s230-56 360-58 200 34 290 20 110-22 170-14v100H-5Z"),
    Stroke(Ink::HillC, "M-5 292c160-16 330-24 500-10s270 10 420-14 240-20 370-6v50H-5Z"),
    Stroke(Ink::Path, "M556 312c20-24 120-14 164-32"),
    Stroke(Ink::Path, "M720 280c40-16-16-28 22-40 40-12 130 4 186-10 46-12 10-28 56-40"),
    Stroke(Ink::Ahead, "M984 190c50-4 100 0 122-16 20-15 6-26 36-38 26-10 30-16 40-30"),
];

/// Its foot stands at 58, 160.
pub(super) const SIGN: &[Stroke] = &[
    Stroke(Ink::Post, "M58 112v48"),
    Stroke(Ink::Thing, "M38 92l34-2.5 10 9-8 10.5-35 2.5Z"),
    Stroke(Ink::Thin, "M45 103c4-5 8 3 12.5 0s6-3.5 11-2"),
    Stroke(Ink::Thing, "M47 161c7-2 15-2 22 0"),
];

/// Its foot stands at 28.
pub(super) const BENCH: &[Stroke] = &[
    Stroke(Ink::Thing, "M6.5 8v8M29.5 8v8M3.5 20v8.5M32.5 20v8.5"),
    Stroke(Ink::Thing, "M2 3.5c11-.9 22-.9 32 0v5c-11-.8-21-.8-32 0Z"),
    Stroke(Ink::Thing, "M-2 15.5c13-.9 27-.9 40 0v4.5c-13-.8-27-.8-40 0Z"),
];

/// Its foot stands at 28.
const CAIRN: &[Stroke] = &[
    Stroke(Ink::Thing, "M2 24c0-3.4 4.6-5 9.6-5s9.4 1.7 9.4 5-4.4 4.3-9.4 4.3S2 27.4 2 24Z"),
    Stroke(Ink::Thing, "M4.5 15.5c0-2.8 3.4-4.2 7.2-4.2s7 1.4 7 4.2-3.2 3.6-7 3.6-7.2-.9-7.2-3.6Z"),
    Stroke(Ink::Thing, "M7 7.8c0-2.3 2.2-3.5 4.6-3.5s4.6 1.3 4.6 3.5-2.1 3-4.6 3S7 10 7 7.8Z"),
];

/// Its foot stands at 0, 0.
pub(super) const TREE: &[Stroke] = &[Stroke(Ink::Tree, "M0 0v-16M0-17c-7 0-9-5-8-10s4-9 8-9 8 4 8 9-1 10-8 10Z")];

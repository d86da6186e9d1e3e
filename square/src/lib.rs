//! A link as a square to point a phone at: a QR code (ISO/IEC 18004), as the path of a drawing.
//!
//! The build draws the squares of the ready sessions with it, and the page that makes class links loads it as a small program. Nothing
//! else does: visitors never load it.

use fast_qr::{ECL, QRBuilder};
use wasm_bindgen::prelude::wasm_bindgen;

/// How many modules of plain ground a reader needs on each side (ISO/IEC 18004, 6.3.8).
const QUIET: usize = 4;

/// A square.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Square {
    /// How wide and high it is with its plain ground, in modules: the `viewBox` is `0 0 side side`.
    pub side: usize,
    /// The dark modules, for the `d` of a path. Runs in a row are one rectangle, so that no seam shows in print.
    pub path: String,
}

/// Draws a text. About a seventh of the square may be hidden or torn before it can no longer be read (level M): it hangs in a classroom.
/// `None` for a text that no square holds, which is one of more than 2,300 bytes.
pub fn square(text: &str) -> Option<Square> {
    let code = QRBuilder::new(text).ecl(ECL::M).build().ok()?;
    let mut path = String::new();
    for row in 0..code.size {
        let modules = code.data.iter().skip(row.saturating_mul(code.size)).take(code.size);
        let mut from = None;
        for (column, dark) in modules.map(|module| module.value()).chain([false]).enumerate() {
            match (from, dark) {
                (None, true) => from = Some(column),
                (Some(first), false) => {
                    let wide = column.saturating_sub(first);
                    path.push_str(&format!("M{} {}h{wide}v1h-{wide}z", first + QUIET, row + QUIET));
                    from = None;
                }
                _ => {}
            }
        }
    }
    Some(Square { side: code.size + 2 * QUIET, path })
}

/// The same for the page: the side, a space, and the path.
#[wasm_bindgen]
pub fn draw(text: &str) -> Option<String> {
    square(text).map(|square| format!("{} {}", square.side, square.path))
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may stop with a message")]
mod tests {
    use super::*;

    /// The square as a picture, each module several dots wide, read by another program.
    fn read(square: &Square) -> String {
        const DOTS: usize = 6;
        let dark: Vec<(usize, usize, usize)> = square
            .path
            .split_terminator('z')
            .map(|run| {
                let (at, wide) = run.trim_start_matches('M').split_once('h').unwrap();
                let (x, y) = at.split_once(' ').unwrap();
                let wide = wide.split_once('v').unwrap().0;
                (x.parse().unwrap(), y.parse().unwrap(), wide.parse().unwrap())
            })
            .collect();
        let is_dark =
            |x: usize, y: usize| dark.iter().any(|(from, row, wide)| *row == y && (*from..from + wide).contains(&x));
        let size = square.side * DOTS;
        let mut seen =
            rqrr::PreparedImage::prepare_from_greyscale(
                size,
                size,
                |x, y| {
                    if is_dark(x / DOTS, y / DOTS) { 0 } else { 255 }
                },
            );
        let grids = seen.detect_grids();
        assert_eq!(grids.len(), 1);
        grids.first().unwrap().decode().unwrap().1
    }

    #[test]
    fn another_program_reads_the_very_link() {
        for link in [
            "https://reflect.example.org/#c1",
            "https://reflect.example.org/#c1.1:6-8.2:3-6.8:2-8",
            "http://127.0.0.1:8080/#c1.4.13:2,3,5,6,8.-1:3.-2:2.-3:1,2",
        ] {
            assert_eq!(read(&square(link).unwrap()), link);
        }
        let long = format!("https://reflect.example.org/#c1{}", ".13:2,4,6,8".repeat(40));
        assert_eq!(read(&square(&long).unwrap()), long);
    }

    #[test]
    fn there_is_plain_ground_on_every_side() {
        let square = square("https://reflect.example.org/#c1").unwrap();
        assert!(square.path.starts_with("M4 4h7v1h-7z"), "{}", square.path);
        assert_eq!(square.side % 4, 1, "a code has 4n + 17 modules, and the ground 8");
    }

    #[test]
    fn what_no_square_holds_is_none_and_no_panic() {
        assert_eq!(square(&"x".repeat(3_000)), None);
        assert_eq!(draw(&"x".repeat(3_000)), None);
    }
}

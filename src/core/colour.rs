//! The colours that follow from a partner's one colour: *accent* and *deep*, in the light scheme and in the dark one. Each is darkened or
//! lightened, its hue kept, until it stands out enough from all that it stands on (WCAG 1.4.6 and 1.4.11). Nothing else changes.

/// Contrast that text needs (WCAG 1.4.6).
const TEXT: f64 = 7.0;
/// Contrast that controls and meaningful graphics need (WCAG 1.4.11).
const CONTROL: f64 = 3.0;
/// A little more than needed, so that no rounding falls below it.
const SPARE: f64 = 1.002;
/// How bright the bar is beside the accent it is made of, as the design has it.
const DEEP: f64 = 0.54;
/// How bright the bar is in the dark scheme, of at most 1, as the design has it.
const DEEP_IN_THE_DARK: f64 = 0.034;

/// A colour: red, green and blue, 0 to 255 each.
pub type Colour = [u8; 3];

/// What the colours that follow stand on, or carry: values of `static/css/tokens.css` under the same names, which a test compares.
pub struct Grounds {
    /// What *accent* has to be read on as text.
    pub under_accent: [(&'static str, Colour); 3],
    /// What *accent* has to be seen on as a line.
    pub under_path: [(&'static str, Colour); 3],
    /// Text on *accent*.
    pub on_accent: (&'static str, Colour),
    /// Text on *deep*.
    pub on_deep: (&'static str, Colour),
    /// The underline of *Leave quickly* on *deep*.
    pub paint: (&'static str, Colour),
}

/// The light scheme.
pub const LIGHT: Grounds = Grounds {
    under_accent: [("paper", [0xf3, 0xee, 0xe2]), ("sheet", [0xfb, 0xf8, 0xf0]), ("wash", [0xdf, 0xe7, 0xdb])],
    under_path: [("hill-a", [0xe6, 0xe3, 0xd0]), ("hill-b", [0xd2, 0xdb, 0xc8]), ("hill-c", [0xb9, 0xca, 0xb9])],
    on_accent: ("on-accent", [0xfb, 0xf8, 0xf0]),
    on_deep: ("on-deep", [0xf3, 0xee, 0xe2]),
    paint: ("paint", [0xe6, 0xb2, 0x4c]),
};

/// The dark scheme.
pub const DARK: Grounds = Grounds {
    under_accent: [("paper", [0x14, 0x1b, 0x1a]), ("sheet", [0x1d, 0x26, 0x25]), ("wash", [0x20, 0x38, 0x34])],
    under_path: [("hill-a", [0x1a, 0x24, 0x23]), ("hill-b", [0x20, 0x30, 0x2e]), ("hill-c", [0x29, 0x40, 0x39])],
    on_accent: ("on-accent", [0x10, 0x20, 0x1d]),
    on_deep: ("on-deep", [0xf1, 0xeb, 0xde]),
    paint: ("paint", [0xe7, 0xbc, 0x66]),
};

/// The four colours that follow from one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Palette {
    /// Main button, links and path in the light scheme.
    pub light_accent: Colour,
    /// The bar in the light scheme.
    pub light_deep: Colour,
    /// Main button, links and path in the dark scheme.
    pub dark_accent: Colour,
    /// The bar in the dark scheme.
    pub dark_deep: Colour,
}

/// The colours that follow from this one. Every pair that the design names has its contrast, whatever the colour.
pub fn palette(colour: Colour) -> Palette {
    let most = LIGHT
        .under_accent
        .iter()
        .chain([&LIGHT.on_accent])
        .map(|(_, ground)| below(*ground, TEXT))
        .chain(LIGHT.under_path.iter().map(|(_, ground)| below(*ground, CONTROL)))
        .fold(1.0, f64::min);
    let least = DARK
        .under_accent
        .iter()
        .chain([&DARK.on_accent])
        .map(|(_, ground)| above(*ground, TEXT))
        .chain(DARK.under_path.iter().map(|(_, ground)| above(*ground, CONTROL)))
        .fold(0.0, f64::max);
    let deepest = |grounds: &Grounds| below(grounds.on_deep.1, TEXT).min(below(grounds.paint.1, CONTROL));
    let light = darkened(colour.map(linear), most);
    let dark = lightened(colour.map(linear), least);
    Palette {
        light_accent: light.map(byte_below),
        light_deep: darkened(light, (luminance(light) * DEEP).min(deepest(&LIGHT))).map(byte_below),
        dark_accent: dark.map(byte_above),
        dark_deep: darkened(dark, DEEP_IN_THE_DARK.min(deepest(&DARK))).map(byte_below),
    }
}

/// A colour as style sheets write it, such as `#154d44`.
pub fn written(colour: Colour) -> String {
    let digit = |value: u8| char::from_digit(u32::from(value), 16).unwrap_or('0');
    std::iter::once('#').chain(colour.into_iter().flat_map(|part| [digit(part >> 4), digit(part & 15)])).collect()
}

/// Exactly six hexadecimal digits, or nothing.
pub fn read(text: &str) -> Option<Colour> {
    let mut digits = text.chars().map(|sign| sign.to_digit(16).and_then(|digit| u8::try_from(digit).ok()));
    let mut part = || Some(digits.next()?? << 4 | digits.next()??);
    let colour = [part()?, part()?, part()?];
    digits.next().is_none().then_some(colour)
}

/// The most luminance that still has this contrast below a ground.
fn below(ground: Colour, contrast: f64) -> f64 {
    (luminance(ground.map(linear)) + 0.05) / (contrast * SPARE) - 0.05
}

/// The least luminance that has this contrast above a ground.
fn above(ground: Colour, contrast: f64) -> f64 {
    (luminance(ground.map(linear)) + 0.05) * contrast * SPARE - 0.05
}

fn darkened(colour: [f64; 3], most: f64) -> [f64; 3] {
    let has = luminance(colour);
    if has <= most { colour } else { colour.map(|part| part * most / has) }
}

fn lightened(colour: [f64; 3], least: f64) -> [f64; 3] {
    let has = luminance(colour);
    if has >= least { colour } else { colour.map(|part| part + (1.0 - part) * (least - has) / (1.0 - has)) }
}

/// Relative luminance of a linear colour (WCAG 2).
fn luminance([red, green, blue]: [f64; 3]) -> f64 {
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/// One part of a colour as an amount of light, 0 to 1.
fn linear(part: u8) -> f64 {
    let part = f64::from(part) / 255.0;
    if part <= 0.04045 {
        return part / 12.92;
    }
    // To the power of 2.4: the square, times the fifth root of the square. The general power takes kilobytes of every visitor.
    let base = (part + 0.055) / 1.055;
    base * base * fifth_root(base * base)
}

/// Newton's way, from above; for numbers above nought and up to one.
fn fifth_root(number: f64) -> f64 {
    (0..32).fold(1.0, |root: f64, _| (4.0 * root + number / (root * root * root * root)) / 5.0)
}

/// The brightest byte that is no brighter than this amount of light.
fn byte_below(light: f64) -> u8 {
    (0..=u8::MAX).rev().find(|byte| linear(*byte) <= light).unwrap_or(0)
}

/// The darkest byte that is no darker than this amount of light.
fn byte_above(light: f64) -> u8 {
    (0..=u8::MAX).find(|byte| linear(*byte) >= light).unwrap_or(u8::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_amount_of_light_is_that_of_the_standard() {
        for byte in 0..=u8::MAX {
            let part = f64::from(byte) / 255.0;
            let standard = if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) };
            assert!((linear(byte) - standard).abs() < 1e-12, "{byte}");
        }
    }

    #[test]
    fn a_colour_that_is_dark_enough_already_stays_as_it_is_in_the_light_scheme() {
        for ours in ["154d44", "4b1d5a", "000000", "5c1a1a"] {
            let colour = read(ours).unwrap();
            assert_eq!(palette(colour).light_accent, colour, "{ours}");
        }
    }

    #[test]
    fn a_colour_keeps_its_hue() {
        let [red, green, blue] = palette([0xff, 0x40, 0x00]).light_accent;
        assert!(red > 100 && green < red / 2 && blue < 10, "{red} {green} {blue}");
        let [red, green, blue] = palette([0x00, 0x20, 0xa0]).dark_accent;
        assert!(blue > green && green > red, "{red} {green} {blue}");
    }

    #[test]
    fn our_own_accent_gives_colours_close_to_our_own() {
        let palette = palette([0x15, 0x4d, 0x44]);
        let close = |one: Colour, other: Colour| one.iter().zip(other).all(|(one, other)| one.abs_diff(other) <= 12);
        assert!(close(palette.light_deep, [0x14, 0x38, 0x2f]), "{palette:?}");
    }

    #[test]
    fn six_digits_are_a_colour_and_nothing_else_is() {
        assert_eq!(read("154D44"), Some([0x15, 0x4d, 0x44]));
        for not in ["", "154d4", "154d444", "#154d44", "15 d44", "+54d44", "१54d44", "154d4g", "red", "154d44;"] {
            assert_eq!(read(not), None, "{not}");
        }
        assert_eq!(written([0x15, 0x4d, 0x04]), "#154d04");
    }
}

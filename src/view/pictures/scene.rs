//! A tiny scene: what the pictures are made of, and its two renderings, into the page and into a file.
//!
//! Everything is in whole units, one unit a CSS pixel at the width the scene is drawn for. Whole numbers come out the same on every
//! machine and cost an old phone no code for fractions; where a hand-drawn line wants a half, it stands in the path's text.

use std::borrow::Cow;
use std::fmt::Write;

use yew::{Html, html};

use super::text;

/// The closed set of looks. Each is a class in `picture.css` for the page, and one row of plain colours for the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Ink {
    /// An outline in the accent, no fill.
    Outline,
    /// The same outline on the sheet: petals, the inner ring.
    Sheet,
    /// The same outline with the soft fill.
    Wash,
    /// The soft fill without an outline. Ornament: forced colours take it away.
    Soft,
    /// The path: what is behind.
    Path,
    /// The path ahead: dots, never dashes.
    Ahead,
    /// A round of dots about what the person marked.
    Chosen,
    /// The open dotted ring of a hope.
    Hope,
    /// Stones and small dots of sign paint, outlined in ink.
    Paint,
    /// A stone without paint.
    Stone,
    /// A stone or tag that the person marked: a strong ink border.
    Marked,
    /// A small paper tag or label ground.
    Tag,
    /// A thing in ink, no fill: lantern, cloud, leaf veins. In its own small grid.
    Thing,
    /// The faint ground line and other dividers. Ornament.
    Ground,
    /// Pattern lines: the key that stands beside a colour.
    Key,
    /// Pattern dots.
    KeyDots,
    /// The middle ring: dashes.
    Dashes,
    /// The outer ring: dots.
    Dots,
    /// A rule or fold on a card.
    Rule,
    /// A fold: short dashes.
    Fold,
}

/// Class, fill, stroke, width and dash pattern of each ink, in the order of [`Ink`]. Fills and strokes name a colour of [`LIGHT`].
const LOOKS: [(&str, &str, &str, &str, &str); 20] = [
    ("outline", "", "accent", "2.25", ""),
    ("sheet", "sheet", "accent", "2.25", ""),
    ("wash", "wash", "accent", "2.25", ""),
    ("soft", "wash", "", "", ""),
    ("path", "", "accent", "4", ""),
    ("ahead", "", "accent", "4", ".1 10"),
    ("chosen", "", "accent", "3.4", ".1 7.2"),
    ("hope", "sheet", "accent", "2.4", ".1 4.6"),
    ("paint", "paint", "ink", "2.25", ""),
    ("stone", "wash", "ink", "2.25", ""),
    ("marked", "sheet", "ink", "2.6", ""),
    ("tag", "sheet", "line", "1.5", ""),
    ("thing", "", "ink", "2.25", ""),
    ("ground", "", "hair", "2", ""),
    ("key", "", "accent", "1.2", ""),
    ("key-dots", "", "accent", "2.4", ".1 8"),
    ("dashes", "hill-b", "accent", "2.25", "9 6"),
    ("dots", "hill-a", "accent", "2.4", ".1 5"),
    ("rule", "", "line", "1.25", ""),
    ("fold", "", "line", "1.5", "6 6"),
];

/// The light colours of `tokens.css`, for a file that has to stand alone. A test holds the two together.
pub(super) const LIGHT: &[(&str, &str)] = &[
    ("sheet", "#fbf8f0"),
    ("ink", "#1f2f2b"),
    ("soft", "#394742"),
    ("accent", "#154d44"),
    ("line", "#66736d"),
    ("hair", "#d6cdb9"),
    ("wash", "#dfe7db"),
    ("paint", "#e6b24c"),
    ("hill-a", "#e6e3d0"),
    ("hill-b", "#d2dbc8"),
];

/// Whose words these are, and so how they are lettered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Voice {
    /// The person's own words, and the cards they chose: 17, a little heavier.
    Own,
    /// Own words that a whole card is about: 22. Set line by line; see `cards/lay.rs`.
    Large,
    /// A name of ours: 17, bold.
    Name,
    /// A caption of ours: 17, soft.
    Caption,
    /// Words on paint, in the same ink in both schemes: 17, bold.
    OnPaint,
    /// A heading of ours on a card: serif, 20, bold.
    Title,
}

/// From where a line of words runs. Left and right are the picture's own; a right-to-left picture is turned as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// It begins at x.
    Left,
    /// It is centred on x.
    Middle,
    /// It ends at x.
    Right,
}

/// Lines of words, set one under the other. No `Debug`: they are the person's own.
#[derive(Clone, PartialEq, Eq)]
pub struct Text {
    /// Where the lines run from.
    pub x: i32,
    /// The baseline of the first line.
    pub y: i32,
    /// How they stand to x.
    pub anchor: Anchor,
    /// Whose words they are.
    pub voice: Voice,
    /// Already wrapped; see `text.rs`.
    pub lines: Vec<String>,
}

/// One thing in a scene. Later things lie on earlier ones.
#[derive(Clone, PartialEq, Eq)]
pub enum Shape {
    /// A line in the scene's own coordinates. In a right-to-left picture it is mirrored.
    Path {
        /// SVG path data.
        d: Cow<'static, str>,
        /// What it is drawn with.
        ink: Ink,
    },
    /// A small drawing set down somewhere. Its place is mirrored, itself never: lanterns and stones look the same both ways.
    Placed {
        /// SVG path data about its own nought.
        d: &'static str,
        /// What it is drawn with.
        ink: Ink,
        /// Where its nought comes to lie.
        x: i32,
        /// Where its nought comes to lie.
        y: i32,
        /// Whatever else is done to it, such as `rotate(72)` or `scale(.6)`.
        more: &'static str,
    },
    /// Words.
    Text(Text),
}

/// A picture, ready to be drawn.
#[derive(Clone, PartialEq, Eq)]
pub struct Scene {
    /// How wide it is drawn.
    pub width: i32,
    /// How high it is.
    pub height: i32,
    /// What is in it.
    pub shapes: Vec<Shape>,
    /// Whether lines run from right to left.
    pub mirrored: bool,
}

/// Height of one line of words.
pub const LINE: i32 = 22;

impl Scene {
    /// An empty scene; its height may be set later.
    pub fn new(width: i32, height: i32) -> Self {
        Self { width, height, shapes: Vec::new(), mirrored: false }
    }

    /// Draws a line.
    pub fn path(&mut self, ink: Ink, d: impl Into<Cow<'static, str>>) {
        self.shapes.push(Shape::Path { d: d.into(), ink });
    }

    /// Sets a small drawing down.
    pub fn place(&mut self, ink: Ink, d: &'static str, x: i32, y: i32, more: &'static str) {
        self.shapes.push(Shape::Placed { d, ink, x, y, more });
    }

    /// Writes words, the first baseline at y. Returns the baseline that a next line would have.
    pub fn text(&mut self, voice: Voice, anchor: Anchor, x: i32, y: i32, lines: Vec<String>) -> i32 {
        let next = y + text::height(&lines);
        if !lines.is_empty() {
            self.shapes.push(Shape::Text(Text { x, y, anchor, voice, lines }));
        }
        next
    }

    /// A rectangle with corners cut by hand.
    pub fn rect(&mut self, ink: Ink, x: i32, y: i32, width: i32, height: i32) {
        let (w, h) = (width - 18, height - 18);
        let d = format!("M{} {y}h{w}q9 0 9 9v{h}q0 9-9 9h-{w}q-9 0-9-9v-{h}q0-9 9-9Z", x + 9);
        self.path(ink, d);
    }

    /// An oval about a middle, with these half sizes.
    pub fn oval(&mut self, ink: Ink, x: i32, y: i32, across: i32, down: i32) {
        let whole = across * 2;
        self.path(ink, format!("M{} {y}a{across} {down} 0 1 1 {whole} 0a{across} {down} 0 1 1-{whole} 0Z", x - across));
    }

    /// Turns the whole for pages that run from right to left: lines are mirrored, words and small drawings only change places.
    pub fn mirror(mut self) -> Self {
        self.mirrored = true;
        for shape in &mut self.shapes {
            match shape {
                Shape::Path { .. } => {}
                Shape::Placed { x, .. } => *x = self.width - *x,
                Shape::Text(text) => {
                    text.x = self.width - text.x;
                    text.anchor = match text.anchor {
                        Anchor::Left => Anchor::Right,
                        Anchor::Middle => Anchor::Middle,
                        Anchor::Right => Anchor::Left,
                    };
                }
            }
        }
        self
    }

    fn transform(&self, shape: &Shape) -> Option<String> {
        match shape {
            Shape::Path { .. } => self.mirrored.then(|| format!("matrix(-1 0 0 1 {} 0)", self.width)),
            Shape::Placed { x, y, more, .. } => Some(format!("translate({x} {y}){more}")),
            Shape::Text(_) => None,
        }
    }
}

impl Ink {
    fn look(self) -> (&'static str, &'static str, &'static str, &'static str, &'static str) {
        LOOKS.get(usize::from(self.row())).copied().unwrap_or(("", "", "", "", ""))
    }

    #[allow(clippy::as_conversions, reason = "a field-less enum with repr(u8) fits")]
    fn row(self) -> u8 {
        self as u8
    }
}

impl Voice {
    /// Class, colour, weight and size.
    fn look(self) -> (&'static str, &'static str, &'static str, &'static str) {
        match self {
            Voice::Own => ("own", "ink", "500", "17"),
            Voice::Large => ("large", "ink", "500", "22"),
            Voice::Name => ("name", "ink", "700", "17"),
            Voice::Caption => ("caption", "soft", "400", "17"),
            Voice::OnPaint => ("on-paint", "ink", "700", "17"),
            Voice::Title => ("title", "ink", "700", "20"),
        }
    }
}

impl Anchor {
    fn name(self) -> &'static str {
        match self {
            Anchor::Left => "start",
            Anchor::Middle => "middle",
            Anchor::Right => "end",
        }
    }
}

/// The scene in the page. Each line finds its own direction: browsers set the lines of one text apart. Its name and its words in full stand beside it, so everything in it is hidden from screen readers.
pub fn to_html(scene: &Scene, class: &'static str) -> Html {
    let shape = |shape: &Shape| match shape {
        Shape::Path { ink, .. } | Shape::Placed { ink, .. } => {
            let d: Cow<'static, str> = match shape {
                Shape::Path { d, .. } => d.clone(),
                Shape::Placed { d, .. } => Cow::Borrowed(*d),
                Shape::Text(_) => Cow::Borrowed(""),
            };
            html! { <path class={format!("wm-p wm-p--{}", ink.look().0)} {d} transform={scene.transform(shape)} /> }
        }
        Shape::Text(text) => html! {
            <text class={format!("wm-pt wm-pt--{}", text.voice.look().0)} text-anchor={text.anchor.name()}>
                { for text.lines.iter().zip(0_i32..).map(|(line, at)| html! {
                    <tspan x={text.x.to_string()} y={(text.y + at * LINE).to_string()} unicode-bidi="plaintext">{ line }</tspan>
                }) }
            </text>
        },
    };
    html! {
        <svg {class} viewBox={format!("0 0 {} {}", scene.width, scene.height)} aria-hidden="true" focusable="false">
            { for scene.shapes.iter().map(shape) }
        </svg>
    }
}

/// The scene as a file that stands alone: plain colours of the light scheme on a sheet, no scripts, nothing loaded from anywhere.
pub fn to_file(scene: &Scene, title: &str) -> String {
    let (w, h) = (scene.width + 48, scene.height + 48);
    let mut file = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{w}\" height=\"{h}\" viewBox=\"-24 -24 {w} {h}\" \
         font-family=\"system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif\" direction=\"ltr\" \
         stroke-linecap=\"round\" stroke-linejoin=\"round\">\n<title>{}</title>\n<path fill=\"{}\" d=\"M-24-24h{w}v{h}h-{w}z\"/>\n",
        escaped(title),
        light("sheet"),
    );
    for shape in &scene.shapes {
        // Writing into a text cannot fail.
        let _ = match shape {
            Shape::Path { d, ink } => write!(file, "<path d=\"{d}\"{}", drawn(*ink)),
            Shape::Placed { d, ink, .. } => write!(file, "<path d=\"{d}\"{}", drawn(*ink)),
            Shape::Text(text) => {
                let (_, colour, weight, size) = text.voice.look();
                let family = if text.voice == Voice::Title {
                    " font-family=\"Charter, Georgia, 'Noto Serif', serif\""
                } else {
                    ""
                };
                let mut all = write!(
                    file,
                    "<text text-anchor=\"{}\" font-size=\"{size}\" font-weight=\"{weight}\" fill=\"{}\"{family}>",
                    text.anchor.name(),
                    light(colour),
                );
                for (line, at) in text.lines.iter().zip(0_i32..) {
                    let y = text.y + at * LINE;
                    all = all.and(write!(
                        file,
                        "<tspan x=\"{}\" y=\"{y}\" unicode-bidi=\"plaintext\">{}</tspan>",
                        text.x,
                        escaped(line)
                    ));
                }
                all.and(writeln!(file, "</text>"))
            }
        };
        if !matches!(shape, Shape::Text(_)) {
            if let Some(transform) = scene.transform(shape) {
                let _ = write!(file, " transform=\"{transform}\"");
            }
            file.push_str("/>\n");
        }
    }
    file.push_str("</svg>\n");
    file
}

/// The attributes that draw with this ink.
fn drawn(ink: Ink) -> String {
    let (_, fill, stroke, width, dashes) = ink.look();
    let mut drawn = format!(" fill=\"{}\"", light(fill));
    if !stroke.is_empty() {
        let _ = write!(drawn, " stroke=\"{}\" stroke-width=\"{width}\"", light(stroke));
    }
    if !dashes.is_empty() {
        let _ = write!(drawn, " stroke-dasharray=\"{dashes}\"");
    }
    drawn
}

fn light(name: &str) -> &'static str {
    LIGHT.iter().find(|(known, _)| *known == name).map_or("none", |(_, value)| value)
}

/// Words as they may stand in a file: as text, never as markup. Signs that XML knows no way to write are left out.
fn escaped(words: &str) -> String {
    let mut safe = String::with_capacity(words.len());
    for sign in words.chars() {
        match sign {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\t' | '\n' | '\r' => safe.push(' '),
            _ if sign.is_control() || matches!(sign, '\u{fffe}' | '\u{ffff}') => {}
            _ => safe.push(sign),
        }
    }
    safe
}

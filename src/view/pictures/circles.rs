//! The circle of support: names as small paper tags, stacked in the bands above and below the middle like stones.

use super::Art;
use super::figure::LANTERN;
use super::scene::{Anchor, Ink, LINE, Scene, Voice};
use super::text;
use crate::core::picture::{Entry, Section};

/// A ring: half of its size, and how round its corners are; an oval where that is nought.
#[derive(Clone, Copy)]
struct Ring(i32, i32, i32);

const WIDE: [Ring; 3] = [Ring(130, 92, 0), Ring(240, 174, 0), Ring(352, 262, 0)];
const NARROW: [Ring; 3] = [Ring(84, 112, 60), Ring(109, 207, 86), Ring(133, 300, 108)];
/// Half of "Me".
const ME: i32 = 26;

impl Ring {
    /// Whether this point, and so the corner of a tag, lies well inside.
    fn holds(self, x: i32, y: i32) -> bool {
        let Ring(a, b, c) = self;
        let wide = |x: i32| i64::from(x) * i64::from(x);
        if c == 0 {
            return wide(x) * wide(b) + wide(y) * wide(a) <= wide(a) * wide(b) * 93 / 100;
        }
        let (dx, dy) = ((x - a + c).max(0), (y - b + c).max(0));
        x <= a - 7 && y <= b - 7 && dx * dx + dy * dy <= (c - 5) * (c - 5)
    }
}

/// A name on paper.
struct Tag {
    lines: Vec<String>,
    lantern: bool,
    ours: bool,
    width: i32,
    height: i32,
}

/// A tag with its place: its middle, from the middle of the rings.
struct Placed(Tag, i32, i32);

impl Tag {
    fn of(words: &str, lantern: bool, ours: bool, most: i32, lines: usize) -> Self {
        let lines = text::wrap(words, most, lines);
        let widest = lines.iter().map(|line| text::width(line)).fold(12, i32::max);
        let width = widest + if lantern { 40 } else { 20 };
        Self { height: text::height(&lines).max(LINE) + 8, width, lines, lantern, ours }
    }

    /// How much of the words is on it.
    fn said(&self) -> usize {
        self.lines.iter().map(|line| line.trim_end_matches('…').len()).sum()
    }

    /// Our words are never cut; of a person's, enough stands there to know what it is.
    fn says_enough(&self) -> bool {
        self.lines.last().is_none_or(|line| !line.ends_with('…')) || (!self.ours && self.said() >= 9)
    }

    fn draw(self, scene: &mut Scene, x: i32, y: i32) {
        let ink = if self.lantern { Ink::Marked } else { Ink::Tag };
        scene.rect(ink, x - self.width / 2, y - self.height / 2, self.width, self.height);
        let mut middle = x;
        if self.lantern {
            scene.place(Ink::Thing, LANTERN, x - self.width / 2 + 18, y, "scale(.6)translate(-20 -22)");
            middle += 10;
        }
        let first = y - text::height(&self.lines) / 2 + 16;
        scene.text(if self.ours { Voice::Caption } else { Voice::Own }, Anchor::Middle, middle, first, self.lines);
    }
}

/// Three rings about a person.
pub fn circles(art: &Art<'_>) -> Scene {
    let rings = if art.wide { WIDE } else { NARROW };
    let (x, y) = if art.wide { (380, 266) } else { (136, 304) };
    let mut scene = Scene::new(art.width(), 2 * y);
    for (Ring(a, b, corner), ink) in rings.into_iter().zip([Ink::Sheet, Ink::Dashes, Ink::Dots]).rev() {
        if corner == 0 { scene.oval(ink, x, y, a, b) } else { scene.round(ink, x, y, (a, b), corner) }
    }
    scene.me(art, x, y, ME);
    let mut inner = ME;
    for (section, (ring, at)) in art.sections().zip(rings.into_iter().zip(0..)) {
        for Placed(tag, dx, dy) in tags(art, section, ring, inner, at) {
            tag.draw(&mut scene, x + dx, y + dy);
        }
        inner = ring.1;
    }
    let mut top = 2 * y + 6;
    if art.sections().flat_map(|section| &section.items).any(|entry| entry.marked) {
        let width = if art.wide { (text::width(art.marked()) + 60).min(art.width()) } else { art.width() };
        let x = (art.width() - width) / 2;
        scene.place(Ink::Thing, LANTERN, x + 36, top + 10, "scale(.6)translate(-20 -22)");
        top = scene.legend(x, top, width, art.marked());
    }
    scene.asides(art, art.asides(), top + 12);
    scene
}

/// The tags of one ring with their places; where there are too many, the last says how many more the list has.
fn tags(art: &Art<'_>, section: &Section, ring: Ring, inner: i32, at: usize) -> Vec<Placed> {
    let mut names: Vec<&Entry> = section.items.iter().collect();
    let mut placed = Vec::new();
    // Very short names may stand beside "Me".
    if at == 0 && names.len() > 2 {
        let room = ring.0 - ME - 14;
        for side in [-1, 1] {
            let short = |entry: &&Entry| !entry.marked && entry.words.chars().count() <= 4;
            let found =
                names.iter().position(|entry| short(entry) && Tag::of(&entry.words, false, false, 60, 1).width <= room);
            if let Some(found) = found {
                let tag = Tag::of(&names.remove(found).words, false, false, 60, 1);
                placed.push(Placed(tag, side * (ME + 5 + (ring.0 - ME) / 2 - 3), 0));
            }
        }
    }
    let most = if at == 0 && !art.wide { 112 } else { 150 };
    for shown in (0..=names.len()).rev() {
        let kept = names.iter().take(shown).map(|entry| (entry.words.to_string(), entry.marked, false));
        // It is the widest tag: it gets its place first, under the middle where the band is widest.
        let more = (shown < names.len()).then(|| (art.more(names.len() - shown, 400).concat(), false, true));
        let words: Vec<(String, bool, bool)> = more.into_iter().chain(kept).collect();
        if let Some(stack) = stacked(&words, ring, inner, most, art.wide && at > 0 && words.len() > 2) {
            placed.extend(stack);
            break;
        }
    }
    placed
}

/// A row of one or two tags: which side it lies on, how far out it begins.
struct Row(i32, i32, Vec<Tag>);

impl Row {
    fn size(tags: &[Tag]) -> (i32, i32) {
        let width = tags.iter().map(|tag| tag.width + 14).sum::<i32>() - 14;
        (width, tags.iter().map(|tag| tag.height).fold(0, i32::max))
    }
}

/// Sets tags into a band, first above, next below, and so on; none if they do not fit.
fn stacked(words: &[(String, bool, bool)], ring: Ring, inner: i32, most: i32, pairs: bool) -> Option<Vec<Placed>> {
    let mut rows: Vec<Row> = Vec::new();
    let mut starts = [inner + 5, inner + 5];
    let mut left = words.iter().peekable();
    let mut side = usize::from(words.first().is_some_and(|(_, _, ours)| *ours));
    while let Some((say, lantern, ours)) = left.next() {
        // As it stands, narrower, or on one line: whichever fits and says most, on this side or else on the other.
        let ways = [(84, 1), (100, 1), (120, 1), (140, 1), (160, 1), (84, 2), (112, 2), (most, 2)];
        let fit = |start: i32| {
            ways.iter()
                .map(|(most, lines)| Tag::of(say, *lantern, *ours, *most, *lines))
                .filter(|tag| ring.holds(tag.width / 2, start + tag.height) && tag.says_enough())
                .max_by_key(Tag::said)
        };
        let mut found = None;
        for turn in [side, 1 - side] {
            let start = starts.get(turn).copied()?;
            if let Some(tag) = fit(start)
                && found.as_ref().is_none_or(|(_, _, known): &(usize, i32, Tag)| known.said() < tag.said())
            {
                found = Some((turn, start, tag));
            }
        }
        let (turn, start, tag) = found?;
        let mut tags = vec![tag];
        if pairs
            && !ours
            && let Some((say, lantern, ours)) = left.peek()
        {
            tags.push(Tag::of(say, *lantern, *ours, most, 2));
            let (width, height) = Row::size(&tags);
            if ring.holds(width / 2, start + height) && tags.iter().all(Tag::says_enough) {
                left.next();
            } else {
                tags.pop();
            }
        }
        if let Some(next) = starts.get_mut(turn) {
            *next += Row::size(&tags).1 + 6;
        }
        rows.push(Row(if turn == 0 { -1 } else { 1 }, start, tags));
        side = 1 - turn;
    }
    let mut placed = Vec::new();
    for (way, used) in [-1, 1].into_iter().zip(starts) {
        let mine: Vec<&Row> = rows.iter().filter(|row| row.0 == way).collect();
        // In the middle of its band, or as near to it as the ring allows.
        let spare = (ring.1 - used).max(0) / 2;
        let fits = |shift: i32| {
            mine.iter().all(|Row(_, start, tags)| {
                let (width, height) = Row::size(tags);
                ring.holds(width / 2, start + shift + height)
            })
        };
        let shift = [spare, spare * 2 / 3, spare / 3].into_iter().find(|shift| fits(*shift)).unwrap_or(0);
        for row in rows.iter_mut().filter(|row| row.0 == way) {
            let (width, height) = Row::size(&row.2);
            let mut x = -width / 2;
            for tag in row.2.drain(..) {
                let half = tag.width / 2;
                let at = x + half;
                x += tag.width + 14;
                placed.push(Placed(tag, at, way * (row.1 + shift + height / 2)));
            }
        }
    }
    Some(placed)
}

//! What the figures share: blocks of words that know their size, pebbles, lanterns, what stands beside a figure.

use super::Art;
use super::scene::{Anchor, Ink, LINE, Scene, Voice};
use super::text;
use crate::core::picture::{Entry, Section};
use crate::core::wording::Say;

/// Between one thing a person said and the next.
const GAP: i32 = 5;

/// A stone on the path, about its own middle.
pub const STONE: &str = "M-11 .4c0-5.6 4.2-7.8 11-7.8s11 2.7 11 7.8-4.2 6.9-11 6.9-11-1.7-11-6.9Z";

/// A lantern in a 40 grid: someone for a hard day.
pub const LANTERN: &str = "M14 13.4c.2-8.6 11.8-8.6 12 0M11.6 15.4h16.8M13.2 15.6 12.4 33h15.2l-.8-17.4M9.8 34.8h20.4\
    M20 20c3.4 3.6 3.2 8.2 0 8.4-3.2-.2-3.4-4.6 0-8.4Z";

/// Words set under each other, with their height. Never higher than the room they were given.
#[derive(Default)]
pub struct Block {
    rows: Vec<(Voice, Vec<String>)>,
    /// How high it is.
    pub height: i32,
}

impl Block {
    /// Adds a row of its own.
    pub fn row(&mut self, voice: Voice, lines: Vec<String>) {
        if !lines.is_empty() {
            self.height += text::height(&lines) + if self.rows.is_empty() { 0 } else { GAP };
            self.rows.push((voice, lines));
        }
    }

    /// A section: its name, whether it was marked, and what stands in it, in this width and at most this height.
    pub fn of(art: &Art<'_>, section: &Section, width: i32, room: i32) -> Self {
        let mut block = Self::default();
        block.row(Voice::Name, bold(&section.name, width, 2));
        if section.marked {
            block.row(Voice::Caption, text::wrap(art.marked(), width, 2));
        }
        block.items(art, section, width, room);
        block
    }

    /// What stands in a section, or what it says when nothing does.
    pub fn items(&mut self, art: &Art<'_>, section: &Section, width: i32, room: i32) {
        if section.items.is_empty() {
            let words = section.empty.as_deref().unwrap_or_default();
            self.row(Voice::Caption, text::wrap(words, width, self.lines_left(room).min(3)));
        }
        self.entries(art, &section.items, width, room);
    }

    /// Things that a person said, as many as there is room for. Of the others it says how many the list below has.
    pub fn entries(&mut self, art: &Art<'_>, entries: &[Entry], width: i32, room: i32) {
        let mut left = entries.len();
        for entry in entries {
            let first = left == entries.len();
            let rest = if left > 1 { text::height(&art.more(left - 1, width)) + GAP } else { 0 };
            let lines = self.lines_left(room - rest);
            let whole = text::wrap(&entry.words, width, 3);
            if whole.len() <= lines {
                self.row(Voice::Own, whole);
            } else if first && lines > 0 {
                self.row(Voice::Own, text::wrap(&entry.words, width, lines));
            } else if first {
                // No room to say how many there are: a beginning, and that there is more.
                let mut begun = text::wrap(&entry.words, width - 16, self.lines_left(room).min(2));
                if let Some(line) = begun.last_mut().filter(|line| left > 1 && !line.ends_with('…')) {
                    line.push('…');
                }
                self.row(Voice::Own, begun);
                return;
            } else {
                break;
            }
            left -= 1;
        }
        if left > 0 {
            self.row(Voice::Caption, art.more(left, width));
        }
    }

    /// How many lines another row could have.
    fn lines_left(&self, room: i32) -> usize {
        usize::try_from((room - self.height - GAP) / LINE).unwrap_or(0)
    }

    /// Sets it down with its top here.
    pub fn put(self, scene: &mut Scene, anchor: Anchor, x: i32, top: i32) {
        let mut y = top + 16;
        for (voice, lines) in self.rows {
            y = scene.text(voice, anchor, x, y, lines) + GAP;
        }
    }

    /// Sets it down about a middle.
    pub fn about(self, scene: &mut Scene, anchor: Anchor, x: i32, middle: i32) {
        let top = middle - self.height / 2;
        self.put(scene, anchor, x, top);
    }
}

/// Bold words are a little wider.
pub fn bold(words: &str, width: i32, lines: usize) -> Vec<String> {
    text::wrap(words, width * 15 / 16, lines)
}

impl Art<'_> {
    /// "and 2 more below", wrapped.
    pub fn more(&self, count: usize, width: i32) -> Vec<String> {
        text::wrap(&self.wording.counted(Say::PictureMore, "{count}", count), width, 3)
    }

    /// What a marked thing is called.
    pub fn marked(&self) -> &str {
        self.picture.marked.as_deref().unwrap_or_default()
    }
}

impl Scene {
    /// A pebble about a middle: a stone that words can stand on.
    pub fn pebble(&mut self, ink: Ink, x: i32, y: i32, width: i32, height: i32) {
        let (a, b) = (width / 2, height / 2);
        let (near, far) = (a * 3 / 10, b * 9 / 10);
        let d = format!(
            "M{} {y}c0-{far} {near}-{b} {a}-{b}s{a} {} {a} {b}-{near} {b}-{a} {b}-{a}-{} -{a}-{b}Z",
            x - a,
            b * 3 / 10,
            b * 3 / 10,
        );
        self.path(ink, d);
    }

    /// A room with round corners about a middle, from half sizes.
    pub fn round(&mut self, ink: Ink, x: i32, y: i32, half: (i32, i32), corner: i32) {
        let (w, h) = (2 * (half.0 - corner), 2 * (half.1 - corner));
        let (c, k) = (corner, corner * 45 / 100);
        let r = c - k;
        let d = format!(
            "M{} {}h{w}c{r} 0 {c} {k} {c} {c}v{h}c0 {r}-{k} {c}-{c} {c}h-{w}c-{r} 0-{c}-{k}-{c}-{c}v-{h}c0-{r} {k}-{c} {c}-{c}Z",
            x - half.0 + c,
            y - half.1,
        );
        self.path(ink, d);
    }

    /// "Me" on paint.
    pub fn me(&mut self, art: &Art<'_>, x: i32, y: i32, radius: i32) {
        self.oval(Ink::Paint, x, y, radius, radius);
        let lines = bold(&art.wording.say(Say::PictureMe), radius * 2, 1);
        self.text(Voice::OnPaint, Anchor::Middle, x, y + 6, lines);
    }

    /// What stands beside the figure, under it: each in its own column across the page, one under the other down it.
    pub fn asides<'a>(&mut self, art: &Art<'_>, asides: impl Iterator<Item = &'a Section>, top: i32) {
        let asides: Vec<&Section> = asides.filter(|section| !section.items.is_empty()).collect();
        let columns = if art.wide { i32::try_from(asides.len()).unwrap_or(1).clamp(1, 3) } else { 1 };
        let column = self.width / columns;
        let (mut y, mut bottom) = (top, top);
        for (section, at) in asides.iter().zip((0..columns).cycle()) {
            if at == 0 {
                y = if bottom > top { bottom + 14 } else { top };
            }
            let mut block = Block::default();
            let width = (column - if art.wide { 40 } else { 4 }).min(420);
            block.row(Voice::Caption, text::wrap(&section.name, width, 2));
            block.entries(art, &section.items, width, 190);
            bottom = bottom.max(y + block.height);
            if art.wide {
                block.put(self, Anchor::Middle, column * at + column / 2, y);
            } else {
                block.put(self, Anchor::Left, 2, y);
            }
        }
        self.height = if bottom > top { bottom + 4 } else { top - 10 };
    }

    /// What a pattern or a dotted line means: it is drawn 44 by 16 from here on, and this is where its words begin.
    pub fn legend(&mut self, x: i32, top: i32, width: i32, words: &str) -> i32 {
        self.text(Voice::Caption, Anchor::Left, x + 56, top + 15, text::wrap(words, width - 58, 3)) - 15
    }
}

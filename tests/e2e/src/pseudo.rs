//! Two languages that nobody speaks, made from the English that was built, and never shipped: one is longer by 40 % and all in signs
//! with accents, the other is also written from right to left.
//!
//! A translator's words will be longer than ours, and a text that does not come from the content cannot be translated at all. Both are
//! seen here before there is a translator: each sentence stands in brackets, so that one that was cut off has lost one, and no plain
//! letter is left, so that what goes past the content is told by its letters.

use std::rc::Rc;

use serde_json::json;
use waymark::core::content::{Blocks, Content, Direction};
use waymark::core::exercise::{Card, Exercise, Step};
use waymark::core::helplines::{Line, Way};
use waymark::core::wording::{FORM, Say, Wording};

use crate::browser::Browser;
use crate::verbs::strings;

const WORDS: &str = include_str!("pseudo.js");
/// What stands in everything that a walk writes.
const OWN: &str = r#"\s*Žofie & I, "[^"]*"\s+<b>1</b> \{each\} ŵyth مرحبا 好\s*"#;

const PLAIN: &str = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
const ACCENTED: &str = "áƀçðéƒĝĥíĵķļɱñóþǫŕšţúṽŵẋýžÁƁÇÐÉƑĜĤÍĴĶĻṀÑÓÞǪŔŠŢÚṼŴẊÝŽ";
/// Turns the signs behind it round until the other one.
const FROM_THE_RIGHT: char = '\u{202e}';
const AS_BEFORE: char = '\u{202c}';

/// The same content in a language that nobody speaks, in the place of the one with this tag.
pub fn of(content: &Content, tag: &str, dir: Direction) -> Content {
    let mut made = content.clone();
    let put = |text: &mut Rc<str>| *text = said(text, dir).into();
    (made.lang, made.tag, made.dir) = (tag.into(), tag.into(), dir);
    made.wording = wording(&made.wording, dir);
    blocks(&mut made.blocks, &put);
    for one in &mut made.exercises {
        exercise(Rc::make_mut(one), &put);
    }
    for door in &mut made.doors {
        [&mut door.title, &mut door.more].into_iter().for_each(put);
        door.routes.iter_mut().for_each(|route| put(&mut route.title));
    }
    for idea in &mut made.ideas {
        [&mut idea.title, &mut idea.source].into_iter().for_each(put);
        idea.say.iter_mut().for_each(put);
    }
    made.promises.iter_mut().for_each(|promise| put(&mut promise.say));
    let packs = made.packs.iter_mut().flat_map(|pack| {
        put(&mut pack.title);
        &mut pack.lines
    });
    packs.chain(&mut made.helplines.lines).for_each(|one| line(one, &put));
    made
}

impl Browser {
    /// Words on the screen that are not from the content, and those that were cut off.
    pub async fn odd_words(&self, content: &Content) -> Vec<String> {
        strings(&self.script(WORDS, json!([names(content), OWN])).await)
    }
}

/// What stays as it is in every language: the names, numbers and sites of helplines, those of the charity, and
/// what each language calls itself.
fn names(content: &Content) -> Vec<String> {
    let mut names: Vec<String> = vec![content.site.charity.to_string(), content.site.contact.to_string()];
    names.extend(content.languages.iter().map(|tongue| tongue.name.to_string()));
    for line in content.helplines.lines.iter().chain(content.packs.iter().flat_map(|pack| &pack.lines)) {
        names.push(line.name.to_string());
        names.extend(line.ways.iter().flat_map(|way| match way {
            Way::Call(number) => vec![number.to_string()],
            Way::Text { word, number } => vec![word.to_string(), number.to_string()],
            Way::Site { name, .. } => vec![name.to_string()],
        }));
    }
    names.retain(|name| name.chars().any(char::is_alphabetic));
    // A name may begin as another one does.
    names.sort_by_key(|name| std::cmp::Reverse(name.len()));
    names.dedup();
    names
}

/// What a helpline calls itself, its numbers and its site are names and stay.
fn line(line: &mut Line, put: &impl Fn(&mut Rc<str>)) {
    put(&mut line.who);
    line.hours.iter_mut().chain(&mut line.deaf).for_each(put);
}

fn blocks(blocks: &mut Blocks, put: &impl Fn(&mut Rc<str>)) {
    for card in &mut blocks.feelings {
        put(&mut card.say);
        card.more.iter_mut().chain(&mut card.answer).for_each(put);
    }
    for way in &mut blocks.grounding {
        put(&mut way.say);
        way.lines.iter_mut().for_each(put);
    }
    cards(&mut blocks.next, put);
}

fn exercise(one: &mut Exercise, put: &impl Fn(&mut Rc<str>)) {
    [&mut one.title, &mut one.place, &mut one.purpose].into_iter().for_each(put);
    one.notes.iter_mut().for_each(put);
    one.parts.iter_mut().for_each(|part| put(&mut part.title));
    one.hard.iter_mut().for_each(|hard| put(&mut hard.say));
    if let Some(picture) = &mut one.picture {
        put(&mut picture.title);
        picture.sections.iter_mut().for_each(|section| put(&mut section.say));
        [&mut picture.marked, &mut picture.empty, &mut picture.under].into_iter().flatten().for_each(put);
    }
    one.steps.iter_mut().for_each(|one| step(Rc::make_mut(one), put));
}

fn step(step: &mut Step, put: &impl Fn(&mut Rc<str>)) {
    put(&mut step.ask);
    let lines = step.help.iter_mut().chain(&mut step.notes).chain(&mut step.starters).chain(&mut step.letter);
    lines.for_each(put);
    step.also.iter_mut().for_each(|also| put(&mut also.say));
    step.fields.iter_mut().for_each(|field| put(&mut field.ask));
    step.buttons.iter_mut().for_each(|button| put(&mut button.say));
    step.starters_for.iter_mut().flat_map(|fits| &mut fits.starters).for_each(put);
    cards(&mut step.cards, put);
    cards(&mut step.groups, put);
}

fn cards(cards: &mut [Card], put: &impl Fn(&mut Rc<str>)) {
    for card in cards {
        put(&mut card.say);
        card.stands_for.iter_mut().chain(&mut card.saying).for_each(put);
    }
}

/// Some of our own words are several in one: months, and the forms for counts, whose first sign names them.
fn wording(wording: &Wording, dir: Direction) -> Wording {
    let plurals = wording.say(Say::Plurals);
    let several = |text: &str| text.split('|').map(|one| said(one, dir)).collect::<Vec<_>>().join("|");
    let form = |(at, text): (usize, &str)| match text.char_indices().nth(usize::from(at > 0)) {
        Some((from, _)) => format!("{}{}", &text[..from], several(&text[from..])),
        None => text.to_owned(),
    };
    let word = |text: &Rc<str>| -> Rc<str> {
        if *text == plurals {
            return Rc::clone(text);
        }
        text.split(FORM).enumerate().map(form).collect::<Vec<_>>().join(&FORM.to_string()).into()
    };
    Wording::new(wording.all().iter().map(word).collect())
}

/// A text in the language: brackets around each sentence, every word longer. Slots stay as they are.
fn said(text: &str, dir: Direction) -> String {
    let mut sentences: Vec<String> = Vec::new();
    let mut begun = false;
    for word in text.split(' ') {
        let ends = word.ends_with(['.', '?', '!']);
        let word = longer(word, dir);
        match sentences.last_mut().filter(|_| begun) {
            Some(sentence) => {
                sentence.push(' ');
                sentence.push_str(&word);
            }
            None => sentences.push(word),
        }
        begun = !ends;
    }
    let held = |sentence: String| match sentence.trim().is_empty() {
        true => sentence,
        false => format!("[{sentence}]"),
    };
    sentences.into_iter().map(held).collect::<Vec<_>>().join(" ")
}

/// The parts of a word that are letters, each longer by 40 %.
fn longer(word: &str, dir: Direction) -> String {
    let (mut made, mut letters, mut slot) = (String::new(), String::new(), false);
    let put = |letters: &mut String, made: &mut String| {
        if !letters.is_empty() {
            let long = lengthened(letters);
            match dir {
                Direction::Ltr => made.push_str(&long),
                Direction::Rtl => made.extend([FROM_THE_RIGHT].into_iter().chain(long.chars()).chain([AS_BEFORE])),
            }
            letters.clear();
        }
    };
    for sign in word.chars() {
        slot = (slot || sign == '{') && sign != '}';
        if sign.is_alphabetic() && !slot {
            letters.push(sign);
        } else {
            put(&mut letters, &mut made);
            made.push(sign);
        }
    }
    put(&mut letters, &mut made);
    made
}

/// With accents, and each letter again as often as makes it 40 % longer, rounded up.
fn lengthened(letters: &str) -> String {
    let count = letters.chars().count();
    let more = (count * 2).div_ceil(5);
    let accented = |sign: char| {
        PLAIN.chars().position(|plain| plain == sign).and_then(|at| ACCENTED.chars().nth(at)).unwrap_or(sign)
    };
    let again = |at: usize| (at + 1) * more / count - at * more / count;
    letters.chars().enumerate().flat_map(|(at, sign)| vec![accented(sign); 1 + again(at)]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_are_held_words_grow_by_two_fifths_and_slots_stay() {
        assert_eq!(said("Hello {each}. Go on?", Direction::Ltr), "[Ĥéļļļóó {each}.] [Ĝóó óññ?]");
        assert_eq!(said("ab", Direction::Rtl), "[\u{202e}áƀƀ\u{202c}]");
        assert_eq!(said("", Direction::Ltr), "");
        assert_eq!(PLAIN.chars().count(), ACCENTED.chars().count());
    }

    #[test]
    fn lists_and_forms_for_counts_keep_their_joints() {
        let made = wording(&Wording::new(vec!["x".into(), "a|b".into(), "c\u{1f}1d".into()]), Direction::Ltr);
        assert_eq!(made.all()[1..], ["[áá]|[ƀƀ]".into(), "[çç]\u{1f}1[ðð]".into()]);
    }
}

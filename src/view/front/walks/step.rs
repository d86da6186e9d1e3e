//! A step of an exercise as a picture for a room. Sensitive cards are never on a wall.

use std::rc::Rc;

use super::{Picture, Slips};
use crate::core::content::Content;
use crate::core::exercise::{Card, Exercise, Kind, Step};
use crate::core::letter::OWN_WORD;
use crate::core::wording::Say;

/// As many as lie side by side.
const MOST: usize = 3;

/// The card that is never among the first to try: breathing makes some people feel worse.
const BREATH: &str = "breath";

/// The step, or nothing where it has no words of its own for a room.
pub(super) fn step(content: &Content, exercise: &Exercise, step: &Step) -> Option<Picture> {
    let word = |say| content.wording.say(say);
    let ask = match step.kind {
        Kind::CheckIn => word(Say::CheckInAsk),
        Kind::Ground if step.ask.is_empty() => word(Say::GroundAsk),
        Kind::Close => word(Say::CloseAsk),
        _ => said(content, &step.ask),
    };
    let picture = Picture {
        place: Rc::clone(&exercise.place),
        line: line(content, step),
        slips: slips(content, exercise, step),
        rests: matches!(step.kind, Kind::CheckIn | Kind::Close),
        ask,
        ..Picture::default()
    };
    (!picture.ask.is_empty()).then_some(picture)
}

/// A text of the exercise. In front of a room nobody has picked a word of their own, and a question is asked once.
pub(in crate::view) fn said(content: &Content, text: &Rc<str>) -> Rc<str> {
    if !text.contains('{') {
        return Rc::clone(text);
    }
    let word = |say| content.wording.say(say);
    let text = text.replace(OWN_WORD, &word(Say::OwnWord)).replace("{each}", &word(Say::FrontEach));
    let mut letters = text.chars();
    letters.next().map_or_else(Rc::default, |first| first.to_uppercase().chain(letters).collect::<String>().into())
}

/// One line: what the step says, or how to take part. That people can pass is always on the wall where something is asked.
fn line(content: &Content, step: &Step) -> Rc<str> {
    let word = |say| content.wording.say(say);
    match step.kind {
        Kind::Info => said(content, &step.help.join(" ").into()),
        Kind::CheckIn => word(Say::FrontLineCheckIn),
        Kind::Ground => word(Say::FrontLineTry),
        Kind::Close => word(Say::CloseLook),
        _ => match step.help.first() {
            Some(help) => format!("{} {}", said(content, help), word(Say::FrontPass)).into(),
            None => word(Say::FrontLine),
        },
    }
}

fn slips(content: &Content, exercise: &Exercise, step: &Step) -> Slips {
    let few = |says: &mut dyn Iterator<Item = &Rc<str>>| says.take(MOST).cloned().collect::<Vec<_>>();
    let open = |card: &&Card| !card.sensitive && !card.never_kept && !card.way_out;
    let found = match step.kind {
        Kind::Text | Kind::Line | Kind::Timeline | Kind::Circles => {
            let written = content.plans.made_up.slips_for(&exercise.id, &step.id);
            Slips::MadeUp(few(&mut written.unwrap_or(&step.starters).iter()))
        }
        Kind::Many | Kind::One | Kind::Words => {
            Slips::Cards(few(&mut step.cards.iter().filter(open).map(|card| &card.say)))
        }
        Kind::Sort => Slips::Groups(few(&mut step.groups.iter().map(|group| &group.say))),
        Kind::Ground => {
            let grounding = content.blocks.grounding.iter().filter(|ground| ground.id.as_str() != BREATH);
            Slips::ToTry(few(&mut grounding.map(|ground| &ground.say)))
        }
        Kind::Close => Slips::Next(few(&mut content.blocks.next.iter().map(|card| &card.say))),
        _ => Slips::None,
    };
    match &found {
        Slips::MadeUp(says) | Slips::Cards(says) | Slips::Groups(says) if says.is_empty() => Slips::None,
        _ => found,
    }
}

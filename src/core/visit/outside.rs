//! Cards that no exercise file holds: days and times, places that may help, people named elsewhere, lines that always answer.

use std::rc::Rc;

use super::Visit;
use crate::core::content::Content;
use crate::core::exercise::{Card, Offer, Pocket, Step};
use crate::core::helplines::{Line, Tier};
use crate::core::ids::CardId;
use crate::core::path::{Answered, LENT};
use crate::core::pocket;
use crate::core::sitting::Sitting;
use crate::core::wording::Say;

/// Days of the week, in order, with the beginnings of their ids.
pub const DAYS: [(&str, Say); 7] = [
    ("mon", Say::DayMonday),
    ("tue", Say::DayTuesday),
    ("wed", Say::DayWednesday),
    ("thu", Say::DayThursday),
    ("fri", Say::DayFriday),
    ("sat", Say::DaySaturday),
    ("sun", Say::DaySunday),
];

/// Parts of a day, in order, with the ends of their ids.
pub const TIMES: [(&str, Say); 3] =
    [("morning", Say::TimeMorning), ("afternoon", Say::TimeAfternoon), ("evening", Say::TimeEvening)];

/// Every slot of a week as a card, such as `mon-morning`.
pub(super) fn slots(content: &Content) -> Vec<Card> {
    let slot = |(day, day_say): (&str, Say), (time, time_say): (&str, Say)| {
        let say = content.wording.with(Say::WeekSlot, "{day}", &content.wording.say(day_say));
        let say = Rc::from(say.replace("{time}", &content.wording.say(time_say)));
        Card { id: CardId::from(&*format!("{day}-{time}")), say, ..Card::default() }
    };
    DAYS.into_iter().flat_map(|day| TIMES.into_iter().map(move |time| slot(day, time))).collect()
}

/// The lines a signpost shows: by the subjects that fit what was chosen, each once, in the order of the file.
pub fn lines_of<'c>(answered: &Answered<'_>, step: &Step, content: &'c Content) -> Vec<&'c Line> {
    let fits = |line: &&Line| {
        let met = step.signs.iter().filter(|signs| signs.when.as_ref().is_none_or(|when| answered.holds(when)));
        met.flat_map(|signs| &signs.topics).any(|topic| line.topics.contains(topic))
    };
    content.helplines.lines.iter().filter(fits).collect()
}

/// The lines of a signpost as cards to mark.
pub(super) fn signs(answered: &Answered<'_>, step: &Step, content: &Content) -> Vec<Card> {
    lines_of(answered, step, content).into_iter().map(card_of).collect()
}

fn card_of(line: &Line) -> Card {
    Card { id: CardId::from(&*line.id), say: Rc::clone(&line.name), ..Card::default() }
}

/// What a step borrows from outside its exercise. What was chosen once stays on offer, though it is gone where it came from.
pub(super) fn lent(visit: &Visit, step: &Step, sitting: &Sitting, content: &Content) -> Vec<(Offer, Vec<Card>)> {
    let lent = |offer: &Offer| {
        let mut cards: Vec<Card> = match offer {
            Offer::People => {
                let named = pocket::of(visit, content, Pocket::People).into_iter();
                let card = |(id, say): (CardId, Rc<str>)| Card {
                    id: CardId::from(&*format!("{LENT}{id}")),
                    say,
                    own: true,
                    ..Card::default()
                };
                named.map(card).collect()
            }
            Offer::AlwaysOpen => {
                // Someone to talk to, where the person is; the emergency number has a card of its own. What was chosen stays.
                // A card of the step's own may have the name of a line: it is chosen for itself and lends nothing.
                let own = |line: &Line| step.cards.iter().any(|card| *card.id.as_str() == *line.id);
                let chosen = |line: &Line| {
                    !own(line) && sitting.chosen(&step.id).iter().any(|card| *card.id.as_str() == *line.id)
                };
                let fits = |line: &&Line| line.always && line.tier == Tier::Talk && line.answers_in(visit.nation);
                let open = content.helplines.lines.iter().filter(|line| fits(line) || chosen(line));
                open.map(card_of).collect()
            }
        };
        if *offer == Offer::People {
            let gone = sitting.chosen(&step.id).iter().filter(|chosen| chosen.id.as_str().starts_with(LENT));
            let gone: Vec<_> = gone.filter(|chosen| !cards.iter().any(|card| card.id == chosen.id)).collect();
            cards.extend(gone.into_iter().map(|chosen| Card {
                id: chosen.id.clone(),
                say: Rc::clone(&chosen.say),
                own: true,
                ..Card::default()
            }));
        }
        (*offer, cards)
    };
    step.offers.iter().map(lent).collect()
}

//! Records as a visit makes them, with every shape of answer, from a tape.

use std::collections::BTreeSet;
use std::rc::Rc;

use waymark::core::day;
use waymark::core::exercise::Mode;
use waymark::core::ids::{CardId, PromptId, StepId};
use waymark::core::sitting::{Chosen, Record, Response, Sitting, Sorted};

use super::tape::Tape;

const EXERCISES: [&str; 4] = ["small-step", "what-happened", "gone-since", "my-circle"];
const STEPS: [&str; 5] = ["more", "line", "closest", "feel~names-1", "week"];
const MODES: [Mode; 4] = [Mode::Words, Mode::Cards, Mode::Think, Mode::Paper];

/// One to three records, each of another exercise.
pub fn records(tape: &mut Tape) -> Vec<Rc<Record>> {
    let first = tape.below(EXERCISES.len());
    let record = |place: usize, tape: &mut Tape| {
        let name = EXERCISES[(first + place) % EXERCISES.len()];
        let sittings = (0..=tape.below(3)).map(|number| Rc::new(sitting(number, tape))).collect();
        Rc::new(Record { exercise: name.into(), sittings })
    };
    (0..=tape.below(3)).map(|place| record(place, tape)).collect()
}

fn sitting(number: usize, tape: &mut Tape) -> Sitting {
    let begun = day::text(20_000 + i64::from(tape.byte()));
    let mode = MODES[tape.below(MODES.len())];
    let id = if tape.coin() { format!("kx{number}-1") } else { format!("kx{number}-1+kz-since") };
    let mut sitting = Sitting::new(id.into(), begun.into(), step(tape), mode);
    sitting.brief = tape.coin();
    for _ in 0..=tape.below(5) {
        let asked = Rc::from(format!("What is {}?", tape.below(9)));
        let response = response(tape);
        sitting = sitting.with(prompt(tape), asked, Rc::from(if tape.coin() { "en" } else { "cy" }), response);
    }
    // Nothing is kept of a day on which nothing was answered.
    if !sitting.has_answers() {
        sitting = sitting.with("more".into(), "More?".into(), "en".into(), Response::Wrote("x".into()));
    }
    for set in [&mut sitting.left_out, &mut sitting.put_in, &mut sitting.filled] {
        *set = (0..tape.below(3)).map(|_| prompt(tape)).collect::<BTreeSet<_>>();
    }
    sitting
}

fn step(tape: &mut Tape) -> StepId {
    STEPS[tape.below(STEPS.len())].into()
}

fn prompt(tape: &mut Tape) -> PromptId {
    let step = step(tape);
    match tape.below(4) {
        0 => PromptId::of_step(&step),
        1 => PromptId::of_field(&step, &"happened".into()),
        2 => PromptId::of_row(&step, u16::from(tape.byte())),
        _ => PromptId::of_turn(&step, u16::from(tape.byte())),
    }
}

/// A card. What it says may be a name that the person gave.
fn card(tape: &mut Tape) -> Chosen {
    let number = tape.below(9);
    let id = if tape.coin() { format!("lent-closest-{number}") } else { format!("card-{number}") };
    Chosen { id: CardId::from(id.as_str()), say: tape.text(4).into() }
}

fn response(tape: &mut Tape) -> Response {
    let some = tape.below(4);
    match tape.below(4) {
        0 | 1 if some == 0 => Response::Thought,
        0 | 1 => Response::Wrote(tape.text(40).into()),
        2 => Response::Chose((0..some).map(|_| card(tape)).collect()),
        _ => Response::Sorted((0..some).map(|_| Sorted { card: card(tape), group: card(tape) }).collect()),
    }
}

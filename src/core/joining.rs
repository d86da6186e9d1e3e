//! Joining what two tabs hold of one exercise.

use std::rc::Rc;

use super::ids::PromptId;
use super::sitting::{Answer, Record, Sitting};

impl Record {
    /// Joins what another tab wrote with what this one holds. `base` is what this tab last read or wrote.
    ///
    /// No text is merged and none is dropped: what only one side changed is taken from that side; a sitting in which both answered
    /// the same step in other words is kept twice, ours under `fresh` as a sitting of its own, last, so that it goes on.
    pub fn merged(base: &Record, theirs: &Record, ours: &Record, fresh: &str) -> Record {
        let in_record = |record: &Record, id: &str| record.sittings.iter().find(|s| &*s.id == id).cloned();
        let mut sittings = Vec::new();
        let mut twice = Vec::new();
        for their in &theirs.sittings {
            match (in_record(ours, &their.id), in_record(base, &their.id)) {
                (Some(our), _) if our == *their => sittings.push(our),
                (Some(our), Some(old)) if old == *their => sittings.push(our),
                (Some(our), Some(old)) if old == our => sittings.push(Rc::clone(their)),
                (Some(our), old) => {
                    let (both, apart) = joined(old.as_deref(), their, &our);
                    sittings.push(Rc::new(both));
                    twice.extend(apart.map(|mut apart| {
                        apart.id = Rc::from(format!("{}+{fresh}", our.id));
                        Rc::new(apart)
                    }));
                }
                // We removed it and they left it as it was: it stays removed. They changed it since: it stays.
                (None, Some(old)) if old == *their => {}
                (None, _) => sittings.push(Rc::clone(their)),
            }
        }
        for our in &ours.sittings {
            let known_to_them = in_record(theirs, &our.id).is_some();
            let they_removed_it_unchanged = in_record(base, &our.id).is_some_and(|old| old == *our);
            if !known_to_them && !they_removed_it_unchanged {
                sittings.push(Rc::clone(our));
            }
        }
        sittings.extend(twice);
        // The sitting that went on here still goes on here, whatever the other tab began.
        if let Some(current) = ours.current() {
            let apart = format!("{}+{fresh}", current.id);
            let goes_on = |sitting: &Rc<Sitting>| *sitting.id == *apart;
            let is_ours = |sitting: &Rc<Sitting>| sitting.id == current.id;
            if let Some(place) = sittings.iter().position(goes_on).or_else(|| sittings.iter().position(is_ours)) {
                let sitting = sittings.remove(place);
                sittings.push(sitting);
            }
        }
        Record { exercise: ours.exercise.clone(), sittings }
    }
}

/// One sitting that both changed since `base`: as one where no step was answered by both in different words, else theirs and ours,
/// each with what only one side changed. What either took away and the other left alone is in neither.
fn joined(base: Option<&Sitting>, theirs: &Sitting, ours: &Sitting) -> (Sitting, Option<Sitting>) {
    let was = |prompt: &PromptId| base.and_then(|base| base.answers.get(prompt));
    let prompts = || {
        let old = base.into_iter().flat_map(|base| base.answers.keys());
        old.chain(theirs.answers.keys()).chain(ours.answers.keys())
    };
    let they_changed = |prompt: &PromptId| theirs.answers.get(prompt) != was(prompt);
    let we_changed = |prompt: &PromptId| ours.answers.get(prompt) != was(prompt);
    // Names and points can change places, and other steps speak of them by their place: then nothing is put together.
    let places_changed = prompts().any(|prompt| prompt.is_of_row() && (they_changed(prompt) || we_changed(prompt)));
    let apart = |prompt: &PromptId| {
        let together = |other: &&PromptId| other.step().base() == prompt.step().base();
        let mut here = prompts().filter(|other| places_changed || together(other)).peekable();
        let differs = here.clone().any(|other| theirs.answers.get(other) != ours.answers.get(other));
        here.peek().is_some() && differs && here.clone().any(they_changed) && here.any(we_changed)
    };
    let (mut one, mut other) = (theirs.clone(), ours.clone());
    let mut is_apart = false;
    let put = |sitting: &mut Sitting, prompt: &PromptId, answer: Option<&Answer>| match answer {
        Some(answer) => drop(sitting.answers.insert(prompt.clone(), answer.clone())),
        None => drop(sitting.answers.remove(prompt)),
    };
    for prompt in prompts() {
        let (their, our) = (theirs.answers.get(prompt), ours.answers.get(prompt));
        let taken_away = (their.is_none() && !we_changed(prompt)) || (our.is_none() && !they_changed(prompt));
        if apart(prompt) && !taken_away {
            is_apart |= their != our;
            continue;
        }
        let answer = if we_changed(prompt) { our } else { their };
        put(&mut one, prompt, answer);
        put(&mut other, prompt, answer);
    }
    if is_apart {
        return (one, Some(other));
    }
    // As one it goes on where it stands here. What was taken out of letters or put in: ours, if anything was changed here.
    let old = |set: fn(&Sitting) -> &std::collections::BTreeSet<PromptId>| match base {
        Some(base) if set(base) == set(ours) => set(theirs).clone(),
        _ => set(ours).clone(),
    };
    let (left_out, put_in, filled) = (old(|it| &it.left_out), old(|it| &it.put_in), old(|it| &it.filled));
    (Sitting { left_out, put_in, filled, ..other }, None)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::exercise::Mode;
    use crate::core::sitting::Response;

    fn sitting(id: &str, text: &str) -> Sitting {
        let empty = Sitting::new(id.into(), "2026-11-22".into(), "a".into(), Mode::Words);
        empty.with("a".into(), "Ask".into(), "en".into(), Response::Wrote(text.into()))
    }

    fn record(sittings: &[(&str, &str)]) -> Record {
        let sittings = sittings.iter().map(|(id, text)| Rc::new(sitting(id, text))).collect();
        Record { exercise: "steady".into(), sittings }
    }

    fn texts(record: &Record) -> Vec<String> {
        record.sittings.iter().map(|s| s.words(&"a".into()).as_str().to_owned()).collect()
    }

    #[test]
    fn a_sitting_only_one_tab_changed_is_taken_from_that_tab() {
        let base = record(&[("1", "old"), ("2", "mine")]);
        let theirs = record(&[("1", "new"), ("2", "mine")]);
        let ours = record(&[("1", "old"), ("2", "mine, longer")]);
        assert_eq!(texts(&Record::merged(&base, &theirs, &ours, "b")), ["new", "mine, longer"]);
    }

    #[test]
    fn a_sitting_both_tabs_changed_is_kept_twice() {
        let base = record(&[("1", "old")]);
        let theirs = record(&[("1", "theirs")]);
        let ours = record(&[("1", "ours")]);
        let merged = Record::merged(&base, &theirs, &ours, "b");
        assert_eq!(texts(&merged), ["theirs", "ours"]);
        assert_ne!(merged.sittings[0].id, merged.sittings[1].id);
    }

    #[test]
    fn new_sittings_of_both_tabs_stay() {
        let base = record(&[]);
        let merged = Record::merged(&base, &record(&[("1", "theirs")]), &record(&[("2", "ours")]), "b");
        assert_eq!(texts(&merged), ["theirs", "ours"]);
    }

    #[test]
    fn a_sitting_that_one_tab_removed_does_not_come_back_unless_the_other_wrote_more() {
        let base = record(&[("1", "old"), ("2", "x")]);
        let ours = record(&[("2", "x")]);
        assert_eq!(texts(&Record::merged(&base, &base, &ours, "b")), ["x"]);
        let theirs = record(&[("1", "old and more"), ("2", "x")]);
        assert_eq!(texts(&Record::merged(&base, &theirs, &ours, "b")), ["old and more", "x"]);
    }

    #[test]
    fn the_sitting_that_went_on_here_still_goes_on_here() {
        let base = record(&[("1", "mine")]);
        let theirs = record(&[("1", "mine"), ("2", "begun in the other tab")]);
        let ours = record(&[("1", "mine, longer")]);
        let merged = Record::merged(&base, &theirs, &ours, "b");
        assert_eq!(merged.current().unwrap().id, "1".into());
    }

    /// A sitting with these answers: prompt and words.
    fn answers(answers: &[(&str, &str)]) -> Record {
        let mut sitting = sitting("1", "");
        for (prompt, text) in answers {
            sitting = sitting.with((*prompt).into(), "Ask".into(), "en".into(), Response::Wrote((*text).into()));
        }
        Record::new("steady".into()).with(sitting)
    }

    /// Each sitting after joining, as `prompt=words`, in order.
    fn joined_texts(base: &[(&str, &str)], theirs: &[(&str, &str)], ours: &[(&str, &str)]) -> Vec<String> {
        let merged = Record::merged(&answers(base), &answers(theirs), &answers(ours), "b");
        let text = |sitting: &Rc<Sitting>| {
            let words = |prompt: &PromptId| format!("{prompt}={}", sitting.words(prompt).as_str());
            sitting.answers.keys().map(words).collect::<Vec<_>>().join(" ")
        };
        merged.sittings.iter().map(text).collect()
    }

    #[test]
    fn answers_to_different_questions_of_one_sitting_stay_one_sitting() {
        let base = [("p", "old"), ("q", "old")];
        assert_eq!(
            joined_texts(&base, &[("p", "theirs"), ("q", "old")], &[("p", "old"), ("q", "ours")]),
            ["p=theirs q=ours"]
        );
        assert_eq!(joined_texts(&[], &[("p", "theirs")], &[("q", "ours")]), ["p=theirs q=ours"]);
    }

    #[test]
    fn what_one_tab_took_out_is_in_neither_half_when_both_wrote_more() {
        let base = [("p", "soon gone"), ("q", "old"), ("r", "old")];
        let theirs = [("q", "theirs"), ("r", "old")];
        let ours = [("p", "soon gone"), ("q", "ours"), ("r", "old")];
        assert_eq!(joined_texts(&base, &theirs, &ours), ["q=theirs r=old", "q=ours r=old"]);
        assert_eq!(joined_texts(&base, &ours, &theirs), ["q=ours r=old", "q=theirs r=old"]);
        let shorter = [("p", "so"), ("q", "ours"), ("r", "old")];
        let longer = [("p", "soon gone"), ("q", "theirs"), ("r", "old")];
        assert_eq!(joined_texts(&base, &longer, &shorter), ["p=so q=theirs r=old", "p=so q=ours r=old"]);
    }

    #[test]
    fn boxes_of_one_question_and_names_that_can_change_places_are_never_put_together() {
        assert_eq!(joined_texts(&[], &[("s/one", "theirs")], &[("s/two", "ours")]).len(), 2);
        let base = [("n/1", "Nan"), ("n/2", "Jo"), ("q", "old")];
        let moved = [("n/1", "Jo"), ("n/2", "Nan"), ("q", "old")];
        let wrote = [("n/1", "Nan"), ("n/2", "Jo"), ("q", "about Nan")];
        assert_eq!(joined_texts(&base, &moved, &wrote).len(), 2);
    }

    #[test]
    fn only_moving_on_to_another_step_is_no_other_sitting() {
        let mut moved = sitting("1", "old");
        moved.at = "b".into();
        let ours = Record::new("steady".into()).with(moved);
        let merged = Record::merged(&record(&[("1", "old")]), &record(&[("1", "theirs")]), &ours, "b");
        assert_eq!(texts(&merged), ["theirs"]);
        assert_eq!(merged.sittings[0].at.as_str(), "b");
    }
}

//! The letter: own words exactly as typed, sensitive lines only when they were put in, each line changed and taken out.

use waymark::core::content::Feeling;
use waymark::core::exercise::{Exercise, Step};
use waymark::core::picture::Picture;
use waymark::core::visit::Event;

use crate::EXERCISES;
use crate::person::{Person, own_words};

fn at_the_letter(exercise: &str) -> Person {
    let mut person = Person::new();
    person.opens(exercise).until("letter", |person| person.gives_all(Feeling::Steady));
    person
}

/// Sensitive cards as they are shown, ways out left aside.
fn sensitive(exercise: &Exercise) -> Vec<(Step, String)> {
    let cards = |step: &std::rc::Rc<Step>| {
        let cards = step.cards.iter().filter(|card| card.sensitive && !card.way_out);
        cards.map(|card| ((**step).clone(), card.say.to_string())).collect::<Vec<_>>()
    };
    exercise.steps.iter().filter(|step| !step.never_kept).flat_map(cards).collect()
}

fn lines(text: &str) -> Vec<&str> {
    text.lines().collect()
}

#[test]
fn own_words_are_in_the_letter_exactly_as_typed_and_in_order() {
    for id in EXERCISES {
        let person = at_the_letter(id);
        let copied = person.copied(id);
        let exercise = person.content.exercise(&id.into()).unwrap();
        let mut rest = copied.as_str();
        let mut found = 0;
        for step in exercise.steps.iter() {
            let boxes = matches!(step.kind, waymark::core::exercise::Kind::Text | waymark::core::exercise::Kind::Line);
            let fields = step.fields.iter().map(|field| own_words(&field.id));
            let whole = (step.fields.is_empty() && step.letter.is_some()).then(|| own_words(&step.id));
            let met = person
                .sitting(id)
                .answers
                .keys()
                .any(|prompt| prompt.as_str().split('/').next() == Some(step.id.as_str()));
            for words in fields.chain(whole).filter(|_| boxes && met) {
                let place = rest.find(&words).unwrap_or_else(|| panic!("{id}: {words} is not in {copied}"));
                rest = &rest[place + words.len()..];
                found += 1;
            }
        }
        assert!(found >= 1, "{id}");
    }
}

#[test]
fn no_line_of_a_letter_is_empty() {
    for id in EXERCISES {
        let letter = at_the_letter(id).letter(id);
        for line in letter.lines.iter().chain(&letter.held_back).chain(&letter.hard) {
            assert!(!line.own.is_empty() && line.own.iter().all(|own| !own.trim().is_empty()), "{id}: {line:?}");
            assert!(!line.lead.is_empty(), "{id}: {line:?}");
        }
    }
}

#[test]
fn a_box_with_only_spaces_is_no_line_and_is_kept_as_it_is() {
    let mut person = Person::new();
    person.opens("small-step").skips_to("already").writes("  \n ").skips_to("letter");
    assert!(person.letter("small-step").is_empty());
    assert_eq!(person.sitting("small-step").words(&"already".into()).as_str(), "  \n ");
}

#[test]
fn with_every_card_chosen_nothing_sensitive_is_in_the_letter_until_it_is_put_in() {
    let mut person = at_the_letter("what-happened");
    let exercise = person.content.exercise(&"what-happened".into()).unwrap().clone();
    let cards = sensitive(&exercise);
    assert!(cards.len() > 45, "{}", cards.len());
    for (_, say) in &cards {
        assert!(!lines(&person.copied("what-happened")).contains(&say.as_str()), "{say}");
    }
    let letter = person.letter("what-happened");
    assert!(letter.lines.iter().all(|line| !line.sensitive));
    assert_eq!(letter.held_back.len(), 5, "the screen says what is left out: {:?}", letter.held_back);

    for line in letter.held_back.clone() {
        person.does(Event::PutIn(line.prompt.clone(), true));
        let copied = person.copied("what-happened");
        for (step, say) in cards.iter().filter(|(step, _)| step.id == line.step) {
            assert!(lines(&copied).contains(&say.as_str()), "{}: {say}", step.id);
        }
    }
    assert!(person.letter("what-happened").held_back.is_empty());
    for line in letter.held_back {
        person.does(Event::PutIn(line.prompt, false));
    }
    for (_, say) in &cards {
        assert!(!lines(&person.copied("what-happened")).contains(&say.as_str()), "taken out again: {say}");
    }
}

#[test]
fn ordinary_cards_beside_a_sensitive_one_are_in_the_letter_and_the_sensitive_one_waits() {
    let mut person = Person::new();
    person.opens("what-happened").skips_to("got-through").picks("busy").picks("drank").skips_to("letter");
    let copied = person.copied("what-happened");
    assert!(lines(&copied).contains(&"Kept busy") && !copied.contains("Drank"), "{copied}");
    person.does(Event::PutIn("got-through".into(), true));
    let copied = person.copied("what-happened");
    assert!(lines(&copied).contains(&"Kept busy") && lines(&copied).contains(&"Drank or used drugs"), "{copied}");
}

#[test]
fn putting_in_one_sensitive_line_puts_in_no_other() {
    let mut person = at_the_letter("what-happened");
    person.does(Event::PutIn("touched".into(), true));
    let held: Vec<_> =
        person.letter("what-happened").held_back.iter().map(|line| line.prompt.as_str().to_owned()).collect();
    assert_eq!(held, ["part-of-life", "still-touches", "believed", "got-through"]);
}

#[test]
fn a_line_that_is_taken_out_is_nowhere_in_the_copy_and_its_answer_stays() {
    for id in EXERCISES {
        let mut person = at_the_letter(id);
        let answers = person.sitting(id).answers.clone();
        let letter = person.letter(id);
        let whole = person.visit.clone();
        for line in letter.lines.iter().chain(&letter.hard) {
            let mut one = Person::new();
            one.visit = whole.clone();
            one.does(Event::LeftOut(line.prompt.clone(), true));
            assert!(
                !one.letter(id).lines.contains(line) && one.letter(id).hard.as_ref() != Some(line),
                "{id}: {line:?}"
            );
            assert!(one.letter(id).removed.contains(line), "{id}: it can be put back");
            person.does(Event::LeftOut(line.prompt.clone(), true));
        }
        // A card that the removed line said may now stand in an earlier one; that can be taken out as well.
        for line in person.letter(id).lines {
            person.does(Event::LeftOut(line.prompt, true));
        }
        assert!(person.letter(id).is_empty(), "{id}");
        assert_eq!(person.sitting(id).answers, answers, "{id}");
        while let Some(line) = person.letter(id).removed.pop() {
            person.does(Event::LeftOut(line.prompt.clone(), false));
        }
        assert_eq!(person.letter(id), letter, "{id}");
    }
}

#[test]
fn what_is_taken_out_is_not_repeated_under_if_it_gets_hard() {
    let mut person = Person::new();
    person.opens("steady").skips_to("kit").picks("count").skips_to("letter");
    assert_eq!(person.copied("steady").matches("Count back").count(), 2);
    person.does(Event::LeftOut("kit".into(), true));
    assert!(!person.copied("steady").contains("Count back"), "{}", person.copied("steady"));
}

#[test]
fn changing_a_line_leads_to_its_step_and_back_to_the_letter() {
    for id in EXERCISES {
        let person = at_the_letter(id);
        let letter = person.letter(id);
        for line in letter.lines.iter().chain(&letter.held_back).chain(&letter.hard) {
            let mut one = Person::new();
            one.visit = person.visit.clone();
            one.does(Event::Changed(line.step.clone()));
            assert_eq!(one.step().id, line.step, "{id}");
            one.goes_on();
            assert_eq!(one.at(), "letter", "{id}: {}", line.step);
        }
    }
}

#[test]
fn a_changed_line_says_what_was_written_last() {
    let mut person = at_the_letter("small-step");
    person.does(Event::Changed("plan-b".into())).writes("Rest ").goes_on();
    assert_eq!(person.at(), "letter");
    assert!(person.copied("small-step").contains("My plan B:\nRest \n"), "{}", person.copied("small-step"));
    person.does(Event::Changed("plan-b".into())).goes_back();
    assert_eq!(person.at(), "letter");
    person.goes_on();
    assert_eq!(person.at(), "close", "and the way goes on from there");
}

#[test]
fn help_on_the_way_does_not_lose_the_way_back_to_the_letter() {
    let mut person = at_the_letter("small-step");
    person.does(Event::Changed("plan-b".into())).does(Event::WentTo(waymark::core::visit::Place::Help)).goes_back();
    assert_eq!(person.at(), "plan-b");
    person.goes_on();
    assert_eq!(person.at(), "letter");
}

#[test]
fn a_card_that_was_taken_back_is_in_no_later_line() {
    let mut person = Person::new();
    person.opens("small-step").skips_to("matters").picks("fun").picks("rest").goes_on().picks("fun").picks("rest");
    person.goes_back().unpicks("rest").skips_to("letter");
    assert!(!person.copied("small-step").contains("Rest"), "{}", person.copied("small-step"));
    let mut sorts = Person::new();
    sorts.opens("my-recovery").skips_to("going-better").picks("sleep").picks("people").goes_on();
    for card in ["sleep", "people"] {
        sorts.does(Event::Sorted("belongs".into(), card.into(), "both".into()));
    }
    sorts.goes_back().unpicks("sleep").skips_to("letter");
    assert!(!sorts.copied("my-recovery").contains("I sleep better"), "{}", sorts.copied("my-recovery"));
}

#[test]
fn an_answer_on_a_way_that_was_left_again_is_not_in_the_letter_and_not_lost() {
    let mut person = Person::new();
    person.opens("my-recovery").skips_to("word").picks("own").goes_on().writes("mending");
    person.goes_back().picks("healing").skips_to("letter");
    assert!(!person.copied("my-recovery").contains("mending"));
    person.does(Event::Changed("word".into())).picks("own").does(Event::Changed("letter".into()));
    assert!(person.copied("my-recovery").contains("mending"));
}

#[test]
fn ways_out_are_nobodys_line() {
    let mut person = Person::new();
    person.opens("what-happened").skips_to("got-through").picks("not-say").skips_to("says-about-me").picks("not-yet");
    person.skips_to("letter");
    assert!(person.letter("what-happened").is_empty());
    assert!(person.letter("what-happened").held_back.is_empty());
}

#[test]
fn the_letter_has_its_frame_and_nothing_else_of_ours() {
    let mut person = Person::new();
    person.opens("steady").skips_to("what-else").writes("tea").skips_to("letter");
    let expected = "Dear me,\n\nToday I took some time with “Find your feet”.\n\nWhat else helps me feel a bit steadier:\ntea\n\nWith care,\nme";
    assert_eq!(person.copied("steady"), expected);
}

#[test]
fn a_part_that_is_left_on_a_scale_is_nobodys_line_and_one_that_varies_is() {
    let mut person = Person::new();
    person.opens("whole-me").skips_to("parts").picks("body").picks("money").goes_on();
    person.picks("up-and-down").goes_on().writes("Soup").goes_on().picks("leave").goes_on();
    assert_eq!(person.at(), "lighter", "nothing more is asked about a part that is left");
    person.skips_to("letter");
    let copied = person.copied("whole-me");
    assert!(copied.contains("My body:\nIt goes up and down\n\nMy body, what helps a little:\nSoup"), "{copied}");
    assert!(!copied.contains("My money"), "{copied}");
}

#[test]
fn what_is_not_mine_to_carry_is_shown_to_the_person_only() {
    let mut person = Person::new();
    person.opens("my-say").skips_to("whose");
    person.does(Event::Sorted("whose".into(), "did-to-me".into(), "not-mine".into()));
    person.does(Event::Sorted("whose".into(), "asking".into(), "mine".into())).skips_to("letter");
    let letter = person.letter("my-say");
    assert_eq!(letter.held_back.iter().map(|line| &*line.lead).collect::<Vec<_>>(), ["Not mine:"]);
    assert!(!person.copied("my-say").contains("What other people did to me"), "{}", person.copied("my-say"));
    assert!(person.copied("my-say").contains("Mine:\nAsking for help"), "{}", person.copied("my-say"));
}

#[test]
fn what_someone_gives_stands_beside_them_in_the_circle() {
    let mut person = Person::new();
    person.opens("my-circle").skips_to("closest").does(Event::AddedRow("closest".into()));
    person.does(Event::Wrote("closest/1".into(), "Nan".into())).skips_to("pick").picks("closest-1").goes_on();
    assert_eq!(&*person.step().ask, "What do you get from Nan?");
    person.picks("fun").picks("takes-more").skips_to("letter");
    let exercise = person.content.exercise(&"my-circle".into()).unwrap();
    let picture = Picture::of(&person.content, exercise, person.sitting("my-circle"), "recovery").unwrap();
    let nan = &picture.sections[0].items[0];
    assert_eq!((&*nan.words, nan.notes.iter().map(|note| &**note).collect::<Vec<_>>()), ("Nan", vec!["Fun"]));
}

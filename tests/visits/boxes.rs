//! Boxes and cards: what is given, changed and taken back.

use std::rc::Rc;

use waymark::core::content::Feeling;
use waymark::core::exercise::Mode;
use waymark::core::ids::{PromptId, StepId};
use waymark::core::sitting::Response;
use waymark::core::visit::{Event, Place, Turn};

use crate::person::Person;

fn at(exercise: &str, step: &str) -> Person {
    let mut person = Person::new();
    person.opens(exercise).skips_to(step);
    person
}

fn chosen(person: &Person, exercise: &str, step: &str) -> Vec<String> {
    person.sitting(exercise).chosen(&step.into()).iter().map(|card| card.id.as_str().to_owned()).collect()
}

#[test]
fn a_starter_is_added_at_the_end_and_the_box_is_drawn_anew() {
    let mut person = at("steady", "what-else");
    person.writes("My dog ");
    let drawn = person.visit.redrawn;
    person.does(Event::TookStarter("what-else".into(), "A song I know well".into()));
    assert_eq!(person.sitting("steady").words(&"what-else".into()).as_str(), "My dog A song I know well");
    assert_ne!(person.visit.redrawn, drawn);
    person.writes("My dog A song I know well.");
    assert_eq!(person.visit.redrawn, drawn.wrapping_add(1), "typing never draws the box anew");
}

#[test]
fn thinking_never_touches_words() {
    let mut person = at("steady", "what-else");
    person.writes("mine").does(Event::ChoseMode(Mode::Think)).does(Event::ThoughtAboutIt("what-else".into()));
    assert_eq!(person.at(), "letter");
    person.goes_back().does(Event::ThoughtAboutIt("what-else".into()));
    assert_eq!(person.sitting("steady").words(&"what-else".into()).as_str(), "mine");
    let mut thinks = at("steady", "what-else");
    thinks.does(Event::ChoseMode(Mode::Think)).does(Event::ThoughtAboutIt("what-else".into()));
    assert_eq!(thinks.sitting("steady").answers[&"what-else".into()].response, Response::Thought);
    thinks.goes_back().writes("after all");
    assert_eq!(thinks.sitting("steady").words(&"what-else".into()).as_str(), "after all");
}

#[test]
fn every_box_can_be_thought_about_and_thinking_leads_to_the_close() {
    for exercise in crate::EXERCISES {
        let mut person = Person::new();
        person.opens(exercise).does(Event::ChoseMode(Mode::Think)).until("close", |person| {
            let boxes =
                matches!(person.step().kind, waymark::core::exercise::Kind::Text | waymark::core::exercise::Kind::Line);
            let step = person.step().id;
            if boxes {
                person.does(Event::ThoughtAboutIt(step))
            } else {
                person.skips()
            };
        });
        assert!(person.letter(exercise).is_empty(), "{exercise}: thoughts are in nobody's letter");
    }
}

#[test]
fn how_someone_would_like_to_answer_is_remembered_for_the_sitting() {
    let mut person = at("what-happened", "how");
    for (card, mode) in [("cards", Mode::Cards), ("think", Mode::Think), ("paper", Mode::Paper), ("words", Mode::Words)]
    {
        person.picks(card);
        assert_eq!(person.sitting("what-happened").mode, mode);
    }
    assert_eq!(chosen(&person, "what-happened", "how"), ["words"], "one answer");
}

#[test]
fn the_short_name_stands_in_the_story_once_and_stays_away_when_it_was_cleared() {
    let mut person = at("what-happened", "short-name");
    person.writes("That year  ").skips_to("story");
    let prompt = PromptId::of_field(&"story".into(), &"happened".into());
    assert_eq!(person.sitting("what-happened").words(&prompt).as_str(), "That year  ");
    person.writes_in("happened", "");
    person.goes_back();
    assert_eq!(person.at(), "part-6");
    person.goes_on();
    assert!(person.sitting("what-happened").words(&prompt).as_str().is_empty(), "what was cleared stays clear");
    person.writes_in("happened", "Those years");
    person.goes_back().goes_on();
    assert_eq!(person.sitting("what-happened").words(&prompt).as_str(), "Those years");
}

#[test]
fn words_go_to_the_question_of_their_own_box_even_when_it_has_just_left_the_screen() {
    let mut person = at("small-step", "already");
    person.writes("in the garden").goes_on();
    person.does(Event::Wrote("already".into(), "in the garden.".into()));
    let sitting = person.sitting("small-step");
    assert_eq!(&*sitting.answers[&"already".into()].asked, "When do you get a bit of that already?");
    assert_eq!(sitting.words(&"already".into()).as_str(), "in the garden.");
    assert_eq!(person.at(), "more");
    person.does(Event::Wrote("no-such-box".into(), "x".into()));
    assert!(!person.sitting("small-step").answers.contains_key(&"no-such-box".into()));
}

#[test]
fn only_typing_may_wait_before_it_is_saved() {
    let mut person = at("small-step", "already");
    person.writes("a");
    assert!(person.visit.typing);
    for event in [Event::TookStarter("already".into(), "b".into()), Event::WentOn, Event::ChoseKeeping(true)] {
        person.writes("a").does(event);
        assert!(!person.visit.typing);
    }
}

#[test]
fn cards_are_kept_in_the_order_of_the_question_whatever_the_order_of_pressing() {
    let mut person = at("small-step", "matters");
    person.picks("rest").picks("kindness").picks("fun").unpicks("kindness").picks("family");
    assert_eq!(chosen(&person, "small-step", "matters"), ["family", "fun", "rest"]);
}

#[test]
fn at_most_three_matter_most_and_a_fourth_throws_none_of_them_out() {
    let mut person = at("small-step", "matters");
    for card in ["kindness", "family", "friends", "honest"] {
        person.picks(card);
    }
    person.goes_on();
    assert_eq!(person.at(), "most");
    for card in ["kindness", "family", "friends", "honest"] {
        person.picks(card);
    }
    assert_eq!(chosen(&person, "small-step", "most"), ["kindness", "family", "friends"]);
    person.unpicks("family").picks("honest");
    assert_eq!(chosen(&person, "small-step", "most"), ["kindness", "friends", "honest"]);
}

#[test]
fn only_what_was_chosen_is_offered_again_and_nothing_chosen_passes_the_question_over() {
    let mut person = at("small-step", "matters");
    person.picks("fun").picks("rest").goes_on().picks("family").picks("fun");
    assert_eq!(chosen(&person, "small-step", "most"), ["fun"], "a card that is not offered cannot be chosen");
    let mut none = at("small-step", "matters");
    none.goes_on();
    assert_eq!(none.at(), "already");
}

#[test]
fn sorting_offers_the_chosen_cards_ten_at_most_and_no_ways_out() {
    let mut person = at("what-happened", "got-through");
    let cards = person.step().cards;
    for card in &cards {
        person.picks(card.id.as_str());
    }
    person.skips_to("sits-now");
    let offered = person.visit.answered(person.sitting("what-happened")).offered(person.exercise(), &person.step());
    let first_ten: Vec<_> = cards.iter().filter(|card| !card.way_out).take(10).map(|card| card.id.clone()).collect();
    assert_eq!(offered.iter().map(|card| card.id.clone()).collect::<Vec<_>>(), first_ten);
    let mut two = at("what-happened", "got-through");
    two.picks("busy").picks("told").picks("not-say").goes_on();
    let offered = two.visit.answered(two.sitting("what-happened")).offered(two.exercise(), &two.step());
    assert_eq!(offered.iter().map(|card| card.id.as_str()).collect::<Vec<_>>(), ["busy", "told"]);
    let mut way_out = at("what-happened", "got-through");
    way_out.picks("not-say").goes_on();
    assert_eq!(way_out.at(), "thank", "with only a way out there is nothing to sort");
}

#[test]
fn a_card_can_be_put_into_another_group() {
    let mut person = at("what-happened", "got-through");
    person.picks("busy").picks("told").goes_on();
    let sorts = |card: &str, group: &str| Event::Sorted("sits-now".into(), card.into(), group.into());
    person.does(sorts("busy", "helps")).does(sorts("told", "helps")).does(sorts("busy", "costs"));
    let group =
        |card: &str| person.sitting("what-happened").group_of(&"sits-now".into(), &card.into()).unwrap().as_str();
    assert_eq!((group("busy"), group("told")), ("costs", "helps"));
}

#[test]
fn extra_screens_are_met_only_when_their_card_was_chosen() {
    let met = |from: &str, card: Option<&str>| {
        let mut person = at("what-happened", from);
        if let Some(card) = card {
            person.picks(card);
        }
        person.goes_on();
        person.at()
    };
    assert_eq!(met("part-of-life", Some("nothing")), "full-answer");
    assert_eq!(met("part-of-life", Some("losing")), "short-name");
    assert_eq!(met("part-of-life", None), "short-name");
    assert_eq!(met("got-through", Some("hurt-me")), "honest");
    assert_eq!(met("got-through", Some("busy")), "sits-now");
    assert_eq!(met("for-whom", Some("let-go")), "let-it-go");
    assert_eq!(met("for-whom", Some("me")), "check-in-5");
    let mut own = at("my-recovery", "word");
    own.picks("own").goes_on();
    assert_eq!(own.at(), "own-word");
    let mut other = at("my-recovery", "word");
    other.picks("own").picks("healing").goes_on();
    assert_eq!(other.at(), "going-better", "the answer that was changed no longer counts");
}

#[test]
fn too_big_leads_back_with_its_saying_and_never_traps() {
    let mut person = at("small-step", "smallest");
    person.writes("Run a marathon").goes_on().picks("too-big").goes_on();
    assert_eq!(person.at(), "smallest");
    let saying = |person: &Person| person.visit.saying.clone().map(|(step, say)| (step, say.to_string()));
    assert_eq!(saying(&person), Some((StepId::from("smallest"), "Shall we make it smaller?".to_owned())));
    assert_eq!(person.sitting("small-step").words(&"smallest".into()).as_str(), "Run a marathon");
    person.writes("Look for my shoes").goes_on();
    assert_eq!((person.at().as_str(), saying(&person)), ("how-it-feels", None), "said once");
    person.skips();
    assert_eq!(person.at(), "when", "skipping goes on even while the card is still chosen");
    let mut changes = at("small-step", "how-it-feels");
    changes.picks("too-big").picks("can").goes_on();
    assert_eq!(changes.at(), "when");
}

#[test]
fn a_part_can_be_passed_over_as_a_whole() {
    let mut person = at("what-happened", "part-3");
    let skip = person.step().buttons[1].goes.clone();
    person.presses(skip);
    assert_eq!(person.at(), "part-4");
    person.does(Event::WentTo(Place::Parts("what-happened".into())));
    for part in person.exercise().parts.clone() {
        let first = part.first.clone();
        person.does(Event::WentTo(Place::Step("what-happened".into(), first.clone(), Turn::Asking)));
        assert_eq!(person.step().id, first, "any part, in any order");
    }
}

#[test]
fn a_card_for_another_step_than_the_one_on_the_screen_is_not_taken() {
    let mut person = at("small-step", "matters");
    person.does(Event::Chose("could-help".into(), "friend".into(), true));
    assert!(!person.sitting("small-step").has_answers());
}

#[test]
fn words_on_no_step_are_no_answer_and_no_accident() {
    let mut person = Person::new();
    for event in [
        Event::Wrote("x".into(), "y".into()),
        Event::TookStarter("x".into(), "y".into()),
        Event::Chose("x".into(), "y".into(), true),
        Event::Sorted("x".into(), "y".into(), "z".into()),
        Event::ThoughtAboutIt("x".into()),
        Event::Changed("x".into()),
        Event::WentOn,
        Event::Skipped,
        Event::CarriedOn,
        Event::WentBack,
        Event::Undid,
        Event::Stopped,
        Event::Opened("no-such-exercise".into()),
        Event::WentOn,
        Event::WentOn,
        Event::WentOnWhereTheyWere("steady".into()),
        Event::ErasedSitting("steady".into()),
        Event::WentTo(Place::Step("steady".into(), "kit".into(), Turn::Asking)),
        Event::Felt(Feeling::Steady),
    ] {
        person.does(event);
        assert!(person.visit.records.is_empty());
        assert!(person.visit.trail.get(person.visit.here).is_some());
    }
}

#[test]
fn words_are_shared_not_copied_from_state_to_state() {
    let mut person = at("small-step", "already");
    person.writes("long ".repeat(1000).as_str());
    let before = Rc::clone(&person.visit.records[&"small-step".into()]);
    person.does(Event::WentTo(Place::Help));
    assert!(Rc::ptr_eq(&before, &person.visit.records[&"small-step".into()]));
}

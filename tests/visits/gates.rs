//! What stands before a first exercise: who else uses this device, and keeping.

use waymark::core::exercise::Mode;
use waymark::core::keeping::KeepState;
use waymark::core::visit::{Device, Event, Place};

use crate::person::Person;

#[test]
fn at_most_two_screens_stand_between_home_and_a_first_step_and_only_once_in_a_visit() {
    let mut person = Person::new();
    person.does(Event::Opened("steady".into()));
    assert_eq!(*person.visit.place(), Place::Device("steady".into()));
    person.goes_on();
    assert_eq!(*person.visit.place(), Place::Keep("steady".into()));
    person.goes_on();
    assert_eq!(person.at(), "open");
    person.does(Event::WentTo(Place::Home)).does(Event::Opened("small-step".into()));
    assert_eq!((person.at().as_str(), person.exercise().id.as_str()), ("open", "small-step"));
}

#[test]
fn going_on_or_skipping_without_choosing_keeps_nothing() {
    for skips in [false, true] {
        let mut person = Person::new();
        person.does(Event::Opened("steady".into()));
        assert_eq!(person.visit.keep, None, "nothing is chosen in advance");
        for _ in 0..2 {
            if skips {
                person.skips()
            } else {
                person.goes_on()
            };
        }
        assert_eq!((person.visit.keep, person.visit.keep_state()), (Some(false), KeepState::Not));
        person.skips_to("what-else").writes("words");
        assert_eq!(person.visit.keep_state(), KeepState::Not);
    }
}

#[test]
fn keeping_is_not_offered_on_the_next_screen_where_it_could_harm() {
    for device in [Device::Shared, Device::Checked, Device::Class] {
        let mut person = Person::new();
        person.does(Event::Opened("steady".into())).does(Event::SaidDevice(device));
        let mut seen = Vec::new();
        person.until("open", |person| {
            seen.push(person.visit.place().clone());
            person.goes_on();
        });
        assert!(!seen.contains(&Place::Keep("steady".into())), "{device:?}: {seen:?}");
        assert_eq!(seen.contains(&Place::Safety("steady".into())), device == Device::Checked);
        assert!(seen.len() <= 2, "{seen:?}");
        assert_ne!(person.visit.keep, Some(true), "{device:?}");
        person.skips_to("what-else").writes("words");
        assert_eq!(person.visit.keep_state(), KeepState::Not);
        // It stays in settings.
        person.does(Event::WentTo(Place::Kept)).does(Event::ChoseKeeping(true));
        assert_eq!(person.visit.keep, Some(true), "{device:?}");
    }
}

#[test]
fn someone_who_may_be_checked_starts_by_thinking_and_can_write_all_the_same() {
    let mut person = Person::new();
    person.does(Event::Opened("steady".into())).does(Event::SaidDevice(Device::Checked)).goes_on().goes_on();
    assert_eq!(person.sitting("steady").mode, Mode::Think);
    person.does(Event::ChoseMode(Mode::Words));
    assert_eq!(person.sitting("steady").mode, Mode::Words);
    for device in [Device::Mine, Device::Shared, Device::Class] {
        let mut person = Person::new();
        person.does(Event::Opened("steady".into())).does(Event::SaidDevice(device));
        person.until("open", |person| {
            person.goes_on();
        });
        assert_eq!(person.sitting("steady").mode, Mode::Words, "{device:?}");
    }
}

#[test]
fn keeping_can_be_switched_on_and_off_at_any_time() {
    let mut person = Person::new();
    person.opens("steady").skips_to("what-else").writes("words");
    person.does(Event::ChoseKeeping(true));
    assert_eq!(person.visit.keep_state(), KeepState::Saving);
    person.does(Event::Kept(KeepState::Kept));
    assert_eq!(person.visit.keep_state(), KeepState::Kept);
    person.writes("words and more");
    assert_eq!(person.visit.keep_state(), KeepState::Saving, "not kept before it was read back");
    person.does(Event::ChoseKeeping(false));
    assert_eq!(person.visit.keep_state(), KeepState::Not);
    assert_eq!(person.sitting("steady").words(&"what-else".into()).as_str(), "words and more");
}

#[test]
fn with_nothing_answered_yet_the_line_says_that_it_will_be_kept() {
    let mut person = Person::new();
    person.opens_and_keeps("steady");
    assert!(
        matches!(person.visit.keep_state(), KeepState::Will | KeepState::Saving),
        "{:?}",
        person.visit.keep_state()
    );
    assert_ne!(person.visit.keep_state(), KeepState::Kept);
}

#[test]
fn a_browser_that_refuses_is_said_and_stops_nothing() {
    let mut person = Person::new();
    person.opens_and_keeps("steady").skips_to("what-else").writes("a").does(Event::Kept(KeepState::Refused));
    assert_eq!(person.visit.keep_state(), KeepState::Refused);
    person.writes("ab");
    assert_eq!(person.visit.keep_state(), KeepState::Refused);
    person.skips_to("close");
    assert_eq!(person.sitting("steady").words(&"what-else".into()).as_str(), "ab");
}

#[test]
fn found_empty_keeps_the_words_on_the_screen_and_asks() {
    let mut person = Person::new();
    person.opens_and_keeps("steady").skips_to("what-else").writes("a").does(Event::Kept(KeepState::Gone));
    person.writes("ab");
    assert_eq!(person.visit.keep_state(), KeepState::Gone, "typing on does not quietly keep them again");
    let mut lets_go = Person::new();
    lets_go.visit = person.visit.clone();
    person.does(Event::KeptAgain);
    assert_eq!(person.visit.keep_state(), KeepState::Saving);
    lets_go.does(Event::LetGo);
    assert!(lets_go.visit.records.is_empty());
    assert_eq!(*lets_go.visit.place(), Place::Home);
}

#[test]
fn the_way_to_a_first_step_can_be_walked_back() {
    let mut person = Person::new();
    person.does(Event::Opened("steady".into())).goes_on().goes_on();
    for place in [Place::Keep("steady".into()), Place::Device("steady".into()), Place::Home] {
        person.goes_back();
        assert_eq!(*person.visit.place(), place);
    }
}

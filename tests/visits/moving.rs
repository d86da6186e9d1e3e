//! Back and Forward: the trail holds what was really seen, and nothing from before.

use waymark::core::content::Feeling;
use waymark::core::visit::{Event, Place, Turn, WayBack};

use crate::EXERCISES;
use crate::person::Person;

#[test]
fn back_walks_every_screen_of_an_exercise_in_reverse_and_keeps_every_word() {
    for id in EXERCISES {
        let mut person = Person::new();
        person.opens(id);
        person.until("close", |person| person.gives_all(Feeling::Stirred));
        let trail = person.visit.trail.clone();
        let answers = person.sitting(id).answers.clone();
        for place in trail.iter().rev().skip(1) {
            person.goes_back();
            assert_eq!(person.visit.place(), place, "{id}");
        }
        assert_eq!(*person.visit.place(), Place::Home);
        assert_eq!(person.sitting(id).answers, answers, "{id}");
        for (number, place) in trail.iter().enumerate() {
            person.does(Event::Walked(number));
            assert_eq!(person.visit.place(), place, "{id}: and Forward walks it again");
        }
        assert_eq!(person.sitting(id).answers, answers, "{id}");
    }
}

#[test]
fn in_a_frame_the_pages_own_back_leads_the_same_way() {
    let mut framed = Person::new();
    framed.opens("small-step");
    framed.until("letter", |person| person.gives_all(Feeling::Steady));
    let mut on_our_page = Person::new();
    on_our_page.visit = framed.visit.clone();
    while *framed.visit.place() != Place::Home {
        framed.does(Event::WentBack);
        on_our_page.goes_back();
        assert_eq!(framed.visit.place(), on_our_page.visit.place());
    }
}

#[test]
fn going_on_from_the_middle_of_the_trail_forgets_what_lay_ahead() {
    let mut person = Person::new();
    person.opens("small-step").skips_to("more").goes_back().goes_back();
    assert_eq!(person.at(), "matters");
    let here = person.visit.here;
    person.picks("fun").goes_on();
    assert_eq!(person.at(), "most", "the way may be another now");
    assert_eq!((person.visit.here, person.visit.trail.len()), (here + 1, here + 2));
}

#[test]
fn a_number_that_is_not_on_the_trail_goes_home_and_shows_nothing() {
    for number in [7, 99, 9_999, usize::MAX] {
        let mut before = Person::new();
        before.opens_and_keeps("steady").until("letter", |person| person.gives_all(Feeling::Steady));
        // After a reload the browser's entries are still there; the visit is a new one.
        let mut person = Person::coming_back(&before.visit.records);
        person.does(Event::Walked(number));
        assert_eq!((person.visit.place(), person.visit.here), (&Place::Home, 0));
        let mut middle = Person::new();
        middle.opens("steady").goes_on().does(Event::Walked(number));
        assert_eq!((middle.visit.place(), middle.visit.here), (&Place::Home, 0));
    }
}

#[test]
fn help_about_and_the_parts_lead_back_to_where_they_were_opened() {
    for place in [Place::Help, Place::About, Place::Young, Place::Kept, Place::Parts("what-happened".into())] {
        let mut person = Person::new();
        person.opens("what-happened").skips_to("anchor").writes("Nan").does(Event::WentTo(place.clone()));
        assert_eq!(*person.visit.place(), place);
        assert_eq!(person.visit.way_back(&person.content), WayBack::Walk);
        person.goes_back();
        assert_eq!(person.at(), "anchor");
        assert_eq!(person.sitting("what-happened").words(&"anchor".into()).as_str(), "Nan");
    }
}

#[test]
fn where_someone_is_is_remembered_also_after_going_back() {
    let mut person = Person::new();
    person.opens("small-step").skips_to("plan-b").goes_back().goes_back();
    assert_eq!(person.at(), "when");
    assert_eq!(person.sitting("small-step").at.as_str(), "when");
}

#[test]
fn the_same_place_twice_is_one_entry() {
    let mut person = Person::new();
    person.does(Event::WentTo(Place::Help)).does(Event::WentTo(Place::Help));
    assert_eq!(person.visit.trail.len(), 2);
}

#[test]
fn a_turn_inside_a_check_in_is_an_entry_of_its_own() {
    let mut person = Person::new();
    person.opens("what-happened").skips_to("check-in-1").feels(Feeling::Shut);
    assert!(matches!(person.visit.place(), Place::Step(_, _, Turn::Felt(_))));
    person.goes_back();
    assert!(matches!(person.visit.place(), Place::Step(_, _, Turn::Asking)));
    assert_eq!(person.visit.feeling, None, "and nothing of it is remembered");
}

#[test]
fn nothing_a_person_gave_is_in_the_name_of_a_screen() {
    let mut person = Person::new();
    person.opens("what-happened").until("close", |person| {
        person.gives_all(Feeling::Steady);
        assert!(!person.visit.place().key().contains("Nan"), "{}", person.visit.place().key());
        assert!(!format!("{:?}", person.visit).contains("Nan"), "a panic or a log could carry it");
    });
}

//! What was done before the program was there: read as hostile input, done again, and taken in by a later visit.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;

use super::*;
use crate::core::exercise::{Exercise, Kind, Step};
use crate::core::keeper::NotKept;
use crate::core::visit::Place;

fn read(presses: &str) -> Option<WayIn> {
    WayIn::read(&format!(r#"[["1","page"]{presses}]"#))
}

#[test]
fn everything_that_can_be_done_is_read_as_it_was_done() {
    let text = r#",["all"],["help"],["opened","steady"],["device","checked"],["keep","yes"],["on"],["skipped"],["walked","2"],["wrote","0"," a \n\"b\" "],["chose","tea","in"],["chose","tea","out"]"#;
    let presses = read(text).unwrap().presses;
    let expected = [
        Press::All,
        Press::Help,
        Press::Opened("steady".into()),
        Press::Device(Device::Checked),
        Press::Keep(true),
        Press::On,
        Press::Skipped,
        Press::Walked(2),
        Press::Wrote(0, " a \n\"b\" ".into()),
        Press::Chose("tea".into(), true),
        Press::Chose("tea".into(), false),
    ];
    assert_eq!(presses, expected);
}

#[test]
fn what_we_do_not_write_is_not_read_in_part() {
    let wrong = [
        r#",["opened"]"#,
        r#",["opened","steady","now"]"#,
        r#",["keep","maybe"]"#,
        r#",["device","theirs"]"#,
        r#",["walked","-1"]"#,
        r#",["wrote","x","a"]"#,
        r#",["erase"]"#,
        r#",[]"#,
        r#",["on",1]"#,
        r#",["on"]] "#,
    ];
    for text in wrong {
        assert_eq!(read(&format!(r#",["on"]{text}"#)), None, "{text}");
    }
    for text in ["", "[]", "{}", r#"[["2","page"]]"#, r#"[["1"]]"#, r#"[["on"]]"#, "null"] {
        assert_eq!(WayIn::read(text), None, "{text}");
    }
}

#[test]
fn more_than_anybody_writes_is_not_read() {
    let long = "a".repeat(LONGEST);
    assert_eq!(read(&format!(r#",["wrote","0","{long}"]"#)), None);
}

#[test]
fn only_what_this_very_page_wrote_is_its_own() {
    let way = read(r#",["on"]"#).unwrap();
    assert!(way.is_of_this_page(r#"[["1","page"],["on"],["wrote","0","more"]]"#));
    assert!(!way.is_of_this_page(r#"[["1","other"],["on"]]"#));
    assert!(!way.is_of_this_page("damaged"));
}

#[test]
fn presses_that_make_no_sense_where_they_were_made_change_nothing() {
    let content = Content { lang: "en".into(), ..Content::default() };
    let visit = Visit::new("2026-11-29".into(), "tab".into(), None);
    let presses = [Press::On, Press::Wrote(7, "words".into()), Press::Chose("tea".into(), true), Press::Walked(9)];
    let (after, whole) = visit.came_by(&presses, &content);
    assert_eq!((after.place(), after.records.len(), after.keep), (&Place::Home, 0, None));
    assert!(!whole, "something was given that has no place");
    let (_, whole) = visit.came_by(&[Press::On, Press::Wrote(7, " ".into()), Press::Walked(9)], &content);
    assert!(whole, "nothing was given");
}

/// A shelf in memory. After so many more changes it refuses every one.
#[derive(Default)]
struct Shelved {
    texts: RefCell<BTreeMap<String, String>>,
    changes_left: Cell<Option<usize>>,
}

impl Shelved {
    fn changes(&self) -> Result<(), NotKept> {
        match self.changes_left.get() {
            Some(0) => Err(NotKept::Refused),
            left => {
                self.changes_left.set(left.map(|left| left - 1));
                Ok(())
            }
        }
    }

    fn with(text: &str) -> Self {
        let shelf = Self::default();
        shelf.texts.borrow_mut().insert(KEY.to_owned(), text.to_owned());
        shelf
    }

    fn holds(&self, words: &str) -> bool {
        self.texts.borrow().values().any(|text| text.contains(words))
    }
}

impl Shelf for Shelved {
    fn keys(&self) -> Result<Vec<String>, NotKept> {
        Ok(self.texts.borrow().keys().cloned().collect())
    }

    fn get(&self, key: &str) -> Result<Option<String>, NotKept> {
        Ok(self.texts.borrow().get(key).cloned())
    }

    fn put(&self, key: &str, text: &str) -> Result<(), NotKept> {
        self.changes()?;
        self.texts.borrow_mut().insert(key.to_owned(), text.to_owned());
        Ok(())
    }

    fn remove(&self, key: &str) -> Result<(), NotKept> {
        self.changes()?;
        self.texts.borrow_mut().remove(key);
        Ok(())
    }
}

/// One exercise with a box.
fn content() -> Content {
    let step = |(id, kind): (&str, Kind)| {
        let step = serde_json::json!({ "id": id, "kind": kind, "ask": id });
        Rc::new(serde_json::from_value::<Step>(step).unwrap())
    };
    let kinds = [("open", Kind::Open), ("box", Kind::Text), ("letter", Kind::Summary), ("close", Kind::Close)];
    let exercise = Exercise { steps: kinds.into_iter().map(step).collect(), ..Exercise::sample("walk") };
    Content { lang: "en".into(), exercises: vec![exercise.into()], ..Content::default() }
}

fn begun() -> Visit {
    Visit::new("2026-11-29".into(), "tab".into(), None)
}

/// As the start file writes it, up to the box.
fn written(keep: &str, words: &str) -> String {
    format!(r#"[["1","page"],["opened","walk"],["on"],["keep","{keep}"],["on"],["on"],["wrote","0","{words}"]]"#)
}

fn taken(shelf: &Shelved) -> Found {
    let mut keeper = Keeper::new("tab".into());
    let mut found = keeper.find(shelf).unwrap();
    takes_in(shelf, &mut keeper, &mut found, begun(), &content());
    found
}

fn words_of(found: &Found) -> Vec<String> {
    let of = |record: &Record| record.sittings.iter().map(|sitting| sitting.words(&"box".into())).collect::<Vec<_>>();
    found.records.iter().flat_map(of).map(|words| words.as_str().to_owned()).collect()
}

#[test]
fn what_a_page_left_that_ended_early_is_kept_and_found_again() {
    let shelf = Shelved::with(&written("yes", "my first words"));
    let found = taken(&shelf);
    assert_eq!((words_of(&found), found.unreadable), (vec!["my first words".to_owned()], false));
    assert_eq!(shelf.get(KEY).unwrap(), None, "it is kept as a record now");
    let again = taken(&shelf);
    assert_eq!((words_of(&again), again.unreadable), (vec!["my first words".to_owned()], false));
}

#[test]
fn it_stands_beside_what_was_kept_before_and_replaces_nothing() {
    let shelf = Shelved::with(&written("yes", "first"));
    taken(&shelf);
    shelf.texts.borrow_mut().insert(KEY.to_owned(), written("yes", "second"));
    let mut keeper = Keeper::new("later".into());
    let mut found = keeper.find(&shelf).unwrap();
    let fresh = Visit::new("2026-11-30".into(), "later".into(), None);
    takes_in(&shelf, &mut keeper, &mut found, fresh, &content());
    assert_eq!(words_of(&found), ["first", "second"]);
    assert_eq!(words_of(&Keeper::new("last".into()).find(&shelf).unwrap()), ["first", "second"]);
}

#[test]
fn whichever_change_of_the_shelf_fails_the_words_stay_on_it() {
    for changes in 0..6 {
        let shelf = Shelved::with(&written("yes", "my first words"));
        shelf.changes_left.set(Some(changes));
        taken(&shelf);
        assert!(shelf.holds("my first words"), "lost after {changes} changes");
        shelf.changes_left.set(None);
        assert_eq!(words_of(&taken(&shelf)).first().map(String::as_str), Some("my first words"), "{changes}");
    }
}

#[test]
fn what_cannot_be_taken_in_stays_and_is_called_unread() {
    let gone = written("yes", "words").replace("walk", "an-exercise-of-before");
    for text in ["damaged", "[[\"2\",\"page\"]]", &gone, &written("no", "words")] {
        let shelf = Shelved::with(text);
        let found = taken(&shelf);
        assert!(found.records.is_empty() && found.unreadable, "{text}");
        assert_eq!(shelf.get(KEY).unwrap().as_deref(), Some(text));
        assert!(unread_besides(&shelf) || aside::unread(&shelf).unwrap().iter().any(|unread| *unread.text == *text));
    }
}

#[test]
fn a_text_of_this_page_is_no_unread_text_of_another() {
    let shelf = Shelved::with(&written("yes", "words"));
    assert!(!unread_besides(&shelf));
    shelf.texts.borrow_mut().insert("waymark:aside:0:tab".to_owned(), "damaged".to_owned());
    assert!(unread_besides(&shelf));
}

#[test]
fn the_visit_stands_where_the_page_stood_and_holds_what_was_written() {
    let way = WayIn::read(&written("yes", " a  b ")).unwrap();
    let visit = beside(begun().came_by(&way.presses, &content()).0, Found::default());
    assert_eq!((visit.place().exercise(), visit.here), (Some(&"walk".into()), 4));
    assert_eq!(visit.words(&"walk".into(), &"box".into()).as_str(), " a  b ");
    assert_eq!((visit.keep, visit.kept), (Some(true), KeepState::Saving));
}

#[test]
fn what_another_tab_kept_meanwhile_is_not_replaced_and_ours_goes_on() {
    let shelf = Shelved::with(&written("yes", "theirs"));
    let found = taken(&shelf);
    let ours = Visit::new("2026-11-29".into(), "ours".into(), None);
    let way = WayIn::read(&written("no", "ours")).unwrap();
    let visit = beside(ours.came_by(&way.presses, &content()).0, found);
    let record = visit.records.get(&"walk".into()).unwrap();
    let words: Vec<_> = record.sittings.iter().map(|sitting| sitting.words(&"box".into())).collect();
    assert_eq!(words.iter().map(Words::as_str).collect::<Vec<_>>(), ["theirs", "ours"]);
    assert_eq!(visit.words(&"walk".into(), &"box".into()).as_str(), "ours");
    assert_eq!(visit.keep, None, "ours is not kept, and theirs is not removed");
}

#[test]
fn what_was_all_taken_out_again_leaves_nothing() {
    for words in ["", "  "] {
        let shelf = Shelved::with(&written("yes", words));
        let found = taken(&shelf);
        assert!(found.records.is_empty() && !found.unreadable);
        assert_eq!(shelf.get(KEY).unwrap(), None);
    }
}

#[test]
fn words_without_a_box_are_not_taken_for_taken_in() {
    // Back to the gate and on again: the visit asks whether to go on, and there is no box on that screen.
    let again = written("yes", "first").replace("]]", r#"],["walked","2"],["on"],["on"],["wrote","0","second"]]"#);
    let shelf = Shelved::with(&again);
    let found = taken(&shelf);
    assert!(found.unreadable);
    assert_eq!(shelf.get(KEY).unwrap().as_deref(), Some(again.as_str()), "all of it stays");
    // Nor is the first page a box.
    let early = written("yes", "words").replace(r#"["on"],["wrote""#, r#"["wrote""#);
    let shelf = Shelved::with(&early);
    assert!(taken(&shelf).unreadable && shelf.holds("words"));
}

#[cfg(feature = "authoring")]
#[test]
fn what_is_lent_from_another_language_waits_for_the_program() {
    let names = |lent: Option<&str>| -> Vec<String> {
        let mut content = content();
        let mut exercise = Exercise::clone(&content.exercises[0]);
        exercise.lent = lent.map(Rc::from);
        content.exercises = vec![exercise.into()];
        screens::screens(&content).into_iter().map(|screen| screen.name).collect()
    };
    assert_eq!(names(None), ["all", "help", "device", "keep", "walk 0", "walk 1"]);
    assert_eq!(names(Some("en")), ["all", "help", "device", "keep"]);
}

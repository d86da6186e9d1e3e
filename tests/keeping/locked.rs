//! The lock, without a cipher: what stands in real storage while words are turned from plain to locked and back, wherever it breaks off.
//!
//! The cipher here only turns bits over, but like the real one it is bound to its place.

use std::rc::Rc;

use waymark::core::keeper::{Keeper, Outcome, Shelf};
use waymark::core::lock::mirror::{Mirror, Stopped};
use waymark::core::lock::sealed::{Sealed, bound_to, is_sealed, padded, unpadded};
use waymark::core::saved::open;

use crate::shelf::Pretended;
use crate::{kept, record, record_of, texts_in};

fn seal(place: &str, text: &str) -> String {
    let bytes = padded(&format!("{}\n{text}", bound_to(place)));
    Sealed { iv: [1; 12], cipher: bytes.into_iter().map(|byte| byte ^ 0x55).collect() }.text()
}

fn unseal(place: &str, text: &str) -> Option<String> {
    let bytes = Sealed::read(text)?.cipher.into_iter().map(|byte| byte ^ 0x55).collect();
    Some(unpadded(bytes)?.strip_prefix(&format!("{}\n", bound_to(place)))?.to_owned())
}

/// A mirror of what is there, as somebody sees it who has the key.
fn opened(real: &Pretended) -> Mirror {
    let mirror = Mirror::default();
    take_in(&mirror, real);
    mirror
}

fn take_in(mirror: &Mirror, real: &Pretended) {
    for (key, raw) in mirror.news(real).unwrap() {
        let text = if is_sealed(&raw) { unseal(&key, &raw).unwrap_or(raw.clone()) } else { raw.clone() };
        mirror.take_in(&key, &raw, &text);
    }
}

/// What is done at every save, and all there is to turning: change, give the rest its new place, write in the same order.
fn through(mirror: &Mirror, real: &Pretended, locked: bool, work: impl FnOnce(&Mirror)) -> Result<bool, Stopped> {
    work(mirror);
    let all = mirror.move_all(locked);
    let changes = mirror.changes();
    let ready: Vec<Option<Rc<str>>> = changes
        .iter()
        .map(|change| {
            change.text.as_ref().map(|text| if locked { seal(&change.key, text).into() } else { Rc::clone(text) })
        })
        .collect();
    mirror.write(real, &ready).map(|()| all)
}

fn turn(real: &Pretended, locked: bool) -> Result<bool, Stopped> {
    through(&opened(real), real, locked, |_| {})
}

/// The words that somebody with the key finds, sorted; what can be read by nobody too.
fn all_words(real: &Pretended) -> Vec<String> {
    let mirror = opened(real);
    let found = Keeper::new("later".into()).find(&mirror).unwrap();
    let mut words: Vec<String> = found.records.iter().flat_map(texts_in).collect();
    let texts = mirror.keys().unwrap().into_iter().filter_map(|key| mirror.get(&key).unwrap());
    words.extend(texts.filter(|text| open(text).is_err()));
    words.sort();
    words
}

fn is_plain(real: &Pretended, words: &str) -> bool {
    real.all().iter().any(|(key, text)| key.contains(words) || text.contains(words))
}

/// Two exercises, one with an older text that would not go, one thing set aside, one slot that cannot be read, and a setting.
fn a_full_drawer() -> Pretended {
    let real = Pretended::default();
    let mut keeper = kept(&real, "the older words");
    real.clings.set(true);
    keeper.keep(&real, &record("the newer words"));
    real.clings.set(false);
    assert_eq!(keeper.keep(&real, &record_of("steady", &[("t-2", "other words")])), Outcome::Kept);
    real.lay("waymark:aside:0:x1a", "words set aside");
    real.lay("waymark:x2:b", "words that cannot be read");
    real.lay("waymark:until", "waymark until 1 2027-01-01");
    real
}

const WORDS: [&str; 4] = ["other words", "the newer words", "words set aside", "words that cannot be read"];

#[test]
fn after_the_lock_is_on_no_plain_word_is_left_and_all_are_found_with_the_key() {
    let real = a_full_drawer();
    assert_eq!(turn(&real, true), Ok(true));
    for word in WORDS.iter().chain(&["the older words"]) {
        assert!(!is_plain(&real, word), "{word}: {:?}", real.all().keys());
    }
    let sealed = real.all().iter().filter(|(key, _)| *key != "waymark:until").all(|(_, text)| is_sealed(text));
    assert!(sealed, "{:?}", real.all().keys());
    assert_eq!(real.all().get("waymark:until").map(String::as_str), Some("waymark until 1 2027-01-01"));
    assert_eq!(all_words(&real), WORDS);
    assert_eq!(turn(&real, false), Ok(true));
    assert_eq!(all_words(&real), WORDS);
    assert!(!real.all().values().any(|text| is_sealed(text)));
}

#[test]
fn wherever_turning_breaks_off_every_word_is_there_and_the_next_time_finishes_it() {
    for locked in [true, false] {
        for breaks_at in 1.. {
            let real = a_full_drawer();
            if !locked {
                turn(&real, true).unwrap();
            }
            real.changes_left.set(Some(breaks_at));
            let through = turn(&real, locked);
            real.changes_left.set(None);
            // The half of a new text may lie about, as something that cannot be read; every whole word is there as well.
            let found = all_words(&real);
            for word in WORDS {
                assert!(found.iter().any(|found| found == word), "{locked} {breaks_at}: {word} is gone: {found:?}");
            }
            assert_eq!(turn(&real, true), Ok(true));
            for word in WORDS {
                assert!(!is_plain(&real, word), "{locked} {breaks_at}: {word} is plain");
                assert!(all_words(&real).iter().any(|found| found == word), "{locked} {breaks_at}: {word} is gone");
            }
            if through.is_ok() {
                assert!(breaks_at > 8, "only {breaks_at} changes");
                break;
            }
        }
    }
}

#[test]
fn with_no_room_for_locked_texts_the_plain_ones_stay() {
    let real = a_full_drawer();
    real.room.set(Some(1_500));
    assert!(turn(&real, true).is_err());
    let found = all_words(&real);
    assert!(WORDS.iter().all(|word| found.iter().any(|found| found == word)), "{found:?}");
    real.room.set(None);
    assert_eq!(turn(&real, true), Ok(true));
    assert_eq!(all_words(&real), WORDS);
}

#[test]
fn a_shelf_that_cuts_or_clings_is_found_out() {
    let real = a_full_drawer();
    real.cuts_at.set(Some(700));
    assert!(turn(&real, true).is_err());
    real.cuts_at.set(None);
    assert!(WORDS.iter().all(|word| all_words(&real).iter().any(|found| found == word)));
    real.clings.set(true);
    assert!(turn(&real, true).is_err());
    real.clings.set(false);
    assert_eq!(turn(&real, true), Ok(true));
    assert!(WORDS.iter().all(|word| !is_plain(&real, word)));
}

#[test]
fn a_save_under_the_lock_is_locked_and_what_was_deleted_is_gone() {
    let real = a_full_drawer();
    turn(&real, true).unwrap();
    let mirror = opened(&real);
    let mut keeper = Keeper::new("tab".into());
    keeper.find(&mirror).unwrap();
    let written = through(&mirror, &real, true, |mirror| {
        assert_eq!(keeper.keep(mirror, &record("newest words")), Outcome::Kept);
        keeper.forget(mirror, &"steady".into()).unwrap();
    });
    assert_eq!(written, Ok(true));
    assert!(!is_plain(&real, "newest words"));
    assert_eq!(all_words(&real), ["newest words", "words set aside", "words that cannot be read"]);
}

#[test]
fn what_another_tab_wrote_meanwhile_is_not_overwritten() {
    let real = a_full_drawer();
    turn(&real, true).unwrap();
    let [ours, theirs] = [opened(&real), opened(&real)];
    let write = |mirror: &Mirror, text: &str| {
        let mut keeper = Keeper::new("tab".into());
        keeper.find(mirror).unwrap();
        through(mirror, &real, true, |mirror| {
            keeper.keep(mirror, &record(text));
        })
    };
    assert_eq!(write(&theirs, "their words"), Ok(true));
    assert_eq!(write(&ours, "our words"), Err(Stopped::Overtaken));
    assert!(all_words(&real).contains(&"their words".to_owned()));
    let again = opened(&real);
    assert_eq!(write(&again, "our words"), Ok(true));
}

#[test]
fn a_locked_text_that_does_not_open_is_set_aside_whole() {
    let real = a_full_drawer();
    turn(&real, true).unwrap();
    let key = real.all().keys().find(|key| key.starts_with("waymark:tab1:")).unwrap().clone();
    let damaged = real.take(&key).unwrap().replace("waymark locked 1 AQ", "waymark locked 1 !!");
    real.lay(&key, &damaged);
    let mirror = opened(&real);
    let mut keeper = Keeper::new("next".into());
    assert!(keeper.find(&mirror).unwrap().unreadable);
    assert_eq!(through(&mirror, &real, true, |mirror| drop(keeper.keep(mirror, &record("new")))), Ok(true));
    let found = all_words(&real);
    assert!(found.contains(&"new".to_owned()), "{found:?}");
    assert!(opened(&real).keys().unwrap().iter().any(|key| opened(&real).get(key).unwrap() == Some(damaged.clone())));
}

#[test]
fn a_text_of_a_later_version_is_left_as_it_is_and_that_is_said() {
    let real = Pretended::default();
    kept(&real, "words");
    let later = real.only(":a").replacen("waymark 1 ", "waymark 900 ", 1);
    real.lay("waymark:late:a", &later);
    assert_eq!(turn(&real, true), Ok(false));
    assert_eq!(real.all().get("waymark:late:a"), Some(&later));
    assert!(!is_plain(&real, "waymark 1 "));
}

//! Help and the places a signpost shows, as they stand on the screen on a given day, on a given device, in a given nation.

use super::*;
use crate::core::exercise::Exercise;
use crate::core::reading::{Source, read_exercise};
use crate::core::visit::Device;
use crate::view::gallery::{english, shown_with};
use crate::view::screens::ScreenProps;
use crate::view::screens::step::{StepProps, step_screen};

const TODAY: &str = "2027-01-10";

/// An exercise with one question, one name, and places that may help.
const MADE_UP: &str = r#"
id = "made-up"
title = "Made up"
place = "Made up"
purpose = "For the tests only."
minutes = 3
weight = "gentle"
gentler = "steady"
draws_on = [{ status = "J", note = "Nothing" }]
review = { reviewed_by = "", reviewed_on = "", clinical_review = "" }

[[step]]
id = "open"
kind = "open"

[[step]]
id = "who"
kind = "line"
ask = "Who?"
starters = ["Nan", "A friend"]
pocket = "people"

[[step]]
id = "outside"
kind = "many"
ask = "What weighs on you?"
cards = [{ id = "debt", say = "Debt" }, { id = "home", say = "Home" }, { id = "none", say = "None", way_out = true }]

[[step]]
id = "places"
kind = "signpost"
ask = "These places may help"
letter = "Help for later:"
signs = [
  { when = { step = "outside", any = ["debt"] }, topics = ["debt"] },
  { when = { step = "outside", any = ["home"] }, topics = ["housing"] },
]

[[step]]
id = "letter"
kind = "summary"

[[step]]
id = "close"
kind = "close"
"#;

fn content() -> Rc<Content> {
    let source = Source { path: "content/en/made-up.toml".to_owned(), text: MADE_UP.to_owned() };
    let made_up: Exercise = read_exercise(&source).unwrap_or_else(|problems| panic!("{problems:?}"));
    let mut content = english();
    content.exercises.push(Rc::new(made_up));
    Rc::new(content)
}

/// The same, with every line checked on this day.
fn checked_on(day: &str) -> Rc<Content> {
    let mut content = Content::clone(&content());
    content.helplines.lines.iter_mut().for_each(|line| line.checked_on = Some(day.into()));
    Rc::new(content)
}

/// A visit that is in the made-up exercise, with a name given and these cards chosen.
fn visit(content: &Content, device: Option<Device>, cards: &[&str]) -> Visit {
    let mut visit = Visit::new(TODAY.into(), "tab".into(), None);
    let mut does = |event| visit = visit.after(event, content);
    does(Event::Opened("made-up".into()));
    device.into_iter().for_each(|device| does(Event::SaidDevice(device)));
    for _ in 0..5 {
        does(Event::WentOn);
    }
    does(Event::WentTo(Place::Step("made-up".into(), "who".into(), Turn::Asking)));
    does(Event::Wrote(crate::core::ids::PromptId::of_step(&"who".into()), "  My nan <3 ".into()));
    does(Event::WentTo(Place::Step("made-up".into(), "outside".into(), Turn::Asking)));
    for card in cards {
        does(Event::Chose("outside".into(), (*card).into(), true));
    }
    does(Event::WentTo(Place::Step("made-up".into(), "places".into(), Turn::Asking)));
    visit
}

async fn help_of(content: &Rc<Content>, visit: Visit) -> String {
    let visit = Rc::new(visit);
    let props = OutsideProps { visit, ondid: yew::Callback::noop(), onback: yew::Callback::noop() };
    shown_with(Rc::clone(content), help_screen(content, &props)).await
}

async fn places_of(content: &Rc<Content>, visit: Visit) -> String {
    let exercise = content.exercise(&"made-up".into()).map(Rc::clone).unwrap();
    let (ondid, onback) = (yew::Callback::noop(), yew::Callback::noop());
    let screen = ScreenProps { visit: Rc::new(visit), exercise, ondid, onback };
    let props = StepProps::quiet(screen, "places".into());
    shown_with(Rc::clone(content), step_screen(content, &props)).await
}

fn order(page: &str, titles: &[&str]) -> bool {
    let places: Vec<Option<usize>> = titles.iter().map(|title| page.find(title)).collect();
    places.iter().all(Option::is_some) && places.is_sorted()
}

#[tokio::test]
async fn help_stands_in_the_order_of_need() {
    let content = content();
    let page = help_of(&content, visit(&content, Some(Device::Mine), &[])).await;
    let titles = [
        "Help and numbers",
        ">In danger now<",
        "My people and things that help",
        "Talk to someone now",
        ">Not safe at home<",
        ">Under 18<",
        ">Practical help<",
        ">Money and debt<",
        "Back to where I was</span></button>",
        "Try something steadying",
    ];
    assert!(order(&page.replacen("Back to where I was", "", 1), &titles), "{page}");
}

#[tokio::test]
async fn what_a_person_named_stands_on_help_exactly_as_typed_and_is_not_translated() {
    let content = content();
    let page = help_of(&content, visit(&content, None, &[])).await;
    assert!(page.contains(r#"translate="no" dir="auto" class="wm-mine__own">  My nan &lt;3 </li>"#), "{page}");
}

#[tokio::test]
async fn what_a_person_named_is_not_on_help_where_somebody_else_may_look() {
    let content = content();
    for device in [Device::Shared, Device::Checked, Device::Class] {
        let page = help_of(&content, visit(&content, Some(device), &[])).await;
        assert!(!page.contains("My nan") && !page.contains("My people"), "{device:?}: {page}");
        assert!(page.contains("tel:999"), "{device:?}");
    }
}

#[tokio::test]
async fn nothing_named_leaves_no_empty_heading_on_help() {
    let content = content();
    let page = help_of(&content, Visit::new(TODAY.into(), "tab".into(), None)).await;
    assert!(!page.contains("My people"), "{page}");
}

#[tokio::test]
async fn hours_are_shown_for_ninety_days_after_a_check_and_never_without_one() {
    let visit = || Visit::new(TODAY.into(), "tab".into(), None);
    let never = content();
    let page = help_of(&never, visit()).await;
    assert!(!page.contains("24 hours") && page.contains("Check the website for times."), "{page}");
    let last_day = checked_on("2026-10-12");
    let page = help_of(&last_day, visit()).await;
    assert!(page.contains("24 hours, free. ") && page.contains("Checked on 12 October 2026."), "{page}");
    let a_day_too_late = checked_on("2026-10-11");
    let page = help_of(&a_day_too_late, visit()).await;
    let (page, practical) = page.split_once("Practical help").unwrap();
    assert!(practical.contains("Checked on"), "practical help holds for half a year: {practical}");
    assert!(!page.contains("24 hours") && !page.contains("Checked on"), "{page}");
    assert!(page.contains("Check the website for times.") && page.contains("tel:116123"), "{page}");
    assert!(!page.contains("We have not rung"), "{page}");
}

#[tokio::test]
async fn numbers_stay_when_every_check_has_run_out() {
    let content = checked_on("2020-01-01");
    let page = help_of(&content, Visit::new(TODAY.into(), "tab".into(), None)).await;
    for number in ["tel:999", "tel:116123", "tel:111", "sms:85258", "tel:08001381111"] {
        assert!(page.contains(number), "{number}: {page}");
    }
}

#[tokio::test]
async fn a_line_whose_check_ran_out_says_so_beside_lines_that_are_fresh() {
    let mut content = Content::clone(&checked_on(TODAY));
    let samaritans = content.helplines.lines.iter_mut().find(|line| &*line.id == "samaritans").unwrap();
    samaritans.checked_on = Some("2026-01-01".into());
    let content = Rc::new(content);
    let page = help_of(&content, Visit::new(TODAY.into(), "tab".into(), None)).await;
    let after = page.split(">Samaritans<").nth(1).unwrap().split("wm-helpline__name").next().unwrap();
    assert!(after.contains("Check the website for times.") && !after.contains("24 hours"), "{after}");
    assert!(page.contains("Checked on 10 January 2027."), "{page}");
}

#[tokio::test]
async fn outside_the_uk_help_says_so_and_names_a_directory() {
    let content = content();
    let mut visit = Visit::new(TODAY.into(), "tab".into(), None);
    visit.nation = Some(Nation::Elsewhere);
    let page = help_of(&content, visit).await;
    assert!(page.contains("https://findahelpline.com") && page.contains("999 is for the UK"), "{page}");
    assert!(page.contains("tel:116123") && !page.contains(">Shout<") && !page.contains("StepChange"), "{page}");
}

#[cfg(feature = "pages")]
#[tokio::test]
async fn the_first_page_knows_no_day_and_so_shows_no_hours() {
    let page = crate::view::pages::first_page(checked_on(TODAY));
    let page = tokio::task::LocalSet::new().run_until(page).await;
    assert!(!page.contains("24 hours") && page.contains("tel:116123"), "{page}");
}

#[tokio::test]
async fn a_signpost_lists_what_fits_the_cards_and_the_nation() {
    let content = content();
    let mut visit = visit(&content, None, &["home"]);
    let everywhere = places_of(&content, visit.clone()).await;
    assert!(everywhere.contains(">Shelter<") && everywhere.contains(">Shelter Cymru<"), "{everywhere}");
    assert!(!everywhere.contains("StepChange"), "{everywhere}");
    visit.nation = Some(Nation::Wales);
    let wales = places_of(&content, visit.clone()).await;
    assert!(!wales.contains(">Shelter<") && wales.contains(">Shelter Cymru<"), "{wales}");
    assert_eq!(wales.matches(r#"aria-pressed="true""#).count(), 1, "only the nation is chosen: {wales}");
}

#[tokio::test]
async fn a_place_that_was_marked_stays_in_sight_in_another_nation_and_stands_in_the_letter() {
    let content = content();
    let marked =
        visit(&content, None, &["home"]).after(Event::Chose("places".into(), "shelter".into(), true), &content);
    let mut there = marked.clone();
    there.nation = Some(Nation::Scotland);
    let page = places_of(&content, there).await;
    let mark = page.split(">Shelter<").nth(1).unwrap().split("wm-helpline__name").next().unwrap();
    assert!(mark.contains(r#"aria-pressed="true""#) && mark.contains("wm-mark--tick"), "{mark}");
    let exercise = content.exercise(&"made-up".into()).unwrap();
    let letter = crate::core::letter::Letter::of(&content, exercise, marked.sitting(&exercise.id).unwrap(), "");
    assert!(letter.as_text("", &content).contains("Help for later:\nShelter 0808\u{a0}800\u{a0}4444"));
}

#[tokio::test]
async fn a_signpost_where_nothing_fits_still_names_someone() {
    let content = content();
    let page = places_of(&content, visit(&content, None, &[])).await;
    assert!(page.contains("Nothing in this list fits yet"), "{page}");
    assert!(page.contains(">Citizens Advice<") && page.contains("tel:116123"), "{page}");
    assert!(!page.contains("Mark for later"), "{page}");
}

#[tokio::test]
async fn help_and_a_signpost_can_be_opened_from_the_target_folder() {
    use crate::view::gallery::write_screen;
    let content = content();
    let help = visit(&content, Some(Device::Mine), &["home", "debt"]);
    write_screen("help", &help_of(&content, help.clone()).await);
    let mut wales = help.after(Event::Chose("places".into(), "stepchange".into(), true), &content);
    wales.nation = Some(Nation::Wales);
    write_screen("signpost", &places_of(&content, wales).await);
}

//! A tutor gets a session ready: from the door to the session, to the notes about an exercise, to the sheets on paper, and to what is
//! printed. All of it without JavaScript too.

use std::rc::Rc;

use e2e::engine::Wishes;
use e2e::{Browser, Engine, Site, Visitor};
use serde_json::{Value, json};
use waymark::core::wording::Say;

in_both_engines! {
    from_the_door_to_a_session_its_notes_and_back,
    the_sheets_of_a_session_print_in_both_sizes_and_no_others,
}

// What does not depend on the engine.
in_chromium! {
    what_is_printed_is_the_session_with_its_form_and_the_numbers,
    a_listing_is_copied_and_a_session_printed_by_a_press,
    on_a_narrow_screen_nothing_is_cut_off,
    without_javascript_everything_can_be_found,
}

const TUTORS: &str = "/tutors";
const SESSION: &str = "Session 1: Recovery in my own words";

async fn tutor_with(engine: Engine, wishes: Wishes) -> Visitor {
    let tutor = Visitor::with(Browser::open_as(engine, wishes).await, Rc::new(Site::serve()));
    tutor.goes_to_plain(TUTORS).await;
    tutor.see_heading(&tutor.say(Say::TutorsHeading)).await;
    tutor.site.started();
    tutor
}

async fn tutor(engine: Engine) -> Visitor {
    tutor_with(engine, Wishes::default()).await
}

/// Nothing over the edge, nothing in the way of anybody, and the neutral title.
async fn is_well(tutor: &Visitor) {
    let look = tutor.look().await;
    assert_eq!(look.over_the_edge, Vec::<String>::new());
    assert_eq!(tutor.driver.title().await.unwrap(), "Waymark");
    tutor.check_with_axe().await;
}

/// The titles of what is shown in print, or on the screen, by the styles alone.
async fn shown(tutor: &Visitor, what: &str) -> Vec<String> {
    let script = "return [...document.querySelectorAll(arguments[0])].filter((it) => it.checkVisibility()).map((it) => it.textContent.trim())";
    serde_json::from_value(tutor.script(script, json!([what])).await).unwrap_or_default()
}

async fn from_the_door_to_a_session_its_notes_and_back(engine: Engine) {
    let tutor = tutor(engine).await;
    is_well(&tutor).await;
    tutor.press(SESSION).await;
    tutor.see_heading(SESSION).await;
    assert_eq!(shown(&tutor, "h1").await, [SESSION], "a session shows alone");
    for seen in ["112 to 120", "You can pass, always.", "Nobody has tried this session with a college yet."] {
        tutor.see(seen).await;
    }
    is_well(&tutor).await;
    tutor.press(&format!("{}, Five things that help", tutor.say(Say::TutorsTutorNotes))).await;
    tutor.see_heading("Five things that help").await;
    tutor.see("Petals of different sizes, or counting what is in them.").await;
    is_well(&tutor).await;
    tutor.press(&tutor.say(Say::TutorsBack)).await;
    tutor.see_heading(&tutor.say(Say::TutorsHeading)).await;
    tutor.press("What happened to you?").await;
    tutor.see_heading("What happened to you?").await;
    tutor.see(&tutor.say(Say::TutorsNotesHeavy)).await;
    assert!(!tutor.offers(&tutor.say(Say::TutorsSheet)).await, "the heavy one is on no sheet for a class");
    is_well(&tutor).await;
    // Back and Forward are the browser's own.
    tutor.driver.back().await.unwrap();
    tutor.see_heading(&tutor.say(Say::TutorsHeading)).await;
    for (way, heading) in [(Say::TutorsNumbers, Say::TutorsNumbersHeading), (Say::TutorsForm, Say::TutorsFormHeading)] {
        tutor.press(&tutor.say(way)).await;
        tutor.see_heading(&tutor.say(heading)).await;
        is_well(&tutor).await;
        tutor.press(&tutor.say(Say::TutorsBack)).await;
    }
    // It asked for its own files only: no program and no words.
    let files = tutor
        .script("return performance.getEntriesByType('resource').map((one) => one.name.split('/').at(-1))", json!([]))
        .await;
    let files: Vec<&str> = files.as_array().unwrap().iter().filter_map(Value::as_str).collect();
    let own = |name: &&str| ["tutors-", "styles-", "icon-", "collector"].iter().any(|begin| name.starts_with(begin));
    assert!(files.iter().all(own) && files.len() >= 3, "{files:?}");
    tutor.was_quiet().await;
}

async fn the_sheets_of_a_session_print_in_both_sizes_and_no_others(engine: Engine) {
    let tutor = tutor(engine).await;
    let sizes = [(Say::TutorsWorksheets, None), (Say::TutorsWorksheetsLarge, Some("large"))];
    for (way, size) in sizes {
        tutor.goes_to_plain(&format!("{TUTORS}#s1")).await;
        tutor.see_heading(SESSION).await;
        tutor.site.starts();
        tutor.press(&tutor.say(way)).await;
        tutor.see_heading(&tutor.say(Say::PaperHeading)).await;
        let chosen = ["Find your feet", "What does recovery mean to me?", "Five things that help"];
        tutor.expect("the sheets of the session", async || shown(&tutor, ".wm-sheet__title").await == chosen).await;
        tutor.site.started();
        is_well(&tutor).await;
        // In print too these are all, and how large is told by the style that a printer gets.
        let asked = tutor.script("return document.documentElement.dataset.wmText ?? null", json!([])).await;
        assert_eq!(asked, json!(size));
        assert_eq!(in_print(&tutor, ".wm-sheet", "display").await.iter().filter(|it| *it == "table").count(), 3);
        let line = in_print(&tutor, ".wm-sheet[data-wm-in-class]", "--wm-line-room").await;
        let room = if size.is_some() { "12mm" } else { "9mm" };
        assert!(line.len() == 3 && line.iter().all(|it| it == room), "{line:?}");
    }
    tutor.was_quiet().await;
}

/// What this property is for each of these in print: the rules for print are made to hold on the screen, as a printer would take them.
async fn in_print(tutor: &Visitor, what: &str, property: &str) -> Vec<String> {
    let script = "
        for (const sheet of document.styleSheets) {
            for (const rule of sheet.cssRules) {
                if (rule.media?.mediaText === 'print') rule.media.mediaText = 'all';
            }
        }
        return [...document.querySelectorAll(arguments[0])].map((it) => getComputedStyle(it).getPropertyValue(arguments[1]).trim());
    ";
    serde_json::from_value(tutor.script(script, json!([what, property])).await).unwrap_or_default()
}

async fn what_is_printed_is_the_session_with_its_form_and_the_numbers(engine: Engine) {
    let tutor = tutor(engine).await;
    tutor.press(SESSION).await;
    tutor.see_heading(SESSION).await;
    assert_eq!(in_print(&tutor, ".wm-tutors__door", "display").await, ["none"]);
    let titles = [SESSION.to_owned(), tutor.say(Say::TutorsNumbersHeading)];
    assert_eq!(shown(&tutor, "h1").await, titles);
    assert_eq!(shown(&tutor, ".wm-form__title").await, [tutor.say(Say::TutorsFormHeading)]);
    for gone in [".wm-bar", ".wm-button", ".wm-quiet", ".wm-place", ".wm-partner__help"] {
        assert_eq!(shown(&tutor, gone).await, Vec::<String>::new(), "{gone} on paper");
    }
    for (what, breaks) in [("#s1 .wm-form", "page"), ("#numbers", "page"), (".wm-table-numbers", "auto")] {
        let found = in_print(&tutor, what, "break-before").await;
        assert!(!found.is_empty() && found.iter().all(|it| it == breaks), "{what}: {found:?}");
    }
}

/// Takes the place of the browser's print dialog, which no driver can close.
const HEAR_PRINTING: &str = "
    const page = window.wrappedJSObject || window;
    page.printed = 0;
    const count = () => { page.printed += 1 };
    page.print = typeof exportFunction === 'function' ? exportFunction(count, page) : count;
";

async fn a_listing_is_copied_and_a_session_printed_by_a_press(engine: Engine) {
    let tutor = tutor(engine).await;
    tutor.press(SESSION).await;
    tutor.see_heading(SESSION).await;
    tutor.hears_copying().await;
    tutor.press(&tutor.say(Say::TutorsCopy)).await;
    tutor.see(&tutor.say(Say::TutorsCopied)).await;
    let lines = "return [...document.querySelectorAll('#s1-text > p')].map((line) => line.textContent).join('\\n\\n')";
    let listing = tutor.script(lines, json!([])).await;
    tutor.see_copied(listing.as_str().unwrap()).await;
    tutor.check_with_axe().await;
    tutor.script(HEAR_PRINTING, json!([])).await;
    tutor.press(&tutor.say(Say::TutorsPrintPlan)).await;
    let printed = "return (window.wrappedJSObject || window).printed";
    assert_eq!(tutor.script(printed, json!([])).await, json!(1));
    tutor.was_quiet().await;
}

async fn on_a_narrow_screen_nothing_is_cut_off(engine: Engine) {
    let tutor = tutor_with(engine, Wishes { narrowest: true, ..Wishes::default() }).await;
    is_well(&tutor).await;
    for at in ["s4", "n16", "n7", "numbers", "form"] {
        tutor.script("location.hash = arguments[0]", json!([format!("#{at}")])).await;
        let there = async || tutor.script("return document.querySelector(':target')?.id", json!([])).await == json!(at);
        tutor.expect(at, there).await;
        is_well(&tutor).await;
    }
    tutor.was_quiet().await;
}

async fn without_javascript_everything_can_be_found(engine: Engine) {
    let tutor = tutor_with(engine, Wishes { no_script: true, ..Wishes::default() }).await;
    tutor.press("Session 2: Ups and downs").await;
    tutor.see_heading("Session 2: Ups and downs").await;
    tutor.see("Do not display lines. Do not compare dips.").await;
    tutor.see(&tutor.say(Say::TutorsPrintPlanHow)).await;
    for scripted in [Say::TutorsCopy, Say::TutorsPrintPlan] {
        assert!(!tutor.offers(&tutor.say(scripted)).await, "what needs a script is not offered");
    }
    tutor.press(&tutor.say(Say::TutorsBack)).await;
    tutor.see_heading(&tutor.say(Say::TutorsHeading)).await;
    tutor.press(&tutor.say(Say::TutorsNumbers)).await;
    tutor.see("116 123").await;
}

//! The one-file edition, opened from a disk with every way to a network closed. Nothing is kept in it; a copy takes words along.

use std::path::{Path, PathBuf};
use std::rc::Rc;

use e2e::engine::Wishes;
use e2e::one_file::OneFile;
use e2e::walk::{Given, own_words};
use e2e::{Browser, Engine, Host, Keep, Profile, Site, Visitor};
use serde_json::json;
use waymark::core::wording::Say;

const SECRET: &str = "Nobody must read this";
const BAR: &str = ".wm-bar__row";

in_both_engines! {
    one_file_holds_an_exercise_to_its_letter_and_a_copy_takes_the_words_along,
    one_file_keeps_nothing_and_reads_nothing_that_others_kept,
    one_file_fits_a_narrow_and_a_wide_screen,
    leaving_one_file_is_blank_within_one_frame_and_back_shows_nothing,
    back_and_forward_walk_the_steps_of_one_file,
    one_file_has_its_sheets_inside,
    one_file_without_javascript_is_the_first_page_and_the_sheets,
    one_file_in_a_frame_goes_on_and_leaves,
    one_file_as_a_class_shows_the_class_alone_on_its_screens_and_on_its_sheets,
}

/// Somebody with nothing but the file. The site is there only to tell that nobody asked it for anything.
async fn somebody(engine: Engine, wishes: Wishes) -> Visitor {
    Visitor::with(Browser::open_as(engine, wishes).await, Rc::new(Site::serve()))
}

async fn opened(engine: Engine, file: &OneFile) -> Visitor {
    let visitor = somebody(engine, Wishes::default()).await;
    visitor.opens_the_file(file).await;
    visitor
}

async fn all_was_quiet(visitor: &Visitor) {
    visitor.was_quiet().await;
    assert_eq!(visitor.site.asked(), Vec::<String>::new(), "a file asks nobody");
}

/// Everything that this page could have kept anywhere, as the browser tells it.
const KEPT: &str = "
    const done = arguments[arguments.length - 1];
    const look = async () => {
        const all = [];
        for (const name of ['localStorage', 'sessionStorage']) {
            try { all.push(...Object.keys(window[name])); } catch (refused) { }
        }
        try { all.push(...(await indexedDB.databases()).map((one) => one.name)); } catch (refused) { }
        try { all.push(...(await caches.keys())); } catch (refused) { }
        return all;
    };
    look().then(done);
";

async fn kept(visitor: &Visitor) -> serde_json::Value {
    visitor.driver.execute_async(KEPT, vec![]).await.expect("the browser tells").json().clone()
}

/// The file that the browser saved, once it is whole.
async fn saved(visitor: &Visitor, folder: &Path) -> PathBuf {
    let whole = || {
        let files = std::fs::read_dir(folder).ok()?.flatten().map(|file| file.path());
        let mut pages = files.filter(|path| path.extension().is_some_and(|kind| kind == "html"));
        pages.find(|path| {
            std::fs::read_to_string(path)
                .is_ok_and(|text| text.contains("<!--waymark-copy ") && text.trim_end().ends_with("-->"))
        })
    };
    visitor.expect("the saved copy", async || whole().is_some()).await;
    whole().unwrap()
}

async fn one_file_holds_an_exercise_to_its_letter_and_a_copy_takes_the_words_along(engine: Engine) {
    let (file, profile) = (OneFile::on_a_stick(), Profile::new());
    let browser = Browser::open_with(engine, &profile, Wishes::default()).await;
    let visitor = Visitor::with(browser, Rc::new(Site::serve()));
    visitor.opens_the_file(&file).await;
    visitor.screen_say(Say::HomeTitle).await;
    visitor.see(&visitor.say(Say::FileHome)).await;
    visitor.opens("steady", Keep::Unsaid).await;
    visitor.walks_until("steady", "letter", Given::default()).await;
    visitor.screen_say(Say::LetterAsk).await;
    assert!(visitor.own().await.iter().any(|own| own.contains(own_words("what-else").trim())), "the letter has it");

    visitor.uses_say(Say::Stop).await;
    visitor.screen_say(Say::CloseAsk).await;
    visitor.uses_say(Say::CloseFinish).await;
    visitor.screen_say(Say::HomeTitle).await;
    visitor.uses_say(Say::CopyTitle).await;
    visitor.screen_say(Say::KeptAsk).await;
    visitor.see(&visitor.say(Say::FileKept)).await;
    visitor.uses_say(Say::CopyMake).await;
    visitor.screen_say(Say::CopyAsk).await;
    visitor.uses_say(Say::CopySave).await;
    visitor.see(&visitor.say(Say::CopyHanded)).await;
    let copy = saved(&visitor, &profile.downloads()).await;

    visitor.reloads().await;
    visitor.see(&visitor.say(Say::FileHome)).await;
    visitor.uses_say(Say::CopyTitle).await;
    visitor.screen_say(Say::KeptAsk).await;
    visitor.see_no_more(&visitor.exercise("steady").title).await;
    visitor.uses_say(Say::CopyBring).await;
    visitor.screen_say(Say::BringAsk).await;
    let field = visitor.driver.find(thirtyfour::By::Id("bring-in")).await.unwrap();
    field.send_keys(copy.to_str().unwrap()).await.unwrap();
    visitor.see(&visitor.say(Say::BringFound)).await;
    visitor.uses_say(Say::BringAdd).await;
    visitor.see(&visitor.say(Say::BringNotKept)).await;
    visitor.uses_say(Say::KeptAsk).await;
    visitor.screen_say(Say::KeptAsk).await;
    visitor.uses(&format!("{}: {}", visitor.say(Say::KeptOpen), visitor.exercise("steady").title)).await;
    visitor.passes_the_device_question().await;
    visitor.screen_say(Say::FoundAsk).await;
    visitor.uses_say(Say::FoundLook).await;
    let back = async || visitor.own().await.iter().any(|own| own.contains(own_words("what-else").trim()));
    visitor.expect("the words that came back", back).await;
    assert_eq!(kept(&visitor).await, json!([]));
    all_was_quiet(&visitor).await;
}

async fn one_file_keeps_nothing_and_reads_nothing_that_others_kept(engine: Engine) {
    let file = OneFile::on_a_stick();
    let visitor = opened(engine, &file).await;
    // What another file on the same disk may have left, where this browser keeps one storage for all of them.
    let theirs =
        "try { localStorage.setItem('waymark:theirs', 'theirs'); return ['waymark:theirs']; } catch (e) { return []; }";
    let theirs = visitor.script(theirs, json!([])).await;
    visitor.reloads().await;
    visitor.see(&visitor.say(Say::FileHome)).await;
    visitor.opens("small-step", Keep::Unsaid).await;
    visitor.walks_until("small-step", "already", Given::default()).await;
    visitor.write(SECRET).await;
    visitor.see(&visitor.say(Say::KeepLineNot)).await;
    visitor.see_no_more(&visitor.say(Say::KeepLineKeep)).await;
    visitor.uses_say(Say::CarryOn).await;
    assert_eq!(kept(&visitor).await, theirs, "theirs is as it was, and there is nothing of ours");
    visitor.reloads().await;
    visitor.screen_say(Say::HomeTitle).await;
    visitor.opens("small-step", Keep::Unsaid).await;
    assert_eq!(kept(&visitor).await, theirs);
    assert!(
        !visitor.driver.source().await.unwrap_or_default().contains(SECRET),
        "a reload loses the words, as it says"
    );
    all_was_quiet(&visitor).await;
}

async fn one_file_fits_a_narrow_and_a_wide_screen(engine: Engine) {
    let narrowest = engine == Engine::Chromium;
    let visitor = somebody(engine, Wishes { narrowest, wide_and_dark: !narrowest, ..Wishes::default() }).await;
    let file = OneFile::on_a_stick();
    visitor.opens_the_file(&file).await;
    visitor.screen_say(Say::HomeTitle).await;
    assert_eq!(visitor.look().await.over_the_edge, Vec::<String>::new());
    visitor.uses_say(Say::CopyTitle).await;
    visitor.screen_say(Say::KeptAsk).await;
    assert_eq!(visitor.look().await.over_the_edge, Vec::<String>::new());
    all_was_quiet(&visitor).await;
}

async fn writes_a_secret(visitor: &Visitor) {
    visitor.opens("small-step", Keep::Unsaid).await;
    visitor.walks_until("small-step", "already", Given::default()).await;
    visitor.write(SECRET).await;
}

async fn leaving_one_file_is_blank_within_one_frame_and_back_shows_nothing(engine: Engine) {
    let safe = Host::safe_place();
    let file = OneFile::as_built();
    let visitor = opened(engine, &file).await;
    writes_a_secret(&visitor).await;
    visitor.leave_leads_to(&safe, &visitor.site.content.site.leave_to).await;
    visitor.see(&visitor.say(Say::BarLeave)).await;
    let after =
        visitor.driver.execute_async(LEAVE_AND_LOOK, vec![]).await.expect("the page is still there").json().clone();
    assert_eq!(after, json!({ "text": "", "inside": 0, "title": "Waymark" }), "blank one frame after the press");
    visitor.see_heading("The weather today").await;
    for _ in 0..12 {
        visitor.driver.back().await.expect("the browser can go back");
        let source = visitor.driver.source().await.unwrap_or_default();
        assert!(!source.contains(SECRET), "Back showed what was written");
    }
    assert_eq!(visitor.outside.asked(), Vec::<String>::new(), "nothing was asked of the real safe page");
}

/// Presses the way out and looks at the page: in the same turn, and where it is not blank yet in the very next frame. The safe page may
/// be there before that frame, and then nobody is left to answer.
const LEAVE_AND_LOOK: &str = "
    const done = arguments[arguments.length - 1];
    const title = document.title;
    document.querySelector('.wm-bar__row a[data-wm-leave]').click();
    const look = () => ({ text: document.body.innerText.trim(), inside: document.body.children.length, title });
    if (look().text || look().inside) requestAnimationFrame(() => done(look()));
    else done(look());
";

async fn back_and_forward_walk_the_steps_of_one_file(engine: Engine) {
    let file = OneFile::on_a_stick();
    let visitor = opened(engine, &file).await;
    visitor.opens("small-step", Keep::Unsaid).await;
    visitor.walks_until("small-step", "smallest", Given::default()).await;
    let (here, question) = (visitor.driver.current_url().await.unwrap(), visitor.heading().await);
    visitor.driver.back().await.expect("Back");
    visitor.see_heading("What would you like a bit more of?").await;
    assert_eq!(visitor.boxes().await, [own_words("more")], "every word is there");
    visitor.driver.forward().await.expect("Forward");
    visitor.see_heading(&question).await;
    assert_eq!(visitor.driver.current_url().await.unwrap(), here, "the address tells nothing");
    all_was_quiet(&visitor).await;
}

/// The sheets that are on the screen, by their titles.
const SHEETS: &str =
    "return Array.from(document.querySelectorAll('.wm-sheet')).filter((sheet) => sheet.getClientRects().length > 0)
    .map((sheet) => sheet.querySelector('.wm-sheet__title').textContent)";

async fn one_file_has_its_sheets_inside(engine: Engine) {
    let file = OneFile::on_a_stick();
    let visitor = opened(engine, &file).await;
    assert_eq!(visitor.script(SHEETS, json!([])).await, json!([]), "no sheet is on the first screen");
    let first = visitor.driver.window().await.unwrap();
    visitor.uses_say(Say::HomePaper).await;
    let opened = async || visitor.driver.windows().await.unwrap().len() == 2;
    visitor.expect("the sheets in a tab of their own", opened).await;
    let second = visitor.driver.windows().await.unwrap().into_iter().find(|window| *window != first).unwrap();
    visitor.comes_to(&second).await;
    visitor.screen_say(Say::PaperHeading).await;
    visitor.uses(&visitor.exercise("steady").title).await;
    let alone = async || visitor.script(SHEETS, json!([])).await == json!([visitor.exercise("steady").title]);
    visitor.expect("one sheet alone", alone).await;
    visitor.uses_say(Say::PaperFirstPage).await;
    visitor.screen_say(Say::HomeTitle).await;
    assert_eq!(visitor.script(SHEETS, json!([])).await, json!([]));
    all_was_quiet(&visitor).await;
}

async fn one_file_without_javascript_is_the_first_page_and_the_sheets(engine: Engine) {
    let visitor = somebody(engine, Wishes { no_script: true, ..Wishes::default() }).await;
    let file = OneFile::as_built();
    visitor.go(&file.address()).await;
    visitor.see_heading(&visitor.say(Say::HomeTitle)).await;
    visitor.see(&visitor.say(Say::FileHome)).await;
    visitor.press(&visitor.exercise("steady").title).await;
    visitor
        .expect("one sheet alone", async || {
            visitor.script(SHEETS, json!([])).await == json!([visitor.exercise("steady").title])
        })
        .await;
    assert_eq!(visitor.outside.asked(), Vec::<String>::new());
}

async fn one_file_in_a_frame_goes_on_and_leaves(engine: Engine) {
    let (safe, file) = (Host::safe_place(), OneFile::on_a_stick());
    let visitor = somebody(engine, Wishes::default()).await;
    visitor.go(&file.course()).await;
    visitor.step_into_frame().await;
    visitor.see_ready().await;
    writes_a_secret(&visitor).await;
    visitor.uses_say(Say::CarryOn).await;
    visitor.leave_leads_to(&safe, &visitor.site.content.site.leave_to).await;
    visitor.press_in(BAR, &visitor.say(Say::BarHide)).await;
    visitor.step_out_of_frame().await;
    visitor.see_heading("The weather today").await;
    assert_eq!(visitor.outside.asked(), Vec::<String>::new(), "nothing was asked of the real safe page");
}

async fn one_file_as_a_class_shows_the_class_alone_on_its_screens_and_on_its_sheets(engine: Engine) {
    let file = OneFile::on_a_stick();
    let visitor = somebody(engine, Wishes::default()).await;
    visitor.opens_the_file_at(&file, "#c1.2.1").await;
    visitor.see(&visitor.say(Say::ClassHome)).await;
    let titles = [visitor.exercise("my-recovery").title, visitor.exercise("steady").title];
    assert!(!visitor.offers(&visitor.say(Say::CopyTitle)).await, "no copy is brought into a class");
    assert!(!visitor.offers(&visitor.exercise("small-step").title).await, "what is not of this class is offered");
    visitor.uses_say(Say::HomePaper).await;
    let chosen = async || visitor.script(SHEETS, json!([])).await == json!(titles);
    visitor.expect("the sheets of the class in the same tab", chosen).await;
    assert_eq!(visitor.driver.windows().await.unwrap().len(), 1);
    visitor.uses_say(Say::PaperFirstPage).await;
    visitor.see(&visitor.say(Say::ClassHome)).await;
    assert!(visitor.address().await.ends_with("#c1.2.1"), "{}", visitor.address().await);
    visitor.driver.refresh().await.expect("a reload");
    visitor.see(&visitor.say(Say::ClassHome)).await;
    assert_eq!(kept(&visitor).await, json!([]));
    all_was_quiet(&visitor).await;
}

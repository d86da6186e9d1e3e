//! A copy of somebody's own: saved here, brought back elsewhere; files that are no copies; and words that go on a chosen day.

use std::path::{Path, PathBuf};

use e2e::walk::{Given, own_words};
use e2e::{Engine, Keep, Visitor};
use serde_json::json;
use waymark::core::wording::Say;

in_both_engines! {
    a_copy_brings_every_word_back_after_all_of_it_was_deleted,
    files_that_are_no_copies_are_refused_in_words,
    words_are_forgotten_on_the_chosen_day_and_not_after_a_jump_of_the_clock,
}

/// What the page hands to the browser as files, read where it is handed over; nothing of it reaches a folder.
const CATCH: &str = "window.caught = []; URL.createObjectURL = (blob) => { blob.text().then((text) => window.caught.push(text)); return '#'; }; \
                     HTMLAnchorElement.prototype.click = function () { window.called = this.download; };";

async fn keeps_words(engine: Engine) -> Visitor {
    let visitor = Visitor::arrives(engine).await;
    visitor.opens("steady", Keep::Yes).await;
    visitor.walks_until("steady", "letter", Given::default()).await;
    visitor.reloads().await;
    visitor
}

async fn goes_to_what_is_kept(visitor: &Visitor) {
    visitor.uses_say(Say::HomeSeeKept).await;
    visitor.screen_say(Say::KeptAsk).await;
}

/// A file of its own in the target folder, which the browser may read.
fn file(name: &str, text: &str) -> PathBuf {
    let folder = std::env::temp_dir().join(format!("waymark-copies-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let path = folder.join(name);
    std::fs::write(&path, text).unwrap();
    path
}

async fn chooses(visitor: &Visitor, path: &Path) {
    let field = visitor.driver.find(thirtyfour::By::Id("bring-in")).await.unwrap();
    field.send_keys(path.to_str().unwrap()).await.unwrap();
}

async fn a_copy_brings_every_word_back_after_all_of_it_was_deleted(engine: Engine) {
    let visitor = keeps_words(engine).await;
    let before = visitor.our_entries().await;
    goes_to_what_is_kept(&visitor).await;
    visitor.uses_say(Say::CopyMake).await;
    visitor.screen_say(Say::CopyAsk).await;
    visitor.script(CATCH, json!([])).await;
    visitor.uses_say(Say::CopySave).await;
    visitor.see(&visitor.say(Say::CopyHanded)).await;
    let caught = async || visitor.script("return window.caught.length", json!([])).await == json!(1);
    visitor.expect("the file", caught).await;
    let text = visitor.script("return window.caught[0]", json!([])).await.as_str().unwrap().to_owned();
    let called = visitor.script("return window.called", json!([])).await;
    assert!(called.as_str().unwrap().starts_with("notes-") && called.as_str().unwrap().ends_with(".html"), "{called}");
    let path = file(&format!("{engine:?}.html"), &text);
    visitor.uses_say(Say::KeptAsk).await;
    visitor.screen_say(Say::KeptAsk).await;
    visitor.uses_say(Say::EraseAll).await;
    visitor.uses_say(Say::EraseAllYes).await;
    visitor.screen_say(Say::ErasedAsk).await;
    assert_eq!(visitor.our_entries().await, []);
    visitor.reloads().await;
    // Somebody new on another device comes to it by About.
    visitor.uses_say(Say::HomeAbout).await;
    visitor.screen_say(Say::AboutAsk).await;
    visitor.uses_say(Say::KeptAsk).await;
    visitor.screen_say(Say::KeptAsk).await;
    visitor.uses_say(Say::CopyBring).await;
    visitor.screen_say(Say::BringAsk).await;
    chooses(&visitor, &path).await;
    visitor.see(&visitor.say(Say::BringFound)).await;
    visitor.see(&visitor.exercise("steady").title).await;
    visitor.uses_say(Say::BringAdd).await;
    visitor.see(&visitor.say(Say::BringNotKept)).await;
    assert_eq!(visitor.our_entries().await, [], "nothing is kept before it is chosen");
    visitor.uses_say(Say::KeptAsk).await;
    visitor.screen_say(Say::KeptAsk).await;
    visitor.uses_say(Say::KeepYes).await;
    let payload = |entries: &[(String, String)]| {
        entries.iter().filter_map(|(_, text)| Some(text.split_once('\n')?.1.to_owned())).collect::<Vec<_>>()
    };
    let same = async || payload(&visitor.our_entries().await) == payload(&before);
    visitor.expect("the same words in storage, to the last sign", same).await;
    assert!(payload(&before)[0].contains(serde_json::to_string(&own_words("what-else")).unwrap().trim_matches('"')));
    visitor.was_quiet().await;
}

async fn files_that_are_no_copies_are_refused_in_words(engine: Engine) {
    let visitor = keeps_words(engine).await;
    let before = visitor.our_entries().await;
    goes_to_what_is_kept(&visitor).await;
    visitor.uses_say(Say::CopyBring).await;
    visitor.screen_say(Say::BringAsk).await;
    let sealed = "waymark 1 1 copy 2 00000000\n{}";
    for (name, text, says) in [
        ("page", "<script>document.title = 'x'</script><img src=x onerror=alert(1)>".to_owned(), Say::BringNotOurs),
        ("damaged", format!("<!--waymark-copy 1 1\n{sealed}\n-->"), Say::BringDamaged),
        ("newer", format!("<!--waymark-copy 7 1\n{sealed}\n-->"), Say::BringTooNew),
        ("big", "x".repeat(5_000_001), Say::BringTooBig),
    ] {
        chooses(&visitor, &file(&format!("{engine:?}-{name}.html"), &text)).await;
        visitor.see(&visitor.say(says)).await;
    }
    assert_eq!(visitor.our_entries().await, before, "what is kept is as it was");
    visitor.was_quiet().await;
}

async fn words_are_forgotten_on_the_chosen_day_and_not_after_a_jump_of_the_clock(engine: Engine) {
    let visitor = keeps_words(engine).await;
    goes_to_what_is_kept(&visitor).await;
    visitor.uses_say(Say::UntilSpanWeek).await;
    visitor.uses_say(Say::Home).await;
    let line = visitor.say(Say::HomeKeptUntil);
    let (begin, _) = line.split_once("{date}").unwrap();
    visitor.see(begin.trim()).await;
    visitor.reloads().await;
    visitor.see(begin.trim()).await;
    let set = async |day: &str| {
        visitor.script("localStorage.setItem('waymark:until', 'until 1 ' + arguments[0])", json!([day])).await;
        visitor.reloads().await;
    };
    set("2001-01-01").await;
    visitor.see(&visitor.say(Say::HomeJumped)).await;
    assert!(visitor.our_entries().await.len() > 1, "a clock that jumped forgets nothing");
    let today = visitor.script("const d = new Date(); return [d.getFullYear(), d.getMonth() + 1, d.getDate()].map((n) => String(n).padStart(2, '0')).join('-')", json!([])).await;
    set(today.as_str().unwrap()).await;
    visitor.see(&visitor.say(Say::HomeForgot)).await;
    assert_eq!(visitor.our_entries().await, []);
    visitor.reloads().await;
    visitor.see(&visitor.say(Say::HomeNotKept)).await;
    visitor.was_quiet().await;
}

//! A learner in a class, by the link that their tutor showed. Nothing is kept, what their own phone kept before is neither read nor shown
//! nor changed, a pause is one press away, and nothing is left when they are done.

use std::rc::Rc;
use std::sync::atomic::{AtomicU32, Ordering};

use e2e::engine::Wishes;
use e2e::walk::Given;
use e2e::{Browser, Engine, Keep, Site, Visitor};
use serde_json::json;
use waymark::core::settings::Settings;
use waymark::core::wording::Say;

in_both_engines! {
    a_class_opens_its_list_in_order_and_just_thinking_comes_first,
    a_class_reads_and_keeps_nothing_and_a_reload_is_still_a_class,
    a_pause_hides_the_screen_and_gives_it_back_with_every_word,
    finishing_and_clearing_a_class_leaves_nothing,
    a_version_to_share_holds_only_what_was_ticked,
    what_they_would_like_others_to_know_fits_one_page_and_goes_with_the_class,
    a_damaged_link_is_still_a_class,
    without_the_widget_the_same_link_leads_to_the_right_sheets,
}

/// Links as they are shown, typed, damaged on their way and made up.
const LINKS: [&str; 14] = [
    "#c1.8.2:3-6.1.13.6.16",
    "#c1.13.2:3-6.7",
    "#c",
    "#C1.10",
    "#c1.7",
    "#c1.7:1-38.07.%37",
    "#c1.<b>",
    "#c%31%2e2",
    "#c1%2e2%2e08",
    "##c1.4",
    "#c1.2:x.99.8.7&from=mail",
    "#c1.2.2:3.2",
    "#c1.300.0.1000.5",
    "#c1.-1:2.9.-2:99.-3:1",
];

const SECRET: &str = "Nobody must read this";
const BEFORE: &str = "Written at home";

/// Opens a link as a tutor shows it. The count behind the `?` makes it another page than the one before, as it is for somebody who
/// comes from elsewhere: an address that differs behind its `#` alone would leave the page before on the screen for a moment.
async fn comes_to_class(visitor: &Visitor, link: &str) {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    visitor.goes_to(&format!("/?{}{link}", COUNT.fetch_add(1, Ordering::Relaxed))).await;
    visitor.see_heading(&visitor.say(Say::HomeTitle)).await;
    visitor.see(&visitor.say(Say::ClassHome)).await;
    visitor.see(&visitor.say(Say::ClassLine)).await;
}

/// What can be opened on the screen, by the names on the cards.
async fn offered(visitor: &Visitor) -> Vec<String> {
    let script = "return [...document.querySelectorAll('[data-wm-open]')].filter((it) => it.checkVisibility())
        .map((it) => it.dataset.wmOpen)";
    let found = visitor.script(script, json!([])).await;
    let names: Vec<String> = serde_json::from_value(found).unwrap_or_default();
    let mut once: Vec<String> = Vec::new();
    for name in names {
        if !once.contains(&name) {
            once.push(name);
        }
    }
    once
}

async fn a_class_opens_its_list_in_order_and_just_thinking_comes_first(engine: Engine) {
    let visitor = Visitor::looks_closely(engine).await;
    comes_to_class(&visitor, "#c1.8.2:3-6.1.13.6.16").await;
    assert_eq!(
        offered(&visitor).await,
        ["five-petals", "my-recovery", "steady", "wobble-plan", "around-me", "what-i-know"]
    );
    visitor.sees_well(&visitor.say(Say::HomeTitle)).await;
    for elsewhere in [Say::HomeAll, Say::HomeIdeas, Say::HomeUnder18] {
        assert!(!visitor.offers(&visitor.say(elsewhere)).await, "{elsewhere:?}");
    }
    visitor.press("What does recovery mean to me?").await;
    visitor.meets("What does recovery mean to me?").await;
    visitor.uses_say(Say::OpenStart).await;
    visitor.meets("Which word feels right to you?").await;
    visitor.uses_say(Say::Skip).await;
    visitor.uses_say(Say::Skip).await;
    // Sorting has nothing to sort, and so is not met.
    visitor.expect("a question for words", async || visitor.offers(&visitor.say(Say::ThoughtAboutIt)).await).await;
    assert!(visitor.boxes().await.is_empty(), "typing is one press away and not there yet");
    visitor.uses_say(Say::WriteAFewWords).await;
    visitor.write("Tea first").await;
    visitor.check_with_axe().await;
    visitor.uses_say(Say::CarryOn).await;
    visitor.meets(&visitor.say(Say::LetterAsk)).await;
    visitor.see("Tea first").await;
    assert!(!visitor.offers(&visitor.say(Say::LetterKeep)).await, "keeping is not offered");
    // What asks more of somebody says so before it begins.
    visitor.uses_say(Say::CarryOn).await;
    visitor.meets(&visitor.say(Say::CloseAsk)).await;
    visitor.uses_say(Say::Skip).await;
    visitor.press("When things wobble").await;
    visitor.see_heading("When things wobble").await;
    visitor.see(&visitor.say(Say::OpenNote)).await;
    visitor.was_quiet().await;
}

const COUNT_TOUCHES: &str = "
    const page = window.wrappedJSObject || window;
    page.touched = 0;
    const real = page.localStorage;
    const get = () => { page.touched += 1; return real; };
    const own = window.wrappedJSObject ? exportFunction(get, page) : get;
    page.Object.defineProperty(page, 'localStorage', window.wrappedJSObject ? cloneInto({ get: own, configurable: true }, page, { cloneFunctions: true }) : { get: own, configurable: true });
";

async fn a_class_reads_and_keeps_nothing_and_a_reload_is_still_a_class(engine: Engine) {
    let visitor = Visitor::arrives(engine).await;
    visitor.opens("steady", Keep::Yes).await;
    visitor.walks_until("steady", "what-else", Given::default()).await;
    visitor.write(BEFORE).await;
    visitor.see_kept(BEFORE).await;
    let before = visitor.storage().await;
    comes_to_class(&visitor, "#c1.1:8").await;
    visitor.see_no_more(&visitor.say(Say::HomeKept)).await;
    visitor.script(COUNT_TOUCHES, json!([])).await;
    writes_a_secret(&visitor).await;
    visitor.see_no_more(BEFORE).await;
    visitor.uses_say(Say::CarryOn).await;
    visitor.see_heading(&visitor.say(Say::LetterAsk)).await;
    visitor.see_no_more(BEFORE).await;
    let touched = visitor.script("return (window.wrappedJSObject || window).touched", json!([])).await;
    assert_eq!(touched, json!(0), "storage was touched");
    assert!(visitor.address().await.ends_with("#c1.1:8"), "{}", visitor.address().await);
    visitor.reloads().await;
    visitor.see(&visitor.say(Say::ClassHome)).await;
    assert_eq!(offered(&visitor).await, ["steady"]);
    visitor.leaves_no_trace_of(&[SECRET]).await;
    assert_eq!(visitor.storage().await, before, "what was kept before is as it was");
    visitor.was_quiet().await;
    // Without the link it is their own page again, with what they kept.
    visitor.goes_to("/").await;
    visitor.see(&visitor.say(Say::HomeKept)).await;
}

/// From home to the one box of the class, and words in it.
async fn writes_a_secret(visitor: &Visitor) {
    visitor.press("Find your feet").await;
    visitor.see_heading("Find your feet").await;
    visitor.uses_say(Say::OpenStart).await;
    visitor.see_heading("What else helps you feel a bit steadier?").await;
    visitor.uses_say(Say::WriteAFewWords).await;
    visitor.write(SECRET).await;
}

async fn a_pause_hides_the_screen_and_gives_it_back_with_every_word(engine: Engine) {
    let visitor = Visitor::looks_closely(engine).await;
    comes_to_class(&visitor, "#c1.1:8").await;
    writes_a_secret(&visitor).await;
    visitor.uses_say(Say::ClassPause).await;
    visitor.meets(&visitor.say(Say::ClassPauseAsk)).await;
    assert!(visitor.boxes().await.is_empty() && !visitor.text().await.contains(SECRET), "a word can be read");
    visitor.press("Feel your feet").await;
    visitor.see("Press your feet into the floor.").await;
    visitor.check_with_axe().await;
    visitor.uses_say(Say::ClassPauseBack).await;
    visitor.see_heading("What else helps you feel a bit steadier?").await;
    assert_eq!(visitor.boxes().await, [SECRET], "every word is back");
    let writes_on =
        async || visitor.script("return document.activeElement.localName", json!([])).await == json!("textarea");
    visitor.expect("focus in the box that was written in", writes_on).await;
    // Somebody who had scrolled down is there again, and Help out of a pause begins at its top all the same.
    let down = async || visitor.script("return Math.round(scrollY)", json!([])).await.as_i64().unwrap_or_default();
    visitor.script("document.body.style.paddingBlockEnd = '200vh'; scrollTo(0, 180)", json!([])).await;
    visitor.uses_say(Say::ClassPause).await;
    visitor.meets(&visitor.say(Say::ClassPauseAsk)).await;
    visitor.uses_say(Say::ClassPauseBack).await;
    visitor.expect("the same place on the page", async || down().await == 180).await;
    visitor.uses_say(Say::ClassPause).await;
    visitor.meets(&visitor.say(Say::ClassPauseAsk)).await;
    visitor.uses_say(Say::BarHelp).await;
    visitor.expect("Help", async || visitor.text().await.contains("116 123")).await;
    visitor.meets(&visitor.heading().await).await;
    assert_eq!(down().await, 0, "Help is read from its top");
    visitor.uses_say(Say::ClassPause).await;
    visitor.see_heading(&visitor.say(Say::ClassPauseAsk)).await;
    visitor.uses_say(Say::ClassPauseBack).await;
    visitor.goes_back().await;
    visitor.see_heading("What else helps you feel a bit steadier?").await;
    assert_eq!(visitor.boxes().await, [SECRET]);
    visitor.was_quiet().await;
}

async fn finishing_and_clearing_a_class_leaves_nothing(engine: Engine) {
    let visitor = Visitor::arrives(engine).await;
    comes_to_class(&visitor, "#c1.1:8.2").await;
    writes_a_secret(&visitor).await;
    visitor.finishes_and_clears(&[SECRET]).await;
}

async fn a_version_to_share_holds_only_what_was_ticked(engine: Engine) {
    let visitor = Visitor::looks_closely(engine).await;
    comes_to_class(&visitor, "#c1.14:3,7").await;
    visitor.press("My say").await;
    visitor.see_heading("My say").await;
    visitor.uses_say(Say::OpenStart).await;
    for words in [SECRET, "My Tuesdays"] {
        visitor.expect("a question", async || visitor.offers(&visitor.say(Say::WriteAFewWords)).await).await;
        visitor.uses_say(Say::WriteAFewWords).await;
        visitor.write(words).await;
        visitor.uses_say(Say::CarryOn).await;
        visitor.expect("the next screen", async || visitor.boxes().await.is_empty()).await;
    }
    visitor.meets(&visitor.say(Say::LetterAsk)).await;
    visitor.uses_say(Say::ShareOpen).await;
    visitor.meets(&visitor.say(Say::ShareAsk)).await;
    visitor.uses_say(Say::ShareSee).await;
    visitor.meets(&visitor.say(Say::ShareShown)).await;
    visitor.see(&visitor.say(Say::ShareNone)).await;
    visitor.goes_back().await;
    visitor.see_heading(&visitor.say(Say::ShareAsk)).await;
    let second = visitor.controls().await.into_iter().find(|name| name.contains("My Tuesdays")).unwrap();
    visitor.press(&second).await;
    visitor.check_with_axe().await;
    visitor.uses_say(Say::ShareSee).await;
    visitor.meets(&visitor.say(Say::ShareShown)).await;
    visitor.see("My Tuesdays").await;
    visitor.hears_copying().await;
    visitor.uses_say(Say::LetterCopy).await;
    let lead = visitor.exercise("my-say").step(&"like-to-say".into()).and_then(|step| step.letter.clone()).unwrap();
    visitor.see_copied(&format!("{lead}\nMy Tuesdays")).await;
    let text = visitor.script("return document.documentElement.outerHTML", json!([])).await.to_string();
    assert!(text.contains("My Tuesdays") && !text.contains(SECRET), "a line that was not ticked is on the page");
    visitor.goes_back().await;
    visitor.see_heading(&visitor.say(Say::ShareAsk)).await;
    visitor.goes_back().await;
    visitor.see_heading(&visitor.say(Say::LetterAsk)).await;
    visitor.uses_say(Say::TookPartOpen).await;
    visitor.meets(&visitor.say(Say::TookPart)).await;
    let text = visitor.text().await;
    assert!(!text.contains(SECRET) && !text.contains("My Tuesdays"), "{text}");
    visitor.was_quiet().await;
}

async fn what_they_would_like_others_to_know_fits_one_page_and_goes_with_the_class(engine: Engine) {
    let visitor = Visitor::looks_closely(engine).await;
    comes_to_class(&visitor, "#c1.14:3").await;
    visitor.press("My say").await;
    visitor.see_heading("My say").await;
    visitor.uses_say(Say::OpenStart).await;
    visitor.expect("a question", async || visitor.offers(&visitor.say(Say::WriteAFewWords)).await).await;
    visitor.uses_say(Say::Skip).await;
    visitor.meets(&visitor.say(Say::LetterAsk)).await;
    visitor.uses_say(Say::KnowOpen).await;
    visitor.meets(&visitor.say(Say::KnowAsk)).await;
    visitor.writes_in(&visitor.say(Say::KnowMatters), SECRET).await;
    visitor.writes_in(&visitor.say(Say::KnowAsks), "Ring before you come").await;
    visitor.check_with_axe().await;
    visitor.uses_say(Say::KnowSee).await;
    visitor.meets(&visitor.say(Say::KnowOpen)).await;
    visitor.hears_copying().await;
    visitor.uses_say(Say::LetterCopy).await;
    let (matters, asks) = (visitor.say(Say::KnowMatters), visitor.say(Say::KnowAsks));
    visitor.see_copied(&format!("{matters}\n{SECRET}\n\n{asks}\nRing before you come")).await;
    // Every line can be changed as long as the class lasts.
    visitor.goes_back().await;
    visitor.see_heading(&visitor.say(Say::KnowAsk)).await;
    assert_eq!(visitor.boxes().await, [SECRET, "", "", "Ring before you come"]);
    visitor.finishes_and_clears(&[SECRET, "Ring before"]).await;
    visitor.was_quiet().await;
}

async fn a_damaged_link_is_still_a_class(engine: Engine) {
    let visitor = Visitor::arrives(engine).await;
    for link in ["#c", "#c1.7", "#c1.7:1-38.07.%37", "#C1.<b>", "#c%31%2e2"] {
        comes_to_class(&visitor, link).await;
        let fitted = Settings::at("", link).fit(visitor.site.content.clone());
        let wanted: Vec<String> = fitted.offered().iter().map(|it| it.id.to_string()).collect();
        assert_eq!(offered(&visitor).await, wanted, "{link}");
    }
    comes_to_class(&visitor, "#c1.2:x.99.8.7&from=mail").await;
    assert_eq!(offered(&visitor).await, ["my-recovery", "five-petals"]);
    // A class link that is put into the address of an open page begins that class.
    visitor.goes_to("/").await;
    visitor.site.starts();
    visitor.go(&format!("{}/#c1.10", visitor.site.address())).await;
    visitor.see(&visitor.say(Say::ClassHome)).await;
    visitor.see_ready().await;
    visitor.site.started();
    assert_eq!(offered(&visitor).await, ["small-step"]);
    // And out of it nothing in the address leads but another address.
    visitor.go(&format!("{}/#help", visitor.site.address())).await;
    visitor.expect("the class in the address", async || visitor.address().await.ends_with("/#c1.10")).await;
    visitor.reloads().await;
    visitor.see(&visitor.say(Say::ClassHome)).await;
    visitor.was_quiet().await;
}

async fn without_the_widget_the_same_link_leads_to_the_right_sheets(engine: Engine) {
    let wishes = Wishes { no_wasm: true, ..Wishes::default() };
    let visitor = Visitor::with(Browser::open_as(engine, wishes).await, Rc::new(Site::serve()));
    visitor.goes_to_plain("/#c1.13.2:3-6.7").await;
    visitor.see(&visitor.say(Say::TroubleStopped)).await;
    assert_eq!(offered(&visitor).await, ["wobble-plan", "my-recovery"]);
    visitor.check_with_axe().await;
    // What the start file makes of a link is what the program would: the same table through both.
    for (at, link) in LINKS.into_iter().enumerate() {
        visitor.goes_to_plain(&format!("/?{at}{link}")).await;
        let fitted = Settings::at("", link).fit(visitor.site.content.clone());
        let wanted: Vec<String> = fitted.offered().iter().map(|it| it.id.to_string()).collect();
        visitor.expect(&format!("{wanted:?} for {link}"), async || offered(&visitor).await == wanted).await;
    }
    visitor.goes_to_plain("/#c1.13.2:3-6.7").await;
    visitor.see(&visitor.say(Say::TroubleStopped)).await;
    visitor.see(&visitor.say(Say::ClassHome)).await;
    visitor.see_no_more(&visitor.say(Say::HomeNotKept)).await;
    // Every exercise leads to the sheets of this class and to nothing else.
    let leads = "return [...document.querySelectorAll('[data-wm-open]')].filter((it) => it.checkVisibility()).map((it) => it.href)";
    let leads: Vec<String> = serde_json::from_value(visitor.script(leads, json!([])).await).unwrap_or_default();
    let sheets_of_class = format!("{}/paper#c1.13.2:3-6.7", visitor.site.address());
    assert!(leads.len() == 2 && leads.iter().all(|to| *to == sheets_of_class), "{leads:?}");
    // Help, by its own place on the page, does not end the class.
    visitor.uses_say(Say::BarHelp).await;
    visitor.expect("the class in the address", async || visitor.address().await.ends_with("/#c1.13.2:3-6.7")).await;
    let paper =
        "return [...document.querySelectorAll('.wm-quiet-row [href*=paper]')].find((it) => it.checkVisibility()).href";
    let paper = visitor.script(paper, json!([])).await;
    assert_eq!(paper.as_str().unwrap_or_default(), format!("{}/paper#c1.13.2:3-6.7", visitor.site.address()));
    visitor.goes_to_plain("/paper#c1.13.2:3-6.7").await;
    let chosen = ["When things wobble", "What does recovery mean to me?"];
    visitor.expect("the sheets of the class", async || sheets(&visitor).await == chosen).await;
    visitor.check_with_axe().await;
    visitor.press(&visitor.say(Say::PaperAllLarge)).await;
    visitor.expect("the same in large print", async || sheets(&visitor).await == chosen).await;
    // A sheet by itself is still of this class, also when a phone brings the tab back.
    visitor.script("document.querySelector('.wm-paper__way a[href^=\"#p\"]').click()", json!([])).await;
    visitor.expect("the class in the address", async || visitor.address().await == sheets_of_class).await;
    for (at, nonsense) in ["#c", "#c1.7", "#c1.7:9.x"].into_iter().enumerate() {
        // Another address each time: a page that only reloads could be looked at before it does.
        visitor.goes_to_plain(&format!("/paper?{at}{nonsense}")).await;
        let light = "Find your feet".to_owned();
        visitor.expect("what is light", async || sheets(&visitor).await.contains(&light)).await;
        let sheets = sheets(&visitor).await;
        assert!(!sheets.contains(&"What happened to you?".to_owned()), "{nonsense}: {sheets:?}");
    }
    let back = visitor.script("return document.querySelector('[data-wm-back]').href", json!([])).await;
    assert!(back.as_str().is_some_and(|back| back.ends_with("/#c1.7:9.x")), "{back}");
}

/// The titles of the sheets that show.
async fn sheets(visitor: &Visitor) -> Vec<String> {
    let script = "return [...document.querySelectorAll('.wm-sheet')].filter((it) => it.checkVisibility())
        .map((it) => it.querySelector('h2').textContent)";
    serde_json::from_value(visitor.script(script, json!([])).await).unwrap_or_default()
}

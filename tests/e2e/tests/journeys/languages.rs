//! Other languages, and English in short words: chosen by a press, in the middle of whatever somebody is doing; by an address; and where no
//! widget comes. What nobody has put into a language yet is lent as a whole, with its own language around it.

use std::rc::Rc;

use e2e::engine::Wishes;
use e2e::walk::Given;
use e2e::{Browser, Engine, Keep, Site, Visitor};
use serde_json::json;
use waymark::core::wording::{FORMS, Say};
use xtask::server::Breakage;

in_both_engines! {
    another_language_in_the_middle_of_an_exercise_keeps_step_words_and_focus,
    on_a_shared_device_the_address_stays_as_it_was_and_the_next_visit_speaks_the_language,
    a_class_stays_one_in_another_language,
    a_language_that_does_not_come_leaves_the_one_before_and_every_word,
    gentle_exercises_are_gone_through_in_welsh,
    steadying_is_gone_through_in_arabic_from_right_to_left,
    short_words_are_gone_through_as_a_language_of_their_own,
    what_is_lent_says_so_and_has_its_own_language_around_it,
    forms_for_counts_are_those_that_the_browser_knows,
    without_javascript_there_is_a_page_and_there_are_sheets_in_each_language,
}

/// The language of the page, which way it is written, and the same of the screen on it where that says otherwise.
async fn spoken(visitor: &Visitor) -> [String; 4] {
    let script = "const main = document.querySelector('main'); const page = document.documentElement;
        return [page.lang, page.dir, main.lang, main.dir]";
    serde_json::from_value(visitor.script(script, json!([])).await).expect("four attributes")
}

async fn press(visitor: &Visitor, language: &str) {
    visitor.site.starts();
    visitor.uses(language).await;
}

async fn another_language_in_the_middle_of_an_exercise_keeps_step_words_and_focus(engine: Engine) {
    let visitor = Visitor::looks_closely(engine).await;
    visitor.opens("steady", Keep::Yes).await;
    visitor.walks_until("steady", "what-else", Given::default()).await;
    visitor.write("Cold air ").await;
    visitor.see_kept("Cold air ").await;
    let english = visitor.heading().await;
    for (name, tag, dir) in [("Cymraeg", "cy", "ltr"), ("العربية", "ar", "rtl")] {
        let there = Site::serve().speaking(tag);
        let exercise = there.content.exercise(&"steady".into()).expect("it is in this language").clone();
        let ask = exercise.step(&"what-else".into()).expect("the same step").ask.to_string();
        press(&visitor, name).await;
        visitor.see_heading(&ask).await;
        visitor.site.started();
        assert_eq!(spoken(&visitor).await, [tag, dir, "", ""]);
        assert_eq!(visitor.boxes().await, ["Cold air "]);
        assert_eq!(visitor.focused().await, name, "focus stays on what was pressed");
        visitor.see(&there.say(Say::TongueNow)).await;
        visitor.see(&there.say(Say::TongueUnread)).await;
        // axe takes what has been scrolled under the bar for something too small to press.
        visitor.script("scrollTo(0, 0)", json!([])).await;
        visitor.check_with_axe().await;
    }
    // Loaded again, the page speaks as it did; and English is one press away.
    visitor.reloads().await;
    assert_eq!(spoken(&visitor).await[0], "ar");
    press(&visitor, "English").await;
    visitor.see_heading(&visitor.say(Say::HomeTitle)).await;
    visitor.site.started();
    visitor.finds("steady").await;
    visitor.passes_the_device_question().await;
    visitor.uses_say(Say::FoundGoOn).await;
    visitor.see_heading(&english).await;
    assert_eq!(visitor.boxes().await, ["Cold air "]);
    visitor.was_quiet().await;
}

async fn on_a_shared_device_the_address_stays_as_it_was_and_the_next_visit_speaks_the_language(engine: Engine) {
    let visitor = Visitor::with(Browser::open(engine).await, Rc::new(Site::serve()));
    // Written so on purpose: whoever reads settings decodes nothing, and neither may whoever adds one.
    visitor.goes_to("/??shared&show=steady,my-week").await;
    visitor.see(&visitor.say(Say::SharedLine)).await;
    let welsh = Site::serve().speaking("cy");
    press(&visitor, "Cymraeg").await;
    visitor.see_heading(&welsh.say(Say::HomeTitle)).await;
    visitor.site.started();
    let address = visitor.address().await;
    assert!(address.ends_with("/??shared&show=steady,my-week&lang=cy"), "{address}");
    visitor.see(&welsh.say(Say::SharedLine)).await;
    visitor.press(&welsh.say(Say::SharedFinish)).await;
    visitor.see(&welsh.say(Say::SharedCleared)).await;
    visitor.see_heading(&welsh.say(Say::HomeTitle)).await;
    assert_eq!(spoken(&visitor).await, ["cy", "ltr", "", ""]);
    visitor.reloads().await;
    visitor.see(&welsh.say(Say::SharedLine)).await;
    visitor.was_quiet().await;
}

async fn a_class_stays_one_in_another_language(engine: Engine) {
    let visitor = Visitor::with(Browser::open(engine).await, Rc::new(Site::serve()));
    visitor.goes_to_plain("/paper#c1.8").await;
    visitor.press("Cymraeg").await;
    visitor
        .expect("the sheets of the class in Welsh", async || visitor.address().await.ends_with("/paper-cy#c1.8"))
        .await;
    visitor.goes_to("/?#c1.8").await;
    let welsh = Site::serve().speaking("cy");
    press(&visitor, "Cymraeg").await;
    visitor.see(&welsh.say(Say::ClassHome)).await;
    visitor.site.started();
    assert!(visitor.address().await.ends_with("/?lang=cy#c1.8"), "{}", visitor.address().await);
    let leads = "return [...document.querySelectorAll('[data-wm-speak=ar]')].find((it) => it.checkVisibility()).href";
    let leads = visitor.script(leads, json!([])).await;
    assert_eq!(leads.as_str().unwrap_or_default(), format!("{}/paper-ar#c1.8", visitor.site.address()));
    visitor.reloads().await;
    visitor.see(&welsh.say(Say::ClassHome)).await;
    assert_eq!(spoken(&visitor).await[0], "cy");
}

async fn a_language_that_does_not_come_leaves_the_one_before_and_every_word(engine: Engine) {
    let welsh = e2e::site::asset("content-cy-", ".json");
    let site = Rc::new(Site::broken(&welsh, Breakage::NotFound));
    let visitor = Visitor::with(Browser::open(engine).await, site);
    visitor.goes_to("/").await;
    visitor.opens("steady", Keep::No).await;
    visitor.walks_until("steady", "what-else", Given::default()).await;
    visitor.write("Cold air").await;
    press(&visitor, "Cymraeg").await;
    visitor.see(&visitor.say(Say::TongueFailed)).await;
    assert_eq!(spoken(&visitor).await[0], "en");
    assert_eq!(visitor.boxes().await, ["Cold air"]);
    assert!(!visitor.address().await.contains("lang"), "the address says nothing that is not so");
    // The same failure is said anew, or nobody would hear it; and it is over with its screen.
    const SAID: &str = "footer [role=status] > *";
    visitor.script(&format!("document.querySelector('{SAID}').dataset.before = ''"), json!([])).await;
    press(&visitor, "Cymraeg").await;
    let anew = format!("const said = document.querySelector('{SAID}'); return !!said && !('before' in said.dataset)");
    visitor
        .expect("the failure to be said again", async || visitor.script(&anew, json!([])).await == json!(true))
        .await;
    visitor.uses_say(Say::CarryOn).await;
    visitor.see_no_more(&visitor.say(Say::TongueFailed)).await;
}

/// Somebody who comes to the page in a language.
async fn comes_speaking(engine: Engine, tag: &str, within: &str) -> Visitor {
    let site = Rc::new(Site::serve().speaking(tag).within(within));
    let visitor = Visitor::with(Browser::open(engine).await, site);
    visitor.goes_to(&format!("/{tag}")).await;
    visitor
}

async fn gentle_exercises_are_gone_through_in_welsh(engine: Engine) {
    let visitor = comes_speaking(engine, "cy", "steady").await;
    assert_eq!(spoken(&visitor).await, ["cy", "ltr", "", ""]);
    let own = visitor.site.content.exercises.iter().filter(|exercise| exercise.lent.is_none());
    let own: Vec<String> = own.map(|exercise| exercise.id.to_string()).collect();
    assert_eq!(own.len(), 9, "{own:?}");
    // The walk through the whole catalogue in English is another journey; here the longest and the shortest of them, whose kinds differ.
    for id in ["five-petals", "steady"] {
        visitor.finds(id).await;
        visitor.passes_the_gates(id, Keep::No).await;
        visitor.walks_through(id).await;
    }
    visitor.was_quiet().await;
}

async fn steadying_is_gone_through_in_arabic_from_right_to_left(engine: Engine) {
    let visitor = comes_speaking(engine, "ar", "steady").await;
    assert_eq!(spoken(&visitor).await, ["ar", "rtl", "", ""]);
    visitor.opens("steady", Keep::No).await;
    visitor.walks_through("steady").await;
    visitor.uses_say(Say::BarHelp).await;
    visitor.see("116 123").await;
    // The parts of a number keep their order: the first digit stands left of the last one.
    let order = "const link = [...document.querySelectorAll('a[href=\"tel:116123\"] span')].find((it) => it.checkVisibility()).firstChild;
        const at = link.data.search(/116/); const edge = (from) => { const range = document.createRange(); range.setStart(link, from);
        range.setEnd(link, from + 1); return range.getBoundingClientRect().left; }; return edge(at) < edge(at + 6)";
    assert_eq!(visitor.script(order, json!([])).await, json!(true));
    visitor.check_with_axe().await;
    visitor.was_quiet().await;
}

async fn short_words_are_gone_through_as_a_language_of_their_own(engine: Engine) {
    let visitor = comes_speaking(engine, "en-short", "steady").await;
    assert_eq!(spoken(&visitor).await, ["en", "ltr", "", ""]);
    let usual = Site::serve();
    for id in ["steady", "small-step"] {
        let title = |site: &Site| site.content.exercise(&id.into()).map(|exercise| exercise.steps[1].ask.clone());
        assert_ne!(title(&visitor.site), title(&usual), "{id} has words of its own");
        visitor.finds(id).await;
        visitor.passes_the_gates(id, Keep::No).await;
        visitor.walks_through(id).await;
    }
    visitor.was_quiet().await;
}

async fn what_is_lent_says_so_and_has_its_own_language_around_it(engine: Engine) {
    let visitor = comes_speaking(engine, "ar", "steady").await;
    let lent = "What does recovery mean to me?";
    let marks =
        "const link = [...document.querySelectorAll('[data-wm-open=my-recovery]')].find((it) => it.checkVisibility());
        const marked = link.closest('[lang]'); return [marked.lang, marked.dir]";
    assert_eq!(visitor.script(marks, json!([])).await, json!(["en", "ltr"]));
    visitor.press(lent).await;
    visitor.passes_the_gates("my-recovery", Keep::No).await;
    assert_eq!(spoken(&visitor).await, ["ar", "rtl", "en", "ltr"]);
    let english = Site::serve();
    visitor.press(&english.say(Say::OpenStart)).await;
    visitor.see_heading("People use the word recovery in different ways").await;
    visitor.see(&english.say(Say::CarryOn)).await;
    visitor.check_with_axe().await;
    // What belongs to no exercise speaks Arabic.
    visitor.see(&visitor.say(Say::BarHelp)).await;
    visitor.press(&visitor.say(Say::BarHelp)).await;
    visitor.see(&visitor.say(Say::HelpBack)).await;
    assert_eq!(spoken(&visitor).await, ["ar", "rtl", "", ""]);
    visitor.was_quiet().await;
}

async fn forms_for_counts_are_those_that_the_browser_knows(engine: Engine) {
    let visitor = comes_speaking(engine, "ar", "steady").await;
    let signs = visitor.site.content.wording.say(Say::Plurals);
    let script = "const rules = new Intl.PluralRules(arguments[0]); return Array.from({ length: 101 }, (_, count) => rules.select(count))";
    let forms: Vec<String> =
        serde_json::from_value(visitor.script(script, json!(["ar"])).await).expect("names of forms");
    let named = |sign: char| FORMS.iter().find(|(_, its)| *its == sign).map_or("other", |(name, _)| *name);
    assert_eq!(signs.chars().map(named).collect::<Vec<_>>(), forms);
    // As they stand on the cards of the first screen: seven, ten, twelve.
    for minutes in [7, 10, 12] {
        visitor.see(&visitor.site.content.wording.counted(Say::Minutes, "{minutes}", minutes)).await;
    }
    visitor.see("12 دقيقة").await;
    visitor.see("7 دقائق").await;
}

async fn without_javascript_there_is_a_page_and_there_are_sheets_in_each_language(engine: Engine) {
    let wishes = Wishes { no_script: true, ..Wishes::default() };
    let visitor = Visitor::with(Browser::open_as(engine, wishes).await, Rc::new(Site::serve()));
    for tag in ["cy", "ar", "en-short"] {
        let there = Site::serve().speaking(tag);
        visitor.go(&format!("{}/{tag}", visitor.site.address())).await;
        visitor.see_heading(&there.say(Say::HomeTitle)).await;
        let steady = there.content.exercise(&"steady".into()).expect("it is there").title.to_string();
        visitor.press(&steady).await;
        visitor
            .expect("the sheets in this language", async || {
                visitor.address().await.ends_with(&format!("/paper-{tag}#p1"))
            })
            .await;
        visitor.see(&steady).await;
        visitor.press("English").await;
        visitor.expect("the sheets in English", async || visitor.address().await.ends_with("/paper")).await;
    }
}

//! What becomes of somebody's own words elsewhere: in later exercises, on the pocket card, in Help, beside an earlier letter; and that
//! a name which is taken away is gone everywhere.
//!
//! In Chromium at 320 px and light, in Firefox at 1280 px and dark; every new kind of screen is looked at by axe.

use e2e::given::Given;
use e2e::{Engine, Keep, Visitor};
use serde_json::json;
use waymark::core::wording::Say;

in_both_engines! {
    their_own_word_stands_in_later_exercises_and_letters,
    then_and_now_stand_side_by_side_and_nothing_compares_them,
    one_line_is_copied_and_nothing_else,
    the_pocket_card_holds_what_helps_who_and_the_smallest_step,
    a_name_that_is_taken_away_is_gone_everywhere,
    help_shows_their_people_and_hides_them_where_others_look_on,
    places_that_may_help_are_those_of_the_nation_and_marks_stand_in_the_letter,
    not_safe_at_home_leads_to_safety_and_is_never_kept,
    see_for_yourself_tells_how_much_and_never_what,
}

async fn their_own_word_stands_in_later_exercises_and_letters(engine: Engine) {
    let visitor = Visitor::looks_closely(engine).await;
    visitor.opens("my-recovery", Keep::No).await;
    let given = visitor.walks_through("my-recovery").await;
    let word = given.own_word.clone().unwrap();
    assert_eq!(word, given.words_at("own-word"), "the walk writes a word of its own");
    visitor.finds("wobble-plan").await;
    visitor.see_heading(&visitor.exercise("wobble-plan").title).await;
    // The walk itself sees every help line of the step with the word in it.
    visitor.walks_until("wobble-plan", "come-back", Given { own_word: Some(word.clone()), ..Given::default() }).await;
    visitor.see(&format!("Setbacks are part of {word} for many people.")).await;
    visitor.was_quiet().await;
}

async fn then_and_now_stand_side_by_side_and_nothing_compares_them(engine: Engine) {
    let visitor = Visitor::looks_closely(engine).await;
    visitor.opens("small-step", Keep::Yes).await;
    let then = visitor.walks_through("small-step").await;
    let exercise = visitor.exercise("small-step");
    visitor.finds("small-step").await;
    visitor.meets(&visitor.say(Say::FoundAsk)).await;
    visitor.uses_say(Say::FoundFresh).await;
    visitor.see_heading(&exercise.title).await;
    visitor.uses_say(Say::OpenStart).await;
    let first = exercise.steps.iter().find(|step| !step.starters.is_empty()).unwrap();
    while visitor.heading().await != e2e::verbs::tidy(&first.ask) {
        let before = visitor.heading().await;
        visitor.uses_say(Say::Skip).await;
        visitor.expect("the next step", async || visitor.heading().await != before).await;
    }
    visitor.see_heading(&first.ask).await;
    assert_eq!(visitor.boxes().await, [""], "starting fresh begins with empty boxes");
    let now = "Another day, other words";
    visitor.write(now).await;
    visitor.see_kept(now).await;
    visitor.goes_to("/").await;
    visitor.finds("small-step").await;
    visitor.passes_the_device_question().await;
    visitor.meets(&visitor.say(Say::FoundAsk)).await;
    visitor.uses_say(Say::FoundLook).await;
    visitor.meets(&visitor.say(Say::LookAsk)).await;
    visitor.uses_say(Say::ThenAndNow).await;
    visitor.meets(&visitor.say(Say::ThenAndNow)).await;
    let letter = visitor.letter().await;
    let own: Vec<&String> = letter.iter().flat_map(|line| &line.own).collect();
    assert!(own.contains(&&now.to_owned()), "{own:?}");
    for words in then.typed() {
        assert!(own.contains(&&words), "{words:?} is not beside today: {own:?}");
    }
    let text = visitor.text().await;
    for compared in ["%", "better than", "worse than", "more than last", "less than last", "progress"] {
        assert!(!text.contains(compared), "{compared:?} compares two days");
    }
    visitor.was_quiet().await;
}

async fn one_line_is_copied_and_nothing_else(engine: Engine) {
    let visitor = Visitor::looks_closely(engine).await;
    visitor.opens("steady", Keep::No).await;
    visitor.walks_until("steady", "letter", Given::default()).await;
    visitor.hears_copying().await;
    let letter = visitor.letter().await;
    for line in &letter {
        visitor.press(&format!("{}: {}", visitor.say(Say::CopyLine), line.lead)).await;
        visitor.see_copied(&line.own.join("\n")).await;
    }
    visitor.was_quiet().await;
}

async fn the_pocket_card_holds_what_helps_who_and_the_smallest_step(engine: Engine) {
    let visitor = Visitor::looks_closely(engine).await;
    visitor.opens("wobble-plan", Keep::No).await;
    let given = visitor.walks_until("wobble-plan", "letter", Given::default()).await;
    visitor.uses_say(Say::PocketOpen).await;
    visitor.meets(&visitor.say(Say::PocketAsk)).await;
    let own = visitor.own().await;
    for step in ["helps", "to-know"] {
        let words = given.words_at(step).to_owned();
        assert!(own.contains(&words), "{words:?} is not on the card: {own:?}");
    }
    visitor.see(&visitor.say(Say::PocketPeople)).await;
    visitor.uses_say(Say::Back).await;
    visitor.see_heading(&visitor.say(Say::LetterAsk)).await;
    visitor.was_quiet().await;
}

/// Somebody at the letter of the circle of support, what they gave, and the first name in the closest ring, which is kept.
async fn names_who_is_close(engine: Engine) -> (Visitor, Given, String) {
    let visitor = Visitor::looks_closely(engine).await;
    visitor.opens("my-circle", Keep::Yes).await;
    let given = visitor.walks_until("my-circle", "letter", Given::default()).await;
    let name = given.rows_at("closest")[0].say.clone();
    visitor.see_kept(&name).await;
    (visitor, given, name)
}

async fn a_name_that_is_taken_away_is_gone_everywhere(engine: Engine) {
    let (visitor, given, name) = names_who_is_close(engine).await;
    assert!(given.cards.iter().any(|(step, _, say)| step == "hard-day" && *say == name), "the walk turns to this one");
    let everywhere = async || visitor.letter().await.iter().flat_map(|line| line.own.clone()).any(|own| own == name);
    assert!(everywhere().await, "the name stands in the letter before");
    visitor.press(&format!("{}: Closest to me:", visitor.say(Say::Change))).await;
    visitor.see_heading(&visitor.exercise("my-circle").step(&"closest".into()).unwrap().ask.clone()).await;
    visitor.press_in(".wm-row", &visitor.say(Say::RowRemove)).await;
    visitor.expect("the name's box to be gone", async || !visitor.boxes().await.contains(&name)).await;
    visitor.check_with_axe().await;
    visitor.uses_say(Say::CarryOn).await;
    visitor.meets(&visitor.say(Say::LetterAsk)).await;
    let needle = "closest 1";
    assert!(!visitor.text().await.contains(needle), "the name is still on the screen of the letter");
    let kept = async || visitor.our_entries().await.iter().any(|(_, value)| value.contains(needle));
    visitor.expect("the name to be gone from storage", async || !kept().await).await;
    visitor.uses_say(Say::PocketOpen).await;
    visitor.see_heading(&visitor.say(Say::PocketAsk)).await;
    assert!(!visitor.text().await.contains(needle), "the name is still on the pocket card");
    visitor.press(&visitor.say(Say::BarHelp)).await;
    visitor.see_heading(&visitor.say(Say::HelpHeading)).await;
    assert!(!visitor.text().await.contains(needle), "the name is still in Help");
    visitor.was_quiet().await;
}

async fn help_shows_their_people_and_hides_them_where_others_look_on(engine: Engine) {
    let (visitor, _, name) = names_who_is_close(engine).await;
    visitor.uses_say(Say::BarHelp).await;
    visitor.meets(&visitor.say(Say::HelpHeading)).await;
    visitor.see(&visitor.say(Say::HelpMine)).await;
    assert!(visitor.own().await.contains(&name), "{:?}", visitor.own().await);
    visitor.goes_to("/").await;
    visitor.finds("steady").await;
    visitor.see_heading(&visitor.say(Say::DeviceAsk)).await;
    visitor.uses_say(Say::DeviceOthers).await;
    visitor.uses_say(Say::CarryOn).await;
    visitor.see_heading(&visitor.exercise("steady").title).await;
    visitor.uses_say(Say::BarHelp).await;
    visitor.meets(&visitor.say(Say::HelpHeading)).await;
    let text = visitor.text().await;
    assert!(!text.contains(&visitor.say(Say::HelpMine)) && !text.contains("closest 1"), "{text}");
    visitor.was_quiet().await;
}

async fn places_that_may_help_are_those_of_the_nation_and_marks_stand_in_the_letter(engine: Engine) {
    let visitor = Visitor::looks_closely(engine).await;
    visitor.opens("around-me", Keep::No).await;
    visitor.walks_until("around-me", "places", Given::default()).await;
    let lines = &visitor.site.content.helplines.lines;
    let only = |code: &str| {
        let nation = serde_json::from_value(json!(code)).ok();
        let debt = lines.iter().filter(|line| line.topics.iter().any(|topic| &**topic == "debt"));
        debt.filter(|line| line.answers_in(nation)).map(|line| line.name.to_string()).collect::<Vec<_>>()
    };
    let (england, scotland) = (only("england"), only("scotland"));
    let shown = async || visitor.controls().await;
    let mark = |name: &String| e2e::verbs::tidy(&format!("{}, {name}", visitor.say(Say::SignpostMark)));
    assert_ne!(england, scotland, "money advice differs between nations");
    for (nation, here, there) in [(Say::Scotland, &scotland, &england), (Say::England, &england, &scotland)] {
        visitor.uses_say(nation).await;
        let elsewhere = there.iter().filter(|name| !here.contains(name)).map(mark).collect::<Vec<_>>();
        let here = here.iter().map(mark).collect::<Vec<_>>();
        let those = async || {
            let shown = shown().await;
            here.iter().all(|name| shown.contains(name)) && !elsewhere.iter().any(|name| shown.contains(name))
        };
        visitor.expect(&format!("{here:?}, and not {elsewhere:?}"), those).await;
    }
    visitor.check_with_axe().await;
    let only_there = england.iter().find(|name| !scotland.contains(name)).unwrap();
    visitor.uses(&mark(only_there)).await;
    visitor.uses_say(Say::Scotland).await;
    let new = scotland.iter().find(|name| !england.contains(name)).map(mark).unwrap();
    visitor.expect("the other nation's lines", async || shown().await.contains(&new)).await;
    assert!(shown().await.contains(&mark(only_there)), "what was marked stays in sight");
    for _ in 0..2 {
        let before = visitor.heading().await;
        visitor.uses_say(Say::CarryOn).await;
        visitor.expect("the next step", async || visitor.heading().await != before).await;
    }
    visitor.meets(&visitor.say(Say::LetterAsk)).await;
    let letter = visitor.letter().await;
    let marked =
        letter.iter().find(|line| line.lead == "Places I marked for later:").expect("a line for what was marked");
    assert!(marked.own.iter().any(|own| own.starts_with(only_there.as_str())), "{marked:?}");
    visitor.was_quiet().await;
}

async fn not_safe_at_home_leads_to_safety_and_is_never_kept(engine: Engine) {
    let visitor = Visitor::looks_closely(engine).await;
    visitor.opens("around-me", Keep::Yes).await;
    visitor.walks_until("around-me", "weighs", Given::default()).await;
    visitor.press("Money or debt").await;
    visitor.press("Not safe at home").await;
    visitor.uses_say(Say::CarryOn).await;
    visitor.meets("You deserve to be safe").await;
    visitor.see("999").await;
    assert!(visitor.offers("See helplines").await && visitor.offers("Leave quickly").await);
    let nowhere = async || {
        let kept = visitor.our_entries().await;
        assert!(!kept.is_empty(), "the other card is kept");
        !kept.iter().any(|(_, value)| value.contains("not-safe-home") || value.contains("Not safe at home"))
    };
    visitor.see_kept("money").await;
    assert!(nowhere().await, "this answer is never kept");
    visitor.uses("See helplines").await;
    visitor.see_heading(&visitor.say(Say::HelpHeading)).await;
    visitor.uses_say(Say::HelpBack).await;
    visitor.see_heading("You deserve to be safe").await;
    // On the safety screen the step's own way on stands beside the others.
    visitor.uses_say(Say::CarryOn).await;
    visitor.see_heading("Which one would help most if it eased?").await;
    visitor.see("Money or debt").await;
    assert!(nowhere().await, "nor is it kept by going on");
    visitor.was_quiet().await;
}

async fn see_for_yourself_tells_how_much_and_never_what(engine: Engine) {
    let visitor = Visitor::looks_closely(engine).await;
    visitor.opens("small-step", Keep::Yes).await;
    let given = visitor.walks_through("small-step").await;
    let last = given.typed().pop().unwrap();
    visitor.see_kept(&last).await;
    visitor.uses_say(Say::HomeAbout).await;
    visitor.meets(&visitor.say(Say::AboutAsk)).await;
    visitor.uses_say(Say::AboutSee).await;
    visitor.meets(&visitor.say(Say::SeeAsk)).await;
    visitor.see(&visitor.say(Say::SeeRequestsNone)).await;
    let sizes: usize = visitor.our_entries().await.iter().map(|(_, value)| value.len()).sum();
    assert!(sizes > 0, "something is kept");
    visitor.see(visitor.site.content.wording.with(Say::SeeStoredSize, "{bytes}", "").trim()).await;
    let shown = visitor.text().await;
    for words in given.typed() {
        assert!(!shown.contains(&e2e::verbs::tidy(&words)), "the panel shows {words:?}");
    }
    assert!(!shown.contains(&*visitor.exercise("small-step").title), "nor does it say which exercise");
    visitor.was_quiet().await;
}

//! What a person may do on the way: go back, think instead of writing, say how they are, ask for something gentler.

use e2e::walk::{Given, own_words};
use e2e::{Engine, Keep, Visitor};
use serde_json::json;
use waymark::core::wording::Say;

in_both_engines! {
    the_browsers_back_and_forward_walk_the_steps_with_every_word_intact,
    a_check_in_offers_grounding_first_and_stopping_the_second_time,
    the_letter_can_be_copied_and_printed,
}

// What does not depend on the engine.
in_chromium! {
    a_hard_day_is_met_with_something_gentler,
    somebody_under_18_is_led_to_gentle_exercises,
    just_thinking_needs_no_words,
    a_line_of_the_letter_can_be_changed_and_taken_out,
    a_starter_is_added_and_never_replaces,
    leaving_can_be_practised_before_it_is_needed,
}

async fn the_browsers_back_and_forward_walk_the_steps_with_every_word_intact(engine: Engine) {
    let visitor = Visitor::arrives(engine).await;
    visitor.opens("small-step", Keep::No).await;
    visitor.walks_until("small-step", "smallest", Given::default()).await;
    visitor.driver.back().await.expect("Back");
    visitor.screen("What would you like a bit more of?").await;
    assert_eq!(visitor.boxes().await, [own_words("more")]);
    visitor.driver.back().await.expect("Back");
    visitor.see_heading("When do you get a bit of that already?").await;
    assert_eq!(visitor.boxes().await, [own_words("already")]);
    visitor.driver.forward().await.expect("Forward");
    visitor.driver.forward().await.expect("Forward");
    visitor.see_heading("What is the smallest step towards it?").await;
    visitor.uses_say(Say::Back).await;
    visitor.see_heading("What would you like a bit more of?").await;
    assert_eq!(visitor.boxes().await, [own_words("more")]);
    visitor.was_quiet().await;
}

async fn a_check_in_offers_grounding_first_and_stopping_the_second_time(engine: Engine) {
    let visitor = Visitor::arrives(engine).await;
    visitor.opens("what-happened", Keep::No).await;
    let given = visitor.walks_until("what-happened", "check-in-1", Given::default()).await;
    visitor.press("Stirred up").await;
    visitor.uses_say(Say::CarryOn).await;
    visitor.screen("That can happen. Your body may be trying to protect you.").await;
    visitor.uses_say(Say::CheckInSteadying).await;
    visitor.screen_say(Say::GroundAsk).await;
    visitor.press("Feel your feet").await;
    visitor.uses_say(Say::CarryOn).await;
    visitor.screen("Feel your feet").await;
    visitor.uses_say(Say::GroundEnough).await;
    visitor.screen_say(Say::GroundAfter).await;
    visitor.uses_say(Say::GroundYes).await;
    visitor.screen("Part 2: What did it touch?").await;
    visitor.uses_say(Say::Skip).await;
    visitor.screen("What does it still touch now?").await;
    visitor.uses_say(Say::Skip).await;
    visitor.screen_say(Say::CheckInAsk).await;
    visitor.press("Shut down").await;
    visitor.uses_say(Say::CarryOn).await;
    visitor.screen_say(Say::CheckInAgain).await;
    visitor.uses_say(Say::CheckInFinish).await;
    visitor.screen_say(Say::CloseAsk).await;
    visitor.see(&visitor.say(Say::CloseStoppedNot)).await;
    assert!(!given.words.is_empty());
    visitor.was_quiet().await;
}

async fn a_hard_day_is_met_with_something_gentler(engine: Engine) {
    let visitor = Visitor::arrives(engine).await;
    visitor.opens("what-happened", Keep::Yes).await;
    visitor.walks_until("what-happened", "today", Given::default()).await;
    visitor.press("I am not safe where I am").await;
    visitor.uses_say(Say::CarryOn).await;
    visitor.screen("Today may be a day for something gentler").await;
    visitor.see("999").await;
    visitor.see_focus_on_heading().await;
    let kept = visitor.our_entries().await;
    assert!(
        !kept.iter().any(|(_, value)| value.contains("not-safe") || value.contains("not safe")),
        "a gate's answer is never kept"
    );
    visitor.press("Choose a gentler one").await;
    visitor.screen(&visitor.exercise("steady").title).await;
    visitor.was_quiet().await;
}

async fn somebody_under_18_is_led_to_gentle_exercises(engine: Engine) {
    let visitor = Visitor::arrives(engine).await;
    visitor.opens("what-happened", Keep::No).await;
    visitor.walks_until("what-happened", "today", Given::default()).await;
    visitor.press("I am under 18").await;
    visitor.uses_say(Say::CarryOn).await;
    visitor.screen_say(Say::YoungAsk).await;
    visitor.see("Childline").await;
    assert!(!visitor.offers("Go on with care").await, "there is no way on into the heavy exercise");
    assert!(!visitor.offers(&visitor.exercise("what-happened").title).await, "nor back into it from here");
    visitor.press(&visitor.exercise("steady").title).await;
    visitor.see_heading(&visitor.exercise("steady").title).await;
    visitor.was_quiet().await;
}

async fn just_thinking_needs_no_words(engine: Engine) {
    let visitor = Visitor::arrives(engine).await;
    visitor.opens("small-step", Keep::Yes).await;
    visitor.walks_until("small-step", "already", Given::default()).await;
    visitor.uses_say(Say::JustThink).await;
    visitor.see(&visitor.say(Say::ThoughtAboutIt)).await;
    visitor.check_with_axe().await;
    visitor.uses_say(Say::ThoughtAboutIt).await;
    visitor.screen("What would you like a bit more of?").await;
    assert!(visitor.boxes().await.is_empty(), "boxes stay folded");
    visitor.uses_say(Say::WriteAFewWords).await;
    visitor.write("A tidy table").await;
    visitor.see_kept("A tidy table").await;
    visitor.was_quiet().await;
}

async fn a_line_of_the_letter_can_be_changed_and_taken_out(engine: Engine) {
    let visitor = Visitor::arrives(engine).await;
    visitor.opens("steady", Keep::Yes).await;
    visitor.walks_until("steady", "letter", Given::default()).await;
    let line = "What else helps me feel a bit steadier:";
    visitor.press(&format!("{}: {line}", visitor.say(Say::Change))).await;
    visitor.screen("What else helps you feel a bit steadier?").await;
    visitor.write(" and a mug").await;
    visitor.uses_say(Say::CarryOn).await;
    visitor.screen_say(Say::LetterAsk).await;
    visitor.see(&format!("{} and a mug", own_words("what-else"))).await;
    visitor.press(&format!("{}: {line}", visitor.say(Say::LetterLeaveOut))).await;
    visitor.see_no_more(&own_words("what-else")).await;
    visitor.check_with_axe().await;
    visitor.see_kept("and a mug").await;
    visitor.press(&visitor.say(Say::LetterPutBack)).await;
    visitor.see("and a mug").await;
    visitor.was_quiet().await;
}

async fn a_starter_is_added_and_never_replaces(engine: Engine) {
    let visitor = Visitor::arrives(engine).await;
    visitor.opens("steady", Keep::Yes).await;
    visitor.walks_until("steady", "what-else", Given::default()).await;
    visitor.write("Tea").await;
    visitor.press("A song I know well").await;
    let both = async || visitor.boxes().await == ["Tea\nA song I know well"];
    visitor.expect("the starter to stand after the words", both).await;
    visitor.check_with_axe().await;
    visitor.was_quiet().await;
}

async fn the_letter_can_be_copied_and_printed(engine: Engine) {
    let visitor = Visitor::arrives(engine).await;
    visitor.opens("steady", Keep::No).await;
    visitor.walks_until("steady", "letter", Given::default()).await;
    visitor.script(HEAR_PRINTING, json!([])).await;
    visitor.uses_say(Say::LetterCopy).await;
    let (copied, by_hand) = (visitor.say(Say::LetterCopied), visitor.say(Say::LetterNotCopied));
    let said = async || {
        let text = visitor.text().await;
        text.contains(&copied) || text.contains(&by_hand)
    };
    visitor.expect("to hear what became of copying", said).await;
    visitor.check_with_axe().await;
    visitor.uses_say(Say::LetterPrint).await;
    let printed =
        async || visitor.script("return (window.wrappedJSObject || window).printed", json!([])).await == json!(1);
    visitor.expect("the browser to be asked to print", printed).await;
    visitor.was_quiet().await;
}

/// Takes the place of the browser's print dialog, which no driver can close.
const HEAR_PRINTING: &str = "
    const page = window.wrappedJSObject || window;
    page.printed = 0;
    const print = () => { page.printed += 1; };
    page.print = window.wrappedJSObject ? exportFunction(print, page) : print;
";

async fn leaving_can_be_practised_before_it_is_needed(engine: Engine) {
    let visitor = Visitor::arrives(engine).await;
    visitor.press(&visitor.exercise("steady").title).await;
    visitor.screen_say(Say::DeviceAsk).await;
    visitor.uses_say(Say::DevicePractise).await;
    visitor.screen_say(Say::DeviceLeaveTitle).await;
    visitor.see_focus_on_heading().await;
    visitor.uses_say(Say::LeavingPractise).await;
    visitor.screen_say(Say::PracticeAsk).await;
    visitor.see_focus_on_heading().await;
    visitor.uses_say(Say::PracticeBack).await;
    visitor.screen_say(Say::DeviceLeaveTitle).await;
    visitor.uses_say(Say::Back).await;
    visitor.screen_say(Say::DeviceAsk).await;
    visitor.was_quiet().await;
}

//! What ships: all of it reads, and every list of the content brief was carried over word for word.

use waymark::core::content::Feeling;
use waymark::core::exercise::{Card, Exercise, Goes, Kind, Mode, Step, Weight};
use waymark::core::helplines::{Nation, Tier, Way};
use waymark::core::ids::{ExerciseId, StepId};
use waymark::core::packed;
use waymark::core::reading::{FramedBy, read_site};

use super::*;

fn exercise<'a>(content: &'a Content, id: &str) -> &'a Exercise {
    content.exercise(&ExerciseId::from(id)).unwrap_or_else(|| panic!("no exercise {id}"))
}

fn step<'a>(exercise: &'a Exercise, id: &str) -> &'a Step {
    exercise.step(&StepId::from(id)).unwrap_or_else(|| panic!("no step {id}"))
}

fn says(cards: &[Card]) -> Vec<&str> {
    cards.iter().map(|card| &*card.say).collect()
}

#[test]
fn every_shipped_file_reads_without_a_problem() {
    let read = read("en", &english());
    assert!(read.is_ok(), "\n{}", list(&read.unwrap_err()));
}

#[test]
fn the_compiled_json_holds_the_same_as_the_files() {
    let content = read("en", &english()).unwrap();
    let compiled = packed::write(&content);
    assert!(packed::read(&compiled).unwrap() == content);
    assert!(serde_json::from_str::<Content>(&compiled).unwrap() == content, "as any reader of JSON finds it");
    let json = serde_json::to_string(&content).unwrap();
    for dropped in ["draws_on", "found_in", "reviewed_by", "heavy", "strength"] {
        assert!(!json.contains(&format!("\"{dropped}\":")), "{dropped} is for writers only");
    }
}

#[test]
fn compiled_content_that_was_cut_short_is_refused_and_no_change_makes_reading_it_panic() {
    let compiled = packed::write(&read_english());
    for cut in (0..compiled.len()).step_by(1_009).filter_map(|end| compiled.get(..end)) {
        assert!(packed::read(cut).is_none(), "cut at {}", cut.len());
    }
    let values: Vec<serde_json::Value> = serde_json::from_str(&compiled).unwrap();
    for at in (0..values.len()).step_by(211) {
        let mut less = values.clone();
        less.remove(at);
        let _ = packed::read(&serde_json::to_string(&less).unwrap());
    }
    for other in ["", "[]", "{}", "null", "[1", "[1,\"en\"]", "[4294967295]", "[4294967296]"] {
        assert!(packed::read(other).is_none(), "{other}");
    }
}

#[test]
fn all_sixteen_exercises_stand_in_the_order_of_the_language_file() {
    let content = read_english();
    let found: Vec<(&str, u16, Weight)> =
        content.exercises.iter().map(|exercise| (exercise.id.as_str(), exercise.minutes, exercise.weight)).collect();
    use Weight::{Deep, Gentle, Medium};
    let overview = [
        ("steady", 7, Gentle),
        ("my-recovery", 10, Gentle),
        ("whole-me", 12, Gentle),
        ("journey-line", 15, Medium),
        ("then-now-next", 12, Medium),
        ("around-me", 12, Medium),
        ("five-petals", 12, Gentle),
        ("my-circle", 10, Medium),
        ("small-step", 12, Gentle),
        ("my-week", 12, Gentle),
        ("strengths-tree", 15, Gentle),
        ("wobble-plan", 15, Medium),
        ("my-say", 12, Gentle),
        ("shared-steps", 15, Medium),
        ("what-i-know", 12, Gentle),
        ("what-happened", 40, Deep),
    ];
    assert_eq!(found, overview);
    let young = content.exercises.iter().filter(|exercise| exercise.young);
    assert_eq!(young.map(|exercise| exercise.id.as_str()).collect::<Vec<_>>(), ["steady", "my-week", "strengths-tree"]);
    assert!(content.exercises.iter().all(|exercise| exercise.picture.is_some()));
}

#[test]
fn every_exercise_stands_behind_one_of_the_two_doors() {
    let content = read_english();
    assert_eq!(content.start.len() + content.doors.len(), 5);
    let behind =
        |id: &ExerciseId| content.doors.iter().flat_map(|door| &door.routes).any(|route| route.exercises.contains(id));
    let lost: Vec<&ExerciseId> =
        content.exercises.iter().map(|exercise| &exercise.id).filter(|id| !behind(id)).collect();
    assert!(lost.is_empty(), "{lost:?}");
}

#[test]
fn every_exercise_but_the_heavy_one_has_a_two_minute_version() {
    for exercise in &read_english().exercises {
        let brief = exercise.steps.iter().filter(|step| step.brief).count();
        let wanted = if exercise.weight == Weight::Deep { 0..=0 } else { 1..=2 };
        assert!(wanted.contains(&brief), "{}: {brief}", exercise.id);
    }
}

#[test]
fn three_cards_are_never_kept_anywhere() {
    let content = read_english();
    let steps = content.exercises.iter().flat_map(|exercise| &exercise.steps);
    let never: Vec<&str> =
        steps.flat_map(|step| &step.cards).filter(|card| card.never_kept).map(|card| &*card.say).collect();
    assert_eq!(never, ["Not safe at home", "I am afraid of someone", "I feel watched"]);
}

#[test]
fn nobody_has_reviewed_anything_yet_and_the_files_say_so() {
    let content = read_english();
    assert!(content.draft);
    assert!(content.exercises.iter().all(|exercise| exercise.draft));
    assert!(content.helplines.lines.iter().all(|line| line.checked_on.is_none()));
}

#[test]
fn every_list_of_cards_was_carried_over() {
    let content = read_english();
    for (id, counts) in [
        ("steady", &[("stirred", 7), ("shut", 7), ("kit", 7)][..]),
        ("my-recovery", &[("word", 7), ("going-better", 14), ("how-often", 5)][..]),
        ("small-step", &[("matters", 24), ("how-it-feels", 4), ("when", 5), ("could-help", 7)][..]),
        (
            "what-happened",
            &[
                ("today", 10),
                ("how", 4),
                ("part-of-life", 17),
                ("had-a-part", 8),
                ("touched", 13),
                ("still-touches", 13),
                ("believed", 12),
                ("see-it-now", 5),
                ("got-through", 22),
                ("helped", 15),
                ("says-about-me", 11),
                ("for-whom", 4),
                ("kind-today", 9),
            ][..],
        ),
    ] {
        let exercise = exercise(&content, id);
        let with_cards = exercise.steps.iter().filter(|step| !step.cards.is_empty());
        let found: Vec<(&str, usize)> = with_cards.map(|step| (step.id.as_str(), step.cards.len())).collect();
        assert_eq!(found, counts, "{id}");
    }
}

#[test]
fn texts_stand_word_for_word() {
    let content = read_english();
    let steady = exercise(&content, "steady");
    assert_eq!(&*steady.purpose, "Try a few short ways to feel steadier and pick the ones that suit you.");
    let starters: Vec<&str> = step(steady, "what-else").starters.iter().map(|starter| &**starter).collect();
    assert_eq!(starters, ["A song I know well", "My dog next to me", "Cold air on my face", "A text to my sister"]);
    let recovery = exercise(&content, "my-recovery");
    assert_eq!(says(&step(recovery, "belongs").groups), ["Easing symptoms", "Building my life", "Both"]);
    let small = exercise(&content, "small-step");
    assert_eq!(
        &*step(small, "smallest").help[0],
        "Make it so small that it feels a bit silly. You can always do more."
    );
    let happened = exercise(&content, "what-happened");
    assert_eq!(step(happened, "part-of-life").cards[15].say.as_ref(), "Many small things over time");
    assert_eq!(says(&step(happened, "sits-now").groups), ["Still helps", "Helped then, costs me now", "I am not sure"]);
    let frames: Vec<&str> = step(happened, "story").fields.iter().map(|field| &*field.ask).collect();
    assert_eq!(
        frames.join(" "),
        "Some things happened. I call it... It touched... I came to believe... Now I think... \
         I got through by... What I have is... What I want next is..."
    );
    assert_eq!(happened.parts.len(), 7);
    assert_eq!(step(happened, "close").help.len(), 2);
}

#[test]
fn the_shared_steps_offer_what_the_brief_says() {
    let blocks = read_english().blocks;
    let grounding: Vec<&str> = blocks.grounding.iter().map(|ground| &*ground.say).collect();
    assert_eq!(
        grounding,
        ["Look around", "Feel your feet", "Five things", "Hold something cool", "Count back", "Slow breath out"]
    );
    assert_eq!(blocks.grounding.iter().map(|ground| ground.lines.len()).collect::<Vec<_>>(), [5, 5, 6, 4, 2, 4]);
    assert_eq!(blocks.next.len(), 10);
    let stirred = blocks.feelings.iter().find(|card| card.feeling == Feeling::Stirred).unwrap();
    assert_eq!((&*stirred.say, stirred.more.as_deref()), ("Stirred up", Some("fast, tense or tearful")));
    assert_eq!(stirred.answer.as_deref(), Some("That can happen. Your body may be trying to protect you."));
}

#[test]
fn the_heavy_exercise_asks_first_and_lets_go_at_the_end() {
    let content = read_english();
    let happened = exercise(&content, "what-happened");
    let gate = step(happened, "today");
    assert!(gate.never_kept);
    let young = gate.cards.iter().find(|card| card.id.as_str() == "under-18").unwrap();
    assert_eq!(young.goes, Some(Goes::Under18));
    let gentler = step(happened, "gentler-today");
    assert_eq!(gentler.when.as_ref().unwrap().any.len(), 8, "being under 18 offers no way on");
    let leads: Vec<&Goes> = gentler.buttons.iter().map(|button| &button.goes).collect();
    assert_eq!(leads, [&Goes::Gentler, &Goes::Help, &Goes::On]);
    let numbers: Vec<Tier> = gentler.also.iter().filter_map(|also| also.numbers).collect();
    assert_eq!(numbers, [Tier::Danger, Tier::Safety]);
    let modes: Vec<Option<Mode>> = step(happened, "how").cards.iter().map(|card| card.mode).collect();
    assert_eq!(modes, [Some(Mode::Cards), Some(Mode::Words), Some(Mode::Think), Some(Mode::Paper)]);
    assert_eq!(step(happened, "let-it-go").buttons[0].goes, Goes::Delete);
    assert!(happened.greets);
    assert_eq!(happened.steps.iter().filter(|step| step.kind == Kind::CheckIn).count(), 5);
}

#[test]
fn hard_cards_are_marked_so_that_no_copy_holds_them_unasked() {
    let content = read_english();
    let happened = exercise(&content, "what-happened");
    for id in ["part-of-life", "touched", "still-touches", "believed"] {
        assert!(step(happened, id).cards.iter().all(|card| card.sensitive), "{id}");
    }
    let through = step(happened, "got-through").cards.iter().filter(|card| card.sensitive);
    assert_eq!(through.map(|card| &*card.say).collect::<Vec<_>>(), ["Drank or used drugs", "Ways that also hurt me"]);
    let steps_all = exercise(&content, "shared-steps");
    for id in ["about", "share-load", "put-right"] {
        assert!(step(steps_all, id).cards.iter().all(|card| card.sensitive), "{id}");
    }
    for (id, at, wanted) in [
        ("around-me", "weighs", &["Not safe at home", "My right to stay in the UK", "Police, court or prison"][..]),
        ("my-circle", "get", &["It takes more than it gives"][..]),
        ("my-circle", "space", &["I am afraid of someone"][..]),
        ("wobble-plan", "stay-steady", &["Less drink or drugs"][..]),
        ("wobble-plan", "knock", &["Drink or drugs"][..]),
        ("wobble-plan", "signs", &["I feel watched"][..]),
    ] {
        let held = step(exercise(&content, id), at).cards.iter().filter(|card| card.sensitive);
        assert_eq!(held.map(|card| &*card.say).collect::<Vec<_>>(), wanted, "{id}");
    }
    assert!(step(exercise(&content, "my-say"), "whose").groups[2].sensitive, "“Not mine” is for the person alone");
}

#[test]
fn every_helpline_of_the_brief_is_there() {
    let helplines = read_english().helplines;
    let ids: Vec<&str> = helplines.lines.iter().map(|line| &*line.id).collect();
    for id in "emergency silent 999bsl nhs111 nhs111w nhs24 lifeline samaritans shout breathing papyrus childline calm \
               sane mind nda lff sdafm dsahni mal galop rasasc napac"
        .split_whitespace()
    {
        assert!(ids.contains(&id), "{id}");
    }
    let samaritans = helplines.lines.iter().find(|line| &*line.id == "samaritans").unwrap();
    assert_eq!(samaritans.ways, [Way::Call("116\u{a0}123".into())]);
    let short: Vec<&str> = helplines.lines.iter().filter(|line| line.short).map(|line| &*line.id).collect();
    assert_eq!(short, ["emergency", "nhs111", "samaritans", "shout"]);
    for nation in Nation::ALL.into_iter().filter(|nation| *nation != Nation::Elsewhere) {
        let here = |tier| helplines.lines.iter().any(|line| line.tier == tier && line.answers_in(Some(nation)));
        assert!([Tier::Danger, Tier::Talk, Tier::Safety, Tier::Young].into_iter().all(here), "{nation:?}");
    }
}

#[test]
fn the_demonstration_site_reads() {
    let site = read_site(&source("site.toml")).unwrap();
    assert_eq!(site.origin, "http://127.0.0.1:8080");
    assert_eq!(site.framed_by, FramedBy::Anyone);
    assert_eq!(&*site.site.leave_to, "https://www.bbc.co.uk/weather");
    assert_eq!(site.site.nation, None);
}

#[test]
fn the_example_in_the_readme_reads_as_it_stands_there() {
    let readme = source("content/README.md").text;
    let example = readme.split("```toml\n").find(|block| block.starts_with("# A cup of tea")).unwrap();
    let example = example.split("```").next().unwrap();
    let mut sources = english_with_made_up_words();
    put(&mut sources, "content/en/cup-of-tea.toml", example.to_string());
    change(&mut sources, "content/en/language.toml", "\"small-step\",", "\"small-step\", \"cup-of-tea\",");
    let content = read("en", &sources).unwrap_or_else(|problems| panic!("\n{}", list(&problems)));
    assert_eq!(&*exercise(&content, "cup-of-tea").title, "A cup of tea");
}

//! What the page for class links promises.

use std::rc::Rc;

use yew::html;

use super::*;
use crate::core::class::{NUMBERS, choosable};
use crate::core::exercise::Weight;
use crate::view::gallery::{english, shown_with};

fn ready() -> Ready {
    Ready {
        number: 2,
        title: "Ups and downs".into(),
        minutes: 120,
        link: "#c1.1:5,7.4".into(),
        square: Square { side: 37, path: "M4 4h7v1h-7z".into() },
    }
}

async fn page(ready: Rc<[Ready]>, languages: &[(&str, &str)]) -> String {
    let content = Rc::new(english());
    let languages: Rc<[Language]> =
        languages.iter().map(|(tag, name)| Language { tag: (*tag).into(), name: (*name).into() }).collect();
    let origin: Rc<str> = "https://reflect.example".into();
    shown_with(Rc::clone(&content), html! { <ClassLink {content} {origin} {ready} {languages} /> }).await
}

#[tokio::test]
async fn every_exercise_but_the_heavy_one_can_be_ticked_with_each_step_that_a_class_may_leave_out() {
    let page = page(Rc::new([]), &[("en", "English")]).await;
    for exercise in &english().exercises {
        let number = NUMBERS.into_iter().find(|(_, id)| *id == exercise.id.as_str()).map(|(number, _)| number);
        let Some(number) = number.filter(|_| exercise.weight != Weight::Deep) else {
            assert!(
                exercise.weight == Weight::Deep && !page.contains(&format!(">{}</span>", exercise.title)),
                "{}",
                exercise.id
            );
            continue;
        };
        assert_eq!(page.matches(&format!("id=\"show-{number}\"")).count(), 1, "{}", exercise.id);
        let steps = page.matches(&format!("id=\"step-{number}-")).count();
        assert_eq!(steps, choosable(exercise).len(), "{}", exercise.id);
    }
    assert!(!page.contains("data-wm-exercise=\"7\""), "7 is nobody's");
}

#[tokio::test]
async fn no_step_is_named_by_a_word_that_nobody_picked() {
    let page = page(Rc::new([]), &[("en", "English")]).await;
    let steps: Vec<&str> =
        page.split("class=\"wm-met\"").skip(1).filter_map(|tick| tick.split("</label>").next()).collect();
    assert!(steps.len() > 80, "{}", steps.len());
    assert!(steps.iter().all(|step| !step.contains('{') && !step.contains("<span></span>")), "{steps:?}");
}

#[tokio::test]
async fn a_ready_session_has_its_link_and_its_square_without_a_script() {
    let page = page(Rc::new([ready()]), &[("en", "English")]).await;
    let plain = page.split("<noscript>").skip(1).find(|part| part.contains("wm-ready__link")).unwrap();
    assert!(
        plain.contains("href=\"https://reflect.example/#c1.1:5,7.4\"") && plain.contains("d=\"M4 4h7v1h-7z\""),
        "{plain}"
    );
    assert!(page.contains("data-wm-ready=\"#c1.1:5,7.4\""));
}

#[tokio::test]
async fn a_language_is_chosen_by_its_number_and_the_usual_one_stands_in_no_link() {
    let page = page(Rc::new([]), &[("en", "English"), ("cy", "Cymraeg")]).await;
    let values: Vec<&str> = page
        .split("<input ")
        .filter(|input| input.split('>').next().unwrap().contains("name=\"lang\""))
        .map(|input| input.split('"').nth(1).unwrap())
        .collect();
    assert_eq!(values, ["", "2"]);
}

#[tokio::test]
async fn it_says_that_nothing_is_kept_and_that_the_tutor_sees_nothing() {
    let page = page(Rc::new([]), &[("en", "English")]).await;
    assert!(page.contains("You will not see what anyone writes") && page.contains("Nothing is. Each learner"));
}

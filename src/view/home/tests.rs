//! What the first screen promises, with and without wasm.

use super::*;
use crate::core::content::{Door, Here};
use crate::core::settings::Settings;
use crate::view::gallery::{english, shown_with};

async fn home(content: &Content, kept: bool) -> String {
    let content = Rc::new(content.clone());
    let home =
        html! { <Home content={Rc::clone(&content)} {kept} onopen={Callback::noop()} ongo={Callback::noop()} /> };
    shown_with(content, home).await
}

fn part<'p>(page: &'p str, begin: &str, end: &str) -> &'p str {
    page.split(begin).nth(1).and_then(|rest| rest.split(end).next()).unwrap()
}

#[tokio::test]
async fn every_number_of_the_file_is_on_the_first_page_as_a_link() {
    let content = english();
    let page = home(&content, false).await;
    for way in content.helplines.lines.iter().flat_map(|line| &line.ways) {
        let address = way.address().replace('&', "&amp;");
        assert!(page.contains(&format!("href=\"{address}\"")), "{address}");
    }
}

#[tokio::test]
async fn the_widget_draws_what_is_folded_away_only_where_somebody_unfolded_it() {
    let content = english();
    let drawn = async |list: bool, numbers: bool| {
        let folded = Folded { list, numbers };
        let home = html! {
            <Home content={Rc::new(content.clone())} kept=false onopen={Callback::noop()} ongo={Callback::noop()} {folded} />
        };
        let page = shown_with(Rc::new(content.clone()), home).await;
        let help = part(&page, "<details", "</details>");
        assert!(help.contains(&*content.wording.say(Say::HelpAllNumbers)), "{help}");
        (page.contains("class=\"wm-all\""), help.contains("href=\"tel:"))
    };
    for (list, numbers) in [(false, false), (true, false), (false, true), (true, true)] {
        assert_eq!(drawn(list, numbers).await, (list, numbers));
    }
}

#[tokio::test]
async fn the_first_page_has_nothing_to_write_in_and_offers_at_most_five_choices() {
    for content in [
        english(),
        Content { start: Vec::new(), ..english() },
        Content { doors: Vec::new(), start: Vec::new(), ..english() },
    ] {
        let page = home(&content, true).await;
        assert!(!page.contains("<textarea") && !page.contains("<input"), "{page}");
        let (doors, cards) = (page.matches("class=\"wm-door\"").count(), page.matches("class=\"wm-card\"").count());
        assert_eq!(doors, content.doors.len());
        assert!((1..=5).contains(&(doors + cards)), "{doors} doors and {cards} cards");
    }
}

#[tokio::test]
async fn both_doors_are_the_same_size_and_shape_and_differ_in_words_and_scene_only() {
    let content = english();
    let page = home(&content, false).await;
    let doors: Vec<&str> =
        page.split("<li class=\"wm-door\"").skip(1).map(|rest| rest.split("</li>").next().unwrap()).collect();
    assert_eq!(doors.len(), 2);
    let bare = |door: &Door, html: &str| {
        let (scene, words) = html.split_once("</svg>").unwrap();
        let frame = scene.split("<path class=\"wm-ink wm-ink--frame\"").skip(1).collect::<Vec<_>>().join(" ");
        let size = part(scene, "viewBox=", "aria-hidden").to_owned();
        let words = words.replace(&*door.title, "").replace(&*door.more, "").replace(door.id.as_str(), "");
        (size, frame, words)
    };
    let bare: Vec<_> = content.doors.iter().zip(doors).map(|(door, html)| bare(door, html)).collect();
    assert_eq!(bare[0], bare[1]);
}

#[tokio::test]
async fn every_exercise_stands_in_the_list_of_the_first_page_and_leads_to_its_own_sheet() {
    let content = english();
    let page = home(&content, false).await;
    let list = part(&page, "id=\"all\"", "</section>");
    for (place, exercise) in content.exercises.iter().enumerate() {
        assert!(list.contains(&format!("href=\"./paper#p{}\" data-wm-open=\"{}\"", place + 1, exercise.id)), "{list}");
        assert!(list.contains(&*exercise.title) && list.contains(&*exercise.purpose), "{}", exercise.title);
    }
}

#[tokio::test]
async fn before_wasm_every_link_of_the_first_page_leads_to_something_that_is_there() {
    let page = home(&english(), false).await;
    for address in page.split("href=\"#").skip(1).map(|rest| rest.split('"').next().unwrap()) {
        assert!(page.contains(&format!("id=\"{address}\"")), "#{address} is nowhere");
    }
    for address in page.split("href=\"./").skip(1).map(|rest| rest.split('"').next().unwrap()) {
        assert!(address.starts_with("paper") || address == "pair", "{address}");
    }
}

#[tokio::test]
async fn the_first_page_tells_that_something_is_kept_and_never_what() {
    let content = english();
    let (none, some) = (home(&content, false).await, home(&content, true).await);
    assert!(none.contains("Nothing is kept unless you choose it.") && !none.contains("data-wm-kept"));
    assert!(some.contains("Something is kept here.") && some.contains("data-wm-kept"));
    assert!(!some.contains("You have words here"));
}

#[tokio::test]
async fn a_demonstration_says_so() {
    assert!(home(&english(), false).await.contains("Draft, not for the public"));
}

#[tokio::test]
async fn a_class_sees_the_tutors_list_in_order_and_nothing_that_leads_elsewhere() {
    let content = Settings::at("", "#c1.8.2:3-6.1.13.6.16").fit(english());
    let page = home(&content, false).await;
    let cards = part(&page, "wm-home__cards", "</ul>");
    let titles =
        ["Five things that help", "What does recovery mean", "Find your feet", "wobble", "around me", "who knows"];
    let places: Vec<_> = titles.iter().map(|title| cards.find(title).unwrap()).collect();
    assert!(places.is_sorted(), "{cards}");
    assert_eq!(cards.matches("class=\"wm-card\"").count(), 6);
    assert!(!page.contains("What happened to you?</") && !page.contains("data-wm-to=\"ideas\""), "{page}");
    assert!(page.contains("href=\"./paper#c1.8.2:3-6.1.13.6.16\""), "{page}");
}

#[tokio::test]
async fn in_one_file_every_link_leads_to_a_place_in_it_and_the_line_leads_to_a_copy() {
    let content = Content { here: Here { one_file: true, ..Here::default() }, ..Content::clone(&english()) };
    let (none, some) = (home(&content, false).await, home(&content, true).await);
    assert!(
        none.contains("href=\"#p1\"") && none.contains("href=\"#sheets\"") && !none.contains("href=\"./"),
        "{none}"
    );
    assert!(none.contains("In this file nothing is kept.") && some.contains("In this file nothing is kept."));
    assert!(some.contains("A copy of your own") && !some.contains("See what"), "{some}");
}

#[tokio::test]
async fn two_people_find_their_page_where_all_light_exercises_are_offered_and_in_a_class() {
    let leads = async |content: Content| home(&content, false).await.contains("href=\"./pair\"");
    assert!(leads(english()).await);
    assert!(leads(Settings::at("", "#c1.8.2").fit(english())).await, "a class");
    assert!(!leads(Settings::at("?audience=under18", "").fit(english())).await, "people under 18");
    assert!(!leads(Settings::at("?show=steady", "").fit(english())).await, "a partner's choice");
    let mut one_file = english();
    one_file.here.one_file = true;
    assert!(!leads(one_file).await, "one file has no other page");
}

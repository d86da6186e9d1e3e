//! The first screen: what this is, the exercises, help, and what nobody has to do.
//!
//! It is rendered natively into the static first page and drawn again, the same, when wasm takes over: nothing may move then.
//! It has no box to write in. Which exercise has words here is told only after wasm knows; the height is the same before.

use std::rc::Rc;

use yew::{Callback, Html, MouseEvent, Properties, component, html, use_memo};

use crate::core::content::Content;
use crate::core::exercise::Exercise;
use crate::core::helplines::{Line, Tier};
use crate::core::ids::ExerciseId;
use crate::core::wording::Say;
use crate::view::drawings::landscape::landscape;
use crate::view::drawings::marks::{Mark, mark};
use crate::view::parts::exercise_card::ExerciseCard;
use crate::view::parts::help_parts::{Emergency, HelpLine};
use crate::view::parts::number_list::NumberList;
use crate::view::screens::HEADING;

/// What the first screen shows and reports.
#[derive(Properties, PartialEq)]
pub struct HomeProps {
    /// All words.
    pub content: Rc<Content>,
    /// Whether something is kept in this browser. Which exercise and which words follow a press.
    pub kept: bool,
    /// Exercises with words in this visit.
    pub words_in: Vec<ExerciseId>,
    /// An exercise was pressed.
    pub onopen: Callback<ExerciseId>,
    /// *See what* is kept was pressed.
    pub onkept: Callback<()>,
    /// *Under 18?* was pressed.
    pub onunder18: Callback<()>,
    /// *About* was pressed.
    pub onabout: Callback<()>,
}

/// The first screen.
#[component]
pub fn Home(props: &HomeProps) -> Html {
    let content = &props.content;
    let word = |say| content.wording.say(say);
    let shared = use_memo(Rc::clone(content), |content| {
        let exercises: Vec<Rc<Exercise>> = content.exercises.clone();
        let lines: Vec<Rc<Line>> = content.helplines.lines.iter().cloned().map(Rc::new).collect();
        (exercises, lines)
    });
    let (exercises, lines) = &*shared;
    let card = |(place, exercise): (usize, &Rc<Exercise>)| {
        html! {
            <li class="wm-home__card">
                <ExerciseCard
                    exercise={Rc::clone(exercise)} href={format!("./paper#p{}", place + 1)}
                    has_words={props.words_in.contains(&exercise.id)} onopen={props.onopen.clone()}
                />
            </li>
        }
    };
    html! {
        <div class="wm-home">
            <div class="wm-home__hero">
                <div class="wm-home__welcome">
                    <p class="wm-brand">{ mark(Mark::Waymark) }<span>{ word(Say::Brand) }</span></p>
                    <h1 class="wm-home__title" id={HEADING} tabindex="-1">{ word(Say::HomeTitle) }</h1>
                    <p class="wm-home__lead">{ word(Say::HomeLead) }</p>
                </div>
                { landscape() }
            </div>
            <section class="wm-home__part" aria-labelledby="start">
                <h2 class="wm-section" id="start">{ word(Say::HomeStart) }</h2>
                <p class="wm-help-line">{ word(Say::HomeStartMore) }</p>
                <ul class="wm-home__cards" role="list">{ for exercises.iter().enumerate().map(card) }</ul>
                { kept_line(props) }
                { quiet_links(props) }
            </section>
            { help(content, lines) }
            <section class="wm-home__part" aria-labelledby="what">
                <h2 class="wm-section" id="what">{ word(Say::HomeWhat) }</h2>
                <p class="wm-home__what">{ word(Say::HomeWhatText) }</p>
                if content.draft { <p class="wm-caption">{ word(Say::Draft) }</p> }
            </section>
        </div>
    }
}

/// One line that is as high when something is kept as when nothing is.
fn kept_line(props: &HomeProps) -> Html {
    let word = |say| props.content.wording.say(say);
    let onclick = props.onkept.reform(|_: MouseEvent| ());
    html! {
        <div class="wm-keep-line wm-home__kept">
            <span class="wm-caption wm-keep-line__caption">
                { word(if props.kept { Say::HomeKept } else { Say::HomeNotKept }) }
            </span>
            if props.kept {
                <button type="button" class="wm-link wm-keep-line__link" data-wm-kept="" {onclick}>
                    <span>{ word(Say::HomeSeeKept) }</span>
                </button>
            }
        </div>
    }
}

/// *Under 18?*, *On paper*, *About*. Before wasm each still leads somewhere true.
fn quiet_links(props: &HomeProps) -> Html {
    let word = |say| props.content.wording.say(say);
    let pressed = |then: &Callback<()>| then.reform(|event: MouseEvent| event.prevent_default());
    html! {
        <p class="wm-quiet-row">
            <a class="wm-quiet" href="#young" data-wm-under18="" onclick={pressed(&props.onunder18)}><span>{ word(Say::HomeUnder18) }</span></a>
            <a class="wm-quiet" href="./paper" target="_blank" rel="noopener"><span>{ word(Say::HomePaper) }</span></a>
            <a class="wm-quiet" href="#what" data-wm-about="" onclick={pressed(&props.onabout)}><span>{ word(Say::HomeAbout) }</span></a>
        </p>
    }
}

/// Help and numbers: the short list large, then every number. Without wasm this is the whole of Help.
fn help(content: &Content, lines: &[Rc<Line>]) -> Html {
    let word = |say| content.wording.say(say);
    let emergency = lines.iter().find(|line| line.tier == Tier::Danger);
    let is_first = |line: &Rc<Line>| emergency.is_some_and(|first| first.id == line.id);
    let of_tier = |tier: Tier| -> Vec<Rc<Line>> {
        lines.iter().filter(|line| line.tier == tier && !line.short && !is_first(line)).cloned().collect()
    };
    let large = |line: &Rc<Line>| html! { <HelpLine line={Rc::clone(line)} shows_hours=false /> };
    let group = |(tier, title): (Tier, Say)| {
        html! {
            <>
                <h3 class="wm-numbers__title">{ word(title) }</h3>
                <NumberList lines={of_tier(tier)} />
            </>
        }
    };
    let all = [
        (Tier::Talk, Say::HelpTalk),
        (Tier::Safety, Say::HelpSafety),
        (Tier::More, Say::HelpMore),
        (Tier::Practical, Say::HelpPractical),
    ];
    html! {
        <section class="wm-home__part wm-numbers" id="help" aria-labelledby="help-title">
            <h2 class="wm-section" id="help-title">{ word(Say::HelpHeading) }</h2>
            if let Some(line) = emergency { <Emergency line={Rc::clone(line)} /> }
            <NumberList lines={of_tier(Tier::Danger)} />
            { for lines.iter().filter(|line| line.short && !is_first(line)).map(large) }
            if lines.iter().any(|line| line.checked_on.is_none()) { <p class="wm-caption">{ word(Say::HelpUnchecked) }</p> }
            <h3 class="wm-numbers__title" id="young">{ word(Say::HelpYoung) }</h3>
            <NumberList lines={of_tier(Tier::Young)} />
            <details class="wm-numbers__all">
                <summary class="wm-numbers__more"><span>{ word(Say::HelpAllNumbers) }</span></summary>
                { for all.into_iter().map(group) }
            </details>
        </section>
    }
}

#[cfg(all(test, feature = "authoring", not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use crate::view::gallery::{english, shown};

    async fn home(kept: bool) -> String {
        let noop = Callback::<()>::noop;
        shown(html! {
            <Home
                content={Rc::new(english())} {kept} words_in={Vec::new()} onopen={Callback::noop()} onkept={noop()}
                onunder18={noop()} onabout={noop()}
            />
        })
        .await
    }

    #[tokio::test]
    async fn every_number_of_the_file_is_on_the_first_page_as_a_link() {
        let page = home(false).await;
        for way in english().helplines.lines.iter().flat_map(|line| &line.ways) {
            let address = way.address().replace('&', "&amp;");
            assert!(page.contains(&format!("href=\"{address}\"")), "{address}");
        }
    }

    #[tokio::test]
    async fn the_first_page_has_nothing_to_write_in_and_offers_at_most_five_choices() {
        let page = home(true).await;
        assert!(!page.contains("<textarea") && !page.contains("<input"), "{page}");
        assert!((1..=5).contains(&page.matches("data-wm-open=").count()));
    }

    #[tokio::test]
    async fn the_first_page_tells_that_something_is_kept_and_never_what() {
        let (none, some) = (home(false).await, home(true).await);
        assert!(none.contains("Nothing is kept unless you choose it.") && !none.contains("data-wm-kept"));
        assert!(some.contains("Something is kept here.") && some.contains("data-wm-kept"));
        assert!(!some.contains("You have words here"));
    }

    #[tokio::test]
    async fn a_demonstration_says_so() {
        assert!(home(false).await.contains("Draft, not for the public"));
    }
}

//! The screens of the way in as markup, drawn natively by the same functions that the widget draws them with. They stand in the page as
//! templates; `static/way_in.js` shows them until the program is there.

use std::rc::Rc;

use yew::{Callback, ContextProvider, Html, LocalServerRenderer, Properties, component, html};

use super::parts::choice::Choice;
use super::parts::keep_line::KeepLine;
use super::screens::step::{StepProps, step_screen};
use super::screens::{OutsideProps, ScreenProps, before, help, ways};
use crate::core::content::Content;
use crate::core::keeping::KeepState;
use crate::core::visit::{Place, Visit};
use crate::core::way_in::screens::{screens, step_of};
use crate::core::wording::Say;

#[derive(Properties, PartialEq)]
struct WayProps {
    content: Rc<Content>,
}

/// What follows from the two choices on the way: the line under a box, and how a card looks that is chosen.
const LINES: [(&str, KeepState); 3] =
    [("line yes", KeepState::Will), ("line no", KeepState::Not), ("line off", KeepState::NotOffered)];

#[component]
fn Way(props: &WayProps) -> Html {
    let content = &props.content;
    let none = Callback::<()>::noop;
    let line = |(name, state)| {
        template(name, html! { <KeepLine {state} onkeep={none()} onchange={none()} onletgo={none()} /> })
    };
    let chosen = html! {
        <Choice id="chosen" name="chosen" many=true say={yew::AttrValue::from(content.wording.say(Say::Chosen))} more={None::<yew::AttrValue>} chosen=true sensitive=false onchoose={Callback::noop()} />
    };
    html! {
        <ContextProvider<Rc<Content>> context={Rc::clone(content)}>
            { for screens(content).into_iter().map(|screen| {
                let drawn = drawn(content, Rc::new(screen.visit));
                template(&screen.name, html! { <div class="wm-screen">{ drawn }</div> })
            }) }
            { for LINES.into_iter().map(line) }
            { template("chosen", chosen) }
        </ContextProvider<Rc<Content>>>
    }
}

fn template(name: &str, inside: Html) -> Html {
    html! { <template data-wm-way={name.to_owned()}>{ inside }</template> }
}

fn drawn(content: &Rc<Content>, visit: Rc<Visit>) -> Html {
    let ondid = Callback::noop();
    let outside = OutsideProps { visit: Rc::clone(&visit), ondid: ondid.clone(), onback: Callback::noop() };
    let inside = |id| {
        let exercise = Rc::clone(content.exercise(id)?);
        Some(ScreenProps { visit: Rc::clone(&visit), exercise, ondid: ondid.clone(), onback: Callback::noop() })
    };
    let drawn = match visit.place() {
        Place::All => Some(ways::all(content, &outside)),
        Place::Help => Some(help::help_screen(content, &outside)),
        Place::Device(id) => inside(id).map(|screen| before::device_screen(content, &screen)),
        Place::Keep(id) => inside(id).map(|screen| before::keep_screen(content, &screen)),
        _ => step_of(&visit).and_then(|(id, step)| {
            inside(id).map(|screen| step_screen(content, &StepProps::quiet(screen, step.clone())))
        }),
    };
    drawn.unwrap_or_default()
}

/// The templates of this language, for behind everything that a page shows.
pub async fn way_in(content: Rc<Content>) -> String {
    LocalServerRenderer::<Way>::with_props(WayProps { content }).hydratable(false).render().await
}

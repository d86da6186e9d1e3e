//! Whole screens: what stands between the bar and the bottom of the page.

pub mod about;
pub mod aside;
pub mod before;
pub mod bring_in;
pub mod check_in;
pub mod comfort;
pub mod coming_back;
pub mod copy;
mod drawn;
mod earlier;
pub mod erase;
#[cfg(all(test, feature = "authoring"))]
mod every_step_tests;
pub mod ground;
pub mod help;
pub mod ideas;
pub mod kept;
pub mod know;
pub mod leaving;
pub mod lock;
pub mod pause;
pub mod pocket;
pub mod reading;
mod rows;
pub mod see;
pub mod share;
pub mod shared;
pub mod signpost;
pub mod step;
pub mod step_body;
pub mod stopped;
pub mod summary;
mod tabs;
pub mod then_and_now;
pub mod until;
pub mod ways;
mod week;

use std::rc::Rc;

use yew::{AttrValue, Callback, Html, Properties, html};

use super::parts::place_line::place_line;
use crate::core::content::Content;
use crate::core::exercise::Exercise;
use crate::core::visit::{Event, Visit};
use crate::core::wording::Say;
use crate::view::own::own_in;

/// The id of the one h1 of a screen; focus goes there after the person moved on (M-E12).
pub const HEADING: &str = "waymark-heading";

/// What every screen inside an exercise gets.
#[derive(Properties, Clone, PartialEq)]
pub struct ScreenProps {
    /// The visit as it stands.
    pub visit: Rc<Visit>,
    /// The exercise on hand.
    pub exercise: Rc<Exercise>,
    /// What the person did.
    pub ondid: Callback<Event>,
    /// The page's own Back.
    pub onback: Callback<()>,
}

/// What screens outside any exercise get.
#[derive(Properties, Clone, PartialEq)]
pub struct OutsideProps {
    /// The visit as it stands.
    pub visit: Rc<Visit>,
    /// What the person did.
    pub ondid: Callback<Event>,
    /// The page's own Back.
    pub onback: Callback<()>,
}

/// Back, place line, heading and help lines, in the order of every screen. No component: there are more than thirty, and the properties
/// of each cost more than what is drawn.
pub(crate) struct Head {
    /// The place line's end.
    pub place: AttrValue,
    /// The question or title.
    pub ask: AttrValue,
    /// Words of the person's own inside the question and the lines under it, which no translator may touch.
    pub own: Vec<Rc<str>>,
    /// Help lines under it. The first is tied to the control by [`HELP`].
    pub help: Vec<Rc<str>>,
    /// The page's own Back.
    pub onback: Callback<()>,
    /// Opens the list of parts.
    pub onplace: Option<Callback<()>>,
    /// A small drawing above the heading (the bench, at rests).
    pub above: Html,
    /// What Back is called here.
    pub back: Option<AttrValue>,
}

/// The id of the box of a row; focus goes there when the row was asked for.
pub fn row_box(row: u16) -> String {
    format!("box-{row}")
}

/// The id of *Move earlier* of a row.
pub fn row_mover(row: u16) -> String {
    format!("earlier-{row}")
}

/// The id of the first help line.
pub const HELP: &str = "waymark-help-line";

impl Head {
    /// The head of most screens.
    pub(crate) fn new(onback: Callback<()>, place: AttrValue, ask: AttrValue, help: Vec<Rc<str>>) -> Self {
        Self { place, ask, own: Vec::new(), help, onback, onplace: None, above: Html::default(), back: None }
    }

    /// Draws it.
    pub(crate) fn draw(&self, content: &Content) -> Html {
        let back = self.back.clone().unwrap_or_else(|| content.wording.say(Say::Back).into());
        html! {
            <>
                { place_line(back, &self.onback, &self.place, self.onplace.as_ref()) }
                { self.above.clone() }
                <h1 class="wm-question" id={HEADING} tabindex="-1">{ own_in(&self.ask, &self.own) }</h1>
                { for self.help.iter().enumerate().map(|(index, line)| html! {
                    <p class="wm-help-line" id={(index == 0).then_some(HELP)} key={index}>{ own_in(line, &self.own) }</p>
                }) }
            </>
        }
    }
}

/// A callback that reports this event.
pub(crate) fn does(ondid: &Callback<Event>, event: Event) -> Callback<()> {
    let ondid = ondid.clone();
    Callback::from(move |()| ondid.emit(event.clone()))
}

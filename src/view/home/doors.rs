//! The two doors of the first screen. Equal in every way: one markup, one frame, one size; neither is the real one.

use yew::{Html, html};

use super::{HomeProps, to};
use crate::core::content::Door;
use crate::core::visit::Place;
use crate::view::drawings::signs::arch;

/// Both doors, side by side or below each other.
pub(super) fn doors(props: &HomeProps) -> Html {
    html! { <ul class="wm-doors" role="list">{ for props.content.doors.iter().map(|it| door(props, it)) }</ul> }
}

fn door(props: &HomeProps, door: &Door) -> Html {
    html! {
        <li class="wm-door" key={door.id.to_string()}>
            { arch(&door.id) }
            <div class="wm-door__words">
                <h3 class="wm-door__title">
                    <a
                        class="wm-card__link" href="#all" data-wm-to={format!("door {}", door.id)}
                        onclick={to(props, Place::Door(door.id.clone()))}
                    >
                        { door.title.clone() }
                    </a>
                </h3>
                <p class="wm-door__more">{ door.more.clone() }</p>
            </div>
        </li>
    }
}

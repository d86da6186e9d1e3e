//! Helplines in a short list: a name, who it is for, and the numbers as links. For pages where every line has to be found.

use std::rc::Rc;

use yew::{Html, Properties, component, html};

use super::help_parts::{name_of, way_link};
use crate::core::helplines::Line;
use crate::view::use_content;

/// The lines.
#[derive(Properties, PartialEq)]
pub struct NumberListProps {
    /// In the order they are shown.
    pub lines: Vec<Rc<Line>>,
}

/// One row for each line.
#[component]
pub fn NumberList(props: &NumberListProps) -> Html {
    let content = use_content();
    let row = |line: &Rc<Line>| {
        html! {
            <li class="wm-number">
                <p class="wm-number__words">
                    <strong class="wm-number__name">{ name_of(line) }</strong>
                    <span class="wm-number__who">{ Rc::clone(&line.who) }</span>
                </p>
                <p class="wm-number__ways">
                    { for line.ways.iter().map(|way| way_link(&content, line, way, "wm-quiet wm-number__way")) }
                </p>
            </li>
        }
    };
    html! { <ul class="wm-number-list" role="list">{ for props.lines.iter().map(row) }</ul> }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
pub(crate) fn examples() -> Vec<(&'static str, Html)> {
    vec![("three lines", html! { <NumberList lines={crate::view::gallery::lines()} /> })]
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use crate::view::gallery::{lines, shown};

    #[tokio::test]
    async fn every_way_of_every_line_is_a_link() {
        let ways: usize = lines().iter().map(|line| line.ways.len()).sum();
        let page = shown(html! { <NumberList lines={lines()} /> }).await;
        assert_eq!(page.matches("<a ").count(), ways, "{page}");
    }
}

//! The minutes of a session as a table: from when to when, what, how, and where it begins on the wall.

use std::rc::Rc;

use yew::{Html, html};

use crate::core::content::Content;
use crate::core::plan::{Plan, Row};
use crate::core::wording::Say;

/// The table. Its roles are said in full: a style that lays it out otherwise on a narrow screen would take them away.
pub(super) fn time(content: &Content, labelled_by: &str, plan: &Plan, walls: &[Option<String>]) -> Html {
    let word = |say| content.wording.say(say);
    let heads = [Say::TutorsMinutes, Say::TutorsWhat, Say::TutorsHow, Say::TutorsOnTheWall];
    let begins = plan.rows.iter().scan(0_u16, |at, row| {
        let from = *at;
        *at = at.saturating_add(row.minutes);
        Some(from)
    });
    let rows = begins.zip(&plan.rows).zip(walls).map(|((from, row), wall)| one(content, from, row, wall.as_deref()));
    html! {
        <table class="wm-table wm-times" role="table" aria-labelledby={labelled_by.to_owned()}>
            <thead role="rowgroup">
                <tr role="row">{ for heads.map(|say| html! { <th role="columnheader" scope="col">{ word(say) }</th> }) }</tr>
            </thead>
            <tbody role="rowgroup">{ for rows }</tbody>
        </table>
    }
}

fn one(content: &Content, from: u16, row: &Row, wall: Option<&str>) -> Html {
    let word = |say| content.wording.say(say);
    let minutes = from_to(content, from, row.minutes);
    let head = |say| html! { <span class="wm-table__head" aria-hidden="true">{ word(say) }</span> };
    html! {
        <tr role="row">
            <th class="wm-times__minutes" role="rowheader" scope="row">
                { head(Say::TutorsMinutes) }<span>{ Rc::clone(&minutes) }</span>
            </th>
            <td role="cell">{ Rc::clone(&row.what) }</td>
            <td role="cell">if !row.how.is_empty() { { head(Say::TutorsHow) }<span>{ Rc::clone(&row.how) }</span> }</td>
            <td role="cell">
                if let Some(wall) = wall {
                    <a class="wm-quiet wm-times__wall" href={wall.to_owned()}>
                        <span>{ word(Say::TutorsOnTheWall) }</span><span class="wm-hidden">{ ", " }{ minutes }</span>
                    </a>
                }
            </td>
        </tr>
    }
}

/// Such as *15 to 25*.
fn from_to(content: &Content, from: u16, minutes: u16) -> Rc<str> {
    let text = content.wording.with(Say::TutorsFromTo, "{from}", &from.to_string());
    text.replace("{to}", &from.saturating_add(minutes).to_string()).into()
}

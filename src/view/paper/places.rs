//! Places that may help, as plain words: nobody can know on paper which card was ticked, so every subject of the step stands there.

use std::rc::Rc;

use yew::{Html, html};

use super::rest::nation_of;
use super::sheet::Sheet;
use crate::core::exercise::Step;
use crate::core::helplines::{Line, TOPICS, Way};
use crate::core::wording::Say;

/// Every line once, under the subject that fits it best, in the order in which the step asks for subjects. The short list of
/// numbers is at the foot of every page and is not repeated.
pub(super) fn places(sheet: &Sheet<'_>, step: &Step) -> Html {
    let mut wanted: Vec<&str> = Vec::new();
    for topic in step.signs.iter().flat_map(|signs| &signs.topics) {
        if !wanted.contains(&&**topic) {
            wanted.push(topic);
        }
    }
    let home = |line: &Line| line.topics.iter().find(|topic| wanted.contains(&&***topic)).cloned();
    let under = |topic: &str| -> Vec<String> {
        let lines = sheet.content.helplines.lines.iter().filter(|line| !line.short);
        lines.filter(|line| home(line).as_deref() == Some(topic)).map(|line| in_words(sheet, line)).collect()
    };
    let group = |topic: &str| {
        let lines = under(topic);
        let name = TOPICS.iter().find(|(known, _)| *known == topic).map(|(_, say)| sheet.word(*say));
        name.filter(|_| !lines.is_empty()).map(|name| {
            html! { <p class="wm-ask__help"><strong>{ name }{ ":" }</strong>{ " " }{ lines.join(" · ") }</p> }
        })
    };
    html! { <div class="wm-places">{ for wanted.iter().filter_map(|topic| group(topic)) }</div> }
}

/// A line in a few words: its name, where it answers if not everywhere, and the best way to it.
fn in_words(sheet: &Sheet<'_>, line: &Line) -> String {
    let nation = nation_of(sheet.content, line).map(|nation| format!(" ({nation})")).unwrap_or_default();
    let way: Rc<str> = match line.ways.first() {
        Some(Way::Call(number)) => Rc::clone(number),
        Some(Way::Text { word, number }) if word.is_empty() => {
            sheet.content.wording.with(Say::HelpTextAny, "{number}", number)
        }
        Some(Way::Text { word, number }) => {
            sheet.word(Say::HelpText).replace("{word}", word).replace("{number}", number).into()
        }
        Some(Way::Site { address, .. }) => address.trim_start_matches("https://").into(),
        None => Rc::default(),
    };
    format!("{}{nation} {way}", line.name).trim_end().to_owned()
}

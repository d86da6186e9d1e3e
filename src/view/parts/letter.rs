//! A letter in the person's own words. Our frame is quiet and in the serif; their words are the biggest thing on it.
//!
//! Nothing is added to what they wrote: no quotation marks, no praise, no colour (content 3.5). What can be done with a line is not
//! printed.

use std::rc::Rc;

use yew::{AttrValue, Callback, Html, Properties, component, html};

use crate::core::wording::Say;
use crate::view::own::own_in;
use crate::view::use_content;

/// The sheet with the path down its start side. In it stand frame lines and own lines, in order.
pub fn letter_sheet(lines: Html) -> Html {
    html! {
        <div class="wm-letter">
            <svg class="wm-letter__path" viewBox="0 0 24 400" preserveAspectRatio="none" aria-hidden="true" focusable="false">
                <path
                    class="wm-ink wm-ink--side" vector-effect="non-scaling-stroke"
                    d="M13 2c-9 60 3 90 1 140s-9 90-5 140 6 80 2 116"
                />
            </svg>
            <div class="wm-letter__words">{ lines }</div>
        </div>
    }
}

/// One line: our beginning, their words.
#[derive(Properties, PartialEq)]
pub struct LetterLineProps {
    /// Our words before theirs.
    pub lead: AttrValue,
    /// What of these is theirs.
    #[prop_or_default]
    pub within: Vec<Rc<str>>,
    /// Their words. Several are shown as a list.
    pub own: Vec<AttrValue>,
    /// Whether *Change*, *Leave out* and *Copy* are offered.
    pub changes: bool,
    /// *Change* was pressed.
    pub onchange: Callback<()>,
    /// *Leave out* was pressed: the line is hidden from the letter, the answer stays.
    pub onremove: Callback<()>,
    /// *Copy* was pressed: this line's own words and nothing else.
    pub oncopy: Callback<()>,
    /// *Erase* was pressed: the answer goes. Where there is none, it is not offered.
    #[prop_or_default]
    pub onerase: Option<Callback<()>>,
}

/// One line of the letter.
#[component]
pub fn LetterLine(props: &LetterLineProps) -> Html {
    let content = use_content();
    let lead = || own_in(&props.lead, &props.within);
    let way = |say, onpress: &Callback<()>| {
        let onclick = onpress.reform(|_| ());
        html! {
            <button type="button" class="wm-link wm-letter__way" {onclick}>
                <span>{ content.wording.say(say) }</span>
                <span class="wm-hidden">{ ": " }{ lead() }</span>
            </button>
        }
    };
    let own = match props.own.as_slice() {
        [one] => html! { <p class="wm-letter__own" dir="auto" translate="no">{ one }</p> },
        many => html! {
            <ul class="wm-letter__list" role="list">
                { for many.iter().map(|one| html! { <li class="wm-letter__own" dir="auto" translate="no">{ one }</li> }) }
            </ul>
        },
    };
    html! {
        <div class="wm-letter__line">
            if !props.lead.is_empty() { <p class="wm-letter__frame">{ lead() }</p> }
            { own }
            if props.changes || props.onerase.is_some() {
                <div class="wm-letter__ways">
                    if props.changes {
                        { way(Say::Change, &props.onchange) }{ way(Say::LetterLeaveOut, &props.onremove) }{ way(Say::CopyLine, &props.oncopy) }
                    }
                    { for props.onerase.iter().map(|onerase| way(Say::EraseLine, onerase)) }
                </div>
            }
        </div>
    }
}

/// A sentence of the letter's frame: one of ours.
pub fn letter_frame(say: AttrValue) -> Html {
    html! { <p class="wm-letter__frame">{ say }</p> }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
fn line(lead: &'static str, own: &[&'static str], changes: bool) -> Html {
    let own: Vec<AttrValue> = own.iter().copied().map(AttrValue::from).collect();
    html! { <LetterLine {lead} {own} {changes} onchange={Callback::noop()} onremove={Callback::noop()} oncopy={Callback::noop()} /> }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
pub(crate) fn examples() -> Vec<(&'static str, Html)> {
    vec![(
        "a letter",
        letter_sheet(html! {
            <>
                { letter_frame("Dear me,".into()) }
                { letter_frame("Today I took some time with “My ups and downs”.".into()) }
                { line("What helped me through:", &["My sister kept calling. I slept."], true) }
                { line("What I know now:", &["Some people stay.", "<b>me</b>", "كتبت هذا بنفسي"], true) }
                { line("If it gets hard, I can", &["ring Nan, or sit with the cat."], false) }
                { letter_frame("With care,".into()) }
                { letter_frame("me".into()) }
            </>
        }),
    )]
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use crate::view::gallery::shown;

    #[tokio::test]
    async fn own_words_are_shown_as_text_never_as_markup_and_exactly_as_typed() {
        let page = shown(line("What I know now:", &["  <b>me</b>  "], false)).await;
        assert!(page.contains(">  &lt;b&gt;me&lt;/b&gt;  </p>"), "{page}");
    }

    #[tokio::test]
    async fn change_remove_and_copy_say_which_line_they_belong_to() {
        let page = shown(line("What I know now:", &["Some people stay."], true)).await;
        assert_eq!(page.matches(r#"<span class="wm-hidden">: What I know now:</span>"#).count(), 3, "{page}");
    }

    #[tokio::test]
    async fn a_translator_is_told_to_leave_own_words_alone() {
        let page = shown(line("What I know now:", &["One.", "Two."], false)).await;
        assert_eq!(page.matches(r#"translate="no""#).count(), 2, "{page}");
        assert_eq!(page.matches(r#"dir="auto""#).count(), 2, "{page}");
    }

    #[tokio::test]
    async fn a_name_of_theirs_in_our_lead_is_left_alone_too_also_in_the_names_of_buttons() {
        let within = vec![Rc::from("Nan")];
        let none = Callback::<()>::noop;
        let page = shown(html! {
            <LetterLine
                lead="What I get from Nan:" {within} own={vec![AttrValue::from("Tea.")]} changes=true onchange={none()} onremove={none()}
                oncopy={none()}
            />
        })
        .await;
        assert_eq!(page.matches(r#"What I get from <span dir="auto" translate="no">Nan</span>:"#).count(), 4, "{page}");
    }
}

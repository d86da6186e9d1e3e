//! The languages of this page, below every screen: each by its own name, the one that is spoken marked. The start file hears the press and
//! brings the words (`static/start.js`); until they are here, and if they never come, everything stays as it is. Without a widget each
//! leads to the sheets in that language, as an exercise leads to its sheet.

use yew::{AttrValue, Html, html};

use crate::core::content::{Content, Tongue};
use crate::core::wording::Say;

/// The row, or nothing of it where there is one language. `said` is what became of the last press, and which press of this visit that was: said
/// anew, it is spoken anew, also in the same words. `beside` is what else stands below every screen.
///
/// The links stay where they are and keep their names in every language, so that focus stays on the one that was pressed.
pub fn tongues(content: &Content, said: Option<(Say, u32)>, beside: Option<Html>) -> Html {
    let say = |what| AttrValue::from(content.wording.say(what));
    if content.languages.len() < 2 || content.here.one_file {
        let alone =
            |beside| html! { <footer class="wm-tongues"><div class="wm-tongues__line">{ beside }</div></footer> };
        return beside.map(alone).unwrap_or_default();
    }
    let one = |tongue: &Tongue| {
        let here = tongue.tag == content.tag;
        let dir = tongue.dir.says();
        let lang = language_of(&tongue.tag);
        let first = content.languages.first().is_some_and(|first| first.tag == tongue.tag);
        let page = if first { "./paper".to_owned() } else { format!("./paper-{}", tongue.tag) };
        // A class stays one.
        let sheets = page + content.here.class.as_deref().unwrap_or_default();
        html! {
            <li key={tongue.tag.to_string()}>
                <a
                    class="wm-quiet" href={sheets} {lang} {dir} hreflang={language_of(&tongue.tag)} data-wm-speak={tongue.tag.to_string()}
                    aria-current={here.then_some("true")}
                ><span>{ tongue.name.to_string() }</span></a>
            </li>
        }
    };
    html! {
        <footer class="wm-tongues">
            <div class="wm-tongues__line">
                <nav aria-label={say(Say::TongueLanguages)}>
                    <ul class="wm-tongues__row" role="list">{ for content.languages.iter().map(one) }</ul>
                </nav>
                { beside }
            </div>
            if content.unread { <p class="wm-caption">{ say(Say::TongueUnread) }</p> }
            // There from the start, so that what comes into it is spoken.
            <p class="wm-caption" role="status">
                { for said.map(|(said, press)| html! { <span key={press}>{ say(said) }</span> }) }
            </p>
        </footer>
    }
}

/// The language of a tag: a text level such as `en-short` is a way of writing its language, and no language that a browser knows.
fn language_of(tag: &str) -> AttrValue {
    AttrValue::from(tag.split('-').next().unwrap_or(tag).to_owned())
}

#[cfg(all(test, not(target_arch = "wasm32")))]
fn two() -> Content {
    use crate::core::content::Direction;
    let tongue = |tag: &str, name: &str, dir| Tongue { tag: tag.into(), name: name.into(), dir };
    let languages = vec![tongue("en", "English", Direction::Ltr), tongue("ar", "العربية", Direction::Rtl)];
    Content {
        lang: "en".into(),
        tag: "en".into(),
        languages,
        wording: crate::view::gallery::wording(),
        ..Content::default()
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
pub(crate) fn examples() -> Vec<(&'static str, Html)> {
    let unread = Content { unread: true, ..two() };
    vec![
        ("two", tongues(&two(), None, None)),
        ("not read, and one did not come", tongues(&unread, Some((Say::TongueFailed, 1)), None)),
    ]
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use crate::view::gallery::{english, shown};

    #[tokio::test]
    async fn each_language_is_called_as_it_calls_itself_and_the_one_spoken_is_marked() {
        let page = shown(tongues(&two(), None, None)).await;
        assert_eq!(page.matches("<a ").count(), 2, "{page}");
        assert!(page.contains("lang=\"ar\"") && page.contains("dir=\"rtl\"") && page.contains("العربية"), "{page}");
        assert_eq!(page.matches("aria-current").count(), 1, "{page}");
    }

    #[tokio::test]
    async fn where_there_is_one_language_nothing_is_offered() {
        let page = shown(tongues(&english(), None, Some(html! { <b /> }))).await;
        assert!(!page.contains("<a ") && page.contains("<b>"), "{page}");
        assert_eq!(shown(tongues(&english(), None, None)).await, "");
    }

    #[tokio::test]
    async fn words_that_no_native_reader_has_read_say_so() {
        let unread = Content { unread: true, ..two() };
        assert!(shown(tongues(&unread, None, None)).await.contains("no native reader has read"));
        assert!(!shown(tongues(&two(), None, None)).await.contains("no native reader has read"));
    }
}

//! The person's own words inside a sentence of ours, such as *What I get from Nan*: a translator may have the sentence, never the words.

use std::cmp::Reverse;
use std::rc::Rc;

use yew::{Html, html};

/// The sentence, with each of these words of theirs marked wherever it stands in it. They keep their own direction.
pub fn own_in(sentence: &str, own: &[Rc<str>]) -> Html {
    let found = own.iter().filter(|own| !own.trim().is_empty()).filter_map(|own| Some((sentence.find(&**own)?, own)));
    // The longest of those that begin in the same place: a name may be the beginning of another.
    let first = found.min_by_key(|(at, own)| (*at, Reverse(own.len())));
    match first.and_then(|(_, own)| Some((own, sentence.split_once(&**own)?))) {
        None => html! { { sentence.to_owned() } },
        Some((word, (before, after))) => html! {
            <>{ before.to_owned() }<span dir="auto" translate="no">{ Rc::clone(word) }</span>{ own_in(after, own) }</>
        },
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use crate::view::gallery::shown;

    async fn drawn(sentence: &str, own: &[&str]) -> String {
        let own: Vec<Rc<str>> = own.iter().map(|own| Rc::from(*own)).collect();
        let page = shown(html! { <p>{ own_in(sentence, &own) }</p> }).await;
        page.replace(r#"<span dir="auto" translate="no">"#, "[").replace("</span>", "]")
    }

    #[tokio::test]
    async fn own_words_in_a_sentence_are_marked_wherever_they_stand_and_nothing_else_is() {
        let page = drawn("What I get from Nan, and what Nan gets:", &["Nan"]).await;
        assert!(page.contains("What I get from [Nan], and what [Nan] gets:"), "{page}");
        assert!(drawn("What I get", &["Nan"]).await.contains("<p>What I get</p>"));
    }

    #[tokio::test]
    async fn of_two_names_that_begin_alike_the_longer_one_is_marked_and_blank_ones_mark_nothing() {
        let page = drawn("From Nan next door:", &["Nan", "Nan next door", "", " "]).await;
        assert!(page.contains("From [Nan next door]:"), "{page}");
    }

    #[tokio::test]
    async fn own_words_that_look_like_markup_stay_text() {
        let page = drawn("From <b>me</b>:", &["<b>me</b>"]).await;
        assert!(page.contains("From [&lt;b&gt;me&lt;/b&gt;]:"), "{page}");
    }
}

//! The person's own words inside a sentence of ours, such as *What I get from Nan*: a translator may have the sentence, never the words.

use std::rc::Rc;

use yew::{Html, html};

use crate::core::letter::first_own;

/// The sentence, with each of these words of theirs marked wherever it stands in it. They keep their own direction.
pub fn own_in(sentence: &str, own: &[Rc<str>]) -> Html {
    match first_own(sentence, own) {
        None => html! { { sentence.to_owned() } },
        Some((before, word, after)) => html! {
            <>{ before.to_owned() }<span dir="auto" translate="no">{ word.to_owned() }</span>{ own_in(after, own) }</>
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

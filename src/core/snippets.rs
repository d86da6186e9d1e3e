//! What a partner pastes into a page: three shapes of the same thing, with slots in curly brackets.
//!
//! The one source of them. The builder page hands these very texts to its script, which puts the address in; the build fills one for
//! where no script runs; documents and journeys are compared with them.

/// The page for frames, behind the origin.
pub const FRAMED: &str = "/embed";

/// The loader, behind the origin. The number changes when an old snippet could no longer be served by a new file.
pub const LOADER_FILE: &str = "loader-1.js";

/// A: a plain frame, without any script. `{address}` is the page with what was chosen.
pub const FRAME: &str = r#"<iframe src="{address}" title="{title}" width="100%" height="720" referrerpolicy="no-referrer" allow="clipboard-write" style="border:0"></iframe>"#;

/// B: `{address}` is the page for people with what was chosen, for where the frame does not come. An element that our loader turns into a frame; the room it has from the start keeps the page from moving when the frame comes. `{attributes}` is what was chosen, each with a space before it.
pub const LOADER: &str = r#"<waymark-widget{attributes} style="display:block;min-height:720px"><a href="{address}">{title}</a></waymark-widget>
<script src="{origin}/loader-1.js"{pin} async></script>"#;

/// What stands at `{pin}`, where the browser shall run this very file and no other.
pub const PIN: &str = r#" integrity="{digest}" crossorigin="anonymous""#;

/// C: a link, for systems that take frames out. `{address}` is the page for people with what was chosen.
pub const CARD: &str = r#"<p><strong><a href="{address}" rel="noreferrer">{title}</a></strong><br>{more}</p>"#;

/// A snippet with its slots filled. Values are written as HTML needs them.
pub fn filled(snippet: &str, values: &[(&str, &str)]) -> String {
    values.iter().fold(snippet.to_owned(), |text, (slot, value)| text.replace(&format!("{{{slot}}}"), &escaped(value)))
}

/// A text as it stands between tags or quotation marks.
pub fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_stands_in_a_snippet_as_html_needs_it() {
        let address = "https://reflect.example/embed?show=steady,my-week&keep=off";
        let frame = filled(FRAME, &[("address", address), ("title", "Think & \"write\" <here>")]);
        assert!(frame.starts_with(
            r#"<iframe src="https://reflect.example/embed?show=steady,my-week&amp;keep=off" title="Think &amp; &quot;write&quot; &lt;here&gt;" "#
        ));
    }

    #[test]
    fn documents_show_the_snippets_as_they_are() {
        let (guide, readme) = (include_str!("../../docs/embedding.md"), include_str!("../../README.md"));
        let title = ("title", "Waymark: short exercises to think and write");
        let frame = |address| filled(FRAME, &[("address", address), title]);
        assert!(guide.contains(&frame("https://reflect.example/embed?show=steady,my-week")));
        assert!(readme.contains(&frame("https://reflect.example.org/embed")));
        let chosen = ("address", "https://reflect.example/?show=steady,my-week");
        let loader = filled(LOADER, &[("origin", "https://reflect.example"), chosen, title]);
        let loader = loader.replace("{attributes}", " show=\"steady,my-week\"").replace("{pin}", PIN);
        assert!(guide.contains(&loader.replace("{digest}", "sha384-…")), "{loader}");
        let card = filled(CARD, &[("address", "https://reflect.example/?show=steady,my-week"), title]);
        assert!(guide.contains(card.split("{more}").next().unwrap()));
    }

    #[test]
    fn no_snippet_carries_a_class_a_handler_or_words_of_its_own() {
        for snippet in [FRAME, LOADER, CARD] {
            for never in ["class=", " on", "javascript:", "target="] {
                assert!(!snippet.contains(never), "{never}");
            }
            let text: String =
                snippet.split('<').filter_map(|part| part.split_once('>')).map(|(_, text)| text).collect();
            assert!(text.split(['{', '}']).step_by(2).all(|between| between.trim().is_empty()), "{text}");
        }
    }

    #[test]
    fn every_snippet_names_the_files_that_there_are() {
        assert!(LOADER.contains(&format!("{{origin}}/{LOADER_FILE}\"")));
        assert_eq!(
            filled(PIN, &[("digest", "sha384-a+b/c=")]),
            r#" integrity="sha384-a+b/c=" crossorigin="anonymous""#
        );
    }
}

//! `/for-it`: one page for whoever looks after a partner's website. Plain figures, no script, and fit to be printed.
//!
//! The figures are handed in by the build, which counts them.

use std::rc::Rc;

use yew::{Html, Properties, component, html};

use super::frame::{Frame, Which, head, part};
use super::permissions::{COPYING, permissions};
use super::platforms::lines;
use crate::core::content::Content;
use crate::core::wording::Say;

/// A file that is served.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileRow {
    /// Its path, without a slash in front.
    pub name: String,
    /// How big it is.
    pub bytes: u64,
    /// How big it is with brotli, where it was compressed.
    pub brotli: Option<u64>,
    /// SHA-256 of the file as it is, in hexadecimal digits.
    pub sha256: String,
}

/// The headers of one path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeaderRow {
    /// The path, which may end in a star.
    pub path: String,
    /// Names and values.
    pub headers: Vec<(String, String)>,
}

/// What the page is made of.
#[derive(Clone, Properties, PartialEq)]
pub struct ForItProps {
    /// All words, and whom to write to.
    pub content: Rc<Content>,
    /// Where the charity serves the page.
    pub origin: Rc<str>,
    /// The digest of the loader, for `integrity`.
    pub loader_digest: Rc<str>,
    /// What a first visit loads: bytes with brotli, and how many files.
    pub first_use: (u64, usize),
    /// Every file but this page.
    pub files: Rc<[FileRow]>,
    /// The header rules, in order.
    pub headers: Rc<[HeaderRow]>,
}

/// The page.
#[component]
pub fn ForIt(props: &ForItProps) -> Html {
    let content = &*props.content;
    let say = |id, title, help, body| part(content, id, title, help, body);
    html! {
        <Frame which={Which::ForIt}>
            <div class="wm-partner__rest wm-partner__rest--first">
                { head(content, Say::ForItHeading, Say::ForItLead) }
                { say("is", Say::ForItIs, None, html! {
                    <ul class="wm-plain">{ for lines(&content.wording.say(Say::ForItIsText)).map(|line| html! { <li>{ line }</li> }) }</ul>
                }) }
                { say("facts", Say::ForItFacts, None, facts(props)) }
                { say("policy", Say::ForItPolicy, Some(Say::ForItPolicyHelp), policy(props)) }
                { say("permissions", Say::ForItPermissions, Some(Say::ForItPermissionsHelp), html! {
                    <>
                        { permissions(content, "permissions") }
                        <p>{ content.wording.say(Say::ForItPermissionsSafe) }</p>
                        <p>{ content.wording.say(Say::ForItAllow) }</p>
                        <p><code class="wm-code">{ COPYING }</code></p>
                    </>
                }) }
                { say("headers", Say::ForItHeaders, Some(Say::ForItHeadersHelp), html! { { for props.headers.iter().map(rule) } }) }
                { say("loader", Say::ForItLoader, Some(Say::ForItLoaderHelp), html! {
                    <p><code class="wm-code">{ Rc::clone(&props.loader_digest) }</code></p>
                }) }
                { say("files", Say::ForItFiles, Some(Say::ForItFilesHelp), html! {
                    <ul class="wm-files" role="list">{ for props.files.iter().map(|it| file(content, it)) }</ul>
                }) }
            </div>
        </Frame>
    }
}

/// The short answers.
fn facts(props: &ForItProps) -> Html {
    let content = &*props.content;
    let word = |say| content.wording.say(say);
    let (bytes, count) = props.first_use;
    let size = content
        .wording
        .with(Say::ForItFirstUseValue, "{size}", &kilobytes(bytes))
        .replace("{count}", &count.to_string());
    let contact =
        html! { <a href={format!("mailto:{}", content.site.contact)}>{ content.site.contact.to_string() }</a> };
    let rows: [(Say, Html); 8] = [
        (Say::ForItAddress, html! { <code>{ Rc::clone(&props.origin) }</code> }),
        (Say::ForItFirstUse, html! { size }),
        (Say::ForItCookies, html! { word(Say::ForItNone) }),
        (Say::ForItThird, html! { word(Say::ForItNone) }),
        (Say::ForItLater, html! { word(Say::ForItNone) }),
        (Say::ForItStored, html! { word(Say::ForItStoredValue) }),
        (Say::ForItLogged, html! { word(Say::ForItLoggedValue) }),
        (Say::ForItContact, contact),
    ];
    let row = |(name, value): (Say, Html)| html! { <div class="wm-facts__one"><dt>{ word(name) }</dt><dd>{ value }</dd></div> };
    html! { <dl class="wm-facts">{ for rows.into_iter().map(row) }</dl> }
}

/// What a partner's own policy has to allow.
fn policy(props: &ForItProps) -> Html {
    let word = |say| props.content.wording.say(say);
    let line = |say: Say, directive: &str| {
        html! { <div class="wm-facts__one"><dt>{ word(say) }</dt><dd><code>{ format!("{directive} {}", props.origin) }</code></dd></div> }
    };
    html! {
        <dl class="wm-facts">
            { line(Say::ForItPolicyFrame, "frame-src") }
            { line(Say::ForItPolicyLoader, "script-src") }
        </dl>
    }
}

/// The headers of one path.
fn rule(rule: &HeaderRow) -> Html {
    let one = |(name, value): &(String, String)| {
        html! { <div class="wm-facts__one"><dt>{ name.clone() }</dt><dd><code>{ value.clone() }</code></dd></div> }
    };
    html! {
        <div class="wm-rule">
            <h3 class="wm-rule__path"><code>{ rule.path.clone() }</code></h3>
            <dl class="wm-facts wm-facts--close">{ for rule.headers.iter().map(one) }</dl>
        </div>
    }
}

/// One file, its sizes and its sum.
fn file(content: &Content, file: &FileRow) -> Html {
    let bytes = grouped(file.bytes);
    let sizes = match file.brotli {
        Some(brotli) => content.wording.with(Say::ForItSizes, "{bytes}", &bytes).replace("{brotli}", &grouped(brotli)),
        None => content.wording.with(Say::ForItSize, "{bytes}", &bytes).to_string(),
    };
    html! {
        <li class="wm-files__one">
            <code class="wm-files__name">{ file.name.clone() }</code>
            <span class="wm-files__size">{ sizes }</span>
            <code class="wm-files__sum">{ file.sha256.clone() }</code>
        </li>
    }
}

/// Kilobytes, rounded up.
fn kilobytes(bytes: u64) -> String {
    bytes.div_ceil(1024).to_string()
}

/// A number with a comma before each three digits.
fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let comma = |at: usize| at > 0 && (digits.len() - at).is_multiple_of(3);
    digits.chars().enumerate().flat_map(|(at, digit)| comma(at).then_some(',').into_iter().chain([digit])).collect()
}

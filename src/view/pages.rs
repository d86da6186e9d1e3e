//! The pages that exist without wasm, rendered natively from the same components and content.
//!
//! The first page is the same markup that the widget draws when it takes over, so nothing moves on screen.

use std::rc::Rc;

use yew::{Callback, ContextProvider, Html, LocalServerRenderer, Properties, component, html};

use super::class_link::{ClassLink, ClassLinkProps};
use super::front::Front;
use super::home::Home;
use super::pair::Pair;
use super::paper::Paper;
use super::partners::{Builder, BuilderProps, ForIt, ForItProps, Health};
use super::parts::bar::Bar;
use super::parts::tongues::tongues;
use super::tutors::Tutors;
use crate::core::content::Content;

#[derive(Properties, PartialEq)]
struct PageProps {
    content: Rc<Content>,
}

/// The frame around every screen: the bar, then the screen itself. The widget draws the same.
#[component]
fn FirstPage(props: &PageProps) -> Html {
    let content = Rc::clone(&props.content);
    html! {
        <ContextProvider<Rc<Content>> context={Rc::clone(&content)}>
            <Bar leave_to={content.site.leave_to.to_string()} hides=false onhelp={Callback::noop()} />
            <main id="waymark-screen"><div class="wm-screen">
                <Home content={Rc::clone(&content)} kept=false onopen={Callback::noop()} ongo={Callback::noop()} />
            </div></main>
            { tongues(&content, None, None) }
        </ContextProvider<Rc<Content>>>
    }
}

#[component]
fn PaperPage(props: &PageProps) -> Html {
    html! {
        <ContextProvider<Rc<Content>> context={Rc::clone(&props.content)}>
            <Paper content={Rc::clone(&props.content)} />
            { tongues(&props.content, None, None) }
        </ContextProvider<Rc<Content>>>
    }
}

#[component]
fn ClassLinkPage(props: &ClassLinkProps) -> Html {
    let ClassLinkProps { content, origin, ready, languages } = props.clone();
    html! {
        <ContextProvider<Rc<Content>> context={Rc::clone(&content)}>
            <ClassLink {content} {origin} {ready} {languages} />
        </ContextProvider<Rc<Content>>>
    }
}

#[component]
fn FrontPage(props: &PageProps) -> Html {
    html! {
        <ContextProvider<Rc<Content>> context={Rc::clone(&props.content)}>
            <Front content={Rc::clone(&props.content)} />
        </ContextProvider<Rc<Content>>>
    }
}

#[component]
fn PairPage(props: &PageProps) -> Html {
    html! {
        <ContextProvider<Rc<Content>> context={Rc::clone(&props.content)}>
            <Pair content={Rc::clone(&props.content)} />
        </ContextProvider<Rc<Content>>>
    }
}

#[component]
fn TutorsPage(props: &PageProps) -> Html {
    html! {
        <ContextProvider<Rc<Content>> context={Rc::clone(&props.content)}>
            <Tutors content={Rc::clone(&props.content)} />
        </ContextProvider<Rc<Content>>>
    }
}

#[component]
fn BuilderPage(props: &BuilderProps) -> Html {
    let BuilderProps { content, origin, loader_digest, languages } = props.clone();
    html! {
        <ContextProvider<Rc<Content>> context={Rc::clone(&content)}>
            <Builder {content} {origin} {loader_digest} {languages} />
        </ContextProvider<Rc<Content>>>
    }
}

#[component]
fn HealthPage(props: &PageProps) -> Html {
    html! {
        <ContextProvider<Rc<Content>> context={Rc::clone(&props.content)}>
            <Health content={Rc::clone(&props.content)} />
        </ContextProvider<Rc<Content>>>
    }
}

#[component]
fn ForItPage(props: &ForItProps) -> Html {
    let ForItProps { content, origin, loader_digest, first_use, files, headers } = props.clone();
    html! {
        <ContextProvider<Rc<Content>> context={Rc::clone(&content)}>
            <ForIt {content} {origin} {loader_digest} {first_use} {files} {headers} />
        </ContextProvider<Rc<Content>>>
    }
}

/// The first screen as HTML, for inside `<div id="waymark">`.
pub async fn first_page(content: Rc<Content>) -> String {
    LocalServerRenderer::<FirstPage>::with_props(PageProps { content }).hydratable(false).render().await
}

/// The paper page as HTML, for inside `<body>`.
pub async fn paper_page(content: Rc<Content>) -> String {
    LocalServerRenderer::<PaperPage>::with_props(PageProps { content }).hydratable(false).render().await
}

/// The page that makes class links as HTML, for inside `<body>`.
pub async fn class_link_page(props: ClassLinkProps) -> String {
    LocalServerRenderer::<ClassLinkPage>::with_props(props).hydratable(false).render().await
}

/// The front-of-room page as HTML, for inside `<body>`.
pub async fn front_page(content: Rc<Content>) -> String {
    LocalServerRenderer::<FrontPage>::with_props(PageProps { content }).hydratable(false).render().await
}

/// The page with questions for two as HTML, for inside `<body>`.
pub async fn pair_page(content: Rc<Content>) -> String {
    LocalServerRenderer::<PairPage>::with_props(PageProps { content }).hydratable(false).render().await
}

/// The page for tutors as HTML, for inside `<body>`.
pub async fn tutors_page(content: Rc<Content>) -> String {
    LocalServerRenderer::<TutorsPage>::with_props(PageProps { content }).hydratable(false).render().await
}

/// The builder page as HTML, for inside `<body>`.
pub async fn builder_page(props: BuilderProps) -> String {
    LocalServerRenderer::<BuilderPage>::with_props(props).hydratable(false).render().await
}

/// The health page as HTML, for inside `<body>`.
pub async fn health_page(content: Rc<Content>) -> String {
    LocalServerRenderer::<HealthPage>::with_props(PageProps { content }).hydratable(false).render().await
}

/// The sheet for IT as HTML, for inside `<body>`.
pub async fn it_page(props: ForItProps) -> String {
    LocalServerRenderer::<ForItPage>::with_props(props).hydratable(false).render().await
}

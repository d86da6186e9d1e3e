//! What all three pages share: the bar, the head, where to go from here, and help. An editor may be the person who needs it.

use std::rc::Rc;

use yew::{AttrValue, Callback, Children, Html, Properties, component, html};

use crate::core::content::Content;
use crate::core::helplines::{Line, Tier};
use crate::core::wording::Say;
use crate::view::drawings::marks::{Mark, mark};
use crate::view::parts::bar::Bar;
use crate::view::parts::help_parts::Emergency;
use crate::view::parts::number_list::NumberList;
use crate::view::use_content;

/// Which of the pages this is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Which {
    /// Makes the code.
    Builder,
    /// Says whether it works.
    Health,
    /// For IT.
    ForIt,
}

/// The frame of a page.
#[derive(Properties, PartialEq)]
pub struct FrameProps {
    /// Which page.
    pub which: Which,
    /// What stands between head and foot.
    pub children: Children,
}

/// Bar, the page itself, ways on, help.
#[component]
pub fn Frame(props: &FrameProps) -> Html {
    let content = use_content();
    html! {
        <>
            <Bar leave_to={content.site.leave_to.to_string()} hides=false onhelp={Callback::noop()} />
            <main class="wm-partner">
                { props.children.clone() }
                { ways_on(&content, props.which) }
                { help(&content) }
            </main>
        </>
    }
}

/// The brand line and the heading.
pub fn head(content: &Content, heading: Say, lead: Say) -> Html {
    html! {
        <>
            <p class="wm-brand">{ mark(Mark::Waymark) }<span>{ content.wording.say(Say::Brand) }</span></p>
            <h1 class="wm-partner__title">{ content.wording.say(heading) }</h1>
            <p class="wm-partner__lead">{ content.wording.say(lead) }</p>
        </>
    }
}

/// A part of the page: its heading hangs beside it where there is room.
pub fn part(content: &Content, id: impl Into<AttrValue>, title: Say, help: Option<Say>, body: Html) -> Html {
    let id: AttrValue = id.into();
    html! {
        <section class="wm-partner__part" aria-labelledby={id.clone()}>
            <div class="wm-partner__ask">
                <h2 class="wm-section" {id}>{ content.wording.say(title) }</h2>
                if let Some(help) = help { <p class="wm-help-line">{ content.wording.say(help) }</p> }
            </div>
            <div class="wm-partner__body">{ body }</div>
        </section>
    }
}

/// Links to the other two, and to what visitors see. In a frame they open beside it: the frame shows what it was put there to show.
fn ways_on(content: &Content, here: Which) -> Html {
    let pages = [
        (Which::Builder, "./embed-builder", Say::PartnerBuilder),
        (Which::Health, "./health", Say::PartnerHealth),
        (Which::ForIt, "./for-it", Say::PartnerIt),
    ];
    let target = (here == Which::Health).then_some("_blank");
    let rel = target.map(|_| "noopener");
    let link = |to: &'static str, say| {
        html! { <a class="wm-quiet" href={to} {target} {rel}><span>{ content.wording.say(say) }</span></a> }
    };
    html! {
        <nav class="wm-partner__on" aria-label={content.wording.say(Say::PartnerMore)}>
            { for pages.into_iter().filter(|(which, ..)| *which != here).map(|(_, to, say)| link(to, say)) }
            { link("./", Say::PartnerVisitor) }
        </nav>
    }
}

/// The crisis lines, as at the foot of every sheet.
pub fn help(content: &Content) -> Html {
    let of = |line: &&Line| line.tier == Tier::Danger || line.short;
    let lines: Vec<Rc<Line>> = content.helplines.lines.iter().filter(of).cloned().map(Rc::new).collect();
    let emergency = lines.iter().find(|line| line.tier == Tier::Danger);
    let others: Vec<_> = lines.iter().filter(|line| emergency.is_none_or(|it| it.id != line.id)).cloned().collect();
    html! {
        <section class="wm-partner__help" id="help" aria-labelledby="help-title">
            <h2 class="wm-section" id="help-title">{ content.wording.say(Say::HelpHeading) }</h2>
            if let Some(line) = emergency { <Emergency line={Rc::clone(line)} /> }
            <NumberList lines={others} />
        </section>
    }
}

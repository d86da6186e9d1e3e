//! `/health`, *Is it working?*: what a partner's frame grants, in plain words, each with what to ask for.
//!
//! Every sentence that may be said stands in the page, and the script (`static/partners/health.js`) shows the one that is true. On
//! load it only looks; whatever writes, leaves, opens or saves happens by a press.

use std::rc::Rc;

use yew::{Html, Properties, component, html};

use super::controls::to_copy;
use super::frame::{Frame, Which, head, part};
use super::permissions::{COPYING, SCRIPTS};
use crate::core::content::Content;
use crate::core::wording::Say;
use crate::view::drawings::marks::{Mark, mark};

/// How something stands. Each has a mark and a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stands {
    /// Granted, or fine.
    Works,
    /// Not granted; something can be asked for, or borne.
    Denied,
    /// Only a press can tell.
    Try,
    /// This page cannot look.
    Unknown,
}

/// A sentence that a row may say.
pub(super) struct Finding {
    /// Its name, for the script.
    pub name: &'static str,
    /// How it stands then.
    pub stands: Stands,
    /// What it says.
    pub say: Say,
    /// What IT is to be asked for, to the letter.
    pub ask: Option<&'static str>,
}

/// One thing that is looked at.
pub(super) struct Row {
    /// Its name, for the script.
    pub name: &'static str,
    /// What it is called.
    pub title: Say,
    /// What can be pressed to try it.
    pub press: Option<Say>,
    /// Everything it may say. In a row to try the first is shown until it was tried.
    pub findings: &'static [Finding],
}

const fn works(name: &'static str, say: Say) -> Finding {
    Finding { name, stands: Stands::Works, say, ask: None }
}

const fn unknown(name: &'static str, say: Say) -> Finding {
    Finding { name, stands: Stands::Unknown, say, ask: None }
}

const fn to_try(name: &'static str, say: Say, ask: Option<&'static str>) -> Finding {
    Finding { name, stands: Stands::Try, say, ask }
}

const fn denied(name: &'static str, say: Say, ask: Option<&'static str>) -> Finding {
    Finding { name, stands: Stands::Denied, say, ask }
}

/// What the page sees by itself.
pub(super) const SEEN: &[Row] = &[
    Row {
        name: "frame",
        title: Say::HealthFrame,
        press: None,
        findings: &[works("yes", Say::HealthFrameYes), unknown("no", Say::HealthFrameNo)],
    },
    Row {
        name: "origin",
        title: Say::HealthOrigin,
        press: None,
        findings: &[
            works("own", Say::HealthOriginOwn),
            denied("opaque", Say::HealthOriginOpaque, Some("sandbox=\"… allow-same-origin\"")),
        ],
    },
    Row {
        name: "storage",
        title: Say::HealthStorage,
        press: Some(Say::HealthStorageTry),
        findings: &[
            works("first", Say::HealthStorageFirst),
            works("framed", Say::HealthStorageFramed),
            denied("refused", Say::HealthStorageRefused, None),
            works("kept", Say::HealthStorageKept),
            denied("not-kept", Say::HealthStorageNotKept, None),
        ],
    },
    Row {
        name: "wasm",
        title: Say::HealthWasm,
        press: None,
        findings: &[works("yes", Say::HealthWasmYes), denied("no", Say::HealthWasmNo, None)],
    },
    Row {
        name: "height",
        title: Say::HealthHeight,
        press: None,
        findings: &[
            works("auto", Say::HealthHeightAuto),
            works("fixed", Say::HealthHeightFixed),
            denied("low", Say::HealthHeightLow, Some("height=\"720\"")),
        ],
    },
    Row {
        name: "width",
        title: Say::HealthWidth,
        press: None,
        findings: &[works("fine", Say::HealthWidthFine), denied("low", Say::HealthWidthLow, Some("width=\"100%\""))],
    },
    Row {
        name: "https",
        title: Say::HealthHttps,
        press: None,
        findings: &[
            works("yes", Say::HealthHttpsYes),
            works("trial", Say::HealthHttpsTrial),
            denied("no", Say::HealthHttpsNo, None),
        ],
    },
    Row {
        name: "headers",
        title: Say::HealthHeaders,
        press: None,
        findings: &[
            works("yes", Say::HealthHeadersYes),
            denied("some", Say::HealthHeadersSome, None),
            unknown("unknown", Say::HealthHeadersUnknown),
        ],
    },
    Row {
        name: "isolation",
        title: Say::HealthIsolation,
        press: None,
        findings: &[works("no", Say::HealthIsolationNo), works("yes", Say::HealthIsolationYes)],
    },
];

/// What a press has to show.
pub(super) const TRIED: &[Row] = &[
    Row {
        name: "leave",
        title: Say::HealthLeave,
        press: Some(Say::HealthLeaveTry),
        findings: &[
            to_try("ask", Say::HealthLeaveAsk, None),
            denied("no", Say::HealthLeaveNo, Some("sandbox=\"… allow-top-navigation-by-user-activation\"")),
        ],
    },
    Row {
        name: "copying",
        title: Say::HealthCopying,
        press: Some(Say::HealthCopyingTry),
        findings: &[
            to_try("ask", Say::HealthCopyingAsk, None),
            works("yes", Say::HealthCopyingYes),
            denied("no", Say::HealthCopyingNo, Some(COPYING)),
        ],
    },
    Row {
        name: "window",
        title: Say::HealthWindow,
        press: Some(Say::HealthWindowTry),
        findings: &[
            to_try("ask", Say::HealthWindowAsk, None),
            works("yes", Say::HealthWindowYes),
            denied("no", Say::HealthWindowNo, Some("sandbox=\"… allow-popups allow-popups-to-escape-sandbox\"")),
        ],
    },
    Row {
        name: "download",
        title: Say::HealthDownload,
        press: Some(Say::HealthDownloadTry),
        findings: &[
            to_try("ask", Say::HealthDownloadAsk, None),
            to_try("done", Say::HealthDownloadDone, Some("sandbox=\"… allow-downloads\"")),
        ],
    },
    Row {
        name: "print",
        title: Say::HealthPrint,
        press: Some(Say::HealthPrintTry),
        findings: &[
            to_try("ask", Say::HealthPrintAsk, None),
            to_try("done", Say::HealthPrintDone, Some("sandbox=\"… allow-modals\"")),
        ],
    },
];

/// What the page is made of.
#[derive(Properties, PartialEq)]
pub struct HealthProps {
    /// All words.
    pub content: Rc<Content>,
}

/// The page; and, hidden until its address asks for them, the two small ones that a press leads to.
#[component]
pub fn Health(props: &HealthProps) -> Html {
    let content = &*props.content;
    let word = |say| content.wording.say(say);
    let rows = |rows: &'static [Row]| html! { <ul class="wm-checks" role="list">{ for rows.iter().map(|it| row(content, it)) }</ul> };
    html! {
        <Frame which={Which::Health}>
            <div class="wm-partner__rest wm-partner__rest--first" data-wm-health="">
                { head(content, Say::HealthHeading, Say::HealthLead) }
                <noscript>
                    <div class="wm-note">
                        <p>{ word(Say::HealthNoScript) }</p>
                        <p><code>{ SCRIPTS }</code></p>
                    </div>
                </noscript>
                <div data-wm-scripted="" hidden=true>
                    <div class="wm-note wm-summary">
                        <p data-wm-summary="waiting">{ word(Say::HealthSummaryWaiting) }</p>
                        <p data-wm-summary="fine" hidden=true>{ word(Say::HealthSummaryFine) }</p>
                        <p data-wm-summary="some" hidden=true>{ word(Say::HealthSummarySome) }</p>
                    </div>
                    { part(content, "seen", Say::HealthSeen, None, rows(SEEN)) }
                    { part(content, "to-try", Say::HealthToTry, None, rows(TRIED)) }
                    { part(
                        content, "report", Say::HealthReport, Some(Say::HealthReportHelp),
                        to_copy(content, "report-text", Say::HealthReportBox, "".into(), "12"),
                    ) }
                </div>
                <p class="wm-hidden" role="status" data-wm-says="" />
            </div>
            { small(content, "left", Say::HealthLeaveDone, Say::HealthLeaveDoneHelp) }
            { small(content, "opened", Say::HealthWindowDone, Say::HealthWindowDoneHelp) }
            { small(content, "half", Say::HealthWindowHalf, Say::HealthWindowHalfHelp) }
        </Frame>
    }
}

/// One thing: what it is called, how it stands, what that means, and what can be pressed.
fn row(content: &Content, row: &'static Row) -> Html {
    let word = |say| content.wording.say(say);
    let title = format!("row-{}", row.name);
    let stands = [
        (Stands::Works, "works", Mark::Chosen, Say::HealthWorks),
        (Stands::Denied, "denied", Mark::TurnBack, Say::HealthDenied),
        (Stands::Try, "try", Mark::GoOn, Say::HealthTry),
        (Stands::Unknown, "unknown", Mark::Rest, Say::HealthUnknown),
    ];
    let kind = |wanted: Stands| stands.iter().find(|(stands, ..)| *stands == wanted).map_or("", |(_, name, ..)| name);
    let may = |wanted: Stands| row.findings.iter().any(|finding| finding.stands == wanted);
    let finding = |finding: &Finding| {
        html! {
            <div class="wm-check__finding" data-wm-finding={finding.name} data-wm-stands={kind(finding.stands)} hidden=true>
                <p>{ word(finding.say) }</p>
                if let Some(ask) = finding.ask {
                    <p class="wm-check__ask"><span>{ word(Say::HealthAskIt) }</span>{ " " }<code>{ ask }</code></p>
                }
            </div>
        }
    };
    html! {
        <li class="wm-check" data-wm-row={row.name}>
            <div class="wm-check__head">
                <h3 class="wm-check__title" id={title.clone()}>{ word(row.title) }</h3>
                { for stands.iter().filter(|(stands, ..)| may(*stands)).map(|(_, name, sign, say)| html! {
                    <p class={format!("wm-check__stands wm-check__stands--{name}")} data-wm-shows={*name} hidden=true>
                        { mark(*sign) }<span>{ word(*say) }</span>
                    </p>
                }) }
            </div>
            { for row.findings.iter().map(finding) }
            if let Some(press) = row.press {
                <button type="button" class="wm-button wm-button--second" data-wm-try={row.name}><span>{ word(press) }</span></button>
            }
        </li>
    }
}

/// What stands alone on the page when its address says so.
fn small(content: &Content, name: &'static str, heading: Say, help: Say) -> Html {
    html! {
        <div class="wm-partner__rest wm-partner__rest--first" data-wm-alone={name} hidden=true>{ head(content, heading, help) }</div>
    }
}

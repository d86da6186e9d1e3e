//! What a frame may be allowed, what each is for, and what its absence costs. The same table for editors and for IT.

use yew::{Html, html};

use crate::core::content::Content;
use crate::core::wording::Say;

/// The one permission of `allow` that is used.
pub const COPYING: &str = "allow=\"clipboard-write\"";

/// Without this nothing runs at all, and the page itself says so.
pub const SCRIPTS: &str = "allow-scripts";

/// Words of `sandbox`, in the order in which they are missed: what they are for, and what is lost without them.
pub const PERMISSIONS: [(&str, Say, Say); 7] = [
    (SCRIPTS, Say::PartnerScriptsFor, Say::PartnerScriptsWithout),
    ("allow-same-origin", Say::PartnerOriginFor, Say::PartnerOriginWithout),
    ("allow-top-navigation-by-user-activation", Say::PartnerTopFor, Say::PartnerTopWithout),
    ("allow-popups", Say::PartnerPopupsFor, Say::PartnerPopupsWithout),
    ("allow-popups-to-escape-sandbox", Say::PartnerEscapeFor, Say::PartnerEscapeWithout),
    ("allow-modals", Say::PartnerModalsFor, Say::PartnerModalsWithout),
    ("allow-downloads", Say::PartnerDownloadsFor, Say::PartnerDownloadsWithout),
];

/// The table. Its roles are said in full: a style that lays it out otherwise on a narrow screen would take them away.
pub fn permissions(content: &Content, labelled_by: &'static str) -> Html {
    let word = |say| content.wording.say(say);
    let heads = [Say::PartnerPermission, Say::PartnerPermissionFor, Say::PartnerPermissionWithout];
    let cell = |head: Say, body: Html| {
        html! { <td role="cell"><span class="wm-table__head" aria-hidden="true">{ word(head) }</span><span>{ body }</span></td> }
    };
    let row = |(name, gives, without): &(&'static str, Say, Say)| {
        html! {
            <tr role="row">
                <th role="rowheader" scope="row"><code>{ *name }</code></th>
                { cell(Say::PartnerPermissionFor, html! { word(*gives) }) }
                { cell(Say::PartnerPermissionWithout, html! { word(*without) }) }
            </tr>
        }
    };
    html! {
        <table class="wm-table" role="table" aria-labelledby={labelled_by}>
            <thead role="rowgroup">
                <tr role="row">{ for heads.map(|say| html! { <th role="columnheader" scope="col">{ word(say) }</th> }) }</tr>
            </thead>
            <tbody role="rowgroup">{ for PERMISSIONS.iter().map(row) }</tbody>
        </table>
    }
}

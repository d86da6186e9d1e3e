//! Keeping, as the screen speaks of it. What is really in storage is the browser layer's business.

/// What the keep line under a box can say.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum KeepState {
    /// Nothing is kept: closing the page loses this. Keeping is one press away.
    #[default]
    Not,
    /// Keeping was chosen and there is nothing to keep yet.
    Will,
    /// A change is on its way into storage.
    Saving,
    /// Read back and equal to what is on the screen.
    Kept,
    /// The browser does not let this page keep anything.
    Refused,
    /// The last change could not be written; what was kept before is still there.
    Full,
    /// Storage was found empty though we had kept something; nothing is written until the person says so.
    Gone,
    /// Another tab keeps; this one does not until the person says so.
    Elsewhere,
    /// There would be more than we ever keep (S-S1); what was kept before is still there.
    TooMuch,
    /// What is kept here is locked. Nothing is written until it is opened.
    Locked,
    /// A newer version of this page wrote here; nothing is written by this one.
    TooNew,
    /// Nothing is kept and keeping is not offered on this screen.
    NotOffered,
}

// Leaving quickly. The first part of the start file, which the build makes of this, `guest.js`, `others.js`, `comfort.js`, `fetched.js`,
// `way_in.js` and `start.js`, in this order; in the one-file edition `inside.js` stands in the place of `comfort.js`, `fetched.js` and
// `way_in.js`.
//
// It keeps nothing, and says nothing to the console, ever. Leaving works before the widget has started, without it, and after it has
// failed, also on pages that have no widget.

// ---- The link, registered first. -----------------------------------------------------------------------------------------

// What our own loader in a partner's page gave us to speak to it, if it is there (`guest.js`). It stands here because leaving has to
// work whatever becomes of the rest.
let port;

// Becomes true once and stays true, also when the browser brings this very page back from its memory.
let left = false;

// `by` says what was pressed: "button" or "keys".
function leave(safe, by) {
  left = true;
  document.documentElement.dataset.wmLeft = "";
  // Blank first: whatever happens next, nothing is to be read any more (M-X1).
  document.body.replaceChildren();
  // And silent: a screen that is being read aloud is heard no more.
  try {
    speechSynthesis.cancel();
  } catch {
    // A browser that does not speak.
  }
  // Only now may the widget save its last words, in a keep mode, or erase all, where that was chosen. It listens for this; what it
  // throws ends up in "error" below. Then it forgets what it holds in memory.
  document.dispatchEvent(new CustomEvent("waymark:leaving", { detail: by }));
  document.dispatchEvent(new CustomEvent("waymark:left"));
  // Our own loader around us, if there is one, covers the partner's page and leaves it, also where this frame may not.
  port?.postMessage({ does: "exit" });
  if (window.parent === window) {
    location.replace(safe);
    return;
  }
  try {
    window.top.location.replace(safe);
  } catch {
    // The partner's page does not let its frames leave. The frame is blank already.
  }
  // Still here? Then at least this frame goes to a page that has nothing on it. One file has no page beside it.
  const nothing = "wmOneFile" in document.documentElement.dataset ? "about:blank" : new URL("./left", document.baseURI);
  setTimeout(() => location.replace(nothing), 300);
}

// In the capture phase of the document, before anything else can hear of the press. A press with the middle button or with
// Control leaves in this tab too: another tab would leave this one open (M-X5).
for (const press of ["click", "auxclick"]) {
  document.addEventListener(press, (event) => {
    const link = event.target instanceof Element && event.target.closest("a[data-wm-leave]");
    if (!link || event.button > 1) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    leave(link.href, "button");
  }, true);
}

// Back after leaving, where the browser kept this page: start anew rather than show what was here (M-X3).
addEventListener("pageshow", (event) => {
  if (event.persisted && left) location.reload();
});

// ---- Shift three times (M-X4). -------------------------------------------------------------------------------------------

// The widget draws [data-wm-shift] where pressing means something: "leave" after it was practised, "practise" where that is done.
// What counts is a tap: Shift goes down and comes up with nothing else in between, left or right; both together are one. A key
// without a `code` is on a screen, not on a keyboard. Each tap is good for five seconds.
const held = new Set();
let clean = false;
let taps = 0;
let fading;

function count(now) {
  clearTimeout(fading);
  taps = now;
  const dots = document.querySelector("[data-wm-shift]");
  if (!dots) return;
  if (!now) delete dots.dataset.wmCount;
  else dots.dataset.wmCount = now;
  dots.querySelector("[role]").textContent = ["", dots.dataset.wmSayOne, dots.dataset.wmSayTwo][now];
  if (now) fading = setTimeout(count, 5_000, 0);
}

function broken() {
  clean = false;
  if (taps) count(0);
}

addEventListener("keydown", (event) => {
  const shift = event.code === "ShiftLeft" || event.code === "ShiftRight";
  if (!shift || event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return broken();
  if (event.repeat) return;
  if (!held.size) clean = true;
  held.add(event.code);
}, true);

addEventListener("keyup", (event) => {
  held.delete(event.code);
  // Where both were down, some systems tell of one coming up only.
  if (!event.shiftKey) held.clear();
  if (held.size || !clean) return;
  clean = false;
  const dots = document.querySelector("[data-wm-shift]");
  if (!dots) return;
  if (taps < 2) return count(taps + 1);
  count(0);
  if (dots.dataset.wmShift === "practise") document.dispatchEvent(new CustomEvent("waymark:practised"));
  else leave(document.querySelector("a[data-wm-leave]").href, "keys");
}, true);

// Shift with the mouse selects, and a Shift that comes up while another window has the keyboard is never heard of.
addEventListener("pointerdown", broken, true);
addEventListener("compositionstart", broken, true);
addEventListener("blur", (event) => {
  if (event.target !== window) return;
  held.clear();
  broken();
}, true);

// Text and colours as somebody chose them on an earlier visit and kept (`core/comfort.rs`). A part of the start file, behind `guest.js`, which
// knows what the address asks for. The program does the rest, once it is there.
//
// The one place where the start file looks into storage: it reads one text, before the first screen is painted if it can, and writes
// nothing. A page that keeps nothing does not look (`Settings::keeps_nothing`).

const COMFORT = ["data-wm-letters", "data-wm-spacing", "data-wm-colours", "data-wm-motion"];

function comfort() {
  const isShared = /[?&]shared(?=[=&]|$)/.test(location.search);
  if (isShared || classLink || isOneFile || asked("keep").includes("off")) return;
  let kept = null;
  try {
    kept = localStorage.getItem("waymark:comfort");
  } catch {
    // Where the browser lets nobody look, there is nothing of it.
  }
  const chosen = /^1(?: (larger|largest))?(?: (wide))?(?: (light|dark|contrast))?(?: (still))?$/.exec(kept ?? "") ?? [];
  COMFORT.forEach((name, place) => chosen[place + 1] && root.setAttribute(name, chosen[place + 1]));
}
comfort();

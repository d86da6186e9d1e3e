// How this page fits into the page around it. The second part of the start file, behind `leaving.js`.
//
// Two things: what the address asks for that cannot wait for the program (the rest is `core/settings.rs`), and the few words that are
// exchanged with our own loader in a partner's page. Closed grammars on both sides; what is anything else is dropped without an
// answer, a line in the console or an exception. Nothing here depends on what somebody does or writes (M-E4).

// ---- What the address asks for (M-E10). ----------------------------------------------------------------------------------

const root = document.documentElement;
const asked = new URLSearchParams(location.search.slice(0, 2_000));

// The first value of this name that is one of these.
const oneOf = (name, values) => asked.getAll(name).find((value) => values.includes(value));

// The scheme and the size follow by the style sheet. No value, or one that is none, leaves the device's own.
const scheme = oneOf("scheme", ["light", "dark"]);
if (scheme) root.dataset.wmScheme = scheme;
const size = oneOf("text", ["large", "larger"]);
if (size) root.dataset.wmText = size;

// The level of our first heading, so that a screen reader's list of headings fits the page around us. Headings come and go with the
// screens, and a level that is one of the page's own is what each of them has anyway.
const level = Number(oneOf("level", ["2", "3", "4"]) ?? 1);
if (level > 1) {
  const deepen = () => {
    for (const heading of document.querySelectorAll("h1, h2, h3, h4")) {
      heading.setAttribute("aria-level", Number(heading.localName.at(1)) + level - 1);
    }
  };
  new MutationObserver(deepen).observe(root, { childList: true, subtree: true });
}

// The static first page offers what the widget will offer (`Settings::fit`): the list, shortened and put in order, in the place of the
// doors and cards. What is unknown is not in the list; if nothing is left of a choice, there was none.
function fit(first) {
  const list = first?.querySelector(".wm-all__list");
  const young = asked.getAll("audience").includes("under18");
  const show = (asked.get("show") ?? "").split(",");
  if (!list || (!young && !asked.get("show"))) return;
  const entries = [...list.children].filter((entry) => !young || "wmYoung" in entry.dataset);
  const id = (entry) => entry.querySelector("[data-wm-open]").dataset.wmOpen;
  const chosen = [...new Set(show)].map((name) => entries.find((entry) => id(entry) === name)).filter(Boolean);
  if (!chosen.length && !young) return;
  list.replaceChildren(...(chosen.length ? chosen : entries));
  list.closest(".wm-all").dataset.wmShown = "";
  root.dataset.wmFitted = "";
}

// ---- The page around us (M-E3). ------------------------------------------------------------------------------------------

// Out: "ready" to whoever frames us; then, by the port that our loader answers with, one of the heights below, and "exit". In: "init",
// once. A page that only frames us by hand never answers, and hears nothing but "ready".
let port;
const tellHost = (words) => port?.postMessage(words);

const SCHEMES = ["auto", "light", "dark"];

function init(event) {
  const said = event.data;
  const fits =
    event.source === window.parent &&
    event.ports.length === 1 &&
    said?.waymark === "init" &&
    !Array.isArray(said) &&
    SCHEMES.includes(said.scheme) &&
    Object.keys(said).length === 2;
  if (!fits) return;
  removeEventListener("message", init);
  port = event.ports[0];
  if (!scheme && said.scheme !== "auto") root.dataset.wmScheme = said.scheme;
  root.dataset.wmHosted = "";
  document.dispatchEvent(new CustomEvent("waymark:hosted"));
  tellHeight();
}

// The whole list. Which one it is depends on the width and the size of the text alone: how high a screen is would tell which it is
// (M-E6). What does not fit scrolls inside.
const HEIGHTS = [640, 720, 800, 920, 1_080];

function height() {
  const rem = parseFloat(getComputedStyle(root).fontSize) || 16;
  const wanted = (innerWidth < 37.5 * rem ? 40 : 45) * rem;
  return HEIGHTS.find((high) => high >= wanted) ?? HEIGHTS.at(-1);
}

// Only a change is told, at most four a second, and no more than twenty that nobody's hand has anything to do with (M-E7).
let told = 0;
let tells = 0;
let waits = false;

function tellHeight() {
  const now = height();
  if (!port || waits || now === told || tells === 20) return;
  told = now;
  tells += 1;
  waits = true;
  tellHost({ does: "height", height: now });
  setTimeout(() => {
    waits = false;
    tellHeight();
  }, 250);
}

// A page that is opened directly has nobody around it, and would speak to itself.
if (window.parent !== window) {
  addEventListener("message", init);
  for (const sign of ["pointerdown", "keydown"]) {
    addEventListener(sign, () => { tells = 0; }, { capture: true, passive: true });
  }
  new ResizeObserver(tellHeight).observe(root);
  window.parent.postMessage({ waymark: "ready" }, "*");
}

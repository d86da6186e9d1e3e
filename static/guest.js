// How this page fits into the page around it, and into a class. The second part of the start file, behind `leaving.js`.
//
// Two things: what the address asks for that cannot wait for the program (the rest is `core/settings.rs`), and the few words that are
// exchanged with our own loader in a partner's page. Closed grammars on both sides; what is anything else is dropped without an
// answer, a line in the console or an exception. Nothing here depends on what somebody does or writes (M-E4).

// ---- What the address asks for (M-E10). ----------------------------------------------------------------------------------

const root = document.documentElement;

// Names and values as they stand, read exactly as `core/settings.rs` reads them: nothing is decoded but a comma.
const pairs = location.search.replace(/^\?+/, "").slice(0, 2_000).split("&").map((part) => part.split(/=(.*)/s));
const asked = (name) => pairs.filter(([key, value]) => key === name && value !== undefined).map(([, value]) => value);

// ---- A class link (`core/class.rs`). --------------------------------------------------------------------------------------

// What begins like one is one, however damaged. It is written down where the program looks first: a link on the first page may change
// what stands behind the `#`, and must not turn a class into a visit that keeps words.
const isClass = (fragment) => /^#*c(?![a-z])/i.test(fragment.slice(1));
const classLink = isClass(location.hash) ? location.hash.slice(0, 500) : "";
if (classLink) root.dataset.wmClass = classLink;

const SIGNS = { "%2c": ",", "%2d": "-", "%2e": ".", "%3a": ":" };
const classParts = classLink
  .toLowerCase()
  .replace(/^#+/, "")
  .replace(/%(2[cde]|3a)/g, (sign) => SIGNS[sign])
  .split(/[?&#]/)[0]
  .split(".")
  .slice(1);

// The last value of a setting that is one of these.
function classSetting(name, values) {
  const said = classParts.map((part) => /^-(\d{1,3}):(\d{1,3})$/.exec(part)).filter((said) => Number(said?.[1]) === name);
  return said.map(([, , value]) => Number(value)).filter((value) => values.includes(value)).at(-1);
}

// Languages by their number, as in `core/class.rs`.
const LANGUAGES = ["en", "cy", "ga", "gd", "ar", "pa", "pl", "ro", "so", "ur", "en-short"];
const classLang = LANGUAGES[classSetting(2, LANGUAGES.map((_, place) => place + 1)) - 1];

// Those that the class chose, in its order; if nothing is left of the choice, those that are light. What is heavy has no number.
function inClass(entries) {
  const numbers = new Set(classParts.map((part) => /^\d{1,3}(?=:|$)/.exec(part)?.[0]).filter(Boolean).map(Number));
  const chosen = [...numbers].map((number) => entries.find((entry) => Number(entry.dataset.wmNumber) === number));
  const known = chosen.filter(Boolean);
  return known.length ? known : entries.filter((entry) => "wmLight" in entry.dataset);
}

// Another class, by hand in the address of this page, begins anew. What a press names is shown, and the address stays a class as long as
// the page is open: a reload, and a tab that a phone brings back, is still the class.
addEventListener("hashchange", () => {
  if (left || location.hash.slice(0, 500) === classLink) return;
  if (isClass(location.hash)) location.reload();
  else if (classLink) history.replaceState(history.state, "", classLink);
});

// *Open it again*, after a fault: an empty address is this page without its class.
document.addEventListener("click", (event) => {
  if (!classLink || !(event.target instanceof Element) || !event.target.closest("a[data-wm-anew]")) return;
  event.preventDefault();
  location.reload();
});

// In one file the sheets are on the same page, and so is its beginning.
const isOneFile = "wmOneFile" in root.dataset;

// Before the widget, and without it, another language is that of the same class.
function speakInClass() {
  if (classLink) for (const link of document.querySelectorAll("[data-wm-speak]")) link.href = link.href.replace(/(#.*)?$/s, () => classLink);
}

// The paper page shows the sheets of the class, and leads to no others.
function fitPaper() {
  const sheets = [...document.querySelectorAll(".wm-sheet")];
  speakInClass();
  if (!classLink || !sheets.length) return;
  const chosen = inClass(sheets);
  sheets[0].before(...chosen);
  for (const back of document.querySelectorAll("[data-wm-back]")) back.href = (isOneFile ? "" : back.href) + classLink;
  const ways = inClass([...document.querySelectorAll(".wm-paper__way")]);
  for (const shown of [...chosen, ...ways, ...ways.map((way) => way.closest(".wm-paper__group"))]) shown.dataset.wmInClass = "";
}

// The first value of this name that is one of these.
const oneOf = (name, values) => asked(name).find((value) => values.includes(value));

// The scheme and the size follow by the style sheet. No value, or one that is none, leaves the device's own.
const scheme = oneOf("scheme", ["light", "dark"]);
if (scheme) root.dataset.wmScheme = scheme;
const size = { 2: "large", 3: "larger" }[classSetting(1, [2, 3])] ?? oneOf("text", ["large", "larger"]);
if (size) root.dataset.wmText = size;

// The level of our first heading, so that a screen reader's list of headings fits the page around us. Headings come and go with the
// screens, and a level that is one of the page's own is what each of them has anyway.
const level = Number(oneOf("level", ["2", "3", "4"]) ?? 1);
if (level > 1) {
  const deepen = () => {
    for (const heading of document.querySelectorAll("h1, h2, h3, h4")) {
      heading.setAttribute("aria-level", Number(heading.localName[1]) + level - 1);
    }
  };
  new MutationObserver(deepen).observe(root, { childList: true, subtree: true });
  deepen();
}

// Before the widget, and without it, every exercise and *On paper* lead to the sheets of the class (`Here::sheets`).
function toSheets(link) {
  link.href = isOneFile ? "#sheets" : link.href.replace(/(#.*)?$/s, () => classLink);
  if (isOneFile) link.removeAttribute("target");
}

// The static first page offers what the widget will offer (`Settings::fit`): the list, shortened and put in order, in the place of the
// doors and cards. What is unknown is not in the list; if nothing is left of a choice, there was none.
function fit(first) {
  const list = first?.querySelector(".wm-all__list");
  const young = asked("audience").includes("under18");
  const names = (value) => value.replace(/%2c/gi, ",").split(",").filter((name) => /^[a-z0-9-]+$/.test(name));
  const show = asked("show").map(names).find((some) => some.length) ?? [];
  speakInClass();
  if (!list || (!young && !classLink && !show.length)) return;
  const entries = [...list.children].filter((entry) => !young || "wmYoung" in entry.dataset);
  const id = (entry) => entry.querySelector("[data-wm-open]").dataset.wmOpen;
  const named = () => [...new Set(show)].map((name) => entries.find((entry) => id(entry) === name)).filter(Boolean);
  const chosen = classLink ? inClass(entries) : named();
  if (classLink) for (const sheets of first.querySelectorAll("[data-wm-sheets]")) toSheets(sheets);
  if (!chosen.length && !young) return;
  list.replaceChildren(...(chosen.length ? chosen : entries));
  list.closest(".wm-all").dataset.wmShown = "";
  root.dataset.wmFitted = "";
}

// ---- The page around us (M-E3). ------------------------------------------------------------------------------------------

// Out: "ready" to whoever frames us; then, by the port that our loader answers with, one of the heights below, and "exit". In: "init",
// once. A page that only frames us by hand never answers, and hears nothing but "ready".
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

// The whole list. Which one it is depends on the size of the letters alone: how high a screen is would tell which it is, and a width
// that follows the height would never rest (M-E6, M-E7). What does not fit scrolls inside.
const HEIGHTS = [720, 800, 920, 1_080];

function height() {
  const rem = parseFloat(getComputedStyle(root).fontSize) || 16;
  return HEIGHTS.find((high) => high >= 45 * rem) ?? HEIGHTS[HEIGHTS.length - 1];
}

// Only a change is told, at most four a second and twenty in a minute. The clock alone gives back what was used: what waited for a
// press or a key would tell that there was one (M-E4).
let told = 0;
let spare = 20;
let waits = false;

function tellHeight() {
  const now = height();
  if (!port || waits || now === told || !spare) return;
  told = now;
  spare -= 1;
  waits = true;
  port.postMessage({ does: "height", height: now });
  setTimeout(() => {
    waits = false;
    tellHeight();
  }, 250);
  setTimeout(() => {
    spare += 1;
    tellHeight();
  }, 60_000);
}

// A page that is opened directly has nobody around it, and would speak to itself.
if (window.parent !== window) {
  addEventListener("message", init);
  new ResizeObserver(tellHeight).observe(root);
  window.parent.postMessage({ waymark: "ready" }, "*");
}

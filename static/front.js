// The wall of a classroom: shows one picture of the front-of-room page at a time. Behind `leaving.js` and `screens.js`.
//
// It reads the address for two bare numbers and nothing else. It keeps nothing anywhere, so that nothing on the wall can be somebody's
// words. Without it, all pictures stand below each other and every link still leads where it says.

const [walking, resting] = ["walking", "resting"].map((row) => stage.querySelector(`[data-wm-${row}]`));

// The picture that the wall is at, such as "2-5"; none while nobody has chosen. And what is shown: it, the list, a pause, or Help.
let at;
let shown;

// ---- One screen at a time. -----------------------------------------------------------------------------------------------

function show(name, moves = true) {
  shown = name;
  const walks = name === at;
  walking.hidden = !walks;
  // From Help there is a way back, also before anybody has chosen.
  resting.hidden = walks || (!at && name === "list");
  stage.hidden = walking.hidden && resting.hidden;
  // The path belongs to prompts. A list that only leads back is long enough.
  page.dataset.wmShows = walks ? "picture" : name.split("-")[0];
  bring(name, moves);
  look();
}

function follow(moves = true) {
  const name = named();
  if (name) {
    if (name.endsWith("-1")) begun.clear();
    at = name;
  }
  show(name ?? "list", moves);
}

// One picture on or back. Before the first and behind the last is the list.
function step(by) {
  const { wmNext, wmBack } = screens.get(at).dataset;
  const [walk, place] = at.split("-").map(Number);
  const name = (by > 0 ? wmNext : wmBack) ?? `${walk}-${place + by}`;
  if (screens.has(name)) go(name);
  else list();
}

// The picture stays in mind, so that the list can lead back to it.
function list() {
  if (location.hash === "#list") show("list");
  else go("list");
}

const pause = () => show("rest-1");
const goOn = () => (!at ? show("list") : named() === at ? show(at) : go(at));

const does = { back: () => step(-1), next: () => step(1), pause, on: goOn };

hear(does);

// ---- Keys, and a clicker, which presses the same. --------------------------------------------------------------------------

const KEYS = {
  ArrowRight: 1, PageDown: 1, " ": 1, ArrowLeft: -1, PageUp: -1, b: "pause", B: "pause", ".": "pause", Home: "first", Escape: "list",
};

// In a script from right to left, the left arrow leads on.
const forth = (key, by) => (document.dir === "rtl" && key.startsWith("Arrow") ? -by : by);

addEventListener("keydown", (event) => {
  const what = KEYS[event.key];
  if (!what || event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || !on("keys") || left) return;
  // Space presses what has focus, and what has to be scrolled is read first.
  const presses = event.target.closest?.("a, button, summary");
  if (event.key === " " && (presses || more())) return;
  const inside = shown === at;
  // The list and the numbers are read like any page; only Escape leads back from the numbers.
  if (!at || shown === "list" || (shown === "help" && what !== "list")) return;
  event.preventDefault();
  if (event.key === " " && event.shiftKey) return inside ? step(-1) : goOn();
  if (what === "list") return inside ? list() : goOn();
  if (!inside) return what === -1 || what === "first" ? undefined : goOn();
  if (what === "pause") return pause();
  if (what === "first") return go(`${at.split("-")[0]}-1`);
  step(forth(event.key, what));
});

// Whether there is more of this screen below.
const more = () => Math.ceil(scrollY + innerHeight) < document.documentElement.scrollHeight;

// ---- What suits the room. ------------------------------------------------------------------------------------------------

const switches = [...page.querySelectorAll("[data-wm-switch]")];
const on = (name) => switches.find((one) => one.dataset.wmSwitch === name).getAttribute("aria-pressed") === "true";

for (const one of switches) {
  one.addEventListener("click", () => {
    one.setAttribute("aria-pressed", !on(one.dataset.wmSwitch));
    document.documentElement.dataset.wmScheme = on("dark") ? "dark" : "light";
    look();
  });
}

// ---- Minutes, for the tutor. ----------------------------------------------------------------------------------------------

// When each row of the session was begun, by the clock that nobody can set.
const begun = new Map();
let over;

// A mark, once, when the minutes of this row are over. Nothing runs before their eyes.
function look() {
  clearTimeout(over);
  delete page.dataset.wmOver;
  page.toggleAttribute("data-wm-times", on("times"));
  const { wmRow, wmMinutes } = (at && screens.get(at).dataset) || {};
  if (!wmRow) return;
  const row = `${at.split("-")[0]}-${wmRow}`;
  if (!begun.has(row)) begun.set(row, performance.now());
  const rest = begun.get(row) + wmMinutes * 60_000 - performance.now();
  if (rest <= 0) page.dataset.wmOver = "";
  else if (on("times")) over = setTimeout(look, rest);
}

// A laptop that slept wakes up late.
document.addEventListener("visibilitychange", look);

// ---- Begin. ---------------------------------------------------------------------------------------------------------------

page.dataset.wmOn = "";
page.querySelector("[data-wm-switches]").hidden = false;
follow(false);

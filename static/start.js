// Starts the widget. The last part of the start file, behind `leaving.js`, `guest.js`, `others.js`, the one that says where the parts
// of the widget come from (`fetched.js`, or in the one-file edition `inside.js`) and `way_in.js`.
//
// It knows nothing about exercises or answers, keeps nothing, and says nothing to the console, ever. A page without a widget has no
// use for most of it.

// ---- When something goes wrong. ------------------------------------------------------------------------------------------

// Resolves when all of the page is there. This file may be faster.
const parsed = new Promise((done) => {
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", done, { once: true });
  else done();
});

// The static first page, which the widget takes the place of.
let first;
parsed.then(() => {
  first = document.getElementById("waymark");
  fit(first);
  fitPaper();
  wayIn?.begin();
});

// The words of all notes stand in the page already, or soon: a file can fail before the page is read to its end.
async function note(kind) {
  await parsed;
  for (const element of document.querySelectorAll("[data-wm-note]")) {
    element.hidden = left || element.dataset.wmNote !== kind;
  }
}

// A trap or a panic: the widget stands still, and its screen with it. The static first page comes back in its place, with the way
// out, the numbers and paper, and says so. What is in storage is not touched. Words that stood in boxes stay to be copied.
let stopped = false;
function frozen(boxes) {
  const screen = document.getElementById("waymark");
  if (left || !screen) return note("trouble");
  boxes ??= [...new Set([...screen.querySelectorAll("textarea"), ...(wayIn?.boxes() ?? [])])].filter((box) => box.value.trim());
  if (screen === first && !boxes.length) {
    wayIn?.ends();
    return note("trouble");
  }
  const says = document.querySelector("[data-wm-note=frozen]");
  const before = says.querySelector("[data-wm-boxes]");
  stopped = true;
  for (const box of boxes) box.readOnly = true;
  before.hidden = !boxes.length;
  before.after(...boxes);
  wayIn?.ends();
  first.querySelector("main").prepend(says);
  if (screen !== first) screen.replaceWith(first);
  delete document.documentElement.dataset.wmReady;
  note("frozen");
  scrollTo(0, 0);
}

// The browser broke the widget off in the middle of something, and brings the page back: what it held is not to be trusted any more.
document.addEventListener("waymark:broken", () => frozen());

// Nothing is logged: a console line could carry a person's words. A fault of the browser's own, without an error object, is no
// trouble for anybody.
function trouble(event, error) {
  event.preventDefault();
  if (error instanceof Error && /RuntimeError|RangeError|InternalError/.test(error.name)) frozen();
  else if (error) note("trouble");
}
addEventListener("error", (event) => trouble(event, event.error));
addEventListener("unhandledrejection", (event) => trouble(event, event.reason));

// ---- Starting the widget. ------------------------------------------------------------------------------------------------

// While this takes longer than ten seconds, the page's style shows the note that it does. It may still take over after that.
async function start() {
  try {
    const [glue, module, content] = await parts();
    if (left) return;
    await glue.default({ module_or_path: module });
    // What somebody did meanwhile, in the next pause.
    const way = (await wayIn?.pause()) ?? "";
    if (left) return;
    glue.open(content, way);
    note("none");
    return true;
  } catch {
    // No WebAssembly, no network, a changed file, a policy that forbids it: the page as it stands is the product then. What was written in it
    // meanwhile stays to be copied.
    frozen();
    return false;
  }
}

// Another language, by a press: the only request after the start. Words that do not come leave the old ones (`app/speaking.rs`). Pressed
// before the widget is there, it is heard then; where no widget comes, the link leads to the sheets in that language.
async function speak(event) {
  const to = event.target instanceof Element && event.target.closest("[data-wm-speak]");
  if (!to || stopped || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  const mine = ++presses;
  if (!(await started)) return location.assign(to.href);
  const { wmSpeak } = to.dataset;
  const detail = await words(wmSpeak).catch(() => null);
  // Of two presses the last one counts, whichever file is there first.
  if (left || stopped || mine !== presses) return;
  if (detail) remember(wmSpeak);
  document.dispatchEvent(new CustomEvent("waymark:words", { detail }));
}

// A page that is loaded again speaks as it did. Every other setting stands in the address as it stood, sign by sign: who reads it decodes
// nothing. A browser that refuses speaks all the same.
function remember(lang) {
  const [, marks, said] = /^(\?*)(.*)$/s.exec(location.search);
  const parts = said.split("&").filter((part) => part && !part.startsWith("lang="));
  try {
    history.replaceState(history.state, "", `${marks || "?"}${[...parts, `lang=${lang}`].join("&")}${location.hash}`);
  } catch {
    // Too many changes in a short time, or a frame that may not.
  }
}
let presses = 0;

const started = parts && start();
if (started) document.addEventListener("click", speak);

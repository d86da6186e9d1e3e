// The only script of ours beside the widget: leaves quickly, and starts the widget.
//
// It knows nothing about exercises or answers, keeps nothing, and says nothing to the console, ever. Leaving works before the
// widget has started, without it, and after it has failed. On the paper page there is no widget, and only leaving is left.

// ---- Leaving. Registered first. ------------------------------------------------------------------------------------------

// Becomes true once and stays true, also when the browser brings this very page back from its memory.
let left = false;

// `by` says what was pressed: "button" or "keys".
function leave(safe, by) {
  left = true;
  document.documentElement.dataset.wmLeft = "";
  // Blank first: whatever happens next, nothing is to be read any more (M-X1).
  document.body.replaceChildren();
  // Only now may the widget save its last words, in a keep mode, or erase all, where that was chosen. It listens for this; what it
  // throws ends up in "error" below. Then it forgets what it holds in memory.
  document.dispatchEvent(new CustomEvent("waymark:leaving", { detail: by }));
  document.dispatchEvent(new CustomEvent("waymark:left"));
  if (window.parent === window) {
    location.replace(safe);
    return;
  }
  try {
    window.top.location.replace(safe);
  } catch {
    // The partner's page does not let its frames leave. The frame is blank already.
  }
  // Still here? Then at least this frame goes to a page that has nothing on it.
  setTimeout(() => location.replace(new URL("./left", document.baseURI)), 300);
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

// ---- When something goes wrong. ------------------------------------------------------------------------------------------

// The static first page, which the widget takes the place of.
const first = document.getElementById("waymark");

// The words of all notes stand in the page already.
function note(kind) {
  for (const element of document.querySelectorAll("[data-wm-note]")) {
    element.hidden = left || element.dataset.wmNote !== kind;
  }
}

// A trap or a panic: the widget stands still, and its screen with it. The static first page comes back in its place, with the way
// out, the numbers and paper, and says so. What is in storage is not touched. Words that stood in boxes stay to be copied.
function frozen() {
  const screen = document.getElementById("waymark");
  if (left || !screen || screen === first) return note("trouble");
  const boxes = [...screen.querySelectorAll("textarea")].filter((box) => box.value.trim());
  const says = document.querySelector("[data-wm-note=frozen]");
  const before = says.querySelector("[data-wm-boxes]");
  for (const box of boxes) box.readOnly = true;
  before.hidden = !boxes.length;
  before.after(...boxes);
  first.querySelector("main").prepend(says);
  screen.replaceWith(first);
  delete document.documentElement.dataset.wmReady;
  note("frozen");
  scrollTo(0, 0);
}

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

const script = document.querySelector("script[data-wm-wasm]");

const absolute = (path) => new URL(path, document.baseURI).href;

// The browser itself checks the digest and refuses anything else (M-C5).
async function load(path, integrity) {
  const response = await fetch(absolute(path), { integrity, credentials: "same-origin" });
  if (!response.ok) throw new Error("not found");
  return response;
}

async function program(path, integrity) {
  const response = await load(path, integrity);
  // Browsers keep what they compiled from a stream. One that cannot, or a server that names the wrong kind, is no reason to stop.
  const streams = WebAssembly.compileStreaming && response.headers.get("Content-Type") === "application/wasm";
  return streams ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer());
}

async function words(path, integrity) {
  return (await load(path, integrity)).text();
}

// Resolves when the styles of the later screens are there. The static page has its own; without the others it is better than the
// widget. Not the whole page is waited for: something that others put into it may take for ever. Only a file that failed before
// anybody listened is known by the page being complete.
async function styled() {
  const heard = (target, name) => new Promise((done) => target.addEventListener(name, done, { once: true }));
  if (document.readyState === "loading") await heard(document, "DOMContentLoaded");
  const link = document.querySelector("link[data-wm-styles]");
  if (!link.sheet && document.readyState !== "complete") {
    await Promise.race([heard(link, "load"), heard(link, "error"), heard(window, "load")]);
  }
  if (!link.sheet?.cssRules.length) throw new Error("no styles");
}

// While this takes longer than ten seconds, the page's style shows the note that it does. It may still take over after that.
async function start({ wmGlue, wmWasm, wmWasmDigest, wmContent, wmContentDigest }) {
  try {
    const [glue, module, content] = await Promise.all([
      // Its digest stands at the page's modulepreload, which has fetched it already.
      import(absolute(wmGlue)),
      program(wmWasm, wmWasmDigest),
      words(wmContent, wmContentDigest),
      styled(),
    ]);
    if (left) return;
    await glue.default({ module_or_path: module });
    glue.open(content);
    note("none");
  } catch {
    // No WebAssembly, no network, a changed file, a policy that forbids it: the page as it stands is the product then.
    note("trouble");
  }
}

if (script) start(script.dataset);

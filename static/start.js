// Starts the widget. The last part of the start file, behind `leaving.js` and `guest.js`.
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
});

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
  await parsed;
  const link = document.querySelector("link[data-wm-styles]");
  if (!link.sheet && document.readyState !== "complete") {
    await Promise.race([heard(link, "load"), heard(link, "error"), heard(window, "load")]);
  }
  if (!link.sheet?.cssRules.length) throw new Error("no styles");
}

// While this takes longer than ten seconds, the page's style shows the note that it does. It may still take over after that.
async function start({ wmGlue, wmWasm, wmWasmDigest, wmLang, wmContent, wmContentDigest }) {
  try {
    // Another language than the page's own, where the address asks for one that there is.
    const languages = wmLang.split(" ");
    const at = Math.max(languages.indexOf(classLang ?? oneOf("lang", languages)), 0);
    const of = (list) => list.split(" ")[at];
    const [glue, module, content] = await Promise.all([
      // Its digest stands at the page's modulepreload, which has fetched it already.
      import(absolute(wmGlue)),
      program(wmWasm, wmWasmDigest),
      words(of(wmContent), of(wmContentDigest)),
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

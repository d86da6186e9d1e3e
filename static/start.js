// The only script of ours beside the widget: leaves quickly, and starts the widget.
//
// It knows nothing about exercises or answers, keeps nothing, and says nothing to the console, ever. Leaving works before the
// widget has started, without it, and after it has failed. On the paper page there is no widget, and only leaving is left.

// ---- Leaving. Registered first. ------------------------------------------------------------------------------------------

// Becomes true once and stays true, also when the browser brings this very page back from its memory.
let left = false;

function leave(safe) {
  left = true;
  document.documentElement.dataset.wmLeft = "";
  // Blank first: whatever happens next, nothing is to be read any more (M-X1).
  document.body.replaceChildren();
  // Only now may the widget save its last words, in a keep mode. It listens for this; what it throws ends up in "error" below.
  document.dispatchEvent(new CustomEvent("waymark:leaving"));
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
    // A practice press is the widget's business.
    if (!link || link.dataset.wmLeave === "practise" || event.button > 1) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    leave(link.href);
  }, true);
}

// Back after leaving, where the browser kept this page: start anew rather than show what was here (M-X3).
addEventListener("pageshow", (event) => {
  if (event.persisted && left) location.reload();
});

// ---- When something goes wrong. ------------------------------------------------------------------------------------------

// The words of both notes stand in the page already, hidden.
function note(kind) {
  for (const element of document.querySelectorAll("[data-wm-note]")) {
    element.hidden = left || element.dataset.wmNote !== kind;
  }
}

// Nothing is logged: a console line could carry a person's words. A fault of the browser's own, without an error object, is no
// trouble for anybody.
addEventListener("error", (event) => {
  event.preventDefault();
  if (event.error) note("trouble");
});
addEventListener("unhandledrejection", (event) => {
  event.preventDefault();
  note("trouble");
});

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

// Resolves when the page and the styles of the later screens are there. The static page has its own styles; without the others it
// is better than the widget.
async function styled() {
  if (document.readyState !== "complete") {
    await new Promise((done) => addEventListener("load", done, { once: true }));
  }
  const styles = document.querySelector("link[data-wm-styles]").sheet;
  if (!styles?.cssRules.length) throw new Error("no styles");
}

async function start({ wmGlue, wmWasm, wmWasmDigest, wmContent, wmContentDigest }) {
  const slow = setTimeout(() => note("slow"), 10_000);
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
  } finally {
    clearTimeout(slow);
  }
}

if (script) start(script.dataset);

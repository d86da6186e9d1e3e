// Where the parts of the widget come from: files beside the page. The third part of the start file, before `start.js`, which asks for
// them by `parts`. They are fetched once, all at the same time, and nothing is fetched after that but the words of another
// language, by a press.

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

// The words of a language.
async function words(lang) {
  const { wmLang, wmContent, wmContentDigest } = script.dataset;
  const of = (list) => list.split(" ")[wmLang.split(" ").indexOf(lang)];
  return (await load(of(wmContent), of(wmContentDigest))).text();
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

// The glue, the program and the words. A page that names none has no widget.
const parts = script && (() => {
  const { wmGlue, wmWasm, wmWasmDigest, wmLang } = script.dataset;
  // Another language than the page's own, where the address asks for one that there is.
  const languages = wmLang.split(" ");
  const asks = oneOf("lang", languages) ?? classLang;
  return Promise.all([
    // Its digest stands at the page's modulepreload, which has fetched it already.
    import(absolute(wmGlue)),
    program(wmWasm, wmWasmDigest),
    words(languages.includes(asks) ? asks : languages[0]),
    styled(),
  ]);
});

// Where the parts of the widget come from in the one-file edition: the page itself. It stands in the place of `fetched.js`, behind the
// glue, which the build has made a value called `glue`.
//
// Nothing is fetched, from nowhere, ever: a page that was opened from a disk may not ask even for the file beside it.

// What is large stands at the end of the page as blocks of data: compressed, and written in letters. Browsers from before 2023 may not
// be able to open them; the page as it stands, with its sheets, is the product there.
async function unpacked(name) {
  const letters = document.querySelector(`script[data-wm-part=${name}]`).textContent;
  const bytes = Uint8Array.from(atob(letters), (letter) => letter.charCodeAt(0));
  const opened = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(opened).arrayBuffer();
}

const parts = async () => {
  await parsed;
  const [program, words] = await Promise.all([unpacked("wasm"), unpacked("words")]);
  return [glue, await WebAssembly.compile(program), new TextDecoder().decode(words)];
};

// Everything is there at once, so nobody comes in before the program.
const wayIn = undefined;

// One file has one language.
const words = async () => {
  throw new Error("no other language");
};

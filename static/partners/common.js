// What the builder page, the health page and the page for tutors share. Each is served as one file with this at its beginning.
//
// It knows no words: what it may say stands in the page. It keeps nothing and tells the console nothing.

const all = (what, root = document) => [...root.querySelectorAll(what)];
const one = (what, root = document) => root.querySelector(what);

// What only a script can do is not offered without one.
for (const part of all("[data-wm-scripted]")) part.hidden = false;

// Says something to people who listen. Said again, the same words are heard again.
const listens = one("[data-wm-says]");

function say(words) {
  listens.textContent = "";
  requestAnimationFrame(() => {
    listens.textContent = words;
  });
}

function fill(text, values) {
  return text.replace(/\{([a-z]+)\}/g, (slot, name) => values[name] ?? slot);
}

// Copies what stands in a box, or the paragraphs of a text. Where the browser does not allow it, they are marked, to be copied by hand.
const wordsOf = (box) => box.value ?? [...box.children].map((line) => line.textContent).join("\n\n");

for (const button of all("[data-wm-copy]")) {
  const box = document.getElementById(button.dataset.wmCopy);
  const became = one(`[data-wm-copied="${button.dataset.wmCopy}"]`);
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(wordsOf(box));
      became.textContent = became.dataset.wmYes;
    } catch {
      box.focus();
      if (box.select) box.select();
      else getSelection().selectAllChildren(box);
      became.textContent = became.dataset.wmNo;
    }
  });
  box.addEventListener("waymark:changed", () => {
    became.textContent = "";
  });
}

// What the builder page and the health page share. Each of the two is served as one file with this at its beginning.
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

// Copies what stands in a box. Where the browser does not allow it, the text is marked, to be copied by hand.
for (const button of all("[data-wm-copy]")) {
  const box = document.getElementById(button.dataset.wmCopy);
  const became = one(`[data-wm-copied="${button.dataset.wmCopy}"]`);
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(box.value);
      became.textContent = became.dataset.wmYes;
    } catch {
      box.focus();
      box.select();
      became.textContent = became.dataset.wmNo;
    }
  });
  box.addEventListener("waymark:changed", () => {
    became.textContent = "";
  });
}

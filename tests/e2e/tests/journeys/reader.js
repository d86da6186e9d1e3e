// A reading extension: each text is moved into a <span> beside a mark of the extension's own, and paragraphs, lists, buttons and boxes
// are moved into wrappers, also those that come later. What it moved is ours, and stays on the page.
const root = document.documentElement;
root.dataset.moved = "0";
const wrap = (node, mark) => {
  if (!node.isConnected || (node.parentElement.dataset && "reader" in node.parentElement.dataset)) return;
  const wrapper = document.createElement("span");
  wrapper.dataset.reader = "";
  wrapper.style.display = mark ? "inline" : "contents";
  node.replaceWith(wrapper);
  wrapper.append(...(mark ? [document.createElement("b")] : []), node);
  root.dataset.moved = Number(root.dataset.moved) + 1;
};
const read = (node) => {
  if (node.nodeType === Node.TEXT_NODE) {
    if (node.data.trim() && !node.parentElement?.closest("script, style, textarea, svg, legend")) wrap(node, true);
    return;
  }
  if (node.nodeType !== Node.ELEMENT_NODE) return;
  if ("reader" in node.dataset) return [...node.childNodes].forEach(read);
  if (node.matches("svg, script, style")) return;
  if (node.matches("p, ul, ol, button, textarea")) wrap(node, false);
  [...node.childNodes].forEach(read);
};
new MutationObserver((records) => {
  for (const { addedNodes } of records) for (const node of addedNodes) read(node);
}).observe(document.body, { childList: true, subtree: true });
[...document.body.childNodes].forEach(read);

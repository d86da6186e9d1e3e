// A page translator as browsers have them: every text that may be translated is taken out of the page, and a <font> in a <font> with
// the translation stands in its place, also for whatever comes later. It translates into the same language, so that a journey finds its
// way, and notes on the root what it took: how many texts, and those in which somebody's own words stood.
const own = arguments[0];
const root = document.documentElement;
root.dataset.translated = "0";
root.dataset.translatedOwn = "";
const font = (inside) => {
  const made = document.createElement("font");
  made.append(inside);
  return made;
};
const translate = (text) => {
  if (!text.isConnected || !text.data.trim() || text.parentElement.closest("[translate=no], script, style, textarea, font, svg")) return;
  const translation = font(font(text.data));
  const count = Number(root.dataset.translated);
  // Some put the translation there first and take the text away then.
  if (count % 2) text.replaceWith(translation);
  else {
    text.before(translation);
    text.remove();
  }
  root.dataset.translated = count + 1;
  if (text.data.includes(own)) root.dataset.translatedOwn += `${text.data}\n`;
};
const all = (node) => {
  if (node.nodeType === Node.TEXT_NODE) return [node];
  const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) texts.push(walker.currentNode);
  return texts;
};
new MutationObserver((records) => {
  for (const { type, target, addedNodes } of records) {
    for (const node of type === "childList" ? addedNodes : [target]) all(node).forEach(translate);
  }
}).observe(document.body, { childList: true, subtree: true, characterData: true });
all(document.body).forEach(translate);

// A virtual screen reader goes through the page from the first phrase to the last, and what it says is put beside what is seen.
// Runs through WebDriver only; never part of the site.
const done = arguments[arguments.length - 1];
const reader = window.waymarkReader;
const MOST = 5000;
const tidy = (text) => text.replace(/\s+/g, ' ').trim();
const element = (node) => (node.nodeType === Node.TEXT_NODE ? node.parentElement : node);
const rendered = (node) => element(node).checkVisibility({ checkVisibilityCSS: true });
// The reader does not know that what is folded away is hidden.
const folded = (node) => { const fold = element(node).closest('details:not([open])'); return !!fold && fold !== node && !element(node).closest('summary'); };
const box = (node) => { const range = document.createRange(); range.selectNodeContents(node); return range.getBoundingClientRect(); };
const clipped = (node) => { for (let at = element(node); at; at = at.parentElement) if (getComputedStyle(at).clipPath !== 'none') return true; return false; };
// For eyes: drawn, large enough, and neither clipped away nor moved off the page until it has focus.
const forEyes = (node) => {
  const { width, height, bottom, right } = box(node);
  return rendered(node) && width > 1 && height > 1 && bottom > 0 && right > 0 && !clipped(node);
};
// For eyes alone, on purpose: what ears are given in another way, by a state or beside a picture.
const SILENT = 'svg[aria-hidden=true], .wm-choice__tab[aria-hidden=true]';
const seen = () => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (tidy(node.data) && !node.parentElement.closest('script, style, noscript, ' + SILENT) && forEyes(node)) texts.push(node);
  }
  return texts;
};
// Where the eye has to go back: what comes next stands above, or before on the same line.
const back = (texts) => texts.slice(1).flatMap((node, at) => {
  const [from, to] = [box(texts[at]), box(node)];
  const sideways = document.documentElement.dir === 'rtl' ? to.left >= from.right : to.right <= from.left;
  const above = to.bottom <= from.top + 1;
  return above || (sideways && to.top < from.bottom - 1) ? [tidy(texts[at].data) + ' → ' + tidy(node.data)] : [];
});
const listen = async () => {
  const items = [];
  await reader.start({ container: document.body });
  while (items.length < MOST) {
    const phrase = await reader.lastSpokenPhrase();
    items.push({ phrase, node: reader.activeNode });
    if (phrase === 'end of document') break;
    await reader.next();
  }
  await reader.stop();
  return items;
};
// The one text of a thing that is said in one phrase. What is said with a beginning and an end comes twice, and its texts come between.
const textOf = (node) => (node.nodeType === Node.TEXT_NODE ? node : document.createTreeWalker(node, NodeFilter.SHOW_TEXT).nextNode());
const told = (items) => {
  const times = new Map();
  for (const { node } of items) times.set(node, (times.get(node) || 0) + 1);
  return items.filter(({ node }) => !folded(node)).map(({ phrase, node }) => {
    const text = times.get(node) === 1 && !element(node).closest('textarea') ? textOf(node) : null;
    const words = text && !text.parentElement.closest(SILENT) ? tidy(text.data) : '';
    return { phrase, words, seen: !!text && forEyes(text), hidden: !rendered(node), answer: element(node).matches('main textarea, main input') };
  });
};
const [x, y] = [window.scrollX, window.scrollY];
window.scrollTo(0, 0);
listen().then((items) => {
  const texts = seen();
  return { told: told(items), seen: texts.map((node) => tidy(node.data)), back: back(texts) };
}).catch((problem) => ({ problem: String(problem && problem.stack || problem) })).then((heard) => { window.scrollTo(x, y); done(heard); });

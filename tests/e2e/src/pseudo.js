// What of the words on a screen does not come from the content, or came cut off, on a page that speaks a language of `pseudo.rs`. Runs
// through WebDriver only; never part of the site. Takes names that stay as they are, and what stands in all that a walk writes.
const [names, own] = arguments;
const page = document.documentElement;
const shown = (node) => !node.closest('[hidden], [inert]') && node.checkVisibility({ checkVisibilityCSS: true });
const foreign = (node) => {
  const spoken = node.closest('[lang]');
  return spoken && spoken !== page && spoken.lang !== page.lang;
};
// Signs that only say which way is on. No word of anybody's.
const plain = (text) => text.replace(new RegExp(own, 'gu'), '').replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '');
const wrong = [];
const reads = (where, text, whole = text) => {
  let left = plain(text);
  for (const name of names) left = left.replaceAll(name, '');
  let depth = 0;
  let outside = '';
  for (const sign of left) {
    if (sign === '[') depth += 1;
    else if (sign === ']') depth -= 1;
    else if (/\p{L}/u.test(sign) && (depth < 1 || /[a-z]/i.test(sign))) outside += sign;
  }
  if (outside) wrong.push(`not from the content: ${where}: ${JSON.stringify(whole.trim())}`);
  if (depth) wrong.push(`cut off: ${where}: ${JSON.stringify(whole.trim())}`);
};
const blockOf = (node) => {
  let around = node.parentElement;
  while (around.parentElement && (/^(inline|contents|ruby)/.test(getComputedStyle(around).display) || around.tagName === 'tspan') && around.tagName !== 'text') around = around.parentElement;
  return around;
};
const blocks = new Map();
const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
for (let text = walker.nextNode(); text; text = walker.nextNode()) {
  const parent = text.parentElement;
  if (!text.data.trim() || parent.closest('script, style, noscript, textarea') || !shown(parent) || foreign(parent)) continue;
  const block = blockOf(text);
  const said = parent.closest('[translate=no]') ? '' : text.data;
  blocks.set(block, (blocks.get(block) || '') + said);
}
const called = (node) => `${node.tagName.toLowerCase()}.${(node.getAttribute('class') || '').replace(/\s+/g, '.')}`;
for (const [block, text] of blocks) reads(called(block), text);
for (const node of document.querySelectorAll('[aria-label], [title], [alt], [placeholder], [aria-description], [aria-roledescription]')) {
  if (!shown(node) || foreign(node) || node.closest('[translate=no]')) continue;
  for (const name of ['aria-label', 'title', 'alt', 'placeholder', 'aria-description', 'aria-roledescription']) {
    if (node.getAttribute(name)) reads(`${name} of ${called(node)}`, node.getAttribute(name));
  }
}
// Our own drawn words stay on their sheet.
for (const text of document.querySelectorAll('svg text')) {
  if (!shown(text)) continue;
  const [sheet, box] = [text.closest('svg').getBoundingClientRect(), text.getBoundingClientRect()];
  if (box.width && (box.left < sheet.left - 1 || box.right > sheet.right + 1 || box.top < sheet.top - 1 || box.bottom > sheet.bottom + 1)) {
    wrong.push(`over the edge of its drawing: ${JSON.stringify(text.textContent)}`);
  }
}
return wrong;

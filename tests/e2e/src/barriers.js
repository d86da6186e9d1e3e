// Our own checks of a page, beside axe and HTML_CodeSniffer: what they do not look for. Runs through WebDriver only; never part of the site.
const shown = (node) => !node.closest('[hidden], [inert]') && node.checkVisibility({ checkVisibilityCSS: true }) && node.getClientRects().length > 0;
const say = (node) => node.tagName.toLowerCase() + (node.id ? '#' + node.id : '') + '.' + (node.getAttribute('class') || '').replace(/\s+/g, '.') + ' "' + (node.getAttribute('aria-label') || node.innerText || node.value || '').trim().slice(0, 40) + '"';
const all = (what) => Array.from(document.querySelectorAll(what)).filter(shown);
const found = [];
const wrong = (rule, where) => found.push(rule + ': ' + where);
const room = () => document.documentElement.clientWidth;
const CONTROLS = 'a[href], button, summary, input, textarea, select';
const tiny = (box) => box.width <= 1 || box.height <= 1;
// A control is as large as what can be pressed to use it: of a card its label, of which the input is a part.
const faces = () => {
  const labelled = (node) => (/^(checkbox|radio)$/.test(node.type) && node.labels && node.labels[0]) || node;
  return Array.from(new Set(all(CONTROLS).map(labelled))).filter((node) => !tiny(node.getBoundingClientRect()));
};
// A link or button within a line of text, which WCAG 2.5.5 leaves as large as its text.
const inText = (node) => {
  if (getComputedStyle(node).display !== 'inline') return false;
  const block = node.closest('p, li, dd');
  return !!block && block.innerText.trim().length > node.innerText.trim().length + 1;
};
const checks = {
  heading: () => { const n = all('h1').length; if (n !== 1) wrong('one h1', n + ' are shown'); },
  ids: () => {
    const ids = Array.from(document.querySelectorAll('[id]'), (node) => node.id);
    for (const id of new Set(ids.filter((id, at) => ids.indexOf(id) !== at))) wrong('one of each id', id);
  },
  language: (lang) => {
    const html = document.documentElement;
    if (lang && html.lang !== lang) wrong('language of the page', html.lang + ' and not ' + lang);
    const dir = ['ar', 'fa', 'he', 'ur'].includes(html.lang.split('-')[0]) ? 'rtl' : 'ltr';
    if (getComputedStyle(html).direction !== dir || html.dir !== dir) wrong('direction of the page', html.dir);
    for (const node of document.querySelectorAll('[lang]')) {
      try { new Intl.Locale(node.lang); } catch { wrong('a language that exists', say(node) + ' ' + node.lang); }
    }
  },
  sideways: () => {
    if (document.documentElement.scrollWidth > room()) wrong('nothing to scroll sideways', document.documentElement.scrollWidth + ' in ' + room());
  },
  targets: () => {
    const targets = faces().filter((node) => !inText(node)).map((node) => [node, node.getBoundingClientRect()]);
    for (const [node, box] of targets) {
      if (box.width < 43.5 || box.height < 43.5) wrong('44 px to press', say(node) + ' is ' + box.width.toFixed(1) + ' by ' + box.height.toFixed(1));
    }
    const covers = (a, b) => a.contains(b) || b.contains(a);
    const stuck = (node) => !!node.closest('.wm-bar');
    targets.forEach(([a, one], at) => targets.slice(at + 1).forEach(([b, two]) => {
      if (covers(a, b) || stuck(a) !== stuck(b)) return;
      const across = Math.max(one.left - two.right, two.left - one.right);
      const down = Math.max(one.top - two.bottom, two.top - one.bottom);
      if (across < 7.5 && down < 7.5) wrong('8 px between two', say(a) + ' and ' + say(b) + ': ' + across.toFixed(1) + ' across, ' + down.toFixed(1) + ' down');
    }));
  },
  // WCAG 1.4.12: nothing is cut off and nothing lies on something else when somebody spaces the text out.
  spacing: () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('*{line-height:1.5 !important;letter-spacing:.12em !important;word-spacing:.16em !important}p{margin-block-end:2em !important}');
    // A copy: what the document gives is its own living list.
    const before = [...document.adoptedStyleSheets];
    document.adoptedStyleSheets = [...before, sheet];
    try {
      if (document.documentElement.scrollWidth > room()) wrong('spaced out: nothing to scroll sideways', document.documentElement.scrollWidth + ' in ' + room());
      for (const node of all('body *')) {
        if (node.closest('svg') || tiny(node.getBoundingClientRect()) || /^(textarea|input)$/i.test(node.tagName)) continue;
        const style = getComputedStyle(node);
        const cut = (over, inner, outer) => /hidden|clip/.test(over) && inner > outer + 1;
        if (cut(style.overflowX, node.scrollWidth, node.clientWidth) || cut(style.overflowY, node.scrollHeight, node.clientHeight)) wrong('spaced out: nothing is cut off', say(node));
      }
      const lines = [];
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const parent = node.parentElement;
        // What is only heard has a place of one pixel, with its words beside it where nobody sees them.
        if (tiny(parent.getBoundingClientRect()) || (parent.parentElement && tiny(parent.parentElement.getBoundingClientRect()))) continue;
        if (!node.data.trim() || parent.closest('svg, script, style, noscript, .wm-bar, .wm-hidden, textarea') || !shown(parent)) continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        for (const box of range.getClientRects()) if (!tiny(box)) lines.push([parent, box]);
      }
      lines.forEach(([a, one], at) => lines.slice(at + 1).forEach(([b, two]) => {
        const across = Math.min(one.right, two.right) - Math.max(one.left, two.left);
        const down = Math.min(one.bottom, two.bottom) - Math.max(one.top, two.top);
        if (across > 2 && down > 4) wrong('spaced out: nothing lies on other text', say(a) + ' and ' + say(b) + ' by ' + down.toFixed(1));
      }));
    } finally {
      document.adoptedStyleSheets = before;
    }
  },
};
const ask = {
  page: (lang, which) => {
    for (const [name, check] of Object.entries(checks)) if (!which || which.includes(name)) check(lang);
    return found.slice(0, 20);
  },
  // What has focus now: its number on this page, and whether all of it can be seen.
  focus: () => {
    const node = document.activeElement;
    if (!node || node === document.body) return null;
    const face = (/^(checkbox|radio)$/.test(node.type) && node.labels && node.labels[0]) || node;
    const box = face.getBoundingClientRect();
    const hidden = [];
    // Of a box to write in, browsers bring the caret into view and not all of it.
    const tall = box.height > window.innerHeight - 60 || node.localName === 'textarea';
    let seen = 0;
    for (const [x, y] of [[0.5, 0.5], [0.05, 0.1], [0.95, 0.1], [0.05, 0.9], [0.95, 0.9]]) {
      const left = box.left + box.width * x;
      const top = box.top + box.height * y;
      if (tall && (top < 60 || top > window.innerHeight - 1)) continue;
      seen += 1;
      const over = document.elementFromPoint(left, top);
      // The corners of what is round, or broken over two lines, are not its own.
      const own = over && (over === face || face.contains(over) || over.contains(face) || (node.parentElement && node.parentElement.contains(over)));
      if (!own) hidden.push(over ? 'behind ' + say(over) : 'outside of the window at ' + Math.round(left) + ', ' + Math.round(top));
    }
    if (!seen) hidden.push('outside of the window');
    const order = Array.from(document.querySelectorAll('*')).indexOf(node);
    return { order, what: say(node), hidden: Array.from(new Set(hidden)) };
  },
  rest: () => {
    const h = Array.from(document.querySelectorAll('h1')).find(shown);
    if (h) h.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  },
};
return ask[arguments[0]].apply(null, Array.prototype.slice.call(arguments, 1));

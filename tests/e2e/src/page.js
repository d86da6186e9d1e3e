// What the verbs ask of a page. Runs through WebDriver only; never part of the site.
const tidy = (text) => (text || '').replace(/[\u2018\u2019]/g, "'").replace(/[\u201c\u201d]/g, '"').replace(/\s+/g, ' ').replace(/ ([,:])/g, '$1').trim();
const shown = (node) => {
  if (!node.isConnected || node.closest('[hidden], [inert]')) return false;
  if (node.checkVisibility && !node.checkVisibility({ checkOpacity: false, checkVisibilityCSS: true })) return false;
  return node.getClientRects().length > 0;
};
const words = (node) => tidy(node.innerText || node.textContent);
const byIds = (ids) => tidy(ids.split(/\s+/).map((id) => document.getElementById(id)).filter(Boolean).map((n) => n.textContent).join(' '));
const name = (node) => {
  if (!node || node === document.body || node === document.documentElement) return '';
  const named = node.getAttribute('aria-labelledby');
  if (named) return byIds(named);
  if (node.getAttribute('aria-label')) return tidy(node.getAttribute('aria-label'));
  if (node.labels && node.labels.length) return tidy(Array.from(node.labels, (l) => l.innerText || l.textContent).join(' '));
  if (/^(input|textarea|select)$/i.test(node.tagName)) return tidy(node.title || node.placeholder || '');
  return words(node);
};
const pick = (nodes, wanted, called = name) => {
  const named = nodes.filter(shown).map((node) => [node, called(node)]);
  const exact = named.filter(([, n]) => n === wanted);
  if (exact.length) return exact[0][0];
  const begins = named.filter(([, n]) => n.startsWith(wanted));
  return begins.length === 1 ? begins[0][0] : null;
};
const CONTROLS = 'button, a[href], summary, [role=button], [role=link]';
const CHOICES = 'input[type=checkbox], input[type=radio]';
const BOXES = 'textarea, input:not([type]), input[type=text], input[type=search], input[type=password]';
const ask = {
  text: () => tidy(document.body ? document.body.innerText : ''),
  heading: () => { const h = Array.from(document.querySelectorAll('h1')).find(shown); return h ? words(h) : ''; },
  focused: () => name(document.activeElement),
  // Where focus stands, seen from a control that somebody wants to reach with the keyboard.
  focusFrom: (wanted) => {
    const here = document.activeElement;
    const target = wanted.control || wanted;
    const stands = () => {
      if (here === target) return target.matches(CHOICES) ? (target.checked ? 'on it, and it is chosen' : 'on a choice') : 'on it';
      if (here && here.type === 'radio' && target.type === 'radio' && here.name === target.name) return 'in its group';
      return here && here !== document.body && (here.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_PRECEDING) ? 'behind it' : 'before it';
    };
    return [stands(), name(here)];
  },
  // Two switches: one goes on to the next stop, and from the last to the first; the other uses it. Every choice is a stop of its own.
  // How many times the first is pressed until this control has focus; nothing where it is no stop.
  scan: (wanted) => {
    const target = wanted.control || wanted;
    const all = Array.from(document.querySelectorAll('a[href], button, summary, input, textarea, select, [tabindex]'));
    const stops = all.filter((node) => node.tabIndex >= 0 && !node.disabled && shown(node));
    const here = document.activeElement;
    const to = stops.indexOf(target);
    if (to < 0) return null;
    const before = here && here !== document.body ? stops.filter((node) => here.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_PRECEDING).length : 0;
    const moves = here === target ? 0 : stops.includes(here) ? (to - before + stops.length) % stops.length : (to - before + stops.length) % stops.length + 1;
    target.focus();
    return document.activeElement === target ? moves : null;
  },
  // What can be read on a control by somebody who says it aloud, how many others read the same, and what the control is called.
  spoken: (wanted) => {
    const target = wanted.control || wanted;
    // What is only heard has a place of one pixel.
    const read = (face) => {
      const walker = document.createTreeWalker(face, NodeFilter.SHOW_TEXT);
      let text = '';
      for (let part = walker.nextNode(); part; part = walker.nextNode()) {
        let heard = !shown(part.parentElement);
        for (let around = part.parentElement; around && around !== face; around = around.parentElement) heard = heard || around.offsetWidth === 1;
        if (!heard) text += ' ' + part.data;
      }
      return text;
    };
    const seen = (node) => {
      const label = node.matches(CHOICES + ', ' + BOXES) && node.labels && node.labels[0];
      const ids = (node.getAttribute('aria-labelledby') || '').split(/\s+/).map((id) => document.getElementById(id)).filter(Boolean);
      return tidy((label ? [label] : ids.length ? ids : [node]).map(read).join(' '));
    };
    const words = seen(target);
    const others = Array.from(document.querySelectorAll(CONTROLS + ', ' + CHOICES + ', ' + BOXES)).filter((node) => shown(node) && node !== target);
    return { words, called: name(target), same: others.filter((node) => seen(node) === words).length };
  },
  // A choice is called what its input is called, and is pressed on its label, as a person would.
  control: (wanted, within) => {
    const root = within ? document.querySelector(within) : document;
    if (!root) return null;
    const all = (what) => Array.from(root.querySelectorAll(what));
    const control = pick(all(CONTROLS), wanted);
    if (control) return control;
    const faces = new Map(all(CHOICES).map((input) => [(input.labels && input.labels[0]) || input, input]));
    return pick(Array.from(faces.keys()), wanted, (face) => name(faces.get(face)));
  },
  // A group of choices by its legend, and one choice in it. Where a legend stands more than once, within a group of this name.
  choiceOf: (legend, wanted, within) => {
    const root = within ? Array.from(document.querySelectorAll('[role=group]')).find((g) => shown(g) && name(g) === within) : document;
    const group = root && Array.from(root.querySelectorAll('fieldset')).find((f) => f.querySelector('legend') && words(f.querySelector('legend')) === legend);
    const input = group && Array.from(group.querySelectorAll(CHOICES)).find((i) => name(i) === wanted);
    return input ? (input.labels && input.labels[0]) || input : null;
  },
  box: (wanted) => {
    const boxes = Array.from(document.querySelectorAll(BOXES)).filter(shown);
    if (wanted === '') return boxes.length === 1 ? boxes[0] : null;
    return pick(boxes, wanted);
  },
  values: () => Array.from(document.querySelectorAll(BOXES)).filter(shown).map((box) => box.value),
  chosen: () => Array.from(document.querySelectorAll(CHOICES)).filter((input) => input.checked).map(name),
  controls: () => Array.from(document.querySelectorAll(CONTROLS + ', label')).filter(shown).map(name),
  own: () => Array.from(document.querySelectorAll('[translate=no]')).filter((node) => !node.closest('textarea, svg, .wm-hidden') && shown(node)).map((node) => node.innerText),
  pressed: () => Array.from(document.querySelectorAll('button[aria-pressed=true]')).filter(shown).map(name),
  // The screen at one glance: heading, focus, and what reaches over the edge of the page or cannot be scrolled to.
  // Scrolls to what is not in view, or behind the bar, and says whether there was a need to.
  bring: (node) => {
    const box = node.getBoundingClientRect();
    const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    if (top && (top === node || node.contains(top) || top.contains(node))) return false;
    node.scrollIntoView({ block: 'center', behavior: 'instant' });
    return true;
  },
  look: () => {
    const room = document.documentElement.clientWidth;
    const over = Array.from(document.body.querySelectorAll('*')).filter((node) => {
      if (node.closest('svg') && node.tagName.toLowerCase() !== 'svg') return false;
      const box = node.getBoundingClientRect();
      if (box.width <= 1 || box.height <= 1) return false;
      // What stands in something that is there for screen readers only is cut off with it.
      for (let around = node.parentElement; around; around = around.parentElement) if (around.offsetWidth === 1) return false;
      return box.right > room + 1 || box.left < -1 || (node.scrollWidth > node.clientWidth + 1 && /auto|scroll/.test(getComputedStyle(node).overflowX));
    });
    const called = (node) => node.tagName.toLowerCase() + '.' + (node.getAttribute('class') || '') + ' ' + Math.round(node.getBoundingClientRect().right) + ' of ' + room;
    const h = Array.from(document.querySelectorAll('h1')).find(shown);
    const line = h && h.getClientRects()[0];
    const top = line && document.elementFromPoint(line.left + 8, line.top + 12);
    return { heading: ask.heading(), focused: ask.focused(), inView: !!top && (h === top || h.contains(top)), over: over.filter(shown).slice(0, 5).map(called) };
  },
  letter: () => Array.from(document.querySelectorAll('.wm-letter .wm-letter__line')).filter(shown).map((line) => ({
    lead: tidy((line.querySelector('.wm-letter__frame') || {}).innerText),
    // What they gave, and not a name of theirs inside our lead or in the name of a button.
    own: Array.from(line.querySelectorAll('[translate=no]')).filter((own) => !own.closest('.wm-letter__frame, .wm-letter__ways')).map((own) => own.innerText),
  })),
  drawn: () => {
    const part = Array.from(document.querySelectorAll('.wm-drawn')).find(shown);
    if (!part) return null;
    const figure = part.querySelector('[role=img]');
    const sheet = figure && Array.from(figure.querySelectorAll('svg')).find((svg) => svg.getBoundingClientRect().height > 40);
    const list = part.querySelector('ul');
    return {
      title: words(part.querySelector('h2')), name: figure ? name(figure) : '', figure: !!sheet,
      own: list ? Array.from(list.querySelectorAll('[translate=no]'), (own) => own.innerText) : [], words: list ? words(list) : '',
    };
  },
  // In order by name: a browser's own order is no promise.
  storage: () => Object.keys(localStorage).sort().map((key) => [key, localStorage.getItem(key)]),
  ready: () => document.readyState === 'complete' && document.documentElement.hasAttribute('data-wm-ready'),
  places: () => performance.getEntriesByType('resource').map((entry) => entry.name),
  collected: () => {
    const kept = window.__collected || (window.wrappedJSObject && window.wrappedJSObject.__collected);
    return kept ? Array.from(kept, String) : [];
  },
};
return ask[arguments[0]].apply(null, Array.prototype.slice.call(arguments, 1));

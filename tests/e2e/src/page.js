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
const BOXES = 'textarea, input:not([type]), input[type=text], input[type=search]';
const ask = {
  text: () => tidy(document.body ? document.body.innerText : ''),
  heading: () => { const h = Array.from(document.querySelectorAll('h1')).find(shown); return h ? words(h) : ''; },
  focused: () => name(document.activeElement),
  // Where focus stands, seen from a control that somebody wants to reach with the keyboard.
  focusFrom: (wanted) => {
    const here = document.activeElement;
    const target = wanted.control || wanted;
    if (here === target) return target.matches(CHOICES) ? (target.checked ? 'on it, and it is chosen' : 'on a choice') : 'on it';
    return here && here.type === 'radio' && target.type === 'radio' && here.name === target.name ? 'in its group' : here && (here.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_PRECEDING) && here !== document.body ? 'behind it' : 'before it';
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
  // A group of choices by its legend, and one choice in it.
  choiceOf: (legend, wanted) => {
    const group = Array.from(document.querySelectorAll('fieldset')).find((f) => f.querySelector('legend') && words(f.querySelector('legend')) === legend);
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
  storage: () => Object.keys(localStorage).map((key) => [key, localStorage.getItem(key)]),
  ready: () => document.readyState === 'complete' && document.documentElement.hasAttribute('data-wm-ready'),
  places: () => performance.getEntriesByType('resource').map((entry) => entry.name),
  collected: () => {
    const kept = window.__collected || (window.wrappedJSObject && window.wrappedJSObject.__collected);
    return kept ? Array.from(kept, String) : [];
  },
};
return ask[arguments[0]].apply(null, Array.prototype.slice.call(arguments, 1));

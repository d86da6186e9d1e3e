// Living with other software on the page. Page translators take a text out and put theirs in its place; reading extensions move what
// the widget drew. The widget draws by `insertBefore` and `removeChild`, and both throw at a node that is not where it was left: the
// program would stop, or an old sentence would stay on the next screen. What this buys: drawing goes on beside whatever stands there
// now; what was put in the place of a node goes when that node goes; and a text that changes comes back itself, to be translated anew.
//
// Where nobody touches the page, both do what they always do.

// What other software put in the place of a node.
const instead = new WeakMap();

function learn(changes) {
  for (const { type, target, removedNodes, addedNodes, previousSibling, nextSibling } of changes) {
    if (type === "characterData") comesBack(target);
    for (const node of addedNodes) instead.delete(node);
    const [gone] = removedNodes;
    if (removedNodes.length !== 1 || gone.isConnected) continue;
    // In one go, or the translation first and the text away then. Nothing of ours is a <font>.
    const beside = [previousSibling, nextSibling].filter((node) => node?.nodeName === "FONT").slice(0, 1);
    const others = addedNodes.length ? [...addedNodes] : beside;
    if (!others.length) continue;
    instead.set(gone, others);
    if (gone.nodeType === Node.TEXT_NODE) around.observe(gone, { characterData: true });
  }
}

const around = new MutationObserver(learn);
around.observe(document, { childList: true, subtree: true });

// The nodes that stand for this one on the page now: itself, wherever it is, or what was put in its place.
function standing(node) {
  return node.isConnected ? [node] : (instead.get(node) ?? []).flatMap(standing);
}

function comesBack(text) {
  const [first, ...rest] = text.isConnected ? [] : standing(text);
  first?.replaceWith(text);
  for (const other of rest) other.remove();
}

// The child of this parent that a node is, or is in.
function within(parent, node) {
  while (node && node.parentNode !== parent) node = node.parentNode;
  return node ?? null;
}

const { insertBefore, removeChild } = Node.prototype;

Node.prototype.insertBefore = function (node, before) {
  if (before && before.parentNode !== this) {
    learn(around.takeRecords());
    before = within(this, standing(before)[0]);
  }
  return insertBefore.call(this, node, before);
};

Node.prototype.removeChild = function (node) {
  if (node.parentNode === this) return removeChild.call(this, node);
  learn(around.takeRecords());
  for (const other of standing(node)) {
    let wrapper = other.parentNode;
    other.remove();
    // A wrapper goes with the last thing that was in it.
    while (wrapper !== this && this.contains(wrapper) && !wrapper.hasChildNodes()) {
      const empty = wrapper;
      wrapper = empty.parentNode;
      empty.remove();
    }
  }
  return node;
};

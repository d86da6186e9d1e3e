// Exercises that are ticked, and their order: for the builder page and for the page that makes class links, each of which says in `show`
// what follows from a change.

const order = one("[data-wm-order]");
const items = new Map(all("[data-wm-exercise]", order).map((item) => [item.dataset.wmExercise, item]));
const ticked = () => all("[data-wm-exercise]:not([hidden])", order);

function tick(box) {
  const item = items.get(box.value);
  // What was ticked last comes last.
  if (box.checked && item.hidden) order.append(item);
  item.hidden = !box.checked;
  const some = ticked().length > 0;
  one("[data-wm-none]").hidden = some;
  one("[data-wm-some]").hidden = !some;
}

function move(button) {
  const item = button.closest("[data-wm-exercise]");
  const placed = ticked();
  const at = placed.indexOf(item);
  const other = placed[button.dataset.wmMove === "up" ? at - 1 : at + 1];
  const title = one(".wm-order__name", item).textContent;
  if (!other) return say(fill(at ? order.dataset.wmLast : order.dataset.wmFirst, { title }));
  // The other one moves around it, so that the button that was pressed keeps focus.
  if (button.dataset.wmMove === "up") item.after(other);
  else item.before(other);
  show();
  say(fill(order.dataset.wmMoved, { title, place: ticked().indexOf(item) + 1, count: placed.length }));
}

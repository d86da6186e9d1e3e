// The one exercise that every peer is: its words, and how it is kept. Shared, so that the peers differ in how they draw and in nothing else.

export const words = {
  title: "Find your feet",
  purpose: "Try a few short ways to feel steadier and pick the ones that suit you.",
  start: "Start",
  next: "Carry on",
  back: "Back",
  summary: "What you wrote",
  erase: "Delete everything",
};

export const questions = [
  "What do you notice when you get stirred up?",
  "What do you notice when you shut down?",
  "What can you see around you right now?",
  "What can you feel under your feet?",
  "What do you hear?",
  "What has helped you before?",
  "Who could you send a message to?",
  "What else helps you feel a bit steadier?",
];

/** The place of the letter behind the last question. */
export const end = questions.length + 1;

const key = "bench:save";

/** What was kept: the place, the answers, and earlier times of doing this, which are carried along. */
export function restored() {
  try {
    const { at, answers, earlier } = JSON.parse(localStorage.getItem(key));
    return { at, answers, earlier };
  } catch {
    return { at: 0, answers: [], earlier: [] };
  }
}

/**
 * Saves as Waymark does: 400 ms after the last change, at most 2 s after the first, and at once when a box or the page is left.
 * `now` gives what to save.
 */
export function saver(now) {
  let timer = 0;
  let first = 0;
  const save = () => {
    clearTimeout(timer);
    timer = 0;
    localStorage.setItem(key, JSON.stringify(now()));
  };
  const changed = () => {
    if (timer) clearTimeout(timer);
    else first = performance.now();
    timer = setTimeout(save, Math.max(0, Math.min(400, first + 2000 - performance.now())));
  };
  const left = () => timer && save();
  document.addEventListener("focusout", left);
  addEventListener("pagehide", left);
  const erase = () => {
    clearTimeout(timer);
    timer = 0;
    localStorage.removeItem(key);
  };
  return { changed, save, erase };
}

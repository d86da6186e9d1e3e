// Puts an editor's choices together: an address, the lines to paste, and a preview.
//
// Every control names what it writes, and what is usual writes nothing. Only names and values that stand in the page ever get into
// an address, and six digits of a colour.

const lines = one("[data-wm-snippets]").dataset;
const code = document.getElementById("code");
const stage = one("[data-wm-wide]");
const frame = one("[data-wm-preview]");
const accent = document.getElementById("accent");
const picker = document.getElementById("accent-picker");
const wrong = document.getElementById("accent-wrong");
const pin = document.getElementById("pin");

// ---- What was chosen. ----------------------------------------------------------------------------------------------------

const digits = (text) => text.trim().replace(/^#/, "").toLowerCase();
const isColour = (text) => /^[0-9a-f]{6}$/.test(text);

// What a setting writes: a text, true for a name without a value, or nothing.
function value(setting) {
  if (setting.dataset.wmSetting === "show") {
    return all("[data-wm-exercise]:not([hidden])", order).map((item) => item.dataset.wmExercise).join(",");
  }
  if (setting === accent) return isColour(digits(accent.value)) ? digits(accent.value) : "";
  return setting.type === "checkbox" ? setting.checked : one("input:checked", setting)?.value;
}

function chosen() {
  const pairs = all("[data-wm-setting]").map((setting) => [setting.dataset.wmSetting, value(setting)]);
  return pairs.filter(([, is]) => is);
}

const way = () => one("input[name=way]:checked").value;

// ---- What follows from it. -----------------------------------------------------------------------------------------------

const escaped = (text) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");

const query = (pairs) => {
  const parts = pairs.map(([name, is]) => (is === true ? name : `${name}=${is}`));
  return parts.length ? `?${parts.join("&")}` : "";
};

function snippet(pairs) {
  if (way() === "loader") {
    const attributes = pairs.map(([name, is]) => (is === true ? ` ${name}` : ` ${name}="${escaped(is)}"`)).join("");
    const address = escaped(`${lines.wmOrigin}/${query(pairs)}`);
    return fill(lines.wmLoader, { attributes, address, pin: pin.checked ? lines.wmPinned : "" });
  }
  const [text, path] = way() === "card" ? [lines.wmCard, "/"] : [lines.wmFrame, "/embed"];
  return fill(text, { address: escaped(lines.wmOrigin + path + query(pairs)) });
}

// The frame shows the newest choice once the editor has paused; and by taking the place of what was there, so that Back still leads out.
let shown;
let pausing;

function preview(pairs) {
  clearTimeout(pausing);
  pausing = setTimeout(() => {
    const address = new URL(frame.dataset.wmPreview + query(pairs), document.baseURI).href;
    if (address === shown) return;
    shown = address;
    frame.contentWindow.location.replace(address);
  }, frame.dataset.wmShown === undefined ? 0 : 600);
  frame.dataset.wmShown = "";
}

// Told once when the editor has paused, and not on every key.
let telling;

function tell() {
  clearTimeout(telling);
  telling = setTimeout(() => say(listens.dataset.wmChanged), 1_200);
}

function show() {
  const pairs = chosen();
  const text = snippet(pairs);
  one("[data-wm-pin]").hidden = way() !== "loader";
  preview(pairs);
  if (code.value === text) return false;
  code.value = text;
  code.dispatchEvent(new Event("waymark:changed"));
  return true;
}

// ---- Listening. ----------------------------------------------------------------------------------------------------------

const choices = one("main");

choices.addEventListener("change", (event) => {
  if (event.target.id.startsWith("show-")) tick(event.target);
  if (show()) tell();
});

// A colour shows at once while it is picked or written; what is wrong with it is said once the field is left.
choices.addEventListener("input", (event) => {
  if (event.target === picker) accent.value = digits(picker.value);
  else if (event.target !== accent) return;
  const colour = digits(accent.value);
  if (isColour(colour)) picker.value = `#${colour}`;
  if (isColour(colour) || !colour) judge();
  if (show()) tell();
});

function judge() {
  const colour = digits(accent.value);
  const bad = Boolean(colour) && !isColour(colour);
  if (bad) accent.setAttribute("aria-invalid", "true");
  else accent.removeAttribute("aria-invalid");
  wrong.textContent = bad ? wrong.dataset.wmWrong : "";
}
accent.addEventListener("blur", judge);

choices.addEventListener("click", (event) => {
  const button = event.target.closest("button");
  if (!button) return;
  if (button.dataset.wmMove) move(button);
  if (button.dataset.wmClear !== undefined) {
    accent.value = "";
    picker.value = picker.defaultValue;
    judge();
    if (show()) tell();
  }
  if (button.dataset.wmWidth) {
    stage.dataset.wmWide = button.dataset.wmWidth;
    for (const other of all("[data-wm-width]")) other.setAttribute("aria-pressed", String(other === button));
  }
});

// Some browsers bring choices back when a page is opened again.
for (const box of all("input[id^='show-']")) tick(box);
show();
